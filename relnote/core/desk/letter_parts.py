"""The parts of a letter: greeting, what it says, closing formula and signature."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.desk.words import LOOKED_AT, Word, words_of
from relnote.core.folding import fold

MOST_GREETING, MOST_FORMULA, MOST_SIGNATURE = 6, 10, 4
"""Words that a greeting, a closing formula before a signature, and a signature have at most."""

GREETS = frozenset(
    """dear dearest hello hi hey good morning afternoon evening my our beloved and mr mrs ms miss dr prof
    liebe lieber liebes hallo cher chere chers cheres bonjour querido querida estimado estimada caro cara
    kjaere kaere kara hej beste geachte to all both everyone friend friends""".split()
)
"""Words of a greeting that are no names."""
_FORMULAS = (
    "with love", "much love", "all love", "lots of love", "love", "as ever", "as always", "ever", "yours",
    "yours ever", "yours always", "yours sincerely", "yours faithfully", "yours truly", "sincerely",
    "best", "best wishes", "with best wishes", "with all best wishes", "with all good wishes",
    "all good wishes", "kind regards", "with kind regards", "best regards", "warm regards",
    "warmest regards", "regards", "warmly", "fondly", "affectionately", "gratefully", "with thanks",
    "with many thanks", "many thanks", "with affection", "in friendship", "in haste", "take care", "cheers",
    "many kisses", "kisses", "until soon", "see you soon", "all the best", "with warm wishes", "warmest wishes",
    "herzlich", "herzliche grusse", "mit freundlichen grussen", "liebe grusse", "amities", "amicalement",
    "bien a vous", "un abrazo", "abrazos", "cordialement", "bises", "con carino",
)  # fmt: skip


class Letter(Struct, frozen=True, gc=False):
    """A text taken apart: `greeting` and `body` are its words; formula and signature are in neither."""

    text: str
    words: tuple[Word, ...]
    greeting: tuple[Word, ...]
    body: tuple[Word, ...]


def letter_of(text: str) -> Letter:
    """The letter a text is; what looks like no greeting and no closing is all body."""
    words = words_of(text)
    looked_at = text[:LOOKED_AT]
    greets = _greeting_end(looked_at, words)
    left_out = _endings(looked_at)
    body = tuple(
        word for word in words
        if word.start >= greets and not any(start <= word.start < end for start, end in left_out)
    )  # fmt: skip
    greeting = tuple(word for word in words if word.start < greets)
    if body:
        body = (replace(body[0], opens=True), *body[1:])
    if not body and greeting:
        # one line that is nothing but a greeting may as well be all there is to say
        return (
            Letter(text, words, (), greeting)
            if len(greeting) > MOST_GREETING
            else Letter(text, words, greeting, ())
        )
    return Letter(text, words, greeting, body)


def _greeting_end(text: str, words: tuple[Word, ...]) -> int:
    """Where the greeting ends: at the first comma or line end, if all before it greets or names; else 0."""
    if not words:
        return 0
    cut = _greeting_mark().search(text, words[0].end)
    end = cut.start() if cut else len(text)
    before = [word for word in words if word.start < end]
    if cut is None or len(before) > MOST_GREETING or not all(_greets(word) for word in before):
        return 0
    after = cut.end()
    following = [word for word in words if word.start >= after][:MOST_GREETING]
    # "Oona, Bram," greets two: a comma, one name, and another comma
    if following and following[0].capital and text[after : following[0].start].strip() == "":
        rest = text[following[0].end : following[0].end + 1]
        if rest == "," and before[0].small not in GREETS:
            return following[0].end + 1
    return after


@cache
def _greeting_mark() -> re.Pattern[str]:
    return re.compile(r"[,،，:：!！–—\n]|[.](?=\s*\n)")


def _greets(word: Word) -> bool:
    return word.capital or word.small in GREETS or (not word.small.isascii() and word.weight < 1)


def _endings(text: str) -> list[tuple[int, int]]:
    """The spans of the last lines that are a signature or a closing formula; a P.S. after them is kept."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text) if found.group().strip()]
    while len(lines) > 1 and _is_postscript(text, lines):
        lines = lines[: _postscript(text, lines)]
    found: list[tuple[int, int]] = []
    if len(lines) > 1 and _is_signature(text[slice(*lines[-1])]):
        found.append(lines.pop())
    if len(lines) > 1 and _is_formula(text[slice(*lines[-1])], signed=bool(found)):
        found.append(lines.pop())
    elif found and lines and not _follows(text, lines, found):
        found.pop()
    return found


def _follows(text: str, lines: list[tuple[int, int]], found: list[tuple[int, int]]) -> bool:
    """Whether what stands above a signature is whole: a sentence that has ended, or a line of its own."""
    last = text[slice(*lines[-1])].rstrip()
    return not last[-1:].isalnum() or "\n\n" in text[lines[-1][1] : found[-1][0]]


def _is_postscript(text: str, lines: list[tuple[int, int]]) -> bool:
    return 0 < _postscript(text, lines) < len(lines)


def _postscript(text: str, lines: list[tuple[int, int]]) -> int:
    """The place of the line that begins a postscript, or how many lines there are."""
    for place, (start, end) in enumerate(lines):
        if place and re.match(r"\s*P\.?\s?S\b", text[start:end]):
            return place
    return len(lines)


def _is_signature(line: str) -> bool:
    """A few words all written like names, with no end mark; or, in a script without capitals, a few signs."""
    words = line.strip().lstrip("-–—~ ").split()
    if (
        not 0 < len(words) <= MOST_SIGNATURE
        or line.rstrip()[-1:] in "!?…:;。！？"
        or line.rstrip().endswith("..")
    ):
        return False
    bare = [word.strip(".,()x×") for word in words]
    named = [word for word in bare if word]
    if line.rstrip().endswith(".") and len(named) > 1:
        return False
    return bool(named) and all(word[0].isupper() or word in ("and", "&", "und", "et", "y") for word in named)


def _is_formula(line: str, *, signed: bool) -> bool:
    """A closing formula: one of those known, or before a signature a line that ends in a comma."""
    words = fold(line).strip().strip(".,!–—-…").split()
    bare = " ".join(word.strip(".,") for word in words)
    if bare in _FORMULAS or (words and " ".join(words[:2]) in ("with love", "yours sincerely")):
        return len(words) <= MOST_FORMULA
    return signed and line.rstrip().endswith(",") and len(words) <= MOST_FORMULA


def sentences_of(body: tuple[Word, ...]) -> list[tuple[int, int]]:
    """The sentences of a body, each from one place to another in it."""
    found: list[tuple[int, int]] = []
    start = 0
    for place in range(1, len(body) + 1):
        if place == len(body) or body[place].sentence != body[start].sentence:
            found.append((start, place))
            start = place
    return found
