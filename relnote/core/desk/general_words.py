"""Words for how things are in general: what fills a note that could go to anyone."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.desk.plain_words import LETTER_STEMS, ORDINARY_STEMS, stem

__all__ = ["GENERAL_STEMS", "is_general"]

GENERAL = frozenset(
    """ability absence absent accept achieve achievement action active actual addition additional admire
    admit adult advantage adventure affection afford aim amazed amused angel anniversary annual anxious
    anyhow anywhere apart apologise apologize apology appear applause applicant apply appointment approach
    arrange arrival aside aspect assignment assist assume assure atmosphere attempt attend attention
    attitude available avoid award aware awful awkward balloon barely basic basically became become begun
    behalf behaviour belief believe belong benefit besides bestow bet birth blame blast bonus boost bore
    boring boss bother bound brave bravo breath brief brighten brilliant bubbly busy calm candidate candle
    capable career careful catch-up catchup cause ceremony certain certainly champagne champion chapter
    character charming chat chatter checkup cheerio childhood chore chose chosen chuckle circumstance
    clear clever colleague comfort comfortable commit common communication community compare compassion
    complain complaint complete completely complicated compliment concern condition confidence confident
    confirm confuse connect connection consider considerate consideration constant constantly contain
    content contribute contribution control convalescence convenience convenient conversation convince
    cool cope correct cosy courage courtesy create creative creativity critical crucial current currently
    custom daily damage danger dash date deadline dearly decade decent decision dedicate defeat definite
    definitely degree deliver demand deny department depend depth describe deserve desire despair despite
    detail determine develop development diary differ difference different dignity direct direction
    disappoint disappointed disappointment disaster discover discuss discussion dishes distance distant
    doubt downs dread dreadful duty eager earn ease effect efficient effort elegance elegant elsewhere
    embarrass emergency emotion emotional enclose enclosed encourage encouragement energy engaged
    engagement enormous ensure entertain enthusiasm entire entirely environment equal error escape
    especially essential establish evening event eventually everywhere evidence exact exactly example
    exceed except exception exceptional excite excitement exclusive excuse exercise exhaust exist expect
    expectation expense experience experienced expert expertise explain explanation express expression
    extra extraordinary extreme extremely fail failure fair faith faithful false fame familiar famous
    fault favourite fear feedback festivities fiance figure finally fit fix flaw flexibility flexible flu
    focus follow fond fondly foremost forever forgave forget forgive forgiven forgiveness forgot forgotten
    former fortnight fortunate fortune foundation free freedom frequent friendly frustrate fulfil fully
    function funny further fuss gain gather gathering gem general generally gentle genuine genuinely
    gesture getaway giggle gladly glitch glorious glory goal goodbye goodness gorgeous gossip grace
    gracious gradual graduation grand grateful greatly greet greeting greetings grief grin gripe grown
    growth grumble guarantee guess guest guidance guide guilty habit handle handy happening hardly
    hardworking harm harmony hassle haste hate heal heartache heartbreak heartbroken heartily heaven
    hectic herewith hero hesitation hiccup highlight history honest honestly honesty honeymoon hooray
    hopeful hopefully hug huge human humble humour hurrah hurry hurt ignore ill illness imagination
    imagine immediate immediately immense immensely impact imperfect importance impossible impress
    impression improve improvement inclined include including inconvenience increase incredibly individual
    indulge influence information initial injury insight instance instant intend intention interest
    interested interesting interview introduce introduction invest invitation invite involve involved
    issue joke jolly judge judgement justice key kiss knowledge lack lasting laugh leader leadership
    legacy legend length lesson level lifelong lifetime likely limit literal literally lively loneliness
    lonely longing loose lovingly main maintain major manage manner marriage marry mass massive maximum
    meanwhile measure mention mercy mere merely merrily mess method mild milestone million minor misery
    mishap mistake mistletoe misunderstanding mix mixed moan modern modest mood moral mostly motivate
    muddle mutual natural naturally nature nearby necessarily necessary neglect nerve nervous network
    nevertheless newborn newlywed nicely nightmare noble nonetheless normal normally numb number obvious
    obviously occasion occasional occur odd offer official okay oneself operation opinion opposite option
    ordinary original ought outcome outing overall overcome oversight overtime overwhelm overwhelmed owe
    own pain painful pamper pardon participate particular particularly partner passion passionate patient
    pause payrise peak perform performance permanent permission permit perspective physical planned
    pleasant pleasing plenty plus polite popular position positive possess possibility possibly potential
    power powerful practical praise precious precise prefer prepare presence pressure presumably pretend
    pretty prevent previous previously pride principle prior private privilege privileged probably proceed
    process produce productive progress promotion prompt promptly proof proposal propose protect proud
    prove provide public pure purely purpose pursue quality query raise range rare rarely rate reaction
    realise reality realize reasonable reasonably reassure recall recharge reckon recognise recognition
    recognize recommend recover recovery reduce refer reflect reflection refresh refund refuse regain
    regardless regular regularly relate relation relative relatively relax relaxation release reliability
    reliable relief relieve rely remain remark remarkable remarkably remind remote repay repeat replace
    reply represent require resilience resolve respond response responsibility responsible restore
    retirement reunion reveal reward rewarding rich ridiculous rise risk role romance romantic roughly
    routine ruin sacred safely sake salute satisfaction satisfied satisfy schedule seek seize selfless
    sense sensible sensitive separate serene serious seriously severe shame shape shine short shortly
    sickness sight significant similar simple sincerity single situation skill slight slightly smart
    smooth smoothly social solid solution solve somehow somewhat somewhere source sparkle specially
    specific spite splendid split spoil spoiled spoilt stable staff stage standard status steadily steady
    straight strain strange strategy stress stressful struggle stuff stunning style succeed success sudden
    suddenly suffer sufficient suggest suggestion suit suitable supply supportive suppose supreme surely
    surgery surprising surround survey suspect sweet sweetly sympathetic system talent talented target
    task teammate technical temper tempting tend tender terrible terribly terrific thorough thoroughly
    threat thrill thrilled thrive thus tiny tiring togetherness tolerance topic total totally tradition
    traditional tragedy tragic transform treat treatment trend trial tribute triumph truth turmoil
    twelvemonth type typical ultimate unable uncertain uncertainty understanding understood undoubtedly
    unexpected unfortunate unfortunately unhappy unify unique unit unite unity unless unlike unlikely
    unpleasant unusual unwell unwind upcoming update upheaval uplift ups upset urgent usual usually utmost
    utter utterly vacation valuable variety various vast version victory view virtue vision vital warmest
    warmth ways weak weakness wealth weird welcome welfare wellbeing whatsoever whenever whereas whereby
    whichever whilst whoever wholehearted wholeheartedly wholly wide willing win wisdom wise witness won
    wonderfully workload worn worries worse worst worthwhile worthy yell youth zest""".split()
)
"""Chosen by hand among the commonest English words: hardly any of them can be seen, touched or eaten."""

GENERAL_STEMS = frozenset(stem(word) for word in GENERAL)
_SAID = GENERAL_STEMS | LETTER_STEMS | ORDINARY_STEMS


def is_general(small: str) -> bool:
    """Whether a word says how something is, what letters say or what is in every life, in any form."""
    return not _SAID.isdisjoint(_forms(small))


def _forms(small: str) -> Iterator[str]:
    """Stems it may have: "stories" is story, "richly" rich, "wiser" wise."""
    yield stem(small)
    for ending, instead in _ENDINGS:
        if small.endswith(ending):
            yield stem(small.removesuffix(ending) + instead)


_ENDINGS = (
    ("ied", "y"), ("ies", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ly", ""), ("er", ""), ("est", ""),
)  # fmt: skip
