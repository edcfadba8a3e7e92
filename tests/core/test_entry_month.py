"""A month of sentences as she types them: who was there, who was only named, by which channel, which way."""

from __future__ import annotations

import pytest

from tests.core.entries import BEA, IDA, JOAN, NELL, SAM, SAM_HART, TOM, ZOE, asks, entry

NOBODY: set[int] = set()


@pytest.mark.parametrize(
    ("line", "with_", "about"),
    [
        ("lunch with Sam Quillon, Bea Lund sends her love", {SAM}, {BEA}),
        ("lunch with Tom, Bea sends her love", {TOM}, {BEA}),
        ("lunch with Tom, Bea works in Leeds now", {TOM}, {BEA}),
        ("lunch with Tom, Bea looked well", {TOM}, {BEA}),
        ("lunch with Tom, Bea's girl starts school", {TOM}, {BEA}),
        ("lunch with Tom, Bea and Ida send their love", {TOM}, {BEA, IDA}),
        ("lunch with Tom, Bea and Ida are moving", {TOM}, {BEA, IDA}),
        ("lunch with Tom and Bea sends her love", {TOM}, {BEA}),
        ("lunch with Tom was lovely, Bea sends regards", {TOM}, {BEA}),
        ("Tom rang, Bea is in hospital", {TOM}, {BEA}),
        ("called Tom and Bea about the lease, Ida can't make it", {TOM, BEA}, {IDA}),
        ("Joan rang, in tears, Nell has lost the baby", {JOAN}, {NELL}),
        ("sent Joan flowers, Nell told me her mother is ill", {JOAN}, {NELL}),
    ],
)
def test_a_name_that_begins_the_next_clause_is_about(line: str, with_: set[int], about: set[int]) -> None:
    read = entry(line)
    assert (set(read.with_), set(read.about)) == (with_, about)


@pytest.mark.parametrize(
    "rest",
    ["", " yesterday", " on Friday", " friday", " about the lease", " re the lease", " at the Anchor",
     " (long)", ": the lease", " next week", ", lovely", " 12:30", " for an hour", " coffee", " too"],
)  # fmt: skip
def test_a_comma_list_of_company_goes_on_before_a_day_a_place_a_subject_and_a_sign(rest: str) -> None:
    assert set(entry(f"lunch with Tom, Bea{rest}").with_) == {TOM, BEA}


