"""Whose page a line falls to: the cursor always stands on somebody, so it is said where the words don't."""

from __future__ import annotations

from relnote.core.entry.asides import asides
from relnote.core.entry.reading_here import read_here
from relnote.core.entry.values import Entry, Given
from relnote.core.finding import Finder
from tests.build import TODAY
from tests.core.entries import BOOK, TOM


def on_the_row_of_tom(line: str) -> Entry:
    finder = Finder.of(BOOK, today=TODAY)
    return read_here((line,), BOOK, today=TODAY, given=Given(page=TOM), finder=finder)


def beside(line: str, *, row: int | None = TOM) -> tuple[str, ...]:
    return asides(on_the_row_of_tom(line), BOOK, today=TODAY, where="field", row=row)


def test_where_nobody_is_named_it_falls_to_the_one_whose_row_it_is() -> None:
    assert beside("in tears over the lease") == (
        "Nobody is named: it falls to Tom Okafor, whose row this is. @name for another.",
    )


def test_where_others_are_only_about_it_falls_to_them_as_well() -> None:
    assert beside("rang the tax office about Nell's code") == (
        "Nobody else is with it: it falls to Tom Okafor, whose row this is. @name for another.",
    )


def test_who_is_named_needs_no_saying() -> None:
    assert beside("rang Tom about the lease") == ()
    assert beside("tom says yes") == ()
    assert beside("lunch with Bea") == ()
    assert beside("! send the letter") == ()


def test_on_their_own_page_it_needs_no_saying() -> None:
    assert beside("in tears over the lease", row=None) == ()


def test_a_word_that_may_be_another_is_said_beside_whose_row_it_is() -> None:
    falls, guess = beside("nell in tears over the lease")
    assert falls.startswith("Nobody is named: it falls to Tom Okafor")
    assert guess == '"nell" stayed a word; @nell if it is Nell Brine.'
