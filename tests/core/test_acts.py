"""Done, drop and snooze: the table of what each means for each row."""

from datetime import date
from itertools import count
from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.acts.acted import Acted, Known, NeedsLogError, SettledError
from relnote.core.acts.open_rows import open_with
from relnote.core.acts.snoozing import snooze
from relnote.core.acts.ticking import done, drop, go_back_and_ask, settled_by
from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import AnyRow, Who
from relnote.core.as_of import as_of
from relnote.core.cadence import Cadence
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Wish
from relnote.core.reminders import Done, Snooze, Told
from tests.build import TODAY, day, notebook, person, reminder, talk

TOM = person(1, "Tom Okafor")
LETTER = reminder(10, "promise", 1, "send the VAT letter", due=day("2026-11-19"))


def mint() -> Any:
    return count(900).__next__


def only_row(book: Notebook, today: date = TODAY) -> AnyRow:
    (row,) = agenda(book, today=today).rows
    return row


def ticked(book: Notebook, **fields: Any) -> Acted:
    return done(book, only_row(book), today=TODAY, mint=mint(), **fields)


def test_a_promise_kept_today_remembers_the_day_it_was_for() -> None:
    acted = ticked(notebook(TOM, LETTER))
    assert acted.notebook.reminders[10].done == Done(TODAY, day("2026-11-19"))
    assert (acted.said, acted.act) == ("Done: send the VAT letter", "done: send the VAT letter")


def test_or_kept_on_the_day_she_says() -> None:
    acted = ticked(notebook(TOM, LETTER), on=day("2026-11-20"))
    assert acted.notebook.reminders[10].done == Done(day("2026-11-20"), day("2026-11-19"))


def test_nothing_is_done_tomorrow() -> None:
    with pytest.raises(RelnoteError, match="still ahead"):
        ticked(notebook(TOM, LETTER), on=day("2026-11-22"))


def test_what_is_done_is_not_done_again() -> None:
    book = notebook(TOM, LETTER)
    row = only_row(book)
    after = ticked(book).notebook
    with pytest.raises(SettledError, match="was done on Sat 21 Nov 2026"):
        done(after, row, today=TODAY, mint=mint())


def test_what_was_removed_meanwhile_is_said_to_be_gone() -> None:
    book = notebook(TOM, LETTER)
    with pytest.raises(NobodyError):
        done(book.without_reminder(10), only_row(book), today=TODAY, mint=mint())


@pytest.mark.parametrize(
    ("due", "next_due"),
    [("2026-10-31", "2026-11-30"), ("2026-11-21", "2026-11-30"), ("2026-12-31", "2027-01-31")],
)
def test_a_repeat_moves_to_the_first_day_of_its_series_after_today(due: str, next_due: str) -> None:
    rent = reminder(
        10, "follow-up", 1, "ask for the rent", due=day(due), start=day("2026-01-31"), every=Cadence(1, "month")
    )
    after = done(notebook(TOM, rent), rent, today=TODAY, mint=mint()).notebook.reminders[10]
    assert (after.due, after.is_open, after.history) == (day(next_due), True, (Done(TODAY, day(due)),))


def test_the_answer_to_an_ask_becomes_a_detail_from_themselves() -> None:
    ask = reminder(10, "ask", 1, "did the oven arrive", due=TODAY)
    after = ticked(notebook(TOM, ask), say="on Monday, and it is too big").notebook
    assert after.people[1].details == (
        Detail(id=900, kind="story", text="on Monday, and it is too big", on=TODAY),
    )
    assert after.reminders[10].done == Done(TODAY, TODAY, "on Monday, and it is too big")


def test_an_answer_may_name_its_kind() -> None:
    ask = reminder(10, "ask", 1, "how is Mia", due=TODAY)
    (detail,) = ticked(notebook(TOM, ask), say="family: Mia likes Leeds").notebook.people[1].details
    assert (detail.kind, detail.text) == ("family", "Mia likes Leeds")


