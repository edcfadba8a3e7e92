"""`Field: value` lines: how a record looks in her editor, and how its mistakes are shown there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from relnote.core.errors import EntryError, RelnoteError
from relnote.core.record_text.escaping import escaped, unescaped

_MISTAKE = "# line "
_TOLD = re.compile(rf"{_MISTAKE}\d+: ")

T = TypeVar("T")


class Line(Struct, frozen=True):
    """One line of the text: its number from 1, its field and its value, unescaped."""

    number: int
    field: str
    value: str


class Mistake(Struct, frozen=True):
    """What is wrong with the line of that number."""

    number: int
    sentence: str


class MistakesError(EntryError):
    """A text that can't be read as a record; `marked` is the text with its mistakes shown, to go on with."""

    def __init__(self, text: str, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda each: each.number))
        self.marked = _with_mistakes(text, self.mistakes)
        super().__init__("\n".join(f"line {each.number}: {each.sentence}" for each in self.mistakes))


def line_of(field: str, value: str) -> str:
    """`Field: value`, on one line."""
    return f"{field}: {escaped(value)}"


def without_mistakes(text: str) -> str:
    """The text without the lines that told of mistakes the last time."""
    return "\n".join(line for line in text.split("\n") if not _TOLD.match(line))


def _with_mistakes(text: str, mistakes: Sequence[Mistake]) -> str:
    """Each mistake on a line above its own, numbered as the line stands in the new text."""
    lines = text.split("\n")
    out: list[str] = []
    told = 0
    for number, line in enumerate(lines, 1):
        for mistake in mistakes:
            if mistake.number == number:
                told += 1
        out.extend(
            f"{_MISTAKE}{number + told}: {' '.join(mistake.sentence.split())}"
            for mistake in mistakes
            if mistake.number == number
        )
        out.append(line)
    return "\n".join(out)


def says_nothing(text: str) -> bool:
    """Whether only comments and white space are left: an emptied file changes nothing."""
    return all(not line.strip() or line.startswith("#") for line in text.split("\n"))


class Fields:
    """The lines of a text by field, reading each with its mistakes kept until the end.

    Fields are known by name, letter case aside; `details` are the lines that begin with `* `. With
    `has_body`, everything after the first empty line is `body` and holds no fields.
    """

    def __init__(self, text: str, *, known: Sequence[str], has_body: bool = False) -> None:
        self.text = without_mistakes(text)
        self.mistakes: list[Mistake] = []
        self.body = ""
        self._lines: dict[str, list[Line]] = {field: [] for field in known}
        self._last = 1
        names = {field.casefold(): field for field in known}
        rows = self.text.split("\n")
        for number, row in enumerate(rows, 1):
            if has_body and not row.strip() and self._began:
                self.body = "\n".join(rows[number:])
                break
            self._take(number, row, names)

    @property
    def _began(self) -> bool:
        return any(self._lines.values())

    def _take(self, number: int, row: str, names: Mapping[str, str]) -> None:
        if not row.strip() or row.startswith("#"):
            return
        self._last = number
        if row.startswith("* ") and "*" in self._lines:
            self._lines["*"].append(Line(number, "*", unescaped(row[2:].strip())))
            return
        name, colon, value = row.partition(":")
        field = names.get(name.strip().casefold())
        if not colon:
            self.mistakes.append(Mistake(number, "a line is `Field: value`; this one has no colon."))
        elif field is None or field == "*":
            self.mistakes.append(Mistake(number, _no_field(name.strip(), names.values())))
        else:
            self._lines[field].append(Line(number, field, unescaped(value.strip())))

    def lines(self, field: str) -> tuple[Line, ...]:
        """The lines of that field that say something."""
        return tuple(line for line in self._lines[field] if line.value)

    def values(self, field: str) -> tuple[str, ...]:
        """Their values."""
        return tuple(line.value for line in self.lines(field))

    def text_of(self, field: str) -> str | None:
        """The value of a field that stands once; None where it says nothing."""
        return self.one(field, lambda value: value)

    def one(self, field: str, read: Callable[[str], T]) -> T | None:
        """The value of a field that stands once, read; a second line of it is a mistake."""
        lines = self.lines(field)
        for line in lines[1:]:
            self.wrong(line.number, f"{field} can stand only once.")
        return self._read(lines[0], read) if lines else None

    def kept_or(self, field: str, shown: str | None, old: T, read: Callable[[str], T]) -> T | None:
        """`old`, whole, where its line says what was `shown` of it; else what is written there now."""
        if self.values(field) == ((shown,) if shown else ()):
            return old
        return self.one(field, read)

    def many(
        self, field: str, old: Sequence[T], show: Callable[[T], str], read: Callable[[str], T]
    ) -> tuple[T, ...]:
        """Every line of a field: those that stand as they were keep their old value whole."""
        unused = list(old)
        values: list[T] = []
        for line in self.lines(field):
            same = next((each for each in unused if show(each) == line.value), None)
            if same is not None:
                unused.remove(same)
                values.append(same)
                continue
            value = self._read(line, read)
            if value is not None:
                values.append(value)
        return tuple(values)

    def wrong(self, number: int, sentence: str) -> None:
        """Remember a mistake of that line."""
        self.mistakes.append(Mistake(number, sentence))

    def missing(self, sentence: str) -> None:
        """Remember that something is not there; it is told at the last line."""
        self.mistakes.append(Mistake(self._last, sentence))

    def check(self) -> None:
        """Raise MistakesError with every mistake, where there is one."""
        if self.mistakes:
            raise MistakesError(self.text, self.mistakes)

    def _read(self, line: Line, read: Callable[[str], T]) -> T | None:
        try:
            return read(line.value)
        except RelnoteError as error:
            self.wrong(line.number, error.sentence)
            return None


def _no_field(name: str, fields: Iterable[str]) -> str:
    from difflib import get_close_matches

    by_folded = {field.casefold(): field for field in fields if field != "*"}
    found = get_close_matches(name.casefold(), by_folded, n=1, cutoff=0.6)
    meant = f" Did you mean {by_folded[found[0]]}?" if found else " Something known goes as `* kind: text`."
    return f'there is no field "{name}".{meant}'
