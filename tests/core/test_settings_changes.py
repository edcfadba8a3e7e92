"""Circles, seasons and plain settings as they are said."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.core.cadence import Cadence
from relnote.core.errors import EntryError, NobodyError, RelnoteError
from relnote.core.people import Membership
from relnote.core.settings import CardSize, Circle, Settings
from relnote.core.settings_changes import (
    CircleWish,
    read_season,
    set_card,
    set_circle,
    set_plain,
    set_season,
    with_words,
    without_card,
    without_circle,
    without_season,
    without_words,
)
from tests.build import LONG_AGO, TODAY, day, notebook, person

CLIENTS = Settings(
    circles=(Circle(name="Clients", every=Cadence(6, "week"), since=LONG_AGO), Circle(name="family"))
)


def season(start: str, end: str, *, yearly: bool = False, today: date = TODAY) -> tuple[date, date]:
    read = read_season("filing", start, end, yearly=yearly, circles=(), today=today)
    return read.start, read.end


def test_a_circle_keeps_its_place_and_counts_a_new_cadence_from_today() -> None:
    after = set_circle(CLIENTS, "clients", CircleWish(every=Cadence(1, "month")), today=TODAY)
    assert after.circles == (
        Circle(name="Clients", every=Cadence(1, "month"), since=TODAY),
        Circle(name="family"),
    )


def test_the_same_cadence_again_changes_nothing() -> None:
    assert set_circle(CLIENTS, "clients", CircleWish(every=Cadence(6, "week")), today=TODAY) == CLIENTS


def test_never_takes_a_circles_cadence_away() -> None:
    after = set_circle(CLIENTS, "clients", CircleWish(never=True), today=TODAY)
    assert (after.circles[0].every, after.circles[0].never, after.circles[0].since) == (None, True, TODAY)


def test_a_circle_that_goes_leaves_its_people() -> None:
    book = notebook(person(1, "Tom", circles=(Membership("Clients", LONG_AGO),)), settings=CLIENTS)
    after = without_circle(book, "clients")
    assert after.people[1].circles == ()
    assert [each.name for each in after.settings.circles] == ["family"]
    with pytest.raises(NobodyError):
        without_circle(book, "nobody's")


def test_a_season_is_the_one_that_comes_next_or_holds() -> None:
    assert season("1 jan", "31 jan") == (day("2027-01-01"), day("2027-01-31"))
    assert season("20 dec", "3 jan") == (day("2026-12-20"), day("2027-01-03"))
    assert season("1 jan", "31 jan", today=day("2027-01-10")) == (day("2027-01-01"), day("2027-01-31"))


def test_a_yearly_season_may_end_on_29_february() -> None:
    assert season("1 feb", "29 feb", yearly=True) == (day("2028-02-01"), day("2028-02-29"))


@pytest.mark.parametrize(
    ("start", "end", "yearly"),
    [("32 jan", "31 jan", False), ("jan", "feb", True), ("1 jan 2028", "31 jan 2027", False), ("x", "y", True)],
)
def test_a_season_that_cannot_be_is_refused(start: str, end: str, yearly: bool) -> None:
    with pytest.raises(RelnoteError):
        season(start, end, yearly=yearly)


def test_a_season_takes_the_place_of_one_of_its_name() -> None:
    filing = read_season("filing", "1 jan", "31 jan", yearly=True, circles=(), today=TODAY)
    later = read_season("Filing", "1 jan", "15 jan", yearly=True, circles=(), today=TODAY)
    assert set_season(set_season(Settings(), filing), later).seasons == (later,)
    assert without_season(set_season(Settings(), filing), "FILING").seasons == ()
    with pytest.raises(NobodyError):
        without_season(Settings(), "filing")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("day_first", "yes", True),
        ("day_first", "no", False),
        ("day_first", "unset", None),
        ("post_days", "3", 3),
    ],
)
def test_a_plain_setting_is_read(name: str, text: str, value: object) -> None:
    assert getattr(set_plain(Settings(day_first=True), name, text), name) == value


@pytest.mark.parametrize(("name", "text"), [("day_first", "maybe"), ("post_days", "-1"), ("words_a_card", "9")])
def test_what_a_setting_cannot_be_is_refused(name: str, text: str) -> None:
    with pytest.raises(EntryError):
        set_plain(Settings(), name, text)


def test_words_of_hers_are_added_once_and_taken_out() -> None:
    none = Settings(stock_phrases=())
    twice = with_words(none, "stock_phrases", ("hope this finds you well", "hope this finds you well"))
    assert twice.stock_phrases == ("hope this finds you well",)
    assert without_words(twice, "stock_phrases", twice.stock_phrases).stock_phrases == ()
    with pytest.raises(NobodyError):
        without_words(twice, "stock_phrases", ("warm regards",))


def test_the_card_she_writes_on_is_chosen_or_measured() -> None:
    small = set_card(Settings(), "postcard", "150 x 100 mm")
    assert small.card_written_on == CardSize("postcard", 150, 100)
    back = set_card(small, "a6", None)
    assert back.card_written_on == CardSize("A6", 148, 105)
    assert CardSize("postcard", 150, 100) in back.card_sizes
    assert set_card(back, "Postcard", "152x102").card_sizes.count(CardSize("postcard", 150, 100)) == 0


@pytest.mark.parametrize("measures", ["150", "0x0", "a lot", "39x100", "100x1001", "-150x100", "１５0x100000"])
def test_measures_that_no_card_has_are_refused(measures: str) -> None:
    with pytest.raises(EntryError):
        set_card(Settings(), "postcard", measures)


def test_a_card_size_that_is_not_there_is_refused_with_how_to_add_it() -> None:
    with pytest.raises(NobodyError, match='relnote config card "postcard" 150x100'):
        set_card(Settings(), "postcard", None)


def test_without_the_card_she_writes_on_she_writes_on_another_but_never_on_none() -> None:
    left = without_card(without_card(Settings(), "A6"), "DL")
    assert left.card_written_on == CardSize("A5", 210, 148)
    with pytest.raises(EntryError):
        without_card(left, "a5")
    with pytest.raises(NobodyError):
        without_card(left, "A6")
