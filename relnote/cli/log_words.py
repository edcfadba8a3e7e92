"""Where the words of a log come from: the command, standard input, one typed line, the editor, a draft."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

import click
from msgspec import Struct

from relnote.cli.log_drafts import BELOW, DRAFT, Options, clear, keep_options, kept, kept_options
from relnote.cli.shell import Shell
from relnote.core.entry.lines import lines_of, lines_of_text, split_typed
from relnote.core.entry.values import Question
from relnote.core.errors import UsageError
from relnote.core.visible import visible

EATEN = (
    "There are no words after the ref. If a part is missing, the shell took it: put lines that begin with "
    "> or < in single quotes, like '> ring again in 3 weeks'."
)
_HELP = f"""
{BELOW}
# The first line may begin with a day: yesterday, friday, 12 june.
# Lines that begin with a mark become more than words:
#   * family: a detail     ? to ask next time     ! your promise, by friday
#   > a follow-up in 3 weeks     < what they will do     ~ to put right     + went right
"""


class Words(Struct, frozen=True, kw_only=True):
    """The lines of an entry. `live`: typed on the terminal, so shown before it is written.

    `text`: from an editor or standard input, where many marked lines may be part of the text. `kept`: they
    are kept as a draft until they are written, with the `options` they were typed with.
    """

    lines: tuple[str, ...]
    live: bool = False
    text: bool = False
    kept: bool = False
    options: Options = Options()


def words_of_log(
    here: Shell, words: Sequence[str], options: Options, *, edit: bool, enough: bool
) -> Words | None:
    """The words of the entry, None where she left. `enough`: the options alone say what happened."""
    if list(words) == ["-"]:
        return Words(lines=lines_of_text(sys.stdin.read()), text=True, options=options)
    if edit:
        if words:
            return in_the_editor(here, "\n".join(lines_of(words)), options)
        return in_the_editor(here, kept(here), options.over(kept_options(here)))
    if words or enough:
        return Words(lines=lines_of(words), options=options)
    if not here.on_terminal:
        raise UsageError(EATEN if options.ref else _nothing(here))
    return _asked_for(here, options)


def in_the_editor(here: Shell, text: str, options: Options) -> Words | None:
    """What she left in her editor; None where that is nothing. It is kept until it is written."""
    from relnote.cli.editor import edited

    said = f"\n# With: {options.typed}" if options.typed else ""
    try:
        left = edited(here, f"{text}{_HELP.rstrip()}{said}\n", name=DRAFT)
    finally:
        keep_options(here, options)
    lines = lines_of_text(_MISTAKES.sub("", left.split(BELOW)[0]))
    if not lines:
        clear(here)
        return None
    here.file.drafts.keep(DRAFT, "\n".join(lines))
    keep_options(here, options)
    return Words(lines=lines, live=True, text=True, kept=True, options=options)


_MISTAKES = re.compile(r"^# line \d+: .*\n?", re.MULTILINE)


def with_mistakes(lines: Sequence[str], mistakes: Sequence[Question]) -> str:
    """The lines with what is wrong above each; the remarks go away again when she comes back."""
    said = [(one.line, f"# line {one.line + 1}: {' '.join(one.sentence.split())}") for one in mistakes]
    return "\n".join(
        text for place, line in enumerate(lines) for text in (*(one for at, one in said if at == place), line)
    )


def _nothing(here: Shell) -> str:
    text = kept(here).strip()
    typed = kept_options(here).typed
    before = f' Kept from before: "{text}"{f" ({typed})" if typed else ""}' if text else ""
    return f"There is nothing to log: write it after the verb, or - to read standard input.{before}"


def _asked_for(here: Shell, options: Options) -> Words | None:
    """One line from her; a kept one is offered first. `e` alone opens the editor, enter alone leaves."""
    text = kept(here).strip()
    if text:
        return _taken_up(here, text, options)
    here.hint("What happened? One line, as you would say it (e: in the editor, enter: leave).")
    line = _line("log")
    if line == "e":
        return in_the_editor(here, "", options)
    return Words(lines=lines_of_field(line), live=True, options=options) if line else None


def _taken_up(here: Shell, text: str, options: Options) -> Words | None:
    """The entry that was kept, to be mended: in the editor, typed anew, as it is, or thrown away."""
    here.hint("Kept from before:")
    here.hint("\n".join(f"  {visible(line)}" for line in text.split("\n")))
    with_kept = kept_options(here)
    if with_kept.typed:
        here.hint(visible(f"  with {with_kept.typed}"))
    here.hint("enter: in the editor · y: as it is · n: throw it away · or type it anew")
    line = _line("log")
    both = options.over(with_kept)
    if line == "n":
        clear(here)
        return None
    if line == "y":
        return Words(lines=lines_of_text(text), live=True, text=True, kept=True, options=both)
    if line in ("", "e"):
        return in_the_editor(here, text, both)
    return Words(lines=lines_of_field(line), live=True, kept=True, options=options)


def lines_of_field(line: str) -> tuple[str, ...]:
    """One typed line as lines: a mark typed as its own word begins one."""
    return tuple(part.text for part in split_typed(line))


def _line(prompt: str) -> str:
    answer: str = click.prompt(prompt, default="", show_default=False, prompt_suffix="> ", err=True)
    return answer.strip()
