"""Every field of a person with its values as text, in the order they stand in."""

from __future__ import annotations

from relnote.core.days import said_partial
from relnote.core.partial import PartialDay
from relnote.core.people import Introduction, Met, Person
from relnote.core.record_text import lives
from relnote.core.record_text.details import show_detail
from relnote.core.record_text.names import Names
from relnote.core.record_text.values import (
    show_address,
    show_affiliation,
    show_day,
    show_labelled,
    show_occasion,
    show_relation,
    show_wish,
)

FIELDS = (
    "Name", "Called", "Nickname", "Said", "Pronouns", "Organisation", "Email", "Phone", "Address", "Link",
    "Birthday", "Leap day", "Occasion", "Circle", "Cadence", "Last spoke", "Met on", "Met at", "Met",
    "Introduced by", "Introduced on", "Thanked", "Services", "Best time", "Time zone", "Related",
    "Wants a card", *lives.FIELDS, "*", "Kept",
)  # fmt: skip
"""Every field of the text, in its order; `*` are the details."""


def shown_person(person: Person, names: Names) -> list[tuple[str, tuple[str, ...]]]:
    """Every field with its values as text, in order."""
    met = person.met or Met()
    introduction = person.introduction
    values: dict[str, tuple[str | None, ...]] = {
        "Name": (person.name,),
        "Called": (person.called,),
        "Nickname": person.nicknames,
        "Said": (person.said,),
        "Pronouns": (person.pronouns,),
        "Organisation": tuple(show_affiliation(each) for each in person.organisations),
        "Email": tuple(show_labelled(each) for each in person.emails),
        "Phone": tuple(show_labelled(each) for each in person.phones),
        "Address": tuple(show_address(each) for each in person.addresses),
        "Link": tuple(show_labelled(each) for each in person.links),
        "Birthday": (_partial(person.birthday),),
        "Leap day": (_leap_shown(person),),
        "Occasion": tuple(show_occasion(each) for each in person.occasions),
        "Circle": tuple(each.circle for each in person.circles),
        "Cadence": (show_wish(person.wish),),
        "Last spoke": (_partial(person.last_spoke),),
        "Met on": (_partial(met.on),),
        "Met at": (met.place,),
        "Met": (met.story,),
        "Introduced by": (show_introducer(introduction, names),),
        "Introduced on": (show_day(introduction.on) if introduction else None,),
        "Thanked": (show_day(introduction.thanked) if introduction else None,),
        "Services": (person.services,),
        "Best time": (person.best_time,),
        "Time zone": (person.time_zone,),
        "Related": tuple(show_relation(each, names=names) for each in person.related),
        "Wants a card": ("yes" if person.wants_card else None,),
        "Resting": (lives.show_resting(person),),
        "Gently until": (lives.show_gently(person),),
        "Died": (lives.show_died(person),),
        "Remember the day": ("yes" if person.died and person.died.remember else None,),
        "*": tuple(show_detail(each, names=names) for each in person.details),
        "Kept": person.kept_fields,
    }
    return [(field, tuple(value for value in values[field] if value)) for field in FIELDS]


def _partial(day: PartialDay | None) -> str | None:
    return said_partial(day) if day else None


def _leap_shown(person: Person) -> str | None:
    """Only said where it differs from the 28th, or where the birthday makes it matter."""
    born = person.birthday
    matters = born is not None and (born.month, born.day) == (2, 29)
    return person.leap_day if matters or person.leap_day != "28 feb" else None


def show_introducer(introduction: Introduction | None, names: Names) -> str | None:
    """Who brought them: a person's name as only they have it, or a name alone."""
    if introduction is None:
        return None
    if introduction.by is not None:
        return names.written(introduction.by)
    return introduction.by_name
