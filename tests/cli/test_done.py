"""`relnote done`, `drop`, `snooze`: by ref and by name, several as one act, and what is asked on a terminal."""

import sys
from typing import Any

import pexpect
import pytest

from relnote.core.cadence import Cadence
from relnote.core.people import Wish
from relnote.core.reminders import Snooze
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

BOOK = notebook(
    person(1, "Tom Okafor"),
    person(2, "Bea Lund"),
    person(3, "Ida Falk", wish=Wish(day("2026-01-01"), every=Cadence(1, "week"))),
    reminder(20, "promise", 1, "send the VAT letter", due=day("2026-11-19")),
    reminder(21, "ask", 2, "how the knee scan went", due=TODAY),
    reminder(22, "put-right", 2, "invoice 212 had the wrong number", due=TODAY),
    talk(30, "2026-11-19", 2, planned=True, text="lunch with Bea", made=day("2026-11-01")),
    talk(31, "2026-10-01", 3, text="Collects tide tables"),
)


@pytest.fixture
def practice(relnote: CommandLine) -> CommandLine:
    relnote.holds(BOOK)
    return relnote


def refs(practice: CommandLine) -> dict[str, str]:
    said = practice("today", "--json").json
    return {
        row.get("text") or row["person"]["name"]: row["ref"] for row in (*said["follow_ups"], *said["quiet"])
    }


def test_done_by_name_where_it_fits_one_reminder(practice: CommandLine) -> None:
    said = practice("done", "tom")
    assert (said.code, said.out) == (0, "Done: send the VAT letter\n")
    assert said.err == "relnote undo takes it back\n"
    assert practice.notebook.reminders[20].done is not None


def test_several_are_one_act_and_one_undo(practice: CommandLine) -> None:
    known = refs(practice)
    practice(
        "done", known["send the VAT letter"], known["how the knee scan went"], known["send the VAT letter"]
    )
    assert "done: send the VAT letter and 1 more" in practice("history").out
    assert practice("undo").code == 0
    assert practice.notebook == BOOK


def test_one_that_fails_fails_them_all(practice: CommandLine) -> None:
    known = refs(practice)
    said = practice("done", known["send the VAT letter"], known["Ida Falk"])
    assert said.code == 1
    assert said.err.startswith("What did you do? Write it down and Ida Falk is off the list: relnote log ")
    assert practice.notebook == BOOK


def test_the_answer_becomes_a_detail(practice: CommandLine) -> None:
    practice("done", refs(practice)["how the knee scan went"], "--say", "nothing torn")
    (detail,) = practice.notebook.people[2].details
    assert detail.text == "nothing torn"


def test_what_happened_in_her_words(practice: CommandLine) -> None:
    ref = refs(practice)["lunch with Bea"]
    refused = practice("done", ref)
    assert (refused.code, refused.err) == (
        1,
        f"What happened? Write it down: relnote log {ref} 'lunch with Bea'\n",
    )
    practice("done", ref, "--say", "Soup, and the flat's insurance")
    assert practice.notebook.conversations[30].text == "Soup, and the flat's insurance"
    assert not practice.notebook.conversations[30].planned


def test_done_on_a_day_of_the_past_and_never_ahead(practice: CommandLine) -> None:
    assert practice("done", "tom", "--on", "2026-12-01").code == 1
    practice("done", "tom", "--on", "yesterday")
    done = practice.notebook.reminders[20].done
    assert done is not None
    assert done.on == day("2026-11-20")


def test_drop_with_a_word(practice: CommandLine) -> None:
    assert practice("drop", "tom", "--say", "he found it").out == "Let go: send the VAT letter\n"
    dropped = practice.notebook.reminders[20].dropped
    assert dropped is not None
    assert dropped.say == "he found it"


