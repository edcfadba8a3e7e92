"""What `--help` says, of relnote and of each verb, fits a terminal of 80 columns as it stands."""

from __future__ import annotations

import pytest

from relnote.cli.app import SECTIONS, VERBS
from relnote.cli.columns import cells
from tests.cli.conftest import CommandLine

WIDTH = 80


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(WIDTH))


@pytest.mark.parametrize("verb", [None, *VERBS])
def test_no_line_of_help_is_wider_than_the_terminal(relnote: CommandLine, verb: str | None) -> None:
    said = relnote(verb, "--help") if verb else relnote("--help")
    assert said.code == 0
    assert [line for line in said.out.splitlines() if cells(line) > WIDTH] == []


def test_the_verbs_stand_beneath_what_they_are_for(relnote: CommandLine) -> None:
    lines = relnote("--help").out.splitlines()
    for heading, verbs in SECTIONS.items():
        at = lines.index(f"{heading}:")
        assert [line.split()[0] for line in lines[at + 1 : at + 1 + len(verbs)]] == list(verbs)


def test_the_help_of_a_verb_lists_its_own_options_and_names_those_of_all(relnote: CommandLine) -> None:
    said = relnote("today", "--help").out
    assert "  --oneline " in said
    assert "  --file PATH  The notebook" not in said
    assert "--file PATH, --demo, --json, --help" in said


def test_a_year_that_is_none_is_refused(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    assert relnote("reflect", "--year", "10000").err == "There is no year 10000: name one from 1 to 9999.\n"
    assert relnote("reflect", "--year", "0").code == 2
