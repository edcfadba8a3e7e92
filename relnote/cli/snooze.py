"""`relnote snooze`: not before a day; what is due doesn't change."""

from __future__ import annotations

from collections.abc import Sequence

import click

from relnote.cli.acting import Act, Rows, asks, carry_out, named
from relnote.cli.app import Verb
from relnote.cli.options import complete_people, day_first_here
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted, Meant
from relnote.core.acts.snoozing import Telling
from relnote.core.agenda.rows import ReminderRow
from relnote.core.days import Moment, read_day
from relnote.core.errors import DayError, UsageError
from relnote.core.notebook import NextId, Notebook
from relnote.core.reminders import Reminder

TELLINGS: tuple[tuple[Telling, str], ...] = (
    ("told", "told them: it is for that day now, and the log says so"),
    ("will tell", "will tell them today: a reminder to do it"),
    ("later", "only look at it later"),
)


@click.command("snooze", cls=Verb, examples=("relnote snooze k3f friday", "relnote snooze k3f q2a in 3 weeks"))
@click.argument("words", nargs=-1, required=True, metavar="REF… DAY", shell_complete=complete_people)
@click.option(
    "--told", "telling", flag_value="told", help="A promise: they were told, so it is for that day now."
)
@click.option(
    "--will-tell", "telling", flag_value="will tell", help="A promise: a reminder to tell them today."
)
def command(words: tuple[str, ...], telling: Telling | None) -> None:
    """Hide rows until a day; a planned talk is moved there."""
    here = shell()
    refs, moment = _parted(here, words)
    rows = Rows(here)
    meants = rows.meant(refs)
    acts = [_putting_off(here, meant, moment, telling) for meant in meants]
    told = [rows.as_data(each, until=moment.day) for each in meants] if here.as_json else []
    carry_out(here, acts, answer={"snoozed": told})


def _parted(here: Shell, words: Sequence[str]) -> tuple[Sequence[str], Moment]:
    """The refs and the day: the day is as many of the last words as read as one."""
    if len(words) < 2:
        raise UsageError("Until when? `relnote snooze k3f friday`")
    refused: DayError | None = None
    for place in range(1, len(words)):
        try:
            moment = read_day(
                " ".join(words[place:]), today=here.today, sense="coming", day_first=day_first_here(here)
            )
        except DayError as error:
            refused = error
        else:
            return words[:place], moment
    raise refused or UsageError("Until when? `relnote snooze k3f friday`")


def _putting_off(here: Shell, meant: Meant, moment: Moment, telling: Telling | None) -> Act:
    today = here.today
    how = telling or _telling(here, meant)

    def act(notebook: Notebook, mint: NextId) -> Acted:
        from relnote.core.acts.snoozing import snooze

        return snooze(notebook, meant, until=moment.day, today=today, mint=mint, telling=how, time=moment.time)

    return act


def _telling(here: Shell, meant: Meant) -> Telling:
    """A promise asks whether they know; where nobody can be asked it is only hidden."""
    if not isinstance(meant, Reminder | ReminderRow) or meant.kind != "promise" or not asks(here):
        return "later"
    place = here.choose(f"{named(here, meant)}: do they know?", [words for _telling, words in TELLINGS])
    return TELLINGS[place][0]
