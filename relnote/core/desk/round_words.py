"""What is said of a round: how far it is, what it is for, and what became of a row."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.day.saying import exact_day
from relnote.core.desk.rounds import RoundPage, RoundRow
from relnote.core.desk.rounds_begun import CircleByPost


def how_many(page: RoundPage) -> str:
    """`3 of 12 written, 2 posted · no address for 4`; or `3 of 12 written and posted`."""
    posted = sum(row.posted is not None for row in page.rows)
    homeless = sum(not row.address and row.posted is None for row in page.rows)
    said = _written_of(page)
    if posted:
        written = sum(not row.waits for row in page.rows)
        said += " and posted" if posted == written else f", {posted} posted"
    return said + (f" · no address for {homeless}" if homeless else "")


def title_of(page: RoundPage) -> str:
    """`year end for clients`; without a reason, `a round of clients`."""
    return f"{page.reason} for {page.round.circle}" if page.reason else f"a round of {page.round.circle}"


def state_of(row: RoundRow) -> str:
    """`posted 3 Dec 2026`, `written`, or nothing while the card waits."""
    if row.posted is not None:
        return f"posted {exact_day(row.posted)}"
    return "written" if row.written is not None else ""


def without(page: RoundPage) -> str:
    """`Without Walter Garraway.`: who is in the circle and gets no card."""
    return f"Without {', '.join(page.left_out)}: they rest, or died." if page.left_out else ""


def said_circle(circle: CircleByPost) -> str:
    """`clients · 23 people`; where a round is under way, `family · year end · 1 of 4 written`."""
    people = "1 person" if circle.people == 1 else f"{circle.people} people"
    if circle.round is None:
        return f"{circle.name} · {people}"
    parts = (circle.name, circle.round.reason or "", _written_of(circle.round))
    return " · ".join(part for part in parts if part)


def some(names: Sequence[str]) -> str:
    """`Bea Lund and Sam Quillon`; of many the first two are named: `Bea Lund, Ida Falk and 9 more`."""
    return " and ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]} and {len(names) - 2} more"


def _written_of(page: RoundPage) -> str:
    return f"{sum(not row.waits for row in page.rows)} of {len(page.rows)} written"
