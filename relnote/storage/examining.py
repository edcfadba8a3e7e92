"""The file looked over for `doctor`: its mode, its records one by one, its backups, copies beside it."""

from __future__ import annotations

import re
from pathlib import Path
from shlex import quote

import msgspec
from msgspec import Raw

from relnote.core.settings import Settings
from relnote.storage.answers import Backup, Examined, Finding
from relnote.storage.files import read_file
from relnote.storage.layout import HEADER, META, SETTINGS, Header
from relnote.storage.place import Place
from relnote.storage.reading import Reading, UnlikeError, read_header
from relnote.storage.strict import strict_reading

_COPY_SUFFIXES = re.compile(
    r"\.sync-conflict-.+|\.conflicted[ -].+| \([^()]*conflicted copy[^()]*\)| \(\d+\)|-[\w.-]+|~|\.bak|\.orig"
)
"""What Syncthing, Nextcloud, Dropbox, OneDrive, browsers and editors put behind a name."""


def examine(place: Place) -> Examined:
    """Look the file over, with one read of it. Raises NotebookError where it can't be read at all."""
    found = place.read()
    if found is None:
        raise place.missing()
    reading = place.reading(found[0], strictly=True)
    backups = place.backups()
    good = place.newest_good()
    return Examined(
        notebook=reading.notebook,
        header=reading.header,
        size=len(found[0]),
        backups=tuple(backups),
        newest_good=good.backup if good else None,
        findings=(
            *_of_the_file(place),
            *_of_records(place, reading),
            *_of_settings(place, reading),
            *_of_backups(place, backups, good.backup if good else None),
            *_of_copies(place, reading, backups),
        ),
    )


def _of_the_file(place: Place) -> list[Finding]:
    mode = place.files.stat(place.target).st_mode & 0o777
    path = quote(str(place.path))
    if not mode & 0o200:
        text = "The notebook is read-only: nothing can be saved."
        return [Finding(about="file", text=text, command=f"chmod u+w {path}")]
    if mode & 0o077:
        text = "Others on this machine may read the notebook."
        return [Finding(about="file", text=text, command=f"chmod 600 {path}")]
    return []


def _of_records(place: Place, reading: Reading) -> list[Finding]:
    found = []
    for lost in reading.notebook.unreadable:
        line = re.match(r"line (\d+): ", lost.reason)
        what = "Your settings" if lost.table == META else f"Record {lost.id} of {lost.table}"
        command = f"$EDITOR {f'+{line[1]} ' if line else ''}{quote(str(place.path))}"
        text = f"{what} can't be read and is kept as it is: {lost.reason}."
        found.append(Finding(about="record", text=text, command=command))
    return found


def _of_settings(place: Place, reading: Reading) -> list[Finding]:
    """Settings that this relnote doesn't know are kept; perhaps one is misspelt."""
    raw = (reading.tables or {}).get(META, {}).get(SETTINGS, Raw(b"{}"))
    try:
        written = msgspec.json.decode(raw, type=dict[str, Raw])
    except msgspec.DecodeError:
        return []
    known = {field.encode_name for field in msgspec.structs.fields(Settings)}
    return [
        Finding(
            about="settings",
            text=f'The setting "{name}" is not known to this relnote; it is kept.',
            command=f"$EDITOR {quote(str(place.path))}",
        )
        for name in sorted(written.keys() - known)
    ]


def _of_backups(place: Place, backups: list[Backup], good: Backup | None) -> list[Finding]:
    """The newest must open; a damaged file that a restore kept was never meant to."""
    meant = [backup for backup in backups if not backup.is_damaged]
    if not meant or meant[-1] == good:
        return []
    text = f"The newest backup can't be opened: {meant[-1].path}."
    made = f"relnote --file {quote(str(place.path))} backup --now"
    return [Finding(about="backup", text=text, command=made)]


def _of_copies(place: Place, reading: Reading, backups: list[Backup]) -> list[Finding]:
    """Copies beside it, and versions of other programs that had to give way, that hold more than it does."""
    beside = [(path, "lies beside it") for path in copies_beside(place, reading.header)]
    aside = [(backup.path, "had to give way") for backup in backups if backup.why == "found"]
    found = []
    for path, what in (*beside, *aside):
        more = _more_in(place, path, reading)
        if more:
            holds = "1 record that is" if more == 1 else f"{more} records that are"
            text = f"A version of this notebook {what}: {path.name}. It holds {holds} new or different."
            found.append(Finding(about="copy", text=text, command=f"relnote --file {quote(str(path))} people"))
    return found


def _more_in(place: Place, path: Path, reading: Reading) -> int:
    """How many records of the copy the notebook doesn't hold, or holds otherwise."""
    try:
        copy = strict_reading(read_file(place.files, path), place.form)
    except (OSError, UnlikeError):
        return 1
    here = reading.tables or {}
    return sum(
        key not in here.get(table, {}) or bytes(here[table][key]) != bytes(raw)
        for table, rows in (copy.tables or {}).items()
        for key, raw in rows.items()
        if (table, key) != (META, HEADER)
    )


def copies_beside(place: Place, header: Header) -> list[Path]:
    """Files named as sync programs name conflict copies, that hold this very notebook."""
    folder, name = place.target.parent, place.target
    try:
        names = sorted(place.files.names(folder))
    except OSError:
        return []
    candidates = (folder / other for other in names if _is_copy_name(other, name.stem, name.suffix))
    return [path for path in candidates if _holds(place, path, header)]


def _is_copy_name(other: str, stem: str, suffix: str) -> bool:
    if not other.startswith(stem):
        return False
    rest = other[len(stem) :]
    ends = (rest.removesuffix(suffix), rest.removeprefix(suffix))
    return rest != suffix and any(_COPY_SUFFIXES.fullmatch(end) for end in ends if end != rest)


def _holds(place: Place, path: Path, header: Header) -> bool:
    try:
        return read_header(read_file(place.files, path)).notebook == header.notebook
    except (OSError, UnlikeError):
        return False
