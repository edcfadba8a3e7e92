"""The mark for a stock phrase of her list."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.desk.draft import Draft
from relnote.core.desk.mark import Mark
from relnote.core.desk.words import words_of


def stock_phrases(draft: Draft) -> Iterator[Mark]:
    """Each place where a phrase of the list stands whole, whatever its case and the signs between."""
    listed: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in draft.notebook.settings.stock_phrases:
        smalls = tuple(word.small for word in words_of(phrase))
        if smalls:
            listed.setdefault(smalls[0], []).append((smalls, phrase))
    words = draft.letter.words
    written = tuple(word.small for word in words)
    for place, small in enumerate(written):
        for smalls, phrase in listed.get(small, ()):
            if written[place : place + len(smalls)] == smalls:
                yield _mark(draft.text, words[place].start, words[place + len(smalls) - 1].end, phrase)


def _mark(text: str, start: int, end: int, phrase: str) -> Mark:
    return Mark(
        kind="stock phrase",
        reason=f"“{phrase}” is on your list of stock phrases.",
        words=text[start:end],
        key="stock phrase:" + " ".join(word.small for word in words_of(phrase)),
        start=start,
        end=end,
    )
