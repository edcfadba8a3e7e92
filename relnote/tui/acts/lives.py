"""What becomes of someone, from the screens: rest, wake, gently, died, removed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.days import echo, read_day
from relnote.core.errors import RelnoteError
from relnote.core.left_behind import left_behind, let_go
from relnote.core.lives import Change, died, gently, is_gently, resting, wake
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.core.record_text.lives import died_on
from relnote.core.removing import removal, remove_person, said_removal
from relnote.tui.acts.rows import RowActs
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.choice import Choice
from relnote.tui.messages import ChangeLife
from relnote.tui.type_ahead import ASKING

WAYS = {
    "rest": ("rest", "r", "let it rest, until they stir or you wake it"),
    "wake": ("wake", "w", "take it up again"),
    "gently": ("gently", "g", "gently for a while: no suggestion, no cheer"),
    "died": ("died", "d", "they died: every prompt stops, the page stays"),
    "remove": ("remove", "x", "remove them from the notebook"),
}
REMEMBER = (("no", "n", "no"), ("yes", "y", "yes, one row that day"))
REMOVE = (("no", "n", "no, they stay"), ("yes", "y", "yes; undo brings them back"))


class LifeActs(RowActs):
    """What follows from `m`, and from the palette's words for it."""

    @on(ChangeLife)
    @work(group=ASKING)
    async def change_life(self, event: ChangeLife) -> None:
        """In the way that was said, or is asked for."""
        person = self.notebook.people.get(event.person_id)
        if person is None:
            return
        how = event.how or await self.ask(Choice(person.name, [WAYS[way] for way in self.ways(person)]))
        if how == "rest":
            await self.let_rest(person.id, back="m there")
        elif how == "wake":
            self._change(lambda book: wake(book, person.id, on=self.here.today))
        elif how == "gently":
            await self._gently_until(person)
        elif how == "died":
            await self._died(person)
        elif how == "remove":
            await self._remove(person)

    def ways(self, person: Person) -> list[str]:
        """What may become of them from where they are."""
        if person.died is not None:
            return ["died", "remove"]
        today, stirred = self.here.today, self.here.contacts.of(person.id).last_stirred
        rests = resting(person, today=today, last_stirred=stirred) is not None
        asleep = rests or is_gently(person, today=today)
        return ["wake" if asleep else "rest", "gently", "died", "remove"]

    def _change(self, change: Callable[[Notebook], Change]) -> bool:
        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            changed = change(notebook)
            return Acted(changed.notebook, changed.said, changed.act, changed.toast)

        return self.act(decide)

    async def _gently_until(self, person: Person) -> None:
        today = self.here.today
        typed: str | None = ""
        asked = Asked(f"gently {person.id}", f"{person.name}, gently", "m there")
        while typed is not None:
            question = f"Gently with {person.short_name}, until when?"
            hint = "A day: 12 january, in 3 months. Enter alone: six weeks."
            typed = await self.ask_words(question, asked=asked, hint=hint, typed=typed, echo=self._day_echo)
            if typed is None:
                return
            try:
                until = self._day(typed) if typed else None
            except RelnoteError as error:
                self.say(error.sentence)
                continue
            if self._change(lambda book, until=until: gently(book, person.id, today=today, until=until)):  # type: ignore[misc]
                return

    def _day(self, text: str) -> date:
        first = self.notebook.settings.day_first
        return read_day(text, today=self.here.today, sense="coming", day_first=first).day

    def _day_echo(self, text: str) -> str:
        try:
            return echo(self._day(text), today=self.here.today) if text.strip() else ""
        except RelnoteError as error:
            return error.sentence if len(text) > 3 else ""

    async def _died(self, person: Person) -> None:
        """On which day, whether it is remembered; then what is to be kept of what stands elsewhere."""
        today = self.here.today
        typed: str | None = ""
        asked = Asked(f"died {person.id}", f"{person.name}, died", "m there")
        while typed is not None:
            hint = "1 november, november 2026, 2026. Enter alone: the day isn't known."
            question = f"{person.name} died. On which day?"
            typed = await self.ask_words(question, asked=asked, hint=hint, typed=typed)
            if typed is None:
                return
            try:
                on = died_on(typed, today=today) if typed else None
            except RelnoteError as error:
                self.say(error.sentence)
                continue
            break
        remember = await self.ask(Choice("Remember the day, a year on?", REMEMBER))
        if remember is None:
            return
        remembered = remember == "yes"
        if self._change(lambda book: died(book, person.id, today=today, on=on, remember=remembered)):
            await self._keep_or_let_go(person)

    async def _keep_or_let_go(self, person: Person) -> None:
        from relnote.tui.forms.to_keep import ToKeep

        rows = left_behind(self.notebook, person.id)
        if not rows:
            return
        heading = f"Of {person.short_name} there stands still; what is ticked is let go, the rest is kept."
        keys = await self.ask(ToKeep(heading, rows))
        if keys:
            today, chosen = self.here.today, keys
            self.act(lambda book, _mint: let_go(book, chosen, today=today))

    async def _remove(self, person: Person) -> None:
        """It says first what goes and what stays."""
        lines = said_removal(removal(self.notebook, person.id), self.notebook)
        said = f" {'; '.join(lines)}." if lines else ""
        if await self.ask(Choice(f"Remove {person.name}?{said}", REMOVE)) != "yes":
            return

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            return Acted(remove_person(notebook, person.id), f"Removed: {person.name}", f"remove {person.name}")

        self.act(decide)
