"""What becomes of someone quiet: let it rest, another cadence, or left for now."""

from __future__ import annotations

from relnote.core.acts.acted import Acted
from relnote.core.acts.ticking import drop
from relnote.core.agenda.rows import QuietRow
from relnote.core.cadence import Cadence, read_cadence, said_cadence
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people_changes import set_cadence
from relnote.tui.acts.log import LogActs
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.choice import Choice

QUIET_ENDS = (
    ("rest", "r", "let it rest"),
    ("cadence", "c", "another cadence"),
    ("leave", "l", "leave it for now"),
)
OFTEN = "every 6 weeks, every quarter, once a year; or: never"


class QuietActs(LogActs):
    """Nobody quiet is dropped by one key: it is asked how."""

    async def end_quiet(self, row: QuietRow) -> None:
        """In the way she says."""
        person_id = row.person.id
        chosen = await self.ask(Choice(f"{row.person.name}, {row.words}", QUIET_ENDS))
        if chosen == "leave":
            today = self.here.today
            self.act(lambda notebook, _mint: drop(notebook, row, today=today), rows=(row.whole,))
        elif chosen == "rest" and person_id is not None:
            await self.let_rest(person_id, back="x there")
        elif chosen == "cadence" and person_id is not None:
            await self._other_cadence(person_id)

    async def _other_cadence(self, person_id: int) -> None:
        """How often she wants to be in touch from now on; asked again until it can be read."""
        typed: str | None = ""
        name = self.notebook.people[person_id].name
        asked = Asked(f"cadence {person_id}", f"{name}, how often", "x there")
        while typed is not None:
            typed = await self.ask_words("How often, from now on?", asked=asked, hint=OFTEN, typed=typed)
            if not typed:
                return
            try:
                every = None if typed.casefold() == "never" else read_cadence(typed)
            except RelnoteError as error:
                self.say(error.sentence)
                continue
            self._set_cadence(person_id, every)
            return

    def _set_cadence(self, person_id: int, every: Cadence | None) -> None:
        today, name = self.here.today, self.notebook.people[person_id].name
        words = said_cadence(every) if every else "never remind"

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            after = set_cadence(notebook, (person_id,), every, never=every is None, today=today)
            return Acted(after, f"{name}: {words}", f"{words} for {name}")

        self.act(decide)

    async def let_rest(self, person_id: int, *, back: str) -> None:
        """From today, with a word if she likes; `back` is the key that asks for it again."""
        from relnote.core.lives import rest

        name = self.notebook.people[person_id].name
        asked = Asked(f"rest {person_id}", f"{name}, let rest", back)
        word = await self.ask_words(f"Let it rest with {name}", asked=asked, hint="A word why, if you like.")
        if word is None:
            return
        today = self.here.today

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            change = rest(notebook, person_id, on=today, word=word or None)
            return Acted(change.notebook, change.said, change.act, change.toast)

        self.act(decide)
