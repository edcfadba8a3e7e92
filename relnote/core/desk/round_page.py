"""A round as she writes it in her editor: one line for each person, ticked once it is written by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relnote.core.day.saying import exact_day
from relnote.core.desk.rounds import OwnLine, RoundPage, RoundRow

_LINE = re.compile(r"^\[\s*(?P<sign>\S?)\s*\] +(?P<ref>[a-z0-9]{3,13}) [^:]*:(?P<words>.*)$")


def round_text(page: RoundPage, *, refs: Sequence[str], noticed: Sequence[str] = ()) -> str:
    """The page as it goes out; `refs` are the people's, in the order of the rows."""
    lines = [
        f"# {page.reason or 'A round'}, {page.round.circle}: one own line for each, after the colon.",
        "# Tick [x] what is written by hand. Lines that begin with # are relnote's.",
        *(f"#! {each}" for each in noticed),
    ]
    for row, ref in zip(page.rows, refs, strict=True):
        lines += ["", f"# {said_address(row)}", _line(row, ref)]
    return "\n".join(lines) + "\n"


def read_round(text: str, page: RoundPage, *, refs: Sequence[str]) -> tuple[OwnLine, ...]:
    """What she left; a person whose line is gone, or can't be read, stays as they were."""
    people = {ref: row for row, ref in zip(page.rows, refs, strict=True) if row.posted is None}
    found: dict[int, OwnLine] = {}
    for line in text.replace("\r\n", "\n").split("\n"):
        read = _LINE.match(line)
        row = people.get(read["ref"]) if read else None
        if read is not None and row is not None:
            words = " ".join(read["words"].split()) or None
            found[row.person] = OwnLine(row.person, words, bool(read["sign"].strip()))
    return tuple(found.values())


def said_address(row: RoundRow) -> str:
    """`3 Quay Row, Dunmore (learned 4 Mar 2026)`."""
    if not row.address:
        return "no address known"
    learned = f" (learned {exact_day(row.learned)})" if row.learned else ""
    return f"{', '.join(row.address)}{learned}"


def _line(row: RoundRow, ref: str) -> str:
    if row.posted is not None:
        return f"# posted {exact_day(row.posted)}: {row.name}: {row.line or ''}".rstrip()
    sign = "x" if row.written else " "
    # a colon in a name would end it
    return f"[{sign}] {ref} {row.name.replace(':', ' ')}: {row.line or ''}".rstrip()
