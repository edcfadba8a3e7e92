"""`relnote show`: everything about a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.options import person_argument, the_person_here
from relnote.cli.output import bold, dim, print_indented, print_pairs
from relnote.cli.shell import Shell, shell
from relnote.core.days import said_day, said_partial
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Labelled, Person
from relnote.core.person_record import Records, notes_of, reminders_of, said, said_wish, talks_of
from relnote.core.reminders import Reminder
from relnote.core.visible import visible

TALKS_SHOWN = 12
"""On a terminal; a pipe, `--all` and `--json` get every one."""
Listed = tuple[str, str, tuple[str, ...]]
"""A record's ref, its line, and the lines below; made visible already."""


@click.command("show", cls=Verb, examples=("relnote show tom okafor", "relnote show 4471 --json"))
@person_argument()
@click.option("--all", "everything", is_flag=True, help="Every conversation, not only the newest.")
def command(who: tuple[str, ...], *, everything: bool) -> None:
    """Show everything about a person: reach, circles, details, reminders, conversations, notes.

    WHO is a name, part of one, a nickname, an organisation, an email or the last digits of a phone number.
    """
    here = shell()
    person = the_person_here(here, who)
    records = Records(here.notebook, today=here.today)
    if here.as_json:
        here.data(records.whole(person))
        return
    here.say(_title(person, records))
    print_pairs(list(_fields(person, records)))
    _print_listed(here, "Known", _details(here, person, records))
    _print_listed(here, "Reminders", _reminders(here, person, records))
    most = None if everything or not here.to_terminal else TALKS_SHOWN
    _print_listed(here, "Conversations", _talks(here, person, records), most=most)
    _print_listed(here, "Notes", _notes(here, person, records))


def _title(person: Person, records: Records) -> str:
    name = visible(person.name) + (f", called {visible(person.called)}" if person.called else "")
    state = records.state(person)
    ref = records.refs.of("person", person.id)
    return " · ".join((bold(name), *((state,) if state != "in touch" else ()), ref))


def _fields(person: Person, records: Records) -> Iterator[tuple[str, str]]:
    """What is filled, and nothing else."""
    yield from _filled(("say", person.said), ("pronouns", person.pronouns))
    yield from (("also", each) for each in person.nicknames)
    yield from (
        ("at", f"{each.organisation}, {each.role}" if each.role else each.organisation)
        for each in person.organisations
    )
    for label, values in (("phone", person.phones), ("email", person.emails), ("link", person.links)):
        yield from ((label, _labelled(each)) for each in values)
    yield from (("address", ", ".join(each.lines)) for each in person.addresses)
    yield from _filled(
        ("best time", person.best_time),
        ("time zone", person.time_zone),
        ("circles", ", ".join(each.circle for each in person.circles)),
        ("cadence", said_wish(person)),
        ("birthday", said_partial(person.birthday) if person.birthday else None),
    )
    yield from ((each.label, said_partial(each.on)) for each in person.occasions)
    yield from _story(person, records)


def _story(person: Person, records: Records) -> Iterator[tuple[str, str]]:
    met, introduction, heard = person.met, records.whole(person)["introduced_by"], records.last_heard(person)
    if met:
        where = ", ".join(part for part in (met.place, said_partial(met.on) if met.on else None) if part)
        yield from _filled(("met", where or met.story), ("how", met.story if where else None))
    if introduction and introduction["name"]:
        yield "introduced by", introduction["name"]
    yield from _filled(
        ("services", person.services),
        ("last spoke", f"about {said_partial(person.last_spoke)}" if person.last_spoke else None),
        ("last heard", said_day(heard, today=records.today) if heard else None),
    )
    yield from _related(person, records.notebook)
    yield from (("kept", each) for each in person.kept_fields)


def _related(person: Person, notebook: Notebook) -> Iterator[tuple[str, str]]:
    for each in person.related:
        other = notebook.people.get(each.person) if each.person is not None else None
        yield each.kind, other.name if other else each.name or ""


def _filled(*pairs: tuple[str, str | None]) -> Iterator[tuple[str, str]]:
    yield from ((label, text) for label, text in pairs if text)


def _labelled(value: Labelled) -> str:
    return f"{value.value} ({value.label})" if value.label else value.value


def _heading(here: Shell, text: str) -> None:
    here.say()
    here.say(dim(text))


def _print_listed(here: Shell, heading: str, rows: Iterable[Listed], *, most: int | None = None) -> None:
    """A section: refs in a column of their own, what is said beside them, further lines below that."""
    listed = tuple(rows)
    shown = listed[:most]
    if not shown:
        return
    _heading(here, heading)
    width = max(len(ref) for ref, *_rest in shown)
    for ref, line, below in shown:
        print_indented(line, lead=f"  {ref:<{width}}  ")
        for words in below:
            print_indented(words, lead=" " * (width + 4))
    if len(listed) > len(shown):
        here.say(f"  and {len(listed) - len(shown)} more (--all)")


def _details(here: Shell, person: Person, records: Records) -> Iterator[Listed]:
    for each in person.details:
        words = f"{visible(each.kind)}: {visible(each.text)}  ({_origin(each, here)})"
        yield records.refs.of("detail", each.id), words, ()


def _origin(detail: Detail, here: Shell) -> str:
    """Where it is from, as a reader wants it: the day, who said it, whether it still holds."""
    people = here.notebook.people
    tellers = ", ".join(people[each].name for each in detail.told_by if each in people)
    parts = [said_day(detail.on, today=here.today)]
    if detail.how != "told":
        parts.append(f"from {tellers}" if tellers else detail.how)
    if detail.ended:
        parts.append(f"no longer so since {said_day(detail.ended, today=here.today)}")
    return visible(", ".join(parts))


def _reminders(here: Shell, person: Person, records: Records) -> Iterator[Listed]:
    for each in reminders_of(here.notebook, person.id):
        words = f"{each.kind}: {visible(each.text)}{_when(each, here)}"
        yield records.refs.of("reminder", each.id), words, ()


def _when(reminder: Reminder, here: Shell) -> str:
    if reminder.done:
        return f"  (done {said_day(reminder.done.on, today=here.today)})"
    if reminder.dropped:
        return f"  (let go {said_day(reminder.dropped.on, today=here.today)})"
    day = f", {said_day(reminder.due, today=here.today)}" if reminder.due else ""
    return day + (f", {said(reminder.every)}" if reminder.every else "")


def _talks(here: Shell, person: Person, records: Records) -> Iterator[Listed]:
    for each in talks_of(here.notebook, person.id):
        head = [said_day(each.day, today=here.today), each.channel or "", _with(each.with_, person, here)]
        if each.planned:
            head.append("planned")
        if person.id not in each.with_:
            head.append("about them")
        line = " · ".join(part for part in head if part)
        below = tuple(visible(words) for words in each.text.splitlines())
        yield records.refs.of("conversation", each.id), visible(line), below


def _with(ids: tuple[int, ...], person: Person, here: Shell) -> str:
    people = here.notebook.people
    names = [people[each].name for each in ids if each != person.id and each in people]
    return f"with {', '.join(names)}" if names else ""


def _notes(here: Shell, person: Person, records: Records) -> Iterator[Listed]:
    for each in notes_of(here.notebook, person.id):
        day = f"posted {said_day(each.posted, today=here.today)}" if each.posted else "draft"
        words: Any = each.line or (each.text or "").split("\n")[0]
        line = " · ".join(part for part in (day, each.reason, words) if part)
        yield records.refs.of("note", each.id), visible(line), ()