def test_put_right_then_go_back_and_ask() -> None:
    wrong = reminder(10, "put-right", 1, "invoice 212 had the wrong number", made=TODAY)
    after = go_back_and_ask(
        ticked(notebook(TOM, wrong)).notebook, 10, on=day("2026-12-05"), today=TODAY, mint=mint()
    )
    assert (after.reminders[900].kind, after.reminders[900].due) == ("ask", day("2026-12-05"))


def test_a_plan_that_happened_is_the_talk_in_her_words() -> None:
    plan = talk(20, "2026-11-19", 1, planned=True, text="lunch with Tom", made=day("2026-11-01"))
    after = ticked(notebook(TOM, plan), say="Good lunch; he leans to the smaller").notebook
    had = after.conversations[20]
    assert (had.planned, had.day, had.planned_for, had.heard) == (
        False,
        day("2026-11-19"),
        day("2026-11-19"),
        True,
    )
    assert had.text == "Good lunch; he leans to the smaller"


def test_a_plan_without_words_wants_the_log_and_says_what_to_type() -> None:
    plan = talk(20, "2026-11-19", 1, planned=True, text="Tom's lunch", made=day("2026-11-01"))
    book = notebook(TOM, plan)
    with pytest.raises(NeedsLogError) as refused:
        ticked(book)
    assert refused.value.command == f"relnote log {only_row(book).ref} 'Tom'\\''s lunch'"


def test_a_quiet_row_wants_the_log() -> None:
    tom = person(1, "Tom Okafor", wish=Wish(day("2026-01-01"), every=Cadence(1, "week")))
    book = notebook(tom, talk(20, "2026-10-01", 1))
    with pytest.raises(NeedsLogError, match="relnote log"):
        ticked(book)


def test_left_for_now_the_quiet_come_back_later() -> None:
    tom = person(1, "Tom Okafor", wish=Wish(day("2026-01-01"), every=Cadence(1, "week")))
    book = notebook(tom, talk(20, "2026-10-01", 1))
    after = drop(book, only_row(book), today=TODAY).notebook
    assert not agenda(after, today=day("2026-11-22")).quiet
    assert agenda(after, today=day("2026-12-10")).quiet


def test_an_answer_or_none_needed() -> None:
    letter = talk(20, "2026-11-17", 1, channel="letter", direction="in")
    for act in (ticked(notebook(TOM, letter)), drop(notebook(TOM, letter), letter, today=TODAY)):
        assert not agenda(act.notebook, today=TODAY).replies_owed


def test_greeted_this_year() -> None:
    tom = person(1, "Tom Okafor", birthday=PartialDay(month=11, day=26))
    acted = ticked(notebook(tom))
    assert acted.said == "Done: birthday of Tom Okafor"
    assert not agenda(acted.notebook, today=day("2026-11-26")).coming_up
    assert agenda(acted.notebook, today=day("2027-11-26")).coming_up


def test_released_with_a_word() -> None:
    book = notebook(TOM, LETTER)
    acted = drop(book, only_row(book), today=TODAY, say="he found it himself")
    assert acted.notebook.reminders[10].dropped == Done(TODAY, day("2026-11-19"), "he found it himself")
    assert acted.act == "drop: send the VAT letter"


def test_a_snooze_hides_and_keeps_the_day_it_was_made() -> None:
    book = notebook(TOM, LETTER)
    acted = snooze(book, only_row(book), until=day("2026-11-27"), today=TODAY, mint=mint())
    assert acted.notebook.reminders[10].snoozes == (Snooze(TODAY, day("2026-11-27")),)
    assert acted.notebook.reminders[10].due == day("2026-11-19")
    assert acted.said == "Not before Fri 27 Nov 2026 (in 6 days): send the VAT letter"


@pytest.mark.parametrize("until", ["2026-11-21", "2026-11-20"])
def test_a_snooze_is_ahead(until: str) -> None:
    book = notebook(TOM, LETTER)
    with pytest.raises(RelnoteError, match="isn't ahead"):
        snooze(book, only_row(book), until=day(until), today=TODAY, mint=mint())


