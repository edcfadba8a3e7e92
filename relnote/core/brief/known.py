"""What is known of someone, for the brief: whom to ask after, hopes, what was told them, what to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relnote.core.brief.line import Line, detail_line, quoted, under
from relnote.core.confidences import Mention, all_words, mentions, names_said
from relnote.core.day.saying import said_day
from relnote.core.lives import names
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Person
from relnote.core.sentences import shortened_text

ASK_AFTER = frozenset({"family", "pet", "pets", "animals", "friends", "people", "home"})
HOPES = frozenset({"hope", "idea"})
OWN_PLACE = frozenset({"avoid", "reach"})
"""Kinds that stand in their own place in the brief, whoever said them."""
MOST = 4
LETTERS_MENTIONED = 160


def ask_after(person: Person, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """People and creatures, as quoted: nobody who died, nothing that is no longer so or was only heard."""
    if person.died is not None:
        return ()
    dead = [other for other in notebook.people.values() if other.died is not None]
    lines = [
        detail_line(detail, notebook.people, today=today)
        for detail in _newest(person, ASK_AFTER)
        if _from_themselves(detail) and not any(_names(detail, other) for other in dead)
    ]
    return under("Ask after", [*lines, *_relatives(person, notebook)], most=MOST)


def hopes(person: Person, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """What they are trying for, and what they wished she would do."""
    lines = [
        detail_line(detail, notebook.people, today=today, kind=True)
        for detail in _newest(person, HOPES)
        if _from_themselves(detail)
    ]
    return under("Hopes and ideas", lines, most=MOST)


def told(person: Person, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """What she has already told them."""
    lines = [
        detail_line(detail, notebook.people, today=today) for detail in _newest(person, frozenset({"told"}))
    ]
    return under(f"Told {person.short_name}", lines, most=MOST)


def from_others(person: Person, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """What others said of them, what was seen and what was imported, each with its source, newest first.

    A sentence that a detail was made of stands as the detail alone; once that is no longer so, neither stands.
    """
    details = [
        (detail.on, detail.id, detail_line(detail, notebook.people, today=today, kind=True))
        for detail in person.details
        if detail.ended is None and detail.kind not in OWN_PLACE | {"told"} and not _from_themselves(detail)
    ]
    said = [
        (each.on, each.conversation, _mentioned(each, notebook, today=today))
        for each in mentions(notebook, person.id, today=today)
        if each.sources and not any(_was_made_of(detail, each) for detail in person.details)
    ]
    lines = [line for _on, _id, line in sorted([*details, *said], key=lambda one: one[:2], reverse=True)]
    return under("From others", lines, most=MOST)


def avoid(person: Person, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """What not to touch, all of it."""
    lines = [
        detail_line(detail, notebook.people, today=today) for detail in _newest(person, frozenset({"avoid"}))
    ]
    return under("Avoid", lines, most=2 * MOST)


def _newest(person: Person, kinds: frozenset[str]) -> Iterator[Detail]:
    """Details of these kinds that are still so, the newest first."""
    kept = (each for each in person.details if each.kind.lower() in kinds and each.ended is None)
    return iter(sorted(kept, key=lambda each: (each.on, each.id), reverse=True))


def _from_themselves(detail: Detail) -> bool:
    return detail.how == "told" and not detail.told_by and not detail.imported


def _names(detail: Detail, dead: Person) -> bool:
    return names(detail.text, dead.name) or names(detail.text, dead.short_name)


def _relatives(person: Person, notebook: Notebook) -> Iterator[Line]:
    for relation in person.related:
        other = notebook.people.get(relation.person) if relation.person is not None else None
        name = other.name if other else relation.name
        if name and not (other and other.died is not None):
            yield Line(
                text=name,
                aside=relation.kind,
                section="person" if other else None,
                record=other.id if other else None,
            )


def _was_made_of(detail: Detail, mention: Mention) -> bool:
    """Whether the detail is from that talk and at least half of its words stand in the sentence."""
    if detail.conversation != mention.conversation:
        return False
    words = set(all_words(detail.text))
    return bool(words) and 2 * len(words.intersection(all_words(mention.text))) >= len(words)


def _mentioned(mention: Mention, notebook: Notebook, *, today: date) -> Line:
    return Line(
        text=quoted(shortened_text(mention.text, letters=LETTERS_MENTIONED)),
        aside=f"from {names_said(mention.sources, notebook.people)}, {said_day(mention.on, today=today)}",
        section="conversation",
        record=mention.conversation,
    )