@pytest.mark.parametrize("words", [("in 3 days",), ("in", "3", "days"), ("next", "tuesday"), ("24", "nov")])
def test_snooze_until_a_day_of_one_or_more_words(practice: CommandLine, words: tuple[str, ...]) -> None:
    said = practice("snooze", "tom", *words)
    assert (said.code, said.out) == (0, "Not before Tue 24 Nov 2026 (in 3 days): send the VAT letter\n")
    assert practice.notebook.reminders[20].snoozes == (Snooze(TODAY, day("2026-11-24")),)


def test_snooze_told_moves_what_is_due(practice: CommandLine) -> None:
    practice("snooze", "tom", "friday", "--told")
    assert practice.notebook.reminders[20].due == day("2026-11-27")
    assert any("send the VAT letter" in each.text for each in practice.notebook.conversations.values())


@pytest.mark.parametrize("words", [("tom",), ("tom", "someday"), ("tom", "30", "february")])
def test_snooze_without_a_real_day_says_what_is_wrong(practice: CommandLine, words: tuple[str, ...]) -> None:
    said = practice("snooze", *words)
    assert said.code in (1, 2)
    assert said.err
    assert practice.notebook == BOOK


def test_a_plan_is_moved_with_its_time(practice: CommandLine) -> None:
    practice("snooze", refs(practice)["lunch with Bea"], "next tuesday 10:00")
    plan = practice.notebook.conversations[30]
    assert (plan.day, plan.time, plan.planned) == (day("2026-11-24"), "10:00", True)


@pytest.mark.parametrize("verb", ["done", "drop"])
def test_a_name_that_fits_two_is_refused_with_refs(practice: CommandLine, verb: str) -> None:
    said = practice(verb, "bea")
    assert said.code == 1
    assert all(ref in said.err for text, ref in refs(practice).items() if text == "how the knee scan went")


def test_an_unknown_ref_or_name(practice: CommandLine) -> None:
    assert practice("done", "z9z9z").code == 1
    assert practice("done", "Xavier").code == 1


class Terminal:
    """A real terminal on the test's own notebook."""

    def __init__(self, practice: CommandLine) -> None:
        self.practice = practice

    def run(self, *words: str, answers: tuple[tuple[str, str], ...]) -> str:
        child = pexpect.spawn(sys.executable, ["-m", "relnote", *words], encoding="utf-8", timeout=20)
        for question, answer in answers:
            child.expect_exact(question)
            child.sendline(answer)
        child.expect(pexpect.EOF)
        child.close()
        said: Any = child.before
        assert child.exitstatus == 0, said
        return str(said)


@pytest.fixture
def terminal(practice: CommandLine) -> Terminal:
    return Terminal(practice)


def test_on_a_terminal_an_ask_takes_its_answer(terminal: Terminal) -> None:
    ref = refs(terminal.practice)["how the knee scan went"]
    terminal.run("done", ref, answers=(("the answer", "nothing torn"),))
    assert terminal.practice.notebook.people[2].details[0].text == "nothing torn"


def test_put_right_then_whether_to_go_back_and_ask(terminal: Terminal) -> None:
    ref = refs(terminal.practice)["invoice 212 had the wrong number"]
    terminal.run("done", ref, answers=(("Go back and ask in 2 weeks?", "y"),))
    asks = [each for each in terminal.practice.notebook.reminders.values() if each.due == day("2026-12-05")]
    assert [each.kind for each in asks] == ["ask"]
    terminal.practice("undo")
    assert terminal.practice.notebook == BOOK


def test_a_promise_put_off_asks_whether_they_know(terminal: Terminal) -> None:
    terminal.run("snooze", "tom", "friday", answers=(("do they know?", "2"),))
    told = [each.text for each in terminal.practice.notebook.reminders.values() if each.due == TODAY]
    assert 'tell Tom: "send the VAT letter" is for Fri 27 Nov now' in told


def test_a_quiet_row_dropped_asks_what_it_shall_be(terminal: Terminal) -> None:
    ref = refs(terminal.practice)["Ida Falk"]
    terminal.run("drop", ref, answers=(("what shall it be?", "2"),))
    assert terminal.practice.notebook.people[3].rests


