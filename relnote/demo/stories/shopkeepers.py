"""Clients with a counter: most entries are dull, as most entries are."""

from __future__ import annotations

from relnote.core.cadence import Cadence
from relnote.core.people import Affiliation, Introduction, Labelled, Relation, Wish
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Runa, Gwilym, Hetty, the Wickes household, Yusuf, Halima, Vera."""
    runa = somebody(
        days,
        "Runa Haldorsen",
        pronouns="she/her",
        organisations=(Affiliation("the ferry kiosk", "keeper"),),
        phones=(Labelled("07700 900512", None, days("106 tue")),),
        circles=circle(days, "clients"),
        services="kiosk takings and stock",
        related=(Relation(kind="son", name="Edvin"),),
    )
    gwilym = somebody(
        days,
        "Gwilym Tregear",
        pronouns="he/him",
        organisations=(Affiliation("Tregear Smokehouse", "smoker"),),
        phones=(Labelled("01632 960377", "smokehouse", days("105 mon")),),
        circles=circle(days, "clients"),
        birthday=days.born("-41 thu"),
        services="smokehouse books",
    )
    hetty = somebody(
        days,
        "Hetty Sorrell",
        added="95 tue",
        pronouns="she/her",
        organisations=(Affiliation("Sorrell's Guest House", "owner"),),
        emails=(Labelled("beds@sorrells.example.com", None, days("95 tue")),),
        addresses=(house("17 Marine Row", learned=days("95 tue")),),
        circles=circle(days, "clients", since="95 tue"),
        introduction=Introduction(by=number("Bea Lund"), on=days("96 mon"), thanked=days("94 thu")),
        services="nine beds, one return",
    )
    bram = somebody(
        days,
        "Bram Wickes",
        pronouns="he/him",
        organisations=(Affiliation("Wickes & Wickes", "binder"),),
        circles=circle(days, "clients"),
        related=(Relation(kind="wife", person=number("Oona Wickes"), household=True),),
        services="the bindery half",
    )
    oona = somebody(
        days,
        "Oona Wickes",
        pronouns="she/her",
        organisations=(Affiliation("Wickes & Wickes", "bookseller"),),
        phones=(Labelled("01632 960619", "shop", days("104 thu")),),
        addresses=(house("8 Fore Street", learned=days("104 thu")),),
        circles=circle(days, "clients"),
        birthday=days.born("-28 fri", turning=58),
        services="the bookshop half",
    )
    yusuf = somebody(
        days,
        "Yusuf Altinel",
        pronouns="he/him",
        organisations=(Affiliation("Altinel Barber", "owner"),),
        phones=(Labelled("07700 900233", "not while shaving", days("103 wed")),),
        circles=circle(days, "clients"),
        birthday=days.born("-44 mon", turning=41),
        services="barber's books, two chairs, soon three",
    )
    halima = somebody(
        days,
        "Halima Yardley",
        pronouns="she/her",
        organisations=(Affiliation("Yardley Alterations", "tailor"),),
        phones=(Labelled("01632 960158", None, days("102 fri")),),
        circles=circle(days, "clients"),
        services="alterations, VAT by choice",
        wish=Wish(days("60 fri"), Cadence(6, "week")),
    )
    vera = somebody(
        days,
        "Vera Lindqvist-Dunn",
        added="46 mon",
        pronouns="she/her",
        organisations=(Affiliation("Dunn Silver", "jeweller"),),
        emails=(Labelled("vera@dunn-silver.example.org", None, days("46 mon")),),
        circles=circle(days, "clients"),
        services="silver, by the gram",
    )
    return (
        Page(runa, _RUNA),
        Page(gwilym, _GWILYM),
        Page(hetty, _HETTY),
        Page(bram, _BRAM),
        Page(oona, _OONA),
        Page(yusuf, _YUSUF),
        Page(halima, _HALIMA),
        Page(vera, _VERA),
    )


_RUNA = """
    106 tue meeting   Takings in ferry order, not day order. Learned the timetable.
    93 mon call       Stock of ice-cream spoons, four thousand, a mistake of hers in {year 390} she won't
      discuss.
    81 thu call       Rang for a code I had in my hand.
    68 wed meeting    Edvin did his homework under my desk. Division.
      * family: Edvin wants to make violins, or one violin
    55 tue call       Kiosk floods at the highest tides; put the till on a brick.
    42 mon meeting    Quarter. Edvin has made a fiddle out of a spoon box, it plays one note, the right one.
    29 fri call       There's a luthier up the estuary who takes one boy. She's asking.
    17 thu meeting    He'll take him. She cried in my wastepaper basket, neatly.
      * family: Edvin starts with the luthier in {month 13}
    4 tue call        Till roll, two minutes. Ferry in.
      > go down and hear Edvin's spoon box, with a sandwich | for -2 tue
"""

_GWILYM = """
    105 mon meeting   Everything smells of oak, including the VAT.
      * work: oak for fish, apple for cheese, “alder if I must”
    92 tue call       Salt, a year of it, is it stock. It is.
    80 wed meeting    Read him his own figures. He listened with his eyes shut.
    67 mon call       Code for the pension, sorted.
    54 wed meeting    He's been asked to smoke for a restaurant with a number for a name. Leaning to no.
    41 tue call       It was no.
    28 thu meeting    Bank statements come to the wrong house, have come there for a year. The wrong house
      kept them.
    15 mon call       Fire inspector pleased. Gwilym less so, inspector ate two kippers.
    5 wed call        Short one, hands wet.
      < bank statements, the last three | for 4 mon
