"""Values as vCard writes them: escaped, truncated dates, names in parts."""

from __future__ import annotations

import re

from relnote.core.partial import PartialDay

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def without_controls(text: str) -> str:
    """Text in which every control sign but the line feed is a space."""
    return _CONTROLS.sub(" ", text)


def escaped(text: str) -> str:
    """Text that can stand in a value: no line end or control sign of hers ever makes a property (trust 4)."""
    text = without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def partial_text(day: PartialDay) -> str:
    """A day as version 4 truncates it (RFC 6350 §4.3.1): 19800322, --0412, 1980-06, 1980."""
    if day.year is None:
        return f"--{day.month:02d}{day.day:02d}" if day.day else f"--{day.month:02d}"
    if day.month is None:
        return f"{day.year:04d}"
    return f"{day.year:04d}{day.month:02d}{day.day:02d}" if day.day else f"{day.year:04d}-{day.month:02d}"
