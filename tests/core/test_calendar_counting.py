"""What a calendar shows of a record is counted as changed, whoever changed it, and never counts less."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.calendar.counting import count, counted
from relnote.core.changed import Changed
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Gently
from relnote.core.reminders import Done, Snooze
from relnote.core.settings import CalendarSettings, Settings
from tests.build import TODAY, day, notebook, person, reminder, talk

NOW = datetime(2026, 11, 21, 9, 30, 5, 999, tzinfo=UTC)
SECOND = NOW.replace(microsecond=0)
NELL = person(1, "Nell Hartley")
HELD = notebook(
    NELL,
    person(2, "Tom Okafor", changed=Changed(7, SECOND)),
    reminder(10, "promise", 1, "ring", due=day("2026-11-27")),
    talk(20, "2026-11-24", 1, planned=True),
    talk(21, "2026-11-20", 1),
)
RING, PLAN = HELD.reminders[10], HELD.conversations[20]


def test_a_moved_reminder_is_counted_with_the_real_moment() -> None:
    moved = counted(HELD, HELD.with_reminder(replace(RING, due=day("2026-11-30"))), at=NOW)
    assert moved.reminders[10].changed == Changed(1, SECOND)
    again = counted(moved, moved.with_reminder(replace(moved.reminders[10], text="call")), at=NOW)
    assert again.reminders[10].changed == Changed(2, SECOND)


def test_a_new_name_counts_for_everything_that_shows_it_and_touches_only_the_person() -> None:
    renamed = counted(HELD, HELD.with_person(replace(NELL, name="Nell Hart")), at=NOW)
    assert renamed.people[1].changed == Changed(1, SECOND)
    assert renamed.reminders is HELD.reminders
    assert [count(each, renamed) for each in (RING, PLAN)] == [1, 1]


def test_dates_and_gently_count_and_what_no_calendar_shows_does_not() -> None:
    for shown in ({"birthday": PartialDay(month=6, day=12)}, {"gently": Gently(since=TODAY, until=TODAY)},
                  {"leap_day": "1 mar"}):  # fmt: skip
        assert counted(HELD, HELD.with_person(replace(NELL, **shown)), at=NOW).people[1].changed
    told = replace(NELL, called="N", details=(Detail(id=5, kind="story", text="x", on=TODAY),))
    assert counted(HELD, HELD.with_person(told), at=NOW).people[1] is told
    pinned = replace(RING, pinned=True)
    assert counted(HELD, HELD.with_reminder(pinned), at=NOW).reminders[10] is pinned


def test_what_is_new_gone_or_no_plan_any_more_is_not_counted() -> None:
    fresh = reminder(11, "ask", 1, "how", due=TODAY)
    assert counted(HELD, HELD.with_reminder(fresh), at=NOW).reminders[11] is fresh
    gone = HELD.without_reminder(10)
    assert counted(HELD, gone, at=NOW) == gone
    had = replace(PLAN, planned=False, text="we met")
    assert counted(HELD, HELD.with_conversation(had), at=NOW).conversations[20] is had
    other = replace(HELD.conversations[21], day=day("2026-11-19"))
    assert counted(HELD, HELD.with_conversation(other), at=NOW).conversations[21] is other


def test_a_setting_of_the_calendar_counts_for_every_item() -> None:
    wishing = HELD.with_settings(Settings(calendar=CalendarSettings(words=True)))
    after = counted(HELD, wishing, at=NOW)
    assert after.settings.calendar.changed == Changed(1, SECOND)
    assert count(RING, after) == count(RING, HELD) + 1
    other = HELD.with_settings(Settings(idle_minutes=3))
    assert counted(HELD, other, at=NOW) == other


def test_given_to_someone_who_changed_less_it_still_counts_more() -> None:
    toms = HELD.with_reminder(replace(RING, person=2))
    back = counted(toms, toms.with_reminder(replace(RING, person=1)), at=NOW)
    assert count(toms.reminders[10], toms) == 7
    assert count(back.reminders[10], back) == 8


def test_a_reminder_that_was_never_counted_says_it_by_what_it_holds() -> None:
    old = replace(RING, snoozes=(Snooze(TODAY, day("2026-12-01")),), history=(Done(on=TODAY),))
    held = HELD.with_reminder(old)
    cleared = counted(held, held.with_reminder(replace(old, snoozes=(), history=())), at=NOW)
    assert (count(old, held), count(cleared.reminders[10], cleared)) == (2, 3)


DAYS = st.dates(date(2026, 11, 22), date(2026, 12, 5))


@given(st.lists(st.tuples(st.integers(0, 3), DAYS, st.integers(1, 2)), max_size=12))
@settings(max_examples=150, deadline=None)
def test_every_change_of_an_item_counts_more_than_all_before(acts: list[tuple[int, date, int]]) -> None:
    now: Notebook = HELD
    for step, (which, on, who) in enumerate(acts):
        ring, plan = now.reminders[10], now.conversations[20]
        wished = (
            now.with_reminder(replace(ring, due=on, person=who)),
            now.with_person(replace(now.people[who], name=f"{on}")),
            now.with_conversation(replace(plan, day=on, with_=(who, 3 - who)[: 1 + who % 2])),
            now.with_reminder(replace(ring, snoozes=(Snooze(TODAY, on),))),
        )[which]
        after = counted(now, wished, at=NOW + timedelta(hours=step))
        for old, new, shown in (
            (ring, after.reminders[10], ("due", "person", "snoozes")),
            (plan, after.conversations[20], ("day", "with_")),
        ):
            differs = any(getattr(old, name) != getattr(new, name) for name in shown)
            assert count(new, after) >= count(old, now) + differs
        now = after
