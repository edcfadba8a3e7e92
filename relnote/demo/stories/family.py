"""Her mother every Sunday, the rest of the family less, and a friend she is never to be reminded of."""

from __future__ import annotations

from relnote.core.cadence import Cadence
from relnote.core.people import Labelled, Met, Occasion, Relation, Wish
from relnote.demo.days import Days
from relnote.demo.names import number
from relnote.demo.page import Page
from relnote.demo.somebody import BEGUN, circle, house, somebody


def pages(days: Days) -> tuple[Page, ...]:
    """Mum, Jonah, Freya, Aunt Dorrit; Fen Ashgrove and Isolde Tarn, who are friends."""
    since = days(BEGUN)
    mum = somebody(
        days,
        "Mum",
        pronouns="she/her",
        phones=(Labelled("01632 960012", "home, she runs", since),),
        addresses=(house("2 Plum Villas", locality="Upper Orrin", postal_code="PX31 6QT", learned=since),),
        circles=circle(days, "family"),
        birthday=days.born("-16 wed", turning=78),
        related=(Relation(kind="son", person=number("Jonah Reeve")),),
    )
    jonah = somebody(
        days,
        "Jonah Reeve",
        nicknames=("Jo",),
        pronouns="he/him",
        phones=(Labelled("07700 900020", None, since),),
        circles=circle(days, "family"),
        birthday=days.born("-24 mon", turning=51),
        wish=Wish(since, Cadence(1, "month")),
        related=(Relation(kind="daughter", person=number("Freya Reeve")),),
    )
    freya = somebody(
        days,
        "Freya Reeve",
        pronouns="she/her",
        phones=(Labelled("07700 900021", "messages only", days("70 sat")),),
        circles=circle(days, "family"),
        birthday=days.born("-3 thu", turning=19),
    )
    dorrit = somebody(
        days,
        "Aunt Dorrit",
        pronouns="she/her",
        phones=(Labelled("01632 960014", "let it ring twelve times", since),),
        addresses=(house("The Lodge, Orrin Hall", locality="Orrin", postal_code="PX31 1BD", learned=since),),
        circles=circle(days, "family"),
        birthday=days.born("-14 fri", turning=86),
    )
    fen = somebody(
        days,
        "Fen Ashgrove",
        pronouns="she/her",
        phones=(Labelled("07700 900404", None, since),),
        wish=Wish(since, never=True),
        met=Met(on=days.month_of(1240), place="an exam", story="We failed the same exam, she on purpose."),
    )
    isolde = somebody(
        days,
        "Isolde Tarn",
        pronouns="she/her",
        emails=(Labelled("isolde.tarn@example.org", None, since),),
        addresses=(
            house("5 Lighthouse Row", locality="Skarholm", postal_code="PX44 2LE", learned=days("68 tue")),
        ),
        occasions=(Occasion("wedding", days.month_of(305)),),
        met=Met(on=days.month_of(900), place="the ferry"),
    )
    return (
        Page(mum, _MUM),
        Page(jonah, _JONAH),
        Page(freya, _FREYA),
        Page(dorrit, _DORRIT),
        Page(fen, _FEN),
        Page(isolde, _ISOLDE),
    )


