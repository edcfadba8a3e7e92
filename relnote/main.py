"""The entry: a verb goes to the command line, none to the TUI. The only reader of the clock."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime

from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError, UsageError


def _today() -> date:
    """Her day: `RELNOTE_TODAY` where it is set, else the machine's."""
    wanted = os.environ.get("RELNOTE_TODAY")
    if not wanted:
        return date.today()  # noqa: TID251 - the one place that reads the clock
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise UsageError(f'RELNOTE_TODAY is "{wanted}"; write a day like 2026-11-21.') from None


def _now() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251 - the one place that reads the clock


def main() -> None:
    """Run relnote on this process's arguments and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run relnote; whatever goes wrong in a way a person can act on is printed here, as its sentence."""
    clock = Clock(today=_today, now=_now)
    try:
        from relnote.cli.app import run as run_verb

        return run_verb(arguments, clock=clock)
    except RelnoteError as error:
        print(error.sentence, file=sys.stderr)
        return error.exit_code
