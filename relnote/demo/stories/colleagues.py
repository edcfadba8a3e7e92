"""Those in the same trade, and the bank: a word every ten weeks is wanted."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled, Met
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Leonie, Piers, Edith, Ruben, Desmond."""
    leonie = somebody(
        days,
        "Leonie Achterberg",
        pronouns="she/her",
        organisations=(Affiliation("Harbour Savings Bank", "manager"),),
        phones=(Labelled("01632 960650", "her own line", days("84 wed")),),
        emails=(Labelled("l.achterberg@harbour-savings.example.com", None, days("84 wed")),),
        circles=circle(days, "colleagues"),
    )
    piers = somebody(
        days,
        "Piers Halloran",
        pronouns="he/him",
        organisations=(Affiliation("Halloran Accounts, Skarholm", "alone, like me"),),
        emails=(Labelled("piers@halloran-accounts.example.com", None, days("106 fri")),),
        circles=circle(days, "colleagues"),
        services="we mind each other's clients when one is away",
    )
    edith = somebody(
        days,
        "Edith Calloway",
        called="Miss Calloway",
        pronouns="she/her",
        phones=(Labelled("01632 960061", "after the news", days("108 mon")),),
        addresses=(house("Flat 6, Bethel Court", learned=days("108 mon")),),
        circles=circle(days, "colleagues"),
        birthday=days.born("-13 tue", turning=82),
        met=Met(
            on=days.month_of(1100),
            place="my first office",
            story="My first trial balance came back with one pencil dot.",
        ),
    )
    ruben = somebody(
        days,
        "Ruben Tassell",
        pronouns="he/him",
        organisations=(Affiliation("Tassell Payroll", "bureau"),),
        emails=(Labelled("ruben@tassell-payroll.example.org", None, days("93 thu")),),
        circles=circle(days, "colleagues"),
    )
    desmond = somebody(
        days,
        "Desmond Eyre",
        added="12 wed",
        pronouns="he/him",
        organisations=(Affiliation("the tax office", "local compliance"),),
        phones=(Labelled("01632 960500", "extension 9, ask for him", days("12 wed")),),
        circles=circle(days, "colleagues", since="12 wed"),
    )
    return (
        Page(leonie, _LEONIE),
        Page(piers, _PIERS),
        Page(edith, _EDITH),
        Page(ruben, _RUBEN),
        Page(desmond),
    )


_LEONIE = """
    84 wed meeting    New manager. Has read the file, which the last one hadn't in nine years.
    71 thu call       Overdraft letter for a client, worded so that he'd read it.
    58 tue meeting    Coffee at the bank, from a machine that takes tokens, she has the tokens.
      * taste: her own cup, with a chip she turns to the wall
    45 wed call       Mandate, two signatures. Sorted.
    32 tue meeting    Branch to stay till {month -20} at least. She said at least twice.
      * work: branch safe until {month -20}, “at least, at least”
    19 thu call       Wanted a plain word for subordinated.
    7 tue meeting     Gave her “waits its turn”.
      < her letter about Jory's loan, signed | for 5 wed
"""

_PIERS = """
    106 fri call      Took his three while he was in Crete.
    82 mon call       He took my two.
    64 thu meeting    Halfway pub, both files, one pie.
      * work: once filed his own return a day late and fined himself lunch
    51 tue call       Software grumble, mutual.
    38 wed call       He's thinking of stopping, or of a partner, or of a better chair.
    25 thu call       Bought the chair.
    13 tue call       Minds mine in {month -6}, I mind his in {month -8}. Agreed the keys.
      * work: wants to stop at sixty or find a partner; undecided
    3 mon email>      Sent him the list for the week he's minding mine.
"""

_EDITH = """
    107 sat meal      Tea, two kinds of silence, both good.
      * work: worked forty-four years and was out by a penny once
    94 sat call       She asks what I'm charging. I told her. Pause.
    91 mon card:birthday    The pencil dot.
      | Dear Miss Calloway,
      |
      | a girl I know posted a trial balance to the wrong side last week and I put one pencil dot on it and
      | sent it back. She came up the stairs with it in eleven minutes. I believe that it took me a day.
    81 sat meal       Proofread my letterhead unasked. A comma has gone.
      * received: a comma, taken out
    67 sat call       The penny. She's sure now that it was theirs.
    51 sat meal       Asked her to look over every number before it leaves. She'd been waiting to be asked.
      * help: wants to be of use, two mornings, at the numbers
    40 sat meal       Caught three. Ate one scone.
    39 mon card:birthday    Nineteen numbers.
      | Dear Miss Calloway, nineteen numbers since we began, each with its dot, and I have kept the sheets. At
      | the bottom of the last you had written “clean”, and I went out and bought a cake on the strength of
      | it.
    28 sat call       She has given up the upper shelf. Told me which ledgers are mine when.
    16 sat meal       Clean, all month. “Are you quite well?”
    6 sat meal        She dozed over the numbers and woke up at the wrong one.
"""

_RUBEN = """
    93 thu email      Bureau rates.
    79 fri call       He runs Amos's and two more of mine.
    66 thu call       Wrong week, his, righted before tea.
    53 fri email      Rates again, same.
    41 thu call       The year's files, all there.
    30 fri call       New law about holidays. Neither of us has read it. He'll read it.
    18 thu call       He read it.
    8 fri call        Wants to send me a plumber he can't face.
      < payslips for the plumber, the last two years | for 5 mon
"""
