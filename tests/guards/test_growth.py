"""Steps grow with the notebook, not with its square: counted, not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

import pytest

from benchmarks.notebook import TODAY, practice
from relnote.core.agenda.day import agenda
from relnote.core.brief import brief
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook
from relnote.core.rhythm.quiet import quiet

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


WORK: dict[str, Callable[[Notebook], object]] = {
    "the day": lambda notebook: agenda(notebook, today=TODAY),
    "who has been quiet": lambda notebook: quiet(notebook, today=TODAY),
    "a brief": lambda notebook: brief(notebook, next(iter(notebook.people)), today=TODAY),
    "finding": lambda notebook: Finder.of(notebook, today=TODAY).find("okafor"),
}


@pytest.mark.parametrize("name", WORK)
def test_four_times_the_people_take_about_four_times_the_steps(name: str) -> None:
    little, much = book(SMALL), book(LARGE)
    WORK[name](little)
    small = steps(lambda: WORK[name](little))
    assert steps(lambda: WORK[name](much)) <= 5 * small + 1000
