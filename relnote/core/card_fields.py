"""What stands in the kept lines of an imported person that is of use before she has sorted them."""

from __future__ import annotations

import re

from relnote.core.people import Person

_EVERYONE = frozenset({"mycontacts", "* mycontacts", "my contacts"})
"""Google's words for being in the address book at all."""


def categories(person: Person) -> tuple[str, ...]:
    """The groups another program had them in (CATEGORIES): offered as circles when sorting, never set.

    Being put in a circle keeps a person, and that is hers to do.
    """
    return tuple(dict.fromkeys(name for line in person.kept_fields for name in named_categories(line)))


def relatives_by_card(person: Person) -> tuple[tuple[str, str, str], ...]:
    """Relatives who are named by the UID of their card: the kept line, what they are, and the UID."""
    found = []
    for line in person.kept_fields:
        head, _colon, value = line.partition(":")
        name, _semicolon, parameters = head.partition(";")
        if name.upper() == "RELATED" and value.lower().startswith("urn:"):
            kinds = re.findall(r"TYPE=\"?([^;\"]+)", parameters, flags=re.IGNORECASE)
            found.append((line, " ".join(kinds).replace(",", " ").lower() or "related", value))
    return tuple(found)


def named_categories(line: str) -> tuple[str, ...]:
    """The groups that one kept line names; none where it isn't a CATEGORIES line."""
    head, _colon, value = line.partition(":")
    if head.partition(";")[0].rpartition(".")[2].upper() != "CATEGORIES":
        return ()
    parts = (re.sub(r"\\(.)", r"\1", part).strip() for part in re.split(r"(?<!\\),", value))
    return tuple(part for part in parts if part and part.casefold() not in _EVERYONE)
