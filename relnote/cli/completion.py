"""Completion of verbs, options and people's names in bash, zsh and fish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click
from click.shell_completion import CompletionItem, ShellComplete

from relnote.cli.app import Verb, root
from relnote.cli.asked import Asked
from relnote.cli.completion_scripts import SCRIPTS
from relnote.cli.shell import Shell, shell
from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError
from relnote.core.finding import Finder
from relnote.core.folding import fold
from relnote.core.people import Person
from relnote.core.visible import visible

MOST = 200
"""More names than this help nobody to choose."""
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.,+/")


@click.command(
    "completion",
    cls=Verb,
    examples=(
        "relnote completion bash > ~/.local/share/bash-completion/completions/relnote",
        "relnote completion zsh > ~/.zfunc/_relnote",
        "relnote completion fish > ~/.config/fish/completions/relnote.fish",
    ),
)
@click.argument("which", type=click.Choice(tuple(SCRIPTS)), metavar="bash|zsh|fish")
def command(which: str) -> None:
    """Print the completion script of a shell, and on stderr where to put it."""
    here = shell()
    script, where = SCRIPTS[which]
    here.say(script.rstrip("\n"))
    here.hint(where)


def people_like(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """People who fit what is typed so far, best first.

    What is typed becomes the whole name; after `tom` as a word of its own, the rest of it. A name with signs
    that a terminal would obey is offered as the person's ref, with the name made visible beside it where the
    shell can show that; so are two who are called the same.
    """
    here = _here(context)
    before = _words_before(context, parameter)
    wanted = " ".join((*before, incomplete))
    everyone = here.notebook.people.values()
    finder = Finder.of(here.notebook, today=here.today)
    found = finder.find(wanted) if wanted.strip() else sorted(everyone, key=lambda each: fold(each.name))
    names: dict[str, int] = {}
    for each in everyone:
        names[each.name] = names.get(each.name, 0) + 1
    if before:
        return [item for each in found[:MOST] if (item := _rest_of(each, before))]
    return [_item(each, shared=names[each.name] > 1, finder=finder) for each in found[:MOST]]


def _words_before(context: click.Context, parameter: click.Parameter) -> tuple[str, ...]:
    """The words of the same name already typed, where a name may stand in several."""
    if parameter.nargs != -1 or parameter.metavar != "WHO":
        return ()
    return tuple(context.params.get(parameter.name or "") or ())


def _rest_of(person: Person, before: tuple[str, ...]) -> CompletionItem | None:
    """What is left of the name after the words that were typed of it."""
    words = person.name.split()
    rest = " ".join(words[len(before) :])
    begun = all(fold(word).startswith(fold(typed)) for typed, word in zip(before, words, strict=False))
    return CompletionItem(rest) if rest and begun and rest.isprintable() else None


def _item(person: Person, *, shared: bool, finder: Finder) -> CompletionItem:
    if shared or not person.name.isprintable() or person.name != " ".join(person.name.split()):
        return CompletionItem(finder.ref(person), help=visible(finder.told_apart(person)))
    where = person.organisations[0].organisation if person.organisations else None
    return CompletionItem(person.name, help=visible(where) if where else None)


def circles_like(context: click.Context, incomplete: str) -> list[CompletionItem]:
    """Circles whose name begins with what is typed so far."""
    names = [circle.name for circle in _here(context).notebook.settings.circles]
    return [
        CompletionItem(name) for name in names if fold(name).startswith(fold(incomplete)) and name.isprintable()
    ]


def _here(context: click.Context) -> Shell:
    asked = context.find_object(Asked)
    assert asked is not None
    here: Shell = context.meta.setdefault("relnote.shell", _Silent(asked))
    return here


class _Silent(Shell):
    """A shell beneath a prompt that is being typed: nothing may be printed there."""

    def hint(self, text: str) -> None:
        """Nothing."""


class _Typed(ShellComplete):
    """What a shell asks: the words before the cursor in RELNOTE_WORDS, the one under it in RELNOTE_TYPED."""

    def __init__(self, asked: Asked, environment: Mapping[str, str]) -> None:
        super().__init__(root, {"obj": asked}, "relnote", "_RELNOTE_COMPLETE")
        self.environment = environment

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words as the shell split them, quotes and escapes taken off."""
        words = self.environment.get("RELNOTE_WORDS", "").split("\n")
        return [_unquoted(word) for word in words if word], _unquoted(self.environment.get("RELNOTE_TYPED", ""))


def _unquoted(word: str) -> str:
    """A shell word as it will be read: quotes and backslashes off, also where a quote is still open."""
    import shlex

    for closing in ("", "'", '"'):
        try:
            parts = shlex.split(word + closing)
        except ValueError:
            continue
        return " ".join(parts)
    return word.rstrip("\\")


def answer(environment: Mapping[str, str], *, clock: Clock) -> int:
    """Print what the shell asked for; on any trouble nothing at all: a prompt is no place for an error."""
    try:
        items = _items(environment, clock)
    except (RelnoteError, OSError, click.ClickException):
        return 1
    show = {"bash": _bash_line, "zsh": _zsh_lines, "fish": _fish_line}.get(environment["_RELNOTE_COMPLETE"])
    if show is None:
        return 1
    lines = [show(item, environment.get("RELNOTE_TYPED", "")) for item in items]
    click.echo("\n".join(lines), nl=bool(lines))
    return 0


def _items(environment: Mapping[str, str], clock: Clock) -> list[CompletionItem]:
    typed = _Typed(Asked(clock), environment)
    arguments, incomplete = typed.get_completion_args()
    items: list[Any] = typed.get_completions(arguments, incomplete)
    return [item for item in items if item.value and "\n" not in item.value]


def _bash_line(item: CompletionItem, typed: str) -> str:
    """The candidate as it goes onto the line: quoted as she began it, else each odd sign escaped.

    Escaping every sign that isn't plain keeps bash from breaking the word at it (COMP_WORDBREAKS).
    """
    value = str(item.value)
    if typed.startswith("'"):
        return value.replace("'", "'\\''")
    if typed.startswith('"'):
        return "".join(f"\\{sign}" if sign in '"\\$`' else sign for sign in value)
    return "".join(sign if sign in _PLAIN or not sign.isascii() else f"\\{sign}" for sign in value)


def _zsh_lines(item: CompletionItem, _typed: str) -> str:
    """Value and what is shown, each on a line; zsh does the quoting."""
    shown = str(item.value) + (f"  ({item.help})" if item.help else "")
    return f"{item.value}\n{visible(shown)}"


def _fish_line(item: CompletionItem, _typed: str) -> str:
    return f"{item.value}\t{visible(item.help)}" if item.help else str(item.value)
