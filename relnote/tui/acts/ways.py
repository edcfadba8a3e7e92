"""The ways between places: to each, to a person's page, into the search, and back as in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from textual import on
from textual.screen import Screen

from relnote.tui.acts.drafts import DraftActs
from relnote.tui.messages import GoTo, OpenPerson, SearchWords, StepBack
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.screens.people import People
from relnote.tui.screens.place import Place
from relnote.tui.trail import Spot, Trail

Way = Callable[[Trail, Spot], tuple[Spot | None, Trail]]


class Ways(DraftActs):
    """Every step is remembered with the row she left; back and forward lead along them."""

    _trail = Trail()

    def spot(self) -> Spot | None:
        """Where she is; None on a slip and on the first screen."""
        screen = self.screen
        return screen.spot() if isinstance(screen, Place) else None

    def remember_spot(self) -> None:
        """She goes elsewhere from here."""
        if (spot := self.spot()) is not None:
            self._trail = self._trail.left(spot)

    # -- places

    def action_go(self, place: str) -> None:
        """Go to a place; its pages that were opened are put away."""
        self.post_message(GoTo(place))

    @on(GoTo)
    async def go_to(self, event: GoTo) -> None:
        """Go there."""
        self.remember_spot()
        screen = await self.go(event.place)
        if isinstance(screen, Place):
            screen.arrive()

    async def go(self, place: str) -> Screen[object]:
        """Go there; pages that were opened are put away."""
        await self._put_pages_away()
        self.keep_begun()
        await self.switch_mode(place)
        return self.screen

    async def action_find(self) -> None:
        """To People, the cursor in the find."""
        self.remember_spot()
        screen = await self.go("people")
        cast("People", screen).go_to_find()

    # -- pages over them

    @on(OpenPerson)
    async def open_person(self, event: OpenPerson) -> None:
        """Their page, over the place she is in; `at` an entry where one is named."""
        self.remember_spot()
        await self._open_page(event.person_id, self._place_beneath, at=event.at)

    @property
    def _place_beneath(self) -> str:
        from relnote.tui.widgets.top_line import PLACES

        return self.current_mode if self.current_mode in PLACES else "people"

    async def _open_page(self, person_id: int, place: str, *, at: str | None) -> None:
        from relnote.tui.screens.person import PersonPage

        await self._put_pages_away()
        await self.push_screen(PersonPage(person_id, place, at=at).data_bind(NotebookApp.reading))

    async def _put_pages_away(self) -> None:
        while isinstance(self.screen, Place) and self.screen.opened:
            await self.pop_screen()

    @on(SearchWords)
    async def search_words(self, event: SearchWords) -> None:
        """The search, over the place she is in."""
        self.remember_spot()
        await self._open_search(self._place_beneath, event.typed)

    async def action_search(self) -> None:
        """Words, anywhere in the notebook."""
        self.post_message(SearchWords())

    async def _open_search(self, place: str, typed: str, *, cursor: str | None = None) -> None:
        from relnote.tui.screens.search import Search

        await self._put_pages_away()
        await self.push_screen(Search(place, typed, cursor=cursor).data_bind(NotebookApp.reading))

    # -- back and forward

    @on(StepBack)
    async def step_back(self) -> None:
        """Out of a page: to where she was before it, else to the place beneath."""
        if not await self._step_along(Trail.back):
            await self.pop_screen()

    async def action_back(self) -> None:
        """Where she was before, the cursor where it was."""
        await self._step_along(Trail.back)

    async def action_forward(self) -> None:
        """Where she stepped back from."""
        await self._step_along(Trail.forward)

    async def _step_along(self, way: Way) -> bool:
        now = self.spot()
        if now is None:
            return False
        spots = (*self._trail.behind, *self._trail.ahead)
        gone = frozenset(spot.person for spot in spots if spot.person is not None) - self.notebook.people.keys()
        spot, trail = way(self._trail.without(gone), now)
        self._trail = trail
        if spot is None:
            return False
        await self._return_to(spot)
        return True

    async def _return_to(self, spot: Spot) -> None:
        await self.go(spot.place)
        if spot.search:
            await self._open_search(spot.place, spot.typed, cursor=spot.cursor)
        elif spot.person is not None:
            await self._open_page(spot.person, spot.place, at=spot.cursor)
        elif isinstance(self.screen, Place):
            self.screen.come_back(spot)
