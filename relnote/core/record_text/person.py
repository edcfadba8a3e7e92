"""A person as `Field: value` lines in a fixed order, and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeVar

from msgspec.structs import replace

from relnote.core.days import read_partial
from relnote.core.errors import EntryError
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Introduction, Labelled, Membership, Met, Person
from relnote.core.record_text import lives
from relnote.core.record_text.details import read_details
from relnote.core.record_text.lines import Fields, line_of, says_nothing
from relnote.core.record_text.names import Names
from relnote.core.record_text.person_shown import FIELDS, show_introducer, shown_person
from relnote.core.record_text.values import (
    read_address,
    read_affiliation,
    read_email,
    read_labelled,
    read_occasion,
    read_past,
    read_phone,
    read_relation,
    read_wish,
    show_address,
    show_affiliation,
    show_labelled,
    show_occasion,
    show_relation,
    show_wish,
)

T = TypeVar("T")

_HEADER = """\
# Lines are `Field: value`; a field may stand several times. An emptied file changes nothing.
# Address: street; town; region; post code; country (label)    Phone: +44 161 496 0000 (work)
# What is known: `* kind: text (day, from NAME)`; without a bracket it was learned today, from them.
# More fields: {unused}
"""


def person_text(person: Person, notebook: Notebook, *, today: date) -> str:
    """The person for the editor, with the fields not yet used named in the header."""
    shown = shown_person(person, Names(notebook, today=today))
    used = {field for field, values in shown if values}
    unused = ", ".join(field for field in FIELDS if field not in used and field not in ("*", "Kept"))
    header = _HEADER.format(unused=unused or "none left")
    lines = [
        f"* {line_of('', value)[2:]}" if field == "*" else line_of(field, value)
        for field, values in shown
        for value in values
    ]
    return header + "\n" + "\n".join(lines) + "\n"


def read_person(text: str, person: Person, notebook: Notebook, *, today: date) -> Person:
    """The person as the text has it; `person` itself where the text says nothing or the same.

    What has no field (ids, rests, choices, an import's UID, days a value was learned) stays as it was.
    Raises MistakesError with every mistake and its line.
    """
    if says_nothing(text):
        return person
    names = Names(notebook, today=today)
    shown = dict(shown_person(person, names))
    fields = Fields(text, known=FIELDS)
    edited = _read(fields, person, shown, names=names, today=today)
    if not edited.name:
        fields.missing("a person needs a name (`Name: …`).")
    fields.check()
    gained = {each.circle for each in edited.circles} - {each.circle for each in person.circles}
    if edited.kept is None and (gained or edited.wish not in (None, person.wish)):
        return replace(edited, kept=today)
    return edited


def _read(
    fields: Fields, person: Person, shown: dict[str, tuple[str, ...]], *, names: Names, today: date
) -> Person:
    def one_partial(field: str, old: PartialDay | None) -> PartialDay | None:
        return fields.kept_or(field, next(iter(shown[field]), None), old, read_partial)

    def learned(field: str, old: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
        return fields.many(field, old, show_labelled, lambda text: read_labelled(text, today=today))

    def plain(field: str, old: tuple[str, ...]) -> tuple[str, ...]:
        return fields.many(field, old, str, str)

    return replace(
        person,
        name=fields.text_of("Name") or "",
        called=fields.text_of("Called"),
        nicknames=plain("Nickname", person.nicknames),
        said=fields.text_of("Said"),
        pronouns=fields.text_of("Pronouns"),
        organisations=fields.many("Organisation", person.organisations, show_affiliation, read_affiliation),
        emails=fields.many("Email", person.emails, show_labelled, lambda text: read_email(text, today=today)),
        phones=fields.many("Phone", person.phones, show_labelled, lambda text: read_phone(text, today=today)),
        links=learned("Link", person.links),
        addresses=fields.many(
            "Address", person.addresses, show_address, lambda text: read_address(text, today=today)
        ),
        birthday=one_partial("Birthday", person.birthday),
        leap_day=fields.one("Leap day", _leap_read) or "28 feb",
        occasions=fields.many("Occasion", person.occasions, show_occasion, read_occasion),
        circles=fields.many(
            "Circle", person.circles, lambda each: each.circle, lambda text: Membership(text, today)
        ),
        wish=fields.kept_or(
            "Cadence", show_wish(person.wish), person.wish, lambda text: read_wish(text, today=today)
        ),
        last_spoke=one_partial("Last spoke", person.last_spoke),
        met=_met(fields, one_partial("Met on", person.met.on if person.met else None)),
        introduction=_introduction(fields, person.introduction, names=names, today=today),
        services=fields.text_of("Services"),
        best_time=fields.text_of("Best time"),
        time_zone=fields.text_of("Time zone"),
        related=fields.many(
            "Related",
            person.related,
            lambda each: show_relation(each, names=names),
            lambda text: read_relation(text, names=names),
        ),
        wants_card=bool(fields.one("Wants a card", read_yes)),
        rests=_life(fields, "Resting", person.rests, lambda text: lives.read_rests(text, person, today=today)),
        gently=_life(
            fields, "Gently until", person.gently, lambda text: lives.read_gently(text, person, today=today)
        ),
        died=_life(
            fields,
            "Died",
            person.died,
            lambda text: lives.read_died(
                text, person, remember=bool(fields.one("Remember the day", read_yes)), today=today
            ),
        ),
        details=read_details(fields, person.details, names=names, today=today),
        kept_fields=plain("Kept", person.kept_fields),
    )


def _life(fields: Fields, field: str, old: T, read: Callable[[str | None], T]) -> T:
    """What the line of that field makes of it, or its being empty."""
    lines = fields.lines(field)
    if not lines:
        return read(None)
    return old if (found := fields.one(field, read)) is None else found


def read_yes(text: str) -> bool:
    """Whether `text` is yes; raises EntryError for what is neither yes nor no."""
    word = text.casefold()
    if word in ("yes", "y", "true", "on"):
        return True
    if word in ("no", "n", "false", "off"):
        return False
    raise EntryError(f'"{text}" is neither yes nor no; write one of the two.')


def _leap_read(text: str) -> Literal["28 feb", "1 mar"]:
    word = text.casefold()
    if word in ("28 feb", "28 february", "feb 28"):
        return "28 feb"
    if word in ("1 mar", "1 march", "mar 1"):
        return "1 mar"
    raise EntryError("the leap day is greeted on `28 feb` or on `1 mar`.")


def _met(fields: Fields, on: PartialDay | None) -> Met | None:
    met = Met(on=on, place=fields.text_of("Met at"), story=fields.text_of("Met"))
    return met if met != Met() else None


def _introduction(
    fields: Fields, old: Introduction | None, *, names: Names, today: date
) -> Introduction | None:
    """Who brought them: a person of the notebook where the name is one's, else only the name."""
    shown = show_introducer(old, names)
    written = fields.text_of("Introduced by")
    on = fields.one("Introduced on", lambda text: read_past(text, today=today))
    thanked = fields.one("Thanked", lambda text: read_past(text, today=today))
    if written is None and shown is not None:
        return None
    if old is not None and written == shown:
        return replace(old, on=on, thanked=thanked)
    if written is None:
        return None
    by = names.known(written)
    return Introduction(by=by, by_name=None if by is not None else written, on=on, thanked=thanked)
