"""Words that belong to nobody: what every letter is made of, and what every life is."""

from __future__ import annotations

from functools import lru_cache

FUNCTION = frozenset(
    """a about above across after again against ago all almost along already also although always am among an
    and another any anybody anyone anything are aren't around as at away back be because been before
    behind being below beside between both but by came can can't cannot come comes coming could couldn't
    did didn't do does doesn't doing done don't down during each either else enough even ever every
    everybody everyone everything few first for from further gave get gets getting give given gives giving
    go goes going gone good got great had hadn't half has hasn't have haven't having he her here hers
    herself him himself his how however i if in indeed instead into is isn't it its itself just keep kept
    knew know known knows last later least less let like little long look looked looking lot made make
    makes making many may maybe me mean meaning means meant might mine more most much must my myself near
    nearly need never next no nobody none nor not nothing now of off often oh on once one only onto or
    other others otherwise our ours ourselves out over own part perhaps put quite rather really same saw
    say saying says see seem seemed seems seen several shall she should shouldn't since so some somebody
    someone something sometimes soon still such sure take taken takes taking than that the their theirs
    them themselves then there these they thing things think this those though thought through till to
    together told too took toward towards under until unto up upon us used very was wasn't way we well
    went were weren't what whatever when whenever where wherever whether which while who whoever whole
    whom whose why will with within without won't would wouldn't yes yet you your yours yourself
    yourselves ich du er sie es wir ihr und oder aber der die das den dem des ein eine einen einem einer
    eines ist sind war waren nicht mit von zu zum zur auf aus bei nach vor fur als auch noch nur wie wenn
    dass mich mir dich dir sich ihm ihn uns euch dein deine mein meine sein seine ihre unser habe hat hast
    haben hatte je tu il elle nous vous ils elles et ou mais le la les un une de dans en au aux pour par
    sur avec sans que qui quoi dont est sont etait pas ne plus tres mon ma mes ton ta tes son sa ses notre
    votre vos leur yo el ella nosotros y o pero los las uno una unos unas del al para por con sin quien
    era mas muy mi mis tus su sus nuestro nuestra""".split()
)
"""Words that join others; in a language that isn't here every word counts."""

LETTER = frozenset(
    """absolute absolutely ahead all-round always anniversary appreciate appreciated appreciation ask asked
    attached beautiful beautifully best bless blessed blessing blessings card cards care celebrate
    celebrated celebration celebrations challenging cheer cheerful cherish cherished chance christmas
    colleague colleagues comfort comforting condolence condolences congratulate congratulations contact
    continue continued continuing cooperation dear dearest deep deeply deepest delight delighted difficult
    easter endeavour endeavours enjoy enjoyed enjoying enjoyment exciting extend express fabulous family
    families fantastic favour feel feeling feels felt festive fine fondest forward friend friends friendship
    fulfilling fun future generosity generous gift gifts glad grateful gratitude happiness happy heart
    hearts heartfelt hello help helped helpful helping hesitate highly holiday holidays hope hoped hopes
    hoping hard health healthy heard hearing hear honour honoured hospitality invaluable incredible inform
    inspire inspiring joy joyful joyous kind kindest kindly kindness life letter letters lots love loved
    lovely loving luck lucky marvellous meet meeting memorable memories memory merry message moment moments
    months nice note occasion opportunity pass passed passing patience peace peaceful people person personal
    personally please pleased pleasure possible present presents proper prosperity prosperous proud reach
    regard regards regret relationship remember remembered remembering reminder respect rest return returns
    season send sending sends sent share shared sharing sincere sincerely sincerest smile smiles soon sorrow
    sorry special spend spent spirit strength stay success successful such superb support supported
    supporting supportive sympathy talk talked talking terrific thank thanked thankful thanking thanks
    thought thoughtful thoughtfulness thoughts time times today tomorrow tonight touch treasure treasured
    tremendous trouble true truly trust try understanding unforgettable value valued visit warm warmest
    warmly warmth want wanted welcome wish wished wishes wishing wonderful wonderfully word words work
    worked working world worth write writes writing wrote written year years yesterday young yours birthday
    day days week weeks weekend month morning evening night afternoon spring summer autumn winter monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december again amazing anyway bad begin beginning better big bit bring
    bringing brings brought business call called calling change changed client clients customer customers
    end ended ends excellent fact far fast find found full happen happened happens high idea important job
    joined kindnesses large late left line list loss lost lose matter mind miss missed missing new news
    number old open opened order pay paid perfect place plan plans point project quick quickly ready real
    right safe service services set short show showed side simple simply small speak spoke start started
    state stop sum team tell telling tells turn turned use useful usual wait waited waiting wrong delightful
    fond hi hey sir madam regardless appreciative journey amount advice assistance partnership loyalty loyal
    dedication dedicated commitment professional professionalism valuable outstanding recent recently
    ongoing collaboration cross crossed bright brighter light wherever throughout entire period sad sadness
    grief solace healing healed prayer prayers pray praying difficulty during tough rough strong
    stronger restful draws sunshine laughter""".split()
)
"""What letters say to anybody."""

