"""Clients with tools, boats, animals and pupils."""

from __future__ import annotations

from relnote.core.cadence import Cadence
from relnote.core.people import Affiliation, Labelled, Met, Wish
from relnote.demo.days import Days
from relnote.demo.page import Page
from relnote.demo.somebody import circle, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Marten, Dilys, Roscoe, Lotte, Amos, Sorcha, Jory, Barney."""
    marten = somebody(
        days,
        "Marten Oyelaran",
        pronouns="he/him",
        phones=(Labelled("07700 900671", "text first, he may be listening", days("103 mon")),),
        circles=circle(days, "clients"),
        services="piano tuner, mileage mostly",
        met=Met(
            on=days.month_of(210),
            place="Oona's, upstairs",
            story="He asked me to stop breathing for a minute.",
        ),
    )
    dilys = somebody(
        days,
        "Dilys Penhale",
        pronouns="she/her",
        organisations=(Affiliation("Penhale Driving", "instructor"),),
        phones=(Labelled("07700 900345", "on the hour, when parked", days("102 tue")),),
        circles=circle(days, "clients"),
        birthday=days.born("-37 wed", turning=62),
    )
    roscoe = somebody(
        days,
        "Roscoe Tindall",
        pronouns="he/him",
        organisations=(Affiliation("Tindall Marine Engines", "owner"),),
        phones=(Labelled("01632 960733", "the shed", days("104 fri")),),
        circles=circle(days, "clients"),
        wish=Wish(days("90 mon"), Cadence(2, "month")),
        services="engine shed; VAT and one patient apprentice",
    )
    lotte = somebody(
        days,
        "Lotte Haverkate",
        pronouns="she/her",
        emails=(Labelled("lotte.haverkate@example.org", None, days("88 wed")),),
        circles=circle(days, "clients"),
        services="swimming lessons, two pools",
    )
    amos = somebody(
        days,
        "Amos Thirlby",
        pronouns="he/him",
        organisations=(Affiliation("Thirlby & Daughters, Funeral Directors", "Thirlby"),),
        phones=(Labelled("01632 960999", "day and night", days("107 thu")),),
        circles=circle(days, "clients", "town"),
        birthday=days.born("-8 tue", turning=66),
    )
    sorcha = somebody(
        days,
        "Sorcha Minihan",
        said="SUR-uh-kha MIN-i-han",
        pronouns="she/her",
        organisations=(Affiliation("Backhill Veterinary", "vet"),),
        phones=(Labelled("01632 960410", "practice", days("105 thu")),),
        circles=circle(days, "clients"),
    )
    jory = somebody(
        days,
        "Jory Pascoe-Bray",
        nicknames=("the Admiral",),
        pronouns="he/him",
        organisations=(Affiliation("Seal Trips", "skipper"),),
        phones=(Labelled("07700 900808", "never at sea", days("100 thu")),),
        circles=circle(days, "clients"),
    )
    barney = somebody(
        days,
        "Barney Attwater",
        pronouns="he/him",
        phones=(Labelled("07700 900290", None, days("99 mon")),),
        circles=circle(days, "clients"),
        services="gardens, walls, one roundabout",
    )
    return (
        Page(marten, _MARTEN),
        Page(dilys, _DILYS),
        Page(roscoe, _ROSCOE),
        Page(lotte, _LOTTE),
        Page(amos, _AMOS),
        Page(sorcha, _SORCHA),
        Page(jory, _JORY),
        Page(barney, _BARNEY),
    )


_MARTEN = """
    103 mon meeting   Mileage: every piano in the county, twice.
      * work: tunes by ear; the machine is for arguments
    90 tue call       New tyres.
    77 mon meeting    The lights in my office hum at B flat. He has brought me to hear it.
      * told: that the lamp is changed, and it was B flat
    64 wed call       Somebody left him a piano in a will. Income? No. Room for it? No.
    51 mon meeting    Signed on the lid of the inherited piano, which is in his kitchen.
    38 tue call       Mileage by post.
    25 mon meeting    He's losing the very top, he thinks. Says so as one says a street is up.
      * family: losing the very top of his hearing | tender
    12 wed call       The hearing people have a test in {month -2} or thereabouts, he isn't sure he wants to
      be told.
    2 tue call        Asked me for nothing. Rang to hear, I think, whether I'd hear it too.
      > ring Marten, about nothing | for today
"""

_DILYS = """
    102 tue meeting   Fuel, tyres, one bollard.
    89 wed call       Bollard paid.
    75 tue meeting    Her pass rate is her own business, she says, and then says it.
    62 thu call       Dual controls: plant.
    49 wed meeting    Taught a man of eighty to reverse. He had only ever gone forward.
      * work: taught a man of eighty to reverse
    36 tue call       Sorted the code, the other code.
    23 thu meeting    Parked outside with a pupil in the car, engine running, four minutes for the whole
      quarter.
    9 wed call        Thinking of stopping at sixty-two, thinking of what else she'd do with her right foot.
      * hope: to drive across something large with nobody beside her
    3 tue message     Fuel receipts in, all legible. Noted.
