"""A sync told in lines: what it did, or would do, on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Item
from relnote.core.calendar.wanted import As, wanted_by
from relnote.core.calendar_sync.plan import Plan
from relnote.core.calendar_sync.questions import ANSWERS, Question, ref_of
from relnote.core.calendar_sync.saying import said_question
from relnote.core.notebook import Notebook
from relnote.core.record_refs import RecordRefs


class Asked(Struct, frozen=True):
    """A question in words: its record's ref, what is so, and the commands that answer it."""

    question: Question
    ref: str
    text: str
    commands: str


def preview(planned: Plan) -> tuple[str, ...]:
    """What a sync would take in and write, a line each: shown before anything is taken in."""
    new = [each for each in planned.writes if each.over is None]
    changed = [each for each in planned.writes if each.over is not None]
    return (
        *(f"comes in     {line}" for line in planned.taken),
        *(f"goes out     {each.item.summary}" for each in new),
        *(f"changes      {each.item.summary}" for each in changed),
        *(f"leaves       {each.parts.words}" for each in planned.removals),
    )


def said_to_tell(lines: int, says: Set[str]) -> str:
    """`69 lines, each a verb and a name, none of your words`: what whoever reads the calendar would learn."""
    many = "1 line" if lines == 1 else f"{lines} lines"
    if "words" in says:
        return f"{many}, with the words of follow-ups and promises"
    name = "a name" if "names" in says else "initials"
    hour = "; the weekly hour names people to call" if "hour" in says else ""
    return f"{many}, each a verb and {name}, none of your words{hour}"


def incoming(planned: Plan) -> tuple[str, ...]:
    """The preview without what would be written: what comes in here, and what leaves the calendar."""
    return preview(replace(planned, writes=()))


def counted(written: int, removed: int) -> str:
    """`5 written there, 1 taken out`; empty where nothing was."""
    said = (f"{written} written there" if written else "", f"{removed} taken out there" if removed else "")
    return ", ".join(filter(None, said))


def asked(
    questions: Sequence[Question], notebook: Notebook, *, today: date, as_: As | None = None
) -> Iterator[Asked]:
    """Each question as she is asked it; `as_` as it is remembered of its folder."""
    refs = RecordRefs(notebook)
    wanted = wanted_by(notebook.settings, as_=as_)
    items = {item.uid: item for item in calendar_items(notebook, today=today, wanted=wanted)}
    for question in questions:
        item, ref = items.get(question.uid), ref_of(question, refs)
        yield Asked(question, ref, said_question(question, item), commands(question, ref, item))


def commands(question: Question, ref: str, item: Item | None) -> str:
    """`relnote calendar answer k3f again   or   … leave`, and what ends a reminder itself."""
    answers = [f"relnote calendar answer {ref} {each}" for each in ANSWERS[question.kind]]
    if question.kind == "gone" and item is not None and item.record.kind in ("reminder", "plan"):
        answers += [f"relnote done {ref}", f"relnote drop {ref}"]
    return "   or   ".join(answers)


def waiting(
    questions: Sequence[Question], notebook: Notebook, *, today: date, as_: As | None = None
) -> tuple[Question, ...]:
    """Those that still want an answer: one whose record ended here has been answered by that."""
    wanted = wanted_by(notebook.settings, as_=as_)
    items = {item.uid for item in calendar_items(notebook, today=today, wanted=wanted)}
    return tuple(each for each in questions if each.kind == "clash" or each.uid in items)
