"""A round on the screen: whom, where to, one own line each; each card on its desk, ticked, posted, the next."""

from __future__ import annotations

from pathlib import Path

from textual.events import Key

from relnote.core.desk.rounds import RoundPage, round_of
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Address, Death, Membership
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.record import RecordForm
from relnote.tui.forms.words import Words
from relnote.tui.screens.desk import DeskPage
from relnote.tui.screens.earlier_note import EarlierNote
from relnote.tui.screens.notes import Notes
from relnote.tui.screens.round import RoundPlace
from relnote.tui.screens.today import Today
from relnote.tui.widgets.card_field import CardField
from tests.build import LONG_AGO, TODAY, day, notebook, person, talk
from tests.stage import Stage, staged

FAMILY = (Membership("family", LONG_AGO),)
HOME = Address(street="2 Plum Villas", locality="Upper Orrin", learned=day("2024-10-21"))
ADA, FREYA, JONAH, WALTER = 1, 2, 3, 4
HARBOUR = "the lamp over the harbour steps went out and nobody but you wrote to the council"


def family() -> Notebook:
    """Three of them, one with an address; and one who died."""
    return notebook(
        person(ADA, "Ada Reeve", circles=FAMILY, addresses=(HOME,)),
        person(FREYA, "Freya Reeve", circles=FAMILY),
        person(JONAH, "Jonah Reeve", circles=FAMILY),
        person(WALTER, "Walter Reeve", circles=FAMILY, died=Death(noted=TODAY)),
        person(9, "Tom Okafor"),
        talk(
            11, "2026-09-18", ADA, text="Dialled a wrong number and talked half an hour with a retired diver."
        ),
    )


def page_of(book: Notebook) -> RoundPage:
    return round_of(book, "family", today=TODAY)


def cards(book: Notebook) -> list[Note]:
    return [note for note in book.notes.values() if note.round is not None]


def rows(stage: Stage) -> str:
    return "\n".join(line.text for line in stage.sheet("#round").lines)


def marked(stage: Stage) -> str:
    return " ".join(" ".join(line.text for line in stage.sheet("#marks").lines).split())


async def begin(stage: Stage) -> None:
    """Notes, a round, the family, year end."""
    await stage.press("3", "R", "1", "y")
    assert isinstance(stage.app.screen, RoundPlace)


