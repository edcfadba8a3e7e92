"""What a log's first word may be: the ref of a row, or of the person whose page it is for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from relnote.cli.shell import Shell
from relnote.core.acts.acted import Meant
from relnote.core.entry.lines import is_marked
from relnote.core.errors import NobodyError
from relnote.core.finding import Finder
from relnote.core.refs import looks_like_ref


class Page(Struct, frozen=True, kw_only=True):
    """The ref as it was typed, and what it stands for: a row of the day, or a person."""

    ref: str | None = None
    row: Meant | None = None
    person: int | None = None


def page_and_words(here: Shell, words: Sequence[str]) -> tuple[Page, Sequence[str]]:
    """The page that the first word says, and the words after it.

    What only looks like a ref (`b2b meeting with Tom`) is a word where others follow; alone it is refused.
    """
    if not words or not looks_like_ref(words[0]):
        return Page(), words
    try:
        return _page(here, words[0]), words[1:]
    except NobodyError:
        if all(is_marked(word.strip()) for word in words[1:]):
            raise
        here.hint(f"{words[0]} is the ref of no row, so it is read as a word.")
        return Page(), words


def page_again(here: Shell, page: Page, ref: str | None) -> Page:
    """The page of an entry that was kept; where its row is gone meanwhile, the entry is for none."""
    if ref == page.ref or ref is None:
        return page
    try:
        return _page(here, ref)
    except NobodyError:
        here.hint(f"{ref} is the ref of no row any more; the entry is logged without it.")
        return page


def _page(here: Shell, ref: str) -> Page:
    """What a ref stands for, a row of the day before anyone (edges 3).

    Raises NobodyError where it fits nothing, SeveralError where it is too short.
    """
    from relnote.cli.acting import Rows

    rows = Rows(here)
    people = [] if rows.hold(ref) else Finder.of(here.notebook, today=here.today).by_ref(ref)
    if len(people) == 1:
        return Page(ref=ref, person=people[0].id)
    return Page(ref=ref, row=rows.meant([ref])[0])
