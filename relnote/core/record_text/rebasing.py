"""A form that was begun of an older version of its record: hers and theirs met line by line."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from relnote.core.record_text.form_lines import DETAIL, FormField, FormLine, FormPage
from relnote.core.sentences import shortened_text

ADDED = "added meanwhile"
SHOWN_WORDS = 160
"""Letters of a talk's words that are shown beneath a form."""


class Rebased(Struct, frozen=True):
    """The page to go on with, and what is to be said at its lines, by their place."""

    page: FormPage
    notes: tuple[tuple[int, str], ...] = ()
    """At lines that both changed: hers stands, and what it says in the notebook by now."""
    taken: tuple[tuple[int, str], ...] = ()
    """At lines that only the other changed: that stands here now, and what it was."""
    body_now: str | None = None
    """The words as they are now, where both changed them; hers stand in the page."""

    @property
    def is_clash(self) -> bool:
        """Whether something was changed in both."""
        return bool(self.notes or self.body_now is not None)


def said_of_meeting(met: Rebased, fields: Sequence[FormField]) -> str:
    """What is said of the whole record where hers met the newer; "" where nothing of it came in."""
    said: list[str] = []
    if met.body_now is not None:
        words = shortened_text(met.body_now, letters=SHOWN_WORDS)
        said.append(f'The words were changed elsewhere too, to "{words}". Writing it down keeps yours.')
    if met.notes:
        both = _labels(met, met.notes, fields)
        said.append(f"{both}: you changed it here, and it was changed elsewhere. Writing it down keeps yours.")
    if met.taken:
        said.append(f"Changed elsewhere meanwhile, and taken in here: {_labels(met, met.taken, fields)}.")
    return " ".join(said)


def _labels(met: Rebased, notes: Sequence[tuple[int, str]], fields: Sequence[FormField]) -> str:
    labels = {field.name: field.label for field in fields if field.name != DETAIL}
    lines = [met.page.lines[place] for place, _words in notes]
    return ", ".join(dict.fromkeys(labels.get(line.field, line.label) for line in lines))


def rebased(before: FormPage, hers: FormPage, now: FormPage) -> Rebased:
    """`hers`, begun of `before`, over the record as it is `now`.

    A field that only one of them changed is theirs who changed it. One that both changed is hers, with what
    it says now beside it. The lines of a field that stands several times are met one by one.
    """
    if now.says in (before.says, hers.says):
        return Rebased(hers)
    met: Met = []
    for field in _fields(hers, now):
        met += _met(
            field, *([line for line in page.lines if line.field == field] for page in (before, hers, now))
        )
    body, body_now = _body(before.body, hers.body, now.body)
    return Rebased(
        FormPage(tuple(each.line for each in met), body),
        tuple((place, each.clash) for place, each in enumerate(met) if each.clash),
        tuple((place, each.taken) for place, each in enumerate(met) if each.taken),
        body_now,
    )


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


class MetLine(Struct, frozen=True):
    """A line to go on with, and what is said of it where both changed it, or where the other's is `taken`."""

    line: FormLine
    clash: str = ""
    taken: str = ""


Met = list[MetLine]


def _met(field: str, before: list[FormLine], hers: list[FormLine], newer: list[FormLine]) -> Met:
    """The lines of one field."""
    was, mine, now = ([line for line in lines if line.text] for lines in (before, hers, newer))
    if _texts(was) == _texts(mine):
        return _theirs(was, now) or [
            MetLine(line.emptied, taken=f"taken out meanwhile; it was {line.value}") for line in hers
        ]
    if _texts(now) in (_texts(was), _texts(mine)):
        return [MetLine(line) for line in hers]
    if max(len(was), len(mine), len(now)) == 1 and field != DETAIL:
        lines = hers or [FormLine(field)]
        said = next((place for place, line in enumerate(lines) if line.text), 0)
        return [MetLine(line, _said_now(now) if place == said else "") for place, line in enumerate(lines)]
    return _one_by_one(was, mine, now, hers)


def _theirs(was: list[FormLine], now: list[FormLine]) -> Met:
    """Hers are as they were: the newer ones stand."""
    new, gone = _without(now, was), _without(was, now)
    old = dict(zip(_texts(new), gone, strict=True)) if len(new) == len(gone) else {}
    return [MetLine(line, taken=_was(old.get(line.text)) if line.text in _texts(new) else "") for line in now]


def _one_by_one(was: list[FormLine], mine: list[FormLine], now: list[FormLine], hers: list[FormLine]) -> Met:
    """Several lines: what either added stands; one that both changed is hers, with theirs beside it."""
    gone = _texts(_without(was, now))
    both = [line for line in was if line.text in gone and line.text not in _texts(mine)]
    my_new, their_new = _without(mine, [*was, *now]), _without(now, [*was, *mine])
    is_same = bool(both) and len(both) == len(my_new) == len(their_new)
    became = dict(zip(_texts(my_new), their_new, strict=True)) if is_same else {}
    kept = [
        MetLine(line, clash=_said_now([became[line.text]]) if line.text in became else "")
        for line in hers
        if line.text not in gone
    ]
    return kept if is_same else [*kept, *(MetLine(line, taken=ADDED) for line in their_new)]


def _texts(lines: Sequence[FormLine]) -> list[str]:
    return [line.text for line in lines]


def _without(lines: Sequence[FormLine], others: Sequence[FormLine]) -> list[FormLine]:
    texts = frozenset(_texts(others))
    return [line for line in lines if line.text not in texts]


def _was(old: FormLine | None) -> str:
    return f"changed meanwhile; it was {old.value}" if old is not None and old.value.strip() else ADDED


def _said_now(newer: list[FormLine]) -> str:
    value = next((line.value for line in newer if line.text), "")
    return f"meanwhile it {f'became {value}' if value else 'was emptied'}; yours stands here"


def _body(was: str | None, mine: str | None, now: str | None) -> tuple[str | None, str | None]:
    if mine is None or now is None or now == mine or was == now:
        return mine, None
    if was == mine:
        return now, None
    return mine, now
