"""Writing an entry and saying so: what was understood, what is still open with them, how to take it back."""

from __future__ import annotations

from collections.abc import Sequence

import click
from msgspec.structs import replace

from relnote.cli.log_company import MendError, Wish, settled
from relnote.cli.log_drafts import AlreadyThereError, clear, draft_kept, kept
from relnote.cli.log_words import Words, in_the_editor, with_mistakes
from relnote.cli.shell import Shell
from relnote.core.agenda.rows import Passed, ReminderRow, Reply, Waiting
from relnote.core.entry.echo import act_name, echo_entry, offers
from relnote.core.entry.reading import error_of
from relnote.core.entry.values import Entry, Given, Question
from relnote.core.entry.writing import same_entry, write_entry
from relnote.core.notebook import NextId, Notebook
from relnote.core.record_refs import RecordRefs
from relnote.core.visible import visible
from relnote.storage.file import Written

SHOWN_OPEN = 6
BESIDE = " " * len("Logged  ")
"""Where the lines of the echo begin, and go on."""

OpenRow = ReminderRow | Waiting | Passed


def log_lines(here: Shell, typed: Words, given: Given, wish: Wish) -> None:
    """Read, ask, show, write. A line typed on the terminal is shown before it is written."""
    words: Words | None = typed
    while words is not None:
        now = words
        with draft_kept(here, now.lines, now.options):
            words = _logged_or_mended(here, now, given, wish)
        if words is None and (now.kept or kept(here).strip() == "\n".join(now.lines).strip()):
            clear(here)  # written now, though it was typed again: nothing of it waits


def _logged_or_mended(here: Shell, words: Words, given: Given, wish: Wish) -> Words | None:
    """Log the words, or leave them; None then. Else the words as they came back from her editor."""
    given = replace(given, many=given.many or not words.text)
    wish = replace(wish, mends=words.live and words.text and here.on_terminal)
    try:
        entry, answered = settled(here, words.lines, given, wish)
    except MendError as error:
        return _mended(here, words, error.mistakes)
    entry = _as_answer(here, words, answered, entry, wish)
    answer = _agreed(here, entry, words) if words.live else "y"
    if answer == "y":
        _write(here, entry, words, wish)
        return None
    text = "\n".join(words.lines)
    again = in_the_editor(here, text, words.options) if answer == "e" else None
    if again is None:
        here.hint("Nothing was logged.")
    return again


def _mended(here: Shell, words: Words, mistakes: Sequence[Question]) -> Words | None:
    """The words again from the editor, with what is wrong above each line; kept where she leaves it."""
    for one in mistakes:
        here.hint(visible(f"line {one.line + 1}: {one.sentence}"))
    if not here.confirm("Mend it now? What you wrote is kept.", otherwise="", default=True):
        raise error_of(mistakes[0])
    again = in_the_editor(here, with_mistakes(words.lines, mistakes), words.options)
    if again is None:
        here.hint("Nothing was logged.")
    return again


def _as_answer(here: Shell, words: Words, given: Given, entry: Entry, wish: Wish) -> Entry:
    """Logged from a letter that waits, words that say no channel are an answer by the letter's own."""
    if not isinstance(wish.page.row, Reply) or entry.channel is not None or given.direction is not None:
        return entry
    channel = None if wish.page.row.channel == "missed" else wish.page.row.channel
    if channel is None:
        return entry
    answered, _given = settled(here, words.lines, replace(given, channel=channel, direction="out"), wish)
    return answered


def _agreed(here: Shell, entry: Entry, words: Words) -> str:
    """Show the echo and ask: y writes it, e mends it in the editor, n throws it away."""
    from relnote.core.entry.asides import asides

    beside = asides(entry, here.notebook, today=here.today, where="asked", options=words.options.typed)
    for line in (*echo_entry(entry, here.notebook, today=here.today), *beside):
        here.hint(here.folded(visible(line), hang=BESIDE, lead=len(BESIDE)))
    answer: str = click.prompt(
        "enter: log it · e: in the editor · n: leave it", default="y", show_default=False, err=True,
        type=click.Choice(["y", "e", "n"]), show_choices=False, prompt_suffix=" > ",
    )  # fmt: skip
    return answer


