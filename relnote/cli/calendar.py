"""`relnote calendar`: bring the notebook and a folder of calendar items together, both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from shlex import quote

import click

from relnote.cli.app import Verb
from relnote.cli.calendar_said import ask_of, failures_of, questions_data, say_synced, synced_data
from relnote.cli.shell import Shell, shell
from relnote.core.calendar.wanted import As
from relnote.core.calendar_sync.questions import answered
from relnote.core.calendar_sync.summary import waiting
from relnote.core.calendar_sync.versions import Answer
from relnote.core.errors import NobodyError, RelnoteError, UsageError
from relnote.core.visible import visible
from relnote.storage.sync_state import Known, SyncState
from relnote.storage.sync_values import Codec, Synced, Wish
from relnote.storage.syncing import sync

WORDS = ("sync", "answer", "forget")
ALL_ANSWERS: tuple[Answer, ...] = ("here", "there", "again", "leave")


@click.command(
    "calendar",
    cls=Verb,
    examples=(
        "relnote calendar sync ~/calendars/relnote",
        "relnote calendar sync --dry-run",
        "relnote calendar answer k3f there",
    ),
)
@click.argument("what", metavar="[sync|answer|forget]", required=False, type=click.Choice(WORDS))
@click.argument("words", nargs=-1, metavar="[DIR|REF… ANSWER]")
@click.option("--as", "as_", type=click.Choice(["event", "todo"]),
              help="Reminders as events, or as tasks (VTODO); remembered for the folder.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only say what would come in and go out.")
@click.option("--again", is_flag=True, help="Write anew whatever was deleted there.")
@click.option("--yes", is_flag=True, help="Don't ask before the first lines go out.")
def command(
    what: str | None, words: tuple[str, ...], *, as_: As | None, dry_run: bool, again: bool, yes: bool
) -> None:
    """Sync with a calendar folder (a vdir), which vdirsyncer carries to your phone.

    What you tick, move or rename there is done, moved or renamed here, as one act. What you delete there, or
    change on both sides, waits as a question.

    \b
    Without words   the folders, and what waits for an answer
    sync [DIR]      with this folder, or with every one so far
    answer REF…     here or there: of two versions, the one to keep
                    again or leave: what was deleted there
    forget DIR      sync it no more; what lies in it stays
    """  # noqa: D301 - click wants the backspace itself, to leave the list as it is
    here = shell()
    if what is None:
        _tell_of_folders(here)
        return
    if what == "answer":
        _answer(here, words)
        return
    if len(words) > 1 or (what == "forget" and not words):
        raise UsageError(f"Name one folder: relnote calendar {what} ~/calendars/relnote")
    if what == "forget":
        _forget(here, Path(words[0]))
        return
    wish = Wish(as_=as_, again=again, dry=dry_run)
    _sync_each(here, [Path(words[0])] if words else _folders(here, as_), wish, asks=not (dry_run or yes))


def _folders(here: Shell, as_: As | None) -> list[Path | None]:
    """Every folder that is remembered; none is named where none is: the sync says how to begin."""
    known: list[Path | None] = [Path(each.vdir) for each in _known(here)]
    if as_ is not None and len(known) > 1:
        raise UsageError(
            f"--as is remembered for one folder. Name it: relnote calendar sync {known[0]} --as {as_}"
        )
    return known or [None]


def _sync_each(here: Shell, folders: Sequence[Path | None], wish: Wish, *, asks: bool) -> None:
    """One after the other; what one of them can't do stops none of the others, and is said at the end."""
    synced, problems = list[Synced](), list[str]()
    for folder in folders:
        try:
            if asks and here.on_terminal and not here.as_json and not _agreed(here, folder, wish):
                here.hint("Nothing went out.")
                continue
            synced.append(_sync(here, folder, wish))
            problems += failures_of(synced[-1])
            if not here.as_json:
                say_synced(here, synced[-1], dry=wish.dry)
        except RelnoteError as error:
            if len(folders) == 1:
                raise
            no_more = f"To sync it no more: relnote calendar forget {quote(str(folder))}"
            problems.append(f"{error.sentence} {no_more}")
    if here.as_json and synced:
        found = [synced_data(here, each, dry=wish.dry) for each in synced]
        here.data(found if len(folders) > 1 else found[0])
    if problems:
        raise RelnoteError("\n".join(problems))


def _forget(here: Shell, vdir: Path) -> None:
    """The folder is no longer synced; what lies in it stays, and a sync that names it knows its items again."""
    _ = here.notebook
    path = vdir.expanduser().resolve()
    if not SyncState.of_notebook(here.file).forget(path):
        raise NobodyError(
            f"{path} isn't synced with this notebook. `relnote calendar` lists the folders that are."
        )
    if here.as_json:
        here.data({"forgotten": str(path)})
        return
    here.say(f"{visible(str(path))} is no longer synced; what lies there stays.")


def _sync(here: Shell, vdir: Path | None, wish: Wish) -> Synced:
    from relnote.exchange.vdir import read_item
    from relnote.exchange.vdir_writing import item_bytes

    _ = here.notebook
    return sync(here.file, vdir, codec=Codec(read_item, item_bytes), today=here.today, wish=wish)


def _agreed(here: Shell, vdir: Path | None, wish: Wish) -> bool:
    """The exact lines, and whether they may go out: asked once for a folder, and before it tells more."""
    from relnote.cli.export_calendar import line_of

    planned = _sync(here, vdir, Wish(as_=wish.as_, again=wish.again, dry=True))
    lines = [line_of(each.item) for each in planned.plan.writes]
    if not planned.tells_more or not lines:
        return True
    here.hint(f"These lines go into {visible(str(planned.vdir))}, for every program that reads it:")
    for line in sorted(lines):
        here.hint(f"  {visible(line, lines=True)}")
    return click.confirm("Write them?", default=True, err=True)


def _answer(here: Shell, words: tuple[str, ...]) -> None:
    *refs, answer = words or ("",)
    if answer not in ALL_ANSWERS or not refs:
        raise UsageError("Say what, and how: relnote calendar answer k3f here (or there, again, leave)")
    nothing: RelnoteError = NobodyError("No calendar folder is synced yet, so nothing is asked.")
    for known in _known(here):
        try:
            answers = {
                uid: each
                for ref in refs
                for uid, each in answered(known.questions, here.notebook, ref, answer).items()
            }
        except NobodyError as nobody:
            nothing = nobody
            continue
        _sync_each(here, [Path(known.vdir)], Wish(answers=answers), asks=False)
        return
    raise nothing


def _known(here: Shell) -> tuple[Known, ...]:
    _ = here.notebook
    return SyncState.of_notebook(here.file).every()


def _tell_of_folders(here: Shell) -> None:
    """Where it is synced, and what waits for an answer."""
    known = _known(here)
    if here.as_json:
        here.data([_folder_data(here, each) for each in known])
        return
    if not known:
        here.say("No calendar folder is synced yet: relnote calendar sync ~/calendars/relnote")
    for each in known:
        here.say(f"{visible(each.vdir)}: {len(each.items)} items")
        ask_of(here, waiting(each.questions, here.notebook, today=here.today, as_=each.as_), each.as_)


def _folder_data(here: Shell, known: Known) -> Mapping[str, object]:
    questions = waiting(known.questions, here.notebook, today=here.today, as_=known.as_)
    told = questions_data(here, questions, known.as_)
    return {"folder": known.vdir, "items": len(known.items), "questions": told}
