"""The rows of a day: what `today` prints and the Today screen shows, as one value."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Literal

from msgspec import Struct

from relnote.core.conversations import Channel
from relnote.core.notebook import Notebook
from relnote.core.refs import Section, whole_ref

FollowUpKind = Literal["promise", "put-right", "follow-up", "thank", "ask", "happened"]
SmallKind = Literal["introduction", "new face", "pattern ended", "cadence", "detail", "idea", "hope"]
Basis = Literal["own", "circle", "learned"]

SMALL_NUMBER: dict[SmallKind, int] = {
    "introduction": 0,
    "new face": 1,
    "pattern ended": 2,
    "cadence": 3,
    "idea": 4,
    "hope": 5,
    "detail": 6,
}


def small_record(kind: SmallKind, record: int) -> int:
    """What a small thing's ref stands for: a detail, or whom it is about, and of which kind it is."""
    return record * len(SMALL_NUMBER) + SMALL_NUMBER[kind]


class Small(Struct, frozen=True, gc=False):
    """One thing someone has: `record` is a detail, or whom it is about."""

    kind: SmallKind
    record: int

    @property
    def key(self) -> str:
        """What a choice about it is kept under, on the person shown."""
        return f"small:{self.kind}:{self.record}"


class Who(Struct, frozen=True, gc=False):
    """Whom a row shows. `id` is None for an organisation, or someone who is no longer in the notebook."""

    id: int | None
    name: str


def who(notebook: Notebook, person_id: int) -> Who:
    """The person a row shows; a record may outlive the person it names."""
    person = notebook.people.get(person_id)
    return Who(None, "(no longer in the notebook)") if person is None else Who(person.id, person.name)


class Row(Struct, frozen=True, kw_only=True):
    """What every row has: whom it shows, the record it stands for, the words beside the name, its ref.

    `whole` is the same on every day; `ref` is as much of it as tells it from the day's other rows.
    Words hold raw text: whoever prints or shows a row passes them through `visible`.
    """

    section: ClassVar[Section]

    record: int
    person: Who
    words: str = ""
    ref: str = ""

    @property
    def whole(self) -> str:
        """The ref that never changes, of (section, record, person)."""
        return whole_ref(self.section, self.record, self.beside)

    @property
    def beside(self) -> int:
        """The person as far as a ref needs one: a reminder or a talk is known by itself."""
        return 0 if self.section in ("reminder", "conversation") else self.person.id or 0


class Meeting(Row, frozen=True, kw_only=True):
    """A planned conversation of the day; `also` are the others it is with."""

    section: ClassVar[Section] = "conversation"

    time: str | None = None
    text: str = ""
    also: tuple[Who, ...] = ()


class Reply(Row, frozen=True, kw_only=True):
    """Their last word, by a channel that waits for an answer; `record` is the conversation."""

    section: ClassVar[Section] = "reply"

    since: date
    channel: Channel
    days: int


class FollowUp(Row, frozen=True, kw_only=True):
    """A reminder due today or before, or (`happened`) a planned talk whose day has passed.

    `due` None: no day was set. `days_late` counts from `due`, 0 without one.
    """

    kind: FollowUpKind
    text: str
    due: date | None = None
    time: str | None = None
    days_late: int = 0
    since: date
    """The day it first stood here: what it is ordered by."""
    pinned: bool = False


class ReminderRow(FollowUp, frozen=True, kw_only=True):
    """A row that stands for a reminder."""

    section: ClassVar[Section] = "reminder"


class Passed(FollowUp, frozen=True, kw_only=True):
    """A planned talk whose day has passed: did it happen? `record` is the conversation."""

    section: ClassVar[Section] = "conversation"


class Waiting(Row, frozen=True, kw_only=True):
    """Something they said they would do. `chased`: of a circle whose promises may be chased."""

    section: ClassVar[Section] = "reminder"

    text: str
    due: date | None = None
    made: date
    chased: bool = False


class ComingUp(Row, frozen=True, kw_only=True):
    """An occasion within 14 days. `turning` is a round age, else None; `record` is its place."""

    section: ClassVar[Section] = "occasion"

    label: str
    on: date
    in_days: int
    turning: int | None = None
    post_by: date | None = None


class QuietRow(Row, frozen=True, kw_only=True):
    """Someone not heard from in a while; `record` is the person. `why` and `say` as `today` prints them."""

    section: ClassVar[Section] = "quiet"

    last_heard: date | None = None
    last_reached: date | None = None
    signal: str | None = None
    signal_on: date | None = None
    silence_days: int
    expected_days: int
    allowed_days: int
    basis: Basis
    why: str
    say: str | None = None
    said_on: date | None = None


class SmallThing(Row, frozen=True, kw_only=True):
    """relnote's one idea of the day; `key` is what a choice about it is kept under, on the person shown."""

    section: ClassVar[Section] = "small"

    kind: SmallKind
    key: str
    text: str


AnyRow = Meeting | Reply | ReminderRow | Passed | Waiting | ComingUp | QuietRow | SmallThing

REPLIES_SHOWN = 7
OF_ONE_KIND_SHOWN = 12


class Agenda(Struct, frozen=True, kw_only=True):
    """The whole day, nothing cut: printing and screens decide how much of it they show.

    `quiet` are the (at most five) seats, `quiet_total` everyone quiet who stands in no row printed above.
    The rest of the quiet are there only when every row was asked for: `quiet_beside`, and
    `quiet_elsewhere`, who stand in a row above or wait for an answer to two of her letters.
    `resting` is the season's line where one holds ("Resting until 31 Jan"), `arrived` the line of the first
    morning after an import. `unanswered_plans` are plans older than 14 days: one folded line.
    """

    day: date
    meetings: tuple[Meeting, ...] = ()
    replies_owed: tuple[Reply, ...] = ()
    follow_ups: tuple[ReminderRow | Passed, ...] = ()
    unanswered_plans: tuple[Passed, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    coming_up: tuple[ComingUp, ...] = ()
    quiet: tuple[QuietRow, ...] = ()
    quiet_total: int = 0
    quiet_beside: tuple[QuietRow, ...] = ()
    quiet_elsewhere: tuple[QuietRow, ...] = ()
    resting: str | None = None
    small_thing: SmallThing | None = None
    arrived: str | None = None

    @property
    def rows(self) -> tuple[AnyRow, ...]:
        """Every row that has a ref, in the order they are shown, folded ones included."""
        small = (self.small_thing,) if self.small_thing else ()
        return (
            *self.meetings,
            *self.replies_owed,
            *self.follow_ups,
            *self.unanswered_plans,
            *self.waiting,
            *self.coming_up,
            *self.quiet,
            *small,
            *self.quiet_beside,
            *self.quiet_elsewhere,
        )


Kinds = tuple[tuple[str, tuple[ReminderRow | Passed, ...]], ...]
"""Follow-ups by their kind: what is shown of each is counted by kind."""


def by_kind(rows: Iterable[ReminderRow | Passed]) -> Kinds:
    """The kinds and their rows, both in the order they came."""
    kinds: dict[str, list[ReminderRow | Passed]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    return tuple((kind, tuple(of_kind)) for kind, of_kind in kinds.items())