"""

_ROSCOE = """
    104 fri meeting   Oil on the file, file on the scanner.
    90 mon call       He'd like a ring every two months so that he needn't remember. Easy.
    81 wed call       Apprentice's first payslip; read it out over the compressor.
      * family: the apprentice is his sister's boy, and nobody's to know he's good yet
    72 tue meeting    VAT.
    63 mon call       Engine from a lifeboat on the bench, he's doing it for nothing and would like that not
      to be tax.
    55 thu call       It isn't tax.
    46 tue meeting    Has found a leaflet of mine from eleven years ago under a battery. We've both filled
      out.
    37 wed call       Long one. Sister not well.
    29 mon call       Sister better.
    20 thu call       Boy passed something with a long name.
    11 wed call       Lifeboat engine runs. He let it speak for itself for a minute. Launch either in
      {month 6} or when the paint's dry.
      ? has the lifeboat gone back in
"""

_LOTTE = """
    88 wed meeting    Two pools, one of them honest about its rents.
    77 thu email      Sent the form, sent it again.
    66 tue meeting    She can tell by the stairs whether people swim.
      * idea: fewer forms in one email
    53 wed call       Armbands are clothing. Apparently.
    41 thu meeting    Return done, hair dripping on it.
    28 tue call       Pool two shuts in {month 20}. She isn't surprised, only wet.
    14 wed meeting    Everything into pool one. Timetable like a chessboard.
    3 thu call        I'd sent her the year before last's letter as this year's. She'd paid it some mind
      before she saw.
      ~ sent Lotte the wrong year's letter
"""

_AMOS = """
    107 thu meeting   Came himself, hat on knee. Prepaid plans, how held.
      * work: third Thirlby; has two daughters in the firm and one who does weddings
    94 wed call       Hearse mileage.
    82 mon meeting    Quiet hour. He noticed the lamp, the chair, and my cough, in that order.
      * taste: peppermints, offered at the second silence
    68 thu call       Flower account wants settling monthly; it does now.
    56 tue meeting    The middle daughter takes the books over. He sat by her while she found my error.
    43 mon call       Daughter rang. He rang after, to hear how she'd rung.
    30 thu meeting    All three daughters. The wedding one did the talking.
    17 tue call       Nothing out of the way.
    3 thu call        Rang for Nell, not for me: was the flower account to stop for a while, and could it be
      he who paid.
      about: Nell Garraway
      & for thinking of the flower account | for -1 fri
"""

_SORCHA = """
    105 thu meeting   Drugs book, petty cash, a ferret.
    91 tue call       Nurse's hours.
    79 mon meeting    Ferret has left. Ferret's owner hasn't paid.
    66 wed call       Owner paid in eggs, entered at market.
      * story: was paid for a ferret in eggs
    58 mon card:condolence    Her old dog.
      | Sorcha, he met me on the stairs of your practice every quarter for nine years and never once asked
      | what it was about. I had a biscuit in my pocket for him on Thursday and didn't know what to do with
      | it.
    53 thu meeting    No dog under the desk. We both kept our feet where he had been.
    40 tue call       On-call rota, how taxed.
    27 mon meeting    There's a dog again. It's a small one and has opinions.
      * family: the new dog is called Ledger, “so you'd have to come”
    13 wed call       Hours and hours of nurse's hours.
    4 thu call        Payroll moved to the Friday.
      < the nurses' hours, typed | for 3 fri
"""

_JORY = """
    100 thu meeting   A bucket of coins, some of them euros, one of them chocolate.
    87 wed call       Licence. He'd thought that it was for life.
    74 thu meeting    Seals: eleven regulars, by name. Passengers: not by name.
      * interest: knows eleven seals by name, keeps a list of which owes which a fish
    59 tue call       Engine hours. Roscoe does it.
    45 thu meeting    Bank, loan, boat, in that order, please, Jory.
    31 wed call       In the other order.
    18 thu meeting    Loan granted for the boat he'd already bought. Same boat, thankfully.
    5 tue call        Rang from the slip. Gulls. Agreed to something.
      < whatever it was he agreed to send, in writing | for 4 fri
      ? which seal is missing
"""

_BARNEY = """
    99 mon call       Has the roundabout. Was he to charge the council or bless it.
    86 tue meeting    Charge it.
    71 wed call       Skip hire.
    57 mon meeting    Hands too muddy to sign, used his elbow for the door and my pen for the rest.
      * work: dry walls, “gravity's on our side if you're civil”
    44 thu call       Van, again.
    32 tue meeting    The council wants a heron on the roundabout. He would prefer to wait for one.
    19 wed call       Heron's steel. Invoice separate.
    7 mon call        Sorted the skip.
      < the council's order for the heron | for 5 thu
"""
