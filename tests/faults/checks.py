"""What must hold of every act, each a function; the tests run them, and no mutant may pass them all."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest

from relnote.core.errors import LockedError, NotebookError
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import NotebookFile
from relnote.storage.files import Files
from relnote.storage.lock import locked
from tests.build import person
from tests.faults.failing import Counting, Faulty, Killed
from tests.storage.own import Ticking, adding, names, notebook_file


def _begun(folder: Path, *people: str) -> NotebookFile:
    file = notebook_file(folder)
    for name in people:
        file.update(f"add {name}", adding(name))
    return file


def synced_before_it_takes_the_name(folder: Path) -> None:
    """The new version, and the act's images, are on the disk before the swap; the folder before "saved"."""
    _begun(folder, "Tom")
    files = Counting()
    notebook_file(folder, files=files).update("add Bea", adding("Bea"))
    calls = [(name, where) for name, where in files.calls if name not in {"close", "fstat", "stat", "names"}]
    swapped = [name for name, _where in calls].index("exchange")
    temporary = next(
        place for place, (name, where) in enumerate(calls) if name == "write" and where.endswith(".relnote")
    )
    assert ("fsync", calls[temporary][1]) in calls[temporary:swapped]
    entry = next(place for place, (name, where) in enumerate(calls) if name == "write" and "/history/" in where)
    assert ("fsync", calls[entry][1]) in calls[entry:swapped]
    assert ("fsync", str(Path(calls[entry][1]).parent)) in calls[entry:swapped]
    assert ("fsync", str(folder / "notebook")) in calls[swapped:]


class _Flags(Counting):
    """Remembers how files are made."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[tuple[int, int]] = []

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        if flags & os.O_CREAT:
            self.made.append((flags, mode))
        return super().open(path, flags, mode)


def files_are_made_new_and_private(folder: Path) -> None:
    """Every file is made exclusively, never through a link, for her alone; so are the folders."""
    files = _Flags()
    file = notebook_file(folder, files=files)
    file.update("add Tom", adding("Tom"))
    file.update("add Bea", adding("Bea"), backup=True)
    file.drafts.keep("log", "half a line")
    assert files.made
    for flags, mode in files.made:
        assert flags & os.O_EXCL
        assert flags & os.O_NOFOLLOW
        assert mode == 0o600
    for path in (file.path, *(folder / "state").rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
    assert file.path.parent.stat().st_mode & 0o777 == 0o700


def a_fault_of_the_disk_is_never_swallowed(folder: Path) -> None:
    """An error while the new version is written means not saved, and the old one stands."""
    _begun(folder, "Tom")
    counting = Counting()
    notebook_file(folder, files=counting).update("add Bea", adding("Bea"))
    notebook_file(folder).undo()
    fatal = [
        at
        for at, (name, where) in enumerate(counting.calls)
        if name in {"write", "fsync"} and (where.endswith(".relnote") or "/history/" in where)
    ]
    assert len(fatal) >= 4
    for at in fatal:
        faulty = Faulty(at, errno.EIO)
        # Undo changed the number of acts, not the calls of the next.
        with pytest.raises(NotebookError, match="Not saved"):
            notebook_file(folder, files=faulty).update("add Bea", adding("Bea"))
        assert names(notebook_file(folder).load()) == ["Tom"], faulty.calls[at]


class _Tired(Files):
    """Writes at most a hundred bytes at a time."""

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        return super().write(descriptor, memoryview(data)[:100])


def short_writes_are_carried_on(folder: Path) -> None:
    """A disk that takes little at a time gets all of it."""
    notebook_file(folder, files=_Tired()).update("add Tom", adding("Tom"))
    assert names(notebook_file(folder).load()) == ["Tom"]


class _NoSync(Files):
    """The notebook's folder can't be synced."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._descriptors: set[int] = set()

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        descriptor = super().open(path, flags, mode)
        self._descriptors.discard(descriptor)
        if path == self.folder:
            self._descriptors.add(descriptor)
        return descriptor

    def fsync(self, descriptor: int) -> None:
        if descriptor in self._descriptors:
            raise OSError(errno.EIO, "Input/output error")


def an_unconfirmed_act_is_called_written(folder: Path) -> None:
    """A folder that can't be synced: it is written, and said that the disk did not confirm it."""
    _begun(folder, "Tom")
    written = notebook_file(folder, files=_NoSync(folder / "notebook")).update("add Bea", adding("Bea"))
    assert names(notebook_file(folder).load()) == ["Tom", "Bea"]
    assert any("did not confirm" in notice for notice in written.notices)


def a_change_meets_the_newest_state(folder: Path) -> None:
    """What another program wrote between reading and writing isn't lost."""
    file = _begun(folder, "Tom")
    file.load()
    notebook_file(folder).update("add Bea", adding("Bea"))
    file.update("add Ida", adding("Ida"))
    assert names(notebook_file(folder).load()) == ["Tom", "Bea", "Ida"]


