"""Laws of who is quiet: the list follows from the notebook alone, and from nothing but the rules."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.rhythm.contacts import contacts
from relnote.core.rhythm.expected import Ground
from relnote.core.rhythm.quiet import Quiet, quiet
from relnote.core.rhythm.seats import seats
from relnote.core.rhythm.why import listed_again, why
from tests.build import talk
from tests.rhythm_notebooks import TODAY, Faults, a_notebook, plainly_quiet

SEEDS = st.integers(0, 100_000)
DAYS = st.integers(-60, 200).map(lambda step: TODAY + timedelta(days=step))
KNOWN_SEEDS = range(300)


def in_short(rows: tuple[Quiet, ...]) -> list[tuple[str, int]]:
    return [(row.name, row.counted_days) for row in rows]


@settings(max_examples=150, deadline=None)
@given(SEEDS, DAYS)
def test_the_list_is_what_a_plain_reading_of_the_rules_gives(seed: int, today: date) -> None:
    book = a_notebook(seed)

    assert in_short(quiet(book, today=today)) == plainly_quiet(book, today=today)


@pytest.mark.parametrize("fault", Faults._fields)
def test_a_planted_fault_is_caught_by_that_law(fault: str) -> None:
    faults = Faults()._replace(**{fault: True})

    assert any(
        in_short(quiet(book, today=TODAY)) != plainly_quiet(book, today=TODAY, faults=faults)
        for book in map(a_notebook, KNOWN_SEEDS)
    )


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_any_order_of_entries_gives_the_same_list(seed: int, shuffle: int) -> None:
    """Written in another order, and so with other ids, on days that hold one entry; and read in another."""
    book = a_notebook(seed)
    dice = Random(shuffle)
    talks = list(book.conversations.values())
    dice.shuffle(talks)
    on_a_day = Counter(talk.day for talk in talks)
    fresh = iter(dice.sample(range(100_000, 999_999), len(talks)))
    again = [replace(talk, id=next(fresh)) if on_a_day[talk.day] == 1 else talk for talk in talks]
    people = list(book.people.values())
    dice.shuffle(people)
    other = replace(
        book,
        people={each.id: each for each in people},
        conversations={each.id: each for each in again},
    )

    assert quiet(other, today=TODAY) == quiet(book, today=TODAY)


@settings(max_examples=60, deadline=None)
@given(SEEDS, DAYS)
def test_every_row_is_longer_than_it_may_be(seed: int, today: date) -> None:
    for row in quiet(a_notebook(seed), today=today):
        assert row.counted_days <= row.silence_days or row.last_heard is None
        assert row.counted_days >= row.allowed_days
        assert row.last_heard is None or row.counted_days > row.allowed_days
        assert row.why


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_hearing_someone_takes_them_off_the_list(seed: int) -> None:
    book = a_notebook(seed)
    for row in quiet(book, today=TODAY):
        heard = talk(7, str(TODAY), row.person, direction="in")
        assert row.name not in [each.name for each in quiet(book.with_conversation(heard), today=TODAY)]


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_doing_what_why_says_and_asking_again_gives_just_that(seed: int) -> None:
    book = a_notebook(seed)
    for person_id in book.people:
        found = why(book, person_id, today=TODAY)
        assert found.listed == _stands_in(book, person_id, TODAY)
        turn = found.listed_from or (found.listed_until and found.listed_until + timedelta(days=1))
        if turn is not None:
            assert _stands_in(book, person_id, turn) != found.listed
            assert _stands_in(book, person_id, turn - timedelta(days=1)) == found.listed
            assert why(book, person_id, today=turn).listed != found.listed
        if found.listed:
            after = book.with_conversation(talk(7, str(TODAY), person_id))
            again = why(after, person_id, today=TODAY)
            assert not again.listed
            promised = listed_again(
                book.people[person_id],
                contacts(book, today=TODAY).of(person_id),
                Ground(book.settings),
                today=TODAY,
            )
            assert again.listed_from == promised


def _stands_in(book: Notebook, person_id: int, on: date) -> bool:
    return any(row.person == person_id for row in quiet(book, today=on, words=False))


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(0, 5))
def test_every_one_of_the_quiet_has_a_seat_before_long(seed: int, taken: int) -> None:
    """Three seats go round the rest, so nobody waits longer than a round."""
    rows = quiet(a_notebook(seed), today=TODAY, words=False)
    free = {row.person for row in rows if not row.unanswered and row.person != taken}
    seen = {
        row.person
        for step in range(max(len(rows), 1))
        for row in seats(rows, today=TODAY + timedelta(days=step), taken={taken})
    }

    assert seen == free


def test_the_generated_notebooks_cover_every_case() -> None:
    """A law over notebooks in which a case never comes says nothing of it."""
    met: Counter[str] = Counter()
    for book in map(a_notebook, KNOWN_SEEDS):
        rows = quiet(book, today=TODAY)
        met.update(row.basis for row in rows)
        met.update("never heard" for row in rows if row.last_heard is None)
        met.update("no answer yet" for row in rows if row.why.startswith("no answer yet"))
        met.update("unanswered" for row in rows if row.unanswered)
        met.update("bursts" for row in rows if "longest so far" in row.why)
        met.update("said" for row in rows if row.say)
        met.update("season" for row in rows if row.last_heard and row.counted_days < row.silence_days)
        met.update("tie" for one, two in pairwise(rows) if one.excess == two.excess < 3)
        met.update("tie at the most" for one, two in pairwise(rows) if two.excess == 3)
        for person in book.people.values():
            met.update(why(book, person.id, today=TODAY).reasons)
            contact = contacts(book, today=TODAY).of(person.id)
            met["household"] += contact.last_heard != contact.last_stirred
            met["woken by stirring"] += any(
                contact.last_stirred and contact.last_stirred > rest.on for rest in person.rests
            )
        met["mention"] += any(each.with_ and each.about for each in book.conversations.values())
        met["deed"] += any(not each.with_ for each in book.conversations.values())
        met["two on a day"] += len({each.day for each in book.conversations.values()}) < len(book.conversations)

    wanted = (
        *("own", "circle", "learned", "never heard", "no answer yet", "unanswered", "bursts", "said", "season"),
        *("tie", "tie at the most", "household", "woken by stirring", "mention", "deed", "two on a day"),
        *("died", "never", "not kept", "gently", "snoozed", "resting", "planned", "reached", "within"),
        *("no gap expected", "pattern ended"),
    )
    assert {case: met[case] for case in wanted if met[case] < 5} == {}
