"""Sorting from the screens: a circle, a cadence, when they last spoke, for several at once; and the circles."""

from __future__ import annotations

from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.settings_changes import CircleWish, set_circle
from relnote.core.sorting import SPOKE
from relnote.core.sorting_words import echoed, said_of, sorted_so, words_of
from relnote.tui.acts.rows import RowActs
from relnote.tui.forms.choice import Choice
from relnote.tui.messages import ShowCircles, Sort
from relnote.tui.type_ahead import ASKING

ASKED = {"circle": "Into which circle?", "cadence": "How often, from now on?"}
SPOKEN = tuple((word, word.removeprefix("this ")[0], word) for word in SPOKE)
OFTEN = "every 6 weeks, every quarter, once a year; or: never"


class SortingActs(RowActs):
    """What follows from `c`, `e` and `t` in People."""

    @on(Sort)
    @work(group=ASKING)
    async def sort_people(self, event: Sort) -> None:
        """Ask once what is said, then say it of each of them: one act, one undo."""
        people = tuple(each for each in event.people if each in self.notebook.people)
        typed: str | None = ""
        while people and typed is not None:
            typed = await self._asked(event.what, people, typed)
            if not typed:
                return
            if self._sort(event.what, people, typed):
                return

    async def _asked(self, what: str, people: tuple[int, ...], typed: str) -> str | None:
        first = self.notebook.people[people[0]].name
        whom = first if len(people) == 1 else f"{len(people)} people"
        if what == "spoke":
            return await self.ask(Choice(f"Last spoke with {whom}", SPOKEN))
        names = " · ".join(circle.name for circle in self.notebook.settings.circles)
        hint = (names or "a name for it: clients, family") if what == "circle" else OFTEN
        question = f"{whom}: {ASKED[what][:1].casefold()}{ASKED[what][1:]}"
        return await self.ask_words(question, hint=hint, typed=typed, echo=lambda text: self._echo(what, text))

    def _echo(self, what: str, text: str) -> str:
        return echoed(what, text, self.notebook, today=self.here.today)

    def _sort(self, what: str, people: tuple[int, ...], typed: str) -> bool:
        today = self.here.today
        try:
            said = said_of(what, typed, self.notebook, today=today)
        except RelnoteError as error:
            self.say(error.sentence)
            return False

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            return sorted_so(notebook, people, said, today=today)

        return self.act(decide)

    # -- the circles

    @on(ShowCircles)
    @work(group=ASKING)
    async def show_circles(self, _event: ShowCircles) -> None:
        """The circles and what they ask for; enter gives one another cadence, until she leaves."""
        from relnote.tui.forms.circles import Circles

        at: str | None = ""
        while at is not None:
            at = await self.ask(Circles(self.here, self.notebook, at=at))
            if at is not None:
                await self._circle_cadence(at)

    async def _circle_cadence(self, name: str) -> None:
        typed: str | None = ""
        while typed is not None:
            question = f"How often with those in {name}?"
            typed = await self.ask_words(
                question, hint=OFTEN, typed=typed, echo=lambda text: self._echo("cadence", text)
            )
            if not typed:
                return
            try:
                said = said_of("cadence", typed, self.notebook, today=self.here.today)
            except RelnoteError as error:
                self.say(error.sentence)
                continue
            wish = CircleWish(every=said.every, never=True if said.never else None)
            self._set_circle(name, wish, words_of(said))
            return

    def _set_circle(self, name: str, wish: CircleWish, words: str) -> None:
        today = self.here.today

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            after = notebook.with_settings(set_circle(notebook.settings, name, wish, today=today))
            return Acted(after, f"{name}: {words}", f"circle {name}: {words}")

        self.act(decide)
