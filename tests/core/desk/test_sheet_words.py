"""A sheet's file has a name that is one on any machine, and several sheets are a page each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.core.desk.posting import NEW
from relnote.core.desk.prompts import desk
from relnote.core.desk.sheet import is_sheet, sheets_html, sheets_text
from relnote.core.desk.sheet_words import how_to_print, is_page, said_sheet, sheet_name, sheet_of
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Detail
from tests.build import LONG_AGO, TODAY, notebook, person, talk
from tests.hostile import HOSTILE

TALK = "Two shops in Lisbon still both possible, he leans to the smaller."


def book(name: str = "Tom Okafor") -> Notebook:
    return notebook(
        person(1, name, details=(Detail(id=7, kind="story", text="kept bees on the roof", on=LONG_AGO),)),
        person(2, "Bea Lund"),
        talk(11, "2026-09-18", 1, text=TALK),
    )


def to(*people: int) -> Note:
    return Note(id=NEW, to=people, made=TODAY)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Tom Okafor", "card-tom-okafor.html"),
        ("涂敏芝", "card-涂敏芝.html"),
        ("Zoë O'Neill-Krejčířová", "card-zoë-o-neill-krejčířová.html"),
        ("../../etc/passwd", "card-etc-passwd.html"),
        ("...", "card-sheet.html"),
    ],
)
def test_a_file_is_named_by_whom_it_is_to(name: str, file: str) -> None:
    assert sheet_name(book(name), [to(1)]) == file


@given(st.one_of(st.text(max_size=200), st.sampled_from(sorted(HOSTILE.values()))))
def test_no_name_makes_a_path_or_a_name_too_long_to_be_a_file(name: str) -> None:
    made = sheet_name(book(name), [to(1)])
    assert "/" not in made
    assert "\\" not in made
    assert made.startswith("card-")
    assert made.endswith(".html")
    assert len(made.encode("utf-8", "replace")) <= 255


def test_of_a_round_it_is_named_by_what_it_is_for() -> None:
    assert sheet_name(book(), [to(1), to(2)], title="year end for clients") == "card-year-end-for-clients.html"


def test_only_what_is_ticked_stands_on_it_where_something_is() -> None:
    laid = desk(book(), (1,), today=TODAY)
    assert len(laid.prompts) > 1
    whole = sheet_of(book(), to(1), laid, today=TODAY)
    assert whole.prompts == tuple(each.text for each in laid.prompts)
    ticked = Note(id=NEW, to=(1,), made=TODAY, sources=(laid.prompts[1].source,), text="Dear Tom")
    some = sheet_of(book(), ticked, laid, today=TODAY)
    assert (some.prompts, some.text) == ((laid.prompts[1].text,), "Dear Tom")


def test_several_are_a_page_each_and_known_again() -> None:
    sheets = [sheet_of(book(), to(each), desk(book(), (each,), today=TODAY), today=TODAY) for each in (1, 2)]
    page, text = sheets_html(sheets), sheets_text(sheets)
    assert page.count("<section>") == page.count("</section>") == 2
    assert "break-before: page" in page
    assert page.count("<style>") == page.count("</body>") == 1
    assert text.count("A sheet to write from") == 2
    assert is_sheet(page)
    assert is_sheet(text)


def test_its_ending_says_what_it_is_and_what_prints_it() -> None:
    assert is_page("Card.HTML")
    assert not is_page("card.txt")
    assert how_to_print("card.html") == "any browser opens it and prints it, on A5"
    assert how_to_print("card.txt") == "lp card.txt prints it"
    assert how_to_print("/her own/card.txt") == "lp '/her own/card.txt' prints it"
    assert said_sheet("/home/her/card.html").startswith("/home/her/card.html: a sheet to write from;")
