"""Which material comes first: what the note is for, what they gave, how specific it is, how fresh."""

from __future__ import annotations

from datetime import date

from relnote.core.desk.content import content_words
from relnote.core.desk.cues import tells_of_her
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import own_words
from relnote.core.desk.reasons import Kind
from relnote.core.occasions import is_round

GAVE = frozenset(
    {"they-asked", "undecided", "thought-of", "chose", "waiting-came", "received", "gave", "thank", "hope",
     "idea-done", "introduction", "their-words", "story"}
)  # fmt: skip
"""What they asked, chose, promised, made, sent, hoped or told: it comes first."""
BETWEEN = frozenset(
    {"foretold-past", "foretold-ahead", "ask", "talk", "first", "occasion", "put-right", "promise-late",
     "promise-open", "left"}
)  # fmt: skip
"""What happened between them; last come facts on file."""
WEIGHT: dict[Kind, float] = {
    "undecided": 6, "introduction": 5, "idea-done": 5, "thank": 4, "hope": 3, "they-asked": 4, "received": 3,
    "story": 3, "thought-of": 6, "waiting-came": 2, "their-words": 1, "gave": 1, "chose": 0,
    "foretold-past": 5, "foretold-ahead": 4, "ask": 4, "occasion": 3, "left": 2, "first": 1, "talk": 0,
    "interest": 3, "family": 3, "taste": 2, "work": 1, "other": 1, "help": 0,
}  # fmt: skip
"""Among what they gave, what waits for a word before what only was."""
FRESHEST = 7.0
HALF_AS_FRESH = 120
"""Days."""
ROUND_YEARS, OTHER_YEARS = 10.0, 4.0
"""For a day they met so many years ago about now: one year, five and the tens are round."""


def place_of(each: Material, ground: Ground) -> tuple[int, int, float, int, str]:
    """The sort key of a piece of material; it ends in its record, so that the order is always the same."""
    first = ground.reason.first
    wanted = first.index(each.kind) if each.kind in first else len(first)
    if _fits_words(each, ground):
        wanted = -1
    tier = 2 if is_on_file(each.kind) else 0 if each.kind in GAVE else 1
    if each.kind == "first" and each.years:
        tier = 0
    return wanted, tier, -worth(each, ground.today), each.source.id, each.quote


def is_on_file(kind: Kind) -> bool:
    """Whether it is only known: neither given by them nor lived through together."""
    return kind not in GAVE and kind not in BETWEEN


def worth(each: Material, today: date) -> float:
    """How much of them is in it, how fresh it is, and how little of it is hers."""
    specific = min(6, len(set(content_words(each.quote))))
    age = (today - each.on).days if each.on and each.on <= today else HALF_AS_FRESH
    fresh = FRESHEST / (1 + age / HALF_AS_FRESH)
    theirs = 1.5 if own_words(each.quote) else 0.0
    hers = 3.0 if each.kind in ("talk", "chose") and tells_of_her(each.quote) else 0.0
    marked = 2.0 if each.source.kind == "detail" else 0.0
    years = (
        0.0 if not each.years else ROUND_YEARS if each.years in (1, 5) or is_round(each.years) else OTHER_YEARS
    )
    return WEIGHT.get(each.kind, 0) + specific + fresh + theirs + marked + years - hers


def _fits_words(each: Material, ground: Ground) -> bool:
    """Whether it speaks of what she said the note is for, in words of her own."""
    words = ground.reason.words
    return bool(words) and not set(content_words(words or "")).isdisjoint(content_words(each.quote))
