"""`relnote calendar`: bring the notebook and a folder of calendar items together, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from relnote.cli.app import Verb
from relnote.cli.shell import Shell, shell
from relnote.core.calendar.wanted import As, wanted_by
from relnote.core.calendar_sync.questions import Question, answered
from relnote.core.calendar_sync.summary import asked, counted, preview, waiting
from relnote.core.calendar_sync.versions import Answer
from relnote.core.errors import NobodyError, RelnoteError, UsageError
from relnote.core.visible import visible
from relnote.storage.sync_state import Known, SyncState
from relnote.storage.sync_values import Codec, Synced, Wish
from relnote.storage.syncing import sync

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
@click.argument("what", metavar="[sync|answer]", required=False, type=click.Choice(["sync", "answer"]))
@click.argument("words", nargs=-1, metavar="[DIR | REF… here|there|again|leave]")
@click.option("--as", "as_", type=click.Choice(["event", "todo"]),
              help="Reminders as events, or as tasks (VTODO); remembered for the folder.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only say what would come in and go out.")
@click.option("--again", is_flag=True, help="Write anew whatever was deleted there.")
@click.option("--yes", is_flag=True, help="Don't ask before the first lines go out.")
def command(
    what: str | None, words: tuple[str, ...], *, as_: As | None, dry_run: bool, again: bool, yes: bool
) -> None:
    """Sync with a calendar folder (a vdir), which vdirsyncer carries to your phone.

    What you tick, move or rename there is done, moved or renamed here, as one act. What you delete there waits
    as a question, and so does what was changed on both sides: `relnote calendar` lists them, `answer` settles
    them: here or there for two versions, again or leave for what was deleted. The folder is remembered.
    """
    here = shell()
    if what is None:
        _tell_of_folders(here)
        return
    if what == "answer":
        _answer(here, words)
        return
    if len(words) > 1:
        raise UsageError("A sync is with one folder: relnote calendar sync ~/calendars/relnote")
    vdir = Path(words[0]) if words else None
    wish = Wish(as_=as_, again=again, dry=dry_run)
    if not dry_run and not yes and here.on_terminal and not here.as_json and not _agreed(here, vdir, wish):
        here.hint("Nothing went out.")
        return
    _tell(here, _sync(here, vdir, wish), dry=dry_run)


def _sync(here: Shell, vdir: Path | None, wish: Wish) -> Synced:
    from relnote.exchange.vdir import item_bytes, read_item

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
        _tell(here, _sync(here, Path(known.vdir), Wish(answers=answers)), dry=False)
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
        _ask(here, waiting(each.questions, here.notebook, today=here.today, as_=each.as_), each.as_)


def _folder_data(here: Shell, known: Known) -> Mapping[str, object]:
    questions = waiting(known.questions, here.notebook, today=here.today, as_=known.as_)
    told = _questions_data(here, questions, known.as_)
    return {"folder": known.vdir, "items": len(known.items), "questions": told}


def _tell(here: Shell, done: Synced, *, dry: bool) -> None:
    """What was done; nothing at all where nothing was, so that cron has nothing to send."""
    if here.as_json:
        here.data(_data(here, done, dry=dry))
    else:
        _say(here, done, dry=dry)
    if done.failures:
        first, more = visible(done.failures[0]), len(done.failures) - 1
        others = f", and {more} more" if more else ""
        raise RelnoteError(f"{first}{others}. Nothing is lost: the next sync goes on with it.")


def _say(here: Shell, done: Synced, *, dry: bool) -> None:
    planned = done.plan
    if dry:
        for line in preview(planned) or ("Nothing would change.",):
            here.say(visible(line))
    else:
        for line in planned.taken:
            here.say(visible(line))
        if said := counted(len(done.written), len(done.removed)):
            here.say(f"{visible(str(done.vdir))}: {said}")
        elif not planned.taken and here.to_terminal:
            here.say("Both sides say the same.")
        if done.first and done.written:
            here.hint(_went_out(here, done))
        if done.revision is not None:
            here.hint("relnote undo takes back what came in")
        if done.is_empty_there:
            here.hint("The folder is empty now; vdirsyncer wants --force-delete to empty the other side too.")
    for note in (*planned.notes, *done.problems):
        here.hint(visible(note))
    _ask(here, planned.questions if here.to_terminal or dry else done.news, done.as_)


def _went_out(here: Shell, done: Synced) -> str:
    """What the first sync with a folder put there, by kind: a program that isn't asked says it."""
    from relnote.cli.export_calendar import summary_of

    wanted = wanted_by(here.notebook.settings)
    return summary_of([each.item for each in done.written], wanted)


def _ask(here: Shell, questions: tuple[Question, ...], as_: As | None) -> None:
    for each in asked(questions, here.notebook, today=here.today, as_=as_):
        here.hint(visible(each.text))
        here.hint(f"  {visible(each.commands)}")


def _data(here: Shell, done: Synced, *, dry: bool) -> Mapping[str, object]:
    planned = done.plan
    return {
        "folder": str(done.vdir),
        "dry_run": dry,
        "taken": list(planned.taken),
        "written": [each.item.uid for each in done.written],
        "removed": [each.uid for each in done.removed],
        "questions": _questions_data(here, planned.questions, done.as_),
        "notes": [*planned.notes, *done.problems],
        "failures": list(done.failures),
    }


def _questions_data(here: Shell, questions: tuple[Question, ...], as_: As | None) -> list[Mapping[str, object]]:
    return [
        {"ref": each.ref, "kind": each.question.kind, "since": each.question.since, "text": each.text}
        for each in asked(questions, here.notebook, today=here.today, as_=as_)
    ]
