"""Someone's page beside a list."""

from __future__ import annotations

from relnote.tui.reading import Reading
from relnote.tui.widgets.page_lines import page_lines
from relnote.tui.widgets.sheet import Sheet


class Page(Sheet):
    """Someone's page beside a list: follows the cursor, and takes the scroll keys when it has the focus."""

    def __init__(self) -> None:
        super().__init__(id="page")
        self._of: int | None = None

    def turn_to(self, reading: Reading, person_id: int | None) -> None:
        """Show this person; the page of the one it shows already stays where it was scrolled to."""
        same = person_id == self._of
        self._of = person_id
        if person_id is None:
            self.show(lambda _width: (), keep=False)
        else:
            self.show(lambda width: page_lines(reading, person_id, width), keep=same)
