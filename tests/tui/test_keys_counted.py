"""What the ten commonest acts cost in keys, each pressed and counted on the made-up practice.

`n` is the letters of her own words. An act is counted from where she is to what is done being on the disk.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.demo.practice import practice
from relnote.tui.forms.log import Log
from relnote.tui.screens.today import Today
from tests.build import TODAY, notebook, reminder
from tests.build import person as someone
from tests.stage import Stage, staged

NAMES = {" ": "space", "/": "slash", "!": "exclamation_mark", "*": "asterisk", "?": "question_mark"}


class Hand:
    """Presses keys one by one, and counts each of them."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.pressed = 0

    async def press(self, *keys: str) -> None:
        self.pressed += len(keys)
        await self.stage.press(*keys)

    async def type(self, words: str) -> None:
        await self.press(*(NAMES.get(letter, letter) for letter in words))

    def counted(self) -> int:
        """What was pressed since this was last asked."""
        pressed, self.pressed = self.pressed, 0
        return pressed


@asynccontextmanager
async def practised(tmp_path: Path) -> AsyncIterator[tuple[Stage, Hand]]:
    async with staged(practice(TODAY), tmp_path) as stage:
        yield stage, Hand(stage)


def arrive(stage: Stage, kind: str) -> Reminder:
    """The cursor on the first row of this kind; the way there isn't counted."""
    day = stage.sheet("#day")
    rows = {key: stage.app.meant(key) for key in day.keys}
    key = next(key for key, row in rows.items() if getattr(row, "kind", "") == kind)
    day.cursor = key
    return stage.app.notebook.reminders[rows[key].record]  # type: ignore[union-attr]


def person(stage: Stage, name: str) -> Person:
    return next(one for one in stage.on_disk.people.values() if one.name == name)


def newest_text(stage: Stage) -> str:
    talks = stage.on_disk.conversations
    return talks[max(talks)].text


async def test_the_ten_commonest_acts_cost_so_many_keys(tmp_path: Path) -> None:
    async with practised(tmp_path) as (stage, hand):
        # 1. look at the day
        await stage.press("2")
        await hand.press("1")
        assert isinstance(stage.app.screen, Today)
        assert hand.counted() == 1

        # 2. who is ringing: the page is there without enter
        await hand.type("/4471")
        assert stage.page == "Donal Quirke"
        assert hand.counted() == 5
        await stage.press("escape", "escape", "1")

        # 3. tick off, on the row
        promise = arrive(stage, "promise")
        await hand.press("d")
        assert stage.on_disk.reminders[promise.id].done is not None
        assert hand.counted() == 1
        await stage.press("u")

        # 4. log a talk with the one on screen: n + 2
        arrive(stage, "promise")
        words = "leans to the smaller shop"
        await hand.press("l")
        await hand.type(words)
        await hand.press("enter")
        assert newest_text(stage) == words
        assert hand.counted() == len(words) + 2

        # 5. settle what it settled: the row it was logged from is ticked already
        assert stage.on_disk.reminders[promise.id].done is None
        await hand.press("enter")
        assert stage.on_disk.reminders[promise.id].done is not None
        assert hand.counted() == 1
        await stage.press("u")

        # 6. log a talk with anyone, three letters of the name being enough: n + 2
        words = "rang mum about the photographs"
        await stage.press("escape")
        await hand.press("l")
        await hand.type(words)
        await hand.press("enter")
        assert newest_text(stage) == words
        assert hand.counted() == len(words) + 2
        await stage.press("escape")

        # 7. put off: 2, a promise 3
        follow_up = arrive(stage, "follow-up")
        await hand.press("s", "enter")
        assert stage.on_disk.reminders[follow_up.id].snoozes
        assert hand.counted() == 2
        promise = arrive(stage, "promise")
        await hand.press("s", "enter", "l")
        assert stage.on_disk.reminders[promise.id].snoozes
        assert hand.counted() == 3
        await stage.press("u")

        # 8. a promise without a talk: n + 4
        arrive(stage, "promise")
        words = "send the plan by friday"
        await hand.press("l")
        await hand.type(f"! {words}")
        await hand.press("enter")
        assert "send the plan" in {one.text for one in stage.on_disk.reminders.values()}
        assert hand.counted() == len(words) + 4
        await stage.press("escape")

        # 9. something learned: n + 4
        arrive(stage, "promise")
        words = "collects tide tables"
        await hand.press("l")
        await hand.type(f"* {words}")
        await hand.press("enter")
        known = {detail.text for one in stage.on_disk.people.values() for detail in one.details}
        assert words in known
        assert hand.counted() == len(words) + 4
        await stage.press("escape")

        # 10. a card written by hand: 4 at most
        row = arrive(stage, "promise")
        notes = len(stage.on_disk.notes)
        await hand.press("n", "space", "p")
        await stage.until(lambda: len(stage.on_disk.notes) > notes)
        card = stage.on_disk.notes[max(stage.on_disk.notes)]
        assert (card.to, card.posted) == ((row.person,), TODAY)
        assert hand.counted() <= 4


async def test_of_what_a_talk_settled_each_row_costs_one_key(tmp_path: Path) -> None:
    book = notebook(
        someone(1, "Tom Okafor"),
        reminder(51, "promise", 1, "send the VAT letter", due=TODAY),
        reminder(52, "follow-up", 1, "ring about the lease", due=TODAY),
        reminder(53, "promise", 1, "lend him the guide", due=TODAY),
    )
    async with staged(book, tmp_path) as stage:
        hand = Hand(stage)
        words = "rang Tom"
        await stage.press("2")
        await hand.press("l")
        await hand.type(words)
        await hand.press("enter")
        assert hand.counted() == len(words) + 2
        await hand.press("1", "2")
        assert len([one for one in stage.on_disk.reminders.values() if one.done is not None]) == 2
        assert hand.counted() == 2
        await hand.press("l")  # and no other key before the next act
        await hand.type(words)
        assert isinstance(stage.app.screen, Log)
        assert hand.counted() == len(words) + 1