def test_told_them_it_is_for_that_day_now_and_the_log_says_so() -> None:
    book = notebook(TOM, LETTER)
    after = snooze(
        book, only_row(book), until=day("2026-11-27"), today=TODAY, mint=mint(), telling="told"
    ).notebook
    letter = after.reminders[10]
    assert (letter.due, letter.told) == (day("2026-11-27"), (Told(TODAY, day("2026-11-19")),))
    said = after.conversations[900]
    assert (said.with_, said.direction, said.text) == (
        (1,),
        "out",
        'said: "send the VAT letter" is for Fri 27 Nov now',
    )
    assert agenda(after, today=day("2026-11-27")).follow_ups[0].words.startswith("promised for today")


def test_will_tell_them_today_is_a_row_of_today() -> None:
    book = notebook(TOM, LETTER)
    after = snooze(
        book, only_row(book), until=day("2026-11-27"), today=TODAY, mint=mint(), telling="will tell"
    ).notebook
    (row,) = agenda(after, today=TODAY).follow_ups
    assert row.text == 'tell Tom: "send the VAT letter" is for Fri 27 Nov now'
    assert after.reminders[10].due == day("2026-11-19")


def test_a_plan_is_moved_with_its_people_and_words() -> None:
    plan = talk(20, "2026-11-21", 1, planned=True, text="lunch", time="12:00")
    book = notebook(TOM, plan)
    acted = snooze(book, only_row(book), until=day("2026-11-27"), today=TODAY, mint=mint(), time="13:00")
    moved = acted.notebook.conversations[20]
    assert (moved.day, moved.time, moved.planned, moved.planned_for) == (
        day("2026-11-27"),
        "13:00",
        True,
        TODAY,
    )
    assert acted.said == "Moved to Fri 27 Nov 2026 13:00 (in 6 days): lunch"


def test_a_talk_logged_from_a_row_settles_it() -> None:
    new = talk(30, "2026-11-20", 1)
    book = notebook(TOM, LETTER, new)
    after = settled_by(book, LETTER, 30, today=TODAY)
    assert after.reminders[10].done == Done(day("2026-11-20"), day("2026-11-19"))


PLAN = talk(20, "2026-11-19", 1, planned=True, text="lunch", made=day("2026-11-01"))


def test_a_plan_that_came_about_is_one_record_and_an_earlier_day_still_shows_it() -> None:
    tom = replace(TOM, details=(Detail(id=40, kind="story", text="x", on=TODAY, conversation=30),))
    asked = reminder(41, "ask", 1, "y", conversation=30)
    book = notebook(tom, PLAN, asked, talk(30, "2026-11-20", 1, text="soup", made=TODAY))
    after = settled_by(book, agenda(book, today=TODAY).follow_ups[0], 30, today=TODAY)
    assert list(after.conversations) == [20]
    had = after.conversations[20]
    assert (had.day, had.planned, had.planned_for, had.text) == (
        day("2026-11-20"),
        False,
        day("2026-11-19"),
        "soup",
    )
    assert after.reminders[41].conversation == after.people[1].details[0].conversation == 20
    assert agenda(after, today=TODAY).rows == ()
    before = agenda(as_of(after, day("2026-11-19")), today=day("2026-11-19"))
    assert [row.text for row in before.meetings] == ["lunch"]


def test_a_plan_moved_by_a_log_stays_that_plan() -> None:
    book = notebook(TOM, PLAN, talk(30, "2026-11-24", 1, planned=True, text="lunch", made=TODAY))
    after = settled_by(book, only_row(book), 30, today=TODAY)
    assert [(each.id, each.day, each.planned) for each in after.conversations.values()] == [
        (20, day("2026-11-24"), True)
    ]
    earlier = as_of(after, day("2026-11-19")).conversations[20]
    assert (earlier.day, earlier.planned) == (day("2026-11-19"), True)


KNOWN = Detail(id=40, kind="family", text="a cat", on=day("2025-01-05"))
TOM_WITH_CAT = replace(TOM, details=(KNOWN,))


