"""Three versions of one item: what is done about it, and that nothing of hers is ever decided in silence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.calendar_sync.deciding import decide
from relnote.core.calendar_sync.understanding import understood
from relnote.core.calendar_sync.versions import Base, Moved, Parts, Theirs, differences, sum_of, unworded
from tests.build import day

RING = Parts(words="Ring Nell", day=day("2026-11-27"))
MOVED = replace(RING, day=day("2026-11-30"))
LATER = replace(RING, day=day("2026-12-04"))
NAMED = replace(RING, words="Ring Nell at noon")
DONE = replace(RING, done=day("2026-11-21"))
GONE = replace(RING, cancelled=True)
UID = "reminder-10@relnote"


def there(parts: Parts, *, wrote: Parts | None = RING, sequence: int = 0) -> Theirs:
    return Theirs(
        uid=UID, parts=parts, file="x.ics", sum="", sequence=sequence,
        wrote=sum_of(wrote) if wrote is not None else None,
    )  # fmt: skip


def met(parts: Parts = RING, **fields: object) -> Base:
    return Base(**{"ours": unworded(parts), **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("here", "now", "kind"),
    [
        (RING, RING, "agreed"),
        (MOVED, RING, "write"),
        (RING, MOVED, "take"),
        (RING, NAMED, "take"),
        (RING, DONE, "take"),
        (MOVED, MOVED, "agreed"),
        (MOVED, LATER, "clash"),
        (MOVED, NAMED, "take"),
        (NAMED, MOVED, "take"),
        (replace(NAMED, words="Ring her"), NAMED, "clash"),
        (MOVED, DONE, "clash"),
        (NAMED, DONE, "take"),
        (None, RING, "remove"),
        (None, DONE, "take"),
        (None, MOVED, "clash"),
        (None, NAMED, "take"),
        (None, GONE, "remove"),
        (RING, None, "gone"),
        (MOVED, None, "gone"),
        (RING, GONE, "gone"),
        (None, None, "forget"),
    ],
)
def test_what_is_done_where_the_two_met_before(here: Parts | None, now: Parts | None, kind: str) -> None:
    assert decide(here, there(now) if now else None, met()).kind == kind


@pytest.mark.parametrize(
    ("here", "now", "wrote", "kind"),
    [
        (RING, None, None, "write"),
        (RING, RING, RING, "agreed"),
        (MOVED, RING, RING, "write"),
        (RING, MOVED, RING, "take"),
        (RING, DONE, RING, "take"),
        (MOVED, LATER, RING, "clash"),
        (RING, RING, None, "agreed"),
        (RING, MOVED, None, "clash"),
        (None, RING, RING, "remove"),
        (None, MOVED, RING, "clash"),
        (None, DONE, RING, "take"),
    ],
)
def test_a_first_sync_goes_by_what_the_item_says_relnote_wrote(
    here: Parts | None, now: Parts | None, wrote: Parts | None, kind: str
) -> None:
    assert decide(here, there(now, wrote=wrote) if now else None, None).kind == kind


@pytest.mark.parametrize(("ours", "theirs", "kind"), [(3, 1, "write"), (1, 3, "take"), (2, 2, "clash")])
def test_an_item_of_an_export_without_that_sum_goes_by_its_sequence(ours: int, theirs: int, kind: str) -> None:
    assert decide(RING, there(MOVED, wrote=None, sequence=theirs), None, sequence=ours).kind == kind


def test_a_version_there_that_was_made_of_an_older_one_is_a_clash_and_not_the_newer() -> None:
    """She moved it here, it went out, and the phone moved the version before: the carrier let the phone win."""
    out = met(MOVED, wrote=sum_of(MOVED))
    assert decide(MOVED, there(LATER, wrote=RING), out).kind == "clash"
    assert decide(MOVED, there(LATER, wrote=MOVED), out).kind == "take"
    assert decide(RING, there(LATER, wrote=RING), out).kind == "take"
    assert decide(MOVED, there(LATER, wrote=None), out).kind == "take"
    assert decide(MOVED, there(LATER, wrote=LATER), out).kind == "take"


def test_an_item_of_another_notebook_is_never_touched() -> None:
    assert decide(None, there(RING), None, known=False).kind == "not ours"
    assert decide(None, there(MOVED), None, known=False, answer="here").kind == "not ours"


@pytest.mark.parametrize(
    ("here", "now", "answer", "kind"),
    [
        (MOVED, LATER, "here", "write"),
        (MOVED, LATER, "there", "take"),
        (MOVED, DONE, "there", "take"),
        (None, MOVED, "here", "remove"),
        (None, MOVED, "there", "take"),
        (RING, None, "again", "write"),
        (RING, None, "leave", "left"),
        (RING, GONE, "again", "write"),
        (RING, GONE, "leave", "left"),
    ],
)
def test_her_answer_settles_it(here: Parts | None, now: Parts | None, answer: str, kind: str) -> None:
    assert decide(here, there(now) if now else None, met(), answer=answer).kind == kind  # type: ignore[arg-type]


def test_what_she_left_out_stays_out_until_it_stands_there_again() -> None:
    left = met(left=True)
    assert decide(MOVED, None, left).kind == "left"
    assert decide(RING, there(RING), left).kind == "agreed"


def test_a_day_deleted_from_a_series_is_asked_only_where_it_is_the_next() -> None:
    weekly = replace(RING, without=(day("2026-11-27"),))
    assert decide(RING, there(weekly), met()).kind == "gone"
    assert decide(RING, there(replace(RING, without=(day("2026-12-04"),))), met()).kind == "agreed"


@pytest.mark.parametrize(
    "title",
    ["✓ Ring Nell", "✔️ Ring Nell", "☑ Ring Nell", "[x] Ring Nell", "[X] Ring Nell", "x Ring Nell",
     "done: Ring Nell", "Done Ring Nell", "Ring Nell ✓", "Ring Nell (x)", "Ring Nell done", "Ring Nell: done."],
)  # fmt: skip
def test_a_mark_before_or_behind_its_own_title_is_a_tick(title: str) -> None:
    said = there(replace(RING, words=title))
    for base in (met(), None):
        read = understood(said, RING, base).parts
        assert (read.words, read.done is not None) == ("Ring Nell", True)
    assert understood(said, None, None).parts.done is not None


@pytest.mark.parametrize("title", ["Ring Nell", "Ring Nell Donetti", "✓ Ring Tom", "x-ray Ring Nell", "undone"])
def test_any_other_title_is_only_a_title(title: str) -> None:
    assert understood(there(replace(RING, words=title)), RING, met()).parts.done is None


def test_someone_called_done_is_not_ticked_off() -> None:
    ring = replace(RING, words="Ring Nell Done")
    read = understood(there(ring, wrote=ring), ring, met(ring)).parts
    assert read == ring


def test_the_next_day_of_a_series_moved_by_itself_is_where_it_stands() -> None:
    moved = replace(RING, moved=(Moved(day("2026-11-27"), day("2026-11-28"), "10:00"),))
    read = understood(there(moved), RING, met()).parts
    assert (read.day, read.time) == (day("2026-11-28"), "10:00")
    later = replace(RING, moved=(Moved(day("2026-12-04"), day("2026-12-05")),))
    assert understood(there(later), RING, met()).parts.day == RING.day


def test_a_whole_day_moved_to_a_midnight_is_still_a_whole_day_and_a_time_moved_there_is_one() -> None:
    midnight = replace(MOVED, time="00:00")
    assert understood(there(midnight), RING, met()).parts == MOVED
    timed = replace(RING, time="15:00")
    assert understood(there(midnight, wrote=timed), timed, met(timed)).parts == midnight


def test_what_is_remembered_says_no_words_and_tells_every_change() -> None:
    kept = unworded(replace(RING, note="her words"))
    assert "Nell" not in repr(kept)
    assert "her words" not in repr(kept)
    assert differences(unworded(RING), unworded(NAMED)) == {"words"}


# Laws

DAYS = st.dates(date(2026, 11, 1), date(2026, 11, 4))
PARTS = st.builds(Parts, words=st.sampled_from(["a", "b"]), day=DAYS, time=st.sampled_from([None, "09:00"]))
SAID = st.builds(
    lambda parts, done, cancelled: replace(parts, done=done, cancelled=cancelled),
    PARTS, st.none() | DAYS, st.booleans(),
)  # fmt: skip


@given(here=st.none() | PARTS, now=st.none() | SAID, then=PARTS)
def test_only_one_side_changed_is_never_asked_unless_it_is_gone_there(
    here: Parts | None, now: Parts | None, then: Parts
) -> None:
    said = there(now) if now else None
    verdict = decide(here, said, met(then))
    if verdict.kind == "clash":
        assert now is not None
        assert here is None or differences(here, then)
        assert differences(now, then)
        assert here is None or differences(here, now)
    if verdict.kind == "write":
        assert now is not None
        assert not differences(now, then) or not differences(now, here or then) - differences(
            here or then, then
        )


@given(here=PARTS, now=SAID, then=PARTS)
def test_a_version_there_that_nobody_has_seen_is_never_written_over(
    here: Parts, now: Parts, then: Parts
) -> None:
    verdict = decide(here, there(now), met(then))
    unseen = differences(now, then) & differences(now, here)
    if verdict.kind == "write":
        assert not unseen
    if verdict.kind == "agreed" and not now.cancelled:
        assert not unseen


@given(here=PARTS, now=SAID)
def test_taking_in_or_writing_brings_both_to_the_same(here: Parts, now: Parts) -> None:
    """After a write the folder says what the notebook says, and the next sync has nothing to do."""
    assert decide(here, there(here, wrote=here), met(here)).kind == "agreed"
    assert decide(here, there(here, wrote=here), None).kind == "agreed"
    assert decide(here, there(now), met(here, theirs=unworded(now))).kind in ("agreed", "gone")
