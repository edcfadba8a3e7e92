"""The entry: a verb goes to the command line, none to the TUI. The only reader of the clock."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from datetime import date, datetime

from relnote.cli.asked import Asked
from relnote.core.clock import Clock
from relnote.core.errors import UsageError


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
    """Run relnote on this process's arguments and exit with its code.

    The collector is off: a verb is over before it could find anything, and it would walk all that is read.
    At the end Python would walk it once more, off or not, if it weren't told to leave it be.
    """
    gc.disable()
    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run relnote; whatever goes wrong is printed here, as a sentence, and becomes the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal that isn't UTF-8
    try:
        code = _run(arguments, Clock(today=_today, now=_now))
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - the last place: all become a sentence
        from relnote.cli.last_words import last_words

        return last_words(error, arguments)
    return code


def _run(arguments: list[str], clock: Clock) -> int:
    if "_RELNOTE_COMPLETE" in os.environ:
        from relnote.cli.completion import answer

        return answer(os.environ, clock=clock)
    from relnote.cli.app import run as run_verb

    if "log" in arguments and _on_terminal() and os.environ.get("TERM") != "dumb":
        from relnote.cli.line_wanted import line_wanted

        alone = line_wanted(arguments, clock)
        if alone is not None:
            return _log_line(alone, arguments)
    asked = run_verb(arguments, clock=clock)
    if isinstance(asked, int):
        return asked
    return _open_screens(asked)


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _log_line(alone: Asked, arguments: list[str]) -> int:
    """`log` without words: its form under the prompt, and its lines left there; or on in the editor."""
    from relnote.tui.opening import open_line

    gc.enable()
    left, code = open_line(alone.clock, file=alone.file, demo=alone.demo, environment=os.environ)
    if left.to_editor:
        from relnote.cli.app import run as run_verb

        done = run_verb([*arguments, "--edit"], clock=alone.clock)
        return done if isinstance(done, int) else 0
    for line in left.said:
        print(line)
    for line in left.problems:
        print(line, file=sys.stderr)
    return code or (1 if left.problems else 0)


def _open_screens(asked: Asked) -> int:
    """No verb was given: the screens, on a terminal; elsewhere a sentence that says what to do."""
    if not _on_terminal():
        raise UsageError("relnote opens its screens on a terminal, and here is none. Try `relnote today`.")
    from relnote.tui.opening import open_screens

    gc.enable()
    return open_screens(
        asked.clock, file=asked.file, demo=asked.demo, environment=os.environ, edit=_editor(asked)
    )


def _editor(asked: Asked) -> Callable[[str, str], str]:
    """Her editor for words typed in the screens: they go out to it, kept as that draft, and come back."""

    def edit(text: str, draft: str) -> str:
        from relnote.cli.editor import edited
        from relnote.cli.shell import Shell

        return edited(Shell(asked), text, name=draft).strip()

    return edit
