"""A year looked back on as lines: months of small squares, what was kept and went right, the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from relnote.core.day.saying import said_day
from relnote.core.day.words import MONTHS
from relnote.core.notebook import Notebook
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
    title,
    year_words,
)
from relnote.core.reflect.year import Good, Month, Year
from relnote.tui.lines import BLANK, Line, Part, cut, fitted, paragraph, shown, spread

MONTH_CELLS = 11
SQUARES_CELLS = 13
"""Six weeks, a space between."""
NAME = 22


def year_lines(year: Year, notebook: Notebook, width: int) -> list[Line]:
    """The whole page. Months, promises, things gone right and people in the tree are rows."""
    lines = [BLANK, Line(((" ", "ink"), (title(year), "title")))]
    lines.append(Line(((" ", "ink"), (cut(year_words(year) or NOTHING, width - 2), "dim"))))
    if not year_words(year):
        lines.append(Line(((" ", "ink"), ("l", "mark"), (" writes down a talk.", "dim"))))
    if year.talks:
        step = step_of(year)
        lines += [BLANK, *(_month_line(month, step, width) for month in year.months)]
        lines += paragraph(legend(step), width - 2, ink="dim", indent=2)
    lines += _good_lines(KEPT, "kept", year.kept, notebook, width, today=year.today)
    lines += _good_lines(RIGHT, "right", year.gone_right, notebook, width, today=year.today)
    if year.tree:
        lines += [BLANK, Line(((f" {TREE}", "heading"),))]
        lines += [line for tree in year.tree for line in _tree_lines(tree, "", "", width, today=year.today)]
    return [*lines, BLANK]


def people_of(year: Year) -> Mapping[str, int | None]:
    """Whom each row is about, by its key."""
    rows = {key: good.person for key, good in (*_keyed("kept", year.kept), *_keyed("right", year.gone_right))}
    return rows | dict(_people_in(year.tree))


def _keyed(kind: str, rows: Sequence[Good]) -> Iterator[tuple[str, Good]]:
    for good in rows:
        yield f"{kind}:{good.record}:{good.person}:{good.on.toordinal()}", good


def _people_in(tree: Sequence[Brought]) -> Iterator[tuple[str, int | None]]:
    for one in tree:
        yield _tree_key(one), one.person
        yield from _people_in(one.brought)


def _tree_key(one: Brought) -> str:
    return f"tree:{one.person}" if one.person is not None else f"tree::{one.name}"


def _month_line(month: Month, step: int, width: int) -> Line:
    squares = " ".join(square(talks, step) for talks in month.squares)
    words = month_words(month)
    parts: list[Part] = [("  ", "ink"), (fitted(MONTHS[month.month - 1], MONTH_CELLS), "ink")]
    parts += [(fitted(squares, SQUARES_CELLS), "mark"), (cut(words, width - 28), "dim")]
    return Line(tuple(parts), f"month:{month.month}" if month.talks else None)


def _good_lines(
    heading: str, kind: str, rows: Sequence[Good], notebook: Notebook, width: int, *, today: date
) -> list[Line]:
    if not rows:
        return []
    lines = [BLANK, Line(spread([(f" {heading}", "heading")], [(str(len(rows)), "dim"), (" ", "ink")], width))]
    for key, good in _keyed(kind, rows):
        person = notebook.people.get(good.person)
        name = shown(person.name) if person is not None else "someone no longer here"
        lines.append(
            Line(
                spread(
                    [("  ", "ink"), (name, "name")],
                    [(shown(good_aside(good, today=today)), "dim"), (" ", "ink")],
                    width,
                ),
                key,
            )
        )
        lines += paragraph(shown(good_words(good)), width - 2, indent=4, key=key)
    return lines


def _tree_lines(one: Brought, lead: str, branch: str, width: int, *, today: date) -> Iterator[Line]:
    """The person on a branch, then those they brought beneath."""
    left: list[Part] = [(f"  {lead}{branch}", "dim"), (shown(one.name), "name")]
    words = brought_words(one, today=today) if branch else ""
    yield Line(spread(left, [(words, "dim"), (" ", "ink")] if words else [], width), _tree_key(one))
    below = lead + ("" if not branch else "  " if branch.startswith("└") else "│ ")
    for place, each in enumerate(one.brought):
        last = place == len(one.brought) - 1
        yield from _tree_lines(each, below, "└ " if last else "├ ", width, today=today)


def month_lines(year: Year, number: int, notebook: Notebook, width: int) -> list[Line]:
    """The talks of a month, newest first: the day, with whom, her words."""
    month = year.months[number - 1]
    head = f"{MONTHS[number - 1]} {year.year}"
    lines = [BLANK, Line(((" ", "ink"), (head, "title")))]
    lines += paragraph(month_words(month), width - 1, ink="dim", indent=1)
    for talk_id in month.talks:
        talk = notebook.conversations.get(talk_id)
        if talk is None:
            continue
        names = [notebook.people[one].name for one in talk.with_ if one in notebook.people]
        whom = cut(shown(" and ".join(names) or "someone no longer here"), max(width - 18, 8))
        aside = f"{talk.channel or 'talk'}, {said_day(talk.day, today=year.today)}"
        lines += [BLANK, Line(spread([(" ", "ink"), (whom, "name")], [(aside, "dim"), (" ", "ink")], width))]
        if talk.text:
            lines += paragraph(shown(talk.text), width - 1, indent=1)
    return [*lines, BLANK]
