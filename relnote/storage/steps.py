"""Undo and redo as acts: what to turn is chosen under the lock, from the acts that led to this version."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from relnote.core.clock import Clock
from relnote.core.notebook import Notebook
from relnote.storage import refusals
from relnote.storage.answers import Past, Written
from relnote.storage.history import Act, History
from relnote.storage.meeting import Meeting
from relnote.storage.place import Place
from relnote.storage.reading import Reading
from relnote.storage.transaction import Naming, transact
from relnote.storage.undoing import Acts, chosen_redo, chosen_undo, do_again, past, settled, take_back

Turn = Callable[[Meeting, Act, Sequence[Act]], Notebook]


def undo(
    place: Place, clock: Clock, which: int | None, *, seen: Reading | None
) -> tuple[Written, Reading | None]:
    """Take back the newest act that stands, or the one of that number."""
    return _step(
        place, clock, lambda acts: chosen_undo(acts, which), take_back, seen, lambda act: _naming(act, "undo")
    )


def redo(place: Place, clock: Clock, *, seen: Reading | None) -> tuple[Written, Reading | None]:
    """Do again what was taken back last."""
    return _step(place, clock, chosen_redo, do_again, seen, lambda act: _naming(act, "redo"))


def history(place: Place) -> tuple[Past, ...]:
    """The acts that led to what lies here now, newest first."""
    header = place.header()
    folder = History.of(place, header.notebook)
    try:
        return past(folder.acts(header))
    except OSError as error:
        raise refusals.cant_read(folder.folder, error) from error


def _naming(act: Act, kind: str) -> Naming:
    """An undo and a redo are called by the act they are about."""
    return Naming(act=act.act, kind="undo" if kind == "undo" else "redo", of=act.version)


def _step(
    place: Place,
    clock: Clock,
    choose: Callable[[Acts], Act],
    turn: Turn,
    seen: Reading | None,
    name: Callable[[Act], Naming],
) -> tuple[Written, Reading | None]:
    chosen: list[Act] = []

    def edit(meeting: Meeting) -> Notebook:
        if meeting.is_new:
            raise place.missing()
        header = meeting.reading.header
        acts = settled(History.of(place, header.notebook).acts(header))
        chosen[:] = [choose(acts)]
        return turn(meeting, chosen[0], acts.standing)

    return transact(place, clock, lambda: name(chosen[0]), edit, seen=seen)
