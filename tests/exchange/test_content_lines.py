"""Cards as they are found in real files: folded, broken, in any encoding."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.cards import card, imported, one, raw_cards

PHOTO = base64.b64encode(bytes(range(256)) * 4).decode()


def in_lines(text: str, width: int = 70, indent: str = "") -> str:
    return "\r\n".join(indent + text[at : at + width] for at in range(0, len(text), width))


def test_a_fold_drops_one_space() -> None:
    assert one(card("NOTE:first and sec\r\n ond\r\n  third")).details[0].text == "first and second third"


def test_a_letter_folded_in_its_middle_comes_together() -> None:
    whole = card("FN:Ana Góis").encode()
    cut = whole.index("ó".encode()) + 1
    assert one(whole[:cut] + b"\r\n " + whole[cut:]).name == "Ana Góis"


def test_version_2_folds_at_a_space_that_it_keeps() -> None:
    assert one(card("NOTE:first\r\n second", version="2.1")).details[0].text == "first second"


def test_quoted_printable_goes_on_after_a_soft_break() -> None:
    text = card("NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\nt=C3=\r\n=B3o=3Dx", version="2.1")
    assert one(text).details[0].text == "one\ntóo=x"


def test_quoted_printable_in_another_charset_is_read_in_it() -> None:
    raw = card("FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C0=ED=ED=E0", version="2.1")
    assert one(raw).name == "Анна"


def test_bare_types_of_version_2_are_types() -> None:
    phones = one(card("TEL;CELL;VOICE:0161 496 0001", "TEL;WORK;FAX:0161 496 0002", version="2.1")).phones
    assert [(each.value, each.label) for each in phones] == [
        ("0161 496 0001", "cell"),
        ("0161 496 0002", "work fax"),
    ]


@pytest.mark.parametrize(
    "photo",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:" + in_lines(PHOTO, indent=" ").lstrip(),
        "PHOTO;BASE64:\r\n" + in_lines(PHOTO, indent="  "),
        "PHOTO;ENCODING=BASE64;JPEG:\r\n" + in_lines(PHOTO) + "\r\n",
        "PHOTO;ENCODING=BASE64;JPEG:" + in_lines(PHOTO[:400]) + "\r\n\r\n" + in_lines(PHOTO[400:], indent=" "),
        "PHOTO:data:image/jpeg;base64," + PHOTO,
    ],
)
def test_a_photo_of_any_shape_is_left_out_unread_and_counted(photo: str) -> None:
    (only,) = imported(card(photo, "TEL:0161 496 0003"))
    assert only.photos == 1
    assert only.person.phones[0].value == "0161 496 0003"
    assert only.person.kept_fields == ()
    assert only.remarks == ()


def test_the_address_of_a_photo_is_kept_and_never_fetched() -> None:
    assert one(card("PHOTO:https://example.com/a.jpg")).kept_fields == ("PHOTO:https://example.com/a.jpg",)


def test_an_unclosed_card_is_read_and_said_and_the_next_one_too() -> None:
    text = card("FN:Ana Góis").replace("END:VCARD\r\n", "") + card("FN:Bea Lund")
    first, second = imported(text)
    assert (first.person.name, second.person.name) == ("Ana Góis", "Bea Lund")
    assert [(each.line, each.why) for each in first.remarks] == [
        (1, "the card isn't closed; read as far as it goes")
    ]


def test_the_card_of_an_agent_is_no_card_of_its_own() -> None:
    text = card("AGENT:", "BEGIN:VCARD", "FN:The Agent", "END:VCARD", "TEL:0161 496 0004")
    assert one(text).phones[0].value == "0161 496 0004"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r\r\n", "\r"])
def test_every_line_end_is_one(ending: str) -> None:
    text = card("FN:Ana Góis", "NOTE:one\r\n  two").replace("\r\n", ending)
    assert one(text).details[0].text == "one two"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(encoding: str) -> None:
    assert one(card("FN:Ana Góis").encode(encoding)).name == "Ana Góis"


@pytest.mark.parametrize(("encoding", "name"), [("cp1251", "Анна Петровна"), ("cp1252", "Ana Góis-Müller")])
def test_a_file_that_is_not_utf_8_is_read_and_said(encoding: str, name: str) -> None:
    raw = card(f"FN:{name}").encode(encoding)
    assert one(raw).name == name
    (remark,) = raw_cards(raw)[1]
    assert remark.why.startswith("it isn't UTF-8; read as windows-125")


def test_a_charset_that_is_said_needs_no_remark() -> None:
    raw = card("FN;CHARSET=ISO-8859-5:Анна", version="2.1").encode("iso-8859-5")
    assert one(raw).name == "Анна"
    assert raw_cards(raw)[1] == []


def test_a_field_over_a_megabyte_is_left_out_and_said() -> None:
    (only,) = imported(card("NOTE:" + "x" * 1_000_001, "TEL:0161 496 0005"))
    assert [each.why for each in only.remarks] == ["NOTE is over 1 MB and was left out"]
    assert only.person.phones[0].value == "0161 496 0005"


def test_a_line_that_is_no_field_is_said_with_its_place() -> None:
    (only,) = imported(card("what is this", "TEL:0161 496 0006"))
    assert [(each.line, each.why) for each in only.remarks] == [(4, "the line isn't a field; it was left out")]
    assert only.person.phones[0].value == "0161 496 0006"


def test_a_colon_in_quotes_ends_nothing() -> None:
    assert one(card('TEL;TYPE="a:b";VALUE=uri:tel:+44-161-496-0007')).phones[0].value == "+44-161-496-0007"


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_no_bytes_stop_the_cards_around_them(junk: bytes) -> None:
    """One unreadable card never stops the rest, whatever is in it."""
    middle = b"BEGIN:VCARD\r\n" + junk + b"\r\nEND:VCARD\r\n"
    names = [
        each.value
        for each in (
            line
            for found in raw_cards(card("FN:First One").encode() + middle + card("FN:Last One").encode())[0]
            for line in found.lines
            if line.name == "FN"
        )
    ]
    assert "First One" in names
    assert "Last One" in names