ORDINARY = frozenset(
    """able add afraid age agree air alone allow answer answered anymore arm arrive arrived aunt baby bag bank
    bath bed bedroom bike bird birds blue board boat body book books bottle bottom box boy boys bread break
    breakfast bridge brother brothers build building built bus buy cake car carry carried cat catch cause
    chair charge check child children choice choose church city class clean clear clock close closed clothes
    coat coffee cold college colour company cook cooked cooking corner cost country couple course cousin cup
    cut dad dance dark daughter daughters deal decide decided desk dinner doctor dog door draw drawing dream
    dress drink drive driving drop dry ear early easy eat eating effort eight empty eye eyes face fall
    fallen family-run fan farm father feed feet field fill final finger finish finished fire fish five flat
    floor flower flowers fly follow food foot four fresh front fruit game garden gardens girl girls glass
    gold grandchildren granddaughter grandfather grandmother grandson green grew ground group grow growing
    guess hair hall hand hands happier hat hate head heat heavy held hill hit hold holding home horse
    hospital hot hour hours house houses hungry husband ice inside island join keen key keys kid kids
    kitchen knee lady lake land language laugh laughed lay lead learn learned learning learnt leave leaves
    leg lend lift lie listen listened live lived lives living lock lunch machine mail main man map mark
    market married marry meal meals men met middle mile miles milk minute minutes money moon mother mothers
    mountain mouth move moved moving mum music name names nature neighbour neighbours noise nose notice
    noticed office older page pages paint painted painting pair paper parents park party past path photo
    photos photograph photographs picture pictures piece plant plants plate play played playing pocket post
    practice price problem problems promise pull push question questions quiet rain ran read reading reason
    receive received record red repair report result ring river road rock room rooms round run running sat
    sand save school sea seat second secret sell settle seven shape shelf ship shoes shop shops shoulder
    shut sick sign silence silver sing sister sisters sit sitting six skin sky sleep slept slow slowly snow
    soft sold son song sons sort sound space stairs stand standing stars station step steps stone stood
    store storm story straight street student study sugar sun supper surprise swim table tea teacher
    telephone ten test thank-you thick thin third three throw tie tired top town train travel tree trees
    trip truck twelve twenty two uncle van view village voice walk walked walking wall walls watch watched
    water weather wedding weight west wet white wife wild wind window windows wine wing woman women wonder
    wondered wood wore worry worried yard yellow""".split()
)
"""What is in every life, so that alone it tells nobody's: a proof only where it is on this person's page."""

DONE = frozenset(
    """ate bought built carried caught cooked danced drank drew drove fed fell flew held laid laughed lay lifted
    painted pulled pushed ran rang sang sat slept stood swam tied walked watched wore""".split()
)
"""Everyday things that were done: where one stands among other such words, something is told that happened."""


@lru_cache(maxsize=1 << 15)
def stem(small: str) -> str:
    """A word without its commonest endings, so that "boats" and "boat" are one; crude on purpose."""
    bare = small.removesuffix("'s").removesuffix("s'")
    for ending in ("ing", "ed", "es", "s"):
        if bare.endswith(ending) and len(bare) >= len(ending) + 3:
            return bare.removesuffix(ending).rstrip("e")
    return bare.rstrip("e") if len(bare) > 3 else bare


def joins(small: str) -> bool:
    """Whether a word only joins others: "I'd" and "you'll" as much as "would" and "you"."""
    return small in FUNCTION or ("'" in small and _is_clipped(small))


def _is_clipped(small: str) -> bool:
    head, _, tail = small.rpartition("'")
    return small in _CLIPPED or (tail in _TAILS and (head in FUNCTION or head in LETTER))


_TAILS = frozenset({"d", "ve", "m", "re", "ll", "s"})
_CLIPPED = frozenset("shan't mustn't needn't mightn't oughtn't o'clock".split())


def is_plain(small: str) -> bool:
    """Whether a word only joins others, or is what letters say to anybody."""
    return joins(small) or small in LETTER or small.isdecimal() or (len(small) == 1 and small.isascii())


LETTER_STEMS = frozenset(stem(word) for word in LETTER)
ORDINARY_STEMS = frozenset(stem(word) for word in ORDINARY)
DONE_STEMS = frozenset(stem(word) for word in DONE)
