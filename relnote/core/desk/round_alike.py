"""Photocopies within a round: lines that go out together and are too like one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from relnote.core.desk.photocopy import like_each_other
from relnote.core.desk.round_words import some
from relnote.core.desk.rounds import OwnLine, RoundPage
from relnote.core.notebook import Notebook


def alike_in(
    notebook: Notebook, page: RoundPage, lines: Sequence[OwnLine], *, today: date
) -> Mapping[int, tuple[int, ...]]:
    """Of the people of a round, by whose card theirs is too like: both are named, each at the other."""
    written = {each.person: each.line for each in lines if each.line}
    alike = like_each_other(written, notebook, today=today, reason=page.reason)
    found = {
        person: tuple(
            other
            for other in written
            if other != person and (other in alike.get(person, ()) or _are_one(written[person], written[other]))
        )
        for person in written
    }
    return {person: others for person, others in found.items() if others}


def said_alike(names: Sequence[str]) -> str:
    """`reads like the line for Bea Lund and Sam Quillon`."""
    return f"reads like the line for {some(names)}"


def round_marks(
    notebook: Notebook, page: RoundPage, lines: Sequence[OwnLine], *, today: date
) -> tuple[str, ...]:
    """Which of her lines are too like another of the round: `Tom Okafor: reads like the line for Bea Lund`."""
    names = {row.person: row.name for row in page.rows}
    return tuple(
        f"{names[person]}: {said_alike([names[other]])}"
        for person, others in alike_in(notebook, page, lines, today=today).items()
        for other in others
    )


def _are_one(line: str, other: str) -> bool:
    """Whether two lines are the same, however short: a line of two words is no photocopy by itself."""
    return " ".join(line.split()).casefold() == " ".join(other.split()).casefold()
