"""One act: the lock, the newest state, the change, its images, the swap. The only way bytes are written."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.clock import Clock
from relnote.core.settings import Settings
from relnote.storage import refusals
from relnote.storage.answers import Written
from relnote.storage.backups import Backups
from relnote.storage.files import make_folders
from relnote.storage.history import Act, History, Kind
from relnote.storage.layout import HEADER, META, RECENT, SETTINGS, Header
from relnote.storage.leftover import tidy
from relnote.storage.lock import locked
from relnote.storage.meeting import Edit, Meeting, images, must_read_back, new_bytes
from relnote.storage.place import Place
from relnote.storage.reading import Reading, UnlikeError, collector_off, read_header
from relnote.storage.splicing import Changed
from relnote.storage.swap import StrangerError, Swapped, forget, swap
from relnote.storage.tables import plain

TRIES = 5
"""How often a change is applied anew where another program wrote meanwhile."""


class Naming(Struct, frozen=True, kw_only=True):
    """What an act is called, and what it takes back or does again (a version)."""

    act: str
    kind: Kind = "act"
    of: str | None = None


def transact(
    place: Place,
    clock: Clock,
    naming: Naming | Callable[[], Naming],
    edit: Edit,
    *,
    seen: Reading | None = None,
    backup: bool = False,
) -> tuple[Written, Reading | None]:
    """Apply `edit` to the newest state on disk as one act; what was written, and its reading if it is whole.

    Nothing is written where the edit raises or changes nothing. Raises NotebookError, LockedError, and
    whatever the edit raises.
    """
    if not place.target.parent.exists() and place.is_known():
        raise place.missing()
    try:
        make_folders(place.files, place.target.parent)
        with locked(place.files, place.target), collector_off():
            act = _Act(place, clock, naming, edit, seen, backup=backup)
            for _try in range(TRIES):
                try:
                    return act.done()
                except StrangerError:
                    continue
        raise refusals.keeps_changing(place.path)
    except OSError as error:
        raise refusals.not_saved(place.path, error) from error
    except UnicodeEncodeError as error:
        raise refusals.not_text() from error


class _Act:
    """One act, under the lock; tried anew where a stranger wrote meanwhile."""

    def __init__(
        self,
        place: Place,
        clock: Clock,
        naming: Naming | Callable[[], Naming],
        edit: Edit,
        seen: Reading | None,
        *,
        backup: bool,
    ) -> None:
        self.place = place
        self.clock = clock
        self.naming = naming
        self.edit = edit
        self.seen = seen
        self.backup = backup
        self.notices: list[str] = []
        self.tried: list[tuple[Act, bytes]] = []
        """What was swapped in and had to give way."""

    def done(self) -> tuple[Written, Reading | None]:
        meeting = self._met()
        if (already := self._already(meeting)) is not None:
            return already
        after = self.edit(meeting)
        if not meeting.is_new and not meeting.database.changed():
            return Written(meeting.before, meeting.before, meeting.reading.header.revision), meeting.reading
        self._must_be_writable(meeting)
        header = self._next_header(meeting)
        changed = meeting.database.changed()
        must_read_back(changed, after)
        data = new_bytes(meeting, changed)
        naming = self.naming if isinstance(self.naming, Naming) else self.naming()
        swapped = self._swap(meeting, header, naming, data, changed)
        written = Written(
            before=meeting.before,
            after=after,
            revision=header.revision,
            act=naming.act,
            stamp=swapped.stamp,
            notices=(*self.notices, *swapped.notices),
        )
        whole = None if after.unreadable else Reading(data=data, header=header, notebook=after)
        return written, whole

    def _met(self) -> Meeting:
        found = self.place.read()
        if found is None:
            if self.place.is_known():
                raise self.place.missing()
            self.notices += tidy(self.place, None, self.clock.now())
            return Meeting(self.place, self.clock, None, ours=False)
        data, _stamp = found
        self.notices += tidy(self.place, data, self.clock.now())
        ours = self._is_ours(data)
        if ours and self.seen is not None and self.seen.data == data:
            return Meeting(self.place, self.clock, self.seen, ours=True)
        reading = self.place.reading(data, strictly=not ours)
        return Meeting(self.place, self.clock, reading, ours=ours and reading.tables is None)

    def _already(self, meeting: Meeting) -> tuple[Written, Reading | None] | None:
        """The act as done, where the stranger built on our version of an earlier try: not done twice."""
        header = meeting.reading.header
        for act, data in self.tried:
            if act.version in header.recent:
                History.of(self.place, header.notebook).add(act, data)
                written = Written(
                    before=meeting.before,
                    after=meeting.before,
                    revision=header.revision,
                    act=act.act,
                    notices=tuple(self.notices),
                )
                return written, meeting.reading
        return None

    def _is_ours(self, data: bytes) -> bool:
        """Whether relnote wrote these bytes here; others' are read strictly before they are written over."""
        try:
            header = read_header(data)
        except UnlikeError:
            return False
        return History.of(self.place, header.notebook).wrote(header, data)

    def _must_be_writable(self, meeting: Meeting) -> None:
        """The swap would write over a read-only file: its folder is all that the system asks about."""
        if not meeting.is_new and not self.place.files.stat(self.place.target).st_mode & 0o200:
            raise refusals.read_only(self.place.path)

    def _next_header(self, meeting: Meeting) -> Header:
        old = meeting.reading.header
        revision = old.revision + 1
        version = f"{revision}-{os.urandom(4).hex()}"
        new = replace(old, revision=revision, recent=(version, *old.recent[: RECENT - 1]))
        rows = meeting.database.rows[META]
        if HEADER not in rows:
            meeting.database.add_record(META, int(HEADER), plain(new))
        else:
            meeting.database.change_record(META, int(HEADER), plain(old), plain(new))
        if SETTINGS not in rows:
            meeting.database.add_record(META, int(SETTINGS), plain(Settings()))
        return new

    def _swap(
        self,
        meeting: Meeting,
        header: Header,
        naming: Naming,
        data: bytes,
        changed: Changed,
    ) -> Swapped:
        place, now, old = self.place, self.clock.now(), meeting.reading
        backups = Backups(place.keeps(header.notebook), place.files)
        history = History.of(place, header.notebook)
        if old.upgraded:
            backups.keep(old.data, revision=old.header.revision, why="upgrade", now=now)
        elif self.backup and not meeting.is_new:
            backups.keep(old.data, revision=old.header.revision, why="before", now=now)
        act = Act(
            version=header.version,
            act=naming.act,
            at=now,
            kind=naming.kind,
            of=naming.of,
            images=images(meeting, changed),
        )
        entry = history.add(act, data)
        try:
            swapped = swap(
                place.files,
                place.target,
                data,
                expected=None if meeting.is_new else old.data,
                keep=lambda theirs: self._put_aside(header.notebook, theirs),
            )
        except BaseException:
            history.drop(entry)
            self.tried.append((act, data))
            raise
        self.notices += look_after(place, header.notebook, swapped, now, old=None if meeting.is_new else old)
        return swapped

    def _put_aside(self, notebook: str, theirs: bytes) -> None:
        Backups(self.place.keeps(notebook), self.place.files).keep(
            theirs, revision=0, why="found", now=self.clock.now()
        )


def look_after(
    place: Place, notebook: str, swapped: Swapped, now: datetime, *, old: Reading | None
) -> tuple[str, ...]:
    """What follows a saved act, the version before it among the backups; none of it makes the act unsaved."""
    notices: tuple[str, ...] = ()
    try:
        backups = Backups(place.keeps(notebook), place.files)
        if old is not None and backups.is_due(now):
            backups.take_over(swapped.retired, old.data, revision=old.header.revision, now=now)
        backups.prune(now)
        History.of(place, notebook).prune()
        place.remember()
    except OSError as error:
        notices = (f"Written, but no backup of the version before was made: {error.strerror or error}.",)
    if swapped.retired is not None:
        forget(place.files, swapped.retired)
    return notices
