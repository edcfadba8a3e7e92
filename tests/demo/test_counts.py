"""How much there is in the demo: enough for every list, and for every picture later."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations

from relnote.core.notes import Note
from relnote.core.people import Person
from tests.build import TODAY
from tests.demo.opened import opened

BOOK = opened(TODAY).notebook


def test_there_are_45_to_60_people() -> None:
    assert 45 <= len(BOOK.people) <= 60


def test_there_are_400_talks_of_250_different_texts() -> None:
    assert len(BOOK.conversations) >= 400
    assert len({talk.text for talk in BOOK.conversations.values()}) >= 250


def test_there_are_60_details_of_every_kind() -> None:
    kinds = Counter(detail.kind for person in BOOK.people.values() for detail in person.details)
    assert kinds.total() >= 60
    assert set(kinds) >= {
        "family", "work", "interest", "taste", "story", "reach", "hope", "idea", "help", "given", "received",
        "told", "avoid",
    }  # fmt: skip


def test_there_are_40_reminders_of_every_kind() -> None:
    kinds = Counter(reminder.kind for reminder in BOOK.reminders.values())
    assert kinds.total() >= 40
    assert set(kinds) == {"promise", "ask", "follow-up", "waiting", "put-right", "thank"}
    assert any(reminder.every for reminder in BOOK.reminders.values())
    assert any(reminder.done for reminder in BOOK.reminders.values())


def test_there_are_25_notes_and_three_are_near_copies() -> None:
    texts = [note for note in BOOK.notes.values() if note.text]
    assert len(texts) >= 25
    alike = [pair for pair in combinations(texts, 2) if _alike(*pair)]
    assert [_receivers(*pair) for pair in alike] == [
        {"Bea Lund"},
        {"Joan Pike", "Hester Vane"},
        {"Hetty Sorrell", "Halima Yardley"},
    ]


def _alike(one: Note, other: Note) -> bool:
    """Eight words in a row that stand in both."""
    first, second = (one.text or "").split(), (other.text or "").split()
    found = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return found.size >= 8


def _receivers(*notes: Note) -> set[str]:
    return {BOOK.people[person].name for note in notes for person in note.to}


def test_three_introductions_hang_on_one_another() -> None:
    assert any(_chain(person) >= 3 for person in BOOK.people.values())


def _chain(person: Person) -> int:
    by = person.introduction.by if person.introduction else None
    return 0 if by is None else 1 + _chain(BOOK.people[by])


def test_two_years_of_talks_and_older_ones_where_a_story_needs_them() -> None:
    ages = sorted((TODAY - talk.day).days for talk in BOOK.conversations.values())
    assert ages[-1] > 5 * 365
    assert sum(age < 2 * 366 for age in ages) >= 400


def test_her_hand_is_uneven() -> None:
    lengths = [len(talk.text.split()) for talk in BOOK.conversations.values()]
    assert min(lengths) == 1
    assert max(lengths) > 35
    assert sum(length <= 6 for length in lengths) >= 150


def test_some_have_nothing_but_a_number() -> None:
    talked_with = {person for talk in BOOK.conversations.values() for person in (*talk.with_, *talk.about)}
    bare = [person for person in BOOK.people.values() if person.phones and person.id not in talked_with]
    assert len([person for person in bare if not (person.details or person.circles)]) >= 2


def test_what_a_page_can_hold_is_there_somewhere() -> None:
    people = BOOK.people.values()
    assert any(person.birthday and person.birthday.year is None for person in people)
    assert any(person.wish and person.wish.never for person in people)
    assert any(relation.household for person in people for relation in person.related)
    assert any(relation.name for person in people for relation in person.related)
    assert any(len(person.circles) > 1 for person in people)
    assert any(person.nicknames for person in people)
    assert any(person.links for person in people)
    assert any(
        len(person.addresses) > 1 and all(each.learned for each in person.addresses) for person in people
    )
    assert any(len(each.organisation) > 60 for person in people for each in person.organisations)
    assert any(person.occasions for person in people)
    assert any(talk.planned and talk.day > TODAY for talk in BOOK.conversations.values())
    assert any(not talk.with_ and talk.about for talk in BOOK.conversations.values())
