"""A morning with relnote: what she does, key by key."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from textual.events import Key

from relnote.core.errors import NotebookError
from relnote.storage.file import NotebookFile, Written
from relnote.tui.forms.log import Log
from relnote.tui.forms.still_open import StillOpen
from relnote.tui.screens.closed_book import ClosedBook
from relnote.tui.screens.person import PersonPage
from relnote.tui.widgets.log_field import LogField
from tests.practice import ASK, BEA, JOAN, PROMISE, TOM, practice
from tests.stage import HandClock, staged


async def test_arrow_down_is_enough_to_get_through_the_morning(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        seen = []
        for _row in stage.sheet("#day").keys:
            seen.append((stage.row, stage.page))
            await stage.press("down")
        assert [page for _row, page in seen] == ["Joan Pike", "Tom Okafor", "Bea Lund", "", "Ída Falk"]
        assert all(row.startswith(page) for row, page in seen)


async def test_a_promise_is_kept_with_one_key_and_taken_back_with_another(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        assert "send the VAT letter" in stage.row
        await stage.press("d")
        assert stage.on_disk.reminders[PROMISE].done is not None
        assert "u takes it back" in stage.toasts[-1]
        assert "promised for Thursday" not in stage.screen
        await stage.press("u")
        assert stage.on_disk.reminders[PROMISE].done is None
        assert "VAT letter" in stage.toasts[-1]
        assert "promised for Thursday" in stage.screen


async def test_the_cursor_goes_to_the_next_row_when_one_is_done(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        keys = stage.sheet("#day").keys
        await stage.press("d")
        assert stage.sheet("#day").cursor == keys[2]


async def test_the_phone_is_ringing_and_four_digits_show_the_page(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("/4471")
        assert stage.sheet("#people").keys == ("5",)
        assert stage.page == "Donal Quirke"


async def test_on_a_narrow_terminal_the_page_stands_beneath_the_find(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        await stage.type("/4471")
        assert "Donal Quirke" in stage.screen
        assert "Sent him the form." in stage.screen


async def test_digits_that_fit_no_one_are_kept_for_a_new_person(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("/0163299")
        await stage.press("enter")
        await stage.type("Nell Garraway")
        await stage.press("enter")
        new = next(one for one in stage.on_disk.people.values() if one.name == "Nell Garraway")
        assert new.phones[0].value == "0163299"


async def test_a_talk_is_logged_and_what_it_settled_is_ticked(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lyesterday, call with Tom about the lease ! send the lease by friday")
        log = stage.app.screen
        assert isinstance(log, Log)
        assert log.query_one(LogField).text.split("\n")[1] == "! send the lease by friday"
        assert "Fri 20 Nov 2026 (yesterday)" in stage.screen
        assert "by Fri 27 Nov" in stage.screen
        await stage.press("enter")
        assert isinstance(stage.app.screen, StillOpen)
        assert "send the VAT letter" in stage.screen
        assert "send the lease" not in stage.sheet("#open").lines[-1].text
        await stage.press("1")
        await stage.press("enter")
        after = stage.on_disk
        newest = max(after.conversations.values(), key=lambda one: one.id)
        assert (newest.with_, newest.day) == ((TOM,), date(2026, 11, 20))
        assert after.reminders[PROMISE].done is not None
        assert "send the lease" in {one.text for one in after.reminders.values() if one.done is None}


async def test_a_log_on_joans_row_answers_her_letter(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        assert stage.row.startswith("Joan Pike")
        await stage.type("lwrote back about the bellows")
        await stage.press("enter")
        newest = max(stage.on_disk.conversations.values(), key=lambda one: one.id)
        assert (newest.with_, newest.direction) == ((JOAN,), "out")
        assert not stage.row.startswith("Joan Pike")


async def test_a_talk_with_someone_else_is_not_with_whom_the_cursor_is_on(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang Bea")
        await stage.press("enter", "escape")
        newest = max(stage.on_disk.conversations.values(), key=lambda one: one.id)
        assert newest.with_ == (BEA,)
        assert stage.row.startswith("Joan Pike")


async def test_an_ask_takes_its_answer(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "down")
        assert "knee scan" in stage.row
        await stage.press("d")
        await stage.type("nothing broken")
        await stage.press("enter")
        after = stage.on_disk
        assert after.reminders[ASK].done is not None
        assert "nothing broken" in {detail.text for detail in after.people[BEA].details}


async def test_a_promise_put_off_asks_whether_they_know(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "s", "down", "down", "enter")
        assert "Does Tom know?" in stage.screen
        await stage.press("l")
        assert stage.on_disk.reminders[PROMISE].snoozes[-1].until == date(2026, 11, 28)
        assert stage.on_disk.reminders[PROMISE].due == date(2026, 11, 19)


async def test_any_day_can_be_typed_to_put_a_row_off(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "s")
        await stage.type("12 january")
        assert "Tue 12 Jan 2027" in stage.screen
        await stage.press("enter", "l")
        assert stage.on_disk.reminders[PROMISE].snoozes[-1].until == date(2027, 1, 12)


async def test_someone_quiet_opens_the_log_and_is_let_rest_only_when_asked(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("end")
        assert stage.row.startswith("Ída Falk")
        await stage.press("d")
        assert isinstance(stage.app.screen, Log)
        await stage.press("escape", "x", "r")
        await stage.type("moved north")
        await stage.press("enter")
        assert stage.on_disk.people[3].rests[-1].word == "moved north"


async def test_several_marked_rows_are_done_at_once(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "space", "space", "d")
        after = stage.on_disk
        assert after.reminders[PROMISE].done is not None
        assert after.reminders[ASK].done is not None


async def test_the_page_opens_and_escape_comes_back_to_the_row(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        await stage.press("down", "enter")
        assert isinstance(stage.app.screen, PersonPage)
        assert "Two shops in Lisbon" in stage.screen
        await stage.press("escape")
        assert "send the VAT letter" in stage.row


async def test_the_book_closes_to_the_date_and_any_key_opens_it(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("z")
        assert stage.screen.split() == ["Saturday", "21", "November"]
        await stage.press("d")
        assert not isinstance(stage.app.screen, ClosedBook)
        assert stage.on_disk.reminders[PROMISE].done is None


async def test_the_book_closes_by_itself_after_ten_idle_minutes(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        stage.hands.move(minutes=9)
        stage.app.look_at_clock()
        assert not isinstance(stage.app.screen, ClosedBook)
        await stage.press("down")
        stage.hands.move(minutes=9)
        stage.app.look_at_clock()
        assert not isinstance(stage.app.screen, ClosedBook)
        stage.hands.move(minutes=1)
        stage.app.look_at_clock()
        await stage.settled()
        assert isinstance(stage.app.screen, ClosedBook)


async def test_midnight_is_noticed(tmp_path: Path) -> None:
    hands = HandClock()
    async with staged(practice(), tmp_path, hands=hands) as stage:
        assert "Saturday 21 November" in stage.screen
        hands.day += timedelta(days=1)
        stage.app.look_at_clock()
        await stage.settled()
        assert "Sunday 22 November" in stage.screen
        assert stage.app.here.agenda.day == date(2026, 11, 22)


async def test_what_the_command_line_writes_beside_it_appears_and_the_cursor_stays(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "down")
        before = stage.sheet("#day").cursor
        beside = NotebookFile(stage.file.path, clock=stage.hands.clock())
        kept = practice().reminders[PROMISE]

        beside.update("drop it", lambda notebook, _mint: notebook.without_reminder(kept.id))
        stage.app.look_at_file()
        await stage.settled()
        assert "VAT letter" not in "".join(line.text for line in stage.sheet("#day").lines)
        assert stage.sheet("#day").cursor == before


class FullDisk(NotebookFile):
    """A file on a disk that has no room left."""

    def update(self, *given: object, **named: object) -> Written:
        raise NotebookError("The disk is full; nothing was written.")


async def test_a_failed_save_puts_the_row_back_and_keeps_the_words(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, file=FullDisk) as stage:
        await stage.press("down", "d")
        assert "send the VAT letter" in "".join(line.text for line in stage.sheet("#day").lines)
        assert "Not saved. The disk is full" in stage.toasts[-1]
        await stage.type("lrang Tom about the oven")
        await stage.press("enter", "escape")
        assert "Your words are kept" in " ".join(stage.toasts)
        assert stage.file.drafts.read("log") == "rang Tom about the oven"
        await stage.press("l")
        assert stage.app.screen.query_one(LogField).text == "rang Tom about the oven"


async def test_a_half_written_log_comes_back_after_the_terminal_was_gone(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang Tom about the ov")
    async with staged(None, tmp_path) as again:
        assert "You were writing" in again.toasts[0]
        await again.press("l")
        assert again.app.screen.query_one(LogField).text == "rang Tom about the ov"


async def test_what_is_typed_before_the_log_has_opened_goes_into_it(tmp_path: Path) -> None:
    """`u`, `d` and `x` in her words must never be taken for commands, however fast she types."""
    async with staged(practice(), tmp_path) as stage:
        for letter in "lundux about Tom":
            stage.app.post_message(Key({" ": "space"}.get(letter, letter), letter))
        await stage.settled()
        await stage.settled()
        assert stage.app.screen.query_one(LogField).text == "undux about Tom"
        assert stage.on_disk == practice()
