"""What several verbs take: a person, several people, a day, another day; with completion and a way to ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal, TypeVar

import click

from relnote.cli.shell import Shell
from relnote.core.errors import DayError, NobodyError, SeveralError, UsageError
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.visible import visible

Command = TypeVar("Command", bound=Callable[..., Any])
Sense = Literal["past", "coming"]

ON_HELP = "Show another day as it was, or would be."
"""`--on DAY` of the reading verbs; `replayed` is what they then show."""


def complete_people(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[click.shell_completion.CompletionItem]:
    """People whose name fits what is typed so far; give it to any option or argument that takes a person."""
    from relnote.cli.completion import people_like

    return people_like(context, parameter, incomplete)


def complete_circles(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[click.shell_completion.CompletionItem]:
    """Circles whose name begins with what is typed so far."""
    from relnote.cli.completion import circles_like

    return circles_like(context, incomplete)


def person_argument(
    name: str = "who", *, nargs: int = -1, required: bool = True
) -> Callable[[Command], Command]:
    """An argument that names one person; its words are joined, so a name needs no quotes.

    With nargs=-1 the verb gets a tuple of words; give it to `the_person_here` as it is.
    """
    return click.argument(
        name,
        nargs=nargs,
        required=required,
        metavar="WHO" if required else "[WHO]",
        shell_complete=complete_people,
    )


def person_option(
    *names: str,
    multiple: bool = False,
    help: str,  # noqa: A002 - click's own word
) -> Callable[[Command], Command]:
    """An option that names a person (`--with WHO`)."""
    return click.option(*names, multiple=multiple, metavar="WHO", help=help, shell_complete=complete_people)


def day_option(
    name: str = "--on",
    *,
    help: str = "The day, as people say it: friday, 12 june, 2026-11-20.",  # noqa: A002
) -> Callable[[Command], Command]:
    """`--on DAY`, as text; read it with `the_day`."""
    return click.option(name, metavar="DAY", help=help)


def the_person_here(here: Shell, words: str | Sequence[str]) -> Person:
    """The one person meant. Several: a choice on a terminal, else SeveralError; none: NobodyError."""
    from relnote.core.finding import Finder

    text = words if isinstance(words, str) else " ".join(words)
    if not text.strip():
        raise UsageError("Whom? Name a person, or part of a name.")
    shown = _of_a_row(here, text)
    if shown is not None:
        return shown
    finder = Finder.of(here.notebook, today=here.today)
    try:
        return finder.one(text)
    except SeveralError as several:
        if not here.on_terminal:
            raise
        place = here.choose(f'Who is "{text}"?', several.candidates)
        return finder.best(text)[place]


def _of_a_row(here: Shell, text: str) -> Person | None:
    """The person a row of the day shows, by its ref as `today` printed it: looked for before any other ref."""
    from relnote.core.refs import looks_like_ref

    ref = text.strip().casefold()
    if not looks_like_ref(ref):
        return None
    from relnote.core.agenda.day import agenda

    day = agenda(here.notebook, today=here.today, every=True, worded=False)
    person = next((row.person.id for row in day.rows if row.ref == ref), None)
    return None if person is None else here.notebook.people.get(person)


def day_first_here(here: Shell) -> bool | None:
    """Whether 3/4 is the third of April: her setting, else the locale where its order is known, else None."""
    if here.notebook.settings.day_first is not None:
        return here.notebook.settings.day_first
    from relnote.cli.locale_order import locale_day_first

    return locale_day_first()


def the_day(here: Shell, text: str | None, *, sense: Sense) -> date:
    """The day meant by `text`, today where nothing was said.

    Two readings ("3/4") are asked on a terminal where her setting doesn't decide; else DayError says both.
    """
    if text is None:
        return here.today
    from relnote.core.days import read_day

    try:
        return read_day(text, today=here.today, sense=sense, day_first=day_first_here(here)).day
    except DayError as error:
        if len(error.candidates) < 2 or not here.on_terminal:
            raise
        place = here.choose(f'Which day is "{text}"?', error.candidates)
        return read_day(error.candidates[place], today=here.today, sense=sense).day


def replayed(here: Shell, on: str | None) -> tuple[Notebook, date]:
    """The notebook and the day to show: today's as it is, an earlier one wound back (edges 1)."""
    day = the_day(here, on, sense="past")
    if day >= here.today:
        return here.notebook, day
    from relnote.core.as_of import as_of

    return as_of(here.notebook, day), day


def in_it(notebook: Notebook, person: Person, day: date) -> int:
    """The id of a person who stood in the notebook on that day; raises NobodyError for one who didn't yet."""
    if person.id not in notebook.people:
        raise NobodyError(
            f"{visible(person.name)} came into the notebook on {person.added}, after {day}. Leave --on out."
        )
    return person.id
