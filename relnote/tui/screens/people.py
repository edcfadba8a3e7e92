"""People: type to find, the list left, the page right, shown while typing."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.widgets import Input

from relnote.core.people import Person
from relnote.core.unreadable import unread_people
from relnote.tui.messages import AddSomeone, OpenPerson
from relnote.tui.reading import Reading
from relnote.tui.screens.place import Place
from relnote.tui.screens.sorting import Sorting
from relnote.tui.trail import Spot
from relnote.tui.widgets.find_field import FindField
from relnote.tui.widgets.page import Page
from relnote.tui.widgets.people_lines import nobody_lines, people_lines
from relnote.tui.widgets.sheet import Sheet

FILLED = 200
"""How many of those who fit stand in the list while something is typed; the rest is counted."""


class People(Sorting, Place):
    """Everyone. The cursor starts in the list; `/` goes to the find, where every key is text."""

    place = "people"
    BINDINGS = [
        Binding("a", "add", "add", tooltip="Add a person", id="people.add"),
        Binding(
            "escape",
            "leave_find",
            "leave the find",
            tooltip="Leave the find; take the marks off",
            id="people.leave",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Person] = ()

    def body(self) -> ComposeResult:
        """The find above the list, the page beside it."""
        with Horizontal(classes="desk"):
            with Vertical(classes="list"):
                yield FindField(
                    placeholder="find: a name, an organisation, the last digits", id="find", compact=True
                )
                yield Sheet(id="people")
            yield Page()

    def on_mount(self) -> None:
        """The cursor starts in the list, and the find begins empty."""
        self.set_focus(self.query_one("#people"))

    def spot(self) -> Spot:
        """The row, and what is typed."""
        typed = self.query_one("#find", Input).value
        return Spot(self.place, cursor=self.query_one("#people", Sheet).cursor, typed=typed)

    def come_back(self, spot: Spot) -> None:
        """The same people listed, the cursor on the same one."""
        find, people = self.query_one("#find", Input), self.query_one("#people", Sheet)
        if find.value != spot.typed:
            with self.prevent(Input.Changed):
                find.value = spot.typed
            self._look(spot.typed)
        people.put_cursor(spot.cursor)
        self.set_focus(people)

    def arrive(self) -> None:
        """The cursor starts in the list, also where the find had it when she left."""
        self.set_focus(self.query_one("#people"))

    def go_to_find(self) -> None:
        """Put the cursor in the find; what stood there is marked, so that typing replaces it."""
        find = self.query_one("#find", Input)
        self.set_focus(find)
        find.action_select_all()

    def show(self, reading: Reading) -> None:
        """Those who fit what is typed, or everyone by name."""
        typed = self.query_one("#find", Input).value.strip()
        self._found = reading.as_typed.find(typed) if typed else reading.everyone
        self._list(reading, typed, keep=True)

    def _list(self, reading: Reading, typed: str, *, keep: bool) -> None:
        found = self._found[:FILLED] if typed else self._found
        more = len(self._found) - len(found)
        unread = unread_people(reading.notebook)
        self.query_one("#people", Sheet).show(
            lambda width: (
                people_lines(reading, found, width, more=more) if found else nobody_lines(typed, unread, width)
            ),
            keep=keep,
        )
        self._turn()

    @on(Input.Changed, "#find")
    def _find(self, event: Input.Changed) -> None:
        self._look(event.value)

    def _look(self, typed: str) -> None:
        self.query_one(".desk").set_class(bool(typed), "-typed")
        if self.reading is not None:
            typed = typed.strip()
            self._found = self.reading.as_typed.find(typed) if typed else self.reading.everyone
            self._list(self.reading, typed, keep=False)

    @on(Input.Submitted, "#find")
    def _open_first(self) -> None:
        typed = self.query_one("#find", Input).value.strip()
        if (person := self.person_here()) is not None:
            self.post_message(OpenPerson(person))
        elif typed:
            self.post_message(AddSomeone(typed))

    @on(Sheet.Moved, "#people")
    def _turn(self) -> None:
        if self.reading is not None:
            self.query_one(Page).turn_to(self.reading, self.person_here())
        self.refresh_bindings()

    @on(Sheet.Chosen, "#people")
    def _open(self, event: Sheet.Chosen) -> None:
        self.post_message(OpenPerson(int(event.key)))

    def person_here(self) -> int | None:
        """The person the cursor is on."""
        cursor = self.query_one("#people", Sheet).cursor
        return int(cursor) if cursor is not None else None

    def key_down(self) -> None:
        """From the find, arrow-down goes on in the list."""
        if self.query_one("#find").has_focus:
            self.query_one("#people", Sheet).action_step(1)

    def key_up(self) -> None:
        """From the find, arrow-up goes back in the list."""
        if self.query_one("#find").has_focus:
            self.query_one("#people", Sheet).action_step(-1)

    def action_leave_find(self) -> None:
        """Leave the find: first it is emptied, then the list has the cursor."""
        find = self.query_one("#find", Input)
        if find.has_focus:
            self.set_focus(self.query_one("#people"))
        elif self.people_sheet.ticked:
            self.people_sheet.tick(frozenset())
            self.refresh_bindings()
        elif find.value:
            find.value = ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a way back from the find only while she is in it, or it says something."""
        if action == "leave_find" and self.is_mounted:
            find = self.query_one("#find", Input)
            return find.has_focus or bool(find.value) or bool(self.people_sheet.ticked)
        if action == "sort" and self.is_mounted:
            return self.may_sort(parameters)
        if action == "edit" and self.is_mounted and self.people_sheet.ticked:
            return False
        return super().check_action(action, parameters)

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self.refresh_bindings()

    def action_add(self) -> None:
        """Add a person, named as typed in the find."""
        self.post_message(AddSomeone(self.query_one("#find", Input).value.strip()))
