"""Organisations nobody of hers belongs to: HMRC writes, rings and is rung, and is echoed as new."""

from __future__ import annotations

import pytest

from relnote.core.entry.echo import act_name, echo_entry, offers
from tests.build import TODAY, notebook, talk
from tests.core.entries import BOOK, NELL, TOM, asks, entry


@pytest.mark.parametrize(
    ("line", "office", "channel", "direction"),
    [
        ("letter from HMRC about Nell", "HMRC", "letter", "in"),
        ("letter from hmrc re nell", "HMRC", "letter", "in"),
        ("HMRC letter for Nell", "HMRC", "letter", "in"),
        ("HMRC rang about Nell's code", "HMRC", "call", "both"),
        ("rang HMRC about Nell's code", "HMRC", "call", "both"),
        ("email from Companies House re Nell", "Companies House", "email", "in"),
        ("wrote to Leeds City Council about Nell", "Leeds City Council", "letter", "out"),
        ("on hold to HMRC for Nell", "HMRC", None, "both"),
    ],
)
def test_an_office_can_be_with_and_is_said_to_be_new(
    line: str, office: str, channel: str | None, direction: str
) -> None:
    read = entry(line)
    assert (read.with_, read.about, read.organisations, asks(read)) == ((), (NELL,), (office,), [])
    assert (read.channel, read.direction) == (channel, direction)
    assert f"with {office} (new here)" in echo_entry(read, BOOK, today=TODAY)[0]
    assert offers(read, BOOK)[0].startswith(
        f"{office} is new here. Whom you know there: relnote add NAME --org"
    )


def test_a_letter_about_someone_is_no_deed_for_them() -> None:
    (head,) = echo_entry(entry("letter from HMRC about Nell"), BOOK, today=TODAY)
    assert head.endswith(
        "letter · with HMRC (new here) · about Nell Brine (--with nell if they wrote too) · they wrote"
    )


def test_undo_knows_it_by_who_wrote_and_about_whom() -> None:
    assert act_name(entry("letter from HMRC about Nell"), BOOK) == "log a letter from HMRC about Nell Brine"
    assert act_name(entry("rang HMRC"), BOOK) == "log a call with HMRC"


def test_an_office_she_has_had_to_do_with_is_not_new() -> None:
    met = notebook(*BOOK.people.values(), talk(90, "2026-11-01", organisations=("HMRC",)))
    assert entry("rang HMRC about Nell", book=met).new_organisations == ()


@pytest.mark.parametrize(
    "line",
    ["VAT return for Tom", "lunch with Tom, VAT", "call with Tom re PAYE", "sent Tom the P60",
     "Tom: HMRC rang him", "CIS statement to Tom", "moved Tom to MTD", "met Tom at Companies House",
     "MTD call with Tom",
     "TOM RANG ABOUT HMRC", "Tom asked about the VAT call"],
)  # fmt: skip
def test_taxes_papers_and_places_are_no_company(line: str) -> None:
    read = entry(line)
    assert read.organisations == ()
    assert read.people == (TOM,)
