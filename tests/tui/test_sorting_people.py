"""Sorting from People, circles and what becomes of someone: several at once, one act, one undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from relnote.core.cadence import Cadence
from relnote.core.partial import PartialDay
from relnote.core.people import Death, Detail, Membership
from relnote.core.settings import Circle, Settings
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.circles import Circles
from relnote.tui.forms.record import RecordForm
from relnote.tui.forms.to_keep import ToKeep
from relnote.tui.forms.words import Words
from tests.build import TODAY, day, notebook, person, reminder
from tests.stage import Stage, staged

ANN, BEA, CASS = (person(each, name, kept=None) for each, name in enumerate(("Ann Lee", "Bea Lund", "Cass"), 1))
SET = Settings(circles=(Circle(name="clients", every=Cadence(6, "week")), Circle(name="family")))
BOOK = notebook(ANN, BEA, CASS, settings=SET)


def circles(stage: Stage) -> dict[str, list[str]]:
    return {each.name: [one.circle for one in each.circles] for each in stage.on_disk.people.values()}


async def test_several_are_put_in_a_circle_by_its_first_letters_in_one_act(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "space", "space", "c")
        assert "2 people" in stage.screen
        await stage.type("cl")
        assert "  clients" in stage.screen
        await stage.press("enter")
        assert circles(stage) == {"Ann Lee": ["clients"], "Bea Lund": ["clients"], "Cass": []}
        assert stage.on_disk.people[1].kept == TODAY
        await stage.press("u")
        await stage.until(lambda: circles(stage)["Ann Lee"] == [])
        assert circles(stage)["Bea Lund"] == []


async def test_a_circle_nobody_is_in_yet_is_said_to_be_new(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "c")
        await stage.type("town")
        assert "town, a new circle" in stage.screen
        await stage.press("enter")
        assert circles(stage)["Ann Lee"] == ["town"]
        assert stage.on_disk.settings.circle("town") is not None


async def test_marked_people_get_a_cadence_and_without_a_mark_the_same_key_edits(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "e")
        assert isinstance(stage.app.screen, RecordForm)
        await stage.press("escape", "space", "space", "e")
        assert isinstance(stage.app.screen, Words)
        await stage.type("every now and then")
        await stage.press("enter")
        assert "how often" in stage.toasts[-1]
        assert isinstance(stage.app.screen, Words)
        await stage.press(*("backspace",) * len("every now and then"))
        await stage.type("6 weeks")
        assert "every 6 weeks" in stage.screen
        await stage.press("enter")
        wishes = [each.wish and each.wish.every for each in stage.on_disk.people.values()]
        assert wishes == [Cadence(6, "week"), Cadence(6, "week"), None]


async def test_when_they_last_spoke_is_one_key(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "space", "t", "s")
        assert stage.on_disk.people[1].last_spoke == PartialDay(year=2026, month=8)


async def test_escape_takes_the_marks_off(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "space", "space")
        assert stage.screen.count("✓") == 2
        await stage.press("escape")
        assert "✓" not in stage.screen


async def test_the_circles_are_shown_with_their_sum_and_one_gets_another_cadence(tmp_path: Path) -> None:
    book = notebook(*(person(each, f"P{each}", circles=(Membership("clients", day("2025-01-01")),))
                      for each in range(1, 85)), settings=SET)  # fmt: skip
    async with staged(book, tmp_path) as stage:
        await stage.press("2", "C")
        assert isinstance(stage.app.screen, Circles)
        assert "84 people" in stage.screen
        assert "Your cadences ask for 14 talks a week; you have had none. Lengthen clients?" in stage.screen
        await stage.press("enter")
        await stage.type("quarter")
        await stage.press("enter")
        assert isinstance(stage.app.screen, Circles)
        assert "every quarter" in stage.screen
        clients = stage.on_disk.settings.circle("clients")
        assert clients is not None
        assert (clients.every, clients.since) == (Cadence(3, "month"), TODAY)


# -- what becomes of someone

MIA = Detail(id=7, kind="family", text="her aunt Bea Lund bakes", on=day("2026-03-03"))
LIVES = notebook(
    person(1, "Ann Lee", details=(MIA,)), person(2, "Bea Lund"), reminder(30, "ask", 2, "how is the knee")
)


async def of_bea(stage: Stage, *keys: str) -> None:
    await stage.press("2", "end", "m", *keys)


async def test_rest_takes_a_word_and_wake_takes_it_up_again(tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await of_bea(stage, "r")
        await stage.type("sold the shop")
        await stage.press("enter")
        assert stage.on_disk.people[2].rests[0].word == "sold the shop"
        await stage.press("m", "w")
        await stage.until(lambda: stage.on_disk.people[2].rests[0].woken == TODAY)


async def test_gently_is_six_weeks_or_until_a_day_that_is_ahead(tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await of_bea(stage, "g")
        await stage.type("yesterday")
        await stage.press("enter")
        assert isinstance(stage.app.screen, Words)
        await stage.press(*("backspace",) * 9, "enter")
        gently = stage.on_disk.people[2].gently
        assert gently is not None
        assert gently.until == day("2027-01-02")


async def test_who_died_is_greeted_no_more_and_what_names_them_is_kept_or_let_go(tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await of_bea(stage, "d")
        await stage.type("november 2026")
        await stage.press("enter", "y")
        assert isinstance(stage.app.screen, ToKeep)
        assert "how is the knee" in stage.screen
        assert "her aunt Bea Lund bakes" in stage.screen
        await stage.press("1", "enter")
        after = stage.on_disk
        assert after.people[2].died == Death(noted=TODAY, on=PartialDay(year=2026, month=11), remember=True)
        assert not after.reminders[30].is_open
        assert after.people[1].details[0].ended is None


async def test_that_someone_died_on_a_day_that_is_none_is_asked_again(tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await of_bea(stage, "d")
        await stage.type("30 february 2026")
        await stage.press("enter")
        assert isinstance(stage.app.screen, Words)
        assert stage.on_disk.people[2].died is None


async def test_remove_says_what_goes_and_stays_unless_yes_is_said(tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await of_bea(stage, "x")
        assert isinstance(stage.app.screen, Choice)
        assert "1 reminder goes" in stage.screen
        await stage.press("enter")
        assert 2 in stage.on_disk.people
        await stage.press("m", "x", "y")
        await stage.until(lambda: 2 not in stage.on_disk.people)
        await stage.press("u")
        await stage.until(lambda: 2 in stage.on_disk.people)


# -- settings


async def test_settings_are_a_form(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path, size=(100, 40)) as stage:
        await stage.press("ctrl+p")
        await stage.type("settings")
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, RecordForm))
        form = stage.app.screen
        assert isinstance(form, RecordForm)
        rows = {each.line.label: each for each in form.rows}
        rows["Idle minutes"].input.value = "soon"
        rows["Circle"].input.value = "relations"
        await stage.press("ctrl+s")
        assert "Idle minutes is a number" in stage.screen
        rows["Idle minutes"].input.value = "20"
        await stage.press("ctrl+s")
        settings = stage.on_disk.settings
        assert settings.idle_minutes == 20
        assert settings.circle("relations") is not None
        assert settings.circle("clients") is not None


WAYS = ("let it rest with Ann Lee", "gently with Ann Lee", "Ann Lee died", "remove Ann Lee", "edit Ann Lee",
        "circles")  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
async def test_the_palette_has_words_for_each(way: str, tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await stage.press("2", "ctrl+p")
        await stage.type(way)
        await stage.until(lambda: way in stage.screen.split("\n", 3)[-1])


async def test_a_word_that_was_left_stands_there_when_the_same_is_asked_again(tmp_path: Path) -> None:
    async with staged(LIVES, tmp_path) as stage:
        await of_bea(stage, "r")
        await stage.type("sold the sh")
        await stage.press("escape")
        assert not stage.on_disk.people[2].rests
    async with staged(None, tmp_path) as stage:
        await of_bea(stage, "r")
        await stage.type("op")
        await stage.press("enter")
        assert stage.on_disk.people[2].rests[0].word == "sold the shop"
        await stage.press("m", "w")
        await stage.until(lambda: stage.on_disk.people[2].rests[0].woken == TODAY)
        await stage.press("m", "r")
        assert stage.app.screen.query_one(Input).value == ""


async def test_the_keys_say_how_many_are_marked(tmp_path: Path) -> None:
    async with staged(
        notebook(person(1, "Ida Falk"), person(2, "Tom Okafor"), person(3, "Joan Pike")),
        tmp_path,
        size=(80, 24),
    ) as stage:
        await stage.press("2", "space", "space")
        assert stage.screen.splitlines()[-1].startswith(" 2 marked  e cadence  c circle  t last spoke")
        await stage.press("escape")
        assert stage.screen.splitlines()[-1].startswith(" l log")
