"""The note desk's prompts: up to five quotations with their day and at most one question to the writer."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.desk.choosing import chosen
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.reasons import Kind, Reason, read_reason
from relnote.core.desk.silence import said_instead
from relnote.core.notebook import Notebook
from relnote.core.notes import Source
from relnote.core.record_refs import RecordRefs
from relnote.core.refs import Section


class Prompt(Struct, frozen=True, kw_only=True):
    """One line of the desk. `quote` stands word for word in the notebook; it is empty where a fact stands."""

    text: str
    """The whole line as it is shown: frame, "quotation", question."""
    quote: str
    question: str | None
    source: Source
    ref: str
    """The ref of the record it is drawn from (for an introduction or a day of theirs, of the person)."""
    kind: Kind
    on: date | None


class Desk(Struct, frozen=True, kw_only=True):
    """What relnote lays out for a note to these people; `said` is what stands in place of prompts."""

    people: tuple[int, ...]
    reason: Reason
    prompts: tuple[Prompt, ...] = ()
    said: str | None = None


def desk(notebook: Notebook, people: tuple[int, ...], *, today: date, reason: str | None = None) -> Desk:
    """The desk for a note to one or more people: for several, only what serves each of them.

    Raises NobodyError where one of them isn't in the notebook.
    """
    ground = Ground(notebook, people, today=today, reason=read_reason(reason))
    refs = RecordRefs(notebook)
    prompts = tuple(
        Prompt(
            text=frame.text,
            quote=each.quote,
            question=frame.question,
            source=each.source,
            ref=refs.of(*_record(each)),
            kind=each.kind,
            on=each.on,
        )
        for each, frame in chosen(ground)
    )
    said = None if prompts else said_instead(ground)
    return Desk(people=ground.to, reason=ground.reason, prompts=prompts, said=said)


def _record(each: Material) -> tuple[Section, int]:
    kind = each.source.kind
    if kind == "introduction" or kind == "occasion":
        return "person", each.source.id
    return kind, each.source.id
