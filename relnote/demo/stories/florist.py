"""Her father died three weeks ago; he was in the book himself, and his page is kept."""

from __future__ import annotations

from relnote.core.partial import PartialDay
from relnote.core.people import Affiliation, Death, Gently, Introduction, Labelled, Met, Relation
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Nell Garraway, gently; Walter Garraway, who kept bees and accounts in green ink."""
    nell = somebody(
        days,
        "Nell Garraway",
        added="132 mon",
        pronouns="she/her",
        organisations=(Affiliation("Garraway Flowers", "owner"),),
        phones=(Labelled("01632 960523", "shop", days("131 tue")),),
        emails=(Labelled("nell@garraway-flowers.example.com", None, days("131 tue")),),
        addresses=(house("22 Fore Street", label="shop", learned=days("131 tue")),),
        circles=circle(days, "clients", "town"),
        birthday=days.born("+12d", turning=47),
        introduction=Introduction(by=number("Bea Lund"), on=days("131 mon"), thanked=days("128 wed")),
        met=Met(on=days.month_of(131), place="the office", story="She came in with two buckets."),
        services=f"the shop's books since {days.month_of(131).year}",
        related=(Relation(kind="father", person=number("Walter Garraway")),),
        gently=Gently(days("3 wed"), days("-3 wed")),
    )
    died = days("3 tue")
    walter = somebody(
        days,
        "Walter Garraway",
        added="125 tue",
        pronouns="he/him",
        phones=(Labelled("01632 960524", "the cottage", days("125 tue")),),
        circles=circle(days, "clients", since="125 tue"),
        birthday=days.born("-9 mon", turning=84),
        services="his pension and the honey, as a favour to both",
        died=Death(noted=days("3 wed"), on=PartialDay.of(died), remember=True),
    )
    return Page(nell, _NELL), Page(walter, _WALTER)


_NELL = """
    131 tue meeting   Two buckets, one of eucalyptus and one of receipts. The receipts were wetter.
      * work: up at four for the market, three mornings
    126 mon meeting   Books, slowly. Her father taught her, and it shows in the ruling.
      * family: her father Walter: “he taught me to keep accounts in green ink”
    118 thu call      Funeral wreaths, zero or standard. Standard.
    110 tue meeting   Bank agreed to the penny, she checked mine.
    103 wed call      Rang from the van. Couldn't hear a word, agreed to all of it, rang back and unagreed.
    97 mon meeting    Quarter. She has put the till by the door so that people pay on their way to being
      happy.
    89 thu call       Cooler has broken. Forty roses in my sink till evening.
      * given: one sink, one evening, forty roses
    80 tue meeting    Insurance paid for the cooler and not for the roses.
    72 fri call       Code, sorted.
    61 mon meeting    A new girl on Saturdays, how to pay her. Did it with the girl sitting there, which she
      liked.
    54 wed call       Delivery man wants to be self-employed on Mondays only. He can't.
    45 thu meeting    Stock of ribbon valued by the yard. Three miles of it.
      * interest: ribbon, the old woven sort, from house clearances
    37 tue call       Short one. Busy, weddings.
    31 fri meeting    She brought my mother's name on a card and a bunch for her. I hadn't asked.
      * received: a bunch for Mum, unasked
      & for Mum's bunch | for 30 fri | done 30 mon: rang, Mum had rung first
    22 wed call       Father is slower, she does his hives with him and carries.
    14 mon meeting    Books by lamplight, electricity off in the whole street. Green ink looks black.
    7 thu call        The shop next door is to let. She's thinking of it, for the wreaths, not sure whether
      before {month -12} or never.
      < the landlord's figures for next door | for 5 mon
    3 wed call        Walter died yesterday, at home, in his chair by the window on the hives. Shop shut till
      she opens it. I said I'd see to the paper, keep all his post here till she asks, and that none of it was
      for now.
      about: Walter Garraway
      ! ring the pension people for her | for 2 fri | done 2 tue: they wanted one form, I had it
    3 fri card:condolence    Green ink.
      | Nell,
      |
      | I've written this in green, from a bottle he gave me after I admired his ruling. He told me then that
      | red frightens people and black lets them sleep, and green keeps them adding up. I have added up in it
      | ever since. He was proud of your columns and told me so, twice, out of your hearing.
    2 thu deed        Took the hive records to the man on the hill who will have the bees.
      about: Walter Garraway
"""

_WALTER = """
    125 tue meeting   In his own kitchen, jars on the table in size order. Pension, honey, a tithe he pays
      nobody has asked for since his grandfather.
      * taste: toast, cut thin, his own honey from the tin marked “other”
    112 wed call      His pension letter read to me in full, including the address.
    98 thu letter<    Honey return on a seed packet, sums right, in green.
    97 wed letter>    Sent it on in type and the packet back, as asked.
      * given: back his seed packet
    81 mon meeting    He has ruled me a ledger. He said that bought ones drift.
      * received: a ruled ledger, and a bottle of green ink
    80 thu card:thanks    The ledger lies flat.
      | Mr Garraway, the ledger lies flat and doesn't drift. I have begun it with your own account, which
      | takes up one line and comes out even, and the ink was dry by the time I had found the blotter.
    60 fri call       Deaf on that side. Tried the other.
    44 tue meeting    Three hives given up, four kept. “Enough to be stung by.”
    23 thu meeting    Signed with a flourish and had to sit. Nell drove.
"""
