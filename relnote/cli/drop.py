"""`relnote drop`: let rows go, with a word."""

from __future__ import annotations

from datetime import date

import click

from relnote.cli.acting import Act, Rows, ask_for_words, asks, carry_out, named
from relnote.cli.app import Verb
from relnote.cli.options import complete_people
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted, Meant, record_of
from relnote.core.agenda.rows import QuietRow, ReminderRow, Waiting
from relnote.core.notebook import NextId, Notebook
from relnote.core.reminders import Reminder

LEAVE, REST = 0, 1
ONCE = 0
SERIES_CHOICES = ("this one time", "the whole series")
QUIET_CHOICES = ("leave for now: back after one more of their gaps", "let rest, until they stir")


@click.command("drop", cls=Verb, examples=("relnote drop k3f", "relnote drop q2a --say 'he found another'"))
@click.argument("refs", nargs=-1, required=True, metavar="REF…", shell_complete=complete_people)
@click.option("--say", metavar="TEXT", help="A word about it, kept with it.")
@click.option("--once", is_flag=True, help="Of a repeating reminder only this one time.")
def command(refs: tuple[str, ...], say: str | None, *, once: bool) -> None:
    """Let rows go: a promise is released, an ask forgotten, an occasion left out this year.

    A repeating reminder goes with its whole series, unless --once. The ref of a detail says it is no longer so.
    """
    here = shell()
    rows = Rows(here)
    meants = rows.meant(refs)
    acts = [_letting_go(here, meant, say, once=once) for meant in meants]
    told = [rows.as_data(meant, once=once) for meant in meants] if here.as_json else []
    carry_out(here, acts, answer={"dropped": told})


def _letting_go(here: Shell, meant: Meant, say: str | None, *, once: bool) -> Act:
    today = here.today
    if isinstance(meant, QuietRow) and asks(here):
        question = f"{meant.person.name}: what shall it be? (`relnote edit` sets another cadence)"
        if here.choose(question, QUIET_CHOICES) == REST:
            return _resting(meant, say, today=today)
    if isinstance(meant, ReminderRow) and meant.kind == "put-right" and say is None:
        say = ask_for_words(here, f"{named(here, meant)}: a word about letting it go (enter: none)")
    this_once = once or (asks(here) and _repeats(here, meant) and _only_this_once(here, meant))

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.acts.ticking import drop

        return drop(notebook, meant, today=today, say=say, once=this_once)

    return act


def _repeats(here: Shell, meant: Meant) -> bool:
    """Whether it stands for a reminder that comes again."""
    if not isinstance(meant, Reminder | ReminderRow | Waiting):
        return False
    reminder = here.notebook.reminders.get(record_of(meant))
    return reminder is not None and reminder.is_open and reminder.every is not None


def _only_this_once(here: Shell, meant: Meant) -> bool:
    return here.choose(f"{named(here, meant)} comes again. What shall go?", SERIES_CHOICES) == ONCE


def _resting(meant: QuietRow, say: str | None, *, today: date) -> Act:
    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.lives import rest

        change = rest(notebook, meant.record, on=today, word=say)
        return Acted(change.notebook, change.said, change.act)

    return act
