"""The channel word anywhere, the direction from the verb; options win."""

from __future__ import annotations

import pytest

from relnote.core.entry.values import Given
from tests.core.entries import TOM, entry


@pytest.mark.parametrize(
    ("line", "channel", "direction"),
    [
        ("Tom called", "call", "both"),
        ("rang Tom", "call", "both"),
        ("call with Tom", "call", "both"),
        ("spoke to Tom by phone", "call", "both"),
        ("Tom re lease, by phone", "call", "both"),
        ("missed call from Tom", "missed", "in"),
        ("Tom left a message", "missed", "in"),
        ("rang Tom, no answer", "missed", "out"),
        ("rang Tom but he didnt answer", "missed", "out"),
        ("rang Tom three times, never picks up", "missed", "out"),
        ("left a message for Tom", "missed", "out"),
        ("left Tom a message", "missed", "out"),
        ("called Tom, he didn't pick up", "missed", "out"),
        ("zoom call with Tom", "video", "both"),
        ("met Tom at the market", "meeting", "both"),
        ("Tom came by", "meeting", "both"),
        ("called on Tom", "meeting", "both"),
        ("lunch with Tom", "meal", "both"),
        ("met Tom for lunch", "meal", "both"),
        ("wrote to Tom", "letter", "out"),
        ("letter from Tom", "letter", "in"),
        ("Tom's letter came", "letter", "in"),
        ("got a card from Tom", "letter", "in"),
        ("wrote Tom a card", "letter", "out"),
        ("note from Tom", "letter", "in"),
        ("Tom commented on linkedin", "social", "in"),
        ("card for Tom", "letter", "out"),
        ("emailed Tom", "email", "out"),
        ("Tom emailed", "email", "in"),
        ("Tom: emailed the statements", "email", "in"),
        ("replied to Tom's email", "email", "out"),
        ("wrote to Tom by email", "email", "out"),
        ("text from Tom", "message", "in"),
        ("texted Tom", "message", "out"),
        ("exchanged messages with Tom", "message", "both"),
        ("Tom liked your post", "signal", "in"),
        ("Tom: leans to the smaller shop", None, "both"),
        ("heard from Tom", None, "in"),
        ("sent Tom the lease guide", None, "out"),
        ("call with Tom about lunch with Bea", "call", "both"),
        ("Tom: the card machine is down", None, "both"),
    ],
)
def test_the_words_say_the_channel_and_the_direction(line: str, channel: str | None, direction: str) -> None:
    read = entry(line)
    assert read.with_ == (TOM,)
    assert (read.channel, read.direction) == (channel, direction)


@pytest.mark.parametrize(
    ("line", "channel", "direction"),
    [
        ("emailed the draft", "email", "out"),
        ("he emailed the draft", "email", "in"),
        ("letter from him", "letter", "in"),
        ("got an email about the lease", "email", "in"),
        ("rang, no answer", "missed", "out"),
        ("missed call", "missed", "in"),
    ],
)
def test_on_a_page_a_pronoun_or_the_bare_verb_says_who_reached_whom(
    line: str, channel: str, direction: str
) -> None:
    read = entry(line, given=Given(page=TOM))
    assert (read.channel, read.direction) == (channel, direction)


def test_options_win_over_what_was_read() -> None:
    read = entry("lunch with Tom", given=Given(channel="video", direction="out"))
    assert (read.channel, read.direction) == ("video", "out")


@pytest.mark.parametrize(
    ("line", "expects"),
    [
        ("emailed Tom: can you send the statements?", True),
        ("texted Tom, all well?", True),
        ("emailed Tom the draft", False),
        ("email from Tom: can you send it?", False),
        ("wrote to Tom: how are you?", False),
        ("rang Tom, no answer", True),
        ("missed call from Tom", False),
        ("emailed Tom happy birthday, how are you?", False),
        ("emailed Tom: sorry about the invoice, all right now?", False),
        ("texted Tom thanks, coming on Friday?", False),
    ],
)
def test_an_answer_is_expected_only_of_what_asks_by_email_or_message_or_of_a_missed_call_of_hers(
    line: str, expects: bool
) -> None:
    assert entry(line).expects_answer is expects


def test_an_ask_beside_an_email_expects_an_answer() -> None:
    assert entry("emailed Tom the draft", "? did the draft reach him").expects_answer
    assert not entry("wrote to Tom", "? did the letter reach him").expects_answer
