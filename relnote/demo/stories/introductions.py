"""Hardly a client, and five people came through her; the fifth, met once, is the new face."""

from __future__ import annotations

from relnote.core.people import Introduction, Labelled, Met, Relation
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Bea Lund, who knows everybody's voice, and Sam Quillon, of whom almost nothing is known."""
    bea = somebody(
        days,
        "Bea Lund",
        added="262 mon",
        nicknames=("Exchange",),
        pronouns="she/her",
        phones=(Labelled("01632 960107", "home", days("108 mon")),),
        addresses=(house("9 Chandlers Steps", learned=days("108 mon")),),
        circles=circle(days, "clients", "town"),
        birthday=days.born("-21 sat", turning=77),
        met=Met(on=days.month_of(602), place="the post office", story="She told me which window was quicker."),
        services="one flat, let furnished; a return once a year",
        best_time="before eleven",
        related=(Relation(kind="goddaughter", name="Astrid"), Relation(kind="goddaughter", name="Posy")),
    )
    sam = somebody(
        days,
        "Sam Quillon",
        added="3 mon",
        phones=(Labelled("07700 900187", None, days("3 mon")),),
        circles=circle(days, "clients", since="3 mon"),
        introduction=Introduction(by=number("Bea Lund"), on=days("5 thu")),
        met=Met(on=days.month_of(3), place="the office"),
    )
    return Page(bea, _BEA), Page(sam, _SAM)


_BEA = """
    128 wed card:thanks    For sending Nell.
      | Dear Bea,
      |
      | You said she would come in with a bucket and she came in with two. I had not known that flowers need
      | their own column, and now I do. You have an ear for who will get on with whom, and I am the better off
      | for it.
    104 tue meeting   The flat's figures on the lid of a shoebox. Eleven minutes of figures, forty of who is
      ill.
      * story: ran the harbour switchboard for thirty-one years and knew the town by its breathing
      * family: two goddaughters, “one of each kind”
    99 wed call       Tenant has paid. That was all.
    96 mon call       She is sending me Hetty Sorrell, who has nine beds and no receipts.
      about: Hetty Sorrell
    94 thu card:thanks     For sending Hetty.
      | Dear Bea,
      |
      | You said she would come in with a ledger and she came in with a cake tin. I had not known that a guest
      | house can live in one, and now I do. You have an ear for who will get on with whom, and I am the
      | better off for it.
    91 thu meal       Soup at hers. She wants the flat sold, or wants to be told not to. Told her what it
      brings in and left the rest in the tureen.
      * taste: split-pea soup, and coffee with the top of the milk
    85 fri message<   A photograph of a gas bill with her thumb over the total.
    85 fri call       Rang about the gas bill. The thumb was hiding a credit.
    78 tue meeting    Signed. She brings her own pen.
    70 mon call       Boiler in the flat, who pays. She does.
    63 thu meeting    Deposit returned less one lampshade. She had kept the lampshade, to be fair to it.
    56 wed call       Not the flat at all. The knee.
      * story: went over on the slipway steps carrying somebody else's shopping
    49 tue meeting    Return signed in nine minutes, a record for the two of us. Then the knee again.
      * interest: shipping forecasts, which she does the crossword to
    41 fri call       New tenant, a bassoonist. She has asked the neighbours what they think of bassoons.
    33 mon meeting    Up the stairs one at a time, would not be helped. Sat down and said “well, that's that
      done both ways.” I have put a chair on the landing since.
      * told: that the chair on the landing is hers
    26 thu call       The bassoonist pays on the first. So far so good.
    19 wed meal       Her kitchen. Brought the figures, took home half a pie. She says the knee decides the
      weather now and is mostly right.
      * given: the large-print tide tables
      * received: half a leek pie, the dish to go back
      & for the pie, and the dish | for 18 fri | done 18 thu: dish back, washed, with lemons in it
    12 tue call       Rang to ask if I was eating. I was.
    5 thu call        She has given my name to a Sam Quillon. “Counts on fingers, but counts.”
      about: Sam Quillon
    2 fri call        Knee scan has a day at last. Also the flat's insurance is up for renewal and the letter
      is two pages of what it doesn't cover. She will bring both pages.
      ? how the knee scan went | for today
    today 11:00 plan meeting  the flat's insurance
      made: 2 fri
"""

_SAM = """
    3 mon meeting     Twenty minutes. Polite, brought a folder, took the folder away again.
"""
