"""A sheet to write from by hand: the address, her prompts, her draft; as text, or as a page to print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from msgspec import Struct

from relnote.core.day_saying import exact_day
from relnote.core.notebook import Notebook
from relnote.core.people import Address, Person


class SheetFor(Struct, frozen=True, kw_only=True):
    """One person's part of a sheet: the envelope's lines, and the day the address was learned."""

    name: str
    called: str
    lines: tuple[str, ...] = ()
    learned: date | None = None


class Sheet(Struct, frozen=True, kw_only=True):
    """What is printed. `prompts` are of the desk, as it shows them; `text` is her own draft."""

    to: tuple[SheetFor, ...]
    reason: str | None = None
    prompts: tuple[str, ...] = ()
    text: str | None = None
    line: str | None = None
    on: date


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
    """The sheet of a note; nothing stands in it but the address, the prompts it was given, and her words."""
    to = [_for(notebook.people[each]) for each in people if each in notebook.people]
    return Sheet(to=tuple(to), reason=reason, prompts=tuple(prompts), text=text, line=line, on=today)


def _for(person: Person) -> SheetFor:
    address = address_of(person)
    return SheetFor(
        name=person.name,
        called=person.short_name,
        lines=address.lines if address else (),
        learned=address.learned if address else None,
    )


def address_of(person: Person) -> Address | None:
    """Where a letter goes: the home address where one is labelled so, else the one learned last."""
    known = [each for each in person.addresses if each.lines]
    home = [each for each in known if (each.label or "").casefold() == "home"]
    return max(home or known, key=lambda each: each.learned or date.min, default=None)


def sheet_text(shown: Sheet) -> str:
    """The sheet as plain text, to be made visible where it is written."""
    blocks = ["\n".join(_envelope(each)) for each in shown.to]
    if shown.reason:
        blocks.append(f"For: {shown.reason}")
    if shown.prompts:
        blocks.append("\n".join(f"[ ] {each}" for each in shown.prompts))
    blocks += [each for each in (shown.text, shown.line) if each]
    return "\n\n".join(blocks) + "\n"


def _envelope(to: SheetFor) -> list[str]:
    learned = [f"(address as of {exact_day(to.learned)})"] if to.learned else []
    return [to.name, *(to.lines or ("(no address known)",)), *learned]


def sheet_html(shown: Sheet) -> str:
    """The sheet as one page for a printer: everything escaped, nothing loaded, nothing run."""
    return f"<!doctype html><pre>{escape(sheet_text(shown))}</pre>\n"
