"""A note as she writes it in her editor: her text above, prompts to tick and two lines below, and back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

BELOW = "# ---- Your note stands above. Below, tick the prompts you used with [x]."
"""Everything from a line that begins so is relnote's, but for the ticks and what follows the two words."""
_TICK = re.compile(r"^#? *\[\s*(?P<sign>\S?)\s*\] *(?P<number>\d+)?\.? *(?P<text>.*)$")
_FIELD = re.compile(r"^#? *(?P<name>In a line|Enclosed) *:(?P<words>.*)$", re.IGNORECASE)
ALIKE = 12
"""First letters of a prompt that tell it, where she wrote into the rest."""


class NotePage(Struct, frozen=True, kw_only=True):
    """What the page holds: her text, which of the prompts are ticked (by place), her line, what is enclosed."""

    text: str | None = None
    ticked: tuple[int, ...] = ()
    line: str | None = None
    enclosed: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written or ticked."""
        return self == NotePage()


def page_text(page: NotePage, *, heading: str, prompts: Sequence[str], noticed: Sequence[str] = ()) -> str:
    """The page as it goes out. `prompts` and `noticed` are safe to look at already; her text goes as it is."""
    lines = [f"{page.text or ''}\n", BELOW, f"# {heading}"]
    for place, prompt in enumerate(prompts):
        sign = "x" if place in page.ticked else " "
        lines.append(f"# [{sign}] {place + 1}  {prompt}")
    lines += ["#", f"# In a line: {page.line or ''}".rstrip(), f"# Enclosed: {page.enclosed or ''}".rstrip()]
    lines += [f"#! {each}" for each in noticed]
    return "\n".join(lines) + "\n"


def read_page(text: str, *, prompts: Sequence[str]) -> NotePage:
    """The page as it came back; a tick is known by its prompt's words, else by its number."""
    above, _cut, below = _parted(text.replace("\r\n", "\n"))
    ticked: list[int] = []
    fields: dict[str, str] = {}
    for line in below.splitlines():
        tick, field = _TICK.match(line), _FIELD.match(line)
        if tick is not None and tick["sign"].strip():
            ticked += _place(tick["number"], tick["text"], prompts)
        elif field is not None:
            fields[field["name"].casefold()] = field["words"].strip()
    return NotePage(
        text=_trimmed(above) or None,
        ticked=tuple(sorted(set(ticked))),
        line=fields.get("in a line") or None,
        enclosed=fields.get("enclosed") or None,
    )


def _parted(text: str) -> tuple[str, str, str]:
    """Her note, and what stands below; the last such line parts them, for she may have quoted it."""
    place = max(text.rfind(f"\n{BELOW}"), 0 if text.startswith(BELOW) else -1)
    return (text, "", "") if place < 0 else (text[:place], BELOW, text[place:])


def _place(number: str | None, words: str, prompts: Sequence[str]) -> list[int]:
    same = [place for place, prompt in enumerate(prompts) if words.strip() == prompt.strip()]
    if same:
        return same
    place = int(number) - 1 if number and len(number) < 4 else -1
    alike = 0 <= place < len(prompts) and prompts[place].startswith(words.strip()[:ALIKE])
    return [place] if alike else []


def _trimmed(text: str) -> str:
    """Without the empty lines around it; the spaces at the end of a line stay hers."""
    lines = text.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines)
