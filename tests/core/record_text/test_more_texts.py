"""Details, notes, settings and what becomes of someone as text, and back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Death, Detail, Gently, Person, Rest
from relnote.core.record_text.detail import DetailOf, detail_text, read_detail
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.note import note_text, read_note
from relnote.core.record_text.person import person_text, read_person
from relnote.core.record_text.settings import read_settings, settings_text
from relnote.core.settings import Circle, Season, Settings
from tests.build import TODAY, day, notebook, person

TOM, BEA = person(1, "Tom Okafor"), person(2, "Bea Lund")
BOOK = notebook(TOM, BEA)
MIA = DetailOf(1, Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17"), conversation=9))


def test_a_detail_keeps_its_conversation_whatever_was_changed() -> None:
    text = detail_text(MIA, BOOK, today=TODAY).replace("daughter Mia", "daughter Mia, 19")
    read = read_detail(text.replace("17 Jul 2026", "17 Jul 2026, from Bea Lund"), MIA, BOOK, today=TODAY)
    assert (read.detail.text, read.detail.told_by, read.detail.conversation) == ("daughter Mia, 19", (2,), 9)


def test_a_detail_without_words_is_refused() -> None:
    with pytest.raises(MistakesError, match="needs its words"):
        read_detail("Kind: family\nText: ", MIA, BOOK, today=TODAY)


def test_a_posted_note_can_get_another_day_and_other_words() -> None:
    card = Note(id=3, to=(1,), made=TODAY, posted=day("2026-11-01"), line="about the oven")
    text = note_text(card, BOOK, today=TODAY).replace("1 Nov 2026", "2 nov 2026") + "Dear Tom"
    read = read_note(text, card, BOOK, today=TODAY)
    assert (read.posted, read.text, read.line) == (day("2026-11-02"), "Dear Tom", "about the oven")


def test_a_note_to_nobody_is_refused() -> None:
    card = Note(id=3, to=(1,), made=TODAY, posted=day("2026-11-01"))
    with pytest.raises(MistakesError, match="to someone"):
        read_note("Posted: 1 nov 2026", card, BOOK, today=TODAY)


SET = Settings(
    circles=(Circle(name="clients", every=Cadence(6, "week"), since=day("2026-01-01"), chase=True),
             Circle(name="family", never=True)),
    seasons=(Season(name="filing", start=day("2028-01-01"), end=day("2028-01-31"), yearly=True,
                    circles=("clients",)),),
)  # fmt: skip


def test_settings_come_back_as_they_were() -> None:
    assert read_settings(settings_text(SET), SET, today=TODAY) == SET


def test_a_circle_gets_another_cadence_from_today() -> None:
    text = settings_text(SET).replace("every 6 weeks, chase", "every 2 months, cards")
    clients = read_settings(text, SET, today=TODAY).circles[0]
    assert clients == Circle(name="clients", every=Cadence(2, "month"), since=TODAY, cards=True)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Circle: clients", 'there is a circle "clients" already'),
        ("Circle: town: every now and then", "as how often"),
        ("Season: filing", "a season is"),
        ("Season: lent: 30 feb to 1 mar every year", "February"),
        ("Season: lent: 1 mar to 2 mar every year, only nobody", 'no circle "nobody"'),
        ("Post days: 99", "post_days is a number"),
        ("Idle minutes: soon", "idle_minutes is a number"),
        ("Day first: perhaps", "day_first is yes, no or unset"),
    ],
)
def test_a_setting_that_cannot_be_is_said_at_its_line(line: str, sentence: str) -> None:
    rows = [row for row in settings_text(SET).split("\n") if row.partition(":")[0] != line.partition(":")[0]]
    with pytest.raises(MistakesError, match=sentence):
        read_settings("\n".join(["Circle: clients: every 6 weeks, chase", *rows, line]), SET, today=TODAY)


def test_lists_are_parted_by_commas_and_phrases_by_semicolons() -> None:
    few = replace(SET, sad_words=("died",), stock_phrases=("as always",))
    text = settings_text(few).replace("Sad words: died", "Sad words: lost, died,")
    text = text.replace("Stock phrases: as always", "Stock phrases: hello, there; as  always")
    read = read_settings(text, few, today=TODAY)
    assert (read.sad_words, read.stock_phrases) == (("lost", "died"), ("hello, there", "as always"))


def test_that_someone_died_can_be_written_and_taken_back() -> None:
    text = person_text(TOM, BOOK, today=TODAY) + "Died: november 2026\nRemember the day: yes\n"
    dead = read_person(text, TOM, BOOK, today=TODAY)
    assert dead.died == Death(noted=TODAY, on=PartialDay(year=2026, month=11), remember=True)
    shown = person_text(dead, BOOK, today=TODAY)
    assert "Died: November 2026" in shown
    assert read_person(shown, dead, BOOK, today=TODAY) == dead
    rows = [row for row in shown.split("\n") if not row.startswith(("Died", "Remember"))]
    assert read_person("\n".join(rows), dead, BOOK, today=TODAY).died is None


def test_a_rest_can_be_written_changed_and_woken() -> None:
    text = person_text(TOM, BOOK, today=TODAY) + "Resting: 3 may 2026: sold the shop\n"
    rests = read_person(text, TOM, BOOK, today=TODAY)
    assert rests.rests == (Rest(on=day("2026-05-03"), word="sold the shop"),)
    shown = person_text(rests, BOOK, today=TODAY)
    assert read_person(shown, rests, BOOK, today=TODAY) == rests
    awake = read_person(person_text(TOM, BOOK, today=TODAY), rests, BOOK, today=TODAY)
    assert awake.rests == (Rest(on=day("2026-05-03"), word="sold the shop", woken=TODAY),)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Died: 30 february 2026", "February"),
        ("Gently until: yesterday", "a day ahead"),
        ("Resting: soon", "soon"),
    ],
)
def test_what_cannot_have_become_of_someone_is_refused(line: str, sentence: str) -> None:
    with pytest.raises(MistakesError, match=sentence):
        read_person(person_text(TOM, BOOK, today=TODAY) + line, TOM, BOOK, today=TODAY)


def test_gently_has_an_end_that_can_be_moved() -> None:
    gentle: Person = replace(TOM, gently=Gently(day("2026-11-01"), day("2026-12-13")))
    text = person_text(gentle, BOOK, today=TODAY).replace("13 Dec 2026", "2 jan 2027")
    moved = read_person(text, gentle, BOOK, today=TODAY)
    assert moved.gently == Gently(day("2026-11-01"), day("2027-01-02"))
