"""A form read while it is written: the record it says, what is wrong with which line, how each was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from relnote.core.editable import Editable, page_now, read_text
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.record_text.form_lines import FormPage
from relnote.core.record_text.form_mistakes import mistakes_by_line
from relnote.core.record_text.form_saying import of_people, renamed, understood
from relnote.core.record_text.lines import MistakesError


class FormRead(Struct, frozen=True):
    """What a form says; `wrong` and `said` are by the place of a line."""

    record: Editable | None = None
    """The record as the form has it; None where a line can't be read."""
    wrong: Mapping[int, str] = {}
    said: Mapping[int, str] = {}
    was: Mapping[int, str] = {}
    """What is said of a line wherever she is: by which name the notebook has them, where that is changed."""


def read_form(page: FormPage, before: Editable, notebook: Notebook, *, today: date) -> FormRead:
    """The form over the record it was begun of. Nothing is said of a line that was understood as it stands."""
    was = renamed(page, before) if isinstance(before, Person) else {}
    try:
        read = read_text(page.text, before, notebook, today=today)
    except MistakesError as error:
        return FormRead(wrong=mistakes_by_line(error, page), was=was)
    said = understood(page, page_now(read, notebook, today=today))
    if isinstance(read, Person):
        said |= of_people(page, read, notebook)
    return FormRead(record=read, said=said, was=was)
