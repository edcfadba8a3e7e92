"""The words an entry is read by: what happened, who did it to whom, and where the talk's subject begins."""

from __future__ import annotations

from relnote.core.conversations import Channel


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


_CHANNEL_WORDS: dict[Channel, str] = {
    "call": "call calls called calling rang ring rings rung phone phoned phones telephoned telephone dialled",
    "missed": "voicemail vm answerphone tried",
    "video": "video zoom zoomed teams skype skyped facetime facetimed",
    "meeting": "meeting met meet meets saw visit visited visits appointment walk walked dropped popped stopped "
    "bumped came",
    "meal": "lunch lunched dinner breakfast supper brunch coffee tea meal drinks drink beer pint dined",
    "letter": "note letter letters card cards postcard wrote written",
    "email": "email emails emailed e-mail mail mailed mails",
    "message": "texted text texts txt txts txted txtd sms whatsapp whatsapped wa message messages messaged "
    "msg msgs telegram dm dms imessage voicenote",
    "social": "linkedin instagram facebook mastodon bluesky",
    "signal": "liked likes",
}
CHANNEL_OF: dict[str, Channel] = {
    word: channel for channel, some in _CHANNEL_WORDS.items() for word in some.split()
}
"""Every channel word with its channel."""

ONLY_BESIDE = words("""
    came note
    text texts txt wa mail mails phone teams likes liked tried walk dropped popped stopped bumped video ring
    rings
""")
"""Channel words that are as often others: they count at the entry's head or where they govern."""

WEAK = words("""
    wrote written met meet meeting saw
""")
"""Channel words that give way to a more exact one in the same sentence: *met for lunch* is a meal."""

NOUNS = words("""
    call calls chat talk lunch dinner breakfast supper brunch coffee tea meal drinks drink beer pint
    walk meeting video zoom skype facetime visit catch-up catchup session conversation letter card
    postcard note email e-mail mail message text txt dm sms wa whatsapp msg voicenote voicemail vm answerphone
    reply answer appointment parcel word teams phone news wishes
""")
"""What one has with someone, or sends them, or gets from them."""

CALLED_OFF = words("""
    cancelled canceled postponed rescheduled rearranged cancelling postponing rescheduling moved
""")
"""What becomes of a talk that isn't had: *lunch with Tom cancelled*, *postponed the meeting with Tom*."""

UNHAD = CALLED_OFF | words("arranged booked planned scheduled arranging booking")
"""What is done about a talk that isn't had by that, *arranged lunch with Tom* too."""

PASSIVE = words("is was were got been being be had has have to now again sadly just all both")
"""What may stand before what became of a talk: *lunch with Tom has been moved*."""

DOING = words("""
    paid pays settled signed signs filed files submitted moved bought sold married retired resigned
    graduated passed failed won lost finished started opened opens closed closes launched hired sacked fired
    ordered renewed registered deregistered incorporated transferred repaid refunded owes owed approved
    countersigned completed starts finishes leaves retires moves
""")
"""What someone does without a word to her: a line that tells it of them is about them (decision 15)."""

SAYING = words("""
    says said thinks thought reckons reckoned asks asked tells told mentions mentioned hopes hoped agrees
    agreed confirms confirmed suggests suggested wonders wondered explained explains apologised thanked
    promised
""")
"""What a word that is a name does only where it is one: *rose says*, *mark asked*."""

PLANNING = words("arranged booked planned scheduled arranging booking will shall i'll we'll")
"""What she says of a talk that is to come, beside its day."""

NEVER = words("""
    didn't hasn't haven't hadn't never doesn't won't wouldn't
""")
"""What makes a verb of contact after it none: *Ida hasn't replied*."""

CONTACT_DENIED = words("""
    ring rung rang call called phone phoned reply replied write written wrote come came email emailed
    text texted turn turned show showed heard hear spoken speak been visited visit met meet seen see
""")
"""The verbs that are denied so, in the forms they then have."""

MEANT = words("must should will shall i'll could might")
MEANT_TO = words("need needs want wanted forgot remember promised going ought hope plan meant have agreed")
"""What she means to do, and what she means *to* do: no contact yet."""

