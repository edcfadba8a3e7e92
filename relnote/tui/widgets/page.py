"""Someone's page beside a list."""

from __future__ import annotations

from collections.abc import Hashable

from relnote.tui.reading import Reading
from relnote.tui.widgets.page_lines import page_lines
from relnote.tui.widgets.sheet import Drawn, Sheet


class Page(Sheet):
    """Someone's page beside a list: follows the cursor, and takes the scroll keys when it has the focus."""

    def __init__(self) -> None:
        super().__init__(id="page")
        self._wanted_of: tuple[Hashable, Hashable, Drawn] | None = None
        self._shown: tuple[Hashable, Hashable] = (None, None)

    def turn_to(self, reading: Reading, person_id: int | None) -> None:
        """Show this person, once the cursor that she moved is painted."""
        if person_id is None:
            self._turn_when_painted((reading, None, lambda _width: ()))
        else:
            self._turn_when_painted((reading, person_id, lambda width: page_lines(reading, person_id, width)))

    def turn_to_lines(self, of: Hashable, draw: Drawn) -> None:
        """Show something else than a person; `of` tells it from what is shown."""
        self._turn_when_painted((of, None, draw))

    def _turn_when_painted(self, wanted: tuple[Hashable, Hashable, Drawn]) -> None:
        if self._wanted_of is None:
            self.call_after_refresh(self._turn)
        self._wanted_of = wanted

    def _turn(self) -> None:
        """Show whom is wanted by now; the page of the one it shows already stays where it was scrolled to."""
        wanted, self._wanted_of = self._wanted_of, None
        if wanted is None or wanted[:2] == self._shown:
            return
        of, person, draw = wanted
        same = person is not None and person == self._shown[1]
        self._shown = (of, person)
        self.show(draw, keep=same)
