"""`relnote reflect`: the year as it was, on a terminal, in a pipe and as data."""

from __future__ import annotations

from relnote.core.people import Introduction
from relnote.core.reminders import Done
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

BOOK = notebook(
    person(1, "Bea Lund"),
    person(2, "Tom Okafor", introduction=Introduction(by=1, on=day("2024-03-12"))),
    talk(11, "2026-11-02", 1, 2),
    talk(12, "2025-11-02", 2),
    reminder(51, "promise", 2, "send the letter", due=TODAY, done=Done(day("2026-11-20"))),
)


def test_in_a_pipe_each_row_says_what_it_is(relnote: CommandLine) -> None:
    relnote.holds(BOOK)
    rows = [line.split("\t") for line in relnote("reflect").out.splitlines()]
    assert ["week", "2026-11-02", "", "1 talk with 2 people"] in rows
    assert ["kept", "2026-11-20", "Tom Okafor", "send the letter"] in rows
    assert ["brought", "2024-03-12", "Tom Okafor", "by Bea Lund"] in rows


def test_as_data_it_is_whole_and_of_another_year_or_person(relnote: CommandLine) -> None:
    relnote.holds(BOOK)
    year = relnote("reflect", "--json").json
    assert (year["year"], year["talks"], year["person"], year["answers"]) == (2026, 1, None, None)
    assert year["promises_kept"][0]["person"] == {"id": "2", "name": "Tom Okafor"}
    assert year["introductions"][0]["brought"][0]["thanked"] is None
    assert relnote("reflect", "--year", "2025", "--json").json["talks"] == 1
    bea = relnote("reflect", "bea", "--json").json
    assert (bea["person"]["id"], bea["promises_kept"], bea["answers"]) == ("1", [], {"words": None, "by": []})
