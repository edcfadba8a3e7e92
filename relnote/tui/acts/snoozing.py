"""What snooze does to the rows she is on: not before which day, and for a promise, whether they know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual import on, work

from relnote.core.acts.acted import Acted, Meant, record_of, whole_of
from relnote.core.acts.snoozing import Telling
from relnote.core.acts.tellings import tellings_of
from relnote.core.acts.together import snooze_together
from relnote.core.agenda.rows import Meeting, Passed
from relnote.core.day.ground import Moment
from relnote.core.notebook import NextId, Notebook
from relnote.tui.acts.rows import RowActs, kind_of, text_of
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.choice import Choice
from relnote.tui.messages import PutOff
from relnote.tui.type_ahead import ASKING

TELLING_KEYS = {"told": "k", "will tell": "t", "later": "l"}


class SnoozeActs(RowActs):
    """What follows from `s`: one day for all the rows, then each promise in its turn; one write, one undo."""

    @on(PutOff)
    @work(group=ASKING)
    async def put_off(self, event: PutOff) -> None:
        """Not before a day. A promise she thinks better of stays as it is, and marked."""
        rows = self.all_meant(event.rows)
        until = await self._until(rows) if rows else None
        if until is None:
            return
        tellings = await self._tellings(rows)
        asked_no_more = [row for row in rows if _is_promise(row) and record_of(row) not in tellings]
        put_off = [row for row in rows if row not in asked_no_more]
        if put_off and self._snooze(put_off, until, tellings):
            self.leave_marked(asked_no_more, "s")

    async def _until(self, rows: Sequence[Meant]) -> Moment | None:
        from relnote.tui.forms.not_before import NotBefore

        one = rows[0] if len(rows) == 1 else None
        what = f"{self.name_of(one)}, {text_of(one)}" if one is not None else f"{len(rows)} rows"
        name = self.name_of(one) if one is not None else what
        asked = Asked(f"not before {whole_of(one)}" if one else "not before", f"{name}, not before", "s there")
        heading = "Moved to" if isinstance(one, Meeting | Passed) else "Not before"

        first = self.notebook.settings.day_first
        return await self.ask(
            NotBefore(f"{heading}: {what}", today=self.here.today, day_first=first, asked=asked)
        )

    async def _tellings(self, rows: Sequence[Meant]) -> dict[int, Telling]:
        """Of each promise, by its record, whether they know; she may leave it at any of them."""
        tellings: dict[int, Telling] = {}
        for row in rows:
            if not _is_promise(row):
                continue
            words = f"{text_of(row)}. " if len(rows) > 1 else ""
            question = f"{words}Does {self.name_of(row)} know?"
            answers = tellings_of(self.here.person(self.person_of(row)))
            keyed = [(telling, TELLING_KEYS[telling], said) for telling, said in answers]
            telling = await self.ask(Choice(question, keyed, yes="told"))
            if telling is None:
                break
            tellings[record_of(row)] = cast("Telling", telling)
        return tellings

    def _snooze(self, rows: Sequence[Meant], until: Moment, tellings: dict[int, Telling]) -> bool:
        today = self.here.today

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return snooze_together(
                notebook, rows, until=until.day, time=until.time, today=today, mint=mint, tellings=tellings
            )

        return self.act(decide, rows=[whole_of(row) for row in rows])


def _is_promise(row: Meant) -> bool:
    return kind_of(row) == "promise"
