"""What `undo`, `redo` and `history` share: an act by its number or a record's ref, and the words for one."""

from __future__ import annotations

from relnote.cli.shell import Shell
from relnote.core.errors import NobodyError, SeveralError, UsageError
from relnote.core.refs import Section, looks_like_ref, shortened, whole_ref
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
    newest: dict[str, Past] = {}
    for past in here.file.history():
        for ref in () if past.undone else filter(None, map(_ref, past.records)):
            if ref.startswith(which):
                newest.setdefault(ref, past)
    numbers = {past.number for past in newest.values()}
    if not numbers:
        raise NobodyError(
            f'No act on "{which}" can be taken back here. `relnote history` shows those there are.'
        )
    if len(numbers) > 1:
        short = shortened(newest)
        raise SeveralError(
            f'"{which}" has become too short; type more of the one you mean.',
            candidates=tuple(f"{short[ref]}  {past.act}" for ref, past in newest.items()),
        )
    return numbers.pop()


def _ref(record: tuple[str, str]) -> str:
    table, key = record
    section = SECTIONS.get(table)
    return whole_ref(section, int(key)) if section and key.isascii() and key.isdigit() else ""


def tell(here: Shell, written: Written, *, said: str, key: str, again: str) -> None:
    """Say what was taken back or done again."""
    for notice in written.notices:
        here.hint(visible(notice))
    here.tell_of_unreadable(written.after)
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
