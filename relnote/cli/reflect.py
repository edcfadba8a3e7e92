"""`relnote reflect`: the year by weeks, promises kept, things gone right, who brought whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, MINYEAR
from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.columns import cells, padded
from relnote.cli.options import person_argument, the_person_here
from relnote.cli.output import bold, dim, print_indented, print_rows
from relnote.cli.shell import Shell, shell
from relnote.core.day.words import MONTHS
from relnote.core.errors import UsageError
from relnote.core.people import Person
from relnote.core.reflect.answers import ByChannel, answers_said, how_they_answer
from relnote.core.reflect.introductions import Brought
from relnote.core.reflect.words import (
    KEPT,
    NOTHING,
    RIGHT,
    TREE,
    brought_words,
    good_aside,
    good_words,
    legend,
    month_words,
    square,
    step_of,
    talks_words,
    title,
    year_words,
)
from relnote.core.reflect.year import Good, Year, year_of
from relnote.core.rhythm.contacts import contact_of
from relnote.core.visible import visible

SHOWN = 12
"""Rows of one kind on a terminal; the rest is counted, and `--json` has all."""
WEEKS = 7
"""Cells for the squares of a month, six weeks at most."""


@click.command("reflect", cls=Verb, examples=("relnote reflect", "relnote reflect tom --year 2025 --json"))
@person_argument(required=False)
@click.option("--year", type=int, metavar="Y", help="Another year than this one.")
def command(who: tuple[str, ...], year: int | None) -> None:
    """The year by weeks, promises kept, things gone right, and who brought whom; with WHO, the same of them.

    Of a person also how they like to answer, once there is enough to tell.
    """
    if year is not None and not MINYEAR <= year <= MAXYEAR:
        raise UsageError(f"There is no year {year}: name one from {MINYEAR} to {MAXYEAR}.")
    here = shell()
    person = the_person_here(here, who) if who else None
    found = year_of(
        here.notebook, year or here.today.year, today=here.today, person=person.id if person else None
    )
    answers = _answers(here, person) if person is not None else None
    if here.as_json:
        here.data(_data(found, here.notebook.people, person, answers))
    elif here.to_terminal:
        _print(here, found, person, answers)
    else:
        print_rows((), list(_rows(here, found)))


def _answers(here: Shell, person: Person) -> tuple[ByChannel, ...]:
    return how_they_answer(contact_of(here.notebook, person.id, today=here.today))


def _print(here: Shell, year: Year, person: Person | None, answers: tuple[ByChannel, ...] | None) -> None:
    here.say(bold(f"{visible(person.name)}, {title(year)}" if person else title(year)))
    here.say(dim(year_words(year) or NOTHING))
    if person is not None and answers and (said := answers_said(answers)):
        print_indented(visible(f"{person.short_name} {said}"), lead="")
    if year.talks:
        here.say()
        step = step_of(year)
        for month in year.months:
            squares = "".join(f"{square(talks, step)} " for talks in month.squares)
            line = f"  {MONTHS[month.month - 1]:<10}{squares:<{WEEKS * 2}}"
            words = month_words(month)
            here.say(f"{line}{dim(words)}" if words else line.rstrip())
        here.say(dim(f"  {legend(step)}"))
    _print_good(here, KEPT, year.kept)
    _print_good(here, RIGHT, year.gone_right)
    if year.tree:
        here.say(f"\n{bold(TREE)}")
        for line in _tree_lines(here, year.tree, ""):
            here.say(line)


def _print_good(here: Shell, heading: str, rows: Sequence[Good]) -> None:
    if not rows:
        return
    here.say(f"\n{bold(heading)}")
    names = [visible(_name(here, good.person)) for good in rows[:SHOWN]]
    width = min(max(map(cells, names)), 24)
    for good, name in zip(rows, names, strict=False):
        words = visible(f"{good_words(good)}  ({good_aside(good, today=here.today)})")
        print_indented(words, lead=f"  {padded(name, width)}  ")
    if len(rows) > SHOWN:
        here.say(dim(f"  and {len(rows) - SHOWN:,} more"))


def _name(here: Shell, person_id: int) -> str:
    person = here.notebook.people.get(person_id)
    return person.name if person is not None else "someone no longer here"


def _tree_lines(here: Shell, people: Sequence[Brought], before: str) -> Iterator[str]:
    for place, one in enumerate(people):
        last = place == len(people) - 1
        branch = ("└ " if last else "├ ") if before else ""
        words = f"  {dim(brought_words(one, today=here.today))}" if before else ""
        yield f"  {before[2:]}{branch}{visible(one.name)}{words}"
        yield from _tree_lines(here, one.brought, before + ("  " if last or not before else "│ "))


def _rows(here: Shell, year: Year) -> Iterator[tuple[str, ...]]:
    """In a pipe: what it is, the day, the name, the words; of the weeks those with a talk."""
    for week in year.weeks:
        if week.talks:
            yield "week", week.begins.isoformat(), "", talks_words(week.talks, week.people)
    for kind, rows in (("kept", year.kept), ("right", year.gone_right)):
        for good in rows:
            yield kind, good.on.isoformat(), _name(here, good.person), good_words(good)
    for tree in year.tree:
        yield from _brought_rows(tree)


def _brought_rows(tree: Brought) -> Iterator[tuple[str, ...]]:
    for one in tree.brought:
        yield "brought", one.on.isoformat() if one.on else "", one.name, f"by {tree.name}"
        yield from _brought_rows(one)


def _data(
    year: Year, people: Any, person: Person | None, answers: tuple[ByChannel, ...] | None
) -> dict[str, object]:
    def who(person_id: int | None, name: str = "") -> dict[str, str | None]:
        known = people.get(person_id)
        return {"id": None if known is None else str(person_id), "name": known.name if known else name}

    def good(row: Good) -> dict[str, object]:
        said = row.said or None
        return {"on": row.on, "person": who(row.person), "text": row.text, "said": said, "due": row.due}

    def brought(one: Brought) -> dict[str, object]:
        below = [brought(each) for each in one.brought]
        return {"person": who(one.person, one.name), "on": one.on, "thanked": one.thanked, "brought": below}

    return {
        "year": year.year,
        "day": year.today,
        "person": who(person.id) if person else None,
        "talks": year.talks,
        "people": year.people,
        "letters": year.letters,
        "weeks": [
            {"begins": week.begins, "ends": week.ends, "talks": week.talks, "people": week.people}
            for week in year.weeks
            if not week.ahead
        ],
        "promises_kept": [good(row) for row in year.kept],
        "gone_right": [good(row) for row in year.gone_right],
        "introductions": [brought(tree) for tree in year.tree],
        "answers": (None if answers is None else {"words": answers_said(answers) or None, "by": list(answers)}),
    }
