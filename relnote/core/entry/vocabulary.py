"""The words an entry is read by: what happened, who did it to whom, and where the talk's subject begins."""

from __future__ import annotations

from relnote.core.conversations import Channel


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


_CHANNEL_WORDS: dict[Channel, str] = {
    "call": "call calls called calling rang ring rings rung phone phoned phones telephoned telephone dialled",
    "missed": "voicemail tried",
    "video": "video zoom zoomed teams skype skyped facetime facetimed",
    "meeting": "meeting met meet meets saw visit visited visits appointment walk walked dropped popped stopped "
    "bumped came",
    "meal": "lunch lunched dinner breakfast supper brunch coffee tea meal drinks drink beer pint dined",
    "letter": "note letter letters card cards postcard wrote written",
    "email": "email emails emailed e-mail mail mailed mails",
    "message": "texted text texts sms whatsapp whatsapped message messages messaged telegram dm imessage",
    "social": "linkedin instagram facebook mastodon bluesky",
    "signal": "liked likes",
}
CHANNEL_OF: dict[str, Channel] = {
    word: channel for channel, some in _CHANNEL_WORDS.items() for word in some.split()
}
"""Every channel word with its channel."""

ONLY_BESIDE = words("""
    came note
    text texts mail mails phone teams likes liked tried walk dropped popped stopped bumped video ring
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
    postcard note email e-mail mail message text dm sms whatsapp voicemail reply answer appointment
    parcel word teams phone
""")
"""What one has with someone, or sends them, or gets from them."""

WRITTEN_NOUNS = words("""
    letter card postcard note email e-mail mail message text texts dm sms whatsapp voicemail reply
    answer call calls emails letters messages
""")
"""What *Tom's …* can be so that Tom reached her by it."""

OBJECT_VERBS = words("""
    calling ringing phoning
    rang ring called call phoned phone telephoned emailed email e-mailed mailed texted text messaged
    message whatsapped met meet saw see visited visit tried wrote thanked told asked answered
    congratulated greeted treated hosted joined reached dialled skyped zoomed facetimed bumped ran
    dropped popped looked caught got spoke talked chatted checked lunched dined walked sat heard
    reminded warned consoled hugged welcomed invited
""")
"""Verbs of hers with someone as their object, small words between: *rang Tom*, *bumped into Bea*."""

PARTICLES = words("""
    in on into up by back at hold of through round over out both poor dear old young my again mr
    mrs ms dr briefly quickly
""")

GIVING_VERBS = words("""
    sent gave posted lent showed brought handed send forwarded returned delivered
""")

SUBJECT_VERBS = words("""
    commented
    called rang phoned telephoned emailed e-mailed mailed wrote writes texted messaged whatsapped
    visited came dropped popped stopped replied answered sent left calls rings brought gave posted met
    zoomed skyped facetimed joined looked turned liked
""")
"""Verbs that are theirs when their name stands before them: *Tom called*."""

RECEIVING = frozenset(
    {"got", "received", "had", "heard", "came", "arrived", "missed", "found", "read", "opened"}
)

TO_WORDS = words("""
    visit call
    wrote written write letter card postcard note sent send email emailed e-mail message text texted
    messaged spoke speak talked talk replied reply posted gave chatted listened apologised apologized
    explained promised said forwarded mailed through handed lent returned answer brought introduced
    parcel whatsapp dm sms
""")
"""What makes *to Tom* a word to Tom."""

NOT_WITH = words("""
    deal dealt dealing help helped helping issue issues problem problems trouble stuck happy unhappy
    pleased angry cross wrong do done start begin fine busy filled
""")
"""Words after which *with* isn't company."""

TOPICS = words("""
    about re regarding concerning that because whether if says said thinks thinking wants wanted
    mentioned reckons hopes hoping wondering who which whose when while after before since why how what
    where mentions feels heard believes knows told asked asking tells
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

NOT_NAMES = words("""
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mr mrs ms dr christmas easter english german french
    british european
""")

PLACES_BEFORE = words("""
    in at near from to of on for through via towards
""")
"""Words after which an unknown capitalised name is more likely a place than a person."""

OPENERS = words("""
    i we just finally then and also briefly quickly this morning afternoon evening today tonight again had have
    i've we've long short good quick a an the nice lovely another second first late early working business
""")
"""Small words that may stand before her own verb or noun at the head of an entry."""

DETERMINERS = words("the a an his her their my our its this that")
ADVERBS = words("just finally also then again has had both never only even briefly")
INTRODUCING = words("introduced sent referred recommended passed brought introduces")
THROUGH = words("by through via")
FOR_NOUNS = words("message card voicemail note letter postcard word parcel messages")
NO_ANSWER = ("no answer", "didn't pick up", "did not pick up", "didn’t pick up", "not picking up", "rang out",
             "engaged", "couldn't reach", "could not reach")  # fmt: skip
LEFT_WORD = ("left a message", "left message", "left a voicemail", "left a word", "left voicemail",
             "left him a message", "left her a message", "left them a message")  # fmt: skip
TALKS = frozenset({"call", "video", "meeting", "meal"})
WRITTEN = frozenset({"letter", "email", "message", "social"})
"""Channels with a direction of their own; talks go both ways."""
