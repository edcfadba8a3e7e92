"""What `undo`, `redo` and `history` share: an act by its number or a record's ref, and the words for one."""

from __future__ import annotations

from relnote.cli.shell import Shell
from relnote.core.errors import NobodyError, UsageError
from relnote.core.refs import Section, looks_like_ref, whole_ref
from relnote.core.visible import visible
from relnote.storage.file import Past, Written

SECTIONS: dict[str, Section] = {
    "people": "person",
    "conversations": "conversation",
    "reminders": "reminder",
    "notes": "note",
}


def act_number(here: Shell, which: str) -> int:
    """The number of the act meant: as it is, or of the newest standing act on the record with that ref."""
    if which.isascii() and which.isdigit():
        return int(which)
    if not looks_like_ref(which):
        raise UsageError(
            f'"{which}" is neither an act\'s number nor a ref. `relnote history` shows the numbers.'
        )
    for past in here.file.history():
        if not past.undone and any(_ref(record).startswith(which) for record in past.records):
            return past.number
    raise NobodyError(f'No act on "{which}" can be taken back here. `relnote history` shows those there are.')


def _ref(record: tuple[str, str]) -> str:
    table, key = record
    section = SECTIONS.get(table)
    return whole_ref(section, int(key)) if section and key.isascii() and key.isdigit() else ""


def tell(here: Shell, written: Written, *, said: str, key: str, again: str) -> None:
    """Say what was taken back or done again."""
    for notice in written.notices:
        here.hint(visible(notice))
    if here.as_json:
        here.data({key: written.act, "revision": written.revision})
        return
    here.say(f"{said}  {visible(written.act)}")
    here.hint(again)


def row(past: Past) -> tuple[str, str, str, str]:
    """One act as a row: number, moment, act, and whether it was taken back."""
    at = past.at.astimezone()
    moment = f"{at:%a} {at.day} {at:%b %Y %H:%M}"
    return (str(past.number), moment, past.act, "taken back" if past.undone else "")