async def test_it_lists_whom_where_to_since_when_and_how_far_it_is(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        assert "year end for family · 0 of 3 written · no address for 2" in stage.screen
        assert "2 Plum Villas, Upper Orrin (learned 21 Oct 2024)" in rows(stage)
        assert rows(stage).count("no address known") == 2
        assert "Without Walter Reeve: they rest, or died." in rows(stage)
        assert '"Dialled a wrong number' in rows(stage)
        assert stage.sheet("#round").keys == ("1", "2", "3")


async def test_a_round_in_which_nothing_is_written_leaves_nothing_behind(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("enter")
        assert isinstance(stage.app.screen, DeskPage)
        await stage.press("1", "1", "escape", "escape")
        assert isinstance(stage.app.screen, Notes)
        assert stage.on_disk == family()


async def test_enter_opens_the_desk_and_posting_there_goes_on_to_the_next(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("enter")
        assert "To Ada Reeve · year end" in stage.screen
        await stage.press("1", "p")
        assert isinstance(stage.app.screen, RoundPlace)
        assert stage.sheet("#round").cursor == str(FREYA)
        (card,) = cards(stage.on_disk)
        assert (card.to, card.posted, card.reason, len(card.sources)) == ((ADA,), TODAY, "year end", 1)
        assert card.round == page_of(stage.on_disk).round
        assert "1 of 3 written and posted" in stage.screen
        await stage.press("p")
        assert stage.sheet("#round").cursor == str(JONAH)
        assert [row.person for row in page_of(stage.on_disk).rows if row.posted] == [ADA, FREYA]
        await stage.press("u")
        await stage.until(lambda: "Taken back" in stage.toasts[-1])
        assert [row.person for row in page_of(stage.on_disk).rows if row.posted] == [ADA]
        assert stage.sheet("#round").cursor == str(FREYA)


async def test_typed_in_one_go_each_card_is_the_right_one(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        for key in ("enter", "1", "p"):
            stage.app.post_message(Key(key, key if len(key) == 1 else None))
        await stage.until(lambda: bool(cards(stage.on_disk)))
        await stage.until(lambda: stage.sheet("#round").cursor == str(FREYA))
        assert [(card.to, len(card.sources)) for card in cards(stage.on_disk)] == [((ADA,), 1)]


async def test_a_card_that_is_in_the_post_is_laid_open_to_be_read(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("i")
        await stage.type("the diver")
        await stage.press("enter", "p", "up")
        assert "p posted" not in stage.screen
        await stage.press("enter")
        assert isinstance(stage.app.screen, EarlierNote)
        assert "the diver" in stage.screen


async def test_a_card_is_ticked_as_written_and_the_tick_taken_off(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("space")
        assert "✓ Ada Reeve" in rows(stage)
        assert cards(stage.on_disk)[0].written == TODAY
        await stage.press("space")
        assert "✓" not in rows(stage)
        assert stage.on_disk == family()
        await stage.press("u")
        await stage.until(lambda: bool(cards(stage.on_disk)))
        assert "✓ Ada Reeve" in rows(stage)


async def test_left_and_come_back_to_it_goes_on_where_she_was(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("space", "escape")
        assert isinstance(stage.app.screen, Notes)
        await stage.until(lambda: "round:family" in stage.sheet("#notes").keys)
        assert "1 of 3 written" in stage.screen
        assert "Drafts" not in stage.screen
    async with staged(None, tmp_path) as stage:
        await stage.press("3")
        await stage.until(lambda: "round:family" in stage.sheet("#notes").keys)
        while stage.sheet("#notes").cursor != "round:family":
            await stage.press("down")
        await stage.press("enter")
        assert isinstance(stage.app.screen, RoundPlace)
        assert stage.sheet("#round").cursor == str(FREYA)
        assert "✓ Ada Reeve" in rows(stage)


async def test_keys_typed_at_once_with_opening_it_are_about_its_cards(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("space", "escape", "home")
        while stage.sheet("#notes").cursor != "round:family":
            await stage.press("down")
        await stage.burst("enter", "space")
        await stage.until(lambda: len(cards(stage.on_disk)) == 2)
        assert {card.to for card in cards(stage.on_disk)} == {(ADA,), (FREYA,)}


async def test_the_palette_goes_on_with_it_from_anywhere_and_escape_comes_back(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("space", "1", "ctrl+p")
        await stage.type("year end for family")
        await stage.press("enter")
        assert isinstance(stage.app.screen, RoundPlace)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Today)
        await stage.press("alt+right")
        assert isinstance(stage.app.screen, RoundPlace)
        assert "year end for family" in stage.screen


async def test_a_circle_whose_round_is_under_way_is_asked_nothing_more(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("space", "escape", "R")
        assert isinstance(stage.app.screen, Choice)
        assert "family · year end · 1 of 3 written" in stage.screen
        await stage.press("1")
        assert isinstance(stage.app.screen, RoundPlace)


async def test_what_it_is_for_may_be_in_her_own_words(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await stage.press("3", "R", "1", "o")
        assert isinstance(stage.app.screen, Words)
        await stage.type("the move")
        await stage.press("enter", "space")
        assert "the move for family" in stage.screen
        assert cards(stage.on_disk)[0].reason == "the move"


async def test_without_a_circle_she_is_told_how_there_comes_to_be_one(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Tom Okafor")), tmp_path) as stage:
        await stage.press("3", "R")
        assert "Nobody is in a circle yet" in stage.toasts[-1]
        assert isinstance(stage.app.screen, Notes)


async def test_her_own_line_stands_with_each_and_two_that_read_alike_are_said(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("i")
        await stage.type("the heron")
        await stage.press("enter", "down", "i")
        await stage.type("The heron")
        await stage.press("enter")
        assert {card.line for card in cards(stage.on_disk)} == {"the heron", "The heron"}
        assert "reads like the line for Freya Reeve" in rows(stage)
        assert "reads like the line for Ada Reeve" in rows(stage)
        await stage.press("i", *("backspace" for _letter in "The heron"), "enter")
        assert "reads like" not in rows(stage)
        assert len(cards(stage.on_disk)) == 1


async def test_all_that_are_written_go_to_the_post_on_the_day_she_says(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        assert "all posted" not in stage.screen
        await stage.press("space", "down", "space", "P")
        assert isinstance(stage.app.screen, Words)
        await stage.press(*("backspace" for _letter in "today"))
        await stage.type("yesterday")
        await stage.press("enter")
        assert [row.posted for row in page_of(stage.on_disk).rows] == [day("2026-11-20")] * 2 + [None]
        assert "(yesterday) · 2 cards of year end" in stage.toasts[-1]
        await stage.press("u")
        await stage.until(lambda: "Taken back" in stage.toasts[-1])
        assert [row.written for row in page_of(stage.on_disk).rows] == [TODAY, TODAY, None]
        assert not any(row.posted for row in page_of(stage.on_disk).rows)


async def test_words_of_another_card_of_the_round_are_marked_as_she_writes(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("enter", "tab")
        stage.app.screen.query_one(CardField).insert(f"Dear Ada,\n\n{HARBOUR}.\n")
        await stage.settled()
        await stage.press("escape", "escape")
        assert "Ada Reeve: kept in the round" in stage.toasts[-1]
        await stage.press("down", "enter", "tab")
        stage.app.screen.query_one(CardField).insert(f"Dear Freya,\n\n{HARBOUR}.\n")
        await stage.until(lambda: "your card to Ada Reeve in this round" in marked(stage))


async def test_a_draft_to_someone_that_is_no_part_of_the_round_stays_out_of_it(tmp_path: Path) -> None:
    alone = Note(id=900, to=(ADA,), made=TODAY, reason="year end", text="Dear Ada, of something else")
    async with staged(family().with_note(alone), tmp_path) as stage:
        await begin(stage)
        await stage.press("enter")
        assert stage.app.screen.query_one(CardField).text == ""
        await stage.press("1", "p")
        assert stage.on_disk.notes[900] == alone
        assert len(cards(stage.on_disk)) == 1


async def test_what_the_shell_writes_meanwhile_appears(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        theirs = Note(
            id=901, to=(JONAH,), made=TODAY, reason="year end", line="his boat", written=TODAY,
            round=page_of(family()).round,
        )  # fmt: skip
        stage.file.update("a round from the shell", lambda book, _mint: book.with_note(theirs))
        stage.app.look_at_file()
        await stage.until(lambda: "his boat" in rows(stage))
        assert "1 of 3 written" in stage.screen


async def test_a_circle_that_everyone_left_is_said(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        gone = notebook(person(9, "Tom Okafor"))
        stage.file.update("everyone leaves", lambda _book, _mint: gone)
        stage.app.look_at_file()
        await stage.until(lambda: "Nobody is in family any more." in stage.screen)
        await stage.press("p", "space", "i", "enter", "escape")
        assert isinstance(stage.app.screen, Notes)


async def test_on_a_narrow_terminal_the_list_has_the_room(tmp_path: Path) -> None:
    async with staged(family(), tmp_path, size=(80, 24)) as stage:
        await begin(stage)
        assert "2 Plum Villas, Upper Orrin (learned 21 Oct 2024)" in stage.screen
        assert "p posted" in stage.screen


async def test_an_address_that_is_missing_is_written_down_on_the_way(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("down", "e")
        assert isinstance(stage.app.screen, RecordForm)
        await stage.press("escape")
        assert isinstance(stage.app.screen, RoundPlace)
        assert stage.sheet("#round").cursor == str(FREYA)


async def test_the_mouse_opens_a_card(tmp_path: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.pilot.click("#round", offset=(8, 6), times=2)
        await stage.settled()
        assert "To Freya Reeve · year end" in stage.screen
