"""What is said beside the echo, quietly: a day that moved nothing, a mark that stayed a word, a plan gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from relnote.core.day.saying import exact_day, named_day
from relnote.core.days import ending_day
from relnote.core.entry.lines import inner_marks
from relnote.core.entry.naming import quoted, typed_name
from relnote.core.entry.standing import On
from relnote.core.entry.values import Entry
from relnote.core.errors import DayError
from relnote.core.notebook import Notebook
from relnote.core.record_refs import RecordRefs

Where = Literal["written", "asked", "field"]
"""written: it stands in the log already. asked: typed in a shell, it waits for enter. field: the live log."""


def asides(
    entry: Entry,
    notebook: Notebook,
    *,
    today: date,
    where: Where = "written",
    options: str = "",
    row: int | None = None,
    on: On = "row",
) -> tuple[str, ...]:
    """The quiet lines for an entry, each with the command or the key.

    `options` are those it was typed with, `row` is the person whose row, page or note she is `on`.
    """
    return (
        *_whose(entry, notebook, row, on),
        *_guesses(entry, notebook),
        *_meant(entry, notebook, where),
        *_day(entry, today, where, options),
        *_marks(entry, where, options),
        *_plans(entry, notebook, today, where),
    )


def _whose(entry: Entry, notebook: Notebook, row: int | None, on: On) -> Iterator[str]:
    """Whose page the line falls to where its words don't say so: the cursor always stands on somebody."""
    person = notebook.people.get(row) if row is not None else None
    if person is None or row in entry.named or row not in entry.with_ or not entry.records:
        return
    named = "Nobody else is with it" if entry.named else "Nobody is named"
    yield f"{named}: it falls to {person.name}, whose {on} this is. @name for another."


def _guesses(entry: Entry, notebook: Notebook) -> Iterator[str]:
    """`"rajiv" stayed a word`, where the question that there is doesn't say it already."""
    if any(question.asks == "nobody" for question in entry.questions):
        return
    for guess in entry.guesses[:2]:
        meant = " or ".join(notebook.people[one].name for one in guess.people if one in notebook.people)
        yield f'"{guess.word}" stayed a word; @{guess.word} if it is {meant}.'


def _meant(entry: Entry, notebook: Notebook, where: Where) -> Iterator[str]:
    """What she only means to do would be lost in the log: it is rather a reminder."""
    if not entry.meant or len(entry.about) != 1 or entry.planned:
        return
    if where == "field":
        yield f'Still to do? "> {entry.meant}" puts it before you.'
    else:
        log = f"relnote remind {typed_name(notebook, entry.about[0])} {quoted(entry.meant)}"
        yield f"Still to do? {'relnote undo, then ' if where == 'written' else ''}{log}"


def _day(entry: Entry, today: date, where: Where, options: str) -> Iterator[str]:
    """`"3 weeks ago" is inside the sentence, so the day is today.` and how it would move."""
    inner = entry.inner_day
    if inner is None:
        return
    moment = inner.moment
    then = f"about {moment.around}" if moment.around else named_day(moment.day, today=today, time=moment.time)
    stands = f'The day stands as {_named(entry, today)}: "{inner.phrase}" is inside the sentence.'
    if where == "field":
        yield f"{stands} ctrl+t puts it first: {then}."
        return
    way = f"{'To plan it for' if moment.day > today else 'To move it to'} {then}"
    if entry.only_line is None:
        yield f"{stands} {way}, put it first."
    else:
        yield f"{stands} {way}: {_again((inner.moved, *entry.marked_lines), where, options)}"


def _named(entry: Entry, today: date) -> str:
    return "today" if entry.moment.day == today else named_day(entry.moment.day, today=today)


def _marks(entry: Entry, where: Where, options: str) -> Iterator[str]:
    """`"! send it" stayed words` where a lone mark stands inside one line; the live log breaks it itself."""
    if where == "field" or not entry.people or entry.only_line is None:
        return
    parts = inner_marks(entry.only_line)
    if len(parts) > 1:
        lines = (*parts, *entry.marked_lines)
        yield f'"{parts[1]}" stayed words: a mark begins a line of its own. So: {_again(lines, where, options)}'


def _again(lines: Sequence[str], where: Where, options: str) -> str:
    """The command that logs these lines; taking back first what stands there."""
    words = " ".join(quoted(line) for line in lines)
    log = f"relnote log {options} {words}" if options else f"relnote log {words}"
    return f"relnote undo, then {log}" if where == "written" else log


def _plans(entry: Entry, notebook: Notebook, today: date, where: Where) -> Iterator[str]:
    """What was planned with those whose talk is off: to let go, or to move."""
    if not entry.off or entry.planned:
        return
    refs = RecordRefs(notebook)
    for talk in sorted(notebook.conversations.values(), key=lambda one: (one.day, one.id)):
        if talk.planned and talk.day >= today and set(talk.with_) & set(entry.off):
            ref = refs.of("conversation", talk.id)
            when = named_day(talk.day, today=today, time=talk.time)
            ways = f"relnote drop {ref} if it's off, {_moving(entry, ref)} to move it"
            if where == "field":
                ways = "drop it if it's off, snooze it to move it"
            yield f"Still planned for {when}: {talk.text or 'a talk'} ({ways})"


def _moving(entry: Entry, ref: str) -> str:
    """The command that moves the plan, with the day that ends the line where one does."""
    try:
        found = ending_day(entry.text, today=entry.today, sense="coming")
    except DayError:
        found = None
    ahead = found is not None and found[1].day > entry.today and found[0].endswith((" to", " until", " till"))
    day = exact_day(found[1].day) if found is not None and ahead else ""
    return f"relnote snooze {ref} {quoted(day) if day else 'DAY'}"
