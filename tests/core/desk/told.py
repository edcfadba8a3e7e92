"""Notebooks in which every text holds words of its own, so that each can be looked for on everyone's desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Source
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Affiliation,
    Death,
    Detail,
    Gently,
    Introduction,
    Met,
    Occasion,
    Person,
    Relation,
    Rest,
)
from relnote.core.reminders import Done, Reminder
from tests.build import TODAY, person

NAMES = ("Ida Falk", "Tom Okafor", "Bea Lund", "Joan Pike", "Nell Garraway", "Walter Vane", "Sam Quillon")
IDS = tuple(range(10, 10 + len(NAMES)))
DETAIL_KINDS = ("family", "work", "interest", "taste", "story", "hope", "idea", "help", "given", "received",
                "told", "avoid", "reach", "music")  # fmt: skip
SENTENCES = (
    "Thinking of {a} or else of {b}.", "Not sure of the {a} and the {b}.",
    "The {a} starts with the {b} in September.", "Wanted to know about the {a} {b}.",
    "Brought me a {a} with a {b} on it.", "“The {a} came in a {b}.”", "It was the {a} {b}.",
    "A {a} by the {b}, and nobody minded {c}.", "Still both the {a} and the {b}.",
    "The {a} is {b} by now and {c} too.", "{name} has a {a} in the {b}.",
    "The {a} nobody saw before, the {b} nobody will see again, and how far it is to {c}, and on, by boat.",
    "The {a} goes up in January, and the {b} with it.",
)  # fmt: skip
REMINDERS = ("promise", "waiting", "ask", "thank", "put-right", "follow-up")


class Told(Struct, frozen=True):
    """A notebook, whose words each is (those present when it was said), and the words no prompt may hold."""

    notebook: Notebook
    owned: dict[int, set[str]]
    never: set[str]
    of_others: set[str]
    """Words beside the name of someone who wasn't there: only in a condolence for that one."""


def a_word(number: int) -> str:
    """Unlike every other in its first five letters, and no word of any language."""
    letters = "bcdfgklmnprtvz"
    code = ""
    for _ in range(5):
        number, place = divmod(number, len(letters))
        code = letters[place] + code
    return f"{code}ep"


def told_notebook(seed: int) -> Told:
    """Seven people with details, talks, reminders, notes, introductions, relations; one or two died."""
    return _Making(Random(seed)).made()


