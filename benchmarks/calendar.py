"""The export of many reminders beside what icalendar alone needs to write as many: whole processes, in turn.

    python -m benchmarks.calendar [--reminders 10000] [--rounds 7]

icalendar alone starts, its collector off as relnote's is, makes the same components out of values it has at
hand, and writes them; relnote reads its notebook, decides what goes out, and writes. It never fails a
build: a figure is for reading.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks import notebook
from benchmarks.timing import Run, in_turn
from relnote.core.cadence import Cadence
from relnote.core.clock import Clock
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.storage.file import NotebookFile

LIMIT = 1.5
ALONE = """
import gc
gc.disable()
import sys
from datetime import UTC, date, datetime, timedelta
from icalendar import Calendar, Event
stamp = datetime(2026, 11, 1, tzinfo=UTC)
calendar = Calendar()
calendar.add("prodid", "-//alone//EN")
calendar.add("version", "2.0")
for number in range(int(sys.argv[1])):
    day = date(2026, 11, 21) + timedelta(days=number % 300)
    event = Event()
    event.add("uid", f"reminder-{number}@alone")
    event.add("summary", f"Ring Person Number {number}")
    event.add("class", "PRIVATE")
    event.add("created", stamp)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", 0)
    event.add("transp", "TRANSPARENT")
    if number % 3:
        event.add("dtstart", day)
    else:
        event.add("dtstart", datetime(day.year, day.month, day.day, 10))
        event.add("duration", timedelta(minutes=15))
    if number % 10 == 0:
        event.add("rrule", {"FREQ": "WEEKLY", "INTERVAL": 6})
    calendar.add_component(event)
with open(sys.argv[2], "wb") as file:
    file.write(calendar.to_ical())
"""


def filled(reminders: int) -> Notebook:
    """That many reminders of a tenth as many people: a third with a time, a tenth repeating."""
    pick = Random(5)
    people = [_person(number) for number in range(max(1, reminders // 10))]
    made = (_reminder(number, pick.choice(people)) for number in range(reminders))
    return Notebook(people={each.id: each for each in people}, reminders={each.id: each for each in made})


def _person(number: int) -> Person:
    return Person(id=notebook.FIRST_ID + number, name=f"Person Number {number}", added=notebook.TODAY)


def _reminder(number: int, person: Person) -> Reminder:
    due = notebook.TODAY + timedelta(days=number % 300)
    return Reminder(
        id=notebook.FIRST_ID + (1 << 30) + number,
        kind="follow-up",
        person=person.id,
        text="ring about the lease",
        made=notebook.TODAY,
        due=due,
        start=due if number % 10 == 0 else None,
        every=Cadence(6, "week") if number % 10 == 0 else None,
        time=None if number % 3 else "10:00",
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calendar", description=__doc__)
    parser.add_argument("--reminders", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        here = Path(folder)
        script = here / "alone.py"
        script.write_text(ALONE, encoding="utf-8")
        path = here / "notebook" / "notebook.json"
        clock = Clock(today=lambda: notebook.TODAY, now=lambda: datetime.now(UTC))

        def fill(_empty: Notebook, _mint: NextId) -> Notebook:
            return filled(asked.reminders)

        NotebookFile(path, clock=clock, environment={"XDG_STATE_HOME": folder}).update("fill", fill)
        at = {f"XDG_{kind}_HOME": folder for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
        at |= {"RELNOTE_TODAY": notebook.TODAY.isoformat(), "RELNOTE_FILE": str(path)}
        export = (sys.executable, "-m", "relnote", "export", "calendar", "-")
        alone = (sys.executable, str(script), str(asked.reminders), str(here / "alone.ics"))
        runs = [
            Run("icalendar alone", alone),
            Run("relnote export calendar", export, at, base="icalendar alone"),
            Run("relnote export calendar --as todo", (*export, "--as", "todo"), at, base="icalendar alone"),
        ]
        print(f"{asked.reminders:,} reminders, {asked.rounds} rounds; to reach: {LIMIT} × icalendar alone")
        for result in in_turn(runs, rounds=asked.rounds):
            took, memory = f"{result.median * 1000:.0f} ms", f"{result.memory / 1e6:.0f} MB"
            print(f"| {result.name} | {took} | {result.ratio} | {memory} |", flush=True)


if __name__ == "__main__":
    main()
