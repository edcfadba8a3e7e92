"""Rows as a table on a terminal, as tabs in a pipe; every cell made safe to look at, once, here."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from relnote.core.visible import visible

Row = Sequence[str | None]


def print_rows(headings: Sequence[str], rows: Sequence[Row], *, strong: int | None = None) -> None:
    """One line a row. In a pipe: cells parted by tabs, no headings, empty where nothing is known.

    `strong` is the column that stands out on a terminal (names do).
    """
    if not rows:
        return
    if sys.stdout.isatty():
        _print_table(headings, rows, strong=strong)
        return
    click.echo("\n".join("\t".join(visible(cell or "") for cell in row) for row in rows))


def print_pairs(pairs: Sequence[tuple[str, str]]) -> None:
    """What is said, and of what: `Email   tom@okafor.example`; in a pipe, parted by a tab."""
    if not pairs:
        return
    if not sys.stdout.isatty():
        click.echo("\n".join(f"{visible(label)}\t{visible(text)}" for label, text in pairs))
        return
    width = min(18, max(len(visible(label)) for label, _text in pairs))
    for label, text in pairs:
        click.echo(f"  {visible(label):<{width}}  {visible(text)}")


def _print_table(headings: Sequence[str], rows: Sequence[Row], *, strong: int | None) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="dim")
    for place, heading in enumerate(headings):
        table.add_column(
            heading,
            style="bold" if place == strong else "",
            overflow="ellipsis",
            no_wrap=place != len(headings) - 1,
        )
    for row in rows:
        table.add_row(*(Text(visible(cell or "")) for cell in row))
    Console(highlight=False, markup=False, emoji=False).print(table)
