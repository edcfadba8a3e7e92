"""Undo and redo: an act's records put back as they were, where nothing touched them since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from relnote.core.calendar.counting import counted
from relnote.core.dangling import dangling
from relnote.core.errors import ChangedSinceError, NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.settings import Settings
from relnote.storage.answers import Past
from relnote.storage.history import Act, Image
from relnote.storage.layout import META, SETTINGS
from relnote.storage.meeting import Meeting
from relnote.storage.reading import RECORD_TYPES
from relnote.storage.splicing import Changed
from relnote.storage.tables import encode, plain
from relnote.storage.two_versions import both_shown, same, title_of


class Acts(Struct, frozen=True):
    """The acts that led here, undos and redos settled: what stands and what is taken back, oldest first."""

    standing: tuple[Act, ...]
    undone: tuple[Act, ...]
    """In the order they were taken back."""
    again: tuple[Act, ...]
    """Of those, what `redo` can do again: nothing else was done since."""


def settled(acts: Sequence[Act]) -> Acts:
    """Play undos and redos over the acts they are about."""
    standing: dict[str, Act] = {}
    undone: dict[str, Act] = {}
    again: list[Act] = []
    for act in acts:
        if act.kind == "undo" and act.of in standing:
            undone[act.of] = standing.pop(act.of)
            again.append(undone[act.of])
        elif act.kind == "redo" and act.of in undone:
            standing[act.of] = undone.pop(act.of)
            again = [other for other in again if other.version != act.of]
        elif act.kind in {"act", "restore"}:
            standing[act.version] = act
            again = []
    return Acts(tuple(standing.values()), tuple(undone.values()), tuple(again))


def past(acts: Sequence[Act]) -> tuple[Past, ...]:
    """Every act, newest first, undos and redos folded into what they were about."""
    undone = {act.version for act in settled(acts).undone}
    return tuple(
        Past(
            number=act.number,
            act=act.act,
            at=act.at,
            undone=act.version in undone,
            records=tuple((image.table, image.id) for image in act.images),
        )
        for act in sorted(acts, key=lambda act: (act.number, act.version), reverse=True)
        if act.kind in {"act", "restore"}
    )


def chosen_undo(acts: Acts, which: int | None) -> Act:
    """The act to take back: the newest that stands, or the one of that number."""
    if which is None:
        if not acts.standing:
            raise NobodyError("There is nothing to undo on this machine.")
        return max(acts.standing, key=lambda act: act.number)
    found = [act for act in acts.standing if act.number == which]
    if found:
        return found[0]
    if any(act.number == which for act in acts.undone):
        raise NobodyError(f"Act {which} is already taken back. `relnote redo` does the last one again.")
    raise NobodyError(f"There is no act {which} to undo. `relnote history` shows those there are.")


def chosen_redo(acts: Acts) -> Act:
    """The act to do again: the last one taken back, if nothing else was done since."""
    if not acts.again:
        raise NobodyError("There is nothing to redo.")
    return acts.again[-1]


def take_back(meeting: Meeting, act: Act, later: Sequence[Act]) -> Notebook:
    """The notebook with the act's records as they were before it; others stay. Raises ChangedSinceError."""
    turned = [Turn(image=image, expected=image.after, wanted=image.before) for image in act.images]
    return _turned(meeting, act, turned, later, said="taken back")


def do_again(meeting: Meeting, act: Act, later: Sequence[Act]) -> Notebook:
    """The notebook with the act's records as they were after it. Raises ChangedSinceError."""
    turned = [Turn(image=image, expected=image.before, wanted=image.after) for image in act.images]
    return _turned(meeting, act, turned, later, said="done again")


class Turn(Struct, frozen=True, kw_only=True):
    """One record to be turned: what it must be now, and what it becomes."""

    image: Image
    expected: Raw | None
    wanted: Raw | None


def _turned(meeting: Meeting, act: Act, turns: list[Turn], later: Sequence[Act], *, said: str) -> Notebook:
    if not act.images:
        raise RelnoteError(
            f'"{act.act}" can\'t be {said}: what was there could not be read; it is kept (relnote backup).'
        )
    for turn in turns:
        now = meeting.database.rows[turn.image.table].raw.get(turn.image.id)
        if not same(now, turn.expected):
            raise _changed_since(act, turn, now, later, said=said)
    for turn in turns:
        meeting.database.rows[turn.image.table].put(turn.image.id, turn.wanted)
    after = with_records(meeting.before, meeting.database.changed())
    _must_not_dangle(meeting.before, after, act, said=said)
    return _counted(meeting, after)


def _counted(meeting: Meeting, turned: Notebook) -> Notebook:
    """A calendar that has the act takes its undoing over only if that counts as a change of its own."""
    after = counted(meeting.before, turned, at=meeting.clock.now())
    for name in RECORD_TYPES:
        old, new, rows = getattr(turned, name), getattr(after, name), meeting.database.rows[name]
        for key in (str(key) for key in new if new[key] is not old[key]):
            rows.put(key, Raw(encode({**rows[key], "changed": plain(new[int(key)].changed)})))
    if after.settings is not turned.settings:
        rows = meeting.database.rows[META]
        calendar = {**plain(rows[SETTINGS].get("calendar", {})), "changed": after.settings.calendar.changed}
        rows.put(SETTINGS, Raw(encode({**rows[SETTINGS], "calendar": calendar})))
    return after


def with_records(before: Notebook, changed: Changed) -> Notebook:
    """The notebook with these records as their new bytes say."""
    tables: dict[str, Any] = {}
    for name, kind in RECORD_TYPES.items():
        records = dict(getattr(before, name))
        for key, raw in changed.get(name, {}).items():
            records.pop(int(key), None)
            if raw is not None:
                records[int(key)] = msgspec.json.decode(raw, type=kind)
        tables[name] = records
    if SETTINGS in changed.get(META, {}):
        raw = changed[META][SETTINGS]
        tables["settings"] = msgspec.json.decode(raw or b"{}", type=Settings)
    return replace(before, **tables)


def _changed_since(
    act: Act, turn: Turn, now: Raw | None, later: Sequence[Act], *, said: str
) -> ChangedSinceError:
    place = (turn.image.table, turn.image.id)
    since = [
        other
        for other in later
        if other.number > act.number and place in {(each.table, each.id) for each in other.images}
    ]
    what = title_of(turn.image.table, now if now is not None else turn.expected)
    lines = [f'"{act.act}" can\'t be {said}: {what} changed since.', *both_shown(turn.expected, now)]
    if since:
        newest = max(since, key=lambda other: other.number)
        lines.append(f'First take back "{newest.act}": relnote undo {newest.number}')
    return ChangedSinceError("\n".join(lines))


def _must_not_dangle(before: Notebook, after: Notebook, act: Act, *, said: str) -> None:
    """A person isn't taken away under the talks that were logged with them since."""
    loose = sorted(set(dangling(after)) - set(dangling(before)))
    if not loose:
        return
    person = before.people.get(loose[0].missing)
    what = person.name if person else "a conversation of it"
    records = len({(each.table, each.id) for each in loose})
    count = "a later record names" if records == 1 else f"{records} later records name"
    raise ChangedSinceError(
        f'"{act.act}" can\'t be {said}: {count} {what}. Take those back first; `relnote history` shows them.'
    )
