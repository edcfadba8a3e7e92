"""One detail as `Field: value` lines, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.people import Detail
from relnote.core.record_text.details import Origin, read_origin, show_origin
from relnote.core.record_text.lines import Fields, line_of, says_nothing
from relnote.core.record_text.names import Names

FIELDS = ("Kind", "Text", "Learned")
EXAMPLES: Mapping[str, str] = {
    "Kind": "family, work, taste, hope, idea, told, avoid, or a word of yours",
    "Learned": "20 Nov 2026, from Bea Lund, no longer so since 3 may",
}


STORY = "story"
"""The kind of a detail that says none (edges 2)."""


class DetailOf(Struct, frozen=True):
    """A detail, and the person on whose page it stands."""

    person: int
    detail: Detail


def detail_text(known: DetailOf, notebook: Notebook, *, today: date) -> str:
    """The detail as text; what stands in its bracket in a person's text is the line `Learned`."""
    values = _shown(known.detail, Names(notebook, today=today))
    return "\n".join(line_of(field, value) for field, value in zip(FIELDS, values, strict=True))


def _shown(detail: Detail, names: Names) -> tuple[str, str, str]:
    return detail.kind, detail.text, show_origin(detail, names)


def read_detail(text: str, known: DetailOf, notebook: Notebook, *, today: date) -> DetailOf:
    """The detail as the text has it; itself where it says nothing. Raises MistakesError."""
    if says_nothing(text):
        return known
    names, old = Names(notebook, today=today), known.detail
    fields = Fields(text, known=FIELDS)
    learned = fields.kept_or(
        "Learned",
        show_origin(old, names),
        _origin_of(old),
        lambda each: read_origin(each, names=names, today=today),
    )
    origin = learned or Origin(today)
    edited = replace(
        old,
        kind=fields.text_of("Kind") or STORY,
        text=fields.text_of("Text") or "",
        on=origin.on,
        how=origin.how,
        told_by=origin.told_by,
        ended=origin.ended,
        renewed=origin.renewed,
        tender=origin.tender,
        imported=origin.imported,
    )
    if not edited.text:
        fields.missing("a detail needs its words (`Text: …`).")
    fields.check()
    return DetailOf(known.person, edited)


def _origin_of(detail: Detail) -> Origin:
    return Origin(
        detail.on, detail.how, detail.told_by, detail.ended, detail.renewed, detail.tender, detail.imported
    )
