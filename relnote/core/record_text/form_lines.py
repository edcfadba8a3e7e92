"""A record's text as the lines of a form: one for each value, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from relnote.core.record_text.escaping import escaped

DETAIL = "*"
"""The field of a detail; its label in a form is its kind."""


class FormLine(Struct, frozen=True):
    """One line of a form: a field, and its value as it is typed.

    `kind` is a detail's kind; where that is no plain word, it stands in the value before a colon.
    """

    field: str
    value: str = ""
    kind: str = ""

    @property
    def label(self) -> str:
        """What stands before it: the field, or the detail's kind."""
        return (self.kind or "detail") if self.field == DETAIL else self.field

    @property
    def emptied(self) -> FormLine:
        """The line without its words."""
        return FormLine(self.field, "", self.kind)

    def is_like(self, other: FormLine) -> bool:
        """Whether both are lines of one field; of details, of one kind."""
        return self.field == other.field and (self.field != DETAIL or self.kind == other.kind)

    @property
    def text(self) -> str:
        """The line as it stands in the text; empty where it says nothing."""
        if not self.value.strip():
            return ""
        if self.field != DETAIL:
            return f"{self.field}: {self.value}"
        return f"* {self.kind}: {self.value}" if self.kind else f"* {self.value}"


class FormPage(Struct, frozen=True):
    """All lines of a form, and the words below them; `body` None: this record has no words of its own."""

    lines: tuple[FormLine, ...] = ()
    body: str | None = None

    @property
    def text(self) -> str:
        """The record's text, with a line of text for every line of the form."""
        if self.body is None:
            return "\n".join(line.text for line in self.lines)
        # An empty line would end the head: a line that says nothing is its field alone.
        head = "\n".join(line.text or f"{line.field}:" for line in self.lines)
        return f"{head}\n\n{self.body}"

    @property
    def says(self) -> tuple[tuple[str, ...], str]:
        """What it says, empty lines and white space at the ends aside."""
        return tuple(line.text.strip() for line in self.lines if line.text), (self.body or "").strip()


def page_of(text: str, *, has_body: bool = False) -> FormPage:
    """The lines of a record's text, without its comments. `has_body`: after an empty line come words."""
    lines: list[FormLine] = []
    rows = text.split("\n")
    for number, row in enumerate(rows):
        if row.startswith("#"):
            continue
        if has_body and not row.strip() and lines:
            return FormPage(tuple(lines), "\n".join(rows[number + 1 :]).strip("\n"))
        if row.strip():
            lines.append(_line(row))
    return FormPage(tuple(lines), "" if has_body else None)


def _line(row: str) -> FormLine:
    if row.startswith("* "):
        kind, _colon, value = row[2:].partition(":")
        line = FormLine(DETAIL, value.strip(), kind.strip())
        return line if line.text == row.rstrip() else FormLine(DETAIL, row[2:].strip())
    field, _colon, value = row.partition(":")
    return FormLine(field.strip(), value.strip())


def typed(text: str) -> str:
    """What was typed or pasted as one line that can be looked at; its line ends become spaces."""
    line = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
    return line if line.isprintable() else escaped(line)


class FormField(Struct, frozen=True, kw_only=True):
    """A field a form may have: what stands before it, how it is written, whether it may stand several times."""

    name: str
    label: str
    example: str = ""
    several: bool = False


def fields_of(
    names: Sequence[str], examples: Mapping[str, str], several: Iterable[str], labels: Mapping[str, str]
) -> tuple[FormField, ...]:
    """The fields in their order; one without a label of its own stands there by its name."""
    many = frozenset(several)
    return tuple(
        FormField(name=name, label=labels.get(name, name), example=examples.get(name, ""), several=name in many)
        for name in names
    )
