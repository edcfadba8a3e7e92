"""Words anywhere: the hit in its sentence, the page at that entry; and back as in a browser."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from relnote.core.people import Detail
from relnote.core.searching import search
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.search import Search
from relnote.tui.screens.today import Today
from relnote.tui.trail import Spot, Trail
from relnote.tui.widgets.found_lines import found_lines
from tests.build import TODAY, notebook, person, talk
from tests.practice import IDA, practice
from tests.stage import Stage, staged


async def look_for(stage: Stage, words: str) -> None:
    await stage.press("ctrl+f")
    stage.app.screen.query_one(Input).value = words
    await found(stage)


async def found(stage: Stage) -> None:
    await stage.settled()
    await stage.app.workers.wait_for_complete(
        [worker for worker in stage.app.workers if worker.group == "search"]
    )
    await stage.settled()


def marked(stage: Stage) -> list[str]:
    return [text for line in stage.sheet("#found").lines for text, ink in line.parts if ink == "mark"]


async def test_a_hit_stands_in_its_sentence_with_the_word_marked(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await look_for(stage, "móve")
        assert isinstance(stage.app.screen, Search)
        assert "Wants to hear how the move went." in stage.screen
        assert marked(stage) == ["move"]
        assert stage.page == "Ída Falk"


def test_no_ellipsis_has_a_line_of_its_own() -> None:
    text = " ".join(["the knee and the scan of it, said at length"] * 12)
    found = search(notebook(person(1, "Ida Falk"), talk(2, "2026-09-01", 1, text=text)), "scan")
    for width in range(30, 120):
        lines = [line.text.strip() for line in found_lines(found, "scan", width, today=TODAY)]
        assert any("…" in line for line in lines)
        assert "…" not in lines


async def test_enter_opens_the_page_at_that_entry(tmp_path: Path) -> None:
    many = [
        talk(100 + number, f"2026-{number:02}-01", 1, text=f"about thing{number}") for number in range(1, 10)
    ]
    known = Detail(id=7, kind="story", text="keeps quinces", on=TODAY)
    async with staged(notebook(person(1, "Tom", details=(known,)), *many), tmp_path) as stage:
        await look_for(stage, "thing3")
        await stage.press("enter")
        assert isinstance(stage.app.screen, PersonPage)
        assert str(stage.sheet("#whole").cursor).startswith("conversation:103:")
        await look_for(stage, "quinces")
        await stage.press("enter")
        assert str(stage.sheet("#whole").cursor).startswith("detail:7:")


async def test_what_nothing_says_is_said_so(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await look_for(stage, "zeppelin")
        assert "Nothing says that." in stage.screen
        await stage.press("enter", "down", "up")
        assert isinstance(stage.app.screen, Search)


async def test_many_hits_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    many = [talk(number, "2026-11-01", 1, text="the lease") for number in range(100, 350)]
    async with staged(notebook(person(1, "Tom"), *many), tmp_path) as stage:
        await look_for(stage, "lease")
        assert len(stage.sheet("#found").keys) == 200
        assert "and 50 more" in stage.sheet("#found").lines[-1].text


async def test_in_the_search_every_letter_is_text_and_escape_leads_back(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "ctrl+f")
        await stage.type("dxu12")
        assert stage.app.screen.query_one(Input).value == "dxu12"
        await stage.press("backspace")
        assert stage.app.screen.query_one(Input).value == "dxu1"
        await stage.press("escape")
        assert isinstance(stage.app.screen, Today)
        assert "send the VAT letter" in stage.row


async def test_back_and_forward_lead_along_where_she_was_with_the_cursor_where_it_was(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "enter")
        await stage.press("2", "down", "down")
        at = stage.sheet("#people").cursor
        await stage.press("enter", "3")
        await stage.press("backspace")
        assert isinstance(stage.app.screen, PersonPage)
        await stage.press("backspace")
        assert isinstance(stage.app.screen, People)
        assert stage.sheet("#people").cursor == at
        await stage.press("backspace")
        assert isinstance(stage.app.screen, PersonPage)
        assert stage.app.screen.person_id == 1
        await stage.press("left_square_bracket")
        assert isinstance(stage.app.screen, Today)
        assert "send the VAT letter" in stage.row
        await stage.press("backspace")
        assert isinstance(stage.app.screen, Today)
        await stage.press("right_square_bracket", "alt+right")
        assert isinstance(stage.app.screen, People)


async def test_back_from_a_page_shows_the_search_again_on_its_row(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await look_for(stage, "the")
        await stage.press("down", "down")
        at = stage.sheet("#found").cursor
        assert at == "2"
        await stage.press("enter", "escape")
        await found(stage)
        assert isinstance(stage.app.screen, Search)
        assert stage.sheet("#found").cursor == at


async def test_the_page_of_someone_taken_out_is_no_way_back(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("end", "enter", "2")
        beside = type(stage.file)(stage.file.path, clock=stage.hands.clock())
        beside.update("take out", lambda book, _mint: book.without_person(IDA))
        stage.app.look_at_file()
        await stage.settled()
        await stage.press("backspace")
        assert isinstance(stage.app.screen, Today)


def test_a_new_way_forgets_what_lay_ahead() -> None:
    today, tom, bea = Spot("today"), Spot("today", person=1), Spot("today", person=2)
    trail = Trail().left(today)
    spot, trail = trail.back(tom)
    assert (spot, trail.ahead) == (today, (tom,))
    assert trail.left(today).ahead == ()
    assert trail.forward(bea) == (tom, Trail((bea,)))
