"""Conversations and reminders go to the editor and come back the same, but for what was changed there."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relnote.core.cadence import Cadence
from relnote.core.conversations import Conversation
from relnote.core.record_text.conversation import conversation_text, read_conversation
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.reminder import read_reminder, reminder_text
from relnote.core.reminders import Done, Reminder
from tests.build import TODAY, day, notebook, person, reminder, talk

TALK = talk(
    5,
    "2026-11-20",
    1,
    2,
    about=(3,),
    organisations=("Lund Ltd",),
    time="10:00",
    text="about the lease\n# and the oven",
)
VAT = reminder(6, "promise", 1, "send the VAT letter", due=day("2026-11-27"))
BOOK = notebook(person(1, "Tom Okafor"), person(2, "Bea Lund"), person(3, "Ida Falk"), TALK, VAT)


def talk_with(before: str, after: str) -> Conversation:
    text = conversation_text(TALK, BOOK, today=TODAY)
    assert before in text, text
    return read_conversation(text.replace(before, after), TALK, BOOK, today=TODAY)


def vat_with(before: str, after: str) -> Reminder:
    text = reminder_text(VAT, BOOK, today=TODAY)
    assert before in text, text
    return read_reminder(text.replace(before, after), VAT, BOOK, today=TODAY)


def test_a_talk_comes_back_whole() -> None:
    assert talk_with("Day", "Day") == TALK


def test_words_after_the_empty_line_are_the_talks_own() -> None:
    assert talk_with("about the lease", "Day: not a field\n\nabout the lease").text == (
        "Day: not a field\n\nabout the lease\n# and the oven"
    )


def test_a_talk_can_change_its_day_its_people_and_its_channel() -> None:
    changed = talk_with("Day: 20 Nov 2026", "Day: last tuesday")
    assert changed.day == day("2026-11-17")
    assert talk_with("With: Bea Lund\n", "").with_ == (1,)
    assert talk_with("With: Bea Lund", "With: ida").with_ == (1, 3)
    assert talk_with("Channel: call", "Channel: letter").channel == "letter"


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("they reached you", "in"), ("They reached me", "in"), ("in", "in"),
        ("you reached them", "out"), ("I rang", "out"), ("OUT", "out"), ("she wrote", "in"),
        ("you talked", "both"), ("we  talked", "both"), ("both", "both"), ("", "both"),
    ],
)  # fmt: skip
def test_a_direction_is_said_as_people_say_it_and_in_one_word_too(said: str, direction: str) -> None:
    assert talk_with("Direction: you talked", f"Direction: {said}").direction == direction


def test_a_day_to_come_makes_a_plan() -> None:
    changed = talk_with("Day: 20 Nov 2026", "Day: 24 Nov 2026")
    assert (changed.planned, changed.day) == (True, day("2026-11-24"))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("Day: 20 Nov 2026", "Day: 31 Nov 2026", "30 Nov"),
        ("Day: 20 Nov 2026\n", "", "needs a day"),
        ("Time: 10:00", "Time: 25:00", "not a time"),
        ("Channel: call", "Channel: telegraph", "no channel"),
        ("Direction: you talked", "Direction: up", "they reached you"),
        ("With: Tom Okafor", "With: Xylo", "Xylo"),
    ],
)
def test_a_talks_mistake_is_a_sentence(before: str, after: str, sentence: str) -> None:
    with pytest.raises(MistakesError, match="line") as caught:
        talk_with(before, after)
    assert sentence in caught.value.marked


def test_a_reminder_comes_back_whole() -> None:
    assert vat_with("Text", "Text") == VAT


def test_a_reminder_can_be_moved_repeated_and_done() -> None:
    assert vat_with("Day: 27 Nov 2026", "Day: 30 Nov 2026").due == day("2026-11-30")
    repeating = vat_with("Text:", "Every: month\nText:")
    assert (repeating.every, repeating.start) == (Cadence(1, "month"), day("2026-11-27"))
    assert vat_with("Text:", "Done: yesterday\nAnswer: by post\nText:").done == Done(
        day("2026-11-20"), VAT.due, "by post"
    )


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("Kind: promise", "Kind: vow", "no kind"),
        ("Text: send the VAT letter", "Text:", "needs its words"),
        ("For: Tom Okafor\n", "", "for someone"),
        ("Day: 27 Nov 2026", "Every: month", "first day"),
        ("Day: 27 Nov 2026", "Day: 30 February", "28 Feb"),
    ],
)
def test_a_reminders_mistake_is_a_sentence(before: str, after: str, sentence: str) -> None:
    with pytest.raises(MistakesError, match="line") as caught:
        vat_with(before, after)
    assert sentence in caught.value.marked


@settings(max_examples=150)
@example(text="# line ")
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_of_a_talk_come_back_as_they_were(text: str) -> None:
    odd = talk(5, "2026-11-20", 1, text=text)
    shown = conversation_text(odd, BOOK, today=TODAY)
    assert all(letter.isprintable() or letter in "\n\u200c\u200d" for letter in shown)
    assert read_conversation(shown, odd, BOOK, today=TODAY) == odd


def test_odd_signs_survive_a_change_around_them() -> None:
    odd = talk(5, "2026-11-20", 1, text="bell \x07 and C:\\temp")
    shown = conversation_text(odd, BOOK, today=TODAY)
    changed = read_conversation(shown.replace("and", "or"), odd, BOOK, today=TODAY)
    assert changed.text == "bell \x07 or C:\\temp"
