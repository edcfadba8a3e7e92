"""What is said of records that can't be read: how many, which, and where to learn more."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.notebook import Notebook, Unreadable

NAMED = 4


def told_of(lost: Sequence[Unreadable]) -> str:
    """`1 record can't be read and is kept as it is: people 123. relnote doctor says more.`"""
    one = len(lost) == 1
    what = "1 record can't be read and is" if one else f"{len(lost):,} records can't be read and are"
    which = ", ".join(
        "your settings" if each.table == "meta" else f"{each.table} {each.id}" for each in lost[:NAMED]
    )
    more = f" and {len(lost) - NAMED:,} more" if len(lost) > NAMED else ""
    return f"{what} kept as {'it is' if one else 'they are'}: {which}{more}. `relnote doctor` says more."


def unread_people(notebook: Notebook) -> str:
    """`1 person's record can't be read: …`, for who finds nobody; "" where everyone can be read."""
    count = sum(1 for each in notebook.unreadable if each.table == "people")
    if not count:
        return ""
    people = "1 person's record" if count == 1 else f"{count:,} people's records"
    return f"{people} can't be read: `relnote doctor` says more."
