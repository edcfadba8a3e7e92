"""One shoebox a year, the same fortnight six years running, and this year sixty-six days late."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled, Met
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Aldous Brine, treasurer of the allotments."""
    aldous = somebody(
        days,
        "Aldous Brine",
        added="322 mon",
        pronouns="he/him",
        organisations=(Affiliation("Backhill Allotments", "treasurer"),),
        phones=(Labelled("01632 960881", "next door takes a message", days("321 wed")),),
        addresses=(house("The Signal Cottage, Backhill", learned=days("321 wed")),),
        circles=circle(days, "town"),
        met=Met(on=days.month_of(321), place="the office", story="He knocked with the shoebox."),
        services="the allotments' one page, for a bag of whatever is up",
    )
    return (Page(aldous, _ALDOUS),)


_ALDOUS = """
    321 wed meeting   The shoebox, size nine, tied with bean string. Forty-one plots, forty paid.
      * work: railway signalman till they took the signals
    269 tue meeting   Shoebox. All forty-one.
    217 thu meeting   Shoebox. He had added it himself beforehand, in pencil, and was right.
    165 wed meeting   Shoebox and a marrow. The water rate is up, he has written to the water.
    113 wed meeting   Shoebox. Thirty-nine paid, two widows let off, entered by him as “weather”.
      * story: enters what he lets people off as “weather”
    112 fri card:thanks     A bag of broad beans.
      | Mr Brine, the bag is empty and the accounts are attached. I have left the weather where you put it. I
      | looked, and no rule says what weather is. With thanks for the beans, of which there were more on the
      | stairs than in the pan by the time I was up them.
    61 wed meeting    Shoebox, new string. He stood while I counted. Said next year there may be someone else
      to carry it, or there may not, he hasn't asked them.
      * hope: someone under sixty for treasurer
"""
