"""What is printed when a command can't go on, and the exit code that goes with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from traceback import walk_tb

from relnote.core.errors import RelnoteError
from relnote.core.visible import visible

MOST_CANDIDATES = 12
"""Of those who could be meant, so many are printed; `--json` gives all."""


def last_words(error: BaseException, arguments: Sequence[str]) -> int:
    """Print why it ended, on stderr, and return the exit code.

    A closed pipe is nobody's error: what was saved is saved. Ctrl-C ends quietly (130, as shells expect).
    A mistake of relnote's own is told by its place in the code alone: its words could be her notes.
    """
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 1
    if isinstance(error, KeyboardInterrupt):
        return 130
    if isinstance(error, BrokenPipeError):
        _let_go_of_stdout()
        return 0
    as_json = "--json" in arguments
    if isinstance(error, RelnoteError):
        _print(error.sentence, error.candidates, as_json=as_json)
        return error.exit_code
    if os.environ.get("RELNOTE_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    _print(_own_mistake(error), (), as_json=as_json)
    return 1


def _print(sentence: str, candidates: tuple[str, ...], *, as_json: bool) -> None:
    if as_json:
        import json

        text = json.dumps({"error": sentence, "candidates": list(candidates)})
    else:
        unsaid = () if all(each in sentence for each in candidates) else candidates
        more = len(unsaid) - MOST_CANDIDATES
        lines = [*unsaid[:MOST_CANDIDATES], *([f"and {more} more"] if more > 0 else [])]
        text = visible("\n".join([sentence, *(f"  {each}" for each in lines)]), lines=True)
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:  # stderr is closed too: nobody is left to tell
        return


def _own_mistake(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno is not None and _while_printing(error):
        _let_go_of_stdout()
        return f"The answer couldn't be printed: {os.strerror(error.errno)}. What was saved stays saved."
    if isinstance(error, OSError) and error.strerror and isinstance(error.filename, str):
        return f"{error.filename}: {error.strerror}."
    return (
        f"relnote made a mistake of its own ({type(error).__name__} at {_place(error)}); what was saved stays "
        "saved. Please report this line, it holds none of your words; RELNOTE_DEBUG=1 shows more, with them."
    )


def _while_printing(error: OSError) -> bool:
    """Whether it was stdout that failed (a full disk behind `>`), not a file of relnote's."""
    modules = [frame.f_globals.get("__name__") for frame, _line in walk_tb(error.__traceback__)]
    return modules[-1] in ("click.utils", "relnote.main")


def _place(error: BaseException) -> str:
    """The innermost line of relnote's own code: a file and a number, nothing of what it held."""
    place = "an unknown place"
    for frame, line in walk_tb(error.__traceback__):
        name = frame.f_globals.get("__name__", "")
        if name.split(".")[0] == "relnote":
            place = f"{name}:{line}"
    return place


def _let_go_of_stdout() -> None:
    """Point stdout at nothing, so that Python doesn't complain about the closed pipe as it leaves."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
