"""Every field of a card to its place, and what has no place kept."""

from __future__ import annotations

import pytest

from relnote.core.card_fields import categories
from relnote.core.partial import PartialDay
from relnote.core.people import Address, Affiliation, Relation
from relnote.exchange.card_people import Nameless, person_of
from tests.build import TODAY
from tests.exchange.cards import card, imported, one, raw_cards


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:A, B with a bare comma"], "A, B with a bare comma"),
        (["FN:Ida\\, the elder"], "Ida, the elder"),
        (["N:Falk;Ida;Maria;Dr;jr"], "Dr Ida Maria Falk jr"),
        (["FN:", "N:Falk;Ida;;;"], "Ida Falk"),
        (["FN:", "N:;;;;", "ORG:Quince & Co;"], "Quince & Co"),
        (["N:;;;;", "EMAIL:ida@example.com"], "ida@example.com"),
        (["FN: Ida\\nFalk "], "Ida Falk"),
    ],
)
def test_the_name_falls_back_to_what_there_is(lines: list[str], name: str) -> None:
    assert one(card(*lines)).name == name


def test_a_card_that_names_nobody_is_said_with_its_line() -> None:
    text = card("FN:First One") + card("N:;;;;", "NOTE:nobody")
    found = [person_of(each, today=TODAY) for each in raw_cards(text)[0]]
    assert isinstance(found[1], Nameless)
    assert found[1].remark.line == 5
    assert found[1].remark.why == "the card has no name, organisation, email or number"


def test_imported_people_are_silent_until_she_keeps_them() -> None:
    person = one(card())
    assert person.kept is None
    assert person.source == "vcard"
    assert person.added == TODAY


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:1980-03-22", PartialDay(year=1980, month=3, day=22)),
        ("BDAY:19800322", PartialDay(year=1980, month=3, day=22)),
        ("BDAY:1980-03-22T00:00:00Z", PartialDay(year=1980, month=3, day=22)),
        ("BDAY:20000229", PartialDay(year=2000, month=2, day=29)),
        ("BDAY:--0412", PartialDay(month=4, day=12)),
        ("BDAY:--04-12", PartialDay(month=4, day=12)),
        ("BDAY:--0229", PartialDay(month=2, day=29)),
        ("BDAY:1980-03", PartialDay(year=1980, month=3)),
        ("BDAY:1980", PartialDay(year=1980)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", PartialDay(month=4, day=12)),
        ("BDAY;VALUE=date:1604-04-12", PartialDay(year=1604, month=4, day=12)),
    ],
)
def test_a_birthday_is_read_as_far_as_it_is_known(line: str, day: PartialDay) -> None:
    assert one(card(line)).birthday == day


@pytest.mark.parametrize(
    "line", ["BDAY;VALUE=text:circa 1800", "BDAY:1981-02-29", "BDAY:0000-00-00", "BDAY:12/6/80"]
)
def test_a_birthday_that_is_no_day_is_kept_as_it_stands_and_said(line: str) -> None:
    (only,) = imported(card(line))
    assert only.person.birthday is None
    assert only.person.kept_fields == (line,)
    assert "isn't a day" in only.remarks[0].why


def test_of_two_birthdays_the_first_is_taken_and_the_other_kept_and_said() -> None:
    (only,) = imported(card("BDAY:19410909", "BDAY:--0311"))
    assert only.person.birthday == PartialDay(year=1941, month=9, day=9)
    assert only.person.kept_fields == ("BDAY:--0311",)
    assert [each.line for each in only.remarks] == [5]


def test_apple_groups_give_their_label() -> None:
    person = one(
        card(
            "item1.TEL:0161 496 0001", "item1.X-ABLabel:My shop",
            "ITEM2.X-ABDATE;type=pref:1975-03-01", "ITEM2.X-ABLabel:_$!<Anniversary>!$_",
            "item3.X-ABRELATEDNAMES:Jenny", "item3.X-ABLabel:_$!<Spouse>!$_",
            "item4.URL:http\\://example.com", "item4.X-ABLabel:_$!<HomePage>!$_",
        )
    )  # fmt: skip
    assert person.phones[0].label == "My shop"
    assert person.occasions[0].label == "anniversary"
    assert person.related == (Relation(kind="spouse", name="Jenny"),)
    assert (person.links[0].value, person.links[0].label) == ("http://example.com", "home page")
    assert person.kept_fields == ()