def test_a_plan_opens_the_log_filled_in_with_its_day_and_people(terminal: Terminal) -> None:
    ref = refs(terminal.practice)["lunch with Bea"]
    terminal.run("done", ref, answers=(("log>", "soup, and her knee is better"), ("leave it", "")))
    (had,) = [each for each in terminal.practice.notebook.conversations.values() if 2 in each.with_]
    assert (had.day, had.planned, had.planned_for) == (day("2026-11-19"), False, day("2026-11-19"))
    assert had.text == "soup, and her knee is better"


def test_a_quiet_row_opens_the_log_with_whom_it_is(terminal: Terminal) -> None:
    ref = refs(terminal.practice)["Ida Falk"]
    terminal.run("done", ref, answers=(("log>", "rang about the tide tables"), ("leave it", "")))
    assert refs(terminal.practice).get("Ida Falk") is None


def test_what_was_done_dropped_or_put_off_is_data_on_request(practice: CommandLine) -> None:
    known = refs(practice)
    ask, promise = known["how the knee scan went"], known["send the VAT letter"]
    row: dict[str, Any] = {"person": {"id": "1", "name": "Tom Okafor"}, "text": "send the VAT letter"}
    assert practice("snooze", "tom", "friday", "--json").json == {
        "snoozed": [{"ref": promise, "kind": "promise", **row, "until": "2026-11-27"}]
    }
    practice("undo")
    assert practice("drop", promise, "--json").json == {
        "dropped": [{"ref": promise, "kind": "promise", **row, "once": False}]
    }
    practice("undo")
    said = practice("done", promise, ask, "--json")
    assert [(each["ref"], each["kind"], each["on"]) for each in said.json["done"]] == [
        (promise, "promise", "2026-11-21"),
        (ask, "ask", "2026-11-21"),
    ]
    assert practice("done", promise, "--json").code == 1


def test_a_name_of_two_words_needs_no_quotes(practice: CommandLine) -> None:
    assert practice("done", "tom", "okafor").out == "Done: send the VAT letter\n"
    practice("undo")
    assert practice("done", "tom", "xavier").err == practice("done", "xavier").err
    assert practice("snooze", "tom", "okafor", "friday").code == 0


def test_a_name_of_two_people_lists_both_their_rows(relnote: CommandLine) -> None:
    relnote.holds(
        notebook(
            person(1, "Tom Okafor"),
            person(2, "Tom Reeve"),
            reminder(20, "promise", 1, "send the VAT letter", due=TODAY),
            reminder(21, "ask", 2, "has the van passed", due=TODAY),
        )
    )
    for words in (("done", "tom"), ("snooze", "tom", "friday")):
        said = relnote(*words)
        assert said.code == 1
        assert "send the VAT letter, Tom Okafor" in said.err
        assert "has the van passed, Tom Reeve" in said.err


WEEKLY = notebook(
    person(1, "Tom Okafor"),
    reminder(20, "follow-up", 1, "water the plants", due=TODAY, every=Cadence(1, "week")),
)


def test_a_series_is_dropped_whole_and_said_so_or_this_once(relnote: CommandLine) -> None:
    relnote.holds(WEEKLY)
    assert relnote("drop", "tom").out == "Let go, the whole series: water the plants\n"
    relnote("undo")
    said = relnote("drop", "tom", "--once")
    assert said.out == "Not this time: water the plants; next Sat 28 Nov 2026 (in 7 days)\n"
    assert relnote.notebook.reminders[20].due == day("2026-11-28")


def test_on_a_terminal_dropping_a_series_asks_which(terminal: Terminal) -> None:
    terminal.practice.holds(WEEKLY)
    terminal.run("drop", "tom", answers=(("What shall go?", ""),))
    assert terminal.practice.notebook.reminders[20].due == day("2026-11-28")
    terminal.run("drop", "tom", answers=(("What shall go?", "2"),))
    assert terminal.practice.notebook.reminders[20].dropped is not None
