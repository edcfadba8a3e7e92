"""Quiet seasons: days that don't count in a silence, and the line that stands in the list's place."""

from __future__ import annotations

from datetime import date

from relnote.core.settings import Settings


def season_line(settings: Settings, *, today: date) -> str | None:
    """ "Resting until 31 Jan", or with the circle that rests; None on a day outside every season."""
    raise NotImplementedError
