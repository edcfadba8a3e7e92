"""A reminder without a talk: its keys counted, its echo, its words kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.core.cadence import Cadence
from relnote.core.reminders import Reminder
from relnote.tui.forms.remind import RemindForm
from tests.build import TODAY, day, notebook, person
from tests.hostile import HOSTILE
from tests.stage import Stage, staged

BOOK = notebook(person(1, "Tom Okafor"), person(2, "Bea Lund"))


def written(stage: Stage) -> list[Reminder]:
    return list(stage.on_disk.reminders.values())


async def test_a_to_do_is_its_words_and_two_keys_a_promise_and_four(tmp_path: Path) -> None:
    words = "send the VAT letter by friday"
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "end")
        await stage.press("r")
        await stage.type(words)
        assert "Fri 27 Nov 2026" in stage.screen
        await stage.press("enter")
        (one,) = written(stage)
        assert (one.kind, one.person, one.text, one.due) == (
            "follow-up",
            1,
            "send the VAT letter",
            day("2026-11-27"),
        )
        await stage.press("r", "exclamation_mark", "space")
        await stage.type(words)
        await stage.press("enter")
        assert [each.kind for each in written(stage)] == ["follow-up", "promise"]


async def test_what_repeats_is_shown_with_its_first_day(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "r")
        await stage.type("send the statement by friday every month")
        assert "Fri 27 Nov 2026" in stage.screen
        assert "every month" in stage.screen
        await stage.press("enter")
        (one,) = written(stage)
        assert (one.text, one.due, one.every) == ("send the statement", day("2026-11-27"), Cadence(1, "month"))


async def test_a_name_before_a_colon_says_for_whom(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "end", "r")
        await stage.type("bea: ring about the flat")
        await stage.press("enter")
        assert [(each.person, each.text) for each in written(stage)] == [(2, "ring about the flat")]


async def test_without_a_person_it_asks_whose_it_is_and_keeps_the_words(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("r")
        await stage.type("ring again")
        await stage.press("enter")
        assert isinstance(stage.app.screen, RemindForm)
        assert "For whom?" in stage.screen
        await stage.press("escape")
        assert "r brings it back" in stage.toasts[-1]
        await stage.press("r")
        assert "ring again" in stage.screen


async def test_tab_says_another_kind(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "r")
        await stage.type("the bank statements")
        await stage.press("tab", "tab")
        assert "waiting" in stage.screen
        await stage.press("enter")
        assert written(stage)[0].kind == "waiting"


async def test_a_day_that_is_none_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "r")
        await stage.type("ring on 30 february")
        await stage.press("enter")
        assert isinstance(stage.app.screen, RemindForm)
        assert "February" in stage.screen
        assert not written(stage)


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_words_are_kept_as_words(name: str, tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "r")
        field = stage.app.screen.query_one("FieldInput")
        field.value = HOSTILE[name].replace("\n", " ")  # type: ignore[attr-defined]
        await stage.press("enter")
        assert "\x1b" not in stage.screen
        assert all(each.made == TODAY for each in written(stage))
