"""What an entry writes: one conversation, its details and reminders, and whom it keeps."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from relnote.core.conversations import Conversation
from relnote.core.entry.values import Given
from relnote.core.entry.writing import same_entry, write_entry
from relnote.core.errors import EntryError
from relnote.core.notebook import Notebook
from tests.build import TODAY, day, notebook, person, reminder
from tests.core.entries import BEA, BOOK, NELL, TOM, entry


def minting() -> Callable[[], int]:
    numbers = count(1000)
    return lambda: next(numbers)


def written(*lines: str, given: Given | None = None, book: Notebook = BOOK) -> Notebook:
    return write_entry(book, entry(*lines, given=given, book=book), today=TODAY, mint=minting())


def the_talk(after: Notebook) -> Conversation:
    (talk,) = after.conversations.values()
    return talk


def test_a_talk_is_written_with_all_that_was_understood() -> None:
    talk = the_talk(written("yesterday, call with Tom about Bea's lease"))
    assert talk == Conversation(
        id=talk.id, day=day("2026-11-20"), made=TODAY, with_=(TOM,), about=(BEA,), channel="call",
        text="call with Tom about Bea's lease",
    )  # fmt: skip


def test_a_plan_is_no_contact_and_keeps_the_day_it_is_for() -> None:
    talk = the_talk(written("next tuesday 10:00, lunch with Tom"))
    assert (talk.planned, talk.planned_for, talk.time) == (True, day("2026-11-24"), "10:00")
    assert not talk.heard
    assert not talk.reached


def test_marks_become_details_and_reminders_of_the_talk() -> None:
    after = written(
        "yesterday, call with Tom", "* family: Mia starts in Leeds", "! send it by friday", "+ the oven came"
    )
    talk = the_talk(after)
    kept, right = after.people[TOM].details
    assert (kept.kind, kept.text, kept.on, kept.conversation) == (
        "family", "Mia starts in Leeds", day("2026-11-20"), talk.id,
    )  # fmt: skip
    assert (right.kind, right.text) == ("gone right", "the oven came")
    (promise,) = after.reminders.values()
    assert (promise.kind, promise.person, promise.due, promise.made, promise.conversation) == (
        "promise", TOM, day("2026-11-27"), TODAY, talk.id,
    )  # fmt: skip


def test_a_repeating_mark_starts_its_series_on_its_first_day() -> None:
    (ask,) = written("call with Tom", "? is all well every quarter").reminders.values()
    assert (ask.text, ask.due, ask.start) == ("is all well", day("2027-02-21"), day("2027-02-21"))


def test_nothing_but_marks_writes_no_conversation() -> None:
    after = written("! Tom: send it")
    assert after.conversations == {}
    assert [one.conversation for one in after.reminders.values()] == [None]


def test_a_talk_keeps_those_it_was_with_and_a_plan_a_deed_and_a_mention_keep_nobody() -> None:
    book = notebook(person(TOM, "Tom Okafor", kept=None), person(NELL, "Nell Brine", kept=None))
    assert written("call with Tom about Nell", book=book).people[TOM].kept == TODAY
    assert written("call with Tom about Nell", book=book).people[NELL].kept is None
    assert written("tomorrow, call with Tom", book=book).people[TOM].kept is None
    assert written("rang the tax office about Nell's code", book=book).people[NELL].kept is None


def test_a_talk_changes_no_earlier_kept_day() -> None:
    assert written("call with Tom").people[TOM].kept == BOOK.people[TOM].kept


def test_a_new_person_is_added_by_hand_with_who_brought_them() -> None:
    given = Given(new=("Aldous Brine",))
    after = written("call with Aldous Brine, introduced by Bea Lund", "* likes quinces", given=given)
    (new,) = [one for one in after.people.values() if one.id not in BOOK.people]
    assert (new.name, new.added, new.kept) == ("Aldous Brine", TODAY, TODAY)
    assert new.introduction is not None
    assert (new.introduction.by, new.introduction.on) == (BEA, TODAY)
    assert [one.text for one in new.details] == ["likes quinces"]
    assert the_talk(after).with_ == (new.id,)


def test_a_detail_heard_of_someone_says_from_whom() -> None:
    after = written("lunch with Tom about Bea", "* Bea: moved to Faro")
    (heard,) = after.people[BEA].details
    assert (heard.how, heard.told_by) == ("heard", (TOM,))


def test_an_entry_is_written_onto_what_the_notebook_is_by_then() -> None:
    read = entry("call with Tom")
    newer = BOOK.with_reminder(reminder(70, "ask", TOM, "how is the oven"))
    after = write_entry(newer, read, today=TODAY, mint=minting())
    assert 70 in after.reminders
    with pytest.raises(EntryError, match="removed meanwhile"):
        write_entry(BOOK.without_person(TOM), read, today=TODAY, mint=minting())


def test_the_same_entry_again_is_noticed_and_another_is_not() -> None:
    after = written("yesterday, call with Tom about the lease")
    again = entry("yesterday, call with Tom about the lease", book=after)
    assert same_entry(after, again) == the_talk(after)
    assert same_entry(after, entry("call with Tom about the lease", book=after)) is None
    assert same_entry(after, entry("yesterday, call with Bea about the lease", book=after)) is None
    assert same_entry(after, entry("! Tom: send it", book=after)) is None


def test_what_expects_an_answer_is_settled_when_it_is_written() -> None:
    assert the_talk(written("emailed Tom: can you send it?")).expects_answer
    assert not the_talk(written("emailed Tom the draft")).expects_answer
