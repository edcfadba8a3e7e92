"""With or about (product 4): with only where the verb is theirs, a word governs them, or the line begins so."""

from __future__ import annotations

import pytest

from relnote.core.entry.values import Given
from tests.build import notebook, person, talk
from tests.core.entries import (
    BEA,
    BILL,
    BOOK,
    GRACE,
    IDA,
    JOAN,
    MARK,
    MAY,
    NELL,
    PENNY,
    SAM,
    SAM_HART,
    TOM,
    WILL,
    ZOE,
    asks,
    entry,
)


@pytest.mark.parametrize(
    ("line", "with_", "about"),
    [
        ("Tom called", {TOM}, set()),
        ("wrote to Tom and Bea", {TOM, BEA}, set()),
        ("lunch with Tom", {TOM}, set()),
        ("Tom: leans to the smaller shop", {TOM}, set()),
        ("Tom re lease", {TOM}, set()),
        ("call with Sam Quillon about Bea Lund", {SAM}, {BEA}),
        ("letter from Tom", {TOM}, set()),
        ("rang Tom, no answer", {TOM}, set()),
        ("lunch with Tom, Bea and Ida", {TOM, BEA, IDA}, set()),
        ("Lunch: Tom, Bea", {TOM, BEA}, set()),
        ("Tom and Bea came by", {TOM, BEA}, set()),
        ("sent Tom the lease guide", {TOM}, set()),
        ("bumped into Joan at the market", {JOAN}, set()),
        ("caught up with Bea on the phone", {BEA}, set()),
        ("had a long talk with Bea", {BEA}, set()),
        ("card for Joan", {JOAN}, set()),
        ("left a message for Tom", {TOM}, set()),
        ("Tom's letter came", {TOM}, set()),
        ("This morning Tom called", {TOM}, set()),
        ("At the market met Tom", {TOM}, set()),
        ("thanked Bea for sending Sam Hart", {BEA}, {SAM_HART}),
        ("told Tom about the lease", {TOM}, set()),
        ("heard from Tom", {TOM}, set()),
        ("Dinner. Then coffee with Bea.", {BEA}, set()),
        ("called tom about the lease", {TOM}, set()),
        ("lunch with tom and bea", {TOM, BEA}, set()),
        ("tom: the oven came", {TOM}, set()),
        ("call with zoe", {ZOE}, set()),
        ("lunch with Zoë", {ZOE}, set()),
        ("had coffee w/ Tom", {TOM}, set()),
        ("tried calling Tom, no answer", {TOM}, set()),
        ("visit to Joan", {JOAN}, set()),
        ("Mr Okafor rang", {TOM}, set()),
        ("told by Bea that Tom is ill", {BEA}, {TOM}),
        ("TOM RANG ABOUT THE LEASE", {TOM}, set()),
        ("meeting with Tom (Bea joined by phone)", {TOM}, {BEA}),
    ],
)
def test_those_the_sentence_makes_company_are_with(line: str, with_: set[int], about: set[int]) -> None:
    read = entry(line)
    assert (set(read.with_), set(read.about), asks(read)) == (with_, about, [])


@pytest.mark.parametrize(
    ("line", "with_", "about"),
    [
        ("rang the tax office about Nell's code", set(), {NELL}),
        ("Bea says Tom called", {BEA}, {TOM}),
        ("call with Tom about lunch with Bea", {TOM}, {BEA}),
        ("lunch with Tom, Bea is moving to Faro", {TOM}, {BEA}),
        ("Bea told me Ida is leaving", {BEA}, {IDA}),
        ("met Bea at Tom's shop", {BEA}, {TOM}),
        ("helped Bea with Tom's return", set(), {BEA, TOM}),
        ("the landlord emailed Tom", set(), {TOM}),
        ("she met Tom", set(), {TOM}),
        ("went to Bea", set(), {BEA}),
        ("Tom called. Bea is well. Met Ida on the way home.", {TOM}, {BEA, IDA}),
        ("Ida's sister called", set(), {IDA}),
        ("called about nell's code", set(), {NELL}),
        ("lunch with Tom: Bea sends her love", {TOM}, {BEA}),
    ],
)
def test_any_other_name_is_about(line: str, with_: set[int], about: set[int]) -> None:
    read = entry(line)
    assert (set(read.with_), set(read.about)) == (with_, about)
    assert "who" not in asks(read)


def test_a_deed_for_someone_is_no_company() -> None:
    assert entry("rang the tax office about Nell's code").is_deed
    assert not entry("Tom called").is_deed


@pytest.mark.parametrize(
    ("line", "with_"),
    [
        ("Will called about the lease", {WILL}),
        ("Mark: leans to the smaller shop", {MARK}),
        ("lunch with Bill", {BILL}),
        ("May called", {MAY}),
        ("lunch with Grace and Penny", {GRACE, PENNY}),
        ("Mark re lease", {MARK}),
        ("coffee with Will Hale", {WILL}),
        ("Grace, Penny: lunch", {GRACE, PENNY}),
        ("rang Penny", {PENNY}),
    ],
)
def test_a_name_that_is_a_word_is_a_name_where_the_sentence_makes_it_one(line: str, with_: set[int]) -> None:
    assert set(entry(line).with_) == with_


@pytest.mark.parametrize(
    "line",
    ["Will send the letter to Tom", "Mark the date: Tom", "Bill came to 240, Tom says", "paid the Bill for Tom",
     "Grace period agreed with Tom", "Penny for your thoughts, Tom", "lunch with Tom in May",
     "Tom: will send it in May", "may call Tom", "Tom: grace until 12 May", "Tom wants it by May"],
)  # fmt: skip
def test_a_word_that_is_a_name_elsewhere_is_nobody_here(line: str) -> None:
    read = entry(line)
    assert not {WILL, MARK, BILL, MAY, GRACE, PENNY} & {*read.with_, *read.about}


