"""`relnote quiet`: everyone who hasn't been heard from in a while, with the reason and one thing to say."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.columns import cells, cut, padded, wrapped, wrapped_round_its_quotation
from relnote.cli.options import ON_HELP, day_option, replayed
from relnote.cli.output import bold, dim, print_rows, terminal_columns
from relnote.cli.shell import shell
from relnote.core.visible import visible

WIDEST = 100
REF = 6
"""Cells a ref takes, with the gap before it."""
WIDEST_NAME = 24
"""Cells the names may take; a longer one is cut."""


@click.command("quiet", cls=Verb, examples=("relnote quiet", "relnote quiet --on 2027-01-19 --json"))
@day_option(help=ON_HELP)
def command(on: str | None) -> None:
    """Everyone you haven't heard from in a while, longest beyond what is usual first."""
    from relnote.core.record_refs import RecordRefs
    from relnote.core.rhythm.quiet import quiet, say_line
    from relnote.core.rhythm.seasons import season_line

    here = shell()
    notebook, day = replayed(here, on)
    rows = quiet(notebook, today=day)
    shown = RecordRefs(here.notebook)
    refs = {row.ref: shown.of("quiet", row.person, row.person) for row in rows}
    if here.as_json:
        here.data([_as_data(row, refs) for row in rows])
        return
    _print([(row.name, row.why, say_line(row, today=day), refs[row.ref]) for row in rows])
    resting = season_line(notebook.settings, today=day)
    if resting:
        here.hint(resting)
    elif not rows:
        here.hint("Nobody has been quiet.")


def _print(rows: Sequence[tuple[str, str, str | None, str]]) -> None:
    """In a pipe, parted by tabs; on a terminal two lines a person, the refs in one column."""
    if not sys.stdout.isatty():
        print_rows(("", "", "", ""), rows)
        return
    names = min(max((cells(visible(name)) for name, *_rest in rows), default=0), WIDEST_NAME)
    room = min(terminal_columns(), WIDEST) - names - 2
    reasons = min(max((cells(visible(why)) for _name, why, *_rest in rows), default=0), room - REF)
    for name, why, say, ref in rows:
        first, *more = wrapped(visible(why), reasons)
        shown = cut(visible(name), names)
        gap = " " * max(0, names - cells(shown))
        click.echo(f"{bold(shown)}{gap}  {padded(first, reasons)}  {dim(ref)}")
        for row in (*more, *(wrapped_round_its_quotation(visible(say), room) if say else ())):
            click.echo(f"{' ' * names}  {dim(row)}")


def _as_data(row: Any, refs: Mapping[str, str]) -> dict[str, Any]:
    """The row as `today --json` has it, and the numbers of its sum."""
    return {
        "ref": refs[row.ref],
        "person": {"id": str(row.person), "name": row.name},
        "last_heard": row.last_heard,
        "last_reached": row.last_reached,
        "signal": row.signal,
        "silence_days": row.silence_days,
        "counted_days": row.counted_days,
        "expected_days": row.expected_days,
        "allowed_days": row.allowed_days,
        "basis": row.basis,
        "why": row.why,
        "say": row.say,
        "said_on": row.said_on,
        "unanswered": row.unanswered,
    }
