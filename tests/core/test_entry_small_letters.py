"""Names in small letters: taken where the sentence makes them names, guessed aloud where they may be."""

from __future__ import annotations

import pytest

from relnote.core.entry.values import Given
from tests.build import notebook, person
from tests.core.entries import BEA, BILL, BOOK, IDA, MARK, SAM, TOM, WILL, asks, entry

LIAM, RAJIV, ROSE, MUM = 31, 32, 33, 34
PEOPLE = notebook(
    *BOOK.people.values(),
    person(LIAM, "Liam Doyle"),
    person(RAJIV, "Rajiv Menon"),
    person(ROSE, "Rose Kerr"),
    person(MUM, "Margaret Ellis", called="mum"),
)


@pytest.mark.parametrize(
    ("line", "with_", "about"),
    [
        ("liam says rajiv wants the lease", {LIAM}, {RAJIV}),
        ("liam is happy with the lease", set(), {LIAM}),
        ("invoiced liam", set(), {LIAM}),
        ("paid liam", set(), {LIAM}),
        ("liam can't make friday", {LIAM}, set()),
        ("liam at the council says yes", {LIAM}, set()),
        ("liam: fine by him", {LIAM}, set()),
        ("liam - fine by him", {LIAM}, set()),
        ("liam, re the lease", {LIAM}, set()),
        ("me and liam had a pint", {LIAM}, set()),
        ("fwd tom's mail to liam", {LIAM}, {TOM}),
        ("just now: liam rang", {LIAM}, set()),
        ("liam doyle leans to the smaller", {LIAM}, set()),
        ("liam & rajiv re the lease", {LIAM, RAJIV}, set()),
        ("call with liam", {LIAM}, set()),
        ("call w liam re lease", {LIAM}, set()),
        ("call w/ liam re lease", {LIAM}, set()),
        ("to liam: the figures", {LIAM}, set()),
        ("nagged liam for receipts", {LIAM}, set()),
        ("call with tom, rajiv wants the lease", {TOM}, {RAJIV}),
        ("met tom, he likes liam's shop", {TOM}, {LIAM}),
        ("mum rang", {MUM}, set()),
        ("tom rang, his mum is ill", {TOM}, set()),
        ("tom rang, bea's mum is ill", {TOM}, {BEA}),
        ("mr okafor rang", {TOM}, set()),
        ("call with mr okafor", {TOM}, set()),
        ("Dr Okafor: fine", {TOM}, set()),
        ("rose says hello", {ROSE}, set()),
        ("rang rose about the lease", {ROSE}, set()),
        ("texted mark re p60", {MARK}, set()),
        ("mark asked about MTD", {MARK}, set()),
        ("called will", {WILL}, set()),
    ],
)
def test_the_sentence_makes_small_letters_a_name(line: str, with_: set[int], about: set[int]) -> None:
    read = entry(line, book=PEOPLE)
    assert (set(read.with_), set(read.about), asks(read)) == (with_, about, [])


@pytest.mark.parametrize(
    ("line", "word", "people"),
    [
        ("saw bill", "bill", (BILL,)),
        ("bill came", "bill", (BILL,)),
        ("will needs redrafting", "will", (WILL,)),
        ("prices rose again", "rose", (ROSE,)),
        ("liam in tears over the lease", "liam", (LIAM,)),
        ("call with okafor", "okafor", (TOM,)),
    ],
)
def test_in_doubt_it_is_asked_with_the_name_it_may_be(line: str, word: str, people: tuple[int, ...]) -> None:
    read = entry(line, book=PEOPLE)
    assert (read.with_, read.about, asks(read)) == ((), (), ["nobody"])
    assert (read.questions[0].name, read.questions[0].people) == (word, people)
    assert f"@{word}" in read.questions[0].sentence


@pytest.mark.parametrize(
    "line",
    ["call with tom, prices rose", "tom will sign", "call with tom, will send it", "tom: mark up is 20 percent",
     "tom may come", "lunch with tom, his mum too", "call with Tom about the best price"],
)  # fmt: skip
def test_beside_someone_named_a_word_is_a_word_and_nothing_is_guessed(line: str) -> None:
    read = entry(line, book=PEOPLE)
    assert (read.with_, read.about, read.guesses) == ((TOM,), (), ())


def test_beside_someone_named_what_is_hardly_a_word_is_guessed_aloud() -> None:
    read = entry("call with Tom, thanks to bea and sending liam", book=PEOPLE)
    assert (set(read.with_), set(read.about)) == ({TOM}, {BEA})
    assert [(one.word, one.people) for one in read.guesses] == [("liam", (LIAM,))]


def test_a_name_of_two_in_small_letters_is_asked() -> None:
    assert asks(entry("call with sam")) == ["who"]
    assert entry("call with sam", given=Given(page=SAM)).with_ == (SAM,)


def test_a_later_talk_in_small_letters_is_about() -> None:
    read = entry("rang tom, then wrote to ida")
    assert (read.with_, read.about) == ((TOM,), (IDA,))
