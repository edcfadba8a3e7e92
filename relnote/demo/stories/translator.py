"""She moved away five months ago; a wrong number a year ago was mended in three steps; she liked a post."""

from __future__ import annotations

from relnote.core.people import Labelled, Met
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Ida Falk, now in Faro."""
    ida = somebody(
        days,
        "Ida Falk",
        pronouns="she/her",
        emails=(Labelled("ida@falk-translations.example.com", "work", days("104 mon")),),
        phones=(
            Labelled("01632 960455", "old flat, gone", days("104 mon")),
            Labelled("07700 900455", "kept it", days("23 tue")),
        ),
        addresses=(
            house("Flat 2, 14 Net Loft Lane", label="until she moved", learned=days("104 mon")),
            house(
                "Rua do Poço Seco 41, 2.º",
                locality="Faro",
                postal_code="0000-000",
                country="Portugal",
                label="since she moved",
                learned=days("23 tue"),
            ),
        ),
        links=(Labelled("https://falk-translations.example.com", "her page", days("104 mon")),),
        circles=circle(days, "clients"),
        birthday=days.born("-14 thu", turning=44),
        met=Met(on=days.month_of(310), place="the ferry", story="We were both correcting the safety notice."),
        services=f"translator's books since {days.month_of(300).year}; two countries since she moved",
        time_zone="Europe/Lisbon",
    )
    return (Page(ida, _IDA),)


_IDA = """
    100 wed meeting   Invoices in four languages, one of which I took for a recipe. It was a recipe.
      * work: Swedish, Danish and Portuguese into English; manuals for pay, poems for nothing
    94 mon call       Reverse charge again. Drew it as two boats passing. She has kept the drawing.
    88 thu email      Sent the quarter, she sent thanks in Danish.
    82 wed meeting    Done by noon. She corrected my “less” to “fewer” on the covering letter, rightly.
    76 tue call       Agency pays at ninety days now. She'd rather they paid at thirty and rudely.
      * taste: salt liquorice, the kind nobody else wants
    70 fri meeting    Books, then bread. Dull and pleasant.
    64 mon call       Asked if a desk is plant. It is.
    58 thu meeting    Signed the return in green, then apologised to the pen.
    52 tue email<     My invoice 212 had last year's number on it and her agency bounced the lot. Polite, two
      lines, which from Ida is a storm.
      ~ invoice 212 had the wrong number | for 52 thu | done 52 tue: new one the same hour, and rang the
        agency myself
    52 wed call       Rang to own it. My number, my mistake, her fortnight without pay.
      ! get the agency to pay without a new ninety days | for 51 fri | done 51 thu: they paid on the Thursday
    50 fri card:sorry    The number was mine, the wait was hers.
      | Ida,
      |
      | the number was mine and the waiting was yours, and that's the wrong way round. The agency has paid; I
      | have put a second pair of eyes on every number that leaves here, and the eyes belong to Edith, who
      | misses nothing. Liquorice enclosed. You need not like me for it.
      uses: 52 tue
    46 tue call       Went back to ask: paid, and no harm. She has framed invoice 212. It hangs over the desk.
    40 wed meeting    She has been looking at flats in Faro “with no intention”. Three of them had lemon
      trees.
      * hope: a balcony with a lemon on it, and one book of poems with her name inside
    34 thu meeting    Intention has arrived. Leases, tax in two places, a long list with the cat on it.
      * family: the cat is called Gerund
      ! list of what to close here before she goes | for 33 fri | done 33 wed: two pages, cat included
    28 wed meeting    Last return as a neighbour. She gave me the brass bell off her landing, “so that you can
      be rung.” It is on mine.
      * received: the brass bell off her landing
      & for the bell | for 27 fri | done 26 mon: in the goodbye card
    26 mon card:goodbye    The bell, and the two boats.
      | Ida, the bell is up. It has been rung by the post, by Bea, and by a gull. I shall hear it as you until
      | it wears off, which I am told brass doesn't. Two boats passing, then. Write down the lemons as stock.
      uses: 28 wed
    22 wed call       From Faro, among boxes. Gerund travelled badly and says so. Registered there from the
      first, so the two countries begin their correspondence. She isn't sure whether to keep the agency or be
      brave.
      < the registration | for 7 fri
    last tue signal   Liked the landing chair.
"""
