"""A note is kept, then posted once: it is logged, and what it was for is settled in the same act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.acts.ticking import done
from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import AnyRow, ComingUp, Meeting, QuietRow, Reply, SmallThing, Waiting
from relnote.core.desk.friday import friday
from relnote.core.desk.ledger import ledger
from relnote.core.desk.posting import PostedAlreadyError, keep_draft, post, throw_away
from relnote.core.desk.settling import purpose_of
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Settles, Source
from relnote.core.partial import PartialDay
from relnote.core.people import Death
from tests.build import TODAY, day, person, reminder
from tests.core.desk.notes import BEA, IDEA, JOAN, MIRA, PROMISE, SAM, THANK, TOM, minting, note, practice
from tests.storage.own import notebook_file


def posted(book: Notebook, one: Note, *, on: date = TODAY) -> Notebook:
    return post(book, one, today=TODAY, on=on, mint=minting()).notebook


def the_note(book: Notebook) -> Note:
    (found,) = book.notes.values()
    return found


def rows_of(book: Notebook, kind: type) -> Sequence[str]:
    return [row.person.name for row in agenda(book, today=TODAY, every=True).rows if isinstance(row, kind)]


def test_posting_logs_a_letter_of_hers_with_her_line() -> None:
    after = posted(practice(), note(JOAN, text="Dear Joan, …", line="the mouse"), on=day("2026-11-20"))

    one = the_note(after)
    letter = after.conversations[one.conversation or 0]
    assert (letter.channel, letter.direction, letter.day, letter.with_) == (
        "letter", "out", day("2026-11-20"), (JOAN,),
    )  # fmt: skip
    assert (letter.text, letter.made) == ("the mouse", TODAY)
    assert (one.posted, one.text) == (day("2026-11-20"), "Dear Joan, …")


@pytest.mark.parametrize("text", [None, "Two lines."])
def test_without_a_line_the_log_has_no_words_that_would_be_quoted_as_hers(text: str | None) -> None:
    after = posted(practice(), note(JOAN, text=text))

    assert after.conversations[the_note(after).conversation or 0].text == ""


def test_a_birthday_card_greets_the_birthday_and_answers_the_letter() -> None:
    book = practice()
    assert (rows_of(book, ComingUp), rows_of(book, Reply)) == (["Joan Pike"], ["Joan Pike"])

    after = posted(book, note(JOAN, reason="Birthday"))

    assert (rows_of(after, ComingUp), rows_of(after, Reply)) == ([], [])
    assert the_note(after).settles == (
        Settles(kind="occasion", id=JOAN, label="birthday", on=day("2026-11-26")),
    )


def test_a_late_card_greets_the_day_that_has_passed_and_not_the_next() -> None:
    book = practice().with_person(person(JOAN, "Joan Pike", birthday=PartialDay(month=11, day=9)))

    (settles,) = the_note(posted(book, note(JOAN, reason="birthday"))).settles

    assert settles.on == day("2026-11-09")


def test_a_card_in_june_greets_no_birthday_in_november() -> None:
    book = practice().with_person(person(JOAN, "Joan Pike", birthday=PartialDay(month=6, day=9)))

    assert the_note(posted(book, note(JOAN, reason="birthday"))).settles == ()


def test_thanks_settle_the_one_thing_there_is_to_thank_for() -> None:
    after = posted(practice(), note(TOM, reason="thanks"))

    ended = after.reminders[THANK].done
    assert ended is not None
    assert ended.on == TODAY
    assert after.reminders[PROMISE].is_open


def test_thanks_to_an_introducer_are_kept_on_whom_they_brought() -> None:
    after = posted(practice(), note(BEA, reason="thank you"), on=day("2026-11-20"))

    introduction = after.people[SAM].introduction
    assert introduction is not None
    assert introduction.thanked == day("2026-11-20")
    assert "Bea Lund" not in [row.name for row in friday(after, today=TODAY)]


def test_thanks_by_hand_and_by_note_leave_the_same_page_and_no_other_small_thing_that_day() -> None:
    book = practice()
    days = (TODAY + timedelta(days=each) for each in range(12))
    today, row = next(
        (each, small)
        for each in days
        if (small := agenda(book, today=each).small_thing) is not None and small.kind == "introduction"
    )
    one = note(BEA, settles=purpose_of(book, row).settles, made=today)
    by_note = post(book, one, today=today, on=today, mint=minting()).notebook
    by_hand = done(book, row, today=today, mint=minting()).notebook

    assert by_note.people == by_hand.people
    assert agenda(by_note, today=today).small_thing is None
    introduction = by_hand.people[SAM].introduction
    assert introduction is not None
    assert introduction.thanked == today


def test_of_two_things_to_thank_for_none_is_chosen_for_her() -> None:
    book = practice().with_reminder(reminder(53, "thank", TOM, "for sending Ida"))

    after = posted(book, note(TOM, reason="thanks"))

    assert after.reminders[THANK].is_open
    assert after.reminders[53].is_open


def test_a_note_for_a_promise_keeps_it_on_the_day_it_was_posted() -> None:
    book = practice()
    purpose = purpose_of(book, book.reminders[PROMISE])

    after = posted(book, note(TOM, settles=purpose.settles), on=day("2026-11-20"))

    ended = after.reminders[PROMISE].done
    assert ended is not None
    assert (ended.on, ended.due) == (day("2026-11-20"), day("2026-11-19"))


def test_a_note_of_apology_leaves_what_went_wrong_to_be_put_right() -> None:
    book = practice().with_reminder(reminder(54, "put-right", TOM, "invoice 212 had the wrong number"))
    purpose = purpose_of(book, book.reminders[54])

    after = posted(book, note(TOM, reason=purpose.reason, settles=purpose.settles))

    assert purpose.reason == "sorry"
    assert after.reminders[54].is_open


def test_an_idea_told_comes_up_no_more() -> None:
    book = practice()
    (row,) = [each for each in friday(book, today=TODAY) if each.person == MIRA]

    after = posted(book, note(MIRA, settles=row.settles))

    assert row.settles == (Settles(kind="idea", id=IDEA),)
    later = [each.settles for each in friday(after, today=date(2027, 2, 1)) if each.person == MIRA]
    assert row.settles not in later
    assert rows_of(after, SmallThing) == []


def test_what_a_note_settled_is_gone_from_the_day_as_done_would_have_it() -> None:
    """A row settled by a note reads as one ticked by hand: the same rows of its section are left."""
    tried = set()
    for today in (TODAY + timedelta(days=each) for each in range(12)):
        book = practice()
        for row in agenda(book, today=today).rows:
            if isinstance(row, Reply | QuietRow | Meeting | Waiting) or row.person.id is None:
                continue
            settles = purpose_of(book, row).settles
            if not settles:
                continue
            one = note(row.person.id, settles=settles, made=today)
            by_note = post(book, one, today=today, on=today, mint=minting()).notebook
            by_hand = done(book, row, today=today, mint=minting()).notebook
            assert _rows_like(row, by_note, today) == _rows_like(row, by_hand, today)
            assert row.whole not in _rows_like(row, by_note, today)
            tried.add(settles[0].kind)
    assert tried == {"reminder", "occasion", "introduction", "idea"}


def _rows_like(row: AnyRow, book: Notebook, today: date) -> list[str]:
    return [each.whole for each in agenda(book, today=today).rows if each.section == row.section]


@pytest.mark.parametrize("reason", ["condolence", "birthday", "Thank you", "sorry", "goodbye"])
def test_no_answer_is_ever_expected_to_a_note_that_asks_for_none(reason: str) -> None:
    after = posted(practice(), note(JOAN, reason=reason, line="how is the mouse?", expects_answer=True))

    assert not the_note(after).expects_answer
    assert not after.conversations[the_note(after).conversation or 0].expects_answer


def test_an_answer_is_expected_where_she_says_so_or_her_line_asks() -> None:
    said = posted(practice(), note(JOAN, expects_answer=True))
    asked = posted(practice(), note(JOAN, line="how is the mouse?"))
    neither = posted(practice(), note(JOAN, line="the mouse"))

    assert [the_note(each).expects_answer for each in (said, asked, neither)] == [True, True, False]


def test_the_material_used_stays_with_the_note() -> None:
    used = Source("conversation", 42, day("2026-11-10"))

    assert the_note(posted(practice(), note(TOM, sources=(used,)))).sources == (used,)


def test_a_posted_note_is_not_posted_again() -> None:
    book = posted(practice(), note(JOAN, text="Dear Joan"))

    with pytest.raises(PostedAlreadyError, match="21 Nov 2026"):
        posted(book, the_note(book))
    with pytest.raises(PostedAlreadyError):
        posted(book, replace(the_note(book), posted=None))
    with pytest.raises(PostedAlreadyError):
        keep_draft(book, replace(the_note(book), posted=None), today=TODAY)
    with pytest.raises(PostedAlreadyError):
        throw_away(book, the_note(book).id)


def test_the_same_card_told_twice_on_one_day_is_refused_and_another_is_not() -> None:
    book = posted(practice(), note(JOAN, reason="birthday"))

    with pytest.raises(PostedAlreadyError, match="--again"):
        posted(book, note(JOAN, reason="Birthday"))
    others = count(990)
    thanks = post(book, note(JOAN, reason="thanks"), today=TODAY, on=TODAY, mint=lambda: next(others))
    again = post(
        book, note(JOAN, reason="birthday"), today=TODAY, on=TODAY, mint=lambda: next(others), again=True
    )
    assert (len(thanks.notebook.notes), len(again.notebook.notes)) == (2, 2)


def test_a_card_is_not_posted_tomorrow() -> None:
    with pytest.raises(RelnoteError, match="still ahead"):
        posted(practice(), note(JOAN), on=day("2026-11-22"))


def test_nobody_writes_to_the_dead_but_a_card_from_before_is_kept() -> None:
    died = Death(noted=day("2026-11-02"), on=PartialDay(year=2026, month=11, day=1))
    book = practice().with_person(person(JOAN, "Joan Pike", died=died))

    with pytest.raises(RelnoteError, match="died"):
        posted(book, note(JOAN))
    assert the_note(posted(book, note(JOAN), on=day("2026-10-20"))).posted == day("2026-10-20")


def test_a_note_to_two_is_one_letter_with_both() -> None:
    after = posted(practice(), note(TOM, BEA, reason="thanks", line="the loaf, and Sam"))

    assert after.conversations[the_note(after).conversation or 0].with_ == (TOM, BEA)
    assert not after.reminders[THANK].is_open
    brought = after.people[SAM].introduction
    assert brought is not None
    assert brought.thanked == TODAY


def test_whoever_is_written_to_is_kept() -> None:
    book = practice().with_person(replace(person(JOAN, "Joan Pike"), kept=None, source="vcard"))

    assert posted(book, note(JOAN)).people[JOAN].kept == TODAY


def test_a_note_to_nobody_or_to_someone_removed_is_refused() -> None:
    with pytest.raises(RelnoteError, match="To whom"):
        posted(practice(), note())
    with pytest.raises(NobodyError):
        posted(practice(), note(99))


def test_a_draft_with_nothing_in_it_is_not_kept_and_one_tick_is_enough() -> None:
    with pytest.raises(RelnoteError, match="nothing in the note"):
        keep_draft(practice(), note(JOAN), today=TODAY)
    ticked = replace(note(JOAN, sources=(Source("conversation", 41),)), id=7)
    assert keep_draft(practice(), ticked, today=TODAY).notes[7] == ticked


def test_a_draft_keeps_the_day_it_was_begun() -> None:
    first = replace(note(JOAN, text="Dear"), id=7, made=day("2026-11-01"))
    book = keep_draft(practice(), first, today=TODAY)

    assert keep_draft(book, replace(first, made=TODAY, text="Dear Joan"), today=TODAY).notes[7].made == day(
        "2026-11-01"
    )


def test_a_book_is_no_note() -> None:
    with pytest.raises(RelnoteError, match="1,000,000 letters"):
        posted(practice(), note(JOAN, text="x" * 1_000_000))


def test_what_was_settled_meanwhile_stays_as_it_was() -> None:
    book = practice()
    settles = purpose_of(book, book.reminders[PROMISE]).settles
    book = done(book, book.reminders[PROMISE], today=TODAY, mint=minting(), on=day("2026-11-19")).notebook

    after = posted(book, note(TOM, settles=settles))

    assert after.reminders[PROMISE] == book.reminders[PROMISE]


ANY_NOTE = st.builds(
    lambda to, reason, text, line, on: (note(*to, reason=reason, text=text, line=line), on),
    st.lists(st.sampled_from((TOM, BEA, JOAN, SAM, MIRA)), min_size=1, max_size=2, unique=True),
    st.sampled_from((None, "birthday", "thanks", "condolence", "sorry", "the lease")),
    st.sampled_from((None, "Dear …", "x" * 999)),
    st.sampled_from((None, "the mouse", "how is it?")),
    st.dates(min_value=day("2026-10-20"), max_value=TODAY),
)


@settings(max_examples=15, deadline=None)
@given(ANY_NOTE)
def test_undo_after_posting_gives_back_the_same_notebook(
    tmp_path_factory: pytest.TempPathFactory, written: tuple[Note, date]
) -> None:
    one, on = written
    folder: Path = tmp_path_factory.mktemp("posting")
    file = notebook_file(folder)
    before = file.update("begin", lambda _now, _mint: practice()).after

    file.update("post", lambda now, mint: post(now, one, today=TODAY, on=on, mint=mint).notebook)
    assert file.load() != before
    file.undo()

    assert file.load() == before


@settings(max_examples=40, deadline=None)
@given(ANY_NOTE)
def test_posting_changes_nothing_but_what_it_says(written: tuple[Note, date]) -> None:
    """One note, one letter; nobody's page but those it is to, and whom they brought; no other reminder."""
    book, (one, on) = practice(), written
    result = post(book, one, today=TODAY, on=on, mint=minting())
    after = result.notebook

    assert len(after.notes) == 1
    assert len(after.conversations) == len(book.conversations) + 1
    settled = {each.id for each in result.note.settles if each.kind == "reminder"}
    assert {each for each in book.reminders if after.reminders[each] != book.reminders[each]} <= settled
    changed = {each for each in book.people if after.people[each] != book.people[each]}
    brought = {each.id for each in result.note.settles if each.kind == "introduction"}
    assert changed <= {*one.to, *brought}
    assert ledger(after, today=TODAY)[0].note == result.note.id


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (note(JOAN, reason="birthday"), "Joan Pike: posted; birthday greeted"),
        (note(MIRA), "Mira Castane: posted"),
        (
            note(TOM, settles=(Settles(kind="reminder", id=PROMISE),)),
            'Tom Okafor: posted; kept "send the VAT letter"',
        ),
        (
            note(BEA, settles=(Settles(kind="introduction", id=SAM),)),
            "Bea Lund: posted; thanked for Sam Quillon",
        ),
    ],
)
def test_in_passing_it_is_said_with_one_colon(one: Note, said: str) -> None:
    assert post(practice(), one, today=TODAY, on=TODAY, mint=minting()).toast == said
