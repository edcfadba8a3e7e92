"""What was told stays with who told it (product 9, edges 2 and 5)."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.brief.brief import brief, brief_lines
from relnote.core.cadence import Cadence
from relnote.core.confidences import Names, is_material, material_of, may_be_asked, mentions, source_words
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, HeardHow, Person, Relation, Wish
from relnote.core.rhythm.quiet import quiet
from relnote.core.timeline import timeline
from tests.build import LONG_AGO, TODAY, day, notebook, person, reminder, talk

TOM, BEA, SAM = person(1, "Tom Okafor"), person(2, "Bea Lund"), person(3, "Sam Quillon")


def material(entry: Conversation, who: int, *others: Person) -> list[str]:
    return list(material_of(entry, who, Names(notebook(TOM, BEA, SAM, *others))))


def a_detail(**fields: object) -> Detail:
    values = {"id": 50, "kind": "family", "text": "x", "on": day("2026-08-01"), **fields}
    return Detail(**values)  # type: ignore[arg-type]


class TestASentenceOfATalk:
    def test_is_material_for_those_who_were_there(self) -> None:
        entry = talk(10, "2026-09-18", 1, 2, text="Two shops. Lease or buy?")

        assert material(entry, 1) == material(entry, 2) == ["Lease or buy?", "Two shops."]
        assert material(entry, 3) == []

    def test_that_names_someone_absent_is_material_for_nobody(self) -> None:
        entry = talk(10, "2026-09-18", 2, about=(1,), text="Tom is selling up. Bea stays.")

        assert material(entry, 2) == ["Bea stays."]
        assert material(entry, 1) == []

    def test_names_them_in_small_letters_too_when_the_talk_is_about_them(self) -> None:
        assert material(talk(10, "2026-09-18", 2, about=(1,), text="says okafor is selling"), 2) == []

    def test_that_names_one_of_two_who_were_there_is_theirs(self) -> None:
        entry = talk(10, "2026-09-18", 1, 2, text="Bea thinking of Faro.")

        assert material(entry, 2) == ["Bea thinking of Faro."]
        assert material(entry, 1) == []

    def test_with_a_word_that_is_also_a_name_names_nobody(self) -> None:
        may = person(4, "May Brook")

        assert material(talk(10, "2026-09-18", 1, text="May move in spring. Will ring."), 1, may) != []

    def test_unless_the_talk_is_about_them(self) -> None:
        may = person(4, "May Brook")

        assert material(talk(10, "2026-09-18", 1, about=(4,), text="May will move."), 1, may) == []
        assert material(talk(10, "2026-09-18", 1, about=(4,), text="He may move."), 1, may) == ["He may move."]


class TestAMention:
    def test_is_quoted_with_its_source(self) -> None:
        book = notebook(TOM, BEA, talk(10, "2026-11-03", 2, about=(1,), text="Bea is well. Tom may sell."))

        (found,) = mentions(book, 1, today=TODAY)
        assert (found.text, found.sources, found.on) == ("Tom may sell.", (2,), day("2026-11-03"))
        lines = [line for line in brief_lines(brief(book, 1, today=TODAY)) if line.heading == "From others"]
        assert [(line.text, line.aside) for line in lines] == [('"Tom may sell."', "from Bea Lund, 3 Nov")]

    def test_of_a_plan_or_of_tomorrow_is_none(self) -> None:
        plan = talk(10, "2026-11-24", 2, about=(1,), planned=True, text="Tom may sell.")
        ahead = talk(11, "2026-11-24", 2, about=(1,), text="Tom may sell.")

        assert mentions(notebook(TOM, BEA, plan, ahead), 1, today=TODAY) == ()

    def test_of_a_deed_is_all_of_it(self) -> None:
        book = notebook(TOM, talk(10, "2026-11-03", about=(1,), text="rang the tax office. about his code."))

        assert [each.text for each in mentions(book, 1, today=TODAY)] == [
            "rang the tax office. about his code."
        ]


@pytest.mark.parametrize(
    ("fields", "material_now"),
    [
        ({}, True),
        ({"how": "heard", "told_by": (2,)}, False),
        ({"how": "heard"}, False),
        ({"how": "seen"}, False),
        ({"imported": True}, False),
        ({"ended": TODAY}, False),
        ({"tender": True}, False),
        ({"kind": "avoid"}, False),
        ({"kind": "reach"}, False),
    ],
)
def test_only_what_they_told_themselves_and_is_still_so_is_material(
    fields: dict[str, object], material_now: bool
) -> None:
    assert is_material(a_detail(**fields)) == material_now


@pytest.mark.parametrize(
    ("how", "told_by", "words"),
    [("told", (), None), ("heard", (2,), "from Bea Lund"), ("heard", (2, 3), "from Bea Lund and Sam Quillon"),
     ("heard", (), "heard"), ("seen", (), "seen"), ("heard", (99,), "from someone")],
)  # fmt: skip
def test_a_source_is_said(how: HeardHow, told_by: tuple[int, ...], words: str | None) -> None:
    people = {2: BEA, 3: SAM}

    assert source_words(a_detail(how=how, told_by=told_by), people) == words


def test_an_ask_that_was_noted_where_they_were_not_is_never_proposed() -> None:
    book = notebook(TOM, BEA, talk(10, "2026-09-18", 2, about=(1,)), talk(11, "2026-09-18", 1))

    assert may_be_asked(reminder(20, "ask", 1, "how is he"), book)
    assert may_be_asked(reminder(20, "ask", 1, "how is he", conversation=11), book)
    assert not may_be_asked(reminder(20, "ask", 1, "how is he", conversation=10), book)
    assert not may_be_asked(reminder(20, "ask", 1, "how is he", told_by=(2,)), book)


def told_notebook(seed: int) -> tuple[Notebook, dict[int, set[str]]]:
    """People whose details, talks and asks are each a word of their own; and whose words those are."""
    dice = Random(seed)
    ids = [10, 11, 12, 13]
    owned: dict[int, set[str]] = {each: set() for each in ids}
    count = iter(range(10_000))

    def word(*owners: int) -> str:
        made = f"wq{next(count)}x"
        for owner in owners:
            owned[owner].add(made)
        return made

    people = []
    for place, id_ in enumerate(ids):
        others = [each for each in ids if each != id_]
        details = tuple(
            a_detail(
                id=1000 + place * 10 + number,
                kind=dice.choice(("family", "hope", "idea", "told", "avoid", "reach", "story")),
                text=word(id_),
                how=(how := dice.choice(("told", "heard", "seen"))),
                told_by=(dice.choice(others),) if how == "heard" else (),
                imported=dice.random() < 0.2,
            )
            for number in range(4)
        )
        related = (Relation(kind="sister", person=dice.choice(others), household=True),)
        people.append(
            person(id_, f"Name{id_} Family{place}", details=details, related=related,
                   wish=Wish(since=LONG_AGO, every=Cadence(1, "week")))
        )  # fmt: skip
    entries = []
    for number in range(12):
        with_ = tuple(dice.sample(ids, dice.choice((1, 1, 2))))
        entries.append(talk(2000 + number, f"2026-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}", *with_,
                            text=f"Leaning to {word(*with_)}. Then {word(*with_)} in May."))  # fmt: skip
    asks = [reminder(3000 + number, "ask", who, word(who)) for number, who in enumerate(ids)]
    return notebook(*people, *entries, *asks), owned


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 100_000))
def test_no_word_of_one_person_stands_on_any_surface_of_another(seed: int) -> None:
    book, owned = told_notebook(seed)
    said = {row.person: row.say or "" for row in quiet(book, today=TODAY)}
    assert said, "everyone has been quiet, so that there is something to look at"
    for person_id, mine in owned.items():
        secret = set().union(*(words for other, words in owned.items() if other != person_id)) - mine
        lines = brief_lines(brief(book, person_id, today=TODAY))
        shown = " ".join(
            [
                said.get(person_id, ""),
                *(f"{line.text} {line.aside}" for line in lines),
                *(moment.text for moment in timeline(book, person_id, today=TODAY)),
            ]
        )
        assert [each for each in secret if each in shown] == []
        assert any(each in shown for each in mine)
