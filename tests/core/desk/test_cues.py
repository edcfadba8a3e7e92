"""What a sentence of a talk is, what day it foretells, and how it may be cut."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.core.desk.cues import cue_of, open_cue_of
from relnote.core.desk.foretold import foretold
from relnote.core.desk.quoting import cut, in_quotes, passages
from tests.build import TODAY, day

SAID = day("2026-09-18")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Two shops in Lisbon still both possible, he leans to the smaller.", "undecided"),
        ("Launch either in spring or when the paint's dry.", "undecided"),
        ("Whether she goes at all depends on the cat.", "undecided"),
        ("Lease or buy?", "undecided"),
        ("She's thinking of stopping at sixty-two.", "thought-of"),
        ("Not incorporating yet; ask me again when the van is paid.", "thought-of"),
        ("Asked whether the losses of one can warm the other.", "they-asked"),
        ("He wanted to know what to wear.", "they-asked"),
        ("Asked him whether it hurt.", "talk"),
        ("She can tell by the stairs whether people swim.", "talk"),
        ("Rings every week whether or not there is anything.", "talk"),
        ("Edvin starts with the luthier in October.", "foretold-past"),
        ("The boat goes back in January.", "foretold-ahead"),
        ("She gave me the brass bell off her landing.", "gave"),
        ("The sock was where “the pence came in” from.", "their-words"),
        ("He would sooner wait for a heron.", "chose"),
        ("I'd sooner be second.", "talk"),
        ("Told him what I know and what I don't.", "talk"),
        ("Fire inspector pleased, kippers gone.", "talk"),
    ],
)
def test_a_sentence_is_what_its_cue_says(sentence: str, kind: str) -> None:
    assert cue_of(sentence, said=SAID, today=TODAY).kind == kind


def test_what_was_answered_there_and_then_is_no_question_any_more() -> None:
    asked, answered = passages(
        "Asked what a company costs. He left. Asked if it hurts. It doesn't. It is fine."
    )[::2]

    assert open_cue_of(asked, said=SAID, today=TODAY) is not None
    told = passages("Asked what a company costs. Told him, he whistled.")[0]
    assert open_cue_of(told, said=SAID, today=TODAY) is None
    assert "Asked if it hurts" in answered.text


@pytest.mark.parametrize(
    ("sentence", "first", "last", "name"),
    [
        ("starts in October", "2026-10-01", "2026-10-31", "October"),
        ("back by early March", "2027-03-01", "2027-03-31", "March"),
        ("opens on 12 December", "2026-12-12", "2026-12-12", "12 December"),
        ("the test is December 3rd", "2026-12-03", "2026-12-03", "3 December"),
        ("due in March 2028", "2028-03-01", "2028-03-31", "March"),
        ("he comes on Friday", "2026-09-25", "2026-09-25", "That Friday"),
        ("12 September is the day", "2027-09-12", "2027-09-12", "12 September"),
    ],
)
def test_a_day_foretold_is_the_next_of_its_name(sentence: str, first: str, last: str, name: str) -> None:
    days = foretold(sentence, said=SAID)

    assert days is not None
    assert (days.first, days.last, days.name) == (day(first), day(last), name)


@pytest.mark.parametrize(
    "sentence",
    [
        "painted it in March",
        "nothing at all",
        "in September, or so",
        "the 31 February",
        "may I come by",
        "March on",
        "a mistake of hers in 2019",
        "on Sundays",
        "due in March 2019",
        "since August",
    ],
)
def test_what_is_past_ambiguous_or_no_day_foretells_nothing(sentence: str) -> None:
    assert foretold(sentence, said=SAID) is None


def test_a_day_is_past_only_once_all_of_it_has_gone_by() -> None:
    october = foretold("starts in October", said=SAID)

    assert october is not None
    assert not october.is_past(date(2026, 10, 31))
    assert october.is_past(date(2026, 11, 1))
    assert october.gone() == "October has come and gone."
    assert october.still(date(2026, 9, 22)) == "That is next month."
    assert october.still(date(2026, 8, 20)) == "That is in 6 weeks."
    assert october.still(date(2026, 10, 5)) == "That is this month."


def test_a_sentence_that_leans_on_the_one_before_goes_with_it() -> None:
    found = [each.text for each in passages("The cream has stopped. It was too yellow. Rain.")]

    assert found == ["The cream has stopped. It was too yellow.", "Rain."]


def test_a_quotation_is_never_parted() -> None:
    text = "A lighthouse. “Sat down. Have got up again. What does a man need?” Stamp upside down."

    assert [each.text for each in passages(text)] == [
        "A lighthouse.",
        "“Sat down. Have got up again. What does a man need?”",
        "Stamp upside down.",
    ]


LONG = "word " * 20


@pytest.mark.parametrize(
    ("passage", "kept"),
    [
        ("Two shops, both possible.", "Two shops, both possible"),
        (f"One two three four five, {LONG}and so on.", "One two three four five"),
        (f"One two, {LONG}and so on and on and on.", None),
        (LONG + LONG, None),
        ("“They breathe like somebody asleep.”", "They breathe like somebody asleep"),
        (f"The sums went out with {LONG}{LONG}, she sent back a misprint.", "she sent back a misprint"),
        ("wait…", "wait…"),
    ],
)
def test_a_passage_is_cut_only_where_a_clause_ends(passage: str, kept: str | None) -> None:
    assert cut(passage) == kept


def test_what_is_cut_must_still_do() -> None:
    assert (
        cut("One may ask a choir, or the tax office.", fits=lambda part: "tax" not in part)
        == "One may ask a choir"
    )
    assert cut("All of it about the tax office.", fits=lambda part: "tax" not in part) is None


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("a bell", '"a bell."'),
        ("a bell?", '"a bell?"'),
        ("“a bell.”", '"“a bell.”"'),
        ("“a bell”", '"“a bell”."'),
    ],
)
def test_a_quotation_ends_once(quote: str, shown: str) -> None:
    assert in_quotes(quote) == shown
