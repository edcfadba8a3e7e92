"""A person's page as lines: the brief on top, the year in a strip, then one timeline of everything."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rich.cells import cell_len

from relnote.core.brief.brief import brief_lines
from relnote.core.brief.line import Line as BriefLine
from relnote.core.day.saying import said_day
from relnote.core.day.words import SHORT_MONTHS
from relnote.core.reflect.answers import answers_said, how_they_answer
from relnote.core.refs import whole_ref
from relnote.core.timeline import Moment
from relnote.tui.lines import BLANK, Line, Part, cut, fitted, paragraph, shown, spread
from relnote.tui.reading import Reading
from relnote.tui.widgets.year_strip import strip_lines

SHOWN_BESIDE = 12
"""How many moments the page beside a list shows; the rest is one key away."""
LONGEST_TEXT = 1200
"""Letters of one entry shown on the timeline; a longer one says how long it is."""
MEASURE = 96
"""Cells of a line at most: a longer one is hard to read back to its beginning."""
AVOID = "avoid"
HOW = 16
"""Cells for how it happened, on a page of at least `WITH_COLUMN` cells."""
WITH_COLUMN = 56


def page_lines(
    reading: Reading,
    person_id: int,
    width: int,
    *,
    whole: bool = False,
    details: bool = False,
    discreet: bool = False,
) -> list[Line]:
    """The page, `width` cells wide. `whole`: every moment, and rows that take the cursor.

    `discreet`: they may be reading along, so what is to be avoided isn't there and nothing is a row.
    """
    person = reading.person(person_id)
    if person is None:
        return [BLANK, Line(((" This page is no longer in the notebook.", "dim"),))]
    width = min(width, MEASURE)
    hidden = {one.id for one in person.details if one.kind.casefold() == AVOID} if discreet else frozenset()
    moments = [
        one for one in reading.timeline(person_id) if one.section != "detail" or one.record not in hidden
    ]
    lines = [BLANK, *_brief(reading, person_id, width, rows=whole, hidden=hidden)]
    if details:
        lines += detail_lines(reading, person_id, width)
    if moments:
        lines += [BLANK, *strip_lines(reading.weeks(person_id), width, today=reading.today)]
        said = answers_said(how_they_answer(reading.contacts.of(person_id)))
        lines += paragraph(shown(said), width - 1, ink="dim", indent=1) if said else []
        lines += list(_timeline(reading, moments, width, whole=whole))
    if discreet:
        lines = [Line(line.parts) for line in lines]
    return [*lines, BLANK]


def _brief(
    reading: Reading, person_id: int, width: int, *, rows: bool, hidden: Collection[int]
) -> Iterator[Line]:
    """The name with how to say it at the right, then the sections as they come."""
    value, person = reading.brief(person_id), reading.notebook.people[person_id]
    lines = [one for one in brief_lines(value) if one.section != "detail" or one.record not in hidden]
    top = f"person:{person_id}" if rows else None
    title: Part = (cut(shown(value.name), width - 2), "title")
    spoken = lines.pop(0).text if lines and lines[0] in value.head and (person.said or person.pronouns) else ""
    if cell_len(title[0]) + cell_len(spoken) + 5 <= width:
        yield Line(spread([(" ", "ink"), title], [(shown(spoken), "dim"), (" ", "ink")], width), top)
    else:
        yield Line(((" ", "ink"), title), top)
        yield from paragraph(shown(spoken), width - 1, ink="dim", indent=1)
    for line in lines:
        if line.heading is not None:
            yield BLANK
            yield Line(((" ", "ink"), (cut(shown(line.heading), width - 1), "label")))
        yield from _brief_line(line, width, key=_key(line, reading, person_id) if rows else None)


def _key(line: BriefLine, reading: Reading, person_id: int) -> str | None:
    """Open reminders are rows, with the same keys as in the day, and so is what waits there; so are details."""
    if line.record is None:
        return None
    if line.section == "reminder":
        return whole_ref("reminder", line.record)
    if line.section == "conversation":
        refs = (whole_ref("reply", line.record, person_id), whole_ref("conversation", line.record))
        return next((ref for ref in refs if ref in reading.rows), None)
    return f"detail:{line.record}:brief" if line.section == "detail" else None


def _brief_line(line: BriefLine, width: int, *, key: str | None) -> list[Line]:
    """Its mark in the accent before it; what stands aside at the right end of its last line."""
    lead: list[Part] = [(" ", "ink")]
    if line.mark:
        lead.append((f"{line.mark} ", "mark"))
    ink = "dim" if line.dim else "quote" if line.text.startswith('"') else "ink"
    lines = paragraph(shown(line.text), width - 1, ink=ink, indent=_length(lead), first=lead, key=key)
    return with_aside(lines, shown(line.aside) if line.aside else "", width)


def with_aside(lines: list[Line], aside: str, width: int) -> list[Line]:
    """The lines with `aside`, dim, at the right end of the last one, or of a line of its own."""
    if not aside:
        return lines
    if cell_len(aside) > width - 2:
        return [*lines, *paragraph(aside, width - 2, ink="dim", indent=2, key=lines[-1].key)]
    right: list[Part] = [(aside, "dim"), (" ", "ink")]
    if _length(lines[-1].parts) + cell_len(aside) + 4 <= width:
        return [*lines[:-1], Line(spread(lines[-1].parts, right, width), lines[-1].key)]
    return [*lines, Line(spread([], right, width), lines[-1].key)]


def detail_lines(reading: Reading, person_id: int, width: int) -> list[Line]:
    """What is known of them, by kind; what is no longer so stays in the notebook and off the page."""
    person = reading.notebook.people[person_id]
    kinds: dict[str, list[tuple[str, str, int]]] = {}
    for detail in sorted(person.details, key=lambda one: (one.on, one.id), reverse=True):
        if detail.ended is None:
            kinds.setdefault(shown(detail.kind), []).append(
                (shown(detail.text), said_day(detail.renewed or detail.on, today=reading.today), detail.id)
            )
    lines: list[Line] = []
    for kind, known in kinds.items():
        lines += [BLANK, Line(((" ", "ink"), (cut(kind[:1].upper() + kind[1:], width - 1), "label")))]
        for text, day, record in known:
            lines += with_aside(paragraph(text, width - 1, indent=1, key=f"detail:{record}:known"), day, width)
    return lines


def _timeline(reading: Reading, moments: Sequence[Moment], width: int, *, whole: bool) -> Iterator[Line]:
    year: int | None = None
    near = moments if whole else moments[:SHOWN_BESIDE]
    for place, moment in enumerate(near):
        if moment.day.year != year:
            year = moment.day.year
            yield BLANK
            yield Line(((" ", "ink"), (str(year), "label")))
        key = f"{moment.section}:{moment.record}:{place}" if whole else None
        yield from _moment(reading, moment, width, key=key)
    if len(near) < len(moments):
        yield BLANK
        yield Line(((f" and {len(moments) - len(near)} more, on the whole page", "dim"),))


def _moment(reading: Reading, moment: Moment, width: int, *, key: str | None) -> list[Line]:
    """Its day, how it happened, then her words; on a narrow page how it happened stands before them."""
    day = f"{moment.day.day} {SHORT_MONTHS[moment.day.month - 1]}"
    others = ", ".join(_short(reading, other) for other in moment.with_)
    how, aside, text = shown(moment.what), "", shown(_kept_short(moment.text))
    ink = "dim" if moment.dim or moment.kind in ("mention", "signal") else "ink"
    lead: list[Part] = [(f" {day:>6}  ", "dim")]
    if width >= WITH_COLUMN:
        if cell_len(how) > HOW:
            how, _comma, aside = how.partition(", ")
        lead.append((fitted(how, HOW) + "  ", "dim"))
    else:
        text = f"{how}: {text}" if text else how
    lines = paragraph(text, width - 1, ink=ink, indent=_length(lead), first=lead, key=key)
    aside = ", ".join(part for part in (aside, f"with {shown(others)}" if others else "") if part)
    return with_aside(lines, aside, width)


def _length(parts: Sequence[Part]) -> int:
    return sum(cell_len(text) for text, _ink in parts)


def _kept_short(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    return f"{text[:LONGEST_TEXT].rstrip()} … ({len(text):,} letters in all)"


def _short(reading: Reading, person_id: int) -> str:
    person = reading.person(person_id)
    return person.short_name if person is not None else "someone no longer here"
