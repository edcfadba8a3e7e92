"""Undo, redo and history: named, after a restart, one act among others, and never over a later change."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from relnote.core.errors import ChangedSinceError, NobodyError, NotebookError
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import Change, NotebookFile
from tests.build import reminder, talk
from tests.storage.own import adding, names, notebook_file


def _calling(name: str, called: str) -> Change:
    def change(notebook: Notebook, _mint: NextId) -> Notebook:
        found = next(person for person in notebook.people.values() if person.name == name)
        return notebook.with_person(replace(found, called=called))

    return change


def _called(file: NotebookFile) -> dict[str, str | None]:
    return {person.name: person.called for person in file.load().people.values()}


def test_undo_takes_back_the_last_act_by_name_and_redo_does_it_again(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    assert file.undo().act == "add Bea"
    assert names(file.load()) == ["Tom"]
    assert file.redo().act == "add Bea"
    assert names(file.load()) == ["Tom", "Bea"]


def test_undo_and_redo_survive_a_restart(tmp_path: Path) -> None:
    for name in ("Tom", "Bea", "Ida"):
        notebook_file(tmp_path).update(f"add {name}", adding(name))
    notebook_file(tmp_path).undo()
    notebook_file(tmp_path).undo()
    assert names(notebook_file(tmp_path).load()) == ["Tom"]
    notebook_file(tmp_path).redo()
    assert names(notebook_file(tmp_path).load()) == ["Tom", "Bea"]


def test_an_older_act_taken_back_keeps_later_ones_on_other_records(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    number = file.update("call Tom Tommo", _calling("Tom", "Tommo")).revision
    file.update("call Bea B", _calling("Bea", "B"))
    file.undo(number)
    assert _called(file) == {"Tom": None, "Bea": "B"}


def test_an_act_whose_record_changed_since_is_refused_and_both_are_shown(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    number = file.update("call Tom Tommo", _calling("Tom", "Tommo")).revision
    later = file.update("call Tom Big T", _calling("Tom", "Big T")).revision
    with pytest.raises(ChangedSinceError) as refused:
        file.undo(number)
    sentence = refused.value.sentence
    assert "then: called: Tommo" in sentence
    assert "now:  called: Big T" in sentence
    assert f"relnote undo {later}" in sentence
    assert _called(file) == {"Tom": "Big T"}


def test_someone_isnt_taken_away_under_the_talks_logged_since(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    number = file.update("add Tom", adding("Tom")).revision
    tom = next(iter(file.load().people))
    file.update(
        "log a call", lambda notebook, mint: notebook.with_conversation(talk(mint(), "2026-11-20", tom))
    )
    with pytest.raises(ChangedSinceError, match="a later record names Tom"):
        file.undo(number)
    file.undo()
    file.undo(number)
    assert names(file.load()) == []


def test_what_was_undone_isnt_undone_again_and_a_new_act_ends_redo(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    undone = file.undo().revision - 1
    with pytest.raises(NobodyError, match="already taken back"):
        file.undo(undone)
    file.update("add Ida", adding("Ida"))
    with pytest.raises(NobodyError, match="nothing to redo"):
        file.redo()
    with pytest.raises(NobodyError, match="no act 99"):
        file.undo(99)


def test_history_is_newest_first_with_undone_acts_marked(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    with pytest.raises(NotebookError, match="no notebook yet"):
        file.history()
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    file.undo()
    assert [(past.act, past.undone) for past in file.history()] == [("add Bea", True), ("add Tom", False)]


def test_an_act_that_changes_nothing_is_no_act(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    before = file.path.read_bytes()
    file.update("nothing", lambda notebook, _mint: replace(notebook, people=dict(notebook.people)))
    assert file.path.read_bytes() == before
    assert [past.act for past in file.history()] == ["add Tom"]


def test_at_least_five_hundred_acts_can_be_taken_back(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for number in range(505):
        file.update(f"add {number}", adding(str(number)))
    assert len(file.history()) >= 500
    file.undo(file.history()[499].number)
    assert len(file.load().people) == 504


def test_an_act_on_many_records_is_one_write_and_one_undo(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    tom = next(iter(file.load().people))

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        notebook = notebook.with_person(replace(notebook.people[tom], called="T"))
        notebook = notebook.with_conversation(talk(mint(), "2026-11-20", tom))
        notebook = notebook.with_reminder(reminder(mint(), "promise", tom, "the letter"))
        return notebook.with_settings(replace(notebook.settings, idle_minutes=3))

    before = file.load()
    written = file.update("log a call with Tom", change)
    assert written.revision == 2
    assert file.undo().after == before == file.load()
    assert file.redo().after == written.after == file.load()


def test_the_same_file_elsewhere_has_a_history_of_its_own(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    copied = file.backup(tmp_path / "copy.json")
    copy = NotebookFile(copied, clock=file.clock, environment={"XDG_STATE_HOME": str(tmp_path / "state")})
    assert copy.history() == ()
    with pytest.raises(NobodyError, match="nothing to undo"):
        copy.undo()


def test_a_garbled_record_of_an_act_is_never_passed_over_for_an_older_act(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    newest = max((tmp_path / "state").rglob("history/*.json"))
    newest.write_bytes(b"{")
    with pytest.raises(Exception, match="can't be taken back"):
        file.undo()
    assert names(file.load()) == ["Tom", "Bea"]


def test_a_link_to_the_notebook_stays_a_link(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    link = tmp_path / "link.json"
    link.symlink_to(file.path)
    through = NotebookFile(link, clock=file.clock, environment={"XDG_STATE_HOME": str(tmp_path / "state")})
    through.update("add Bea", adding("Bea"))
    assert link.is_symlink()
    assert names(file.load()) == ["Tom", "Bea"]
    assert file.undo().act == "add Bea"
