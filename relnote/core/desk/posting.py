"""A note kept as a draft, and posted: logged, its material marked used, what it was for settled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.acts.keeping import with_people_kept
from relnote.core.conversations import Conversation
from relnote.core.day.saying import echo, exact_day
from relnote.core.desk.reasons import read_reason
from relnote.core.desk.settling import settled, settled_by_reason, settled_words
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note, Settles
from relnote.core.toasts import told

NEW = 0
"""The id of a note that isn't in the notebook yet."""
LONGEST = 100_000
"""Letters of a note; beyond that it is a book, and every save would carry it."""


class Posted(Struct, frozen=True):
    """`said` are the lines of the answer, `act` its name in history, `note` what stands in the ledger.

    `toast` is what the screens say of it.
    """

    notebook: Notebook
    said: tuple[str, ...]
    act: str
    note: Note
    toast: str = ""


class PostedAlreadyError(RelnoteError):
    """The note went to the post before; says when."""


def keep_draft(notebook: Notebook, note: Note, *, today: date) -> Notebook:
    """With the draft in it, in place of its earlier version; its id is minted by whoever writes.

    Raises RelnoteError where it is posted already, to nobody, too long, or holds nothing to keep.
    """
    _refuse(notebook, note)
    if not (note.text or note.line or note.sources or note.enclosed or note.round):
        raise RelnoteError("There is nothing in the note yet: write a line, or tick a prompt.")
    before = notebook.notes.get(note.id)
    return notebook.with_note(replace(note, made=before.made if before else min(note.made, today)))


def throw_away(notebook: Notebook, note_id: int) -> Notebook:
    """Without that draft. Raises PostedAlreadyError where it was posted."""
    note = notebook.notes.get(note_id)
    if note is None:
        raise NobodyError("That note is no longer in the notebook. `relnote notes` lists those that are.")
    if note.posted is not None:
        raise PostedAlreadyError(f"It was posted on {exact_day(note.posted)}; `relnote undo` takes that back.")
    return notebook.without_note(note_id)


def post(notebook: Notebook, note: Note, *, today: date, on: date, mint: NextId, again: bool = False) -> Posted:
    """The note in the ledger, its letter in the log, and what it was for settled: all one act.

    The letter's text is her line, or a plain word. A draft keeps its id; a new note (`NEW`) gets one. Raises
    PostedAlreadyError for a note posted before (or, but for `again`, another of that day that says no more),
    RelnoteError for a day ahead or someone who had died.
    """
    _refuse(notebook, note)
    _refuse_day(notebook, note, on, today=today)
    if not again:
        _refuse_the_same(notebook, note, on)
    name = read_reason(note.reason).name
    settles = note.settles or settled_by_reason(notebook, note.to, name, today=on)
    id_ = note.id or mint()
    expects = expects_answer(note)
    letter = Conversation(
        id=mint(),
        day=on,
        made=today,
        with_=note.to,
        channel="letter",
        direction="out",
        # what she wrote stands in the note; a word of relnote's here would be quoted as hers
        text=(note.line or "").strip(),
        expects_answer=expects,
    )
    posted = replace(
        note,
        id=id_,
        made=min(note.made, on),
        posted=on,
        conversation=letter.id,
        settles=settles,
        expects_answer=expects,
    )
    after = notebook.with_conversation(letter).with_note(posted)
    for each in settles:
        after = settled(after, each, on=on, today=today)
    after = with_people_kept(after, note.to, today=today)
    names = names_of(notebook, note.to)
    said = _said(notebook, posted, settles, today=today)
    parts = ("posted", *(_in_passing(each) for each in said[1:]))
    return Posted(after, said, f"post a note to {names}", posted, told(names, "; ".join(parts)))


def expects_answer(note: Note) -> bool:
    """Posted so: as she said, or her line ends in a question; never by a reason that asks for none."""
    if not read_reason(note.reason).expects_answer:
        return False
    return note.expects_answer or (note.line or "").rstrip().endswith("?")


def names_of(notebook: Notebook, people: Iterable[int]) -> str:
    """`Joan Pike`, `Bea Lund and Sam Quillon`."""
    known = [notebook.people[each].name for each in people if each in notebook.people]
    return " and ".join(part for part in (", ".join(known[:-1]), *known[-1:]) if part) or "somebody"


def _refuse(notebook: Notebook, note: Note) -> None:
    there = notebook.notes.get(note.id)
    day = note.posted or (there.posted if there else None)
    if day is not None:
        raise PostedAlreadyError(f"It was posted on {exact_day(day)}; `relnote undo` takes that back.")
    if not note.to:
        raise RelnoteError("To whom? A note needs a person: `relnote note WHO`.")
    if any(each not in notebook.people for each in note.to):
        raise NobodyError("Whom it is to was removed meanwhile. `relnote people` lists who is there.")
    if len(note.text or "") > LONGEST:
        raise RelnoteError(
            f"That is {len(note.text or ''):,} letters, and a note holds {LONGEST:,} at most. "
            "What you wrote is where it was."
        )


def _refuse_day(notebook: Notebook, note: Note, on: date, *, today: date) -> None:
    if on > today:
        raise RelnoteError(f"{echo(on, today=today)} is still ahead: say so once the note is in the post.")
    for each in note.to:
        person = notebook.people[each]
        died = person.died
        last = None if died is None else (died.on.last if died.on else None) or died.noted
        if last is not None and on > last:
            raise RelnoteError(
                f"{person.name} died. A note to someone close to them takes that person's name; "
                "`--posted` with an earlier day keeps a card that was sent before."
            )


def _refuse_the_same(notebook: Notebook, note: Note, on: date) -> None:
    """Two cards to one person on one day, for the same and with the same words, are one told twice."""
    for each in notebook.notes.values():
        if each.posted == on and set(each.to) == set(note.to) and _sameness(each) == _sameness(note):
            raise PostedAlreadyError(
                f"A note to {names_of(notebook, note.to)} of that day says the same already; "
                "`--again` posts this one as well."
            )


def _sameness(note: Note) -> tuple[str, str | None, str | None]:
    return read_reason(note.reason).name.casefold(), note.text, note.line


def _in_passing(settled: str) -> str:
    """`greeted: birthday` as a toast says it behind a name and its colon: `birthday greeted`."""
    did, _colon, what = " ".join(settled.split()).partition(": ")
    if not what:
        return did
    return f"{what} {did}" if did == "greeted" else f'{did} "{what}"'


def _said(notebook: Notebook, note: Note, settles: Iterable[Settles], *, today: date) -> tuple[str, ...]:
    parts = (
        echo(note.posted or today, today=today),
        f"{note.reason} to {names_of(notebook, note.to)}"
        if note.reason
        else f"to {names_of(notebook, note.to)}",
        f"enclosed: {note.enclosed}" if note.enclosed else "",
        "an answer is expected" if note.expects_answer else "",
    )
    words = (settled_words(notebook, each) for each in settles)
    return (
        f"Posted  {' · '.join(part for part in parts if part)}",
        *(f"        {each}" for each in words if each),
    )
