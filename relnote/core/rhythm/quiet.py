"""Who has been quiet: everyone whose silence is longer than expected, with the reason, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.day.saying import said_day
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.refs import whole_ref
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.contacts import Contacts
from relnote.core.rhythm.contacts import contacts as contacts_of
from relnote.core.rhythm.expected import LEAST_LEARNED, Basis, Ground, Silence, least_cadence, silence
from relnote.core.rhythm.hush import hushes, standing_hushes
from relnote.core.rhythm.saying import Says
from relnote.core.rhythm.wording import reason

MOST_EXCESS = 3.0


class Quiet(Struct, frozen=True, gc=False, kw_only=True):
    """One person who has been quiet. Days are whole calendar days; all of it is derived."""

    person: int
    name: str
    last_heard: date | None
    last_reached: date | None = None
    signal: str | None = None
    """The words of the newest sign of life since they were last heard."""
    signal_on: date | None = None
    silence_days: int
    counted_days: int
    """The days of the silence that count: outside quiet seasons, and for someone never heard not before
    the cadence was set."""
    expected_days: int
    allowed_days: int
    basis: Basis
    why: str = ""
    """The reason in words, as the row shows it: 9 weeks, usually 3."""
    say: str | None = None
    """Her own words, at most twelve: one thing to say."""
    said_on: date | None = None
    unanswered: bool = False
    """She wrote twice without a word back: a line in `quiet`, no longer in Today, until they stir."""
    excess: float = 0.0
    """(silence − T) / T, 3 at most: what the list is ordered by."""

    @property
    def ref(self) -> str:
        """The whole ref of the row; `refs.shortened` makes it short among those shown with it."""
        return whole_ref("quiet", self.person, self.person)


def quiet(
    notebook: Notebook, *, today: date, contacts: Contacts | None = None, words: bool = True
) -> tuple[Quiet, ...]:
    """Everyone who is quiet, in order.

    Without `words` the rows hold the numbers alone; `with_words` adds the reason and what to say to those
    that are shown.
    """
    known = contacts or contacts_of(notebook, today=today)
    ground = Ground(notebook.settings)
    rows = [
        row
        for person in _perhaps_quiet(notebook.people.values(), known, ground, today=today)
        if (row := _quiet_row(person, known.of(person.id), ground, today=today)) is not None
    ]
    ordered = in_order(rows, today=today)
    return with_words(ordered, notebook, today=today, contacts=known) if words else ordered


def with_words(
    rows: Sequence[Quiet], notebook: Notebook, *, today: date, contacts: Contacts
) -> tuple[Quiet, ...]:
    """The rows with their reason, when she last reached them, the newest sign of life and one thing to say."""
    says = Says(notebook, contacts, today=today)
    ground = Ground(notebook.settings)
    worded = []
    for row in rows:
        contact = contacts.of(row.person)
        found = silence(notebook.people[row.person], contact, ground, today=today)
        worded.append(_worded(row, contact, found, says, today=today))
    return tuple(worded)


def say_line(row: Quiet, *, today: date) -> str | None:
    """What to say, in quotation marks with its day: `"Two shops in Lisbon still both possible" (18 Sep)`."""
    if row.say is None:
        return None
    return f'"{row.say}"' + (f" ({said_day(row.said_on, today=today)})" if row.said_on else "")


def is_listed(person: Person, contact: Contact, ground: Ground, *, today: date) -> Silence | None:
    """Their silence, if they are quiet on that day and nothing keeps them off the list."""
    found = silence(person, contact, ground, today=today)
    if found is None or not found.is_long or any(standing_hushes(person, ground, today=today)):
        return None
    return None if any(hushes(person, contact, ground, today=today, silence=found)) else found


def _perhaps_quiet(
    people: Iterable[Person], contacts: Contacts, ground: Ground, *, today: date
) -> Iterator[Person]:
    """Those whose silence could be too long: a cheap look that spares most people the whole sum."""
    now, latest = today.toordinal(), contacts.latest
    for person in people:
        if person.died is not None or person.kept is None:
            continue
        days = now - latest.get(person.id, 0)
        if days <= LEAST_LEARNED and not person.circles and person.wish is None:
            continue
        least = least_cadence(person, ground)
        if least is None:
            rhythm = contacts.rhythm(person.id, shorter_than=days)
            if rhythm is not None and days > rhythm.allowed:
                yield person
        elif days > least:
            yield person


def in_order(rows: Sequence[Quiet], *, today: date) -> tuple[Quiet, ...]:
    """Largest excess first, then by name, then id; those at the most take turns, a day each."""
    ordered = sorted(rows, key=_place)
    most = sum(row.excess >= MOST_EXCESS for row in ordered)
    turn = today.toordinal() % most if most else 0
    return (*ordered[turn:most], *ordered[:turn], *ordered[most:])


def _place(row: Quiet) -> tuple[float, str, str, int]:
    return -row.excess, row.name.casefold(), row.name, row.person


def _quiet_row(person: Person, contact: Contact, ground: Ground, *, today: date) -> Quiet | None:
    found = is_listed(person, contact, ground, today=today)
    if found is None:
        return None
    return Quiet(
        person=person.id,
        name=person.name,
        last_heard=found.heard,
        silence_days=found.days,
        counted_days=found.counted,
        expected_days=found.expected,
        allowed_days=found.allowed,
        basis=found.basis,
        unanswered=len(contact.unanswered) >= 2,
        excess=found.excess,
    )


def _worded(row: Quiet, contact: Contact, found: Silence | None, says: Says, *, today: date) -> Quiet:
    signal = contact.last_signal
    if signal is not None and row.last_heard is not None and signal.day <= row.last_heard:
        signal = None
    said = says.of(row.person)
    return replace(
        row,
        last_reached=contact.last_reached,
        signal=signal.text if signal else None,
        signal_on=signal.day if signal else None,
        why=reason(found, contact, today=today) if found else "",
        say=said.words if said else None,
        said_on=said.on if said else None,
    )
