"""What a sync says: what came in and went out, what it asks, and the same as data."""

from __future__ import annotations

from collections.abc import Mapping

from relnote.cli.shell import Shell
from relnote.core.calendar.wanted import As, wanted_by
from relnote.core.calendar_sync.questions import Question
from relnote.core.calendar_sync.summary import asked, counted, preview
from relnote.core.visible import visible
from relnote.storage.sync_values import Synced


def failures_of(done: Synced) -> list[str]:
    """What the disk refused, in one sentence."""
    if not done.failures:
        return []
    first, more = visible(done.failures[0]), len(done.failures) - 1
    others = f", and {more} more" if more else ""
    return [f"{first}{others}. Nothing is lost: the next sync goes on with it."]


def say_synced(here: Shell, done: Synced, *, dry: bool) -> None:
    """What was done; nothing at all where nothing was, so that cron has nothing to send."""
    planned = done.plan
    folder = visible(str(done.vdir))
    if dry:
        if lines := preview(planned):
            here.say(f"{folder}:")
        for line in lines:
            here.say(visible(line))
        if not lines:
            here.say(f"{folder}: nothing would change.")
    else:
        for line in planned.taken:
            here.say(visible(line))
        if said := counted(len(done.written), len(done.removed)):
            here.say(f"{folder}: {said}")
        elif not planned.taken and here.to_terminal:
            here.say(f"{folder}: both sides say the same.")
        if done.first and done.written:
            here.hint(_went_out(here, done))
        if done.revision is not None:
            here.hint("relnote undo takes back what came in")
        if done.is_empty_there:
            here.hint("The folder is empty now; vdirsyncer wants --force-delete to empty the other side too.")
    for note in (*planned.notes, *done.problems):
        here.hint(visible(note))
    ask_of(here, planned.questions if here.to_terminal or dry else done.news, done.as_)


def _went_out(here: Shell, done: Synced) -> str:
    """What the first sync with a folder put there, by kind: a program that isn't asked says it."""
    from relnote.cli.export_calendar import summary_of

    wanted = wanted_by(here.notebook.settings)
    return summary_of([each.item for each in done.written], wanted)


def ask_of(here: Shell, questions: tuple[Question, ...], as_: As | None) -> None:
    """What only she can decide, each with the commands that do."""
    for each in asked(questions, here.notebook, today=here.today, as_=as_):
        here.hint(visible(each.text))
        here.hint(f"  {visible(each.commands)}")


def synced_data(here: Shell, done: Synced, *, dry: bool) -> Mapping[str, object]:
    """One sync, for programs."""
    planned = done.plan
    return {
        "folder": str(done.vdir),
        "dry_run": dry,
        "taken": list(planned.taken),
        "written": [each.item.uid for each in done.written],
        "removed": [each.uid for each in done.removed],
        "questions": questions_data(here, planned.questions, done.as_),
        "notes": [*planned.notes, *done.problems],
        "failures": list(done.failures),
    }


def questions_data(here: Shell, questions: tuple[Question, ...], as_: As | None) -> list[Mapping[str, object]]:
    """What waits for her, for programs."""
    return [
        {"ref": each.ref, "kind": each.question.kind, "since": each.question.since, "text": each.text}
        for each in asked(questions, here.notebook, today=here.today, as_=as_)
    ]
