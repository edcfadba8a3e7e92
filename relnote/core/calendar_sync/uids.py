"""The record a UID of relnote's stands for, read from the UID alone: all that a lost state leaves."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from relnote.core.notebook import Notebook

_UID = re.compile(r"([a-z]+(?:-[a-z]+)*)(?:-(\d+))?(?:-([\w-]+))?@relnote", re.ASCII)
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")


class Named(Struct, frozen=True):
    """What a UID names: a kind of record, its id, and the rest of it ("moved", "20270131", "birthday")."""

    kind: str
    id: int
    rest: str = ""

    @property
    def on(self) -> date | None:
        """The day of a series this is one item of."""
        found = _DAY.fullmatch(self.rest[-8:])
        if found is None:
            return None
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None


def named(uid: str) -> Named | None:
    """What it names; None for the UID of another program."""
    found = _UID.fullmatch(uid)
    return Named(found[1], int(found[2] or 0), found[3] or "") if found else None


def is_known(uid: str, notebook: Notebook) -> bool:
    """Whether its record is in this notebook: those of another notebook are not touched."""
    name = named(uid)
    if name is None:
        return False
    if name.kind == "reminder":
        return name.id in notebook.reminders
    return name.id in (notebook.conversations if name.kind == "meeting" else notebook.people)
