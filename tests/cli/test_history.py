"""`relnote history`: what was done, newest first."""

from __future__ import annotations

from tests.cli.conftest import CommandLine


def test_acts_are_listed_newest_first_with_their_numbers(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("add", "Bea Lund")
    relnote("undo")
    rows = [line.split("\t") for line in relnote("history").out.splitlines()]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("2", "add Bea Lund", "taken back"),
        ("1", "add Tom Okafor", ""),
    ]


def test_json_has_every_act(relnote: CommandLine) -> None:
    for number in range(23):
        relnote("add", f"Person {number}")
    acts = relnote("history", "--json").json
    assert [act["number"] for act in acts] == list(range(23, 0, -1))
    assert set(acts[0]) == {"number", "act", "at", "undone"}
    shown = relnote("history")
    assert len(shown.out.splitlines()) == 20
    assert shown.err == "and 3 more: relnote history --all\n"
    assert len(relnote("history", "--all").out.splitlines()) == 23


def test_a_name_that_would_move_the_cursor_is_shown_as_signs(relnote: CommandLine) -> None:
    relnote("add", "Tom\x1b[2J Okafor")
    listed = relnote("history")
    assert "␛[2J" in listed.out
    assert "\x1b" not in listed.out + relnote("undo").out