_MUM = """
    103 sun call      Sunday call. She is well, the cat isn't.
    102 sun call      Cat is well.
    101 sun call      Mr Plumb next door has offered to see to her hedge. She's considering his character.
      * family: Mr Plumb next door, no relation to the Villas
    100 sun call      Soup recipe, from memory, hers and mine differing on the barley.
    98 sun call       Hedge done. Character sound.
    97 sun call       Jigsaw of a harbour, two thousand pieces, “it might be yours”.
      * interest: jigsaws over a thousand, no animals
    96 sun call       Sky half done.
    95 sun call       Talked about Dad's coat, who should have it. Not yet anybody.
    94 sun call       Short. Her programme was on.
    93 sun call       She'd been on a bus to the end of the line, to see what was there. A turning circle.
      * story: takes a bus to the end of its line and back, when she wants to think
    92 sun call       Jonah hadn't rung. Said he would have been busy. She said that's what busy is for.
    90 sun call       Harbour finished but for one piece.
    89 sun call       Looked for the piece together, she on the floor with the telephone.
    88 sun meal       Went over. Roast. The piece was in the cat's basket, chewed at the mast.
      * taste: crackling first, on its own plate
    86 sun call       New glasses, sees dust everywhere, wishes she hadn't.
    85 sun call       Choir, then the choir's quarrel, then the choir again.
    84 sun call       Nothing to say, forty minutes.
    83 sun call       She can't hear the high notes of the kettle.
    82 sun call       Would she see someone about her ears. She'd heard that.
      > about her ears again, gently | for 80 sun | done 80 sun: she had booked it herself
    81 sun call       Talked about bread.
    80 sun call       Ears booked. She wanted no remark made and none was.
    78 sun call       Has the thing in her ear. “You've always sounded like your father, I see.”
      * family: hearing aid on the left, take the other side when walking
    77 sun call       Took it out for the choir.
    76 sun call       Mr Plumb has a sister. The sister plays cards.
    75 sun call       Lost at cards, threepence.
    74 sun call       Told her about moving upstairs. She asked who would carry the safe.
      * told: the office move, and that two men carried the safe
    73 sun call       Asked again about the safe.
    72 sun meal       Plum Villas. Put up her shelf, took it down, put it up level.
      * given: a shelf, level
    70 sun call       Freya has stayed the week. They did each other's hair.
    69 sun call       Freya gone, house too big.
    68 sun call       Won at cards.
    67 sun call       Dentist. All present.
    66 sun call       She'd rung the wrong number and talked to him for half an hour. A retired diver.
      * story: dialled a wrong number and talked half an hour with a retired diver
    65 sun call       The diver rang back.
    64 sun call       Recipe for the diver's wife.
    62 sun call       Quick, I was tired, she knew before I did.
    57 sun call       First time in weeks that we both had a voice. Mine went, then hers.
    56 sun call       She is reading the whole of the library from the left.
      * interest: reading the library from the left; she's at C
    55 sun call       Still at B, she says, she was boasting.
    54 sun call       Cat lost a tooth, kept it in an egg cup.
    53 sun call       Dad's coat to Jonah. It fits him everywhere but the arms.
    52 sun meal       All of us, at hers. Jonah burnt the potatoes and ate them as if he'd meant it.
      with: Jonah Reeve
    51 sun call       Leftovers, and who had what.
    50 sun call       Talked about her mother, whom I never hear about. She whistled, apparently.
      * story: her mother whistled while doing sums
    49 sun call       I whistled. She said no, lower.
    47 sun call       The roof: one slate.
    46 sun call       The roof: the man.
    45 sun call       The roof: the bill. Fair.
    44 sun call       Asked what I eat on working days. Lied a little.
    43 sun call       She asked Jonah what I eat.
    41 sun call       C, truly.
    40 sun call       Mr Plumb's sister's operation. She sat with him.
    39 sun call       Sister home, playing for matches only.
    38 sun call       Bus to the end of another line. A brickworks, shut, and a very good bun.
    37 sun call       Sang me the alto line down the telephone.
    36 sun call       Short, choir tea.
    34 sun call       Wants to sort the photographs before she forgets who's in them. Offered a Sunday.
      ! a Sunday for the photographs | for 30 sun | done 30 sun: did two boxes of five
    33 sun call       Bread again. Hers rises.
    32 sun call       Choir. She has been moved one to the left.
    30 sun meal       Photographs, two boxes. A man in three of them whom she wouldn't name, smiling.
      ? who was the man in the boat, when she wants to say
    29 sun call       Not a word about the man. The flowers are still up.
    28 sun call       Her feet.
    27 sun call       Feet better. New slippers, too loud.
    26 sun call       The diver's wife came to tea. Diver too.
    25 sun call       She has taught the diver patience, the game and the other.
    23 sun call       D. She doesn't think much of D.
    22 sun call       Quarter of an hour on how to fold a fitted sheet. It can't be done.
    21 sun call       Cat is asleep on the telephone, hence the echo.
    20 sun meal       Third box of photographs, in order of hats.
    19 sun call       Someone has cleaned the bus shelter and she wants to know whom to thank.
    18 sun call       It was Mr Plumb.
    17 sun call       She thanked him with a shelf of jars. He's allergic to two.
    15 sun call       Voice a bit small. Said so, she said it was the line.
    14 sun call       It had been the line.
    13 sun call       Jigsaw of a cathedral, mostly stone. “Penance.”
    12 sun call       Altos have a new one, a girl of fifty.
    11 sun call       Asked if I was happy up there. Thought about it. Yes.
    10 sun call       Stone.
    9 sun call        Told her about a man with two shops in mind, no names. She'd take the small one.
    8 sun call        Stone, and a window.
    7 sun meal        Hers. She let me win, or I won.
    6 sun call        Mr Plumb's knee, the sister's hip, her own everything.
    5 sun call        Fourth box needs a table, mine is bigger. She'll come to me by bus.
      ? which bus she is coming on
    4 sun call        She asked after the honey man. Slower, I said.
    3 sun call        She'd met Walter once, over honey, and was quiet. Then asked what Nell was eating.
      about: Walter Garraway, Nell Garraway
    2 sun call        She has baked for Nell. I'm to carry it and say nothing.
      about: Nell Garraway
    1 sun call        E. High hopes of E.
"""

