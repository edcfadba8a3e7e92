"""Bad input on every field of every form: its line says what is wrong and what to do."""

from __future__ import annotations

import pytest

from relnote.core.editable import blank, blank_page, page_now, record_now
from relnote.core.form_reading import FormRead, read_form
from relnote.core.notes import Note
from relnote.core.people import Detail, Person
from relnote.core.record_text.adding import with_line
from relnote.core.record_text.form_fields import form_fields
from relnote.core.record_text.form_lines import DETAIL, FormLine, FormPage, typed
from relnote.core.which_record import What
from tests.build import TODAY, day, notebook, person, reminder, talk

MIA = Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17"))
BOOK = notebook(
    person(1, "Tom Okafor", details=(MIA,)),
    person(2, "Ida Falk"),
    talk(20, "2026-11-17", 1, text="about the lease"),
    reminder(30, "promise", 1, "send the VAT letter", due=day("2026-11-27")),
).with_note(Note(id=40, to=(1,), made=TODAY, posted=TODAY, text="Dear Tom"))
EVERY = (What("person", 1), What("conversation", 20), What("reminder", 30), What("detail", 7, 1),
         What("note", 40), What("settings", 0))  # fmt: skip
BAD = {
    "an impossible day": "31 june",
    "5,000 letters": "x" * 5000,
    "control characters": "a\x1b[31m\x07b",
    "a lone @": "@",
    "nothing": "",
    "markup": "[/]",
    "a name that is there": "Ida Falk",
}
FIELDS = [(what, field.name) for what in EVERY for field in form_fields(what.section)]


def page_with(what: What, field: str, words: str) -> tuple[FormPage, int]:
    """The form of that record with these words in one line, and the place of that line."""
    record = record_now(BOOK, what)
    assert record is not None
    page = page_now(record, BOOK, today=TODAY)
    line = FormLine(field, typed(words), "family" if field == DETAIL else "")
    place = next((at for at, each in enumerate(page.lines) if each.field == field), None)
    if place is None:
        lines, place = with_line(page.lines, line, form_fields(what.section))
    else:
        lines = (*page.lines[:place], line, *page.lines[place + 1 :])
    return FormPage(lines, page.body), place


def read(what: What, page: FormPage) -> FormRead:
    record = record_now(BOOK, what)
    assert record is not None
    return read_form(page, record, BOOK, today=TODAY)


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize(("what", "field"), FIELDS, ids=[f"{what.section}-{field}" for what, field in FIELDS])
def test_bad_input_is_taken_as_it_is_or_told_at_its_own_line(what: What, field: str, bad: str) -> None:
    page, place = page_with(what, field, BAD[bad])
    found = read(what, page)
    if found.record is not None:
        assert not found.wrong
        return
    assert list(found.wrong) == [place]
    sentence = found.wrong[place]
    assert sentence[0].isupper() or sentence[0] in '"`'
    assert sentence.endswith((".", "…"))
    assert len(sentence) < 200  # not all she typed again: it stands right above
    assert "relnote add" not in sentence
    assert "`relnote" not in sentence
    assert "_" not in sentence
    assert "…`)" not in sentence


@pytest.mark.parametrize(
    ("what", "field", "words", "said"),
    [
        (What("person", 1), "Name", "", "A person needs a name."),
        (What("person", 1), "Phone", "@", "A phone number has digits"),
        (What("person", 1), "Email", "@", "something on both sides of the @"),
        (What("person", 1), "Birthday", "31 june", "The nearest real days are"),
        (What("person", 1), "Cadence", "now and then", "every 6 weeks"),
        (What("person", 1), "Wants a card", "perhaps", "write one of the two"),
        (What("conversation", 20), "With", "Xylo", "Write the name of someone in the notebook."),
        (What("conversation", 20), "With", "@", "Write the name of someone in the notebook."),
        (What("conversation", 20), "Direction", "sideways", '"you talked"'),
        (What("reminder", 30), "Text", "", "A reminder needs its words."),
        (What("settings", 0), "Post days", "soon", "Post days is a number from 0 to 30"),
    ],
)
def test_a_mistake_says_what_to_do(what: What, field: str, words: str, said: str) -> None:
    page, place = page_with(what, field, words)
    assert said in read(what, page).wrong[place]


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("Name", "Ida Falk", "someone else in the notebook is called so too"),
        ("Circle", "clinets", "a new circle: none is called so yet"),
        ("Introduced by", "Xylo", "a name only: nobody in the notebook is called so"),
        ("Related", "sister: Xylo", "a name only: nobody in the notebook is called so"),
        ("Related", "sister: Ida Falk", "on Ida's page: Tom Okafor's sister"),
    ],
)
def test_what_may_be_a_slip_is_said_and_taken(field: str, words: str, said: str) -> None:
    page, place = page_with(What("person", 1), field, words)
    found = read(What("person", 1), page)
    assert found.record is not None
    assert found.said[place] == said


@pytest.mark.parametrize("other", [None, "31 june"])
def test_a_name_that_is_changed_says_which_it_was_whatever_else_is_wrong(other: str | None) -> None:
    page, place = page_with(What("person", 1), "Name", "Tom Okaforemail")
    if other is not None:
        page = FormPage((*page.lines, FormLine("Birthday", other)))
    found = read(What("person", 1), page)
    assert found.was == {place: "was Tom Okafor"}
    assert (found.record is None) == (other is not None)


def test_a_name_that_stands_as_it_was_says_nothing_nor_does_someone_new() -> None:
    page, _place = page_with(What("person", 1), "Name", " Tom  Okafor ")
    assert read(What("person", 1), page).was == {}
    new = blank_page("Nell Rowe")
    assert read_form(new, blank(today=TODAY), BOOK, today=TODAY).was == {}


@pytest.mark.parametrize(
    ("field", "words", "value", "label"),
    [
        ("Phone", "phone 0170 555 01", "0170 555 01", None),
        ("Phone", "Tel.: +49 170 555 01 (work)", "+49 170 555 01", "work"),
        ("Phone", "number 10 Downing", "10 Downing", None),
        ("Phone", "phone box 12", "phone box 12", None),
        ("Email", "email x@y.example", "x@y.example", None),
        ("Email", "e-mail: x@y.example (home)", "x@y.example", "home"),
    ],
)
def test_a_field_takes_its_value_without_the_word_for_it(
    field: str, words: str, value: str, label: str | None
) -> None:
    page, place = page_with(What("person", 1), field, words)
    found = read(What("person", 1), page)
    assert isinstance(found.record, Person)
    values = found.record.phones if field == "Phone" else found.record.emails
    assert [(each.value, each.label) for each in values] == [(value, label)]
    assert (place in found.said) == (not words.startswith(value))
