"""What done, drop and snooze do to the rows she is on: ask what must be asked, then act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import cast

from textual import on, work

from relnote.core.acts.acted import Acted, Known, Meant, known_in, record_of, whole_of
from relnote.core.acts.knowing import no_longer_so, still_so
from relnote.core.acts.snoozing import Telling, snooze
from relnote.core.acts.ticking import done, drop, go_back_and_ask
from relnote.core.agenda.rows import Meeting, Passed, QuietRow, Row
from relnote.core.cadence import Cadence, read_cadence, said_cadence
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people_changes import set_cadence
from relnote.core.refs import whole_ref
from relnote.core.reminders import Reminder
from relnote.tui.forms.choice import Choice
from relnote.tui.kept_drafts import kept_as
from relnote.tui.log_acts import LogActs
from relnote.tui.messages import LetGo, LogTalk, PutOff, SayNoLongerSo, SayStillSo, TickOff
from relnote.tui.type_ahead import ASKING

OPENS_THE_LOG = (Meeting, Passed, QuietRow)
"""Rows that only a log can settle."""

TELLINGS = (
    ("told", "k", "they know: told them (logs it)"),
    ("will tell", "t", "will tell them today"),
    ("later", "l", "only look later"),
)
ONCE_OR_ALL = (("once", "o", "this once; it comes back"), ("series", "s", "the whole series"))
QUIET_ENDS = (
    ("rest", "r", "let it rest"),
    ("cadence", "c", "another cadence"),
    ("leave", "l", "leave it for now"),
)


class RowActs(LogActs):
    """Each act is one write and one undo; several marked rows are several acts, asked nothing."""

    def meant(self, key: str) -> Meant | None:
        """The row of the day with this whole ref, else the reminder."""
        if (row := self.here.rows.get(key)) is not None:
            return row
        for reminder in self.notebook.reminders.values():
            if whole_ref("reminder", reminder.id) == key:
                return reminder
        return None

    def _all_meant(self, keys: Sequence[str]) -> list[Meant]:
        return [meant for key in keys if (meant := self.meant(key)) is not None]

    @on(TickOff)
    @work(group=ASKING)
    async def tick_off(self, event: TickOff) -> None:
        """Done. One row that wants words is asked for them; what only a log settles opens it."""
        rows = self._all_meant(event.rows)
        if len(rows) == 1 and isinstance(rows[0], OPENS_THE_LOG):
            self.post_message(LogTalk(rows[0].person.id, row=event.rows[0]))
            return
        if len(rows) != 1:
            for row in rows:
                self._tick(row, None)
        elif kind_of(rows[0]) == "put-right":
            await self._put_right(rows[0])
        elif (say := await self._answer(rows[0])) is not None:
            self._tick(rows[0], say or None)

    async def _answer(self, row: Meant) -> str | None:
        """What they answered, for an ask; None where she thought better of it."""
        if kind_of(row) != "ask":
            return ""
        return await self.ask_words(self._asked_of(row), hint="What did they say? Enter alone: asked, no more.")

    def _asked_of(self, row: Meant) -> str:
        return f"Asked {self.name_of(row)}: {text_of(row)}"

    async def _put_right(self, row: Meant) -> None:
        """A thing put right is gone back to once, if she likes: one act, one undo."""
        answers = (("yes", "y", "yes, in two weeks"), ("no", "n", "no"))
        question = f"Put right. Go back and ask {self.name_of(row)} about it?"
        answer = await self.ask(Choice(question, answers))
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
            return Acted(after, acted.said, acted.act)

        self.act(decide, words=say or "", draft=kept_as(self._asked_of(row)), row=whole_of(row))

    @on(LetGo)
    @work(group=ASKING)
    async def let_go(self, event: LetGo) -> None:
        """Drop. Someone quiet is never dropped by one key: rest, or leave it for now."""
        rows = self._all_meant(event.rows)
        for row in rows:
            if isinstance(row, QuietRow):
                if len(rows) > 1 or not await self._end_quiet(row):
                    continue
            elif len(rows) == 1 and self._repeats(row):
                await self._drop_once_or_all(row)
            else:
                say = await self._word(row) if len(rows) == 1 else ""
                if say is None:
                    return
                self._drop(row, say or None)

    def _repeats(self, row: Meant) -> bool:
        reminder = self.notebook.reminders.get(record_of(row)) if kind_of(row) else None
        return reminder is not None and reminder.every is not None

    async def _drop_once_or_all(self, row: Meant) -> None:
        """What repeats is let go this once, or for good."""
        how = await self.ask(Choice(f"Let go: {text_of(row)}", ONCE_OR_ALL))
        if how is not None:
            self._drop(row, None, once=how == "once")

    async def _word(self, row: Meant) -> str | None:
        """A word why, for what went wrong and is let go."""
        if kind_of(row) != "put-right":
            return ""
        return await self.ask_words(f"Let go: {text_of(row)}", hint="A word why, if you like.")

    async def _end_quiet(self, row: QuietRow) -> bool:
        chosen = await self.ask(Choice(f"{row.person.name}, {row.words}", QUIET_ENDS))
        if chosen == "leave":
            self._drop(row, None)
        elif chosen == "rest" and row.person.id is not None:
            await self._rest(row.person.id)
        elif chosen == "cadence" and row.person.id is not None:
            await self._other_cadence(row.person.id)
        return chosen is not None

    async def _other_cadence(self, person_id: int) -> None:
        """How often she wants to be in touch from now on; asked again until it can be read."""
        typed: str | None = ""
        while typed is not None:
            hint = "every 6 weeks, every quarter, once a year; or: never"
            typed = await self.ask_words("How often, from now on?", hint=hint, typed=typed)
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

    async def _rest(self, person_id: int) -> None:
        from relnote.core.lives import rest

        name = self.notebook.people[person_id].name
        word = await self.ask_words(f"Let it rest with {name}", hint="A word why, if you like.")
        if word is None:
            return
        today = self.here.today

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            change = rest(notebook, person_id, on=today, word=word or None)
            return Acted(change.notebook, change.said, change.act)

        self.act(decide)

    def _drop(self, row: Meant, say: str | None, *, once: bool = False) -> None:
        today = self.here.today
        self.act(
            lambda notebook, _mint: drop(notebook, row, today=today, say=say, once=once), row=whole_of(row)
        )

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

    @on(PutOff)
    @work(group=ASKING)
    async def put_off(self, event: PutOff) -> None:
        """Not before a day; of one promise it is asked whether they know."""
        from relnote.tui.forms.not_before import NotBefore

        rows = self._all_meant(event.rows)
        if not rows:
            return
        what = f"{self.name_of(rows[0])}, {text_of(rows[0])}" if len(rows) == 1 else f"{len(rows)} rows"
        settings = self.notebook.settings
        until = await self.ask(NotBefore(what, today=self.here.today, day_first=settings.day_first))
        if until is None:
            return
        telling: Telling | None = "later"
        if len(rows) == 1 and kind_of(rows[0]) == "promise":
            question = f"Does {self.name_of(rows[0])} know?"
            telling = cast("Telling | None", await self.ask(Choice(question, TELLINGS)))
        if telling is not None:
            for row in rows:
                self._snooze(row, until, telling)

    def _snooze(self, row: Meant, until: date, telling: Telling) -> None:
        today = self.here.today

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return snooze(notebook, row, until=until, today=today, mint=mint, telling=telling)

        self.act(decide, row=whole_of(row))

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
