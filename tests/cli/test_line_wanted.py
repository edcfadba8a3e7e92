"""`relnote log` alone opens a form; with a word, an option of its own or --json it is the verb."""

from __future__ import annotations

import pytest

from relnote.cli.line_wanted import line_wanted
from tests.cli.conftest import CLOCK


@pytest.mark.parametrize(
    ("arguments", "file", "demo"),
    [
        (["log"], None, False),
        (["--demo", "log"], None, True),
        (["log", "--file", "a.json"], "a.json", False),
        (["--file=a.json", "log", "--demo"], "a.json", True),
    ],
)
def test_log_alone_is_typed_in_the_form(arguments: list[str], file: str | None, demo: bool) -> None:
    asked = line_wanted(arguments, CLOCK)
    assert asked is not None
    assert (asked.file, asked.demo) == (file, demo)


@pytest.mark.parametrize(
    "arguments",
    [["log", "rang Tom"], ["log", "-"], ["log", "--edit"], ["log", "--json"], ["log", "--with", "tom"],
     ["today"], ["log", "--file"], ["log", "log"]],
)  # fmt: skip
def test_anything_else_is_the_verbs(arguments: list[str]) -> None:
    assert line_wanted(arguments, CLOCK) is None
