"""A note as she writes it in her editor: her text above, prompts to tick and two lines below, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from msgspec import Struct

BELOW = "# ---- Your note stands above. Below, tick the prompts you used with [x]."
"""Everything from a line that begins so is relnote's, but for the ticks and what follows the two words."""
ANSWER = "An answer is expected."
WIDE = 72
"""Columns of a prompt in the page: not every editor wraps."""
ALIKE = 12
"""First letters of a prompt that tell it, where she wrote into the rest."""

_TICK = re.compile(r"^#? *\[\s*(?P<sign>\S?)\s*\] *(?P<number>\d+)?\.? *(?P<text>.*)$")
_MORE = re.compile(r"^# {5,}(?P<text>\S.*)$")
_FIELD = re.compile(r"^#? *(?P<name>In a line|Enclosed) *:(?P<words>.*)$", re.IGNORECASE)


class NotePage(Struct, frozen=True, kw_only=True):
    """What the page holds: her text, which of the prompts are ticked (by place), her line, what is enclosed."""

    text: str | None = None
    ticked: tuple[int, ...] = ()
    line: str | None = None
    enclosed: str | None = None
    answer: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written or ticked; that an answer is expected alone is no note."""
        return not (self.text or self.ticked or self.line or self.enclosed)


class _Tick(Struct, frozen=True):
    """A box with what stands beside it."""

    is_ticked: bool
    number: str | None
    words: str


def page_text(page: NotePage, *, heading: str, prompts: Sequence[str], noticed: Sequence[str] = ()) -> str:
    """The page as it goes out. `prompts` and `noticed` are safe to look at already; her text goes as it is."""
    lines = [f"{page.text or ''}\n", BELOW, f"# {heading}"]
    for place, prompt in enumerate(prompts):
        lines += _boxed(f"{place + 1}  ", prompt, is_ticked=place in page.ticked)
    lines += ["#", f"# In a line: {page.line or ''}".rstrip(), f"# Enclosed: {page.enclosed or ''}".rstrip()]
    lines += _boxed("", ANSWER, is_ticked=page.answer)
    lines += [f"#! {each}" for each in noticed]
    return "\n".join(lines) + "\n"


def read_page(text: str, *, prompts: Sequence[str]) -> NotePage:
    """The page as it came back; a tick is known by its prompt's words, else by its number."""
    above, _cut, below = _parted(text.replace("\r\n", "\n"))
    fields = {
        field["name"].casefold(): field["words"].strip()
        for field in map(_FIELD.match, below.split("\n"))
        if field
    }
    ticks = [each for each in _ticks(below.split("\n")) if each.is_ticked]
    return NotePage(
        text=_trimmed(above) or None,
        ticked=tuple(sorted({place for each in ticks for place in _place(each, prompts)})),
        line=fields.get("in a line") or None,
        enclosed=fields.get("enclosed") or None,
        answer=any(each.words == ANSWER for each in ticks),
    )


def _boxed(number: str, words: str, *, is_ticked: bool) -> list[str]:
    first, *rest = wrap(words, WIDE, break_long_words=False, break_on_hyphens=False) or [""]
    sign = "x" if is_ticked else " "
    return [f"# [{sign}] {number}{first}", *(f"#        {line}" for line in rest)]


def _ticks(lines: Sequence[str]) -> Iterator[_Tick]:
    """The boxes, each with the lines it goes on in."""
    box: _Tick | None = None
    for line in lines:
        begun, more = _TICK.match(line), _MORE.match(line)
        if box is not None and more is not None:
            box = _Tick(box.is_ticked, box.number, f"{box.words} {_flat(more['text'])}")
            continue
        if box is not None:
            yield box
        box = _Tick(bool(begun["sign"]), begun["number"], _flat(begun["text"])) if begun else None
    if box is not None:
        yield box


def _flat(text: str) -> str:
    return " ".join(text.split())


def _parted(text: str) -> tuple[str, str, str]:
    """Her note, and what stands below; the last such line parts them, for she may have quoted it."""
    place = max(text.rfind(f"\n{BELOW}"), 0 if text.startswith(BELOW) else -1)
    return (text, "", "") if place < 0 else (text[:place], BELOW, text[place:])


def _place(tick: _Tick, prompts: Sequence[str]) -> list[int]:
    same = [place for place, prompt in enumerate(prompts) if tick.words == _flat(prompt)]
    if same:
        return same
    place = int(tick.number) - 1 if tick.number and len(tick.number) < 4 else -1
    alike = 0 <= place < len(prompts) and _flat(prompts[place]).startswith(tick.words[:ALIKE])
    return [place] if alike else []


def _trimmed(text: str) -> str:
    """Without the empty lines around it; the spaces at the end of a line stay hers."""
    lines = text.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines)
