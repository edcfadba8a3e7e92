"""Two versions of one record: whether they say the same, and what of them is shown side by side."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Raw

from relnote.storage.layout import META


def same(one: Raw | None, other: Raw | None) -> bool:
    """Whether two versions of a record say the same, whatever program wrote them, and however often."""
    if one is None or other is None:
        return one is other
    return bytes(one) == bytes(other) or _uncounted(_plain(one)) == _uncounted(_plain(other))


def _uncounted(fields: Any) -> Any:
    """A record without its count of changes, which an undo raises."""
    if not isinstance(fields, dict):
        return fields
    kept = {name: value for name, value in fields.items() if name != "changed"}
    if isinstance(kept.get("calendar"), dict):
        kept["calendar"] = _uncounted(kept["calendar"])
    return kept


def _plain(raw: Raw) -> Any:
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError:
        return bytes(raw)


def both_shown(then: Raw | None, now: Raw | None) -> list[str]:
    """The fields that differ, as the act left them and as they are."""
    if then is None or now is None:
        gone = "it wasn't there" if then is None else "it is gone"
        return [f"  then: {_shown(then)}" if then is not None else f"  then: {gone}",
                f"  now:  {_shown(now)}" if now is not None else f"  now:  {gone}"]  # fmt: skip
    left, right = _plain(then), _plain(now)
    if not isinstance(left, dict) or not isinstance(right, dict):
        return [f"  then: {_shown(then)}", f"  now:  {_shown(now)}"]
    names = sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
    return [
        line
        for name in names
        for line in (f"  then: {name}: {_said(left.get(name))}", f"  now:  {name}: {_said(right.get(name))}")
    ]


def _shown(raw: Raw) -> str:
    return _said(_plain(raw))


def _said(value: Any) -> str:
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return text if len(text) <= 200 else f"{text[:200]}…"


def title_of(table: str, raw: Raw | None) -> str:
    """What a record is called in a sentence."""
    fields = _plain(raw) if raw is not None else {}
    if not isinstance(fields, dict):
        fields = {}
    if table == "people":
        return str(fields.get("name") or "this person")
    if table == META:
        return "your settings"
    text = str(fields.get("text") or fields.get("line") or "")
    kind = {"conversations": "the conversation", "reminders": "the reminder"}.get(table, "the note")
    when = fields.get("day") or fields.get("made")
    named = f' "{text[:60]}"' if text else ""
    return f"{kind}{f' of {when}' if when else ''}{named}"
