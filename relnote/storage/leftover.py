"""What a killed writer left beside the notebook: cleared away, or put aside if it is someone's words."""

from __future__ import annotations

from datetime import datetime

from relnote.storage.backups import Backups
from relnote.storage.files import read_file
from relnote.storage.history import History
from relnote.storage.place import Place
from relnote.storage.reading import UnlikeError, read_header
from relnote.storage.strict import strict_reading
from relnote.storage.swap import beside, forget


def tidy(place: Place, current: bytes | None, now: datetime) -> tuple[str, ...]:
    """Look at the temporary file, under the lock; the sentences to say if another program's version was in it.

    It holds our next version, whole or broken off (never acknowledged), or the version before, or, when the
    writer was killed between swap and check, what a program that takes no lock had written meanwhile.
    """
    path = beside(place.target)
    try:
        left = read_file(place.files, path)
    except FileNotFoundError:
        return ()
    notices: tuple[str, ...] = ()
    if left != current and _is_someones(place, left):
        header = read_header(left)
        kept = Backups(place.keeps(header.notebook), place.files).keep(
            left, revision=header.revision, why="found", now=now
        )
        notices = (f"A version that another program wrote had to give way; it is kept as {kept}.",)
    forget(place.files, path)
    return notices


def _is_someones(place: Place, left: bytes) -> bool:
    """Whether it is a whole notebook that relnote didn't write here."""
    try:
        strict_reading(left, place.form)
        header = read_header(left)
    except UnlikeError:
        return False
    return not History.of(place, header.notebook).wrote(header, left)
