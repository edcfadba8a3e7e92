"""`relnote died`: every prompt stops, the page stays; what stands elsewhere is shown, to keep or let go."""

from __future__ import annotations

from collections.abc import Sequence

import click

from relnote.cli.acting import Act, carry_out
from relnote.cli.app import Verb
from relnote.cli.options import day_first_here, day_option, person_argument, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted
from relnote.core.errors import DayError
from relnote.core.lives import details_naming, died, reminders_left
from relnote.core.notebook import NextId, Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Person
from relnote.core.refs import shortened, whole_ref
from relnote.core.reminders import Reminder
from relnote.core.visible import visible


@click.command("died", cls=Verb, examples=("relnote died walter", "relnote died walter --on '1 november'"))
@person_argument()
@day_option(help="The day, or as much of it as is known: march 2026, 2026.")
@click.option("--remember", is_flag=True, help="A year on, one row that day.")
def command(who: tuple[str, ...], on: str | None, *, remember: bool) -> None:
    """Someone died: nothing is suggested any more, and the page stays."""
    here = shell()
    person = the_person_here(here, who)
    day = _the_day(here, on)
    today = here.today

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        change = died(notebook, person.id, today=today, on=day, remember=remember)
        return Acted(change.notebook, change.said, change.act)

    left = reminders_left(here.notebook, person.id)
    carry_out(here, [act, *_asked(here, left)])
    _show_the_rest(here, person, () if here.on_terminal else left)


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


def _asked(here: Shell, left: Sequence[Reminder]) -> list[Act]:
    """On a terminal each reminder is shown once, to keep or let go."""
    if not here.on_terminal:
        return []
    today = here.today

    def letting_go(reminder: Reminder) -> Act:
        def act(notebook: Notebook, _mint: NextId) -> Acted:
            from relnote.core.acts.ticking import drop

            return drop(notebook, reminder, today=today)

        return act

    return [
        letting_go(each)
        for each in left
        if not click.confirm(visible(f"Keep {each.kind}: {each.text}?"), default=True, err=True)
    ]


def _show_the_rest(here: Shell, person: Person, left: Sequence[Reminder]) -> None:
    refs = shortened(whole_ref("reminder", each) for each in here.notebook.reminders) if left else {}
    if left:
        here.say()
        here.say("Still open; `relnote drop REF` lets one go:")
    for each in left:
        here.say(f"  {refs[whole_ref('reminder', each.id)]}  {visible(f'{each.kind}: {each.text}')}")
    naming = details_naming(here.notebook, person.id)
    if naming:
        here.say()
        here.say("Named on other pages; `relnote edit` ends what is no longer so:")
    for found in naming:
        here.say(f'  {visible(found.owner.name)}: "{visible(found.text)}"')
