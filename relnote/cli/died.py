"""`relnote died`: every prompt stops, the page stays; what stands elsewhere is shown, to keep or let go."""

from __future__ import annotations

from collections.abc import Sequence

import click

from relnote.cli.acting import Act, carry_out
from relnote.cli.app import Verb
from relnote.cli.options import day_first_here, day_option, person_argument, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted, known_in
from relnote.core.conversations import Conversation
from relnote.core.errors import DayError
from relnote.core.left_behind import left_open, left_words
from relnote.core.lives import Naming, details_naming, died
from relnote.core.notebook import NextId, Notebook
from relnote.core.partial import PartialDay
from relnote.core.record_refs import RecordRefs
from relnote.core.refs import Section
from relnote.core.reminders import Reminder
from relnote.core.sentences import within
from relnote.core.visible import visible

Left = tuple[Reminder | Conversation, str]
"""What is open with them, and its words."""


@click.command("died", cls=Verb, examples=("relnote died walter", "relnote died walter --on '1 november'"))
@person_argument()
@day_option(help="The day, or as much of it as is known: march 2026, 2026.")
@click.option("--remember", is_flag=True, help="Show one row on the day, a year on.")
def command(who: tuple[str, ...], on: str | None, *, remember: bool) -> None:
    """Someone died: nothing is suggested any more, and the page stays."""
    here = shell()
    person = the_person_here(here, who)
    day = _the_day(here, on)
    today = here.today

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        change = died(notebook, person.id, today=today, on=day, remember=remember)
        return Acted(change.notebook, change.said, change.act)

    left = [
        (each, left_words(each, here.notebook, beside=person.id))
        for each in left_open(here.notebook, person.id)
    ]
    naming = details_naming(here.notebook, person.id)
    carry_out(here, [act, *_asked(here, left), *_asked_of_details(here, naming)])
    if not here.on_terminal:
        _show_the_rest(here, left, naming)


def _the_day(here: Shell, text: str | None) -> PartialDay | None:
    """The day in the past; or a month, or a year, where no more is known."""
    if text is None:
        return None
    from relnote.core.days import read_day, read_partial

    try:
        partial = read_partial(text, day_first=day_first_here(here))
    except DayError:
        partial = None
    if partial is not None and partial.year is not None and partial.day is None:
        return partial
    return PartialDay.of(read_day(text, today=here.today, sense="past", day_first=day_first_here(here)).day)


def _asked(here: Shell, left: Sequence[Left]) -> list[Act]:
    """On a terminal each is shown once, to keep or let go."""
    if not here.on_terminal:
        return []
    today = here.today

    def letting_go(open_one: Reminder | Conversation) -> Act:
        def act(notebook: Notebook, _mint: NextId) -> Acted:
            from relnote.core.acts.ticking import drop

            return drop(notebook, open_one, today=today)

        return act

    return [
        letting_go(each)
        for each, words in left
        if not click.confirm(visible(f"Keep {words}?"), default=True, err=True)
    ]


def _asked_of_details(here: Shell, naming: Sequence[Naming]) -> list[Act]:
    """On a terminal each detail elsewhere that names them is shown once, to keep or end."""
    if not here.on_terminal:
        return []
    today = here.today

    def ending(found: Naming) -> Act:
        def act(notebook: Notebook, _mint: NextId) -> Acted:
            from relnote.core.acts.knowing import no_longer_so

            return no_longer_so(notebook, known_in(notebook, found.owner.id, found.detail), today=today)

        return act

    return [ending(each) for each in naming if not _kept(each)]


def _kept(found: Naming) -> bool:
    question = f'Keep on {found.owner.name}\'s page: "{within(found.text)}"?'
    return click.confirm(visible(question), default=True, err=True)


def _show_the_rest(here: Shell, left: Sequence[Left], naming: Sequence[Naming]) -> None:
    refs = RecordRefs(here.notebook)
    if left:
        here.say()
        here.say("Still open; `relnote drop REF` lets one go:")
    for each, words in left:
        section: Section = "reminder" if isinstance(each, Reminder) else "conversation"
        here.say(f"  {refs.of(section, each.id)}  {visible(words)}")
    if not naming:
        return
    here.say()
    here.say("Named on other pages; what is no longer so ends with the command beside it:")
    for found in naming:
        command = f"relnote drop {refs.of('detail', found.detail)}"
        here.say(f'  {command}  {visible(found.owner.name)}: "{visible(found.text)}"')
