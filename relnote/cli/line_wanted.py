"""Whether `relnote log` was asked for alone: then its one line is typed in a form, not in the command.

Words that were kept from before are offered by the verb itself, with the options they were typed with.
"""

from __future__ import annotations

from collections.abc import Sequence

from relnote.cli.asked import Asked
from relnote.cli.log_drafts import DRAFT
from relnote.cli.shell import Shell
from relnote.core.clock import Clock


def line_wanted(arguments: Sequence[str], clock: Clock) -> Asked | None:
    """What was asked beside `log`, where nothing but `--file` and `--demo` stands with it
    and no words are kept; else None.
    """
    asked = Asked(clock)
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--demo":
            asked.demo = True
        elif word == "--file":
            asked.file = next(words, None)
            if asked.file is None:
                return None
        elif word.startswith("--file="):
            asked.file = word.removeprefix("--file=")
        else:
            rest.append(word)
    return asked if rest == ["log"] and not Shell(asked).file.drafts.read(DRAFT) else None
