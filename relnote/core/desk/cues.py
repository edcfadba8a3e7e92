"""What a sentence of a talk is, by its cue: open, foretold, asked, given, or only words."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from relnote.core.desk.foretold import Foretold, foretold
from relnote.core.desk.quoting import Passage, own_words
from relnote.core.desk.reasons import Kind
from relnote.core.sentences import sentences

FEWEST_OWN_WORDS = 3

_TWO_WAYS = re.compile(
    r"\bstill both\b|\beither\b[^.!?\n]*\bor\b|\blean(?:s|ing)\b|\bor else\b"
    r"|\bor not at all\b|\bor (?:not|doesn['’]t|isn['’]t)[.,]"
    r"|\bor never\b|(?:^|[,.] )(?:\w+,? )?\w+ or \w+[.,?]"
    r"|, or (?:may|might) not\b|\bmay not\b[.”]*$",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"\bwhether (?!or not)", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:tell|tells|told|see|sees|saw|hear|hears|know|knows|knew|asks?|asked)\b", re.IGNORECASE
)
"""*Whether* after one of these is no doubt of theirs: she can tell whether people swim."""
_THOUGHT = re.compile(
    r"\bthinking of\b|\bthinking about\b|\bundecided\b|\b(?:not|isn['’]t|aren['’]t) sure\b|\bnot \w+ yet\b"
    r"|\bwants to be told\b|\bcan['’]t decide\b|\bmight\b(?! not\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?<!I )(?<!been )\b[Aa]sk(?:ed|s) (?:me )?(?:again )?(?:whether|if|how|what|who|why|when|where)\b"
    r"|\b(?:[Ww]anted to know|[Ww]ants to know|(?:would|['’]d) like to know)\b"
)
_ANSWER = re.compile(
    r"(?:I\b|I['’]|Said|Told|Answered|Yes|No\b|Never|It (?:is|was|does|has)|Of course|Both)"
    r"|.*\bI said\b",
    re.DOTALL,
)
_GAVE = re.compile(
    r"\b(?:gave|sent|brought|lent|left|made|sang|showed|taught|held|offered|baked|played) me\b"
    r"|(?<!delighted )(?<!pleased )(?<!glad )(?<!happy )(?<!sorry )\bfor me\b"
    r"|\b(?:has|have|['’]s) (?:ordered|drawn|baked|framed|ruled) (?:me|a|an|the)\b"
    r"|^(?:She|He|They)?\s*[Bb]rought (?!him\b|her\b|them\b|up\b|in\b)",
)
_CHOSE = re.compile(
    r"\b(?:chose|has chosen|decided|has decided|settled on|prefers?)\b"
    r"|(?<!I)(?:['’]d|(?<!\bI) would) (?:rather|sooner)\b",
    re.IGNORECASE,
)
_HERS = re.compile(
    r"\s*(?:I\b|Told (?!me\b)|Sent |Answered|Wrote|Read (?:him|her|them)|Explained|Agreed|Thanked|Went |Put up"
    r"|Made (?:him|her|them)|Did |Talked about|Said |Showed (?:him|her|them)|Drew |Offered|Filled"
    r"|Weighed|Asked (?:him|her|them|again)|Would (?:he|she|they)|Looked|Got |Helped|Gave (?:him|her|them|it)"
    r"|Stepped |Mentioned |\w+ed [^.,;:!?]*, (?:he|she|they) )"
)
"""A sentence that begins so tells what she did herself; so does one in which somebody else comes second."""
_ARRANGED = re.compile(
    r"\b[Aa]greed (?:to|on|the)\b|\b[Mm]inds mine\b|\bmine (?:is|are|was|were|when|till|until)\b"
    r"|\bon (?:the|my) (?:sheet|form|file|list)\b|^(?:\w+ ){0,2}ones\b",
)
"""What was settled between them of the work, what is hers of it, or what was being spoken of just before."""

_ERRAND = re.compile(
    r"\b(?:which|what) (?:bus|train|tram|ferry|flight|boat|platform|time|day|date|number|address|room|size)\b"
    r"|\bwhen (?:he|she|they|it)(?:['’](?:s|re)| is| are) (?:coming|arriving|due|back|free|in)\b",
    re.IGNORECASE,
)
"""A thing to find out and be done with: for a call, not for a card."""


class Cue(Struct, frozen=True, gc=False):
    """The kind a sentence is, with the days it foretold."""

    kind: Kind
    days: Foretold | None = None


OPEN = frozenset({"they-asked", "undecided", "thought-of", "foretold-past", "foretold-ahead"})
"""What still waits for something: such a sentence is quoted by itself."""


def open_cue_of(passage: Passage, *, said: date, today: date) -> Cue | None:
    """What a passage leaves open; None where it leaves nothing, or what it asks is answered there and then."""
    cue = cue_of(passage.text, said=said, today=today)
    if cue.kind not in OPEN or (cue.kind == "they-asked" and _is_answered(passage)):
        return None
    return cue


def _is_answered(passage: Passage) -> bool:
    following = (*passage.sentences[1:], passage.after)
    return any(
        _ASKED.search(sentence) and after is not None and _ANSWER.match(after)
        for sentence, after in zip(passage.sentences, following, strict=True)
    )


def cue_of(passage: str, *, said: date, today: date) -> Cue:
    """The kind of a passage of a talk; without any cue it is plain "talk"."""
    if _ASKED.search(passage) and not _HERS.match(passage):
        return Cue("they-asked")
    if _TWO_WAYS.search(passage) or _doubts_whether(passage):
        return Cue("undecided")
    if _THOUGHT.search(passage):
        return Cue("thought-of")
    days = foretold(passage, said=said)
    if days is not None:
        return Cue("foretold-past" if days.is_past(today) else "foretold-ahead", days)
    return Cue(plain_kind(passage))


def _doubts_whether(passage: str) -> bool:
    found = _WHETHER.search(passage)
    return found is not None and not _TELLS.search(re.split(r"[.;!?]", passage[: found.start()])[-1])


def plain_kind(passage: str) -> Kind:
    """What a passage that leaves nothing open is: given, their own words, chosen, or only talk."""
    if tells_of_her(passage):
        return "talk"
    if _GAVE.search(passage):
        return "gave"
    if any(len(words.split()) >= FEWEST_OWN_WORDS for words in own_words(passage)):
        return "their-words"
    return "chose" if _CHOSE.search(passage) else "talk"


def tells_of_her(passage: str) -> bool:
    """Whether it begins with what she did herself: less theirs than the rest."""
    return _HERS.match(passage) is not None


def is_mostly_hers(passage: str) -> bool:
    """Whether at least half of its sentences tell what she did herself: theirs, not hers."""
    all_of_it = sentences(passage)
    return 2 * sum(tells_of_her(each) for each in all_of_it) >= len(all_of_it)


def is_arrangement(passage: str) -> bool:
    """Whether it holds an arrangement of hers, outside what somebody said in so many words."""
    outside = re.sub(r"“[^“”]*”", "", passage)
    return _ARRANGED.search(outside) is not None or is_errand(outside)


def is_errand(text: str) -> bool:
    """Whether it only asks for a time, a place or a number."""
    return _ERRAND.search(text) is not None
