"""The one question worth asking: what she doesn't know of someone yet, another each day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from relnote.core.brief.line import Line, under
from relnote.core.lives import is_gently
from relnote.core.people import Person

UNKNOWN: Mapping[str, str] = {
    "family": "Who are {name}'s people?",
    "work": "What is {name} working on just now?",
    "interest": "What does {name} do when the work is done?",
    "story": "How did {name} come to do this work?",
    "hope": "What would a good year be for {name}?",
    "idea": "What does {name} wish you did?",
    "help": "How could you be of use to {name}?",
    "reach": "How does {name} like to be reached, and when?",
}
"""A kind of detail that nothing is known of, and what to ask then."""
ALWAYS = ("What has changed for {name} since you last spoke?", "What is hard for {name} just now?")
"""Asked where nearly everything is known, so that two days never ask the same."""


def question_lines(person: Person, *, today: date) -> tuple[Line, ...]:
    """One question by the day's number; none for someone who died, or while gently holds."""
    if person.died is not None or is_gently(person, today=today):
        return ()
    open_questions = questions(person)
    asked = open_questions[(today.toordinal() + person.id) % len(open_questions)]
    return under("Worth asking", [Line(text=asked)], most=1)


def questions(person: Person) -> tuple[str, ...]:
    """All that could be asked, two at least, in a fixed order."""
    known = {detail.kind.lower() for detail in person.details if detail.ended is None}
    if person.related:
        known.add("family")
    if person.best_time:
        known.add("reach")
    missing = [words for kind, words in UNKNOWN.items() if kind not in known]
    if person.birthday is None:
        missing.append("When is {name}'s birthday?")
    if len(missing) < 2:
        missing.extend(ALWAYS)
    return tuple(words.format(name=person.short_name) for words in missing)
