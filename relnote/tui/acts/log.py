"""The log from the screens: opens it filled in, writes what was understood, then offers what is still open."""

from __future__ import annotations

from textual import on, work

from relnote.core.acts.acted import Acted, Meant, whole_of
from relnote.core.acts.open_rows import OpenRow, open_with
from relnote.core.acts.ticking import done, settled_by
from relnote.core.acts.told import name_of
from relnote.core.agenda.rows import Row
from relnote.core.entry.values import Entry
from relnote.core.notebook import NextId, Notebook
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.still_open import StillOpen, is_ask
from relnote.tui.messages import LogTalk
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.type_ahead import ASKING


class LogActs(NotebookApp):
    """Everything that follows from `l`."""

    def meant(self, key: str) -> Meant | None:
        """The row or record of this whole ref."""
        raise NotImplementedError

    KEPT = "Kept. l brings it back."

    @on(LogTalk)
    @work(group=ASKING)
    async def log_talk(self, event: LogTalk) -> None:
        """The log, in a worker of its own: it asks."""
        await self.write_log(event)

    async def write_log(self, event: LogTalk) -> None:
        """The log; a row it was opened from is settled by what is written."""
        from relnote.tui.forms.log import Log
        from relnote.tui.forms.log_reading import given_of

        row = self.meant(event.row) if event.row else None
        person = self.here.person(event.person_id)
        hint = f"What happened with {person.short_name}?" if person else "What happened?"
        form = Log(
            self.here,
            given=given_of(event.person_id, row, today=self.here.today),
            text=self.draft("log"),
            hint=hint,
            on=event.on,
        )
        written = await self.ask(form)
        if written is None:
            if self.draft("log").strip():
                self.say(self.KEPT)
            return
        open_before = self._open_with(written.entry)
        if not self._write(written.entry, written.text, row):
            return
        self.keep_draft("log", "")
        still = {one.whole for one in self._open_with(written.entry)}
        if written.entry.records:  # nothing but marks is no talk: nothing was settled by it
            await self._settle_open(written.entry, [one for one in open_before if one.whole in still], row)
        await self._offer_gently(written.entry)

    def _write(self, entry: Entry, text: str, row: Meant | None) -> bool:
        from relnote.core.entry.echo import act_name
        from relnote.core.entry.told import told_entry
        from relnote.core.entry.writing import write_entry

        today = self.here.today
        ours = isinstance(row, Row) and row.person.id in entry.with_
        settles = row if isinstance(row, Row) and ours and row.section != "reminder" else None

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            after = write_entry(notebook, entry, today=today, mint=mint)
            talks = after.conversations.keys() - notebook.conversations.keys()
            if settles is not None and talks:
                after = settled_by(after, settles, max(talks), today=today)
            toast = told_entry(entry, notebook, today=today)
            return Acted(after, self.said_of(entry, notebook), act_name(entry, notebook), toast)

        return self.act(decide, words=text, rows=(settles.whole,) if settles is not None else ())

    def said_of(self, entry: Entry, notebook: Notebook) -> str:
        """What is said of an entry once it is saved: its first line."""
        from relnote.core.entry.echo import echo_entry

        return " ".join(echo_entry(entry, notebook, today=self.here.today)[0].split())

    def _open_with(self, entry: Entry) -> tuple[OpenRow, ...]:
        people = [person for person in entry.with_ if person in self.notebook.people]
        return open_with(self.notebook, people, today=self.here.today) if people else ()

    async def _settle_open(self, entry: Entry, rows: list[OpenRow], row: Meant | None) -> None:
        """What was open before with them, the row she came from ticked already."""
        if not rows:
            return
        people = [self.notebook.people[person] for person in entry.with_ if person in self.notebook.people]
        came_from = frozenset((row.whole,)) if isinstance(row, Row) else frozenset()
        names = " and ".join(person.short_name for person in people)
        rest = await self.ask(StillOpen(names, rows, ticked=came_from))
        for one in rows:
            if rest is not None and one.whole in rest.ticked:
                await self._tick_open(one, asks=not rest.goes_on)
        self.go_on()  # the slip is gone, and with it what was to follow its next painting

    @on(StillOpen.Ticked)
    def ticked_open(self, event: StillOpen.Ticked) -> None:
        """One of the rows is done; an ask is asked about over the slip."""
        if is_ask(event.row):
            self._ask_over(event.slip, event.row)
        else:
            event.slip.was_written(event.row.whole, written=self._tick_with(event.row, ""))

    @work(group=ASKING)
    async def _ask_over(self, slip: StillOpen, row: OpenRow) -> None:
        slip.was_written(row.whole, written=await self._tick_open(row))

    async def _tick_open(self, row: OpenRow, *, asks: bool = True) -> bool:
        say: str | None = ""
        if asks and is_ask(row):
            say = await self.ask_words(
                row.words, asked=self.answer_to(row), hint="What did they say? Enter alone: asked, no more."
            )
        return say is not None and self._tick_with(row, say)

    def _tick_with(self, row: OpenRow, say: str) -> bool:
        today = self.here.today
        return self.act(lambda notebook, mint: done(notebook, row, today=today, mint=mint, say=say or None))

    def answer_to(self, row: Meant) -> Asked:
        """The draft of the answer to an ask, wherever it is asked from."""
        return Asked(f"answer {whole_of(row)}", f"{name_of(self.notebook, row)}, answer", "d there")

    async def _offer_gently(self, entry: Entry) -> None:
        """What reads like sad news: offered, never set by itself."""
        if not entry.sad:
            return
        for person_id in (person for person in entry.people[:1] if person in self.notebook.people):
            name = self.notebook.people[person_id].short_name
            answers = (("yes", "y", "yes, for six weeks"), ("no", "n", "no"))
            question = f"Suggest nothing of {name}, and show no cheer?"
            if await self.ask(Choice(question, answers)) == "yes":
                self._gently(person_id)

    def _gently(self, person_id: int) -> None:
        from relnote.core.lives import gently

        today = self.here.today

        def decide(notebook: Notebook, _mint: NextId) -> Acted:
            change = gently(notebook, person_id, today=today)
            return Acted(change.notebook, change.said, change.act, change.toast)

        self.act(decide)
