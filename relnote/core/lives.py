"""In touch, resting, gently, died: what a person's state is, and how it changes."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.day.saying import echo, named_day, said_day
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Death, Gently, Person, Rest
from relnote.core.pronouns import pronouns_of
from relnote.core.reminders import Reminder

GENTLY_WEEKS = 6


def is_gently(person: Person, *, today: date) -> bool:
    """Whether, after bad news, nothing is suggested of them and no cheer is shown."""
    gently = person.gently
    return gently is not None and gently.since <= today <= gently.until


def resting(person: Person, *, today: date, last_stirred: date | None) -> Rest | None:
    """The rest that holds. It has ended once she woke them, or by itself once they stirred after its day."""
    for rest in reversed(person.rests):
        if rest.on > today or (rest.woken is not None and rest.woken <= today):
            continue
        if last_stirred is None or last_stirred <= rest.on:
            return rest
    return None


class Change(Struct, frozen=True):
    """A change of someone's state: the notebook, the answer, the name `undo` knows it by, and the toast."""

    notebook: Notebook
    said: str
    act: str
    toast: str = ""


def rest(
    notebook: Notebook, person_id: int, *, on: date, word: str | None = None, left: str | None = None
) -> Change:
    """Let it rest with someone from a day, with a word; `left` is why they left, in their words."""
    person = _living(notebook, person_id)
    rests = (*person.rests, Rest(on=on, word=word, left=left))
    return Change(
        notebook.with_person(replace(person, rests=rests)),
        f"{person.name} rests, until {_who_stirs(person)} or you say `relnote wake`.",
        f"let it rest with {person.name}",
        f"{person.name} rests until {_who_stirs(person)}",
    )


def _who_stirs(person: Person) -> str:
    they = pronouns_of(person).subject
    return f"{they} {'stir' if they == 'they' else 'stirs'}"


def wake(notebook: Notebook, person_id: int, *, on: date) -> Change:
    """Take it up again. Raises RelnoteError where nothing rests, the gentle time included."""
    person = _living(notebook, person_id)
    rests = tuple(each if each.woken else replace(each, woken=on) for each in person.rests)
    gently = person.gently if person.gently and person.gently.until < on else None
    if rests == person.rests and gently == person.gently:
        raise RelnoteError(f"{person.name} isn't resting; there is nothing to wake.")
    said = f"{person.name} is back, as if the conversation had paused a minute ago."
    toast = f"{person.name} is back"
    if rests == person.rests:
        said, toast = f"The gentle time with {person.name} is over.", f"{person.name}: the gentle time is over"
    return Change(
        notebook.with_person(replace(person, rests=rests, gently=gently)),
        said,
        f"wake {person.name}",
        toast,
    )


def gently(notebook: Notebook, person_id: int, *, today: date, until: date | None = None) -> Change:
    """Suggest nothing and show no cheer until a day, six weeks if unsaid.

    Raises RelnoteError for a day that isn't ahead.
    """
    person = _living(notebook, person_id)
    last = until or today + timedelta(weeks=GENTLY_WEEKS)
    if last <= today:
        raise RelnoteError("Gently until when? Say a day ahead, or none for six weeks.")
    return Change(
        notebook.with_person(replace(person, gently=Gently(since=today, until=last))),
        f"Gently with {person.name} until {echo(last, today=today)}.",
        f"gently with {person.name} until {said_day(last, today=today)}",
        f"{person.name}: gently until {named_day(last, today=today)}",
    )


def died(
    notebook: Notebook,
    person_id: int,
    *,
    today: date,
    on: PartialDay | None = None,
    remember: bool = False,
) -> Change:
    """Every prompt stops and the page stays; said again, it mends the day. Reminders stay until dropped."""
    person = _known(notebook, person_id)
    noted = person.died.noted if person.died else today
    kept_day = on or (person.died.on if person.died else None)
    return Change(
        notebook.with_person(replace(person, died=Death(noted=noted, on=kept_day, remember=remember))),
        f"{person.name} died. Every prompt stops; the page stays.",
        f"{person.name} died",
        f"{person.name} died: every prompt stops, the page stays",
    )


class Naming(Struct, frozen=True):
    """A detail on someone else's page that names the person: to end or to keep."""

    owner: Person
    detail: int
    text: str


def reminders_left(notebook: Notebook, person_id: int) -> tuple[Reminder, ...]:
    """Their open reminders, oldest first: `died` shows each once, to keep or drop."""
    mine = (each for each in notebook.reminders.values() if each.person == person_id and each.is_open)
    return tuple(sorted(mine, key=lambda each: (each.due or each.made, each.id)))


def details_naming(notebook: Notebook, person_id: int) -> tuple[Naming, ...]:
    """Every detail elsewhere that names them and hasn't ended.

    A first name alone counts where nobody else in the notebook has it, or on the page of a relative.
    """
    person = _known(notebook, person_id)
    whole = [person.name, *person.nicknames]
    short = _only_theirs(notebook, person)
    found = [
        Naming(owner, detail.id, detail.text)
        for owner in notebook.people.values()
        if owner.id != person_id
        for detail in owner.details
        if detail.ended is None
        and any(
            names(detail.text, name)
            for name in (whole + short if short or not _related(owner, person) else [*whole, person.short_name])
        )
    ]
    return tuple(sorted(found, key=lambda each: (each.owner.name, each.detail)))


def names(text: str, name: str) -> bool:
    """Whether the name stands in the text as words of its own, letter case minded."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        start = text.find(name, start + 1)
    return False


def _only_theirs(notebook: Notebook, person: Person) -> list[str]:
    short = person.short_name
    shared = any(
        other.id != person.id and short in (other.called, other.name.split(" ")[0])
        for other in notebook.people.values()
    )
    return [] if shared else [short]


def _related(one: Person, other: Person) -> bool:
    return any(each.person == other.id for each in one.related) or any(
        each.person == one.id for each in other.related
    )


def _known(notebook: Notebook, person_id: int) -> Person:
    person = notebook.people.get(person_id)
    if person is None:
        raise NobodyError("That person is no longer in the notebook. `relnote people` lists who is.")
    return person


def _living(notebook: Notebook, person_id: int) -> Person:
    person = _known(notebook, person_id)
    if person.died is not None:
        raise RelnoteError(
            f"{person.name} died; nothing is suggested any more. `relnote edit` mends a mistake."
        )
    return person
