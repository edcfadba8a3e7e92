"""`relnote today`: what the day holds."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.options import ON_HELP, day_option, replayed
from relnote.cli.shell import shell
from relnote.core.agenda.rows import Agenda
from relnote.core.notebook import Notebook


@click.command("today", cls=Verb, examples=("relnote today", "relnote today --on friday --all"))
@click.option("--all", "every", is_flag=True, help="Print every row.")
@click.option("--oneline", is_flag=True, help="One line, for a prompt or a status bar.")
@day_option(help=ON_HELP)
def command(*, every: bool, oneline: bool, on: str | None) -> None:
    """What the day holds: whom you meet, who waits, what to follow up, and who has been quiet."""
    from relnote.core.agenda.day import agenda

    here = shell()
    notebook, day = replayed(here, on)
    found = agenda(notebook, today=day, every=every and not here.as_json)
    if day != here.today:
        found = _as_typed_today(found, here.notebook)
    if here.as_json:
        from relnote.core.agenda.contract import as_contract

        here.data(as_contract(found))
    elif oneline:
        from relnote.core.agenda.printed import oneline as one_line

        here.say(one_line(found))
    else:
        from relnote.cli.day_page import day_page

        here.say(day_page(found, every=every))


def _as_typed_today(found: Agenda, notebook: Notebook) -> Agenda:
    """Another day's rows by refs that mean them when they are typed today."""
    from relnote.core.agenda.day import with_refs
    from relnote.core.record_refs import RecordRefs

    refs = RecordRefs(notebook)
    return with_refs(found, [refs.of(row.section, row.record, row.beside) for row in found.rows])
