"""What stands open or elsewhere when someone has died: rows to keep or to let go, and letting them go."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Acted, known_in
from relnote.core.acts.knowing import no_longer_so
from relnote.core.acts.ticking import drop
from relnote.core.conversations import Conversation
from relnote.core.day.saying import weekday_and_day
from relnote.core.lives import details_naming, reminders_left
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder
from relnote.core.sentences import within


def left_open(notebook: Notebook, person_id: int) -> tuple[Reminder | Conversation, ...]:
    """Their open reminders, then the meetings planned with them that nobody has settled, each oldest first."""
    plans = [
        talk
        for talk in notebook.conversations.values()
        if talk.planned and person_id in talk.with_ and not any(each.how == "drop" for each in talk.choices)
    ]
    return (*reminders_left(notebook, person_id), *sorted(plans, key=lambda talk: (talk.day, talk.id)))


def left_words(each: Reminder | Conversation, notebook: Notebook, *, beside: int) -> str:
    """`promise: the letter`; `meeting, Tue 24 Nov 2026 10:00: lunch (Bea Lund too)`: who else comes."""
    if isinstance(each, Reminder):
        return f"{each.kind}: {each.text}"
    when = f"{weekday_and_day(each.day)}{f' {each.time}' if each.time else ''}"
    text = " ".join(each.text.split())
    others = [notebook.people[one].name for one in each.with_ if one != beside and one in notebook.people]
    too = f" ({', '.join(others)} too)" if others else ""
    return f"meeting, {when}{f': {text}' if text else ''}{too}"


def left_behind(notebook: Notebook, person_id: int) -> tuple[tuple[str, str], ...]:
    """All that is open with them, and each detail elsewhere that names them: its key, and its words."""
    open_rows = [
        (
            f"{'reminder' if isinstance(each, Reminder) else 'conversation'}:{each.id}:0",
            left_words(each, notebook, beside=person_id),
        )
        for each in left_open(notebook, person_id)
    ]
    details = [
        (f"detail:{each.detail}:{each.owner.id}", f'on {each.owner.name}\'s page: "{within(each.text)}"')
        for each in details_naming(notebook, person_id)
    ]
    return (*open_rows, *details)


def let_go(notebook: Notebook, keys: tuple[str, ...], *, today: date) -> Acted:
    """Without those: reminders and plans dropped, details no longer so; what was settled meanwhile stays so."""
    done = 0
    for key in keys:
        after = _without(notebook, *key.split(":"), today=today)
        done += after is not notebook
        notebook = after
    what = "1 line" if done == 1 else f"{done} lines"
    return Acted(notebook, f"Let go: {what}", f"let go {what}")


def _without(notebook: Notebook, section: str, record: str, owner: str, *, today: date) -> Notebook:
    if section == "reminder":
        reminder = notebook.reminders.get(int(record))
        return drop(notebook, reminder, today=today).notebook if reminder and reminder.is_open else notebook
    if section == "conversation":
        plan = notebook.conversations.get(int(record))
        still = plan is not None and plan.planned and not any(each.how == "drop" for each in plan.choices)
        return drop(notebook, plan, today=today).notebook if plan and still else notebook
    if int(owner) not in notebook.people:
        return notebook
    known = known_in(notebook, int(owner), int(record))
    return no_longer_so(notebook, known, today=today).notebook if known.detail.ended is None else notebook
