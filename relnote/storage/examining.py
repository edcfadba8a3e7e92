"""The file looked over for `doctor`: its mode, its records one by one, its backups, copies beside it."""

from __future__ import annotations

import re
from pathlib import Path
from shlex import quote

import msgspec
from msgspec import Raw

from relnote.core.settings import Settings
from relnote.storage.answers import Backup, Examined, Finding
from relnote.storage.backups import all_backups, newest_good
from relnote.storage.files import read_file
from relnote.storage.layout import META, SETTINGS, Header
from relnote.storage.place import Place
from relnote.storage.reading import Reading, UnlikeError, read_header

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
    backups = all_backups(place)
    good = newest_good(place)
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
            *_of_copies(place, reading.header),
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
    """The newest must open; one that another program's writing brought about is hers to look at."""
    made = f"relnote --file {quote(str(place.path))} backup --now"
    found = []
    if backups and backups[-1] != good:
        text = f"The newest backup can't be opened: {backups[-1].path}."
        found.append(Finding(about="backup", text=text, command=made))
    for backup in backups:
        if backup.why == "found":
            text = f"Another program's version had to give way on {backup.at:%Y-%m-%d}; it is kept."
            command = f"relnote --file {quote(str(backup.path))} people"
            found.append(Finding(about="copy", text=text, command=command))
    return found


def _of_copies(place: Place, header: Header) -> list[Finding]:
    return [
        Finding(
            about="copy",
            text=f"A copy of this notebook lies beside it: {path.name}. It may hold what this one doesn't.",
            command=f"relnote --file {quote(str(path))} people",
        )
        for path in copies_beside(place, header)
    ]


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
