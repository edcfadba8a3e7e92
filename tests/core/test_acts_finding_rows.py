"""The row meant: refs of the day first, then all records, then a name where it fits one reminder."""

from typing import Any

import pytest

from relnote.core.acts.acted import Known, Meant
from relnote.core.acts.finding_rows import find_row
from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import QuietRow, ReminderRow, Reply
from relnote.core.cadence import Cadence
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Wish
from relnote.core.refs import whole_ref
from relnote.core.reminders import Done, Reminder
from tests.build import TODAY, day, notebook, person, reminder, talk

TOM, BEA = person(1, "Tom Okafor"), person(2, "Bea Lund")
LETTER = reminder(10, "promise", 1, "send the VAT letter", due=day("2026-11-19"))


def found(book: Notebook, text: str) -> Meant:
    return find_row(book, agenda(book, today=TODAY), text, today=TODAY)


def test_a_ref_of_the_day_in_any_case_and_with_spaces() -> None:
    book = notebook(TOM, LETTER)
    ref = agenda(book, today=TODAY).follow_ups[0].ref
    assert len(ref) == 3
    assert isinstance(found(book, f" {ref.upper()} "), ReminderRow)


@pytest.mark.parametrize(
    "record",
    [
        reminder(11, "promise", 1, "x", due=day("2027-01-01")),
        reminder(11, "promise", 1, "x", done=Done(TODAY)),
    ],
)
def test_a_record_that_stands_in_no_row_today_done_ones_included(record: Reminder) -> None:
    assert found(notebook(TOM, record), whole_ref("reminder", 11)[:5]) == record


def test_a_letter_too_old_for_today_still_has_its_ref() -> None:
    old = talk(20, "2026-06-01", 1, channel="letter", direction="in")
    meant = found(notebook(TOM, old), whole_ref("reply", 20, 1)[:6])
    assert isinstance(meant, Reply)


def test_a_ref_that_has_become_too_short_is_refused_with_its_candidates() -> None:
    clash: dict[str, int] = {}
    pair: tuple[int, int] | None = None
    for number in range(100, 5000):
        other = clash.setdefault(whole_ref("reminder", number)[:3], number)
        if other != number:
            pair = other, number
            break
    assert pair is not None
    book = notebook(TOM, *(reminder(each, "promise", 1, f"thing {each}", due=TODAY) for each in pair))
    with pytest.raises(SeveralError) as refused:
        found(book, whole_ref("reminder", pair[0])[:3])
    assert len(refused.value.candidates) == 2
    assert any(f"thing {pair[0]}" in each for each in refused.value.candidates)


def test_a_name_that_fits_one_reminder() -> None:
    book = notebook(TOM, BEA, LETTER, reminder(11, "promise", 2, "x", due=TODAY))
    meant: Any = found(book, "tom")
    assert meant.record == 10


def test_the_one_of_the_day_goes_before_the_others() -> None:
    book = notebook(TOM, LETTER, reminder(11, "promise", 1, "x", due=day("2027-01-01")))
    meant: Any = found(book, "tom")
    assert meant.record == 10


def test_one_that_is_not_due_is_found_when_it_is_the_only_one() -> None:
    later = reminder(11, "promise", 1, "x", due=day("2027-01-01"))
    assert found(notebook(TOM, later), "okafor") == later


def test_a_name_that_fits_several_is_refused_with_their_refs() -> None:
    book = notebook(TOM, LETTER, reminder(11, "ask", 1, "did the oven arrive", due=TODAY))
    with pytest.raises(SeveralError) as refused:
        found(book, "tom")
    assert len(refused.value.candidates) == 2


def test_the_refs_of_the_candidates_are_the_shortest_that_find_them() -> None:
    rows = [reminder(each, "ask", 1, f"thing {each}", due=day("2027-01-01")) for each in range(10, 40)]
    book = notebook(TOM, *rows)
    with pytest.raises(SeveralError) as refused:
        found(book, "tom")
    refs = [each.split()[0] for each in refused.value.candidates]
    assert len(refs) == 30
    for ref, row in zip(refs, rows, strict=True):
        assert found(book, ref) == row
        assert len(ref) == 3 or isinstance(_too_short(book, ref[:-1]), SeveralError)


def _too_short(book: Notebook, ref: str) -> Exception | None:
    try:
        found(book, ref)
    except SeveralError as error:
        return error
    return None


def test_a_name_that_fits_two_people_lists_the_rows_of_both() -> None:
    reeve = person(3, "Tom Reeve")
    asked = reminder(11, "ask", 3, "has the van passed", due=TODAY)
    with pytest.raises(SeveralError) as refused:
        found(notebook(TOM, reeve, LETTER, asked), "tom")
    assert [each.split("  ")[1] for each in refused.value.candidates] == [
        "promised for Thursday: send the VAT letter, Tom Okafor",
        "ask: has the van passed, Tom Reeve",
    ]
    meant: Any = found(notebook(TOM, reeve, asked), "tom")
    assert meant.record == 11


def test_a_detail_is_found_by_its_ref() -> None:
    cat = Detail(id=40, kind="family", text="a cat", on=TODAY)
    meant = found(notebook(person(1, "Tom Okafor", details=(cat,))), whole_ref("detail", 40)[:5])
    assert isinstance(meant, Known)
    assert (meant.person.id, meant.detail) == (1, cat)


def test_a_quiet_row_is_found_without_words() -> None:
    ida = person(4, "Ida Falk", wish=Wish(day("2026-01-01"), every=Cadence(1, "week")))
    book = notebook(ida, talk(20, "2026-10-01", 4, text="Tide tables"))
    bare = agenda(book, today=TODAY, every=True, worded=False)
    assert [(row.words, row.say) for row in bare.quiet] == [("", None)]
    meant = find_row(book, bare, agenda(book, today=TODAY).quiet[0].ref, today=TODAY)
    assert isinstance(meant, QuietRow)


def test_a_name_does_for_reminders_only() -> None:
    book = notebook(TOM, talk(20, "2026-11-17", 1, channel="letter", direction="in"))
    with pytest.raises(NobodyError, match="want their ref") as refused:
        found(book, "tom")
    assert refused.value.candidates[0].endswith("their letter came 4 days ago")


def test_a_ref_that_is_nobodys_says_where_refs_are() -> None:
    with pytest.raises(NobodyError, match="relnote today --all"):
        found(notebook(TOM), "k3f")