def _write(here: Shell, entry: Entry, words: Words, wish: Wish) -> None:
    _refuse_the_same(here, entry, wish)

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        after = write_entry(notebook, entry, today=here.today, mint=mint)
        if wish.page.row is None or wish.keep or not entry.records:
            return after
        from relnote.core.acts.ticking import settled_by

        new = next(iter(after.conversations.keys() - notebook.conversations.keys()))
        return settled_by(after, wish.page.row, new, today=here.today)

    _say(here, entry, here.update(act_name(entry, here.notebook), change), words)


def _refuse_the_same(here: Shell, entry: Entry, wish: Wish) -> None:
    same = None if wish.again else same_entry(here.notebook, entry)
    if same is None:
        return
    ref = RecordRefs(here.notebook).of("conversation", same.id)
    raise AlreadyThereError(f"Already there ({ref}); --again to log it twice.")


def _say(here: Shell, entry: Entry, written: Written, words: Words) -> None:
    """The echo is the answer; what may follow is narration."""
    new = written.after.conversations.keys() - written.before.conversations.keys() or _came_about(written)
    rows = _still_open(here, entry, written)
    if here.as_json:
        from relnote.cli.log_json import as_json

        beside = _beside(here, entry, written, words)
        here.data(as_json(entry, written, next(iter(new), None), rows, today=here.today, beside=beside))
        return
    for line in echo_entry(entry, written.after, today=here.today):
        here.say(here.folded(visible(line), hang=BESIDE, lead=len(BESIDE)))
    for offer in (*offers(entry, written.after), *_beside(here, entry, written, words)):
        here.hint(here.folded(visible(offer), hang="  "))
    if rows:
        _say_open(here, entry, written, rows)
    here.hint("relnote undo takes it back")


def _beside(here: Shell, entry: Entry, written: Written, words: Words) -> Sequence[str]:
    """The quiet hints; none where she saw them before she pressed enter."""
    if words.live or not entry.says_more:
        return ()
    from relnote.core.entry.asides import asides

    return asides(entry, written.after, today=here.today, options=words.options.typed)


def _came_about(written: Written) -> set[int]:
    """The plan whose record the talk took the place of."""
    after = written.after.conversations
    plans = (each.id for each in written.before.conversations.values() if each.planned and each.id in after)
    return {each for each in plans if not after[each].planned}


def _still_open(here: Shell, entry: Entry, written: Written) -> Sequence[OpenRow]:
    """What is open with those it was with, what was just written left out."""
    from relnote.core.acts.open_rows import open_with

    people = [person for person in entry.with_ if person in written.after.people]
    just_written = written.after.reminders.keys() - written.before.reminders.keys()
    rows = open_with(written.after, people, today=here.today)
    return [row for row in rows if row.record not in just_written]


def _say_open(here: Shell, entry: Entry, written: Written, rows: Sequence[OpenRow]) -> None:
    """`Still open with Tom:  k3f did the oven arrive … (relnote done k3f …)`."""
    shown = " · ".join(f"{row.ref} {row.text}" for row in rows[:SHOWN_OPEN])
    more = f" and {len(rows) - SHOWN_OPEN} more" if len(rows) > SHOWN_OPEN else ""
    refs = " ".join(row.ref for row in rows[:SHOWN_OPEN])
    whom = _listed(
        [written.after.people[person].short_name for person in entry.with_ if person in written.after.people]
    )
    here.hint(_with_command(here, f"Still open with {whom}:  {shown}{more}", f"(relnote done {refs})"))


def _with_command(here: Shell, said: str, command: str) -> str:
    """What is open and the command that ticks it off, which has a row of its own where there are several."""
    whole = here.folded(visible(f"{said}      {command}"), hang="  ")
    return whole if "\n" not in whole else f"{here.folded(visible(said), hang='  ')}\n  {command}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
