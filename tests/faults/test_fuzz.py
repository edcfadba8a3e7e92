"""Spoilt files through the reader: a notebook or a sentence, never anything else, and no byte of it is lost."""

from __future__ import annotations

import os
import random
from pathlib import Path

from relnote.core.errors import NotebookError
from relnote.storage.file import NotebookFile
from relnote.storage.files import Files
from relnote.storage.place import Place
from tests.storage.own import adding, notebook_file

LONGER = int(os.environ.get("RELNOTE_SOAK", "1"))
GOLDEN = Path(__file__).parents[1] / "storage" / "golden-schema-1.json"
TOKENS = (b'"', b"{", b"}", b"[", b"]", b",", b":", b"\n", b"null", b"NaN", b"1e999", b"\xff", b"\\u0000",
          b'"id"', b"-1", b"\x00", b"<<<<<<< HEAD\n", b'"name":', b"\xe2\x80\xae", b'"2026-02-30"')  # fmt: skip


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    """One to three small damages, as disks, editors, merges and cats on keyboards make them."""
    for _damage in range(chance.randint(1, 3)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 0, 1, 1, 3, 40, 400)))
        lines = data.split(b"\n")
        kind = chance.randrange(6)
        if kind == 0:
            data = data[:start] + chance.choice(TOKENS) + data[end:]
        elif kind == 1:
            data = data[:start] + data[end:]
        elif kind == 2:
            data = data[:start]
        elif kind == 3:
            data = data[:start] + data[start:end] + data[start:]
        elif kind == 4:
            line = chance.randrange(len(lines))
            data = b"\n".join([*lines[: line + 1], *lines[line:]])
        else:
            one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            data = b"\n".join(lines)
    return data


def test_whatever_is_in_the_file_it_is_a_notebook_or_a_sentence(tmp_path: Path) -> None:
    place = Place(tmp_path / "n.json", Files(), {"HOME": str(tmp_path)})
    golden, chance = GOLDEN.read_bytes(), random.Random(7)
    read = 0
    for _case in range(4000 * LONGER):
        data = _spoilt(golden, chance)
        for strictly in (False, True):
            try:
                place.reading(data, strictly=strictly)
                read += 1
            except NotebookError as error:
                assert "n.json" in error.sentence  # noqa: PT017 - most are refused, none must be
    assert read > 1000 * LONGER


def test_an_act_on_a_spoilt_file_keeps_every_record_that_cant_be_read(tmp_path: Path) -> None:
    golden, chance = GOLDEN.read_bytes(), random.Random(11)
    written = 0
    for case in range(400 * LONGER):
        file = notebook_file(tmp_path / str(case))
        file.path.parent.mkdir(parents=True)
        file.path.write_bytes(_spoilt(golden, chance))
        written += _acted(file)
    assert written > 50 * LONGER


def _acted(file: NotebookFile) -> bool:
    """Add someone; whether it was written. Refused: no byte changed. Written: everything is still there."""
    before = file.path.read_bytes()
    try:
        found = file.examine().notebook
        file.update("add Zoe", adding("Zoe"))
    except NotebookError:
        assert file.path.read_bytes() == before
        return False
    after = file.examine().notebook
    assert {lost.id for lost in found.unreadable} == {lost.id for lost in after.unreadable}
    assert found.people.items() <= after.people.items()
    assert (found.conversations, found.reminders, found.notes) == (
        after.conversations,
        after.reminders,
        after.notes,
    )
    assert len(after.people) == len(found.people) + 1
    return True
