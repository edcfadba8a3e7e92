"""`relnote search`: words found anywhere."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.output import bold, folded, print_rows
from relnote.cli.shell import Shell, shell
from relnote.core.days import said_day
from relnote.core.errors import UsageError
from relnote.core.record_refs import RecordRefs
from relnote.core.searching import Found, Hit, search
from relnote.core.visible import visible


@click.command("search", cls=Verb, examples=("relnote search lease", 'relnote search "tide tables" --json'))
@click.argument("text", nargs=-1, required=True, metavar="TEXT")
def command(text: tuple[str, ...]) -> None:
    """Find words anywhere: names, details, talks, reminders, notes; each in its sentence, by person.

    Several words are looked for together. In a pipe: name, kind, day, ref, sentence, parted by tabs.
    """
    here = shell()
    words = " ".join(text)
    if not words.strip():
        raise UsageError("Search for what? Name a word or two.")
    found = search(here.notebook, words)
    refs = RecordRefs(here.notebook)
    if here.as_json:
        here.data([_data(each, refs) for each in found])
    elif not found:
        here.hint(f'Nothing in the notebook says "{visible(words)}".')
    elif here.to_terminal:
        _print_by_person(here, found, refs)
    else:
        print_rows((), [_row(each, hit, refs) for each in found for hit in each.hits])


def _data(found: Found, refs: RecordRefs) -> dict[str, object]:
    person = found.person
    return {
        "person": {"id": str(person.id), "name": person.name} if person else None,
        "hits": [
            {
                "kind": hit.kind,
                "source": hit.source,
                "ref": refs.of(hit.kind, hit.record),
                "on": hit.on,
                "text": hit.text,
            }
            for hit in found.hits
        ],
    }


def _row(found: Found, hit: Hit, refs: RecordRefs) -> tuple[str, ...]:
    return (
        found.person.name if found.person else "",
        hit.source,
        hit.on.isoformat() if hit.on else "",
        refs.of(hit.kind, hit.record),
        hit.text,
    )


def _print_by_person(here: Shell, found: tuple[Found, ...], refs: RecordRefs) -> None:
    for each in found:
        here.say(bold(visible(each.person.name)) if each.person else "No one's")
        for hit in each.hits:
            on = f", {said_day(hit.on, today=here.today)}" if hit.on else ""
            origin = f"({visible(hit.source)}{on}, {refs.of(hit.kind, hit.record)})"
            here.say(folded(f"{visible(hit.text)}  {origin}", lead="  ", hang="    "))
        here.say()