def test_a_label_stays_with_a_field_that_has_no_place() -> None:
    assert one(
        card("item1.X-THING:a", "item1.X-ABLabel:b", "item2.TEL:0161 496 0001", "item2.X-ABLabel:c")
    ).kept_fields == (
        "item1.X-THING:a",
        "item1.X-ABLABEL:b",
    )


def test_an_address_may_have_eight_parts_or_two() -> None:
    eight, two = one(
        card("ADR;TYPE=home:;;1 Quay;Faro;;8000;Portugal;EU", "ADR:;Crescent\\nNice Area")
    ).addresses
    assert eight == Address(
        street="1 Quay", locality="Faro", postal_code="8000", country="Portugal, EU", label="home"
    )
    assert two.extended == "Crescent\nNice Area"


def test_direction_marks_round_a_number_go() -> None:
    assert one(card("TEL:\u202a+44 161 496 0001\u202c")).phones[0].value == "+44 161 496 0001"


def test_a_number_may_say_its_own_label() -> None:
    phones = one(
        card("TEL:SKYPE:+441614960001", 'TEL;VALUE=uri;TYPE="work,voice":tel:+44-161;ext=102', version="4.0")
    ).phones
    assert [(each.value, each.label) for each in phones] == [
        ("+441614960001", "skype"),
        ("+44-161 ext 102", "work"),
    ]


def test_the_preferred_number_stands_first() -> None:
    assert [each.value for each in one(card("TEL:0161 1", "TEL;TYPE=cell,pref:0161 2")).phones] == [
        "0161 2",
        "0161 1",
    ]
    assert [each.value for each in one(card("TEL;PREF=2:1", "TEL;PREF=1:2", version="4.0")).phones] == [
        "2",
        "1",
    ]


def test_a_department_stays_in_the_line_it_came_in() -> None:
    person = one(card("ORG:IBM;Accounting", "TITLE:Money Counter"))
    assert person.organisations == (Affiliation("IBM", "Money Counter"),)
    assert person.kept_fields == ("ORG:IBM;Accounting",)


def test_a_title_without_an_organisation_is_a_detail() -> None:
    assert [(each.kind, each.text) for each in one(card("TITLE:Plumber")).details] == [("work", "Plumber")]


def test_a_note_is_never_material_until_she_has_sorted_it() -> None:
    (detail,) = one(card("NOTE:likes quinces\\, and tea\\nsecond")).details
    assert (detail.kind, detail.imported, detail.how) == ("note", True, "seen")
    assert detail.text == "likes quinces, and tea\nsecond"


def test_categories_are_kept_and_put_nobody_in_a_circle() -> None:
    person = one(card("CATEGORIES:Clients,myContacts,Choir\\, alto"))
    assert person.circles == ()
    assert categories(person) == ("Clients", "Choir, alto")


def test_what_has_no_place_is_kept_word_for_word() -> None:
    lines = ("X-ICQ:123", "GENDER:M", "GEO;TYPE=work:geo:46.77,-71.28", "TZ:-0500", 'X-A;P="a:b":c\\;d\\n')
    assert one(card(*lines, "PRODID:-//x", "REV:2012", version="4.0")).kept_fields == lines


def test_a_kept_field_of_version_2_is_kept_in_plain_letters() -> None:
    text = card("LABEL;WORK;ENCODING=QUOTED-PRINTABLE:1 Quay=0D=0AFaro=\r\n, Portugal", version="2.1")
    assert one(text).kept_fields == ("LABEL;TYPE=WORK:1 Quay\\nFaro, Portugal",)


def test_a_second_name_of_parts_is_kept_only_where_it_says_more() -> None:
    assert one(card("FN:Ida Falk", "N:Falk;Ida;;;")).kept_fields == ()
    assert one(card("FN:Ida Falk", "N:Falk;Ida;M;Dr;")).kept_fields == ("N:Falk;Ida;M;Dr;",)


def test_what_is_not_a_person_says_so() -> None:
    (place,) = imported(card("FN:The Quay", "KIND:location", version="4.0"))
    assert place.thing == "location"
    assert place.members is None


def test_the_order_of_lines_is_no_difference_and_a_new_export_date_neither() -> None:
    first, second, third = imported(
        card("TEL:0161 496 0001", "NOTE:x", "REV:1")
        + card("NOTE:x", "TEL:0161 496 0001", "REV:2")
        + card("NOTE:y")
    )
    assert first.fingerprint == second.fingerprint != third.fingerprint
