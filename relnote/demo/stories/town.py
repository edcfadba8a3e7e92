"""The bicycle shop downstairs and the library: heard often, on no list."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled, Met
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Cass Marlow, who owns the stairs, and Philippa Dunmore, who is asked things."""
    cass = somebody(
        days,
        "Cass Marlow",
        pronouns="she/her",
        organisations=(Affiliation("Marlow Cycles", "owner, and my landlord"),),
        phones=(Labelled("01632 960222", "or bang on the floor", days("108 mon")),),
        circles=circle(days, "town"),
        birthday=days.born("-22 wed", turning=45),
        met=Met(on=days.month_of(624), place="the shop", story="I came about the room and left with a bell."),
    )
    philippa = somebody(
        days,
        "Philippa Dunmore",
        nicknames=("Pip",),
        pronouns="she/her",
        organisations=(Affiliation("Pellmouth Library", "librarian"),),
        emails=(Labelled("dunmore@pellmouth-library.example.org", None, days("89 thu")),),
        circles=circle(days, "town"),
    )
    return Page(cass, _CASS), Page(philippa, _PHILIPPA)


_CASS = """
    104 fri meeting   Rent, in person, as it's the next door but one.
    92 fri meeting    Rent. Stairs want a rail.
    83 wed meeting    The rail is a handlebar. It's perfect.
      * work: made the stair rail out of handlebars, with the bell left on
    80 mon meeting    She wants the ground floor back for tandems. Up or out, said kindly. Up.
    76 mon meeting    Moved, with her, her lad and a bakfiets.
    68 fri meeting    Rent, a landing's worth more.
    56 fri meeting    Wheel in the hall all week. Stepped over it. Mentioned it. Gone.
    44 fri meeting    The new sign: she came out into the street to be outshone, she said.
    32 fri meeting    Rent.
    20 fri meeting    She does her own books, better than most of mine, I looked, she let me.
    9 tue meeting     A leak, hers to mine or mine to hers. Hers.
      > look at the ceiling again with Cass | for -1 mon
    3 fri meeting     Ceiling's dry. Rent.
"""

_PHILIPPA = """
    89 thu meeting    Found me the harbour dues for 1911, I'd asked for a joke.
    63 tue email      Friends of the Library, would I. I would.
      ! the Friends' accounts | for 61 fri | done 61 wed: eleven lines
    37 thu meeting    Accounts of the Friends passed with one abstention, hers, “for form”.
    15 wed meeting    She's putting the old harbour ledgers on show and wants a living accountant beside them.
      * interest: handwriting in ledgers; says you can see the men get old
      * idea: come and stand beside the ledgers for an afternoon
    5 wed call        Ledgers go on show in {month -9}. She has a stool for me.
"""
