"""Greeting, closing formula and signature are found, so that they are left out of what is compared."""

from __future__ import annotations

import pytest

from relnote.core.desk.letter_parts import letter_of, sentences_of
from relnote.core.desk.words import LOOKED_AT, words_of


def body(text: str) -> str:
    """The body's words."""
    return " ".join(word.small for word in letter_of(text).body)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dear Bea,\nthe lamp.", "the lamp"),
        ("Bea, the lamp.", "the lamp"),
        ("Mr Brine, the bag is empty.", "the bag is empty"),
        ("Dear Miss Calloway, nineteen numbers.", "nineteen numbers"),
        ("Oona, Bram,\ntwenty-five years.", "twenty five years"),
        ("Dear Oona and Bram,\ntwenty years.", "twenty years"),
        ("My dear Hetty!\nThe lamp.", "the lamp"),
        ("Liebe Frau Nowak,\ndie Lampe brennt.", "die lampe brennt"),
        ("敏芝，谢谢", "谢 谢"),
        ("For your birthday, a report.", "for your birthday a report"),
        ("Sixty steps, Joan, and a cake.", "sixty steps joan and a cake"),
        ("What a day it was, Bea.", "what a day it was bea"),
    ],
)
def test_a_greeting_is_left_out_and_an_opening_is_not_taken_for_one(text: str, said: str) -> None:
    assert body(text) == said


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("\nWith love,\nRuth", ""),
        ("\nYours sincerely,\nRuth Amory", ""),
        ("\nRuth", ""),
        ("\nLove, Ruth", ""),
        ("\nMany happy returns from all on the stairs,\nRuth", ""),
        ("\nAs ever", ""),
        ("\n— R.", ""),
        ("\nRuth\nP.S. The moth.", " p s the moth"),
        ("\n\nHerzliche Grüße\nRuth", ""),
        ("\nCome soon.", " come soon"),
        ("\nI ran and ran, and then it rained.", " i ran and ran and then it rained"),
    ],
)
def test_formula_and_signature_are_left_out_and_a_last_sentence_is_not(ending: str, said: str) -> None:
    assert body(f"Dear Bea,\nthe lamp is lit.{ending}") == f"the lamp is lit{said}"


def test_a_last_line_that_a_sentence_runs_over_into_is_no_signature() -> None:
    assert body("Dear Bea,\nall of it was eaten in\nBruges") == "all of it was eaten in bruges"
    assert body("Dear Bea,\nall of it was eaten in\n\nRuth") == "all of it was eaten in"


def test_a_line_broken_off_ends_no_sentence_and_an_abbreviation_neither() -> None:
    text = "Dr. Brine came\nby with Mr. Lund. They left! And 3.5 of them… stayed\n\nNobody knows"
    words = letter_of(text).body
    firsts = [words[start].small for start, _end in sentences_of(words)]
    assert firsts == ["dr", "they", "and", "stayed", "nobody"]


def test_words_stand_where_they_were_read() -> None:
    text = "  Žofie’s jar — don’t\tdrop\x00it, नमस्ते 你好"
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "Žofie’s", "jar", "don’t", "drop", "it", "नमस्ते", "你", "好",
    ]  # fmt: skip


def test_marks_on_letters_do_not_part_a_word() -> None:
    assert [word.small for word in words_of("Zoe\u0308 cafe\u0301s")] == ["zoe", "cafes"]


def test_a_mark_without_its_letter_is_a_word_of_its_own() -> None:
    assert [word.small for word in words_of("\u0816")] == ["\u0816"]


def test_no_more_than_the_first_letters_are_looked_at() -> None:
    assert max(word.end for word in words_of("word " * LOOKED_AT)) <= LOOKED_AT


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Dear Bea,", "Ruth", "...", ",", "\x1b[31m", "P.S.", "Love,\nRuth"]
)
def test_next_to_nothing_is_no_letter_and_no_error(text: str) -> None:
    assert len(letter_of(text).body) <= 2
