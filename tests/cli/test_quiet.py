"""`relnote quiet`: names, reasons and her own words."""

from __future__ import annotations

import click
import pytest

from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.core.people import Wish
from relnote.core.settings import Season, Settings
from tests.build import LONG_AGO, day, notebook, person, talk
from tests.cli.conftest import CommandLine

SIX_WEEKS = Wish(since=LONG_AGO, every=Cadence(6, "week"))


def tom_and_bea(settings: Settings | None = None) -> Notebook:
    return notebook(
        person(1, "Tom Okafor", wish=SIX_WEEKS),
        person(2, "Bea Lund", wish=SIX_WEEKS),
        talk(10, "2026-09-18", 1, text="Two shops still both possible."),
        talk(11, "2026-10-25", 2),
        talk(12, "2026-11-20", 2),
        settings=settings,
    )


def test_in_a_pipe_each_line_is_a_name_why_what_to_say_and_a_ref(relnote: CommandLine) -> None:
    relnote.holds(tom_and_bea())

    answer = relnote("quiet")
    name, why, say, ref = answer.out.removesuffix("\n").split("\t")
    assert (name, why, say) == (
        "Tom Okafor", "9 weeks, wanted every 6 weeks", '"Two shops still both possible" (18 Sep)',
    )  # fmt: skip
    assert len(ref) >= 3
    assert (answer.code, answer.err) == (0, "")


def test_json_has_the_keys_of_today(relnote: CommandLine) -> None:
    relnote.holds(tom_and_bea())

    (row,) = relnote("quiet", "--json").json
    assert row["person"] == {"id": "1", "name": "Tom Okafor"}
    assert (row["last_heard"], row["silence_days"], row["expected_days"]) == ("2026-09-18", 64, 42)
    assert row["signal"] is None
    assert set(row) >= {
        "ref", "person", "last_heard", "last_reached", "signal", "silence_days", "expected_days",
        "allowed_days", "basis", "why", "say",
    }  # fmt: skip


def test_on_another_day_shows_it_as_it_was(relnote: CommandLine) -> None:
    relnote.holds(tom_and_bea())

    assert relnote("quiet", "--on", "2026-10-30").out == ""
    assert "Tom Okafor" in relnote("quiet", "--on", "2026-10-31").out
    assert relnote("quiet", "--on", "2027-01-02", "--json").json[1]["person"]["name"] == "Bea Lund"


def test_on_a_terminal_no_name_is_cut(relnote: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    relnote.holds(tom_and_bea())
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    printed = click.unstyle(relnote("quiet").out).splitlines()
    assert printed[0].startswith("Tom Okafor  9 weeks, wanted every 6 weeks")
    assert printed[1].strip() == '"Two shops still both possible" (18 Sep)'


def test_on_a_terminal_refs_stand_in_one_column_and_no_row_is_wider(
    relnote: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "Two shops in Lisbon are still both possible and the landlord of the smaller wants an answer"
    ida = person(3, "Ida Falk, of the landing", wish=Wish(since=LONG_AGO, every=Cadence(1, "year")))
    relnote.holds(tom_and_bea().with_person(ida).with_conversation(talk(30, "2025-01-05", 3, text=long)))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")

    refs = {row["ref"] for row in relnote("quiet", "--json").json}
    lines = click.unstyle(relnote("quiet").out).splitlines()
    ends = {len(line) for line in lines if line.split()[-1] in refs}
    assert len(ends) == 1
    assert max(map(len, lines)) <= 60


def test_when_nobody_is_quiet_it_says_so_beside_the_data(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor")))

    answer = relnote("quiet")
    assert (answer.out, answer.err) == ("", "Nobody has been quiet.\n")
    assert relnote("quiet", "--json").json == []


def test_in_a_season_it_is_one_line(relnote: CommandLine) -> None:
    away = Season(name="away", start=day("2026-11-20"), end=day("2026-11-30"))
    relnote.holds(tom_and_bea(Settings(seasons=(away,))))

    answer = relnote("quiet")
    assert (answer.out, answer.err) == ("", "Resting until 30 Nov\n")


def test_an_impossible_day_is_refused(relnote: CommandLine) -> None:
    relnote.holds(tom_and_bea())

    answer = relnote("quiet", "--on", "30 february")
    assert answer.code == 1
    assert answer.err
