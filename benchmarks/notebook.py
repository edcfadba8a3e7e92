"""A made-up notebook of any size, the same for the same size.

    python -m benchmarks.notebook --people 2000 --out /tmp/n.json

Ten conversations a person: a fifth of them with two to six people, a quarter of the people in bursts, 15 %
without a talk, 5 % resting or dead, texts of 5 to 5,000 characters in several scripts, keys relnote
doesn't know in a tenth of the records, birthdays over the whole year.
"""

from __future__ import annotations

import argparse
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from relnote.core.cadence import Cadence
from relnote.core.clock import Clock
from relnote.core.conversations import Channel, Conversation, Direction
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Affiliation, Death, Detail, Labelled, Membership, Person, Rest
from relnote.core.reminders import Reminder, ReminderKind
from relnote.core.settings import Circle, Settings
from relnote.storage.file import NotebookFile

TODAY = date(2026, 11, 21)
FIRST_ID = 1_700_000_000 << 21

GIVEN = """
    Ada Bea Tom Ida Joan Nell Sam Mireille Aldous Edvin Zoë Łukasz Søren Ana Bjørn Chloé Dmitri Elif Farah
    Goran Hana Ines Jiří Kofi Lena Marek Nadia Oskar Petra Quentin Rosa Stefan Tove Uma Viktor Wanda Ximena
    Yusuf Zainab 李 王 陈
""".split()
FAMILY = """
    Okafor Lund Pike Falk Brine Castane Quillon Ashby Byrne Çelik Dąbrowski Eriksen Fournier García Haddad
    Ivanova Jansen Kovač Lindqvist Moreau Novak O'Neill Petrov Quist Rossi Sørensen Tanaka Ullmann Vance
    Weiss Xu Young Zapata
""".split()
WORDS = """
    lease oven letter code figures quarter shoebox receipts bank garden roof daughter choir piano van boat
    market harbour train summer knee scan school exam bread flour kiln glaze ledger stamp card visit lunch
    ticket form signed sent asked whether wanted know about still both possible leans smaller the a to of in
    on and but for with not yet
""".split()
SCRIPTS = (
    "ладно, увидимся в пятницу у причала",
    "来年の春に小さな店を開くそうです",
    "سوف نتحدث بعد العيد",
    "à bientôt, dit-elle, et merci",
    "η κόρη της αρχίζει τον Σεπτέμβριο",
)
CHANNELS: tuple[Channel, ...] = (
    *("call", "call", "call", "email", "message", "meeting"),
    *("meal", "letter", "video", "missed", "social", "signal"),
)
DIRECTIONS: tuple[Direction, ...] = ("both", "both", "both", "in", "out")
KINDS: tuple[ReminderKind, ...] = ("follow-up", "promise", "waiting", "ask", "thank", "put-right")
DETAIL_KINDS = ("family", "work", "interest", "taste", "story", "reach", "hope", "told", "avoid")
CIRCLES = ("clients", "suppliers", "colleagues", "family", "neighbours")


def practice(people: int) -> Notebook:
    """A notebook of that many people, the same on every run."""
    dice = Random(people)
    everyone = [_person(dice, number) for number in range(people)]
    talkers = [person.id for person in everyone if dice.random() >= 0.15]
    talks = _talks(dice, talkers, 10 * people, first=FIRST_ID + people)
    reminders = [
        _reminder(dice, FIRST_ID + 20 * people + number, dice.choice(everyone).id) for number in range(people)
    ]
    settings = Settings(
        circles=(
            Circle(name="clients", every=Cadence(6, "week"), since=date(2025, 1, 6)),
            Circle(name="suppliers", chase=True),
            Circle(name="colleagues", every=Cadence(3, "month"), since=date(2025, 1, 6)),
            Circle(name="family", cards=True),
        ),
        day_first=True,
    )
    return Notebook(
        people={person.id: person for person in everyone},
        conversations={talk.id: talk for talk in talks},
        reminders={reminder.id: reminder for reminder in reminders},
        settings=settings,
    )


