"""Steps grow with the notebook, not with its square: counted, not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

import pytest

from benchmarks.notebook import TODAY, practice
from relnote.core.agenda.day import agenda
from relnote.core.brief.brief import brief
from relnote.core.entry.reading import read_entry
from relnote.core.entry.values import Entry
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook
from relnote.core.record_refs import RecordRefs
from relnote.core.rhythm.quiet import quiet
from relnote.core.searching import search

SMALL, LARGE = 100, 400


def steps(work: Callable[[], object]) -> int:
    """How many calls, Python's and C's, the work takes."""
    count = 0

    def heard(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        if event in {"call", "c_call"}:
            count += 1

    sys.setprofile(heard)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@cache
def book(people: int) -> Notebook:
    """The benchmark's notebook of that size."""
    return practice(people)


LINE = "yesterday, lunch with {}, {} sends her love; then wrote to {} about the lease. {} rang, no answer."
PARTS = {
    "lines": "Rang {0}\n",
    "names": "{0}, {1} and {2} ",
    "clauses": "then rang {0}, met {1}, wrote to {2} and ",
    "sentences": "Rang {0} about {1}. ",
    "talk about others": "{0} says {1}'s sister told {2} that ",
    "commas": "this, that, ",
    "strangers": "Aldous Brine met Mireille Castane, ",
    "one word": "abcdefghij",
    "words": "and the rest of it ",
    "marks": "? ! * ",
    "at signs": "@{0} ",
    "another script": "今天和李小明聊了租约",
    "deaths": "{0} and {1} died and ",
    "commas and names": "{0}, {1}, {2}, ",
}
"""What a long line can be made of."""


def named(notebook: Notebook, text: str) -> str:
    """The text with names of that notebook in it."""
    names = [person.name for person in list(notebook.people.values())[:4]]
    return text.format(*names)


def read(notebook: Notebook, text: str) -> Entry:
    """The entry of a line, its finder made with it."""
    return read_entry([named(notebook, text)], notebook, today=TODAY)


def everyones_refs(notebook: Notebook) -> list[str]:
    """The ref of each person, told apart from everything a ref could mean."""
    refs = RecordRefs(notebook)
    return [refs.of("person", one) for one in notebook.people]


WORK: dict[str, Callable[[Notebook], object]] = {
    "the day": lambda notebook: agenda(notebook, today=TODAY),
    "who has been quiet": lambda notebook: quiet(notebook, today=TODAY),
    "a brief": lambda notebook: brief(notebook, next(iter(notebook.people)), today=TODAY),
    "reading an entry": lambda notebook: read(notebook, LINE),
    "searching": lambda notebook: search(notebook, "lease"),
    "everyone's ref": everyones_refs,
    "finding": lambda notebook: Finder.of(notebook, today=TODAY).find("okafor"),
}


@pytest.mark.parametrize("name", WORK)
def test_four_times_the_people_take_about_four_times_the_steps(name: str) -> None:
    little, much = book(SMALL), book(LARGE)
    WORK[name](little)
    small = steps(lambda: WORK[name](little))
    assert steps(lambda: WORK[name](much)) <= 5 * small + 1000


@pytest.mark.parametrize("part", PARTS)
def test_a_line_four_times_as_long_takes_about_four_times_the_steps(part: str) -> None:
    notebook = book(SMALL)
    finder = Finder.of(notebook, today=TODAY)
    text = named(notebook, PARTS[part])

    def entry(times: int) -> Entry:
        return read_entry(f"lunch with {text * times}".split("\n"), notebook, today=TODAY, finder=finder)

    entry(5)
    small = steps(lambda: entry(10))
    assert steps(lambda: entry(40)) <= 5 * small + 1000


@pytest.mark.parametrize("part", PARTS)
def test_a_line_of_ten_thousand_letters_is_read_whole(part: str) -> None:
    notebook = book(SMALL)
    text = ("lunch with " + named(notebook, PARTS[part]) * 1000)[:10_000]
    lines = text.split("\n")
    assert read_entry(lines, notebook, today=TODAY).text == text.rstrip()
    assert steps(lambda: read_entry(lines, notebook, today=TODAY)) < 3_000_000
