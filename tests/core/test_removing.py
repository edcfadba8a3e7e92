"""Someone removed leaves nothing that points at them, and takes nothing that is others'."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Detail, Introduction, Relation
from relnote.core.removing import removal, remove_person, said_removal
from tests.build import day, notebook, person, reminder, talk

TOM, BEA, IDA = 1, 2, 3
FLAT = Detail(
    id=51, kind="hope", text="a flat", on=day("2026-01-01"), how="heard", told_by=(TOM,), conversation=10
)
BOOK = notebook(
    person(TOM, "Tom Okafor", details=(Detail(id=50, kind="work", text="bakery", on=day("2026-01-01")),)),
    person(
        BEA, "Bea Lund",
        related=(Relation(kind="brother", person=TOM),),
        introduction=Introduction(by=TOM, thanked=day("2026-01-02")),
        details=(
            FLAT,
        ),
    ),
    person(IDA, "Ida Falk"),
    talk(10, "2026-01-01", TOM),
    talk(11, "2026-01-02", TOM, BEA),
    talk(12, "2026-01-03", BEA, about=(TOM,)),
    talk(13, "2026-01-04", TOM, about=(BEA,)),
    talk(14, "2026-01-05", about=(TOM,)),
    talk(15, "2026-01-06", about=(TOM, BEA)),
    talk(16, "2026-01-07", TOM, organisations=("Lund Ltd",)),
    reminder(20, "promise", TOM, "send the letter"),
    reminder(21, "ask", BEA, "the flat?", told_by=(TOM,), conversation=10),
).with_note(Note(id=30, to=(TOM,), made=day("2026-01-01"))).with_note(
    Note(id=31, to=(TOM, IDA), made=day("2026-01-01"), conversation=10)
)  # fmt: skip


def mentions(book: Notebook, person_id: int) -> list[object]:
    """Every record that still holds the id."""
    return [
        *(t for t in book.conversations.values() if person_id in (*t.with_, *t.about)),
        *(r for r in book.reminders.values() if person_id in (r.person, *r.told_by)),
        *(n for n in book.notes.values() if person_id in n.to),
        *(p for p in book.people.values() if person_id in (
            p.id, p.introduction and p.introduction.by, *(r.person for r in p.related),
            *(teller for d in p.details for teller in d.told_by),
        )),
    ]  # fmt: skip


def test_talks_alone_go_and_talks_with_others_stay_without_them() -> None:
    after = remove_person(BOOK, TOM)
    assert set(after.conversations) == {11, 12, 15, 16}
    assert after.conversations[11].with_ == (BEA,)
    assert after.conversations[12].about == ()
    assert set(after.reminders) == {21}
    assert set(after.notes) == {31}
    assert mentions(after, TOM) == []


def test_where_others_name_them_the_name_stays() -> None:
    bea = remove_person(BOOK, TOM).people[BEA]
    assert bea.related == (Relation(kind="brother", name="Tom Okafor"),)
    assert bea.introduction == Introduction(by_name="Tom Okafor", thanked=day("2026-01-02"))
    assert (bea.details[0].told_by, bea.details[0].conversation) == ((), None)


def test_what_happens_is_said_before() -> None:
    assert said_removal(removal(BOOK, TOM), BOOK) == (
        "3 talks with them alone go",
        "4 talks with others stay, without them",
        "1 reminder goes",
        "1 note goes",
        "1 note to several stays, without them",
        "1 detail goes",
        "only the name stays on the page of Bea Lund",
    )


def test_someone_who_is_not_there_changes_nothing() -> None:
    assert remove_person(BOOK, 404) is BOOK


PEOPLE = st.lists(st.integers(1, 4), max_size=3, unique=True).map(tuple)


@settings(max_examples=100)
@given(talks=st.lists(st.tuples(PEOPLE, PEOPLE), max_size=6), gone=st.integers(1, 4))
def test_nothing_ever_points_at_someone_removed(
    talks: list[tuple[tuple[int, ...], tuple[int, ...]]], gone: int
) -> None:
    book = notebook(
        *(person(each, f"P{each}") for each in range(1, 5)),
        *(talk(100 + at, "2026-01-01", *with_, about=about) for at, (with_, about) in enumerate(talks)),
    )
    after = remove_person(book, gone)
    assert mentions(after, gone) == []
    for at, (with_, _about) in enumerate(talks):
        if set(with_) - {gone}:
            assert 100 + at in after.conversations
