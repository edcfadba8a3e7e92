"""What is asked of a note, with a slip each: what it is for, its line, what went along."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from msgspec.structs import replace

from relnote.core.desk.reasons import JUST_BECAUSE, REASONS
from relnote.core.notes import Note
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.choice import Answer, Choice
from relnote.tui.forms.slip import Form
from relnote.tui.forms.words import Words

Ask = Callable[[Form[str]], Awaitable[str | None]]
"""Opens a slip and waits for its words; None where she thought better of it."""

OTHER = "other"
KEYS = {
    "just because": "j",
    "birthday": "b",
    "thanks": "t",
    "condolence": "c",
    "welcome back": "w",
    "sorry": "s",
    "congratulations": "g",
    "goodbye": "y",
    OTHER: "o",
}
LINES = {
    "line": (
        "What you wrote, in one line",
        "It stands in the log and on their page; a question mark waits for an answer.",
    ),
    "enclosed": ("What went along with it?", "A photograph, the recipe. Empty: nothing."),
}

DESK_KEYS = {"line": "i", "enclosed": "e"}


def asked_of(note: Note, what: str, back: str) -> Asked:
    """The draft of an answer about this note: never offered for a note to anyone else."""
    to = " ".join(str(one) for one in note.to)
    return Asked(f"{what} of the note {note.id} to {to}", f"the note's {what}", back)


async def for_asked(ask: Ask, note: Note) -> Note | None:
    """The note for what she chose; what a row said it would settle goes when it is for something else."""
    chosen = await ask(Choice("What is it for?", _reasons()))
    if chosen == OTHER:
        asked = asked_of(note, "for", "f on the desk")
        typed = note.reason or ""
        chosen = await ask(Words("What is it for?", hint="In your own words.", typed=typed, asked=asked))
    if chosen is None:
        return None
    reason = None if chosen in ("", JUST_BECAUSE.name) else chosen
    if reason == note.reason:
        return None
    return replace(note, reason=reason, settles=() if note.reason is not None else note.settles)


def _reasons() -> list[Answer]:
    found = [(one.name, KEYS.get(one.name, " "), one.name) for one in REASONS]
    return [*found, (OTHER, KEYS[OTHER], "in your own words")]


async def line_asked(ask: Ask, note: Note, what: str) -> Note | None:
    """The note with its line, or with what went along."""
    question, hint = LINES[what]
    asked = asked_of(note, what, f"{DESK_KEYS[what]} on the desk")
    said = await ask(Words(question, hint=hint, typed=str(getattr(note, what) or ""), asked=asked))
    if said is None:
        return None
    said = said.encode("utf-8", "replace").decode("utf-8")
    return replace(note, line=said or None) if what == "line" else replace(note, enclosed=said or None)
