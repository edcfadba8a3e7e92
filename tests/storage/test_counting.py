"""Changes that a calendar shows are counted by the write itself; undo and redo are changes too."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from relnote.core.calendar.counting import count
from relnote.core.notebook import NextId, Notebook
from relnote.core.settings import CalendarSettings
from relnote.storage.file import NotebookFile, Written
from tests.build import day, person, reminder
from tests.storage.own import Ticking, notebook_file

DUE, LATER = day("2026-11-27"), day("2026-11-30")


def _begun(folder: Path, ticking: Ticking) -> NotebookFile:
    file = notebook_file(folder, ticking=ticking)

    def change(notebook: Notebook, _mint: NextId) -> Notebook:
        return notebook.with_person(person(1, "Nell")).with_reminder(
            reminder(10, "promise", 1, "ring", due=DUE)
        )

    file.update("begin", change)
    return file


def _move(notebook: Notebook, _mint: NextId) -> Notebook:
    return notebook.with_reminder(replace(notebook.reminders[10], due=LATER))


def _want_words(notebook: Notebook, _mint: NextId) -> Notebook:
    return notebook.with_settings(replace(notebook.settings, calendar=CalendarSettings(words=True)))


def test_each_of_a_move_its_undo_and_its_redo_counts_more(tmp_path: Path) -> None:
    ticking = Ticking()
    file = _begun(tmp_path, ticking)
    seen = []
    acts: tuple[Callable[[], Written], ...] = (
        lambda: file.update("move", _move), file.undo, file.redo, file.undo,
    )  # fmt: skip
    for act in acts:
        ticking.move(minutes=1)
        after = act().after
        assert file.load() == after
        changed = after.reminders[10].changed
        assert changed is not None
        seen.append((after.reminders[10].due, count(after.reminders[10], after), changed.at))
    assert [due for due, _count, _at in seen] == [LATER, DUE, LATER, DUE]
    assert [times for _due, times, _at in seen] == [1, 2, 3, 4]
    assert [at for _due, _times, at in seen] == sorted({at for _due, _times, at in seen})


def test_a_setting_taken_back_counts_too_and_what_is_not_known_stays(tmp_path: Path) -> None:
    file = _begun(tmp_path, Ticking())
    raw = json.loads(file.path.read_bytes())
    raw["reminders"]["10"]["mood"] = "kind"
    raw["meta"]["2"]["calendar"] = {"colour": "green"}
    file.path.write_text(json.dumps(raw), encoding="utf-8")
    file.update("move", _move)
    file.update("words", _want_words)
    file.undo()
    after = file.undo().after
    assert (after.settings.calendar.words, after.settings.calendar.changed) != (True, None)
    kept = json.loads(file.path.read_bytes())
    assert kept["reminders"]["10"]["mood"] == "kind"
    assert kept["meta"]["2"]["calendar"]["colour"] == "green"
    assert kept["reminders"]["10"]["changed"]["times"] == 2
    assert kept["meta"]["2"]["calendar"]["changed"]["times"] == 2
