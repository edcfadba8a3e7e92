"""What done and drop do to the rows she is on: ask what must be asked, then act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from textual import on, work

from relnote.core.acts.acted import Acted, Known, Meant, known_in, record_of, whole_of
from relnote.core.acts.knowing import no_longer_so, still_so
from relnote.core.acts.ticking import done, drop, go_back_and_ask
from relnote.core.acts.together import Verb, done_together, drop_together, told_left, wants_an_answer
from relnote.core.agenda.rows import Meeting, Passed, QuietRow, Row
from relnote.core.notebook import NextId, Notebook
from relnote.core.refs import whole_ref
from relnote.core.reminders import Reminder
from relnote.tui.acts.quiet import QuietActs
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.choice import Choice
from relnote.tui.messages import LetGo, LogTalk, SayNoLongerSo, SayStillSo, TickOff
from relnote.tui.screens.place import Place
from relnote.tui.type_ahead import ASKING

OPENS_THE_LOG = (Meeting, Passed, QuietRow)
"""Rows that only a log can settle."""

ONCE_OR_ALL = (("once", "o", "this once; it comes back"), ("series", "s", "the whole series"))
AGAIN = (("yes", "y", "yes, in two weeks"), ("no", "n", "no"))


class RowActs(QuietActs):
    """Each act is one write and one undo, however many rows it is about.

    Of several rows, those that want an answer each stay marked, the cursor on the first; alone, they are asked
    about one after the other.
    """

    def meant(self, key: str) -> Meant | None:
        """The row of the day with this whole ref, else the reminder."""
        if (row := self.here.rows.get(key)) is not None:
            return row
        for reminder in self.notebook.reminders.values():
            if whole_ref("reminder", reminder.id) == key:
                return reminder
        return None

    def all_meant(self, keys: Sequence[str]) -> list[Meant]:
        """The rows of these keys that are still there."""
        return [meant for key in keys if (meant := self.meant(key)) is not None]

    def parted(self, keys: Sequence[str], verb: Verb) -> tuple[list[Meant], list[Meant]]:
        """Those that the verb can do together, and those that want an answer each, as one row alone does."""
        rows = self.all_meant(keys)
        apart = [row for row in rows if len(rows) == 1 or wants_an_answer(self.notebook, row, verb)]
        return [row for row in rows if row not in apart], apart

    def leave_marked(self, rows: Sequence[Meant], key: str) -> None:
        """The cursor goes to the first of them, and it is said that each wants its own answer."""
        if rows and isinstance(self.screen, Place):
            self.screen.go_to_row(whole_of(rows[0]))
            self.say(told_left(self.notebook, rows, key))

    # -- done

    @on(TickOff)
    @work(group=ASKING)
    async def tick_off(self, event: TickOff) -> None:
        """Done. A row that wants words is asked for them; what only a log settles opens it."""
        together, apart = self.parted(event.rows, "done")
        today = self.here.today
        if together:
            done_all = self.act(
                lambda notebook, mint: done_together(notebook, together, today=today, mint=mint),
                rows=[whole_of(row) for row in together],
            )
            if done_all:
                self.leave_marked(apart, "d")
        elif apart:
            await self._tick_one(apart[0])

    async def _tick_one(self, row: Meant) -> None:
        if isinstance(row, OPENS_THE_LOG):
            self.post_message(LogTalk(row.person.id, row=row.whole))
        elif kind_of(row) == "put-right":
            await self._put_right(row)
        elif (say := await self._answer(row)) is not None:
            self._tick(row, say or None)

    async def _answer(self, row: Meant) -> str | None:
        """What they answered, for an ask; None where she thought better of it."""
        if kind_of(row) != "ask":
            return ""
        question = f"Asked {self.name_of(row)}: {text_of(row)}"
        return await self.ask_words(
            question, asked=self.answer_to(row), hint="What did they say? Enter alone: asked, no more."
        )

    async def _put_right(self, row: Meant) -> None:
        """A thing put right is gone back to once, if she likes: one act, one undo."""
        question = f"Put right. Go back and ask {self.name_of(row)} about it?"
        answer = await self.ask(Choice(question, AGAIN))
        if answer is not None:
            self._tick(row, None, ask_back=answer == "yes")

    def _tick(self, row: Meant, say: str | None, *, ask_back: bool = False) -> None:
        today = self.here.today

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            acted = done(notebook, row, today=today, mint=mint, say=say)
            if not ask_back:
                return acted
            then, mended = today + timedelta(weeks=2), record_of(row)
            after = go_back_and_ask(acted.notebook, mended, on=then, today=today, mint=mint)
            return Acted(after, acted.said, acted.act, acted.toast)

        self.act(decide, rows=(whole_of(row),))

    # -- drop

    @on(LetGo)
    @work(group=ASKING)
    async def let_go(self, event: LetGo) -> None:
        """Drop. Someone quiet is never dropped by one key, nor is a series."""
        together, apart = self.parted(event.rows, "drop")
        today = self.here.today
        if together:
            dropped = self.act(
                lambda notebook, _mint: drop_together(notebook, together, today=today),
                rows=[whole_of(row) for row in together],
            )
            if dropped:
                self.leave_marked(apart, "x")
        elif apart:
            await self._drop_one(apart[0])

    async def _drop_one(self, row: Meant) -> None:
        if isinstance(row, QuietRow):
            await self.end_quiet(row)
        elif wants_an_answer(self.notebook, row, "drop"):
            how = await self.ask(Choice(f"Let go: {text_of(row)}", ONCE_OR_ALL))
            if how is not None:
                self._drop(row, None, once=how == "once")
        elif (say := await self._word(row)) is not None:
            self._drop(row, say or None)

    async def _word(self, row: Meant) -> str | None:
        """A word why, for what went wrong and is let go."""
        if kind_of(row) != "put-right":
            return ""
        asked = Asked(f"let go {whole_of(row)}", f"{self.name_of(row)}, let go", "x there")
        return await self.ask_words(f"Let go: {text_of(row)}", asked=asked, hint="A word why, if you like.")

    def _drop(self, row: Meant, say: str | None, *, once: bool = False) -> None:
        today = self.here.today
        self.act(
            lambda notebook, _mint: drop(notebook, row, today=today, say=say, once=once), rows=(whole_of(row),)
        )

    # -- what is known

    @on(SayStillSo)
    def still_so(self, event: SayStillSo) -> None:
        """A detail is still so, from today; an idea is done."""
        today = self.here.today
        self.act(lambda book, _mint: still_so(book, known_in(book, event.person_id, event.detail), today=today))

    @on(SayNoLongerSo)
    def no_longer_so(self, event: SayNoLongerSo) -> None:
        """A detail is no longer so."""
        today = self.here.today
        self.act(
            lambda book, _mint: no_longer_so(book, known_in(book, event.person_id, event.detail), today=today)
        )

    # -- whose

    def person_of(self, row: Meant) -> int | None:
        """Whom the row shows."""
        if isinstance(row, Row | Known):
            return row.person.id
        return row.person if isinstance(row, Reminder) else next(iter(row.with_), None)

    def name_of(self, row: Meant) -> str:
        """What they are called."""
        person = self.here.person(self.person_of(row))
        if person is not None:
            return person.short_name
        return row.person.name if isinstance(row, Row) else "someone"


def kind_of(row: Meant) -> str:
    """The kind of reminder it is, "" for what is none."""
    return str(getattr(row, "kind", ""))


def text_of(row: Meant) -> str:
    """The words of the row."""
    return str(getattr(row, "text", "") or getattr(row, "words", ""))
