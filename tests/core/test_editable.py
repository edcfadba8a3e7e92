"""A record that was edited meets what changed meanwhile; an entry taken out leaves nothing pointing at it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.editable import (
    Editable,
    add_new,
    blank,
    blank_page,
    label_of,
    put_back,
    read_text,
    record_now,
)
from relnote.core.errors import ChangedSinceError, NobodyError
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Detail, Membership
from relnote.core.people_changes import lookalikes_of
from relnote.core.record_text.detail import DetailOf
from relnote.core.record_text.form_lines import FormLine, FormPage
from relnote.core.removing_entries import without_entry
from relnote.core.settings import Circle, Season, Settings
from relnote.core.which_record import What
from tests.build import TODAY, day, notebook, person, reminder, talk

MIA = Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17"), conversation=20)
TOM = person(1, "Tom Okafor", details=(MIA,), circles=(Membership("clients", TODAY),))
CALL = talk(20, "2026-11-18", 1, text="the oven")
ASK = reminder(30, "ask", 1, "did it arrive", conversation=20)
FILING = Season(
    name="filing", start=day("2028-01-01"), end=day("2028-01-31"), yearly=True, circles=("clients",)
)
SET = Settings(circles=(Circle(name="clients"), Circle(name="family")), seasons=(FILING,))
BOOK = notebook(TOM, CALL, ASK, settings=SET)
LETTER = BOOK.with_note(Note(id=40, to=(1,), made=TODAY, posted=TODAY, conversation=20))


@pytest.mark.parametrize("what", [What("person", 9), What("conversation", 9), What("reminder", 9),
                                  What("detail", 7), What("detail", 7, 9), What("detail", 9, 1),
                                  What("note", 9), What("quiet", 1)])  # fmt: skip
def test_what_is_gone_has_no_form(what: What) -> None:
    assert record_now(BOOK, what) is None


def test_a_note_that_is_not_posted_yet_belongs_to_the_desk() -> None:
    assert record_now(BOOK.with_note(Note(id=41, to=(1,), made=TODAY)), What("note", 41)) is None
    assert record_now(LETTER, What("note", 40)) is not None


def test_what_was_edited_of_each_kind_is_put_back_under_its_name() -> None:
    edited: dict[What, Editable] = {
        What("conversation", 20): replace(CALL, text="the new oven"),
        What("reminder", 30): replace(ASK, text="did the oven arrive"),
        What("detail", 7, 1): DetailOf(1, replace(MIA, text="daughter Mia, 19")),
        What("person", 1): replace(TOM, name="Thomas Okafor"),
        What("note", 40): replace(LETTER.notes[40], line="about the oven"),
        What("settings", 0): replace(SET, post_days=3),
    }
    for what, after in edited.items():
        before = record_now(LETTER, what)
        assert before is not None
        acted = put_back(LETTER, before, after, today=TODAY, mint=iter((99,)).__next__)
        assert record_now(acted.notebook, what) == after
        assert acted.act == f"edit {label_of(after)}"


def test_a_detail_changed_in_both_is_refused_and_one_changed_elsewhere_is_taken_in() -> None:
    hers = DetailOf(1, replace(MIA, text="Mia at Leeds"))
    before = DetailOf(1, MIA)
    theirs = BOOK.with_person(replace(TOM, details=(replace(MIA, text="Mia in York"),)))
    with pytest.raises(ChangedSinceError):
        put_back(theirs, before, hers, today=TODAY, mint=iter(()).__next__)
    renewed = BOOK.with_person(replace(TOM, details=(replace(MIA, renewed=TODAY),)))
    met = put_back(renewed, before, hers, today=TODAY, mint=iter(()).__next__).notebook.people[1].details[0]
    assert (met.text, met.renewed) == ("Mia at Leeds", TODAY)


def test_a_detail_that_was_added_gets_an_id_of_its_own() -> None:
    new = replace(MIA, id=-1, text="son Ben", conversation=None)
    edited = replace(TOM, details=(MIA, new))
    after = put_back(BOOK, TOM, edited, today=TODAY, mint=iter((99,)).__next__).notebook
    assert [each.id for each in after.people[1].details] == [7, 99]


def test_what_was_removed_meanwhile_is_said_and_nothing_is_written() -> None:
    with pytest.raises(NobodyError, match="removed meanwhile"):
        put_back(Notebook(), CALL, replace(CALL, text="x"), today=TODAY, mint=iter(()).__next__)


def test_someone_new_is_written_down_whole() -> None:
    lines = (FormLine("Name", "Nell Rowe"), FormLine("Circle", "friends"), FormLine("Email", "n@r.example"),
             FormLine("*", "keeps bees", "interest"))  # fmt: skip
    page = FormPage(lines)
    new = read_text(page.text, blank(today=TODAY), BOOK, today=TODAY)
    after = add_new(BOOK, new, mint=iter((5, 6)).__next__).notebook  # type: ignore[arg-type]
    nell = after.people[5]
    assert (nell.name, nell.kept, nell.details[0].id) == ("Nell Rowe", TODAY, 6)
    assert after.settings.circle("friends") is not None


def test_an_empty_form_for_someone_new_is_nobody() -> None:
    new = blank(today=TODAY)
    assert read_text(blank_page().text, new, BOOK, today=TODAY) == new


def test_someone_of_the_same_name_is_asked_about() -> None:
    assert [each.why for each in lookalikes_of(BOOK, replace(blank(today=TODAY), name="tom okafor"))] == [
        "the same name"
    ]


# -- taken out


def test_a_talk_taken_out_leaves_what_was_noted_with_it() -> None:
    after = without_entry(LETTER, What("conversation", 20)).notebook
    assert 20 not in after.conversations
    assert after.people[1].details == (replace(MIA, conversation=None),)
    assert after.reminders[30].conversation is None
    assert after.notes[40].conversation is None


def test_a_note_taken_out_takes_its_letter_along() -> None:
    after = without_entry(LETTER, What("note", 40)).notebook
    assert (after.notes, after.conversations) == ({}, {})


def test_a_detail_and_a_reminder_are_taken_out_alone() -> None:
    assert without_entry(BOOK, What("detail", 7, 1)).notebook.people[1].details == ()
    assert without_entry(BOOK, What("reminder", 30)).notebook.reminders == {}


@pytest.mark.parametrize("what", [What("person", 1), What("settings", 0), What("conversation", 9)])
def test_a_person_and_what_is_gone_are_not_taken_out(what: What) -> None:
    with pytest.raises(NobodyError):
        without_entry(BOOK, what)


# -- circles among the settings


def settled(edited: Settings) -> Notebook:
    return put_back(BOOK, SET, edited, today=TODAY, mint=iter(()).__next__).notebook


def test_a_renamed_circle_keeps_its_people_and_its_season() -> None:
    after = settled(replace(SET, circles=(Circle(name="customers"), Circle(name="family"))))
    assert after.people[1].circles[0].circle == "customers"
    assert after.settings.seasons[0].circles == ("customers",)


def test_of_a_circle_taken_out_nobody_is_in_it() -> None:
    after = settled(replace(SET, circles=(Circle(name="family"),)))
    assert after.people[1].circles == ()
    assert [each.name for each in after.settings.circles] == ["family"]