REACHING = words("""
    chased reminded wished congratulated invited nagged nudged pinged pestered prodded
""")
"""Verbs of hers that reach someone and say nothing of an answer."""

DID = words("""
    tried managed went got came had able drove walked popped in round over nice lovely
    good great happy glad pleased
""")
"""What came before *to ring Tom* when she did ring: not *promised to*, *asked Bea to*."""

WRITTEN_NOUNS = words("""
    letter card postcard note email e-mail mail message text texts txt dm sms wa whatsapp msg voicenote
    voicemail vm reply answer call calls emails letters messages
""")
"""What *Tom's …* can be so that Tom reached her by it."""

OBJECT_VERBS = words("""
    calling ringing phoning
    rang ring called call phoned phone telephoned emailed email e-mailed mailed texted text txted txtd txt
    messaged message whatsapped met meet saw see visited visit tried wrote thanked told asked answered
    congratulated greeted treated hosted joined reached dialled skyped zoomed facetimed bumped ran
    dropped popped looked caught got spoke talked chatted checked lunched dined walked sat heard
    reminded warned consoled hugged welcomed invited promised wished chased nagged nudged pinged pestered
    prodded
""")
"""Verbs of hers with someone as their object, small words between: *rang Tom*, *bumped into Bea*."""

PARTICLES = words("""
    in on into up by back at hold of through round over out both poor dear old young my again mr
    mrs ms dr briefly quickly
""")

GIVING_VERBS = words("""
    sent gave posted lent showed brought handed send forwarded fwd fwded returned delivered
""")

SUBJECT_VERBS = words("""
    commented
    called rang phoned telephoned emailed e-mailed mailed wrote writes texted txted txtd messaged whatsapped
    visited came dropped popped stopped replied answered sent left calls rings brought gave posted met
    zoomed skyped facetimed joined looked turned liked
""")
"""Verbs that are theirs when their name stands before them: *Tom called*."""

CALLING = words("called rang phoned telephoned emailed texted txted messaged whatsapped wrote visited")
"""What only someone does: a name before it is a person's, known or not."""

RECEIVING = frozenset(
    {"got", "received", "had", "heard", "came", "arrived", "missed", "found", "read", "opened"}
)

TO_WORDS = words("""
    visit call
    wrote written write letter card postcard note sent send email emailed e-mail message text texted
    messaged spoke speak talked talk replied reply posted gave chatted listened apologised apologized
    explained promised said forwarded fwd fwded mailed through handed lent returned answer brought dropped
    delivered passed hold parcel whatsapp wa dm sms txt msg vm voicenote
""")
"""What makes *to Tom* a word to Tom."""

GOVERNING = words("""
    about re regarding concerning for with w / without to from of by at against than like and &
""")
"""What makes a known name in small letters one: the word before it."""

NOT_WITH = words("""
    deal dealt dealing help helped helping issue issues problem problems trouble stuck happy unhappy
    pleased angry cross wrong do done start begin fine busy filled
""")
"""Words after which *with* isn't company."""

TOPICS = words("""
    about re regarding concerning that because whether if says said thinks thinking wants wanted
    mentioned reckons hopes hoping wondering who which whose when while after before since why how what
    where mentions feels heard believes knows told asked asking tells
    i'd i'll i'm we'd we'll we're he'd he'll he's she'd she'll she's they'd they'll they're
""")
"""Where the subject of the talk begins: names after it are about, not with."""

JOINERS = words("""
    and & + plus
""")
THIRD_PERSON = words("""
    he she they
""")
FIRST_PERSON = words("""
    i we
""")
BEING = words("""
    is was has had will wants are were would said says should can could isn't wasn't hasn't might may
    must needs got came went left thinks moved called rang wrote sent
""")
"""Verbs that make a name at the end of a list the subject of what follows: *with Tom, Bea is moving*."""

COMPANY_GOES_ON = words("""
    about re regarding concerning who because after before while since where when then and & + plus but
    at in on over for with by near from to until till during via through into outside inside around behind
    too again together both all also today yesterday tomorrow tonight here there earlier later now this last
    next first briefly quickly finally
""")
"""What may follow a list of company that is joined by commas alone; before any other word the last name
begins a clause of its own: *lunch with Tom, Bea sends her love*."""

