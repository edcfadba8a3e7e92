"""What done, drop and snooze share: finding the rows that were meant, and carrying acts out as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

import click

from relnote.cli.shell import Shell
from relnote.core.acts.acted import Acted, Meant, label_of, record_of
from relnote.core.agenda.rows import Agenda
from relnote.core.errors import SeveralError
from relnote.core.notebook import NextId, Notebook
from relnote.core.visible import visible

Act = Callable[[Notebook, NextId], Acted]
"""One act on one row, on whatever the notebook is by then."""


def rows_meant(here: Shell, typed: Sequence[str]) -> list[Meant]:
    """The rows these refs and names stand for, each once; of several a choice, or SeveralError."""
    from relnote.core.agenda.day import agenda

    day = agenda(here.notebook, today=here.today, every=True)
    found: dict[tuple[str, int, int | None], Meant] = {}
    for text in typed:
        meant = _one(here, day, text)
        who = getattr(getattr(meant, "person", None), "id", None)
        found.setdefault((type(meant).__name__, record_of(meant), who), meant)
    return list(found.values())


def _one(here: Shell, day: Agenda, text: str) -> Meant:
    from relnote.core.acts.finding_rows import find_row

    try:
        return find_row(here.notebook, day, text, today=here.today)
    except SeveralError as several:
        if not here.on_terminal or not several.candidates:
            raise
        place = here.choose(f'Which one is "{text}"?', several.candidates)
        return find_row(here.notebook, day, several.candidates[place].split()[0], today=here.today)


def carry_out(here: Shell, acts: Sequence[Act]) -> None:
    """Try the acts on the notebook as it was read, then write them as one act that `undo` takes back."""
    steps = _steps(acts, here.notebook, _stand_ins())
    more = f" and {len(steps) - 1} more" if len(steps) > 1 else ""

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        return _steps(acts, notebook, mint)[-1].notebook

    here.update(f"{steps[0].act}{more}", change)
    for step in steps:
        here.say(visible(step.said))
    here.hint("relnote undo takes it back")


def ask_for_words(here: Shell, question: str) -> str | None:
    """One line from her, or None for enter; nothing is asked where nobody can answer."""
    if not here.on_terminal:
        return None
    answer: str = click.prompt(visible(question), default="", show_default=False, err=True)
    return answer.strip() or None


def named(here: Shell, meant: Meant) -> str:
    """What a row is called in a question, made safe to look at."""
    return visible(label_of(here.notebook, meant))


def _steps(acts: Sequence[Act], notebook: Notebook, mint: NextId) -> list[Acted]:
    steps: list[Acted] = []
    for act in acts:
        step = act(notebook, mint)
        steps.append(step)
        notebook = step.notebook
    return steps


def _stand_ins() -> NextId:
    """Ids for the trial only, below zero so that they meet no record."""
    numbers = count(1)
    return lambda: -next(numbers)
