"""`relnote edit`: a person, a conversation or a reminder as text in her editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from relnote.cli.app import Verb
from relnote.cli.editor import edited, ready_to_edit
from relnote.cli.options import complete_people, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import key_of
from relnote.core.conversations import Conversation
from relnote.core.editing import carried_over, with_ids
from relnote.core.errors import NobodyError, UsageError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.core.people_changes import with_circles
from relnote.core.record_refs import Record, RecordRefs
from relnote.core.record_text.conversation import conversation_text, read_conversation
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.person import person_text, read_person
from relnote.core.record_text.reminder import read_reminder, reminder_text
from relnote.core.refs import looks_like_ref
from relnote.core.reminders import Reminder
from relnote.core.visible import visible

R = TypeVar("R", Person, Conversation, Reminder)


@click.command("edit", cls=Verb, examples=("relnote edit tom okafor", "relnote edit k3f"))
@click.argument("what", nargs=-1, required=True, metavar="WHO|REF", shell_complete=complete_people)
def command(what: tuple[str, ...]) -> None:
    """Edit a person, a conversation or a reminder as `Field: value` lines in your editor.

    The editor is RELNOTE_EDITOR, `editor` in the config file, VISUAL or EDITOR. A line that can't be read comes
    back with what is wrong above it; an emptied file changes nothing.
    """
    here = shell()
    record = _meant(here, " ".join(what))
    if record.section == "person":
        _edit_person(here, here.notebook.people[record.id])
    elif record.section == "conversation":
        _edit_conversation(here, here.notebook.conversations[record.id])
    elif record.section == "reminder":
        _edit_reminder(here, here.notebook.reminders[record.id])
    else:
        raise UsageError(
            "A draft of a note opens with `relnote note REF`; what is posted stays as it was sent."
        )


def _meant(here: Shell, text: str) -> Record:
    if looks_like_ref(text):
        try:
            return _of_the_day(here, text) or RecordRefs(here.notebook).record(text)
        except NobodyError:
            pass
    return Record("person", the_person_here(here, text).id)


def _of_the_day(here: Shell, ref: str) -> Record | None:
    """What stands behind a row of the day: its reminder or talk, else the person it shows."""
    from relnote.cli.acting import Rows

    rows = Rows(here)
    if not rows.hold(ref):
        return None
    (meant,) = rows.meant([ref])
    section, record, _person = key_of(meant)
    if section == "reply":
        return Record("conversation", record)
    if section in ("reminder", "conversation", "detail"):
        return Record(section, record)
    person = getattr(meant, "person", None)
    return Record("person", person.id) if person is not None and person.id is not None else None


def _edit_person(here: Shell, person: Person) -> None:
    def put(now: Notebook, after: Person, mint: NextId) -> Notebook:
        merged = with_ids(_merged(here, person, after, now.people.get(person.id), now, person_text), mint)
        return with_circles(now.with_person(merged), (each.circle for each in merged.circles))

    _edit(here, person, person_text, read_person, put, act=lambda after: f"edit {after.name}")


def _edit_conversation(here: Shell, talk: Conversation) -> None:
    def put(now: Notebook, after: Conversation, _mint: NextId) -> Notebook:
        current = now.conversations.get(talk.id)
        return now.with_conversation(_merged(here, talk, after, current, now, conversation_text))

    _edit(here, talk, conversation_text, read_conversation, put,
          act=lambda after: f"edit the talk of {after.day.isoformat()}")  # fmt: skip


def _edit_reminder(here: Shell, reminder: Reminder) -> None:
    def put(now: Notebook, after: Reminder, _mint: NextId) -> Notebook:
        current = now.reminders.get(reminder.id)
        return now.with_reminder(_merged(here, reminder, after, current, now, reminder_text))

    _edit(here, reminder, reminder_text, read_reminder, put,
          act=lambda after: f"edit {after.kind}: {after.text}")  # fmt: skip


def _merged(here: Shell, before: R, after: R, current: R | None, now: Notebook, write: Callable[..., str]) -> R:
    if current is None:
        raise NobodyError("It was removed meanwhile, so there is nothing to change; what you wrote is kept.")
    return carried_over(before, after, current, text=lambda each: write(each, now, today=here.today))


def _edit(
    here: Shell,
    record: R,
    write: Callable[..., str],
    read: Callable[..., R],
    put: Callable[[Notebook, R, NextId], Notebook],
    *,
    act: Callable[[R], str],
) -> None:
    """Out to the editor, back as a record, into the newest notebook; the draft goes once that is written."""
    ready_to_edit(here)
    draft = Draft(here, f"edit {record.id}")
    shown = write(record, here.notebook, today=here.today)
    after = _edited(here, record, draft.go_on(shown), read, draft=draft)
    if after == record:
        draft.clear()
        here.say("Nothing was changed.")
        return
    here.update(act(after), lambda now, mint: put(now, after, mint))
    draft.clear()
    said = act(after)
    here.say(visible(said[0].upper() + said[1:]))
    here.hint("relnote undo takes it back")


def _edited(here: Shell, record: R, text: str, read: Callable[..., R], *, draft: Draft) -> R:
    """The record as she left it; a text with mistakes comes back to be mended, until it reads or is emptied."""
    while True:
        text = edited(here, text, name=draft.name)
        try:
            return read(text, record, here.notebook, today=here.today)
        except MistakesError as error:
            text = error.marked
            draft.keep(text)
            here.hint(visible(error.sentence, lines=True))
            if not here.confirm("Mend it now? What you wrote is kept.", otherwise="", default=True):
                raise


class Draft:
    """What was begun of one record, and the text it was begun from."""

    def __init__(self, here: Shell, name: str) -> None:
        self.here = here
        self.name = name

    def go_on(self, shown: str) -> str:
        """The kept text if there is one and she wants it, else what is `shown` of the record now.

        Where the record changed since it was begun, her lines stand as comments in the newer text: going on
        with the old one would take back the change.
        """
        drafts = self.here.file.drafts
        kept, begun_from = drafts.read(self.name), drafts.read(f"{self.name} from")
        drafts.keep(f"{self.name} from", shown)
        if kept is None:
            return shown
        self.here.hint("What you wrote the last time was not saved, and is kept.")
        if not self.here.confirm("Go on with it?", otherwise="Editing needs a terminal.", default=True):
            drafts.clear(self.name)
            return shown
        return kept if begun_from == shown else beside(shown, kept)

    def keep(self, text: str) -> None:
        """Keep it until it is saved."""
        self.here.file.drafts.keep(self.name, text)

    def clear(self) -> None:
        """It was saved, or nothing was changed."""
        self.here.file.drafts.clear(self.name)
        self.here.file.drafts.clear(f"{self.name} from")


def beside(shown: str, kept: str) -> str:
    """The newer text with her lines that differ as comments above it."""
    lines = [line for line in kept.split("\n") if line.strip() and not line.startswith("#")]
    hers = [f"# yours: {line}" for line in lines if line not in shown.split("\n")]
    return "\n".join(["# It changed since you wrote this. Your lines:", *hers, shown])
