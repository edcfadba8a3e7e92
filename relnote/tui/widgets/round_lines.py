"""A round as lines: who, where to and since when that is known, her own line, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from relnote.core.day.saying import exact_day, said_day
from relnote.core.desk.prompts import Desk
from relnote.core.desk.round_alike import said_alike
from relnote.core.desk.round_page import said_address
from relnote.core.desk.round_words import how_many, state_of, title_of, without
from relnote.core.desk.rounds import RoundPage, RoundRow
from relnote.tui.lines import BLANK, Line, Part, cut, paragraph, shown, spread
from relnote.tui.widgets.desk_lines import prompt_lines

INDENT = 4
ADDRESS = 2
"""Lines an address may take."""


def round_lines(
    page: RoundPage, width: int, *, laid: Mapping[int, Desk], alike: Mapping[int, Sequence[int]]
) -> list[Line]:
    """Everyone in one scroll, by name; whoever gets none is named at the foot."""
    names = {row.person: row.name for row in page.rows}
    lines: list[Line] = []
    for row in page.rows:
        others = [names[each] for each in alike.get(row.person, ())]
        lines += [BLANK, *_row(row, width, laid.get(row.person), others)]
    if page.left_out:
        lines += [BLANK, *paragraph(shown(without(page)), width - 2, ink="dim", indent=2)]
    return lines


def _row(row: RoundRow, width: int, laid: Desk | None, alike: Sequence[str]) -> list[Line]:
    """A name with its tick; what is in the post takes one line, with her words of it."""
    key = str(row.person)
    state = state_of(row)
    right: list[Part] = [(state, "dim"), (" ", "ink")] if state else []
    left: list[Part] = [("  ", "ink"), ("  " if row.waits else "✓ ", "mark"), (shown(row.name), "name")]
    own = _own(row)
    if row.posted is not None:
        return [Line(spread([*left, (f"  {shown(own)}" if own else "", "dim")], right, width), key)]
    lines = [Line(spread(left, right, width), key)]
    lines += paragraph(shown(said_address(row)), width - 2, ink="dim", indent=INDENT, key=key)[:ADDRESS]
    if own:
        lines += paragraph(shown(own), width - 2, indent=INDENT, key=key)
    elif row.waits and (quote := _quote(laid)):
        lines.append(Line((("    ", "ink"), (cut(f'"{shown(quote)}"', width - 6), "dim")), key))
    if alike:
        lines += paragraph(shown(said_alike(alike)), width - 2, ink="heading", indent=INDENT, key=key)
    return lines


def _own(row: RoundRow) -> str:
    """Her line, or what she typed for the card."""
    return " ".join((row.line or row.text or "").split())


def _quote(laid: Desk | None) -> str:
    """The first thing there is to write from."""
    return next((each.quote for each in laid.prompts if each.quote), "") if laid is not None else ""


def card_lines(
    row: RoundRow, laid: Desk | None, before: Sequence[tuple[date, str]], width: int, *, today: date
) -> list[Line]:
    """Beside the list: the envelope as it is written, what there is to write from, what they had before."""
    lines = [BLANK, Line(((" ", "ink"), (cut(shown(row.name), width - 2), "title")))]
    for words in _envelope(row):
        lines += paragraph(shown(words), width - 1, ink="dim", indent=1)
    for place, prompt in enumerate(laid.prompts if laid is not None else ()):
        lines += [BLANK, *(Line(line.parts) for line in prompt_lines(prompt, place, width))]
    if laid is not None and laid.said:
        lines += [BLANK, *paragraph(shown(laid.said), width - 1, indent=1)]
    if before:
        lines += [BLANK, Line(((" From you so far", "label"),))]
    for day, words in before:
        lead: list[Part] = [(" ", "ink"), ("· ", "mark")]
        said = f"{said_day(day, today=today)}: {words}"
        lines += paragraph(shown(said), width - 1, ink="dim", indent=3, first=lead)
    return [*lines, BLANK]


def round_in(page: RoundPage, width: int) -> list[Line]:
    """Beside the place of notes: how far the round is, and everyone in it."""
    lines = [BLANK, Line(((" ", "ink"), (cut(shown(title_of(page)), width - 2), "title")))]
    lines += [*paragraph(how_many(page), width - 1, ink="dim", indent=1), BLANK]
    for row in page.rows:
        lead: list[Part] = [(" ", "ink"), ("  " if row.waits else "✓ ", "mark")]
        name = shown(row.name) + (f"  {shown(_own(row))}" if _own(row) else "")
        lines += [Line((*lead, (cut(name, width - 4), "ink" if row.waits else "dim")))]
    return [*lines, BLANK, Line(((" ", "ink"), ("enter", "mark"), ("  goes on with it", "dim")))]


def _envelope(row: RoundRow) -> Iterator[str]:

    yield from row.address or ("no address known",)
    if row.address and row.learned:
        yield f"as of {exact_day(row.learned)}"
