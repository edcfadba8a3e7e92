"""`relnote done`: tick rows off; what they answered, or what happened, in one line."""

from __future__ import annotations

from datetime import date, timedelta

import click

from relnote.cli.acting import Act, Rows, ask_for_words, asks, carry_out, named
from relnote.cli.app import Verb
from relnote.cli.options import complete_people, day_option, the_day
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted, Meant, NeedsLogError, record_of
from relnote.core.agenda.rows import Meeting, Passed, QuietRow, ReminderRow
from relnote.core.notebook import NextId, Notebook
from relnote.core.reminders import Reminder

ASK_BACK = timedelta(weeks=2)


@click.command(
    "done",
    cls=Verb,
    examples=("relnote done k3f q2a", "relnote done tom --on yesterday", "relnote done q2a --say 'it arrived'"),
)
@click.argument("refs", nargs=-1, required=True, metavar="REF…", shell_complete=complete_people)
@click.option("--say", metavar="TEXT", help="The answer to an ask, or what happened.")
@day_option(help="The day it was done, as people say it: yesterday, 12 june.")
def command(refs: tuple[str, ...], say: str | None, on: str | None) -> None:
    """Tick off rows of today by their ref; a person's name does it where it fits one reminder.

    The ref of a detail says it is still so.
    """
    here = shell()
    day = the_day(here, on, sense="past") if on else None
    rows = Rows(here)
    meants = rows.meant(refs)
    if len(meants) == 1 and say is None and asks(here) and _wants_a_log(meants[0]):
        _open_log(here, meants[0])
        return
    acts: list[Act] = []
    for meant in meants:
        acts.append(_ticking(meant, say or _words_for(here, meant), day, today=here.today))
        acts += _asking_back(here, meant)
    told = [rows.as_data(meant, on=day or here.today) for meant in meants] if here.as_json else []
    carry_out(here, acts, answer={"done": told})


def _ticking(meant: Meant, say: str | None, on: date | None, *, today: date) -> Act:
    def act(notebook: Notebook, mint: NextId) -> Acted:
        from relnote.core.acts.ticking import done

        return done(notebook, meant, today=today, mint=mint, say=say, on=on)

    return act


def _words_for(here: Shell, meant: Meant) -> str | None:
    """On a terminal an ask may take its answer, in one line."""
    if _kind(meant) == "ask":
        return ask_for_words(here, f"{named(here, meant)}: the answer (enter: none)")
    return None


def _asking_back(here: Shell, meant: Meant) -> list[Act]:
    """Put right: on a terminal, whether to go back and ask in two weeks."""
    if _kind(meant) != "put-right" or not asks(here):
        return []
    if not click.confirm("Go back and ask in 2 weeks?", default=True, err=True):
        return []
    today = here.today

    def act(notebook: Notebook, mint: NextId) -> Acted:
        from relnote.core.acts.ticking import go_back_and_ask

        on = today + ASK_BACK
        after = go_back_and_ask(notebook, record_of(meant), on=on, today=today, mint=mint)
        return Acted(after, "You will be asked to go back in 2 weeks.", "ask in 2 weeks")

    return [act]


def _kind(meant: Meant) -> str | None:
    return meant.kind if isinstance(meant, Reminder | ReminderRow) else None


def _wants_a_log(meant: Meant) -> bool:
    return isinstance(meant, Meeting | Passed | QuietRow)


def _open_log(here: Shell, meant: Meant) -> None:
    """The log, filled in with whom it was with and its day; what is written there settles the row."""
    from relnote.cli.app import root

    context = click.get_current_context()
    log = root.get_command(context, "log")
    ref = getattr(meant, "ref", "")
    if log is None:
        raise NeedsLogError("What happened? Write it down:", command=f"relnote log {ref}")
    with log.make_context("log", [ref, *_filled_in(here, meant)], parent=context) as opened:
        log.invoke(opened)


def _filled_in(here: Shell, meant: Meant) -> list[str]:
    """What a plan knows of the talk it became."""
    plan = here.notebook.conversations.get(record_of(meant)) if isinstance(meant, Meeting | Passed) else None
    if plan is None:
        return []
    return ["--on", min(plan.day, here.today).isoformat()]
