"""A page made from what bears on one person is the page made from everything."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from relnote.core.brief.brief import brief
from relnote.core.nearby import Nearby
from relnote.core.notebook import Notebook
from relnote.core.rhythm.contacts import contacts
from relnote.core.timeline import timeline, year_strip
from relnote.demo.practice import practice
from tests.build import TODAY, notebook, person, reminder, talk
from tests.core.day_notebooks import days_of_notebooks


def _same(book: Notebook, today: date) -> None:
    nearby, found = Nearby(book), contacts(book, today=today)
    for who in book.people:
        near = nearby.of(who)
        assert brief(near, who, today=today, contacts=found) == brief(book, who, today=today, contacts=found)
        assert timeline(near, who, today=today, contacts=found) == timeline(
            book, who, today=today, contacts=found
        )
        assert year_strip(near, who, today=today) == year_strip(book, who, today=today)


@given(days_of_notebooks())
def test_the_brief_and_the_timeline_are_the_same(made: tuple[Notebook, date]) -> None:
    _same(*made)


def test_so_they_are_for_everyone_of_the_made_up_practice() -> None:
    _same(practice(TODAY), TODAY)


def test_what_a_reminder_was_noted_in_is_near_whoever_it_was_with() -> None:
    book = notebook(
        person(1, "Tom"),
        person(2, "Bea"),
        talk(11, "2026-11-01", 2, text="Ida's exam is in June."),
        reminder(51, "ask", 1, "how did it go", conversation=11),
        talk(12, "2026-11-02", 2),
    )
    assert set(Nearby(book).of(1).conversations) == {11}
