"""Where a line that came back is to be mended."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.values import Entry


def where_to_mend(entry: Entry, lines: Sequence[str]) -> tuple[int, int]:
    """The line and the letter where she goes on: behind the name that is asked about, else at the line's end.

    Where nothing is asked, it is the end of all of it.
    """
    question = next(iter(entry.questions), None)
    last = len(lines) - 1
    if question is None or question.line > last:
        return last, len(lines[last])
    for number in (question.line, *range(len(lines))):
        place = lines[number].rfind(question.name) if question.name else -1
        if place >= 0:
            return number, place + len(question.name)
    line = question.line if question.asks in ("mark", "owner", "impossible", "day") else last
    return line, len(lines[line])