_JONAH = """
    104 sat call      Who does Mum's gutters. He does one end, I do the other.
    97 fri call       Boiler advice, from me to him.
    91 sat call       Freya's marks. Good where she likes the teacher.
      * family: Freya wants boats, not books; he minds less than he says
    83 mon message<   A photograph of Dad's toolbox, “yours or mine?”
    83 tue call       His. I took the spirit level.
    81 sat call       Mum's ears, who should say what. I had already.
    75 sat call       Nothing, nicely.
    69 wed call       He has been passed over again and is being funny about it.
      * work: bridges, the maintenance of; passed over twice
    53 fri call       Coat.
    46 sat call       Freya to sea school in {month 30}. He is proud in the third person.
    38 sat call       Money: lent him the van deposit. He wants it written down, so it's written down.
      < the van deposit, back by the end of {month 6} | for 4 fri
    31 sat meal       His kitchen. He cooks now, out of one book, page by page.
      * interest: cooking through one book in order; he's at fish
    24 mon call       Photographs, has he ever seen the man in the boat. No.
    17 sat call       At pastry, and it's not going well.
    7 sun call        Rang while I was at Mum's, was handed round. The van has its test on Thursday, or had
      it.
      ? has the van passed
"""

_FREYA = """
    70 sat message    Wanted to know if cash in hand is a crime. It's a matter of whose hand.
    58 sat call       Driving test. Failed on courtesy: too much of it.
    47 sat message    Asked for a reference as her aunt's filing clerk, two weeks, unpaid. Gave it, all true.
      * work: filed for me for two weeks, found three things I'd lost
    30 tue message    Sea school. A photograph of a bunk and one sock.
      * hope: her own boat, however small
    19 sat message    Seasick. Not sorry.
    11 sat call       First wage. She had me read the slip to her line by line and objected to two.
    3 sat message     Knots, eleven of them, to guess. Got four.
"""

_DORRIT = """
    99 tue call       Twelve rings. She was in the boot room with a bat.
    90 tue card:birthday    The bat.
      | Dear Aunt Dorrit,
      |
      | I've told nine people about the bat and they all ask what you said to it. I say that is family
      | business. Eighty-four is what it'll have thought you were when you sang. Many kisses, and one for it.
    77 tue letter<    About the estate fence, six pages, a drawing of the fence.
    76 tue letter>    Agreed about the fence.
    60 wed call       She's writing down the house, room by room, before the cousins do.
      * work: is writing down Orrin Hall room by room, the lodge last
    38 tue card:birthday    Room eleven.
      | Dear Aunt Dorrit,
      |
      | Mum says you've reached the linen room and that there is a chapter in it I'm not to read till I am
      | sixty. I have put it in my reminders. Eat something that isn't toast on the day, and ring nobody back.
    26 thu call       Heard the new chapter down the line. The butler did very little.
    12 mon call       Wanted to be told that she needn't move. She needn't.
    5 thu call        Fourteen rings. Attic.
"""

_FEN = """
    88 sat meal       Hers. By treaty, no talk of work.
    51 fri message    “Still alive?” Still alive.
    27 sat meal       We walked out to the light and back and said perhaps ten words.
"""

_ISOLDE = """
    95 sat letter<    Eight sides, the lighthouse cottage, the damp, the man.
    93 sat letter>    Six sides back, no damp.
    68 tue email      New address, same man.
    44 sat card:congratulations    Five years of the man.
      | Isolde, five years, and he still rows you over for the post? I remember you telling me on the ferry
      | that you would never live anywhere without a road. I've looked on the chart. There's a dotted line.
    20 sat call       Bad line, good hour. She keeps goats now, three, named after ministers.
      * family: three goats, named after ministers
"""
