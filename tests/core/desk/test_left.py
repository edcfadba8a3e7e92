"""Why they left: for the note that welcomes them back, from a record that holds it, and not twice."""

from __future__ import annotations

from relnote.core.conversations import Conversation
from relnote.core.desk.prompts import Desk, Prompt
from relnote.core.notebook import Notebook
from relnote.core.notes import Source
from relnote.core.people import Rest
from tests.build import day, notebook, person, talk
from tests.core.desk.desks import laid_out, note

WHY = "nineteen years is a long time to know where everything is"
LETTER = f"“{WHY.capitalize()}. The brass key hangs where it hung.”"


def wilf(*records: Conversation, left: str | None = WHY) -> Notebook:
    rests = (
        Rest(on=day("2025-02-03"), left="a wet winter in the chandlery"),
        Rest(on=day("2026-04-24"), left=left),
    )
    return notebook(person(1, "Wilf Tranter", rests=rests), *records)


def of_leaving(found: Desk) -> list[Prompt]:
    return [prompt for prompt in found.prompts if prompt.kind == "left"]


def test_why_they_left_is_quoted_with_the_day_they_left() -> None:
    (prompt,) = of_leaving(laid_out(wilf(), why="welcome back"))

    assert prompt.quote == WHY
    assert prompt.source == Source("occasion", 1, day("2026-04-24"))
    assert "24 Apr" in prompt.text


def test_where_a_letter_holds_the_words_they_are_the_letters() -> None:
    letter = talk(10, "2026-04-23", 1, text=LETTER, channel="letter", direction="in")
    (prompt,) = of_leaving(laid_out(wilf(letter), why="welcome back"))

    assert prompt.source == Source("conversation", 10, day("2026-04-23"))
    assert prompt.quote == WHY.capitalize()
    assert "23 Apr, by letter" in prompt.text


def test_what_the_goodbye_was_written_from_is_not_said_again() -> None:
    letter = talk(10, "2026-04-23", 1, text=LETTER, channel="letter", direction="in")
    goodbye = note(90, 1, "2026-04-24", "It comes out at nothing.", sources=(Source("conversation", 10),))
    book = wilf(letter)
    book = Notebook(people=book.people, conversations=book.conversations, notes={90: goodbye})

    assert of_leaving(laid_out(book, why="welcome back")) == []


def test_it_is_for_no_other_note() -> None:
    for why in (None, "birthday", "thanks", "goodbye", "sorry", "congratulations"):
        assert of_leaving(laid_out(wilf(), why=why)) == []


def test_who_said_nothing_the_last_time_is_not_quoted_from_an_earlier_one() -> None:
    assert of_leaving(laid_out(wilf(left=None), why="welcome back")) == []


def test_a_ticked_day_of_theirs_uses_up_that_day_alone() -> None:
    book = wilf()
    ticked = note(90, 1, "2025-02-10", "Chairs.", sources=(Source("occasion", 1, day("2025-02-03")),))
    book = Notebook(people=book.people, notes={90: ticked})

    assert of_leaving(laid_out(book, why="welcome back"))
