"""What is typed to sort people by, understood: a circle there is, or a new one; a cadence, or never."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Acted
from relnote.core.cadence import read_cadence, said_cadence
from relnote.core.days import said_partial
from relnote.core.errors import RelnoteError
from relnote.core.folding import fold
from relnote.core.notebook import Notebook
from relnote.core.sorting import Sorted, sort_people, spoken_about

NEVER = ("never", "never remind")


def circle_meant(text: str, notebook: Notebook) -> str:
    """The one circle whose name begins so, else the words as a new circle's name."""
    names = [circle.name for circle in notebook.settings.circles]
    wanted = fold(" ".join(text.split()))
    exact = [name for name in names if fold(name) == wanted]
    begin = exact or [name for name in names if wanted and fold(name).startswith(wanted)]
    return begin[0] if len(begin) == 1 else " ".join(text.split())


def said_of(what: str, text: str, notebook: Notebook, *, today: date) -> Sorted:
    """What `text` says, for "circle", "cadence" or "spoke"; raises RelnoteError where it can't be read."""
    if what == "circle":
        return Sorted(circle=circle_meant(text, notebook) or None)
    if what == "spoke":
        return Sorted(last_spoke=spoken_about(text, today=today))
    if text.strip().casefold() in NEVER:
        return Sorted(never=True)
    return Sorted(every=read_cadence(text))


def echoed(what: str, text: str, notebook: Notebook, *, today: date) -> str:
    """How it is understood; why not, where it can't be."""
    if not text.strip():
        return ""
    try:
        said = said_of(what, text, notebook, today=today)
    except RelnoteError as error:
        return error.sentence
    if said.circle is not None:
        return said.circle if notebook.settings.circle(said.circle) else f"{said.circle}, a new circle"
    return words_of(said)


def words_of(said: Sorted) -> str:
    """`clients`, `every 6 weeks`, `last spoke about March 2026`."""
    if said.circle:
        return said.circle
    if said.last_spoke:
        return f"last spoke about {said_partial(said.last_spoke)}"
    return said_cadence(said.every) if said.every else "never remind"


def sorted_so(notebook: Notebook, people: tuple[int, ...], said: Sorted, *, today: date) -> Acted:
    """With it said of each of these people."""
    there = [each for each in people if each in notebook.people]
    names = notebook.people[there[0]].name if len(there) == 1 else f"{len(there)} people"
    words = words_of(said)
    after = sort_people(notebook, there, said, today=today)
    return Acted(after, f"{names}: {words}", f"sort {names}: {words}")
