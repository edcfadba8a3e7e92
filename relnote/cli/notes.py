"""`relnote notes`: the ledger, drafts first; with a ref, one note whole."""

from __future__ import annotations

from collections.abc import Sequence

import click

from relnote.cli.app import Verb
from relnote.cli.note_shown import people_data
from relnote.cli.options import complete_people, the_person_here
from relnote.cli.output import print_pairs, print_rows
from relnote.cli.shell import Shell, shell
from relnote.core.day.saying import exact_day, said_day
from relnote.core.desk.ledger import LedgerRow, ledger
from relnote.core.refs import looks_like_ref, whole_ref
from relnote.core.visible import visible


@click.command("notes", cls=Verb, examples=("relnote notes", "relnote notes joan --json"))
@click.argument("who", nargs=-1, metavar="[WHO|REF]", shell_complete=complete_people)
def command(who: tuple[str, ...]) -> None:
    """Every note you wrote: to whom, for what, what went with it, whether an answer was expected and came.

    Drafts stand first. A note's ref shows it whole.
    """
    here = shell()
    typed = " ".join(who).strip()
    rows = ledger(here.notebook, today=here.today)
    if looks_like_ref(typed.casefold()):
        one = [row for row in rows if whole_ref("note", row.note).startswith(typed.casefold())]
        if len(one) == 1:
            _show_one(here, one[0])
            return
    if typed:
        person = the_person_here(here, typed)
        rows = tuple(row for row in rows if person.id in {each.id for each in row.to})
    _show(here, rows)


def _show(here: Shell, rows: Sequence[LedgerRow]) -> None:
    if here.as_json:
        here.data([_as_data(here, row) for row in rows])
        return
    if not rows:
        here.hint("No notes yet. `relnote note WHO` lays out the first.")
        return
    shown = [(_day(here, row), row.names, row.reason or "", _words(here, row), row.ref) for row in rows]
    print_rows(("posted", "to", "for", "", ""), shown, strong=1, wraps=3, whole=4)


def _day(here: Shell, row: LedgerRow) -> str:
    if row.posted is not None:
        return said_day(row.posted, today=here.today)
    return "written" if row.written else "draft"


def _words(here: Shell, row: LedgerRow) -> str:
    enclosed = f"with {row.enclosed}" if row.enclosed else ""
    return " · ".join(part for part in (row.words, enclosed, _answer(here, row)) if part)


def _answer(here: Shell, row: LedgerRow) -> str:
    if not row.answer_expected or row.posted is None:
        return ""
    return f"heard on {said_day(row.answered, today=here.today)}" if row.answered else "an answer is expected"


def _show_one(here: Shell, row: LedgerRow) -> None:
    note = here.notebook.notes[row.note]
    if here.as_json:
        here.data({**_as_data(here, row), "text": note.text, "line": note.line})
        return
    pairs = [
        ("To", row.names),
        ("For", row.reason or ""),
        ("Posted", exact_day(row.posted) if row.posted else f"not yet; begun {exact_day(row.made)}"),
        ("Enclosed", row.enclosed or ""),
        ("Answer", _answer(here, row)),
        ("Prompts used", str(row.prompts_used) if row.prompts_used else ""),
        ("In a line", note.line or ""),
    ]
    print_pairs([(label, text) for label, text in pairs if text])
    if note.text:
        here.say()
        here.say(visible(note.text, lines=True))


def _as_data(here: Shell, row: LedgerRow) -> dict[str, object]:
    return {
        "ref": row.ref,
        "id": str(row.note),
        "to": people_data(here, [each.id for each in row.to if each.id is not None]),
        "reason": row.reason,
        "made": row.made,
        "posted": row.posted,
        "enclosed": row.enclosed,
        "answer_expected": row.answer_expected,
        "answered": row.answered,
        "prompts_used": row.prompts_used,
        "words": row.words,
    }
