"""Every setting with what it is and the command that changes it."""

from __future__ import annotations

import shlex
from typing import Any

from relnote.core.cadence import said_cadence
from relnote.core.calendar.wishes import FIELDS, said_wishes
from relnote.core.days import SHORT_MONTHS, exact_day
from relnote.core.settings import CardSize, Circle, Season, Settings
from relnote.core.settings_changes import LISTS

Setting = tuple[str, str, str]


def rows_of(settings: Settings) -> list[Setting]:
    """Setting, value, command; one row each, circles and seasons first."""
    rows: list[Setting] = []
    for circle in settings.circles:
        command = f'relnote config circle {shlex.quote(circle.name)} --every "6 weeks"'
        rows.append((f"circle {circle.name}", _circle(circle), command))
    if not settings.circles:
        rows.append(("circle", "none yet", 'relnote config circle clients --every "6 weeks"'))
    rows.extend(
        (f"season {season.name}", _season(season), _season_command(season)) for season in settings.seasons
    )
    if not settings.seasons:
        rows.append(("season", "none yet", 'relnote config season filing "1 jan" "31 jan" --yearly'))
    first = {None: "unset (3/4 is asked)", True: "yes (3/4 is 3 April)", False: "no (3/4 is 4 March)"}
    rows.append(("day_first", first[settings.day_first], "relnote config day_first yes"))
    rows.append(("post_days", str(settings.post_days), "relnote config post_days 2"))
    rows.append(("words_a_card", str(settings.words_a_card), "relnote config words_a_card 90"))
    rows.append(("card", _card(settings), "relnote config card A6"))
    rows.append(("idle_minutes", str(settings.idle_minutes), "relnote config idle_minutes 10"))
    for name, (said, example) in said_wishes(settings.calendar).items():
        rows.append((name, said, f"relnote config {name} {example}"))
    for name in LISTS:
        words = ", ".join(getattr(settings, name))
        rows.append((name, words or "none yet", f'relnote config {name} "some words"'))
    return rows


def _circle(circle: Circle) -> str:
    parts = ["never remind" if circle.never else said_cadence(circle.every) if circle.every else "no cadence"]
    if circle.chase:
        parts.append("promises may be chased")
    if circle.cards:
        parts.append("cards wanted")
    return " · ".join(parts)


def _season(season: Season) -> str:
    if season.yearly:
        first, last = (f"{day.day} {SHORT_MONTHS[day.month - 1]}" for day in (season.start, season.end))
        span = f"{first} to {last} every year"
    else:
        span = f"{exact_day(season.start)} to {exact_day(season.end)}"
    return f"{span} · only {', '.join(season.circles)}" if season.circles else span


def _season_command(season: Season) -> str:
    return f'relnote config season {shlex.quote(season.name)} "1 jan" "31 jan" --yearly'


def _card(settings: Settings) -> str:
    """The size she writes on, then the others: `A6 148x105 · also A5 210x148`."""
    on = settings.card_written_on
    others = ", ".join(_measured(size) for size in settings.card_sizes if size != on)
    return f"{_measured(on)} mm" + (f" · also {others}" if others else "")


def _measured(size: CardSize) -> str:
    return f"{size.name} {size.width}x{size.height}"


def data_of(settings: Settings) -> dict[str, Any]:
    """The stable form of `config --json`; keys are the settings' names."""
    return {
        "circle": [
            {
                "name": each.name,
                "every": said_cadence(each.every) if each.every else None,
                "never": each.never,
                "since": each.since,
                "chase": each.chase,
                "cards": each.cards,
            }
            for each in settings.circles
        ],
        "season": [
            {
                "name": each.name,
                "start": each.start,
                "end": each.end,
                "yearly": each.yearly,
                "circles": each.circles,
            }
            for each in settings.seasons
        ],
        "day_first": settings.day_first,
        "post_days": settings.post_days,
        "words_a_card": settings.words_a_card,
        "card": settings.card_written_on.name,
        "card_sizes": [
            {"name": each.name, "width": each.width, "height": each.height} for each in settings.card_sizes
        ],
        "idle_minutes": settings.idle_minutes,
        **{name: getattr(settings.calendar, field) for name, field in FIELDS.items()},
        **{name: getattr(settings, name) for name in LISTS},
    }
