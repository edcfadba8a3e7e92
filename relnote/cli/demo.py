"""`relnote demo`: where the made-up practice is, and how to try things on it."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.shell import shell
from relnote.core.visible import visible


@click.command("demo", cls=Verb, examples=("relnote demo", "relnote demo --fresh"))
@click.option("--fresh", is_flag=True, help="Make it anew: what you tried on it is gone.")
def command(*, fresh: bool) -> None:
    """Say where the made-up practice is and how to use it."""
    here = shell()
    from relnote.storage.demo import demo_copy

    file = demo_copy(here.clock, fresh=fresh)
    if here.as_json:
        here.data({"path": str(file.path), "people": len(file.load().people)})
        return
    from relnote.core.day.saying import exact_day
    from relnote.core.day.words import SHORT_WEEKDAYS

    day = f"{SHORT_WEEKDAYS[here.today.weekday()]} {exact_day(here.today)}"
    here.say(f"A made-up practice of {len(file.load().people)} people, as it stands on {day}.")
    here.say(f"Your copy: {visible(str(file.path))}")
    here.say()
    here.say("It is yours to change for the day; nothing of it reaches your own notebook.")
    here.say("  relnote --demo               open it")
    here.say("  relnote --demo today         what its day holds")
    here.say("  relnote --demo brief tom     pick up where you left off")
    here.say("  relnote demo --fresh         begin again")
