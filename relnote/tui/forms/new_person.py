"""Someone new: a name is enough; what else is at hand goes beside it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.core.people_changes import NewPerson
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.widgets.key_line import KeyLine

FIELDS = (
    ("name", "Who"),
    ("reach", "Phone or email"),
    ("organisation", "Organisation"),
    ("circle", "Circle"),
)


class AddPerson(Form[NewPerson]):
    """Answers with the new person. Enter writes it down, tab goes on to the next line."""

    BINDINGS = [
        Binding(
            "enter", "enter", "write it down", tooltip="Add them to the notebook", id="add.write", priority=True
        ),
        Binding("tab", "app.focus_next", "next line", tooltip="On to the next line", id="add.next"),
    ]

    def __init__(self, typed: str = "") -> None:
        super().__init__()
        self._typed = {"reach" if looks_like_reach(typed) else "name": typed}

    def compose(self) -> ComposeResult:
        """Four lines; only the first must be filled."""
        with Vertical(classes="slip"):
            yield Static("Someone new", classes="question", markup=False)
            for name, label in FIELDS:
                hint = label if name == "name" else f"{label}, if you like"
                yield Input(self._typed.get(name, ""), placeholder=hint, id=name, compact=True)
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands where something is missing."""
        self.set_focus(self.query_one("#name"))

    @on(Entered)
    def _write(self) -> None:
        """Write them down; a name is all that must be there."""
        values = {name: self.query_one(f"#{name}", Input).value.strip() for name, _label in FIELDS}
        if values["name"]:
            self.dismiss(_as_new(values))
        else:
            self.set_focus(self.query_one("#name"))


def _as_new(values: dict[str, str]) -> NewPerson:
    reach, circle = values["reach"], values["circle"]
    return NewPerson(
        name=values["name"],
        emails=(reach,) if "@" in reach else (),
        phones=(reach,) if reach and "@" not in reach else (),
        organisation=values["organisation"] or None,
        circles=(circle,) if circle else (),
    )


def looks_like_reach(text: str) -> bool:
    """Whether what was typed in the find is a phone number or an email rather than a name."""
    digits = sum(letter.isdigit() for letter in text)
    return "@" in text or (digits >= 3 and digits * 2 > len(text))
