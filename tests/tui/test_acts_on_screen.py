"""Acts on rows and details: what changes at once, what is asked, what is remembered."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from relnote.core.notebook import Notebook
from relnote.core.people import Detail
from relnote.core.reminders import Reminder
from relnote.storage.file import NotebookFile, Written
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.field_row import FieldInput
from relnote.tui.messages import Dress
from relnote.tui.screens.only_them import OnlyThem
from relnote.tui.screens.person import PersonPage
from relnote.tui.unsaved import with_ids_kept
from relnote.tui.widgets.key_line import KeyLine
from tests.build import TODAY, notebook, person
from tests.practice import IDA, PROMISE, practice
from tests.stage import staged


async def test_a_row_that_is_done_fades_before_the_day_is_worked_out(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        stage.app.animation_level = "full"
        await stage.press("down")
        day = stage.sheet("#day")
        key = day.cursor
        before = stage.app.reading
        await stage.pilot.press("d")
        async with asyncio.timeout(5):
            while key not in day.faded:
                await asyncio.sleep(0)
        assert stage.app.reading is before
        assert key in day.keys
        assert day.cursor != key
        await stage.until(lambda: key not in day.keys)
        assert "u takes it back" in stage.toasts[-1]


async def test_a_row_whose_save_fails_is_whole_again(tmp_path: Path) -> None:
    class Full(NotebookFile):
        def update(self, *args: object, **named: object) -> Written:
            raise OSError(28, "No space left on device")

    async with staged(practice(), tmp_path, file=Full) as stage:
        await stage.press("down", "d")
        day = stage.sheet("#day")
        assert not day.faded
        assert "promised for Thursday" in stage.screen
        assert "Not saved" in stage.toasts[-1]


async def test_an_act_is_shown_while_the_disk_is_still_busy_and_saved_is_said_after(tmp_path: Path) -> None:
    free = threading.Event()

    class Busy(NotebookFile):
        def update(self, *args: Any, **named: Any) -> Written:
            free.wait(60)
            return super().update(*args, **named)

    async with staged(practice(), tmp_path, file=Busy) as stage:
        await stage.press("down")
        await stage.pilot.press("d")
        async with asyncio.timeout(30):
            while "promised for Thursday" in stage.screen:
                await stage.pilot.pause()
        assert stage.on_disk.reminders[PROMISE].done is None
        assert stage.toasts == []
        free.set()
        await stage.settled()
        assert stage.on_disk.reminders[PROMISE].done is not None
        assert "u takes it back" in stage.toasts[-1]


async def test_one_act_works_the_day_out_once(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        seen: list[object] = []

        def saw(reading: object) -> None:
            seen.append(reading)

        stage.app.watch(stage.app, "reading", saw, init=False)
        await stage.press("down", "d")
        assert len(seen) == 1
        await stage.type("lrang Donal ! send the form")
        await stage.press("enter", "escape")
        assert len(seen) == 2


def test_what_is_painted_has_the_ids_of_what_is_saved() -> None:
    from relnote.core.acts.acted import Acted

    def decide(book: Notebook, mint: object) -> Acted:
        assert callable(mint)
        new = Reminder(id=mint(), kind="ask", person=1, text="did it arrive", made=TODAY)
        return Acted(book.with_reminder(new), "", "")

    act = with_ids_kept(decide)
    painted = act(Notebook(), iter((7, 8)).__next__).notebook
    assert act(Notebook(), iter((9,)).__next__).notebook == painted
    assert set(act(painted, iter((9,)).__next__).notebook.reminders) == {7, 9}


async def test_someone_quiet_can_be_given_another_cadence(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("end", "x")
        assert isinstance(stage.app.screen, Choice)
        assert "let it rest" in stage.screen
        assert "leave it for now" in stage.screen
        await stage.press("c")
        await stage.type("now and then")
        await stage.press("enter")
        assert "as how often" in stage.toasts[-1]
        await stage.press(*("backspace" for _letter in "now and then"))
        await stage.type("once a year")
        await stage.press("enter")
        wish = stage.on_disk.people[IDA].wish
        assert wish is not None
        assert wish.every is not None
        assert wish.every.unit == "year"
        assert not any("5 months" in line.text for line in stage.sheet("#day").lines)


async def test_a_detail_is_still_so_or_no_longer_by_one_key(tmp_path: Path) -> None:
    tom = person(1, "Tom Okafor", details=(Detail(id=7, kind="work", text="the oven is leased", on=TODAY),))
    async with staged(notebook(tom), tmp_path) as stage:
        await stage.press("2", "enter")
        whole = stage.sheet("#whole")
        assert isinstance(stage.app.screen, PersonPage)
        assert str(whole.cursor).startswith("detail:7")
        assert "d still so" in stage.screen
        await stage.press("d")
        assert stage.on_disk.people[1].details[0].renewed == TODAY
        await stage.press("x")
        assert stage.on_disk.people[1].details[0].ended == TODAY
        await stage.press("u")
        assert stage.on_disk.people[1].details[0].ended is None


async def test_only_them_is_their_page_without_what_to_avoid(tmp_path: Path) -> None:
    avoid = Detail(id=7, kind="avoid", text="his brother's company", on=TODAY)
    interest = Detail(id=8, kind="interest", text="collects tide tables", on=TODAY)
    tom = person(1, "Tom Okafor", details=(avoid, interest))
    async with staged(notebook(tom, person(2, "Bea Lund")), tmp_path) as stage:
        await stage.press("2", "end", "Z")
        assert isinstance(stage.app.screen, OnlyThem)
        assert "tide tables" in stage.screen
        assert "brother" not in stage.screen
        assert "Bea Lund" not in stage.screen
        await stage.press("d", "l", "2")
        assert isinstance(stage.app.screen, OnlyThem)
        await stage.press("escape")
        assert not isinstance(stage.app.screen, OnlyThem)


async def test_a_theme_that_is_chosen_is_remembered(tmp_path: Path) -> None:
    kept: dict[str, str] = {}
    async with staged(practice(), tmp_path, remember=kept.__setitem__) as stage:
        app: App[None] = stage.app
        app.post_message(Dress("paper"))
        await stage.settled()
        assert app.theme == "paper"
        assert kept == {"theme": "paper"}


async def test_of_many_who_fit_two_hundred_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    many = notebook(*(person(number, f"Tom {number:03}") for number in range(1, 251)))
    async with staged(many, tmp_path) as stage:
        await stage.type("/tom")
        people = stage.sheet("#people")
        assert len(people.keys) == 200
        assert "and 50 more" in people.lines[-1].text


async def test_a_number_and_enter_typed_in_one_go_tick_before_they_settle(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang Tom")
        await stage.press("enter")
        from textual.events import Key

        for key in ("1", "enter"):
            stage.app.post_message(Key(key, key if len(key) == 1 else None))
        await stage.settled()
        assert stage.on_disk.reminders[PROMISE].done is not None


async def test_what_waits_in_the_day_is_a_row_on_their_page_too(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        assert stage.row.startswith("Joan Pike")
        await stage.press("enter")
        assert isinstance(stage.app.screen, PersonPage)
        await stage.press("d")
        await stage.press("escape")
        assert not stage.row.startswith("Joan Pike")


async def test_the_way_back_from_only_them_can_be_clicked(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Tom Okafor")), tmp_path) as stage:
        await stage.press("2", "end", "Z")
        assert isinstance(stage.app.screen, OnlyThem)
        last = stage.screen.split("\n")[-1]
        assert await stage.pilot.click(KeyLine, offset=(last.index("back"), 0))
        await stage.settled()
        assert not isinstance(stage.app.screen, OnlyThem)


async def test_in_the_find_the_key_line_says_that_enter_opens(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Tom Okafor")), tmp_path) as stage:
        await stage.type("/tom")
        assert "enter open" in stage.screen.split("\n")[-1].replace("⏎", "enter")
        await stage.press("enter")
        assert isinstance(stage.app.screen, PersonPage)


async def test_without_colour_the_card_has_an_edge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = notebook(person(1, "Tom Okafor"))
    async with staged(book, tmp_path) as stage:
        await stage.press("2", "end", "n")
        assert "╭" not in stage.screen
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "again").mkdir()
    async with staged(book, tmp_path / "again") as stage:
        await stage.press("2", "end", "n")
        assert "╭" in stage.screen
        assert "╰" in stage.screen


async def test_an_answer_that_cannot_be_saved_stands_in_its_field_again(tmp_path: Path) -> None:
    class Full(NotebookFile):
        def update(self, *args: Any, **named: Any) -> Written:
            raise OSError(28, "No space left on device")

    async with staged(practice(), tmp_path, file=Full) as stage:
        await stage.press("down", "down")
        assert "knee scan" in stage.row
        ask = stage.sheet("#day").cursor
        await stage.press("d")
        await stage.type("nothing broken")
        await stage.press("enter")
        assert any("Your words are kept" in toast for toast in stage.toasts)
        stage.sheet("#day").put_cursor(ask)
        await stage.press("d")
        assert stage.app.screen.query_one(FieldInput).value == "nothing broken"
