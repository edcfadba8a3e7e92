"""What `relnote log` says beside its answer, on stderr: quietly, with the command, and only where it helps."""

from __future__ import annotations

import shlex

import pytest

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from tests.build import day, notebook, person, talk
from tests.cli.conftest import CommandLine

TOM, BEA, LIAM, RAJIV, ROSE, BAO = range(1, 7)
PLAN = 70


def practice() -> Notebook:
    return notebook(
        person(TOM, "Tom Okafor"),
        person(BEA, "Bea Lund"),
        person(LIAM, "Liam Doyle"),
        person(RAJIV, "Rajiv Menon"),
        person(ROSE, "Rose Kerr"),
        person(BAO, "Bao Nguyen"),
        talk(PLAN, "2026-11-24", TOM, planned=True, time="12:30", text="lunch", channel="meal"),
    )


@pytest.fixture
def log(relnote: CommandLine) -> CommandLine:
    relnote.holds(practice())
    return relnote


def new_talks(log: CommandLine) -> list[Conversation]:
    new = log.notebook.conversations.keys() - practice().conversations.keys()
    return [log.notebook.conversations[one] for one in sorted(new)]


def command_in(said: str) -> list[str]:
    """The words of the command a hint ends with, as a shell would give them."""
    return shlex.split(said.strip().split("relnote undo, then relnote ")[-1].split("\n")[0])


def test_a_day_inside_the_sentence_moves_nothing_and_the_command_moves_it(log: CommandLine) -> None:
    said = log("log", "zoom with liam, 3 weeks ago")
    assert said.out == "Logged  Sat 21 Nov 2026 (today) · video · with Liam Doyle · you talked\n"
    assert 'The day stands as today: "3 weeks ago" is inside the sentence.' in said.err
    words = command_in(said.err)
    log("undo")
    assert log(*words).out.startswith("Logged  Sat 31 Oct 2026 (3 weeks ago) · video · with Liam Doyle")
    (one,) = new_talks(log)
    assert (one.day, one.text) == (day("2026-10-31"), "zoom with liam")


def test_a_day_to_come_becomes_the_plan_with_its_marks_and_options(log: CommandLine) -> None:
    said = log("log", "lunch with bea next tuesday 12:30", "! bring the cake", "--by", "meal")
    words = command_in(said.err)
    log("undo")
    assert log(*words).out.startswith("Planned Tue 24 Nov 2026 12:30 (in 3 days) · meal · with Bea Lund")
    assert [one.text for one in log.notebook.reminders.values()] == ["bring the cake"]


@pytest.mark.parametrize(
    "line",
    ["call with tom about the deadline 31 January", "tom starts in September", "yesterday, lunch with tom"],
)
def test_a_day_that_is_content_or_first_is_not_spoken_of(log: CommandLine, line: str) -> None:
    assert "inside the sentence" not in log("log", line).err


def test_a_mark_inside_one_argument_stays_words_and_the_command_makes_it_one(log: CommandLine) -> None:
    said = log("log", "call with bea ! send it by friday")
    assert not log.notebook.reminders
    assert '"! send it by friday" stayed words' in said.err
    words = command_in(said.err)
    log("undo")
    assert "promise: send it, by Fri 27 Nov" in log(*words).out


def test_names_in_small_letters_are_with_and_about(log: CommandLine) -> None:
    said = log("log", "liam says rajiv wants the lease")
    assert "with Liam Doyle · about Rajiv Menon (--with rajiv if they were there)" in said.out
    (one,) = new_talks(log)
    assert (one.with_, one.about) == ((LIAM,), (RAJIV,))


def test_a_word_that_may_be_someone_is_asked_and_the_words_are_kept(log: CommandLine) -> None:
    said = log("log", "saw rose")
    assert said.code == 1
    assert 'Nobody is named for certain: "rose" may be Rose Kerr. Write @rose, or say --with NAME.' in said.err
    assert log("log", "saw @rose").code == 0
    assert new_talks(log)[0].with_ == (ROSE,)


def test_what_someone_did_is_about_them_and_says_how_it_would_be_a_talk(log: CommandLine) -> None:
    said = log("log", "Tom paid his bill")
    assert "about Tom Okafor (--with tom if you talked)" in said.out
    assert new_talks(log)[0].with_ == ()
    assert log("log", "Tom paid his bill", "--with", "tom").code == 0
    assert new_talks(log)[1].with_ == (TOM,)


