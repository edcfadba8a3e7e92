"""Several rows at once: one change, and what wants an answer of its own is left out of it."""

from __future__ import annotations

from itertools import count

import pytest

from relnote.core.acts.acted import Acted, SettledError
from relnote.core.acts.together import (
    done_together,
    drop_together,
    snooze_together,
    told_left,
    wants_an_answer,
)
from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import Meeting, QuietRow, ReminderRow, Reply
from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from tests.build import TODAY, day, reminder, talk
from tests.practice import ASK, BEA, IDA, PROMISE, TOM, practice

SERIES, MEETING = 55, 21


def book() -> Notebook:
    series = reminder(SERIES, "follow-up", TOM, "ring", due=day("2026-11-20"), every=Cadence(1, "month"))
    return (
        practice()
        .with_reminder(series)
        .with_conversation(talk(MEETING, "2026-11-21", BEA, text="lunch", planned=True))
    )


def rows(notebook: Notebook) -> dict[type, object]:
    return {type(row): row for row in agenda(notebook, today=TODAY).rows}


def mint() -> int:
    return next(count(900))


def test_done_of_several_is_one_change_that_names_whose_they_are() -> None:
    notebook = book()
    chosen = [row for row in agenda(notebook, today=TODAY).rows if isinstance(row, Reply | ReminderRow)]
    acted = done_together(notebook, chosen, today=TODAY, mint=mint)
    assert isinstance(acted, Acted)
    assert acted.notebook.reminders[PROMISE].done is not None
    assert acted.notebook.reminders[ASK].done is not None
    assert acted.act == f"done: {len(chosen)} rows"
    assert acted.toast == "Joan Pike, Tom Okafor and 1 more: 4 rows done"


def test_one_of_several_that_was_settled_meanwhile_is_left_out() -> None:
    notebook = book()
    both = [notebook.reminders[PROMISE], notebook.reminders[ASK]]
    meanwhile = done_together(notebook, both[:1], today=TODAY, mint=mint).notebook
    acted = done_together(meanwhile, both, today=TODAY, mint=mint)
    assert acted.notebook.reminders[ASK].done is not None
    assert acted.said == "Done: how did the knee scan go"
    with pytest.raises(SettledError):
        done_together(acted.notebook, both, today=TODAY, mint=mint)


def test_each_promise_is_put_off_as_was_said_of_it() -> None:
    notebook = book()
    both = [notebook.reminders[PROMISE], notebook.reminders[ASK]]
    until = day("2026-11-27")
    acted = snooze_together(notebook, both, until=until, today=TODAY, mint=mint, tellings={PROMISE: "told"})
    assert acted.notebook.reminders[PROMISE].due == until
    assert acted.notebook.reminders[ASK].due == notebook.reminders[ASK].due
    assert [each.until for each in acted.notebook.reminders[ASK].snoozes] == [until]
    assert acted.act == "not before Fri 27 Nov: 2 rows"


def test_what_only_a_log_settles_is_never_done_with_others() -> None:
    notebook = book()
    found = rows(notebook)
    assert wants_an_answer(notebook, found[Meeting], "done")  # type: ignore[arg-type]
    assert wants_an_answer(notebook, found[QuietRow], "done")  # type: ignore[arg-type]
    assert not wants_an_answer(notebook, found[Reply], "done")  # type: ignore[arg-type]
    assert not wants_an_answer(notebook, notebook.reminders[SERIES], "done")


def test_nobody_quiet_and_no_series_is_dropped_with_others() -> None:
    notebook = book()
    found = rows(notebook)
    assert wants_an_answer(notebook, found[QuietRow], "drop")  # type: ignore[arg-type]
    assert wants_an_answer(notebook, notebook.reminders[SERIES], "drop")
    assert not wants_an_answer(notebook, notebook.reminders[PROMISE], "drop")
    acted = drop_together(notebook, [notebook.reminders[PROMISE], notebook.reminders[ASK]], today=TODAY)
    assert acted.notebook.reminders[PROMISE].dropped is not None
    assert acted.notebook.reminders[ASK].dropped is not None


def test_whose_answer_is_wanted_is_said_by_name() -> None:
    notebook = book()
    quiet = rows(notebook)[QuietRow]
    assert notebook.people[IDA].name == "Ída Falk"
    assert told_left(notebook, [quiet], "d") == "Ída Falk: wants an answer of its own; d asks."  # type: ignore[list-item]