def a_writer_waits_for_the_lock(folder: Path) -> None:
    """While another holds the lock nobody writes; after a limit it says so."""
    file = _begun(folder, "Tom")
    files = Files()
    with (
        locked(files, file.path),
        pytest.raises(LockedError, match="Another program"),
        locked(files, file.path, limit=0.01),
    ):
        pass


class Stranger(Files):
    """Beside the writer, a program that takes no lock: it adds itself to the notebook just before a swap.

    `restless`: also while its version is being put back, to which it then does the same again.
    """

    def __init__(self, visits: int, *, restless: bool = False) -> None:
        self.visits = visits
        self.restless = restless
        self.wrote: list[str] = []
        self._exchanges = 0

    def exchange(self, one: Path, other: Path) -> None:
        self._exchanges += 1
        if len(self.wrote) < self.visits and (self.restless or self._exchanges % 2):
            self._write(other)
        super().exchange(one, other)

    def _write(self, path: Path) -> None:
        tables = json.loads(path.read_bytes())
        key = int.from_bytes(os.urandom(4), "big")
        tables["people"][str(key)] = {"id": key, "name": f"Stranger {key}", "added": "2026-11-21"}
        fresh = path.with_name("strangers.tmp")
        fresh.write_text(json.dumps(tables))
        fresh.replace(path)
        self.wrote.append(f"Stranger {key}")


def a_stranger_loses_nothing(folder: Path) -> None:
    """A version written past the lock is put back, and the change applied to it."""
    file = _begun(folder, "Tom")
    for visits in (1, 2, 4):
        stranger = Stranger(visits)
        notebook_file(folder, files=stranger).update(f"add {visits}", adding(f"P{visits}"))
        found = names(file.load())
        assert found.count(f"P{visits}") == 1
        assert set(stranger.wrote) <= set(found)
    assert [path.name for path in file.path.parent.iterdir()] == ["notebook.json"]


def a_restless_stranger_loses_nothing(folder: Path) -> None:
    """It writes over ours while its own is put back: what then has no place is kept among the backups."""
    file = _begun(folder, "Tom")
    for visits in (2, 3, 4, 5):
        stranger = Stranger(visits, restless=True)
        notebook_file(folder, files=stranger).update(f"add {visits}", adding(f"P{visits}"))
        found = names(file.load())
        kept = "".join(backup.path.read_text() for backup in file.backups() if backup.why == "found")
        assert found.count(f"P{visits}") == 1
        assert all(name in found or name in kept for name in stranger.wrote), visits
        file.undo()
        assert f"P{visits}" not in names(file.load())
    assert [path.name for path in file.path.parent.iterdir()] == ["notebook.json"]


def a_stranger_who_never_stops_is_left_alone(folder: Path) -> None:
    """After five tries it says so; the stranger's versions stand."""
    file = _begun(folder, "Tom")
    stranger = Stranger(100)
    with pytest.raises(NotebookError, match="again and again"):
        notebook_file(folder, files=stranger).update("add Bea", adding("Bea"))
    assert len(stranger.wrote) == 5
    assert set(names(file.load())) == {"Tom", *stranger.wrote}


def words_left_by_a_killed_writer_are_kept(folder: Path) -> None:
    """Killed between the swap and the look at what came back: the stranger's version is put aside, not gone."""
    file = _begun(folder, "Tom")

    class Dying(Stranger):
        def exchange(self, one: Path, other: Path) -> None:
            super().exchange(one, other)
            raise Killed

        def remove(self, path: Path) -> None:
            if self.wrote:
                raise Killed
            super().remove(path)

    stranger = Dying(1)
    with pytest.raises(Killed):
        notebook_file(folder, files=stranger).update("add Bea", adding("Bea"))
    written = file.update("add Ida", adding("Ida"))
    assert any("had to give way" in notice for notice in written.notices)
    kept = [backup.path for backup in file.backups() if backup.why == "found"]
    assert [stranger.wrote[0] in path.read_text() for path in kept] == [True]


def unknown_keys_are_kept(folder: Path) -> None:
    """What another program wrote into a record stays, at every depth, while its known fields change."""
    file = _begun(folder, "Tom")
    tables = json.loads(file.path.read_bytes())
    (record,) = tables["people"].values()
    record["x-shoe"] = {"size": 43}
    record["emails"] = [{"value": "tom@example.com", "x-checked": True}, {"value": "t@example.com"}]
    tables["x-table"] = {"1": {"mine": [1, 2]}}
    tables["meta"]["1"]["x-head"] = 5
    file.path.write_text(json.dumps(tables))

    def change(notebook: Notebook, _mint: NextId) -> Notebook:
        (tom,) = notebook.people.values()
        emails = (tom.emails[1], msgspec.structs.replace(tom.emails[0], label="work"))
        return notebook.with_person(msgspec.structs.replace(tom, called="Tommo", emails=emails))

    file.update("edit Tom", change)
    after = json.loads(file.path.read_bytes())
    (record,) = after["people"].values()
    assert record["x-shoe"] == {"size": 43}
    assert record["called"] == "Tommo"
    assert after["x-table"] == {"1": {"mine": [1, 2]}}
    assert after["meta"]["1"]["x-head"] == 5


