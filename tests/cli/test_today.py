"""`relnote today`: the page in a pipe and on a terminal, one line, another day, and the contract."""

from typing import Any

import pytest

from relnote.cli.columns import cells
from relnote.cli.day_page import Page
from relnote.core.agenda.day import agenda
from relnote.core.cadence import Cadence
from relnote.core.partial import PartialDay
from relnote.core.people import Wish
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

BOOK = notebook(
    person(1, "Tom Okafor", wish=Wish(day("2026-01-01"), every=Cadence(3, "week"))),
    person(2, "Joan Pike", birthday=PartialDay(year=1966, month=11, day=26), wants_card=True, pronouns="she"),
    person(3, "Bea Lund"),
    talk(10, "2026-09-18", 1, text="Two shops in Lisbon still both possible"),
    talk(11, "2026-11-17", 2, channel="letter", direction="in"),
    talk(12, "2026-11-21", 3, planned=True, time="11:00", text="the flat's insurance"),
    reminder(20, "promise", 3, "send the VAT letter", due=day("2026-11-19")),
)


@pytest.fixture
def practice(relnote: CommandLine) -> CommandLine:
    relnote.holds(BOOK)
    return relnote


def test_the_page_in_a_pipe(practice: CommandLine) -> None:
    said = practice("today")
    assert said.code == 0
    lines = [" ".join(line.split()) for line in said.out.splitlines()]
    refs = {row["person"]["name"]: row["ref"] for row in practice("today", "--json").json["quiet"]}
    assert lines[0] == "Saturday 21 November 2026"
    assert lines[2] == "Today you meet"
    assert lines[3].startswith("Bea Lund 11:00, the flat's insurance ")
    assert any(line.startswith("Joan Pike her letter came 4 days ago ") for line in lines)
    assert any(line.startswith("Bea Lund promised for Thursday: send the VAT letter ") for line in lines)
    assert any(line.startswith("Joan Pike 60 on Thursday · post a card by Tue ") for line in lines)
    assert any(
        line.startswith("Tom Okafor 9 weeks,")
        and line.endswith(f'· "Two shops in Lisbon still both possible" (18 Sep) {refs["Tom Okafor"]}')
        for line in lines
    )
    assert "\x1b" not in said.out


def test_in_a_pipe_refs_stand_in_one_column_and_only_a_quotation_is_cut(relnote: CommandLine) -> None:
    long = "Two shops in Lisbon still both possible whatever the man from the bank may have said about them"
    relnote.holds(
        notebook(
            person(1, "Tom Okafor", wish=Wish(day("2026-01-01"), every=Cadence(3, "week"))),
            person(2, "Ida Falk, of the landing"),
            talk(10, "2026-09-18", 1, text="Two shops in Lisbon still both possible"),
            reminder(20, "waiting", 2, long, due=day("2026-11-18")),
            reminder(21, "promise", 2, "send the VAT letter", due=day("2026-11-19")),
        )
    )
    said = relnote("today", "--all", "--json").json
    refs = {row["ref"] for each in ("follow_ups", "waiting", "quiet") for row in said[each]}
    rows = [line for line in relnote("today", "--all").out.splitlines() if line.rsplit(" ", 1)[-1] in refs]
    assert len(rows) == 3
    assert len({line.rindex(" ") for line in rows}) == 1
    assert max(len(line) for line in rows) <= 104
    (cut,) = [line for line in rows if "whatever" in line]
    assert '"Two shops in Lisbon still both possible whatever the…" for Wednesday' in cut


def test_an_empty_day(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor")))
    assert relnote("today").out.splitlines()[-1] == "Nothing waits today."
    assert relnote("today", "--oneline").out == "Nothing waits today.\n"


def test_one_line_for_a_status_bar(practice: CommandLine) -> None:
    assert practice("today", "--oneline").out == "1 to meet · 1 to answer · 1 to follow up · 1 quiet\n"


def test_another_day_as_it_was(practice: CommandLine) -> None:
    said = practice("today", "--on", "2026-11-18", "--json").json
    assert said["day"] == "2026-11-18"
    assert [row["days"] for row in said["replies_owed"]] == [1]
    assert said["follow_ups"] == []
    assert said["coming_up"][0]["in_days"] == 8


def test_and_as_it_will_be(practice: CommandLine) -> None:
    said = practice("today", "--on", "2026-11-23", "--json").json
    assert {row["kind"] for row in said["follow_ups"]} == {"promise", "happened"}


def test_the_contract_in_json(practice: CommandLine) -> None:
    said = practice("today", "--json").json
    assert said["follow_ups"][0] == {
        "ref": said["follow_ups"][0]["ref"],
        "person": {"id": "3", "name": "Bea Lund"},
        "kind": "promise",
        "text": "send the VAT letter",
        "due": "2026-11-19",
        "time": None,
        "days_late": 2,
        "pinned": False,
    }
    assert said["small_thing"] is None
    assert (said["quiet_total"], said["quiet"][0]["basis"], said["quiet"][0]["signal"]) == (1, "own", None)


def test_without_a_notebook_it_says_so(relnote: CommandLine) -> None:
    said = relnote("today")
    assert said.code == 1
    assert said.out == ""
    assert "no notebook" in said.err.casefold()


@pytest.mark.parametrize("width", [30, 60, 80, 140, 240])
def test_no_row_is_wider_than_the_terminal(width: int) -> None:
    names = ["王秀英", "Ursula-Katharina von Hohenfels-Bartenstein zu Altmühlbrücken", "Zoë", "👩‍👩‍👧 Family"]
    people = [person(place, name) for place, name in enumerate(names, 1)]
    records: list[Any] = [
        reminder(
            10 + each.id, "promise", each.id, "send 稅務局的信件 and the other letter, " * each.id, due=TODAY
        )
        for each in people
    ]
    page = Page(terminal=True, width=width)
    page.styled = False
    text = page.of(agenda(notebook(*people, *records), today=TODAY), every=True)
    assert max(cells(line) for line in text.splitlines()) <= width
    assert "王秀英" in text


def test_what_would_move_the_cursor_is_shown_as_a_sign() -> None:
    book = notebook(person(1, "Eve\x1b[2J"), reminder(10, "promise", 1, "a\u202eb", due=TODAY))
    for terminal in (True, False):
        page = Page(terminal=terminal, width=80)
        page.styled = False
        text = page.of(agenda(book, today=TODAY), every=False)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "␛" in text
