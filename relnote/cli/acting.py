"""What done, drop and snooze share: finding the rows that were meant, and carrying acts out as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import Any

import click

from relnote.cli.shell import Shell
from relnote.core.acts.acted import Acted, Meant, kind_of, label_of, record_of
from relnote.core.agenda.rows import Agenda
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.notebook import NextId, Notebook
from relnote.core.refs import looks_like_ref
from relnote.core.visible import visible

Act = Callable[[Notebook, NextId], Acted]
"""One act on one row, on whatever the notebook is by then."""


class Rows:
    """The rows of today as refs and names are looked for among them; nothing is put into words for it."""

    def __init__(self, here: Shell) -> None:
        from relnote.core.agenda.day import agenda

        self.here = here
        self.day: Agenda = agenda(here.notebook, today=here.today, every=True, worded=False)

    def hold(self, ref: str) -> bool:
        """Whether a row of the day has a ref that begins so."""
        return any(row.whole.startswith(ref.strip().casefold()) for row in self.day.rows)

    def meant(self, typed: Sequence[str]) -> list[Meant]:
        """The rows these refs and names stand for, each once; of several a choice, or SeveralError.

        Words beside each other that are no refs are one name where they fit as one: `relnote done tom okafor`.
        """
        found: dict[tuple[str, int, int | None], Meant] = {}
        for meant in self._each(typed):
            who = getattr(getattr(meant, "person", None), "id", None)
            found.setdefault((type(meant).__name__, record_of(meant), who), meant)
        return list(found.values())

    def as_data(self, meant: Meant, **more: Any) -> dict[str, Any]:
        """What `--json` says of a row that was acted on, as it stood before."""
        from relnote.core.acts.finding_rows import shown_ref

        here = self.here
        person = getattr(meant, "person", None)
        person_id = person if isinstance(person, int) else getattr(person, "id", None)
        known = here.notebook.people.get(person_id) if person_id is not None else None
        return {
            "ref": shown_ref(here.notebook, self.day, meant),
            "kind": kind_of(meant),
            "person": {"id": str(known.id), "name": known.name} if known else None,
            "text": label_of(here.notebook, meant),
            **more,
        }

    def _each(self, typed: Sequence[str]) -> Iterator[Meant]:
        for are_refs, run in groupby(typed, key=lambda word: looks_like_ref(word.strip().casefold())):
            words = list(run)
            yield from map(self._one, words) if are_refs else self._of_names(words)

    def _of_names(self, words: Sequence[str]) -> list[Meant]:
        if len(words) > 1:
            try:
                return [self._one(" ".join(words))]
            except NobodyError as nobody:
                if " ".join(words) not in nobody.sentence:
                    raise
        return [self._one(word) for word in words]

    def _one(self, text: str) -> Meant:
        from relnote.core.acts.finding_rows import find_row

        here = self.here
        try:
            return find_row(here.notebook, self.day, text, today=here.today)
        except SeveralError as several:
            if not asks(here) or not several.candidates:
                raise
            place = here.choose(f'Which one is "{text}"?', several.candidates)
            ref = several.candidates[place].split()[0]
            return find_row(here.notebook, self.day, ref, today=here.today)


def carry_out(here: Shell, acts: Sequence[Act], *, answer: Mapping[str, Any] | None = None) -> None:
    """Try the acts on the notebook as it was read, then write them as one act that `undo` takes back.

    With `--json` it says `answer`, where there is one.
    """
    steps = _steps(acts, here.notebook, _stand_ins())
    more = f" and {len(steps) - 1} more" if len(steps) > 1 else ""

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        return _steps(acts, notebook, mint)[-1].notebook

    here.update(f"{steps[0].act}{more}", change)
    if here.as_json and answer is not None:
        here.data(answer)
        return
    for step in steps:
        here.say(visible(step.said))
    here.hint("relnote undo takes it back")


def asks(here: Shell) -> bool:
    """Whether she can be asked: on a terminal, and not by something that wants JSON."""
    return here.on_terminal and not here.as_json


def ask_for_words(here: Shell, question: str) -> str | None:
    """One line from her, or None for enter; nothing is asked where nobody can answer."""
    if not asks(here):
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
