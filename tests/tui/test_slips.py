"""Enter and escape come in their turn: after the letters before them, however slow the slip is with those."""

from __future__ import annotations

import asyncio

import pytest
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import Input

from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.type_ahead import TypeAheadApp

WORDS = "quinces"
TURNS = 50
"""Turns of the event loop that the slip takes over each letter: the key behind it is there long before."""


class SlowSlip(Form[str]):
    """Keeps what is typed, slowly, and knows what it had kept by the time it was put away."""

    BINDINGS = [Binding("enter", "enter", "that's it", priority=True)]

    def __init__(self) -> None:
        super().__init__()
        self.kept = ""
        self.kept_when_left: str | None = None

    def compose(self) -> ComposeResult:
        yield FieldInput("", "")

    @on(Input.Changed)
    async def keep(self, event: Input.Changed) -> None:
        for _turn in range(TURNS):
            await asyncio.sleep(0)
        self.kept = event.value

    @on(Entered)
    def answer(self) -> None:
        self.leave()

    def leave(self) -> None:
        self.kept_when_left = self.kept
        super().leave()


class HastySlip(SlowSlip):
    """As a slip would be that left at once: the proof that letters can be lost here."""

    def action_leave(self) -> None:
        self.leave()

    def action_enter(self) -> None:
        self.leave()


async def left(slip: SlowSlip, pilot: Pilot[None], key: str) -> str | None:
    """All the letters and the key arrive at once; what was kept when it was put away."""
    await pilot.app.push_screen(slip)
    await pilot.pause()
    for letter in WORDS:
        pilot.app.post_message(events.Key(letter, letter))
    pilot.app.post_message(events.Key(key, None))
    async with asyncio.timeout(10):
        while slip.kept_when_left is None:
            await pilot.pause()
    return slip.kept_when_left


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_the_letters_before_the_key_are_kept_first(key: str) -> None:
    async with TypeAheadApp().run_test() as pilot:
        assert await left(SlowSlip(), pilot, key) == WORDS


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_a_slip_that_left_at_once_would_lose_them(key: str) -> None:
    async with TypeAheadApp().run_test() as pilot:
        assert await left(HastySlip(), pilot, key) != WORDS
