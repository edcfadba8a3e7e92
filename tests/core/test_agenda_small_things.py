"""One small thing: what is worth a thought, whose turn it is, and what never comes."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import SmallThing
from relnote.core.cadence import Cadence
from relnote.core.people import Choice, Death, Detail, Gently, Introduction, Rest, Wish
from tests.build import TODAY, day, notebook, person, reminder, talk


def detail(id_: int, kind: str, text: str, on: str = "2025-05-04", **fields: Any) -> Detail:
    return Detail(id=id_, kind=kind, text=text, on=day(on), **fields)


TIDES = detail(100, "interest", "collects tide tables")


def small(*records: Any, today: Any = TODAY) -> SmallThing | None:
    return agenda(notebook(*records), today=today).small_thing


def test_a_detail_is_quoted_with_its_month() -> None:
    found = small(person(1, "Ida Falk", details=(TIDES,)))
    assert found is not None
    assert (found.kind, found.person.name) == ("detail", "Ida Falk")
    assert found.text == '"collects tide tables" (told you in May 2025)'


@pytest.mark.parametrize(
    "unfit",
    [
        {"how": "heard", "told_by": (2,)},
        {"how": "seen"},
        {"imported": True},
        {"tender": True},
        {"ended": TODAY},
        {"kind": "work"},
        {"kind": "avoid"},
        {"kind": "told"},
        {"on": TODAY},
    ],
)
def test_what_others_told_what_is_tender_over_or_hers_is_no_small_thing(unfit: dict[str, Any]) -> None:
    fields = {"id": 100, "kind": "interest", "text": "tide tables", "on": day("2025-05-04"), **unfit}
    assert small(person(1, "Ida Falk", details=(Detail(**fields),))) is None


@pytest.mark.parametrize(
    "state",
    [
        {"died": Death(noted=TODAY)},
        {"rests": (Rest(on=day("2026-10-01")),)},
        {"gently": Gently(day("2026-11-01"), day("2026-12-13"))},
        {"wish": Wish(day("2026-01-01"), never=True)},
        {"kept": None},
    ],
)
def test_of_those_left_in_peace_nothing_is_thought(state: dict[str, Any]) -> None:
    assert small(person(1, "Ida Falk", details=(TIDES,), **state)) is None


def test_an_introduction_not_thanked_yet_stands_with_who_made_it() -> None:
    sam = person(2, "Sam Quillon", introduction=Introduction(by=1, on=day("2026-01-12")))
    found = small(person(1, "Bea Lund"), sam)
    assert found is not None
    assert (found.kind, found.person.name) == ("introduction", "Bea Lund")
    assert found.text == "gave Sam Quillon your name on 12 Jan; not thanked yet."


def test_an_introduction_entered_today_is_no_small_thing_yet() -> None:
    bea = person(1, "Bea Lund")
    assert small(bea, person(2, "Sam Quillon", added=TODAY, introduction=Introduction(by=1))) is None
    assert small(bea, person(2, "Sam Quillon", introduction=Introduction(by=1, on=TODAY))) is None
    tomorrow = TODAY + timedelta(days=1)
    sam = person(2, "Sam Quillon", added=TODAY, introduction=Introduction(by=1, on=TODAY))
    assert small(bea, sam, today=tomorrow) is not None


def test_a_detail_that_many_others_share_gives_way_to_the_next() -> None:
    others = [person(each, f"P{each}", details=(detail(each, "work", "likes tea"),)) for each in range(10, 13)]
    ida = person(
        1, "Ida Falk", details=(detail(100, "taste", "likes tea"), detail(101, "taste", "likes quinces"))
    )
    for later in range(4):
        found = small(ida, *others, today=TODAY + timedelta(days=later))
        assert found is not None
        assert '"likes quinces"' in found.text
    assert small(replace(ida, details=ida.details[:1]), *others) is None


def test_what_is_quoted_ends_without_a_second_full_stop() -> None:
    tea = detail(100, "taste", "black tea, at four.")
    found = small(person(1, "Ida Falk", details=(tea,)))
    assert found is not None
    assert found.text == '"black tea, at four" (told you in May 2025)'


def test_once_thanked_or_to_be_by_a_reminder_it_is_over() -> None:
    bea = person(1, "Bea Lund")
    thanked = Introduction(by=1, on=day("2026-01-12"), thanked=day("2026-01-20"))
    assert small(bea, person(2, "Sam Quillon", introduction=thanked)) is None
    sam = person(2, "Sam Quillon", introduction=Introduction(by=1, on=day("2026-01-12")))
    assert small(bea, sam, reminder(10, "thank", 1, "thank her for Sam")) is None


@pytest.mark.parametrize(("days", "seen"), [(20, False), (21, True), (35, True), (36, False)])
def test_a_new_face_comes_back_three_to_five_weeks_after_the_one_talk(days: int, seen: bool) -> None:
    met = TODAY - timedelta(days=days)
    sam = person(1, "Sam Quillon", added=met, kept=met)
    found = small(sam, talk(10, met.isoformat(), 1, text="Began alone in spring"))
    assert (found is not None) is seen
    if found is not None:
        assert found.text == f'met once, {days // 7} weeks ago, no second talk yet · "Began alone in spring"'


def test_a_second_talk_or_a_plan_ends_it_and_an_old_friend_is_no_new_face() -> None:
    met = TODAY - timedelta(days=28)
    sam = person(1, "Sam Quillon", added=met, kept=met)
    first = talk(10, met.isoformat(), 1)
    assert small(sam, first, talk(11, "2026-11-10", 1)) is None
    assert small(sam, first, talk(11, "2026-12-10", 1, planned=True)) is None
    assert small(person(1, "Sam Quillon"), first) is None


def test_an_idea_done_waits_to_be_told() -> None:
    idea = detail(100, "idea", "one page a year, in plain words", ended=day("2026-05-03"))
    found = small(person(1, "Mireille Castane", details=(idea,)))
    assert found is not None
    assert found.text == '"one page a year, in plain words." It is done since 3 May. Has Mireille heard?'
    assert small(person(1, "Mireille Castane", details=(detail(100, "idea", "one page a year"),))) is None


def test_a_hope_comes_back_a_year_on() -> None:
    hope = detail(100, "hope", "Mondays off by the summer", on="2025-11-15")
    found = small(person(1, "Pia", details=(hope,)))
    assert found is not None
    assert found.text == 'hoped, a year ago: "Mondays off by the summer"'
    assert small(person(1, "Pia", details=(hope,)), today=day("2026-10-01")) is None


def test_three_snoozes_since_they_were_last_heard_make_a_cadence_that_may_be_wrong() -> None:
    snoozes = tuple(
        Choice(row="quiet", how="snooze", on=day(f"2026-{month:02}-01"), until=day(f"2026-{month:02}-20"))
        for month in (8, 9, 10)
    )
    tom = person(1, "Tom Okafor", choices=snoozes)
    found = small(tom, talk(10, "2026-06-01", 1))
    assert found is not None
    assert found.kind == "cadence"
    assert small(tom, talk(10, "2026-09-15", 1)) is None


def test_people_take_turns_by_the_day_and_each_comes_once_a_round() -> None:
    texts = ("tide tables", "lemon trees", "wooden boats", "brass bands", "slow trains")
    people = [
        person(each, f"P{each}", details=(detail(100 + each, "interest", text),))
        for each, text in enumerate(texts, 1)
    ]
    days = [TODAY + timedelta(days=number) for number in range(10)]
    shown = [small(*people, today=each) for each in days]
    assert Counter(each.person.id for each in shown if each) == dict.fromkeys(range(1, 6), 2)


@pytest.mark.parametrize("how", ["done", "drop"])
def test_used_or_dropped_it_is_over_and_nothing_else_comes_today(how: Any) -> None:
    chosen = (Choice(row="small:detail:100", how=how, on=TODAY),)
    ida = person(1, "Ida Falk", details=(TIDES,), choices=chosen)
    other = person(2, "Pia", details=(TIDES,))
    assert small(ida, other) is None
    tomorrow = [small(ida, other, today=TODAY + timedelta(days=number)) for number in range(1, 5)]
    assert {each.person.id for each in tomorrow if each} == {2}


def test_a_long_detail_is_cut_at_a_clause() -> None:
    text = "learned the organ from the old cantor in Varel, who let her practise " + "every evening " * 20
    found = small(person(1, "Joan Pike", details=(detail(100, "story", text),)))
    assert found is not None
    assert found.text.startswith('"learned the organ from the old cantor in Varel" (told')


def test_a_pattern_that_has_ended_asks_what_it_shall_be() -> None:
    every_three_weeks = [day("2025-01-06") + timedelta(weeks=3 * number) for number in range(10)]
    talks = [talk(10 + place, on.isoformat(), 1) for place, on in enumerate(every_three_weeks)]
    found = small(person(1, "Tom Okafor"), *talks)
    assert found is not None
    assert found.kind == "pattern ended"
    assert found.text == "last heard 16 months ago; the pattern has ended. Keep, let rest, or a cadence?"
    wanted = person(1, "Tom Okafor", wish=Wish(day("2026-01-01"), every=Cadence(6, "week")))
    assert small(wanted, *talks) is None


def test_whoever_died_is_named_in_no_small_thing() -> None:
    bees = detail(100, "story", "Walter kept bees behind the boathouse")
    nell, walter = person(1, "Nell Garraway", details=(bees,)), person(2, "Walter Quirke")
    assert small(nell, walter) is not None
    assert small(nell, person(2, "Walter Quirke", died=Death(noted=day("2026-11-01")))) is None
    ida = person(3, "Ida Falk", details=(TIDES,))
    found = small(nell, person(2, "Walter Quirke", died=Death(noted=day("2026-11-01"))), ida)
    assert found is not None
    assert found.person.name == "Ida Falk"


def test_what_a_new_face_said_of_someone_else_is_not_quoted() -> None:
    met = TODAY - timedelta(days=28)
    sam = person(1, "Sam Quillon", added=met, kept=met)
    first = talk(10, met.isoformat(), 1, text="Began alone in spring. Says Bea is selling the boat")
    found = small(sam, person(2, "Bea Lund"), first)
    assert found is not None
    assert found.text == 'met once, 4 weeks ago, no second talk yet · "Began alone in spring"'
