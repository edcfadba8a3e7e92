"""libical (the parser of Evolution and KDE) as a strict reader, by ctypes, so that no compiler is needed.

`apt-get install libical3` has the library.
"""

from __future__ import annotations

import ctypes
import re
from ctypes.util import find_library
from datetime import UTC, date, datetime
from pathlib import Path

from tests.exchange.readers_by_hand.item_read import Read, RefusedError, to_span

_TREAT_AS_ERROR = 1
_DURATION = re.compile(r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SECONDS = (604800, 86400, 3600, 60, 1)


def is_there() -> bool:
    """Whether the library is installed."""
    return find_library("ical") is not None


def read(file: Path) -> tuple[Read, ...]:
    """Every component, strictly. Raises RefusedError with libical's own words for what it finds wrong."""
    lib = _library()
    raw = file.read_bytes()
    whole = lib.icalparser_parse_string(raw)
    if not whole:
        raise RefusedError("libical can't parse it")
    if not lib.icalrestriction_check(whole) or lib.icalcomponent_count_errors(whole):
        text = lib.icalcomponent_as_ical_string(whole).decode()
        raise RefusedError("\n".join(line for line in text.splitlines() if line.startswith("X-LIC-ERROR")))
    found = []
    for name in ("VEVENT", "VTODO"):
        kind = lib.icalcomponent_string_to_kind(name.encode())
        component = lib.icalcomponent_get_first_component(whole, kind)
        while component:
            found.append(_read(lib, component, name))
            component = lib.icalcomponent_get_next_component(whole, kind)
    return tuple(sorted(found, key=lambda each: each.uid))


def _library() -> ctypes.CDLL:
    lib = ctypes.CDLL(find_library("ical") or "libical.so.3")
    for name in ("icalcomponent_get_first_component", "icalcomponent_get_next_component"):
        getattr(lib, name).restype = ctypes.c_void_p
        getattr(lib, name).argtypes = (ctypes.c_void_p, ctypes.c_int)
    lib.icalparser_parse_string.restype = ctypes.c_void_p
    for name in ("icalrestriction_check", "icalcomponent_count_errors"):
        getattr(lib, name).argtypes = (ctypes.c_void_p,)
    for name in ("icalcomponent_as_ical_string", "icalproperty_get_value_as_string",
                 "icalcomponent_get_summary", "icalcomponent_get_description"):  # fmt: skip
        getattr(lib, name).restype = ctypes.c_char_p
        getattr(lib, name).argtypes = (ctypes.c_void_p,)
    lib.icalcomponent_get_first_property.restype = ctypes.c_void_p
    lib.icalcomponent_get_first_property.argtypes = (ctypes.c_void_p, ctypes.c_int)
    lib.icalrecur_expand_recurrence.argtypes = (
        ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.POINTER(ctypes.c_long),
    )  # fmt: skip
    lib.ical_set_unknown_token_handling_setting(_TREAT_AS_ERROR)
    return lib


def _read(lib: ctypes.CDLL, component: int, name: str) -> Read:
    when = _value(lib, component, "DTSTART") or _value(lib, component, "DUE")
    return Read(
        uid=_value(lib, component, "UID"),
        type=name,
        summary=_text(lib.icalcomponent_get_summary(component)),
        note=_text(lib.icalcomponent_get_description(component)),
        when=when,
        private=_value(lib, component, "CLASS") == "PRIVATE",
        sequence=int(_value(lib, component, "SEQUENCE")),
        last_modified=_value(lib, component, "LAST-MODIFIED"),
        alarms=_alarms(lib, component),
        days=_days(lib, _value(lib, component, "RRULE"), when),
    )


def _text(raw: bytes | None) -> str:
    return raw.decode() if raw else ""


def _value(lib: ctypes.CDLL, component: int, name: str) -> str:
    found = lib.icalcomponent_get_first_property(component, lib.icalproperty_string_to_kind(name.encode()))
    return _text(lib.icalproperty_get_value_as_string(found)) if found else ""


def _alarms(lib: ctypes.CDLL, component: int) -> tuple[int, ...]:
    """Seconds from the start (or from what is due), in order."""
    found = []
    kind = lib.icalcomponent_string_to_kind(b"VALARM")
    alarm = lib.icalcomponent_get_first_component(component, kind)
    while alarm:
        sign, *parts = _DURATION.fullmatch(_value(lib, alarm, "TRIGGER")).groups()  # type: ignore[union-attr]
        seconds = sum(int(part or 0) * unit for part, unit in zip(parts, _SECONDS, strict=True))
        found.append(-seconds if sign == "-" else seconds)
        alarm = lib.icalcomponent_get_next_component(component, kind)
    return tuple(found)


def _days(lib: ctypes.CDLL, rule: str, when: str) -> tuple[str, ...]:
    """The days it stands on, as libical expands the rule."""
    start = datetime.strptime(when[:8], "%Y%m%d").replace(tzinfo=UTC)
    if not rule:
        return to_span([start.date()])
    count = 700
    moments = (ctypes.c_long * count)()
    lib.icalrecur_expand_recurrence(rule.encode(), int(start.timestamp()), count, moments)
    found = [datetime.fromtimestamp(each, UTC).date() for each in moments if each]
    return to_span([each for each in found if isinstance(each, date)])
