"""Keys typed faster than a slip opens wait for it: a letter meant for a field is never taken for a command."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.worker import Worker

from relnote.tui.forms.slip import Form

T = TypeVar("T")

ASKING = "ask"
"""The group of workers that may open a slip."""

OPENERS = frozenset(
    {"row.done", "row.drop", "row.snooze", "log", "people.add", "app.find", "app.palette",
      "person.note", "person.edit", "person.new", "person.remind", "notes.write", "note.for", "note.line",
      "note.enclosed", "note.to", "note.post", "note.post-on",
      "note.turn", "note.turn-on", "note.turn-back", "note.leave", "note.leave-card"}
)  # fmt: skip
"""Bindings after which what is typed is meant for what they open."""


class KeyPassed(Message):
    """Follows a key on its way up, `rounds` times: when it arrives, all that the key did has begun."""

    def __init__(self, rounds: int) -> None:
        super().__init__()
        self.rounds = rounds


class TypeAheadApp(App[None]):
    """Holds keys and pastes from the moment one opens a slip until the slip has the cursor."""

    _held: list[events.Event] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hold what is typed while a slip is on its way."""
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if typed and self._held is not None:
            self._held.append(event)
            return
        opens = isinstance(event, events.Key) and typed and self._opens(event)
        if opens:
            self._held = []
        await super().on_event(event)
        if opens:
            (self.focused or self.screen).post_message(KeyPassed(rounds=2))

    def _opens(self, event: events.Key) -> bool:
        """Whether this key, here and now, is one that opens a slip."""
        field = self.focused
        if field is not None and field.check_consume_key(event.key, event.character):
            return False
        active = self.screen.active_bindings.get(event.key)
        return active is not None and active.enabled and active.binding.id in OPENERS

    @on(KeyPassed)
    def key_passed(self, event: KeyPassed) -> None:
        """The key has done what it does; where nothing asks, nothing is waited for."""
        if event.rounds:
            self.screen.post_message(KeyPassed(event.rounds - 1))
        elif not self._is_asking:
            self.call_next(self.release_keys)

    @property
    def _is_asking(self) -> bool:
        return any(worker.group == ASKING and not worker.is_finished for worker in self.workers)

    def hold(self, key: events.Key) -> None:
        """A key that came to a slip on its way out goes to whoever has the cursor next, in its turn."""
        again = events.Key(key.key, key.character)
        again.time = key.time
        self._held = sorted([*(self._held or ()), again], key=lambda each: each.time)
        if not self._is_asking:
            self.call_next(self.release_keys)

    async def release_keys(self) -> None:
        """Give what was typed meanwhile to whoever has the cursor now, in order."""
        held, self._held = self._held or [], None
        for place, event in enumerate(held):
            if self._held is not None:
                self._held.extend(held[place:])
                return
            await self.on_event(event)

    async def ask(self, form: Form[T]) -> T | None:
        """Open a slip and wait for its answer; what was typed ahead is typed into it."""
        answer: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()
        if self._held is None:
            self._held = []
        await self.push_screen(form, answer.set_result)
        self.call_next(self.release_keys)
        answered = await answer
        if self._held is None:
            self._held = []
        await self._turn()
        return answered

    async def _turn(self) -> None:
        """Until what a slip said before it answered has been done: its last letters are kept by then."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.call_later(turn.set_result, None)
        await turn

    @on(Worker.StateChanged)
    def asked_enough(self, event: Worker.StateChanged) -> None:
        """When no more is asked, the keys go where they go."""
        if event.worker.group == ASKING and event.worker.is_finished:
            self.call_next(self.release_keys)
