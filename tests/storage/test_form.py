"""The file's form: what stands where, that stock TinyDB opens it, and that every way of writing agrees."""

from __future__ import annotations

import json
import string
from pathlib import Path
from shutil import copy

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw
from tinydb import TinyDB

from relnote.core.errors import NotebookError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Labelled
from relnote.storage.layout import laid_out
from relnote.storage.merging import merged
from relnote.storage.reading import quick_reading, read_header
from relnote.storage.splicing import spliced
from relnote.storage.strict import strict_reading
from relnote.storage.upgrades import Form, Tables
from tests.build import person, talk
from tests.storage.own import adding, names, notebook_file

GOLDEN = Path(__file__).with_name("golden-schema-1.json")


def test_the_golden_file_of_schema_1_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.path.parent.mkdir()
    copy(GOLDEN, file.path)
    notebook = file.load()
    tom, bea = notebook.people.values()
    assert (tom.called, bea.name) == ("Tommo", "Bea Łund 李")
    assert notebook.settings.day_first is True
    assert [note.text for note in notebook.notes.values()] == ["Thank you"]
    assert file.path.read_bytes() == GOLDEN.read_bytes()
    file.update("add Ida", adding("Ida"))
    lines = GOLDEN.read_text().splitlines()
    kept = file.path.read_text().splitlines()
    assert [line for line in lines if line not in kept and not line.startswith('"1"')] == [
        line
        for line in lines
        if line.startswith('"3764990000000003"')  # it has a comma behind it now
    ]
    assert file.load().people.keys() > notebook.people.keys()


def test_golden_values_are_written_as_the_golden_bytes() -> None:
    data = GOLDEN.read_bytes()
    reading = strict_reading(data)
    assert reading.tables is not None
    assert laid_out(reading.tables) == data
    assert quick_reading(data, read_header(data)).notebook == reading.notebook


