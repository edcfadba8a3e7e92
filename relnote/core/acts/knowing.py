"""Still so, no longer so: what saying it of a detail does to the page it stands on."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.acts.acted import Acted, Known, SettledError, known_in, label_of, person_in
from relnote.core.day.saying import weekday_and_day
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.people import Detail
from relnote.core.sentences import within
from relnote.core.toasts import told

IDEA = "idea"


def still_so(notebook: Notebook, known: Known, *, today: date) -> Acted:
    """Renewed today, also where it had ended; an idea is done instead: it ends."""
    detail = known_in(notebook, known.person.id or 0, known.detail.id).detail
    label = label_of(notebook, known)
    if detail.kind.casefold() == IDEA:
        _refuse_ended(detail)
        after = _with(notebook, known, replace(detail, ended=today, let_go=False))
        return Acted(after, f"Done: {label}", f"done: {label}", told(known.person.name, "done", label))
    after = _with(notebook, known, replace(detail, ended=None, renewed=today))
    toast = told(known.person.name, "still so", label)
    return Acted(after, f"Still so: {label}", f"still so: {label}", toast)


def no_longer_so(notebook: Notebook, known: Known, *, today: date) -> Acted:
    """Ended today; it stays on the page and is no longer material. An idea is let go without being done."""
    detail = known_in(notebook, known.person.id or 0, known.detail.id).detail
    _refuse_ended(detail)
    label = label_of(notebook, known)
    let_go = detail.kind.casefold() == IDEA
    after = _with(notebook, known, replace(detail, ended=today, let_go=let_go))
    said = "Let go" if let_go else "No longer so"
    toast = told(known.person.name, said.lower(), label)
    return Acted(after, f"{said}: {label}", f"{said.lower()}: {label}", toast)


def no_day_for(known: Known) -> RelnoteError:
    """A detail is so or isn't: it can't be put off."""
    return RelnoteError(
        f'"{within(known.detail.text)}" is a detail, which no day puts off. '
        "`relnote done` says it is still so, `relnote drop` that it is no longer."
    )


def _refuse_ended(detail: Detail) -> None:
    if detail.ended is not None:
        raise SettledError(
            f'"{within(detail.text)}" ended on {weekday_and_day(detail.ended)}. `relnote undo` takes that back.'
        )


def _with(notebook: Notebook, known: Known, detail: Detail) -> Notebook:
    person = person_in(notebook, known.person.id)
    details = tuple(detail if each.id == detail.id else each for each in person.details)
    return notebook.with_person(replace(person, details=details))
