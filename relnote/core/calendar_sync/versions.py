"""What a calendar item says, as far as relnote understands it: here, there, and when the two last agreed."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from hashlib import blake2b
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.calendar.alarms import said_alarm
from relnote.core.calendar.values import Item, Repeat
from relnote.core.calendar.words import one_line

Field = Literal["words", "when", "repeat", "done"]
"""What another program can change of an item that relnote understands."""
Answer = Literal["here", "there", "again", "leave"]
"""To a clash: the version here, or there. To what was deleted there: write it again, or leave it out."""


class Moved(Struct, frozen=True, order=True, gc=False):
    """One day of a series that stands elsewhere there, or has a title of its own (RFC 5545 §3.8.4.4)."""

    of: date
    day: date
    time: str | None = None
    words: str = ""
    """Its title where it isn't that of the whole."""


class Parts(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """What an item says. `repeat` is a string where its rule is none of relnote's.

    `done` is the day it was ticked, `without` are days of a series that were deleted one by one. Of `note` and
    `alarms` only changes here count: what she adds to them there stays there.
    """

    words: str
    day: date
    time: str | None = None
    repeat: Repeat | str | None = None
    task: bool = False
    note: str = ""
    alarms: tuple[str, ...] = ()
    done: date | None = None
    cancelled: bool = False
    without: tuple[date, ...] = ()
    moved: tuple[Moved, ...] = ()


class Theirs(Struct, frozen=True, kw_only=True):
    """One item as it lies in the folder. `sum` is of its bytes.

    `wrote` is the sum relnote left in it when it last wrote it, so that an item tells by itself whether
    someone else has changed it since. `touched` is the day it was last changed, as the item says.
    """

    uid: str
    parts: Parts
    file: str
    sum: str
    wrote: str | None = None
    sequence: int = 0
    touched: date | None = None


class Base(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """When the two sides last met over an item: what each said, without its words.

    `theirs` None: the same as `ours`. `gone`: since that day it is missing there, and she is asked. `left`: she
    wants it left out of this calendar. `owed`: what was changed there is in the notebook, and that file, as
    long as it has that sum, is still to be written: an undo meanwhile is hers, and nothing comes in again.
    """

    ours: Parts
    theirs: Parts | None = None
    file: str = ""
    sum: str = ""
    wrote: str | None = None
    """The sum that stood in the item then: one that comes back with another was made of another version."""
    gone: date | None = None
    left: bool = False
    owed: bool = False

    @property
    def there(self) -> Parts:
        """What it said there."""
        return self.theirs or self.ours


def parts_of(item: Item) -> Parts:
    """What relnote would have the item say."""
    return Parts(
        words=one_line(item.summary),
        day=item.day,
        time=item.time,
        repeat=item.repeat,
        task=item.task,
        note=item.note,
        alarms=tuple(said_alarm(each) for each in item.alarms),
    )


def unworded(parts: Parts) -> Parts:
    """The same with sums in place of words: what is remembered of a sync names nobody."""
    moved = tuple(replace(each, words=_sum(each.words)) if each.words else each for each in parts.moved)
    return replace(parts, words=_sum(parts.words), note=_sum(parts.note) if parts.note else "", moved=moved)


def sum_of(parts: Parts) -> str:
    """A short sum of what relnote writes of an item, left in it as the version it was written as."""
    return _sum(repr((parts.words, parts.day.isoformat(), parts.time, repr(parts.repeat), parts.task)))


def is_gone(here: Parts, there: Parts) -> bool:
    """Whether it was cancelled there, or just the day it stands on was deleted from its series."""
    return there.cancelled or here.day in there.without


def differences(one: Parts, other: Parts) -> frozenset[Field]:
    """The fields that differ; `one` and `other` both with words, or both without."""
    found: set[Field] = set()
    if one.words != other.words:
        found.add("words")
    if (one.day, one.time) != (other.day, other.time):
        found.add("when")
    if one.repeat != other.repeat:
        found.add("repeat")
    if one.done != other.done:
        found.add("done")
    return frozenset(found)


def _sum(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
