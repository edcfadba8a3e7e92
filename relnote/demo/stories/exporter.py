"""Steady, at odd hours, and on no list."""

from __future__ import annotations

from relnote.core.people import Affiliation, Labelled, Met
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """涂敏芝, called Minzhi, who sends tea one way and lacquer the other."""
    minzhi = somebody(
        days,
        "涂敏芝",
        called="Minzhi",
        nicknames=("Tu Minzhi",),
        said="min-jrr",
        pronouns="she/her",
        organisations=(Affiliation("Holm & Tu, tea and lacquer", "owner"),),
        emails=(Labelled("minzhi@holm-tu.example.com", None, days("103 tue")),),
        phones=(Labelled("07700 900866", "messages", days("103 tue")),),
        circles=circle(days, "clients"),
        birthday=days.born("-13 sat"),
        met=Met(
            on=days.month_of(118), place="the customs window", story="She was explaining a form to its author."
        ),
        services="books, VAT, customs entries",
        best_time="when it is evening in Xiamen, or not evening anywhere",
        time_zone="Asia/Shanghai",
    )
    return (Page(minzhi, _MINZHI),)


_MINZHI = """
    103 tue meeting   Eleven tins on the desk, each with its own commodity code, two of them disputed.
      * reach: messages, any hour; mail only for what must be stamped
      * taste: rock tea, from one side of one valley
    100 thu 23:52 message   “Is a tea caddy a box?” It is, from 30 centilitres.
    97 mon 06:10 message    Container has sailed. Photograph of nothing but sea.
    94 wed 22:31 message    Freight in dollars, invoice in pounds, patience in neither.
    90 thu call       Entry refused, wrong digit, theirs.
    87 tue 01:15 message    “Are you awake?” I was, as it happens.
      * told: that I sleep badly in filing weeks
    84 fri 21:40 message    Sent the quarter. She sent a thumb.
    81 mon 05:58 message    Container has sailed again. More sea.
    78 thu meeting    Tasted six. The one I liked cost least, she was delighted for me.
      * received: a tin of the one I liked
    75 tue 23:20 message    Damp in two crates, who bears it. Read her the clause.
    72 wed 22:05 message    They bear it.
    69 fri 00:44 message    A photograph of her father's shop sign, could I see the brush hesitate? Third
      stroke.
      * family: father painted shop signs, and she can't throw one away
    66 mon call       VAT. Dull, quick.
    63 thu 21:17 message    Duty drawback, is it real. It is, and nobody claims it.
      ! the drawback claim for all of last year's lacquer | for 60 fri | done 60 thu: sent, and they paid it
    60 thu 22:48 message    Told her it was sent.
    57 tue 06:33 message    “They paid it,” and the photograph was of a kettle.
    54 fri meeting    She has ordered a sign with my name on it. I have said that it is too much. It's drying.
    51 mon 23:03 message    Broken seal, no loss.
    48 wed 20:59 message    Quarter sent.
    45 thu 00:12 message    The sign is up. It is larger than the bicycle shop's.
      * received: a lacquered shop sign, larger than the bicycle shop's
    44 tue card:thanks      The sign.
      | Minzhi, three people have stopped on the stairs and a fourth came in to ask what I sell. I said sums.
      | He looked at the sign again and sat down. Your third stroke doesn't hesitate, I have been out with a
      | lamp. Please tell your father that it hangs true, and that I take my gloves off to dust it.
      uses: 45 thu
    42 mon 22:20 message    Her cousin wants to send bicycles. Sent her downstairs.
    39 thu 23:36 message    Insurance asks for the net weight of tea without the tin. Weighed a tin.
    36 fri 05:45 message    Sailed.
    33 tue call       Bank has a new form for old money. Filled in half each.
    30 wed 21:55 message    Commodity code settled, eighteen months, in our favour, both tins.
    27 mon 22:12 message    Quarter.
    24 thu 00:30 message    “You're up late.” So is she, but it's noon there.
    21 tue meeting    First year she has drawn a wage. She wrote the figure down and turned the paper over.
      * hope: to bring her parents over once, and close the shop for it
    18 fri 23:11 message    Visa people want her accounts stamped. I own no stamp. I own one now.
    15 mon 21:48 message    Stamped.
    12 wed 06:02 message    Sailed, with a gull in it for once.
    9 thu 22:37 message     Two visas, granted. She spelled my name right in both scripts.
    6 tue 23:19 message     Quarter sent, tea received.
    4 fri call        Weights again.
    2 wed 22:26 message     They land in {month -5}. She asks nothing, she's telling me.
"""
