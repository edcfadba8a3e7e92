"""From an older form of the file to today's, one step at a time, on the tables as they were written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from relnote.storage.layout import SCHEMA

Tables = dict[str, dict[str, Any]]
"""Every table's records as plain dicts, unknown fields and all."""

Step = Callable[[Tables], None]
"""Turns the tables of one schema into those of the next, in place."""


class Form(Struct, frozen=True):
    """The form of the file this program writes, and the step from each older one."""

    schema: int
    steps: Mapping[int, Step]


FORM = Form(SCHEMA, {})
"""Schema 1 is the first: nothing is older."""


def upgraded(tables: Tables, schema: int, form: Form) -> None:
    """Take the tables through every step from their schema to the form's, in place."""
    for older in range(schema, form.schema):
        form.steps[older](tables)
