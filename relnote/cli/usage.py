"""Usage errors in relnote's own words, each with the command that helps."""

from __future__ import annotations

from collections.abc import Iterable

import click

from relnote.core.errors import UsageError


def near(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """Those of `words` that `word` may have been meant for, nearest first, three at most."""
    from difflib import get_close_matches

    by_folded = {each.casefold(): each for each in words}
    found = get_close_matches(word.casefold(), by_folded, n=3, cutoff=0.6)
    return tuple(by_folded[each] for each in found)


def did_you_mean(candidates: tuple[str, ...]) -> str:
    """A question that names them, with a space before it; nothing where there are none."""
    if not candidates:
        return ""
    return f" Did you mean {' or '.join(candidates)}?"


def no_such_verb(word: str, verbs: tuple[str, ...]) -> UsageError:
    """An unknown verb, with those that are near."""
    candidates = near(word, verbs)
    return UsageError(
        f'relnote has no verb "{word}".{did_you_mean(candidates)} `relnote --help` lists them.',
        candidates=candidates,
    )


def in_our_words(error: click.UsageError) -> UsageError:
    """What click found wrong, as one sentence and the help to read."""
    verb = error.ctx.command_path if error.ctx else "relnote"
    candidates: tuple[str, ...] = ()
    if isinstance(error, click.NoSuchOption):
        candidates = tuple(error.possibilities or ())
        said = f"{verb} has no option {error.option_name}.{did_you_mean(candidates)}"
    elif isinstance(error, click.MissingParameter):
        said = f"{verb} needs {_named(error)}."
    else:
        said = error.format_message()
    return UsageError(f"{said} `{verb} --help` has examples.", candidates=candidates)


def _named(error: click.MissingParameter) -> str:
    if error.param is None:
        return "more words"
    if isinstance(error.param, click.Option):
        return error.param.opts[-1]
    return error.param.make_metavar(error.ctx or click.Context(click.Command("relnote"))).rstrip("….")
