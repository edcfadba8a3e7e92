"""Her settings as `Field: value` lines, and back. What goes into the calendar is said by `config` alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from relnote.core.cadence import said_cadence
from relnote.core.day.words import SHORT_MONTHS
from relnote.core.days import exact_day
from relnote.core.errors import EntryError
from relnote.core.people_changes import clean_name
from relnote.core.record_text.lines import Fields, line_of, says_nothing
from relnote.core.record_text.values import read_wish
from relnote.core.settings import Circle, Season, Settings
from relnote.core.settings_changes import PLAIN, read_season

PLAIN_FIELDS: Mapping[str, str] = {
    "Day first": "day_first",
    "Post days": "post_days",
    "Words a card": "words_a_card",
    "Idle minutes": "idle_minutes",
}
LIST_FIELDS: Mapping[str, str] = {
    "Sad words": "sad_words",
    "Trade words": "trade_words",
    "Stock phrases": "stock_phrases",
    "Courtesies": "courtesies",
}
FIELDS = ("Circle", "Season", *PLAIN_FIELDS, *LIST_FIELDS)
EXAMPLES: Mapping[str, str] = {
    "Circle": "clients: every 6 weeks, chase, cards; or: family: never",
    "Season": "filing: 1 jan to 31 jan every year, only clients",
    "Day first": "yes (3/4 is 3 April), no (4 March), unset (it is asked)",
    "Post days": "2",
    "Words a card": "90",
    "Idle minutes": "10; 0: the book never closes by itself",
    "Sad words": "died, funeral",
    "Trade words": "invoice, deadline",
    "Stock phrases": "hope this finds you well; just checking in",
    "Courtesies": "many happy returns; thank you for",
}
EVERY_YEAR = " every year"
PARTED: Mapping[str, str] = {"sad_words": ",", "trade_words": ",", "stock_phrases": ";", "courtesies": ";"}


def settings_text(settings: Settings) -> str:
    """The settings as text."""
    shown = _shown(settings)
    return "\n".join(line_of(field, value) for field in FIELDS for value in shown[field])


def _shown(settings: Settings) -> dict[str, tuple[str, ...]]:
    first = {None: "unset", True: "yes", False: "no"}
    plain = {field: (str(getattr(settings, name)),) for field, name in PLAIN_FIELDS.items()}
    lists = {
        field: (f"{PARTED[name]} ".join(getattr(settings, name)),) if getattr(settings, name) else ()
        for field, name in LIST_FIELDS.items()
    }
    return {
        **plain,
        **lists,
        "Day first": (first[settings.day_first],),
        "Circle": tuple(show_circle(each) for each in settings.circles),
        "Season": tuple(show_season(each) for each in settings.seasons),
    }


def show_circle(circle: Circle) -> str:
    """`clients: every 6 weeks, chase, cards`."""
    said = ["never" if circle.never else said_cadence(circle.every) if circle.every else ""]
    said += ["chase" if circle.chase else "", "cards" if circle.cards else ""]
    words = ", ".join(each for each in said if each)
    return f"{circle.name}: {words}" if words or ":" in circle.name else circle.name


def show_season(season: Season) -> str:
    """`filing: 1 Jan to 31 Jan every year, only clients`."""
    if season.yearly:
        first, last = (f"{day.day} {SHORT_MONTHS[day.month - 1]}" for day in (season.start, season.end))
    else:
        first, last = exact_day(season.start), exact_day(season.end)
    only = f", only {', '.join(season.circles)}" if season.circles else ""
    return f"{season.name}: {first} to {last}{EVERY_YEAR if season.yearly else ''}{only}"


def read_settings(text: str, settings: Settings, *, today: date) -> Settings:
    """The settings as the text has them; themselves where it says nothing. Raises MistakesError."""
    if says_nothing(text):
        return settings
    fields = Fields(text, known=FIELDS)
    shown = _shown(settings)
    circles = fields.many(
        "Circle", settings.circles, show_circle, lambda each: _read_circle(each, settings, today=today)
    )
    changed: dict[str, Any] = {"circles": circles}
    changed["seasons"] = fields.many(
        "Season", settings.seasons, show_season, lambda each: _read_season(each, circles, today=today)
    )
    for field, name in PLAIN_FIELDS.items():
        read: Callable[[str], object] = PLAIN[name]
        written = fields.values(field) != shown[field] and fields.lines(field)
        changed[name] = fields.one(field, read) if written else getattr(settings, name)
    for field, name in LIST_FIELDS.items():
        listed = fields.one(field, lambda each, name=name: _listed(each, PARTED[name]))  # type: ignore[misc]
        changed[name] = getattr(settings, name) if fields.values(field) == shown[field] else listed or ()
    fields.check()
    _refuse_twice([each.name for each in circles], fields)
    return replace(settings, **changed)


def _refuse_twice(names: list[str], fields: Fields) -> None:
    folded = [name.casefold() for name in names]
    for place, line in enumerate(fields.lines("Circle")):
        if place < len(folded) and folded.index(folded[place]) != place:
            fields.wrong(line.number, f'there is a circle "{names[place]}" already.')
    fields.check()


def _listed(text: str, sign: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(each.split()) for each in text.split(sign) if each.strip()))


def _read_circle(text: str, settings: Settings, *, today: date) -> Circle:
    name, _colon, rest = text.partition(":")
    old = settings.circle(name.strip()) or Circle(name=clean_name(name))
    circle = replace(old, name=clean_name(name), every=None, never=False, chase=False, cards=False)
    for word in (each.strip() for each in rest.split(",") if each.strip()):
        if word.casefold() in ("chase", "cards"):
            circle = replace(circle, **{word.casefold(): True})
            continue
        wish = read_wish(word, today=today)
        circle = replace(circle, every=wish.every, never=wish.never)
    same = (circle.every, circle.never) == (old.every, old.never)
    return circle if same else replace(circle, since=today)


def _read_season(text: str, circles: tuple[Circle, ...], *, today: date) -> Season:
    name, _colon, rest = text.partition(":")
    span, _only, only = rest.partition(", only ")
    yearly = span.rstrip().casefold().endswith(EVERY_YEAR)
    first, to, last = (span.rstrip()[: -len(EVERY_YEAR)] if yearly else span).strip().partition(" to ")
    if not name.strip() or not to:
        raise EntryError("a season is `filing: 1 jan to 31 jan every year`.")
    known = {each.name.casefold(): each.name for each in circles}
    wanted = [each.strip() for each in only.split(",") if each.strip()]
    for each in wanted:
        if each.casefold() not in known:
            raise EntryError(f'there is no circle "{each}".')
    return read_season(
        name,
        first.strip(),
        last.strip(),
        yearly=yearly,
        circles=tuple(known[each.casefold()] for each in wanted),
        today=today,
    )
