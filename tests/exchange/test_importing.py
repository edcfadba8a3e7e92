"""People from elsewhere met with the notebook: found again, added to, never written over."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.card_fields import categories
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Address, Affiliation, Detail, Labelled, Membership, Occasion, Relation
from relnote.exchange.importing import bring_in
from tests.build import TODAY, day, notebook, person
from tests.exchange.cards import brought, card, imported

TOM = card("UID:urn:uuid:1", "FN:Tom Okafor", "EMAIL:tom@example.com", "TEL:0161 496 0001", "BDAY:1980-03-22")


def test_everyone_comes_in_with_the_card_they_came_from() -> None:
    done = brought(Notebook(), TOM + card("FN:Bea Lund"))
    assert sorted(each.name for each in done.notebook.people.values()) == ["Bea Lund", "Tom Okafor"]
    assert [each.how for each in done.arrived] == ["new", "new"]
    assert all(each.kept is None for each in done.notebook.people.values())


def test_importing_again_changes_nothing_at_all() -> None:
    first = brought(Notebook(), TOM, card("FN:Unix"), card("FN:Unix", "BDAY:--0311"))
    again = brought(first.notebook, TOM, card("FN:Unix"), card("FN:Unix", "BDAY:--0311"))
    assert again.notebook is first.notebook
    assert {each.how for each in again.arrived} == {"same"}


def test_what_she_took_out_of_an_unchanged_card_does_not_come_back() -> None:
    first = brought(Notebook(), TOM).notebook
    (tom,) = first.people.values()
    mended = first.with_person(person(tom.id, "Thomas Okafor", uid=tom.uid, cards=tom.cards))
    assert brought(mended, TOM).notebook is mended


def test_a_changed_card_adds_what_is_new_and_keeps_what_she_has() -> None:
    first = brought(Notebook(), TOM).notebook
    changed = card("UID:1", "FN:Tom Okafor", "EMAIL:TOM@example.com", "TEL:+44 161 496 0001",
                   "TEL:0161 496 0009", "BDAY:1980-03-22", "NOTE:likes quinces", "NICKNAME:Tommo",
                   "ORG:Lund;Books",
                   "ADR:;;1 Quay;Faro;;8000;PT", "CATEGORIES:x")  # fmt: skip
    done = brought(first, changed)
    (tom,) = done.notebook.people.values()
    assert [each.value for each in tom.emails] == ["tom@example.com"]
    assert tom.phones[1:] == (Labelled("0161 496 0009", learned=TODAY),)
    assert tom.addresses == (
        Address(street="1 Quay", locality="Faro", postal_code="8000", country="PT", learned=TODAY),
    )
    assert (tom.nicknames, tom.organisations) == (("Tommo",), (Affiliation("Lund"),))
    assert [each.text for each in tom.details] == ["likes quinces"]
    assert categories(tom) == ("x",)
    assert "number 0161 496 0009" in done.arrived[0].added
    assert brought(done.notebook, changed).notebook is done.notebook
    assert brought(done.notebook, TOM).notebook is done.notebook


def test_a_conflict_is_told_and_hers_stays() -> None:
    hers = notebook(person(1, "Tom Okafor", uid="1", birthday=PartialDay(year=1980, month=3, day=21)))
    done = brought(hers, TOM)
    (tom,) = done.notebook.people.values()
    assert tom.birthday == PartialDay(year=1980, month=3, day=21)
    assert [(each.what, each.hers, each.card) for _arrived, each in done.conflicts] == [
        ("birthday", "21 March 1980", "22 March 1980")
    ]
    assert "BDAY:19800322" in tom.kept_fields
    assert brought(done.notebook, TOM).conflicts == ()


@pytest.mark.parametrize(
    ("field", "hers", "line", "what"),
    [
        ("name", "Tommy Okafor", "FN:Tom Okafor", "name"),
        ("pronouns", "he", "X-PRONOUNS:they", "pronouns"),
        ("time_zone", "Europe/London", "TZ:Europe/Lisbon", "time zone"),
        ("said", "oh-KAH-for", "X-PHONETIC-LAST-NAME:Okaffer", "how to say the name"),
        ("organisations", (Affiliation("Lund", "baker"),), "ORG:Lund\r\nTITLE:owner", "role"),
        (
            "occasions",
            (Occasion("anniversary", PartialDay(month=6, day=1)),),
            "ANNIVERSARY:--0602",
            "anniversary",
        ),
    ],
)
def test_no_value_of_hers_is_ever_written_over(field: str, hers: object, line: str, what: str) -> None:
    mine = notebook(replace(person(1, "Tom Okafor", uid="1"), **{field: hers}))
    done = brought(mine, card("UID:1", *([] if line.startswith("FN") else ["FN:Tom Okafor"]), line))
    (tom,) = done.notebook.people.values()
    assert getattr(tom, field) == hers
    assert [each.what for _arrived, each in done.conflicts] == [what]


def test_a_birthday_without_its_year_is_filled_and_no_conflict() -> None:
    mine = notebook(person(1, "Tom Okafor", uid="1", birthday=PartialDay(month=3, day=22)))
    done = brought(mine, TOM)
    assert done.notebook.people[1].birthday == PartialDay(year=1980, month=3, day=22)
    assert done.conflicts == ()


def test_someone_without_a_uid_is_known_by_name_and_an_email_or_number() -> None:
    mine = notebook(person(1, "Tom Okafor", phones=(Labelled("+44 (161) 496-0001"),)))
    done = brought(mine, card("FN:OKAFOR, Tom", "TEL:0161 496 0001", "EMAIL:tom@example.com"))
    assert list(done.notebook.people) == [1]
    assert done.notebook.people[1].emails == (Labelled("tom@example.com", learned=TODAY),)


def test_a_name_alone_is_a_possible_double_and_never_taken_for_the_same() -> None:
    done = brought(notebook(person(1, "Tom Okafor")), card("FN:Tom Okafor", "EMAIL:tom@example.com"))
    assert len(done.notebook.people) == 2
    assert [each.why for each in done.doubles] == ["the same name"]


def test_join_takes_a_name_for_the_one_person_who_has_it() -> None:
    text = card("FN:Tom Okafor", "EMAIL:tom@example.com")
    joined = brought(notebook(person(1, "Tom Okafor")), text, join=True)
    assert list(joined.notebook.people) == [1]
    assert brought(joined.notebook, text).notebook is joined.notebook
    two = brought(notebook(person(1, "Tom Okafor"), person(2, "Tom Okafor")), text, join=True)
    assert len(two.notebook.people) == 3


def test_father_and_son_on_one_number_stay_two() -> None:
    mine = notebook(
        person(
            1, "Tom Okafor", phones=(Labelled("0161 496 0001"),), birthday=PartialDay(year=1950, month=1, day=2)
        )
    )
    done = brought(mine, card("FN:Tom Okafor", "TEL:0161 496 0001", "BDAY:1980-03-22"))
    assert len(done.notebook.people) == 2
    assert [each.why for each in done.doubles] == ["the same name"]


def test_two_cards_that_share_a_uid_but_no_name_are_two_people() -> None:
    """Seen in a real export: a person and a shop with one UID, one number and one email."""
    text = card("UID:7", "FN:Rajiv Patel", "TEL:0161 496 0001") + card(
        "UID:7", "FN:Snip & Sip", "TEL:0161 496 0001"
    )
    done = brought(Notebook(), text)
    assert len(done.notebook.people) == 2
    assert [each.why for each in done.doubles] == ["the same number"]
    assert brought(done.notebook, text).notebook is done.notebook


def test_someone_renamed_in_the_address_book_is_still_the_same() -> None:
    first = brought(Notebook(), card("UID:7", "FN:Mary Smith")).notebook
    done = brought(first, card("UID:7", "FN:Mary Jones"))
    (mary,) = done.notebook.people.values()
    assert mary.name == "Mary Smith"
    assert [each.card for _arrived, each in done.conflicts] == ["Mary Jones"]


def test_a_shared_switchboard_makes_no_doubles() -> None:
    text = "".join(card(f"FN:Clerk {letter}", "TEL:0161 496 0000") for letter in "abcdefghijklmnopqrstuvwxyz")
    assert brought(Notebook(), text).doubles == ()


def test_relatives_named_by_card_become_links_and_others_stay_names() -> None:
    text = card("UID:urn:uuid:1", "FN:Ida Falk", "RELATED;TYPE=sister:urn:uuid:2",
                "RELATED;TYPE=friend;VALUE=text:Jo", version="4.0")  # fmt: skip
    both = brought(Notebook(), text + card("UID:urn:uuid:2", "FN:Joan Pike"))
    ida, joan = both.notebook.people.values()
    assert ida.related == (Relation(kind="friend", name="Jo"), Relation(kind="sister", person=joan.id))
    assert ida.kept_fields == ()
    alone = brought(Notebook(), text)
    (ida,) = alone.notebook.people.values()
    assert ida.kept_fields == ("RELATED;TYPE=sister:urn:uuid:2",)


def test_a_list_of_people_is_a_category_of_each_and_no_person() -> None:
    text = card("UID:1", "FN:Ida Falk") + card("UID:2", "FN:Joan Pike")
    text += card("UID:9", "FN:Choir", "KIND:group", "MEMBER:urn:uuid:1", version="4.0")
    done = brought(Notebook(), text)
    assert [(each.name, categories(each)) for each in done.notebook.people.values()] == [
        ("Ida Falk", ("Choir",)),
        ("Joan Pike", ()),
    ]
    assert done.lists == ("Choir",)
    assert brought(done.notebook, text).notebook is done.notebook


def test_an_ended_note_does_not_come_back() -> None:
    ended = Detail(id=5, kind="note", text="likes quinces", on=day("2024-01-02"), ended=day("2025-01-02"))
    mine = notebook(person(1, "Tom Okafor", uid="1", details=(ended,)))
    assert brought(mine, card("UID:1", "FN:Tom Okafor", "NOTE:likes quinces")).notebook is mine


def test_a_category_that_is_a_circle_of_theirs_is_nothing_new() -> None:
    mine = notebook(person(1, "Tom Okafor", uid="1", circles=(Membership("Clients", since=TODAY),)))
    assert brought(mine, card("UID:1", "FN:Tom Okafor", "CATEGORIES:clients")).notebook is mine


WORDS = st.sampled_from(["Tom Okafor", "Bea Lund", "Ida Falk", "Nell"])
LINES = st.lists(
    st.sampled_from(
        ["EMAIL:a@example.com", "EMAIL:b@example.com", "TEL:0161 496 0001", "TEL:0161 496 0002", "BDAY:--0311",
         "BDAY:1980-03-11", "BDAY:1980-04-11", "NOTE:one", "NOTE:two", "UID:1", "UID:2", "ORG:Lund",
         "TITLE:owner", "TITLE:baker", "X-A:1", "CATEGORIES:x,y", "NICKNAME:T",
         "ANNIVERSARY:--0601", "ANNIVERSARY:--0602",
         "RELATED:urn:uuid:2", "X-SPOUSE:Jo"]
    ),
    max_size=6,
    unique=True,
)  # fmt: skip
BOOKS = st.lists(st.tuples(WORDS, LINES), max_size=6)


def book(entries: list[tuple[str, list[str]]]) -> str:
    return "".join(card(f"FN:{name}", *lines) for name, lines in entries)


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)])
def test_a_uid_of_two_names_is_nobody_elses_the_second_time_either(order: tuple[int, ...]) -> None:
    cards = [
        ("Bea Lund", ["EMAIL:a@example.com"]),
        ("Tom Okafor", ["EMAIL:b@example.com", "UID:2"]),
        ("Bea Lund", ["EMAIL:a@example.com", "UID:2"]),
    ]
    came = book([cards[place] for place in order])
    first = brought(Notebook(), came).notebook
    assert brought(first, came).notebook is first


def test_a_card_that_says_nothing_but_a_new_uid_is_known_by_it_ever_after() -> None:
    came = book([("Tom Okafor", ["EMAIL:a@example.com"]), ("Tom Okafor", ["UID:1", "EMAIL:a@example.com"]),
                 ("Tom Okafor", ["UID:1"])])  # fmt: skip
    done = brought(Notebook(), came)
    assert [each.how for each in done.arrived] == ["new", "same", "same"]
    assert [each.uid for each in done.notebook.people.values()] == ["1"]
    assert brought(done.notebook, came).notebook is done.notebook


def test_a_relative_who_was_linked_in_one_import_is_no_news_in_the_next() -> None:
    bea = ["EMAIL:a@example.com", "RELATED:urn:uuid:2"]
    came = book([("Tom Okafor", ["UID:2"]), ("Bea Lund", [*bea, "BDAY:--0311"]), ("Bea Lund", bea)])
    done = brought(Notebook(), came).notebook
    assert brought(done, came).notebook is done


@given(BOOKS, BOOKS)
@settings(max_examples=150, deadline=None)
def test_any_import_done_again_changes_nothing(
    before: list[tuple[str, list[str]]], after: list[tuple[str, list[str]]]
) -> None:
    first = brought(Notebook(), book(before)).notebook
    second = brought(first, book(after)).notebook
    assert brought(second, book(after)).notebook is second
    assert brought(second, book(before)).notebook is second


@given(BOOKS, BOOKS)
@settings(max_examples=150, deadline=None)
def test_nothing_that_was_there_is_gone_after_an_import(
    before: list[tuple[str, list[str]]], after: list[tuple[str, list[str]]]
) -> None:
    first = brought(Notebook(), book(before)).notebook
    second = brought(first, book(after)).notebook
    for key, old in first.people.items():
        new = second.people[key]
        assert (new.name, new.uid or old.uid) == (old.name, new.uid if old.uid is None else old.uid)
        assert set(old.emails) <= set(new.emails)
        assert set(old.phones) <= set(new.phones)
        assert set(old.details) <= set(new.details)
        assert set(old.related) <= set(new.related)
        assert set(old.organisations) <= {
            *new.organisations,
            *(Affiliation(a.organisation) for a in new.organisations),
        }


def test_work_grows_with_the_cards_and_not_with_their_square() -> None:
    """Counted in people looked at: ids minted for 400 cards are twice those for 200."""

    def minted(number: int) -> int:
        ids = count(1)
        cards = imported("".join(card(f"FN:P {at}", "NOTE:x", f"TEL:0161 {at:06}") for at in range(number)))
        bring_in(Notebook(), cards, today=TODAY, mint=ids.__next__)
        return next(ids) - 1

    assert minted(400) == 2 * minted(200)
