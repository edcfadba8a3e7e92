"""Marked lines: whose they are, what they become, the day that ends them, who said it (product 4, edges 2)."""

from __future__ import annotations

import pytest

from relnote.core.cadence import Cadence
from relnote.core.entry.lines import lines_of, lines_of_text, split_typed
from relnote.core.entry.values import Given, Mark
from relnote.core.people import Detail
from tests.build import day, notebook, person
from tests.core.entries import BEA, BOOK, IDA, JOAN, NELL, SAM, SAM_HART, TOM, WILL, asks, entry


def mark(line: str, talk: str = "call with Tom", given: Given | None = None) -> Mark:
    return entry(talk, line, given=given).marks[0]


@pytest.mark.parametrize(
    ("line", "kind", "text", "due"),
    [
        ("? how did the exam go 13 june", "ask", "how did the exam go", "2027-06-13"),
        ("! send the VAT letter by friday", "promise", "send the VAT letter", "2026-11-27"),
        ("> ring again in 3 weeks", "follow-up", "ring again", "2026-12-12"),
        ("< sends the bank statements by monday", "waiting", "sends the bank statements", "2026-11-23"),
        ("~ invoice 212 had the wrong number", "put-right", "invoice 212 had the wrong number", None),
        ("! on friday we meet at the bank", "promise", "on friday we meet at the bank", None),
        ("? did the oven arrive", "ask", "did the oven arrive", None),
    ],
)
def test_a_mark_becomes_a_reminder_with_the_day_that_ends_it(
    line: str, kind: str, text: str, due: str | None
) -> None:
    read = mark(line)
    assert (read.reminder, read.text, read.owner) == (kind, text, TOM)
    assert (read.moment.day if read.moment else None) == (day(due) if due else None)


def test_a_time_that_ends_a_mark_is_kept() -> None:
    read = mark("> ring thursday at 10:00")
    assert read.moment is not None
    assert (read.text, read.moment.day, read.moment.time) == ("ring", day("2026-11-26"), "10:00")


def test_a_repeat_that_ends_a_mark_is_kept() -> None:
    read = mark("> ask about the oven every quarter")
    assert (read.text, read.every) == ("ask about the oven", Cadence(3, "month"))


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("* family: Mia starts at Leeds in September", "family", "Mia starts at Leeds in September"),
        ("* likes quinces", "story", "likes quinces"),
        ("* sauna: every friday", "sauna", "every friday"),
        ("* She said: never again", "story", "She said: never again"),
        ("* 10:00 is best", "story", "10:00 is best"),
        ("* see https://example.org", "story", "see https://example.org"),
        ("+ the return went through by friday", "gone right", "the return went through by friday"),
    ],
)  # fmt: skip
def test_a_detail_has_a_kind_and_no_day_is_taken_from_it(line: str, kind: str, text: str) -> None:
    read = mark(line)
    assert (read.detail, read.text, read.moment) == (kind, text, None)


def test_a_kind_that_no_detail_has_yet_is_new() -> None:
    assert mark("* sauna: every friday").new_kind
    assert not mark("* family: moved").new_kind
    old = Detail(id=5, kind="sauna", text="hot", on=day("2026-01-01"))
    book = notebook(person(TOM, "Tom Okafor", details=(old,)))
    assert not entry("call with Tom", "* sauna: every friday", book=book).marks[0].new_kind


@pytest.mark.parametrize("sign", list("*?!><~+"))
def test_with_several_people_a_mark_names_its_owner_first_or_is_asked(sign: str) -> None:
    read = entry("lunch with Tom and Bea", f"{sign} Bea: likes quinces")
    assert (read.marks[0].owner, read.marks[0].text, asks(read)) == (BEA, "likes quinces", [])
    read = entry("lunch with Tom and Bea", f"{sign} likes quinces")
    assert (read.marks[0].owner, asks(read), read.questions[0].people) == (None, ["owner"], (TOM, BEA))
    answered = Given(owners=((1, BEA),))
    assert entry("lunch with Tom and Bea", f"{sign} likes quinces", given=answered).marks[0].owner == BEA


def test_an_owner_and_a_kind_can_both_stand_before_the_text() -> None:
    read = mark("* Ida: family: moved to Faro")
    assert (read.owner, read.detail, read.text) == (IDA, "family", "moved to Faro")
    read = mark("* ida falk: moved to Faro", talk="call with Tom about Ida")
    assert (read.owner, read.detail, read.text) == (IDA, "story", "moved to Faro")


def test_someone_who_is_not_there_is_named_with_a_capital() -> None:
    assert mark("* Ida: likes quinces").owner == IDA
    read = mark("* ida: likes quinces")
    assert (read.owner, read.detail) == (TOM, "ida")


def test_an_owner_who_could_be_two_is_asked() -> None:
    read = entry("call with Tom", "* Sam: likes quinces")
    assert (asks(read), set(read.questions[0].people)) == (["owner"], {SAM, SAM_HART})


def test_a_detail_of_one_who_was_with_is_from_themselves() -> None:
    read = mark("* likes quinces")
    assert (read.how, read.told_by) == ("told", ())


