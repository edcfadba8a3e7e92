"""The organist, sixty in five days, and her sister, whose card came out too like hers."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled, Met, Relation
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Joan Pike, who writes letters, and Hester Vane, who must not be quoted to her."""
    joan = somebody(
        days,
        "Joan Pike",
        added="262 mon",
        pronouns="she/her",
        organisations=(Affiliation("St Wenn's", "organist"),),
        phones=(Labelled("01632 960341", "home, let it ring", days("108 mon")),),
        addresses=(house("The Old Sail Loft, Quay Row", learned=days("64 thu")),),
        circles=circle(days, "clients"),
        birthday=days.born("+5d", turning=60),
        met=Met(
            on=days.month_of(441), place="a wedding", story="She stopped playing and asked me for a pencil."
        ),
        services=f"teaching and weddings, since {days.month_of(430).year}",
        best_time="not during evensong",
        related=(Relation(kind="sister", person=number("Hester Vane")),),
        wants_card=True,
    )
    hester = somebody(
        days,
        "Hester Vane",
        pronouns="she/her",
        organisations=(Affiliation("Vane Sheet Music, bought and sold", "owner"),),
        emails=(Labelled("hester.vane@example.org", None, days("108 mon")),),
        phones=(Labelled("01632 960342", "shop", days("108 mon")),),
        addresses=(house("3 Ropewalk", learned=days("90 tue")),),
        circles=circle(days, "clients"),
        birthday=days.born("-23 tue", turning=57),
        services="the shop's books; a stock count she enjoys",
    )
    return Page(joan, _JOAN), Page(hester, _HESTER)


_JOAN = """
    209 tue card:birthday   The pencil she never gave back.
      | Dear Joan,
      |
      | You still have my pencil. I saw it on the console behind the hymn numbers, doing better work than it
      | would have done for me. Keep it another year and let it write in a fingering or two. A good birthday
      | to you both.
    156 wed card:birthday   The mouse in the swell box.
      | Joan,
      |
      | what became of the mouse? When I left, the verger was for peace and you were for poison, and the
      | anthem was twenty minutes away. I have told the story wrong ever since and need the ending. Happy
      | birthday, with or without livestock.
    104 mon card:birthday   Her pupil's fourth bar.
      | For your birthday, a report. The small boy with the plaster on his chin is practising. His mother does
      | her books with me on Tuesdays, he does the same four bars through the wall, and last week for the
      | first time the fourth bar was right. I thought you should be told on a day of your own.
    101 thu meeting   Wedding fees, in envelopes, each with the names of the couple and a mark out of ten for
      the singing. The fees are declared. The marks, she says, are between her and the couple.
      * story: has kept every order of service since she was nineteen, filed by key
      * work: eleven pupils, one of them good
    92 tue call       Mileage for funerals? Yes.
    86 wed letter<    Two pages. The organ man has been and says “not this year”. She asks how one puts money
      by for something that belongs to a church.
    84 mon letter>    Answered: in the church's name, with two signatures, and not under the piano.
      uses: 86 wed
    75 thu meeting    Did the return at the console because the office was being moved. The bench is cruel.
      * told: the office move, up one flight
    64 thu call       She has moved to the Sail Loft. One room, one piano, sixty steps.
    58 fri meeting    Pupils: twelve. The good one has gone to the cathedral and writes to her.
      * family: the good pupil is called Wren, “as near as I got”
    52 tue card:birthday    The sixty steps.
      | Sixty steps, Joan, and I counted them with a cake in my hands. You said that nobody comes up who
      | doesn't mean it, and I have thought about that on every landing since. May the piano never need to
      | come down again. Happy birthday from one flight up, which is nothing.
    47 tue call       Thanked me for the cake tin. I had thought it was hers.
    36 thu meeting    Return signed. Hummed throughout, I think without knowing.
    29 wed call       Deputy for two Sundays, how to pay him. Told her.
    21 mon letter<    The bellows fund stands at four thousand and some pence. “The pence came in a sock.”
    20 tue letter>    Wrote back about the sock: receipt to “a well-wisher”, amount in words.
    13 fri meeting    Fund accounts, an hour. She has a second organ man now, who whistles through his teeth
      at what the first one did. New bellows either in {month -9} or not at all, depending on the whistler.
      * hope: to play the whole Clavierübung once through before she stops, “for the mice, if need be”
      * taste: ginger in anything
    6 thu call        Whistler has said yes. She held the telephone to the old bellows so that I could hear
      what four thousand pounds is for.
    4d letter<  Four pages, mostly the new bellows. “They breathe like somebody asleep.” She asked whether one
      may call a choir a dependant, and if sixty is an age at which anything at all becomes deductible.
"""

_HESTER = """
    102 tue meeting   Stock count: 4,116 pieces, of which she would part with nine.
      * work: buys from the estates of organists, “they go in clusters”
    90 tue call       New address, the Ropewalk. Shop under, bed over.
    83 wed email      VAT on second-hand music. It has none, it is a book. She was pleased for the books.
    74 thu meeting    Up to date. She reads the figures aloud like a part in a play.
    66 mon call       A man wants to buy all the Handel. Asked what I'd do. I'd sell him the Handel.
    57 tue meeting    Sold him the Handel.
      * interest: misprints; she has a drawer of them
    48 fri call       Dull call about postage. Sorted.
    40 wed meeting    Stock count again, one more than last year.
      ! look up the flat-rate scheme for her | for 38 fri | done 38 thu: not worth it, told her why
    30 fri card:birthday    The drawer of misprints.
      | Sixty steps up to Joan's, Hester, and none at all to yours, and I counted them both with a cake in my
      | hands. You said that nobody comes in who doesn't mean it, and I have thought about that on every visit
      | since. May the drawer of misprints never need to be closed. Happy birthday from one flight up.
    24 thu call       Thanked me for the card, said Joan had shown her one a good deal like it. I have gone
      red in private since.
      about: Joan Pike
      > a card for Hester that is nobody else's | for -22 tue
    16 mon meeting    Quarter done. Her hands shake a little when she turns pages, I had not seen it before.
      * family: hands shake a little turning pages | seen
    8 tue call        Shop rent goes up from {month 4}. She also said Joan is thinking of leaving the choir
      once the bellows are in, and has told nobody, and that I wasn't to know.
      about: Joan Pike
      * work: may leave the choir once the bellows are in | of Joan Pike | heard Hester Vane | tender
    3 wed email       Sent her the rent sums, she sent back a misprint: “Ode to Jay”.
"""
