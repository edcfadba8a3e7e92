"""The mark for what was sent before: a run of words, an opening or closing thought, or the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from relnote.core.confidences import names_said
from relnote.core.day.saying import said_day
from relnote.core.desk.copying import Alike, Copied, Copying, runs, thoughts, whole
from relnote.core.desk.draft import Draft
from relnote.core.desk.earlier_notes import THOUGHT, Compared, EarlierNotes, Kept
from relnote.core.desk.likeness import SHINGLE
from relnote.core.desk.mark import Mark
from relnote.core.desk.plain_words import stem
from relnote.core.notebook import Notebook
from relnote.core.notes import Note

SHOWN = 6
"""Words of substance that are shown where a draft says again what was said, in other phrases."""


def photocopies(draft: Draft) -> tuple[Mark, ...]:
    """What of a draft stands in a note already sent; in a condolence only what those near may compare."""
    earlier = draft.earlier
    one = Copying(draft.compared, earlier, draft.to, only_near=draft.condolence)
    copied = list(runs(one))
    for thought in thoughts(one):
        if not any(_overlap(thought, each) for each in copied):
            copied.append(thought)
    marks = [_mark(draft, one, each) for each in copied]
    alike = whole(one)
    if alike is not None and not _says_no_more(alike, copied, one):
        marks.append(_whole(draft, one, alike, copied))
    return tuple(marks)


def like_each_other(
    lines: Mapping[int, str], notebook: Notebook, *, today: date, reason: str | None = None
) -> Mapping[int, tuple[int, ...]]:
    """Of texts that go out together, by whom they are to: whose each is too like, if anyone's."""
    going_out = [
        Note(id=-place, to=(person,), made=today, posted=today, text=text)
        for place, (person, text) in enumerate(lines.items(), 1)
        if text
    ]
    earlier = EarlierNotes(notebook, going_out, today=today)
    found = {
        note.to[0]: photocopies(
            Draft.of(
                note.text or "",
                notebook,
                note.to,
                earlier=earlier.apart_from(place),
                today=today,
                reason=reason,
            )
        )
        for place, note in enumerate(going_out)
    }
    return {
        person: tuple(sorted({each for mark in marks for each in mark.with_}))
        for person, marks in found.items()
        if marks
    }


def _says_no_more(alike: Alike, copied: list[Copied], one: Copying) -> bool:
    """Whether what is alike was shown already, word for word, so that the whole need not be marked as well."""
    same = [each for each in copied if each.kept.note.id == alike.kept.note.id]
    shown = {place for each in same for place in range(each.start, each.end)}
    if len(shown) == len(one.draft.terms):
        return True
    return alike.phrases and _shared_places(one.draft, alike.kept) <= shown


def _overlap(one: Copied, other: Copied) -> bool:
    return one.start < other.end and other.start < one.end


def _mark(draft: Draft, one: Copying, copied: Copied) -> Mark:
    start, end = span(one.draft, copied.start, copied.end)
    words, which = draft.text[start:end], _which(one, copied.kept, today=draft.today)
    reason = f"{_what(words, copied)} {which}.{_near(one, copied.kept)}"
    return Mark(
        kind="photocopy",
        reason=reason,
        words=words,
        key="photocopy:" + " ".join(one.draft.smalls[copied.start : copied.start + THOUGHT]),
        start=start,
        end=end,
        with_=copied.kept.note.to,
        note=copied.kept.note.id,
    )


def _what(words: str, copied: Copied) -> str:
    if copied.part == "run":
        return f"These {len(words.split())} words stand, names and days aside, in"
    return "It opens with the words of" if copied.part == "opening" else "It closes with the words of"


def _which(one: Copying, kept: Kept, *, today: date) -> str:
    """Whose note and when: `your note to Bea Lund of 30 Jan 2025`."""
    whose = names_said(kept.note.to, one.earlier.notebook.people)
    if kept.note.posted is None:
        return f"your card to {whose} in this round"
    return f"your note to {whose} of {said_day(kept.posted, today=today)}"


def _near(one: Copying, kept: Kept) -> str:
    """That the two know each other, where it is why it counts more."""
    other = next((each for each in kept.note.to if each in one.near), None)
    if other is None or set(one.to) & set(kept.note.to):
        return ""
    people = one.earlier.notebook.people
    who = next((each for each in one.to if other in one.earlier.close_to(each)), one.to[0])
    return f" {names_said((who, other), people)} know each other."


def _whole(draft: Draft, one: Copying, alike: Alike, copied: list[Copied]) -> Mark:
    text, which = draft.text, _which(one, alike.kept, today=draft.today)
    if alike.phrases:
        words = _words_shared(one.draft, alike.kept)
        said = f"{words} of its {int(one.words_in(0, len(one.draft.terms)))} words stand in {which}"
        shown = _longest(text, one.draft, alike.kept, copied)
    else:
        shown = " · ".join(_substance(text, one.draft, alike.kept))
        said = f"It says again, in other phrases, what stands in {which}"
    return Mark(
        kind="photocopy",
        reason=f"{said}.{_near(one, alike.kept)}",
        words=shown,
        key="photocopy:whole",
        with_=alike.kept.note.to,
        note=alike.kept.note.id,
    )


def _shared_places(draft: Compared, kept: Kept) -> set[int]:
    """The places of terms that are in a run of three shared with the note."""
    return {
        place + more
        for place in range(len(draft.smalls) - SHINGLE + 1)
        if " ".join(draft.smalls[place : place + SHINGLE]) in kept.shingles
        for more in range(SHINGLE)
    }


def _words_shared(draft: Compared, kept: Kept) -> int:
    return int(sum(draft.terms[place].weight for place in _shared_places(draft, kept)))


def _longest(text: str, draft: Compared, kept: Kept, copied: list[Copied]) -> str:
    """The longest piece of the draft that stands in the note, as it stands in the draft."""
    own = [(each.end - each.start, -each.start, each) for each in copied if each.kept.note.id == kept.note.id]
    if own:
        longest = max(own)[2]
        start, end = span(draft, longest.start, longest.end)
        return text[start:end]
    place = min(_shared_places(draft, kept))
    start, end = span(draft, place, place + SHINGLE)
    return text[start:end]


def _substance(text: str, draft: Compared, kept: Kept) -> Iterator[str]:
    """The words of substance both have, as they stand in the draft."""
    shown: set[str] = set()
    for place, small in enumerate(draft.smalls):
        each = stem(small)
        if each in kept.stems and each in draft.stems and each not in shown and len(shown) < SHOWN:
            shown.add(each)
            start, end = span(draft, place, place + 1)
            yield text[start:end]


def span(draft: Compared, start: int, end: int) -> tuple[int, int]:
    """Where terms stand in the text."""
    return draft.body[draft.terms[start].first].start, draft.body[draft.terms[end - 1].last].end