def test_what_fell_through_names_the_plan_and_the_commands_work(log: CommandLine) -> None:
    said = log("log", "moved lunch with tom to friday")
    assert "Still planned for Tue 24 Nov 12:30: lunch (relnote drop " in said.err
    words = shlex.split(said.err.split("if it's off, relnote ")[1].split(" to move it")[0])
    assert log(*words).out == "Moved to Fri 27 Nov 2026 (in 6 days): lunch\n"


def test_a_letter_from_an_office_about_someone(log: CommandLine) -> None:
    said = log("log", "letter from HMRC about Bao")
    assert said.out == (
        "Logged  Sat 21 Nov 2026 (today) · letter · with HMRC (new here) · about Bao Nguyen "
        "(--with bao if they wrote too) · they wrote\n"
    )
    assert "HMRC is new here. Whom you know there: relnote add NAME --org HMRC" in said.err
    assert "new here" not in log("log", "rang HMRC about Bao").out


@pytest.mark.parametrize(
    ("line", "channel", "direction"),
    [
        ("txt from tom", "message", "in"),
        ("txted tom", "message", "out"),
        ("text to tom", "message", "out"),
        ("wa from tom", "message", "in"),
        ("dm from tom", "message", "in"),
        ("msg to tom", "message", "out"),
        ("voice note from tom", "message", "in"),
        ("voicemail from tom", "missed", "in"),
        ("vm from tom", "missed", "in"),
        ("left tom a vm", "missed", "out"),
    ],
)
def test_channels_as_people_say_them(log: CommandLine, line: str, channel: str, direction: str) -> None:
    log("log", line)
    (one,) = new_talks(log)
    assert (one.with_, one.channel, one.direction) == ((TOM,), channel, direction)


def test_what_is_only_meant_is_offered_as_a_reminder(log: CommandLine) -> None:
    words = command_in(log("log", "need to ring bea").err)
    log("undo")
    assert log(*words).code == 0
    assert [one.text for one in log.notebook.reminders.values()] == ["ring bea"]


def test_programs_are_told_too(log: CommandLine) -> None:
    (said,) = log("log", "zoom with liam, 3 weeks ago", "--json").json["offers"]
    assert said.startswith('The day stands as today: "3 weeks ago" is inside the sentence.')


def test_a_plain_line_has_nothing_said_beside_it(log: CommandLine) -> None:
    said = log("log", "rang Bea about the lease")
    assert said.err == "relnote undo takes it back\n"


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ("4471", "No one's phone number ends in 4471. For someone new: relnote add NAME --phone 4471."),
        ("k9z9", '"k9z9" is no one\'s ref, and no one is called so. `relnote people` lists everyone.'),
        ("jo@x.com", "No one has the address jo@x.com. For someone new: relnote add NAME --email jo@x.com."),
        ("Zebedee", 'No one called "Zebedee". To add them: relnote add "Zebedee".'),
        ("4471x", 'No one called "4471x". `relnote people` lists everyone.'),
    ],
)
def test_what_fits_nobody_is_answered_as_what_it_is(log: CommandLine, who: str, sentence: str) -> None:
    assert log("brief", who).err.strip() == sentence
    refused = log("log", "call", "--with", who, "--new" if "@" in who or who[0].isdigit() else "--keep")
    assert refused.err.startswith(sentence.split(" To add")[0])
    assert len(log.notebook.people) == len(practice().people)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Whom is it for, and what is it? For example: relnote remind tom 'ring again in 3 weeks'."),
        (
            ("bea",),
            (
                "What is it for Bea Lund? Say it after the name. "
                "For example: relnote remind tom 'ring again in 3 weeks'."
            ),
        ),
        (
            ("ring", "the", "bank"),
            "No one called \"ring\". Whom it is for comes first: relnote remind NAME 'ring the bank'.",
        ),
    ],
)
def test_a_reminder_without_its_words_says_what_belongs_where(
    log: CommandLine, words: tuple[str, ...], sentence: str
) -> None:
    assert log("remind", *words).err.strip() == sentence


def test_what_is_done_twice_says_its_day_as_people_do(log: CommandLine) -> None:
    ref = log("remind", "tom", "send the guide").out.split()[1]
    assert log("done", ref).code == 0
    said = log("done", ref)
    assert said.err.strip() == '"send the guide" was done on Sat 21 Nov 2026. `relnote undo` takes that back.'
