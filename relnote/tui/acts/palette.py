"""The palette's words for what has no key of its own: what becomes of someone, circles, settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.message import Message

from relnote.tui.acts.lives import LifeActs
from relnote.tui.lines import shown
from relnote.tui.messages import Begin, ChangeLife, Edit, ExportCalendar, ShowCircles, SyncCalendar
from relnote.tui.palette import Listed, bindings_here
from relnote.tui.reading import Reading
from relnote.tui.round_messages import BeginRound, OpenRound
from relnote.tui.screens.place import Place

LIVES = {
    "rest": ("let it rest with {}", "Nothing is suggested until they stir, or you wake it"),
    "wake": ("wake {}", "Take it up again"),
    "gently": ("gently with {}", "No suggestion and no cheer, until a day"),
    "died": ("{} died", "Every prompt stops; the page stays"),
    "remove": ("remove {}", "Out of the notebook, with what was only theirs; undo brings them back"),
}


class MoreActions(Listed):
    """What can be done with the person on screen, and with the notebook's circles and settings."""

    def _all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        yield from self._of_person()
        yield from self._rounds()
        yield (
            "bring people in",
            "From vCard files; you see what comes before it does",
            self._post(Begin("import")),
        )
        yield "sync the calendar", "Both ways; shown before it is taken in", self._post(SyncCalendar())
        yield "export the calendar", "To a file that other programs read", self._post(ExportCalendar())
        yield "circles", "How often each, and what they ask for together", self._post(ShowCircles())
        yield "settings", "Circles, quiet seasons and the rest, as a form", self._post(Edit("settings"))
        yield "settings in the editor", "The same, in your editor", self._post(Edit("settings", outside=True))

    def _rounds(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Those under way by what they are for, then a new one."""
        from relnote.core.desk.round_words import how_many, title_of
        from relnote.core.desk.rounds_begun import rounds_under_way

        reading: Reading | None = getattr(self.app, "reading", None)
        if reading is None:
            return
        for page in rounds_under_way(reading.notebook, today=reading.today):
            go_on = self._post(OpenRound(page.round.circle, page.reason))
            yield f"round: {shown(title_of(page))}", shown(how_many(page)), go_on
        if any(each.id == "notes.round" for each in bindings_here(self.screen)):
            return
        yield (
            "a round",
            "A circle by post: a card for each of them, one after the other",
            self._post(BeginRound()),
        )

    def _of_person(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        place, app = self.screen, self.app
        person_id = place.person_here() if isinstance(place, Place) else None
        if not isinstance(app, LifeActs) or (person := app.here.person(person_id)) is None:
            return
        edit = self._post(Edit("person", person.id))
        yield f"edit {shown(person.name)}", "Everything known of them, in a form", edit
        for way in app.ways(person):
            words, does = LIVES[way]
            yield words.format(shown(person.name)), does, self._post(ChangeLife(person.id, way))

    def _post(self, message: Message) -> Callable[[], object]:
        return partial(self.app.post_message, message)
