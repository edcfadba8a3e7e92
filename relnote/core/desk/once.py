"""Not twice: what stood in an earlier note to them, or in one just written to someone close to them."""

from __future__ import annotations

from datetime import date, timedelta

from relnote.core.desk.content import is_within, stems
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Key, Material, key_of
from relnote.core.desk.quoting import readable
from relnote.core.notes import Note

SOON, AT_ONCE = timedelta(days=60), timedelta(days=21)
"""Within so many days one word of her line, or of the text, says that the note was about it."""


class Once:
    """The notes a piece of material is looked for in, each read once."""

    def __init__(self, ground: Ground) -> None:
        self._notes = [
            (
                note.posted,
                _sources(note),
                stems(f"{readable(note.text or '')} {note.line or ''}"),
                stems(note.line or ""),
            )
            for note in (*ground.earlier_notes, *ground.notes_nearby)
        ]

    def used(self, each: Material) -> date | None:
        """The day of the newest note that used it: it was ticked for it, or its words stand there."""
        about = stems(each.quote)
        mine = {key_of(each.source)}
        if each.conversation is not None:
            mine.add(("conversation", each.conversation, None))
        found = [
            posted
            for posted, sources, words, line in self._notes
            if posted is not None
            and (
                not mine.isdisjoint(sources)
                or is_within(about, words)
                or _is_named(about, line)
                or (_follows(each, posted, SOON) and not about.isdisjoint(line))
                or (_follows(each, posted, AT_ONCE) and not about.isdisjoint(words))
            )
        ]
        return max(found, default=None)


def _follows(each: Material, posted: date, within: timedelta) -> bool:
    """Whether the note went soon after."""
    return each.on is not None and timedelta(0) <= posted - each.on <= within


def _sources(note: Note) -> frozenset[Key]:
    return frozenset(key_of(source) for source in note.sources)


def _is_named(about: frozenset[str], line: frozenset[str]) -> bool:
    """Whether all that her line of a note says (`Green ink.`) stands in it."""
    return len(line) >= 2 and line <= about
