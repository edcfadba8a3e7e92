"""Builders for desks: the shortest way to what is laid out for one person."""

from __future__ import annotations

from datetime import date
from typing import Any

from relnote.core.desk.prompts import Desk, desk
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Detail
from tests.build import TODAY, day


def detail(id_: int, kind: str, text: str, on: str = "2026-05-04", **fields: Any) -> Detail:
    """Something they told her themselves."""
    return Detail(**{"id": id_, "kind": kind, "text": text, "on": day(on), **fields})


def note(id_: int, to: int, on: str, text: str = "", **fields: Any) -> Note:
    """A note to one person that was posted on that day."""
    return Note(**{"id": id_, "to": (to,), "made": day(on), "posted": day(on), "text": text or None, **fields})


def laid_out(book: Notebook, *to: int, why: str | None = None, today: date = TODAY) -> Desk:
    """The desk for these people, by default on the worked examples' day."""
    return desk(book, to or (1,), today=today, reason=why)


def shown(book: Notebook, *to: int, why: str | None = None, today: date = TODAY) -> list[str]:
    """Its lines."""
    return [prompt.text for prompt in laid_out(book, *to, why=why, today=today).prompts]


def quotes(book: Notebook, *to: int, why: str | None = None, today: date = TODAY) -> list[str]:
    """What it quotes."""
    return [prompt.quote for prompt in laid_out(book, *to, why=why, today=today).prompts]
