"""A small law office: one who signs, one at the desk who decides, and a trainee who taught her a shortcut."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled, Met
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody

OFFICE = "Hargrove, Pym & Hargrove-Tillotson, Solicitors, Notaries and Commissioners for Oaths"


def pages(days: Days) -> tuple[Page, ...]:
    """Augustin Pym, Zoë Krejčířová and Kit Abara."""
    pym = somebody(
        days,
        "Augustin Pym",
        called="Mr Pym",
        pronouns="he/him",
        organisations=(Affiliation(OFFICE, "partner"),),
        emails=(Labelled("office@hargrove-pym.example.com", "Zoë reads it", days("107 mon")),),
        addresses=(house("1 Customs House Square", learned=days("107 mon")),),
        circles=circle(days, "clients"),
        services="client account checked every month; partnership return",
    )
    zoe = somebody(
        days,
        "Zoë Krejčířová",
        said="KRAY-cheer-zho-vah",
        pronouns="she/her",
        organisations=(Affiliation(OFFICE, "at the desk"),),
        emails=(Labelled("zoe@hargrove-pym.example.com", None, days("107 mon")),),
        phones=(Labelled("01632 960700", "the desk", days("107 mon")),),
        circles=circle(days, "clients"),
        birthday=days.born("-31 tue"),
        met=Met(
            on=days.month_of(240),
            place="their desk",
            story="She asked what I wanted before I had shut the door.",
        ),
    )
    kit = somebody(
        days,
        "Kit Abara",
        added="46 tue",
        pronouns="they/them",
        organisations=(Affiliation(OFFICE, "trainee"),),
        emails=(Labelled("kit@hargrove-pym.example.com", None, days("46 tue")),),
        circles=circle(days, "colleagues", since="4 wed"),
        met=Met(
            on=days.month_of(46),
            place="the customs house",
            story="They were reconciling the client account for fun.",
        ),
    )
    return Page(pym, _PYM), Page(zoe, _ZOE), Page(kit, _KIT)


_PYM = """
    98 tue meeting    Signed where Zoë had put the pencil crosses. Asked after the tides.
    86 tue meeting    Partnership shares, as before.
      * interest: barometers; he has one in every room and believes none
    73 wed letter<    One line: “Pray proceed.” With a seal on it.
    73 thu letter>    Proceeded, and said so.
    60 tue meeting    Signed. His pen ran dry at the Y and he waited for the ink as one waits for a ferry.
    47 tue meeting    Younger Hargrove-Tillotson joins the partnership or doesn't. He wouldn't say which he
      wished.
    34 tue meeting    She joined. He had a second set of pencil crosses put in.
    21 tue meeting    Client account clean. He inclined his head, which is a party.
    6 tue meeting     Signed, two years' worth, since he is thinking of giving up the pen at seventy.
      * hope: to give up the pen at seventy and not be asked what he does all day
"""

_ZOE = """
    104 mon call      Client account. She has the figures before I have the question.
      * work: opens every letter, and decides which of them anyone sees
    96 mon call       Nothing to report, reported in full.
    91 wed email<     “Attached. You'll want line 14.” Wanted line 14.
    91 wed email>     Thanked her for line 14.
    84 mon call       Sorted the standing order.
    77 mon call       Out of balance by nine pence for an hour. It was a stamp.
      * interest: choir of one, in the strongroom, where it rings
    70 tue meeting    Sat at her desk for the whole check. She eats plums with a fruit knife and offers every
      second one.
      * taste: plums, greengages, anything with a stone
    62 mon call       She wants the fee note to say what was done. It does now.
    55 mon call       Ordinary.
    46 tue meeting    Kit's first reconciliation, Zoë standing behind, not breathing.
      with: Kit Abara
    39 mon call       Bank changed its file without telling anyone. She told them.
    32 mon call       Mr P. in hospital overnight, a stone, “he has called it a pebble”. Office not told.
    25 mon call       Ordinary, and then ten minutes on the hardness of pencils.
    18 mon call       New printer prints the crosses in blue. She is against it.
    11 mon call       Asked me, not the partners, who should check the account in five years' time. Said I'd
      think.
      ! an answer about five years from now | for 9 mon | done 9 fri: said yes, me, if she stays too
    4 mon call        Clean again.
      < the letter of terms, signed by all three | for 2 fri
"""

_KIT = """
    46 thu email<     “Hope it's all right to say: if you paste it as text first, it won't eat the zeros.” It
      is all right.
    45 mon email>     Told them it has saved me twenty minutes a week for the rest of my life.
      & for the shortcut | for 44 fri | done 44 fri: by hand, with the arithmetic
    44 fri card:thanks      Twenty minutes a week.
      | Dear Kit,
      |
      | I have done the sum. Twenty minutes a week until I am seventy comes to two hundred and eighty-two
      | hours, which you gave away in one email on a Thursday. I intend to spend some of them on the slipway.
      | Nobody had told me in eleven years, and several people must have watched the zeros go.
    31 thu meeting    Asked what it's like alone. Said: quiet, and nobody eats your lunch.
      * hope: not to be a lawyer, possibly; “don't tell the desk” (the desk knows)
      * told: what the first year alone was like, figures included
    15 tue email<     Sent a puzzle with their covering letter. No zeros harmed.
    14 mon email>     Sent the puzzle back, solved, wrongly.
    4 wed meal        Sandwiches on the customs house steps. They go to the tax exams after all.
      ? which of the two exams first
"""
