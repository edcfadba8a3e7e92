"""A notebook's file of a test's own: its state beside it, a clock that stands until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from relnote.core.clock import Clock
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import Change, NotebookFile
from relnote.storage.files import Files
from relnote.storage.upgrades import FORM, Form
from tests.build import TODAY, person

HOUSE = Path(__file__).parents[2]
"""Where the tests are run from."""


class Quick(Files):
    """The system's calls without waiting for the disk: no power is cut here."""

    def fsync(self, descriptor: int) -> None:
        pass


class Ticking:
    """A clock of the test's own; `now` stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)

    @property
    def clock(self) -> Clock:
        return Clock(today=lambda: TODAY, now=lambda: self.moment)


def notebook_file(
    folder: Path, *, ticking: Ticking | None = None, files: Files | None = None, form: Form = FORM
) -> NotebookFile:
    """`folder/notebook/notebook.json`, its state in `folder/state`."""
    return NotebookFile(
        folder / "notebook" / "notebook.json",
        clock=(ticking or Ticking()).clock,
        files=files or Quick(),
        environment={"XDG_STATE_HOME": str(folder / "state"), "HOME": str(folder)},
        form=form,
    )


def adding(name: str) -> Change:
    """The change that adds a person."""

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        return notebook.with_person(person(mint(), name))

    return change


def names(notebook: Notebook) -> list[str]:
    """Who is in it, in the order they were written."""
    return [notebook.people[key].name for key in sorted(notebook.people)]
