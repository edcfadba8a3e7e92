"""One more line of a form: which there may be, and what the words behind `add…` begin."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.folding import fold
from relnote.core.record_text.form_lines import DETAIL, FormField, FormLine

COMMON = ("Phone", "Email", "Birthday", "Address", "Circle", "Cadence", "Related", "family", "work", "hope",
          "taste", "idea", "Occasion", "Met")  # fmt: skip
"""What is most often added to a person stands first among what may be."""


def addable(there: Sequence[FormLine], fields: Sequence[FormField]) -> tuple[FormField, ...]:
    """The fields a line may be added for: those not there yet, and those that may stand several times."""
    names = {line.field for line in there}
    return tuple(field for field in fields if field.several or field.name not in names)


def suggested(
    begun: str, there: Sequence[FormLine], fields: Sequence[FormField], kinds: Sequence[str]
) -> tuple[str, ...]:
    """The names of fields and kinds of detail that `begun` may become: those that begin so, then the rest."""
    names = [field.name for field in addable(there, fields) if field.name != DETAIL] + list(kinds)
    names.sort(key=lambda name: COMMON.index(name) if name in COMMON else len(COMMON))
    wanted = fold(begun.partition(":")[0].strip())
    if not wanted:
        return tuple(names)
    begin = [name for name in names if fold(name).startswith(wanted)]
    return tuple(begin + [name for name in names if name not in begin and wanted in fold(name)])


def added(
    begun: str, there: Sequence[FormLine], fields: Sequence[FormField], kinds: Sequence[str]
) -> FormLine | None:
    """The line that `phone`, `ph` or `family: daughter Mia` begins; None where nothing was said.

    A word that is no field and no kind yet is a kind of her own, where the record has details.
    """
    name, _colon, value = begun.partition(":")
    if not name.strip():
        return None
    found = suggested(name, there, fields, kinds)
    exact = next((each for each in found if fold(each) == fold(name.strip())), None)
    meant = exact or next((each for each in found if fold(each).startswith(fold(name.strip()))), None)
    known = {field.name for field in fields}
    if meant in known:
        return FormLine(meant or "", value.strip())
    if DETAIL in known:
        return FormLine(DETAIL, value.strip(), meant or " ".join(name.split()))
    return None


def with_line(
    there: Sequence[FormLine], line: FormLine, fields: Sequence[FormField]
) -> tuple[tuple[FormLine, ...], int]:
    """The lines with one more where its field belongs, after those of the same field; and its place."""
    order = {field.name: place for place, field in enumerate(fields)}
    rank = order.get(line.field, len(order))
    place = sum(1 for each in there if order.get(each.field, len(order)) <= rank)
    if line.field == DETAIL:
        same = [at for at, each in enumerate(there) if each.field == DETAIL and each.kind == line.kind]
        place = same[-1] + 1 if same else place
    return (*there[:place], line, *there[place:]), place
