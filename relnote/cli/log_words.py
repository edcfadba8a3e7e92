"""Where the words of a log come from: the command, standard input, one typed line, the editor, a draft."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click
from msgspec import Struct

from relnote.cli.shell import Shell
from relnote.core.entry.lines import lines_of, lines_of_text, split_typed
from relnote.core.errors import EntryError, RelnoteError, UsageError
from relnote.core.visible import visible

DRAFT = "log"
BROUGHT_BACK = "What you typed is kept; `relnote log` brings it back."

EATEN = (
    "There are no words after the ref. If a part is missing, the shell took it: put lines that begin with "
    "> or < in single quotes, like '> ring again in 3 weeks'."
)
_BELOW = "# ---- relnote leaves out everything from here on"
_HELP = f"""
{_BELOW}
# The first line may begin with a day: yesterday, friday, 12 june.
# Lines that begin with a mark become more than words:
#   * family: a detail     ? to ask next time     ! your promise, by friday
#   > a follow-up in 3 weeks     < what they will do     ~ to put right     + went right
"""


class AlreadyThereError(EntryError):
    """The same entry stands in the log: nothing is lost by leaving it at that."""


class Words(Struct, frozen=True, kw_only=True):
    """The lines of an entry. `live`: typed on the terminal, so shown before it is written.

    `text`: from an editor or standard input, where many marked lines may be part of the text. `kept`: they
    are kept as a draft until they are written.
    """

    lines: tuple[str, ...]
    live: bool = False
    text: bool = False
    kept: bool = False


def words_of_log(
    here: Shell, words: Sequence[str], *, edit: bool, after_a_ref: bool, enough: bool
) -> Words | None:
    """The words of the entry, None where she left. `enough`: the options alone say what happened."""
    if list(words) == ["-"]:
        return Words(lines=lines_of_text(sys.stdin.read()), text=True)
    if edit:
        return in_the_editor(here, "\n".join(lines_of(words)) or _kept(here))
    if words or enough:
        return Words(lines=lines_of(words))
    if not here.on_terminal:
        raise UsageError(EATEN if after_a_ref else _nothing(here))
    return _asked_for(here)


def in_the_editor(here: Shell, text: str) -> Words | None:
    """What she left in her editor; None where that is nothing. It is kept until it is written."""
    from relnote.cli.editor import edited

    left = edited(here, text + _HELP, name=DRAFT).split(_BELOW)[0]
    lines = lines_of_text(left)
    if not lines:
        here.file.drafts.clear(DRAFT)
        return None
    here.file.drafts.keep(DRAFT, "\n".join(lines))
    return Words(lines=lines, live=True, text=True, kept=True)


@contextmanager
def draft_kept(here: Shell, lines: Sequence[str], *, taken_up: bool = False) -> Iterator[None]:
    """Where an entry can't be written, its lines become the draft; written, a draft taken up is cleared."""
    try:
        yield
    except AlreadyThereError:
        raise
    except RelnoteError as error:
        if lines and list(lines) != ["-"]:
            _keep(here, "\n".join(lines))
            error.sentence = f"{error.sentence} {BROUGHT_BACK}"
        raise
    except (click.Abort, KeyboardInterrupt):
        if lines:
            _keep(here, "\n".join(lines))
            here.hint(f"\n{BROUGHT_BACK}")
        raise
    if taken_up:
        here.file.drafts.clear(DRAFT)


def _keep(here: Shell, text: str) -> None:
    """Keep a text; a longer draft that is there stays before it, one line gives way."""
    before = _kept(here)
    stays = "\n" in before.strip() and text not in before and before.strip() not in text
    here.file.drafts.keep(DRAFT, f"{before.rstrip()}\n\n{text}" if stays else text)


def _kept(here: Shell) -> str:
    """The draft; what an editor that failed left of relnote's own lines is not hers."""
    return (here.file.drafts.read(DRAFT) or "").split(_BELOW)[0]


def _nothing(here: Shell) -> str:
    kept = _kept(here).strip()
    before = f' Kept from before: "{kept}"' if kept else ""
    return f"There is nothing to log: write it after the verb, or - to read standard input.{before}"


def _asked_for(here: Shell) -> Words | None:
    """One line from her; a kept one is offered first. `e` alone opens the editor, enter alone leaves."""
    kept = _kept(here).strip()
    if kept:
        return _taken_up(here, kept)
    here.hint("What happened? One line, as you would say it (e: in the editor, enter: leave).")
    line = _line("log")
    if line == "e":
        return in_the_editor(here, "")
    return Words(lines=lines_of_field(line), live=True) if line else None


def _taken_up(here: Shell, kept: str) -> Words | None:
    """The entry that was kept, to be mended: in the editor, typed anew, as it is, or thrown away."""
    here.hint("Kept from before:")
    here.hint("\n".join(f"  {visible(line)}" for line in kept.split("\n")))
    here.hint("enter: in the editor · y: as it is · n: throw it away · or type it anew")
    line = _line("log")
    if line == "n":
        here.file.drafts.clear(DRAFT)
        return None
    if line == "y":
        return Words(lines=lines_of_text(kept), live=True, text=True, kept=True)
    if line in ("", "e"):
        return in_the_editor(here, kept)
    return Words(lines=lines_of_field(line), live=True, kept=True)


def lines_of_field(line: str) -> tuple[str, ...]:
    """One typed line as lines: a mark typed as its own word begins one."""
    return tuple(part.text for part in split_typed(line))


def _line(prompt: str) -> str:
    answer: str = click.prompt(prompt, default="", show_default=False, prompt_suffix="> ", err=True)
    return answer.strip()
