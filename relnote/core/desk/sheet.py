"""A sheet to write from by hand: the envelope, her prompts, her draft; as text, or as a page to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from msgspec import Struct

from relnote.core.day.saying import exact_day
from relnote.core.notebook import Notebook
from relnote.core.people import Address, Person

FIRST_LINE = "A sheet to write from"
"""What tells a sheet from any other file: it may be written over."""
LINES = 6
"""Ruled to write on where nothing was typed; as borders, for browsers leave backgrounds unprinted."""
BETWEEN = "-" * 60
"""Between two sheets of plain text."""
_LOADS_NOTHING = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
_MADE_BY = '<meta name="generator" content="relnote">'


class Envelope(Struct, frozen=True, kw_only=True):
    """Whom it goes to: the lines as they are written, and the day the address was learned."""

    name: str
    lines: tuple[str, ...] = ()
    learned: date | None = None


class Sheet(Struct, frozen=True, kw_only=True):
    """What is printed. `prompts` are the desk's, as it shows them; `text` and `line` are her own words."""

    to: tuple[Envelope, ...]
    on: date
    reason: str | None = None
    prompts: tuple[str, ...] = ()
    text: str | None = None
    line: str | None = None


def sheet(
    notebook: Notebook,
    people: Sequence[int],
    *,
    today: date,
    reason: str | None = None,
    prompts: Sequence[str] = (),
    text: str | None = None,
    line: str | None = None,
) -> Sheet:
    """The sheet of a note. Nothing stands in it but envelopes, the prompts given and her own words."""
    to = [envelope_of(notebook.people[each]) for each in people if each in notebook.people]
    return Sheet(to=tuple(to), on=today, reason=reason, prompts=tuple(prompts), text=text, line=line)


def envelope_of(person: Person) -> Envelope:
    """Where their letters go; no lines where no address is known."""
    address = address_of(person)
    return Envelope(
        name=person.name,
        lines=address.lines if address else (),
        learned=address.learned if address else None,
    )


def address_of(person: Person) -> Address | None:
    """The address labelled "home" where there is one, else the one learned last."""
    known = [each for each in person.addresses if each.lines]
    home = [each for each in known if (each.label or "").casefold() == "home"]
    return max(home or known, key=lambda each: each.learned or date.min, default=None)


def is_sheet(written: str) -> bool:
    """Whether a file is an earlier sheet of relnote's."""
    return written.startswith(FIRST_LINE) or (_MADE_BY in written and f"<h1>{FIRST_LINE}" in written)


def sheets_text(sheets: Sequence[Sheet]) -> str:
    """Several, with a line between each and the next."""
    return f"\n{BETWEEN}\n\n".join(sheet_text(each) for each in sheets)


def sheets_html(sheets: Sequence[Sheet]) -> str:
    """Several in one document, each on a page of its own."""
    return "\n".join((*_head(), *(line for each in sheets for line in _section(each)), _FOOT)) + "\n"


def sheet_text(shown: Sheet) -> str:
    """The sheet as plain text, to be made visible where it is written."""
    blocks = [_heading(shown), *("\n".join(_envelope_lines(each)) for each in shown.to)]
    if shown.prompts:
        blocks.append("\n".join(f"[ ] {each}" for each in shown.prompts))
    blocks += [each for each in (shown.text, shown.line) if each]
    return "\n\n".join(blocks) + "\n"


def sheet_html(shown: Sheet) -> str:
    """The sheet as one page of A5: everything escaped, nothing loaded, nothing run, no link out."""
    return sheets_html([shown])


def _heading(shown: Sheet) -> str:
    reason = f" · {shown.reason}" if shown.reason else ""
    return f"{FIRST_LINE} · {exact_day(shown.on)}{reason}"


def _envelope_lines(to: Envelope) -> list[str]:
    learned = [f"(address learned {exact_day(to.learned)})"] if to.learned else []
    return [to.name, *(to.lines or ("(no address known)",)), *learned]


def _head() -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield _MADE_BY
    yield _LOADS_NOTHING
    yield f"<title>{FIRST_LINE}</title>"
    yield f"<style>{_STYLE}</style></head><body>"


def _section(shown: Sheet) -> Iterator[str]:
    yield "<section>"
    yield f"<h1>{escape(_heading(shown))}</h1>"
    for each in shown.to:
        yield f'<address dir="auto">{"<br>".join(escape(line) for line in (each.name, *each.lines))}</address>'
        yield f'<p class="learned">{escape(_known(each))}</p>'
    if shown.prompts:
        items = "".join(f'<li dir="auto">{escape(each)}</li>' for each in shown.prompts)
        yield f"<ul>{items}</ul>"
    if shown.text:
        yield f'<div class="text" dir="auto">{escape(shown.text)}</div>'
    if shown.line:
        yield f'<p class="line" dir="auto">{escape(shown.line)}</p>'
    yield f'<div class="ruled">{"<hr>" * LINES}</div>' if not shown.text else ""
    yield "</section>"


def _known(to: Envelope) -> str:
    if not to.lines:
        return "no address known"
    return f"address learned {exact_day(to.learned)}" if to.learned else "address as it was noted"


_FOOT = "</body></html>"
_STYLE = """
@page { size: A5; margin: 14mm; }
section + section { break-before: page; }
body { font: 11pt/1.5 Georgia, serif; color: #000; background: #fff; margin: 0; }
h1 { font-size: 9pt; font-weight: normal; margin: 0 0 8mm; }
address { font-style: normal; margin-left: 45%; line-height: 1.35; }
.learned { font-size: 8pt; margin: 1mm 0 8mm 45%; }
ul { list-style: none; padding: 0; margin: 0 0 8mm; font-size: 9.5pt; }
li { margin: 0 0 2mm; padding-left: 6mm; text-indent: -6mm; }
li::before { content: "\\25A1"; display: inline-block; width: 6mm; text-indent: 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.line { font-style: italic; }
.ruled { break-inside: avoid; }
hr { height: 8.7mm; margin: 0; border: 0; border-bottom: 0.3mm solid #999; }
"""
