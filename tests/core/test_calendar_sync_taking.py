"""What was ticked, moved or renamed in a calendar, as the notebook has it; met twice, it is taken in once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.agenda.day import agenda
from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.wanted import Wanted
from relnote.core.calendar_sync.plan import Plan, plan
from relnote.core.calendar_sync.questions import Question, answered, ref_of
from relnote.core.calendar_sync.saying import said_question
from relnote.core.calendar_sync.sides import Sides
from relnote.core.calendar_sync.versions import Answer, Base, Moved, Parts, Theirs, parts_of, sum_of, unworded
from relnote.core.errors import NobodyError, UsageError
from relnote.core.notebook import Notebook
from relnote.core.occasions import occasions_of
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Occasion
from relnote.core.record_refs import RecordRefs
from tests.build import TODAY, day, notebook, person, reminder, talk

NELL = person(1, "Nell Hartley", kept=day("2026-01-02"), birthday=PartialDay(year=1970, month=6, day=12),
              occasions=(Occasion("wedding", PartialDay(month=9, day=3)),))  # fmt: skip
WHOLE = "reminder-10@relnote"


def synced(
    book: Notebook, changes: Mapping[str, Mapping[str, Any]], *, wanted: Wanted | None = None,
    answers: Mapping[str, Answer] | None = None,
) -> Plan:  # fmt: skip
    """A sync after these changes to what the two had agreed on."""
    wanted = wanted or Wanted(cards="none")
    said = {item.uid: parts_of(item) for item in calendar_items(book, today=TODAY, wanted=wanted)}
    bases = {uid: Base(ours=unworded(parts), file=f"{uid}.ics") for uid, parts in said.items()}
    there = {
        uid: Theirs(uid=uid, parts=replace(parts, **changes.get(uid, {})), file="", sum="", wrote=sum_of(parts))
        for uid, parts in said.items()
        if changes.get(uid, {}).get("words", "") is not None
    }
    assert set(changes) <= set(said)
    return plan(book, Sides(there=there, bases=bases, today=TODAY, wanted=wanted, answers=answers or {}))


def once(kind: Any = "follow-up", **fields: Any) -> Notebook:
    return notebook(NELL, reminder(10, kind, 1, "ring about the code", **{"due": day("2026-11-27"), **fields}))


def monthly(on: str = "2026-12-15", **fields: Any) -> Notebook:
    return once(due=day(on), start=day(on), every=Cadence(1, "month"), **fields)


def the_reminder(done: Plan) -> Any:
    return done.notebook.reminders[10]


def test_a_tick_is_done_on_its_day_and_never_after_today() -> None:
    for ticked, on in (("2026-11-20", "2026-11-20"), ("2026-12-24", "2026-11-21")):
        done = synced(once(), {WHOLE: {"done": day(ticked)}})
        assert the_reminder(done).done.on == day(on)
        assert [each.uid for each in done.removals] == [WHOLE]


def test_a_repeating_one_that_is_ticked_moves_to_its_next_day_and_is_written_there_anew() -> None:
    done = synced(monthly(), {WHOLE: {"done": TODAY}})
    assert (the_reminder(done).due, len(the_reminder(done).history)) == (day("2027-01-15"), 1)
    assert [(each.item.uid, each.item.day) for each in done.writes] == [(WHOLE, day("2027-01-15"))]


@pytest.mark.parametrize("kind", ["follow-up", "ask", "thank", "put-right"])
def test_a_reminder_of_hers_that_is_moved_is_for_that_day(kind: str) -> None:
    done = synced(once(kind), {WHOLE: {"day": day("2026-12-04"), "time": "09:30"}})
    assert (the_reminder(done).due, the_reminder(done).time) == (day("2026-12-04"), "09:30")
    assert the_reminder(done).snoozes == ()


@pytest.mark.parametrize("kind", ["promise", "waiting"])
def test_what_was_said_between_two_people_is_only_looked_at_later(kind: str) -> None:
    done = synced(once(kind), {WHOLE: {"day": day("2026-12-04")}})
    assert the_reminder(done).due == day("2026-11-27")
    assert the_reminder(done).snoozes[-1].until == day("2026-12-04")
    assert (done.writes, done.removals) == ((), ())


def test_a_series_moved_as_a_whole_begins_anew_and_one_day_of_it_moves_alone() -> None:
    whole = the_reminder(synced(monthly(), {WHOLE: {"day": day("2026-12-17")}}))
    assert (whole.start, whole.due) == (day("2026-12-17"), day("2026-12-17"))
    alone = synced(monthly(), {WHOLE: {"moved": (Moved(day("2026-12-15"), day("2026-12-17")),)}})
    assert (the_reminder(alone).start, the_reminder(alone).due) == (day("2026-12-15"), day("2026-12-15"))
    assert the_reminder(alone).snoozes[-1].until == day("2026-12-17")
    assert {each.item.uid: each.item.day for each in alone.writes} == {
        WHOLE: day("2027-01-15"), "reminder-10-moved@relnote": day("2026-12-17"),
    }  # fmt: skip


def test_of_a_series_written_day_by_day_the_next_can_be_moved_and_ticked_a_later_one_is_named() -> None:
    first, later = "reminder-10-20261231@relnote", "reminder-10-20270131@relnote"
    moved = synced(monthly("2026-12-31"), {first: {"day": day("2027-01-02")}})
    assert the_reminder(moved).snoozes[-1].until == day("2027-01-02")
    ticked = synced(monthly("2026-12-31"), {first: {"done": TODAY}})
    assert the_reminder(ticked).due == day("2027-01-31")
    for change in ({"day": day("2027-02-01")}, {"done": TODAY}):
        left = synced(monthly("2026-12-31"), {later: change})
        assert left.notebook == monthly("2026-12-31")
        assert len(left.notes) == 1
        assert (left.writes, left.removals, left.questions) == ((), (), ())


def test_a_renamed_verb_and_name_is_kept_as_a_title_beside_her_words() -> None:
    done = synced(once(), {WHOLE: {"words": "Ring Nell at noon"}})
    assert (the_reminder(done).title, the_reminder(done).text) == ("Ring Nell at noon", "ring about the code")
    assert done.writes == ()


def test_where_her_words_go_out_a_renamed_item_gives_them_back() -> None:
    wanted = Wanted(words=True, cards="none")
    done = synced(once(), {WHOLE: {"words": "Nell Hartley: ring about tea"}}, wanted=wanted)
    assert (the_reminder(done).title, the_reminder(done).text) == (None, "ring about tea")
    other = synced(once(), {WHOLE: {"words": "Tea"}}, wanted=wanted)
    assert (the_reminder(other).title, the_reminder(other).text) == ("Tea", "ring about the code")


def test_words_too_long_for_a_line_are_never_replaced_by_the_line() -> None:
    long = "ring about the code " * 20
    book = notebook(NELL, reminder(10, "follow-up", 1, long, due=day("2026-11-27")))
    renamed = {WHOLE: {"words": "Nell Hartley: ring about tea"}}
    done = synced(book, renamed, wanted=Wanted(words=True, cards="none"))
    assert (the_reminder(done).text, the_reminder(done).title) == (long, "Nell Hartley: ring about tea")


def test_a_meeting_is_moved_and_renamed_and_a_tick_of_it_wants_a_word() -> None:
    uid = "meeting-30@relnote"
    book = notebook(NELL, talk(30, "2026-11-24", 1, planned=True, time="11:00", channel="meal", text="lunch"))
    done = synced(book, {uid: {"day": day("2026-11-25"), "time": "12:00", "words": "Lunch"}})
    plan_ = done.notebook.conversations[30]
    assert (plan_.day, plan_.time, plan_.title, plan_.text) == (day("2026-11-25"), "12:00", "Lunch", "lunch")
    assert plan_.planned_for == day("2026-11-24")
    ticked = synced(book, {uid: {"done": TODAY}})
    assert ticked.notebook == book
    assert ticked.notes == (
        "Meet Nell Hartley was ticked there; once its day is over, `relnote today` asks what happened.",
    )
    assert (ticked.taken, ticked.writes, ticked.removals) == ((), (), ())


def test_a_birthday_or_another_date_is_moved_its_year_as_it_was() -> None:
    book = notebook(NELL)
    uids = {item.record.label: item for item in calendar_items(book, today=TODAY, wanted=Wanted(cards="none"))}
    birthday, wedding = uids["birthday"], uids["wedding"]
    done = synced(book, {birthday.uid: {"day": birthday.day.replace(day=14)},
                         wedding.uid: {"day": wedding.day.replace(month=8)}})  # fmt: skip
    assert dict(occasions_of(done.notebook.people[1])) == {
        "birthday": PartialDay(year=1970, month=6, day=14), "wedding": PartialDay(month=8, day=3),
    }  # fmt: skip
    named = synced(book, {birthday.uid: {"words": "Nell!"}})
    assert named.notebook == book
    assert "keeps its own name here" in named.notes[0]


def joan(*choices: Choice, **fields: Any) -> Notebook:
    birthday = PartialDay(year=1950, month=11, day=26)
    return notebook(person(2, "Joan Pike", kept=day("2026-01-02"), birthday=birthday, wants_card=True,
                           choices=choices, **fields))  # fmt: skip


def greeted_in(year: int, on: str = "2026-11-21") -> Choice:
    return Choice(row="occasion:birthday", how="done", on=day(on), for_year=year)


BIRTHDAY, CARD = "day-2-birthday@relnote", "card-2-birthday-2026@relnote"


@pytest.mark.parametrize("as_", ["event", "todo"])
@pytest.mark.parametrize("uid", [BIRTHDAY, CARD])
def test_a_birthday_or_a_card_that_is_ticked_is_greeted_this_year(uid: str, as_: Any) -> None:
    done = synced(joan(), {uid: {"done": TODAY}}, wanted=Wanted(as_=as_))
    assert done.notebook.people[2].choices == (greeted_in(2026),)
    assert done.taken[0].endswith(": greeted (26 Nov 2026)")
    assert done.notes == ()
    assert agenda(joan(), today=TODAY).coming_up
    assert not agenda(done.notebook, today=TODAY).coming_up
    assert CARD in [each.uid for each in done.removals]
    assert [each.item.uid for each in done.writes if each.over] == [BIRTHDAY] * (uid == BIRTHDAY)


def test_a_tick_greets_the_day_that_is_nearest_to_it() -> None:
    for ticked, year in (("2026-11-20", 2026), ("2026-01-10", 2025), ("2026-08-01", 2026)):
        done = synced(joan(), {BIRTHDAY: {"done": day(ticked)}})
        assert done.notebook.people[2].choices == (greeted_in(year, ticked),)


def test_one_day_of_a_date_written_year_by_year_is_greeted_for_its_own_year() -> None:
    leap = person(1, "Nell", kept=day("2026-01-02"), birthday=PartialDay(month=2, day=29), leap_day="1 mar")
    done = synced(notebook(leap), {"day-1-birthday-20280229@relnote": {"done": TODAY}})
    assert [each.for_year for each in done.notebook.people[1].choices] == [2028]


def test_a_card_ticked_after_its_day_is_greeted_for_the_year_it_was_for() -> None:
    said = parts_of(next(i for i in calendar_items(joan(), today=TODAY, wanted=Wanted()) if i.uid == CARD))
    there = Theirs(uid=CARD, parts=replace(said, done=day("2026-11-24")), file="", sum="")
    later = Sides(there={CARD: there}, bases={CARD: Base(ours=unworded(said))}, today=day("2026-12-02"),
                  wanted=Wanted())  # fmt: skip
    done = plan(joan(), later)
    assert done.notebook.people[2].choices == (greeted_in(2026, "2026-11-24"),)
    assert [each.uid for each in done.removals] == [CARD]


def test_an_older_year_ticked_late_leaves_this_year_greeted() -> None:
    done = synced(joan(greeted_in(2026)), {BIRTHDAY: {"done": day("2026-01-10")}})
    assert done.notebook.people[2].choices == (greeted_in(2025, "2026-01-10"), greeted_in(2026))
    assert not agenda(done.notebook, today=TODAY).coming_up


def test_a_year_that_was_greeted_or_let_go_is_not_greeted_again() -> None:
    for said in (greeted_in(2026), replace(greeted_in(2026), how="drop")):
        done = synced(joan(said), {BIRTHDAY: {"done": TODAY}})
        assert (done.notebook.people[2].choices, done.taken, done.notes) == ((said,), (), ())
        assert [each.item.uid for each in done.writes] == [BIRTHDAY]


def test_a_repeat_changed_there_is_named_and_not_taken_in() -> None:
    done = synced(monthly(), {WHOLE: {"repeat": "FREQ=DAILY"}})
    assert done.notebook == monthly()
    assert "repeats otherwise there" in done.notes[0]
    assert done.writes == ()


LATER = Moved(day("2027-02-15"), day("2027-02-17"))


def test_a_later_day_of_a_series_moved_or_renamed_by_itself_is_named_once_and_stays_there() -> None:
    named = {
        LATER: "Ring Nell Hartley: its day 15 Feb 2027 was moved to 17 Feb 2027 there;"
        " here it stays as it was.",
        Moved(LATER.of, LATER.of, words="Joan too"): "Ring Nell Hartley: its day 15 Feb 2027 is called"
        ' "Joan too" there; here it stays as it was.',
    }
    for moved, words in named.items():
        done = synced(monthly(), {WHOLE: {"moved": (moved,)}})
        assert done.notes == (words,)
        assert (done.notebook, done.writes, done.questions) == (monthly(), (), ())
        assert again_after(done, monthly(), {"moved": (moved,)}).notes == ()


def again_after(done: Plan, book: Notebook, change: Mapping[str, Any]) -> Plan:
    """The next sync, nothing changed since."""
    wanted = Wanted(cards="none")
    said = {item.uid: parts_of(item) for item in calendar_items(book, today=TODAY, wanted=wanted)}
    theirs = {
        uid: Theirs(uid=uid, parts=replace(parts, **(change if uid == WHOLE else {})), file="", sum="",
                    wrote=sum_of(parts))
        for uid, parts in said.items()
    }  # fmt: skip
    return plan(done.notebook, Sides(there=theirs, bases=done.bases, today=TODAY, wanted=wanted))


def test_one_year_of_a_birthday_moved_by_itself_is_named_and_the_birthday_stays() -> None:
    done = synced(joan(), {BIRTHDAY: {"moved": (Moved(day("2026-11-26"), day("2026-11-28")),)}})
    assert done.notebook == joan()
    assert "its day 26 Nov 2026 was moved to 28 Nov 2026 there" in done.notes[0]


def test_another_repeat_set_there_is_named_again_when_it_is_written_over() -> None:
    daily = {"repeat": "FREQ=DAILY"}
    first = synced(monthly(), {WHOLE: daily})
    renamed = replace(first.notebook.reminders[10], title="Ring at noon")
    wanted = Wanted(cards="none")
    said = {item.uid: parts_of(item) for item in calendar_items(monthly(), today=TODAY, wanted=wanted)}
    theirs = {
        uid: Theirs(uid=uid, parts=replace(parts, **(daily if uid == WHOLE else {})), file="", sum="",
                    wrote=sum_of(parts))
        for uid, parts in said.items()
    }  # fmt: skip
    sides = Sides(there=theirs, bases=first.bases, today=TODAY, wanted=wanted)
    written = plan(first.notebook.with_reminder(renamed), sides)
    assert [each.item.uid for each in written.writes] == [WHOLE]
    assert written.notes == ("Ring at noon: the repeat set there gave way to what is here.",)


def test_a_repeat_and_a_tick_there_in_one_say_that_the_repeat_goes() -> None:
    done = synced(monthly(), {WHOLE: {"repeat": "FREQ=DAILY", "done": TODAY}})
    assert done.taken == ("Ring Nell Hartley: done",)
    assert done.notes == ("Ring Nell Hartley: the repeat set there gave way to what is here.",)


def test_a_repeat_changed_on_both_sides_is_asked_as_that() -> None:
    said = {i.uid: parts_of(i) for i in calendar_items(monthly(), today=TODAY, wanted=Wanted(cards="none"))}
    there = Theirs(uid=WHOLE, parts=replace(said[WHOLE], repeat="FREQ=DAILY"), file="", sum="")
    book = monthly().with_reminder(replace(monthly().reminders[10], every=Cadence(2, "month")))
    sides = Sides(there={WHOLE: there}, bases={WHOLE: Base(ours=unworded(said[WHOLE]))}, today=TODAY,
                  wanted=Wanted(cards="none"))  # fmt: skip
    done = plan(book, sides)
    item = next(i for i in calendar_items(book, today=TODAY, wanted=sides.wanted) if i.uid == WHOLE)
    assert [said_question(each, item) for each in done.questions] == [
        "Ring Nell Hartley was given another repeat here, and another there."
    ]


@pytest.mark.parametrize(
    ("book", "change"),
    [
        (once(), {"done": TODAY}),
        (monthly(), {"done": TODAY}),
        (once(), {"day": day("2026-12-04")}),
        (once("promise"), {"day": day("2026-12-04")}),
        (monthly(), {"day": day("2026-12-17")}),
        (monthly(), {"moved": (Moved(day("2026-12-15"), day("2026-12-17")),)}),
        (once(), {"words": "Ring Nell at noon"}),
        (once(), {"words": "Ring Nell at noon", "day": day("2026-12-04")}),
    ],
)
def test_met_again_after_a_break_it_is_taken_in_once(book: Notebook, change: Mapping[str, Any]) -> None:
    """The notebook has it, the folder and what is remembered are as they were before the sync."""
    first = synced(book, {WHOLE: change})
    wanted = Wanted(cards="none")
    items = calendar_items(book, today=TODAY, wanted=wanted)
    said = {item.uid: parts_of(item) for item in items}
    theirs = {
        uid: Theirs(uid=uid, parts=replace(parts, **(change if uid == WHOLE else {})), file="", sum="",
                    wrote=sum_of(parts))
        for uid, parts in said.items()
    }  # fmt: skip
    for bases in ({uid: Base(ours=unworded(parts)) for uid, parts in said.items()}, {}):
        again = plan(first.notebook, Sides(there=theirs, bases=bases, today=TODAY, wanted=wanted))
        assert again.taken == ()
        assert again.notebook == first.notebook
        assert again.questions == ()


def test_the_same_day_ticked_on_both_sides_is_done_once() -> None:
    first = synced(monthly(), {WHOLE: {"done": TODAY}}).notebook
    said = parts_of(calendar_items(monthly(), today=TODAY, wanted=Wanted(cards="none"))[-1])
    there = Theirs(uid=WHOLE, parts=replace(said, done=TODAY), file="", sum="")
    sides = Sides(there={WHOLE: there}, bases={WHOLE: Base(ours=unworded(said))}, today=TODAY,
                  wanted=Wanted(cards="none"))  # fmt: skip
    assert plan(first, sides).notebook == first


def test_an_answer_means_every_question_of_its_record_and_no_other() -> None:
    book = monthly("2026-12-31")
    asked = [
        Question(uid=f"reminder-10-{on}@relnote", kind="gone", since=TODAY) for on in ("20261231", "20270131")
    ]
    clash = Question(uid="day-1-birthday@relnote", kind="clash", since=TODAY)
    refs = RecordRefs(book)
    questions = [*asked, clash]
    assert answered(questions, book, ref_of(asked[0], refs), "again") == {each.uid: "again" for each in asked}
    with pytest.raises(UsageError, match="here or there"):
        answered(questions, book, ref_of(clash, refs), "leave")
    with pytest.raises(NobodyError, match="Nothing is asked"):
        answered(questions, book, "b2c", "again")


def test_the_words_of_a_whole_round_name_the_one_act() -> None:
    done = synced(once(), {WHOLE: {"day": day("2026-12-04")}})
    assert done.act == "from the calendar: Ring Nell Hartley: moved from 27 Nov 2026 to 4 Dec 2026"
    assert Parts(words="", day=TODAY).done is None
