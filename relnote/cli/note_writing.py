"""A note written in her editor: prompts below the text, marks when she comes back, then keep, post or go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click
from msgspec.structs import replace

from relnote.cli.editor import EditorError, edited, ready_to_edit
from relnote.cli.note_looked_at import marks_of, with_sources
from relnote.cli.note_saving import kept, posted, thrown_away
from relnote.cli.note_shown import desk_heading, show_marks
from relnote.cli.options import the_day
from relnote.cli.shell import Shell
from relnote.core.desk.length import fullness
from relnote.core.desk.mark import Mark
from relnote.core.desk.note_page import NotePage, page_text, read_page
from relnote.core.desk.posting import keep_draft, post
from relnote.core.desk.prompts import Desk
from relnote.core.errors import RelnoteError
from relnote.core.notes import Note
from relnote.core.visible import visible

CHOICES = "enter: keep · p: posted (p friday) · e: edit again · w 1: wave off · n: throw away"


def write_note(here: Shell, note: Note, shown: Desk) -> None:
    """Out to the editor and back, until it is kept, posted or thrown away; what was typed stays a draft."""
    ready_to_edit(here)
    name = _draft_name(note)
    prompts = [visible(each.text) for each in shown.prompts]
    if shown.said:
        here.hint(visible(shown.said))
    page = _taken_up(here, name, _page_of(note, shown), prompts)
    while True:
        page = _in_the_editor(here, name, note, page, shown, prompts)
        if page.is_empty:
            here.file.drafts.clear(name)
            here.hint("Nothing was written.")
            return
        now = _with_page(note, page, shown)
        found = marks_of(here, now)
        _tell(here, now, found)
        waved, done = _choice(here, now, found)
        note = replace(note, waved=waved)
        if done:
            here.file.drafts.clear(name)
            return


def _draft_name(note: Note) -> str:
    """The kept text of this note: a draft's by its id, a new one's by whom it is to."""
    return f"note {note.id}" if note.id else f"note to {' '.join(map(str, note.to))}"


def _page_of(note: Note, shown: Desk) -> NotePage:
    ticked = tuple(at for at, each in enumerate(shown.prompts) if each.source in note.sources)
    return NotePage(
        text=note.text,
        ticked=ticked,
        line=note.line,
        enclosed=note.enclosed,
        answer=note.expects_answer,
    )


def _taken_up(here: Shell, name: str, page: NotePage, prompts: Sequence[str]) -> NotePage:
    """The page an editor or a signal left unsaved, where she wants it; ticks of prompts still shown stay."""
    left = here.file.drafts.read(name)
    if left is None:
        return page
    found = read_page(left, prompts=prompts)
    if found in (page, NotePage()):
        return page
    here.hint("What you wrote the last time was not saved, and is kept.")
    if here.confirm("Go on with it?", otherwise="Writing needs a terminal.", default=True):
        return found
    return page


def _in_the_editor(
    here: Shell, name: str, note: Note, page: NotePage, shown: Desk, prompts: Sequence[str]
) -> NotePage:
    """The page as she left it. What a terminal would obey goes out as signs, and comes back as it was."""
    found = marks_of(here, _with_page(note, page, shown)) if page.text else ()
    noticed = [visible(f"{mark.kind}: {mark.reason}") for mark in found]
    heading = visible(desk_heading(here, shown))
    text = page_text(_safe(page), heading=heading, prompts=prompts, noticed=noticed)
    try:
        left = read_page(edited(here, text, name=name), prompts=prompts)
    except EditorError as error:
        if read_page(error.text, prompts=prompts).is_empty:
            here.file.drafts.clear(name)
        raise
    out = read_page(text, prompts=prompts)
    return replace(
        left,
        text=page.text if left.text == out.text else left.text,
        line=page.line if left.line == out.line else left.line,
        enclosed=page.enclosed if left.enclosed == out.enclosed else left.enclosed,
    )


def _safe(page: NotePage) -> NotePage:
    return replace(
        page,
        text=visible(page.text, lines=True) if page.text else None,
        line=visible(page.line) if page.line else None,
        enclosed=visible(page.enclosed) if page.enclosed else None,
    )


def _with_page(note: Note, page: NotePage, shown: Desk) -> Note:
    """The note as the page has it: what was unticked is no longer used."""
    on_show = {each.source for each in shown.prompts}
    elsewhere = [each for each in note.sources if each not in on_show]
    ticked = [shown.prompts[at].source for at in page.ticked]
    return replace(
        note,
        text=page.text,
        line=page.line,
        enclosed=page.enclosed,
        expects_answer=page.answer,
        sources=with_sources(elsewhere, ticked),
    )


def _tell(here: Shell, note: Note, found: Sequence[Mark]) -> None:
    if note.text:
        here.hint(fullness(note.text, here.notebook).said)
        show_marks(here, found, narrated=True)
    if note.sources:
        here.hint(f"Prompts used: {len(note.sources)}")


def _choice(here: Shell, note: Note, found: Sequence[Mark]) -> tuple[tuple[str, ...], bool]:
    """What becomes of it; the marks waved off, and whether it is done with."""
    while True:
        here.hint(CHOICES)
        typed: str = click.prompt("note", default="", show_default=False, prompt_suffix="> ", err=True)
        word, _space, rest = typed.strip().partition(" ")
        try:
            if word in ("", "k"):
                keep_draft(here.notebook, replace(note, id=note.id or -1), today=here.today)
                kept(here, note)
                return note.waved, True
            if word == "p":
                on = the_day(here, rest.strip() or None, sense="past")
                posted(here, _postable(here, note, on), on=on)
                return note.waved, True
            if word == "n" and _is_sure(here):
                thrown_away(here, note)
                return note.waved, True
            if word == "e":
                return note.waved, False
            if word == "w":
                note, found = _waved(here, note, found, rest)
        except RelnoteError as error:  # an unreal day is no reason to lose the way back
            here.hint(visible(error.sentence))


def _postable(here: Shell, note: Note, on: date) -> Note:
    """The note, where it can go to the post: tried before anything is written."""
    post(here.notebook, note, today=here.today, on=on, mint=lambda: -1)
    return note


def _is_sure(here: Shell) -> bool:
    return here.confirm("Throw away what you wrote?", otherwise="", default=False)


def _waved(here: Shell, note: Note, found: Sequence[Mark], rest: str) -> tuple[Note, Sequence[Mark]]:
    """The note without those marks; all of them where no number was said."""
    numbers = {int(word[:4]) for word in rest.replace(",", " ").split() if word.isascii() and word.isdigit()}
    gone = [mark.key for place, mark in enumerate(found, 1) if not rest.strip() or place in numbers]
    note = replace(note, waved=tuple(dict.fromkeys((*note.waved, *gone))))
    left = marks_of(here, note)
    show_marks(here, left, narrated=True)
    return note, left
