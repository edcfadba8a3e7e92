"""Five years this week since they met; a hope a year old; an idea of hers is done, and she hasn't heard."""

from __future__ import annotations

from relnote.core.partial import PartialDay
from relnote.core.people import Affiliation, Introduction, Labelled, Met, Occasion
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Mireille Castane, who asked for one page a year in plain words."""
    met = days("261 wed")
    mireille = somebody(
        days,
        "Mireille Castane",
        added="261 wed",
        said="mee-RAY cas-TAHN",
        pronouns="she/her",
        organisations=(Affiliation("Castane Pots", "potter"),),
        phones=(Labelled("07700 900318", "clay on it, ring twice", days("104 wed")),),
        emails=(Labelled("mireille@castane-pots.example.com", None, days("104 wed")),),
        addresses=(house("The Net Store, Quay Row", label="workshop", learned=days("104 wed")),),
        links=(Labelled("https://castane-pots.example.com", "the shop, when she remembers", days("84 tue")),),
        circles=circle(days, "clients"),
        birthday=days.born("-33 sun", turning=53),
        occasions=(Occasion("first firing", PartialDay(month=days("-19 thu").month, day=days("-19 thu").day)),),
        introduction=Introduction(by=number("Bea Lund"), on=days("262 thu"), thanked=days("260 mon")),
        met=Met(
            on=PartialDay.of(met), place="the office", story="She put a bowl on the desk and said, value that."
        ),
        services=f"the pottery's books since {met.year}",
    )
    return (Page(mireille, _MIREILLE),)


_MIREILLE = """
    261 wed meeting   Bea Lund's potter. Put a bowl on my desk and asked what it was worth unsold. Less than
      the clay, said I, by the rules. She said that the rules had never been hungry.
    104 wed meeting   Year's books in a biscuit barrel, glazed. I may keep neither.
      * work: two kilns, one of them honest
    95 tue meeting    Stock: four hundred pots and eleven she can't look at.
    86 mon call       Clay supplier wants paying in advance. So would I.
    76 wed meeting    The honest kiln has cracked. Figures for a loan, then figures without one.
      * received: a bowl with a thumbprint in the foot
    75 mon card:thanks      The thumbprint.
      | Mireille, my thumb fits your thumbprint, or nearly, and every morning for a week I've held my porridge
      | by it. You said it was a second. I have looked for what's wrong with it and found only that it is no
      | longer for sale. It is entered in no book of mine or yours.
    66 thu call       Paid the loan's first month by selling the ones she can't look at.
    52 fri meeting    Good year on paper. What would be one off paper? “Mondays off by {month 22}.” She
      teaches Mondays, to people who want to make ashtrays.
      * hope: Mondays off by {month 22}
    44 tue meeting    Said my year-end letter reads like a kiln manual. What would she have instead?
      * idea: one page a year, in plain words | ended 28 tue
      > try it: one page, plain words | for 30 fri | done 28 tue: it took four drafts, it fits, everyone gets
        it now
    35 mon call       Glaze has lithium in it, is that a hazard for tax. Only for the cat.
    26 wed meeting    Up to date. New wheel on hire purchase. She sat on my floor to show me how low it is.
      * interest: the tea bowls of one dead potter in Bizen she has never seen but in a book
    17 thu call       Ashtrays are up. Nobody smokes. She thinks that they are for grief.
    9 tue meeting     Quarter, quick. Both kilns now honest.
      ? whether the gallery took the twelve or the six
    3 thu call        The gallery man is coming to look again, either at the twelve or at her, she isn't sure.
"""
