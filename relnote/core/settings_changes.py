"""Changes to her settings: circles, quiet seasons, and the plain ones by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.days import read_day, read_partial
from relnote.core.errors import EntryError, NobodyError
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.people_changes import clean_name
from relnote.core.settings import CardSize, Circle, Season, Settings

_LEAP_YEAR = 2028
"""A yearly season keeps only month and day; a leap year holds 29 February too."""


class CircleWish(Struct, frozen=True, kw_only=True):
    """What is said of a circle; None leaves it as it is."""

    every: Cadence | None = None
    never: bool | None = None
    chase: bool | None = None
    cards: bool | None = None


def set_circle(settings: Settings, name: str, wish: CircleWish, *, today: date) -> Settings:
    """With the circle, made if it isn't there. A new cadence counts from today (edges 1)."""
    old = settings.circle(clean_name(name)) or Circle(name=clean_name(name))
    circle = old
    if wish.every is not None:
        circle = replace(circle, every=wish.every, never=False)
    if wish.never is not None:
        circle = replace(circle, every=None, never=wish.never)
    if (circle.every, circle.never) != (old.every, old.never):
        circle = replace(circle, since=today)
    if wish.chase is not None:
        circle = replace(circle, chase=wish.chase)
    if wish.cards is not None:
        circle = replace(circle, cards=wish.cards)
    others = tuple(each for each in settings.circles if each is not old)
    if len(others) == len(settings.circles):
        return replace(settings, circles=(*others, circle))
    return replace(settings, circles=tuple(circle if each is old else each for each in settings.circles))


def without_circle(notebook: Notebook, name: str) -> Notebook:
    """Without the circle, and nobody in it; the people stay, kept. Raises NobodyError where there is none."""
    circle = notebook.settings.circle(name)
    if circle is None:
        raise NobodyError(f'There is no circle "{name}".')

    def left(person: Person) -> Person:
        if all(each.circle != circle.name for each in person.circles):
            return person
        return replace(person, circles=tuple(each for each in person.circles if each.circle != circle.name))

    settings = notebook.settings
    return replace(
        notebook,
        people={each.id: left(each) for each in notebook.people.values()},
        settings=replace(settings, circles=tuple(each for each in settings.circles if each is not circle)),
    )


def with_edited(notebook: Notebook, before: Settings, edited: Settings) -> Notebook:
    """With these settings. A circle that was renamed keeps its people; of one that went nobody is in it.

    One is renamed where exactly one name went and one came.
    """
    gone = [each.name for each in before.circles if edited.circle(each.name) is None]
    new = [each.name for each in edited.circles if before.circle(each.name) is None]
    if len(gone) == len(new) == 1:
        return _renamed(notebook.with_settings(edited), gone[0], new[0])
    for name in gone:
        if notebook.settings.circle(name) is not None:
            notebook = without_circle(notebook, name)
    return notebook.with_settings(edited)


def _renamed(notebook: Notebook, old: str, new: str) -> Notebook:
    def moved(person: Person) -> Person:
        if all(each.circle != old for each in person.circles):
            return person
        circles = (replace(each, circle=new) if each.circle == old else each for each in person.circles)
        return replace(person, circles=tuple(circles))

    seasons = tuple(
        replace(each, circles=tuple(new if circle == old else circle for circle in each.circles))
        for each in notebook.settings.seasons
    )
    people = {each.id: moved(each) for each in notebook.people.values()}
    return replace(notebook, people=people, settings=replace(notebook.settings, seasons=seasons))


def read_season(
    name: str, start: str, end: str, *, yearly: bool, circles: tuple[str, ...], today: date,
    day_first: bool | None = None,
) -> Season:  # fmt: skip
    """A quiet season as it was said. Yearly, only month and day count; else the one that holds or comes next.

    Raises DayError for days that aren't, EntryError for an end before its start.
    """
    if yearly:
        first, last = (_month_and_day(each, day_first=day_first) for each in (start, end))
    else:
        last = read_day(end, today=today, sense="coming", day_first=day_first).day
        first = read_day(start, today=last, sense="past", day_first=day_first).day
        if first > last:
            raise EntryError(f'"{start}" is after "{end}": a season begins before it ends.')
    return Season(name=clean_name(name), start=first, end=last, yearly=yearly, circles=circles)


def _month_and_day(text: str, *, day_first: bool | None) -> date:
    day = read_partial(text, day_first=day_first)
    if day.month is None or day.day is None:
        raise EntryError(f'"{text}" is no day of the year; write it like "1 jan".')
    return date(_LEAP_YEAR, day.month, day.day)


