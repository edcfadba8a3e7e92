"""What is said of a round: how far it is, what it is for, and what became of a row."""

from __future__ import annotations

from relnote.core.day.saying import exact_day
from relnote.core.desk.rounds import RoundPage, RoundRow


def how_many(page: RoundPage) -> str:
    """`3 of 12 written, 2 of them posted · no address for 4`."""
    posted = sum(row.posted is not None for row in page.rows)
    written = sum(not row.waits for row in page.rows)
    homeless = sum(not row.address and row.posted is None for row in page.rows)
    said = f"{written} of {len(page.rows)} written"
    if posted:
        said += ", all posted" if posted == len(page.rows) else f", {posted} of them posted"
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
