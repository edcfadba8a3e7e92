"""Who has been quiet: every example of product 6 and edges 1."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from relnote.core.cadence import Cadence
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Death, Gently, Membership, Met, Person, Rest, Wish
from relnote.core.rhythm.quiet import Quiet, quiet
from relnote.core.settings import Circle, Season, Settings
from tests.build import LONG_AGO, TODAY, day, notebook, person, talk

SIX_WEEKS, TWO_WEEKS, TWO_MONTHS = Cadence(6, "week"), Cadence(2, "week"), Cadence(2, "month")
BURSTS = ("2026-01-05", "2026-01-06", "2026-01-08", "2026-04-06", "2026-04-07", "2026-04-09",
          "2026-07-06", "2026-07-07", "2026-07-09", "2026-10-05", "2026-10-06", "2026-10-08")  # fmt: skip


def wants(every: Cadence, *, since: date = LONG_AGO) -> Wish:
    return Wish(since=since, every=every)


def in_circle(*names: str, since: date = LONG_AGO) -> tuple[Membership, ...]:
    return tuple(Membership(name, since) for name in names)


def talks(*days: str, id_: int = 100, who: int = 1) -> list[Conversation]:
    return [talk(id_ + place, on, who) for place, on in enumerate(days)]


def listed(book: Notebook, on: date | str) -> list[str]:
    today = day(on) if isinstance(on, str) else on
    return [row.name for row in quiet(book, today=today)]


def the_row(book: Notebook, on: date | str = TODAY) -> Quiet:
    (row,) = quiet(book, today=day(on) if isinstance(on, str) else on)
    return row


def first_day_listed(book: Notebook, *, after: str, name: str = "Tom Okafor") -> date:
    start = day(after)
    return next(on for step in range(1, 800) if name in listed(book, on := start + timedelta(days=step)))


class TestACadence:
    def test_in_months_is_counted_on_the_calendar(self) -> None:
        """18 Sep, every 2 months: due 18 Nov, listed from 19 Nov."""
        book = notebook(person(1, "Tom Okafor", wish=wants(TWO_MONTHS)), *talks("2026-09-18"))

        assert listed(book, "2026-11-18") == []
        row = the_row(book, "2026-11-19")
        assert (row.expected_days, row.allowed_days, row.basis) == (61, 61, "own")

    def test_of_six_weeks_lists_from_the_43rd_day(self) -> None:
        book = notebook(person(1, "Tom Okafor", wish=wants(SIX_WEEKS)), *talks("2026-09-18"))

        assert first_day_listed(book, after="2026-09-18") == day("2026-09-18") + timedelta(days=43)

    def test_of_the_shortest_circle_wins(self) -> None:
        settings = Settings(
            circles=(Circle(name="clients", every=SIX_WEEKS), Circle(name="Choir", every=TWO_WEEKS))
        )
        book = notebook(
            person(1, "Tom Okafor", circles=in_circle("clients", "choir")),
            *talks("2026-11-01"),
            settings=settings,
        )

        row = the_row(book)
        assert (row.expected_days, row.basis) == (14, "circle")

    def test_of_their_own_wins_over_a_shorter_circle_and_over_the_learned_one(self) -> None:
        settings = Settings(circles=(Circle(name="clients", every=TWO_WEEKS),))
        tom = person(1, "Tom Okafor", wish=wants(SIX_WEEKS), circles=in_circle("clients"))
        book = notebook(tom, *talks("2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22"), settings=settings)

        row = the_row(book)
        assert (row.expected_days, row.basis) == (42, "own")

    def test_beyond_the_calendar_lists_nobody(self) -> None:
        book = notebook(person(1, "Tom Okafor", wish=wants(Cadence(999_999, "year"))), *talks("2026-09-18"))

        assert listed(book, TODAY) == []


class TestNever:
    def test_of_their_own_wins_over_all(self) -> None:
        settings = Settings(circles=(Circle(name="clients", every=TWO_WEEKS),))
        tom = person(1, "Tom Okafor", wish=Wish(since=LONG_AGO, never=True), circles=in_circle("clients"))

        assert listed(notebook(tom, *talks("2026-01-01"), settings=settings), TODAY) == []

    def test_of_a_circle_counts_only_when_no_other_circle_has_a_cadence(self) -> None:
        settings = Settings(
            circles=(Circle(name="friends", never=True), Circle(name="clients", every=SIX_WEEKS))
        )
        both = person(1, "Tom Okafor", circles=in_circle("friends", "clients"))
        one = person(2, "Bea Lund", circles=in_circle("friends"))
        weekly = [f"2026-0{month}-{date_:02}" for month in (7, 8, 9) for date_ in (1, 8, 15, 22)]
        book = notebook(both, one, *talks("2026-06-01"), *talks(*weekly, id_=200, who=2), settings=settings)

        assert listed(book, TODAY) == ["Tom Okafor"]


class TestALearnedRhythm:
    def test_of_bursts_is_longer_than_the_long_gaps(self) -> None:
        book = notebook(person(1, "Tom Okafor"), *talks(*BURSTS))

        assert listed(book, "2026-11-21") == []
        assert listed(book, "2027-01-18") == []
        row = the_row(book, "2027-01-19")
        assert (row.silence_days, row.expected_days, row.allowed_days) == (103, 2, 102)
        assert row.why == "15 weeks, longest so far 13"

    def test_that_is_even_says_what_is_usual(self) -> None:
        threes = [str(day("2026-09-18") - timedelta(days=21 * step)) for step in range(11)]
        book = notebook(person(1, "Tom Okafor"), *talks(*threes))

        row = the_row(book)
        assert (row.why, row.basis, row.expected_days, row.allowed_days) == (
            "9 weeks, usually 3", "learned", 21, 42,
        )  # fmt: skip

    def test_of_once_a_year_says_a_year(self) -> None:
        book = notebook(
            person(1, "Aldous Brine"),
            *talks("2020-09-18", "2021-09-18", "2022-09-18", "2023-09-18", "2024-09-18", "2025-09-18"),
        )

        assert the_row(book).why == "14 months, usually a year"

    @pytest.mark.parametrize(
        "days",
        [("2026-01-01", "2026-01-20", "2026-02-10"), ("2026-01-01", "2026-01-05", "2026-01-10", "2026-01-21")],
    )
    def test_needs_three_gaps_over_three_weeks(self, days: tuple[str, ...]) -> None:
        book = notebook(person(1, "Tom Okafor"), *talks(*days))

        assert all(listed(book, day("2026-02-01") + timedelta(days=step)) == [] for step in range(0, 400, 7))

    def test_two_talks_on_a_day_are_one_day(self) -> None:
        book = notebook(person(1, "Tom Okafor"), *talks("2026-01-01", "2026-01-01", "2026-01-15", "2026-01-29"))

        assert listed(book, "2026-04-01") == []

    def test_ends_when_the_silence_outgrows_it(self) -> None:
        """Past max(12 R, R + 90, T + 90) the pattern has ended, and nothing is expected any more."""
        book = notebook(person(1, "Tom Okafor"), *talks(*BURSTS))

        assert listed(book, "2027-04-18") == ["Tom Okafor"]
        assert listed(book, "2027-04-19") == []


class TestNeverHeard:
    def test_forty_clients_given_a_cadence_on_one_day_come_up_about_one_a_day(self) -> None:
        """Circle set to 6 weeks on Tue 24 Nov: they come up between 5 Jan and 15 Feb."""
        settings = Settings(circles=(Circle(name="clients", every=SIX_WEEKS, since=day("2026-11-24")),))
        clients = [person(1000 + each, f"Client {each:02}", circles=in_circle("clients")) for each in range(42)]
        book = notebook(*clients, settings=settings)

        counts = [len(quiet(book, today=day("2027-01-04") + timedelta(days=step))) for step in range(44)]
        assert counts[0] == 0
        assert counts[1:43] == list(range(1, 43))
        assert counts[43] == 42

    def test_the_row_says_so(self) -> None:
        book = notebook(person(42, "Tom Okafor", wish=wants(SIX_WEEKS)))

        row = the_row(book)
        assert (row.last_heard, row.why, row.basis, row.expected_days) == (None, "not spoken yet", "own", 42)

    def test_a_silence_runs_from_the_day_they_were_met_if_that_was_near_the_day_they_were_added(self) -> None:
        near = person(42, "Tom Okafor", added=day("2026-06-01"), kept=day("2026-06-01"), wish=wants(SIX_WEEKS),
                      met=Met(on=PartialDay.of(day("2026-06-20"))))  # fmt: skip
        far = person(42, "Tom Okafor", added=day("2026-06-01"), kept=day("2026-06-01"), wish=wants(SIX_WEEKS),
                     met=Met(on=PartialDay.of(day("2026-09-20"))))  # fmt: skip

        assert the_row(notebook(near)).silence_days == (TODAY - day("2026-06-20")).days
        assert the_row(notebook(far)).silence_days == (TODAY - day("2026-06-01")).days

    def test_or_from_the_last_time_she_said_they_spoke(self) -> None:
        tom = person(42, "Tom Okafor", wish=wants(SIX_WEEKS), last_spoke=PartialDay(year=2026, month=8))

        assert the_row(notebook(tom)).silence_days == (TODAY - day("2026-08-31")).days

    def test_only_what_she_wrote_says_no_answer_yet(self) -> None:
        book = notebook(
            person(42, "Tom Okafor", wish=wants(SIX_WEEKS)),
            talk(1, "2026-11-05", 42, direction="out", channel="letter"),
        )

        row = the_row(book)
        assert (row.last_heard, row.why) == (None, "no answer yet · you wrote 16 days ago")

    def test_without_a_cadence_nobody_is_listed(self) -> None:
        assert listed(notebook(person(1, "Tom Okafor")), TODAY) == []


class TestReachedLately:
    TOM = person(1, "Tom Okafor", wish=wants(SIX_WEEKS))

    def test_hushes_fourteen_days_and_then_says_so(self) -> None:
        letter = talk(200, "2026-11-05", 1, direction="out", channel="letter")
        book = notebook(self.TOM, *talks("2026-09-18"), letter)

        assert listed(book, "2026-11-19") == []
        assert listed(book, "2026-11-20") == ["Tom Okafor"]
        assert the_row(book, TODAY).why == "9 weeks · you wrote 16 days ago"

    def test_by_a_missed_call_hushes_three_days(self) -> None:
        call = talk(200, "2026-11-05", 1, direction="out", channel="missed")
        book = notebook(self.TOM, *talks("2026-09-18"), call)

        assert listed(book, "2026-11-04") == ["Tom Okafor"]
        assert listed(book, "2026-11-08") == []
        assert the_row(book, "2026-11-09").why == "7 weeks · you rang 4 days ago"

    def test_twice_without_an_answer_is_a_line_in_quiet(self) -> None:
        letters = [
            talk(200, "2026-11-05", 1, direction="out", channel="email", expects_answer=True),
            talk(201, "2026-11-15", 1, direction="out", channel="email", expects_answer=True),
        ]
        row = the_row(notebook(self.TOM, *talks("2026-09-18"), *letters))

        assert row.unanswered
        assert row.why == "9 weeks · you wrote twice, last 15 Nov"

    def test_twice_within_a_week_is_once(self) -> None:
        letters = [
            talk(200, "2026-10-25", 1, direction="out", channel="email", expects_answer=True),
            talk(201, "2026-10-31", 1, direction="out", channel="email", expects_answer=True),
        ]

        assert not the_row(notebook(self.TOM, *talks("2026-09-18"), *letters)).unanswered

    def test_a_talk_of_both_is_no_reach(self) -> None:
        """A cadence of a week would otherwise never list anyone before the fifteenth day."""
        book = notebook(person(1, "Tom Okafor", wish=wants(Cadence(1, "week"))), *talks("2026-11-01"))

        assert listed(book, "2026-11-09") == ["Tom Okafor"]


class TestSeasons:
    FILING = Season(name="filing", start=day("2020-01-01"), end=day("2020-01-31"), yearly=True)

    def test_days_of_a_season_do_not_count(self) -> None:
        """Heard 20 Dec, E 42: on 10 Feb 52 days, counted 21, listed from 4 Mar."""
        book = notebook(
            person(1, "Tom Okafor", wish=wants(SIX_WEEKS)), *talks("2026-12-20"),
            settings=Settings(seasons=(self.FILING,)),
        )  # fmt: skip

        assert first_day_listed(book, after="2026-12-20") == day("2027-03-04")
        row = the_row(book, "2027-03-04")
        assert (row.silence_days, row.counted_days) == (74, 43)

    def test_in_a_season_nobody_is_listed(self) -> None:
        book = notebook(
            person(1, "Tom Okafor", wish=wants(SIX_WEEKS)), *talks("2026-06-20"),
            settings=Settings(seasons=(self.FILING,)),
        )  # fmt: skip

        assert listed(book, "2027-01-31") == []
        assert listed(book, "2027-02-01") == ["Tom Okafor"]

    def test_of_a_circle_rests_only_those_in_it(self) -> None:
        season = Season(name="filing", start=day("2027-01-01"), end=day("2027-01-31"), circles=("clients",))
        book = notebook(
            person(1, "Tom Okafor", wish=wants(SIX_WEEKS), circles=in_circle("Clients")),
            person(2, "Bea Lund", wish=wants(SIX_WEEKS)),
            *talks("2026-06-20"), *talks("2026-06-20", id_=300, who=2),
            settings=Settings(seasons=(season,)),
        )  # fmt: skip

        assert listed(book, "2027-01-15") == ["Bea Lund"]

    def test_a_season_never_shortens_the_gaps_a_silence_is_compared_with(self) -> None:
        yearlies = ("2023-01-10", "2024-01-10", "2025-01-10", "2026-01-10")
        book = notebook(person(1, "Tom Okafor"), *talks(*yearlies), settings=Settings(seasons=(self.FILING,)))

        assert the_row(book, "2027-06-01").expected_days == 365


@pytest.mark.parametrize(
    "kept_off",
    [
        {"died": Death(noted=LONG_AGO)},
        {"kept": None},
        {"gently": Gently(since=day("2026-11-01"), until=TODAY)},
        {"rests": (Rest(on=day("2026-10-01")),)},
        {"choices": (Choice(row="quiet", how="snooze", on=day("2026-11-20"), until=day("2026-11-22")),)},
        {"choices": (Choice(row="quiet", how="drop", on=day("2026-11-20")),)},
    ],
    ids=["died", "imported, not kept", "gently", "resting", "snoozed", "left for now"],
)
def test_it_keeps_someone_off_the_list(kept_off: dict[str, object]) -> None:
    tom: Person = person(1, "Tom Okafor", **{"wish": wants(SIX_WEEKS), **kept_off})

    assert listed(notebook(tom, *talks("2026-09-18")), TODAY) == []


@pytest.mark.parametrize(
    "over",
    [
        {"gently": Gently(since=day("2026-10-01"), until=day("2026-11-20"))},
        {"rests": (Rest(on=day("2026-08-01"), woken=day("2026-09-01")),)},
        {"rests": (Rest(on=day("2026-08-01")),)},
        {"choices": (Choice(row="quiet", how="snooze", on=day("2026-11-01"), until=TODAY),)},
        {"choices": (Choice(row="quiet", how="drop", on=day("2026-09-18")),)},
    ],
    ids=["gently until yesterday", "woken", "stirred by itself", "snoozed until today", "left, one gap ago"],
)
def test_it_keeps_nobody_off_the_list_any_longer(over: dict[str, object]) -> None:
    tom: Person = person(1, "Tom Okafor", **{"wish": wants(SIX_WEEKS), **over})

    assert listed(notebook(tom, *talks("2026-09-18")), TODAY) == ["Tom Okafor"]


def test_a_signal_wakes_nobody() -> None:
    tom = person(1, "Tom Okafor", wish=wants(SIX_WEEKS), rests=(Rest(on=day("2026-10-01")),))
    signal = talk(200, "2026-11-01", 1, channel="signal", direction="in")

    assert listed(notebook(tom, *talks("2026-09-18"), signal), TODAY) == []


def test_a_planned_meeting_hushes_until_it_is_folded() -> None:
    plan = talk(200, "2026-11-24", 1, planned=True, made=TODAY)
    book = notebook(person(1, "Tom Okafor", wish=wants(SIX_WEEKS)), *talks("2026-09-18"), plan)

    assert listed(book, TODAY) == []
    assert listed(book, "2026-12-08") == []
    assert listed(book, "2026-12-09") == ["Tom Okafor"]


class ReadCounted(dict[int, Conversation]):
    """Conversations that count how often all of them are gone through."""

    times = 0

    def values(self) -> Any:
        self.times += 1
        return super().values()


def test_all_conversations_are_gone_through_once_however_many_people_there_are() -> None:
    people = [person(each, f"Person {each}", wish=wants(SIX_WEEKS)) for each in range(1, 60)]
    entries = ReadCounted({each: talk(each, "2026-09-18", each % 60) for each in range(1, 200)})
    book = Notebook(people={each.id: each for each in people}, conversations=entries)

    assert len(quiet(book, today=TODAY)) == 59
    assert entries.times == 1
