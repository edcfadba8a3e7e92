"""People of an entry as they are named and as they are typed in a command."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.values import Entry
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.record_refs import RecordRefs


class Names:
    """The entry's people by name, new ones too."""

    def __init__(self, entry: Entry, notebook: Notebook) -> None:
        self._new = {one.id: one.name for one in entry.new}
        self._people = notebook.people
        self._notebook = notebook

    def of(self, person: int) -> str:
        """The whole name."""
        known = self._people.get(person)
        return known.name if known else self._new.get(person, "someone removed")

    def all(self, people: Sequence[int]) -> str:
        """`A`, `A and B`, `A, B and C`."""
        return listed([self.of(person) for person in people]) or "nobody"

    def those_with(self, entry: Entry) -> str:
        """Those with and the organisations, as they are called."""
        return listed([*(self.of(person) for person in entry.with_), *entry.organisations])

    def company(self, entry: Entry) -> str:
        """Those with, the organisations, and with a question mark those who must still be asked about."""
        asked = [f"{one.name}?" for one in entry.questions if one.asks in ("who", "unknown")]
        offices = (
            f"{one} (new here)" if one in entry.new_organisations else one for one in entry.organisations
        )
        return listed([*(self.of(person) for person in entry.with_), *offices, *asked])

    def typed(self, person: int) -> str:
        """What to type for someone; for someone new their whole name."""
        return f'"{self._new[person]}"' if person in self._new else typed_name(self._notebook, person)

    def at(self, person: int) -> str:
        """What to type for someone in the line itself: `@tom`, `@Tom Okafor` where there are two."""
        typed, name = self.typed(person), self.of(person)
        return f"@{typed if name.casefold().startswith(typed) else name}"

    def they(self, people: Sequence[int]) -> str:
        """`she` or `he` only where pronouns are filled in for the one person, else `they`."""
        known = self._people.get(people[0]) if len(people) == 1 else None
        return _pronoun(known) if known else "they"


def typed_name(notebook: Notebook, person: int) -> str:
    """What to type for someone: a first name that is theirs alone, else the name, else their ref."""
    known = notebook.people.get(person)
    if known is None:
        return "NAME"
    first = known.name.split(" ")[0].casefold()
    same = sum(1 for one in notebook.people.values() if first in one.name.casefold().split(" "))
    if first.isalnum() and same < 2:
        return first
    plain = known.name.replace(" ", "").replace("-", "").isalnum()
    return f'"{known.name}"' if plain else RecordRefs(notebook).of("person", person)


def typed_text(text: str) -> str:
    """A name as one argument: quoted where it has more than one word."""
    return text if text.isalnum() else f'"{text}"'


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _pronoun(person: Person) -> str:
    first = (person.pronouns or "").casefold().split("/")[0].strip()
    return first if first in ("she", "he") else "they"


def quoted(text: str) -> str:
    """`text` as one argument of a POSIX shell, in single quotes."""
    return "'" + text.replace("'", "'\\''") + "'"
