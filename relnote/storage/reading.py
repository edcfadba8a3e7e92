"""From the notebook's bytes to its value: the header first, then everything in one decode."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from operator import attrgetter, eq

import msgspec
from msgspec import Raw, Struct

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.settings import Settings
from relnote.storage.layout import HEADER, SETTINGS, Header, lines_expected

RECORD_TYPES: dict[str, type[Struct]] = {
    "people": Person,
    "conversations": Conversation,
    "reminders": Reminder,
    "notes": Note,
}
"""The tables whose records are values of core, and which."""


class Reading(Struct, frozen=True, kw_only=True):
    """What one read found: the bytes, their header, and the notebook in them."""

    data: bytes
    header: Header
    notebook: Notebook
    tables: dict[str, dict[str, Raw]] | None = None
    """Every record's bytes, where they were looked at one by one; None: as quickly decoded from `data`."""
    upgraded: bool = False
    """Whether the bytes are of an older form, which the next write leaves behind."""


class UnlikeError(Exception):
    """The bytes aren't laid out as relnote lays them out, or a record can't be read: look closely."""


class _Whole(Struct):
    meta: dict[str, Raw]
    people: dict[int, Person] = {}
    conversations: dict[int, Conversation] = {}
    reminders: dict[int, Reminder] = {}
    notes: dict[int, Note] = {}


class _OnlyMeta(Struct):
    meta: dict[str, Raw]


@contextmanager
def collector_off() -> Iterator[None]:
    """Without the garbage collector, which would walk a large notebook again and again while it grows."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_header(data: bytes) -> Header:
    """The header alone, before anything else is decoded. Raises UnlikeError where it can't be found.

    In a file laid out by relnote it is the third line; elsewhere it is looked for by name.
    """
    start = data.find(b'"%b": ' % HEADER.encode(), 0, 64)
    end = data.find(b"\n", start)
    try:
        if data.startswith(b'{\n"meta": {\n') and start > 0:
            line = data[start + len(HEADER) + 4 : end].rstrip(b",\r ")
            return msgspec.json.decode(line, type=Header)
        found = msgspec.json.decode(data, type=_OnlyMeta)
        return msgspec.json.decode(found.meta[HEADER], type=Header)
    except (msgspec.DecodeError, KeyError, UnicodeDecodeError, RecursionError) as error:
        raise UnlikeError(str(error)) from error


def quick_reading(data: bytes, header: Header) -> Reading:
    """The notebook in one decode. Raises UnlikeError where anything is other than relnote writes it.

    msgspec keeps the last of two equal keys without a word, so the lines are counted too (trust 2).
    """
    try:
        with collector_off():
            whole = msgspec.json.decode(data, type=_Whole)
            settings = msgspec.json.decode(whole.meta.get(SETTINGS, b"{}"), type=Settings)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnlikeError(str(error)) from error
    sizes = {name: len(getattr(whole, name)) for name in _Whole.__struct_fields__}
    if _line_ends(data) != lines_expected(sizes) or not _ids_agree(whole):
        raise UnlikeError("the lines don't fit the records")
    notebook = Notebook(
        people=whole.people,
        conversations=whole.conversations,
        reminders=whole.reminders,
        notes=whole.notes,
        settings=settings,
    )
    return Reading(data=data, header=header, notebook=notebook)


def _line_ends(data: bytes) -> int:
    """How many there are: line by line, for `count` looks at each byte and takes twice as long."""
    return sum(1 for _line in BytesIO(data)) - (not data.endswith(b"\n"))


def _ids_agree(whole: _Whole) -> bool:
    tables = (whole.people, whole.conversations, whole.reminders, whole.notes)
    # no list is made of them, for the pages of a long one cost more than the look
    return all(all(map(eq, table, map(attrgetter("id"), table.values()))) for table in tables)
