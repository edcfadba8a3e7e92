"""The person meant by what was typed: one, none or several, best first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from relnote.core.day.saying import said_day
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.fitting import WHOLE, digits_of, fit, initials_fit, phone_digits, words_fit
from relnote.core.folding import WORDS, fold, name_words
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.refs import looks_like_ref, scattered, scattered_all, telling_length, whole_ref
from relnote.core.unreadable import unread_people

AMONG_PEOPLE = 6
"""Signs of a ref that was told from people's alone: a row of the day hardly ever begins with as many."""

MANY = 500
"""From so many who fit, everyone's place is worked out once and kept."""


_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\U00020000-\U0003134f]+"
)
"""Thai, Lao, Burmese, Khmer, kana, Han and Hangul (which has spaces, and endings that cling to a name)."""


class Finder:
    """Everyone's names, folded once for a notebook, so that each key typed only compares."""

    def __init__(self, notebook: Notebook, *, today: date) -> None:
        self.notebook = notebook
        self.today = today
        self._names = [(person, _folded_names(person)) for person in notebook.people.values()]

    @classmethod
    def of(cls, notebook: Notebook, *, today: date) -> Finder:
        """The finder of a notebook as it stands on a day."""
        return cls(notebook, today=today)

    def find(self, text: str) -> tuple[Person, ...]:
        """Everyone `text` fits, best first; equals by lately talked with, then name, then id."""
        return tuple(person for _fit, person in self._ordered(self._fits(text)))

    def best(self, text: str) -> tuple[Person, ...]:
        """Those whom `text` fits best, none better than another; lately talked with first."""
        fits = self._ordered(self._fits(text))
        return tuple(person for fit, person in fits if fit == fits[0][0])

    def one(self, text: str) -> Person:
        """The person meant; raises NobodyError with the nearest names or SeveralError with all it fits."""
        best = self.best(text)
        if not best:
            raise self._nobody(text)
        if len(best) > 1:
            raise SeveralError(
                f'"{text.strip()}" can be {_either([person.name for person in best])}. Say which.',
                candidates=tuple(self.told_apart(person) for person in best),
            )
        return best[0]

    def told_apart(self, person: Person) -> str:
        """The name with what tells them from a namesake: where they are, when you last talked."""
        last = self.last_talk.get(person.id)
        others = self._namesakes.get(fold(person.name), 1)
        parts = (
            person.organisations[0].organisation if person.organisations else "",
            f"last talked {said_day(last, today=self.today)}" if last else "",
            self.ref(person) if others > 1 else "",
        )
        return ", ".join(part for part in (person.name, *parts) if part)

    def ref(self, person: Person) -> str:
        """The ref that tells them from everyone else; asked for at a key's pace, so no record is looked at."""
        number = scattered("person", person.id)
        return whole_ref("person", person.id)[: telling_length(number, self._numbers, shortest=AMONG_PEOPLE)]

    @cached_property
    def _numbers(self) -> Sequence[int]:
        return scattered_all(("person", person_id, 0) for person_id in self.notebook.people)

    @cached_property
    def _namesakes(self) -> Mapping[str, int]:
        """How many have each whole name."""
        counts: dict[str, int] = {}
        for _person, names in self._names:
            counts[names[0]] = counts.get(names[0], 0) + 1
        return counts

    @cached_property
    def last_talk(self) -> Mapping[int, date]:
        """The latest day each person was talked with; gathered only when two have to be told apart."""
        last: dict[int, date] = {}
        for conversation in self.notebook.conversations.values():
            if not conversation.planned and conversation.day <= self.today:
                for person in conversation.with_:
                    if person not in last or conversation.day > last[person]:
                        last[person] = conversation.day
        return last

    @cached_property
    def by_word(self) -> Mapping[str, tuple[Person, ...]]:
        """Each word of a name, nickname or what they are called, with everyone who has it."""
        found: dict[str, list[Person]] = {}
        for person, names in self._names:
            for word in {word for name in names for word in WORDS.findall(name)}:
                found.setdefault(word, []).append(person)
        return {word: tuple(people) for word, people in found.items()}

    @cached_property
    def names_in_runs(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Names in scripts without spaces, as their words, by their first letter, the longest first."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for person, _names in self._names:
            for name in (person.name, person.called or "", *person.nicknames):
                words = tuple(name.split())
                if name.isascii() or not _WITHOUT_SPACES.fullmatch("".join(words)):
                    continue
                for part in {words, *((word,) for word in words)}:
                    if len("".join(part)) > 1:
                        found.setdefault(part[0][0], set()).add(part)
        return {
            letter: tuple(sorted(names, key=lambda words: (-len("".join(words)), words)))
            for letter, names in found.items()
        }

    @cached_property
    def organisations(self) -> Mapping[str, str]:
        """Every organisation, folded, as it is written."""
        return {
            " ".join(name_words(one.organisation)): one.organisation
            for person, _names in self._names
            for one in person.organisations
        }

    @cached_property
    def organisations_by_word(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """Each organisation by the first word of its name: its words, and how it is written."""
        found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        for words, name in self.organisations.items():
            parts = tuple(words.split())
            if parts:
                found[parts[0]] = (*found.get(parts[0], ()), (parts, name))
        return found

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words people are spoken to by: first names, what they are called, nicknames."""
        return frozenset(
            words[0] for _person, names in self._names for name in names if (words := WORDS.findall(name))
        )

    def named(self, text: str) -> tuple[Person, ...]:
        """Everyone whose name has all these words, or whose whole name they are; no parts of words."""
        words = name_words(text)
        people = self.by_word.get(words[0], ()) if words else ()
        for word in words[1:]:
            ids = {person.id for person in self.by_word.get(word, ())}
            people = tuple(person for person in people if person.id in ids)
        whole = tuple(person for person in people if name_words(person.name) == words)
        return whole or self.lately_first(people)

    def lately_first(self, people: tuple[Person, ...]) -> tuple[Person, ...]:
        """These people, lately talked with first; then by name, then id."""
        return tuple(person for _fit, person in self._ordered([(0, person) for person in people]))

    def _ordered(self, fits: list[tuple[int, Person]]) -> list[tuple[int, Person]]:
        if len(fits) < 2:
            return fits
        if len(fits) < MANY:
            return sorted(fits, key=lambda one: (one[0], *self._rank(one[1])))
        places = self._places
        return sorted(fits, key=lambda one: one[0] * len(places) + places[one[1].id])

    def _rank(self, person: Person) -> tuple[int, str, int]:
        return -_ordinal(self.last_talk.get(person.id)), fold(person.name), person.id

    @cached_property
    def _places(self) -> Mapping[int, int]:
        """Everyone's place in the order of equals: worth a sort of all only where many are sorted often."""
        people = sorted((person for person, _names in self._names), key=self._rank)
        return {person.id: place for place, person in enumerate(people)}

    @cached_property
    def _haystacks(self) -> list[tuple[str, tuple[str, ...]]]:
        """What each is found by, folded, in one text; and the digits of their phones."""
        return [
            (
                "\n".join(
                    (
                        *names,
                        *(fold(one.organisation) for one in person.organisations),
                        *(fold(one.value) for one in person.emails),
                    )
                ),
                tuple(digits_of(one.value) for one in person.phones),
            )
            for person, names in self._names
        ]

    def _fits(self, text: str) -> list[tuple[int, Person]]:
        """Everyone `text` fits, with how well."""
        wanted = " ".join(fold(text).split())
        if not any(letter.isalnum() for letter in wanted):
            return []
        ref = self.by_ref(wanted)
        if ref:
            return [(WHOLE, person) for person in ref]
        fits = []
        digits, spaced, first = phone_digits(wanted), " " in wanted, wanted[0]
        short = 2 <= len(wanted) <= 4
        for (person, names), (letters, phones) in zip(self._names, self._haystacks, strict=True):
            if (
                wanted in letters
                or (digits and any(phone.endswith(digits) for phone in phones))
                or (spaced and words_fit(wanted, names[0]))
                or (short and names[0][:1] == first and initials_fit(wanted, names[0]))
            ):
                fits.append((fit(wanted, names), person))
        return fits

    def by_ref(self, wanted: str) -> list[Person]:
        """Everyone whose ref begins so; nobody where it can't be a ref."""
        if not looks_like_ref(wanted):
            return []
        return [person for person, _names in self._names if whole_ref("person", person.id).startswith(wanted)]

    def _nobody(self, text: str) -> NobodyError:
        typed = text.strip()
        near = self._nearest(fold(typed))
        unread = unread_people(self.notebook)
        if unread:
            meant = f" Did you mean {_either(near)}?" if near else ""
            return NobodyError(
                f'No one who can be read is called "{typed}".{meant} {unread}', candidates=tuple(near)
            )
        if near:
            return NobodyError(
                f'No one called "{typed}". Did you mean {_either(near)}?', candidates=tuple(near)
            )
        from relnote.core.nobody import who_it_may_be

        return NobodyError(who_it_may_be(typed))

    def _nearest(self, wanted: str) -> list[str]:
        """Up to three names that look like what was typed."""
        from difflib import get_close_matches

        whole = {name: person.name for person, names in self._names for name in names}
        words = {word: whole[name] for name in whole for word in WORDS.findall(name)}
        pool = words | whole
        near = get_close_matches(wanted, pool, n=6, cutoff=0.7)
        return list(dict.fromkeys(pool[name] for name in near))[:3]


def find(notebook: Notebook, text: str, *, today: date) -> tuple[Person, ...]:
    """Everyone `text` fits, best first."""
    return Finder.of(notebook, today=today).find(text)


def the_person(notebook: Notebook, text: str, *, today: date) -> Person:
    """The one person `text` means, also by ref; raises NobodyError or SeveralError."""
    return Finder.of(notebook, today=today).one(text)


def _folded_names(person: Person) -> tuple[str, ...]:
    """The name, then what they are called and their nicknames."""
    name = fold(person.name)
    if not person.nicknames and not person.called:
        return (name,)
    called = (person.called,) if person.called else ()
    return (name, *(fold(other) for other in (*called, *person.nicknames)))


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _either(names: Sequence[str]) -> str:
    """`A`, `A or B`, `A, B or C`; more than five are counted: `A, B, C, D, E or 7 more`."""
    if len(names) > 5:
        names = [*names[:5], f"{len(names) - 5} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
