"""What `relnote note` prints: Friday's desk, prompts with their refs, marks with their words, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relnote.cli.columns import wrapped
from relnote.cli.output import MOST_ROWS, bold, print_indented, print_rows, terminal_columns
from relnote.cli.shell import Shell
from relnote.core.desk.friday import FridayRow
from relnote.core.desk.mark import Mark
from relnote.core.desk.posting import names_of
from relnote.core.desk.prompts import Desk, Prompt
from relnote.core.visible import visible

MARGIN = 5
"""Columns before a mark's words."""


def show_friday(here: Shell, rows: Sequence[FridayRow]) -> None:
    """Up to five people, each with its one reason and the ref that begins the note."""
    if here.as_json:
        data = [
            {
                "ref": row.ref,
                "person": {"id": str(row.person), "name": row.name},
                "reason": row.reason,
                "text": row.words,
            }
            for row in rows
        ]
        here.data({"day": here.today, "friday": data})
        return
    if not rows:
        here.say("No card presses today. `relnote note WHO` lays out anyone's desk.")
        return
    print_rows((), [(row.name, row.words, row.ref) for row in rows], strong=0, wraps=1, whole=2)
    here.hint("relnote note REF begins one")


def show_desk(here: Shell, desk: Desk) -> None:
    """The prompts with the number to use them by and the ref of what each is drawn from."""
    if here.as_json:
        here.data(desk_data(here, desk))
        return
    if here.to_terminal:
        here.say(f" {bold(visible(desk_heading(here, desk)))}\n")
    for place, prompt in enumerate(desk.prompts, 1):
        text = visible(prompt.text)
        if here.to_terminal:
            print_indented(f"{text}  ({prompt.ref})", lead=f"  {place}  ")
        else:
            here.say(f"{place}\t{text}\t{prompt.ref}")
    if desk.said:
        print_indented(visible(desk.said), lead="  " if here.to_terminal else "")


def desk_heading(here: Shell, desk: Desk) -> str:
    """`A note to Joan Pike · birthday`."""
    return f"A note to {names_of(here.notebook, desk.people)} · {desk.reason.name}"


def desk_data(here: Shell, desk: Desk) -> dict[str, Any]:
    """The stable form: person, prompts, and for whom else it is."""
    people = people_data(here, desk.people)
    return {
        "person": people[0] if people else None,
        "people": people,
        "reason": desk.reason.name,
        "prompts": [_prompt_data(each) for each in desk.prompts],
        "said": desk.said,
    }


def _prompt_data(prompt: Prompt) -> dict[str, Any]:
    return {
        "text": prompt.text,
        "source": {"kind": prompt.source.kind, "ref": prompt.ref, "day": prompt.on},
        "quote": prompt.quote,
        "question": prompt.question,
        "kind": prompt.kind,
    }


def people_data(here: Shell, ids: Iterable[int]) -> list[dict[str, str]]:
    """People as every JSON names them."""
    people = here.notebook.people
    return [{"id": str(each), "name": people[each].name} for each in ids if each in people]


def show_marks(here: Shell, marks: Sequence[Mark], *, narrated: bool = False) -> None:
    """Each mark: its kind, its reason, the words. Narrated while she writes, the answer of `--text`."""
    tell = here.hint if narrated else here.say
    if not marks:
        if narrated or here.to_terminal:
            here.hint("No marks.")
        return
    if not narrated and not here.to_terminal:
        print_rows((), [(mark.kind, mark.reason, mark.words) for mark in marks])
        return
    for place, mark in enumerate(marks, 1):
        words = f' "{" ".join(mark.words.split())}"' if mark.words else ""
        text = visible(f"{mark.kind}: {mark.reason}{words}")
        for at, line in enumerate(wrapped(text, terminal_columns() - MARGIN, most=MOST_ROWS)):
            tell(f"{'' if at else place:>3}  {line}")


def marks_data(here: Shell, marks: Sequence[Mark]) -> dict[str, Any]:
    """The stable form of marks."""
    return {
        "marks": [
            {
                "kind": mark.kind,
                "reason": mark.reason,
                "words": mark.words,
                "with": people_data(here, mark.with_),
                "start": mark.start,
                "end": mark.end,
                "key": mark.key,
            }
            for mark in marks
        ]
    }
