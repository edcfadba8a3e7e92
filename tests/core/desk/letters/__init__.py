"""Notes written by hand for the marks: honest ones, and copies of them made as people make copies.

`tuned.txt` is what the thresholds were settled on; `held.txt` never was. Each note is compared with those
before it in its file. Everyone in them is invented. A head says who, what for and, of a copy, of which.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Person, Relation
from tests.build import LONG_AGO, person

FOLDER = Path(__file__).parent
FIRST_DAY = date(2023, 1, 9)

_HEAD = re.compile(r"== (?P<name>\w+) · (?P<to>[^·\n]+) · (?P<reason>[^·\n]+)(?P<more>(?: · [^·\n]+)*)\n")


class Labelled(Struct, frozen=True, kw_only=True):
    """A note of the set. `copy_of` is the name of the note it was made from, `how` in what way."""

    name: str
    to: str
    reason: str
    text: str
    copy_of: str | None = None
    how: str = ""


@cache
def labelled(half: str) -> tuple[Labelled, ...]:
    """The notes of a half ("tuned" or "held"), in their order."""
    text = (FOLDER / f"{half}.txt").read_text("utf-8")
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return tuple(_one(head, text[head.end() : end].strip()) for head, end in zip(heads, ends, strict=True))


def _one(head: re.Match[str], text: str) -> Labelled:
    more = head["more"].removeprefix(" · ").split(" · ")
    copy = more[0].removeprefix("copy of ") if more[0].startswith("copy of ") else None
    return Labelled(
        name=head["name"], to=head["to"], reason=head["reason"], text=text, copy_of=copy, how=more[-1]
    )


@cache
def sent(half: str) -> tuple[Notebook, dict[str, Note]]:
    """Everyone and every note of a half, posted a week apart; and the notes by name."""
    notes = labelled(half)
    names = list(dict.fromkeys(note.to for note in notes))
    ids = {name: number for number, name in enumerate(names, 1)}
    posted = {
        note.name: Note(
            id=1000 + number, to=(ids[note.to],), made=FIRST_DAY, reason=note.reason, text=note.text,
            posted=FIRST_DAY + timedelta(weeks=number),
        )
        for number, note in enumerate(notes)
    }  # fmt: skip
    people = {ids[name]: _person(ids[name], name, half, ids) for name in names}
    return Notebook(people=people, notes={note.id: note for note in posted.values()}), posted


def _person(id_: int, name: str, half: str, ids: dict[str, int]) -> Person:
    lines = (FOLDER / f"{half}.txt").read_text("utf-8").splitlines()
    pairs = [line.removeprefix("knows: ").split(", ") for line in lines if line.startswith("knows: ")]
    kin = [(set(pair) - {name}).pop() for pair in pairs if name in pair]
    related = tuple(Relation(kind="family", person=ids[other]) for other in kin)
    return person(id_, name, related=related, added=LONG_AGO)
