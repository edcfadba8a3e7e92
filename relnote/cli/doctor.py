"""`relnote doctor`: look the notebook over, file and contents, and say what to see to."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.options import complete_people, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.checkup import Due, checkup
from relnote.core.doubles import told_apart
from relnote.core.errors import UsageError
from relnote.core.notebook import Notebook
from relnote.core.visible import visible
from relnote.storage.answers import Examined, Finding


@click.command("doctor", cls=Verb, examples=("relnote doctor", "relnote doctor --apart tom thomas"))
@click.option("--apart", nargs=2, metavar="WHO WHO", shell_complete=complete_people,
              help="These may look like one person and are two: don't ask again.")  # fmt: skip
def command(apart: tuple[str, str] | None) -> None:
    """Look the notebook over: the file, every record, what they name, the backups, copies beside it.

    Each finding comes with the command that sees to it. The exit code is 1 if there is any.
    """
    here = shell()
    if apart is not None:
        _tell_apart(here, apart)
        return
    examined = here.file.examine()
    found: tuple[Finding | Due, ...] = (
        *examined.findings,
        *checkup(examined.notebook, today=here.today),
        *_of_calendars(here, examined.notebook),
    )
    if here.as_json:
        here.data(_as_data(here, examined, found))
    else:
        _tell(here, examined, found)
    if found:
        raise click.exceptions.Exit(1)


def _tell_apart(here: Shell, who: tuple[str, str]) -> None:
    """Keep her word that these are two people."""
    one, other = (the_person_here(here, each) for each in who)
    if one.id == other.id:
        raise UsageError(f"Both words mean {visible(one.name)}. Name the two people, by their refs if need be.")
    names = f"{one.name} and {other.name}"
    here.update(f"{names} are two people", lambda now, _mint: told_apart(now, one.id, other.id))
    if here.as_json:
        here.data({"apart": [str(one.id), str(other.id)]})
        return
    here.say(f"{visible(names)} are two people.")
    here.hint("relnote undo takes it back")


def _of_calendars(here: Shell, notebook: Notebook) -> list[Due]:
    """What a calendar waits for her to answer, as the last sync left it."""
    from relnote.core.calendar_sync.summary import asked, waiting
    from relnote.storage.sync_state import SyncState

    found = []
    for known in SyncState.of_notebook(here.file).every():
        still = waiting(known.questions, notebook, today=here.today, as_=known.as_)
        found += [
            Due(about="calendar", text=each.text, command=each.commands)
            for each in asked(still, notebook, today=here.today, as_=known.as_)
        ]
    return found


def _as_data(here: Shell, examined: Examined, found: tuple[Finding | Due, ...]) -> dict[str, object]:
    good = examined.newest_good
    return {
        "file": str(here.file.path),
        "schema": examined.header.schema,
        "revision": examined.header.revision,
        "people": len(examined.notebook.people),
        "conversations": len(examined.notebook.conversations),
        "backups": len(examined.backups),
        "newest_backup": {"file": str(good.path), "at": good.at.isoformat()} if good else None,
        "findings": [{"about": each.about, "text": each.text, "command": each.command} for each in found],
    }


def _tell(here: Shell, examined: Examined, found: tuple[Finding | Due, ...]) -> None:
    notebook = examined.notebook
    here.say(f"file      {visible(str(here.file.path))}")
    here.say(
        f"          form {examined.header.schema}, revision {examined.header.revision},"
        f" {_counted(len(notebook.people), 'person', 'people')},"
        f" {_counted(len(notebook.conversations), 'conversation', 'conversations')}"
    )
    good = examined.newest_good
    when = f"newest good one of {good.at.astimezone():%Y-%m-%d %H:%M}" if good else "none that opens"
    here.say(f"backups   {len(examined.backups)}, {when}" if examined.backups else "backups   none yet")
    for backup in examined.backups:
        if backup.is_damaged:
            here.say(f"          kept as it was, damaged, by a restore: {visible(str(backup.path))}")
    if not found:
        here.say("Nothing to see to.")
        return
    for each in found:
        here.say(f"{each.about:<9} {visible(each.text)}")
        here.say(f"          {visible(each.command)}")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
