"""The marks on letters by someone who hadn't read how they work: what each kind finds, misses and imagines."""

from __future__ import annotations

import pytest

from tests.core.desk.letters.judged import Judged, given, letters

HONEST = tuple(each for each in letters() if not each.expected)
MARKED = tuple(each for each in letters() if each.expected)
KINDS = ("photocopy", "anyone's", "told before", "stock phrase", "name", "tender", "length")
FEWEST = {
    "photocopy": 9,
    "anyone's": 12,
    "told before": 4,
    "stock phrase": 3,
    "name": 4,
    "tender": 9,
    "length": 1,
}
"""Letters that ask for each kind: of fewer a share says nothing."""


def found(kind: str) -> set[str]:
    """The letters that get a mark of this kind."""
    return {each.name for each in letters() if any(mark.kind == kind for mark in given(each))}


def asked(kind: str) -> set[str]:
    """The letters that ought to."""
    return {each.name for each in letters() if kind in each.expected}


def test_there_are_honest_letters_enough_and_each_kind_is_asked_for() -> None:
    assert len(HONEST) >= 29
    assert {kind: len(asked(kind)) >= FEWEST[kind] for kind in KINDS} == dict.fromkeys(KINDS, True)
    assert {kind for each in letters() for kind in each.expected} == set(KINDS)


@pytest.mark.parametrize("letter", HONEST, ids=lambda letter: letter.name)
def test_an_honest_letter_is_left_in_peace(letter: Judged) -> None:
    assert [(mark.kind, mark.words, mark.reason) for mark in given(letter)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_given_where_it_is_asked_for_and_nowhere_else(kind: str) -> None:
    assert (asked(kind) - found(kind), found(kind) - asked(kind)) == (set(), set())


@pytest.mark.parametrize("letter", MARKED, ids=lambda letter: letter.name)
def test_a_reason_names_whom_it_concerns_and_the_words_stand_in_the_letter(letter: Judged) -> None:
    for mark in given(letter):
        assert mark.reason.endswith(".")
        assert " · " in mark.words or mark.words in letter.text
        assert mark.end == 0 or letter.text[mark.start : mark.end] == mark.words
