"""What was asked before any verb is known: the clock and the options that stand everywhere."""

from __future__ import annotations

from relnote.core.clock import Clock


class Asked:
    """The options that may stand before or after any verb, as they were given.

    It imports nothing slow, so that `--help` needn't either; `shell()` makes a verb's Shell from it.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.file: str | None = None
        self.demo = False
        self.json = False
        self.shell: object = None
        """The one Shell of this run, once a verb asked for it."""