def test_stock_tinydb_opens_the_file(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    after = file.update("add Tom", adding("Tom")).after
    (tom,) = after.people.values()
    with TinyDB(file.path) as stock:
        (document,) = stock.table("people").all()
        assert (document.doc_id, document["name"]) == (tom.id, "Tom")
        assert stock.table("meta").get(doc_id=1)["schema"] == 1


def test_what_stock_tinydb_wrote_is_read_and_kept(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    with TinyDB(file.path) as stock:
        stock.table("people").update({"x-shoe": 43, "called": "Tommo"})
        stock.table("walks").insert({"to": "the harbour"})
    (tom,) = file.load().people.values()
    assert tom.called == "Tommo"
    file.update("add Bea", adding("Bea"))
    tables = json.loads(file.path.read_bytes())
    assert tables["people"][str(tom.id)]["x-shoe"] == 43
    assert tables["walks"] == {"1": {"to": "the harbour"}}


def test_one_record_a_line_tables_in_order_ids_rising_keys_by_name(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        people = [person(mint(), name, emails=(Labelled("x@example.com"),)) for name in ("Tom", "Bea")]
        for one in reversed(people):
            notebook = notebook.with_person(one)
        return notebook.with_conversation(talk(mint(), "2026-11-20", people[0].id, text="two\nlines"))

    file.update("begin", change)
    text = file.path.read_text()
    tables = json.loads(text)
    assert list(tables) == ["meta", "people", "conversations", "reminders", "notes"]
    assert list(tables["people"]) == sorted(tables["people"], key=int)
    for table in tables.values():
        for key, record in table.items():
            assert list(record) == sorted(record)
            (line,) = [line for line in text.splitlines() if line.startswith(f'"{key}": ') and str(key) in line
                       and json.loads(line.split(": ", 1)[1].rstrip(",")) == record]  # fmt: skip
            assert line.isprintable()


def test_a_newer_schema_is_refused_and_left_byte_for_byte(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    newer = file.path.read_bytes().replace(b'"schema":1', b'"schema":2').replace(b'"name"', b'"title"')
    for data in (newer, newer.replace(b"\n", b""), newer[: newer.index(b"people")]):
        file.path.write_bytes(data)
        acts = (file.load, lambda: file.update("add Bea", adding("Bea")), file.undo, file.examine)
        for act in acts:
            with pytest.raises(NotebookError, match="newer relnote"):
                act()
        assert file.path.read_bytes() == data


def _renamed(tables: Tables) -> None:
    for record in tables["people"].values():
        record["name"] = record.pop("title")


def test_an_older_form_is_read_and_upgraded_by_the_first_write_after_a_copy(tmp_path: Path) -> None:
    form = Form(1, {0: _renamed})
    file = notebook_file(tmp_path, form=form)
    file.update("add Tom", adding("Tom"))
    older = file.path.read_bytes().replace(b'"schema":1', b'"schema":0').replace(b'"name"', b'"title"')
    file.path.write_bytes(older)
    assert names(file.load()) == ["Tom"]
    assert file.path.read_bytes() == older
    file.update("add Bea", adding("Bea"))
    assert names(file.load()) == ["Tom", "Bea"]
    assert read_header(file.path.read_bytes()).schema == 1
    (copied,) = [backup for backup in file.backups() if backup.why == "upgrade"]
    assert copied.path.read_bytes() == older


KEYS = st.integers(min_value=1, max_value=40).map(str)
RECORDS = st.dictionaries(st.sampled_from(string.ascii_lowercase), st.integers() | st.text(max_size=5)).map(
    lambda fields: msgspec.json.encode(fields, order="sorted")
)


@settings(max_examples=150, deadline=None)
@given(
    people=st.dictionaries(KEYS, RECORDS),
    walks=st.dictionaries(KEYS, RECORDS),
    new=st.dictionaries(KEYS, RECORDS | st.none()),
)
def test_splicing_changed_lines_gives_what_laying_out_anew_gives(
    people: dict[str, bytes], walks: dict[str, bytes], new: dict[str, bytes | None]
) -> None:
    before = {"people": people, "walks": walks}
    data = laid_out(before)
    changed = {key: record for key, record in new.items() if record is not None or key in people}
    after = {key: record for key, record in (people | changed).items() if record is not None}
    keys = {"people": sorted(people, key=int)}
    assert spliced(data, {"people": changed}, keys) == laid_out({**before, "people": after})


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcid"), inner, max_size=4),
    max_leaves=8,
)


def _with_unknown(value: object) -> object:
    """The same value as another program would write it: with fields of its own in every object."""
    if isinstance(value, dict):
        return {**{key: _with_unknown(item) for key, item in value.items()}, "x-own": "kept"}
    if isinstance(value, list):
        return [_with_unknown(item) for item in value]
    return value


def _without_unknown(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_unknown(item) for key, item in value.items() if key != "x-own"}
    if isinstance(value, list):
        return [_without_unknown(item) for item in value]
    return value


@settings(max_examples=200, deadline=None)
@given(old=VALUES, new=VALUES)
def test_a_merged_change_reads_as_the_new_value(old: object, new: object) -> None:
    assert _without_unknown(merged(_with_unknown(old), old, new)) == new


@settings(max_examples=200, deadline=None)
@given(items=st.lists(st.fixed_dictionaries({"a": st.integers(0, 3)}), max_size=5), data=st.data())
def test_items_that_only_moved_or_lost_others_keep_what_is_not_known(
    items: list[dict[str, int]], data: st.DataObject
) -> None:
    new = data.draw(st.permutations(items))
    kept = new[: data.draw(st.integers(0, len(new)))]
    result = merged([{**item, "x": "kept"} for item in items], items, kept)
    assert result == [{**item, "x": "kept"} for item in kept]


def test_an_edited_item_keeps_what_is_not_known_by_its_id_or_its_place() -> None:
    raw = [{"id": 1, "t": "a", "x": 1}, {"id": 2, "t": "b", "x": 2}]
    old = [{"id": 1, "t": "a"}, {"id": 2, "t": "b"}]
    assert merged(raw, old, [{"id": 2, "t": "c"}]) == [{"id": 2, "t": "c", "x": 2}]
    assert merged(raw, old, [{"id": 3, "t": "a"}]) == [{"id": 3, "t": "a"}]
    plain_old, plain_raw = [{"v": 1}], [{"v": 1, "x": 1}]
    assert merged(plain_raw, plain_old, [{"v": 2}]) == [{"v": 2, "x": 1}]


def test_a_cleared_field_loses_its_key() -> None:
    assert merged({"a": 1, "b": 2, "x": 3}, {"a": 1, "b": 2}, {"a": 1}) == {"a": 1, "x": 3}


def test_numbers_other_programs_wrote_stay_as_they_were_written(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    written = file.path.read_bytes().replace(
        b'"added"', b'"Zahl":1e999,"Zahlen":[1.50,123456789012345678901],"added"'
    )
    file.path.write_bytes(written)

    def rename(notebook: Notebook, _mint: NextId) -> Notebook:
        (tom,) = notebook.people.values()
        return notebook.with_person(msgspec.structs.replace(tom, name="Thomas"))

    file.update("rename", rename)
    (line,) = [line for line in file.path.read_bytes().splitlines() if b"Thomas" in line]
    assert b'"Zahl":1e999,"Zahlen":[1.50,123456789012345678901]' in line


def test_raw_records_are_laid_out_as_they_are() -> None:
    assert b'"7": {"a":  1}' in laid_out({"people": {"7": Raw(b'{"a":  1}')}})
