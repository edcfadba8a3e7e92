"""Friday's desk: five people at most, one fact each, nobody who should be left in peace."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.acts.ticking import done, drop
from relnote.core.agenda.day import agenda
from relnote.core.desk.friday import AT_THE_DESK, FridayRow, friday
from relnote.core.desk.posting import post
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Death, Gently, Introduction, Relation, Rest, Wish
from relnote.core.reminders import Done, Snooze
from relnote.demo.practice import practice as demo
from tests.build import LONG_AGO, TODAY, day, notebook, person, reminder, talk
from tests.core.desk.notes import BEA, JOAN, LETTER, MIRA, SAM, THANK, TOM, minting, note, practice


def desk(book: Notebook, *, today: date = TODAY) -> dict[str, str | None]:
    return {row.name: row.reason for row in friday(book, today=today)}


def row_of(book: Notebook, person_id: int) -> FridayRow:
    return next(row for row in friday(book, today=TODAY) if row.person == person_id)


def changed(person_id: int, **fields: Any) -> Notebook:
    book = practice()
    return book.with_person(replace(book.people[person_id], **fields))


def test_each_has_one_reason_and_what_presses_most_comes_first() -> None:
    assert list(desk(practice()).items()) == [
        ("Joan Pike", "birthday"),
        ("Tom Okafor", "thanks"),
        ("Bea Lund", "thanks"),
        ("Mira Castane", None),
    ]
    assert row_of(practice(), JOAN).words == "birthday, 60 on Thursday · post a card by Tue"
    assert row_of(practice(), BEA).words == "gave Sam Quillon your name on 15 Oct; not thanked yet."


def test_a_letter_waits_for_a_letter_where_no_card_is_due() -> None:
    book = changed(JOAN, wants_card=False)

    assert row_of(book, JOAN).words == "their letter came 4 days ago"


def test_an_email_wants_no_letter() -> None:
    book = changed(JOAN, wants_card=False)
    email = replace(book.conversations[LETTER], channel="email")

    assert "Joan Pike" not in desk(book.with_conversation(email))


def test_of_two_alike_the_order_is_theirs_and_not_the_files() -> None:
    thanks = [reminder(100 + each, "thank", 1, f"for loaf {each}", due=TODAY) for each in (2, 1, 3)]
    people = [person(1, "Tom Okafor"), person(2, "Bea Lund")]

    for records in (thanks, thanks[::-1]):
        (row,) = friday(notebook(*people, *records), today=TODAY)
        assert row.words == "thank: for loaf 1"


def test_no_card_is_named_once_it_can_not_be_there_on_the_day() -> None:
    book = changed(JOAN, birthday=PartialDay(month=11, day=22), wants_card=True)

    assert "birthday" not in row_of(book, JOAN).words


def test_the_ref_is_the_one_of_the_day() -> None:
    book = practice()
    wholes = {row.whole for row in agenda(book, today=TODAY).rows}

    for row in friday(book, today=TODAY):
        assert row.whole.startswith(row.ref)
        if row.name in ("Joan Pike", "Tom Okafor"):
            assert row.whole in wholes


@pytest.mark.parametrize("act", [done, drop])
def test_what_was_done_or_let_go_in_the_day_is_off_the_desk(act: Any) -> None:
    book = practice()
    for row in agenda(book, today=TODAY, every=True).rows:
        if row.whole in {each.whole for each in friday(book, today=TODAY)}:
            kind = {"mint": minting()} if act is done else {}
            after = act(book, row, today=TODAY, **kind).notebook
            assert row.whole not in {each.whole for each in friday(after, today=TODAY)}


def test_a_thank_you_put_off_waits_until_its_day() -> None:
    book = practice()
    put_off = replace(book.reminders[THANK], snoozes=(Snooze(TODAY, TODAY + timedelta(days=5)),))

    assert "Tom Okafor" not in desk(book.with_reminder(put_off))


def test_what_was_only_heard_from_someone_else_is_no_reason() -> None:
    book = practice()

    assert "Tom Okafor" not in desk(book.with_reminder(replace(book.reminders[THANK], told_by=(BEA,))))


def test_whoever_was_written_to_lately_is_left_alone() -> None:
    book = practice()
    after = post(book, note(MIRA, line="hello"), today=TODAY, on=TODAY, mint=minting()).notebook

    assert "Mira Castane" not in desk(after)
    assert "Mira Castane" in desk(after, today=TODAY + timedelta(days=30))


@pytest.mark.parametrize("who", [JOAN, BEA, MIRA, TOM])
def test_the_resting_the_dead_and_the_gently_have_no_card_suggested(who: int) -> None:
    name = practice().people[who].name
    died = changed(who, died=Death(noted=day("2026-11-01")))
    resting = changed(who, rests=(Rest(on=day("2026-11-18")),))
    gently = changed(who, gently=Gently(day("2026-11-01"), day("2026-12-20")))

    silent = changed(who, kept=None)
    for book in (died, resting, gently, silent):
        assert name not in desk(book)


@pytest.mark.parametrize("who", [BEA, MIRA])
def test_never_remind_stops_what_relnote_thinks_of(who: int) -> None:
    book = changed(who, wish=Wish(LONG_AGO, never=True))

    assert practice().people[who].name not in desk(book)
    assert "Tom Okafor" in desk(changed(TOM, wish=Wish(LONG_AGO, never=True)))  # she asked to be reminded


def test_when_someone_of_theirs_died_a_condolence_is_right_also_gently() -> None:
    book = notebook(
        person(
            1,
            "Nell Garraway",
            related=(Relation(kind="father", person=2),),
            gently=Gently(day("2026-11-01"), day("2026-12-20")),
        ),
        person(2, "Walter Garraway", died=Death(noted=day("2026-11-01"), on=PartialDay.of(day("2026-10-31")))),
    )
    assert desk(book) == {"Nell Garraway": "condolence"}
    assert row_of(book, 1).words == "Walter Garraway died on 31 Oct"

    after = post(book, note(1, reason="condolence"), today=TODAY, on=TODAY, mint=minting()).notebook
    assert desk(after) == {}
    assert desk(book, today=TODAY + timedelta(days=90)) == {}


def test_a_gentle_time_alone_is_no_condolence() -> None:
    book = notebook(person(1, "Nell Garraway", gently=Gently(day("2026-11-01"), day("2026-12-20"))))

    assert desk(book) == {}


def test_whoever_stirs_after_a_rest_is_welcome_back() -> None:
    wilf = person(1, "Wilf Tranter", rests=(Rest(on=day("2026-04-24"), left="sold up"),))
    postcard = talk(11, "2026-11-19", 1, channel="letter", direction="in", text="A lighthouse.")

    assert desk(notebook(wilf, postcard)) == {"Wilf Tranter": "welcome back"}
    assert row_of(notebook(wilf, postcard), 1).words == "back 2 days ago, after resting since 24 Apr"
    assert desk(notebook(wilf)) == {}


def test_whoever_left_lately_may_have_a_goodbye_in_their_own_words() -> None:
    wilf = person(1, "Wilf Tranter", rests=(Rest(on=day("2026-11-10"), left="sold up after nineteen years"),))

    assert desk(notebook(wilf)) == {"Wilf Tranter": "goodbye"}
    assert row_of(notebook(wilf), 1).words == 'left 11 days ago: "sold up after nineteen years"'
    assert desk(notebook(wilf), today=TODAY + timedelta(days=40)) == {}


def test_something_mended_may_have_a_line_until_a_note_went() -> None:
    wrong = reminder(
        51, "put-right", 1, "invoice 212 was wrong", made=day("2026-10-01"), done=Done(on=day("2026-11-01"))
    )
    book = notebook(person(1, "Ida Falk"), wrong)

    assert desk(book) == {"Ida Falk": "sorry"}
    assert row_of(book, 1).words == "went wrong, put right 3 weeks ago: invoice 212 was wrong"
    after = post(book, note(1, reason="sorry"), today=TODAY, on=day("2026-10-20"), mint=minting()).notebook
    assert desk(after) == {}


def test_five_at_most_and_not_all_of_one_kind() -> None:
    people = [person(each, f"Person {each:02}") for each in range(1, 30)]
    thanks = [reminder(100 + each, "thank", each, "for the loaf", due=TODAY) for each in range(1, 9)]
    brought = [
        person(50, "Brought One", introduction=Introduction(by=9, on=day("2026-10-01"))),
        person(51, "Brought Two", introduction=Introduction(by=10, on=day("2026-10-02"))),
        person(52, "Brought Three", introduction=Introduction(by=11, on=day("2026-10-03"))),
    ]
    rows = friday(notebook(*people, *thanks, *brought), today=TODAY)

    assert [row.name for row in rows] == ["Person 01", "Person 02", "Person 03", "Person 09", "Person 10"]


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=0, max_value=700))
def test_on_any_day_of_the_demo_the_desk_keeps_its_rules(back: int) -> None:
    today = date(2026, 11, 21)
    book = demo(today)
    day_ = today - timedelta(days=back)
    rows = friday(book, today=day_)

    assert len(rows) <= AT_THE_DESK
    assert len({row.person for row in rows}) == len(rows)
    assert rows == friday(replace(book, people=dict(reversed(list(book.people.items())))), today=day_)
    for row in rows:
        someone = book.people[row.person]
        gently = someone.gently is not None and someone.gently.since <= day_ <= someone.gently.until
        assert someone.died is None
        assert not gently or row.reason == "condolence"
        assert not any(word in row.words for word in ("overdue", "stale", "inactive", "reconnect", "!"))


def test_what_one_person_told_is_no_reason_to_write_to_another() -> None:
    """Words of a detail or a talk stand on the desk of whoever told them alone."""
    book = demo(date(2026, 11, 21))
    for back in range(0, 200, 10):
        for row in friday(book, today=date(2026, 11, 21) - timedelta(days=back)):
            quoted = row.words.split('"')[1] if row.words.count('"') >= 2 else ""
            if quoted and row.reason is None:
                mine = " ".join(each.text for each in book.people[row.person].details)
                assert quoted.rstrip(".…") in mine
                assert not any(
                    quoted.rstrip(".…") in each.text
                    for other in book.people.values()
                    if other.id != row.person
                    for each in other.details
                )


def test_sam_is_not_thanked_for_being_brought() -> None:
    assert practice().people[SAM].name not in desk(practice())
