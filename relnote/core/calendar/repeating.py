"""Repeats in a calendar: a rule where every program reads it alike, else its days one by one."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.values import Item, Repeat

LAST_DAY_FOR_RULES = 28


def rule_of(start: date, every: Cadence) -> Repeat | None:
    """The rule of a series from `start`; None where calendars read it differently (monthly on the 31st)."""
    if every.unit == "month" and every.count % 12 == 0:
        every = Cadence(every.count // 12, "year")
    if every.unit == "year":
        return Repeat(every, end_of_february=(start.month, start.day) == (2, 29))
    if every.unit == "month" and start.day > LAST_DAY_FOR_RULES:
        return None
    return Repeat(every)


def dated(whole: Item, on: date, word: str = "") -> Item:
    """One day of the whole as an item of its own; its UID ends in the day, or in `word`."""
    return replace(whole, day=on, uid=uid_with(whole.uid, word or f"{on:%Y%m%d}"), date_of=whole.uid)


def uid_with(uid: str, word: str) -> str:
    """The uid of a part of what has `uid`."""
    name, _at, place = uid.partition("@")
    return f"{name}-{word}@{place}"
