"""Fourteen months ago he chose not to incorporate; yesterday he rang, and nobody heard it."""

from __future__ import annotations

from relnote.core.people import Labelled, Met, Relation
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Donal Quirke, whose number ends in 4471."""
    donal = somebody(
        days,
        "Donal Quirke",
        pronouns="he/him",
        phones=(Labelled("+353 20 914 4471", "still his Irish one", days("107 wed")),),
        circles=circle(days, "clients"),
        birthday=days.born("-17 fri", turning=39),
        met=Met(
            on=days.month_of(190),
            place="the office",
            story="He came to plane the door and stayed for the books.",
        ),
        services=f"carpenter, sole trader since {days.month_of(188).year}",
        best_time="after five, from the van",
        related=(Relation(kind="wife", name="Aoife"), Relation(kind="son", name="Fintan")),
    )
    return (Page(donal, _DONAL),)


_DONAL = """
    107 wed meeting   Receipts in a tobacco tin, in date order, flattened. I could have wept.
      * work: stairs mostly; “anyone can do a box”
    101 mon call      Timber merchant's terms. Read them to him.
    93 thu meeting    Hung the office door so that it stays where it is left. Would take tea for it.
      * received: a door that stays where it is left
    87 tue call       Tools insured in the van, not out of it.
    79 fri meeting    Did the year. He is doing better than he will say in front of the boy.
      * family: son Fintan planes better than he reads; “so did I”
    71 wed call       Asked what a company costs to have. Told him, he whistled.
    66 mon call       The bank would lend on a company and not on a man. He wanted to know if that was true.
      It is.
      ! both ways on one page, company and not | for 65 thu | done 65 wed: one page, his side first
    61 thu meeting    Went through it line by line, Aoife with us. Not incorporating yet; ask me again when
      the van is paid.
      ? is the van paid
      * hope: a workshop with a north light
    1d 17:40 missed<  No message left.
"""
