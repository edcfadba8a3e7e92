"""How a line of her log begins, where it only says that they met: "coffee with Ida, …", "rang Tom: …"."""

from __future__ import annotations

import re
from collections.abc import Collection

from relnote.core.desk.content import COMMON
from relnote.core.entry.vocabulary import CHANNEL_OF, NOUNS
from relnote.core.people import TITLES

MOST_WORDS = 12
"""Words of a beginning that is left out; a longer one says something itself."""

_CLAUSE = re.compile(r"[,:;.!?\n](?=\s|$)|\s[–—-]\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TOPIC = frozenset({"re", "about", "at", "in", "over", "on", "for", "after", "before", "near", "by"})
_BESIDE = frozenset(
    "with from to and by & site video phone zoom quick short long lovely nice good brief".split()
)
_AFTER = frozenset({"back", "again", "round", "up"})
_OWN = re.compile(r"['’]s$")


def without_lead_in(text: str, names: Collection[str]) -> str:
    """`text` from where it says something; `names` are the words of those she was with, in small letters.

    A beginning is left out where it is a channel and a name, with or without what it was about, or a name
    and a colon. What has no name in it, or a word that says something, stands.
    """
    end = _CLAUSE.search(text)
    if end is None or not _is_lead_in(text[: end.start()], text[end.start()], names):
        return text
    return text[end.end() :].lstrip()


def _is_lead_in(head: str, sign: str, names: Collection[str]) -> bool:
    words = [_OWN.sub("", word.casefold()) for word in _WORD.findall(head)]
    if not words or len(words) > MOST_WORDS or not any(word in names for word in words):
        return False
    if all(word in names or word in TITLES or word == "and" for word in words):
        return sign in ":,"
    last = max(place for place, word in enumerate(words) if word in names)
    topic = next((place for place, word in enumerate(words) if place > last and not _is_of_way(word)), None)
    said = [word for word in words[:topic] if word not in names and word not in TITLES]
    return (_is_way(said) or _is_something_with(said)) and (topic is None or words[topic] in _TOPIC)


def _is_of_way(word: str) -> bool:
    return word in CHANNEL_OF or word in NOUNS or word in _AFTER


def _is_way(words: list[str]) -> bool:
    """Whether the words beside the names say no more than the channel and its direction."""
    ways = [word for word in words if word in CHANNEL_OF or word in NOUNS]
    return bool(ways) and all(word in COMMON or word in _BESIDE for word in words if word not in ways)


def _is_something_with(words: list[str]) -> bool:
    """*lesson with Theo*, *pub with Dev*: whatever it is called here."""
    return len(words) in (2, 3) and words[-1] == "with"
