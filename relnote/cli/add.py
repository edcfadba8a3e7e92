"""`relnote add`: someone new."""

from __future__ import annotations

from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.options import complete_circles, day_first_here, person_option, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.cadence import read_cadence, said_cadence
from relnote.core.days import ending_day, read_partial, said_partial
from relnote.core.errors import DayError, SeveralError, UsageError
from relnote.core.notebook import Notebook
from relnote.core.people import Met, Person
from relnote.core.people_changes import NewPerson, add_person, clean_name, lookalikes, new_circles
from relnote.core.record_text.values import is_email
from relnote.core.visible import visible


@click.command(
    "add",
    cls=Verb,
    examples=(
        'relnote add "Tom Okafor" --circle clients --every "6 weeks"',
        'relnote add "Nell Rowe" --met "at the market, March 2019" --introduced-by bea',
    ),
)
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@click.option("--called", metavar="X", help="How they like to be called.")
@click.option(
    "--circle",
    "circles",
    multiple=True,
    metavar="C",
    shell_complete=complete_circles,
    help="A circle they are in; one that isn't there yet is made; may be given again.",
)
@click.option("--every", metavar="CADENCE", help='How often to be in touch: "6 weeks", quarter, year.')
@click.option("--never", is_flag=True, help="Never remind.")
@click.option("--email", "emails", multiple=True, metavar="E", help="An email address; may be given again.")
@click.option("--phone", "phones", multiple=True, metavar="P", help="A phone number; may be given again.")
@click.option("--org", "organisation", metavar="O", help="Where they work.")
@click.option("--role", metavar="R", help="What they do there.")
@click.option("--birthday", metavar="D", help='"12 June", "June 1980", 1980, "12 June 1980".')
@click.option("--met", metavar="TEXT", help='How you met: "at the market, March 2019".')
@person_option("--introduced-by", "introducer", help="Who brought them.")
@click.option("--again", is_flag=True, help="Add them though someone alike is there.")
def command(name: tuple[str, ...], again: bool, **said: Any) -> None:  # noqa: FBT001 - click gives it so
    """Add a person.

    They are shown back as they were understood. Someone with the same email or number, or the same or nearly
    the same name, is asked about first.
    """  # fmt: skip
    here = shell()
    here.may_begin()
    new = _understood(here, " ".join(name), **said)
    if not again:
        _ask_about_lookalikes(here, new)
    made = new_circles(here.notebook, new.circles)
    written = here.update(
        f"add {new.name}", lambda now, mint: add_person(now, new, today=here.today, mint=mint)
    )
    added = next(iter(written.after.people.keys() - written.before.people.keys()))
    _tell(here, written.after.people[added], written.after, made=made)


def _understood(
    here: Shell,
    name: str,
    *,
    every: str | None,
    never: bool,
    birthday: str | None,
    met: str | None,
    introducer: str | None,
    organisation: str | None,
    role: str | None,
    called: str | None,
    **several: tuple[str, ...],
) -> NewPerson:
    if every and never:
        raise UsageError("Either --every or --never: they say opposite things.")
    if role and not organisation:
        raise UsageError("--role says what they do somewhere: add --org.")
    for option in ("circles", "emails", "phones"):
        if any(not each.strip() for each in several[option]):
            raise UsageError(f"--{option[:-1]} is empty.")
    for email in several["emails"]:
        if not is_email(email):
            raise UsageError(f'"{email}" is not an email address; it has no @ in it, or a space.')
    return NewPerson(
        name=clean_name(name),
        called=called or None,
        circles=several["circles"],
        every=read_cadence(every) if every else None,
        never=never,
        emails=tuple(email.strip() for email in several["emails"]),
        phones=tuple(phone.strip() for phone in several["phones"]),
        organisation=organisation or None,
        role=role or None,
        birthday=read_partial(birthday, day_first=day_first_here(here)) if birthday else None,
        met=_met(met, here) if met else None,
        introduced_by=the_person_here(here, introducer).id if introducer else None,
    )


def _met(text: str, here: Shell) -> Met:
    """The story, with the day that ends it taken out: "at the market, March 2019"."""
    story, comma, on = text.rpartition(",")
    try:
        day = read_partial(on.strip(), day_first=day_first_here(here))
    except DayError:
        found = ending_day(text, today=here.today, sense="past", day_first=day_first_here(here))
        if found is None:
            return Met(story=text.strip())
        from relnote.core.partial import PartialDay

        return Met(on=PartialDay.of(found[1].day), story=found[0].strip(" ,") or None)
    return Met(on=day, story=story.strip() or None if comma else None)


def _ask_about_lookalikes(here: Shell, new: NewPerson) -> None:
    alike = lookalikes(here.notebook, new)
    if not alike:
        return
    names = tuple(f"{each.person.name} ({each.why})" for each in alike)
    question = f"Already there: {', '.join(names)}. Add {new.name} as well?"
    if not here.on_terminal:
        raise SeveralError(
            f"Already there: {', '.join(names)}. `--again` adds {new.name} as well.", candidates=names
        )
    if not here.confirm(question, otherwise=question):
        raise click.exceptions.Exit(1)


def _tell(here: Shell, person: Person, notebook: Notebook, *, made: tuple[str, ...]) -> None:
    if here.as_json:
        from relnote.core.person_record import Records

        here.data(Records(notebook, today=here.today).listed(person))
        return
    here.say("Added  " + " · ".join(visible(part) for part in _parts(person, notebook)))
    for circle in made:
        here.say(f'       circle "{visible(circle)}" is new')
    here.hint("relnote undo takes it back")


def _parts(person: Person, notebook: Notebook) -> list[str]:
    """Everything understood of them, in the order of the options."""
    wish, met, introduction = person.wish, person.met, person.introduction
    parts = [person.name]
    if person.called:
        parts.append(f"called {person.called}")
    parts += [each.circle for each in person.circles]
    if wish:
        parts.append("never remind" if wish.never or wish.every is None else said_cadence(wish.every))
    parts += [each.value for each in (*person.emails, *person.phones)]
    parts += [f"{each.organisation}, {each.role}" if each.role else each.organisation
              for each in person.organisations]  # fmt: skip
    if person.birthday:
        parts.append(f"birthday {said_partial(person.birthday)}")
    if met:
        parts.append("met " + ", ".join(part for part in (met.story, met.on and said_partial(met.on)) if part))
    if introduction and introduction.by is not None:
        parts.append(f"introduced by {notebook.people[introduction.by].name}")
    return parts
