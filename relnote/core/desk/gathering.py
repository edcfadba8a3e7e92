"""All material of one desk: from talks, details, reminders, introductions and days, each with its use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from relnote.core.desk.grief import of_the_dead
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.of_details import of_details
from relnote.core.desk.of_leaving import of_leaving
from relnote.core.desk.of_records import of_days, of_introductions, of_reminders
from relnote.core.desk.of_talks import of_talks
from relnote.core.desk.once import Once
from relnote.core.desk.ranking import place_of
from relnote.core.desk.reasons import JUST_BECAUSE, Reason
from relnote.core.desk.untouched import Untouched
from relnote.core.notebook import Notebook


def material(
    notebook: Notebook, person_id: int, *, today: date, reason: Reason = JUST_BECAUSE
) -> tuple[Material, ...]:
    """All of one person's material by that day, best first for the reason, what was used before included."""
    return material_of_desk(Ground(notebook, (person_id,), today=today, reason=reason))


def material_of_desk(ground: Ground) -> tuple[Material, ...]:
    """What serves everyone the note is to. Whoever died has none, and in a condolence it is of the dead."""
    if any(each.died is not None and each.died.noted <= ground.today for each in ground.people):
        return ()
    once = Once(ground)
    found = [replace(each, used=once.used(each)) for each in _all(ground)]
    return tuple(sorted(found, key=lambda each: place_of(each, ground)))


def _all(ground: Ground) -> Iterator[Material]:
    if ground.reason.name == "condolence":
        yield from of_the_dead(ground)
        return
    untouched = Untouched(ground)
    yield from of_details(ground, untouched)
    yield from of_talks(ground, untouched)
    yield from of_reminders(ground, untouched)
    yield from of_introductions(ground)
    yield from of_days(ground, untouched)
    yield from of_leaving(ground, untouched)
