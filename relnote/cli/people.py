"""`relnote people`: who is in the notebook."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.options import complete_people
from relnote.cli.output import print_rows
from relnote.cli.shell import Shell, shell
from relnote.core.days import said_day
from relnote.core.finding import Finder
from relnote.core.folding import fold
from relnote.core.people import Person
from relnote.core.person_record import Records
from relnote.core.unreadable import unread_people
from relnote.core.visible import visible


@click.command("people", cls=Verb, examples=("relnote people", "relnote people clients --json"))
@click.argument("query", nargs=-1, metavar="[QUERY]", shell_complete=complete_people)
def command(query: tuple[str, ...]) -> None:
    """Who is in the notebook, by name.

    QUERY is part of a name, a nickname, an organisation, an email, the last digits of a phone number or a
    circle; then the best fit stands first. In a pipe: ref, name, organisation, circles, last heard, parted by
    tabs.
    """  # fmt: skip
    here = shell()
    wanted = " ".join(query)
    people = _fitting(here, wanted) if wanted.strip() else _everyone(here)
    records = Records(here.notebook, today=here.today)
    if here.as_json:
        here.data([records.listed(each) for each in people])
        return
    if not people:
        here.hint(_nobody(here, wanted))
    print_rows(
        ("", "name", "organisation", "circles", "last heard"),
        [_row(each, records) for each in people],
        strong=1,
    )


def _nobody(here: Shell, wanted: str) -> str:
    """That nobody is shown; never that nobody is there, where somebody can't be read."""
    if unread_people(here.notebook):
        return f'No one who can be read fits "{visible(wanted)}".' if wanted else "No one here can be read."
    return f'No one fits "{visible(wanted)}".' if wanted else "No one is in the notebook yet."


def _everyone(here: Shell) -> list[Person]:
    return sorted(here.notebook.people.values(), key=lambda each: (fold(each.name), each.id))


def _fitting(here: Shell, wanted: str) -> list[Person]:
    """Who fits, best first, then everyone else of a circle called so."""
    found = list(Finder.of(here.notebook, today=here.today).find(wanted))
    chosen = {each.id for each in found}
    circle = fold(wanted.strip())
    found += [
        each
        for each in _everyone(here)
        if each.id not in chosen and any(fold(member.circle) == circle for member in each.circles)
    ]
    return found


def _row(person: Person, records: Records) -> tuple[str, ...]:
    heard = records.last_heard(person)
    state = records.state(person)
    return (
        records.refs.of("person", person.id),
        person.name,
        ", ".join(each.organisation for each in person.organisations),
        ", ".join(each.circle for each in person.circles),
        state if state != "in touch" else said_day(heard, today=records.today) if heard else "",
    )
