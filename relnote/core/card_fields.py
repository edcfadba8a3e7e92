"""What stands in the kept lines of an imported person that is of use before she has sorted them."""

from __future__ import annotations

import re

from relnote.core.people import Person


def categories(person: Person) -> tuple[str, ...]:
    """The groups another program had them in (CATEGORIES): offered as circles when sorting, never set.

    Being put in a circle keeps a person, and that is hers to do. "myContacts" is Google's word for everyone.
    """
    found: list[str] = []
    for line in person.kept_fields:
        head, colon, value = line.partition(":")
        if colon and head.partition(";")[0].rpartition(".")[2].upper() == "CATEGORIES":
            found += (re.sub(r"\\(.)", r"\1", part).strip() for part in re.split(r"(?<!\\),", value))
    return tuple(dict.fromkeys(name for name in found if name and name.casefold() not in _EVERYONE))


_EVERYONE = frozenset({"mycontacts", "* mycontacts", "my contacts"})
