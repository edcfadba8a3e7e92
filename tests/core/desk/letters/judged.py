"""Letters written by someone who hadn't read a line of the marks, each with the kinds it ought to get.

`judged.txt` opens with what the notebook holds of each person; then come the letters, all of them posted in
their order, each looked at against those before it. A head names the kinds expected; with none it is honest.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.desk.mark import Mark
from relnote.core.desk.marks import EarlierNotes, marks
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Death, Detail, Introduction, Person, Relation
from tests.build import day, notebook, person, talk
from tests.core.desk.letters import FOLDER

FIRST_DAY = date(2026, 11, 21)
_HEAD = re.compile(
    r"^== (?P<name>\w+) · (?P<to>[^·\n]+) · (?P<reason>[^·\n]+?)(?: · (?P<kinds>[^·\n]+))?$", re.MULTILINE
)


class Judged(Struct, frozen=True, kw_only=True):
    """A letter and the kinds of marks a reader would want beside it."""

    name: str
    to: str
    reason: str
    text: str
    expected: frozenset[str]


@cache
def _parts() -> tuple[str, tuple[Judged, ...]]:
    pages, *rest = re.split(r"(?m)^(?=== )", (FOLDER / "judged.txt").read_text("utf-8"))
    return pages, tuple(map(_letter, rest))


def _letter(block: str) -> Judged:
    head = _HEAD.match(block)
    assert head, block
    return Judged(
        name=head["name"],
        to=head["to"],
        reason=head["reason"],
        text=block[head.end() :].strip(),
        expected=frozenset((head["kinds"] or "").split(", ")) - {""},
    )


def letters() -> tuple[Judged, ...]:
    """All of them, in the order they are posted."""
    return _parts()[1]


@cache
def given(letter: Judged) -> tuple[Mark, ...]:
    """The marks a letter gets on its day."""
    book, posted = sent()
    note = posted[letter.name]
    assert note.posted
    earlier = EarlierNotes.of(book, today=note.posted - timedelta(days=1), leave_out=note.id)
    return marks(letter.text, book, note.to, today=note.posted, reason=letter.reason, earlier=earlier)


@cache
def sent() -> tuple[Notebook, dict[str, Note]]:
    """The notebook with every letter posted a day apart, and the notes by name."""
    book = _book(_parts()[0])
    ids = _ids(book)
    posted = {
        each.name: Note(
            id=9000 + number, to=(ids[each.to],), made=FIRST_DAY, reason=each.reason, text=each.text,
            posted=FIRST_DAY + timedelta(days=number),
        )
        for number, each in enumerate(letters())
    }  # fmt: skip
    for note in posted.values():
        book = book.with_note(note)
    return book, posted


def _ids(book: Notebook) -> dict[str, int]:
    return {each.name: each.id for each in book.people.values()}


def _book(pages: str) -> Notebook:
    blocks = [block.splitlines() for block in re.split(r"(?m)^person: ", pages) if block.strip()]
    ids = {lines[0].split(";")[0].strip(): number for number, lines in enumerate(blocks, 1)}
    records: list[Person | Conversation] = []
    for number, lines in enumerate(blocks, 1):
        held = [line.strip() for line in lines[1:] if line.strip()]
        details = tuple(
            _detail(1000 * number + place, line, ids)
            for place, line in enumerate(held)
            if not line.startswith("said ")
        )
        records.append(_person(number, lines[0], ids, details))
        records += [
            talk(1000 * number + 500 + place, line[5:15], number, text=line[17:])
            for place, line in enumerate(held)
            if line.startswith("said ")
        ]
    return notebook(*records)


def _detail(id_: int, line: str, ids: dict[str, int]) -> Detail:
    head, text = line.split(": ", 1)
    fields: dict[str, Any] = {"id": id_, "text": text, "on": day("2026-03-02")}
    if head.startswith("heard from "):
        return Detail(kind="family", how="heard", told_by=(ids[head.removeprefix("heard from ")],), **fields)
    return Detail(kind="family", how="seen", **fields) if head == "seen" else Detail(kind=head, **fields)


def _person(id_: int, head: str, ids: dict[str, int], details: tuple[Detail, ...]) -> Person:
    name, *more = (part.strip() for part in head.split(";"))
    fields: dict[str, Any] = {"details": details}
    for part in more:
        word, _, rest = part.partition(" ")
        if word == "called":
            fields["called"] = rest
        elif word == "died":
            fields["died"] = Death(noted=day(rest))
        elif word == "brought":
            fields["introduction"] = Introduction(by=ids[rest.removeprefix("by ")])
        else:
            kind, who = rest.split(" ", 1)
            fields["related"] = (Relation(kind=kind, person=ids.get(who), name=None if who in ids else who),)
    return person(id_, name, **fields)
