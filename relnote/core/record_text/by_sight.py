"""What a person's line is where she doesn't say: an address has an @, a number digits, a relative a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from relnote.core.days import read_partial
from relnote.core.errors import RelnoteError
from relnote.core.folding import fold
from relnote.core.people import TITLES
from relnote.core.record_text.form_lines import DETAIL, FormLine
from relnote.core.record_text.values import bracketed, is_email, read_occasion, read_wish

RELATIVES = frozenset(
    "daughter son child baby mother father mum mom dad parent parents sister brother sibling twin wife husband "
    "partner spouse fiance fiancee girlfriend boyfriend grandmother grandfather grandma grandpa gran grandad "
    "granddaughter grandson grandchild aunt uncle niece nephew cousin stepmother stepfather stepdaughter "
    "stepson mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law godmother "
    "godfather goddaughter godson ex ex-wife ex-husband widow widower friend neighbour neighbor "
    "colleague boss assistant"
    .split()
)  # fmt: skip
"""Words that go before a name and say how somebody is related."""
CREATURES = frozenset("dog cat horse pony rabbit parrot puppy kitten hen hens".split())
FESTIVE = frozenset("wedding anniversary nameday name-day jubilee graduation".split())
OWNERS = frozenset("his her their the".split())
NUMBER = re.compile(r"[+(]{0,2}\d[\d ()./-]{4,}")
WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
DAYS = ("Birthday", "Last spoke", "Met on")
STORY = "story"


def by_sight(words: str, *, circles: Sequence[str]) -> FormLine:
    """The line these words are; a detail, kind story, where nothing of them tells more."""
    return next(_seen(words, circles), None) or FormLine(DETAIL, words, STORY)


def fits(words: str, field: str, *, circles: Sequence[str]) -> bool:
    """Whether the words look like what that field holds; never where a field holds words of any kind."""
    value, _label = bracketed(words)
    if field in DAYS:
        return _is_partial(words)
    if field == "Related":
        kind, _colon, name = words.partition(":")
        return bool(kind.strip()) and _is_name(name.strip())
    return {
        "Email": is_email(value),
        "Phone": NUMBER.fullmatch(value) is not None,
        "Link": WEB.fullmatch(value) is not None,
        "Circle": any(fold(each) == fold(words) for each in circles),
        "Cadence": _is_cadence(words),
        "Occasion": _is_occasion(words),
    }.get(field, False)


def _seen(words: str, circles: Sequence[str]) -> Iterator[FormLine]:
    value, _label = bracketed(words)
    if is_email(value):
        yield FormLine("Email", words)
    if NUMBER.fullmatch(value):
        yield FormLine("Phone", words)
    if WEB.fullmatch(value):
        yield FormLine("Link", words)
    if (circle := next((each for each in circles if fold(each) == fold(words)), None)) is not None:
        yield FormLine("Circle", circle)
    if _is_cadence(words):
        yield FormLine("Cadence", words)
    yield from _family(words)


def _family(words: str) -> Iterator[FormLine]:
    first, _space, rest = words.partition(" ")
    if first.casefold() in OWNERS:
        first, _space, rest = rest.partition(" ")
    kind = first.casefold().rstrip(":")
    if kind in RELATIVES and _is_name(rest):
        yield FormLine("Related", f"{kind}: {rest}")
    if rest and (kind in RELATIVES or kind in CREATURES):
        yield FormLine(DETAIL, words, "family")
    if kind in FESTIVE and _is_occasion(f"{kind}: {rest}"):
        yield FormLine("Occasion", f"{kind}: {rest}")


def _is_name(words: str) -> bool:
    """One to three words, each with a capital: `Mia`, `Mia Okafor`, `Dr Ida Falk`."""
    names = [word for word in words.split() if word.casefold().strip(".") not in TITLES]
    return 0 < len(names) <= 3 and all(name[:1].isupper() and name.replace("-", "").isalpha() for name in names)


def _is_partial(words: str) -> bool:
    try:
        return read_partial(words) is not None
    except RelnoteError:
        return False


def _is_cadence(words: str) -> bool:
    try:
        return bool(words) and read_wish(words, today=date.min) is not None
    except RelnoteError:
        return False


def _is_occasion(words: str) -> bool:
    try:
        return read_occasion(words) is not None
    except RelnoteError:
        return False
