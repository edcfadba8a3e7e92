"""The baker: every three weeks, then nine weeks of silence after an undecided sentence."""

from __future__ import annotations

from relnote.core.people import Affiliation, Introduction, Labelled, Met, Relation
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Tom Okafor, who rings and never emails."""
    since = days.month_of(400).year
    tom = somebody(
        days,
        "Tom Okafor",
        said="oh-KAH-for",
        pronouns="he/him",
        organisations=(Affiliation("Okafor & Sons", "baker"),),
        phones=(
            Labelled("01632 960218", "bakery", days("108 mon")),
            Labelled("07700 900652", "his own", days("30 fri")),
        ),
        emails=(Labelled("okafor.bakery@example.com", "his nephew reads it", days("108 mon")),),
        circles=circle(days, "clients"),
        birthday=days.born("-11 wed", turning=49),
        met=Met(
            on=days.month_of(400), place="the market", story="He paid for my loaf because I had only a note."
        ),
        introduction=Introduction(by=number("Bea Lund"), on=days("401 tue"), thanked=days("398 fri")),
        services=f"bakery, books and VAT since {since}",
        best_time="after eleven, when the second bake is out",
        related=(Relation(kind="daughter", name="Mia"), Relation(kind="brother", name="Chidi")),
    )
    return (Page(tom, _TOM),)


_TOM = """
    52 fri meeting   First proper look at the new ovens on paper. He had drawn them on a flour sack, to scale,
      and the sack was the better drawing of the two.
      * reach: rings, never email; the bakery number after eleven
      * taste: crust nearly black, “the rest is for customers”
      ! find out whether an oven counts as plant | for 50 fri | done 50 thu: it does
    39 fri call      VAT. Twelve minutes, most of them about a delivery van in his window.
    36 fri call      Rang about the code, sorted.
    33 fri call      Nephew has put the takings in by week instead of by day. Showed him twice.
      * avoid: his brother's company
    30 fri meeting   Came up the stairs with a seeded loaf under each arm and put them on the VAT file. Till
      and bank now agree to within a bun. He has started writing his own mileage.
      * told: the office move, up one flight
      * given: the tide-table tea towel, for the bakery wall
    27 fri call      Payroll for the Saturday girl. Done while he waited.
    24 fri call      He has seen a shop in Lisbon. Only seen it, he says. Gave me the rent without being
      asked.
      * hope: a second shop before he is fifty, somewhere with a counter to lean on
    21 fri call      Short. Flour is up again.
    18 fri call      Two shops in Lisbon now, a large one on a hill and a small one by a tram stop. Asked
      whether the losses of one can warm the profits of the other. Told him what I know and what I don't.
      * family: daughter Mia starts at Leeds in {month 9}
    15 fri call      Rang about the quarter. Nothing owed either way, which annoyed him.
      * work: new deck oven ordered from a man in Ghent, due when it is due
    12 fri call      The bank wants three years of figures for Lisbon. Made them while he read me the names of
      the streets.
      > three years of figures for the bank | for 11 wed | done 11 tue: sent, with a page in front
    9 fri call       Two shops in Lisbon still both possible, he leans to the smaller. Oven not here yet.
      Lease or buy?
      ? did the oven arrive
      ! send the VAT letter | for last thu
"""
