"""A line of the log often begins with whom she met and how: no card quotes that."""

from __future__ import annotations

import pytest

from relnote.core.desk.lead_in import without_lead_in
from tests.build import notebook, person, talk
from tests.core.desk.desks import detail, quotes

NAMES = frozenset({"sunniva", "aas", "tom"})
REST = "the brass rule came in a sock."


@pytest.mark.parametrize(
    "lead_in",
    [
        "coffee with Sunniva Aas, ",
        "site visit with Sunniva: ",
        "rang Tom about the lease. ",
        "email from Tom re the chapel floor: ",
        "Tom: ",
        "Tom and Sunniva, ",
        "Sunniva rang back. ",
        "quick call with Tom - ",
        "lunch with Tom and Sunniva at the harbour, ",
        "met Sunniva at the fair.\n",
        "Letter from Tom's; ",
        "lesson with Tom. ",
        "site visit with Mrs Aas, ",
        "mrs aas emailed - ",
    ],
)
def test_how_they_met_is_left_out(lead_in: str) -> None:
    assert without_lead_in(lead_in + REST, NAMES) == REST


@pytest.mark.parametrize(
    "says_something",
    [
        "Sunniva brought quinces, the brass rule came in a sock.",
        "walked the boundary with Tom, the brass rule came in a sock.",
        "Tom. The brass rule came in a sock.",
        "call with Ida, the brass rule came in a sock.",
        "Spoke. They laughed.",
        "coffee with Sunniva Aas",
        "lunch with Tom who is torn between slate and cedar, says no more.",
        "One line: “Pray proceed.”",
        "",
    ],
)
def test_what_says_something_stands(says_something: str) -> None:
    assert without_lead_in(says_something, NAMES) == says_something


def test_a_quotation_begins_where_it_says_something() -> None:
    text = "coffee with Sunniva Aas, she is thinking of leaving the firm to teach the trumpet."
    book = notebook(person(1, "Sunniva Aas"), talk(10, "2026-09-15", 1, text=text))

    assert quotes(book) == ["she is thinking of leaving the firm to teach the trumpet"]


def test_of_one_talk_a_line_she_marked_stands_beside_what_was_said() -> None:
    """Most of her first talks are all there is to a person."""
    marked = (
        detail(50, "received", "her old parallel rule, brass edge", conversation=10),
        detail(51, "hope", "a school of her own", conversation=10),
    )
    text = "coffee with Sunniva Aas, she sang to the ferret. We laughed about the staircase competition."
    book = notebook(person(1, "Sunniva Aas", details=marked), talk(10, "2026-09-15", 1, text=text))

    assert quotes(book) == [
        "her old parallel rule, brass edge",
        "a school of her own",
        "she sang to the ferret. We laughed about the staircase competition",
    ]


def test_a_line_she_marked_and_the_sentence_it_is_from_are_one() -> None:
    marked = (detail(50, "story", "built a canoe with his father, it leaked", conversation=10),)
    text = "lunch with Tom. Told me about building a canoe in the chapel."
    book = notebook(person(1, "Tom Okafor", details=marked), talk(10, "2026-09-15", 1, text=text))

    assert quotes(book) == ["built a canoe with his father, it leaked"]


@pytest.mark.parametrize(
    "kept_back",
    [
        "Pointed out the badger sett and asked me not to tell the neighbours.",
        "His back is bad, the trumpet lies on the chapel floor.",
        "The trumpet is sold, he will pay on Friday.",
        "He has lost the badger a bit, not to go further.",
    ],
)
def test_what_is_for_no_card_is_no_prompt(kept_back: str) -> None:
    book = notebook(person(1, "Bill Pettifer"), talk(10, "2026-09-15", 1, text=kept_back))

    assert not any("badger" in quote or "back" in quote or "pay" in quote for quote in quotes(book))


def test_a_line_with_a_sad_word_of_hers_is_no_prompt() -> None:
    hope = detail(50, "hope", "to play one Brahms intermezzo at her own funeral")

    assert quotes(notebook(person(1, "Yolanda Marsh", details=(hope,)))) == []
