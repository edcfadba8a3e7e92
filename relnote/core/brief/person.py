"""The head of a brief: what to call them, how to reach them, who they are to her."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relnote.core.brief.line import Line, quoted
from relnote.core.confidences import source_words
from relnote.core.day.saying import said_partial
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Introduction, Met, Person

PLACED = ("at ", "in ", "on ", "by ", "through ", "via ", "over ", "under ", "behind ", "outside ")


def head_lines(person: Person, notebook: Notebook) -> tuple[Line, ...]:
    """What to call them and how to say it, then how to reach them; a death stands first."""
    lines: list[Line] = []
    if person.died is not None:
        lines.append(Line(text=_died(person.died.on)))
    called = (
        f"called {person.called}" if person.called else None,
        f"say {person.said}" if person.said else None,
        person.pronouns,
    )
    lines += _joined(called)
    for detail in person.details:
        if detail.kind == "reach" and detail.ended is None:
            source = source_words(detail, notebook.people)
            lines.append(Line(text=detail.text, aside=source, section="detail", record=detail.id))
    lines += _joined((person.best_time, person.time_zone))
    lines += _joined(_numbers(person))
    return tuple(lines)


def who_lines(person: Person, notebook: Notebook) -> tuple[Line, ...]:
    """Where they work and what she does for them, how they met and through whom, whose relative they are."""
    roles = (
        f"{each.organisation}, {each.role}" if each.role else each.organisation for each in person.organisations
    )
    met = _met(person.met) if person.met else None
    through = _through(person.introduction, notebook) if person.introduction else None
    lines = [
        *_joined((*roles, person.services)),
        *_joined((met, through)),
        *_joined(_relative(person, notebook)),
    ]
    if person.met and person.met.story:
        lines.append(Line(text=quoted(person.met.story)))
    return tuple(lines)


def _joined(parts: Iterable[str | None]) -> list[Line]:
    text = " · ".join(part for part in parts if part)
    return [Line(text=text)] if text else []


def _died(on: PartialDay | None) -> str:
    return f"Died {said_partial(on)}" if on else "Died"


def _numbers(person: Person) -> Iterator[str]:
    """The first phone and the first email."""
    for known in (person.phones, person.emails):
        if known:
            yield f"{known[0].value} ({known[0].label})" if known[0].label else known[0].value


def _met(met: Met) -> str | None:
    place = met.place
    if place and not place.lower().startswith(PLACED):
        place = f"at {place}"
    known = ", ".join(part for part in (place, said_partial(met.on) if met.on else None) if part)
    return f"met {known}" if known else None


def _through(introduction: Introduction, notebook: Notebook) -> str | None:
    by = notebook.people.get(introduction.by) if introduction.by is not None else None
    name = by.name if by else introduction.by_name
    if not name:
        return None
    return f"through {name}, {'thanked' if introduction.thanked else 'not thanked yet'}"


def _relative(person: Person, notebook: Notebook) -> Iterator[str]:
    """Whose relative they are, where the other page says so: "Joan Pike's sister"."""
    for other in notebook.people.values():
        for relation in other.related:
            if relation.person == person.id:
                yield f"{other.name}'s {relation.kind}"
