"""The lines of a sheet as rows: lines in a row that share a key are one row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from relnote.tui.lines import Line, LineByLine


class SheetLines:
    """Lines as they were drawn, the span of each row, and the way from row to row."""

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        self.lines = lines
        self.spans = _spans(lines)
        """The first and last line of each row."""
        self.keys = tuple(self.spans)
        """The keys of the rows, from the top."""

    def __contains__(self, key: str | None) -> bool:
        return key in self.spans

    def span(self, key: str | None) -> tuple[int, int] | None:
        """The first and last line of the row; None where it isn't here."""
        return None if key is None else self.spans.get(key)

    def key_at(self, number: int) -> str | None:
        """The key of the row that line is in."""
        return self.lines[number].key if 0 <= number < len(self.lines) else None

    def place(self, key: str | None) -> int:
        """Where among the rows this one stands; the first place for one that isn't here."""
        return self.keys.index(key) if key is not None and key in self.spans else 0

    def at(self, place: int) -> str | None:
        """The row of that place, the last one beyond it; None where there is none."""
        return self.keys[min(place, len(self.keys) - 1)] if self.keys else None

    def found(self, key: str) -> str | None:
        """The row of this key, else the first whose key goes on from it ("detail:7")."""
        return key if key in self.spans else next((one for one in self.keys if one.startswith(f"{key}:")), None)

    def beside(self, key: str, *, without: Collection[str]) -> str | None:
        """The next row from this one on, else the last before it, `without` those on their way out."""
        place = self.place(key)
        around = (*self.keys[place:], *reversed(self.keys[:place]))
        return next((one for one in around if one not in without), None)

    def nearest(self, number: int) -> str | None:
        """The row that begins nearest to that line."""
        begins = {key: first for key, (first, _last) in self.spans.items()}
        return min(self.keys, key=lambda key: (abs(begins[key] - number), begins[key]), default=None)


def _spans(lines: Sequence[Line]) -> Mapping[str, tuple[int, int]]:
    if isinstance(lines, LineByLine):
        return lines.rows()
    spans: dict[str, tuple[int, int]] = {}
    for number, line in enumerate(lines):
        if line.key is not None:
            spans[line.key] = (spans.get(line.key, (number, number))[0], number)
    return spans
