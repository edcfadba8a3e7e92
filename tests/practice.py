"""A small practice on Saturday 21 November 2026: enough for a morning."""

from __future__ import annotations

from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.core.people import Affiliation, Labelled, Membership, Wish
from tests.build import LONG_AGO, day, notebook, person, reminder, talk

TOM, BEA, IDA, JOAN, DONAL = 1, 2, 3, 4, 5
PROMISE, ASK, STATEMENTS = 51, 52, 53


def practice() -> Notebook:
    """Tom with a promise and an ask, Joan whose letter waits, Ida who has been quiet, Donal's number."""
    return notebook(
        person(TOM, "Tom Okafor", organisations=(Affiliation("Okafor & Sons", "baker"),), said="oh-KAH-for"),
        person(BEA, "Bea Lund", circles=(Membership("clients", LONG_AGO),)),
        person(IDA, "Ída Falk", wish=Wish(LONG_AGO, Cadence(6, "week"))),
        person(JOAN, "Joan Pike", nicknames=("Pikey",)),
        person(DONAL, "Donal Quirke", phones=(Labelled("+353 20 914 4471"),)),
        talk(11, "2026-09-18", TOM, text="Two shops in Lisbon still both possible, he leans to the smaller."),
        talk(12, "2026-11-17", JOAN, channel="letter", direction="in", text="Four pages, mostly bellows."),
        talk(13, "2026-06-20", IDA, text="Wants to hear how the move went."),
        talk(14, "2026-11-06", BEA, text="The knee scan has a day."),
        talk(15, "2026-11-10", DONAL, channel="email", direction="out", text="Sent him the form."),
        reminder(PROMISE, "promise", TOM, "send the VAT letter", due=day("2026-11-19")),
        reminder(ASK, "ask", BEA, "how did the knee scan go", due=day("2026-11-21")),
        reminder(STATEMENTS, "waiting", DONAL, "sends the bank statements", due=day("2026-11-16")),
    )
