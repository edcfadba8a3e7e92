"""Which record is meant where one is changed as text."""

from __future__ import annotations

from msgspec import Struct


class What(Struct, frozen=True):
    """Which record is meant; a detail has no place of its own: `person` is whose page it is on."""

    section: str
    record: int
    person: int | None = None

    @property
    def draft(self) -> str:
        """The name under which what was begun of it is kept; the shell's `edit` keeps it under the same."""
        return f"edit {self.record}" if self.record else f"edit {self.section}"
