"""The draft of a log: what was typed and the options it was typed with, kept until it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click
import msgspec
from msgspec import Struct

from relnote.cli.shell import Shell
from relnote.core.conversations import Channel, Direction
from relnote.core.entry.naming import quoted
from relnote.core.errors import EntryError, RelnoteError

DRAFT = "log"
OPTIONS = "log options"
BROUGHT_BACK = "What you typed is kept; `relnote log` brings it back."
BELOW = "# ---- relnote leaves out everything from here on"


class AlreadyThereError(EntryError):
    """The same entry stands in the log: nothing is lost by leaving it at that."""


class Options(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was said beside the words, as it was typed. `ref` is the row or the page that came first."""

    ref: str | None = None
    with_: tuple[str, ...] = ()
    on: str | None = None
    channel: Channel | None = None
    direction: Direction | None = None

    def over(self, kept: Options) -> Options:
        """These options, and where they are silent those that were kept."""
        return Options(
            ref=self.ref or kept.ref,
            with_=self.with_ or kept.with_,
            on=self.on or kept.on,
            channel=self.channel or kept.channel,
            direction=self.direction or kept.direction,
        )

    @property
    def typed(self) -> str:
        """The options as one types them: `k3f --with 'Bea Lund' --on yesterday --by call --out`."""
        pairs = (*(("--with", who) for who in self.with_), ("--on", self.on), ("--by", self.channel))
        words = [f"{option} {_plainly(value)}" for option, value in pairs if value]
        words = [self.ref, *words] if self.ref else words
        return " ".join([*words, f"--{self.direction}"] if self.direction else words)


class _Kept(Struct, frozen=True):
    """Options and the very draft they belong to: another text under the same name isn't theirs."""

    of: str
    options: Options


def _plainly(value: str) -> str:
    return value if value.isalnum() else quoted(value)


@contextmanager
def draft_kept(here: Shell, lines: Sequence[str], options: Options) -> Iterator[None]:
    """Where an entry can't be written, it becomes the draft, as her editor left it where that failed."""
    try:
        yield
    except AlreadyThereError:
        raise
    except RelnoteError as error:
        left = _left_in_the_editor(error)
        text = "\n".join(lines) if left is None else left
        if text.strip() and text != "-":
            keep(here, text, options)
            if "is kept" not in error.sentence:
                error.sentence = f"{error.sentence} {BROUGHT_BACK}"
        raise
    except (click.Abort, KeyboardInterrupt):
        if lines:
            keep(here, "\n".join(lines), options)
            here.hint(f"\n{BROUGHT_BACK}")
        raise


def _left_in_the_editor(error: RelnoteError) -> str | None:
    from relnote.cli.editor import EditorError

    return error.text.split(BELOW)[0].strip() if isinstance(error, EditorError) else None


def keep(here: Shell, text: str, options: Options) -> None:
    """Keep an entry; a longer draft that is there stays before it, one line gives way.

    Two entries in one draft have no options in common: they stand before their words then.
    """
    before = kept(here)
    if "\n" in before.strip() and text not in before and before.strip() not in text:
        text = f"{_with_options(before.rstrip(), kept_options(here))}\n\n{_with_options(text, options)}"
        options = Options()
    here.file.drafts.keep(DRAFT, text)
    keep_options(here, options)


def _with_options(text: str, options: Options) -> str:
    return f"({options.typed}) {text}" if options.typed else text


def keep_options(here: Shell, options: Options) -> None:
    """Keep the options beside the draft as it is now."""
    text = here.file.drafts.read(DRAFT)
    if text is None or options == Options():
        here.file.drafts.clear(OPTIONS)
        return
    try:
        written = msgspec.json.encode(_Kept(_plain(text), options)).decode()
    except UnicodeEncodeError:  # bytes that are no text, in an option: nothing that could be typed again
        here.file.drafts.clear(OPTIONS)
        return
    here.file.drafts.keep(OPTIONS, written)


def kept(here: Shell) -> str:
    """The draft; what an editor that failed left of relnote's own lines is not hers."""
    return (here.file.drafts.read(DRAFT) or "").split(BELOW)[0]


def kept_options(here: Shell) -> Options:
    """The options of the draft; none where they were another's, or can't be read."""
    written, text = here.file.drafts.read(OPTIONS), here.file.drafts.read(DRAFT)
    if written is None or text is None:
        return Options()
    try:
        found = msgspec.json.decode(written.encode(), type=_Kept)
    except (msgspec.MsgspecError, UnicodeError):
        return Options()
    return found.options if found.of == _plain(text) else Options()


def _plain(text: str) -> str:
    """The text without what JSON can't hold."""
    return text.encode("utf-8", "replace").decode()


def clear(here: Shell) -> None:
    """It was written, or she threw it away."""
    here.file.drafts.clear(DRAFT)
    here.file.drafts.clear(OPTIONS)
