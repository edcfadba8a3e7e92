"""Each safety step taken away in turn, in a copy of the program: some check of ours must notice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import NamedTuple

import pytest

import relnote
from tests.faults import checks

HOUSE = Path(next(iter(relnote.__path__)))


class Mutant(NamedTuple):
    """A step taken away: in which module, what stands there, what instead; and the check that must fail."""

    module: str
    step: str
    instead: str
    caught_by: str


MUTANTS = {
    "no sync of the new version": Mutant(
        "files", "        files.fsync(descriptor)\n        return", "        return",
        "synced_before_it_takes_the_name"),
    "no sync of the notebook's folder": Mutant(
        "swap", "        sync_folder(files, folder)\n", "        pass\n", "synced_before_it_takes_the_name"),
    "no sync of the act's name": Mutant(
        "history", "        sync_folder(self.files, self.folder)\n        return path", "        return path",
        "synced_before_it_takes_the_name"),
    "the images only after the swap": Mutant(
        "transaction", "        entry = history.add(act, data)\n", "        entry = history.folder / 'none'\n",
        "synced_before_it_takes_the_name"),
    "written in place": Mutant(
        "swap", "        found = write_new(files, new, data)\n",
        "        found = write_new(files, new, data)\n        path.write_bytes(data)\n",
        "a_fault_of_the_disk_is_never_swallowed"),
    "the temporary file not exclusive": Mutant(
        "files", "os.O_EXCL | os.O_NOFOLLOW", "os.O_TRUNC | os.O_NOFOLLOW", "files_are_made_new_and_private"),
    "the temporary file through a link": Mutant(
        "files", "os.O_EXCL | os.O_NOFOLLOW", "os.O_EXCL", "files_are_made_new_and_private"),
    "readable by others": Mutant(
        "files", "files.open(path, MAKE, 0o600)", "files.open(path, MAKE, 0o644)",
        "files_are_made_new_and_private"),
    "a disk error swallowed": Mutant(
        "files", "        error.filename = str(path)\n        raise\n",
        "        return files.fstat(descriptor)\n", "a_fault_of_the_disk_is_never_swallowed"),
    "a short write taken for a whole one": Mutant(
        "files", "        rest = rest[taken:]\n", "        break\n", "short_writes_are_carried_on"),
    "an unconfirmed write called unsaved": Mutant(
        "swap", "    except OSError:\n        return False\n    return True", "    except ZeroDivisionError:\n"
        "        return False\n    return True", "an_unconfirmed_act_is_called_written"),
    "no lock": Mutant(
        "lock", "            files.lock(descriptor, wait=False)\n        except BlockingIOError:",
        "            pass\n        except BlockingIOError:", "a_writer_waits_for_the_lock"),
    "no limit to the wait": Mutant(
        "lock", "if not got.wait(limit)", "if not got.wait(limit) and False", "a_writer_waits_for_the_lock"),
    "the state not read anew under the lock": Mutant(
        "transaction", "        found = self.place.read()\n",
        "        found = (self.seen.data, None) if self.seen else self.place.read()\n",
        "a_change_meets_the_newest_state"),
    "what came back not looked at": Mutant(
        "swap", "        if came_back == expected:\n", "        if True:\n", "a_stranger_loses_nothing"),
    "a stranger's version not put back": Mutant(
        "swap", "        files.exchange(new, path)\n    except OSError:\n        return (UNCHECKED,)",
        "        pass\n    except OSError:\n        return (UNCHECKED,)", "a_stranger_loses_nothing"),
    "a stranger's older version let go": Mutant(
        "swap", "            keep(version)\n", "            pass\n", "a_restless_stranger_loses_nothing"),
    "an act done twice": Mutant(
        "transaction", "if act.version in header.recent", "if False", "a_restless_stranger_loses_nothing"),
    "no end to trying": Mutant(
        "transaction", "TRIES = 5", "TRIES = 50", "a_stranger_who_never_stops_is_left_alone"),
    "what a killed writer left is cleared away": Mutant(
        "leftover", "if left != current and _is_someones(place, left)", "if False",
        "words_left_by_a_killed_writer_are_kept"),
    "unknown keys dropped": Mutant(
        "tables", "        self.rows_of(table).update(lambda fields: _change(fields, old, new), doc_ids=[key])",
        "        self.rows[table][key] = new", "unknown_keys_are_kept"),
    "a read-only file written over": Mutant(
        "transaction", ".st_mode & 0o200", ".st_mode & 0o777", "a_read_only_file_is_not_written_over"),
    "read twice": Mutant(
        "file", "        found = self._place.read()\n",
        "        found = self._place.read() and self._place.read()\n", "one_read_one_write"),
    "ids in no order": Mutant(
        "minting", "    last = newest if", "    last = 0 if", "ids_are_new_and_rise"),
    "an empty file taken for an empty notebook": Mutant(
        "place", "        header = self._header(data)\n        if not strictly",
        "        from relnote.core.notebook import Notebook\n        if not data:\n"
        "            return Reading(data=b'', header=Header(schema=1), notebook=Notebook(), tables={})\n"
        "        header = self._header(data)\n        if not strictly",
        "a_damaged_file_is_never_an_empty_notebook"),
    "a vanished file begun anew": Mutant(
        "place", "            return False\n        return True",
        "            return False\n        return False",
        "a_damaged_file_is_never_an_empty_notebook"),
}  # fmt: skip


def _failing(house: Path, *wanted: str) -> set[str]:
    """Which of the named checks fail when `relnote` is the one in this folder."""
    environment = os.environ | {
        "PYTHONPATH": f"{house}{os.pathsep}{Path(checks.__file__).parents[2]}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.faults.checks", *wanted],
        capture_output=True, text=True, check=False, cwd=house, env=environment, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that may be spoilt, one module at a time."""
    folder = tmp_path_factory.mktemp("house")
    copytree(HOUSE, folder / "relnote", ignore=ignore_patterns("tui", "cli", "exchange", "__pycache__"))
    return folder


def test_the_copy_as_it_is_passes(house: Path) -> None:
    assert _failing(house, *(check.__name__ for check in checks.CHECKS)) == set()


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_caught(name: str, house: Path) -> None:
    mutant = MUTANTS[name]
    path = house / "relnote" / "storage" / f"{mutant.module}.py"
    whole = path.read_text()
    assert whole.count(mutant.step) == 1, "the step moved: the mutant must follow it"
    path.write_text(whole.replace(mutant.step, mutant.instead))
    try:
        assert _failing(house, mutant.caught_by) == {mutant.caught_by}
    finally:
        path.write_text(whole)
