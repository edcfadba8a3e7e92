"""Hers and theirs meet line by line: nothing either of them wrote is overwritten in silence."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.record_text.form_fields import form_fields
from relnote.core.record_text.form_lines import FormLine, FormPage
from relnote.core.record_text.rebasing import rebased, said_of_meeting

SINGLE = ("Name", "Called", "Birthday")
VALUES = st.sampled_from(("", "a", "b", "c"))


@st.composite
def pages(draw: st.DrawFn) -> FormPage:
    lines = [FormLine(field, draw(VALUES)) for field in SINGLE]
    lines += [FormLine("Email", value) for value in draw(st.lists(VALUES, max_size=3, unique=True))]
    lines += [FormLine("*", value, "family") for value in draw(st.lists(VALUES, max_size=3, unique=True))]
    return FormPage(tuple(lines), draw(st.none() | st.sampled_from(("", "one", "two"))))


def values(page: FormPage, field: str) -> list[str]:
    return [line.value for line in page.lines if line.field == field and line.value]


@given(before=pages(), hers=pages())
@settings(max_examples=80)
def test_where_nothing_changed_meanwhile_hers_stands(before: FormPage, hers: FormPage) -> None:
    assert rebased(before, hers, before).page == hers


@given(before=pages(), now=pages())
@settings(max_examples=80)
def test_where_she_changed_nothing_the_newer_stands(before: FormPage, now: FormPage) -> None:
    met = rebased(before, before, FormPage(now.lines, now.body if before.body is not None else None))
    assert not met.notes
    for field in (*SINGLE, "Email", "*"):
        assert values(met.page, field) == values(now, field)


@given(before=pages(), hers=pages(), now=pages())
@settings(max_examples=150)
def test_what_she_wrote_is_always_there_and_what_they_wrote_is_there_or_said(
    before: FormPage, hers: FormPage, now: FormPage
) -> None:
    met = rebased(before, hers, now)
    notes = " ".join(words for _place, words in met.notes)
    for field in (*SINGLE, "Email", "*"):
        mine, theirs, was = values(hers, field), values(now, field), values(before, field)
        stands = values(met.page, field)
        assert all(value in stands for value in mine if value not in was)
        assert all(value in stands or value in notes for value in theirs if value not in was)


@given(before=pages(), hers=pages(), now=pages())
@settings(max_examples=80)
def test_every_note_stands_at_a_line(before: FormPage, hers: FormPage, now: FormPage) -> None:
    met = rebased(before, hers, now)
    assert all(0 <= place < len(met.page.lines) for place, _words in met.notes)


def test_one_field_changed_in_both_keeps_hers_and_says_theirs() -> None:
    before, hers, now = (FormPage((FormLine("Services", words),)) for words in ("books", "VAT", "payroll"))
    met = rebased(before, hers, now)
    assert met.page == hers
    assert met.notes == ((0, "meanwhile it became payroll; yours stands here"),)


def test_words_changed_in_both_keep_hers_and_say_theirs() -> None:
    met = rebased(FormPage(body="a"), FormPage(body="b"), FormPage(body="c"))
    assert met.page.body == "b"
    assert met.body_now == "c"
    assert met.is_clash


PHONES = (FormLine("Phone", "0161 (bakery)"), FormLine("Phone", "0770"))
FIELDS = form_fields("person")


def test_one_of_several_lines_changed_in_both_keeps_hers_and_says_theirs() -> None:
    hers = FormPage((FormLine("Phone", "0161 9 (bakery)"), PHONES[1]))
    met = rebased(FormPage(PHONES), hers, FormPage((FormLine("Phone", "0162 (bakery)"), PHONES[1])))
    assert met.page == hers
    assert met.notes == ((0, "meanwhile it became 0162 (bakery); yours stands here"),)
    assert said_of_meeting(met, FIELDS) == (
        "Phone: you changed it here, and it was changed elsewhere. Writing it down keeps yours."
    )


def test_what_only_the_other_changed_is_taken_in_and_says_what_it_was() -> None:
    before = FormPage((FormLine("Name", "Tom"), FormLine("Best time", "at eleven")))
    hers = FormPage((FormLine("Name", "Tommy"), FormLine("Best time", "at eleven")))
    met = rebased(before, hers, FormPage((FormLine("Name", "Tom"), FormLine("Best time", "at noon"))))
    assert not met.is_clash
    assert met.taken == ((1, "changed meanwhile; it was at eleven"),)
    assert said_of_meeting(met, FIELDS) == "Changed elsewhere meanwhile, and taken in here: Best time."


def test_a_line_added_beside_hers_is_no_clash() -> None:
    hers = FormPage((*PHONES, FormLine("Phone", "0999")))
    met = rebased(FormPage(PHONES), hers, FormPage((*PHONES, FormLine("Phone", "0888"))))
    assert not met.is_clash
    assert met.taken == ((3, "added meanwhile"),)


def test_a_line_the_other_emptied_is_said_where_it_stood() -> None:
    before = FormPage((FormLine("Name", "Tom"), FormLine("Called", "Tommy")))
    hers = FormPage((FormLine("Name", "Tom O"), FormLine("Called", "Tommy")))
    met = rebased(before, hers, FormPage((FormLine("Name", "Tom"),)))
    assert met.taken == ((1, "taken out meanwhile; it was Tommy"),)


def test_a_talks_words_changed_in_both_are_said_shortened() -> None:
    met = rebased(FormPage(body="a"), FormPage(body="b"), FormPage(body="Long. " * 900))
    said = said_of_meeting(met, form_fields("conversation"))
    assert said.startswith('The words were changed elsewhere too, to "Long.')
    assert len(said) < 300