class _Making:
    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.count = iter(range(100_000))
        self.owned: dict[int, set[str]] = {each: set() for each in IDS}
        self.never: set[str] = set()
        self.of_others: set[str] = set()
        self.ids = iter(range(1000, 100_000))
        self.fathers = {each: dice.choice([o for o in IDS if o != each]) for each in IDS if dice.random() < 0.5}

    def made(self) -> Told:
        talks = {talk.id: talk for talk in self._talks()}
        people = {each.id: each for each in self._people(tuple(talks.values()))}
        reminders = {each.id: each for each in self._reminders(tuple(talks.values()))}
        notes = {each.id: each for each in self._notes(tuple(talks.values()))}
        return Told(
            Notebook(people=people, conversations=talks, reminders=reminders, notes=notes),
            self.owned,
            self.never,
            self.of_others,
        )

    def text(
        self, *owners: int, never: bool = False, plain: bool = False, near: tuple[int, ...] | None = None
    ) -> str:
        """A sentence whose made-up words belong to its owners; `never`, or naming a stranger: none may."""
        words = {key: a_word(next(self.count)) for key in "abc"}
        template = "{a} with {b} and {c}" if plain else self.dice.choice(SENTENCES)
        name = self.dice.choice(NAMES)
        text = template.format(**words, name=name)
        named = IDS[NAMES.index(name)]
        of_others = name in text and named not in (*owners, *(near or ()))
        for word in words.values():
            if word in text:
                for owner in owners:
                    self.owned[owner].add(word)
                if never or of_others:
                    (self.never if never else self.of_others).add(word)
        return text

    def day(self, longest: int = 700) -> date:
        return TODAY - timedelta(days=self.dice.randint(0, longest))

    def one_in(self, number: int) -> bool:
        return self.dice.randrange(number) == 0

    def _talks(self) -> Iterator[Conversation]:
        for _ in range(self.dice.randint(6, 24)):
            with_ = tuple(self.dice.sample(IDS, self.dice.choice((0, 1, 1, 1, 2, 3))))
            channel: Any = self.dice.choice(
                ("call", "meeting", "letter", "email", "message", "signal", "missed")
            )
            direction: Any = self.dice.choice(("in", "out", "both"))
            planned, imported = self.one_in(8), self.one_in(8)
            never = planned or imported or direction == "out" or channel in ("signal", "missed") or not with_
            on = TODAY + timedelta(days=9) if planned else self.day()
            yield Conversation(
                id=next(self.ids),
                day=on,
                made=min(on, TODAY),
                with_=with_,
                about=tuple(self.dice.sample(IDS, 1)) if self.one_in(3) or not with_ else (),
                channel=channel,
                direction=direction,
                planned=planned,
                imported=imported,
                text=" ".join(self.text(*with_, never=never) for _ in range(self.dice.randint(1, 4))),
            )

    def _people(self, talks: tuple[Conversation, ...]) -> Iterator[Person]:
        for id_, name in zip(IDS, NAMES, strict=True):
            others = [each for each in IDS if each != id_]
            yield replace(
                person(id_, name),
                pronouns=self.dice.choice((None, "she/her", "he/him", "they/them")),
                details=tuple(self._details(id_, others, talks)),
                related=(Relation(kind="father", person=self.fathers[id_]),) if id_ in self.fathers else (),
                organisations=(Affiliation("Vane & Pike"),) if self.one_in(3) else (),
                introduction=Introduction(by=self.dice.choice(others), on=self.day(90))
                if self.one_in(2)
                else None,
                met=Met(on=PartialDay.of(self.day()), story=self.text(id_, plain=True)),
                occasions=(Occasion(self.text(id_, plain=True), PartialDay(month=11, day=25)),),
                died=Death(noted=self.day(60), on=PartialDay.of(TODAY - timedelta(days=60)))
                if self.one_in(6)
                else None,
                rests=(Rest(on=self.day(300), left=self.text(id_, plain=True)),) if self.one_in(3) else (),
                gently=Gently(TODAY - timedelta(days=9), TODAY + timedelta(days=9)) if self.one_in(6) else None,
            )

    def _details(self, id_: int, others: list[int], talks: tuple[Conversation, ...]) -> Iterator[Detail]:
        theirs = [talk for talk in talks if id_ in talk.with_ and not talk.planned]
        for _ in range(self.dice.randint(2, 9)):
            how: Any = self.dice.choice(("told", "told", "told", "heard", "seen"))
            kind = self.dice.choice(DETAIL_KINDS)
            imported, tender, ended = self.one_in(8), self.one_in(8), self.one_in(5)
            hers = kind in ("given", "told", "avoid", "reach") or (kind == "idea" and not ended)
            done = kind == "idea" and ended
            talk = self.dice.choice(theirs) if theirs and self.one_in(2) else None
            on = talk.day if talk else self.day()
            never = how != "told" or imported or tender or hers or (ended and not done)
            owners = talk.with_ if talk else (id_,)
            children = [child for child, father in self.fathers.items() if father == id_]
            near = IDS if kind == "received" else (*children, self.fathers.get(id_, id_))
            yield Detail(
                id=next(self.ids),
                kind=kind,
                text=self.text(*owners, never=never, plain=self.one_in(2), near=near),
                on=on,
                how=how,
                told_by=(self.dice.choice(others),) if how == "heard" else (),
                conversation=talk.id if talk else None,
                imported=imported,
                tender=tender,
                ended=min(TODAY, on + timedelta(days=9)) if ended else None,
            )

    def _reminders(self, talks: tuple[Conversation, ...]) -> Iterator[Reminder]:
        for _ in range(self.dice.randint(3, 14)):
            id_ = self.dice.choice(IDS)
            others = [each for each in IDS if each != id_]
            theirs = [talk for talk in talks if id_ in talk.with_ and not talk.planned]
            talk = self.dice.choice(theirs) if theirs and self.one_in(2) else None
            heard = self.one_in(4)
            made = talk.day if talk else self.day(90)
            kind: Any = self.dice.choice(REMINDERS)
            owners = talk.with_ if talk else (id_,)
            yield Reminder(
                id=next(self.ids),
                kind=kind,
                person=id_,
                text=self.text(*owners, never=heard or kind == "follow-up", plain=True),
                made=made,
                due=made + timedelta(days=3),
                conversation=talk.id if talk else None,
                told_by=(self.dice.choice(others),) if heard else (),
                done=Done(made + timedelta(days=self.dice.choice((2, 6)))) if self.one_in(2) else None,
            )

    def _notes(self, talks: tuple[Conversation, ...]) -> Iterator[Note]:
        for _ in range(self.dice.randint(0, 4)):
            to = tuple(self.dice.sample(IDS, 1))
            source = self.dice.choice(talks)
            yield Note(
                id=next(self.ids),
                to=to,
                made=self.day(100),
                posted=self.day(100),
                reason=self.dice.choice((None, "thanks", "birthday", "condolence")),
                text=source.text if self.one_in(2) else self.text(*to, plain=True),
                sources=(Source("conversation", source.id, source.day),) if self.one_in(2) else (),
            )
