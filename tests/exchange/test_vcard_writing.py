"""People as cards: what came in goes out, and coming in again it is the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Address,
    Affiliation,
    Death,
    Detail,
    Labelled,
    Membership,
    Occasion,
    Person,
    Relation,
)
from relnote.exchange.vcard_writing import Version, folded, people_bytes, uid_of
from tests.build import TODAY, notebook, person
from tests.exchange.cards import brought, card, imported, one

FULL = person(
    1, "Ida Maria Falk", called="Ida", nicknames=("Idchen",), said="EE-da", pronouns="she",
    organisations=(Affiliation("Quince, Falk; Co", "owner"),),
    emails=(Labelled("ida@example.com", "work"), Labelled("i@example.com", "My own")),
    phones=(Labelled("0161 496 0001", "work fax"),), links=(Labelled("https://example.com/a;b,c"),),
    addresses=(Address(street="1 Quay\nback door", locality="Faro", label="home"),),
    birthday=PartialDay(month=4, day=12),
    occasions=(
        Occasion("anniversary", PartialDay(year=2001, month=6, day=1)), Occasion("shop", PartialDay(year=1999)),
    ),
    time_zone="Europe/Lisbon",
    related=(Relation(kind="sister", name="Joan"), Relation(kind="Old Boss", name="Sam")),
    details=(
        Detail(id=5, kind="note", text="likes quinces,\ntea; \\n", on=TODAY, how="seen", imported=True),
        Detail(id=6, kind="avoid", text="zebra", on=TODAY),
    ),
    circles=(Membership("clients", since=TODAY),), services="zebra", uid="urn:uuid:7",
    kept_fields=("X-ICQ:123", "CATEGORIES:choir", "KEY;ENCODING=b:AAAA"),
)  # fmt: skip


def again(held: Person, version: Version) -> Person:
    return one(people_bytes([held], version=version))


@pytest.mark.parametrize("version", ["3", "4"])
def test_what_goes_out_comes_in_the_same(version: Version) -> None:
    back = again(FULL, version)
    for field in ("name", "said", "pronouns", "organisations", "emails", "phones", "links", "addresses",
                  "birthday", "occasions", "time_zone", "related", "uid"):  # fmt: skip
        assert getattr(back, field) == getattr(FULL, field), field
    assert back.nicknames == ("Ida", "Idchen")
    assert [each.text for each in back.details] == ["likes quinces,\ntea; \\n"]
    assert "X-ICQ:123" in back.kept_fields
    assert "CATEGORIES:clients,choir" in back.kept_fields


@pytest.mark.parametrize("version", ["3", "4"])
def test_what_is_between_them_stays_here(version: Version) -> None:
    assert b"zebra" not in people_bytes([FULL], version=version)


@pytest.mark.parametrize("version", ["3", "4"])
def test_an_export_taken_into_the_same_notebook_is_no_change(version: Version) -> None:
    held = notebook(FULL, person(2, "Tom Okafor"))
    assert brought(held, people_bytes(held.people.values(), version=version)).notebook is held


def test_links_between_people_survive_by_the_uid_of_their_cards() -> None:
    held = [
        person(1, "Ida Falk", related=(Relation(kind="sister", person=2),)),
        person(2, "Joan Pike", died=Death(noted=TODAY, on=PartialDay(year=2024))),
    ]
    back = brought(Notebook(), people_bytes(held))
    ida, joan = back.notebook.people.values()
    assert ida.related == (Relation(kind="sister", person=joan.id),)
    assert joan.died is not None
    assert joan.died.on == PartialDay(year=2024)


def test_a_name_in_parts_goes_out_as_it_came_and_departments_too() -> None:
    raw = people_bytes([one(card("N:Falk;Ida;M;Dr;", "ORG:IBM;Accounting", "TITLE:clerk"))])
    assert b"\r\nN:Falk;Ida;M;Dr;\r\n" in raw
    assert raw.count(b"\r\nORG:") == 1
    assert b"\r\nORG:IBM;Accounting\r\n" in raw


def test_a_uid_is_always_the_same_for_the_same_person() -> None:
    assert uid_of(person(1, "Ida")) == uid_of(person(1, "Someone else")) != uid_of(person(2, "Ida"))


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(text: str) -> None:
    line = text.replace("\n", " ").replace("\r", " ").encode("utf-8", "replace").decode()
    raw = folded(line)
    lines = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert (
        b"".join([lines[0], *(line[1:] for line in lines[1:])]).decode()
        == text.replace("\n", " ").replace("\r", " ").encode("utf-8", "replace").decode()
    )


CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)))


@pytest.mark.parametrize("version", ["3", "4"])
def test_no_control_sign_goes_out_raw(version: Version) -> None:
    text = f"a{CONTROLS}b\x9b31m"
    held = person(
        1, text, called=text, nicknames=(text,), said=text, pronouns=text, time_zone=text, uid=text,
        organisations=(Affiliation(text, text),), emails=(Labelled(text, text),),
        phones=(Labelled(text, text),), links=(Labelled(text, text),),
        addresses=(Address(street=text, locality=text, label=text),),
        occasions=(Occasion(text, PartialDay(month=6, day=1)),), circles=(Membership(text, since=TODAY),),
        related=(Relation(kind=text, name=text), Relation(kind="sister", person=2)),
        details=(Detail(id=5, kind="note", text=text, on=TODAY, how="seen", imported=True),),
        kept_fields=(f"X-A:{text}", f"CATEGORIES:{text}"),
    )  # fmt: skip
    raw = people_bytes([held, person(2, "Ida", uid=text)], version=version).replace(b"\r\n ", b"")
    lines = raw.decode().split("\r\n")
    assert len(lines) > 20
    assert [line for line in lines if any(sign in CONTROLS for sign in line)] == []


@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip()))
@settings(max_examples=200)
def test_no_text_of_hers_makes_a_field_of_its_own(text: str) -> None:
    held = person(1, "Ida", nicknames=(text,), organisations=(Affiliation(text, text),),
                  kept_fields=(f"X-A:{text}",), phones=(Labelled("0161 496 0001", text),))  # fmt: skip
    (back,) = imported(people_bytes([held]))
    assert back.remarks == ()
    assert back.person.name == "Ida"
    names = {line.partition(":")[0].partition(";")[0].rpartition(".")[2] for line in back.person.kept_fields}
    assert names <= {"X-A", "X-ABLABEL", "TITLE", "ORG"}
