"""What the words behind `add…` become: a field by name or by its look, a relative, a detail; and it is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.editable import page_now
from relnote.core.people import Detail, Labelled
from relnote.core.record_text.adding import FormGround, addition, suggested
from relnote.core.record_text.form_fields import form_fields, kinds_for
from relnote.core.record_text.form_lines import FormLine
from tests.build import TODAY, day, notebook, person
from tests.hostile import HOSTILE

TOM = person(
    1,
    "Tom Okafor",
    emails=(Labelled("tom@okafor.example", "work"),),
    details=(Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17")),),
)
LINES = page_now(TOM, notebook(TOM), today=TODAY).lines
FORM = FormGround(LINES, form_fields("person"), kinds_for("person", ("family",)), ("clients", "the book club"))
TALK = FormGround((), form_fields("conversation"))


@pytest.mark.parametrize(
    ("begun", "line"),
    [
        ("ph", FormLine("Phone")),
        ("phone: 0161 496 0000", FormLine("Phone", "0161 496 0000")),
        ("phone 0170 555 01", FormLine("Phone", "0170 555 01")),
        ("mobile 0170 555 01", FormLine("Phone", "0170 555 01 (mobile)")),
        ("ph 0170 555 01", FormLine("Phone", "0170 555 01")),
        ("Ph 0170 555 01 (work)", FormLine("Phone", "0170 555 01 (work)")),
        ("mob 0170 555 01", FormLine("Phone", "0170 555 01 (mobile)")),
        ("em x@y.example", FormLine("Email", "x@y.example")),
        ("bi 12 june", FormLine("Birthday", "12 june")),
        ("ci clients", FormLine("Circle", "clients")),
        ("cad every 6 weeks", FormLine("Cadence", "every 6 weeks")),
        ("occ wedding: 12 june 2001", FormLine("Occasion", "wedding: 12 june 2001")),
        ("rel sister: Ida Falk", FormLine("Related", "sister: Ida Falk")),
        ("0170 555 01", FormLine("Phone", "0170 555 01")),
        ("+44 (161) 496-0000 (work)", FormLine("Phone", "+44 (161) 496-0000 (work)")),
        ("email x@y", FormLine("Email", "x@y")),
        ("Email x@y (home)", FormLine("Email", "x@y (home)")),
        ("x@y.example", FormLine("Email", "x@y.example")),
        ("mail x@y.example", FormLine("Email", "x@y.example")),
        ("https://okafor.example/bread", FormLine("Link", "https://okafor.example/bread")),
        ("BIRTH", FormLine("Birthday")),
        ("birthday 12 june", FormLine("Birthday", "12 june")),
        ("born 1980", FormLine("Birthday", "1980")),
        ("wedding 12 june 2001", FormLine("Occasion", "wedding: 12 june 2001")),
        ("every 6 weeks", FormLine("Cadence", "every 6 weeks")),
        ("never", FormLine("Cadence", "never")),
        ("clients", FormLine("Circle", "clients")),
        ("circle The book club", FormLine("Circle", "The book club")),
        ("how to say it oh-KAH-for", FormLine("Said", "oh-KAH-for")),
        ("met at the market", FormLine("Met at", "the market")),
        ("works at Okafor & Sons", FormLine("Organisation", "Okafor & Sons")),
        ("daughter Mia", FormLine("Related", "daughter: Mia")),
        ("his sister Ida Falk", FormLine("Related", "sister: Ida Falk")),
        ("daughter: Mia", FormLine("Related", "daughter: Mia")),
        ("daughter Mia starts at Leeds", FormLine("*", "daughter Mia starts at Leeds", "family")),
        ("wife ill", FormLine("*", "wife ill", "family")),
        ("dog Rex", FormLine("*", "dog Rex", "family")),
        ("fam", FormLine("*", "", "family")),
        ("family: son Ben", FormLine("*", "son Ben", "family")),
        ("hope to sail round Skye", FormLine("*", "to sail round Skye", "hope")),
        ("sauna: every Friday", FormLine("*", "every Friday", "sauna")),
        ("Sauna", FormLine("*", "", "Sauna")),
        ("likes quinces", FormLine("*", "likes quinces", "story")),
        ("said he would ring", FormLine("*", "said he would ring", "story")),
        ("ph 0170 when he is out", FormLine("*", "ph 0170 when he is out", "story")),
        ("p 0170 555 01", FormLine("*", "p 0170 555 01", "story")),
        ("me 2019", FormLine("*", "me 2019", "story")),
        ("bi now and then", FormLine("*", "bi now and then", "story")),
        ("ci carpenters", FormLine("*", "ci carpenters", "story")),
        ("ad hoc", FormLine("*", "ad hoc", "story")),
    ],
)
def test_what_she_names_becomes_the_line_it_looks_like(begun: str, line: FormLine) -> None:
    found = addition(begun, FORM)
    assert found is not None
    assert (found.line, found.place) == (line, None)


@pytest.mark.parametrize(
    ("begun", "said"),
    [
        ("email x@y", "becomes Email: x@y"),
        ("daughter Mia", "becomes Related: daughter: Mia"),
        ("phone", "begins Phone"),
        ("likes quinces", "becomes story: likes quinces   (a detail)"),
        ("sauna: every Friday", "becomes sauna: every Friday   (a detail, a kind of your own)"),
        ("TOM@okafor.example (work)", "Email: TOM@okafor.example (work) stands above already"),
        ("family: daughter Mia", "family: daughter Mia stands above already"),
        ("name", "Name stands above already: enter goes there"),
        ("name Tommy", "becomes Name: Tommy, in place of Tom Okafor"),
    ],
)
def test_what_it_becomes_is_said_as_it_is_typed(begun: str, said: str) -> None:
    found = addition(begun, FORM)
    assert found is not None
    assert found.said == said


def test_what_is_there_already_stays_as_it_was_with_the_day_it_was_learned() -> None:
    found = addition("family: daughter mia", FORM)
    assert found is not None
    assert (found.line.value, found.place) == ("daughter Mia (17 Jul 2026)", 2)


def test_what_stands_only_once_is_gone_to() -> None:
    found = addition("name", FORM)
    assert found is not None
    assert found.place == 0


@pytest.mark.parametrize("begun", ["", "   ", ":", " : x"])
def test_nothing_named_begins_nothing(begun: str) -> None:
    assert addition(begun, FORM) is None


def test_a_record_without_details_has_no_kinds_of_her_own() -> None:
    assert addition("sauna: x", TALK) is None
    assert addition("likes quinces", TALK) is None


@pytest.mark.parametrize(
    ("begun", "line"),
    [
        ("time 15:30", FormLine("Time", "15:30")),
        ("with Ida Falk", FormLine("With", "Ida Falk")),
        ("answer expected", FormLine("Expects an answer")),
        ("ti 15:30", FormLine("Time", "15:30")),
    ],
)
def test_a_talk_has_its_own_lines(begun: str, line: FormLine) -> None:
    found = addition(begun, TALK)
    assert found is not None
    assert found.line == line


def test_what_stands_once_is_not_offered_again() -> None:
    assert "Name" not in suggested("", FORM)
    assert "Email" in suggested("", FORM)
    assert suggested("ph", FORM)[0] == "Phone"
    assert suggested("how", FORM)[0] == "How you met"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_become_a_line_or_nothing(name: str) -> None:
    found = addition(HOSTILE[name], FORM)
    assert found is None or found.line.text or found.line.kind or found.line.field


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=40))
def test_no_letter_she_typed_is_lost_on_the_way_to_a_line(typed: str) -> None:
    found = addition(f"sauna: {typed}", FORM)
    assert found is not None
    assert found.line.value == " ".join(f"sauna: {typed}".split()).partition(":")[2].strip()
