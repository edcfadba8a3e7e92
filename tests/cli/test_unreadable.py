"""A record that can't be read hides nobody in silence: every verb says so, in one line on stderr."""

from __future__ import annotations

import json

import pytest

from relnote.core.notebook import Unreadable
from relnote.core.unreadable import told_of
from tests.build import TODAY, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

SAID = "1 record can't be read and is kept as it is: people 123. `relnote doctor` says more.\n"


@pytest.fixture
def damaged(relnote: CommandLine) -> CommandLine:
    """Tom's record can't be read: his birthday is a word."""
    relnote.holds(
        notebook(
            person(123, "Tom Okafor"),
            person(12, "Bea Lund", nicknames=("Bee",)),
            talk(13, "2026-11-20", 12, text="the lease"),
            reminder(14, "promise", 12, "send the letter", due=TODAY),
        )
    )
    _spoil(relnote)
    return relnote


def _spoil(relnote: CommandLine) -> None:
    text = relnote.path.read_text()
    line = next(line for line in text.split("\n") if line.startswith('"123"'))
    spoilt = line.replace('"name":"Tom Okafor"', '"name":17').replace('"name": "Tom Okafor"', '"name": 17')
    assert spoilt != line
    relnote.path.write_text(text.replace(line, spoilt))


@pytest.mark.parametrize(
    "words",
    [
        ("today",), ("today", "--oneline"), ("today", "--json"), ("today", "--on", "yesterday"), ("quiet",),
        ("brief", "bea"), ("why", "bea"), ("people",), ("people", "bea", "--json"), ("show", "bea"),
        ("show", "tom"), ("search", "lease"), ("sort",), ("config",), ("log", "call with Bea"),
        ("remind", "bea", "ring"), ("done", "bea"), ("drop", "bea"), ("snooze", "bea", "friday"),
        ("add", "Nell Rowe"), ("rest", "bea"), ("gently", "bea"), ("died", "bea"), ("remove", "bea", "--yes"),
        ("undo",), ("export", "json", "-"), ("config", "circle", "clients"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_verb_says_it_once(damaged: CommandLine, words: tuple[str, ...]) -> None:
    if words == ("undo",):
        damaged("add", "Nell Rowe")
    assert damaged(*words).err.count(SAID) == 1


def test_who_is_not_found_is_not_said_to_be_nowhere(damaged: CommandLine) -> None:
    refused = damaged("show", "tom")
    assert refused.code == 1
    assert refused.err.endswith(
        "No one who can be read is called \"tom\". 1 person's record can't be read: "
        "`relnote doctor` says more.\n"
    )
    assert "relnote add" not in refused.err
    assert 'No one who can be read fits "tom".' in damaged("people", "tom").err


def test_a_notebook_of_one_whom_nobody_can_read_is_not_empty(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(123, "Tom Okafor")))
    _spoil(relnote)
    assert "No one here can be read." in relnote("people").err
    assert "yet" not in relnote("people").err


def test_nothing_is_printed_beneath_a_prompt(damaged: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_RELNOTE_COMPLETE", "zsh")
    monkeypatch.setenv("RELNOTE_WORDS", "show")
    monkeypatch.setenv("RELNOTE_TYPED", "be")
    answer = damaged()
    assert answer.out.startswith("Bea Lund\n")
    assert answer.err == ""


def test_what_is_printed_as_data_stays_data(damaged: CommandLine) -> None:
    assert [each["name"] for each in json.loads(damaged("people", "--json").out)] == ["Bea Lund"]


def test_many_are_counted_and_the_first_are_named() -> None:
    lost = [Unreadable(table="people", id=str(number), reason="") for number in range(1, 1203)]
    assert told_of(lost) == (
        "1,202 records can't be read and are kept as they are: people 1, people 2, people 3, people 4"
        " and 1,198 more. `relnote doctor` says more."
    )
    settings = [Unreadable(table="meta", id="2", reason="")]
    assert "as it is: your settings. " in told_of(settings)