def _text(dice: Random) -> str:
    length = int(min(5000, max(5, dice.lognormvariate(5.45, 0.9))))
    if dice.random() < 0.1:
        return (dice.choice(SCRIPTS) + " ") * max(1, length // 60)
    words: list[str] = []
    size = 0
    while size < length:
        word = dice.choice(WORDS)
        words.append(word)
        size += len(word) + 1
    return " ".join(words)[:length].strip() or "rang"


def _person(dice: Random, number: int) -> Person:
    person_id = FIRST_ID + number
    given, family = dice.choice(GIVEN), dice.choice(FAMILY)
    name = f"{given} {family} {number}" if number >= 200 else f"{given} {family}"
    handle = f"person{number}@example.com"
    added = TODAY - timedelta(days=dice.randrange(30, 2500))
    birthday = PartialDay.of(date(1940, 1, 1) + timedelta(days=dice.randrange(60 * 365)))
    lot = dice.random()
    return Person(
        id=person_id,
        name=name,
        added=added,
        kept=added,
        organisations=(Affiliation(f"{family} & Sons", "owner"),) if dice.random() < 0.4 else (),
        emails=(Labelled(handle, "work", added),) if dice.random() < 0.8 else (),
        phones=(Labelled(f"+44 1632 {960000 + number % 1000:06d}", "mobile"),) if dice.random() < 0.8 else (),
        birthday=birthday if dice.random() < 0.6 else None,
        circles=(Membership(dice.choice(CIRCLES), added),) if dice.random() < 0.5 else (),
        services="books and VAT since 2019" if dice.random() < 0.3 else None,
        details=tuple(_detail(dice, 10 * number + place, added) for place in range(dice.randrange(4))),
        rests=(Rest(on=TODAY - timedelta(days=40), word="let rest"),) if lot < 0.03 else (),
        died=Death(noted=TODAY - timedelta(days=90)) if 0.03 <= lot < 0.05 else None,
    )


def _detail(dice: Random, number: int, added: date) -> Detail:
    return Detail(
        id=FIRST_ID + 10_000_000 + number,
        kind=dice.choice(DETAIL_KINDS),
        text=_text(dice)[:120],
        on=added + timedelta(days=dice.randrange(30)),
    )


def _talks(dice: Random, talkers: list[int], count: int, *, first: int) -> list[Conversation]:
    bursty = {person for person in talkers if dice.random() < 0.25}
    talks: list[Conversation] = []
    for number in range(count):
        main = dice.choice(talkers)
        age = dice.randrange(1200)
        if main in bursty:
            age = (age // 90) * 90 + dice.randrange(9)
        day = TODAY - timedelta(days=age)
        others = dice.sample(talkers, dice.randrange(1, 6)) if dice.random() < 0.2 else []
        talks.append(
            Conversation(
                id=first + number,
                day=day,
                made=day,
                with_=tuple(dict.fromkeys((main, *others))),
                about=(dice.choice(talkers),) if dice.random() < 0.05 else (),
                channel=dice.choice(CHANNELS),
                direction=dice.choice(DIRECTIONS),
                text=_text(dice),
            )
        )
    return talks


def _reminder(dice: Random, reminder_id: int, person: int) -> Reminder:
    made = TODAY - timedelta(days=dice.randrange(200))
    due = made + timedelta(days=dice.randrange(400)) if dice.random() < 0.8 else None
    return Reminder(
        id=reminder_id, kind=dice.choice(KINDS), person=person, text=_text(dice)[:60], made=made, due=due
    )


def write(people: int, out: Path) -> None:
    """Write it as relnote does, then put keys that relnote doesn't know into a tenth of the records."""
    book = practice(people)
    out.unlink(missing_ok=True)
    moment = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
    file = NotebookFile(out, clock=Clock(today=lambda: TODAY, now=lambda: moment))
    file.update("make the benchmark's notebook", lambda _empty, _mint: book)
    _add_unknown_keys(out, Random(people))


def _add_unknown_keys(path: Path, dice: Random) -> None:
    whole: dict[str, dict[str, dict[str, Any]]] = json.loads(path.read_text("utf-8"))
    lines = path.read_text("utf-8").split("\n")
    known = sum(len(records) for records in whole.values())
    for place, line in enumerate(lines):
        if '"id":' in line and dice.random() < 0.1:
            cut = line.rfind("}", 0, len(line.rstrip(",")))
            lines[place] = line[:cut] + ',"x-other-program":{"kept":true}' + line[cut:]
    path.write_text("\n".join(lines), "utf-8")
    if sum(len(records) for records in json.loads(path.read_text("utf-8")).values()) != known:
        raise SystemExit(f"{path}: adding unknown keys broke a record")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.notebook", description=__doc__)
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    write(asked.people, asked.out)
    print(f"{asked.out}: {asked.people} people, {asked.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
