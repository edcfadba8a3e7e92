"""What was only done, arranged, called off or meant is no talk: about, with the way to say otherwise."""

from __future__ import annotations

import pytest

from relnote.core.entry.asides import asides
from relnote.core.entry.echo import act_name, echo_entry
from relnote.core.entry.told import told_entry
from relnote.core.entry.values import Given
from tests.build import TODAY, day, notebook, talk
from tests.core.entries import BEA, BOOK, IDA, NELL, TOM, asks, entry

PLANNED = notebook(
    *BOOK.people.values(),
    talk(90, "2026-11-24", TOM, planned=True, time="12:30", text="lunch", channel="meal"),
    talk(91, "2026-11-17", TOM, planned=True, text="long past", channel="meal"),
    talk(92, "2026-11-25", IDA, planned=True, text="the boat", channel="meeting"),
)


def head(line: str) -> str:
    return echo_entry(entry(line), BOOK, today=TODAY)[0].partition(" (today) · ")[2]


@pytest.mark.parametrize(
    "line",
    ["Tom paid his bill", "Tom has now paid", "tom paid", "Tom signed the engagement letter", "Tom retired",
     "Tom moved to Leeds", "Tom starts in September", "Tom's invoice went out", "tom's van broke down",
     "Tom's renewal came in the post", "Tom filed early", "Tom is in hospital", "Tom has a new oven",
     "tom wasn't well", "Tom got the job", "Tom got married", "Tom gave notice", "Tom left his wife"],
)  # fmt: skip
def test_what_someone_did_without_a_word_is_news_of_them_and_no_talk(line: str) -> None:
    read = entry(line)
    assert (read.with_, read.about, read.channel, asks(read)) == ((), (TOM,), None, [])
    assert head(line) == "about Tom Okafor (--with tom if you talked)"
    assert act_name(read, BOOK) == "log the news of Tom Okafor"


@pytest.mark.parametrize(
    "line",
    ["Tom: paid his bill", "Tom re the bill", "Tom leans to the smaller shop", "Tom wants the lease",
     "Tom has moved to Leeds, rang with the address", "Tom paid when he came by", "Tom passed on his thanks",
     "Tom opened up about the move", "Tom told me he paid", "Tom had a question about VAT",
     "Tom: is in hospital",
     "Tom has agreed", "Tom is happy, rang to say so", "Tom gave me the deed", "cheque from Tom",
     "Tom got in touch", "Tom was here about the lease", "Tom was in to sign", "Tom was asking after you"],
)  # fmt: skip
def test_a_colon_a_word_of_theirs_or_a_contact_beside_it_makes_it_a_talk(line: str) -> None:
    assert entry(line).with_ == (TOM,)


def test_on_their_page_and_with_an_option_it_is_a_talk() -> None:
    assert entry("paid his bill", given=Given(page=TOM)).with_ == (TOM,)
    assert entry("Tom paid his bill", given=Given(with_=(TOM,))).with_ == (TOM,)


@pytest.mark.parametrize(
    "line",
    ["Tom was cancelled", "lunch with Tom was cancelled", "lunch with tom fell through", "call w/ tom is off",
     "lunch with Tom has been moved to friday", "the meeting with Tom got called off",
     "lunch with Tom was put back to friday", "cancelled lunch with Tom", "postponed lunch w/ tom",
     "lunch with Tom cancelled"],
)  # fmt: skip
def test_a_talk_that_fell_through_is_none_and_has_no_channel(line: str) -> None:
    read = entry(line, book=PLANNED)
    assert (read.with_, read.about, read.off, read.channel) == ((), (TOM,), (TOM,), None)


def test_what_falls_through_in_a_later_clause_is_no_talk_either() -> None:
    read = entry("saw bea on the way, cancelled lunch w tom", book=PLANNED)
    assert (read.with_, read.about, read.off) == ((BEA,), (TOM,), (TOM,))
    other = entry("cancelled the order, lunch with Tom", book=PLANNED)
    assert (other.with_, other.off) == ((TOM,), ())