def set_season(settings: Settings, season: Season) -> Settings:
    """With the season, in place of one of the same name."""
    others = tuple(each for each in settings.seasons if each.name.casefold() != season.name.casefold())
    return replace(settings, seasons=(*others, season))


def without_season(settings: Settings, name: str) -> Settings:
    """Without the season; raises NobodyError where there is none of that name."""
    left = tuple(each for each in settings.seasons if each.name.casefold() != name.casefold())
    if len(left) == len(settings.seasons):
        raise NobodyError(f'There is no season "{name}".')
    return replace(settings, seasons=left)


def _day_first(text: str) -> bool | None:
    word = text.casefold()
    if word in ("unset", "ask"):
        return None
    if word in ("yes", "true", "on", "y"):
        return True
    if word in ("no", "false", "off", "n"):
        return False
    raise EntryError(f'day_first is yes, no or unset, not "{text}".')


def _number(name: str, least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise EntryError(f'{name} is a number from {least} to {most}, not "{text}".')
        return int(text)

    return read


PLAIN: Mapping[str, Callable[[str], bool | int | None]] = {
    "day_first": _day_first,
    "post_days": _number("post_days", 0, 30),
    "words_a_card": _number("words_a_card", 10, 1000),
    "idle_minutes": _number("idle_minutes", 0, 1440),
}
"""Settings that are one value, with how each is read."""

LISTS = ("stock_phrases", "courtesies", "sad_words", "trade_words")
"""Settings that are a list of words of hers."""

SHORT_NAMES: Mapping[str, str] = {"stock": "stock_phrases", "courtesy": "courtesies"}
"""Shorter words for some of them, as they are typed."""

_MEASURES = re.compile(r"(\d{2,4})\s*[x×*]\s*(\d{2,4})(?:\s*mm)?", re.IGNORECASE)
_LEAST_SIDE, _MOST_SIDE = 40, 1000


def set_plain(settings: Settings, name: str, text: str) -> Settings:
    """With a setting of one value; raises EntryError for what it can't be."""
    return replace(settings, **{name: PLAIN[name](text)})


def with_words(settings: Settings, name: str, words: tuple[str, ...]) -> Settings:
    """With these words in a list of hers, each once."""
    listed = (*getattr(settings, name), *(clean_name(each) for each in words))
    return replace(settings, **{name: tuple(dict.fromkeys(listed))})


def without_words(settings: Settings, name: str, words: tuple[str, ...]) -> Settings:
    """Without these words; raises NobodyError for one that isn't there."""
    listed = getattr(settings, name)
    for each in words:
        if each not in listed:
            raise NobodyError(f'"{each}" is not among {name}.')
    return replace(settings, **{name: tuple(each for each in listed if each not in words)})


def set_card(settings: Settings, name: str, measures: str | None) -> Settings:
    """With this card size as the one she writes on; with measures ("150x100", in mm) it is new or changed.

    Raises NobodyError for a name without measures that isn't there, EntryError for measures that aren't.
    """
    if measures is None:
        known = settings.card_size(name)
        if known is None:
            raise NobodyError(
                f'There is no card size "{name}". To add it, with its width and height in millimetres: '
                f'relnote config card "{name}" 150x100'
            )
        return replace(settings, card=known.name)
    size = _card_size(clean_name(name), measures)
    others = tuple(each for each in settings.card_sizes if each.name.casefold() != size.name.casefold())
    return replace(settings, card=size.name, card_sizes=(*others, size))


def _card_size(name: str, measures: str) -> CardSize:
    sides = _MEASURES.fullmatch(measures.strip())
    width, height = (int(sides[1]), int(sides[2])) if sides else (0, 0)
    if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in (width, height)):
        raise EntryError(
            f'"{measures}" is no size of a card; write width and height in millimetres, like 150x100 '
            f"({_LEAST_SIDE} to {_MOST_SIDE})."
        )
    return CardSize(name, width, height)


def without_card(settings: Settings, name: str) -> Settings:
    """Without the card size; if it was hers, she writes on the first of the others.

    Raises NobodyError where there is none of that name, EntryError for the last.
    """
    size = settings.card_size(name)
    if size is None:
        raise NobodyError(f'There is no card size "{name}".')
    left = tuple(each for each in settings.card_sizes if each is not size)
    if not left:
        raise EntryError(f'"{size.name}" is the only card size there is; add another first.')
    return replace(
        settings, card_sizes=left, card=left[0].name if settings.card == size.name else settings.card
    )
