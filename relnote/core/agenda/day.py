"""The day put together: every section of `today`, from the notebook as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from relnote.core.agenda.coming_up import coming_up
from relnote.core.agenda.follow_ups import due_reminders
from relnote.core.agenda.rows import (
    OF_ONE_KIND_SHOWN,
    REPLIES_SHOWN,
    Agenda,
    Passed,
    QuietRow,
    ReminderRow,
    Row,
    Waiting,
    Who,
    by_kind,
)
from relnote.core.agenda.small_things import small_thing
from relnote.core.agenda.talks import Talks, talks_of_the_day
from relnote.core.notebook import Notebook
from relnote.core.refs import Section, short_refs
from relnote.core.rhythm.contacts import Contacts, contacts
from relnote.core.rhythm.ended import ended_patterns
from relnote.core.rhythm.quiet import Quiet, quiet, with_words
from relnote.core.rhythm.seasons import season_line
from relnote.core.rhythm.seats import seats

R = TypeVar("R", bound=Row)

ENOUGH_KEPT = 10
"""So many people of an import kept, and its first morning is over (edges 3)."""


def agenda(
    notebook: Notebook,
    *,
    today: date,
    every: bool = False,
    worded: bool = True,
    found: Contacts | None = None,
) -> Agenda:
    """What the day holds; with `every`, all who are quiet as rows, not only the five seats.

    For a day before the clock's, pass `as_of(notebook, day)`. `found` are that day's contacts, where the
    caller has them already. Who only looks for a ref needn't have the quiet `worded`.
    """
    found = found or contacts(notebook, today=today)
    talks = talks_of_the_day(notebook, found, today=today)
    reminders, waiting = due_reminders(notebook, today=today)
    follow_ups: tuple[ReminderRow | Passed, ...] = (*reminders, *talks.passed)
    taken = _taken(talks, follow_ups, waiting)
    quiets = quiet(notebook, today=today, contacts=found, words=False)
    ended = ended_patterns(notebook, today=today, contacts=found)
    seated = seats(quiets, today=today, taken=taken)
    day = Agenda(
        day=today,
        meetings=talks.meetings,
        replies_owed=talks.replies,
        follow_ups=follow_ups,
        unanswered_plans=talks.unanswered_plans,
        waiting=waiting,
        coming_up=coming_up(notebook, found, today=today),
        quiet=_quiet_rows(seated, notebook, found, today=today, worded=worded),
        quiet_total=sum(row.person not in taken for row in quiets),
        resting=season_line(notebook.settings, today=today),
        small_thing=small_thing(notebook, found, today=today, ended=ended),
        arrived=_arrived(notebook),
    )
    if every:
        day = _with_the_other_quiet(day, quiets, taken, notebook, found, worded=worded)
    # those who are quiet and not shown count too: what is typed is looked for among every row
    shown: list[tuple[Section, int, int]] = [(row.section, row.record, row.beside) for row in day.rows]
    return with_refs(day, short_refs([*shown, *(("quiet", row.person, row.person) for row in quiets)]))


def _taken(talks: Talks, follow_ups: Sequence[ReminderRow | Passed], waiting: Iterable[Waiting]) -> Set[int]:
    """Who stands in a row printed in the first three sections; a folded row doesn't count."""
    rows: list[Row] = [*talks.meetings, *talks.replies[:REPLIES_SHOWN]]
    rows += [row for _kind, of_kind in by_kind(follow_ups) for row in of_kind[:OF_ONE_KIND_SHOWN]]
    rows += [row for row in waiting if row.chased][:OF_ONE_KIND_SHOWN]
    also = [each for meeting in talks.meetings for each in meeting.also]
    people = (each.id for each in (*also, *(row.person for row in rows)))
    return {person_id for person_id in people if person_id is not None}


def _arrived(notebook: Notebook) -> str | None:
    """The line of the first mornings after an import: how many are in, then how many are left to sort.

    It goes when nobody is left, or ten of its people are kept. Who died needs no sorting.
    """
    imported = [each for each in notebook.people.values() if each.source is not None and each.died is None]
    left = sum(each.kept is None for each in imported)
    count, kept = len(imported), len(imported) - left
    if not left or kept >= ENOUGH_KEPT:
        return None
    if kept:
        return f"{left:,} of {count:,} people not sorted yet; `relnote sort` to say who matters"
    people = "1 person is" if count == 1 else f"{count:,} people are"
    return f"{people} in; `relnote sort` to say who matters (ten minutes)"


def _quiet_rows(
    rows: Sequence[Quiet], notebook: Notebook, found: Contacts, *, today: date, worded: bool
) -> tuple[QuietRow, ...]:
    said = with_words(rows, notebook, today=today, contacts=found) if worded else rows
    return tuple(
        QuietRow(
            record=row.person,
            person=Who(row.person, row.name),
            words=row.why,
            last_heard=row.last_heard,
            last_reached=row.last_reached,
            signal=row.signal,
            signal_on=row.signal_on,
            silence_days=row.silence_days,
            expected_days=row.expected_days,
            allowed_days=row.allowed_days,
            basis=row.basis,
            why=row.why,
            say=row.say,
            said_on=row.said_on,
        )
        for row in said
    )


def _with_the_other_quiet(
    day: Agenda,
    quiets: Sequence[Quiet],
    taken: Set[int],
    notebook: Notebook,
    found: Contacts,
    *,
    worded: bool,
) -> Agenda:
    seated = {row.record for row in day.quiet}
    rest = [row for row in quiets if row.person not in seated]
    beside = [row for row in rest if row.person not in taken and not row.unanswered]
    elsewhere = [row for row in rest if row.person in taken or row.unanswered]
    return replace(
        day,
        quiet_beside=_quiet_rows(beside, notebook, found, today=day.day, worded=worded),
        quiet_elsewhere=_quiet_rows(elsewhere, notebook, found, today=day.day, worded=worded),
    )


def with_refs(day: Agenda, short: Iterable[str]) -> Agenda:
    """Each row with its short ref, given in the order of `day.rows`."""
    refs = iter(short)

    def marked(rows: tuple[R, ...]) -> tuple[R, ...]:
        return tuple([replace(row, ref=next(refs)) for row in rows])

    small = day.small_thing
    # in the order of `Agenda.rows`, so that each ref meets its row
    return replace(
        day,
        meetings=marked(day.meetings),
        replies_owed=marked(day.replies_owed),
        follow_ups=marked(day.follow_ups),
        unanswered_plans=marked(day.unanswered_plans),
        waiting=marked(day.waiting),
        coming_up=marked(day.coming_up),
        quiet=marked(day.quiet),
        small_thing=marked((small,))[0] if small else None,
        quiet_beside=marked(day.quiet_beside),
        quiet_elsewhere=marked(day.quiet_elsewhere),
    )
