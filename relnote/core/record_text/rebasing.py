"""A form that was begun of an older version of its record: hers and theirs met line by line."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.record_text.form_lines import DETAIL, FormLine, FormPage

ADDED = "added meanwhile"


class Rebased(Struct, frozen=True):
    """The page to go on with, and what is to be said at lines that were changed in both, by their place."""

    page: FormPage
    notes: tuple[tuple[int, str], ...] = ()
    body_now: str | None = None
    """The words as they are now, where both changed them; hers stand in the page."""

    @property
    def is_clash(self) -> bool:
        """Whether something was changed in both."""
        return bool(self.notes or self.body_now is not None)


def said_of_meeting(met: Rebased, begun: Rebased) -> str:
    """What is said of the whole record where hers met the newer; "" where nothing of it came in."""
    if met.body_now is not None:
        return f"The words became, meanwhile: {met.body_now}"
    if met.is_clash:
        return "It was changed meanwhile, in the same place; what you write down now stands."
    if met.page.says != begun.page.says:
        return "It was changed meanwhile, elsewhere in it; that is taken in."
    return ""


def rebased(before: FormPage, hers: FormPage, now: FormPage) -> Rebased:
    """`hers`, begun of `before`, over the record as it is `now`.

    A field that only one of them changed is theirs who changed it. One that both changed is hers, with what
    it says now beside it. The lines of a field that stands several times are met one by one.
    """
    if now.says in (before.says, hers.says):
        return Rebased(hers)
    lines: list[FormLine] = []
    notes: list[tuple[int, str]] = []
    for field in _fields(hers, now):
        met = _met(
            field, *([line for line in page.lines if line.field == field] for page in (before, hers, now))
        )
        notes.extend((len(lines) + place, words) for place, (_line, words) in enumerate(met) if words)
        lines.extend(line for line, _words in met)
    body, body_now = _body(before.body, hers.body, now.body)
    return Rebased(FormPage(tuple(lines), body), tuple(notes), body_now)


def _fields(hers: FormPage, now: FormPage) -> list[str]:
    """The fields of both pages, in the order of hers; one that only the newer has follows its neighbour."""
    fields = list(dict.fromkeys(line.field for line in hers.lines))
    last = -1
    for field in dict.fromkeys(line.field for line in now.lines):
        if field in fields:
            last = fields.index(field)
        else:
            last += 1
            fields.insert(last, field)
    return fields


Met = list[tuple[FormLine, str]]


def _met(field: str, before: list[FormLine], hers: list[FormLine], newer: list[FormLine]) -> Met:
    """The lines of one field, each with what is to be said of it."""
    was, mine, now = ([line.text for line in lines if line.text] for lines in (before, hers, newer))
    if was == mine:
        return [(line, "") for line in newer or [FormLine(field, "", line.kind) for line in hers]]
    if now in (was, mine):
        return [(line, "") for line in hers]
    if max(len(was), len(mine), len(now)) == 1 and field != DETAIL:
        lines = hers or [FormLine(field)]
        said = next((place for place, line in enumerate(lines) if line.text), 0)
        return [(line, _said_now(newer) if place == said else "") for place, line in enumerate(lines)]
    gone = [text for text in was if text not in now]
    kept: Met = [(line, "") for line in hers if line.text not in gone]
    texts = [line.text for line, _words in kept]
    return kept + [(line, ADDED) for line in newer if line.text not in was and line.text not in texts]


def _said_now(newer: list[FormLine]) -> str:
    value = next((line.value for line in newer if line.text), "")
    return f"meanwhile it became {value}; yours stands here" if value else "meanwhile it was emptied"


def _body(was: str | None, mine: str | None, now: str | None) -> tuple[str | None, str | None]:
    if mine is None or now is None or now == mine or was == now:
        return mine, None
    if was == mine:
        return now, None
    return mine, now
