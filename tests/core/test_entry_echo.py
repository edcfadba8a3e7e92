"""What is shown back, word for word (product 4)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.entry.echo import act_name, echo_entry, offers
from relnote.core.entry.values import Given
from relnote.core.people import Death
from tests.build import TODAY
from tests.core.entries import BEA, BOOK, IDA, SAM_HART, TOM, asks, entry


def echoed(*lines: str, given: Given | None = None) -> list[str]:
    return list(echo_entry(entry(*lines, given=given), BOOK, today=TODAY))


def test_the_worked_example() -> None:
    assert echoed("yesterday, call with Tom Okafor about the lease", "! send the VAT letter by friday") == [
        "Logged  Fri 20 Nov 2026 (yesterday) · call · with Tom Okafor · you talked",
        "        promise: send the VAT letter, by Fri 27 Nov",
    ]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        (
            "call with Sam Quillon about Bea Lund",
            "call · with Sam Quillon · about Bea Lund (--with bea if they were there) · you talked",
        ),
        (
            "call with Tom about Joan",
            "call · with Tom Okafor · about Joan Pike (--with joan if she was there) · you talked",
        ),
        (
            "rang the tax office about Nell's code",
            "call · a deed for Nell Brine (--with nell if they were there)",
        ),
        (
            "call with Okafor & Sons about Nell",
            "call · with Okafor & Sons · a deed for Nell Brine (--with nell if they were there)",
        ),
        ("wrote to Tom and Bea", "letter · with Tom Okafor and Bea Lund · you wrote"),
        ("letter from Joan", "letter · with Joan Pike · she wrote"),
        ("rang Tom, no answer", "missed call · with Tom Okafor · no answer"),
        ("missed call from Tom", "missed call · with Tom Okafor · they rang"),
        ("Tom liked your post", "signal · with Tom Okafor · a sign of life, not a talk"),
        ("call with Okafor & Sons", "call · with Okafor & Sons · you talked"),
        ("Sam rang", "call · with Sam? · you talked"),
        (
            "call with Tom about Sam Hart",
            'call · with Tom Okafor · about Sam Hart (--with "Sam Hart" if they were there) · you talked',
        ),
    ],
)
def test_the_head_says_what_was_understood(line: str, head: str) -> None:
    assert echoed(line) == [f"Logged  Sat 21 Nov 2026 (today) · {head}"]


def test_a_plan_says_so_and_its_time() -> None:
    assert echoed("next tuesday 10:00, lunch with Tom") == [
        "Planned Tue 24 Nov 2026 10:00 (in 3 days) · meal · with Tom Okafor"
    ]


def test_someone_new_is_typed_by_their_whole_name() -> None:
    given = Given(new=("Aldous Brine",))
    assert echoed("call with Tom about Aldous Brine", given=given)[0].endswith(
        'about Aldous Brine (--with "Aldous Brine" if they were there) · you talked'
    )


def test_a_span_is_said_as_one() -> None:
    assert echoed("about March 2026, lunch with Tom")[0].startswith("Logged  about March 2026 · meal")


def test_marks_say_their_owner_their_source_and_their_day() -> None:
    assert echoed(
        "lunch with Tom about Bea",
        "* Bea: family: moved to Faro",
        "* sauna: fridays",
        "? Tom: did the oven arrive",
        "< Tom: sends it by monday",
        "> ring again every 6 weeks",
        "~ wrong number",
        "! pay by 3/4",
    )[1:] == [
        "        Bea Lund · family: moved to Faro, from Tom Okafor",
        "        Tom Okafor · sauna (a new kind): fridays",
        "        Tom Okafor · ask: did the oven arrive",
        "        Tom Okafor · waiting: sends it, by Mon 23 Nov",
        "        Tom Okafor · follow-up: ring again, every 6 weeks",
        "        Tom Okafor · put right: wrong number",
        '        Tom Okafor · promise: pay by 3/4, no day set, "3/4" left as words: 3 Apr 2027 or 4 Mar 2027',
    ]


def test_marks_alone_say_whom_they_are_for() -> None:
    assert echoed("* likes quinces", given=Given(page=IDA)) == [
        "Noted   for Ida Falk",
        "        story: likes quinces",
    ]


@pytest.mark.parametrize(
    ("lines", "act"),
    [
        (("call with Tom Okafor",), "log a call with Tom Okafor"),
        (("letter from Joan",), "log a letter from Joan Pike"),
        (("wrote to Tom and Bea",), "log a letter to Tom Okafor and Bea Lund"),
        (("tomorrow, lunch with Tom",), "plan a meal with Tom Okafor"),
        (("rang the tax office about Nell's code",), "log a deed for Nell Brine"),
        (("Tom: leans to the smaller shop",), "log a talk with Tom Okafor"),
        (("! Tom: send it",), "note a promise for Tom Okafor"),
        (("! Tom: send it", "? Bea: how is she"), "note 2 things for Tom Okafor and Bea Lund"),
    ],
)
def test_the_act_is_named_as_undo_says_it(lines: tuple[str, ...], act: str) -> None:
    assert act_name(entry(*lines), BOOK) == act


def test_sad_news_offers_gently() -> None:
    assert offers(entry("Nell rang, her father died"), BOOK) == ("If this is sad news: relnote gently nell",)


def test_a_new_name_is_offered_with_what_the_line_says() -> None:
    assert offers(entry("Bea introduced me to Aldous Brine over coffee"), BOOK) == (
        'Aldous Brine, introduced by Bea Lund? To add them: relnote add "Aldous Brine" --introduced-by bea',
    )


@pytest.mark.parametrize(
    ("line", "dead"),
    [
        ("bea lund died", (BEA,)),
        ("bea died", (BEA,)),
        ("Bea Lund died", (BEA,)),
        ("Bea passed away on sunday", (BEA,)),
        ("heard that bea lund has died", (BEA,)),
        ("Tom and Bea died", (TOM, BEA)),
        ("Bea's mother died", ()),
        ("bea's mother died", ()),
        ("Bea passed the exam", ()),
    ],
)
def test_someone_who_died_is_about_and_the_verb_that_says_so_is_offered(
    line: str, dead: tuple[int, ...]
) -> None:
    read = entry(line)
    assert (read.died, asks(read)) == (dead, [])
    assert not set(dead) & set(read.with_)
    assert BEA in (*read.with_, *read.about)
    offered = offers(read, BOOK)
    assert [one for one in offered if "relnote died " in one] == [
        f"If {BOOK.people[person].name} has died: relnote died {'bea' if person == BEA else 'tom'}"
        for person in dead
    ]


def test_news_of_a_death_offers_gently_as_well_and_is_no_deed() -> None:
    read = entry("bea lund died")
    assert echoed("bea lund died") == ["Logged  Sat 21 Nov 2026 (today) · about Bea Lund"]
    assert offers(read, BOOK) == (
        "If Bea Lund has died: relnote died bea",
        "If this is sad news: relnote gently bea",
    )
    assert act_name(read, BOOK) == "log the news of Bea Lund"


def test_who_is_known_to_have_died_is_not_offered_again() -> None:
    book = BOOK.with_person(replace(BOOK.people[BEA], died=Death(noted=TODAY)))
    assert not [one for one in offers(entry("Bea Lund died", book=book), book) if "relnote died" in one]


def test_small_words_that_are_names_elsewhere_stay_words() -> None:
    assert asks(entry("bill died down")) == ["nobody"]
    assert asks(entry("the penny has died out")) == ["nobody"]


def test_a_later_talk_says_that_they_are_about_and_how_to_log_it() -> None:
    assert echoed("yesterday, rang Tom about the lease. Then wrote to Bea's house, wrote to Bea.")[1:] == [
        "        Bea Lund is about here; for a talk of its own: relnote log --on 2026-11-20 'wrote to Bea'"
    ]
    said = "Joan Pike and Ida Falk are about here; for a talk of its own: relnote log "
    assert echoed("Rang Tom. Met Joan and Ida at Bea's.")[1:] == [
        f"        {said}'Met Joan and Ida at Bea'\\''s'"
    ]


def test_the_command_for_a_later_talk_logs_it() -> None:
    later = entry("Rang Tom about the lease. Then wrote to Bea.").later[0]
    assert entry(later.words).with_ == (BEA,)


def test_in_the_field_nothing_of_the_shell_is_advised() -> None:
    both = entry("lunch with Tom about Ida and Joan")
    assert "(@ida @joan if they were there)" in echo_entry(both, BOOK, today=TODAY, field=True)[0]
    two = entry("yesterday, call with Tom, then wrote to Bea")
    (said,) = [line for line in echo_entry(two, BOOK, today=TODAY, field=True) if "of its own" in line]
    assert said.strip() == (
        "Bea Lund is about here; for a talk of its own, log it by itself: 20 Nov 2026, wrote to Bea"
    )
    again = entry("20 Nov 2026, wrote to Bea")
    assert (again.with_, again.moment) == ((BEA,), two.moment)


def test_in_the_field_who_shares_a_first_name_is_typed_whole() -> None:
    about = entry("lunch with Tom about Sam Hart")
    assert "(@Sam Hart if they were there)" in echo_entry(about, BOOK, today=TODAY, field=True)[0]
    assert entry("lunch with Tom @Sam Hart").with_ == (TOM, SAM_HART)
