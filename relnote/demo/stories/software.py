"""He came out on a Sunday once and was thanked by hand; now he owes a fix since Wednesday."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Henk Ollerenshaw of Pell Ledgers."""
    henk = somebody(
        days,
        "Henk Ollerenshaw",
        pronouns="he/him",
        organisations=(Affiliation("Pell Ledgers", "support, all of it"),),
        emails=(Labelled("support@pell-ledgers.example.com", "goes to Henk", days("105 mon")),),
        phones=(Labelled("07700 900743", "for fires", days("67 mon")),),
        circles=circle(days, "suppliers"),
        services="the ledger program, yearly",
    )
    return (Page(henk, _HENK),)


_HENK = """
    105 mon call      Licence renewed. He reads out the key as if naming ships.
    90 tue email      Rounding. His, not mine.
    79 wed call       Asked for dates with the day first. “Noted” is what he says for no.
    70 tue email<     Dates have the day first. No covering words.
    70 tue email>     Three covering words: thank you, Henk.
    67 mon call       It fell over on Saturday with four returns in it. He came out here yesterday, Sunday, in
      a tie, by bus, and had it up by six. Wouldn't take the taxi money.
      * given: a lift to the last bus
      * family: he had come from his daughter's recital, hence the tie
      & for the Sunday | for 65 fri | done 66 tue: wrote by hand
    66 tue card:thanks      The tie, the bus, and the four returns.
      | Dear Henk,
      |
      | four people were on time last week because a man in a tie took two buses on his day off. They don't
      | know it and I do. I hope that the recital was over. If it wasn't, tell your daughter that an
      | accountant owes her the second half, and that I'd like to know what she played.
      uses: 67 mon
    52 thu call       Renewal, no rise. He said “the tie is retired”.
    41 mon email      Export with two commas. Sorted the same day.
    27 wed call       Moved everything to the new machine, he walked me through it and never once said
      “simply”.
      * told: that the old machine is asleep in the cupboard
    13 tue call       Says a new version comes in {month -3}. Asked whether I'd try it first. I'd rather be
      second.
    2 mon email       The VAT summary shows last quarter's total in this quarter's box. He sees it too.
      < fix for the VAT summary | for last wed
"""
