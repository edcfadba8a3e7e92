"""Keys that come all at once: each acts where it was meant, whichever slips lie between."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from relnote.tui.forms.choice import Choice
from relnote.tui.forms.still_open import StillOpen
from relnote.tui.rest_of_word import APART, RestOfWord, rest_of
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.round import RoundPlace
from relnote.tui.screens.today import Today
from relnote.tui.type_ahead import TypeAheadApp
from tests.build import TODAY
from tests.practice import ASK, IDA, PROMISE, practice
from tests.stage import Stage, staged
from tests.tui.test_desk_rounds import family


def done(stage: Stage) -> set[int]:
    return {each.id for each in stage.on_disk.reminders.values() if each.done is not None}


async def at_once(stage: Stage, *keys: str) -> None:
    """The keys, all at once; then whatever they set going comes to its end."""
    await stage.burst(*keys)
    await stage.until(lambda: not stage.app.is_holding_keys)
    await stage.settled()


async def test_a_promise_is_put_off_and_the_next_row_done(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "down", "s", "enter", "l", "d", *"rather well", "enter")
        promise = stage.on_disk.reminders[PROMISE]
        assert [each.until for each in promise.snoozes] == [TODAY + timedelta(days=1)]
        assert done(stage) == {ASK}
        assert {detail.text for detail in stage.on_disk.people[2].details} == {"rather well"}


async def test_a_choice_that_leads_to_a_field_and_back_to_the_list(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "end", "x", "c", *"once a year", "enter", "home", "down", "d")
        wish = stage.on_disk.people[IDA].wish
        assert wish is not None
        assert wish.every is not None
        assert wish.every.unit == "year"
        assert done(stage) == {PROMISE}


async def test_acts_on_one_row_after_the_other_and_an_answer(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "s", "3", "enter", "d", "d", *"rather well", "enter")
        assert done(stage) == {PROMISE, ASK}
        assert {detail.text for detail in stage.on_disk.people[2].details} == {"rather well"}


async def test_a_choice_that_ends_there(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "end", "x", "l", "home", "down", "d")
        assert [one.how for one in stage.on_disk.people[IDA].choices] == ["drop"]
        assert done(stage) == {PROMISE}


async def test_a_slip_put_away_unanswered(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "m", "escape", "s", *"fri", "escape", "down", "d")
        assert isinstance(stage.app.screen, Today)
        assert done(stage) == {PROMISE}


@pytest.mark.parametrize("opens", ["enter", "w", "question_mark"])
async def test_a_page_or_a_sum_looked_at_and_put_away(tmp_path: Path, opens: str) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, opens, "escape", "down", "d")
        assert isinstance(stage.app.screen, Today)
        assert done(stage) == {PROMISE}


async def test_another_place_and_its_find(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "2", "slash", *"4471", "enter")
        assert isinstance(stage.app.screen, PersonPage)
        assert "Donal Quirke" in stage.screen


async def test_a_whole_talk_with_what_it_settled(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "l", *"rang Tom about the oven", "enter", "1", "2", "slash", *"bea")
        assert not isinstance(stage.app.screen, StillOpen)
        assert isinstance(stage.app.screen, People)
        assert "Bea Lund" in stage.page
        assert done(stage) == {PROMISE}
        newest = max(stage.on_disk.conversations.values(), key=lambda one: one.id)
        assert newest.text == "rang Tom about the oven"


async def test_a_number_that_no_row_has_means_nothing(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "l", *"rang Tom", "enter", "2", "3")
        assert isinstance(stage.app.screen, StillOpen)


async def test_who_types_the_whole_word_of_an_answer_has_said_no_more_than_its_letter(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await stage.press("3")
        await stage.press("R")
        await stage.press("1")
        await stage.type("year end")
        await stage.until(lambda: isinstance(stage.app.screen, RoundPlace))
        await stage.press("e")  # the word is over: its own letters are keys again
        assert not isinstance(stage.app.screen, RoundPlace)


async def test_typed_all_at_once_the_word_is_over_with_the_first_letter_that_is_another(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "end", "x", *"leave", "home", "down", "d")
        assert [one.how for one in stage.on_disk.people[IDA].choices] == ["drop"]
        assert done(stage) == {PROMISE}


async def test_a_letter_for_a_field_is_never_the_rest_of_an_answer(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await at_once(stage, "end", "x", "c", *"a year")
        assert stage.app.screen.query_one(Input).value == "a year"


@pytest.mark.parametrize(
    ("words", "key", "rest"),
    [
        ("year end", "y", "ear end"),
        ("yes, in two weeks", "y", "es in two weeks"),
        ("the whole series", "s", "eries"),
        ("in your own words", "o", "wn words"),
        ("congratulations", "g", ""),
        ("12 March", "1", ""),
    ],
)
def test_the_rest_of_an_answer_follows_its_letter(words: str, key: str, rest: str) -> None:
    assert rest_of(words, key) == rest


def test_after_a_while_a_letter_is_no_longer_the_same_word() -> None:
    def pressed(letter: str, at: float) -> Key:
        key = Key(letter, letter)
        key.time = at
        return key

    assert RestOfWord("ear end", 10.0).takes(pressed("e", 10.5))
    assert not RestOfWord("ear end", 10.0).takes(pressed("e", 10.0 + APART))
    word = RestOfWord("ear end", 10.0)
    assert [word.takes(pressed(letter, 11.0)) for letter in "eaxar"] == [True, True, False, False, False]


class Gone(ModalScreen[None]):
    """Goes down with whatever follows its key."""

    BINDINGS = [Binding("x", "go", "go", id="gone.go")]

    async def action_go(self) -> None:
        self.dismiss()


async def test_what_followed_a_key_may_go_down_with_its_slip_and_the_next_key_comes_through() -> None:
    class Host(TypeAheadApp):
        BINDINGS = [Binding("y", "reach", "reach", id="host.reach")]
        reached = 0

        def action_reach(self) -> None:
            self.reached += 1

        def _follow(self, rounds: int, then: object) -> None:
            """Nothing that follows a key arrives."""

    host = Host()
    async with host.run_test() as pilot:
        await host.push_screen(Gone())
        for key in ("x", "y"):
            host.post_message(Key(key, key))
        async with asyncio.timeout(30):
            while not host.reached:
                await pilot.pause()
        assert host.reached == 1


async def test_a_choice_is_answered_once(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("end", "x")
        slip = stage.app.screen
        assert isinstance(slip, Choice)
        slip.dismiss("leave")
        slip.dismiss("leave")
        await stage.settled()
        assert isinstance(stage.app.screen, Today)
        assert [one.how for one in stage.on_disk.people[IDA].choices] == ["drop"]


async def test_what_else_is_done_meanwhile_lets_no_key_past_the_one_on_its_way() -> None:
    class Host(TypeAheadApp):
        BINDINGS = [
            Binding("x", "first", "first", id="host.first"),
            Binding("y", "then", "then", id="host.then"),
        ]
        still_held: list[str] | None = None
        reached = False

        async def action_first(self) -> None:
            await self.release_keys()  # as where a slip's worker ends in the meantime
            self.still_held = [each.key for each in self._held or () if isinstance(each, Key)]

        def action_then(self) -> None:
            self.reached = True

    host = Host()
    async with host.run_test() as pilot:
        for key in ("x", "y"):
            host.post_message(Key(key, key))
        async with asyncio.timeout(30):
            while not host.reached:
                await pilot.pause()
        assert host.still_held == ["y"]
