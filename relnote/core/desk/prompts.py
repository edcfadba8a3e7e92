"""The note desk's prompts: up to five quotations with their day and at most one question to the writer."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.desk.reasons import Kind, Reason, read_reason
from relnote.core.notebook import Notebook
from relnote.core.notes import Source


class Prompt(Struct, frozen=True, kw_only=True):
    """One line of the desk. `quote` stands word for word in the notebook; it may be empty where a fact stands."""

    text: str
    """The whole line as it is shown: frame, "quotation", question."""
    quote: str
    question: str | None
    source: Source
    ref: str
    """The ref of the record it is drawn from (for an introduction or a first day, of the person)."""
    kind: Kind
    on: date | None


class Desk(Struct, frozen=True, kw_only=True):
    """What relnote lays out for a note to these people; `said` is what stands in place of prompts."""

    people: tuple[int, ...]
    reason: Reason
    prompts: tuple[Prompt, ...] = ()
    said: str | None = None


def desk(notebook: Notebook, people: tuple[int, ...], *, today: date, reason: str | None = None) -> Desk:
    """The desk for a note to one or more people: for several, only what serves each of them."""
    name = notebook.people[people[0]].short_name
    return Desk(
        people=people,
        reason=read_reason(reason),
        said=f"You have written down nothing that would make this card {name}'s. Ask instead: what is new?",
    )
