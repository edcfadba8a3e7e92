"""Whom and when, as every verb asks it: two readings, the locale, a choice on a terminal."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from relnote.cli.locale_order import locale_day_first
from tests.build import TODAY, notebook, person, reminder
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal


@pytest.fixture
def book(relnote: CommandLine) -> CommandLine:
    relnote.holds(notebook(person(1, "Tom Okafor"), person(2, "Tomás Reed")))
    return relnote


def test_a_day_with_two_readings_is_refused_with_both(book: CommandLine) -> None:
    answer = book("today", "--on", "3/4", "--json")
    assert answer.code == 1
    assert len(CommandLine.error(answer)["candidates"]) == 2


def test_her_setting_decides_between_two_readings(book: CommandLine) -> None:
    book("config", "day_first", "yes")
    assert book("today", "--on", "3/4", "--json").json["day"] == "2026-04-03"
    book("config", "day_first", "no")
    assert book("today", "--on", "3/4", "--json").json["day"] == "2026-03-04"


def test_the_locale_decides_where_she_has_not(book: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_TIME", "pt_PT.UTF-8")
    assert book("today", "--on", "3/4", "--json").json["day"] == "2026-04-03"


def test_two_readings_are_asked_on_a_terminal(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("today", "--on", "3/4", "--json", folder=tmp_path)
    terminal.sees('Which day is "3/4"?')
    terminal.types("2")
    assert terminal.ends() == 0
    assert '"day":"2026-0' in terminal.said


@pytest.mark.parametrize(
    ("name", "day_first"),
    [
        ("en_GB.UTF-8", True), ("pt_PT", True), ("de_DE@euro", True), ("en_US.UTF-8", False), ("C.UTF-8", None),
        ("POSIX", None), ("sv_SE.UTF-8", None), ("zh_CN.UTF-8", None), ("en", None), ("", None),
    ],
)  # fmt: skip
def test_the_locale_tells_the_order_only_where_it_is_known(name: str, day_first: bool | None) -> None:
    assert locale_day_first({"LANG": name}) is day_first
    assert locale_day_first({"LC_ALL": name, "LANG": "en_US.UTF-8"}) is (day_first if name else False)


def test_a_name_needs_no_quotes_and_no_accents(book: CommandLine) -> None:
    assert book("show", "tomas", "reed", "--json").json["name"] == "Tomás Reed"


def test_a_row_of_the_day_means_whom_it_shows_to_every_verb_that_takes_a_person(relnote: CommandLine) -> None:
    relnote.holds(
        notebook(
            person(1, "Tom Okafor"), person(2, "Bea Lund"), reminder(50, "promise", 2, "the letter", due=TODAY)
        )
    )
    (row,) = relnote("today", "--json").json["follow_ups"]
    assert relnote("brief", row["ref"]).out.startswith("Bea Lund")
    assert relnote("show", row["ref"], "--json").json["name"] == "Bea Lund"
    assert relnote("brief", "b2b2b").code == 1


def test_the_version_is_said(relnote: CommandLine) -> None:
    answer = relnote("--version")
    assert (answer.code, answer.out) == (0, f"relnote {version('relnote')}\n")
