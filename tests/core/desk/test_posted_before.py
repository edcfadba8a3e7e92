"""What went to them before for the same reason is said on the desk, in one quiet line."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.desk.posted_before import posted_before
from relnote.core.notes import Note
from tests.build import TODAY, day
from tests.core.desk.notes import BEA, JOAN, TOM, note, practice


def before(desk: Note, *notes: Note) -> str | None:
    book = practice()
    for place, each in enumerate(notes, 701):
        book = book.with_note(replace(each, id=place))
    return posted_before(book, desk, today=TODAY)


@pytest.mark.parametrize(
    ("reason", "on", "line", "said"),
    [
        ("condolence", "2026-10-30", "Green ink.", 'A condolence went on 30 Oct: "Green ink."'),
        ("Sympathy", "2019-03-02", None, "A condolence went on 2 Mar 2019."),
        ("birthday", "2025-11-24", "the mouse", 'A birthday card went on 24 Nov 2025: "the mouse"'),
        ("the move", "2026-11-20", None, "A note for the move went on 20 Nov."),
    ],
)
def test_it_is_said_when_it_went_and_what_was_in_it(reason: str, on: str, line: str | None, said: str) -> None:
    earlier = note(JOAN, reason=reason, posted=day(on), line=line)
    assert before(note(JOAN, BEA, reason=reason), earlier) == said


def test_of_several_it_is_the_newest() -> None:
    older = note(JOAN, reason="thanks", posted=day("2026-03-01"), line="the loaf")
    newer = note(JOAN, reason="thanks", posted=day("2026-09-01"), line="the lift")
    said = before(note(JOAN, reason="thanks"), newer, older)
    assert said == 'A note of thanks went on 1 Sep: "the lift"'


@pytest.mark.parametrize(
    "other",
    [
        note(JOAN, reason="birthday", posted=day("2025-11-20")),
        note(JOAN, reason="birthday", text="Dear Joan"),
        note(JOAN, reason="thanks", posted=day("2026-11-01")),
        note(TOM, reason="birthday", posted=day("2026-11-01")),
        note(JOAN, reason="birthday", posted=day("2026-12-01")),
    ],
    ids=["over a year ago", "a draft", "for something else", "to someone else", "after that day"],
)
def test_nothing_is_said_of_another_kind_of_note(other: Note) -> None:
    assert before(note(JOAN, reason="birthday"), other) is None


def test_one_just_because_is_like_no_other_and_a_note_is_not_before_itself() -> None:
    assert before(note(JOAN), note(JOAN, posted=day("2026-11-01"), line="a line")) is None
    itself = note(JOAN, reason="thanks", posted=day("2026-11-01"))
    assert before(replace(itself, id=701), itself) is None
