"""Entries of a page and of the day: changed in a form, taken out, brought back by undo."""

from __future__ import annotations

from pathlib import Path

from relnote.core.cadence import Cadence
from relnote.core.notes import Note
from relnote.core.people import Detail
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.record import RecordForm
from relnote.tui.forms.words_area import WordsArea
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.stage import Stage, staged

TOM = person(1, "Tom Okafor", details=(Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17")),))
CALL = talk(20, "2026-11-18", 1, text="The oven came.\n\nHe is glad.")
VAT = reminder(30, "promise", 1, "send the VAT letter", due=day("2026-11-19"))
RENT = reminder(31, "follow-up", 1, "ask about the rent", due=TODAY, every=Cadence(1, "month"), start=TODAY)
CARD = Note(id=40, to=(1,), made=day("2026-10-02"), posted=day("2026-10-02"), line="about the oven")
BOOK = notebook(TOM, CALL, VAT, RENT).with_note(CARD)


async def page_at(stage: Stage, beginning: str) -> None:
    """Their page, the cursor on the row whose key begins so."""
    await stage.press("2", "enter")
    sheet = stage.sheet("#whole")
    sheet.cursor = next(key for key in sheet.keys if key.startswith(beginning))
    await stage.settled()


async def put(stage: Stage, label: str, value: str) -> None:
    form = stage.app.screen
    assert isinstance(form, RecordForm)
    row = next(each for each in form.rows if each.line.label == label)
    row.input.focus()
    row.input.value = value
    await stage.settled()


async def test_a_conversation_is_changed_in_a_form_with_her_words_below(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e")
        area = stage.app.screen.query_one(WordsArea)
        assert area.has_focus
        assert area.text == CALL.text
        await stage.type(" At last.")
        await put(stage, "Channel", "letter")
        await put(stage, "Day", "17 nov")
        await stage.press("ctrl+s")
        after = stage.on_disk.conversations[20]
        assert (after.text, after.channel, after.day) == (f"{CALL.text} At last.", "letter", day("2026-11-17"))
        await stage.press("u")
        await stage.until(lambda: stage.on_disk.conversations[20].text == CALL.text)


async def test_in_her_words_enter_breaks_the_line_and_arrows_lead_out_of_them(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e", "enter")
        await stage.type("More.")
        assert isinstance(stage.app.screen, RecordForm)
        await stage.press("up", "up", "up", "up")
        assert not stage.app.screen.query_one(WordsArea).has_focus
        await stage.press("ctrl+s")
        assert stage.on_disk.conversations[20].text == f"{CALL.text}\nMore."


async def test_from_her_words_ctrl_s_writes_it_down_and_the_line_of_keys_says_so(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e")
        await stage.type(" At last.")
        assert "^s write it down" in stage.screen
        await stage.press("ctrl+s")
        assert stage.on_disk.conversations[20].text == f"{CALL.text} At last."


async def test_a_conversation_with_nobody_and_no_words_is_refused_with_the_reason(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e")
        stage.app.screen.query_one(WordsArea).text = ""
        await put(stage, "With", "")
        await stage.press("ctrl+s")
        assert "needs someone" in stage.screen
        assert 20 in stage.on_disk.conversations
        assert stage.on_disk.conversations[20].text == CALL.text


async def test_a_reminder_of_the_day_is_changed_from_its_row(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        assert "VAT" in stage.row
        await stage.press("e")
        await put(stage, "Day", "in 3 weeks")
        assert "12 Dec 2026" in stage.screen
        await stage.press("enter")
        assert stage.on_disk.reminders[30].due == day("2026-12-12")


async def test_a_detail_is_changed_and_keeps_its_day(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "detail:7")
        await stage.press("e")
        await put(stage, "Text", "daughter Mia, 19")
        await stage.press("enter")
        detail = stage.on_disk.people[1].details[0]
        assert (detail.text, detail.on) == ("daughter Mia, 19", day("2026-07-17"))


async def test_a_posted_note_is_changed_in_a_form(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "note:40")
        await stage.press("e")
        await put(stage, "Line", "about the new oven")
        await stage.press("ctrl+s")
        assert stage.on_disk.notes[40].line == "about the new oven"


async def test_any_entry_is_taken_out_with_one_key_and_comes_back_with_undo(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("D")
        await stage.until(lambda: 20 not in stage.on_disk.conversations)
        assert "u takes it back" in stage.toasts[-1]
        await stage.press("u")
        await stage.until(lambda: 20 in stage.on_disk.conversations)


async def test_on_what_is_open_between_them_the_person_is_changed(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "enter", "e")
        form = stage.app.screen
        assert isinstance(form, RecordForm)
        assert form.rows[0].input.value == "Tom Okafor"


async def test_on_the_timeline_a_reminder_is_changed(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "reminder:30")
        await stage.press("e")
        await put(stage, "Text", "send the VAT letter by post")
        await stage.press("enter")
        assert stage.on_disk.reminders[30].text == "send the VAT letter by post"


async def test_on_the_name_of_a_page_nothing_is_taken_out(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "person:1")
        before = stage.on_disk
        await stage.press("D", "delete")
        assert stage.on_disk == before


async def test_what_repeats_is_let_go_this_once_or_for_good(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("down")
        assert "rent" in stage.row
        await stage.press("x")
        assert isinstance(stage.app.screen, Choice)
        await stage.press("o")
        await stage.until(lambda: stage.on_disk.reminders[31].due == day("2026-12-21"))
        assert stage.on_disk.reminders[31].is_open
        await stage.press("u")
        await stage.until(lambda: stage.on_disk.reminders[31].due == TODAY)
        stage.sheet("#day").cursor = next(
            key for key in stage.sheet("#day").keys if key != stage.sheet("#day").cursor
        )
        if "rent" not in stage.row:
            await stage.press("down")
        await stage.press("x", "s")
        await stage.until(lambda: not stage.on_disk.reminders[31].is_open)


async def test_half_an_entry_is_kept_and_offered_again(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e")
        await stage.type(" And")
        await stage.press("escape")
    async with staged(None, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e")
        assert stage.app.screen.query_one(WordsArea).text == f"{CALL.text} And"
        assert "not written down yet" in stage.screen


async def test_where_what_was_typed_is_thrown_away_the_cursor_stands_behind_her_words(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await page_at(stage, "conversation:20")
        await stage.press("e")
        await stage.type(" And")
        await stage.press("ctrl+r")
        await stage.type(" At last.")
        assert stage.app.screen.query_one(WordsArea).text == f"{CALL.text} At last."
