"""`relnote rest`, `wake`, `gently`, `died`."""

import sys

import pexpect
import pytest

from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Gently
from tests.build import TODAY, day, notebook, person, reminder, uncounted
from tests.cli.conftest import CommandLine

BOOK = notebook(
    person(1, "Walter Garraway"),
    person(
        2,
        "Nell Garraway",
        details=(Detail(id=20, kind="story", text="Walter kept accounts in green ink", on=day("2024-06-01")),),
    ),
    reminder(10, "promise", 1, "bring back his ledger"),
)


@pytest.fixture
def practice(relnote: CommandLine) -> CommandLine:
    relnote.holds(BOOK)
    return relnote


def test_rest_and_wake(practice: CommandLine) -> None:
    said = practice("rest", "nell", "--left", "sold up", "--on", "yesterday")
    assert (said.code, said.out.startswith("Nell Garraway rests, until they stir")) == (0, True)
    (rest,) = practice.notebook.people[2].rests
    assert (rest.on, rest.left) == (day("2026-11-20"), "sold up")
    assert practice("wake", "nell").code == 0
    assert practice.notebook.people[2].rests[0].woken == TODAY
    assert practice("wake", "nell").code == 1


@pytest.mark.parametrize("words", [("nell", "until", "12", "december"), ("nell", "--until", "12 december")])
def test_gently_until_a_day_and_six_weeks_if_unsaid(practice: CommandLine, words: tuple[str, ...]) -> None:
    said = practice("gently", *words)
    assert said.code == 0
    assert practice.notebook.people[2].gently == Gently(TODAY, day("2026-12-12"))
    assert "12 Dec 2026" in said.out
    practice("gently", "nell")
    assert practice.notebook.people[2].gently == Gently(TODAY, day("2027-01-02"))


def test_died_shows_what_is_left_and_who_is_named_where(practice: CommandLine) -> None:
    said = practice("died", "walter", "--on", "1 november")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0] == "Walter Garraway died. Every prompt stops; the page stays."
    assert any(line.endswith("promise: bring back his ledger") for line in lines)
    (named,) = [line for line in lines if "green ink" in line]
    *command, ref = named.split()[:3]
    assert command == ["relnote", "drop"]
    assert named.endswith('Nell Garraway: "Walter kept accounts in green ink"')
    assert practice("drop", ref).out == "No longer so: Walter kept accounts in green ink\n"
    assert practice.notebook.people[2].details[0].ended == TODAY
    practice("undo")
    assert practice.notebook.people[2].details[0].ended is None
    death = practice.notebook.people[1].died
    assert death is not None
    assert (death.on, death.noted) == (PartialDay(year=2026, month=11, day=1), TODAY)
    ref = next(line.split()[0] for line in lines if "ledger" in line)
    assert practice("drop", ref).out == "Let go: bring back his ledger\n"


def test_a_day_of_which_only_the_month_is_known(practice: CommandLine) -> None:
    practice("died", "walter", "--on", "march 2026")
    death = practice.notebook.people[1].died
    assert death is not None
    assert death.on == PartialDay(year=2026, month=3)


def test_each_is_one_undo(practice: CommandLine) -> None:
    for words in (("rest", "nell"), ("gently", "nell"), ("died", "walter")):
        assert practice(*words).code == 0
        assert practice("undo").code == 0
        assert uncounted(practice.notebook) == BOOK


def test_show_gives_each_detail_a_ref_that_done_and_drop_take(practice: CommandLine) -> None:
    (line,) = [each for each in practice("show", "nell").out.splitlines() if "green ink" in each]
    ref = line.split()[0]
    assert practice("show", "nell", "--json").json["details"][0]["ref"] == ref
    assert practice("done", ref).out == "Still so: Walter kept accounts in green ink\n"
    assert practice.notebook.people[2].details[0].renewed == TODAY
    said = practice("drop", ref, "--json").json["dropped"]
    assert [(each["ref"], each["kind"], each["person"]["name"]) for each in said] == [
        (ref, "detail", "Nell Garraway")
    ]
    refused = practice("snooze", ref, "friday")
    assert (refused.code, "no day puts off" in refused.err) == (1, True)


def test_died_shows_a_meeting_planned_with_them_and_who_else_was_to_come(practice: CommandLine) -> None:
    assert practice("log", "next tuesday 10:00, lunch with Walter Garraway and Nell Garraway").code == 0
    said = practice("died", "walter").out
    row = next(line for line in said.splitlines() if "meeting" in line)
    assert (
        row.split("  ", 2)[2]
        == "meeting, Tue 24 Nov 2026 10:00: lunch with Walter Garraway and Nell Garraway (Nell Garraway too)"
    )
    assert practice("drop", row.split()[0]).code == 0
    assert "meeting" not in practice("died", "walter").out
    assert not practice("today", "--on", "24 nov 2026", "--json").json["meetings"]


@pytest.mark.parametrize(("answer", "ends"), [("", False), ("n", True)])
def test_on_a_terminal_died_asks_of_each_detail_and_keeping_is_the_default(
    practice: CommandLine, answer: str, ends: bool
) -> None:
    child = pexpect.spawn(sys.executable, ["-m", "relnote", "died", "walter"], encoding="utf-8", timeout=20)
    child.expect_exact("Keep promise: bring back his ledger?")
    child.sendline("")
    child.expect_exact('Keep on Nell Garraway\'s page: "Walter kept accounts in green ink"?')
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert (practice.notebook.people[2].details[0].ended == TODAY) is ends
    assert practice.notebook.people[1].died is not None


def test_rest_says_who_stirs_and_wake_what_is_over(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor"), person(2, "Bea Lund", pronouns="she/her")))
    assert relnote("rest", "tom").out == "Tom Okafor rests, until they stir or you say `relnote wake`.\n"
    assert relnote("rest", "bea").out == "Bea Lund rests, until she stirs or you say `relnote wake`.\n"
    assert relnote("wake", "bea").out.startswith("Bea Lund is back, as if")
    relnote("gently", "bea")
    assert relnote("wake", "bea").out == "The gentle time with Bea Lund is over.\n"
