"""What screens, forms and widgets tell the app, as imperative sentences. Only the app acts on them."""

from __future__ import annotations

from textual.message import Message

from relnote.core.entry.standing import On


class GoTo(Message):
    """Go to a place ("today", "people")."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place


class OpenPerson(Message):
    """Open someone's page; `at`: with the cursor on the row of this key, or of this record ("detail:7")."""

    def __init__(self, person_id: int, *, at: str | None = None) -> None:
        super().__init__()
        self.person_id = person_id
        self.at = at


class StepBack(Message):
    """Leave this page: back to where she was before."""


class SearchWords(Message):
    """Look for words anywhere in the notebook."""

    def __init__(self, typed: str = "") -> None:
        super().__init__()
        self.typed = typed


class LogTalk(Message):
    """Open the one-line log. `person_id` is whose row, page or note she is `on`.

    `row` is the row it may settle.
    """

    def __init__(self, person_id: int | None = None, *, row: str | None = None, on: On = "row") -> None:
        super().__init__()
        self.on = on
        self.person_id = person_id
        self.row = row


class KeepDraft(Message):
    """Keep what is being typed, so that it survives whatever happens to the terminal."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.name = name
        self.text = text


class EditWords(Message):
    """Hand what is being typed over to her editor; `name` is the draft it is kept under."""

    def __init__(self, text: str, *, name: str = "log") -> None:
        super().__init__()
        self.text = text
        self.name = name


class Dress(Message):
    """Change the theme, and remember it."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.theme = theme


class ShowOnly(Message):
    """Leave only this person on the screen."""

    def __init__(self, person_id: int) -> None:
        super().__init__()
        self.person_id = person_id


class TickOff(Message):
    """Rows are done. A row is its key in the day."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        super().__init__()
        self.rows = rows


class SayStillSo(Message):
    """A detail of someone is still so."""

    def __init__(self, person_id: int, detail: int) -> None:
        super().__init__()
        self.person_id = person_id
        self.detail = detail


class SayNoLongerSo(Message):
    """A detail of someone is no longer so."""

    def __init__(self, person_id: int, detail: int) -> None:
        super().__init__()
        self.person_id = person_id
        self.detail = detail


class LetGo(Message):
    """Rows are dropped."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        super().__init__()
        self.rows = rows


class PutOff(Message):
    """Rows are not wanted before a day, which the app asks for."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        super().__init__()
        self.rows = rows


class SayWhy(Message):
    """Show the whole sum behind someone being listed, or not."""

    def __init__(self, person_id: int) -> None:
        super().__init__()
        self.person_id = person_id


class AddSomeone(Message):
    """Open the form for a new person; `typed` is what was looked for and not found."""

    def __init__(self, typed: str = "") -> None:
        super().__init__()
        self.typed = typed


class Begin(Message):
    """Begin a notebook: "add" the first person, "import", or look into the "demo"."""

    def __init__(self, way: str) -> None:
        super().__init__()
        self.way = way


class Edit(Message):
    """Change a record in a form, or, `outside`, in her editor. `section` is "person", "conversation",
    "reminder", "detail" (with `person_id`, whose it is), "note" or "settings".
    """

    def __init__(
        self, section: str, record: int = 0, *, person_id: int | None = None, outside: bool = False
    ) -> None:
        super().__init__()
        self.section = section
        self.record = record
        self.person_id = person_id
        self.outside = outside


class TakeOut(Message):
    """Take an entry out: a conversation, a reminder, a detail or a note. Undo brings it back."""

    def __init__(self, section: str, record: int, *, person_id: int | None = None) -> None:
        super().__init__()
        self.section = section
        self.record = record
        self.person_id = person_id


class RemindOf(Message):
    """Write a reminder without a talk; for `person_id` unless her words name someone else."""

    def __init__(self, person_id: int | None = None) -> None:
        super().__init__()
        self.person_id = person_id


class ChangeLife(Message):
    """Someone's state changes: `how` is "rest", "wake", "gently", "died", "remove", or "" to be asked."""

    def __init__(self, person_id: int, how: str = "") -> None:
        super().__init__()
        self.person_id = person_id
        self.how = how


class Sort(Message):
    """Say something of several people at once: `what` is "circle", "cadence" or "spoke"."""

    def __init__(self, people: tuple[int, ...], what: str) -> None:
        super().__init__()
        self.people = people
        self.what = what


class ShowCircles(Message):
    """Show the circles with their cadence, and what they ask for together."""


class SyncCalendar(Message):
    """Bring the notebook and her calendar folder together."""


class ExportCalendar(Message):
    """Write the calendar to a file."""
