"""The command line: a group that imports a verb only when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from relnote.cli.shell import Shell
from relnote.core.clock import Clock

VERBS: dict[str, tuple[str, str]] = {
    "today": ("today", "what the day holds"),
    "quiet": ("quiet", "everyone you haven't heard from in a while"),
    "brief": ("brief", "pick up where you left off with someone"),
    "why": ("why", "the whole sum behind someone being listed, or not"),
    "log": ("log", "write down what happened"),
    "remind": ("remind", "something to do or ask, perhaps on a day"),
    "done": ("done", "tick off"),
    "drop": ("drop", "let go"),
    "snooze": ("snooze", "not before a day"),
    "add": ("add", "add a person"),
    "people": ("people", "who is in the notebook"),
    "show": ("show", "everything about a person"),
    "edit": ("edit", "edit a person or a record in your editor"),
    "search": ("search", "find words anywhere"),
    "sort": ("sort", "say who matters, after an import or any day"),
    "rest": ("rest", "let it rest with someone"),
    "wake": ("wake", "take it up again"),
    "gently": ("gently", "suggest nothing for a while, after bad news"),
    "died": ("died", "someone died: every prompt stops, the page stays"),
    "remove": ("remove", "remove a person"),
    "import": ("import_", "bring people in from other programs"),
    "export": ("export", "take reminders and people out"),
    "undo": ("undo", "take back the last act, or a named one"),
    "redo": ("redo", "do again what was undone"),
    "history": ("history", "what was done, newest first"),
    "backup": ("backup", "copy the notebook, or list its backups"),
    "restore": ("restore", "put a backup in the notebook's place"),
    "doctor": ("doctor", "look the notebook over"),
    "config": ("config", "circles, quiet seasons and other settings"),
    "demo": ("demo", "the made-up practice, to try things on"),
    "completion": ("completion", "completion for bash, zsh and fish"),
}
"""Every verb: its module in `relnote.cli`, whose `command` is the verb, and its line in `--help`."""


class Verb(click.Command):
    """A verb. `--file`, `--demo` and `--json` may stand before or after it (edges 4)."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.params = [*self.params, *everywhere()]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Real examples, as they can be typed."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write_text(example)


def _remember(name: str) -> Any:
    def callback(context: click.Context, _parameter: click.Parameter, value: Any) -> None:
        if value:
            setattr(context.find_object(Shell).asked, name, value)  # type: ignore[union-attr]

    return callback


def everywhere() -> list[click.Parameter]:
    """The three options every verb takes, fresh for each command."""
    return [
        click.Option(["--file"], type=click.Path(path_type=Path), expose_value=False, is_eager=True,
                     metavar="PATH", help="The notebook to use.", callback=_remember("file")),
        click.Option(["--demo"], is_flag=True, expose_value=False, is_eager=True,
                     help="Use the made-up practice.", callback=_remember("demo")),
        click.Option(["--json"], is_flag=True, expose_value=False, is_eager=True,
                     help="Print data as JSON.", callback=_remember("json")),
    ]  # fmt: skip


class LazyGroup(click.Group):
    """Knows every verb by name and line; imports a verb's module only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every verb, in the order of `VERBS`."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb, imported now."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"relnote.cli.{VERBS[cmd_name][0]}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their lines, from the table alone."""
        with formatter.section("Verbs"):
            formatter.write_dl([(name, line) for name, (_module, line) in VERBS.items()])


root = LazyGroup(
    "relnote",
    help="A notebook of the people you work with: who to follow up with today, and who has been quiet.",
    params=everywhere(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run(arguments: Sequence[str], *, clock: Clock) -> int:
    """Run one verb and return its exit code; RelnoteError passes through to `main`."""
    result = root.main(list(arguments), prog_name="relnote", standalone_mode=False, obj=Shell(clock))
    return result if isinstance(result, int) else 0
