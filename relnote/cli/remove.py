"""`relnote remove`: a person goes, and what was only theirs."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.options import person_argument, the_person_here
from relnote.cli.shell import shell
from relnote.core.removing import removal, remove_person, said_removal
from relnote.core.visible import visible


@click.command("remove", cls=Verb, examples=("relnote remove tom okafor", 'relnote remove "Ann Lee" --yes'))
@person_argument()
@click.option("--yes", is_flag=True, help="Don't ask.")
def command(who: tuple[str, ...], *, yes: bool) -> None:
    """Remove a person, with what was only theirs; `undo` brings them back.

    Talks with others stay, without this person. It says first what goes and what stays, and asks. To let it
    rest with someone, use `rest`; when someone has died, `died` keeps their page.
    """
    here = shell()
    person = the_person_here(here, who)
    name = visible(person.name)
    lines = said_removal(removal(here.notebook, person.id), here.notebook)
    if not yes:
        for line in lines:
            here.hint(f"  {visible(line)}")
        if not here.confirm(f"Remove {name}?", otherwise=f"--yes removes {name}; here nobody can be asked."):
            here.hint(f"{name} stays.")
            raise click.exceptions.Exit(1)
    here.update(f"remove {person.name}", lambda now, _mint: remove_person(now, person.id))
    if here.as_json:
        here.data({"removed": {"id": str(person.id), "name": person.name}, "said": lines})
        return
    here.say(f"Removed  {name}")
    for line in lines:
        here.say(f"         {visible(line)}")
    here.hint("relnote undo brings them back")
