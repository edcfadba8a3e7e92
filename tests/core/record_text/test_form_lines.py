"""A record's text as the lines of a form: nothing gets lost between the two, and one line adds more."""

from __future__ import annotations

import pytest

from relnote.core.editable import blank_page, page_now, read_text, record_now
from relnote.core.people import Detail, Labelled
from relnote.core.record_text.adding import with_line
from relnote.core.record_text.form_fields import form_fields
from relnote.core.record_text.form_lines import (
    FormLine,
    FormPage,
    page_of,
    typed,
)
from relnote.core.record_text.form_mistakes import mistakes_by_line
from relnote.core.record_text.form_saying import of_people, understood
from relnote.core.record_text.lines import MistakesError
from relnote.core.which_record import What
from tests.build import TODAY, day, notebook, person
from tests.hostile import HOSTILE, hostile_notebook

FIELDS = form_fields("person")
TOM = person(
    1,
    "Tom Okafor",
    emails=(Labelled("tom@okafor.example", "work"),),
    details=(Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17")),),
)
BOOK = notebook(TOM, person(2, "Ida Falk"))


@pytest.mark.parametrize("name", HOSTILE)
def test_every_record_of_hostile_words_comes_back_whole_through_a_form(name: str) -> None:
    book = hostile_notebook({name: HOSTILE[name]})
    every = [What("person", 1), What("settings", 0), What("detail", 100, 1)]
    every += [What("conversation", each) for each in book.conversations]
    every += [What("reminder", each) for each in book.reminders]
    for what in every:
        record = record_now(book, what)
        assert record is not None, what
        page = page_now(record, book, today=TODAY)
        assert read_text(page.text, record, book, today=TODAY) == record, what


def test_a_form_shows_what_is_filled_and_nothing_else() -> None:
    assert [line.label for line in page_now(TOM, BOOK, today=TODAY).lines] == ["Name", "Email", "family"]


def test_an_emptied_line_takes_its_value_out() -> None:
    page = page_now(TOM, BOOK, today=TODAY)
    emptied = FormPage(tuple(FormLine(each.field, "" if each.field == "Email" else each.value, each.kind)
                             for each in page.lines))  # fmt: skip
    read = read_text(emptied.text, TOM, BOOK, today=TODAY)
    assert getattr(read, "emails", None) == ()
    assert getattr(read, "details", None) == TOM.details


def test_a_new_line_stands_with_those_of_its_field() -> None:
    lines, place = with_line(page_now(TOM, BOOK, today=TODAY).lines, FormLine("Email", "x@y.example"), FIELDS)
    assert place == 2
    assert [line.label for line in lines] == ["Name", "Email", "Email", "family"]
    _lines, place = with_line(lines, FormLine("Called", "Tommy"), FIELDS)
    assert place == 1


def test_what_is_wrong_stands_at_its_own_line() -> None:
    page = FormPage((FormLine("Name", "Tom"), FormLine("Birthday", "30 february"), FormLine("Email")))
    with pytest.raises(MistakesError) as caught:
        read_text(page.text, TOM, BOOK, today=TODAY)
    assert list(mistakes_by_line(caught.value, page)) == [1]


def test_a_missing_name_is_said_at_the_empty_name() -> None:
    page = FormPage((FormLine("Name"), FormLine("Phone", "0161"), FormLine("Circle")))
    with pytest.raises(MistakesError) as caught:
        read_text(page.text, TOM, BOOK, today=TODAY)
    assert "needs a name" in mistakes_by_line(caught.value, page)[0]


def test_a_head_with_an_empty_line_keeps_its_words() -> None:
    page = FormPage(
        (FormLine("Day", "yesterday"), FormLine("Time"), FormLine("With", "Ida Falk")), "Words.\n\nMore."
    )
    assert page_of(page.text, has_body=True).body == "Words.\n\nMore."


def test_a_number_or_an_email_that_was_not_found_stands_where_it_belongs() -> None:
    assert [line.value for line in blank_page("4471").lines] == ["", "4471", "", "", ""]
    assert [line.value for line in blank_page("ann@lee.example").lines] == ["", "", "ann@lee.example", "", ""]
    assert [line.value for line in blank_page("Ann Lee").lines] == ["Ann Lee", "", "", "", ""]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_typed_or_pasted_is_one_line_that_moves_no_cursor(text: str) -> None:
    line = typed(text)
    assert "\n" not in line
    assert "\r" not in line
    assert "\x1b" not in line


def test_what_was_understood_is_said_where_it_is_not_what_was_typed() -> None:
    page = FormPage((FormLine("Name", "Tom Okafor"), FormLine("Birthday", "12 june 1980"),
                     FormLine("Cadence", "6 weeks"), FormLine("*", "son Ben", "family")))  # fmt: skip
    read = read_text(page.text, TOM, BOOK, today=TODAY)
    said = understood(page, page_now(read, BOOK, today=TODAY))
    assert said == {1: "12 June 1980", 2: "every 6 weeks", 3: "learned 21 Nov 2026"}


def test_a_relative_with_a_page_shows_the_inverse_and_one_without_says_so() -> None:
    lines = (("Name", "Tom Okafor"), ("Related", "sister: Ida Falk"), ("Related", "brother: Chidi"),
             ("Introduced by", "nobody here"))  # fmt: skip
    page = FormPage(tuple(FormLine(field, value) for field, value in lines))
    read = read_text(page.text, TOM, BOOK, today=TODAY)
    said = of_people(page, read, BOOK)  # type: ignore[arg-type]
    assert said[1] == "on Ida's page: Tom Okafor's sister"
    assert "a name only" in said[2]
    assert "a name only" in said[3]
