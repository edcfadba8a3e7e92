"""One timeline of everything, newest first, and the year in weeks."""

from __future__ import annotations

from typing import Any

from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Met, Rest
from relnote.core.reminders import Done
from relnote.core.timeline import WEEKS, timeline, year_strip
from tests.build import TODAY, day, notebook, person, reminder, talk


def rows(book: Notebook) -> list[tuple[str, str, str]]:
    return [(str(each.day), each.what, each.text) for each in timeline(book, 1, today=TODAY)]


def of_tom(*records: Any, **fields: Any) -> Notebook:
    return notebook(person(1, "Tom Okafor", **fields), person(2, "Bea Lund"), *records)


def test_everything_stands_in_it_newest_first() -> None:
    book = of_tom(
        talk(10, "2026-09-18", 1, text="Lease or buy?"),
        talk(11, "2026-11-24", 1, planned=True, time="10:00", text="lunch"),
        talk(12, "2026-11-17", 1, channel="signal", direction="in", text="liked your post"),
        talk(13, "2026-11-03", 2, about=(1,), text="Bea is well. Tom may sell."),
        talk(14, "2026-11-02", about=(1,), text="rang the tax office"),
        talk(15, "2026-11-01", 1, channel="missed", direction="out"),
        reminder(20, "promise", 1, "the letter", due=day("2026-10-30"), done=Done(on=day("2026-10-29"))),
        met=Met(on=PartialDay(year=2019, month=3), place="the market"),
        birthday=PartialDay(month=6, day=12),
        rests=(Rest(on=day("2026-05-01"), word="busy", woken=day("2026-05-02")),),
        details=(Detail(id=50, kind="family", text="a cat", on=day("2026-08-12"), ended=day("2026-10-01")),),
    )

    assert rows(book) == [
        ("2026-11-24", "10:00, call, planned", "lunch"),
        ("2026-11-17", "signal", "liked your post"),
        ("2026-11-03", "from Bea Lund", "Tom may sell."),
        ("2026-11-02", "done for them", "rang the tax office"),
        ("2026-11-01", "you rang, no answer", ""),
        ("2026-10-29", "promise, kept", "the letter"),
        ("2026-10-21", "promise, for 30 Oct 2026", "the letter"),
        ("2026-09-18", "call", "Lease or buy?"),
        ("2026-08-12", "family, no longer so", "a cat"),
        ("2026-06-12", "birthday", ""),
        ("2026-05-02", "taken up again", ""),
        ("2026-05-01", "let rest", "busy"),
        ("2019-03-01", "met, March 2019", "the market"),
    ]


def test_a_posted_note_stands_once_as_the_note() -> None:
    letter = talk(10, "2026-11-01", 1, channel="letter", direction="out", text="The whole card")
    note = Note(id=30, to=(1,), made=day("2026-10-30"), posted=day("2026-11-01"), reason="birthday",
                text="The whole card", conversation=10)  # fmt: skip
    book = Notebook(people=of_tom().people, conversations={10: letter}, notes={30: note})

    assert rows(book) == [("2026-11-01", "note (birthday)", "The whole card")]


def test_nothing_of_tomorrow_but_plans() -> None:
    assert rows(of_tom(talk(10, "2026-11-22", 1, text="ahead"))) == []


def test_the_year_strip_counts_talks_by_week_monday_first() -> None:
    """21 November 2026 is a Saturday; its week began on Monday the 16th."""
    book = of_tom(
        talk(10, "2026-11-16", 1),
        talk(11, "2026-11-21", 1),
        talk(12, "2026-11-15", 1),
        talk(13, "2025-11-24", 1),
        talk(14, "2025-11-23", 1),
        talk(15, "2026-11-20", 1, channel="signal"),
        talk(16, "2026-11-22", 1, planned=True),
    )

    strip = year_strip(book, 1, today=TODAY)
    assert len(strip) == WEEKS
    assert strip[-2:] == (1, 2)
    assert strip[0] == 1
    assert sum(strip) == 4
