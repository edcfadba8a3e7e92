"""A day with its time, as an option gives it; two readings are asked on a terminal."""

from __future__ import annotations

from msgspec.structs import replace

from relnote.cli.options import day_first_here
from relnote.cli.shell import Shell
from relnote.core.days import Moment, Sense, exact_day, read_day
from relnote.core.errors import DayError


def moment_here(here: Shell, text: str, *, sense: Sense) -> Moment:
    """The day and time meant by `text`; of two readings a choice on a terminal, else DayError with both."""
    try:
        moment = read_day(text, today=here.today, sense=sense, day_first=day_first_here(here))
    except DayError as error:
        if len(error.candidates) < 2 or not here.on_terminal:
            raise
        place = here.choose(f'Which day is "{text}"?', error.candidates)
        return read_day(error.candidates[place], today=here.today, sense=sense)
    if moment.other is None:
        return moment
    days = (moment.day, moment.other)
    readings = tuple(f"{exact_day(day)} {moment.time}" for day in days)
    if not here.on_terminal:
        raise DayError(f'"{text}" can be {readings[0]} or {readings[1]}. Say which.', candidates=readings)
    place = here.choose(f'Which day is "{text}"?', readings)
    return replace(moment, day=days[place], other=None, bare=None)
