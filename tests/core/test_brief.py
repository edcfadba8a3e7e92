"""Pick up where you left off: product 7 in its order, in her words."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

from relnote.core.brief.brief import Brief, brief, brief_lines
from relnote.core.brief.line import Line
from relnote.core.brief.question import questions
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Affiliation,
    Death,
    Detail,
    Gently,
    Introduction,
    Labelled,
    Met,
    Person,
    Relation,
    Rest,
)
from tests.build import TODAY, day, notebook, person, reminder, talk

LISBON = "Two shops in Lisbon still both possible, he leans to the smaller. Oven not here yet. Lease or buy?"
VAN = "Not incorporating yet; ask me again when the van is paid."


def detail(id_: int, kind: str, text: str, on: str = "2026-08-12", **fields: Any) -> Detail:
    return Detail(**{"id": id_, "kind": kind, "text": text, "on": day(on), **fields})


def of_tom(*records: Any, on: str = "2026-11-21", **fields: Any) -> Brief:
    return brief(notebook(person(1, "Tom Okafor", **fields), *records), 1, today=day(on))


def words(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.mark + ' ' if line.mark else ''}{line.text}" + (f" | {line.aside}" if line.aside else "")
            for line in lines]  # fmt: skip


def headings(value: Brief) -> list[str]:
    return [line.heading for line in brief_lines(value) if line.heading]


FULL: dict[str, Any] = {
    "said": "oh-KAH-for",
    "pronouns": "he/him",
    "organisations": (Affiliation("Okafor & Sons", "baker"),),
    "services": "books and VAT since 2019",
    "met": Met(on=PartialDay(year=2019, month=3), place="the market"),
    "introduction": Introduction(by=2, thanked=day("2019-05-01")),
    "birthday": PartialDay(year=1978, month=2, day=3),
    "phones": (Labelled("01632 960218", "bakery"),),
    "details": (
        detail(50, "reach", "rings, never email"),
        detail(51, "family", "daughter Mia starts at Leeds in September"),
        detail(52, "hope", "a second shop"),
        detail(53, "told", "the office move"),
        detail(54, "avoid", "his brother's company"),
        detail(55, "work", "new oven", how="heard", told_by=(2,)),
    ),
}


def full() -> Brief:
    return of_tom(
        person(2, "Bea Lund"),
        talk(10, "2026-09-18", 1, text=LISBON),
        reminder(20, "promise", 1, "send the VAT letter", due=day("2026-11-19")),
        reminder(21, "ask", 1, "did the oven arrive"),
        reminder(22, "waiting", 1, "the statements", due=day("2026-11-23")),
        **FULL,
    )


def test_it_has_everything_in_this_order() -> None:
    lines = brief_lines(full())

    assert words(lines) == [
        "say oh-KAH-for · he/him",
        "rings, never email",
        "01632 960218 (bakery)",
        "Okafor & Sons, baker · books and VAT since 2019",
        "met at the market, March 2019 · through Bea Lund, thanked",
        f'"{LISBON}" | 18 Sep, by phone, 9 weeks ago',
        "! send the VAT letter | for Thu 19 Nov",
        "< the statements | for Mon 23 Nov",
        "? did the oven arrive",
        '"daughter Mia starts at Leeds in September" | Aug',
        '"a second shop" | hope, Aug',
        '"the office move" | Aug',
        '"new oven" | work, from Bea Lund, Aug',
        '"his brother\'s company" | Aug',
        "birthday, turning 49 | Wed 3 Feb, in 11 weeks",
        "What does Tom wish you did?",
    ]
    assert headings(full()) == [
        "Where you left off", "Open between you", "Ask after", "Hopes and ideas", "Told Tom", "From others",
        "Avoid", "Next", "Worth asking",
    ]  # fmt: skip


def test_it_is_one_screen() -> None:
    crowded = of_tom(
        talk(10, "2026-09-18", 1, text="A long story. " * 400),
        *(reminder(100 + each, "ask", 1, f"ask {each}") for each in range(30)),
        **{**FULL, "introduction": None,
           "details": tuple(detail(200 + each, kind, "text") for each in range(60)
                            for kind in (("family", "hope", "told", "story", "avoid")[each % 5],))},
    )  # fmt: skip

    lines = brief_lines(crowded)
    assert len(lines) <= 40
    assert all(len(line.text) < 400 for line in lines)
    assert "and 22 more" in [line.text for line in lines]


def test_nothing_known_is_a_few_lines() -> None:
    value = of_tom()

    assert headings(value) == ["Where you left off", "Worth asking"]
    assert words(value.last) == ["Nothing noted yet."]


def test_after_a_long_silence_the_last_words_stand_first() -> None:
    value = of_tom(talk(10, "2025-09-20", 1, text=VAN), said="oh-KAH-for")

    assert value.long_silence
    assert brief_lines(value)[0].text == f'You last spoke 14 months ago: "{VAN}"'
    assert brief_lines(value)[1].text == "say oh-KAH-for"
    assert headings(value)[:2] == ["Where you left off", "About Tom Okafor"]


def test_after_a_letter_it_does_not_say_you_spoke() -> None:
    letter = talk(10, "2025-09-20", 1, channel="letter", direction="in", text=VAN)

    assert of_tom(letter).last[0].text == f'You last heard from them, by letter, 14 months ago: "{VAN}"'


def test_why_they_left_stands_there_without_reproach_once_they_are_back() -> None:
    rest = Rest(on=day("2026-02-01"), left="too dear for a small shop")
    value = of_tom(talk(10, "2026-11-18", 1, channel="letter", direction="in", text="Hello"), rests=(rest,))

    assert 'When they left: "too dear for a small shop" | 1 Feb' in words(value.last)


def test_what_came_since_the_last_talk_stands_below_it() -> None:
    value = of_tom(
        talk(10, "2026-09-18", 1, text="Lease or buy?"),
        talk(11, "2026-11-05", 1, direction="out", channel="letter", text="About the lease"),
        talk(12, "2026-11-17", 1, direction="in", channel="signal", text="liked your post"),
        talk(13, "2026-11-18", about=(1,), text="rang the tax office about his code"),
    )

    assert words(value.last) == [
        '"Lease or buy?" | 18 Sep, by phone, 9 weeks ago',
        '"liked your post" | 17 Nov, 4 days ago',
        'Since then, you, by letter: "About the lease" | 5 Nov, 2 weeks ago',
    ]


def test_what_she_did_for_them_stands_apart_from_what_was_said() -> None:
    value = of_tom(
        talk(10, "2026-09-18", 1, text="Lease or buy?"),
        talk(13, "2026-11-18", about=(1,), text="rang the tax office about his code"),
        died=Death(noted=day("2026-10-01")),
    )

    assert words(value.last) == ['"Lease or buy?" | 18 Sep, by phone, 9 weeks ago']
    assert words(value.deeds) == ['"rang the tax office about his code" | 18 Nov, 3 days ago']
    assert headings(value)[:2] == ["Where you left off", "Noted about Tom"]


def test_a_missed_call_does_not_take_the_place_of_the_last_talk() -> None:
    missed = talk(11, "2026-11-20", 1, channel="missed", direction="in", text="No message left.")
    recent = of_tom(talk(10, "2026-09-18", 1, text="Lease or buy?"), missed)

    assert words(recent.last) == [
        '"Lease or buy?" | 18 Sep, by phone, 9 weeks ago',
        'Since then, they rang and missed you: "No message left." | 20 Nov, yesterday',
    ]
    assert not recent.long_silence


def test_after_a_long_silence_a_missed_call_leaves_the_last_words_first() -> None:
    missed = talk(11, "2026-11-20", 1, channel="missed", direction="in", text="No message left.")
    value = of_tom(talk(10, "2025-09-20", 1, text=VAN), missed, pronouns="he/him")

    assert [line.text for line in brief_lines(value)[:2]] == [
        f'You last spoke 14 months ago: "{VAN}"',
        'Since then, he rang and missed you: "No message left."',
    ]


def test_a_missed_call_stands_alone_where_there_never_was_a_talk() -> None:
    value = of_tom(talk(11, "2026-11-20", 1, channel="missed", direction="in", text="Ring me"))

    assert words(value.last) == ['"Ring me" | 20 Nov, they rang and missed you, yesterday']
    assert not value.long_silence


def test_an_answer_owed_is_hers_or_his_where_that_is_known() -> None:
    letter = talk(10, "2026-11-17", 1, channel="letter", direction="in", text="A letter")

    assert words(of_tom(letter, pronouns="she/her").open)[0].startswith("Her letter waits")
    assert words(of_tom(letter, pronouns="he/him").open)[0].startswith("His letter waits")
    assert words(of_tom(letter, pronouns="ze/zir").open)[0].startswith("Their letter waits")


def test_thanks_stand_with_their_word_not_with_the_mark_of_what_went_right() -> None:
    value = of_tom(reminder(20, "thank", 1, "the quinces"), reminder(21, "thank", 1, "thank him for the door"))

    assert words(value.open) == ["thank: the quinces", "thank him for the door"]


def test_one_confidence_is_shown_once() -> None:
    bea = person(2, "Bea Lund")
    told = talk(
        10,
        "2026-09-22",
        2,
        about=(1,),
        text="Rent goes up. Said Tom is thinking of leaving the choir, and told nobody. Tom has a new oven.",
    )
    heard: dict[str, Any] = {"how": "heard", "told_by": (2,), "conversation": 10}
    leaving = detail(50, "work", "may leave the choir", "2026-09-22", **heard)
    ended = detail(50, "work", "may leave the choir", "2026-09-22", ended=TODAY, **heard)

    assert words(of_tom(bea, told, details=(leaving,)).from_others) == [
        '"may leave the choir" | work, from Bea Lund, Sep',
        '"Tom has a new oven." | from Bea Lund, 22 Sep',
    ]
    assert words(of_tom(bea, told, details=(ended,)).from_others) == [
        '"Tom has a new oven." | from Bea Lund, 22 Sep'
    ]


def test_a_talk_without_words_shows_the_last_that_had_some() -> None:
    value = of_tom(talk(10, "2026-09-18", 1, text="Lease or buy?"), talk(11, "2026-10-01", 1))

    assert words(value.last) == [
        "Nothing was noted. Before that: | 1 Oct, by phone, 7 weeks ago",
        '"Lease or buy?" | 18 Sep, by phone, 9 weeks ago',
    ]


def test_those_who_were_there_too_are_named() -> None:
    value = of_tom(person(2, "Bea Lund"), talk(10, "2026-11-18", 1, 2, channel="meal", text="Quinces."))

    assert words(value.last) == ['"Quinces." | 18 Nov, over a meal, with Bea Lund, 3 days ago']


def test_a_plan_and_an_answer_owed_are_open_between_them() -> None:
    value = of_tom(
        talk(10, "2026-11-17", 1, channel="letter", direction="in", text="A letter"),
        talk(11, "2026-11-24", 1, planned=True, time="10:00", text="lunch"),
    )

    assert words(value.open) == [
        "lunch | Tue 24 Nov 10:00, on Tuesday",
        "Their letter waits for your answer | 17 Nov, 4 days ago",
    ]


def test_details_older_than_eighteen_months_are_dim_with_their_age() -> None:
    value = of_tom(
        details=(detail(50, "family", "a cat", "2025-05-20"), detail(51, "family", "a dog", "2025-05-21"))
    )

    assert [(line.text, line.aside, line.dim) for line in value.ask_after] == [
        ('"a dog"', "May 2025", False),
        ('"a cat"', "May 2025, 18 months ago", True),
    ]


def test_still_so_makes_a_detail_fresh_again() -> None:
    (line,) = of_tom(
        details=(detail(50, "family", "a cat", "2020-05-20", renewed=day("2026-10-01")),)
    ).ask_after

    assert (line.aside, line.dim) == ("Oct", False)


def test_nobody_is_asked_after_who_died_nor_what_is_no_longer_so_or_was_only_heard() -> None:
    value = of_tom(
        person(2, "Edvin Okafor", died=Death(noted=day("2026-01-01"))),
        related=(Relation(kind="brother", person=2), Relation(kind="sister", name="Chidi")),
        details=(
            detail(50, "family", "Edvin starts with the luthier"),
            detail(51, "family", "a lodger", ended=day("2026-10-01")),
            detail(52, "family", "expecting", how="heard", told_by=(3,)),
            detail(53, "family", "seen with a pram", how="seen"),
            detail(54, "family", "Mia is eight"),
            detail(55, "family", "imported line", imported=True),
        ),
    )

    assert words(value.ask_after) == ['"Mia is eight" | Aug', "Chidi | sister"]
    assert words(value.from_others) == [
        '"imported line" | family, imported, Aug',
        '"seen with a pram" | family, seen, Aug',
        '"expecting" | family, from someone, Aug',
    ]


def test_the_question_is_another_every_day_and_never_the_same_twice_in_a_row() -> None:
    for known in range(9):
        kinds = ("family", "work", "interest", "story", "hope", "idea", "help", "reach")[:known]
        tom: Person = person(
            1, "Tom Okafor", birthday=PartialDay(year=1980),
            details=tuple(detail(50 + place, kind, "x") for place, kind in enumerate(kinds)),
        )  # fmt: skip
        asked = [
            brief(notebook(tom), 1, today=TODAY + timedelta(days=step)).question[0].text for step in range(30)
        ]
        assert all(one != two for one, two in pairwise(asked))
        assert set(asked) == set(questions(tom))


def test_someone_who_died_is_kept_and_nothing_is_suggested() -> None:
    value = of_tom(
        talk(10, "2025-09-20", 1, text=VAN),
        **{
            **FULL,
            "introduction": None,
            "died": Death(noted=day("2026-01-01"), on=PartialDay(year=2025, month=12)),
        },
    )

    assert value.head[0].text == "Died December 2025"
    assert (value.ask_after, value.occasion, value.question) == ((), (), ())


def test_gently_asks_no_question() -> None:
    assert of_tom(gently=Gently(since=TODAY, until=TODAY)).question == ()


def test_the_other_side_of_a_relation_is_shown() -> None:
    value = of_tom(person(2, "Joan Pike", related=(Relation(kind="brother", person=1),)))

    assert "Joan Pike's brother" in words(value.who)


def test_lines_point_at_the_records_they_come_from() -> None:
    sources = {(line.section, line.record) for line in brief_lines(full()) if line.section}

    assert {("conversation", 10), ("reminder", 20), ("detail", 51)} <= sources
