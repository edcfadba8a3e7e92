"""A conversation as a head of `Field: value` lines, an empty line and its words, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import get_args

from msgspec.structs import replace

from relnote.core.conversations import Channel, Conversation, Direction
from relnote.core.days import Moment, Sense, exact_day, read_day
from relnote.core.errors import EntryError
from relnote.core.notebook import Notebook
from relnote.core.record_text.escaping import written_letter
from relnote.core.record_text.lines import Fields, line_of, says_nothing
from relnote.core.record_text.names import Names
from relnote.core.record_text.person import read_yes

FIELDS = ("Day", "Time", "Channel", "Direction", "With", "About", "Organisation", "Expects an answer")

_HEADER = """\
# The head is `Field: value`; With and About may stand several times; after the empty line, your words.
# Channels: {channels}.  Direction: {directions}.
"""
SAID_DIRECTION: Mapping[Direction, str] = {
    "in": "they reached you",
    "out": "you reached them",
    "both": "you talked",
}
"""A direction as people say it."""
WHO_BEGAN: Mapping[Direction, tuple[str, ...]] = {
    "in": ("they", "he", "she"),
    "out": ("i", "you"),
    "both": ("we",),
}
"""The word such a saying begins with."""


def conversation_text(talk: Conversation, notebook: Notebook, *, today: date) -> str:
    """The conversation for the editor; its words as they are, but for what a terminal would obey."""
    shown = _shown(talk, Names(notebook, today=today))
    head = "\n".join(line_of(field, value) for field in FIELDS for value in shown[field])
    channels, directions = ", ".join(get_args(Channel)), ", ".join(SAID_DIRECTION.values())
    return f"{_HEADER.format(channels=channels, directions=directions)}{head}\n\n{shown_body(talk.text)}\n"


def _shown(talk: Conversation, names: Names) -> dict[str, tuple[str, ...]]:
    return {
        "Day": (talk.around or exact_day(talk.day),),
        "Time": (talk.time,) if talk.time else (),
        "Channel": (talk.channel,) if talk.channel else (),
        "Direction": (SAID_DIRECTION[talk.direction],),
        "With": tuple(names.written(each) for each in talk.with_),
        "About": tuple(names.written(each) for each in talk.about),
        "Organisation": talk.organisations,
        "Expects an answer": ("yes",) if talk.expects_answer else (),
    }


def read_conversation(text: str, talk: Conversation, notebook: Notebook, *, today: date) -> Conversation:
    """The conversation as the text has it; `talk` itself where it says nothing. A day to come makes it a plan.

    Raises MistakesError with every mistake and its line.
    """
    if says_nothing(text):
        return talk
    names = Names(notebook, today=today)
    fields = Fields(text, known=FIELDS, has_body=True)
    shown = _shown(talk, names)
    moment = _moment(fields, talk, shown["Day"][0], today=today)
    edited = replace(
        talk,
        day=moment.day,
        around=moment.around,
        time=fields.one("Time", read_time) or moment.time,
        planned=moment.day > today if moment.day != talk.day else talk.planned,
        channel=fields.one("Channel", _channel),
        direction=fields.one("Direction", _direction) or "both",
        with_=fields.many("With", talk.with_, names.written, names.read),
        about=fields.many("About", talk.about, names.written, names.read),
        organisations=fields.many("Organisation", talk.organisations, str, str),
        expects_answer=bool(fields.one("Expects an answer", read_yes)),
        text=words_of(fields.body, talk.text),
    )
    if not (edited.text or edited.with_ or edited.about or edited.organisations):
        fields.missing("a conversation needs someone (`With: …`) or some words.")
    fields.check()
    return edited


def _moment(fields: Fields, talk: Conversation, shown: str, *, today: date) -> Moment:
    old = Moment(day=talk.day, around=talk.around)
    sense: Sense = "coming" if talk.planned else "past"
    moment = fields.kept_or("Day", shown, old, lambda text: read_day(text, today=today, sense=sense))
    if moment is None and not fields.lines("Day"):
        fields.missing("a conversation needs a day (`Day: …`).")
    return moment or old


def read_time(text: str) -> str:
    """`9:30` → `09:30`; raises EntryError for what is no time of the day."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise EntryError(f'"{text}" is not a time; write it like 15:30.')
    return f"{int(found[1]):02}:{found[2]}"


def _channel(text: str) -> Channel:
    for channel in get_args(Channel):
        if channel == text.casefold():
            found: Channel = channel
            return found
    raise EntryError(f'there is no channel "{text}"; the channels are {", ".join(get_args(Channel))}.')


def _direction(text: str) -> Direction:
    """As it is shown, in a word (in, out, both), or as she would say it: `I rang`, `she wrote`, `we talked`."""
    said = text.casefold().split()
    exact = next((each for each, words in SAID_DIRECTION.items() if said in ([each], words.split())), None)
    begun = next((each for each, who in WHO_BEGAN.items() if said[:1] and said[0] in who), None)
    if (direction := exact or begun) is not None:
        return direction
    ways = " or ".join(f'"{words}"' for words in SAID_DIRECTION.values())
    raise EntryError(f'"{text}" is no direction; it is {ways}.')


def shown_body(text: str) -> str:
    """Words of hers as they stand in an editor: as they are, but for what a terminal would obey."""
    return "".join(letter if letter == "\n" else written_letter(letter) for letter in text)


def words_of(body: str, old: str) -> str:
    """Her words: the old ones whole where they stand as they were shown, else with their odd signs back."""
    if body.strip("\n") == shown_body(old).strip("\n"):
        return old
    for letter in set(old):
        if written_letter(letter) != letter and letter != "\n":
            body = body.replace(written_letter(letter), letter)
    return body.strip("\n")
