"""Her words as they may be quoted: whole passages of a text, cut only where a clause ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from relnote.core.desk.content import count_words
from relnote.core.sentences import sentences

MOST_WORDS = 25
LONGEST = 2000
"""Letters of a passage that anything is quoted from."""
LETTERS_READ = 8000
"""Letters of a text that are looked into."""
FEWEST_WORDS = 4
"""A passage of fewer words says too little alone."""
LEANS = re.compile(r"(?:It|They|That|This|These|Those|Both|Same|Then|And|But|Or|Nor|Neither|Such)\b")
"""A sentence that begins so leans on the one before it."""

_SUBJECT = re.compile(r"(?:she|he|they|we)\b")
_POINTS_BACK = re.compile(r"\b(?:it|its|them|that|this|these|those|ones?|there|so|too|instead)\b")
_CLAUSE_END = re.compile(r"[,;:](?=\s)|[，；：]|(?<=[。！？])|\s[–—-](?=\s)|(?<=[.!?…])(?=\s)")


class Passage(Struct, frozen=True, gc=False):
    """Whole sentences of a text that stand together, on one line; `before` and `after` are their neighbours."""

    text: str
    sentences: tuple[str, ...]
    before: str | None = None
    after: str | None = None


def readable(text: str, *, letters: int = LETTERS_READ) -> str:
    """The beginning of a text as far as it is read: all of it, or whole sentences of so many letters."""
    if len(text) <= letters:
        return text
    end = max(text.rfind(sign, 0, letters) for sign in (". ", "? ", "! ", "\n"))
    return text[: end + 1]


def passages(text: str, *, may_join: Callable[[str, str], bool] | None = None) -> tuple[Passage, ...]:
    """The passages of a text in order, each as it stands there.

    A sentence goes with the one before it where it leans on it or where `may_join` says so, as long as that is
    short enough to be quoted; and always where a quotation runs through both.
    """
    groups = [*_grouped(text, may_join or _leans)]
    return tuple(
        Passage(
            " ".join(text[start:end].split()),
            parts,
            groups[place - 1][2][-1] if place else None,
            groups[place + 1][2][0] if place + 1 < len(groups) else None,
        )
        for place, (start, end, parts) in enumerate(groups)
    )


def _leans(_before: str, sentence: str) -> bool:
    return LEANS.match(sentence.lstrip("“\"'‘")) is not None


def _grouped(text: str, may_join: Callable[[str, str], bool]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    start = end = 0
    parts: tuple[str, ...] = ()
    for sentence in sentences(text):
        at = text.index(sentence, end)
        through = bool(parts) and not is_balanced(text[start:end])
        fits = count_words(text[start : at + len(sentence)]) <= MOST_WORDS
        if parts and (through or (fits and may_join(parts[-1], sentence))):
            parts = (*parts, sentence)
        else:
            if parts:
                yield start, end, parts
            start, parts = at, (sentence,)
        end = at + len(sentence)
    if parts:
        yield start, end, parts


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens in it closes in it."""
    return (
        text.count("“") == text.count("”") and text.count("(") == text.count(")") and text.count('"') % 2 == 0
    )


def cut(passage: str, *, fits: Callable[[str], bool] | None = None) -> str | None:
    """The longest beginning of a passage that may be quoted: whole, or cut where a clause ends.

    `fits` says whether what is kept will do. Where no beginning will, the longest end that stands alone: with
    a subject of its own, and no word that points back ("she sent back a misprint"). None where
    neither will: nothing is cut inside a clause.
    """
    if len(passage) > LONGEST:
        return None
    ends = [found.start() for found in _CLAUSE_END.finditer(passage)]
    starts = [found.end() for found in _CLAUSE_END.finditer(passage)]
    parts = [passage[:end].strip() for end in (len(passage), *reversed(ends))]
    parts += [part for start in starts if _stands_alone(part := passage[start:].strip())]
    for part in parts:
        words = count_words(part)
        if words > MOST_WORDS or (words < FEWEST_WORDS and part != passage.strip()):
            continue
        if part and is_balanced(part) and (fits is None or fits(part)):
            return without_stop(_unwrapped(part))
    return None


def _stands_alone(end: str) -> bool:
    """Whether the end of a passage has a subject of its own and means nothing that stood before it."""
    return _SUBJECT.match(end) is not None and _POINTS_BACK.search(re.sub(r"“[^“”]*”", "", end)) is None


def _unwrapped(text: str) -> str:
    """Without the quotation marks around all of it: it is going to stand in others."""
    inner = text[1:-1]
    wrapped = text.startswith("“") and text.endswith("”") and "“" not in inner and "”" not in inner
    return inner if wrapped and inner.strip() else text


def without_stop(text: str) -> str:
    """Without its full stop or comma, which is the frame's to set; every other sign is hers."""
    bare = text if text.endswith(("..", "…")) else text.rstrip(".,;: 。，；：")
    return bare or text


def in_quotes(quote: str) -> str:
    """In quotation marks, with a full stop within them where it has no end of its own."""
    ends = quote.endswith(("?", "!", "…", ".", "？", "！")) or quote[-2:-1] in ("?", "!", "…", ".")
    return f'"{quote}"' if ends else f'"{quote}."'


def own_words(text: str) -> tuple[str, ...]:
    """What stands in a text in quotation marks: somebody's own words, as she kept them."""
    return tuple(found.strip() for found in re.findall(r"“([^“”]+)”", text))
