"""The ledger: every note she wrote or began, to whom, for what, and whether its answer came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from relnote.core.agenda.rows import Who, who
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.record_refs import RecordRefs
from relnote.core.sentences import shortened_text

FIRST_WORDS = 90
"""Letters of a note's text that stand for it where it has no line."""


GREETING = 6
"""Words that a greeting has at most."""


class LedgerRow(Struct, frozen=True, kw_only=True):
    """One note. `words` is her line of it, or the first words of its text.

    `answered` is the day one of them was first heard after it, where an answer was expected; it is worked out
    from the log. `written`: in a round, ticked and not yet in the post.
    """

    note: int
    ref: str
    to: tuple[Who, ...]
    reason: str | None = None
    made: date
    posted: date | None = None
    written: date | None = None
    enclosed: str | None = None
    answer_expected: bool = False
    answered: date | None = None
    prompts_used: int = 0
    words: str = ""

    @property
    def names(self) -> str:
        """`Bea Lund and Sam Quillon`."""
        known = [each.name for each in self.to]
        return " and ".join(part for part in (", ".join(known[:-1]), *known[-1:]) if part) or "somebody"


def ledger(notebook: Notebook, *, today: date, person: int | None = None) -> tuple[LedgerRow, ...]:
    """Drafts first, then what was posted, newest first each; of one person, or of all."""
    notes = [
        note
        for note in notebook.notes.values()
        if (person is None or person in note.to) and min(note.posted or note.made, note.made) <= today
    ]
    drafts = sorted((each for each in notes if each.is_draft), key=_newest_first)
    posted = sorted((each for each in notes if not each.is_draft), key=_newest_first)
    heard = _heard(notebook, [each for each in posted if each.expects_answer], today=today)
    refs = RecordRefs(notebook)
    return tuple(_row(notebook, each, refs, heard) for each in (*drafts, *posted))


def _newest_first(note: Note) -> tuple[int, int]:
    return -(note.posted or note.made).toordinal(), -note.id


def _row(
    notebook: Notebook, note: Note, refs: RecordRefs, heard: Mapping[int, Sequence[Conversation]]
) -> LedgerRow:
    return LedgerRow(
        note=note.id,
        ref=refs.of("note", note.id),
        to=tuple(who(notebook, each) for each in note.to),
        reason=note.reason,
        made=note.made,
        posted=note.posted,
        written=note.written,
        enclosed=note.enclosed,
        answer_expected=note.expects_answer,
        answered=_answered(note, heard) if note.expects_answer else None,
        prompts_used=len(note.sources),
        words=words_of(note),
    )


def words_of(note: Note) -> str:
    """Her line of it, or the first words of its text behind the greeting."""
    return note.line or shortened_text(_after_greeting(note.text or ""), letters=FIRST_WORDS)


def _after_greeting(text: str) -> str:
    """The text without a first line that only greets: every note has one."""
    first, _break, rest = text.strip().partition("\n")
    greets = len(first.split()) <= GREETING and first.rstrip().endswith((",", ":", ";"))
    return rest if greets and rest.strip() else text


def _heard(notebook: Notebook, notes: Sequence[Note], *, today: date) -> Mapping[int, Sequence[Conversation]]:
    """Every talk those people were heard in by today; no log is gone through where no answer was expected."""
    wanted = {each for note in notes for each in note.to}
    heard: defaultdict[int, list[Conversation]] = defaultdict(list)
    for talk in notebook.conversations.values() if wanted else ():
        if talk.heard and talk.day <= today:
            for person_id in wanted.intersection(talk.with_):
                heard[person_id].append(talk)
    return heard


def _answered(note: Note, heard: Mapping[int, Sequence[Conversation]]) -> date | None:
    """The first day any of them was heard since; an answer on the same day settles, as everywhere."""
    if note.posted is None:
        return None
    days = [talk.day for each in note.to for talk in heard.get(each, ()) if talk.day >= note.posted]
    return min(days, default=None)
