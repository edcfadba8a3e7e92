"""One record's bytes looked at closely: a value, or in plain words why it is none."""

from __future__ import annotations

from typing import Any

import msgspec

from relnote.storage.tables import encode


class ReasonError(Exception):
    """Why a record can't be read, in plain words."""


def record_of(raw: bytes, kind: type[Any]) -> Any:
    """The record, whose every field stands once. What relnote itself would write needs no closer look."""
    try:
        record = msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError as error:
        raise ReasonError(_plainly(str(error))) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise ReasonError(_malformed(raw)) from error
    if encode(record) != raw:
        check_fields(raw)
    return record


def check_fields(raw: bytes) -> None:
    """Raise where a field stands twice, at any depth, or a number is none."""
    import json

    try:
        json.loads(raw, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise ReasonError(_malformed(raw)) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ReasonError(f'its field "{twice}" stands twice')
    return fields


def _no_number(name: str) -> Any:
    raise ReasonError(f"it holds {name}, which is no number")


def _malformed(raw: bytes) -> str:
    """What is wrong with bytes that msgspec can't take apart."""
    import json

    try:
        json.loads(raw, object_pairs_hook=_once, parse_constant=_no_number)
    except ReasonError as error:
        return str(error)
    except RecursionError:
        return "it is nested too deeply"
    except ValueError as error:
        return f"it is broken off or garbled ({error})"
    return "it can't be read"


def _plainly(message: str) -> str:
    """Msgspec's "Expected `str`, got `int` - at `$.name`", said of a field."""
    what, _, where = message.partition(" - at ")
    field = where.strip("`").removeprefix("$.").removeprefix("$")
    said = what.replace("`", "").replace("Expected", "should be").replace(", got", " and is")
    said = said[0].lower() + said[1:]
    return f'its field "{field}" {said}' if field else f"it {said}"
