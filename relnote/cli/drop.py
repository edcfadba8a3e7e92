"""`relnote drop`: let rows go, with a word."""

from __future__ import annotations

from datetime import date

import click

from relnote.cli.acting import Act, ask_for_words, carry_out, named, rows_meant
from relnote.cli.app import Verb
from relnote.cli.options import complete_people
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted, Meant
from relnote.core.agenda.rows import QuietRow, ReminderRow
from relnote.core.notebook import NextId, Notebook

LEAVE, REST = 0, 1
QUIET_CHOICES = ("leave for now: back after one more of their gaps", "let rest, until they stir")


@click.command("drop", cls=Verb, examples=("relnote drop k3f", "relnote drop q2a --say 'he found another'"))
@click.argument("refs", nargs=-1, required=True, metavar="REF…", shell_complete=complete_people)
@click.option("--say", metavar="TEXT", help="A word about it, kept with it.")
def command(refs: tuple[str, ...], say: str | None) -> None:
    """Let rows go: a promise released, an ask never mind, an occasion not this year."""
    here = shell()
    carry_out(here, [_letting_go(here, meant, say) for meant in rows_meant(here, refs)])


def _letting_go(here: Shell, meant: Meant, say: str | None) -> Act:
    today = here.today
    if isinstance(meant, QuietRow) and here.on_terminal:
        question = f"{meant.person.name}: what shall it be? (`relnote edit` sets another cadence)"
        if here.choose(question, QUIET_CHOICES) == REST:
            return _resting(meant, say, today=today)
    if isinstance(meant, ReminderRow) and meant.kind == "put-right" and say is None:
        say = ask_for_words(here, f"{named(here, meant)}: a word about letting it go (enter: none)")

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.acts.ticking import drop

        return drop(notebook, meant, today=today, say=say)

    return act


def _resting(meant: QuietRow, say: str | None, *, today: date) -> Act:
    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.lives import rest

        change = rest(notebook, meant.record, on=today, word=say)
        return Acted(change.notebook, change.said, change.act)

    return act
