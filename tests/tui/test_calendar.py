"""The calendar from the palette: what would change is shown before it is taken in; questions are asked."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from textual.widgets import Input

from relnote.storage.sync_values import Wish
from relnote.storage.syncing import sync
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.words import Words
from relnote.tui.messages import ExportCalendar, SyncCalendar
from tests.build import TODAY, day, notebook, person, reminder
from tests.stage import Stage, staged
from tests.storage.synced import CODEC, Phone

BOOK = notebook(
    person(1, "Nell Hartley", kept=None),
    reminder(10, "follow-up", 1, "ring about the code", due=day("2026-11-27")),
    reminder(11, "promise", 1, "send the letter", due=day("2026-11-28")),
)
RING, SEND = "reminder-10@relnote", "reminder-11@relnote"


async def _asked(stage: Stage) -> None:
    await stage.until(lambda: isinstance(stage.app.screen, Choice | Words))


async def _first_sync(stage: Stage, phone: Phone) -> None:
    stage.app.post_message(SyncCalendar())
    await _asked(stage)
    stage.app.screen.query_one(Input).value = str(phone.folder)
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, Choice))


async def test_the_first_sync_shows_its_lines_and_writes_nothing_until_she_says_so(tmp_path: Path) -> None:
    phone = Phone(tmp_path / "calendar")
    async with staged(BOOK, tmp_path) as stage:
        await _first_sync(stage, phone)
        assert "2 lines, each a verb and a name, none of your words" in stage.screen
        assert "2026-11-27 Ring Nell Hartley" in stage.screen
        assert phone.uids() == []
        await stage.press("n")
        assert phone.uids() == []
        await _first_sync(stage, phone)
        await stage.press("y")
        await stage.until(lambda: phone.uids() == [RING, SEND])


async def test_what_was_done_there_is_shown_taken_in_and_undone(tmp_path: Path) -> None:
    phone = Phone(tmp_path / "calendar")
    async with staged(BOOK, tmp_path) as stage:
        sync(stage.file, phone.folder, codec=CODEC, today=TODAY, wish=Wish())
        phone.tick(RING)
        stage.app.post_message(SyncCalendar())
        await _asked(stage)
        assert "comes in Ring Nell Hartley: done" in stage.screen
        assert stage.on_disk.reminders[10].is_open
        await stage.press("y")
        await stage.until(lambda: any("Ring Nell Hartley: done" in each for each in stage.toasts))
        assert not stage.on_disk.reminders[10].is_open
        assert phone.uids() == [SEND]
        await stage.press("u")
        await stage.until(lambda: stage.on_disk.reminders[10].is_open)


async def test_telling_more_is_asked_by_itself_however_much_comes_in(tmp_path: Path) -> None:
    many = (reminder(each, "follow-up", 1, f"ring {each}", due=day("2026-12-01")) for each in range(20, 40))
    quiet = replace(BOOK.settings, calendar=replace(BOOK.settings.calendar, initials=True))
    book = replace(notebook(*BOOK.people.values(), *BOOK.reminders.values(), *many), settings=quiet)
    phone = Phone(tmp_path / "calendar")
    async with staged(book, tmp_path) as stage:
        sync(stage.file, phone.folder, codec=CODEC, today=TODAY, wish=Wish())
        for each in range(20, 36):
            phone.tick(f"reminder-{each}@relnote")
        stage.file.update("names", lambda now, _mint: replace(now, settings=BOOK.settings))
        stage.app.post_message(SyncCalendar())
        await _asked(stage)
        assert "6 lines, each a verb and a name, none of your words" in stage.screen
        assert "comes in" not in stage.screen
        await stage.press("y")
        await stage.until(lambda: "and 22 more" in stage.screen)
        assert "comes in" in stage.screen
        await stage.press("n")
        assert "Nell" not in (phone.folder / f"{SEND}.ics").read_text()
        assert stage.on_disk.reminders[20].is_open


async def test_what_was_deleted_there_is_asked_and_may_wait(tmp_path: Path) -> None:
    phone = Phone(tmp_path / "calendar")
    async with staged(BOOK, tmp_path) as stage:
        sync(stage.file, phone.folder, codec=CODEC, today=TODAY, wish=Wish())
        phone.delete(SEND)
        for key, there in (("n", [RING]), ("a", [RING, SEND])):
            stage.app.post_message(SyncCalendar())
            await _asked(stage)
            assert "was deleted in the calendar" in stage.screen
            await stage.press(key)
            await stage.until(lambda there=there: phone.uids() == there)  # type: ignore[misc]


async def test_where_both_say_the_same_she_is_told_so(tmp_path: Path) -> None:
    phone = Phone(tmp_path / "calendar")
    async with staged(BOOK, tmp_path) as stage:
        sync(stage.file, phone.folder, codec=CODEC, today=TODAY, wish=Wish())
        stage.app.post_message(SyncCalendar())
        await stage.until(lambda: any("say the same" in each for each in stage.toasts))


async def test_every_folder_that_was_synced_before_is_synced_in_turn(tmp_path: Path) -> None:
    phone, desk = Phone(tmp_path / "calendar"), Phone(tmp_path / "tasks")
    async with staged(BOOK, tmp_path) as stage:
        for each in (phone, desk):
            sync(stage.file, each.folder, codec=CODEC, today=TODAY, wish=Wish())
        stage.app.post_message(SyncCalendar())
        both = {f"{name}: the calendar and the notebook say the same." for name in ("calendar", "tasks")}
        await stage.until(lambda: both <= set(stage.toasts))


async def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        stage.app.post_message(SyncCalendar())
        await _asked(stage)
        (tmp_path / "letters").mkdir()
        (tmp_path / "letters" / "nell.txt").touch()
        stage.app.screen.query_one(Input).value = str(tmp_path / "letters")
        await stage.press("enter")
        await stage.until(lambda: any("holds other files" in each for each in stage.toasts))


async def test_an_export_shows_its_lines_before_a_new_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    async with staged(BOOK, tmp_path) as stage:
        stage.app.post_message(ExportCalendar())
        await _asked(stage)
        stage.app.screen.query_one(Input).value = str(path)
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, Choice))
        assert "2026-11-27 Ring Nell Hartley" in stage.screen
        assert not path.exists()
        await stage.press("y")
        await stage.until(path.exists)
        assert b"SUMMARY:Ring Nell Hartley" in path.read_bytes()


async def test_the_palette_offers_both(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("ctrl+p")
        await stage.type("calendar")
        await stage.until(lambda: "sync the calendar" in stage.screen and "export the calendar" in stage.screen)
