"""What holds of every day of every notebook."""

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from relnote.core.acts.finding_rows import find_row
from relnote.core.acts.snoozing import snooze
from relnote.core.acts.ticking import done, drop
from relnote.core.agenda.day import agenda
from relnote.core.agenda.printed import sections
from relnote.core.agenda.rows import AnyRow, QuietRow, ReminderRow
from relnote.core.as_of import as_of
from relnote.core.notebook import Notebook
from tests.core.day_notebooks import LAST, days, days_of_notebooks, notebooks, shuffled

Drawn = tuple[Notebook, date]

some = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def of_the_day(notebook: Notebook, today: date, *, every: bool = False) -> Any:
    return agenda(as_of(notebook, today), today=today, every=every)


def key(row: AnyRow) -> tuple[str, int, int | None]:
    return row.section, row.record, row.person.id


@some
@given(days_of_notebooks(), st.randoms(use_true_random=False))
def test_any_order_of_entries_gives_the_same_day(drawn: Drawn, order: Any) -> None:
    notebook, today = drawn
    assert agenda(notebook, today=today, every=True) == agenda(
        shuffled(notebook, order), today=today, every=True
    )


@some
@given(days_of_notebooks())
def test_what_was_shown_never_changes_what_is_shown(drawn: Drawn) -> None:
    notebook, today = drawn
    first = agenda(notebook, today=today)
    agenda(notebook, today=today + timedelta(days=1))
    sections(first)
    assert agenda(notebook, today=today) == first


@some
@given(days_of_notebooks())
def test_every_ref_of_the_day_is_its_own_and_finds_its_row(drawn: Drawn) -> None:
    notebook, today = drawn
    day = of_the_day(notebook, today, every=True)
    assert len({row.ref for row in day.rows}) == len(day.rows)
    for row in day.rows:
        assert find_row(notebook, day, row.ref, today=today) == row
        assert find_row(notebook, day, row.whole, today=today) == row


@some
@given(days_of_notebooks())
def test_done_takes_the_row_away_and_the_notebook_before_brings_it_back(drawn: Drawn) -> None:
    notebook, today = drawn
    now = as_of(notebook, today)
    day = agenda(now, today=today)
    mint = count(10_000).__next__
    for row in day.rows:
        if isinstance(row, QuietRow):
            continue
        acted = done(now, row, today=today, mint=mint, say="as agreed")
        after = agenda(acted.notebook, today=today)
        assert key(row) not in {key(each) for each in after.rows}, row
        assert acted.act.startswith("done: ")
    assert agenda(now, today=today) == day


@some
@given(days_of_notebooks())
def test_dropped_it_is_gone_and_stays_gone(drawn: Drawn) -> None:
    notebook, today = drawn
    now = as_of(notebook, today)
    for row in agenda(now, today=today).rows:
        after = drop(now, row, today=today).notebook
        for later in (0, 1):
            rows = agenda(after, today=today + timedelta(days=later)).rows
            assert key(row) not in {key(each) for each in rows}, row


@some
@given(days_of_notebooks(), st.integers(1, 40))
def test_a_snooze_hides_until_its_day_and_changes_nothing_that_is_due(drawn: Drawn, number: int) -> None:
    notebook, today = drawn
    now = as_of(notebook, today)
    until = today + timedelta(days=number)
    mint = count(10_000).__next__
    for row in agenda(now, today=today).rows:
        after = snooze(now, row, until=until, today=today, mint=mint).notebook
        assert {each.id: each.due for each in after.reminders.values()} == {
            each.id: each.due for each in now.reminders.values()
        }
        for hidden in (today, until - timedelta(days=1)):
            assert key(row) not in {key(each) for each in agenda(after, today=hidden).rows}, row
        if isinstance(row, ReminderRow):
            assert key(row) in {key(each) for each in agenda(after, today=until).rows}, row


@some
@given(notebooks(), days, days)
def test_an_earlier_day_of_an_earlier_day_is_that_earlier_day(
    notebook: Notebook, one: date, other: date
) -> None:
    earlier, later = min(one, other), max(one, other)
    assert as_of(as_of(notebook, later), earlier) == as_of(notebook, earlier)


@some
@given(notebooks())
def test_seen_from_its_last_day_nothing_is_missing(notebook: Notebook) -> None:
    seen = as_of(notebook, LAST + timedelta(days=60))
    assert seen == notebook


@some
@given(days_of_notebooks())
def test_an_act_of_today_is_not_seen_yesterday(drawn: Drawn) -> None:
    """What is written down later leaves every earlier day as it was."""
    notebook, today = drawn
    now = as_of(notebook, today)
    before = as_of(now, today - timedelta(days=1))
    mint = count(10_000).__next__
    for row in agenda(now, today=today).rows:
        for after in (
            done(now, row, today=today, mint=mint, say="as agreed").notebook
            if not isinstance(row, QuietRow)
            else now,
            drop(now, row, today=today).notebook,
            snooze(now, row, until=today + timedelta(days=3), today=today, mint=mint, telling="told").notebook,
        ):
            seen = as_of(after, today - timedelta(days=1))
            assert agenda(seen, today=today - timedelta(days=1)) == agenda(
                before, today=today - timedelta(days=1)
            )


@some
@given(days_of_notebooks())
def test_printing_gives_way_in_the_stated_order_and_never_her_own_rows(drawn: Drawn) -> None:
    notebook, today = drawn
    day = of_the_day(notebook, today)
    shown = {each.heading: each for each in sections(day)}
    whole = {each.heading: each for each in sections(day, every=True)}
    assert set(whole) - set(shown) <= {"One small thing"}
    for heading in ("Today you meet",):
        assert shown.get(heading) == whole.get(heading)
    if day.quiet:
        assert any(line.name for line in shown["Haven't heard from in a while"].lines)


@pytest.mark.parametrize(
    "section",
    [
        "meetings",
        "replies_owed",
        "follow_ups",
        "unanswered_plans",
        "waiting",
        "coming_up",
        "quiet",
        "small_thing",
        "arrived",
    ],
)
def test_the_generated_notebooks_reach_every_section(section: str) -> None:
    """Without this the laws could hold of empty days."""
    find(
        days_of_notebooks(),
        lambda drawn: bool(getattr(of_the_day(*drawn), section)),
        settings=settings(max_examples=500, deadline=None, phases=[Phase.generate]),
    )
