"""`relnote notes`: drafts first, newest first, one whole by its ref."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.notes import Source
from relnote.core.refs import whole_ref
from tests.build import TODAY, day
from tests.cli.conftest import CommandLine
from tests.core.desk.notes import BEA, JOAN, TOM, note, practice

SENT, DRAFT, BOTH = 701, 702, 703


@pytest.fixture
def desk(relnote: CommandLine) -> CommandLine:
    book = practice()
    for id_, each in (
        (SENT, note(JOAN, reason="birthday", text="Dear Joan,\nthe mouse.", line="the mouse", posted=TODAY,
                    enclosed="a cutting", expects_answer=False, sources=(Source("conversation", 41),))),
        (DRAFT, note(TOM, text="Dear Tom,\nthe loaf.", made=day("2026-11-02"))),
        (BOTH, note(TOM, BEA, posted=day("2025-12-20"), made=day("2025-12-20"), line="how is the scan?",
                    expects_answer=True)),
    ):  # fmt: skip
        book = book.with_note(replace(each, id=id_))
    relnote.holds(book)
    return relnote


def test_drafts_come_first_then_the_newest(desk: CommandLine) -> None:
    rows = [line.split("\t")[:4] for line in desk("notes").out.splitlines()]

    assert rows == [
        ["draft", "Tom Okafor", "", "the loaf."],
        ["21 Nov", "Joan Pike", "birthday", "the mouse · with a cutting"],
        ["20 Dec 2025", "Tom Okafor and Bea Lund", "", "how is the scan? · heard on 10 Nov"],
    ]


def test_of_one_person_only_those_to_them(desk: CommandLine) -> None:
    assert [line.split("\t")[1] for line in desk("notes", "bea").out.splitlines()] == [
        "Tom Okafor and Bea Lund"
    ]
    assert desk("notes", "mira").out == ""
    assert desk("notes", "nobody").code == 1


def test_a_ref_shows_the_note_whole(desk: CommandLine) -> None:
    shown = desk("notes", whole_ref("note", SENT)[:6]).out

    assert shown.splitlines()[:5] == [
        "To\tJoan Pike",
        "For\tbirthday",
        "Posted\t21 Nov 2026",
        "Enclosed\ta cutting",
        "Prompts used\t1",
    ]
    assert shown.endswith("\nDear Joan,\nthe mouse.\n")
    assert "not yet; begun 2 Nov 2026" in desk("notes", whole_ref("note", DRAFT)[:6]).out


def test_as_json_every_key_is_there(desk: CommandLine) -> None:
    data = desk("notes", "--json").json

    assert [row["posted"] for row in data] == [None, "2026-11-21", "2025-12-20"]
    assert data[1] == {
        "ref": data[1]["ref"], "id": "701", "to": [{"id": "3", "name": "Joan Pike"}], "reason": "birthday",
        "made": "2026-11-21", "posted": "2026-11-21", "enclosed": "a cutting", "answer_expected": False,
        "answered": None, "prompts_used": 1, "words": "the mouse",
    }  # fmt: skip
    assert desk("notes", whole_ref("note", SENT), "--json").json["text"] == "Dear Joan,\nthe mouse."


def test_without_notes_it_says_how_to_begin(relnote: CommandLine) -> None:
    relnote("add", "Ida Falk")

    assert relnote("notes").err.startswith("No notes yet.")
    assert relnote("notes", "--json").json == []


def test_an_answer_nobody_waits_for_is_said_to_be_none(desk: CommandLine) -> None:
    answer = desk("note", "bea", "--for", "thanks", "--answer", "--posted", "today")

    assert "waits for no answer" in answer.err
    assert desk("notes", "bea", "--json").json[0]["answer_expected"] is False


def test_edit_sends_a_draft_to_the_desk(desk: CommandLine) -> None:
    answer = desk("edit", whole_ref("note", DRAFT)[:6])

    assert answer.code == 2
    assert "relnote note REF" in answer.err


def test_an_answer_that_is_expected_and_one_that_came_are_both_shown(relnote: CommandLine) -> None:
    relnote("add", "Ida Falk", "--every", "3 weeks")
    for line, posted in (("how is the scan?", "1 oct"), ("and the lemon?", "20 oct")):
        relnote("note", "ida", "--line", line, "--posted", posted)

    assert relnote("notes").out.count("an answer is expected") == 2
    assert "Answer" in relnote("notes", relnote("notes", "--json").json[0]["ref"]).out
    assert "You wrote twice, last 20 Oct, without an answer" in relnote("why", "ida").out

    relnote("log", "12 november, letter from Ida")

    assert relnote("notes").out.count("heard on 12 Nov") == 2
    assert [row["answered"] for row in relnote("notes", "--json").json] == ["2026-11-12", "2026-11-12"]
    assert "You wrote twice" not in relnote("why", "ida").out


def test_two_birthday_cards_wait_for_nothing(relnote: CommandLine) -> None:
    relnote("add", "Ida Falk", "--every", "3 weeks")
    for line, posted in (("is it sixty?", "1 oct"), ("or sixty-one?", "20 oct")):
        relnote("note", "ida", "--for", "birthday", "--line", line, "--posted", posted)

    assert "an answer is expected" not in relnote("notes").out
    assert "You wrote twice" not in relnote("why", "ida").out
