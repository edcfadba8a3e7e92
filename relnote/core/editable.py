"""What can be changed as text: which record is meant, its text, and how it is put back into the notebook."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias, TypeVar

from msgspec.structs import replace

from relnote.core.acts.acted import Acted
from relnote.core.conversations import Conversation
from relnote.core.days import exact_day
from relnote.core.editing import carried_over, with_ids
from relnote.core.errors import NobodyError
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note
from relnote.core.people import Detail, Person
from relnote.core.people_changes import with_circles
from relnote.core.record_text.conversation import conversation_text, read_conversation
from relnote.core.record_text.detail import DetailOf, detail_text, read_detail
from relnote.core.record_text.form_lines import FormLine, FormPage, page_of
from relnote.core.record_text.note import note_text, read_note
from relnote.core.record_text.person import person_text, read_person
from relnote.core.record_text.reminder import read_reminder, reminder_text
from relnote.core.record_text.settings import read_settings, settings_text
from relnote.core.reminders import Reminder
from relnote.core.sentences import within
from relnote.core.settings import Settings
from relnote.core.settings_changes import with_edited
from relnote.core.toasts import told
from relnote.core.which_record import What

Editable: TypeAlias = Person | Conversation | Reminder | DetailOf | Note | Settings
T = TypeVar("T")


def record_now(notebook: Notebook, what: What) -> Editable | None:
    """The record as it is now; None where it is gone, or can't be changed as text."""
    if what.section == "person":
        return notebook.people.get(what.record)
    if what.section == "conversation":
        return notebook.conversations.get(what.record)
    if what.section == "reminder":
        return notebook.reminders.get(what.record)
    if what.section == "note":
        note = notebook.notes.get(what.record)
        return note if note is not None and not note.is_draft else None
    if what.section == "settings":
        return notebook.settings
    owner = notebook.people.get(what.person) if what.section == "detail" and what.person is not None else None
    if owner is None:
        return None
    return next((DetailOf(owner.id, each) for each in owner.details if each.id == what.record), None)


def page_now(record: Editable, notebook: Notebook, *, today: date) -> FormPage:
    """The record as the lines of a form."""
    return page_of(text_of(record, notebook, today=today), has_body=isinstance(record, Conversation | Note))


def text_of(record: Editable, notebook: Notebook, *, today: date) -> str:
    """The record as `Field: value` lines."""
    if isinstance(record, Person):
        return person_text(record, notebook, today=today)
    if isinstance(record, Conversation):
        return conversation_text(record, notebook, today=today)
    if isinstance(record, Reminder):
        return reminder_text(record, notebook, today=today)
    if isinstance(record, Note):
        return note_text(record, notebook, today=today)
    if isinstance(record, Settings):
        return settings_text(record)
    return detail_text(record, notebook, today=today)


def read_text(text: str, record: Editable, notebook: Notebook, *, today: date) -> Editable:
    """The record as the text has it; `record` itself where it says nothing. Raises MistakesError."""
    if isinstance(record, Person):
        return read_person(text, record, notebook, today=today)
    if isinstance(record, Conversation):
        return read_conversation(text, record, notebook, today=today)
    if isinstance(record, Reminder):
        return read_reminder(text, record, notebook, today=today)
    if isinstance(record, Note):
        return read_note(text, record, notebook, today=today)
    if isinstance(record, Settings):
        return read_settings(text, record, today=today)
    return read_detail(text, record, notebook, today=today)


def blank(*, today: date) -> Person:
    """Someone new, before anything is said of them: kept from today."""
    return Person(id=0, name="", added=today, kept=today)


BLANK_LINES = tuple(FormLine(field) for field in ("Name", "Phone", "Email", "Organisation", "Circle"))
"""What a form for someone new begins with; a name is enough."""


