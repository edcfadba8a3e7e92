"""The command line: a group that imports a verb only when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from relnote.cli.asked import Asked
from relnote.core.clock import Clock
from relnote.core.errors import UsageError

SECTIONS: dict[str, dict[str, tuple[str, str]]] = {
    "The day": {
        "today": ("today", "what the day holds"),
        "quiet": ("quiet", "everyone you haven't heard from in a while"),
        "brief": ("brief", "pick up where you left off with someone"),
        "why": ("why", "the whole sum behind someone being listed, or not"),
        "reflect": ("reflect", "what the year looked like"),
    },
    "Writing down": {
        "log": ("log", "write down what happened"),
        "note": ("note", "lay out a note you write by hand"),
        "notes": ("notes", "the notes you wrote: to whom, for what, and drafts"),
        "remind": ("remind", "something to do or ask, perhaps on a day"),
        "done": ("done", "tick rows off"),
        "drop": ("drop", "let rows go"),
        "snooze": ("snooze", "hide rows until a day"),
    },
    "People": {
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
    },
    "In and out": {
        "import": ("import_", "bring people in from other programs"),
        "export": ("export", "take reminders and people out"),
        "calendar": ("calendar", "sync with a calendar folder, both ways"),
    },
    "Keeping": {
        "undo": ("undo", "take back the last act, or a named one"),
        "redo": ("redo", "do again what was undone"),
        "history": ("history", "what was done, newest first"),
        "backup": ("backup", "copy the notebook, or list its backups"),
        "restore": ("restore", "put a backup in the notebook's place"),
        "doctor": ("doctor", "look the notebook over"),
        "config": ("config", "circles, quiet seasons and other settings"),
        "demo": ("demo", "the made-up practice, to try things on"),
        "completion": ("completion", "completion for bash, zsh and fish"),
    },
}
"""Every verb, as `--help` parts them: its module in `relnote.cli`, whose `command` it is, and its line."""
VERBS = {name: verb for section in SECTIONS.values() for name, verb in section.items()}


def _show_help(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if value and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


class Verb(click.Command):
    """A verb. `--file`, `--demo` and `--json` may stand before or after it (edges 4)."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **{"add_help_option": False, **kwargs})
        self.examples = tuple(examples)
        self.params = [*self.params, *everywhere()]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its own options, a line each; of those that every verb takes only that they are there."""
        options = (each for each in self.params if isinstance(each, click.Option))
        own = [each for each in options if each.name not in EVERYWHERE]
        lines = [line for each in own if (line := each.get_help_record(ctx)) is not None]
        if lines:
            with formatter.section("Options"):
                formatter.write_dl(lines)
        with formatter.section("With every verb"):
            formatter.write_text("--file PATH, --demo, --json, --help; `relnote --help` says what they do.")

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Real examples, each on a line of its own, as they can be typed."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"  {example}\n")


def _remember(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value:
        setattr(context.find_object(Asked), parameter.name or "", value)


EVERYWHERE = frozenset({"file", "demo", "json", "help"})


def everywhere() -> list[click.Parameter]:
    """The options every verb takes, fresh for each command.

    click's own `--help` would look for a translation of its line at each start, and import what that takes.
    """
    return [
        click.Option(["--file"], expose_value=False, is_eager=True, metavar="PATH",
                     help="The notebook to use.", callback=_remember),
        click.Option(["--demo"], is_flag=True, expose_value=False, is_eager=True,
                     help="Use the made-up practice.", callback=_remember),
        click.Option(["--json"], is_flag=True, expose_value=False, is_eager=True,
                     help="Print data as JSON.", callback=_remember),
        click.Option(["-h", "--help"], is_flag=True, expose_value=False, is_eager=True,
                     help="Show this message and exit.", callback=_show_help),
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that was typed; an unknown one is refused with those that are near."""
        if args and args[0] not in VERBS:
            from relnote.cli.usage import no_such_verb

            raise no_such_verb(args[0], tuple(VERBS))
        return super().resolve_command(ctx, args)

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The verbs that begin so, from the table alone; `--` asks for the options."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        item = click.shell_completion.CompletionItem
        return [item(name, help=line) for name, (_module, line) in VERBS.items() if name.startswith(incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their lines, from the table alone."""
        width = max(map(len, VERBS))
        for heading, verbs in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(width), line) for name, (_module, line) in verbs.items()])


def _show_version(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if value and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"relnote {version('relnote')}")
        context.exit()


root = LazyGroup(
    "relnote",
    help="A notebook of the people you work with: who to follow up with today, and who has been quiet.",
    epilog="Without a verb, relnote opens its screens.",
    params=[
        *everywhere(),
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            help="Say which relnote this is and exit.",
            callback=_show_version,
        ),
    ],
    add_help_option=False,
    invoke_without_command=True,
    subcommand_metavar="[VERB …]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run(arguments: Sequence[str], *, clock: Clock) -> int | Asked:
    """Run one verb and return its exit code; with no verb, what was asked of the screens.

    RelnoteError passes through to `main`; what click finds wrong with the words becomes one.
    """
    asked = Asked(clock)
    if any(not _is_text(argument) for argument in arguments):
        raise UsageError("An argument isn't UTF-8 text, so relnote can't keep it. Check the terminal's locale.")
    try:
        with root.make_context("relnote", list(arguments), obj=asked) as context:
            result = root.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        from relnote.cli.usage import in_our_words

        raise in_our_words(error) from None
    if context.invoked_subcommand is None:
        return asked
    return result if isinstance(result, int) else 0


def _is_text(argument: str) -> bool:
    """Whether it came as UTF-8: bytes that didn't are lone surrogates in it (PEP 383)."""
    return argument.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in argument)
