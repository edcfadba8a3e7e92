"""Several rows marked with space: one act for all that one key can do; the rest stay marked, and are named."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.log import Log
from relnote.tui.forms.not_before import NotBefore
from tests.build import day, reminder, talk, uncounted
from tests.practice import ASK, BEA, IDA, PROMISE, TOM, practice
from tests.stage import Stage, staged

MEETING, SERIES = 21, 55


def book() -> Notebook:
    """The small practice, with lunch today and a reminder that repeats."""
    lunch = talk(MEETING, "2026-11-21", BEA, text="lunch", planned=True)
    series = reminder(SERIES, "follow-up", TOM, "ring", due=day("2026-11-20"), every=Cadence(1, "month"))
    return practice().with_conversation(lunch).with_reminder(series)


async def mark(stage: Stage, *words: str) -> None:
    """Mark the rows that hold these words."""
    await stage.press("home")
    left = list(words)
    while left:
        hit = next((one for one in left if one in stage.row), None)
        if hit is not None:
            left.remove(hit)
        await stage.press("space" if hit is not None else "down")


def marked(stage: Stage) -> int:
    return len(stage.sheet("#day").ticked)


async def test_done_is_one_write_and_one_undo(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        before = len(stage.file.history())
        await mark(stage, "VAT letter", "knee scan", "Joan Pike")
        await stage.press("d")
        after = stage.on_disk
        assert after.reminders[PROMISE].done is not None
        assert after.reminders[ASK].done is not None
        assert len(stage.file.history()) == before + 1
        assert stage.toasts[-1] == "Joan Pike, Tom Okafor and 1 more: 3 rows done   u takes it back"
        await stage.press("u")
        await stage.until(lambda: "Taken back" in stage.toasts[-1])
        assert uncounted(stage.on_disk).reminders == book().reminders


async def test_a_meeting_and_someone_quiet_stay_marked_the_cursor_on_the_first(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await mark(stage, "lunch", "VAT letter", "Falk")
        await stage.press("d")
        assert stage.on_disk.reminders[PROMISE].done is not None
        assert marked(stage) == 2
        assert "lunch" in stage.row
        assert "Bea Lund and Ída Falk: want an answer each; d asks." in stage.toasts
        assert not any("relnote" in toast for toast in stage.toasts)
        await stage.press("d")
        assert isinstance(stage.app.screen, Log)


async def test_nobody_quiet_and_no_series_is_dropped_with_others(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await mark(stage, "VAT letter", "ring", "Falk")
        await stage.press("x")
        after = stage.on_disk
        assert after.reminders[PROMISE].dropped is not None
        assert after.reminders[SERIES].is_open
        assert after.people[IDA].choices == ()
        assert marked(stage) == 2
        await stage.press("x")
        assert isinstance(stage.app.screen, Choice)
        assert "the whole series" in stage.screen


async def test_snooze_asks_the_day_once_and_of_each_promise_whether_they_know(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await mark(stage, "VAT letter", "knee scan")
        await stage.press("s")
        assert isinstance(stage.app.screen, NotBefore)
        await stage.type("friday")
        await stage.press("enter")
        assert "Does Tom know?" in stage.screen
        await stage.press("k")
        after = stage.on_disk
        assert after.reminders[PROMISE].due == day("2026-11-27")
        assert [each.until for each in after.reminders[ASK].snoozes] == [day("2026-11-27")]
        await stage.press("u")
        await stage.until(lambda: "Taken back" in stage.toasts[-1])
        assert uncounted(stage.on_disk).reminders == book().reminders


async def test_whether_he_knows_is_asked_of_a_he_and_y_means_that_he_does(tmp_path: Path) -> None:
    tom = replace(practice().people[TOM], pronouns="he/him")
    async with staged(book().with_person(tom), tmp_path) as stage:
        await mark(stage, "VAT letter")
        await stage.press("s", "3", "enter")
        assert "he knows: told him (logs it)" in stage.screen
        assert "will tell him today" in stage.screen
        await stage.press("y")
        assert stage.on_disk.reminders[PROMISE].due == day("2026-11-28")


async def test_whose_pronouns_are_not_filled_in_is_called_by_the_name(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await mark(stage, "VAT letter")
        await stage.press("s", "3", "enter")
        assert "Tom knows: told Tom (logs it)" in stage.screen


async def test_a_promise_she_thinks_better_of_stays_marked(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await mark(stage, "VAT letter", "knee scan")
        await stage.press("s", "3", "enter", "escape")
        after = stage.on_disk
        assert after.reminders[PROMISE].snoozes == ()
        assert [each.until for each in after.reminders[ASK].snoozes] == [day("2026-11-28")]
        assert "VAT letter" in stage.row
        assert marked(stage) == 1
