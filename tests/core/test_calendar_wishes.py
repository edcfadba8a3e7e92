"""Her settings of the calendar: how they are typed, refused, shown, and what they ask for."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from msgspec.structs import replace

from relnote.core.calendar.values import Alarm
from relnote.core.calendar.wanted import Hour, Wanted, wanted_by
from relnote.core.calendar.wishes import FIELDS, WISHES, said_wishes, set_wish
from relnote.core.errors import RelnoteError
from relnote.core.settings import CalendarSettings, Circle, Settings

PLAIN = Settings(circles=(Circle(name="Clients"), Circle(name="family")))


def test_without_a_setting_an_item_is_a_verb_and_a_name_and_all_go_out() -> None:
    assert wanted_by(Settings()) == Wanted()
    assert (Wanted().words, Wanted().hour, Wanted().as_, Wanted().cards) == (False, None, "event", "post")


@pytest.mark.parametrize(
    ("name", "values", "asks_for"),
    [
        ("words", ["yes"], Wanted(words=True)),
        ("words", ["no"], Wanted()),
        ("initials", ["yes"], Wanted(initials=True)),
        ("as", ["todo"], Wanted(as_="todo")),
        ("alarms", ["9:00", "60 min"], Wanted(alarms=(Alarm(at=time(9)), Alarm(before=timedelta(hours=1))))),
        ("alarms", ["none"], Wanted()),
        ("cards", ["7"], Wanted(cards=7)),
        ("cards", ["none"], Wanted(cards="none")),
        ("circles", ["clients", "FAMILY", "clients"], Wanted(circles=("Clients", "family"))),
        ("circles", ["all"], Wanted()),
        ("kinds", ["birthday", "promise"], Wanted(kinds=("promise", "birthday"))),
        ("kinds", ["other day"], Wanted(kinds=("other day",))),
        ("hour", ["friday", "16:00"], Wanted(hour=Hour(4, "16:00"))),
        ("hour", ["Mon 9:05"], Wanted(hour=Hour(0, "09:05"))),
        ("hour", ["none"], Wanted()),
    ],
)
def test_a_setting_asks_for_what_it_says(name: str, values: list[str], asks_for: Wanted) -> None:
    assert wanted_by(set_wish(PLAIN, f"calendar.{name}", values)) == asks_for


@pytest.mark.parametrize(
    ("name", "values", "says"),
    [
        ("words", ["perhaps"], "is yes or no"),
        ("words", [], "takes one value"),
        ("as", ["task"], "event or todo"),
        ("alarms", ["25:00"], "30m, 2h, 1d"),
        ("alarms", [], "or none"),
        ("cards", ["-1"], "post, none, or days from 0 to 60"),
        ("cards", ["61"], "post, none, or days from 0 to 60"),
        ("circles", ["friends"], 'There is no circle "friends". There are: Clients, family.'),
        ("kinds", ["promises"], "The kinds are: follow-up, promise"),
        ("hour", ["someday 9:00"], "friday 16:00"),
        ("hour", ["friday"], "friday 16:00"),
        ("hour", ["friday 30m"], "friday 16:00"),
        ("hour", ["fri 25:00"], "30m, 2h, 1d"),
    ],
)
def test_what_it_cannot_be_is_refused_with_what_it_can(name: str, values: list[str], says: str) -> None:
    with pytest.raises(RelnoteError, match=says.replace(".", r"\.")):
        set_wish(PLAIN, f"calendar.{name}", values)


def test_an_option_as_wins_over_the_setting() -> None:
    tasks = set_wish(PLAIN, "calendar.as", ["todo"])
    assert wanted_by(tasks).as_ == "todo"
    assert wanted_by(tasks, as_="event").as_ == "event"


def test_each_setting_is_shown_by_what_it_is() -> None:
    assert tuple(said_wishes(CalendarSettings())) == WISHES
    set_ = CalendarSettings(
        words=True, initials=True, as_="todo", alarms=("9:00",), cards=7, circles=("Clients",),
        kinds=("promise",), hour="fri 16:00",
    )  # fmt: skip
    assert [said for said, _example in said_wishes(set_).values()] == [
        "yes", "yes", "tasks", "9:00", "7 days before", "Clients", "promise", "people to call, fri 16:00",
    ]  # fmt: skip
    for name, field in FIELDS.items():
        other = replace(set_, **{field: getattr(CalendarSettings(), field)})
        assert said_wishes(other)[name] != said_wishes(set_)[name]


def test_what_was_written_by_hand_and_is_no_kind_is_passed_over() -> None:
    assert wanted_by(Settings(calendar=CalendarSettings(kinds=("promise", "party")))).kinds == ("promise",)