def test_an_at_sign_a_page_and_an_option_make_with() -> None:
    assert entry("the oven came, says @tom").with_ == (TOM,)
    assert entry("the oven came", given=Given(page=TOM)).with_ == (TOM,)
    assert entry("the oven came", given=Given(with_=(TOM, BEA))).with_ == (TOM, BEA)
    assert entry("Tom called", given=Given(with_=(IDA,))).with_ == (IDA, TOM)
    assert entry("write to info@tom about it, Bea").with_ == ()


def test_one_who_is_with_is_not_also_about() -> None:
    read = entry("call with Tom, and Tom's lease is signed")
    assert (read.with_, read.about) == ((TOM,), ())


def test_an_organisation_can_be_with() -> None:
    read = entry("call with Okafor & Sons about Nell")
    assert (read.organisations, read.with_, read.about) == (("Okafor & Sons",), (), (NELL,))
    assert read.is_deed
    assert not entry("call with Okafor & Sons").is_deed
    assert entry("rang Barclays").organisations == ("Barclays",)
    assert entry("the barclays of this world, Tom").organisations == ()


def test_a_name_that_fits_two_is_asked_lately_talked_with_first() -> None:
    book = notebook(*BOOK.people.values(), talk(90, "2026-11-01", SAM_HART), talk(91, "2026-10-01", SAM))
    read = entry("Sam rang", book=book)
    assert asks(read) == ["who"]
    assert read.questions[0].people == (SAM_HART, SAM)
    assert read.with_ == ()


def test_a_name_that_fits_two_is_the_one_whose_page_or_row_she_is_on() -> None:
    assert entry("Sam rang", given=Given(page=SAM)).with_ == (SAM,)
    assert entry("Sam rang", given=Given(with_=(SAM_HART,))).with_ == (SAM_HART,)


def test_a_name_that_fits_two_is_the_one_who_is_named_whole_beside_it() -> None:
    read = entry("Sam Quillon rang; Sam wants the lease")
    assert (read.with_, read.about, asks(read)) == ((SAM,), (), [])


def test_an_answer_settles_a_name() -> None:
    read = entry("Sam rang", given=Given(chosen=(("sam", SAM_HART),)))
    assert (read.with_, asks(read)) == ((SAM_HART,), [])


def test_an_unknown_name_that_is_with_must_be_settled_with_what_the_line_says_of_them() -> None:
    read = entry("call with Aldous Brine, introduced by Bea Lund")
    assert asks(read) == ["unknown"]
    assert (read.unknown[0].name, read.unknown[0].needed, read.unknown[0].introduced_by) == (
        "Aldous Brine", True, BEA,
    )  # fmt: skip
    assert "(introduced by Bea Lund)" in read.questions[0].sentence
    assert 'relnote add "Aldous Brine"' in read.questions[0].sentence


@pytest.mark.parametrize(
    ("line", "name", "by"),
    [
        ("Bea introduced me to Aldous Brine over coffee", "Aldous Brine", BEA),
        ("lunch with Bea, she sent me Aldous", "Aldous", BEA),
        ("call with Tom about Mireille Castane", "Mireille Castane", None),
    ],
)
def test_an_unknown_name_that_is_not_with_is_only_offered(line: str, name: str, by: int | None) -> None:
    read = entry(line)
    assert asks(read) == []
    assert [(one.name, one.introduced_by) for one in read.unknown] == [(name, by)]


@pytest.mark.parametrize(
    "line",
    ["call with Tom about the VAT return", "Tom: two shops in Lisbon", "lunch with Tom in Rua Augusta",
     "Kitchen fitted, Tom says", "lunch with Tom on Monday", "Tom: Christmas is early"],
)  # fmt: skip
def test_places_and_other_capitals_are_not_offered_as_people(line: str) -> None:
    assert entry(line).unknown == ()


def test_another_surname_is_another_person() -> None:
    read = entry("lunch with Tom Hale")
    assert (asks(read), read.with_) == (["unknown"], ())
    assert read.questions[0].candidates == ("Tom Okafor, Okafor & Sons",)


def test_an_accepted_name_becomes_someone_new_with_who_brought_them() -> None:
    read = entry("call with Aldous Brine, introduced by Bea Lund", given=Given(new=("Aldous Brine",)))
    assert asks(read) == []
    assert read.with_ == (read.new[0].id,)
    assert read.new[0].id < 0
    assert read.new[0].introduced_by == BEA


def test_a_name_left_as_a_word_is_a_word() -> None:
    read = entry("call with Barnaby about Nell", given=Given(words=("Barnaby",)))
    assert (read.with_, read.about, asks(read)) == ((), (NELL,), [])


def test_nobody_named_is_asked_about() -> None:
    assert asks(entry("the oven arrived")) == ["nobody"]


@pytest.mark.parametrize("line", ["call", "lunch with", "wrote to", "yesterday, call"])
def test_what_an_eaten_redirect_leaves_is_refused(line: str) -> None:
    assert asks(entry(line)) == ["empty"]


def test_nothing_at_all_is_refused() -> None:
    assert asks(entry()) == ["empty"]
    assert asks(entry("yesterday,")) == ["empty"]


def test_an_article_alone_is_nobody_though_someone_is_called_the_admiral() -> None:
    book = notebook(person(1, "Jory Bray", nicknames=("the Admiral",)), person(2, "Bea Lund"))

    assert entry("rang Bea and the van", book=book).with_ == (2,)
    assert asks(entry("rang Bea and the van", book=book)) == []
    for line in ("The Admiral rang", "lunch with the Admiral"):
        assert entry(line, book=book).with_ == (1,)
