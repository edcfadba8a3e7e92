"""What the demo may say: nothing that is wrong on another day, nobody's real number, none of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

import relnote.demo.stories
from relnote.core.day.words import MONTHS
from relnote.core.notebook import Notebook
from relnote.demo.names import number
from tests.build import TODAY
from tests.demo.opened import OPENING_DAYS, opened

BOOK = opened(TODAY).notebook
PAGES = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in relnote.demo.stories.__path__
    for path in sorted(Path(folder).glob("*.py"))
)
"""The stories as they are written, before any day is filled in."""

FAMILY_AND_FRIENDS = {
    number(name) for name in ("Mum", "Jonah Reeve", "Freya Reeve", "Aunt Dorrit", "Fen Ashgrove", "Isolde Tarn")
}
FICTION = re.compile(
    r"01632 960\d{3}|07700 900\d{3}"  # Ofcom, numbers for use in TV and radio drama
    r"|\+353 20 91\d \d{4}"  # ComReg, the same for Ireland
)


def texts(book: Notebook = BOOK) -> Iterator[str]:
    """Every word of hers in the notebook."""
    for talk in book.conversations.values():
        yield talk.text
    for reminder in book.reminders.values():
        yield reminder.text
        yield from (done.say for done in (reminder.done, *reminder.history) if done and done.say)
    for note in book.notes.values():
        yield from filter(None, (note.text, note.line))
    for person in book.people.values():
        yield from (detail.text for detail in person.details)
        yield from filter(None, (person.services, person.best_time, person.met and person.met.story))


def whole_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b", re.IGNORECASE)


def test_no_two_people_share_a_text() -> None:
    owners: dict[str, set[int]] = {}
    for talk in BOOK.conversations.values():
        owners.setdefault(talk.text, set()).add((*talk.with_, *talk.about)[0])
    assert [text for text, people in owners.items() if len(people) > 1] == []


def test_no_talk_is_without_words() -> None:
    assert all(talk.text.strip() for talk in BOOK.conversations.values())


def test_no_month_season_or_holiday_is_written_down() -> None:
    months = "|".join(MONTHS).replace("|May|", "|").replace("|March|", "|")
    named = whole_words(
        f"{months}|spring|summer|autumn|winter|christmas|xmas|easter|whitsun|halloween|hallowe'en|advent|"
        "michaelmas|new year|bank holiday|midsummer|solstice|snow|frost|harvest|year end"
    )
    assert named.findall(PAGES) == []
    assert re.findall(r"\b(?:in|on|by|until|till|from|since|of|last|next) (?:May|March)\b", PAGES) == []


@pytest.mark.parametrize("today", OPENING_DAYS, ids=str)
def test_every_month_and_year_is_filled_in(today: date) -> None:
    assert not any("{" in text for text in texts(opened(today).notebook))


def test_none_of_the_words_that_must_not_be_seen() -> None:
    unwelcome = whole_words(
        "inactive|stale|cold|leads?|scores?|scored|overdue|reconnect\\w*|funnels?|pipelines?|engag\\w+|"
        "reach(ed|ing)? out|touch base|follow-?through|convert\\w*|prospects?|exciting|amazing"
    )
    assert [text for text in texts() if unwelcome.search(text) or "!" in text] == []


def test_every_sign_is_plain_but_for_a_name_in_chinese() -> None:
    odd = {
        letter
        for text in (*texts(), *(person.name for person in BOOK.people.values()))
        for letter in text
        if ord(letter) > 0x2FFF
    }
    assert odd == set("涂敏芝")


def test_every_number_is_from_a_range_kept_for_fiction() -> None:
    numbers = [phone.value for person in BOOK.people.values() for phone in person.phones]
    assert [each for each in numbers if not FICTION.fullmatch(each)] == []
    assert len(numbers) > 40
    assert any(each.replace(" ", "").endswith("4471") for each in numbers)


def test_every_address_on_the_net_is_an_example() -> None:
    where = re.compile(r"(?:@|https://)(?:[a-z-]+\.)?example\.(?:com|org)(?:/|$)")
    values = [each.value for person in BOOK.people.values() for each in (*person.emails, *person.links)]
    assert [each for each in values if not where.search(each)] == []
    assert len(values) >= 20


@pytest.mark.parametrize("today", OPENING_DAYS, ids=str)
def test_there_is_no_business_on_a_sunday(today: date) -> None:
    talks = opened(today).notebook.conversations.values()
    sundays = [talk for talk in talks if talk.day.weekday() == 6]
    assert len(sundays) > 50
    assert {person for talk in sundays for person in (*talk.with_, *talk.about)} - FAMILY_AND_FRIENDS <= {
        number("Walter Garraway"),
        number("Nell Garraway"),
    }
    assert all(set(talk.with_) <= FAMILY_AND_FRIENDS for talk in sundays)


def test_nothing_in_it_is_empty() -> None:
    assert b'""' not in msgspec.json.encode(list(BOOK.people.values()))
