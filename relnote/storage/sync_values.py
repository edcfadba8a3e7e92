"""What a sync is given and what it answers: how items are read, what is wished, what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from relnote.core.calendar.values import Item
from relnote.core.calendar.wanted import As
from relnote.core.calendar_sync.plan import Plan, Write
from relnote.core.calendar_sync.questions import Question
from relnote.core.calendar_sync.versions import Answer, Parts, Theirs
from relnote.storage.vdir_folder import ReadItem


class Codec(Struct, frozen=True):
    """How an item is read from a file and written to one: by `exchange.vdir`, which storage doesn't know."""

    read: ReadItem
    write: Callable[[Item, bytes | None, Parts | None], bytes]


class Wish(Struct, frozen=True, kw_only=True):
    """What is asked of a sync. `again`: write anew whatever is gone there. `dry`: only say what it would do."""

    as_: As | None = None
    answers: Mapping[str, Answer] = {}
    again: bool = False
    dry: bool = False


class Synced(Struct, frozen=True, kw_only=True):
    """What a sync did, or would do. `revision` is the notebook's after it took in, None where nothing was."""

    vdir: Path
    first: bool
    as_: As | None = None
    tells_more: bool = False
    """Its items would tell more of people than they do so far: words where there were none, names."""
    plan: Plan
    written: tuple[Write, ...] = ()
    removed: tuple[Theirs, ...] = ()
    problems: tuple[str, ...] = ()
    """Items that were left as they are, and why."""
    failures: tuple[str, ...] = ()
    """What the disk refused: the next sync goes on with it."""
    news: tuple[Question, ...] = ()
    """Questions that were not asked before."""
    revision: int | None = None
    is_empty_there: bool = False
    """The last item left the folder: vdirsyncer then asks before it empties the other side."""