@pytest.mark.parametrize(
    ("line", "with_", "about", "channel", "direction"),
    [
        ("Tom's sister Ida rang", {IDA}, {TOM}, "call", "both"),
        ("spoke to Bea's husband", NOBODY, {BEA}, None, "both"),
        ("Bea's husband rang", NOBODY, {BEA}, "call", "both"),
        ("Joan asked after Nell", {JOAN}, {NELL}, None, "both"),
        ("email from Bea: Tom is moving", {BEA}, {TOM}, "email", "in"),
        ("told Ida that Sam Hart had called", {IDA}, {SAM_HART}, None, "both"),
        ("met Bea and her daughter Posy", {BEA}, NOBODY, "meeting", "both"),
        ("rang Tom back", {TOM}, NOBODY, "call", "both"),
        ("Tom didn't pick up", {TOM}, NOBODY, "missed", "out"),
        ("Tom not answering", {TOM}, NOBODY, "missed", "out"),
        ("couldn't get hold of Ida", {IDA}, NOBODY, "missed", "out"),
        ("left a message for Ida", {IDA}, NOBODY, "missed", "out"),
        ("Tom left a message about the van", {TOM}, NOBODY, "missed", "in"),
        ("Ida texted, will ring Friday", {IDA}, NOBODY, "message", "in"),
        ("bumped into Mr Okafor at the market", {TOM}, NOBODY, "meeting", "both"),
        ("texted Joan happy birthday", {JOAN}, NOBODY, "message", "out"),
        ("wished Joan happy birthday", {JOAN}, NOBODY, None, "out"),
        ("sent Bea the figures", {BEA}, NOBODY, None, "out"),
        ("got Bea's cheque", NOBODY, {BEA}, None, "in"),
        ("Bea dropped off the shoebox", {BEA}, NOBODY, "meeting", "both"),
        ("forwarded Bea's email to Tom", {TOM}, {BEA}, "email", "out"),
        ("replied to Bea's email about Ida", {BEA}, {IDA}, "email", "out"),
        ("emailed Bea, cc Tom", {BEA}, {TOM}, "email", "out"),
        ("asked Tom to ring Bea", {TOM}, {BEA}, None, "both"),
        ("Tom wants me to ring Bea", {TOM}, {BEA}, None, "both"),
        ("promised Tom I'd call Bea", {TOM}, {BEA}, None, "both"),
        ("phoned Bea, she'll ask Tom", {BEA}, {TOM}, "call", "both"),
        ("chat with Tom in the street, he'd seen Bea", {TOM}, {BEA}, None, "both"),
        ("had Joan and Nell to supper", {JOAN, NELL}, NOBODY, "meal", "both"),
        ("took Bea to lunch", {BEA}, NOBODY, "meal", "both"),
        ("Joan and Nell came for supper", {JOAN, NELL}, NOBODY, "meal", "both"),
        ("rang round: Tom, Bea, Ida", {TOM, BEA, IDA}, NOBODY, "call", "both"),
        ("Tom/Bea: lunch", {TOM, BEA}, NOBODY, "meal", "both"),
        ("Tom called on Tuesday about the lease", {TOM}, NOBODY, "call", "both"),
        ("called on Joan", {JOAN}, NOBODY, "meeting", "both"),
        ("met Tom and Bea's accountant", {TOM}, {BEA}, "meeting", "both"),
        ("introduced Bea to Ida", NOBODY, {BEA, IDA}, None, "both"),
        ("put Tom in touch with Bea", NOBODY, {TOM, BEA}, None, "both"),
        ("call with Zoë at Barclays about Tom's loan", {ZOE}, {TOM}, "call", "both"),
        ("at the market met Tom, who says Bea is selling the shop", {TOM}, {BEA}, "meeting", "both"),
        ("met Ida for coffee and gave her the folder for Bea", {IDA}, {BEA}, "meal", "both"),
        ("Tom rang at nine, he wants to sign before Christmas, and Bea is going to check the figures",
         {TOM}, {BEA}, "call", "both"),
        ("Dinner at ours: Tom, Bea, Joan", {TOM, BEA, JOAN}, NOBODY, "meal", "both"),
        ("Bea by email: wants the accounts", {BEA}, NOBODY, "email", "in"),
        ("Nell passed on a message from Joan", {NELL}, {JOAN}, "message", "in"),
        ("gave Nell a message for Joan", {NELL}, {JOAN}, "message", "out"),
        ("good news from Bea: she got the loan", {BEA}, NOBODY, None, "in"),
        ("popped in to see Nell", {NELL}, NOBODY, "meeting", "both"),
        ("Ida couldn't come to dinner", {IDA}, NOBODY, None, "both"),
        ("Bea has moved to Leeds, called about the address", {BEA}, NOBODY, "call", "both"),
        ("long call with Bea about Tom's return: she thinks Ida should look at it too",
         {BEA}, {TOM, IDA}, "call", "both"),
    ],
)  # fmt: skip
def test_sentences_of_a_real_month(
    line: str, with_: set[int], about: set[int], channel: str | None, direction: str
) -> None:
    read = entry(line)
    assert (set(read.with_), set(read.about), read.channel, read.direction) == (
        with_, about, channel, direction,
    )  # fmt: skip
    assert asks(read) == []


@pytest.mark.parametrize(
    "line",
    ["arranged lunch with Tom for the 3rd", "booked a call with Tom for monday", "cancelled lunch with Tom",
     "postponed the meeting with Tom", "moved lunch with Tom to friday",
     "lunch with Tom moved to friday", "lunch with Tom cancelled", "no reply from Tom", "nothing from Tom yet",
     "heard nothing from Tom", "haven't heard from Tom", "Tom hasn't replied", "Tom never rang",
     "Tom did not ring", "Tom didn't come to lunch", "must ring Tom", "forgot to ring Tom",
     "promised to ring Tom", "need to write to Tom", "helped Bea with Tom's return", "couldn't meet Tom"],
)  # fmt: skip
def test_a_talk_that_was_not_had_is_no_contact(line: str) -> None:
    read = entry(line)
    assert (TOM in read.with_, TOM in read.about) == (False, True)


