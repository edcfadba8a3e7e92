"""Keys typed faster than the screens follow wait for them: none is lost, none acts where it wasn't meant."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from textual import events, on
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.worker import Worker, active_worker

from relnote.tui.forms.slip import Form
from relnote.tui.rest_of_word import RestOfWord, rest_of

T = TypeVar("T")

ASKING = "ask"
"""The group of workers that may open a slip."""
MOVES = frozenset(
    {"sheet.down", "sheet.up", "sheet.page-down", "sheet.page-up", "sheet.first", "sheet.last", "row.mark"}
)
"""Bindings after which the keys go where they went."""
ROUNDS = 2
"""How often a key is followed from whoever has the cursor up to the app, until all it did has begun."""
AT_LONGEST = 0.5
"""Seconds after which a key is taken to have passed: what followed it went down with a slip."""


class KeyPassed(Message):
    """Follows a key on its way up, `rounds` times, and then does what is to be done after it."""

    def __init__(self, rounds: int, then: Callable[[], Any]) -> None:
        super().__init__()
        self.rounds = rounds
        self.then = then


class TypeAheadApp(App[None]):
    """Holds keys and pastes while the key before them, or what it set going, decides where they belong."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[events.Event] | None = None
        """What was typed meanwhile; None: nothing is held."""
        self._with_slips: set[Worker[Any]] = set()
        """The workers whose slip is open: the keys are for it, and what they do next is her answer's."""
        self._on_its_way: events.Key | None = None
        """The key that is followed."""
        self._at_last: asyncio.TimerHandle | None = None
        self._rest: RestOfWord | None = None
        """What may still be typed of the answer that a letter gave."""

    async def on_event(self, event: events.Event) -> None:
        """Hold what is typed while the key before it is on its way."""
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if typed and self._held is not None:
            self._held.append(event)
            return
        if typed and self._spells_on(event):
            return
        if isinstance(event, events.Key) and typed and self._leads_on(event):
            self._held, self._on_its_way = [], event
            await super().on_event(event)
            self._follow_key(event)
        else:
            await super().on_event(event)

    def answered_by(self, key: events.Key, words: str) -> None:
        """A letter gave this answer: typed out, the rest of its words is no command to what lies beneath."""
        self._rest = RestOfWord(rest_of(words, key.character or ""), key.time)

    def _spells_on(self, event: events.Event) -> bool:
        """Whether it only goes on spelling the answer; in a field every letter is meant."""
        rest, self._rest, field = self._rest, None, self.focused
        if rest is None or not isinstance(event, events.Key):
            return False
        if field is not None and field.check_consume_key(event.key, event.character):
            return False
        if rest.takes(event):
            self._rest = rest
        return self._rest is not None

    def _leads_on(self, event: events.Key) -> bool:
        """Whether the next key may belong elsewhere after this one: not after a letter in a field."""
        field = self.focused
        if field is not None and field.check_consume_key(event.key, event.character):
            return False
        if isinstance(self.screen, Form):
            return True
        active = self.screen.active_bindings.get(event.key)
        if active is None or not active.enabled:
            return False
        return bool(active.binding.id) and active.binding.id not in MOVES

    def _follow_key(self, key: events.Key) -> None:
        passed = partial(self._has_passed, key)
        self._follow(ROUNDS, passed)
        if self._at_last is not None:
            self._at_last.cancel()
        self._at_last = asyncio.get_running_loop().call_later(AT_LONGEST, passed)

    def _follow(self, rounds: int, then: Callable[[], Any]) -> None:
        """From whoever has the cursor up to the app, behind all that is under way there."""
        passed = KeyPassed(rounds, then)
        if not (self.focused or self.screen).post_message(passed):
            self.post_message(passed)

    @on(KeyPassed)
    def key_passed(self, event: KeyPassed) -> None:
        """Once more around, or it has passed."""
        if event.rounds:
            self._follow(event.rounds - 1, event.then)
        else:
            event.then()

    def _has_passed(self, key: events.Key) -> None:
        """The key has done what it does; where nothing is being decided, nothing is waited for."""
        if key is self._on_its_way:
            self._on_its_way = None
            self.call_later(self.release_keys)

    def pop_screen(self) -> AwaitComplete:
        """What followed a key through this screen goes down with it: the key is followed from beneath."""
        popped = super().pop_screen()
        if (key := self._on_its_way) is not None:
            self.call_next(self._follow, ROUNDS, partial(self._has_passed, key))
        return popped

    async def keys_passed(self) -> None:
        """Wait until everything typed so far has been done and what it said is under way."""
        passed = asyncio.Event()
        self._follow(ROUNDS, passed.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(passed.wait(), AT_LONGEST)

    @property
    def is_holding_keys(self) -> bool:
        """Whether something typed, or what is typed next, still waits for where it belongs."""
        return self._held is not None

    @property
    def _is_deciding(self) -> bool:
        """Whether something is at work that may open a slip, and has none open."""
        return any(
            worker.group == ASKING and not worker.is_finished and worker not in self._with_slips
            for worker in self.workers
        )

    def hold(self, key: events.Key) -> None:
        """A key that came to a slip on its way out goes to whoever has the cursor next, in its turn."""
        again = events.Key(key.key, key.character)
        again.time = key.time
        self._held = sorted([*(self._held or ()), again], key=lambda each: each.time)
        self.call_later(self.release_keys)

    async def release_keys(self) -> None:
        """Give what was typed meanwhile to whoever has the cursor now, in order, once it is decided who."""
        if self._on_its_way is not None or self._is_deciding:
            return
        held, self._held = self._held or [], None
        for place, event in enumerate(held):
            if self._held is not None:
                self._held.extend(held[place:])
                return
            await self.on_event(event)

    async def ask(self, form: Form[T]) -> T | None:
        """Open a slip and wait for its answer; what was typed ahead is typed into it.

        From the answer on, what is typed waits for what follows from it: another slip, or the page beneath.
        """
        worker, answer = active_worker.get(None), asyncio.get_running_loop().create_future()

        def answered(value: T | None) -> None:
            self._hold_on(worker)
            answer.set_result(value)

        self._hold_on(worker)
        await self.push_screen(form, answered)
        if worker is not None:
            self._with_slips.add(worker)
        self.call_next(self.release_keys)
        answered_with: T | None = await answer
        await self.keys_passed()  # what the slip said before it answered: its last letters are kept by then
        if worker is None:
            self.call_next(self.release_keys)
        return answered_with

    def _hold_on(self, worker: Worker[Any] | None) -> None:
        """What is typed from here on waits for what this worker does next."""
        if worker is not None:
            self._with_slips.discard(worker)
        if self._held is None:
            self._held = []

    @on(Worker.StateChanged)
    def asked_enough(self, event: Worker.StateChanged) -> None:
        """When no more is asked, the keys go where they go."""
        if event.worker.group == ASKING and event.worker.is_finished:
            self._with_slips.discard(event.worker)
            self.call_next(self.release_keys)
