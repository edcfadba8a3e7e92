"""The note desk as lines: what she could write from, what goes with the note, and the marks on its text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from relnote.core.desk.mark import Mark
from relnote.core.desk.prompts import Desk, Prompt
from relnote.core.notes import Note
from relnote.tui.lines import BLANK, Line, Part, cut, paragraph, shown, spread

QUOTES = '"“”«»'
INDENT = 6
"""Cells before a prompt: room for its number and its tick."""
LABEL = 14
"""Cells for what a row of the note is called."""


class WithIt(Struct, frozen=True):
    """One thing that goes with the note: the row's name, its key, what it is called and what is said."""

    name: str
    key: str
    label: str
    words: str
    said: bool = True


Beside = tuple[str, Sequence[str]]
"""Something to know about the note: what it is, and its lines."""


def desk_lines(
    desk: Desk, note: Note, rows: Sequence[WithIt], width: int, *, beside: Sequence[Beside]
) -> list[Line]:
    """The prompts to tick, then what goes with the note, then what there is to know about it."""
    lines: list[Line] = [BLANK]
    if desk.prompts:
        how = "space or its number ticks" if width >= 54 else "a number ticks"
        right: list[Part] = [(how, "dim"), (" ", "ink")]
        lines.append(Line(spread([(" From your notebook", "heading")], right, width)))
    for place, prompt in enumerate(desk.prompts):
        lines += [BLANK, *prompt_lines(prompt, place, width, ticked=prompt.source in note.sources)]
    if desk.said:
        lines += paragraph(shown(desk.said), width - 2, indent=1)
    if before := sum(source not in {prompt.source for prompt in desk.prompts} for source in note.sources):
        lines += [BLANK, *paragraph(f"and {before} ticked before", width - 2, ink="dim", indent=5)]
    lines += [BLANK, Line(((" With the note", "heading"),)), BLANK]
    for row in rows:
        lines += _with_it(row, width)
    for label, said in beside:
        for place, words in enumerate(said):
            first: list[Part] = [(" " * INDENT, "ink"), (f"{'' if place else label:<{LABEL}}", "dim")]
            lines += paragraph(shown(words), width - 2, indent=INDENT + LABEL, first=first)
    return lines


def prompt_lines(prompt: Prompt, place: int, width: int, *, ticked: bool = False) -> list[Line]:
    """Its number and its tick, the frame, the quotation on lines of its own, the question."""
    key = f"prompt:{place}"
    first: list[Part] = [("  ", "ink"), (str(place + 1), "mark"), (" ✓ " if ticked else "   ", "mark")]
    before, quote, after = parted(prompt)
    lines: list[Line] = []
    for text, ink in ((before, "dim"), (quote, "quote"), (after, "ink")):
        if text:
            lines += paragraph(
                shown(text), width - 2, ink=ink, indent=INDENT, first=() if lines else first, key=key
            )
    return lines or [Line(tuple(first), key)]


def parted(prompt: Prompt) -> tuple[str, str, str]:
    """The line before its quotation, the quotation with its marks, and what follows it."""
    start = prompt.text.find(prompt.quote) if prompt.quote else -1
    if start < 0:
        return "", "", prompt.text
    end = start + len(prompt.quote)
    start -= prompt.text[start - 1 : start] in tuple(QUOTES)
    while end < len(prompt.text) and prompt.text[end] in QUOTES + ".,":
        end += 1
    return prompt.text[:start].strip(), prompt.text[start:end], prompt.text[end:].strip()


def _with_it(row: WithIt, width: int) -> list[Line]:
    first: list[Part] = [("  ", "ink"), (row.key, "mark"), ("   ", "ink"), (f"{row.label:<{LABEL}}", "dim")]
    ink = "ink" if row.said else "dim"
    return paragraph(
        cut(shown(row.words), width * 4),
        width - 2,
        ink=ink,
        indent=INDENT + LABEL,
        first=first,
        key=f"with:{row.name}",
    )


def mark_lines(marks: Sequence[Mark], width: int, *, begun: bool) -> list[Line]:
    """Each mark under its number: the reason; the words it is about where the card doesn't underline them."""
    if not marks:
        calm = "Nothing to mark." if begun else "Words you wrote before are marked here as you write."
        return paragraph(calm, width - 1, ink="dim", indent=2)
    lines: list[Line] = []
    quoted: set[str] = set()
    for number, mark in enumerate(marks, 1):
        first: list[Part] = [("  ", "ink"), (str(number), "mark"), ("  ", "ink")]
        lines += paragraph(shown(mark.reason), width - 2, indent=5, first=first, key=mark.key)
        words = " ".join(mark.words.split()) if mark.end <= mark.start else ""
        if words and words not in mark.reason and words not in quoted:
            quoted.add(words)
            said = cut(f'"{shown(words)}"', (width - 7) * 2)
            lines += paragraph(said, width - 2, ink="quote", indent=5, key=mark.key)
    return lines
