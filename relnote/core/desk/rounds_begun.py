"""Which rounds are under way, what there is to begin one with, and where in one she goes on."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.desk.rounds import GOES_ON, RoundPage, RoundRow, round_of
from relnote.core.errors import NobodyError
from relnote.core.notebook import Notebook
from relnote.core.notes import Round


class CircleByPost(Struct, frozen=True, kw_only=True):
    """A circle that can be taken through the post: how many are in it, and its round where one is under way."""

    name: str
    people: int
    round: RoundPage | None = None


def rounds_under_way(notebook: Notebook, *, today: date) -> tuple[RoundPage, ...]:
    """The rounds begun within four months that aren't all in the post yet; the one begun last first."""
    pages = [page for page in _begun(notebook, today=today) if any(row.posted is None for row in page.rows)]
    return tuple(sorted(pages, key=lambda page: (-page.round.began.toordinal(), page.round.circle.casefold())))


def circles_by_post(notebook: Notebook, *, today: date) -> tuple[CircleByPost, ...]:
    """Every circle somebody is in, by name."""
    begun = {page.round.circle.casefold(): page for page in rounds_under_way(notebook, today=today)}
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for person in notebook.people.values():
        for one in person.circles:
            key = one.circle.casefold()
            known = notebook.settings.circle(one.circle)
            names.setdefault(key, known.name if known else one.circle)
            counts[key] = counts.get(key, 0) + (person.died is None)
    return tuple(
        CircleByPost(name=names[key], people=counts[key], round=begun.get(key)) for key in sorted(names)
    )


def next_to_write(page: RoundPage, person: int | None = None) -> int | None:
    """Whose card is to be written next after this person's, from the top again at the end; None: none is."""
    places = {row.person: place for place, row in enumerate(page.rows)}
    after = places.get(person, -1) + 1 if person is not None else 0
    turned: tuple[RoundRow, ...] = (*page.rows[after:], *page.rows[:after])
    return next((row.person for row in turned if row.waits), None)


def taken_back(before: RoundPage, now: RoundPage) -> int | None:
    """The first whose card was in the post before and isn't now: she took it back."""
    posted = {row.person for row in before.rows if row.posted is not None}
    return next((row.person for row in now.rows if row.posted is None and row.person in posted), None)


def _begun(notebook: Notebook, *, today: date) -> list[RoundPage]:
    """The newest round of each circle that was begun lately and still has somebody in it."""
    newest: dict[str, Round] = {}
    for note in notebook.notes.values():
        this = note.round
        if this is None or not today - GOES_ON <= this.began <= today:
            continue
        key = this.circle.casefold()
        if key not in newest or newest[key].began < this.began:
            newest[key] = this
    pages: list[RoundPage] = []
    for each in newest.values():
        try:
            pages.append(round_of(notebook, each.circle, today=today))
        except NobodyError:
            continue
    return pages
