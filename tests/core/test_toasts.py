"""What a toast says: one line, the name first, and nothing that only a shell can do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import relnote
from relnote.core.toasts import LETTERS, NAME, answer_begun, not_saved, on_screen, shortened, toast, told

ONE_LINE = 75
"""Cells of a toast on a terminal of 80 columns."""


@given(st.text(), st.text(), st.text())
def test_an_act_and_what_u_does_are_one_line_of_80_columns(name: str, what: str, words: str) -> None:
    assert len(toast(told(name, what, words), undo=True)) <= ONE_LINE


@given(st.text(), st.integers(2, 80))
def test_what_is_shortened_fits_and_says_so(words: str, letters: int) -> None:
    short, flat = shortened(words, letters), " ".join(words.split())
    assert len(short) <= letters
    assert short == flat or (short.endswith("…") and flat.startswith(short[:-1]))


def test_a_long_name_leaves_room_for_what_was_done() -> None:
    said = told("Wilhelmina Featherstonehaugh-Cholmondeley of Nether Wallop", "promise kept", "send it")
    assert said.startswith("Wilhelmina Featherstoneha")
    assert said.index("…") == NAME - 1
    assert "promise kept" in said
    assert len(said) <= LETTERS


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("It was done on 3 Nov. `relnote undo` takes that back.", "It was done on 3 Nov. u takes that back."),
        ("It is no longer in the notebook. `relnote today` shows what is.", "It is no longer in the notebook."),
        ("What did you do? Write it down: relnote log k3f 'rang about …'", "What did you do?"),
        ('No one called "Jon". To add them: relnote add "Jon".', 'No one called "Jon".'),
        (
            "1,200 people are in; `relnote sort` to say who matters (ten minutes)",
            "1,200 people are in; 2 shows them, to say who matters (ten minutes)",
        ),
        ("`relnote doctor` says more.", "That can't be done here."),
        ('relnote can\'t read "now" as how often.', 'relnote can\'t read "now" as how often.'),
    ],
)  # fmt: skip
def test_on_the_screens_a_sentence_ends_where_the_shell_would_begin(sentence: str, said: str) -> None:
    assert on_screen(sentence) == said


def sentences(path: Path) -> Iterator[str]:
    """Every text in the source that names a command, its gaps filled."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "Tom" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" not in node.value:
            yield node.value


def test_no_sentence_of_the_core_tells_the_screens_to_type_a_command() -> None:
    folder = Path(relnote.__file__).parent / "core"
    told_in_the_shell = [
        text for path in folder.rglob("*.py") for text in sentences(path) if "`relnote " in text
    ]
    assert len(told_in_the_shell) > 20
    assert not [text for text in told_in_the_shell if "`relnote" in on_screen(text)]


def test_what_is_not_saved_says_why_and_which_key_has_the_words() -> None:
    said = not_saved("The disk is full.", "l")
    assert said == "Not saved. The disk is full.\nYour words are kept: l brings them back."
    assert not_saved("The disk is full.", "") == "Not saved. The disk is full."


def test_an_answer_left_half_written_is_offered_with_its_key() -> None:
    said = answer_begun("Bea, answer", "rather well, all told, and thank you", "d there", others=2)
    assert said == "Half-written: Bea, answer: rather well… and 2 more   d there brings it back"
    assert len(said) <= ONE_LINE