def blank_page(typed: str = "") -> FormPage:
    """The form for someone new; what was looked for and not found stands where it belongs."""
    text = " ".join(typed.split())
    field = "Email" if "@" in text else "Phone" if _mostly_digits(text) else "Name"
    return FormPage(tuple(replace(line, value=text if line.field == field else "") for line in BLANK_LINES))


def _mostly_digits(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return digits >= 3 and digits * 2 > len(text)


def add_new(notebook: Notebook, new: Person, *, mint: NextId) -> Acted:
    """The notebook with someone new, as they were written down; a circle that isn't there yet is made."""
    person = with_ids(replace(new, id=mint()), mint)
    after = with_circles(notebook.with_person(person), (each.circle for each in person.circles))
    said = f"{new.name} is in the notebook."
    return Acted(after, said, f"add {new.name}", told(new.name, "in the notebook"))


def put_back(now: Notebook, before: Editable, edited: Editable, *, today: date, mint: NextId) -> Acted:
    """What was edited of `before`, carried over to the record as it is by now.

    Raises ChangedSinceError where one field was changed in both, NobodyError where the record is gone.
    """
    label = label_of(edited)
    return Acted(_with(now, before, edited, today=today, mint=mint), f"Changed: {label}", f"edit {label}")


def _with(now: Notebook, before: Editable, edited: Editable, *, today: date, mint: NextId) -> Notebook:
    if isinstance(before, Person) and isinstance(edited, Person):
        current = _still(now.people.get(before.id))
        merged = carried_over(before, edited, current, text=lambda each: person_text(each, now, today=today))
        merged = with_ids(merged, mint)
        return with_circles(now.with_person(merged), (each.circle for each in merged.circles))
    if isinstance(before, Conversation) and isinstance(edited, Conversation):
        talk = _still(now.conversations.get(before.id))
        return now.with_conversation(
            carried_over(before, edited, talk, text=lambda each: conversation_text(each, now, today=today))
        )
    if isinstance(before, Reminder) and isinstance(edited, Reminder):
        reminder = _still(now.reminders.get(before.id))
        return now.with_reminder(
            carried_over(before, edited, reminder, text=lambda each: reminder_text(each, now, today=today))
        )
    if isinstance(before, Note) and isinstance(edited, Note):
        note = _still(now.notes.get(before.id))
        return now.with_note(
            carried_over(before, edited, note, text=lambda each: note_text(each, now, today=today))
        )
    if isinstance(before, Settings) and isinstance(edited, Settings):
        merged_settings = carried_over(before, edited, now.settings, text=settings_text)
        return with_edited(now, before, merged_settings)
    assert isinstance(before, DetailOf), "a record stays of its kind"
    assert isinstance(edited, DetailOf), "a record stays of its kind"
    return _with_detail(now, before, edited, today=today)


def _with_detail(now: Notebook, before: DetailOf, edited: DetailOf, *, today: date) -> Notebook:
    person = _still(now.people.get(before.person))
    current = _still(next((each for each in person.details if each.id == before.detail.id), None))

    def text(detail: Detail) -> str:
        return detail_text(DetailOf(person.id, detail), now, today=today)

    merged = carried_over(before.detail, edited.detail, current, text=text)
    details = tuple(merged if each.id == merged.id else each for each in person.details)
    return now.with_person(replace(person, details=details))


def _still(record: T | None) -> T:
    if record is None:
        raise NobodyError("It was removed meanwhile, so there is nothing to change; what you wrote is kept.")
    return record


def label_of(record: Editable) -> str:
    """What it is called in an answer and in history."""
    if isinstance(record, Person):
        return record.name
    if isinstance(record, Conversation):
        return f"the talk of {exact_day(record.day)}"
    if isinstance(record, Reminder):
        return f"{record.kind}: {within(record.text)}"
    if isinstance(record, Note):
        return f"the note of {exact_day(record.posted or record.made)}"
    if isinstance(record, Settings):
        return "settings"
    return f"{record.detail.kind}: {within(record.detail.text)}"
