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
    same: dict[str, list[int]] = {}
    for person, line in written.items():
        same.setdefault(_as_one(line), []).append(person)
    found = {
        person: tuple(
            other
            for other in written
            if other != person and (other in alike.get(person, ()) or other in same[_as_one(line)])
        )
        for person, line in written.items()
        if person in alike or len(same[_as_one(line)]) > 1
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


def _as_one(line: str) -> str:
    """What two lines that are the same share, however short: two words are no photocopy by themselves."""
    return " ".join(line.split()).casefold()
