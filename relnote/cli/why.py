"""`relnote why WHO`: the whole sum behind someone being listed as quiet, or not."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.options import ON_HELP, day_option, in_it, person_argument, replayed, the_person_here
from relnote.cli.output import folded
from relnote.cli.shell import shell
from relnote.core.visible import visible


@click.command("why", cls=Verb, examples=("relnote why tom", "relnote why ida --on 2027-01-19"))
@person_argument()
@day_option(help=ON_HELP)
def command(who: tuple[str, ...], on: str | None) -> None:
    """Why someone is listed as quiet, or isn't: every number, where it came from, and what would change it."""
    from relnote.core.rhythm.why import why

    here = shell()
    person = the_person_here(here, who)
    notebook, day = replayed(here, on)
    found = why(notebook, in_it(notebook, person, day), today=day)
    if not here.as_json:
        for line in found.lines:
            here.say(folded(visible(line), hang="  "))
        return
    here.data(
        {
            "day": found.day,
            "person": {"id": str(found.person), "name": found.name},
            "listed": found.listed,
            "listed_from": found.listed_from,
            "listed_until": found.listed_until,
            "reasons": found.reasons,
            "last_heard": found.last_heard,
            "last_reached": found.last_reached,
            "silence_days": found.silence_days,
            "counted_days": found.counted_days,
            "expected_days": found.expected_days,
            "allowed_days": found.allowed_days,
            "basis": found.basis,
            "gaps": found.gaps,
            "lines": found.lines,
        }
    )
