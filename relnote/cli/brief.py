"""`relnote brief WHO`: pick up where you left off, on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.options import ON_HELP, day_option, in_it, person_argument, replayed, the_person_here
from relnote.cli.output import bold, dim, folded
from relnote.cli.shell import shell
from relnote.core.visible import visible

SECTIONS = (
    "head", "who", "last", "deeds", "open", "ask_after", "hopes", "told", "from_others", "avoid", "occasion",
    "question",
)  # fmt: skip


@click.command("brief", cls=Verb, examples=("relnote brief tom", "relnote brief 4471"))
@person_argument()
@day_option(help=ON_HELP)
def command(who: tuple[str, ...], on: str | None) -> None:
    """Where you left off with someone. WHO may be the last digits of the phone that is ringing."""
    from relnote.core.brief.brief import brief, brief_lines

    here = shell()
    person = the_person_here(here, who)
    notebook, day = replayed(here, on)
    value = brief(notebook, in_it(notebook, person, day), today=day)
    if here.as_json:
        from relnote.core.record_refs import RecordRefs

        refs = RecordRefs(here.notebook)
        sections = {name: [_as_data(line, refs) for line in getattr(value, name)] for name in SECTIONS}
        about = {"id": str(value.person), "name": value.name, "said": value.said}
        here.data({"day": day, "person": about, "long_silence": value.long_silence, **sections})
        return
    here.say(bold(visible(value.name)))
    for line in _laid_out(brief_lines(value)):
        here.say(line)


def _laid_out(lines: Sequence[Any]) -> list[str]:
    """Headings with a blank line before, lines below them set in; long ones folded on a terminal alone."""
    printed: list[str] = []
    for line in lines:
        if line.heading:
            printed += ["", bold(visible(line.heading))]
        mark = f"{line.mark} " if line.mark else ""
        aside = f"  ({visible(line.aside)})" if line.aside else ""
        text = folded(f"{mark}{visible(line.text)}{aside}", lead="  ", hang="    ")
        printed.append(dim(text) if line.dim else text)
    return printed


def _as_data(line: Any, refs: Any) -> dict[str, Any]:
    record = None
    if line.record is not None and line.section is not None:
        ref = refs.of(line.section, line.record)
        record = {"kind": line.section, "id": str(line.record), "ref": ref}
    return {
        "text": line.text,
        "aside": line.aside,
        "mark": line.mark,
        "dim": line.dim,
        "source": record,
    }