@pytest.mark.parametrize(
    "line",
    ["next tuesday, booked lunch with Tom", "tomorrow arranged a call with Tom", "in 3 weeks: will meet Tom"],
)
def test_on_a_coming_day_what_is_arranged_is_the_plan_with_them(line: str) -> None:
    read = entry(line)
    assert (read.planned, read.with_) == (True, (TOM,))


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("call with Tom, no answer yet from the bank", "call"),
        ("lunch with Bea, she's engaged to Tom", "meal"),
        ("Bea got engaged", None),
        ("Tom didn't pick up the papers", None),
        ("Bea rang out of the blue", "call"),
        ("Tom left Bea", None),
        ("Tom couldn't make lunch", None),
        ("Tom cancelled lunch", None),
        ("emailed Tom, no answer yet", "email"),
    ],
)
def test_words_of_a_missed_call_or_a_talk_elsewhere_in_the_sentence_are_words(
    line: str, channel: str | None
) -> None:
    assert entry(line).channel == channel


def test_an_office_of_an_organisation_is_the_organisation() -> None:
    assert entry("zoom with the Barclays office").organisations == ("Barclays",)
    assert entry("rang the Barclays helpline").organisations == ("Barclays",)
    assert asks(entry("zoom with the Hargrove office")) == ["nobody"]


def test_someone_unknown_who_acts_for_someone_known_is_offered() -> None:
    read = entry("Tom's sister Ada rang")
    assert (read.with_, read.about, [one.name for one in read.unknown], asks(read)) == ((), (TOM,), ["Ada"], [])


@pytest.mark.parametrize("line", ["Then rang Tom", "Later wrote to Tom", "Afterwards met Tom", "I'd met Tom"])
def test_a_word_that_opens_a_sentence_is_no_new_name(line: str) -> None:
    assert entry(line).unknown == ()


@pytest.mark.parametrize(
    ("line", "with_", "later"),
    [
        ("Rang Tom about the lease. Then wrote to Bea.", TOM, [((BEA,), "wrote to Bea")]),
        ("rang Tom, then wrote to Bea", TOM, [((BEA,), "wrote to Bea")]),
        ("coffee with Tom; saw Ida on the way", TOM, [((IDA,), "saw Ida on the way")]),
        ("coffee with Tom, saw Ida on the way", TOM, [((IDA,), "saw Ida on the way")]),
        ("saw Tom, rang Bea about the van", TOM, [((BEA,), "rang Bea about the van")]),
        ("Tom rang. Bea rang too. Met Joan and Nell.", TOM,
         [((BEA,), "Bea rang too"), ((JOAN, NELL), "Met Joan and Nell")]),
        ("rang Tom about the lease, then emailed Bea the figures", TOM, [((BEA,), "emailed Bea the figures")]),
    ],
)  # fmt: skip
def test_a_later_contact_of_its_own_is_about_and_never_lost_in_silence(
    line: str, with_: int, later: list[tuple[tuple[int, ...], str]]
) -> None:
    read = entry(line)
    assert read.with_ == (with_,)
    assert [(one.people, one.words) for one in read.later] == later
    assert {person for one in read.later for person in one.people} <= set(read.about)
    assert read.text == line


@pytest.mark.parametrize(
    "line",
    ["wrote to Tom and to Bea", "wrote to Tom and sent Bea the guide", "rang Tom and spoke to Bea",
     "met Tom and Bea for lunch", "lunch with Tom and Bea", "Tom, Bea and I had lunch"],
)  # fmt: skip
def test_two_by_one_channel_are_one_talk(line: str) -> None:
    read = entry(line)
    assert (set(read.with_), read.later) == ({TOM, BEA}, ())


@pytest.mark.parametrize(
    "line",
    ["Tom rang. Bea is well.", "lunch with Tom, Bea called him", "Tom rang, he met Bea",
     "rang Tom about the meeting and lunch with Bea", "Tom rang and left a message for Bea"],
)  # fmt: skip
def test_what_others_did_is_no_later_talk_of_hers(line: str) -> None:
    assert entry(line).later == ()
