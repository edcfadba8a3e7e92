"""Someone for the demo, with what is the same for most of them filled in."""

from __future__ import annotations

from datetime import date
from typing import Any

from relnote.core.people import Address, Membership, Person
from relnote.demo.days import Days
from relnote.demo.names import NUMBERS

BEGUN = "108 mon"
"""The week this notebook was begun; whoever was known then was added in it."""


def somebody(days: Days, name: str, *, added: str = BEGUN, **fields: Any) -> Person:
    """A person added by hand, so kept, under their steady number."""
    on = days(added)
    return Person(id=NUMBERS[name], name=name, added=on, kept=on, **fields)


def circle(days: Days, *names: str, since: str = BEGUN) -> tuple[Membership, ...]:
    """The circles someone was put into, on one day."""
    return tuple(Membership(name, days(since)) for name in names)


def house(
    street: str,
    *,
    learned: date,
    locality: str = "Pellmouth",
    postal_code: str = "PX7 2QD",
    country: str | None = None,
    label: str | None = None,
) -> Address:
    """An address, in her own town unless said; the town and its postal code exist nowhere."""
    return Address(
        street=street,
        locality=locality,
        postal_code=postal_code,
        country=country,
        label=label,
        learned=learned,
    )
