"""A person goes to the editor and comes back the same, but for what was changed there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Address,
    Affiliation,
    Detail,
    Introduction,
    Labelled,
    Membership,
    Met,
    Occasion,
    Person,
    Relation,
    Wish,
)
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.person import person_text, read_person
from tests.build import TODAY, day, notebook, person

FULL = person(
    1,
    "Tom Okafor",
    called="Tom",
    nicknames=("Tommo", "T"),
    said="oh-KAH-for",
    pronouns="he/him",
    organisations=(Affiliation("Okafor & Sons", "owner"), Affiliation("Market (Faro)")),
    emails=(Labelled("tom@okafor.example", "work", day("2024-03-03")), Labelled("t@home.example")),
    phones=(Labelled("+44 161 496 0000", "mobile"),),
    addresses=(Address(street="1 Quay Street; rear", locality="Faro", country="Portugal", label="home"),),
    links=(Labelled("https://okafor.example"),),
    birthday=PartialDay(month=6, day=12),
    occasions=(Occasion("wedding", PartialDay(year=2001, month=6)),),
    circles=(Membership("clients", day("2024-03-03")),),
    wish=Wish(day("2024-03-03"), Cadence(6, "week")),
    met=Met(on=PartialDay(year=2019, month=3), place="the market", story="he dropped a crate"),
    introduction=Introduction(by=2, on=day("2019-03-03")),
    services="books and VAT since 2019",
    best_time="after four",
    time_zone="Europe/Lisbon",
    related=(Relation(kind="sister", person=2, household=True), Relation(kind="son", name="Leo")),
    details=(
        Detail(id=7, kind="family", text="daughter Mia starts at Leeds", on=day("2026-09-18"), conversation=99),
        Detail(id=8, kind="story", text="a van", on=day("2026-09-18"), how="heard", told_by=(2,)),
        Detail(id=9, kind="taste", text="quinces (raw)", on=day("2025-01-02"), how="seen", tender=True),
        Detail(id=10, kind="work", text="two shops", on=day("2025-01-02"), ended=day("2026-01-02")),
    ),
    last_spoke=PartialDay(year=2026, month=3),
    wants_card=True,
    uid="abc",
    kept_fields=("X-SHOE:43", "NOTE:line\nand more"),
)
BOOK = notebook(FULL, person(2, "Bea Lund"), person(3, "Ida Falk"))


def edited(before: str, after: str, *, book: Notebook = BOOK) -> Person:
    text = person_text(book.people[1], book, today=TODAY)
    assert before in text, text
    return read_person(text.replace(before, after), book.people[1], book, today=TODAY)


def test_a_person_comes_back_whole() -> None:
    assert read_person(person_text(FULL, BOOK, today=TODAY), FULL, BOOK, today=TODAY) == FULL


def test_the_fields_stand_in_fixed_order_and_unknown_ones_last() -> None:
    lines = person_text(FULL, BOOK, today=TODAY).rstrip().split("\n")
    assert lines[5] == "Name: Tom Okafor"
    assert lines[-2:] == ["Kept: X-SHOE:43", "Kept: NOTE:line\\nand more"]


def test_details_stand_as_kind_text_day_and_source() -> None:
    text = person_text(FULL, BOOK, today=TODAY)
    assert "* family: daughter Mia starts at Leeds (18 Sep 2026)\n" in text
    assert "* story: a van (18 Sep 2026, from Bea Lund)\n" in text
    assert "* work: two shops (2 Jan 2025, no longer so since 2 Jan 2026)\n" in text


def test_a_field_is_changed_and_nothing_else() -> None:
    changed = edited("Services: books and VAT since 2019", "Services: books")
    assert changed.services == "books"
    assert person_text(changed, BOOK, today=TODAY).count("\n") == person_text(FULL, BOOK, today=TODAY).count(
        "\n"
    )
    assert (changed.details, changed.emails, changed.circles) == (FULL.details, FULL.emails, FULL.circles)


def test_a_detail_with_new_words_stays_the_same_detail() -> None:
    changed = edited("daughter Mia starts at Leeds (", "daughter Mia is at Leeds (")
    assert changed.details[0] == Detail(
        id=7, kind="family", text="daughter Mia is at Leeds", on=day("2026-09-18"), conversation=99
    )


def test_a_new_detail_was_learned_today_and_waits_for_its_id() -> None:
    changed = edited("* taste:", "* hope: a third shop\n* taste:")
    assert changed.details[2].id < 0
    assert (changed.details[2].text, changed.details[2].on) == ("a third shop", TODAY)
    assert {each.id for each in changed.details if each.id > 0} == {7, 8, 9, 10}


def test_a_detail_can_end_in_the_editor() -> None:
    changed = edited("Leeds (18 Sep 2026)", "Leeds (18 Sep 2026, no longer so)")
    assert changed.details[0].ended == TODAY


def test_a_bracket_that_is_no_day_belongs_to_the_words() -> None:
    changed = edited("* taste:", "* taste: figs (dried)\n* taste:")
    assert [each.text for each in changed.details if each.kind == "taste"] == ["figs (dried)", "quinces (raw)"]


def test_an_emptied_file_changes_nothing() -> None:
    assert read_person("\n  \n# only a comment\n", FULL, BOOK, today=TODAY) is FULL


def test_a_new_email_was_learned_today_and_the_old_keeps_its_day() -> None:
    changed = edited("Email: t@home.example", "Email: t@new.example (home)")
    assert changed.emails == (FULL.emails[0], Labelled("t@new.example", "home", TODAY))


def test_a_circle_in_the_editor_keeps_the_person() -> None:
    silent = notebook(person(1, "Ann Lee", kept=None))
    text = person_text(silent.people[1], silent, today=TODAY) + "Circle: clients\n"
    changed = read_person(text, silent.people[1], silent, today=TODAY)
    assert (changed.kept, changed.circles) == (TODAY, (Membership("clients", TODAY),))


def test_two_of_one_name_come_back_as_themselves() -> None:
    twins = notebook(
        person(1, "Ann Lee", related=(Relation(kind="brother", person=3),)),
        person(2, "Tom Reed"),
        person(3, "Tom Reed"),
    )
    text = person_text(twins.people[1], twins, today=TODAY)
    assert read_person(text, twins.people[1], twins, today=TODAY) == twins.people[1]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("Birthday: 12 June", "Birthday: 31 June", "no 31 June"),
        ("Called: Tom", "Caled: Tom", "Did you mean Called?"),
        ("Called: Tom", "Called", "no colon"),
        ("Called: Tom", "Called: Tom\nEmail: tom(at)home", "an @ and no space"),
        ("Cadence: every 6 weeks", "Cadence: often", "often"),
        ("Related: son: Leo", "Related: Leo", "sister: Ida Falk"),
        ("Name: Tom Okafor\n", "", "needs a name"),
        ("Said: oh-KAH-for", "Said: a\nSaid: b", "only once"),
        ("from Bea Lund", "from Xylo", "Xylo"),
        ("Occasion: wedding: June 2001", "Occasion: wedding", "wedding: 12 June"),
        ("Wants a card: yes", "Wants a card: maybe", "neither yes nor no"),
    ],
)
def test_a_mistake_is_told_above_its_line(before: str, after: str, sentence: str) -> None:
    with pytest.raises(MistakesError) as caught:
        edited(before, after)
    marked = caught.value.marked.split("\n")
    told = [(number, line) for number, line in enumerate(marked, 1) if line.startswith("# line ")]
    assert len(told) == 1
    number, line = told[0]
    assert line.startswith(f"# line {number + 1}: ")
    assert sentence in line


def test_a_mended_text_loses_its_mistake_lines() -> None:
    with pytest.raises(MistakesError) as caught:
        edited("Birthday: 12 June", "Birthday: 31 June")
    mended = caught.value.marked.replace("31 June", "30 June")
    changed = read_person(mended, FULL, BOOK, today=TODAY)
    assert changed.birthday == PartialDay(month=6, day=30)
    assert "# line" not in person_text(changed, BOOK, today=TODAY)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
DAYS = st.dates(date(1990, 1, 1), TODAY)
DETAILS = st.builds(
    Detail,
    id=st.integers(1, 9),
    kind=WORDS,
    text=WORDS,
    on=DAYS,
    how=st.sampled_from(["told", "seen"]),
    ended=st.none() | DAYS,
    tender=st.booleans(),
)


@settings(max_examples=150)
@given(name=WORDS, story=WORDS, nicknames=st.lists(WORDS, max_size=3), details=st.lists(DETAILS, max_size=3))
def test_any_words_come_back_as_they_were(
    name: str, story: str, nicknames: list[str], details: list[Detail]
) -> None:
    anyone = person(
        1, name, met=Met(story=story), nicknames=tuple(nicknames), details=tuple(details),
        emails=tuple(Labelled(each) for each in nicknames), organisations=(Affiliation(name, story),),
    )  # fmt: skip
    book = notebook(anyone)
    text = person_text(anyone, book, today=TODAY)
    assert all(letter.isprintable() or letter in "\n\u200c\u200d" for letter in text)
    assert read_person(text, anyone, book, today=TODAY) == anyone
