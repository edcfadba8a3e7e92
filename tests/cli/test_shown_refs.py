"""Every ref that is printed means, typed next, the record or row it stood beside (edges 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from relnote.core.acts.acted import key_of
from relnote.core.acts.finding_rows import find_row
from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import Agenda
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook
from relnote.core.record_refs import Record, RecordRefs
from relnote.core.refs import LONGEST, Section, whole_ref
from relnote.demo.practice import practice
from tests.build import TODAY, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

NOT_OF_TODAY = (TODAY - timedelta(days=30), TODAY + timedelta(days=9))


class Meaning:
    """What a ref means to the verbs that take one, on the day it is typed."""

    def __init__(self, book: Notebook, today: date = TODAY) -> None:
        self.book, self.today = book, today
        self.day: Agenda = agenda(book, today=today, every=True, worded=False)
        self.refs = RecordRefs(book)
        self.finder = Finder.of(book, today=today)

    def to_done(self, ref: str) -> tuple[Section, int, int]:
        return key_of(find_row(self.book, self.day, ref, today=self.today))

    def to_edit(self, ref: str) -> tuple[Section, int]:
        if any(row.whole.startswith(ref) for row in self.day.rows):
            return self.to_done(ref)[:2]
        found = self.refs.record(ref)
        return found.section, found.id

    def to_brief(self, ref: str) -> int:
        return self.finder.one(ref).id


@pytest.fixture(scope="module")
def demo() -> Notebook:
    return practice(TODAY)


@pytest.fixture(scope="module")
def meaning(demo: Notebook) -> Meaning:
    return Meaning(demo)


@pytest.fixture
def book(relnote: CommandLine, demo: Notebook) -> CommandLine:
    relnote.holds(demo)
    return relnote


def test_the_rows_of_the_day_whether_all_are_printed_or_few(demo: Notebook, meaning: Meaning) -> None:
    for every in (False, True):
        rows = agenda(demo, today=TODAY, every=every).rows
        assert len(rows) > 20
        assert [meaning.to_done(row.ref) for row in rows] == [key_of(row) for row in rows]


def test_the_rows_of_another_day_that_stand_in_this_one_too(book: CommandLine, meaning: Meaning) -> None:
    met = 0
    for on in NOT_OF_TODAY:
        shown = book("today", "--on", on.isoformat(), "--json").json
        for row in (row for rows in shown.values() if isinstance(rows, list) for row in rows):
            try:
                section, _record, person_id = meaning.to_done(row["ref"])
            except NobodyError:  # no row today, and no record an act could be on
                continue
            owner = person_id or int(row["person"]["id"])
            assert str(owner) == row["person"]["id"], (on, row, section)
            met += 1
    assert met > 10


def test_show_prints_refs_that_mean_what_they_stand_beside(
    book: CommandLine, demo: Notebook, meaning: Meaning
) -> None:
    for each in demo.people.values():
        whole = book("show", whole_ref("person", each.id), "--json").json
        assert meaning.to_brief(whole["ref"]) == each.id
        for one in whole["conversations"]:
            assert meaning.to_edit(one["ref"]) == ("conversation", int(one["id"]))
        for one in whole["reminders"]:
            assert meaning.to_edit(one["ref"]) == ("reminder", int(one["id"]))
            assert meaning.to_done(one["ref"]) == ("reminder", int(one["id"]), 0)
        for one in whole["details"]:
            assert meaning.to_done(one["ref"]) == ("detail", int(one["id"]), 0)


def test_show_prints_the_refs_its_json_has(book: CommandLine) -> None:
    whole = book("show", "bea", "--json").json
    text = book("show", "bea").out
    for one in (*whole["conversations"], *whole["reminders"], *whole["details"]):
        assert re.search(rf"^  {one['ref']}  ", text, re.MULTILINE), one["ref"]


def test_brief_and_show_agree(book: CommandLine, demo: Notebook) -> None:
    compared = 0
    for each in demo.people.values():
        ref = whole_ref("person", each.id)
        whole = book("show", ref, "--json").json
        shown = {
            (kind, one["id"]): one["ref"]
            for kind, ones in (
                ("conversation", whole["conversations"]), ("reminder", whole["reminders"]),
                ("detail", whole["details"]),
            )
            for one in ones
        }  # fmt: skip
        brief = book("brief", ref, "--json").json
        lines = (line for lines in brief.values() if isinstance(lines, list) for line in lines)
        for source in filter(None, (line["source"] for line in lines)):
            beside = shown.get((source["kind"], source["id"]))
            assert beside in (source["ref"], None)
            compared += beside is not None
    assert compared > 100


def test_people_quiet_search_and_sort(book: CommandLine, meaning: Meaning) -> None:
    for one in (*book("people", "--json").json, *book("sort", "--json").json):
        assert str(meaning.to_brief(one["ref"])) == one["id"]
    for row in book("quiet", "--json").json:
        person_id = int(row["person"]["id"])
        assert meaning.to_done(row["ref"]) == ("quiet", person_id, person_id)
    for found in book("search", "the", "--json").json:
        for hit in found["hits"]:
            if hit["kind"] == "person":
                assert str(meaning.to_brief(hit["ref"])) == found["person"]["id"]
            else:
                assert hit["text"].strip("… ") in _words_of(hit["ref"], hit["kind"], meaning)


def _words_of(ref: str, kind: str, meaning: Meaning) -> str:
    """What is written in the record that a ref of a search means."""
    book = meaning.book
    if kind == "note":
        note = book.notes[meaning.refs.record(ref).id]
        return f"{note.text} {note.line}"
    if kind == "detail":
        detail = meaning.to_done(ref)[1]
        return next(one.text for each in book.people.values() for one in each.details if one.id == detail)
    section, record = meaning.to_edit(ref)
    assert section == kind
    if kind == "conversation":
        return book.conversations[record].text
    ended = book.reminders[record].done or book.reminders[record].dropped
    return f"{book.reminders[record].text} {ended.say if ended else ''}"


def test_what_is_still_open_after_a_log_can_be_ticked_as_it_says(book: CommandLine) -> None:
    for name in ("ida", "tom okafor", "bea", "nell"):
        said = book("log", f"call with {name}", "--json").json
        now = Meaning(book.notebook)
        for one in said["open"]:
            section, record, _person = now.to_done(one["ref"])
            assert section in ("reminder", "conversation")
            if section == "reminder":
                assert book.notebook.reminders[record].text == one["text"]
        hinted = book("log", f"message from {name}").err
        typed = re.search(r"\(relnote done ([^)]+)\)", hinted)
        if typed:
            assert all(now.to_done(ref) for ref in typed[1].split())


def test_remind_says_the_ref_of_what_it_made(book: CommandLine) -> None:
    ref = book("remind", "tom okafor", "ring about the oven").out.split()[1]
    _section, record, _person = Meaning(book.notebook).to_done(ref)
    assert book.notebook.reminders[record].text == "ring about the oven"


def _three_alike(sections: tuple[tuple[Section, int], ...]) -> Iterator[tuple[int, ...]]:
    """Ids whose refs begin with the same three signs, one for each (section, first id to try)."""
    seen: list[dict[str, int]] = []
    for section, first in sections:
        seen.append({whole_ref(section, id_)[:3]: id_ for id_ in range(first, first + 4000)})
    for three in seen[0]:
        if all(three in one for one in seen):
            yield tuple(one[three] for one in seen)


def test_a_row_of_the_day_wins_over_a_person_whose_ref_begins_alike(relnote: CommandLine) -> None:
    promised, tom = next(_three_alike((("reminder", 10_000), ("person", 1))))
    relnote.holds(
        notebook(
            person(tom, "Tom Okafor"),
            person(90_000, "Bea Lund"),
            reminder(promised, "promise", 90_000, "send the letter", due=TODAY),
        )
    )
    ref = relnote("today", "--json").json["follow_ups"][0]["ref"]
    assert whole_ref("person", tom).startswith(ref)
    relnote("log", ref, "sent it", "--by", "email", "--out")
    assert relnote.notebook.reminders[promised].done
    assert relnote("people", "tom", "--json").json[0]["ref"] != ref


def test_a_ref_shown_on_a_page_is_longer_where_a_row_begins_alike(relnote: CommandLine) -> None:
    later, due = next(_three_alike((("reminder", 10_000), ("reminder", 20_000))))
    relnote.holds(
        notebook(
            person(1, "Tom Okafor"),
            reminder(later, "promise", 1, "another day", due=TODAY + timedelta(days=60)),
            reminder(due, "promise", 1, "today", due=TODAY),
        )
    )
    shown = {one["text"]: one["ref"] for one in relnote("show", "tom", "--json").json["reminders"]}
    assert len(shown["another day"]) > 3
    assert relnote("done", shown["another day"]).out.startswith("Done: another day")


def test_edit_takes_the_ref_that_today_shows(relnote: CommandLine) -> None:
    due, other = next(_three_alike((("reminder", 10_000), ("conversation", 20_000))))
    book = notebook(
        person(1, "Tom Okafor"),
        talk(other, "2026-11-20", 1),
        reminder(due, "promise", 1, "today", due=TODAY),
    )
    ref = agenda(book, today=TODAY).follow_ups[0].ref
    with pytest.raises(SeveralError):
        RecordRefs(book).record(ref)
    relnote.holds(book)
    refused = relnote("edit", ref)
    assert "has become too short" not in refused.err


def test_undo_refuses_a_ref_that_fits_two_records(relnote: CommandLine) -> None:
    one, other = next(_three_alike((("reminder", 10_000), ("reminder", 20_000))))
    relnote.holds(
        notebook(
            person(1, "Tom Okafor"),
            reminder(one, "promise", 1, "the first"),
            reminder(other, "promise", 1, "the second"),
        )
    )
    for each in (one, other):
        relnote("done", whole_ref("reminder", each))
    refused = relnote("undo", whole_ref("reminder", one)[:3])
    assert refused.code == 1
    assert "done: the first" in refused.err
    assert "done: the second" in refused.err
    longer = next(line.split()[0] for line in refused.err.splitlines() if "the first" in line)
    assert relnote("undo", longer).code == 0
    assert not relnote.notebook.reminders[one].done


def test_a_shown_ref_is_no_longer_than_it_must_be() -> None:
    refs = RecordRefs(notebook(person(1, "Tom Okafor"), talk(20, "2026-09-18", 1)))
    assert [len(refs.of("person", 1)), len(refs.of("conversation", 20))] == [3, 3]
    assert refs.record(whole_ref("person", 1)[:LONGEST]) == Record("person", 1)
