"""The log's form: several lines, the day of a passed plan, a burst of keys before escape."""

from __future__ import annotations

from pathlib import Path

from relnote.tui.screens.people import People
from relnote.tui.widgets.log_field import LogField
from tests.build import day, notebook, person, reminder, talk
from tests.stage import staged

PLAN = talk(
    20, "2026-11-17", 1, planned=True, time="10:00", text="lunch", channel="meal", made=day("2026-11-10")
)
BOOK = notebook(person(1, "Tom Okafor"), person(2, "Bea Lund"))


async def test_a_line_broken_by_hand_makes_it_a_field_of_several_lines(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.type("yesterday, call with Tom Okafor")
        await stage.press("shift+enter")
        await stage.type("He leans to the smaller.")
        await stage.press("enter")
        await stage.type("! send the guide by friday")
        assert not stage.on_disk.conversations
        assert "promise: send the guide, by Fri 27 Nov" in stage.screen
        assert "log it" in stage.screen.split("\n")[-2] + stage.screen.split("\n")[-1]
        await stage.press("ctrl+s")
        (one,) = stage.on_disk.conversations.values()
        assert (one.with_, one.day) == ((1,), day("2026-11-20"))
        assert one.text.endswith("He leans to the smaller.")
        assert len(stage.on_disk.reminders) == 1


async def test_in_one_line_enter_still_writes_it_down(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.type("rang Tom Okafor")
        await stage.press("enter")
        assert len(stage.on_disk.conversations) == 1


async def test_what_is_logged_for_a_plan_that_passed_happened_on_its_day(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Tom Okafor"), PLAN), tmp_path) as stage:
        assert "Tom Okafor" in stage.row
        await stage.press("d")
        await stage.type("we had soup")
        assert "Tue 17 Nov 2026" in stage.screen
        await stage.press("enter")
        assert [each.day for each in stage.on_disk.conversations.values() if not each.planned] == [
            day("2026-11-17")
        ]


async def test_escape_waits_for_the_letters_before_it(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.burst(*"rangtomaboutthelease", "escape")
        assert stage.app.draft("log") == "rangtomaboutthelease"
        await stage.press("l")
        assert stage.app.screen.query_one(LogField).text == "rangtomaboutthelease"


async def test_nothing_but_marks_is_no_talk_and_asks_nothing_afterwards(tmp_path: Path) -> None:
    promise = reminder(30, "promise", 1, "send the letter")
    async with staged(notebook(person(1, "Tom Okafor"), promise), tmp_path) as stage:
        await stage.press("2", "l")
        await stage.type("* likes quinces")
        await stage.press("enter")
        assert isinstance(stage.app.screen, People)
        assert [each.text for each in stage.on_disk.people[1].details] == ["likes quinces"]
        assert not stage.on_disk.conversations


async def test_on_a_row_a_line_that_names_nobody_says_whose_page_it_falls_to(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "l")
        await stage.type("in tears over the lease")
        assert "Nobody is named: it falls to Bea Lund, whose row this is." in stage.screen
        await stage.type(" with tom")
        assert "whose row this is" not in stage.screen
        assert "with Tom Okafor" in stage.screen


async def test_on_their_own_page_too_a_line_is_with_whom_it_names_and_else_says_whose_it_is(
    tmp_path: Path,
) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "enter", "l")
        await stage.type("in tears over the lease")
        assert "Nobody is named: it falls to Bea Lund, whose page this is." in stage.screen
        await stage.press("ctrl+u")
        await stage.type("rang tom okafor about the bell")
        assert "whose page this is" not in stage.screen
        await stage.press("enter")
        (one,) = stage.on_disk.conversations.values()
        assert one.with_ == (1,)


async def test_small_letters_on_another_row_go_to_whom_they_name_or_are_guessed_aloud(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "l")
        await stage.type("tom says yes")
        assert "with Tom Okafor" in stage.screen
        await stage.press("ctrl+u")
        await stage.type("tom in tears")
        assert '"tom" stayed a word; @tom if it is Tom Okafor.' in stage.screen


async def test_a_day_inside_the_sentence_is_said_and_a_key_puts_it_first(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.type("lunch with tom next tuesday ! bring cake")
        assert '"next tuesday" is inside the sentence. ctrl+t puts it first: Tue 24' in stage.screen
        await stage.press("ctrl+t")
        assert stage.app.screen.query_one(LogField).text == "next tuesday, lunch with tom\n! bring cake"
        assert "Planned Tue 24 Nov 2026" in stage.screen
        await stage.press("enter")
        (one,) = stage.on_disk.conversations.values()
        assert (one.planned, one.day) == (True, day("2026-11-24"))


async def test_without_a_day_inside_the_key_changes_nothing(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.type("lunch with tom about tuesday")
        await stage.press("ctrl+t")
        assert stage.app.screen.query_one(LogField).text == "lunch with tom about tuesday"


async def test_a_kept_line_comes_back_with_the_cursor_where_it_is_to_be_mended(tmp_path: Path) -> None:
    two = notebook(person(1, "Tom Okafor"), person(2, "Tom Reed"))
    async with staged(two, tmp_path) as stage:
        await stage.press("l")
        await stage.type("lunch with Tom about the lease")
        await stage.press("escape", "l")
        await stage.type(" Reed")
        assert stage.app.screen.query_one(LogField).text == "lunch with Tom Reed about the lease"


async def test_a_kept_line_says_that_it_was_kept_and_a_key_throws_it_away(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.type("lunch with Tom")
        assert "typed the last time" not in stage.screen
        await stage.press("escape", "l")
        assert "This is what you typed the last time, not written down yet" in stage.screen
        await stage.press("ctrl+r")
        assert "typed the last time" not in stage.screen
        assert (stage.app.screen.query_one(LogField).text, stage.app.draft("log")) == ("", "")
        await stage.type("rang Tom Okafor")
        await stage.press("enter")
        assert [one.text for one in stage.on_disk.conversations.values()] == ["rang Tom Okafor"]


async def test_a_word_that_may_be_someone_is_a_choice(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Rose Kerr")), tmp_path) as stage:
        await stage.press("4", "l")
        await stage.type("saw rose")
        assert '"rose" may be Rose Kerr. Write @rose.' in stage.screen
        await stage.press("enter", "1")
        (one,) = stage.on_disk.conversations.values()
        assert (one.with_, one.text) == ((1,), "saw rose")


async def test_several_lines_advise_what_can_be_typed_there_and_nothing_of_the_shell(tmp_path: Path) -> None:
    async with staged(notebook(*BOOK.people.values(), person(3, "Ida Falk")), tmp_path) as stage:
        await stage.press("l")
        await stage.type("lunch with Tom about Ida and Bea")
        assert "(@ida @bea if they were there)" in " ".join(stage.screen.split())
        assert "--with" not in stage.screen


async def test_a_space_before_the_next_word_stays_where_a_mark_begins_a_line(tmp_path: Path) -> None:
    """Typed fast, a mark is seen when more stands behind it already."""
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        field = stage.app.screen.query_one(LogField)
        field.insert("rang Tom Okafor ! send the plan ")
        await stage.settled()
        await stage.type("by friday")
        assert field.text == "rang Tom Okafor\n! send the plan by friday"


async def test_a_name_nobody_has_yet_is_added_with_a_key(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("l")
        await stage.type("lunch with Hester Vane")
        await stage.press("ctrl+n", "enter")
        (one,) = stage.on_disk.conversations.values()
        assert [stage.on_disk.people[each].name for each in one.with_] == ["Hester Vane"]