"""

_HETTY = """
    95 tue meeting    Nine beds and a cake tin. The tin has the better records.
      * work: breakfast till ten, “or till they're kind”
    82 thu call       Linen: repair or renewal. Repair.
    69 tue meeting    Cake tin again. A receipt for a trapeze, which she can explain.
      * story: had a trapeze artist for five weeks who mended the ceiling
    49 sat letter<    Two jars of damson jam, no note, her string.
      * received: two jars of damson jam
      & for the jam | for 48 fri | done 48 thu: wrote, one jar down
    48 thu card:thanks      Two jars.
      | Dear Hetty,
      |
      | the parcel was on the landing when I came up, tied as only you tie, and I knew before I had read the
      | label whose hands had been at it. I've told nobody. I had meant to keep the second for company, and
      | shall have to hope now that no company comes.
      uses: 49 sat
    43 wed call       Bed tax, real or rumour. Rumour.
    30 tue meeting    Cake tin, nearly empty: she enters things herself now, at night, and says it's like
      prayer.
    16 thu call       Would she do better with eight beds and a parlour. On paper no.
      * hope: a parlour with nobody in it
    6 mon call        Eight beds. Told me as one tells the dentist.
"""

_BRAM = """
    104 thu meeting   Glue, leather, a bill for a press older than the town hall.
      with: Oona Wickes
    78 thu meeting    He brought the ledger rebound. I'd only asked for figures.
      * received: last year's ledger, rebound in green
      & for the binding | for 77 mon | done 77 mon
    52 wed call       Apprentice yes or no. He rang off to think, and has been thinking since.
    39 thu meeting    Press insured for what it would cost to mourn it.
"""

_OONA = """
    91 thu meeting    Shop up, bindery down, same door, same kettle.
      * interest: first lines; will say you one instead of good morning
    65 thu meeting    Returns to publishers, and one customer she'd return.
    40 thu card:anniversary     Twenty-five years, one kettle.
      | Oona, Bram,
      |
      | twenty-five years and one kettle. I've had your two sets of books side by side all week, the one that
      | counts and the one that binds, and they've grown to lean on each other a little at the top, as books
      | do.
      with: Bram Wickes
    26 thu meeting    Both of them, both halves, biscuits. A profit, they looked at it as at a stray.
      with: Bram Wickes
    13 thu meeting    Stock count by weight of regret.
    4 mon call        Bram's back is out. She's doing the gluing and the swearing.
      * family: Bram's back, the second time | of Bram Wickes | heard Oona Wickes
      ? how Bram's back is
"""

_YUSUF = """
    103 wed meeting   Two chairs, one drawer, no receipts but a perfect memory. Started with last month.
    97 thu call       He remembers last month.
    84 tue meeting    Till rolls, in a shaving mug.
      * taste: tea in glasses, never asks, always right
    73 wed meal       Tea. Cousin may come in with him, may not.
    61 fri call       Card machine takes its cut, he'd like to give it one.
    48 mon meeting    Cousin came, cousin went.
      * avoid: the cousin
    35 tue call       Third chair, lease or buy. Buy, second-hand.
    22 thu meeting    Chair's here. He had me sit in it for the depreciation.
    21 fri card:congratulations   The third chair.
      | Yusuf, I have sat in four offices this week and none of them went up and down. If the third man asks
      | what the chair is worth, tell him what you told me, with your hand on its arm: that depends who's in
      | it.
    10 wed call       Someone for the third chair, young, quick, doesn't talk. “I talk.”
    3 mon call        Till rolls to come.
      < till rolls, with the mug | for 2 mon
"""

_HALIMA = """
    102 fri meeting   A suitcase of receipts, sorted by cloth.
      * work: wedding dresses taken in, and let out, and once back in
    89 mon call       Threshold. She's near it and would sooner jump than be pushed.
    76 tue meeting    Jumped.
    63 wed call       First return of the new kind, twenty minutes. Sorted.
    60 fri meeting    Asked me to ring every six weeks whether or not there's anything. There's usually
      something.
    54 fri call       Something.
    48 fri call       Nothing, and then how her mother is.
      * family: mother in Leicester, forgets the youngest first
    47 tue letter<    My coat back, relined without asking, in the blue I'd looked at.
      * received: my coat, relined in the blue
    46 mon card:thanks      The coat.
      | Dear Halima,
      |
      | the parcel was on the landing when I came up, folded as only you fold, and I knew before I had read
      | the label whose hands had been at it. I've told everybody. I had meant to keep the blue for company,
      | and shall have to hope now that company comes.
      uses: 47 tue
    42 fri call       Mother's house, sell or hold. Brothers say sell.
    36 fri call       Held.
    30 fri call       Ordinary, till she laughed at the word input.
    24 fri call       Mother calls her by the sister's name. She answers to it.
    18 fri call       Machine broke, second machine bought, both on the sheet.
    12 fri call       A dress for a woman of ninety, third wedding, own teeth.
      * story: dressed a bride of ninety, “own teeth, third husband”
    6 fri call        Late with the receipts, says so first.
      < the suitcase | for 3 fri
    3 tue call        Suitcase needs a strap. So, soon.
"""

_VERA = """
    46 mon meeting    Silver by weight, on my kitchen scales.
    40 mon call       Assay marks, whose cost.
    35 mon meeting    Year done. Rings for people who've been married before sell twice as well.
      * work: rings for second marriages sell twice as well as rings for first
    30 tue call       Kiln or torch, which is plant. Both.
    26 mon call       She might move the bench to her sister's. She might not tell her sister.
    21 tue call       Bench stays.
    16 mon call       Order from a shop in Bergen, forty pieces, more than she's made in a year.
      * work: forty pieces for a shop in Bergen, by {month -5}
    5 mon email>      Bergen wants a customs number. Shall I get you one?
    3 mon email>      The Bergen number, yes or no?
"""
