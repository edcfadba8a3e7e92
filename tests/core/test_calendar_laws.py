"""Whatever stands in a notebook, only the words that may go out do; and what goes out is the same each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest

from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.wanted import KINDS, Hour, Wanted
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Detail, Gently, Met, Occasion, Person, Rest, Wish
from relnote.core.reminders import Done, Reminder
from relnote.exchange.ics import calendar_bytes
from tests.build import LONG_AGO, TODAY, person, reminder, talk

EVERYTHING = Wanted(words=True, hour=Hour(4, "16:00"), cards=7)
Word = Callable[[], str]


class _Book:
    """A notebook in which every text is a word of its own, and the words that may go out of it."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self.words: set[str] = set()
        self.may_go: set[str] = set()
        self.held = Notebook()
        for id_ in range(1, 9):
            self.held = self.held.with_person(self._person(id_))
        for id_ in range(100, 140):
            self.held = self.held.with_reminder(self._reminder(id_))
        for id_ in range(200, 215):
            who = self.dice.randint(1, 8)
            planned = self.dice.random() < 0.4
            day = (TODAY + timedelta(days=self.dice.randint(1, 60) * (1 if planned else -1))).isoformat()
            said = Choice(row="plan", how="snooze", on=TODAY, say=self._word())
            self.held = self.held.with_conversation(
                talk(id_, day, who, planned=planned, text=self._word(), choices=(said,) if planned else ())
            )
        self.held = self.held.with_note(Note(id=300, to=(1,), made=TODAY, posted=TODAY, text=self._word()))

    def _word(self) -> str:
        word = f"zebra{len(self.words)}z"
        self.words.add(word)
        return word

    def _person(self, id_: int) -> Person:
        word, dice = self._word, self.dice
        gently = Gently(since=TODAY, until=TODAY + timedelta(days=9)) if dice.random() < 0.3 else None
        return person(
            id_, f"Person Number{id_}", called=word(), services=word(), best_time=word(), gently=gently,
            birthday=PartialDay(month=dice.randint(1, 12), day=dice.randint(1, 28)),
            occasions=(Occasion(word(), PartialDay(month=5, day=5)),),
            met=Met(place=word(), story=word()), wants_card=dice.random() < 0.5,
            details=(Detail(id=id_ * 1000, kind=word(), text=word(), on=LONG_AGO),),
            rests=(Rest(on=LONG_AGO, word=word(), left=word(), woken=LONG_AGO),),
            wish=Wish(LONG_AGO, Cadence(6, "week")), kept_fields=(word(),),
        )  # fmt: skip

    def _reminder(self, id_: int) -> Reminder:
        dice, text = self.dice, self._word()
        kind = dice.choice(KINDS[:6])
        who = dice.randint(1, 8)
        told_by = (dice.randint(1, 8),) if dice.random() < 0.3 else ()
        due = TODAY + timedelta(days=dice.randint(-20, 200)) if dice.random() < 0.8 else None
        every = Cadence(1, "month") if due and dice.random() < 0.3 else None
        if kind in ("follow-up", "promise") and not told_by and not self.held.people[who].gently and due:
            self.may_go.add(text)
        return reminder(
            id_, kind, who, text, told_by=told_by, due=due, every=every, start=due if every else None,
            history=(Done(on=LONG_AGO, say=self._word()),) if every else (),
        )  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_only_the_words_that_may_go_out_do(seed: int) -> None:
    book = _Book(seed)
    assert book.may_go
    raw = calendar_bytes(calendar_items(book.held, today=TODAY, wanted=EVERYTHING)).decode()
    out = raw.replace("\r\n ", "")
    assert {word for word in book.words if word in out} == book.may_go
    bare = calendar_bytes(calendar_items(book.held, today=TODAY, wanted=Wanted(hour=Hour(4, "16:00"))))
    assert b"zebra" not in bare.replace(b"\r\n ", b"")
    initials = calendar_items(book.held, today=TODAY, wanted=Wanted(initials=True, hour=Hour(4, "16:00")))
    assert not [each.summary for each in initials if "Number" in each.summary or "Person" in each.summary]


@pytest.mark.parametrize("seed", range(10))
def test_any_order_of_records_gives_the_same_items_and_each_uid_once(seed: int) -> None:
    held = _Book(seed).held
    turned = Notebook(
        people=dict(reversed(list(held.people.items()))),
        conversations=dict(reversed(list(held.conversations.items()))),
        reminders=dict(reversed(list(held.reminders.items()))),
        notes=held.notes,
    )
    items = calendar_items(held, today=TODAY, wanted=EVERYTHING)
    assert calendar_items(turned, today=TODAY, wanted=EVERYTHING) == items
    assert len({each.uid for each in items}) == len(items)
