"""Her sentences: where one ends, which leave something open, and how one is cut without hurting it."""

from __future__ import annotations

import re
from functools import cache

from relnote.core.day.words import MONTHS, SHORT_MONTHS, WEEKDAYS

MOST_WORDS = 12
MOST_LETTERS = 96
FEWEST_WORDS = 3
"""A clause of fewer words says too little to stand alone."""

_ABBREVIATED = frozenset(
    {"mr", "mrs", "ms", "dr", "st", "e.g", "i.e", "etc", "no", "approx", "prof", "c", "ca"}
)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"(?:[.!?…]+[\"'”’)]*)(?=\s)|\n+|[。！？]+")


@cache
def _undecided() -> re.Pattern[str]:
    """Source: the cue words of the note desk."""
    return re.compile(
        r"\b(?:whether|still both|lean(?:s|ing)|thinking of|undecided|not sure|either\b[^.!?\n]*\bor)\b",
        re.IGNORECASE,
    )


@cache
def _foretold() -> re.Pattern[str]:
    """A day, or a capitalised month or weekday after a word that points at it."""
    month = "|".join((*MONTHS, *(name for name in SHORT_MONTHS if name != "May")))
    weekday = "|".join(WEEKDAYS)
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    points = r"(?i:in|on|by|until|from|next|early|late)"
    return re.compile(
        rf"\b{points}\s+(?:the\s+)?(?:{day}\s+(?:of\s+)?)?(?:{month}|{weekday})\b"
        rf"|\b{day}\s+(?:of\s+)?(?:{month})\b|\b(?:{month})\s+{day}\b"
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, each with its own end mark; a new line ends one too."""
    found: list[str] = []
    start = 0
    for end in _end().finditer(text):
        if end.group() == "." and _before(text, end.start()) in _ABBREVIATED:
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if sentence)


def leaves_open(text: str) -> bool:
    """Whether something in it is undecided or foretold."""
    # most texts name no month and no weekday, and need not wait for the long pattern
    return bool(
        _undecided().search(text)
        or (any(name in text for name in (*SHORT_MONTHS, *WEEKDAYS)) and _foretold().search(text))
    )


def open_clause(sentence: str) -> str:
    """The part of a sentence that leaves something open, where it can stand alone; else the whole."""
    for clause in _clauses(sentence):
        if len(clause.split()) > FEWEST_WORDS and leaves_open(clause):
            return clause
    return sentence


def cut_kindly(sentence: str, *, words: int = MOST_WORDS) -> str:
    """At most so many words: cut at the end of a clause where there is one, else with an ellipsis.

    The full stop goes, a question mark stays. A word without an end is cut too.
    """
    bare = " ".join(sentence.split()).rstrip(".,;:–— ") or sentence.strip()
    if len(bare.split()) <= words and len(bare) <= MOST_LETTERS:
        return bare
    kept = ""
    for clause_end in re.finditer(r"[,;:](?=\s)|\s[–—-](?=\s)", bare):
        part = bare[: clause_end.start()]
        if len(part.split()) <= words and len(part) <= MOST_LETTERS:
            kept = part
    if len(kept.split()) >= FEWEST_WORDS:
        return kept
    cut = " ".join(bare.split()[:words])
    return cut[:MOST_LETTERS].rstrip(".,;:–— ") + "…"


def within(text: str) -> str:
    """A quotation as it stands before more words: on one line, its full stop left to the sentence around it.

    A question mark or an ellipsis stays: it is hers.
    """
    flat = " ".join(text.split())
    return flat if flat.endswith(("..", "…")) else flat.rstrip(".,;: ") or flat


def shortened_text(text: str, *, letters: int) -> str:
    """A text that fits so many letters: whole sentences from its start, an ellipsis for what is left out."""
    flat = " ".join(text.split())
    if len(flat) <= letters:
        return flat
    kept = ""
    for sentence in sentences(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > letters:
            break
        kept = longer
    if not kept:
        kept = flat[:letters].rsplit(" ", 1)[0]
    return f"{kept} …"


def _clauses(sentence: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;:](?=\s)|\s[–—-]\s", sentence) if part.strip()]


def _before(text: str, end: int) -> str:
    """The word that ends at `end`, in small letters."""
    return text[max(0, end - 12) : end].split()[-1].lower() if text[max(0, end - 12) : end].split() else ""
