"""What stands half-typed in `add…`: kept as the line it would become, and taken out of the kept text again."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.record_text.adding import FormGround, addition
from relnote.core.record_text.form_fields import form_fields, kinds_for
from relnote.core.record_text.form_lines import DETAIL, FormLine, FormPage


def ground_of(section: str, there: Sequence[FormLine], circles: Sequence[str]) -> FormGround:
    """What a line is added to in a form of that kind of record."""
    used = [line.kind for line in there if line.field == DETAIL]
    return FormGround(there, form_fields(section), kinds_for(section, used), circles)


def with_half(page: FormPage, typed: str, *, section: str, circles: Sequence[str]) -> FormPage:
    """The page with what is `typed` as the line it would become, where it becomes one more."""
    named = addition(typed, ground_of(section, page.lines, circles)) if typed else None
    if named is None or named.place is not None:
        return page
    return FormPage((*page.lines, named.line), page.body)


def half_text(page: FormPage, whole: FormPage, typed: str) -> str:
    """What is kept beside the text of `whole`: the line `page` gained, and the words as they were typed."""
    gained = whole.lines[len(page.lines) :]
    return f"{gained[0].text.strip() if gained else ''}\n{typed}" if typed else ""


def without_half(kept: FormPage, half: str) -> tuple[FormPage, str]:
    """The kept page without the line that was only half-typed, and the words for `add…`.

    Where its last line is another by now, the page stands as it was kept and there are no words: what was
    typed is in it, or it was written down since.
    """
    line, _end, typed = half.partition("\n")
    if not line:
        return kept, typed
    if kept.lines and kept.lines[-1].text.strip() == line:
        return FormPage(kept.lines[:-1], kept.body), typed
    return kept, ""
