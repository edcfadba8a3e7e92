"""One more line of a form: which there may be, and what the words behind `add…` become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from relnote.core.folding import fold
from relnote.core.record_text.by_sight import by_sight, fits
from relnote.core.record_text.form_lines import DETAIL, FormField, FormLine

COMMON = ("Phone", "Email", "Birthday", "Address", "Circle", "Cadence", "Related", "family", "work", "hope",
          "taste", "idea", "Occasion", "Met")  # fmt: skip
"""What is most often added to a person stands first among what may be."""
ALSO: Mapping[str, str] = {
    "mail": "Email", "e-mail": "Email", "mobile": "Phone", "cell": "Phone", "tel": "Phone",
    "telephone": "Phone", "number": "Phone", "website": "Link", "web": "Link", "site": "Link",
    "url": "Link", "born": "Birthday", "bday": "Birthday", "company": "Organisation", "org": "Organisation",
    "works at": "Organisation", "works for": "Organisation", "lives at": "Address",
    "every": "Cadence", "in touch": "Cadence", "through": "Introduced by", "nick": "Nickname",
    "pronounced": "Said", "relative": "Related",
}  # fmt: skip
"""Other words she may use for a field."""
LABEL_OF: Mapping[str, str] = {"mobile": "mobile", "cell": "mobile"}
"""Words for a field that say its label too."""
FEWEST = 2
"""Letters that name a field before words of its own."""
WITH_A_COLON = ("said", "kept", "text")
"""Names that are ordinary words: without a colon behind it, it is one."""


class FormGround(Struct, frozen=True):
    """What a line is added to: the lines there are, the fields there may be, the kinds and circles known."""

    there: Sequence[FormLine]
    fields: Sequence[FormField]
    kinds: Sequence[str] = ()
    circles: Sequence[str] = ()

    @property
    def addable(self) -> tuple[FormField, ...]:
        """The fields a line may be added for: those not there yet, and those that may stand several times."""
        names = {line.field for line in self.there}
        return tuple(field for field in self.fields if field.several or field.name not in names)

    @property
    def has_details(self) -> bool:
        """Whether a word that is no field may be a detail."""
        return any(field.name == DETAIL for field in self.fields)


class Addition(Struct, frozen=True):
    """What was named: a line to begin, or the `place` of one that stands once and does; and what is said."""

    line: FormLine
    said: str
    place: int | None = None


def suggested(begun: str, form: FormGround) -> tuple[str, ...]:
    """The labels and kinds of detail that `begun` may become: those that begin so, then the rest."""
    fields = sorted(form.addable, key=lambda each: _rank(each.name))
    names = [field.label for field in fields if field.name != DETAIL]
    kinds = sorted(form.kinds, key=_rank)
    common = [name for name in (*names, *kinds) if _rank(name) < len(COMMON)]
    names = [*sorted(common, key=_rank), *(name for name in (*names, *kinds) if name not in common)]
    wanted = fold(begun.partition(":")[0].strip())
    if not wanted:
        return tuple(names)
    begin = [name for name in names if fold(name).startswith(wanted)]
    return tuple(begin + [name for name in names if name not in begin and wanted in fold(name)])


def _rank(name: str) -> int:
    return COMMON.index(name) if name in COMMON else len(COMMON)


def addition(begun: str, form: FormGround) -> Addition | None:
    """What `phone`, `ph`, `email tom@x.example`, `daughter Mia` begins; None where it can begin nothing.

    A field or a kind may be named, with a colon or without; else the words are looked at. A single word that
    is no field and no kind yet is a kind of her own, where the record has details.
    """
    words = " ".join(begun.split())
    name, colon, value = (each.strip() for each in words.partition(":"))
    if not name:
        return None
    line = next(_named(words, form), None) or _begun(name, value, form) or _lettered(words, form)
    if line is not None:
        return _told(line, form)
    if not form.has_details:
        return None
    seen = by_sight(words, circles=form.circles)
    if seen.field == DETAIL and (colon or " " not in words):
        seen = FormLine(DETAIL, value, name)
    return _told(seen, form)


def _named(words: str, form: FormGround) -> Iterator[FormLine]:
    """The field or kind whose whole name the words begin with, the longest name first."""
    names = _names(form)
    kinds = {fold(kind): kind for kind in form.kinds}
    small = fold(words)
    for name in sorted((*names, *kinds), key=len, reverse=True):
        rest = words[len(name) :]
        if len(small) != len(words) or not small.startswith(name) or rest[:1] not in ("", ":", " "):
            continue
        value = rest.lstrip(": ")
        field = names.get(name, DETAIL)
        if name in WITH_A_COLON and value and rest[0] != ":":
            continue
        if name == "every":
            value = words
        kind = kinds.get(name, "") if field == DETAIL else ""
        yield FormLine(field, _labelled(value, LABEL_OF.get(name)), kind)


def _labelled(value: str, label: str | None) -> str:
    return f"{value} ({label})" if value and label and not value.endswith(")") else value


def _begun(name: str, value: str, form: FormGround) -> FormLine | None:
    """The field or kind whose name begins so: `ph`, `ph: 0161`."""
    found = next((each for each in suggested(name, form) if fold(each).startswith(fold(name))), None)
    field = next((each for each in form.fields if found in (each.label, each.name)), None)
    if found is None:
        return None
    return FormLine(field.name, value) if field is not None else FormLine(DETAIL, value, found)


def _lettered(words: str, form: FormGround) -> FormLine | None:
    """The field that two letters or more begin, and no other, where the rest fits it: `ph 0161 496 0000`.

    Where the record has no details, the rest can be nothing else, and is judged when the line is read.
    """
    letters, _space, rest = words.partition(" ")
    if len(letters) < FEWEST or not rest:
        return None
    begun = {field: name for name, field in _names(form).items() if name.startswith(fold(letters))}
    if len(begun) != 1:
        return None
    field, name = begun.popitem()
    if form.has_details and not fits(rest, field, circles=form.circles):
        return None
    return FormLine(field, _labelled(rest, LABEL_OF.get(name)))


def _names(form: FormGround) -> dict[str, str]:
    """The field by every word it may be called."""
    fields = [field for field in form.fields if field.name != DETAIL]
    names = {fold(each): field.name for field in fields for each in (field.name, field.label)}
    return names | {word: name for word, name in ALSO.items() if any(field.name == name for field in fields)}


def _told(line: FormLine, form: FormGround) -> Addition:
    field = next((each for each in form.fields if each.name == line.field), None)
    label = line.kind if line.field == DETAIL else field.label if field is not None else line.field
    same = next((at for at, each in enumerate(form.there) if line.value and _says_the_same(each, line)), None)
    if same is not None:
        return Addition(form.there[same], f"{label}: {line.value} stands above already", same)
    if field is not None and not field.several:
        place = next((at for at, each in enumerate(form.there) if each.field == line.field), None)
        if place is not None:
            return Addition(line, _in_place_of(form.there[place], line, label), place)
    if line.field != DETAIL:
        return Addition(line, f"becomes {label}: {line.value}" if line.value else f"begins {label}")
    own = "" if label in form.kinds else ", a kind of your own"
    becomes = f"becomes {label}: {line.value}" if line.value else f"begins {label}"
    return Addition(line, f"{becomes}   (a detail{own})")


def _says_the_same(one: FormLine, other: FormLine) -> bool:
    """A detail's day in its bracket aside."""
    said = one.value.rpartition(" (")[0] if one.field == DETAIL and one.value.endswith(")") else one.value
    return one.is_like(other) and fold(said) == fold(other.value)


def _in_place_of(old: FormLine, line: FormLine, label: str) -> str:
    if not line.value:
        return f"{label} stands above already: enter goes there"
    was = f", in place of {old.value}" if old.value.strip() else ""
    return f"becomes {label}: {line.value}{was}"


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
