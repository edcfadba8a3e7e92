"""`relnote remind`: something to do or ask, on a day, perhaps repeating, with its day shown back."""

from __future__ import annotations

import pytest

from relnote.core.cadence import Cadence
from relnote.core.reminders import Reminder
from relnote.core.settings import Settings
from tests.build import day, notebook, person
from tests.cli.conftest import CommandLine


@pytest.fixture
def remind(relnote: CommandLine) -> CommandLine:
    relnote.holds(
        notebook(
            person(1, "Tom Okafor"),
            person(2, "Sam Hart"),
            person(3, "Sam Quillon"),
            settings=Settings(day_first=True),
        )
    )
    return relnote


def the_reminder(line: CommandLine) -> Reminder:
    (made,) = line.notebook.reminders.values()
    return made


def test_a_day_at_the_end_is_its_day_and_is_echoed(remind: CommandLine) -> None:
    said = remind("remind", "tom", "ring again in 3 weeks")
    assert said.code == 0
    assert said.out.endswith("  Tom Okafor · follow-up: ring again · Sat 12 Dec 2026 (in 3 weeks)\n")
    assert "relnote undo" in said.err
    made = the_reminder(remind)
    assert (made.kind, made.text, made.due, made.made) == (
        "follow-up", "ring again", day("2026-12-12"), day("2026-11-21"),
    )  # fmt: skip


def test_on_every_kind_and_pin_say_the_rest(remind: CommandLine) -> None:
    words = ("send the statement", "--on", "31 jan", "--every", "month", "--kind", "promise", "--pin")
    assert remind("remind", "tom", *words).code == 0
    made = the_reminder(remind)
    assert (made.kind, made.due, made.start, made.every, made.pinned) == (
        "promise", day("2027-01-31"), day("2027-01-31"), Cadence(1, "month"), True,
    )  # fmt: skip


def test_a_weekday_is_the_coming_one_and_a_time_is_kept(remind: CommandLine) -> None:
    assert remind("remind", "tom", "ring", "--on", "thursday 10:00").code == 0
    made = the_reminder(remind)
    assert (made.due, made.time) == (day("2026-11-26"), "10:00")


def test_a_repeat_without_a_day_begins_one_cadence_on(remind: CommandLine) -> None:
    assert remind("remind", "tom", "ask about the oven every quarter").code == 0
    made = the_reminder(remind)
    assert (made.text, made.due, made.start) == ("ask about the oven", day("2027-02-21"), day("2027-02-21"))


def test_a_mark_says_the_kind(remind: CommandLine) -> None:
    assert remind("remind", "tom", "! send the letter").code == 0
    assert the_reminder(remind).kind == "promise"


def test_words_need_no_quotes(remind: CommandLine) -> None:
    assert remind("remind", "tom", "ring", "again", "tomorrow").code == 0
    assert the_reminder(remind).due == day("2026-11-22")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("tom", "friday"), 2, "Remind you of what?"),
        (("sam", "ring"), 1, "Sam Quillon"),
        (("jon", "ring"), 1, 'No one called "jon"'),
        (("tom", "ring", "--on", "30 february"), 1, "28 Feb 2027 and 1 Mar 2027"),
        (("tom", "ring", "--every", "sometimes"), 1, "every 6 weeks"),
        (("tom", "ring by 30 february"), 1, "28 Feb 2027"),
    ],
)
def test_what_is_unclear_is_refused_with_a_way_forward(
    remind: CommandLine, words: tuple[str, ...], code: int, sentence: str
) -> None:
    said = remind("remind", *words)
    assert said.code == code
    assert sentence in said.err
    assert remind.notebook.reminders == {}


def test_json_is_the_reminder_with_null_for_what_is_absent(remind: CommandLine) -> None:
    said = remind("remind", "tom", "ring tomorrow", "--json")
    made = the_reminder(remind)
    assert said.json | {"ref": None} == {
        "id": str(made.id), "ref": None, "person": {"id": "1", "name": "Tom Okafor"}, "kind": "follow-up",
        "text": "ring", "due": "2026-11-22", "time": None, "every": None, "pinned": False, "done_on": None,
        "dropped_on": None,
    }  # fmt: skip
    assert remind("done", said.json["ref"]).code == 0
    assert said.err == ""


def test_what_is_piped_is_one_plain_line(remind: CommandLine) -> None:
    said = remind("remind", "tom", "send \x1b[31mit", "--every", "month")
    assert said.out.count("\n") == 1
    assert "\x1b" not in said.out
    assert remind("remind", "tom", "x", "--every", "month", "--json").json["every"] == "every month"


def test_a_whole_name_needs_no_quotes(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor"), person(2, "Tom Reed"), person(3, "Ring Lardner")))
    said = relnote("remind", "tom", "okafor", "ring", "again", "in 3 weeks").out
    assert "Tom Okafor · follow-up: ring again · Sat 12 Dec" in said
    assert relnote("remind", "tom", "ring", "again").code == 1
    assert "Ring Lardner · follow-up: the bell" in relnote("remind", "ring", "the", "bell").out
