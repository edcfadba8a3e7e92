"""What stands open or elsewhere when someone has died: rows to keep or to let go, and letting them go."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Acted, known_in
from relnote.core.acts.knowing import no_longer_so
from relnote.core.acts.ticking import drop
from relnote.core.lives import details_naming, reminders_left
from relnote.core.notebook import Notebook
from relnote.core.sentences import within


def left_behind(notebook: Notebook, person_id: int) -> tuple[tuple[str, str], ...]:
    """Each of their open reminders and each detail elsewhere that names them: its key, and its words."""
    reminders = [
        (f"reminder:{each.id}:0", f"{each.kind}: {each.text}") for each in reminders_left(notebook, person_id)
    ]
    details = [
        (f"detail:{each.detail}:{each.owner.id}", f'on {each.owner.name}\'s page: "{within(each.text)}"')
        for each in details_naming(notebook, person_id)
    ]
    return (*reminders, *details)


def let_go(notebook: Notebook, keys: tuple[str, ...], *, today: date) -> Acted:
    """Without those: reminders dropped, details no longer so; what was settled meanwhile stays settled."""
    done = 0
    for key in keys:
        section, record, owner = key.split(":")
        if section == "reminder" and (reminder := notebook.reminders.get(int(record))) and reminder.is_open:
            notebook, done = drop(notebook, reminder, today=today).notebook, done + 1
        elif section == "detail" and int(owner) in notebook.people:
            known = known_in(notebook, int(owner), int(record))
            if known.detail.ended is None:
                notebook, done = no_longer_so(notebook, known, today=today).notebook, done + 1
    what = "1 line" if done == 1 else f"{done} lines"
    return Acted(notebook, f"Let go: {what}", f"let go {what}")
