"""Reflect: the year in squares, what was kept, who brought whom, and the page beside each row."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Introduction
from relnote.core.reminders import Done
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.reflect import Month, Reflect
from tests.build import day, notebook, person, reminder, talk
from tests.practice import BEA, PROMISE, TOM, practice
from tests.stage import staged


def a_year() -> Notebook:
    book = practice()
    tom = replace(
        book.people[TOM],
        introduction=Introduction(by=BEA, on=day("2024-03-12")),
        details=(Detail(id=7, kind="gone right", text="the oven came", on=day("2026-05-02")),),
    )
    kept = replace(book.reminders[PROMISE], done=Done(day("2026-11-18")))
    return book.with_person(tom).with_reminder(kept).with_conversation(talk(99, "2025-03-03", BEA))


async def test_the_year_stands_in_squares_with_what_was_kept_and_who_brought_whom(tmp_path: Path) -> None:
    async with staged(a_year(), tmp_path, size=(120, 40)) as stage:
        await stage.press("4")
        assert isinstance(stage.app.screen, Reflect)
        for words in ("2026 so far", "5 talks with 5 people", "November", "Promises kept",
                      "send the VAT letter", "Things gone right", "the oven came", "Who brought whom",
                      "└ Tom Okafor", "not thanked yet"):  # fmt: skip
            assert words in stage.screen, words


async def test_beside_a_month_stand_its_talks_and_beside_a_row_their_page(tmp_path: Path) -> None:
    async with staged(a_year(), tmp_path) as stage:
        await stage.press("4", "end")
        assert stage.page == "Tom Okafor"
        await stage.press("home")
        assert stage.page == "June 2026"
        assert "Wants to hear how the move went." in stage.screen


async def test_years_turn_as_far_as_there_is_something_to_look_back_on(tmp_path: Path) -> None:
    async with staged(a_year(), tmp_path) as stage:
        await stage.press("4", "left")
        assert "1 talk with 1 person" in stage.screen
        await stage.press("left")
        assert " 2025" in stage.screen
        await stage.press("right", "right")
        assert "2026 so far" in stage.screen


async def test_enter_opens_the_person_and_on_a_narrow_terminal_the_month(tmp_path: Path) -> None:
    async with staged(a_year(), tmp_path, size=(80, 24)) as stage:
        await stage.press("4", "enter")
        assert isinstance(stage.app.screen, Month)
        assert "Wants to hear how the move went." in stage.screen
        await stage.press("escape", "end", "enter")
        assert isinstance(stage.app.screen, PersonPage)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Reflect)


async def test_a_year_with_nothing_in_it_says_so(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Tom")), tmp_path) as stage:
        await stage.press("4")
        assert "Nothing is written of this year yet." in stage.screen
        assert "l writes down a talk." in stage.screen
        await stage.press("left", "right", "enter", "down", "d", "w")
        assert isinstance(stage.app.screen, Reflect)


async def test_an_act_elsewhere_is_seen_in_the_year(tmp_path: Path) -> None:
    book = notebook(person(1, "Tom"), reminder(51, "promise", 1, "the plan", due=day("2026-11-20")))
    async with staged(book, tmp_path) as stage:
        await stage.press("4")
        assert "Promises kept" not in stage.screen
        await stage.press("1", "d", "4")
        assert "Promises kept" in stage.screen


async def test_on_their_page_stands_how_they_like_to_answer(tmp_path: Path) -> None:
    letters = [
        talk(number, f"2026-{number:02}-01", 1, channel="letter", direction="out", expects_answer=True)
        for number in range(1, 8)
    ]
    answers = [
        talk(20 + number, f"2026-{number:02}-09", 1, channel="letter", direction="in") for number in range(1, 8)
    ]
    async with staged(notebook(person(1, "Tom"), *letters, *answers), tmp_path) as stage:
        await stage.press("2")
        assert any("answers letters" in line.text for line in stage.sheet("#page").lines)


async def test_of_two_sheets_only_the_one_with_the_keys_is_lit(tmp_path: Path) -> None:
    book = notebook(
        person(1, "Tom", details=(Detail(id=7, kind="story", text="keeps quinces", on=day("2026-05-02")),)),
        reminder(51, "promise", 1, "the plan"),
    )
    async with staged(book, tmp_path, size=(140, 40)) as stage:
        await stage.press("2", "enter")
        assert [stage.sheet(f"#{name}").has_keys for name in ("whole", "known")] == [True, False]
        await stage.press("tab")
        assert [stage.sheet(f"#{name}").has_keys for name in ("whole", "known")] == [False, True]
        assert "▌keeps quinces" in stage.screen
