"""Words for how things are in general: what fills a note that could go to anyone."""

from __future__ import annotations

from relnote.core.desk.plain_words import LETTER_STEMS, stem

__all__ = ["GENERAL_STEMS", "is_general"]

GENERAL = frozenset(
    """ability absence absent accept achieve achievement action active actual addition additional admire
    admit adult advantage adventure affection afford aim amazed amused annual anxious anyhow anywhere
    apart apologise apologize apology appear apply approach arrange aside aspect assist assume assure
    atmosphere attempt attend attention attitude available avoid award aware awful awkward balloon barely
    basic basically became become begun behalf behaviour belief believe belong benefit besides bet birth
    blame blast boost bore bother bound brave breath brief brighten brilliant bubbly busy calm candle
    capable careful cause certain certainly champagne chapter character charming chat cheerio chose chosen
    circumstance clear clever comfort comfortable commit common communication community compare compassion
    complete completely complicated compliment concern condition confidence confident confirm confuse
    connect connection consider considerate consideration constant constantly contain content contribute
    contribution control convenience convenient convince cool cope correct cosy courage create creative
    creativity critical crucial current currently daily damage danger date deadline decade decent decision
    dedicate defeat definite definitely degree deliver demand deny department depend depth describe
    deserve desire despair despite detail determine develop development differ difference different
    dignity direct direction disappoint disappointed disappointment disaster discover discuss discussion
    distance distant doubt downs dread dreadful duty eager earn ease effect efficient effort elegance
    elegant elsewhere embarrass emergency emotion emotional encourage encouragement energy enormous ensure
    entertain enthusiasm entire entirely environment equal error escape especially essential establish
    evening event eventually everywhere evidence exact exactly example exceed except exception exceptional
    excite excitement exclusive excuse exercise exhaust exist expect expectation expense experience
    experienced expert expertise explain explanation express expression extra extraordinary extreme
    extremely fail failure fair faith faithful false fame familiar famous fault favourite fear feedback
    festivities figure finally fit fix flaw flexibility flexible focus follow fond foremost forever
    forgave forget forgive forgiven forgiveness forgot forgotten former fortnight fortunate fortune
    foundation free freedom frequent friendly frustrate fulfil fully function funny further gain gather
    gathering general generally gentle genuine genuinely gladly glorious glory goal goodbye goodness
    gorgeous grace gracious gradual grand grateful greatly greet greeting grief grown growth guarantee
    guess guest guidance guide guilty habit handle handy happening hardly hardworking harm harmony haste
    hate heal heaven hectic hero hesitation highlight history honest honestly honesty hopeful hopefully
    huge human humble humour hurry hurt ignore ill illness imagination imagine immediate immediately
    immense immensely impact imperfect importance impossible impress impression improve improvement
    inclined include including inconvenience increase incredibly individual indulge influence information
    initial injury insight instance instant intend intention interest interested interesting introduce
    introduction invest invitation invite involve involved issue joke jolly judge judgement justice key
    knowledge lack lasting leader leadership legacy legend length lesson level lifelong lifetime likely
    limit literal literally lively lonely loose lovingly main maintain major manage manner marriage marry
    mass massive maximum meanwhile measure mention mercy mere merely merrily method mild milestone million
    minor misery mishap mistake mistletoe misunderstanding mix mixed modern modest mood moral mostly
    motivate mutual natural naturally nature nearby necessarily necessary neglect nerve nervous network
    nevertheless nicely nightmare noble nonetheless normal normally number obvious obviously occasional
    occur odd offer official okay oneself opinion opposite option ordinary original ought outcome overall
    overcome overwhelm overwhelmed owe own pain painful pamper pardon participate particular particularly
    partner passion passionate patient pause peak perform performance permanent permission permit
    perspective physical planned pleasant pleasing plenty plus polite popular position positive possess
    possibility possibly potential power powerful practical praise precious precise prefer prepare
    presence pressure presumably pretend pretty prevent previous previously pride principle prior private
    privilege privileged probably proceed process produce productive progress prompt promptly proof
    proposal propose protect proud prove provide public pure purely purpose pursue quality raise range
    rare rarely rate reaction realise reality realize reasonable reasonably reassure recall recharge
    reckon recognise recognition recognize recommend recover recovery reduce refer reflect reflection
    refresh refuse regain regardless regular regularly relate relation relative relatively relax
    relaxation release reliability reliable relief relieve rely remain remark remarkable remarkably remind
    remote repay repeat replace reply represent require resilience resolve respond response responsibility
    responsible restore reunion reveal reward rewarding rich ridiculous rise risk role romance romantic
    roughly routine ruin sacred safely sake satisfaction satisfied satisfy schedule seek seize selfless
    sense sensible sensitive separate serene serious seriously severe shame shape shine short shortly
    sight significant similar simple sincerity single situation skill slight slightly smart smooth
    smoothly social solid solution solve somehow somewhat somewhere source sparkle specially specific
    spite splendid split spoil stable stage standard status steadily steady straight strain strange
    strategy stress stressful struggle stunning style succeed success sudden suddenly suffer sufficient
    suggest suggestion suit suitable supply supportive suppose supreme surely surprising surround survey
    suspect sweet sweetly sympathetic system talent talented target task teammate technical temper
    tempting tend tender terrible terribly terrific thorough thoroughly threat thrill thrilled thrive thus
    tiny tiring togetherness tolerance topic total totally tradition traditional tragedy tragic transform
    treat treatment trend trial tribute triumph truth type typical ultimate unable uncertain uncertainty
    understanding understood undoubtedly unexpected unfortunate unfortunately unhappy unify unique unit
    unite unity unless unlike unlikely unpleasant unusual unwell unwind upcoming update uplift ups upset
    urgent usual usually utmost utter utterly valuable variety various vast version victory view virtue
    vision vital warmest ways weak weakness wealth weird welfare wellbeing whatsoever whenever whereas
    whereby whichever whilst whoever wholehearted wholeheartedly wholly wide willing win wisdom wise
    witness won wonderfully worn worse worst worthwhile worthy youth zest""".split()
)
"""Chosen by hand from the commonest English words: what can't be seen, touched or eaten, and how it is."""

GENERAL_STEMS = frozenset(stem(word) for word in GENERAL)
_SAID = GENERAL_STEMS | LETTER_STEMS


def is_general(small: str) -> bool:
    """Whether a word says only how something is, or what letters say in another form."""
    return not _SAID.isdisjoint(_forms(small))


def _forms(small: str) -> tuple[str, ...]:
    """Stems it may have: "replied" is reply, "richly" rich."""
    if small.endswith(("ied", "ies")):
        return stem(small), small[:-3] + "y"
    return stem(small), stem(small.removesuffix("ly"))
