"""People and everything else of `relnote export`: vCards for an address book, JSON for a program of hers."""

from __future__ import annotations

from typing import Any

import msgspec

from relnote.cli.exported import Made
from relnote.cli.shell import Shell

_ONE = {"people": "person", "conversations": "conversation", "reminders": "reminder", "notes": "note"}
_TABLES = tuple(_ONE)


def people(here: Shell, what: str, *, card_version: str) -> Made:
    """Everyone as vCards, or the whole notebook as JSON."""
    return _json(here) if what == "json" else _vcards(here, card_version)


def _vcards(here: Shell, version: str) -> Made:
    from relnote.exchange.vcard_writing import is_cards, people_bytes

    everyone = here.notebook.people.values()
    return Made(
        raw=people_bytes(everyone, version="3" if version == "3" else "4"),
        lines=tuple(sorted(person.name for person in everyone)),
        kinds={"people": len(everyone)},
        summary=f"{_counted(len(everyone), 'card')} went out: how to reach people, and no talks or details.",
        is_like=is_cards,
    )


def _json(here: Shell) -> Made:
    """Every record, ids as strings, one a line so that two exports can be compared."""
    notebook = here.notebook
    tables = {name: [_with_text_id(record) for record in getattr(notebook, name).values()] for name in _TABLES}
    tables["settings"] = msgspec.to_builtins(notebook.settings)
    blocks = [_block(name, value) for name, value in tables.items()]
    kinds = {name: len(tables[name]) for name in _TABLES}
    return Made(
        raw=("{\n" + ",\n".join(blocks) + "\n}\n").encode(),
        lines=(),
        kinds=kinds,
        summary=f"everything went out: {', '.join(_of_table(name, count) for name, count in kinds.items())}.",
        is_like=lambda raw: raw.startswith(b'{\n"people": ['),
    )


def _with_text_id(record: Any) -> dict[str, Any]:
    """A record with its id as text: no reader of JSON then rounds it."""
    fields: dict[str, Any] = msgspec.to_builtins(record)
    return {**fields, "id": str(record.id)}


def _block(name: str, value: Any) -> str:
    if isinstance(value, list):
        records = ",\n".join(msgspec.json.encode(each).decode() for each in value)
        return f'"{name}": [\n{records}\n]'
    return f'"{name}": {msgspec.json.encode(value).decode()}'


def _of_table(name: str, count: int) -> str:
    return f"{count:,} {_ONE[name] if count == 1 else name}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what if number == 1 else what + 's'}"
