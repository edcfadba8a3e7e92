"""What to see to in the notebook itself: loose ends, plans nobody answered, people who may be there twice."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.dangling import Dangling, dangling
from relnote.core.day.saying import exact_day
from relnote.core.doubles import undecided
from relnote.core.notebook import Notebook
from relnote.core.record_refs import RecordRefs
from relnote.core.refs import Section

_SECTIONS: dict[str, Section] = {
    "people": "person",
    "conversations": "conversation",
    "reminders": "reminder",
    "notes": "note",
}


class Due(Struct, frozen=True, kw_only=True):
    """One thing to see to: what is so, and the command that sees to it."""

    about: Literal["loose", "plan", "double", "calendar"]
    text: str
    command: str


def checkup(notebook: Notebook, *, today: date) -> tuple[Due, ...]:
    """Everything to see to, loose ends first."""
    refs = RecordRefs(notebook)
    return (
        *(_loose(loose, refs) for loose in dangling(notebook)),
        *(_plan(plan, notebook, refs) for plan in unanswered_plans(notebook, today=today)),
        *(
            Due(
                about="double",
                text=f"{notebook.people[pair.first].name} and {notebook.people[pair.second].name}"
                f" may be one person: {pair.why}.",
                command=_of_two(refs.of("person", pair.first), refs.of("person", pair.second)),
            )
            for pair in undecided(notebook)
        ),
    )


def unanswered_plans(notebook: Notebook, *, today: date) -> tuple[Conversation, ...]:
    """Plans whose day has passed and of which nobody said whether they happened, oldest first."""
    plans = (
        talk
        for talk in notebook.conversations.values()
        if talk.planned and talk.day < today and not any(choice.how == "drop" for choice in talk.choices)
    )
    return tuple(sorted(plans, key=lambda talk: (talk.day, talk.id)))


def _loose(loose: Dangling, refs: RecordRefs) -> Due:
    section = _SECTIONS[loose.table]
    ref = refs.of(section, loose.id)
    missing = "a conversation" if loose.field == "conversation" else "a person"
    return Due(
        about="loose",
        text=f"The {section} {ref} names {missing} who isn't in the notebook ({loose.field}, {loose.missing})."
        if missing == "a person"
        else f"The {section} {ref} names a conversation that isn't in the notebook ({loose.missing}).",
        command=f"relnote edit {ref}",
    )


def _of_two(one: str, other: str) -> str:
    return f"relnote show {other}   or, if they are two,   relnote doctor --apart {one} {other}"


def _plan(plan: Conversation, notebook: Notebook, refs: RecordRefs) -> Due:
    ref = refs.of("conversation", plan.id)
    names = " and ".join(notebook.people[each].name for each in plan.with_ if each in notebook.people)
    who = f" with {names}" if names else ""
    return Due(
        about="plan",
        text=f"The plan{who} for {exact_day(plan.day)} waits for a word: did it happen?",
        command=f"relnote done {ref}   or   relnote drop {ref}",
    )
