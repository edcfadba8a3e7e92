"""What only she can decide: an item deleted there, or changed on both sides in different ways."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.calendar_sync.uids import named
from relnote.core.calendar_sync.versions import Answer, Parts, unworded
from relnote.core.errors import NobodyError, SeveralError, UsageError
from relnote.core.notebook import Notebook
from relnote.core.record_refs import RecordRefs
from relnote.core.refs import Section

ANSWERS: dict[str, tuple[Answer, ...]] = {"gone": ("again", "leave"), "clash": ("here", "there")}
"""What can be answered to each kind of question."""
_SECTIONS: dict[str, Section] = {"reminder": "reminder", "meeting": "conversation"}


class Question(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One question, asked from the day `since` until it is answered.

    `there` is the version there, None where it is deleted; as it is remembered it is without words.
    """

    uid: str
    kind: Literal["gone", "clash"]
    since: date
    there: Parts | None = None
    is_worded: bool = False


def remembered(question: Question) -> Question:
    """As it is kept between two syncs: it names nobody."""
    there = unworded(question.there) if question.there is not None and question.is_worded else question.there
    return replace(question, there=there, is_worded=False)


def ref_of(question: Question, refs: RecordRefs) -> str:
    """The ref she answers it by: its record's, a date's its person's."""
    name = named(question.uid)
    if name is None or not name.id:
        return question.uid
    return refs.of(_SECTIONS.get(name.kind, "person"), name.id)


def answered(questions: Iterable[Question], notebook: Notebook, ref: str, answer: Answer) -> dict[str, Answer]:
    """The answer for every question of that record; a series written day by day has several.

    Raises NobodyError where nothing is asked of it, SeveralError where the ref fits two records, UsageError
    for an answer to another kind of question.
    """
    refs = RecordRefs(notebook)
    asked = list(questions)
    meant = [each for each in asked if _fits(ref, ref_of(each, refs))]
    if not meant:
        raise NobodyError(
            f'Nothing is asked of "{ref}". `relnote calendar` lists what waits.',
            candidates=tuple(dict.fromkeys(ref_of(each, refs) for each in asked)),
        )
    found = tuple(dict.fromkeys(ref_of(each, refs) for each in meant))
    if len(found) > 1:
        raise SeveralError(f'"{ref}" has become too short.', candidates=found)
    fitting = [each for each in meant if answer in ANSWERS[each.kind]]
    if not fitting:
        wanted = " or ".join(ANSWERS[meant[0].kind])
        raise UsageError(f'"{answer}" answers another question; this one wants {wanted}.')
    return {each.uid: answer for each in fitting}


def _fits(typed: str, ref: str) -> bool:
    return typed == ref or (len(typed) >= 3 and (ref.startswith(typed) or typed.startswith(ref)))
