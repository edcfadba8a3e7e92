"""A note kept or posted from the shell: one act, its answer, and what is still open with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from relnote.cli.note_shown import people_data
from relnote.cli.shell import Shell
from relnote.core.desk.drafting import drafted
from relnote.core.desk.posting import NEW, Posted, keep_draft, names_of, post, throw_away
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note
from relnote.core.record_refs import RecordRefs
from relnote.core.visible import visible


def kept(here: Shell, note: Note) -> None:
    """The draft in the notebook, said with the ref that opens it; never over what was changed elsewhere."""
    base = here.notebook.notes.get(note.id)
    drafts: list[Note | None] = []

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        acted, draft = drafted(notebook, note, base, today=here.today, mint=mint)
        drafts.append(draft)
        return acted.notebook

    keep_draft(here.notebook, note, today=here.today)  # refuses what can't be kept before anything is written
    names = names_of(here.notebook, note.to)
    written = here.update(f"keep a draft to {names}", change)
    draft = drafts[-1]
    assert draft is not None
    ref = RecordRefs(written.after).of("note", draft.id)
    if here.as_json:
        here.data({"note": _as_data(here, draft, ref), "kept": True})
        return
    here.say(visible(f"Kept as a draft ({ref}): a note to {names}. `relnote note {ref}` opens it."))
    here.hint("relnote undo takes it back")


def thrown_away(here: Shell, note: Note) -> None:
    """The draft gone; one that never was in the notebook is simply left."""
    if not note.id:
        here.hint("Nothing was kept.")
        return
    names = names_of(here.notebook, note.to)
    here.update(f"throw away a note to {names}", lambda now, _mint: throw_away(now, note.id))
    if here.as_json:
        here.data({"thrown_away": str(note.id)})
        return
    here.say(visible(f"Thrown away: the draft to {names}."))
    here.hint("relnote undo takes it back")


def posted(here: Shell, note: Note, *, on: date, again: bool = False) -> None:
    """The note in the post: logged, settled, said. It is tried on the notebook as it was read first."""
    base = here.notebook.notes.get(note.id)
    answers: list[Posted] = []

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        own = note if notebook.notes.get(note.id) == base else replace(note, id=_own_id(notebook, note))
        answers.append(post(notebook, own, today=here.today, on=on, mint=mint, again=again))
        return answers[-1].notebook

    trial = post(here.notebook, note, today=here.today, on=on, mint=_stand_in, again=again)
    written = here.update(trial.act, change)
    new = answers[-1].note
    ref = RecordRefs(written.after).of("note", new.id)
    if here.as_json:
        here.data({"note": _as_data(here, new, ref), "posted": new.posted, "said": answers[-1].said})
        return
    for line in answers[-1].said:
        here.say(visible(line))
    _say_open(here, written.after, note.to)
    here.hint("relnote undo takes it back")


def _own_id(notebook: Notebook, note: Note) -> int:
    """The draft was changed elsewhere meanwhile: that one stays, and hers is posted beside it."""
    there = notebook.notes.get(note.id)
    return NEW if there is not None and there.is_draft else note.id


def _say_open(here: Shell, after: Notebook, people: tuple[int, ...]) -> None:
    """What a card may have done as well, to tick: relnote can't know it."""
    from relnote.core.acts.open_rows import open_with

    rows = open_with(after, people, today=here.today)[:6]
    if rows:
        refs = " ".join(row.ref for row in rows)
        shown = " · ".join(f"{row.ref} {row.text}" for row in rows)
        short = " and ".join(after.people[each].short_name for each in people if each in after.people)
        said = visible(f"Still open with {short}:  {shown}      (relnote done {refs})")
        here.hint(here.folded(said, hang="  "))


def _as_data(here: Shell, note: Note, ref: str) -> dict[str, Any]:
    return {
        "id": str(note.id),
        "ref": ref,
        "to": people_data(here, note.to),
        "reason": note.reason,
        "posted": note.posted,
        "line": note.line,
    }


def _stand_in() -> int:
    """An id for the trial only."""
    return -1
