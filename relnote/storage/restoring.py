"""A backup put in the notebook's place, after a copy of what was there; and copies made on request."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from msgspec import Raw
from msgspec.structs import replace

from relnote.core.clock import Clock
from relnote.core.errors import NotebookError
from relnote.core.notebook import Notebook
from relnote.storage import refusals
from relnote.storage.answers import Written
from relnote.storage.backups import Backups
from relnote.storage.files import make_folders, read_file, sync_folder, write_new
from relnote.storage.history import Act, History, Image
from relnote.storage.layout import HEADER, META, RECENT, TABLES, Header, laid_out
from relnote.storage.leftover import tidy
from relnote.storage.lock import locked
from relnote.storage.place import Place
from relnote.storage.reading import Reading, UnlikeError
from relnote.storage.strict import strict_reading
from relnote.storage.swap import StrangerError, swap
from relnote.storage.tables import encode
from relnote.storage.transaction import TRIES, look_after

Tables = dict[str, dict[str, Raw]]


def restore(place: Place, clock: Clock, source: Path) -> Written:
    """Put the notebook in `source` in place, as one act; what was there, damaged or not, is kept first.

    Nothing is written where both hold the same records.
    """
    wanted = _opened(place, source)
    try:
        make_folders(place.files, place.target.parent)
        with locked(place.files, place.target):
            for _try in range(TRIES):
                try:
                    return _restored(place, clock, source, wanted)
                except StrangerError:
                    continue
        raise refusals.keeps_changing(place.path)
    except OSError as error:
        raise refusals.not_saved(place.path, error) from error


def _opened(place: Place, source: Path) -> Reading:
    """The backup, read strictly."""
    try:
        return strict_reading(read_file(place.files, source), place.form)
    except OSError as error:
        raise refusals.cant_read(source, error) from error
    except UnlikeError as error:
        raise NotebookError(
            f"{source} can't be put back: {error}. `relnote backup` lists the backups."
        ) from error


def _restored(place: Place, clock: Clock, source: Path, wanted: Reading) -> Written:
    now = clock.now()
    found = place.read()
    tidied = tidy(place, found[0] if found else None, now)
    there = _there(place, found[0]) if found else None
    if there is not None and not _images(_raw(there), _raw(wanted)):
        return Written(there.notebook, there.notebook, there.header.revision)
    header = _header(place, wanted.header, there)
    history = History.of(place, header.notebook)
    backups = Backups(place.keeps(header.notebook), place.files)
    if found:
        backups.keep(found[0], revision=there.header.revision if there else 0, why="before", now=now)
    tables = _with_header(_raw(wanted), header)
    data = laid_out(tables)
    act = Act(
        version=header.version,
        act=f"restore {source.name}",
        at=now,
        kind="restore",
        images=_images(_raw(there), tables) if there else (),
    )
    entry = history.add(act, data)
    try:
        swapped = swap(
            place.files,
            place.target,
            data,
            expected=found[0] if found else None,
            keep=lambda theirs: _put_aside(place, header.notebook, theirs, clock),
        )
    except BaseException:
        history.drop(entry)
        raise
    notices = look_after(place, header.notebook, swapped, now, old=None)
    return Written(
        before=there.notebook if there else Notebook(),
        after=wanted.notebook,
        revision=header.revision,
        act=act.act,
        stamp=swapped.stamp,
        notices=(*tidied, *swapped.notices, *notices),
    )


def _put_aside(place: Place, notebook: str, theirs: bytes, clock: Clock) -> None:
    Backups(place.keeps(notebook), place.files).keep(theirs, revision=0, why="found", now=clock.now())


def _there(place: Place, data: bytes) -> Reading | None:
    """What lies at the path now, None where it can't be read."""
    try:
        return strict_reading(data, place.form)
    except UnlikeError:
        return None


def _header(place: Place, wanted: Header, there: Reading | None) -> Header:
    """The backup's header, its revision above every one that was, so that no two versions share a name."""
    same = there is not None and there.header.notebook == wanted.notebook
    recent = there.header.recent if there is not None and same else wanted.recent
    newest = History.of(place, wanted.notebook).newest_revision()
    revision = max(newest, wanted.revision, there.header.revision if there else 0) + 1
    version = f"{revision}-{os.urandom(4).hex()}"
    return replace(wanted, revision=revision, recent=(version, *recent[: RECENT - 1]))


def _raw(reading: Reading) -> Tables:
    return {name: dict((reading.tables or {}).get(name, {})) for name in {*TABLES, *(reading.tables or {})}}


def _with_header(tables: Tables, header: Header) -> Tables:
    fields = msgspec.json.decode(tables[META][HEADER], type=dict[str, Raw])
    known = msgspec.json.decode(encode(header), type=dict[str, Raw])
    return {**tables, META: {**tables[META], HEADER: Raw(encode(fields | known))}}


def _images(before: Tables, after: Tables) -> tuple[Image, ...]:
    """Every record that differs, so that a restore is undone like any act."""
    images = []
    for table in sorted(before.keys() | after.keys()):
        old, new = before.get(table, {}), after.get(table, {})
        for key in sorted(old.keys() | new.keys()):
            one, other = old.get(key), new.get(key)
            same = one is not None and other is not None and bytes(one) == bytes(other)
            if not same and (table, key) != (META, HEADER):
                images.append(Image.of((table, key), one, other))
    return tuple(images)


def copy_out(place: Place, target: Path) -> Path:
    """A copy of the notebook as it is at a path of hers, which must be free."""
    found = place.read()
    if found is None:
        raise place.missing()
    place.reading(found[0], strictly=True)
    try:
        write_new(place.files, target, found[0])
        sync_folder(place.files, target.parent)
    except FileExistsError as error:
        raise NotebookError(f"{target} is already there. Name another file.") from error
    except OSError as error:
        raise refusals.cant_write(target, error) from error
    return target


def copy_now(place: Place, clock: Clock) -> Path:
    """A backup among the others, now."""
    found = place.read()
    if found is None:
        raise place.missing()
    header = place.reading(found[0], strictly=True).header
    backups = Backups(place.keeps(header.notebook), place.files)
    try:
        kept = backups.keep(found[0], revision=header.revision, why="made", now=clock.now())
        backups.prune(clock.now())
    except OSError as error:
        raise refusals.cant_write(backups.folder, error) from error
    return kept
