"""`relnote rest`, `wake`, `gently`, `died`."""

import pytest

from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Gently
from tests.build import TODAY, day, notebook, person, reminder
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
    assert (said.code, said.out.startswith("Nell Garraway rests.")) == (0, True)
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
    assert '  Nell Garraway: "Walter kept accounts in green ink"' in lines
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
        assert practice.notebook == BOOK