@pytest.mark.parametrize("line", ["Tom cancelled", "Tom called off lunch", "tom can't make tuesday"])
def test_one_who_calls_it_off_said_so(line: str) -> None:
    read = entry(line, book=PLANNED)
    assert (read.with_, read.off, read.channel) == ((TOM,), (TOM,), None)


@pytest.mark.parametrize(
    "line", ["Tom moved house", "Tom rang", "Tom is off to Faro", "Tom put back the shelf"]
)
def test_what_calls_nothing_off_says_nothing_of_the_plan(line: str) -> None:
    read = entry(line, book=PLANNED)
    assert (read.off, asides(read, PLANNED, today=TODAY)) == ((), ())


def test_only_the_plans_with_those_who_call_it_off_are_named() -> None:
    (said,) = asides(entry("Ida cancelled", book=PLANNED), PLANNED, today=TODAY)
    assert "the boat" in said


def test_the_plan_that_is_off_is_named_with_both_ways_and_no_other_plan_is() -> None:
    (said,) = asides(entry("lunch with tom fell through", book=PLANNED), PLANNED, today=TODAY)
    assert said.startswith("Still planned for Tue 24 Nov 12:30: lunch (relnote drop ")
    assert said.endswith(" DAY to move it)")


def test_in_the_field_of_the_live_log_the_plan_that_is_off_is_named_without_a_command() -> None:
    (said,) = asides(entry("lunch with tom fell through", book=PLANNED), PLANNED, today=TODAY, where="field")
    assert said.endswith("lunch (drop it if it's off, snooze it to move it)")


def test_the_day_it_moves_to_is_in_the_command() -> None:
    (said,) = asides(entry("moved lunch with tom to friday", book=PLANNED), PLANNED, today=TODAY)
    assert said.endswith(" '27 Nov 2026' to move it)")


def test_a_plan_of_its_own_says_nothing_of_another() -> None:
    read = entry("next friday, lunch with Tom, moved from tuesday", book=PLANNED)
    assert (read.planned, read.moment.day) == (True, day("2026-11-27"))
    assert asides(read, PLANNED, today=TODAY) == ()


@pytest.mark.parametrize(
    ("line", "meant"),
    [("need to ring Tom", "ring Tom"), ("must write to tom", "write to tom"),
     ("I should ring Tom about the lease", "ring Tom about the lease"),
     ("promised to send Tom the guide", "send Tom the guide")],
)  # fmt: skip
def test_what_she_only_means_to_do_is_offered_as_a_reminder(line: str, meant: str) -> None:
    read = entry(line)
    assert (read.with_, read.meant) == ((), meant)
    assert asides(read, BOOK, today=TODAY) == (f"Still to do? relnote undo, then relnote remind tom '{meant}'",)
    assert asides(read, BOOK, today=TODAY, where="field") == (f'Still to do? "> {meant}" puts it before you.',)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("call with Nell's brother", "call · about Nell Brine (--with nell if they were there)"),
        ("bumped into nell's sister", "meeting · about Nell Brine (--with nell if they were there)"),
        (
            "rang the tax office about Nell's code",
            "call · a deed for Nell Brine (--with nell if they were there)",
        ),
        ("filed nell's return", "a deed for Nell Brine (--with nell if they were there)"),
        ("booked lunch with Nell", "about Nell Brine (--with nell if you talked)"),
    ],
)
def test_a_deed_is_what_was_done_for_them(line: str, said: str) -> None:
    read = entry(line)
    assert (read.with_, read.about) == ((), (NELL,))
    assert head(line) == said


def test_thanks_to_someone_is_no_word_to_them() -> None:
    assert entry("call with Tom, thanks to Bea").about == (BEA,)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tom paid his bill", "Tom Okafor: news logged, today"),
        ("filed Tom's return", "Tom Okafor: deed logged, today"),
        ("letter from HMRC about Tom", "HMRC: letter logged, today"),
        ("rang Tom", "Tom Okafor: call logged, today"),
    ],
)
def test_the_toast_says_what_was_logged(line: str, told: str) -> None:
    assert told_entry(entry(line), BOOK, today=TODAY) == told
