"""Marks beside the card: underlined where they stand, numbered in the margin, and each to be waved off."""

from __future__ import annotations

from pathlib import Path

from relnote.core.desk.mark import Mark
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.tui.screens.earlier_note import EarlierNote
from relnote.tui.widgets.card_field import CardField, letter_by_letter, place_of, spans_of
from relnote.tui.widgets.margin import Margin
from tests.build import day
from tests.practice import IDA, TOM, practice
from tests.stage import Stage, staged

HARBOUR = "the lamp over the harbour steps went out and nobody but you wrote to the council"
PHRASE = "I hope this finds you well"


def book() -> Notebook:
    """Ida was once written what is about to be written to Tom."""
    return practice().with_note(
        Note(
            id=900,
            to=(IDA,),
            made=day("2026-06-01"),
            posted=day("2026-06-01"),
            text=f"Dear Ida,\n\n{HARBOUR}.\n",
        )
    )


async def writing(stage: Stage, text: str) -> CardField:
    await stage.press("down", "n", "tab")
    card = stage.app.screen.query_one("#card", CardField)
    card.insert(text)
    await stage.settled()
    return card


def marked(stage: Stage) -> list[str]:
    return [line.text for line in stage.sheet("#marks").lines if line.key]


def underlined(card: CardField, line: int) -> str:
    text = card.get_line(line)
    spans = [span for span in text.spans if getattr(span.style, "underline", False)]
    return " ".join(text.plain[span.start : span.end] for span in spans)


async def test_words_sent_before_are_underlined_with_who_got_them(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        card = await writing(stage, f"Dear Tom,\n\n{HARBOUR}.\n\n")
        await stage.until(lambda: bool(marked(stage)))
        said = " ".join(marked(stage))
        assert "Ída" in said
        assert "harbour steps went out" in underlined(card, 2)
        assert 2 in {row for row, numbers in stage.app.screen.query_one(Margin)._rows.items() if numbers}


async def test_what_is_mended_is_no_longer_marked(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        card = await writing(stage, f"Dear Tom,\n\n{HARBOUR}.\n")
        await stage.until(lambda: bool(marked(stage)))
        card.text = "Dear Tom,\n\nTwo shops in Lisbon, and no oven in either.\n"
        await stage.until(lambda: "Ída" not in " ".join(marked(stage)))
        assert underlined(card, 2) == ""


async def test_enter_on_a_mark_lays_the_earlier_note_beside_it(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await writing(stage, f"Dear Tom,\n\n{HARBOUR}.\n")
        await stage.until(lambda: bool(marked(stage)))
        await stage.press("tab", "enter")
        assert isinstance(stage.app.screen, EarlierNote)
        assert "Dear Ida," in stage.screen
        await stage.press("escape")
        assert "To Tom Okafor" in stage.screen


async def test_a_mark_is_waved_off_for_this_note_and_stays_away(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        await writing(stage, f"Dear Tom,\n\n{PHRASE}, as ever.\n")
        await stage.until(lambda: PHRASE[2:] in " ".join(marked(stage)))
        await stage.press("tab")
        while "finds you well" not in str(stage.sheet("#marks").cursor) + " ".join(
            line.text for line in stage.sheet("#marks").lines if line.key == stage.sheet("#marks").cursor
        ):
            await stage.press("down")
        await stage.press("x")
        await stage.until(lambda: PHRASE[2:] not in " ".join(marked(stage)))
        await stage.press("escape", "escape", "n")
        await stage.until(lambda: "Nothing to mark" in stage.screen or bool(marked(stage)))
        assert PHRASE[2:] not in " ".join(marked(stage))


async def test_on_the_card_ctrl_o_waves_off_the_words_under_the_cursor(tmp_path: Path) -> None:
    async with staged(book(), tmp_path) as stage:
        card = await writing(stage, f"{PHRASE}, Tom, as ever.")
        await stage.until(lambda: PHRASE[2:] in " ".join(marked(stage)))
        card.move_cursor((0, 10))
        await stage.settled()
        assert "^o wave off" in stage.screen
        await stage.press("ctrl+o")
        await stage.until(lambda: PHRASE[2:] not in " ".join(marked(stage)))
        assert card.text == f"{PHRASE}, Tom, as ever."


def mark(start: int, end: int) -> Mark:
    return Mark(kind="stock phrase", reason="", words="", key=f"{start}", start=start, end=end)


def test_a_mark_over_two_lines_is_underlined_on_both() -> None:
    assert spans_of("one two\nthree four", (mark(4, 13),)) == {0: [(4, 7)], 1: [(0, 5)]}


def test_a_mark_about_the_whole_underlines_nothing() -> None:
    assert spans_of("one two", (mark(0, 0),)) == {}


def test_a_place_is_its_line_and_column() -> None:
    text = "one\n\ntwo"
    assert [place_of(text, offset) for offset in (0, 3, 4, 5, 8, 99)] == [
        (0, 0),
        (0, 3),
        (1, 0),
        (2, 0),
        (2, 3),
        (2, 3),
    ]


def test_every_letter_of_a_line_stays_in_its_place() -> None:
    for text in ("a\x1b[31mb", "abc\u202egnp", "x\u200by", "\x9b", "a\tb", "🧑\u200d🌾", "plain", TOM * "\x00"):
        safe = letter_by_letter(text)
        assert len(safe) == len(text)
        assert not any(ord(letter) < 32 or letter in "\u202e\u200b\x9b" for letter in safe)
    assert letter_by_letter("🧑\u200d🌾 is a farmer") == "🧑\u200d🌾 is a farmer"