def a_read_only_file_is_not_written_over(folder: Path) -> None:
    """The system would let a rename pass; she said no."""
    file = _begun(folder, "Tom")
    file.path.chmod(0o400)
    before = file.path.read_bytes()
    with pytest.raises(NotebookError, match=r"read-only.*chmod u\+w"):
        file.update("add Bea", adding("Bea"))
    assert file.path.read_bytes() == before


def one_read_one_write(folder: Path) -> None:
    """Reading reads the notebook once and writes nothing; writing writes it once, reading it twice at most."""
    _begun(folder, "Tom")
    reader = Counting()
    notebook_file(folder, files=reader).load()
    name = str(folder / "notebook" / "notebook.json")
    assert [call for call in reader.calls if call[0] in {"open", "lock", "write", "fsync"}] == [("open", name)]
    writer = Counting()
    file = notebook_file(folder, files=writer)
    file.load()
    file.update("add Bea", adding("Bea"))
    assert writer.calls.count(("open", name)) == 2
    assert sum(1 for call in writer.calls if call[0] == "exchange") == 1


def ids_are_new_and_rise(folder: Path) -> None:
    """Ids are unique, fit 52 bits, and keep the order of writing within one second."""
    ticking = Ticking()
    written: list[int] = []
    for _act in range(5):

        def change(notebook: Notebook, mint: NextId) -> Notebook:
            for _number in range(20):
                written.append(mint())
                notebook = notebook.with_person(person(written[-1], "Someone"))
            return notebook

        notebook_file(folder, ticking=ticking).update("add twenty", change)
    assert written == sorted(set(written))
    assert all(number < 1 << 52 for number in written)
    assert abs((written[0] >> 21) - ticking.moment.timestamp()) < 2


def a_failed_change_leaves_all_as_it_was(folder: Path) -> None:
    """An exception in the change: nothing is written, in memory or on disk."""
    file = _begun(folder, "Tom")
    before = file.path.read_bytes()

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        notebook.with_person(person(mint(), "Half"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        file.update("half an act", change)
    assert file.path.read_bytes() == before
    assert names(file.load()) == ["Tom"]


def a_damaged_file_is_never_an_empty_notebook(folder: Path) -> None:
    """Empty, cut off, vanished: refused, with the newest good backup and the command."""
    file = _begun(folder, "Tom", "Bea")
    whole = file.path.read_bytes()
    for damage in (b"", whole[: len(whole) // 2], b"\x00" * 100):
        file.path.write_bytes(damage)
        for act in (file.load, file.load_or_new, lambda: file.update("add Ida", adding("Ida"))):
            with pytest.raises(NotebookError, match=r"(?s)1 person.*restore newest"):
                act()
        assert file.path.read_bytes() == damage
    file.path.unlink()
    for act in (file.load, file.load_or_new, lambda: file.update("add Ida", adding("Ida"))):
        with pytest.raises(NotebookError, match=r"(?s)vanished.*1 person.*restore newest"):
            act()
    assert not file.path.exists()


CHECKS = (
    synced_before_it_takes_the_name,
    files_are_made_new_and_private,
    a_fault_of_the_disk_is_never_swallowed,
    short_writes_are_carried_on,
    an_unconfirmed_act_is_called_written,
    a_change_meets_the_newest_state,
    a_writer_waits_for_the_lock,
    a_stranger_loses_nothing,
    a_restless_stranger_loses_nothing,
    a_stranger_who_never_stops_is_left_alone,
    words_left_by_a_killed_writer_are_kept,
    unknown_keys_are_kept,
    a_read_only_file_is_not_written_over,
    one_read_one_write,
    ids_are_new_and_rise,
    a_failed_change_leaves_all_as_it_was,
    a_damaged_file_is_never_an_empty_notebook,
)

if __name__ == "__main__":
    # Says which of the named checks fail, one a line: how the mutants are asked (test_teeth).
    for check in CHECKS:
        if check.__name__ not in sys.argv[1:]:
            continue
        with TemporaryDirectory() as own:
            try:
                check(Path(own))
            except (Exception, Killed, pytest.fail.Exception):  # noqa: BLE001 - however it fails
                print(check.__name__)
