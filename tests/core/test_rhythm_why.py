"""The whole sum, also of someone who isn't listed."""

from __future__ import annotations

from typing import Any

import pytest

from relnote.core.cadence import Cadence
from relnote.core.people import Choice, Death, Gently, Membership, Person, Relation, Rest, Wish
from relnote.core.rhythm.why import Why, why
from relnote.core.settings import Circle, Season, Settings
from tests.build import LONG_AGO, TODAY, day, notebook, person, talk
from tests.core.test_rhythm_quiet import BURSTS, talks

SIX_WEEKS = Wish(since=LONG_AGO, every=Cadence(6, "week"))


def of_tom(*talks: Any, on: str = "2026-11-21", settings: Settings | None = None, **fields: Any) -> Why:
    return why(notebook(person(1, "Tom Okafor", **fields), *talks, settings=settings), 1, today=day(on))


def test_bursts_show_every_number_and_the_day_they_would_come_up() -> None:
    found = of_tom(*talks(*BURSTS))

    assert not found.listed
    assert found.listed_from == day("2027-01-19")
    assert found.gaps == (1, 1, 1, 1, 2, 2, 2, 2, 88, 88, 88)
    assert (found.silence_days, found.expected_days, found.allowed_days) == (44, 2, 102)
    text = "\n".join(found.lines)
    assert "1 ×4, 2 ×4, 88 ×3" in text
    assert "Longer than 8 of your 11 silences." in text
    assert "Listed from 19 Jan 2027, if nothing is heard until then." in text


def test_longer_than_ten_of_eleven_silences() -> None:
    threes = [
        *(str(day("2026-09-18").fromordinal(day("2026-09-18").toordinal() - 21 * step)) for step in range(11))
    ]
    found = of_tom(*talks(*threes, "2025-11-21"))

    assert "Longer than 10 of your 11 silences." in found.lines


def test_listed_says_what_takes_them_off_and_when_they_would_be_back() -> None:
    found = of_tom(*talks("2026-09-18"), wish=SIX_WEEKS)

    assert found.listed
    assert found.listed_until is None
    assert "Not, once anything is heard; then again from 3 Jan 2027, if nothing follows." in found.lines


def test_a_season_shows_both_counts() -> None:
    filing = Season(name="filing", start=day("2020-01-01"), end=day("2020-01-31"), yearly=True)
    found = of_tom(*talks("2026-12-20"), on="2027-02-10", wish=SIX_WEEKS, settings=Settings(seasons=(filing,)))

    assert (found.silence_days, found.counted_days) == (52, 21)
    assert found.listed_from == day("2027-03-04")
    assert "Of these 31 lie in quiet seasons: 21 days count." in found.lines


def test_a_calendar_cadence_says_until_when() -> None:
    found = of_tom(*talks("2026-09-18"), on="2026-11-18", wish=Wish(since=LONG_AGO, every=Cadence(2, "month")))

    assert "Expected: every 2 months, 61 days, by their own cadence." in found.lines
    assert "Allowed: 61 days, until 18 Nov 2026; listed the day after." in found.lines
    assert found.listed_from == day("2026-11-19")


@pytest.mark.parametrize(
    ("fields", "reason", "words"),
    [
        ({"died": Death(noted=LONG_AGO)}, "died", "They died"),
        ({"kept": None}, "not kept", "aren't kept yet"),
        ({"wish": Wish(since=LONG_AGO, never=True)}, "never", "never to be reminded"),
        ({"gently": Gently(since=TODAY, until=TODAY)}, "gently", "until 21 Nov 2026"),
        ({"rests": (Rest(on=day("2026-10-01")),)}, "resting", "relnote wake"),
        ({"choices": (Choice(row="quiet", how="snooze", on=TODAY, until=day("2026-12-01")),)}, "snoozed",
         "until 1 Dec 2026"),
        ({"choices": (Choice(row="quiet", how="drop", on=TODAY),)}, "left for now", "until 2 Jan 2027"),
    ],
)  # fmt: skip
def test_every_reason_is_named(fields: dict[str, Any], reason: str, words: str) -> None:
    found = of_tom(*talks("2026-09-18"), **{"wish": SIX_WEEKS, **fields})

    assert reason in found.reasons
    assert any(words in line for line in found.lines)
    assert not found.listed


def test_woken_they_are_listed_is_said_only_where_it_is_so() -> None:
    rest = (Rest(on=day("2026-10-01")),)

    assert "Woken, they are listed today." in of_tom(*talks("2026-09-18"), wish=SIX_WEEKS, rests=rest).lines
    assert "Woken, they are listed today." not in of_tom(*talks("2026-09-30"), rests=rest).lines


def test_nobody_expects_anything_without_cadence_or_rhythm() -> None:
    found = of_tom(*talks("2026-09-18"))

    assert found.reasons == ("no gap expected",)
    assert any("No gap is expected" in line for line in found.lines)
    assert found.listed_from is None


def test_the_circle_whose_cadence_it_is_has_its_name() -> None:
    settings = Settings(circles=(Circle(name="clients", every=Cadence(6, "week")),))
    found = of_tom(*talks("2026-09-18"), circles=(Membership("clients", LONG_AGO),), settings=settings)

    assert found.basis == "circle"
    assert "Expected: every 6 weeks, 42 days, by the circle clients." in found.lines


def test_listed_by_a_rhythm_says_when_the_pattern_ends_or_a_season_begins() -> None:
    filing = Season(name="filing", start=day("2020-02-01"), end=day("2020-02-28"), yearly=True)

    assert (
        "Listed until 18 Apr 2027; then the pattern has ended."
        in of_tom(*talks(*BURSTS), on="2027-01-20").lines
    )
    resting = of_tom(*talks(*BURSTS), on="2027-01-20", settings=Settings(seasons=(filing,)))
    assert (
        "Listed until 31 Jan 2027: the quiet season filing begins on 1 Feb 2027; "
        "listed again from 1 Mar 2027, if nothing is heard."
    ) in resting.lines
    again = of_tom(*talks(*BURSTS), on="2027-03-01", settings=Settings(seasons=(filing,)))
    assert again.listed


def test_two_letters_without_an_answer_are_said() -> None:
    letters = [
        talk(200 + each, on, 1, direction="out", channel="email", expects_answer=True)
        for each, on in enumerate(("2026-10-05", "2026-10-15"))
    ]
    found = of_tom(*talks("2026-09-18"), *letters, wish=SIX_WEEKS)

    words = "You wrote twice, last 15 Oct, without an answer: they are a line in `quiet`, no longer in Today."
    assert words in found.lines


def test_of_someone_who_is_not_listed_only_the_letters_are_said() -> None:
    letters = [
        talk(200 + each, on, 1, direction="out", channel="letter", expects_answer=True)
        for each, on in enumerate(("2026-10-05", "2026-10-15"))
    ]
    found = of_tom(*letters)

    assert not found.listed
    assert "You wrote twice, last 15 Oct, without an answer." in found.lines


def test_a_household_is_said() -> None:
    ann = person(2, "Ann Okafor", related=(Relation(kind="husband", person=1, household=True),))
    tom: Person = person(1, "Tom Okafor", wish=SIX_WEEKS)
    found = why(notebook(tom, ann, talk(10, "2026-11-01", 2)), 1, today=TODAY)

    assert "Last heard: 1 Nov 2026, 3 weeks ago, by their household." in found.lines
