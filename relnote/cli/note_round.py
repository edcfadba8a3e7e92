"""A round through the post: who, where to, one own line each; written by hand, then posted together."""

from __future__ import annotations

from collections.abc import Sequence

import click

from relnote.cli.editor import edited
from relnote.cli.note_shown import people_data
from relnote.cli.note_wanted import Wanted
from relnote.cli.options import the_day, the_person_here
from relnote.cli.output import print_rows
from relnote.cli.shell import Shell
from relnote.core.desk.round_alike import round_marks
from relnote.core.desk.round_page import read_round, round_text, said_address
from relnote.core.desk.rounds import (
    OwnLine,
    RoundPage,
    RoundRow,
    how_far,
    post_round,
    round_of,
    with_round_line,
)
from relnote.core.errors import UsageError
from relnote.core.notebook import NextId, Notebook
from relnote.core.record_refs import RecordRefs
from relnote.core.visible import visible


def answer_round(here: Shell, circle: str, wanted: Wanted, *, written: bool) -> None:
    """Post what is written, set one person's line, or show the round: in the editor on a terminal."""
    if wanted.text or wanted.used or wanted.with_ or wanted.throw_away or wanted.enclosed:
        raise UsageError(
            "A round takes --for, --line, --written, --posted and --sheet; the rest is for one note."
        )
    page = round_of(here.notebook, circle, today=here.today, reason=wanted.why)
    if wanted.sheet is not None:
        _print(here, page, wanted.sheet, over=wanted.over)
    elif wanted.who:
        _one(here, page, wanted, written=written)
    elif wanted.posted is not None:
        _post(here, page, wanted.posted)
    elif wanted.line or written:
        raise UsageError("Whose line is it? Name the person: `relnote note tom --round clients --line …`.")
    elif wanted.prompts or here.as_json or not here.on_terminal:
        _show(here, page)
    else:
        _write(here, page)


def _one(here: Shell, page: RoundPage, wanted: Wanted, *, written: bool) -> None:
    person = the_person_here(here, wanted.who)
    row = next((each for each in page.rows if each.person == person.id), None)
    if row is None:
        raise UsageError(f"{person.name} gets no card in this round: not in {page.round.circle}.")
    if wanted.line is None and not written:
        raise UsageError("Say what stands on it with --line, or --written.")
    line = " ".join(wanted.line.split()) if wanted.line else row.line
    own = OwnLine(person.id, line, written or row.written is not None)
    there = [OwnLine(each.person, each.line, written=False) for each in page.rows if each.person != person.id]
    for said in round_marks(here.notebook, page, [own, *there], today=here.today):
        if said.startswith(f"{row.name}: "):
            here.hint(visible(said))
    _save(here, page, [own])


def _print(here: Shell, page: RoundPage, wish: tuple[str, str], *, over: bool) -> None:
    """A sheet for each card that isn't written yet."""
    from relnote.cli.note_sheet import write_sheets
    from relnote.core.desk.sheet_words import sheets_of_round

    write_sheets(here, wish, sheets_of_round(here.notebook, page, today=here.today), over=over)


def _post(here: Shell, page: RoundPage, typed: str) -> None:
    on = the_day(here, typed, sense="past")
    said: list[tuple[str, ...]] = []

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        now = round_of(notebook, page.round.circle, today=here.today, reason=page.reason)
        done = post_round(notebook, now, today=here.today, on=on, mint=mint)
        said.append(done.said)
        return done.notebook

    trial = post_round(here.notebook, page, today=here.today, on=on, mint=lambda: -1)
    here.update(trial.act, change)
    if here.as_json:
        here.data({"posted": on, "said": said[-1]})
        return
    for line in said[-1]:
        here.say(visible(line))
    here.hint("relnote undo takes it back")


def _show(here: Shell, page: RoundPage) -> None:
    refs = RecordRefs(here.notebook)
    if here.as_json:
        here.data(
            {
                "circle": page.round.circle,
                "began": page.round.began,
                "reason": page.reason,
                "people": [_as_data(here, row) for row in page.rows],
                "left_out": page.left_out,
            }
        )
        return
    rows = [
        (_state(row), row.name, said_address(row), row.line or "", refs.of("person", row.person))
        for row in page.rows
    ]
    print_rows(("", "to", "address", "own line", ""), rows, strong=1, wraps=3, whole=4)
    here.hint(visible(how_far(page)))
    if page.left_out:
        here.hint(visible(f"Without {', '.join(page.left_out)}."))


def _state(row: RoundRow) -> str:
    if row.posted is not None:
        return "posted"
    return "written" if row.written else "-"


def _as_data(here: Shell, row: RoundRow) -> dict[str, object]:
    (person,) = people_data(here, [row.person])
    return {
        "person": person,
        "address": row.address,
        "learned": row.learned,
        "line": row.line,
        "written": row.written,
        "posted": row.posted,
    }


def _write(here: Shell, page: RoundPage) -> None:
    """Out to the editor and back, until it is kept; lines that read like one another are said."""
    records = RecordRefs(here.notebook)
    refs = [records.of("person", row.person) for row in page.rows]
    name = f"round {page.round.circle}"
    shown = visible(round_text(page, refs=refs), lines=True)
    before = read_round(shown, page, refs=refs)
    text = _taken_up(here, name, shown)
    while True:
        text = edited(here, text, name=name)
        lines = read_round(text, page, refs=refs)
        alike = round_marks(here.notebook, page, lines, today=here.today)
        for said in alike:
            here.hint(visible(said))
        if not alike or _is_kept():
            break
    changed = [each for each in lines if each not in before]
    if changed:
        _save(here, page, changed)
    else:
        here.hint("Nothing was changed.")
    here.file.drafts.clear(name)


def _taken_up(here: Shell, name: str, shown: str) -> str:
    """The text that was kept from before, where she wants it."""
    left = here.file.drafts.read(name)
    if left is None or left == shown:
        return shown
    here.hint("What you wrote the last time was not saved, and is kept.")
    if here.confirm("Go on with it?", otherwise="Writing needs a terminal.", default=True):
        return left
    return shown


def _is_kept() -> bool:
    answer: str = click.prompt(
        "enter: keep · e: edit again", default="", show_default=False, prompt_suffix=" > ", err=True
    )
    return answer.strip() != "e"


def _save(here: Shell, page: RoundPage, lines: Sequence[OwnLine]) -> None:
    def change(notebook: Notebook, mint: NextId) -> Notebook:
        for each in lines:
            now = round_of(notebook, page.round.circle, today=here.today, reason=page.reason)
            notebook = with_round_line(
                notebook,
                now,
                each.person,
                line=each.line,
                written=each.written,
                today=here.today,
                mint=mint,
            )
        return notebook

    written = here.update(f"write in the round of {page.round.circle}", change)
    after = round_of(written.after, page.round.circle, today=here.today, reason=page.reason)
    ready = any(row.written is not None and row.posted is None for row in after.rows)
    if here.as_json:
        here.data({"people": [_as_data(here, row) for row in after.rows]})
        return
    here.say(visible(how_far(after)))
    if ready:
        circle = after.round.circle
        here.hint(visible(f"relnote note --round '{circle}' --posted today when they are in the post"))
    here.hint("relnote undo takes it back")
