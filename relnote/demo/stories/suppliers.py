"""Those she buys from: the suppliers' circle asks for a word every quarter."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Dora, Peg, Solveig, Nuno; and two who are only a number."""
    dora = somebody(
        days,
        "Dora Whitlock",
        pronouns="she/her",
        organisations=(Affiliation("Whitlock Paper", "counter"),),
        phones=(Labelled("01632 960276", None, days("106 mon")),),
        circles=circle(days, "suppliers"),
        services="ledger paper, the good envelopes",
    )
    peg = somebody(
        days,
        "Peg Ebdon",
        called="Mrs Ebdon",
        pronouns="she/her",
        phones=(Labelled("01632 960098", None, days("108 mon")),),
        circles=circle(days, "house"),
        services="cleans, Thursdays",
    )
    solveig = somebody(
        days,
        "Solveig Harte",
        pronouns="she/her",
        organisations=(Affiliation("Harte & Co., Insurance", "broker"),),
        emails=(Labelled("solveig@harte.example.org", None, days("100 mon")),),
        circles=circle(days, "suppliers"),
        services="my insurance, and half the town's",
    )
    nuno = somebody(
        days,
        "Nuno Farrow",
        pronouns="he/him",
        organisations=(Affiliation("Farrow Letterpress", "printer"),),
        phones=(Labelled("07700 900577", "presses loud", days("97 tue")),),
        circles=circle(days, "suppliers"),
        birthday=days.born("-29 thu"),
    )
    reg = somebody(days, "Reg (boiler)", called="Reg", phones=(Labelled("07700 900949", None, days("80 fri")),))
    locksmith = somebody(
        days,
        "Locksmith, night",
        called="the locksmith",
        phones=(Labelled("01632 960910", None, days("66 sat")),),
    )
    return (
        Page(dora, _DORA),
        Page(peg, _PEG),
        Page(solveig, _SOLVEIG),
        Page(nuno, _NUNO),
        Page(reg),
        Page(locksmith),
    )


_DORA = """
    106 mon call      Two reams laid, one wove.
    80 fri meeting    Envelopes with a proper gum.
    55 mon call       Mill has stopped the cream. She has hidden four boxes for me.
      * given: the name of a mill, which she knew
      & for hiding the cream | for 54 fri | done 54 tue
    32 thu meeting    Took two of the four.
    17 tue call       A new cream, from somewhere else, she doesn't trust it. Would send a sheet to hold to
      the window.
"""

_PEG = """
    86 thu meeting    Asked for the other polish.
      * reach: leaves notes under the kettle; leave the answer there
    64 thu message    Under the kettle: “your plant is drowned.” It was.
    33 thu meeting    New mop, hers to choose. She chose mine.
    9 thu meeting     She's found the stapler, behind the cabinet, from before the move.
"""

_SOLVEIG = """
    100 mon meeting   Indemnity, renewed.
    85 tue call       Read the exclusions to each other like a duet.
    70 wed call       What counts as a visitor: anyone on the stairs.
    52 mon meeting    Renewed. She has put in a line about bicycles.
    38 wed call       Claim for the keyboard, tea. Paid.
    23 tue call       Asks whether I'd speak to her trade evening on plain letters.
      ! an answer about the trade evening | for 21 fri | done 21 wed: yes, ten minutes, sitting down
    9 wed meeting     Spoke. They laughed where I hadn't meant it and wrote down the rest.
"""

_NUNO = """
    97 tue meeting    Cards, two hundred, my name in a face from a shipping line.
      * work: type from lines that no longer sail
    72 wed call       Plain ones for notes: heavier, no name.
    50 tue meeting    Heavier ones here. Four hundred and one, he counts as he breathes.
      * given: a case of worn Caslon from Wilf's cellar
    27 thu email      Paper's up, he isn't.
    8 tue call        Ordered one hundred more, blank. He asked who on earth I write to.
      < a hundred blank cards | for -1 tue
"""
