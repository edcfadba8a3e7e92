"""Found with every key typed is whom the find itself finds, in the same order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.core.find_as_typed import FindAsTyped
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook
from relnote.core.people import Affiliation, Labelled
from relnote.core.refs import whole_ref
from tests.build import TODAY, notebook, person, talk

WORDS = (
    "tom",
    "Tomasz",
    "Łęcki",
    "o'Brien",
    "Anne-Marie",
    "to",
    "t",
    "Okafor",
    "李小龙",
    "ann",
    "4471",
    "\x00",
)
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
NUMBERS = st.sampled_from(("+44 20 7946 4471", "447", "01632 960 447", "0044 1632 4471"))


@st.composite
def notebooks(draw: st.DrawFn) -> Notebook:
    records: list[object] = []
    for number in range(1, draw(st.integers(0, 9)) + 1):
        one = person(
            number,
            draw(NAMES),
            called=draw(st.none() | NAMES),
            nicknames=tuple(draw(st.lists(NAMES, max_size=1))),
            organisations=tuple(Affiliation(name) for name in draw(st.lists(NAMES, max_size=1))),
            emails=tuple(Labelled(f"{name}@x.example") for name in draw(st.lists(NAMES, max_size=1))),
            phones=tuple(Labelled(phone) for phone in draw(st.lists(NUMBERS, max_size=2))),
        )
        records.append(one)
        if draw(st.booleans()):
            on = TODAY - timedelta(days=draw(st.integers(-3, 5)))
            records.append(talk(90 + number, on.isoformat(), number))
    return notebook(*records)  # type: ignore[arg-type]


TYPED = st.one_of(
    NAMES,
    NAMES.map(lambda name: name[:2]),
    NAMES.map(lambda name: name[-3:]),
    st.sampled_from(
        ("t o", "tom ok", "ok tom", "am", "4471", "7946 4471", "447", "44", "", " ", "zz", "\n", "-")
    ),
    st.integers(1, 9).map(lambda number: whole_ref("person", number)[:4]),
)


@given(notebooks(), TYPED)
def test_it_finds_whom_the_find_finds_in_the_same_order(book: Notebook, typed: str) -> None:
    finder = Finder.of(book, today=TODAY)
    assert FindAsTyped(finder).find(typed) == finder.find(typed)


@pytest.mark.parametrize(("typed", "found"), [("tom", [2, 1]), ("960447", [2]), ("tl", [1]), ("ma", [2])])
def test_the_best_stand_first_and_lately_talked_with_before_equals(typed: str, found: list[int]) -> None:
    book = notebook(
        person(1, "Tom Lund"),
        person(2, "Tom Marsh", phones=(Labelled("01632 960 447"),)),
        talk(91, "2026-05-01", 2),
    )
    people = FindAsTyped(Finder.of(book, today=TODAY)).find(typed)
    assert [one.id for one in people] == found
