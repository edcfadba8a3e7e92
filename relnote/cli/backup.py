"""`relnote backup`: copy the notebook to a file, or list and make the backups kept on this machine."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from relnote.cli.app import Verb
from relnote.cli.output import dim, print_rows
from relnote.cli.shell import Shell, shell
from relnote.core.visible import visible
from relnote.storage.file import Backup

_WHY = {
    "hour": "",
    "before": "before a large change",
    "upgrade": "before an upgrade",
    "made": "asked for",
    "found": "another program's",
}


@click.command("backup", cls=Verb, examples=("relnote backup", "relnote backup ~/notebook-copy.json"))
@click.argument("target", required=False, metavar="[FILE]", type=click.Path(path_type=Path))
@click.option("--now", is_flag=True, help="Make one now, among the others.")
def command(target: Path | None, *, now: bool) -> None:
    """Copy the notebook to FILE, which must not exist yet; without FILE, list the backups, newest first.

    Backups are made by themselves while you work: ten at least an hour apart, the first of each day for
    thirty days, and one before an import or a restore.
    """
    here = shell()
    if target is not None or now:
        made = here.file.backup(target)
        if here.as_json:
            here.data({"file": str(made)})
        else:
            here.say(f"Copied to {visible(str(made))}")
        return
    _list(here, here.file.backups())


def _list(here: Shell, backups: tuple[Backup, ...]) -> None:
    if here.as_json:
        here.data([
            {"at": each.at.isoformat(), "file": str(each.path), "revision": each.revision, "why": each.why}
            for each in backups
        ])  # fmt: skip
        return
    if not backups:
        here.hint("There are no backups yet. `relnote backup --now` makes one.")
        return
    if here.to_terminal:
        for each in backups:
            _say(here, each)
    else:
        print_rows(
            ("when", "revision", "", "file"),
            [(_moment(each.at), _revision(each), _why(each), str(each.path)) for each in backups],
        )
    here.hint("relnote restore FILE puts one in place, after a copy of what is there")


def _say(here: Shell, backup: Backup) -> None:
    """On a line of its own the path, never cut: it is what `restore` wants."""
    revision = _revision(backup)
    parts = (_moment(backup.at), f"revision {revision}" if revision else "", _why(backup))
    here.say(" · ".join(part for part in parts if part))
    here.say(dim(f"  {visible(str(backup.path))}"))


def _revision(backup: Backup) -> str:
    """Its revision, where the file could tell."""
    return "" if backup.is_damaged else str(backup.revision)


def _why(backup: Backup) -> str:
    return "damaged, kept by a restore" if backup.is_damaged else _WHY[backup.why]


def _moment(at: datetime) -> str:
    at = at.astimezone()
    return f"{at:%a} {at.day} {at:%b %Y %H:%M}"
