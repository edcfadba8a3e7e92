"""Clients who make things to be looked at, eaten or heard; one chain of introductions runs through them."""

from __future__ import annotations

from relnote.core.people import Affiliation, Introduction, Labelled, Met
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Ngozi (sent by Tom), Pia (sent by Ngozi), Ottoline, Matthias, Tamsin."""
    ngozi = somebody(
        days,
        "Ngozi Bellweather",
        added="92 tue",
        said="n-GO-zee",
        pronouns="she/her",
        organisations=(Affiliation("Bellweather Table", "caterer"),),
        phones=(Labelled("07700 900131", None, days("92 tue")),),
        circles=circle(days, "clients", since="92 tue"),
        introduction=Introduction(by=number("Tom Okafor"), on=days("93 fri"), thanked=days("91 mon")),
        birthday=days.born("-26 thu", turning=36),
        services="catering, staff by the evening",
    )
    pia = somebody(
        days,
        "Pia Strandvold",
        added="64 wed",
        pronouns="she/her",
        organisations=(Affiliation("Strandvold Photographs", "photographer"),),
        emails=(Labelled("pia@strandvold.example.com", None, days("64 wed")),),
        links=(Labelled("https://strandvold.example.com/weddings", "pictures", days("64 wed")),),
        circles=circle(days, "clients", since="64 wed"),
        introduction=Introduction(by=number("Ngozi Bellweather"), on=days("65 thu"), thanked=days("63 fri")),
    )
    ottoline = somebody(
        days,
        "Ottoline Frisk",
        nicknames=("Otto",),
        pronouns="she/her",
        emails=(Labelled("otto@frisk-draws.example.org", None, days("104 wed")),),
        circles=circle(days, "clients"),
        birthday=days.born("-18 mon", turning=33),
        services="illustrator, royalties in four currencies",
    )
    matthias = somebody(
        days,
        "Matthias Grell",
        pronouns="he/him",
        organisations=(Affiliation("Slipway Beer", "brewer"),),
        phones=(Labelled("01632 960587", "brewhouse", days("101 thu")),),
        circles=circle(days, "clients"),
        services="beer duty, month by month",
    )
    tamsin = somebody(
        days,
        "Tamsin Orchard",
        pronouns="she/her",
        organisations=(Affiliation("The Little Boat Nursery", "head"),),
        phones=(Labelled("01632 960801", "not at nap time", days("100 tue")),),
        circles=circle(days, "clients"),
        met=Met(
            on=days.month_of(160), place="the beach", story="Fourteen children on a rope and she at both ends."
        ),
        services="payroll for nine, every four weeks",
    )
    return (
        Page(ngozi, _NGOZI),
        Page(pia, _PIA),
        Page(ottoline, _OTTOLINE),
        Page(matthias, _MATTHIAS),
        Page(tamsin, _TAMSIN),
    )


_NGOZI = """
    92 tue meeting    Tom's bread on her tables, her name on his tray. Wants books “that close like a lid”.
      about: Tom Okafor
    83 mon call       Staff by the evening. Payslips by the evening, then.
    73 tue meeting    She brought lunch and called it evidence.
      * taste: won't eat standing up, not even at work
    65 thu call       Gave my name to the woman who photographs her plates.
      about: Pia Strandvold
    63 wed card:thanks      For sending Pia.
      | Ngozi, she sat where you sat, laid six receipts in a row, moved one of them a finger's width to the
      | left, and only then began to talk. I liked her at the finger's width. You know how to pick a witness.
    55 tue meeting    Tax put by: a jar for it, glass, on purpose.
    44 mon call       Hall kitchen has a rent now.
    33 tue meeting    Two weddings in one day, eleven staff, one oven. Margin thin, voice gone.
    22 mon call       Would she take a partner. She'd rather take a nap.
      * hope: one day in the week with nothing hot in it
    12 tue meeting    Quarter shut like a lid.
    2 fri call        Tasting, she wants my mouth and not my figures for once.
    next thu 14:00 plan meeting   tasting at the hall kitchen
      made: 2 fri
"""

_PIA = """
    64 wed meeting    Six receipts, in a row.
      * work: weddings for the rent, doors for herself
    54 wed call       Camera stolen, insurer slow.
    45 thu meeting    Insurer paid, she had already bought the other one. Sums.
      * interest: photographs doors, only shut ones
    34 wed call       Mileage to churches.
    23 thu meeting    She's shown the doors, four sold. What is a door, for VAT.
    14 wed call       Standard-rated, doors.
    6 thu email       Mileage half there.
      < the other half of the mileage | for 4 wed
"""

_OTTOLINE = """
    104 wed meeting   Four currencies in one sock drawer.
    69 wed call       Form from the American publisher. Filled in, with a bear in the margin that was not
      mine.
      * given: the phrase “for the avoidance of bears”
    59 tue call       Bear accepted.
    54 wed meeting    Royalties, thin, then one fat one.
    49 wed call       Agent takes fifteen. Always has.
    43 thu call       Deadline. Hers, not mine, for once we both checked.
    38 wed meeting    Brought the dummy of the new book. A lighthouse that's afraid.
      * work: a picture book about a lighthouse that's afraid of the dark
    33 tue call       Publisher wants a braver lighthouse.
    28 wed call       She's holding out.
    23 thu call       They've come round to the lighthouse.
    18 wed call       Late with everything and happy.
    14 wed meeting    Left me the first proof. She's thinking of a second one about the rock, or else of
      getting a dog.
      ? the rock or the dog
"""

_MATTHIAS = """
    101 thu meeting   Duty. He boils, I count.
    93 thu call       Duty.
    85 thu call       Duty, and a leak in the long cellar.
    76 thu meeting    Leak was beer.
      * work: lost two hundred litres to a leak he had been admiring as damp
    67 thu call       Duty, less two hundred litres.
    58 thu call       Hop bill in euros.
    49 thu meeting    He's brewing one named after the tax. Declined to be its first reviewer.
      * hope: a beer without a joke in the name
    40 thu call       First keg of it sold. To the tax office.
    31 thu call       Duty, on time, alone, he did it himself and rang to be told.
    22 thu meeting    Cellar measured again. It's the same.
    13 thu call       Duty.
    5 thu call        Yeast, ordinary, duty.
      < the stock count, barrels and bottles | for 4 thu
    next wed 15:30 plan meeting    cellar, with the measuring stick
      made: 5 thu
"""

_TAMSIN = """
    100 tue meeting   Nine on the payroll, forty-one on the rope.
    88 tue call       New starter, code.
    72 tue call       One leaves, one is born, same week.
      * family: staff, all nine, by first name: on the back of the payroll sheet
    60 tue meeting    Inspection good. They had liked the hats.
    48 tue call       Pension letters, plain version.
    36 tue call       Asked for the plain version of everything.
      * idea: a plain version beside every letter
    24 tue meeting    Sat on a chair thirty centimetres high for an hour. Fees go up by less than they should.
    12 tue call       Payroll, plainly.
    5 mon call        New starter again. Code, sorted, before nap.
    33 mon > the nursery's payroll | every 4 weeks | from 32 mon | for -4 mon | times 32 mon, 28 mon, 24 mon,
      20 mon, 16 mon, 12 mon, 8 mon, 4 mon, 0 mon
"""
