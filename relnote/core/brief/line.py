"""One line of the brief, and the small words many of its lines share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from relnote.core.confidences import source_words
from relnote.core.day.saying import said_span
from relnote.core.day.words import SHORT_MONTHS, add_months
from relnote.core.people import Detail, Person
from relnote.core.refs import Section

DIM_MONTHS = 18
"""Months after which a detail is dim until she says "still so"."""


class Line(Struct, frozen=True, gc=False, kw_only=True):
    """One line of the brief, as raw text: the front end styles it and passes it through `visible`."""

    text: str
    heading: str | None = None
    """Set on the first line of a section: "Where you left off"."""
    aside: str | None = None
    """What stands at the right or after: "18 Sep, by phone, 9 weeks ago", "for Thu 19 Nov", "from Bea Lund"."""
    mark: str | None = None
    """"!", "?", "<", "~", ">", "+": the mark it was noted with."""
    dim: bool = False
    """Older than 18 months, with its age in `aside`."""
    section: Section | None = None
    record: int | None = None


def quoted(text: str) -> str:
    """Her words in quotation marks, on one line."""
    return f'"{" ".join(text.split())}"'


def said_month(day: date, *, today: date) -> str:
    """The month something was noted in: "Aug", or "Aug 2025" in another year."""
    month = SHORT_MONTHS[day.month - 1]
    return month if day.year == today.year else f"{month} {day.year}"


def is_old(detail: Detail, *, today: date) -> bool:
    """Whether a detail was noted, or last said to be still so, more than 18 months ago."""
    return add_months(_freshest(detail), DIM_MONTHS) < today


def detail_line(detail: Detail, people: Mapping[int, Person], *, today: date, kind: bool = False) -> Line:
    """A detail as it was noted, with its source, its month and, if it is old, its age."""
    fresh = _freshest(detail)
    old = is_old(detail, today=today)
    parts = (
        detail.kind if kind else None,
        source_words(detail, people),
        "imported" if detail.imported else None,
        said_month(fresh, today=today),
        f"{said_span((today - fresh).days)} ago" if old else None,
    )
    return Line(
        text=quoted(detail.text),
        aside=", ".join(part for part in parts if part),
        dim=old,
        section="detail",
        record=detail.id,
    )


def under(heading: str, lines: list[Line], *, most: int) -> tuple[Line, ...]:
    """A section: its heading on the first line, at most so many lines, and how many more there are."""
    if not lines:
        return ()
    shown = lines if len(lines) <= most else [*lines[: most - 1], _more(len(lines) - most + 1)]
    first = shown[0]
    return (
        Line(
            text=first.text,
            heading=heading,
            aside=first.aside,
            mark=first.mark,
            dim=first.dim,
            section=first.section,
            record=first.record,
        ),
        *shown[1:],
    )


def _more(number: int) -> Line:
    return Line(text=f"and {number} more", dim=True)


def _freshest(detail: Detail) -> date:
    return max(detail.on, detail.renewed) if detail.renewed else detail.on
