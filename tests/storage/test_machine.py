"""Any run of acts, undos, redos, restarts, faults and other programs' edits agrees with a simple model."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from relnote.core.errors import ChangedSinceError, NobodyError, RelnoteError
from relnote.core.notebook import NextId, Notebook
from tests.build import person
from tests.faults.failing import Counting, Faulty, Killed
from tests.storage.own import notebook_file

People = dict[int, tuple[str, str | None]]
"""The model: id → name, called."""

TEXTS = st.text(min_size=1, max_size=4).filter(lambda text: text.isprintable())


class ActOfModel:
    """One act: the records it touched, before and after."""

    def __init__(self, number: int, before: People, after: People) -> None:
        self.number = number
        touched = [key for key in {*before, *after} if before.get(key) != after.get(key)]
        self.before = {key: before.get(key) for key in touched}
        self.after = {key: after.get(key) for key in touched}


class NotebookMachine(RuleBasedStateMachine):
    """One notebook, two programs on it, and what a person expects of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.files = [notebook_file(self.folder), notebook_file(self.folder)]
        self.people: People = {}
        self.standing: list[ActOfModel] = []
        self.undone: list[ActOfModel] = []
        self.unknown: set[int] = set()
        """Who ever got a field of another program."""

    def teardown(self) -> None:
        rmtree(self.folder)

    def _found(self) -> People:
        notebook = notebook_file(self.folder).load_or_new()
        return {key: (one.name, one.called) for key, one in notebook.people.items()}

    def _act(self, which: int, change: object, *, faulty: Faulty | None = None) -> None:
        before = dict(self.people)
        file = self.files[which] if faulty is None else notebook_file(self.folder, files=faulty)
        try:
            written = file.update("an act", change)  # type: ignore[arg-type]
        except (RelnoteError, Killed) as error:
            if faulty is None:
                raise
            found = self._found()
            if isinstance(error, RelnoteError) and found != before:
                raise
            if found == before:
                return
            number = notebook_file(self.folder).history()[0].number
        else:
            found = self._found()
            number = written.revision
        self.people = found
        if found != before:
            self.standing.append(ActOfModel(number, before, found))
            self.undone.clear()

    @rule(which=st.integers(0, 1), name=TEXTS)
    def add(self, which: int, name: str) -> None:
        known = set(self.people)

        def change(notebook: Notebook, mint: NextId) -> Notebook:
            return notebook.with_person(person(mint(), name))

        self._act(which, change)
        assert [self.people[key] for key in self.people if key not in known] == [(name, None)]

    @precondition(lambda self: self.people)
    @rule(which=st.integers(0, 1), data=st.data(), called=TEXTS | st.none())
    def call(self, which: int, data: st.DataObject, called: str | None) -> None:
        key = data.draw(st.sampled_from(sorted(self.people)))

        def change(notebook: Notebook, _mint: NextId) -> Notebook:
            return notebook.with_person(replace(notebook.people[key], called=called))

        self._act(which, change)
        assert self.people[key][1] == called

    @precondition(lambda self: self.people)
    @rule(which=st.integers(0, 1), data=st.data())
    def remove(self, which: int, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.people)))
        self._act(which, lambda notebook, _mint: notebook.without_person(key))
        assert key not in self.people

    @rule(
        name=TEXTS, at=st.integers(0, 60), fault=st.sampled_from([errno.EIO, errno.ENOSPC, "before", "after"])
    )
    def add_with_a_fault(self, name: str, at: int, fault: int | str) -> None:
        def change(notebook: Notebook, mint: NextId) -> Notebook:
            return notebook.with_person(person(mint(), name))

        self._act(0, change, faulty=Faulty(at, fault))

    @rule()
    def restart(self) -> None:
        self.files = [notebook_file(self.folder), notebook_file(self.folder)]

    @precondition(lambda self: self.files[0].exists())
    @rule(which=st.integers(0, 1), data=st.data())
    def undo(self, which: int, data: st.DataObject) -> None:
        numbers = [act.number for act in self.standing]
        number = data.draw(st.none() | st.sampled_from(numbers)) if numbers else None
        act = next((act for act in reversed(self.standing) if number in (None, act.number)), None)
        if number is None and self.standing:
            act = max(self.standing, key=lambda act: act.number)
        self._turn(which, act, number, back=True)

    @precondition(lambda self: self.files[0].exists())
    @rule(which=st.integers(0, 1))
    def redo(self, which: int) -> None:
        self._turn(which, self.undone[-1] if self.undone else None, None, back=False)

    def _turn(self, which: int, act: ActOfModel | None, number: int | None, *, back: bool) -> None:
        file = self.files[which]
        try:
            _done = file.undo(number) if back else file.redo()
        except NobodyError:
            assert act is None
        except ChangedSinceError:
            assert act is not None
            expected = act.after if back else act.before
            assert any(self.people.get(key) != value or key in self.unknown for key, value in expected.items())
        else:
            assert act is not None
            for key, value in (act.before if back else act.after).items():
                self.people.pop(key, None)
                if value is not None:
                    self.people[key] = value
            self.standing = [other for other in self.standing if other is not act] + ([] if back else [act])
            self.undone = [other for other in self.undone if other is not act] + ([act] if back else [])

    @precondition(lambda self: self.people)
    @rule(data=st.data(), indent=st.none() | st.just(1))
    def another_program_writes(self, data: st.DataObject, indent: int | None) -> None:
        """It gives someone a field relnote doesn't know, and lays the file out its own way."""
        key = data.draw(st.sampled_from(sorted(self.people)))
        path = self.files[0].path
        tables = json.loads(path.read_bytes())
        tables["people"][str(key)]["x-own"] = "kept"
        path.write_text(json.dumps(tables, indent=indent))
        self.unknown.add(key)

    @invariant()
    def it_holds_just_what_it_should(self) -> None:
        assert self._found() == self.people

    @invariant()
    def unknown_fields_are_kept(self) -> None:
        if not self.unknown & self.people.keys():
            return
        people = json.loads(self.files[0].path.read_bytes())["people"]
        assert all(people[str(key)]["x-own"] == "kept" for key in self.unknown & self.people.keys())

    @invariant()
    def a_reading_is_one_read(self) -> None:
        counting = Counting()
        notebook_file(self.folder, files=counting).load_or_new()
        assert sum(1 for name, _where in counting.calls if name == "open") == 1


LONGER = int(os.environ.get("RELNOTE_SOAK", "1"))
TestNotebookMachine = NotebookMachine.TestCase
TestNotebookMachine.settings = settings(max_examples=80 * LONGER, stateful_step_count=30, deadline=None)
