"""People as lines: a name, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from rich.cells import cell_len

from relnote.core.day.saying import said_span
from relnote.core.people import Person
from relnote.tui.lines import BLANK, Line, LineByLine, Part, cut, fitted, paragraph, shown, spread
from relnote.tui.reading import Reading, rows_of

NAME = 24
"""Cells for a name beside what tells them apart."""


class PeopleLines(LineByLine):
    """A line for each person, written when it comes into sight: ten thousand cost what twenty do."""

    def __init__(self, reading: Reading, people: Sequence[Person], width: int, *, more: int = 0) -> None:
        self._reading = reading
        self._people = people
        self._width = width
        self._more = more

    def __len__(self) -> int:
        return len(self._people) + bool(self._more)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        if place in (len(self._people), -1) and self._more:
            return Line(((f"  and {self._more:,} more; another letter finds fewer", "dim"),))
        return self._line(self._people[place])

    def _line(self, person: Person) -> Line:
        name, silence = shown(person.name), self._silence(person)
        right: list[Part] = [(silence, "dim"), (" ", "ink")]
        column = max(min(NAME, self._width - 14), 8)
        words = self._words(person, self._width - column - cell_len(silence) - 7)
        held = fitted(name, column) if words else cut(name, self._width - 14)
        left: list[Part] = [("  ", "ink"), (held, "name"), ("  ", "ink"), (words, "dim")]
        return Line(spread(left, right, self._width), str(person.id))

    def rows(self) -> dict[str, tuple[int, int]]:
        """Known without writing a line; those of everyone were counted once."""
        if self._people is self._reading.everyone:
            return self._reading.rows_of_everyone
        return rows_of(self._people)

    def _words(self, person: Person, room: int) -> str:
        """What tells them apart; the circle is left out rather than cut."""
        words = list(self._beside(person))
        whole = " · ".join(words)
        return whole if cell_len(whole) <= room or not words else words[0]

    def _beside(self, person: Person) -> Iterator[str]:
        if person.organisations:
            yield shown(person.organisations[0].organisation)
        if person.circles:
            yield shown(person.circles[0].circle)

    def _silence(self, person: Person) -> str:
        """How long ago they were heard."""
        if person.died is not None:
            return "died"
        heard = self._reading.contacts.of(person.id).last_heard
        if heard is None:
            return ""
        days = (self._reading.today - heard).days
        return "today" if days == 0 else said_span(days)


def people_lines(reading: Reading, people: Sequence[Person], width: int, *, more: int = 0) -> Sequence[Line]:
    """A line for each of these people, in this order; `more` who aren't listed are counted."""
    return PeopleLines(reading, people, width, more=more)


def nobody_lines(typed: str, unread: str, width: int) -> list[Line]:
    """Where nobody is listed: how to add who is looked for, and who can't be read (`unread`)."""
    if typed:
        lines = [BLANK, Line(((" No one fits. ", "dim"), ("enter", "mark"), (" adds them.", "dim")))]
    else:
        lines = [BLANK, Line(((" Nobody is here yet. ", "dim"), ("a", "mark"), (" adds someone.", "dim")))]
    return [*lines, BLANK, *paragraph(shown(unread), width - 1, indent=1)] if unread else lines
