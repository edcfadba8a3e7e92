"""Pages become records: people with their details, conversations, reminders and notes, with steady ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from relnote.core.cadence import Cadence, Unit
from relnote.core.conversations import Conversation, Direction
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Source
from relnote.core.people import Detail, Person
from relnote.core.reminders import Done, Reminder, ReminderKind, Snooze
from relnote.core.settings import Settings
from relnote.demo.days import Days
from relnote.demo.names import NUMBERS
from relnote.demo.page import Entry, Line, Page, entries

KINDS: dict[str, ReminderKind] = {
    "!": "promise", "?": "ask", ">": "follow-up", "<": "waiting", "~": "put-right", "&": "thank",
}  # fmt: skip
NO_ANSWER_EXPECTED = frozenset({"condolence", "birthday", "thanks", "sorry", "goodbye"})
RECORDS_A_PERSON = 1000


def built(pages: Sequence[Page], days: Days, *, settings: Settings) -> Notebook:
    """The notebook of these pages on the day. Ids depend on the pages alone, never on the day."""
    building = Building(days)
    for page in pages:
        building.add(page)
    return Notebook(
        people={
            person.id: replace(person, details=(*person.details, *building.details.get(person.id, ())))
            for person in (page.person for page in pages)
        },
        conversations=building.conversations,
        reminders=building.reminders,
        notes=building.notes,
        settings=settings,
    )


class Building:
    """What was built so far; a page's records are numbered in the order they are written on it."""

    def __init__(self, days: Days) -> None:
        self.days = days
        self.conversations: dict[int, Conversation] = {}
        self.reminders: dict[int, Reminder] = {}
        self.notes: dict[int, Note] = {}
        self.details: dict[int, list[Detail]] = {}

    def add(self, page: Page) -> None:
        """Build every record of one page."""
        first = page.person.id * RECORDS_A_PERSON + 1
        ids = iter(range(first, first + RECORDS_A_PERSON - 1))
        for entry in entries(page.log):
            self._entry(page.person, entry, ids)

    def _entry(self, person: Person, entry: Entry, ids: Iterator[int]) -> None:
        talk = None
        if entry.what not in KINDS and entry.what != "*":
            talk = self._conversation(person, entry, next(ids))
            self.conversations[talk.id] = talk
        if entry.what.startswith("card") and talk is not None:
            self._note(entry, talk, next(ids))
        for line in entry.marks:
            if line.sign == "*":
                self._detail(person, entry, line, next(ids), talk)
            else:
                self._reminder(person, entry, line, next(ids), talk)

    def _conversation(self, person: Person, entry: Entry, id_: int) -> Conversation:
        word = "letter>" if entry.what.startswith("card") else entry.what
        channel = word.rstrip("<>")
        made = entry.told("made")
        fields: dict[str, Any] = {"with_": (person.id, *_people(entry.told("with")))}
        if channel == "deed":
            fields = {"with_": ()}
        named = (person.id,) if channel == "deed" else ()
        text = self.days.filled(entry.text)
        asks = channel in ("email", "message") and word.endswith(">") and text.endswith("?")
        return Conversation(
            **fields,
            id=id_,
            day=self.days(entry.day),
            made=self.days(made or entry.day),
            about=(*named, *_people(entry.told("about"))),
            channel=None if channel == "deed" else channel,  # type: ignore[arg-type]
            direction=_direction(channel, word),
            text=text,
            time=entry.time,
            planned=entry.planned,
            expects_answer=asks or word == "missed>",
        )

    def _note(self, entry: Entry, talk: Conversation, id_: int) -> None:
        reason = entry.what.partition(":")[2] or None
        lines = [line.text for line in entry.lines if line.sign == "|"]
        uses = entry.told("uses")
        self.notes[id_] = Note(
            id=id_,
            to=talk.with_,
            made=talk.day,
            posted=talk.day,
            reason=reason,
            text=self.days.filled(_paragraphs(lines)) or None,
            line=talk.text or None,
            sources=tuple(self._source(talk, uses)) if uses else (),
            expects_answer=reason not in NO_ANSWER_EXPECTED and talk.text.endswith("?"),
            conversation=talk.id,
        )

    def _source(self, talk: Conversation, day: str) -> Iterator[Source]:
        on = self.days(day)
        for earlier in self.conversations.values():
            if earlier.day == on and set(earlier.with_) & set(talk.with_):
                yield Source("conversation", earlier.id, on)

    def _detail(self, person: Person, entry: Entry, line: Line, id_: int, talk: Conversation | None) -> None:
        kind, colon, text = line.text.partition(": ")
        owner = NUMBERS[line.option("of") or person.name]
        by = line.option("heard")
        detail = Detail(
            id=id_,
            kind=kind if colon else "story",
            text=self.days.filled(text if colon else line.text),
            on=self.days(entry.day),
            how="seen" if line.option("seen") is not None else "told" if by is None else "heard",
            told_by=tuple(_people(by)),
            conversation=talk.id if talk is not None else None,
            ended=self._day(line, "ended"),
            renewed=self._day(line, "renewed"),
            tender=line.option("tender") is not None,
        )
        self.details.setdefault(owner, []).append(detail)

    def _reminder(self, person: Person, entry: Entry, line: Line, id_: int, talk: Conversation | None) -> None:
        due, every = self._day(line, "for"), line.option("every")
        snoozed = (line.option("snoozed") or "").split(" until ")
        self.reminders[id_] = Reminder(
            id=id_,
            kind=KINDS[line.sign],
            person=NUMBERS[line.option("of") or person.name],
            text=self.days.filled(line.text),
            made=self.days(entry.day),
            due=due,
            time=line.option("at"),
            every=_cadence(every) if every else None,
            start=self._day(line, "from") if every else None,
            pinned=line.option("pinned") is not None,
            conversation=talk.id if talk is not None else None,
            told_by=tuple(_people(line.option("heard"))),
            done=self._done(line, "done"),
            dropped=self._done(line, "dropped"),
            history=tuple(self._history(line)),
            snoozes=(Snooze(self.days(snoozed[0]), self.days(snoozed[1])),) if len(snoozed) > 1 else (),
        )

    def _day(self, line: Line, option: str) -> Any:
        text = line.option(option)
        return self.days(text) if text else None

    def _done(self, line: Line, option: str) -> Done | None:
        text = line.option(option)
        if not text:
            return None
        day, _colon, say = text.partition(": ")
        return Done(self.days(day), self._day(line, "for"), self.days.filled(say) or None)

    def _history(self, line: Line) -> Iterator[Done]:
        """`times 12 fri, 8 fri`: each done on the day it was for."""
        for text in filter(None, (line.option("times") or "").split(", ")):
            yield Done(self.days(text), self.days(text))


def _paragraphs(lines: Sequence[str]) -> str:
    """The card's lines run on; an empty one ends a paragraph."""
    return " ".join(line or "\n" for line in lines).replace(" \n ", "\n")


def _people(names: str | None) -> tuple[int, ...]:
    return tuple(NUMBERS[name] for name in names.split(", ")) if names else ()


def _direction(channel: str, word: str) -> Direction:
    if word.endswith("<"):
        return "in"
    return "out" if word.endswith(">") or channel == "deed" else "both"


def _cadence(text: str) -> Cadence:
    count, unit = text.split(" ")
    units: dict[str, Unit] = {"weeks": "week", "months": "month", "year": "year", "years": "year"}
    return Cadence(int(count), units[unit])
