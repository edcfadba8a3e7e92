"""What is said of a small thing beside the name: the fact it rests on, quoted."""

from __future__ import annotations

from datetime import date

from relnote.core.agenda.rows import Small
from relnote.core.confidences import Names, material_of
from relnote.core.day.saying import ago, said_day
from relnote.core.day.words import MONTHS
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contacts import Contacts
from relnote.core.sentences import within

LONGEST_QUOTE = 25
SHORTEST_QUOTE = 6


def small_words(person: Person, thing: Small, notebook: Notebook, found: Contacts, *, today: date) -> str:
    """What is said of it beside the name: the fact it rests on, quoted."""
    if thing.kind == "introduction":
        return _introduced(notebook.people[thing.record], today=today)
    if thing.kind == "new face":
        talk = next(each for each in found.of(person.id).talks if each.channel != "signal")
        words = next(material_of(talk, person.id, Names(notebook)), None)
        quoted = f' · "{within(_cut(words))}"' if words else ""
        return f"met once, {ago(talk.day, today=today)}, no second talk yet{quoted}"
    if thing.kind == "pattern ended":
        heard = found.of(person.id).last_heard
        last = f"last heard {ago(heard, today=today)}" if heard else "not heard"
        return f"{last}; the pattern has ended. Keep, let rest, or a cadence?"
    if thing.kind == "cadence":
        return "put off three times since you last heard from them. Is the cadence right?"
    detail = next(each for each in person.details if each.id == thing.record)
    if thing.kind == "idea":
        since = said_day(detail.ended or today, today=today)
        said = within(_cut(detail.text))
        stop = "" if said.endswith(("?", "!", "…")) else "."
        return f'"{said}{stop}" It is done since {since}. Has {person.short_name} heard?'
    if thing.kind == "hope":
        return f'hoped, a year ago: "{within(_cut(detail.text))}"'
    return f'"{within(_cut(detail.text))}" (told you in {_month_of(detail.on)})'


def _introduced(brought: Person, *, today: date) -> str:
    on = brought.introduction.on if brought.introduction else None
    when = f" on {said_day(on, today=today)}" if on else ""
    return f"gave {brought.name} your name{when}; not thanked yet."


def _month_of(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _cut(text: str) -> str:
    """A quotation of at most so many words, cut at a clause where one ends within them."""
    words = text.split()
    if len(words) <= LONGEST_QUOTE:
        return " ".join(words)
    shown = words[:LONGEST_QUOTE]
    ends = [place for place, word in enumerate(shown, 1) if word[-1] in ".,;:" and place >= SHORTEST_QUOTE]
    return " ".join(shown[: ends[-1]]).rstrip(",;:") if ends else f"{' '.join(shown)} …"
