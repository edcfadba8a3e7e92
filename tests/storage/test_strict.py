"""The strict reader: what can't be read is named with its record and field, and kept as it was."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from relnote.core.errors import NotebookError
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import NotebookFile
from tests.storage.own import adding, names, notebook_file


def _three(folder: Path) -> NotebookFile:
    file = notebook_file(folder)
    for name in ("Tom", "Bea", "Ida"):
        file.update(f"add {name}", adding(name))
    return file


def _line_of(file: NotebookFile, name: str) -> bytes:
    (line,) = [line for line in file.path.read_bytes().split(b"\n") if f'"name":"{name}"'.encode() in line]
    return line


def _exchange(file: NotebookFile, old: bytes, new: bytes) -> bytes:
    data = file.path.read_bytes()
    assert data.count(old) == 1
    file.path.write_bytes(data.replace(old, new))
    return new


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"name":"Bea"', b'"name":7', 'its field "name" should be str and is int'),
        (b'"name":"Bea"', b'"name":"Bea","name":"Bo"', 'its field "name" stands twice'),
        (b'"name":"Bea"', b'"name":"Bea","weight":NaN', "NaN, which is no number"),
        (b'"name":"Bea"', b'"name":"Bea","added":"2026-02-30"', "its field"),
        (b'"name":"Bea"', b'"name":"Bea","birthday":{"month":2,"day":30}', "day is out of range"),
        (b'"name":"Bea"', b'"called":"B"', "name"),
        (b'"name":"Bea"', b'"name":"Bea', "broken off or garbled"),
        (b'"name":"Bea"', b'"name":"Bea","x":' + b"[" * 5000 + b"]" * 5000, "nested too deeply"),
    ],
)
def test_one_record_that_cant_be_read_is_named_and_kept_byte_for_byte(
    old: bytes, new: bytes, said: str, tmp_path: Path
) -> None:
    file = _three(tmp_path)
    _exchange(file, old, new)
    spoilt = next(line for line in file.path.read_bytes().split(b"\n") if new in line).rstrip(b",")
    # A field that stands twice is noticed before the bytes are written over; the rest on each reading.
    file.update("add Zoe", adding("Zoe"))
    notebook = file.load() if b"NaN" in new or "twice" not in said else file.examine().notebook
    (lost,) = notebook.unreadable
    assert lost.table == "people"
    assert said in lost.reason
    assert names(notebook) == ["Tom", "Ida", "Zoe"]
    assert spoilt in file.path.read_bytes()


def test_an_id_that_says_another_than_it_stands_under_is_named(tmp_path: Path) -> None:
    file = _three(tmp_path)
    line = _line_of(file, "Bea")
    _exchange(file, line, line.replace(b'"id":', b'"id":1'))
    (lost,) = file.load().unreadable
    assert "says its id is" in lost.reason
    assert names(file.load()) == ["Tom", "Ida"]


def test_a_record_that_stands_twice_the_same_is_one(tmp_path: Path) -> None:
    file = _three(tmp_path)
    line = _line_of(file, "Bea")
    _exchange(file, line, line + b"\n" + line)
    assert names(file.load()) == ["Tom", "Bea", "Ida"]
    assert file.load().unreadable == ()
    file.update("add Zoe", adding("Zoe"))
    assert file.path.read_bytes().count(line) == 1


def test_a_record_that_stands_twice_and_differs_is_kept_twice(tmp_path: Path) -> None:
    file = _three(tmp_path)
    line = _line_of(file, "Bea")
    other = line.replace(b"Bea", b"Bo")
    _exchange(file, line, line + b"\n" + other)
    for _act in range(2):
        (lost,) = file.load().unreadable
        assert "stands twice" in lost.reason
        file.update("add Zoe", adding("Zoe"))
        data = file.path.read_bytes()
        assert line.rstrip(b",") in data
        assert other.rstrip(b",") in data


def test_a_union_merge_that_lost_a_comma_loses_nothing(tmp_path: Path) -> None:
    file = _three(tmp_path)
    line = _line_of(file, "Ida")
    other = line.replace(b"Ida", b"Una").replace(b'": {"added', b'9": {"added').replace(b',"kept', b'9,"kept')
    _exchange(file, line, line + b"\n" + other)
    assert sorted(names(file.load())) == ["Bea", "Ida", "Tom", "Una"]


def test_merge_markers_are_named_by_their_line(tmp_path: Path) -> None:
    file = _three(tmp_path)
    line = _line_of(file, "Bea")
    _exchange(file, line, b"<<<<<<< HEAD\n" + line + b"\n=======\n" + line + b"\n>>>>>>> theirs")
    with pytest.raises(NotebookError, match=r"merge left its markers in it \(line 8\)"):
        file.load()


def test_settings_that_cant_be_read_are_kept_and_not_written_over(tmp_path: Path) -> None:
    file = _three(tmp_path)
    _exchange(file, b'"2": {}', b'"2": {"post_days":"many"}')
    assert [lost.table for lost in file.load().unreadable] == ["meta"]

    def set_days(notebook: Notebook, _mint: NextId) -> Notebook:
        return notebook.with_settings(msgspec.structs.replace(notebook.settings, post_days=5))

    with pytest.raises(NotebookError, match="settings can't be read"):
        file.update("set post days", set_days)
    file.update("add Zoe", adding("Zoe"))
    assert b'"2": {"post_days":"many"}' in file.path.read_bytes()


def test_other_layouts_of_the_same_notebook_are_read(tmp_path: Path) -> None:
    import json

    file = _three(tmp_path)
    whole = file.load()
    data = file.path.read_bytes()
    tables = json.loads(data)
    for other in (
        json.dumps(tables).encode(),
        json.dumps(tables, indent=2, ensure_ascii=False).encode(),
        json.dumps(dict(reversed(tables.items()))).encode(),
        data.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + data,
        data.rstrip(),
    ):
        file.path.write_bytes(other)
        assert file.load() == whole
        assert notebook_file(tmp_path).update("nothing", lambda notebook, _mint: notebook).after == whole
        assert file.path.read_bytes() == other


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (b"", "it is empty"),
        (b"   \n", "it is empty"),
        (b"\xff\xfe{\x00", "not UTF-8"),
        ("{\n\"meta\": {\n\"1\": {\"notebook\":\"café\"".encode("latin-1"), "not UTF-8"),
        (b"[1, 2]", "no tables"),
        (b"null", "no tables"),
        (b'{"people": {}}', "header"),
        (b'{"_default": {"1": {"a": 1}}}', "header"),
        (b"PK\x03\x04 not json at all", "no JSON"),
    ],
)  # fmt: skip
def test_what_is_no_notebook_is_refused_and_left(damage: bytes, said: str, tmp_path: Path) -> None:
    file = _three(tmp_path)
    file.path.write_bytes(damage)
    with pytest.raises(NotebookError, match=said) as refused:
        file.load()
    assert str(file.path) in refused.value.sentence
    assert "restore " in refused.value.sentence
    assert file.path.read_bytes() == damage


def test_a_folder_a_pipe_and_a_path_through_a_file_are_refused(tmp_path: Path) -> None:
    place = notebook_file(tmp_path)
    place.path.mkdir(parents=True)
    with pytest.raises(NotebookError, match="is a folder"):
        place.load()
    with pytest.raises(NotebookError, match="is a folder"):
        place.update("add Tom", adding("Tom"))
    place.path.rmdir()
    os.mkfifo(place.path)
    for act in (place.load, lambda: place.update("add Tom", adding("Tom"))):
        with pytest.raises(NotebookError, match="is a pipe"):
            act()


def test_words_that_are_no_text_are_refused_whole(tmp_path: Path) -> None:
    file = _three(tmp_path)
    before = file.path.read_bytes()
    with pytest.raises(NotebookError, match="no text"):
        file.update("add", adding("\udcff"))
    assert file.path.read_bytes() == before
