"""What is typed in a slip survives escape, leaving, a save that fails and a process that is gone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual.widgets import Input

from relnote.storage.drafts import Drafts
from relnote.storage.file import NotebookFile, Written
from relnote.storage.files import Files
from relnote.tui.answers_begun import MOST, Asked, read_asked, with_asked, written_out
from relnote.tui.forms.log import Log
from relnote.tui.forms.slip import WordsForm
from relnote.tui.kept_drafts import KeptDrafts
from relnote.tui.widgets.log_field import LogField
from tests.build import day, notebook, person, reminder
from tests.practice import practice
from tests.stage import Stage, staged

PUT_RIGHT = 54


class Full(NotebookFile):
    """A disk with no room."""

    def update(self, *args: Any, **named: Any) -> Written:
        raise OSError(28, "No space left on device")


class Slip(NamedTuple):
    """How a slip is reached, what is typed in it, and the keys that answer it to the end."""

    keys: Sequence[str]
    words: str
    answered: Sequence[str] = ("enter",)
    row: str | None = None


BOOK = practice().with_reminder(
    reminder(PUT_RIGHT, "put-right", 1, "invoice 212 had the wrong number", due=day("2026-11-20"))
)
SLIPS = {
    "the day of a snooze": Slip(("s",), "in 9 days", ("enter", "l"), "VAT letter"),
    "the answer to an ask": Slip(("d",), "nothing broken", row="knee scan"),
    "the word with which a put-right is let go": Slip(("x",), "she paid it all the same", row="invoice 212"),
    "a word with which someone quiet rests": Slip(("end", "x", "r"), "moved to Faro"),
    "another cadence": Slip(("end", "x", "c"), "every 9 weeks"),
    "a word to rest with": Slip(("m", "r"), "until spring"),
    "gently until": Slip(("m", "g"), "in 3 months"),
    "the day of a death": Slip(("m", "d"), "1 november", ("enter", "n")),
    "a circle": Slip(("2", "c"), "old clients"),
}
slips = pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)


async def reach(stage: Stage, slip: Slip) -> WordsForm[Any]:
    """To the slip, from the row it is about."""
    while slip.row is not None and slip.row not in stage.row:
        await stage.press("down")
    await stage.press(*slip.keys)
    form = stage.app.screen
    assert isinstance(form, WordsForm)
    return form


def stands_in(stage: Stage) -> str:
    return stage.app.screen.query_one(Input).value


@slips
async def test_what_was_half_written_stands_there_again_in_another_process(tmp_path: Path, slip: Slip) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await reach(stage, slip)
        await stage.type(slip.words)
        drafts = Drafts(stage.file.drafts.folder, Files())
        form = stage.app.screen
        assert isinstance(form, WordsForm)
        assert drafts.read(form.asked.name) == slip.words
    async with staged(None, tmp_path) as again:
        told = next(toast for toast in again.toasts if "Half-written" in toast)
        assert slip.words[:8] in told
        assert "brings it back" in told
        await reach(again, slip)
        assert stands_in(again) == slip.words


@slips
async def test_escape_keeps_it_and_says_so(tmp_path: Path, slip: Slip) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await reach(stage, slip)
        await stage.type(slip.words)
        await stage.press("escape")
        assert stage.toasts[-1].startswith("Kept: ")
        await stage.press("escape", "1")
        await reach(stage, slip)
        assert stands_in(stage) == slip.words


@slips
async def test_a_save_that_fails_gives_it_back(tmp_path: Path, slip: Slip) -> None:
    async with staged(BOOK, tmp_path, file=Full) as stage:
        await reach(stage, slip)
        await stage.type(slip.words)
        await stage.press(*slip.answered)
        assert any("Not saved" in toast for toast in stage.toasts)
        await stage.press("home")
        await reach(stage, slip)
        assert stands_in(stage) == slip.words


@slips
async def test_once_it_is_saved_nothing_of_it_is_left(tmp_path: Path, slip: Slip) -> None:
    async with staged(BOOK, tmp_path) as stage:
        form = await reach(stage, slip)
        await stage.type(slip.words)
        await stage.press(*slip.answered)
        drafts = Drafts(stage.file.drafts.folder, Files())
        assert drafts.read(form.asked.name) is None
    async with staged(None, tmp_path) as again:
        assert not any("Half-written" in toast for toast in again.toasts)


async def test_the_words_stay_on_the_disk_until_the_notebook_has_them(tmp_path: Path) -> None:
    seen: list[str | None] = []

    class Watched(NotebookFile):
        def update(self, *args: Any, **named: Any) -> Written:
            seen.append(Drafts(self.drafts.folder, Files()).read("log"))
            return super().update(*args, **named)

    async with staged(practice(), tmp_path, file=Watched) as stage:
        await stage.type("lrang Donal about the form")
        await stage.press("enter", "escape")
        assert seen == ["rang Donal about the form"]
        assert stage.app.draft("log") == ""
        assert Drafts(stage.file.drafts.folder, Files()).read("log") is None


async def test_a_line_that_comes_back_while_the_next_is_written_has_its_turn_after_it(tmp_path: Path) -> None:
    import threading

    free = threading.Event()

    class Locked(NotebookFile):
        is_full = True

        def update(self, *args: Any, **named: Any) -> Written:
            if self.is_full:
                free.wait(60)
                Locked.is_full = False
                raise OSError(28, "No space left on device")
            return super().update(*args, **named)

    async with staged(practice(), tmp_path, file=Locked) as stage:
        await stage.pilot.press("l", *"rang", "space", *"Donal", "enter")
        await stage.pilot.press("l", *"met", "space", *"Bea", "space", *"Lu")
        free.set()
        await stage.settled()
        assert isinstance(stage.app.screen, Log)
        await stage.type("nd")
        assert stage.app.screen.query_one(LogField).text == "met Bea Lund"
        await stage.press("enter", "escape", "l")
        assert isinstance(stage.app.screen, Log)
        assert stage.app.screen.query_one(LogField).text == "rang Donal"


async def test_of_two_people_of_one_name_each_has_her_own_answer(tmp_path: Path) -> None:
    two = notebook(
        person(1, "Bea Lund"),
        person(2, "Bea Lund"),
        reminder(51, "ask", 1, "how did it go", due=day("2026-11-20")),
        reminder(52, "ask", 2, "how did it go", due=day("2026-11-21")),
    )
    async with staged(two, tmp_path) as stage:
        await stage.press("d")
        await stage.type("rather well")
        await stage.press("escape", "down", "d")
        assert stands_in(stage) == ""


async def test_a_row_with_nothing_typed_keeps_nothing(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("s", "down", "escape")
        assert stage.toasts == []


def drafts_in(folder: Path) -> KeptDrafts:
    return KeptDrafts(Drafts(folder, Files()))


def test_two_lines_that_come_back_are_both_kept(tmp_path: Path) -> None:
    drafts = drafts_in(tmp_path)
    for words in ("rang Tom", "rang Bea"):
        drafts.keep("log", words)
        drafts.give("log")
    drafts.keep("log", "met Joan")
    drafts.come_back("log", "rang Tom")
    drafts.come_back("log", "rang Bea")
    assert drafts.read("log") == "met Joan"
    drafts.keep("log", "")
    assert drafts.read("log") == "rang Tom\nrang Bea"


def test_what_asks_are_half_answered_is_read_as_it_was_written() -> None:
    asked = [Asked(f"answer r:{number}", "answer\nof\tTom", "d there") for number in range(MOST + 3)]
    kept: tuple[Asked, ...] = ()
    for one in asked:
        kept = with_asked(kept, one)
    read = read_asked(written_out(kept))
    assert [one.name for one in read] == [one.name for one in asked[3:]]
    assert {one.about for one in read} == {"answer of Tom"}
    assert read_asked("") == read_asked("half a line") == ()


async def test_on_a_low_terminal_a_question_its_field_hint_and_keys_are_in_sight(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(40, 10)) as stage:
        await stage.press("end", "x", "c")
        await stage.type("never")
        lines = stage.screen.splitlines()
        assert "esc leave it" in lines[-1]
        assert "never" in [line.strip() for line in lines]
