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
        self._wanted: tuple[Reading, int | None] | None = None
        self._shown: tuple[Reading, int | None] | None = None

    def turn_to(self, reading: Reading, person_id: int | None) -> None:
        """Show this person, once the cursor that she moved is painted."""
        if self._wanted is None:
            self.call_after_refresh(self._turn)
        self._wanted = (reading, person_id)

    def _turn(self) -> None:
        """Show whom is wanted by now; the page of the one it shows already stays where it was scrolled to."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted == self._shown:
            return
        reading, person_id = self._shown = wanted
        same = person_id == self._of
        self._of = person_id
        if person_id is None:
            self.show(lambda _width: (), keep=False)
        else:
            self.show(lambda width: page_lines(reading, person_id, width), keep=same)
