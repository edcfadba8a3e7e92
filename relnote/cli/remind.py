"""`relnote remind`: something to do or ask, perhaps on a day, perhaps repeating."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.moments import moment_here
from relnote.cli.options import complete_people, day_first_here, day_option, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.cadence import read_cadence
from relnote.core.entry.naming import quoted
from relnote.core.errors import NobodyError, UsageError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.core.reminders import ReminderKind
from relnote.core.visible import visible

LONGEST_NAME = 4
"""Words after the first that a name may have."""
EXAMPLE = "For example: relnote remind tom 'ring again in 3 weeks'."
KINDS: tuple[ReminderKind, ...] = ("follow-up", "promise", "waiting", "ask", "thank", "put-right")


@click.command(
    "remind",
    cls=Verb,
    examples=(
        "relnote remind tom 'ring again in 3 weeks'",
        "relnote remind bea 'send the statement' --on '31 jan' --every month",
    ),
)
@click.argument("who", required=False, metavar="WHO", shell_complete=complete_people)
@click.argument("text", nargs=-1, metavar="TEXT…")
@day_option(help="The day, as people say it: friday, in 3 weeks, 12 june, thursday 10:00.")
@click.option("--every", metavar="CADENCE", help="How often, from that day: month, '6 weeks', quarter.")
@click.option("--kind", type=click.Choice(KINDS), metavar="KIND",
              help="follow-up (if you don't say), promise, waiting, ask, thank or put-right.")  # fmt: skip
@click.option("--pin", is_flag=True, help="Show it every day until it is done.")
def command(
    who: str | None,
    text: tuple[str, ...],
    on: str | None,
    every: str | None,
    kind: ReminderKind | None,
    *,
    pin: bool,
) -> None:
    """Something to do or ask for someone, perhaps on a day, perhaps repeating.

    A day or an "every …" at the end of TEXT is taken as its day. Repeats are counted from their start.
    """
    from relnote.core.reminding import made, read_reminder, said

    here = shell()
    here.may_begin()
    if who is None:
        raise UsageError(f"Whom is it for, and what is it? {EXAMPLE}")
    who, text = _name_and_words(here, who, text)
    person = _whose(here, who, text)
    wanted = read_reminder(
        " ".join(text),
        today=here.today,
        kind=kind,
        on=moment_here(here, on, sense="coming") if on else None,
        every=read_cadence(every) if every else None,
        day_first=day_first_here(here),
    )

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        return notebook.with_reminder(made(wanted, person.id, id_=mint(), today=here.today, pinned=pin))

    written = here.update(f"remind of {person.name}: {wanted.text}", change)
    new = max(written.after.reminders.keys() - written.before.reminders.keys())
    if here.as_json:
        from relnote.core.person_record import Records

        made_now = written.after.reminders[new]
        owner = {"id": str(person.id), "name": person.name}
        record = Records(written.after, today=here.today).reminder(made_now)
        here.data(record | {"person": owner, "pinned": made_now.pinned})
        return
    here.say(visible(f"Reminder {_ref(written.after, new)}  {said(wanted, person.name, today=here.today)}"))
    here.hint("relnote undo takes it back")


def _whose(here: Shell, who: str, text: tuple[str, ...]) -> Person:
    """Whose it is; where the words begin with nobody, or end with them, what belongs where is said."""
    try:
        person = the_person_here(here, who)
    except NobodyError as nobody:
        near = f" Did you mean {' or '.join(nobody.candidates)}?" if nobody.candidates else ""
        words = quoted(" ".join((who, *text)))
        raise NobodyError(
            f'No one called "{who}".{near} Whom it is for comes first: relnote remind NAME {words}.',
            candidates=nobody.candidates,
        ) from None
    if not text:
        raise UsageError(f"What is it for {person.name}? Say it after the name. {EXAMPLE}")
    return person


def _name_and_words(here: Shell, who: str, text: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """`tom okafor ring again`: the words after WHO that go on with someone's whole name are no reminder."""
    from relnote.core.finding import Finder
    from relnote.core.folding import name_words

    finder = Finder.of(here.notebook, today=here.today)
    for count in range(min(len(text) - 1, LONGEST_NAME), 0, -1):
        name = " ".join((who, *text[:count]))
        if any(name_words(each.name) == name_words(name) for each in finder.named(name)):
            return name, text[count:]
    return who, text


def _ref(notebook: Notebook, reminder: int) -> str:
    from relnote.core.record_refs import RecordRefs

    return RecordRefs(notebook).of("reminder", reminder)
