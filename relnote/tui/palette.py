"""The palette: every action of this place and every person; and the keys of a place, for the key help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from relnote.core.people import Person
from relnote.tui.lines import shown
from relnote.tui.messages import Dress, OpenPerson
from relnote.tui.other_words import is_called
from relnote.tui.reading import Reading
from relnote.tui.themes import OWN

PEOPLE_SHOWN = 20
BEGINS = 1.0
"""How well an action fits that begins as typed: it stands before the people, and they before what fits less."""
CALLED = 0.75
"""How well one fits by another word for it: after all that fits by its name, before letters here and there."""
NOT_IN_THE_PALETTE = ("sheet.", "app.palette", "app.leave", "person.leave", "people.leave")
PLACES_OF_KEYS = {
    "row": "The row",
    "today": "The day",
    "people": "People",
    "notes": "Notes",
    "note": "The note",
    "round": "The round",
    "person": "The person",
    "entry": "The entry",
    "sort": "Sorting",
    "log": "The log",
    "form": "The slip",
    "app": "Everywhere",
    "sheet": "Moving about",
}


def bindings_here(screen: Screen[object]) -> Iterator[Binding]:
    """Every binding in force that relnote made and that does something now, each action once."""
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if (
            binding.id
            and "." in binding.id + "."
            and active.enabled
            and binding.id not in seen
            and binding.tooltip
        ):
            seen.add(binding.id)
            yield binding


def keys_here(screen: Screen[object]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The keys of this place under their headings, as the key help shows them."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for binding in bindings_here(screen):
        heading = PLACES_OF_KEYS.get((binding.id or "").split(".")[0], "This place")
        groups.setdefault(heading, []).append((screen.app.get_key_display(binding), binding.tooltip))
    order = list(PLACES_OF_KEYS.values())
    return sorted(groups.items(), key=lambda group: order.index(group[0]) if group[0] in order else -1)


class Listed(Provider):
    """A list of what can be done: the words, what it does, and the doing."""

    async def discover(self) -> Hits:
        """All of it, before anything is typed."""
        for words, does, run in self._all():
            yield DiscoveryHit(Content(words), run, text=words, help=does)

    async def search(self, query: str) -> Hits:
        """What fits the letters typed."""
        matcher = self.matcher(query)
        for words, does, run in self._all():
            if words.casefold().startswith(query.casefold()):
                yield Hit(BEGINS, Content(words), run, text=words, help=does)
            elif is_called(words, query):
                yield Hit(CALLED, Content(words), run, text=words, help=does)
            elif (score := matcher.match(words)) > 0:
                yield Hit(score / (score + 1) * BEGINS / 2, Content(words), run, text=words, help=does)

    def _all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        raise NotImplementedError


class Actions(Listed):
    """What can be done here, and the two themes."""

    def _all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        for binding in bindings_here(self.screen):
            if not (binding.id or "").startswith(NOT_IN_THE_PALETTE):
                key = self.app.get_key_display(binding)
                run = partial(self.app.simulate_key, binding.key)
                yield f"{binding.description}  ({key})", binding.tooltip, run
        for theme in OWN:
            yield (
                f"theme: {theme.name}",
                "Change how the paper looks",
                partial(self.app.post_message, Dress(theme.name)),
            )


class Everyone(Provider):
    """Every person, found as in People."""

    async def search(self, query: str) -> Hits:
        """The best twenty, in the order the find gives them; nobody before a letter is typed."""
        reading: Reading | None = getattr(self.app, "reading", None)
        if reading is None:
            return
        for place, person in enumerate(reading.as_typed.find(query)[:PEOPLE_SHOWN]):
            yield self._hit(person, score=BEGINS * 0.99 - place / 100)

    def _hit(self, person: Person, *, score: float) -> Hit:
        name = shown(person.name)
        return Hit(score, Content(name), partial(self.app.post_message, OpenPerson(person.id)), text=name)
