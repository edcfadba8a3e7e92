"""Changes to who is in the notebook: added, put in a circle, given a cadence, last spoken with, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.doubles import email_key, name_words, phone_key
from relnote.core.errors import EntryError, NobodyError
from relnote.core.notebook import NextId, Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Affiliation, Introduction, Labelled, Membership, Met, Person, Wish
from relnote.core.settings import Circle


class NewPerson(Struct, frozen=True, kw_only=True):
    """What is said of someone who is added by hand. `introduced_by` is a person's id."""

    name: str
    called: str | None = None
    circles: tuple[str, ...] = ()
    every: Cadence | None = None
    never: bool = False
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    organisation: str | None = None
    role: str | None = None
    birthday: PartialDay | None = None
    met: Met | None = None
    introduced_by: int | None = None


class Lookalike(Struct, frozen=True):
    """Someone in the notebook who may be the one that is added, and why."""

    person: Person
    why: str


def clean_name(text: str) -> str:
    """A name on one line, without spaces around it; raises EntryError where nothing is left."""
    name = " ".join(text.split())
    if not name:
        raise EntryError("A person needs a name.")
    return name


def lookalikes(notebook: Notebook, new: NewPerson) -> tuple[Lookalike, ...]:
    """Everyone with the same email or number, or the same or nearly the same name, by name and id."""
    return _alike(notebook, new.name, emails=new.emails, phones=new.phones)


def lookalikes_of(notebook: Notebook, person: Person) -> tuple[Lookalike, ...]:
    """The same for someone who was written down whole."""
    reach = {"emails": person.emails, "phones": person.phones}
    values = {name: tuple(each.value for each in found) for name, found in reach.items()}
    return _alike(notebook, person.name, **values)


def _alike(
    notebook: Notebook, name: str, *, emails: tuple[str, ...], phones: tuple[str, ...]
) -> tuple[Lookalike, ...]:
    mails = {email_key(each) for each in emails}
    numbers = {phone_key(each) for each in phones} - {None}
    words = sorted(name_words(name))
    found = [
        Lookalike(person, why)
        for person in notebook.people.values()
        if (why := _why_alike(person, emails=mails, phones=numbers, words=words))
    ]
    return tuple(sorted(found, key=lambda each: (each.person.name, each.person.id)))


def _why_alike(person: Person, *, emails: set[str], phones: set[str | None], words: list[str]) -> str | None:
    if any(email_key(each.value) in emails for each in person.emails):
        return "the same email"
    if any(phone_key(each.value) in phones for each in person.phones):
        return "the same number"
    theirs = sorted(name_words(person.name))
    if theirs == words:
        return "the same name"
    return "nearly the same name" if _nearly(theirs, words) else None


def _nearly(one: list[str], other: list[str]) -> bool:
    """Whether two names of as many words differ by one letter in one word (Hanna Berg, Hannah Berg).

    A name of one word, or a word of three letters, is too short to be nearly another.
    """
    if len(one) != len(other) or len(one) < 2:
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unlike) == 1 and min(map(len, unlike[0])) > 3 and _one_letter_apart(*unlike[0])


def _one_letter_apart(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((place for place, letter in enumerate(one) if letter != other[place]), len(one))
    return one[at:] == other[at + 1 :] or one[at + 1 :] == other[at + 1 :]


def add_person(notebook: Notebook, new: NewPerson, *, today: date, mint: NextId) -> Notebook:
    """With someone new in it, kept from today; a circle that isn't there yet is made.

    Raises NobodyError where the introducer has gone meanwhile.
    """
    if new.introduced_by is not None and new.introduced_by not in notebook.people:
        raise NobodyError("The person who introduced them is no longer in the notebook; nothing was added.")
    circles = tuple(_named(notebook, circle) for circle in dict.fromkeys(new.circles))
    person = Person(
        id=mint(),
        name=clean_name(new.name),
        added=today,
        kept=today,
        called=new.called,
        emails=tuple(Labelled(each, None, today) for each in new.emails),
        phones=tuple(Labelled(each, None, today) for each in new.phones),
        organisations=(Affiliation(new.organisation, new.role),) if new.organisation else (),
        birthday=new.birthday,
        circles=tuple(Membership(circle, today) for circle in circles),
        wish=Wish(today, new.every, new.never) if new.every or new.never else None,
        met=new.met,
        introduction=Introduction(by=new.introduced_by, on=today) if new.introduced_by is not None else None,
    )
    return with_circles(notebook.with_person(person), circles)


def _named(notebook: Notebook, circle: str) -> str:
    """The circle as it is already written, letter case aside."""
    name = clean_name(circle)
    known = notebook.settings.circle(name)
    return known.name if known else name


def with_circles(notebook: Notebook, names: Iterable[str]) -> Notebook:
    """With these circles among her settings; those that are there stay as they are."""
    settings = notebook.settings
    for name in names:
        if settings.circle(name) is None:
            settings = replace(settings, circles=(*settings.circles, Circle(name=name)))
    return notebook if settings is notebook.settings else notebook.with_settings(settings)


def new_circles(notebook: Notebook, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are no circle yet, each once."""
    cleaned = dict.fromkeys(clean_name(name) for name in names)
    return tuple(name for name in cleaned if notebook.settings.circle(name) is None)


def put_in_circle(notebook: Notebook, people: Iterable[int], circle: str, *, today: date) -> Notebook:
    """With these people in the circle, kept from today if they weren't; who is in it already stays so."""
    name = _named(notebook, circle)

    def joined(person: Person) -> Person:
        if any(each.circle == name for each in person.circles):
            return person
        member = Membership(name, today)
        return replace(person, circles=(*person.circles, member), kept=person.kept or today)

    return with_circles(_each(notebook, people, joined), (name,))


def set_cadence(
    notebook: Notebook, people: Iterable[int], every: Cadence | None, *, never: bool = False, today: date
) -> Notebook:
    """With this cadence for each of them from today, or "never remind"; neither takes the wish away."""
    wish = Wish(today, every, never) if every or never else None

    def wished(person: Person) -> Person:
        if person.wish and wish and (person.wish.every, person.wish.never) == (every, never):
            return person
        return replace(person, wish=wish, kept=person.kept or (today if wish else None))

    return _each(notebook, people, wished)


def set_last_spoke(notebook: Notebook, people: Iterable[int], about: PartialDay) -> Notebook:
    """With "last spoke: about …" for each of them."""
    return _each(notebook, people, lambda person: replace(person, last_spoke=about))


def _each(notebook: Notebook, people: Iterable[int], change: Callable[[Person], Person]) -> Notebook:
    changed = {each: change(notebook.people[each]) for each in people if each in notebook.people}
    return replace(notebook, people={**notebook.people, **changed})
