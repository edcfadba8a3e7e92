"""The note desk on the screen: a card by pen, a card that is typed, what goes with it, and into the post."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input

from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Death, Detail
from relnote.storage.file import NotebookFile, Written
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.pick_person import PickPerson
from relnote.tui.forms.words import Words
from relnote.tui.screens.desk import DeskPage
from relnote.tui.screens.notes import Notes
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.today import Today
from relnote.tui.widgets.card_field import CardField
from tests.build import TODAY, day, notebook, person
from tests.practice import BEA, IDA, JOAN, PROMISE, TOM, practice
from tests.stage import Stage, staged


def card(stage: Stage) -> CardField:
    return stage.app.screen.query_one("#card", CardField)


def posted(book: Notebook) -> list[Note]:
    return [note for note in book.notes.values() if note.posted is not None]


def drafts(book: Notebook) -> list[Note]:
    return [note for note in book.notes.values() if note.posted is None]


async def to_tom(stage: Stage) -> None:
    """From Today's first row to the desk of Tom, whose promise is the second."""
    await stage.press("down", "n")
    assert isinstance(stage.app.screen, DeskPage)


async def test_a_card_written_by_hand_is_three_keys(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        await stage.press("n", "space", "p")
        note = posted(stage.on_disk)[0]
        assert note.to == (TOM,)
        assert note.posted == TODAY
        assert len(note.sources) == 1
        assert note.text is None
        assert isinstance(stage.app.screen, Today)


async def test_typed_in_one_go_it_is_the_same_card(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        for key in "n1p":
            stage.app.post_message(Key(key, key))
        await stage.until(lambda: bool(posted(stage.on_disk)))
        assert len(posted(stage.on_disk)[0].sources) == 1


async def test_posting_settles_what_the_row_was_for_and_one_undo_takes_it_all_back(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        assert "once posted" in stage.screen
        assert "send the VAT letter" in stage.screen
        await stage.press("1", "p")
        after = stage.on_disk
        assert after.reminders[PROMISE].done is not None
        assert any(
            talk.channel == "letter" and talk.direction == "out" for talk in after.conversations.values()
        )
        assert "send the VAT letter" in stage.toasts[-1]
        assert "u takes it back" in stage.toasts[-1]
        await stage.press("u")
        await stage.until(lambda: "Taken back" in stage.toasts[-1])
        assert stage.on_disk == practice()


async def test_a_tick_is_taken_off_by_the_same_key(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("1")
        assert "1 ✓" in stage.screen
        await stage.press("1")
        assert "1 ✓" not in stage.screen
        await stage.press("space", "space", "escape")
        assert not stage.on_disk.notes


async def test_a_key_writes_on_the_card_and_what_is_written_is_among_the_drafts(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Dear Tom, plain and up")
        assert "5 of about 90 words" in stage.screen
        await stage.press("escape")
        assert isinstance(stage.app.screen, DeskPage)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Today)
        assert drafts(stage.on_disk)[0].text == "Dear Tom, plain and up"
        assert "Tom Okafor: kept among the drafts" in stage.toasts[-1]
        await stage.press("n")
        assert card(stage).text == "Dear Tom, plain and up"
        await stage.press("tab", *("backspace" for _letter in "Dear Tom, plain and up"), "escape", "escape")
        assert not stage.on_disk.notes


async def test_ctrl_s_keeps_the_draft_and_stays(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Tom")
        await stage.press("ctrl+s")
        assert drafts(stage.on_disk)[0].text == "Tom"
        await stage.type(", hello")
        await stage.press("ctrl+s")
        assert [note.text for note in drafts(stage.on_disk)] == ["Tom, hello"]
        assert isinstance(stage.app.screen, DeskPage)


async def test_what_was_being_written_when_the_terminal_went_is_offered_again(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("1", "tab")
        await stage.type("Dear Tom")
        assert not stage.on_disk.notes
    async with staged(None, tmp_path) as stage:
        await stage.until(lambda: bool(drafts(stage.on_disk)))
        assert "You were writing to Tom Okafor" in stage.toasts[-1]
        await stage.press("3")
        assert "Dear Tom" in stage.screen
        await stage.press("home", "n")
        assert len(drafts(stage.on_disk)[0].sources) == 1


async def test_another_place_leaves_the_desk_and_keeps_the_draft(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("1", "2")
        await stage.press("escape") if isinstance(stage.app.screen, DeskPage) else None
        assert stage.app.screen is not None
        await stage.press("2")
        assert isinstance(stage.app.screen, People)


async def test_what_is_typed_is_kept_before_it_is_posted_so_that_undo_leaves_the_draft(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Dear Tom")
        await stage.press("escape", "p")
        assert posted(stage.on_disk)[0].text == "Dear Tom"
        await stage.press("u")
        await stage.until(lambda: bool(drafts(stage.on_disk)))
        assert drafts(stage.on_disk)[0].text == "Dear Tom"
        assert len(stage.on_disk.notes) == 1


async def test_what_it_is_for_is_chosen_and_changes_what_is_laid_out(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("2", "end", "n")
        await stage.press("f")
        assert isinstance(stage.app.screen, Choice)
        await stage.press("t")
        assert "· thanks" in stage.screen
        await stage.press("f", "o")
        assert isinstance(stage.app.screen, Words)
        await stage.press(*("backspace" for _letter in "thanks"))
        await stage.type("the new shop")
        await stage.press("enter")
        assert "· the new shop" in stage.screen
        await stage.press("1", "p")
        assert posted(stage.on_disk)[0].reason == "the new shop"


async def test_its_line_and_what_went_along_are_kept(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("i")
        await stage.type("The oven, and the two shops")
        await stage.press("enter", "e")
        await stage.type("a photograph")
        await stage.press("enter", "a", "p")
        note = posted(stage.on_disk)[0]
        assert note.line == "The oven, and the two shops"
        assert note.enclosed == "a photograph"
        assert note.expects_answer


async def test_it_may_have_been_posted_on_another_day(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("1", "P")
        await stage.type("soon")
        await stage.press("enter")
        assert isinstance(stage.app.screen, Words)
        await stage.press(*("backspace" for _letter in "soon"))
        await stage.type("yesterday")
        await stage.press("enter")
        assert posted(stage.on_disk)[0].posted == day("2026-11-20")


async def test_a_note_is_to_two_people_and_back_to_one(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("t")
        assert isinstance(stage.app.screen, PickPerson)
        await stage.type("bea")
        await stage.press("enter")
        assert "To Tom Okafor and Bea Lund" in stage.screen
        await stage.press("t")
        await stage.type("tom")
        await stage.press("enter")
        assert "To Bea Lund" in stage.screen
        await stage.press("t")
        await stage.type("joan")
        await stage.press("enter", "i")
        await stage.type("both")
        await stage.press("enter", "p")
        assert posted(stage.on_disk)[0].to == (BEA, JOAN)


async def test_a_note_to_someone_who_died_is_not_begun_and_says_to_whom_it_goes(tmp_path: Path) -> None:
    walter = person(1, "Walter Garraway", died=Death(noted=TODAY))
    async with staged(notebook(walter, person(2, "Nell Garraway")), tmp_path) as stage:
        await stage.press("2", "end", "n")
        assert isinstance(stage.app.screen, People)
        assert "Walter Garraway died." in stage.toasts[-1]
        await stage.press("home", "n", "t")
        await stage.type("walter")
        await stage.press("enter")
        assert "Walter Garraway died." in stage.toasts[-1]
        assert "To Nell Garraway" in stage.screen


async def test_with_nothing_known_the_desk_says_so_and_a_card_can_still_be_posted(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Sam Quillon")), tmp_path) as stage:
        await stage.press("2", "n")
        assert "Sam" in stage.sheet("#prompts").lines[1].text
        assert "From your notebook" not in stage.screen
        await stage.press("1", "space", "p")
        assert isinstance(stage.app.screen, (People, Choice, DeskPage))


async def test_from_a_page_the_desk_goes_back_to_the_page(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "enter", "n")
        assert isinstance(stage.app.screen, DeskPage)
        await stage.press("escape")
        assert isinstance(stage.app.screen, PersonPage)


async def test_shift_tab_turns_the_other_way_round(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("shift+tab")
        await stage.type("Tom")
        assert "1 of about 90 words" in stage.screen
        await stage.press("shift+tab", "1")
        assert "1 of about 90 words" in stage.screen


async def test_on_a_narrow_terminal_tab_turns_from_the_prompts_to_the_card(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        await to_tom(stage)
        assert "With the note" in stage.screen
        assert "words" not in stage.screen
        await stage.press("tab")
        await stage.type("Tom")
        assert "From your notebook" not in stage.screen
        assert "1 of about 90 words" in stage.screen
        await stage.press("tab")
        assert "With the note" in stage.screen


async def test_a_draft_that_was_changed_elsewhere_meanwhile_is_kept_beside_hers(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Tom")
        await stage.press("ctrl+s")
        note = drafts(stage.on_disk)[0]
        await stage.type(", mine")
        from msgspec.structs import replace

        theirs = replace(note, text="Tom, from the shell")
        stage.file.update("edit", lambda book, _mint: book.with_note(theirs))
        await stage.press("escape", "escape")
        assert {one.text for one in drafts(stage.on_disk)} == {"Tom, mine", "Tom, from the shell"}


async def test_an_untouched_desk_shows_what_was_changed_elsewhere(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Tom")
        await stage.press("ctrl+s")
        from msgspec.structs import replace

        theirs = replace(drafts(stage.on_disk)[0], text="Tom, from the shell")
        stage.file.update("edit", lambda book, _mint: book.with_note(theirs))
        stage.app.look_at_file()
        await stage.until(lambda: card(stage).text == "Tom, from the shell")


async def test_a_card_that_cannot_be_saved_comes_back_whole(tmp_path: Path) -> None:
    class Full(NotebookFile):
        def update(self, *args: object, **named: object) -> Written:
            raise OSError(28, "No space left on device")

    async with staged(practice(), tmp_path, file=Full) as stage:
        await to_tom(stage)
        await stage.press("1", "tab")
        await stage.type("Dear Tom")
        await stage.press("escape", "p")
        assert any("Not saved" in toast for toast in stage.toasts)
    async with staged(None, tmp_path) as stage:
        await stage.until(lambda: bool(drafts(stage.on_disk)))
        assert drafts(stage.on_disk)[0].text == "Dear Tom"


async def test_a_megabyte_is_not_taken_in_and_she_is_told(tmp_path: Path) -> None:
    from textual.events import Paste

    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        stage.app.post_message(Paste("x" * 1_000_000))
        await stage.settled()
        assert card(stage).text == ""
        assert "1,000,000 letters" in stage.toasts[-1]
        stage.app.post_message(Paste("Dear Tom"))
        await stage.settled()
        assert card(stage).text == "Dear Tom"


@pytest.mark.parametrize("rows", [("n",), ("end", "n")])
async def test_from_the_notes_place_a_card_is_begun_to_whom_the_row_is_about(
    rows: tuple[str, ...], tmp_path: Path
) -> None:
    book = practice().with_note(
        Note(id=900, to=(IDA,), made=day("2026-06-01"), posted=day("2026-06-01"), line="x")
    )
    async with staged(book, tmp_path) as stage:
        await stage.press("3")
        assert isinstance(stage.app.screen, Notes)
        await stage.until(lambda: len(stage.sheet("#notes").keys) > 1)
        await stage.press(*rows)
        assert isinstance(stage.app.screen, DeskPage)


async def test_the_ledger_is_newest_first_with_the_note_at_the_right(tmp_path: Path) -> None:
    book = practice()
    book = book.with_note(
        Note(id=901, to=(IDA,), made=day("2025-03-01"), posted=day("2025-03-01"), line="The move.")
    )
    book = book.with_note(
        Note(
            id=902,
            to=(TOM,),
            made=day("2026-06-01"),
            posted=day("2026-06-02"),
            text="Dear Tom,\nflour.",
            reason="thanks",
        )
    )
    async with staged(book, tmp_path) as stage:
        await stage.press("3")
        await stage.press("end")
        notes = stage.sheet("#notes")
        assert [key for key in notes.keys if key.startswith("note:")] == ["note:902", "note:901"]
        assert "The move." in "\n".join(line.text for line in stage.sheet("#note").lines)
        await stage.press("up")
        beside = "\n".join(line.text for line in stage.sheet("#note").lines)
        assert "thanks · posted 2 Jun" in beside
        assert "flour." in beside


async def test_a_draft_is_thrown_away_and_undo_brings_it_back(tmp_path: Path) -> None:
    book = practice().with_note(Note(id=903, to=(TOM,), made=TODAY, text="Dear Tom"))
    async with staged(book, tmp_path) as stage:
        await stage.press("3")
        await stage.press("home")
        while not str(stage.sheet("#notes").cursor).startswith("note:"):
            await stage.press("down")
        assert "x throw away" in stage.screen
        await stage.press("x")
        assert not stage.on_disk.notes
        await stage.press("u")
        await stage.until(lambda: bool(stage.on_disk.notes))


async def test_a_note_to_someone_she_names(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("3", "t")
        await stage.type("joan")
        assert stage.app.screen.query_one("#who", Input).value == "joan"
        await stage.press("enter")
        assert isinstance(stage.app.screen, DeskPage)
        assert "To Joan Pike" in stage.screen


async def test_what_must_be_avoided_never_lies_on_the_desk(tmp_path: Path) -> None:
    avoid = Detail(id=7, kind="avoid", text="the brother's zeppelin company", on=TODAY)
    async with staged(notebook(person(1, "Tom Okafor", details=(avoid,))), tmp_path) as stage:
        await stage.press("2", "n")
        assert "zeppelin" not in stage.screen


async def test_a_note_to_someone_who_is_gone_is_set_aside_and_said(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Dear Tom")
    async with staged(practice().without_person(TOM), tmp_path) as stage:
        assert "someone who is gone" in stage.toasts[-1]
        assert "Dear Tom" in (stage.file.drafts.read("note set aside") or "")
        await stage.press("2", "n")
        assert isinstance(stage.app.screen, DeskPage)


async def test_on_a_narrow_terminal_enter_shows_the_note_and_escape_the_list(tmp_path: Path) -> None:
    told = Note(
        id=902, to=(TOM,), made=day("2026-06-01"), posted=day("2026-06-02"), text="Dear Tom,\nall that flour."
    )
    async with staged(practice().with_note(told), tmp_path, size=(80, 24)) as stage:
        await stage.press("3", "end")
        await stage.press("enter")
        assert "A card today" not in stage.screen
        assert "all that flour." in stage.screen
        await stage.press("escape")
        assert "A card today" in stage.screen


async def test_the_mouse_ticks_opens_and_writes(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.pilot.click("#prompts", offset=(10, 5), times=2)
        await stage.settled()
        assert "1 ✓" in stage.screen
        await stage.pilot.click("#card", offset=(10, 2))
        await stage.type("Tom")
        assert card(stage).text == "Tom"
        await stage.pilot.click("TopLine", offset=(106, 0))
        await stage.settled()
        assert isinstance(stage.app.screen, Notes)
        assert [note.text for note in drafts(stage.on_disk)] == ["Tom"]


async def test_the_card_goes_out_to_the_editor_and_comes_back(tmp_path: Path) -> None:
    class Outside:
        seen = ""

        def __call__(self, text: str, name: str) -> str:
            self.seen = text
            return f"{text}, from the editor"

    outside = Outside()
    async with staged(practice(), tmp_path, edit=outside) as stage:
        stage.app.suspend = nullcontext  # type: ignore[method-assign,assignment]
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Tom")
        await stage.press("ctrl+e")
        assert outside.seen == "Tom"
        assert card(stage).text == "Tom, from the editor"
        await stage.press("ctrl+s")
        assert drafts(stage.on_disk)[0].text == "Tom, from the editor"


async def test_what_was_in_the_editor_when_relnote_was_ended_is_in_the_draft(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Tom")
        stage.file.drafts.keep("note in the editor", "Tom, and more")
    async with staged(None, tmp_path) as stage:
        await stage.until(lambda: bool(drafts(stage.on_disk)))
        assert drafts(stage.on_disk)[0].text == "Tom, and more"
        assert not stage.file.drafts.read("note in the editor")


async def test_letters_typed_in_one_go_with_the_key_to_the_card_are_all_on_it(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        for key in ("tab", *"Dep1", "escape", "p"):
            stage.app.post_message(Key(key, key if len(key) == 1 else None))
        await stage.until(lambda: bool(posted(stage.on_disk)))
        assert posted(stage.on_disk)[0].text == "Dep1"
        assert not posted(stage.on_disk)[0].sources


async def test_whom_it_is_to_may_be_removed_elsewhere_while_she_writes(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await to_tom(stage)
        await stage.press("tab")
        await stage.type("Dear Tom")
        stage.file.update("remove", lambda book, _mint: book.without_person(TOM))
        stage.app.look_at_file()
        await stage.until(lambda: TOM not in stage.app.notebook.people)
        await stage.type(", more")
        await stage.press("escape", "p")
        assert "removed meanwhile" in stage.toasts[-1]
        assert card(stage).text == "Dear Tom, more"
        await stage.press("escape")
        assert "Dear Tom, more" in (stage.file.drafts.read("note set aside") or "")


async def test_what_went_to_them_for_the_same_stands_beneath_the_title(tmp_path: Path) -> None:
    went = Note(
        id=903, to=(TOM,), made=day("2026-10-30"), posted=day("2026-10-30"), reason="thanks", line="Green ink."
    )
    async with staged(practice().with_note(went), tmp_path, size=(80, 24)) as stage:
        await to_tom(stage)
        assert "went on" not in stage.screen
        await stage.press("f", "t")
        assert 'A note of thanks went on 30 Oct: "Green ink."' in stage.screen
        assert "With the note" in stage.screen
