"""How often what a calendar shows of a record has changed, and when it last did."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import datetime

from msgspec import Struct


class Changed(Struct, frozen=True, gc=False):
    """Changed `times` times, last at the real moment `at` (UTC, whole seconds).

    A calendar takes an item over an older one by these two (SEQUENCE and LAST-MODIFIED, RFC 5545 §3.8.7).
    `calendar.counting` keeps them whenever a notebook is written; nothing else sets them.
    """

    times: int
    at: datetime