STATING = words("""
    send want need know think say tell ask work live hope seem look feel love like hate plan expect prefer
    wonder mention believe reckon agree refuse told asked said sold bought married retired gave took
    found lost won agreed refused decided
""")
"""Verbs that say what someone is or does: after *with Tom and Bea* they are rather Bea's alone."""

NOT_THIRD_PERSON = words("""
    this his its yes plus always perhaps sometimes afterwards besides towards upstairs downstairs outdoors
    indoors across regards thanks yesterdays various previous famous drinks
""")
"""Words in -s that are no verbs."""

WORD_NAMES = words("""
    will mark bill may grace penny april june august rose hope joy faith dawn summer autumn sue rob
    frank pat drew chase grant miles rich sandy amber ivy olive iris lily heather holly hazel violet
    daisy ray gene guy nick dean carol melody harmony earl duke page bob win skip chip max christian
    angel star ace major don ken van wade cliff glen dale ford reed brook clay stone art jack jean jewel
    pearl ruby crystal sterling price young long short brown white black green gray grey trust bond cash
    banks law case cook baker smith king day good best new an the so my no yes you me he she they we i
    it in on at to do see march monday friday sunday christmas easter call note card tea hall park
    church wood woods field bush hill lane street west north east south
""")
"""Names that are words: names only where a sentence makes them so."""

MONTH_NAMES = words("""
    april may june august march summer autumn january july
""")
BEFORE_A_MONTH = words("""
    in since by until till of last next this early late mid end from during before after
""")

THINGS = words("""
    cheque cheques payment papers paperwork statement statements receipts records books figures invoice bill p60
    p45 form forms documents docs flowers gift present intro referral question query thanks apologies quote
    estimate hello
""")
"""What comes from someone who thereby reached her: *cheque from Gwilym*."""

TITLES = words("mr mrs ms miss dr prof")
"""What stands before a surname, in small letters too."""

NOT_NAMES = words("""
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mr mrs ms dr christmas easter english german french
    british european
    i'd i'll i'm i've we'd we'll we're we've he'd he'll he's she'd she'll she's they'd they'll they're they've
    it's that's there's don't can't won't didn't isn't let's what's who's here's
""")

PLACES_BEFORE = words("""
    in at near from to of on for through via towards
""")
"""Words after which an unknown capitalised name is more likely a place than a person."""

OPENERS = words("""
    i we just finally then and also briefly quickly this morning afternoon evening today tonight again had have
    i've we've long short good quick a an the nice lovely another second first late early working business
    later afterwards next earlier still yesterday
""")
"""Small words that may stand before her own verb or noun at the head of an entry."""

DETERMINERS = words("the a an his her their my our its this that")
ADVERBS = words("just finally also then again has had both only even briefly")
INTRODUCING = words("introduced sent referred recommended passed brought introduces")
THROUGH = words("by through via")
FOR_NOUNS = words("message msg card voicemail vm note letter postcard word parcel messages")
_UNANSWERED = ("no answer", "didn't pick up", "did not pick up", "not picking up", "rang out", "engaged",
               "couldn't reach", "could not reach", "not answering", "isn't answering", "didn't answer",
               "did not answer", "couldn't get through", "couldn't get hold", "never picks up",
               "never picked up", "doesn't pick up", "didn't get hold", "didn't get through")  # fmt: skip
_AS_TYPED = (*_UNANSWERED, *(phrase.replace("'", "") for phrase in _UNANSWERED if "'" in phrase))
NO_ANSWER = {
    first: tuple(tuple(phrase.split()) for phrase in _AS_TYPED if phrase.split()[0] == first)
    for first in {phrase.split()[0] for phrase in _AS_TYPED}
}
"""What is said when nobody picked up, by its first word; the apostrophe may be missing."""
TALKS = frozenset({"call", "video", "meeting", "meal"})
WRITTEN = frozenset({"letter", "email", "message", "social"})
"""Channels with a direction of their own; talks go both ways."""