def known(book: Notebook) -> Known:
    person = book.people[1]
    return Known(Who(1, person.name), person.details[0])


def test_a_detail_is_still_so_or_no_longer() -> None:
    book = notebook(TOM_WITH_CAT)
    renewed = done(book, known(book), today=TODAY, mint=mint())
    assert renewed.said == "Still so: a cat"
    assert renewed.notebook.people[1].details == (replace(KNOWN, renewed=TODAY),)
    ended = drop(book, known(book), today=TODAY)
    assert ended.said == "No longer so: a cat"
    assert ended.notebook.people[1].details == (replace(KNOWN, ended=TODAY),)
    back = done(ended.notebook, known(ended.notebook), today=TODAY, mint=mint())
    assert back.notebook.people[1].details == (replace(KNOWN, renewed=TODAY),)
    with pytest.raises(RelnoteError, match="ended on Sat 21 Nov 2026"):
        drop(ended.notebook, known(book), today=TODAY)
    with pytest.raises(RelnoteError, match="no day puts off"):
        snooze(book, known(book), until=day("2026-12-01"), today=TODAY, mint=mint())


def test_an_idea_is_done_or_let_go_and_only_the_done_one_is_told() -> None:
    idea = replace(KNOWN, kind="idea", text="one page a year")
    book = notebook(replace(TOM, details=(idea,)))
    did = done(book, known(book), today=TODAY, mint=mint()).notebook
    small = agenda(did, today=day("2026-11-22")).small_thing
    assert small is not None
    assert small.kind == "idea"
    let_go = drop(book, known(book), today=TODAY).notebook
    assert let_go.people[1].details[0].ended == TODAY
    assert agenda(let_go, today=day("2026-11-22")).small_thing is None


WEEKLY = reminder(10, "follow-up", 1, "water the plants", due=day("2026-11-20"), every=Cadence(1, "week"))


def test_a_repeating_reminder_is_dropped_as_a_series_or_this_once() -> None:
    book = notebook(TOM, WEEKLY)
    whole = drop(book, WEEKLY, today=TODAY)
    assert whole.said == "Let go, the whole series: water the plants"
    assert whole.notebook.reminders[10].dropped is not None
    once = drop(book, WEEKLY, today=TODAY, once=True)
    assert once.said == "Not this time: water the plants; next Fri 27 Nov 2026 (in 6 days)"
    moved = once.notebook.reminders[10]
    assert (moved.due, moved.dropped, moved.history[0].skipped) == (day("2026-11-27"), None, True)
    earlier = as_of(once.notebook, day("2026-11-20")).reminders[10]
    assert (earlier.due, earlier.history) == (day("2026-11-20"), ())


def test_what_does_not_repeat_is_not_let_go_once() -> None:
    with pytest.raises(RelnoteError, match="Only what repeats"):
        drop(notebook(TOM, LETTER), LETTER, today=TODAY, once=True)


def test_a_new_plan_keeps_no_promise() -> None:
    book = notebook(TOM, LETTER, talk(30, "2026-11-27", 1, planned=True))
    assert settled_by(book, LETTER, 30, today=TODAY) == book


def test_still_open_with_tom() -> None:
    book = notebook(
        TOM,
        person(2, "Bea Lund"),
        reminder(10, "ask", 1, "did the oven arrive"),
        reminder(11, "promise", 1, "lend him the lease guide", due=day("2026-12-24")),
        reminder(12, "waiting", 1, "the statements"),
        reminder(13, "promise", 1, "done", done=Done(TODAY)),
        reminder(14, "promise", 2, "hers"),
        talk(20, "2026-11-19", 1, planned=True, text="lunch with Tom", made=day("2026-11-01")),
    )
    rows = open_with(book, [1], today=TODAY)
    assert [row.text for row in rows] == [
        "lend him the lease guide",
        "did the oven arrive",
        "lunch with Tom",
        "the statements",
    ]
    assert len({row.ref for row in rows}) == 4
