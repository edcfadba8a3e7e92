"""What is done in a round from the screens: a line of hers, a tick, all that are written into the post."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Acted
from relnote.core.day.saying import echo
from relnote.core.desk.posting import NEW
from relnote.core.desk.round_words import title_of
from relnote.core.desk.rounds import RoundPage, RoundRow, post_round, round_of, with_round_line
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note


def row_of(page: RoundPage, person: int) -> RoundRow:
    """Their row. RelnoteError where they aren't in the round."""
    found = next((row for row in page.rows if row.person == person), None)
    if found is None:
        raise RelnoteError("They aren't in this round.")
    return found


def note_of(notebook: Notebook, page: RoundPage, person: int, *, today: date) -> Note:
    """Their note of the round as far as it is, or the one to begin with."""
    row = row_of(page, person)
    begun = notebook.notes.get(row.note) if row.note is not None else None
    return begun or Note(id=NEW, to=(person,), made=today, reason=page.reason, round=page.round)


def with_line(
    notebook: Notebook, page: RoundPage, person: int, line: str | None, *, today: date, mint: NextId
) -> Acted:
    """Her own line for one of them, as it is in the notebook by now."""
    now = round_of(notebook, page.round.circle, today=today, reason=page.reason)
    row = row_of(now, person)
    ticked = row.written is not None
    after = with_round_line(notebook, now, person, line=line, written=ticked, today=today, mint=mint)
    return Acted(after, f"{row.name}: {line or 'no line'}", f"the line for {row.name}, {title_of(now)}")


def with_tick(
    notebook: Notebook, page: RoundPage, person: int, *, written: bool, today: date, mint: NextId
) -> Acted:
    """Their card is written by hand, or isn't after all."""
    now = round_of(notebook, page.round.circle, today=today, reason=page.reason)
    row = row_of(now, person)
    after = with_round_line(notebook, now, person, line=row.line, written=written, today=today, mint=mint)
    said = "written" if written else "not written after all"
    return Acted(after, f"{row.name}: {said}", f"{said}: the card to {row.name}, {title_of(now)}")


def into_the_post(notebook: Notebook, page: RoundPage, *, today: date, on: date, mint: NextId) -> Acted:
    """All that are ticked as written, as one act. RelnoteError where none is."""
    now = round_of(notebook, page.round.circle, today=today, reason=page.reason)
    posted = post_round(notebook, now, today=today, on=on, mint=mint)
    return Acted(
        posted.notebook, f"Posted {echo(on, today=today)} · {posted.act.removeprefix('post ')}", posted.act
    )
