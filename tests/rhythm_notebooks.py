"""Generated notebooks for the laws of who is quiet, and a slow, plain reading of the rules beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any, NamedTuple

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.conversations import Channel, Conversation, Direction
from relnote.core.notebook import Notebook
from relnote.core.people import Choice, Death, Gently, Membership, Person, Relation, Rest, Wish
from relnote.core.settings import Circle, Season, Settings

TODAY = date(2026, 11, 21)
CADENCES = (Cadence(1, "week"), Cadence(6, "week"), Cadence(2, "month"), Cadence(1, "year"), Cadence(20, "day"))
CHANNELS: tuple[Channel, ...] = ("call", "missed", "letter", "email", "meal", "signal")
DIRECTIONS: tuple[Direction, ...] = ("both", "both", "in", "out")
NAMES = ("Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal")


def a_notebook(seed: int) -> Notebook:
    """A small notebook in which everything that can decide a list is met sooner or later."""
    dice = Random(seed)
    settings = Settings(
        circles=(
            Circle(name="clients", every=dice.choice(CADENCES), since=_ago(dice, 900)),
            Circle(name="friends", never=True),
            Circle(name="family"),
        ),
        seasons=_seasons(dice),
    )
    people = [_person(dice, 1000 + dice.randrange(5000) * 8 + place, NAMES[place % 8]) for place in range(6)]
    people = [_in_a_household(dice, each, people) for each in people]
    people = [*people[:-1], _a_twin(dice, people[-2], people[-1])]
    twins = {each.id for each in people[-2:]} if people[-1].wish is people[-2].wish is not None else set()
    talks = [talk for each in people for talk in _talks(dice, each.id, [other.id for other in people])]
    talks = [
        {**talk, "with_": tuple(sorted({*talk["with_"], *twins}))} if twins & {*talk["with_"]} else talk
        for talk in talks
    ]
    ids = dice.sample(range(10_000, 99_999), len(talks))
    return Notebook(
        people={each.id: each for each in people},
        conversations={id_: Conversation(id=id_, **talk) for id_, talk in zip(ids, talks, strict=True)},
        settings=settings,
    )


def _ago(dice: Random, days: int) -> date:
    return TODAY - timedelta(days=dice.randrange(days))


def _seasons(dice: Random) -> tuple[Season, ...]:
    if dice.random() < 0.6:
        return ()
    circles = ("clients",) if dice.random() < 0.5 else ()
    start = _ago(dice, 200)
    if dice.random() < 0.5:
        return (
            Season(
                name="filing", start=date(2020, 12, 10), end=date(2021, 1, 20), yearly=True, circles=circles
            ),
        )
    return (Season(name="away", start=start, end=start + timedelta(days=dice.randrange(30)), circles=circles),)


def _person(dice: Random, id_: int, name: str) -> Person:
    added = TODAY - timedelta(days=300 + dice.randrange(600))
    fields: dict[str, Any] = {"kept": added}
    if dice.random() < 0.35:
        fields["wish"] = Wish(since=_ago(dice, 400), every=dice.choice(CADENCES))
    if dice.random() < 0.08:
        fields["wish"] = Wish(since=_ago(dice, 400), never=True)
    names = [circle for circle in ("clients", "friends", "family") if dice.random() < 0.25]
    fields["circles"] = tuple(Membership(circle, _ago(dice, 400)) for circle in names)
    rare = dice.randrange(14)
    if rare == 0:
        fields["died"] = Death(noted=_ago(dice, 100))
    if rare == 1:
        fields["kept"] = None
    if rare in (2, 3):
        fields["gently"] = Gently(since=_ago(dice, 60), until=TODAY + timedelta(days=dice.randint(-5, 5)))
    if rare in (4, 5, 6):
        woken = _ago(dice, 30) if dice.random() < 0.3 else None
        fields["rests"] = (Rest(on=_ago(dice, 120), woken=woken),)
    if rare == 7:
        until = TODAY + timedelta(days=dice.randint(-2, 2))
        fields["choices"] = (Choice(row="quiet", how="snooze", on=_ago(dice, 9), until=until),)
    return Person(id=id_, name=f"{name} {dice.choice(('Ash', 'Birch'))}", added=added, **fields)


def _in_a_household(dice: Random, person: Person, people: list[Person]) -> Person:
    if dice.random() > 0.12:
        return person
    other = dice.choice(people).id
    return replace(person, related=(Relation(kind="wife", person=other, household=dice.random() < 0.8),))


def _a_twin(dice: Random, one: Person, other: Person) -> Person:
    """Now and then two who are always met together, with the same cadence: their rows are equal."""
    if dice.random() < 0.3 or one.wish is None or one.wish.never:
        return other
    return replace(one, id=other.id, name=other.name)


def _talks(dice: Random, who: int, everyone: list[int]) -> Iterator[dict[str, Any]]:
    """A life of talks: none, even, in bursts, or only hers; with company, mentions, deeds, plans among them."""
    life = dice.choice(("none", "even", "even", "bursts", "out only", "few"))
    step = dice.choice((5, 7, 21, 30, 91))
    count = {"none": 0, "even": 10, "bursts": 12, "out only": 3, "few": 2}[life]
    on = TODAY - timedelta(days=dice.randrange(150))
    for place in range(count):
        direction: Direction = "out" if life == "out only" else dice.choice(DIRECTIONS)
        company = tuple({who, dice.choice(everyone)}) if dice.random() < 0.15 else (who,)
        yield _talk(dice, on, company, direction)
        jump = 1 if life == "bursts" and place % 4 else step
        on -= timedelta(days=max(0, jump + dice.randint(-1, 1)))
    for _mention in range(dice.randrange(2)):
        yield {
            **_talk(dice, _ago(dice, 20), (), "both"),
            "about": (who,),
            "with_": _others(dice, who, everyone),
        }
    if dice.random() < 0.1:
        yield {**_talk(dice, TODAY + timedelta(days=dice.randint(-20, 9)), (who,), "both"), "planned": True}


def _talk(dice: Random, on: date, with_: tuple[int, ...], direction: Direction) -> dict[str, Any]:
    return {
        "day": on,
        "made": min(on, TODAY),
        "with_": with_,
        "channel": dice.choice(CHANNELS),
        "direction": direction,
        "expects_answer": dice.random() < 0.5,
        "imported": dice.random() < 0.1,
        "text": dice.choice(("", "Rang.", "Leaning to the smaller one, or the other.", "Ready by 3 May")),
    }


def _others(dice: Random, who: int, everyone: list[int]) -> tuple[int, ...]:
    return () if dice.random() < 0.5 else (dice.choice([each for each in everyone if each != who]),)


class Faults(NamedTuple):
    """Mistakes that can be planted in the plain reading, to see that the laws would catch them."""

    mention_is_heard: bool = False
    listed_a_day_early: bool = False
    id_breaks_ties: bool = False
    signal_is_heard: bool = False
    plan_is_heard: bool = False
    season_counts: bool = False
    rest_never_wakes: bool = False
    reach_hushes_13: bool = False
    median_alone: bool = False


SOUND = Faults()


def plainly_quiet(notebook: Notebook, *, today: date, faults: Faults = SOUND) -> list[tuple[str, int]]:
    """Names and counted days of the quiet, in order, read off the rules one by one without any shortcut."""
    found: list[tuple[float, str, int, int, int]] = []
    for person in notebook.people.values():
        heard = _heard(notebook, person.id, today, faults)
        household = [
            on for other in _household(notebook, person) for on in _heard(notebook, other, today, faults)
        ]
        last = max([*heard, *household], default=None)
        sum_ = _sum(notebook, person, last, sorted(set(heard)), today, faults)
        if sum_ is None or _kept_off(notebook, person, last, max(heard, default=None), today, faults):
            continue
        counted, allowed, needed, ended = sum_
        if counted > needed - faults.listed_a_day_early and counted <= ended:
            found.append((min(3.0, (counted - allowed) / allowed), person.name, person.id, counted, allowed))
    if faults.id_breaks_ties:
        found.sort(key=lambda row: (-row[0], row[2]))
    else:
        found.sort(key=lambda row: (-row[0], row[1].casefold(), row[1], row[2]))
    top = [row for row in found if row[0] >= 3]
    turn = today.toordinal() % len(top) if top else 0
    return [(row[1], row[3]) for row in [*top[turn:], *top[:turn], *found[len(top) :]]]


def _heard(notebook: Notebook, who: int, today: date, faults: Faults) -> list[date]:
    return [
        talk.day
        for talk in notebook.conversations.values()
        if (who in talk.with_ or (faults.mention_is_heard and who in talk.about))
        and talk.direction in ("in", "both")
        and (faults.plan_is_heard or not talk.planned)
        and (faults.signal_is_heard or talk.channel != "signal")
        and talk.day <= today
    ]


def _household(notebook: Notebook, person: Person) -> set[int]:
    there = {each.person for each in person.related if each.household}
    back = {
        other.id
        for other in notebook.people.values()
        if any(each.household and each.person == person.id for each in other.related)
    }
    return {each for each in there | back if each is not None} - {person.id}


def _sum(
    notebook: Notebook, person: Person, last: date | None, days: list[date], today: date, faults: Faults
) -> tuple[int, int, int, int] | None:
    """(counted, allowed, needed, ended), or None where nothing is expected."""
    wanted = _cadences(notebook, person)
    if last is None:
        if not wanted:
            return None
        gap, since = min(
            (_days(every, max(person.added, since)), max(person.added, since)) for every, since in wanted
        )
        return _counted(notebook, person, since, today, faults), gap, gap + person.id % gap - 1, 10**9
    counted = _counted(notebook, person, last, today, faults)
    if wanted:
        gap = min(_days(every, last) for every, _since in wanted)
        return counted, gap, gap, 10**9
    gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
    newest = sorted([(later - earlier).days for earlier, later in pairwise(days)][-30:])
    if len(gaps) < 3 or sum(newest) < 21:
        return None
    usual, long = newest[(len(newest) - 1) // 2], newest[int(0.9 * len(newest))]
    stretched = long + 14 if long > 1.5 * usual else long
    allowed = max(usual + min(max(usual, 14), 60), 0 if faults.median_alone else stretched)
    return counted, allowed, allowed, max(12 * usual, usual + 90, allowed + 90)


def _cadences(notebook: Notebook, person: Person) -> list[tuple[Cadence, date]]:
    if person.wish and person.wish.every:
        return [(person.wish.every, person.wish.since)]
    circles = {circle.name: circle for circle in notebook.settings.circles}
    return [
        (every, max(member.since, circles[member.circle].since or member.since))
        for member in person.circles
        if (every := circles[member.circle].every) is not None
    ]


def _never(notebook: Notebook, person: Person) -> bool:
    if person.wish and (person.wish.never or person.wish.every):
        return person.wish.never
    in_friends = any(member.circle == "friends" for member in person.circles)
    return in_friends and not _cadences(notebook, person)


def _days(cadence: Cadence, start: date) -> int:
    if cadence.unit == "day":
        return cadence.count
    if cadence.unit == "week":
        return 7 * cadence.count
    months = cadence.count * (12 if cadence.unit == "year" else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    for day in range(start.day, 27, -1):
        try:
            return (date(year, month + 1, day) - start).days
        except ValueError:
            continue
    return (date(year, month + 1, min(start.day, 28)) - start).days


def _rests_on(notebook: Notebook, person: Person, on: date) -> bool:
    circles = {member.circle for member in person.circles}
    for season in notebook.settings.seasons:
        if season.circles and not circles & set(season.circles):
            continue
        if season.yearly:
            now, start, end = ((each.month, each.day) for each in (on, season.start, season.end))
            if (start <= now <= end) if start <= end else (now >= start or now <= end):
                return True
        elif season.start <= on <= season.end:
            return True
    return False


def _counted(notebook: Notebook, person: Person, start: date, today: date, faults: Faults) -> int:
    days = (start + timedelta(days=step) for step in range(1, (today - start).days + 1))
    return sum(faults.season_counts or not _rests_on(notebook, person, each) for each in days)


def _kept_off(
    notebook: Notebook, person: Person, last: date | None, stirred: date | None, today: date, faults: Faults
) -> bool:
    mine = [talk for talk in notebook.conversations.values() if person.id in talk.with_]
    outs = sorted(
        (talk for talk in mine if talk.direction == "out" and not talk.planned and talk.channel != "signal"
         and talk.day <= today),
        key=lambda talk: (talk.day, talk.id),
    )  # fmt: skip
    unanswered: list[date] = []
    for talk in outs:
        expects = (talk.expects_answer or talk.channel == "missed") and not talk.imported
        since = stirred is None or talk.day > stirred
        if expects and since and (not unanswered or (talk.day - unanswered[-1]).days >= 7):
            unanswered.append(talk.day)
    days_of_hush = 13 if faults.reach_hushes_13 else 14
    reached = any(
        (today - talk.day).days <= (3 if talk.channel == "missed" else days_of_hush)
        for talk in outs
        if last is None or talk.day > last
    )
    resting = any(
        rest.on <= today
        and not (rest.woken and rest.woken <= today)
        and (faults.rest_never_wakes or stirred is None or stirred <= rest.on)
        for rest in person.rests
    )
    return (
        person.died is not None
        or person.kept is None
        or _never(notebook, person)
        or (person.gently is not None and person.gently.since <= today <= person.gently.until)
        or resting
        or _rests_on(notebook, person, today)
        or any(choice.until is not None and choice.on <= today < choice.until for choice in person.choices)
        or any(talk.planned and (today - talk.day).days <= 14 for talk in mine)
        or (reached and len(unanswered) < 2)
    )
