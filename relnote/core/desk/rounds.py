"""A round ("year end"): a circle taken through the post, each with one own line, ticked as written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.desk.drafting import holds_something
from relnote.core.desk.posting import keep_draft, post
from relnote.core.desk.sheet import envelope_of
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.lives import resting
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note, Round
from relnote.core.people import Person
from relnote.core.rhythm.contacts import contact_of

GOES_ON = timedelta(days=120)
"""A round begun within so many days is gone on with; after that a new one begins."""


class RoundRow(Struct, frozen=True, kw_only=True):
    """One person of a round: where the card goes and since when that is known, her own line, how far it is.

    `note` is the draft or the posted note; None: nothing was written yet.
    """

    person: int
    name: str
    address: tuple[str, ...] = ()
    learned: date | None = None
    note: int | None = None
    line: str | None = None
    text: str | None = None
    """What was typed for the card, where it was."""
    written: date | None = None
    posted: date | None = None

    @property
    def waits(self) -> bool:
        """Whether the card is still to be written."""
        return self.written is None and self.posted is None


class RoundPage(Struct, frozen=True, kw_only=True):
    """The whole round, by name; `began` is today where none is under way."""

    round: Round
    reason: str | None
    rows: tuple[RoundRow, ...]
    left_out: tuple[str, ...] = ()
    """Names of those in the circle who get none: they died, or rest."""


class OwnLine(Struct, frozen=True):
    """What she wrote for one of them, and whether the card is written."""

    person: int
    line: str | None
    written: bool


class RoundPosted(Struct, frozen=True):
    """Every written one posted: the notebook, the answer's lines, the name `undo` knows it by."""

    notebook: Notebook
    said: tuple[str, ...]
    act: str


def round_of(notebook: Notebook, circle: str, *, today: date, reason: str | None = None) -> RoundPage:
    """The round of a circle that is under way, else a new one; what it is for names one under way as well.

    One that is all in the post makes room for another, begun later for something else.

    NobodyError where nobody is in the circle, with the circles there are.
    """
    circle = _meant(notebook, circle, today=today)
    found = _under_way(notebook, circle, today=today)
    new = Round(_spelt(notebook, circle), today)
    page = _page(notebook, found[0].round or new if found else new, found, reason, today=today)
    if found and _is_over(page) and _is_for_something_else(found, reason) and page.round != new:
        return _page(notebook, new, (), reason, today=today)
    return page


def _is_over(page: RoundPage) -> bool:
    return all(row.posted is not None for row in page.rows)


def _is_for_something_else(found: Iterable[Note], reason: str | None) -> bool:
    return reason is not None and reason.casefold() not in {(each.reason or "").casefold() for each in found}


def _page(
    notebook: Notebook, this: Round, found: Iterable[Note], reason: str | None, *, today: date
) -> RoundPage:
    notes = {each.to[0]: each for each in notebook.notes.values() if each.round == this and each.to}
    members = [
        each
        for each in notebook.people.values()
        if any(one.circle.casefold() == this.circle.casefold() for one in each.circles)
    ]
    if not members:
        raise NobodyError(_nobody_in(notebook, this.circle))
    sent = {person_id for person_id, note in notes.items() if note.posted}
    gets = [each for each in members if each.id in sent or _gets_one(each, notebook, today=today)]
    rows = [_row(each.id, notebook, notes.get(each.id)) for each in gets]
    return RoundPage(
        round=this,
        reason=reason or next((each.reason for each in found if each.reason), None),
        rows=tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.person))),
        left_out=tuple(sorted(each.name for each in members if each not in gets)),
    )


def _meant(notebook: Notebook, typed: str, *, today: date) -> str:
    """The circle that was typed, or the one whose round under way is for that ("year end")."""
    if typed.casefold() in _circles(notebook):
        return typed
    going_on = {
        each.round.circle
        for each in notebook.notes.values()
        if each.round is not None
        and (each.reason or "").casefold() == typed.casefold()
        and today - GOES_ON <= each.round.began <= today
    }
    return going_on.pop() if len(going_on) == 1 else typed


def _nobody_in(notebook: Notebook, typed: str) -> str:
    """The refusal, with the command that was most likely meant."""
    known = sorted(_circles(notebook).values())
    if not known:
        return f'Nobody is in a circle "{typed}". `relnote edit WHO` puts somebody into one.'
    return (
        f'Nobody is in a circle "{typed}". The circles are {", ".join(known)}; what a round is for goes with '
        f"--for: `relnote note --round '{known[0]}' --for '{typed}'`."
    )


