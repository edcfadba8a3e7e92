"""What a form says beside its lines: how each was understood, where that isn't what was typed."""

from __future__ import annotations

from relnote.core.folding import fold
from relnote.core.notebook import Notebook
from relnote.core.people import Person, Relation
from relnote.core.record_text.escaping import unescaped
from relnote.core.record_text.form_lines import DETAIL, FormLine, FormPage


def understood(typed: FormPage, read: FormPage) -> dict[int, str]:
    """By the place of a line, what it was understood as: `12 june` → `12 June`. Nothing where that is the same.

    `read` is the page of the record that was read from `typed`; the lines of a field meet in their order.
    """
    said: dict[int, str] = {}
    left = list(read.lines)
    for place, line in enumerate(typed.lines):
        if not line.text:
            continue
        found = next((each for each in left if each.field == line.field), None)
        if found is None:
            continue
        left.remove(found)
        if not _same(found.value, line.value):
            said[place] = _only_new(found, line)
    return said


def _only_new(found: FormLine, line: FormLine) -> str:
    """Of a detail only what was added to it: the day it is learned."""
    if line.field == DETAIL and found.value.startswith(line.value.strip()):
        return f"learned {found.value[len(line.value.strip()) :].strip(' ()')}"
    return found.value


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


def renamed(page: FormPage, before: Person) -> dict[int, str]:
    """By the place of a Name that was changed, which name it was: one is rarely changed on purpose."""
    return {
        place: f"was {before.name}"
        for place, line in enumerate(page.lines)
        if line.field == "Name" and before.name and not _same(unescaped(line.value), before.name)
    }


def of_people(page: FormPage, person: Person, notebook: Notebook) -> dict[int, str]:
    """What lines that name people or a circle say of them: whose page shows the inverse, who is only a name."""
    said: dict[int, str] = {}
    relations = iter(person.related)
    circles = {circle.name for circle in notebook.settings.circles}
    is_taken = any(
        fold(each.name) == fold(person.name) for each in notebook.people.values() if each.id != person.id
    )
    for place, line in enumerate(page.lines):
        if not line.text:
            continue
        if line.field == "Name" and is_taken:
            said[place] = "someone else in the notebook is called so too"
        elif line.field == "Circle" and line.value.strip() not in circles:
            said[place] = "a new circle: none is called so yet"
        elif line.field == "Related" and (relation := next(relations, None)) is not None:
            said[place] = _related(relation, person, notebook)
        elif line.field == "Introduced by" and person.introduction is not None:
            known = person.introduction.by in notebook.people
            said[place] = "" if known else "a name only: nobody in the notebook is called so"
    return {place: words for place, words in said.items() if words}


def _related(relation: Relation, person: Person, notebook: Notebook) -> str:
    other = notebook.people.get(relation.person) if relation.person is not None else None
    if other is None:
        return "a name only: nobody in the notebook is called so"
    return f"on {other.short_name}'s page: {person.name}'s {relation.kind}"