def test_a_detail_of_one_who_was_about_is_from_those_with() -> None:
    read = mark("* Bea: likes quinces", talk="lunch with Tom and Nell about Bea")
    assert (read.how, read.told_by) == ("heard", (TOM, NELL))
    assert mark("* Ida: likes quinces").told_by == (TOM,)
    assert mark("? Ida: how is the knee").told_by == (TOM,)


def test_without_a_conversation_a_detail_is_from_themselves_unless_it_says_otherwise() -> None:
    read = entry("* likes quinces", "* heard: moved to Faro", "* seen: family: a pram", given=Given(page=IDA))
    assert not read.records
    assert [(one.how, one.told_by, one.detail, one.text) for one in read.marks] == [
        ("told", (), "story", "likes quinces"),
        ("heard", (), "story", "moved to Faro"),
        ("seen", (), "family", "a pram"),
    ]


def test_a_detail_for_a_deed_is_heard_from_nobody_in_particular() -> None:
    read = entry("rang the tax office about Nell's code", "* work: the code was wrong")
    assert (read.marks[0].owner, read.marks[0].how, read.marks[0].told_by) == (NELL, "heard", ())


def test_nothing_but_marks_records_no_conversation() -> None:
    read = entry("! Tom: send the VAT letter by friday")
    assert (read.records, read.marks[0].owner, asks(read)) == (False, TOM, [])
    assert asks(entry("! send the VAT letter")) == ["owner"]


def test_an_ambiguous_ending_is_text_and_is_said() -> None:
    read = mark("! send it by 3/4")
    assert (read.text, read.moment) == ("send it by 3/4", None)
    assert read.left_as_words == '"3/4" left as words: 3 Apr 2027 or 4 Mar 2027'


def test_an_unreal_ending_is_refused() -> None:
    assert asks(entry("call with Tom", "! send it by 30 february")) == ["impossible"]


@pytest.mark.parametrize("line", ["!", "! ", "! by friday", "* family:"])
def test_a_mark_without_words_is_refused(line: str) -> None:
    assert asks(entry("call with Tom", line)) in (["mark"], [])
    if line != "* family:":
        assert asks(entry("call with Tom", line)) == ["mark"]


def test_in_the_shell_an_argument_that_begins_with_a_mark_is_a_line_and_others_are_joined() -> None:
    assert lines_of(["yesterday,", "call with Tom", "! send it", "about the lease", "? how is he"]) == (
        "yesterday, call with Tom about the lease", "! send it", "? how is he",
    )  # fmt: skip
    assert lines_of(["call with Tom", "!", "send", "it", "?", "how is he"]) == (
        "call with Tom", "! send it", "? how is he",
    )  # fmt: skip
    assert lines_of(["!x", "-5", ">3"]) == ("!x -5 >3",)


def test_in_one_field_a_mark_typed_as_its_own_word_begins_a_line() -> None:
    typed = "call with Tom ! send it ? how is he"
    parts = split_typed(typed)
    assert [part.text for part in parts] == ["call with Tom", "! send it", "? how is he"]
    assert all(typed[part.start :].startswith(part.text) for part in parts)
    assert [part.text for part in split_typed("is he well? he is! yes !")] == ["is he well? he is! yes !"]
    assert [part.text for part in split_typed("! send it")] == ["! send it"]
    assert [part.text for part in split_typed("")] == [""]


def test_in_a_text_quoted_lines_are_words() -> None:
    lines = lines_of_text("emailed Tom\n> Dear Tom,\n> the lease\nbye\n> ring again in 3 weeks\n")
    read = entry(*lines)
    assert read.text == "emailed Tom\n> Dear Tom,\n> the lease\nbye"
    assert [one.text for one in read.marks] == ["ring again"]
    assert entry(*lines_of_text("email to Tom\nTom wrote:\n> yes")).marks == ()


def test_more_than_five_of_a_sign_are_asked_about() -> None:
    lines = ("call with Tom", *(f"* thing {number}" for number in range(6)))
    assert asks(entry(*lines)) == ["many"]
    assert asks(entry(*lines, given=Given(many=True))) == []
    assert asks(entry(*lines[:-1])) == []


def test_sad_words_of_her_list_are_noticed_and_set_nothing() -> None:
    assert entry("Nell rang, her father died").sad
    assert entry("call with Nell", "* family: her father passed away").sad
    assert not entry("Nell rang, the studied deal").sad
    assert BOOK.people[NELL].gently is None


def test_a_new_person_owns_marks_by_name() -> None:
    read = entry("lunch with Aldous and Tom", "* Aldous: likes quinces", given=Given(new=("Aldous",)))
    assert read.marks[0].owner == read.new[0].id
    assert asks(read) == []
    assert TOM in read.with_


def test_who_is_named_in_the_words_of_a_line_of_several_is_the_first_to_be_asked_about() -> None:
    (asked,) = entry("lunch with Tom and Joan", "! bring joan the kettle").questions
    assert (asked.asks, asked.people) == ("owner", (JOAN, TOM))
    (asked,) = entry("lunch with Tom and Joan", "! bring the kettle").questions
    assert asked.people == (TOM, JOAN)
    (asked,) = entry("lunch with Tom and Will", "! will send the letter").questions
    assert asked.people == (TOM, WILL)
