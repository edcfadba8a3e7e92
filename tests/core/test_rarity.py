"""Whether a quotation belongs to somebody: the removal test by rarity."""

from relnote.core.people import Detail, Relation
from relnote.core.rarity import is_specific
from tests.build import day, notebook, person, reminder, talk


def test_a_word_that_at_most_two_others_hold_makes_it_theirs() -> None:
    others = [talk(10 + each, "2026-01-05", each, text="Quinces again") for each in (2, 3)]
    people = [person(each, f"P{each}") for each in range(1, 6)]
    assert is_specific("likes quinces", notebook(*people, *others), of=1)
    third = reminder(20, "ask", 4, "quinces?")
    assert not is_specific("quinces", notebook(*people, *others, third), of=1)


def test_in_a_large_notebook_one_person_in_fifty_may_hold_it() -> None:
    people = [person(each, f"P{each}") for each in range(1, 201)]
    said = [talk(1000 + each, "2026-01-05", each, text="Quinces") for each in range(2, 7)]
    assert is_specific("quinces", notebook(*people, *said[:4]), of=1)
    assert not is_specific("quinces", notebook(*people, *said), of=1)


def test_names_and_days_make_nothing_theirs() -> None:
    assert not is_specific("Monday, Bea", notebook(person(1, "Ida"), person(2, "Bea Lund")), of=1)


def test_only_whole_words_count_and_their_own_records_never_do() -> None:
    tea = Detail(id=9, kind="taste", text="teapots, steam", on=day("2026-01-05"))
    people = [person(each, f"P{each}", details=(tea,)) for each in range(1, 6)]
    own = [talk(10 + each, "2026-01-05", 1, text="Tea") for each in range(5)]
    assert is_specific("tea", notebook(*people, *own), of=1)


def test_the_name_of_a_relative_is_a_name_too() -> None:
    related = (Relation(kind="son", name="Edvin"),)
    assert not is_specific("Edvin", notebook(person(1, "Runa Haldorsen", related=related)), of=1)
    assert is_specific("Edvin", notebook(person(1, "Runa Haldorsen")), of=1)


def test_looked_for_thoroughly_a_short_word_is_enough() -> None:
    text = "harbour kitchens windows teapots oud"
    others = [
        talk(10 + each, "2026-01-05", each, text="Harbour kitchens windows teapots") for each in (2, 3, 4)
    ]
    book = notebook(*(person(each, f"P{each}") for each in range(1, 6)), *others)
    assert not is_specific(text, book, of=1)
    assert is_specific(text, book, of=1, thoroughly=True)


def test_of_several_none_of_their_own_records_count() -> None:
    own = [talk(10 + each, "2026-01-05", each, text="Quinces") for each in (1, 2, 3, 4)]
    book = notebook(*(person(each, f"P{each}") for each in range(1, 6)), *own)
    assert not is_specific("Quinces", book, of=1)
    assert is_specific("Quinces", book, of=(1, 2))
