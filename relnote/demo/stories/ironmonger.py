"""He sold up after nineteen years and was let rest; a postcard two days ago woke him."""

from __future__ import annotations

from relnote.core.people import Labelled, Met, Rest
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Wilf Tranter, late of Tranter's, everything by weight."""
    wilf = somebody(
        days,
        "Wilf Tranter",
        pronouns="he/him",
        phones=(Labelled("01632 960266", "the shop, now someone's café", days("106 thu")),),
        addresses=(
            house("Ferry Cottage", locality="Inner Holm", label="where he went", learned=days("30 fri")),
        ),
        circles=circle(days, "clients"),
        birthday=days.born("-27 fri", turning=71),
        met=Met(on=days.month_of(600), place="his counter", story="He sold me four screws and asked what for."),
        services="the shop's books, to the last day of it",
        rests=(_rest(days),),
    )
    return (Page(wilf, _WILF),)


def _rest(days: Days) -> Rest:
    return Rest(
        on=days("30 fri"),
        word="sold up; the books are closed and so is the shop",
        left="nineteen years is a long time to know where everything is",
    )


_WILF = """
    106 thu meeting   Stock by weight, as ever. Two hundredweight of hinges.
      * work: nineteen years on Fore Street, nails by the pound, advice by the yard
    92 thu meeting    Books done on the counter. Served three people with his left hand.
    78 mon call       Rates. He'd like to know what for.
    65 thu meeting    Someone has asked to buy the shop “for the light”. He sold them a bulb.
    53 tue call       They have asked again.
      * hope: to sit down
    44 thu meeting    Sum on a paper bag: what it would leave him. It would leave him enough.
    36 wed meeting    Signed. He asked to keep the bag.
    31 thu letter<    “Nineteen years is a long time to know where everything is. I am obliged to you for the
      last twelve. The key is under what it was always under.”
    30 fri card:goodbye     Where everything is.
      | Dear Wilf,
      |
      | the last page is enclosed and comes out at nothing, as last pages should. I have gone past and it is
      | all chairs. For the record, and it is your record: left wall, third row, brass, by size; you never
      | once looked. I learned from that how a ledger should be kept. Sit down now.
      uses: 31 thu
    2d letter<  A postcard of a lighthouse. “Sat down. Have got up again. What does a man need to sell rope at
      a gate?”
"""
