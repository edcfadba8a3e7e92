"""Rows as a table on a terminal, as tabs in a pipe; every cell made safe to look at, once, here."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from relnote.cli.columns import cells, cut, padded, wrapped
from relnote.core.visible import visible

Row = Sequence[str | None]

GAP = 2
NARROWEST = 6
"""No column is cut below this; a terminal narrower than that wraps by itself."""
SHIELDED = 28
"""Up to so many cells a name is cut only when nothing else can be; what it has more gives way as any."""
MOST_ROWS = 100
"""A cell that wraps is shown whole; this only bounds the absurd."""


def terminal_columns() -> int:
    """How wide the terminal is; imported when asked for, since a pipe never asks."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


def bold(text: str) -> str:
    """The text to stand out on a terminal that shows weight (https://no-color.org is honoured)."""
    return click.style(text, bold=True) if _styled() else text


def dim(text: str) -> str:
    """The text to stand back, on a terminal that shows weight."""
    return click.style(text, dim=True) if _styled() else text


def _styled() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_rows(
    headings: Sequence[str],
    rows: Sequence[Row],
    *,
    strong: int | None = None,
    wraps: int | None = None,
    whole: int | None = None,
) -> None:
    """One line a row. In a pipe: cells parted by tabs, no headings, empty where nothing is known.

    On a terminal the widest column is cut first where the row doesn't fit, `strong` (names stand out) and
    `whole` last; the column `wraps` goes on below instead of being cut.
    """
    if not rows:
        return
    shown = [[visible(cell or "") for cell in row] for row in rows]
    if sys.stdout.isatty():
        click.echo("\n".join(_table(headings, shown, strong=strong, wraps=wraps, whole=whole)))
    else:
        click.echo("\n".join("\t".join(row) for row in shown))


def _table(
    headings: Sequence[str],
    rows: list[list[str]],
    *,
    strong: int | None,
    wraps: int | None,
    whole: int | None,
) -> list[str]:
    natural = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    heads = list(headings) or [""] * len(natural)
    natural = [max(width, cells(head)) for width, head in zip(natural, heads, strict=True)]
    widths = _fitting(natural, terminal_columns(), last={strong, whole})
    lines = [dim(_line(heads, widths))] if any(heads) else []
    for row in rows:
        lines += _row_lines(row, widths, strong=strong, wraps=wraps)
    return lines


def _fitting(natural: list[int], columns: int, *, last: set[int | None]) -> list[int]:
    """The widths, cut a cell at a time from the widest column until all fit; what is shielded last."""
    widths = [min(width, columns) for width in natural]
    while sum(widths) + GAP * (len(widths) - 1) > columns:
        wide = [at for at, width in enumerate(widths) if width > NARROWEST]
        if not wide:
            break
        widths[max(wide, key=lambda at: (at not in last or widths[at] > SHIELDED, widths[at]))] -= 1
    return widths


def _line(cells_of_row: Sequence[str], widths: Sequence[int]) -> str:
    parts = [padded(cut(text, width), width) for text, width in zip(cells_of_row, widths, strict=True)]
    return (" " * GAP).join(parts).rstrip()


def _row_lines(row: list[str], widths: list[int], *, strong: int | None, wraps: int | None) -> list[str]:
    if wraps is None:
        return [_weighted(row, widths, strong=strong)]
    wrapping = wrapped(row[wraps], widths[wraps], most=MOST_ROWS)
    first = [wrapping[0] if at == wraps else text for at, text in enumerate(row)]
    rest = [[text if at == wraps else "" for at in range(len(row))] for text in wrapping[1:]]
    return [_weighted(each, widths, strong=strong) for each in (first, *rest)]


def _weighted(row: list[str], widths: list[int], *, strong: int | None) -> str:
    """The line, its strong cell in bold, the spaces after it not."""
    if strong is None:
        return _line(row, widths)
    ahead, behind = slice(0, strong), slice(strong + 1, None)
    name = cut(row[strong], widths[strong])
    parts = (
        _line([*row[ahead], ""], [*widths[ahead], 0]) if strong else "",
        bold(name) + " " * (widths[strong] - cells(name)),
        _line(row[behind], widths[behind]) if row[behind] else "",
    )
    before = padded(parts[0], sum(widths[ahead]) + GAP * strong) if strong else ""
    return f"{before}{parts[1]}{' ' * GAP}{parts[2]}".rstrip()


def print_pairs(pairs: Sequence[tuple[str, str]], *, widest: int = 18) -> None:
    """What is said, and of what: `Email   tom@okafor.example`; in a pipe, parted by a tab."""
    if not pairs:
        return
    shown = [(visible(label), visible(text)) for label, text in pairs]
    if not sys.stdout.isatty():
        click.echo("\n".join(f"{label}\t{text}" for label, text in shown))
        return
    width = min(widest, max(cells(label) for label, _text in shown))
    for label, text in shown:
        print_indented(text, lead=f"  {padded(cut(label, width), width)}  ")


def print_indented(text: str, *, lead: str) -> None:
    """Text made visible already, after `lead`; on a terminal its further lines stand below its first."""
    click.echo(folded(text, lead=lead, hang=" " * cells(lead)))


def folded(text: str, *, lead: str = "", hang: str) -> str:
    """Text made visible already, after `lead`; on a terminal folded, further rows after `hang`."""
    if not sys.stdout.isatty() or cells(lead) + cells(text) <= terminal_columns():
        return f"{lead}{text}"
    lines = wrapped(text, max(20, terminal_columns() - cells(hang)), most=MOST_ROWS)
    return "\n".join((hang if at else lead) + line for at, line in enumerate(lines))