def _circles(notebook: Notebook) -> dict[str, str]:
    """The circles that somebody is in, as they are spelt, by their names in small letters."""
    return {one.circle.casefold(): one.circle for person in notebook.people.values() for one in person.circles}


def _gets_one(person: Person, notebook: Notebook, *, today: date) -> bool:
    """Not the dead, nor whoever rests; a card to one who rests is a note of its own."""
    if person.died is not None or not person.rests:
        return person.died is None
    stirred = contact_of(notebook, person.id, today=today).last_stirred
    return resting(person, today=today, last_stirred=stirred) is None


def with_round_line(
    notebook: Notebook,
    page: RoundPage,
    person: int,
    *,
    line: str | None,
    written: bool,
    today: date,
    mint: NextId,
) -> Notebook:
    """Her own line for one of them, and whether it is written by hand; what is posted stays as it is.

    Where nothing is left of it, they are as before they were written to.
    """
    row = next((each for each in page.rows if each.person == person), None)
    if row is None:
        raise RelnoteError("They aren't in this round.")
    before = notebook.notes.get(row.note) if row.note is not None else None
    if before is not None and before.posted is not None:
        return notebook
    if before is None and not line and not written:
        return notebook
    note = before or Note(id=mint(), to=(person,), made=today, round=page.round)
    ticked = (note.written or today) if written else None
    note = replace(note, line=line or None, written=ticked, reason=page.reason)
    if before is not None and not holds_something(note):
        return notebook.without_note(note.id)
    return keep_draft(notebook, note, today=today)


def how_far(page: RoundPage) -> str:
    """`clients: 1 posted, 2 written, 9 to write; no address for 3`."""
    posted = sum(row.posted is not None for row in page.rows)
    ready = sum(row.written is not None and row.posted is None for row in page.rows)
    homeless = sum(not row.address and row.posted is None for row in page.rows)
    counts = (f"{posted} posted", f"{ready} written", f"{len(page.rows) - posted - ready} to write")
    shown = ", ".join(counts if posted else counts[1:])
    return f"{page.round.circle}: {shown}" + (f"; no address for {homeless}" if homeless else "")


def post_round(notebook: Notebook, page: RoundPage, *, today: date, on: date, mint: NextId) -> RoundPosted:
    """All that are ticked as written go to the post together: one act. RelnoteError where none is."""
    ready = [row.note for row in page.rows if row.written and not row.posted and row.note is not None]
    if not ready:
        raise RelnoteError("None of the round is ticked as written yet, so there is nothing to post.")
    said: list[str] = []
    for note_id in ready:
        done = post(notebook, notebook.notes[note_id], today=today, on=on, mint=mint)
        notebook = done.notebook
        said += done.said
    count = f"{len(ready)} card" if len(ready) == 1 else f"{len(ready)} cards"
    return RoundPosted(notebook, tuple(said), f"post {count} of {page.reason or page.round.circle}")


def _under_way(notebook: Notebook, circle: str, *, today: date) -> list[Note]:
    """The notes of the newest round of that circle, where it was begun lately."""
    found = [
        each
        for each in notebook.notes.values()
        if each.round is not None
        and each.round.circle.casefold() == circle.casefold()
        and today - GOES_ON <= each.round.began <= today
    ]
    newest = max((each.round.began for each in found if each.round), default=None)
    return [each for each in found if each.round and each.round.began == newest]


def _spelt(notebook: Notebook, circle: str) -> str:
    """The circle's name as she set it."""
    names: Iterable[str] = (each.circle for person in notebook.people.values() for each in person.circles)
    known = notebook.settings.circle(circle)
    return (
        known.name if known else next((each for each in names if each.casefold() == circle.casefold()), circle)
    )


def _row(person_id: int, notebook: Notebook, note: Note | None) -> RoundRow:
    person = notebook.people[person_id]
    envelope = envelope_of(person)
    return RoundRow(
        person=person_id,
        name=person.name,
        address=envelope.lines,
        learned=envelope.learned,
        note=note.id if note else None,
        line=note.line if note else None,
        text=note.text if note else None,
        written=note.written if note else None,
        posted=note.posted if note else None,
    )
