"""relnote's screens on a notebook, left once Today is painted: python -m benchmarks.opened_app NOTEBOOK."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from relnote.core.clock import Clock
from relnote.tui import app as screens
from relnote.tui.screens.today import Today
from relnote.tui.widgets.sheet import Sheet

TODAY = date(2026, 11, 21)


class Opened(screens.RelnoteApp):
    CSS_PATH = str(Path(screens.__file__).with_name("relnote.tcss"))

    def on_ready(self) -> None:
        self.call_after_refresh(self.leave_once_painted)

    def leave_once_painted(self) -> None:
        if isinstance(self.screen, Today) and self.screen.query_one("#day", Sheet).lines:
            self.exit()
        else:
            self.call_after_refresh(self.leave_once_painted)


if __name__ == "__main__":
    from relnote.tui import opening

    screens.RelnoteApp = Opened  # type: ignore[misc]
    clock = Clock(today=lambda: TODAY, now=lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
    sys.exit(opening.open_screens(clock, file=sys.argv[1], demo=False, environment=os.environ))
