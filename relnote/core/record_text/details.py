"""Details as `kind: text (20 Nov 2026, from Bea Lund)` lines, and back to the same details."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.days import exact_day
from relnote.core.errors import DayError, EntryError, RelnoteError
from relnote.core.people import Detail, HeardHow
from relnote.core.record_text.lines import Fields, Line
from relnote.core.record_text.names import Names
from relnote.core.record_text.values import read_past

_PARTED = ",()"


class Origin(Struct, frozen=True):
    """What stands in the bracket: the day, how it was heard and from whom, whether it still holds."""

    on: date
    how: HeardHow = "told"
    told_by: tuple[int, ...] = ()
    ended: date | None = None
    renewed: date | None = None
    tender: bool = False
    imported: bool = False


def show_detail(detail: Detail, *, names: Names) -> str:
    """`family: daughter Mia starts at Leeds (18 Sep 2026)`."""
    return f"{detail.kind}: {detail.text} ({show_origin(detail, names)})"


def show_origin(detail: Detail, names: Names) -> str:
    """`20 Nov 2026, from Bea Lund, no longer so since 3 May 2027`: what stands in the bracket."""
    parts = [exact_day(detail.on)]
    if detail.how == "seen":
        parts.append("seen")
    elif detail.how == "heard" and not detail.told_by:
        parts.append("heard")
    parts.extend(f"from {_plain(names.written(teller))}" for teller in detail.told_by)
    if detail.ended:
        parts.append(f"no longer so since {exact_day(detail.ended)}")
    if detail.renewed:
        parts.append(f"still so {exact_day(detail.renewed)}")
    if detail.tender:
        parts.append("tender")
    if detail.imported:
        parts.append("imported")
    return ", ".join(parts)


def _plain(name: str) -> str:
    """A name as it can stand in the bracket: its ref alone where it has a comma or bracket itself."""
    _name, bracket, ref = name.removesuffix(")").rpartition(" (")
    return ref if bracket else "".join(" " if letter in _PARTED else letter for letter in name)


def read_details(fields: Fields, old: Sequence[Detail], *, names: Names, today: date) -> tuple[Detail, ...]:
    """The details that stand in the text, in its order.

    A line that stands as it was is the same detail, whole. A changed line takes the place of the old
    detail with the same kind and day, else with the same words: it keeps its id and where it came from. What is
    new gets an id below zero, for whoever writes to mint. A line without a bracket was learned today.
    """
    unused = list(old)
    lines = fields.lines("*")
    same: dict[int, Detail] = {}
    for line in lines:
        match = next((each for each in unused if show_detail(each, names=names) == line.value), None)
        if match is not None:
            unused.remove(match)
            same[line.number] = match
    found: list[Detail] = []
    for line in lines:
        if line.number in same:
            found.append(same[line.number])
            continue
        written = _written(fields, line, names=names, today=today)
        if written is not None:
            found.append(_in_place_of(written, unused, place=len(found)))
    return tuple(found)


def _written(fields: Fields, line: Line, *, names: Names, today: date) -> Detail | None:
    kind, colon, rest = line.value.partition(":")
    if not colon or not kind.strip() or not rest.strip():
        fields.wrong(line.number, "a detail is `* kind: text`.")
        return None
    text, bracket, inside = rest.strip().removesuffix(")").rpartition(" (")
    if not bracket or not rest.strip().endswith(")") or not _begins_with_day(inside, today):
        text, inside = rest.strip(), ""
    try:
        origin = read_origin(inside, names=names, today=today) if inside else Origin(today)
    except RelnoteError as error:
        fields.wrong(line.number, error.sentence)
        return None
    return Detail(
        id=-1,
        kind=kind.strip(),
        text=text.strip(),
        on=origin.on,
        how=origin.how,
        told_by=origin.told_by,
        ended=origin.ended,
        renewed=origin.renewed,
        tender=origin.tender,
        imported=origin.imported,
    )


def _begins_with_day(inside: str, today: date) -> bool:
    try:
        read_past(inside.split(",")[0].strip(), today=today)
    except DayError:
        return False
    return True


def read_origin(inside: str, *, names: Names, today: date) -> Origin:
    """What was written in the bracket; raises DayError where it doesn't begin with a day that was."""
    first, *parts = [part.strip() for part in inside.split(",")]
    origin = Origin(read_past(first, today=today))
    for part in parts:
        origin = _with_part(origin, part, names=names, today=today)
    return origin


def _with_part(origin: Origin, part: str, *, names: Names, today: date) -> Origin:
    if part.startswith("from "):
        return replace(origin, how="heard", told_by=(*origin.told_by, names.read(part[5:])))
    if part in ("seen", "heard", "told"):
        return replace(origin, how=part)
    if part.startswith("no longer so"):
        since = part.removeprefix("no longer so").strip().removeprefix("since").strip()
        return replace(origin, ended=read_past(since, today=today) if since else today)
    if part.startswith("still so"):
        since = part.removeprefix("still so").strip()
        return replace(origin, renewed=read_past(since, today=today) if since else today)
    if part in ("tender", "imported"):
        return replace(origin, **{part: True})
    raise EntryError(
        f'"{part}" is not read in a detail\'s bracket: it is a day, then `from NAME`, `heard`, `seen`, '
        "`no longer so since DAY`, `still so DAY` or `tender`."
    )


def _in_place_of(written: Detail, unused: list[Detail], *, place: int) -> Detail:
    old = next(
        (each for each in unused if (each.kind, each.on) == (written.kind, written.on)),
        next((each for each in unused if each.text == written.text), None),
    )
    if old is None:
        return replace(written, id=-1 - place)
    unused.remove(old)
    return replace(written, id=old.id, conversation=old.conversation, let_go=old.let_go)
