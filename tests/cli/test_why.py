"""`relnote why WHO`: the sum, for everyone."""

from __future__ import annotations

from pathlib import Path

from relnote.core.cadence import Cadence
from relnote.core.people import Wish
from tests.build import LONG_AGO, notebook, person, talk
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal

BOOK = notebook(
    person(1, "Tom Okafor", wish=Wish(since=LONG_AGO, every=Cadence(2, "month"))),
    talk(10, "2026-09-18", 1),
)


def test_it_prints_every_number_and_what_would_change_it(relnote: CommandLine) -> None:
    relnote.holds(BOOK)

    assert relnote("why", "tom").out == (
        "Tom Okafor is listed as quiet.\n"
        "Last heard: 18 Sep 2026, 9 weeks ago.\n"
        "Last reached: 18 Sep 2026, 9 weeks ago.\n"
        "Silence: 64 days (9 weeks).\n"
        "Expected: every 2 months, 61 days, by their own cadence.\n"
        "Allowed: 61 days, until 18 Nov 2026; listed the day after.\n"
        "Not, once anything is heard; then again from 22 Jan 2027, if nothing follows.\n"
    )


def test_asking_on_the_day_it_names_gives_just_that(relnote: CommandLine) -> None:
    relnote.holds(BOOK)

    before = relnote("why", "tom", "--on", "2026-11-18", "--json").json
    assert (before["listed"], before["listed_from"]) == (False, "2026-11-19")
    assert relnote("why", "tom", "--on", before["listed_from"], "--json").json["listed"] is True


def test_json_has_every_number(relnote: CommandLine) -> None:
    relnote.holds(BOOK)

    found = relnote("why", "tom", "--json").json
    assert (found["silence_days"], found["expected_days"], found["basis"]) == (64, 61, "own")
    assert found["person"] == {"id": "1", "name": "Tom Okafor"}


def test_whom_has_to_be_said(relnote: CommandLine) -> None:
    relnote.holds(BOOK)

    assert relnote("why").code == 2


def test_on_a_terminal_a_long_line_goes_on_below_set_in(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(BOOK)
    terminal = Terminal("why", "tom", folder=tmp_path, COLUMNS="40", NO_COLOR="1")
    assert terminal.ends() == 0
    rows = terminal.said.splitlines()
    assert max(map(len, rows)) <= 40
    assert "Expected: every 2 months, 61 days, by" in rows
    assert "  their own cadence." in rows
