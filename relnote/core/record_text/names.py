"""People by name in an edited text, so that the same one comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from relnote.core.errors import NobodyError, SeveralError
from relnote.core.finding import the_person
from relnote.core.notebook import Notebook
from relnote.core.refs import looks_like_ref, whole_ref

GONE = "someone who was removed"


class Names:
    """Writes people as names that only they have, with the whole ref behind where two share one."""

    def __init__(self, notebook: Notebook, *, today: date) -> None:
        self._notebook = notebook
        self._today = today

    @cached_property
    def _ids_of(self) -> Mapping[str, Sequence[int]]:
        """Ids by name; most records name nobody, and never ask."""
        ids_of: dict[str, list[int]] = {}
        for person in self._notebook.people.values():
            ids_of.setdefault(person.name.casefold(), []).append(person.id)
        return ids_of

    def written(self, person_id: int) -> str:
        """The name, or `Tom Reed (k3f…)` where others are called the same."""
        person = self._notebook.people.get(person_id)
        if person is None:
            return GONE
        shared = len(self._ids_of[person.name.casefold()]) > 1
        return f"{person.name} ({whole_ref('person', person_id)})" if shared else person.name

    def read(self, text: str) -> int:
        """The id of the one person meant; raises NobodyError and SeveralError."""
        name, _bracket, ref = text.removesuffix(")").rpartition(" (")
        if name and looks_like_ref(ref):
            return self._by_ref(ref, text)
        ids = self._ids_of.get(text.casefold(), [])
        if len(ids) == 1:
            return ids[0]
        try:
            return the_person(self._notebook, text, today=self._today).id
        except SeveralError as several:
            raise SeveralError(
                f'"{text}" fits {", ".join(several.candidates)}; write the whole name.',
                candidates=several.candidates,
            ) from None

    def known(self, name: str) -> int | None:
        """The id of the one person of exactly that name (or with a ref behind it); None: only a name."""
        _name, bracket, ref = name.removesuffix(")").rpartition(" (")
        if bracket and looks_like_ref(ref):
            return self._by_ref(ref, name)
        ids = self._ids_of.get(name.casefold(), [])
        return ids[0] if len(ids) == 1 else None

    def _by_ref(self, ref: str, text: str) -> int:
        people: Mapping[int, object] = self._notebook.people
        found = [each for each in people if whole_ref("person", each).startswith(ref)]
        if len(found) != 1:
            raise NobodyError(f'No one in the notebook has the ref of "{text}".')
        return found[0]
