"""What is asked on a terminal: which of two, whether, who of the imported; and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.core.people import Affiliation, Labelled, Membership
from tests.build import TODAY, notebook, person
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal


@pytest.fixture
def book(relnote: CommandLine) -> CommandLine:
    relnote.holds(
        notebook(
            person(1, "Tom Okafor"),
            person(2, "Tom Reed", organisations=(Affiliation("Reed Ltd"),)),
            *(person(10 + each, f"Silent {each:02}", kept=None) for each in range(1, 24)),
            person(99, "Ann Lee", kept=None, emails=(Labelled("ann@lee.example"),)),
        )
    )
    return relnote


def test_which_of_two_is_asked_with_the_first_preselected(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("show", "tom", folder=tmp_path)
    terminal.sees("1  Tom Okafor")
    terminal.sees("2  Tom Reed, Reed Ltd")
    terminal.sees("[1]")
    terminal.types("")
    assert terminal.ends() == 0
    assert "Tom Okafor · " in terminal.said.replace("\x1b[1m", "").replace("\x1b[0m", "")


def test_the_second_of_two_can_be_said(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("remove", "tom", "--yes", folder=tmp_path)
    terminal.sees("[1]")
    terminal.types("2")
    assert terminal.ends() == 0
    assert set(book.notebook.people) >= {1}
    assert 2 not in book.notebook.people


def test_ctrl_c_is_quiet_and_writes_nothing(book: CommandLine, tmp_path: Path) -> None:
    before = book.path.read_bytes()
    terminal = Terminal("remove", "tom", "okafor", folder=tmp_path)
    terminal.sees("Remove Tom Okafor? [y/N]")
    assert terminal.interrupts() == 130
    assert "Traceback" not in terminal.said
    assert "Abort" not in terminal.said
    assert book.path.read_bytes() == before


def test_remove_asks_and_no_keeps_them(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("remove", "tom", "okafor", folder=tmp_path)
    terminal.sees("[y/N]")
    terminal.types("")
    assert terminal.ends() == 1
    assert 1 in book.notebook.people


def test_add_asks_about_someone_alike(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("add", "Tom Okafor", folder=tmp_path)
    terminal.sees("Already there: Tom Okafor (the same name)")
    terminal.types("y")
    assert terminal.ends() == 0
    assert sorted(each.name for each in book.notebook.people.values()).count("Tom Okafor") == 2


def test_sorting_walks_through_the_silent_several_at_once(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("sort", folder=tmp_path)
    terminal.sees("24 people are silent")
    terminal.sees("1  Ann Lee  (ann@lee.example)")
    terminal.sees("20  Silent 19")
    terminal.sees("24 left>")
    terminal.types("1-3 5 circle tax clients every 6 weeks spoke month")
    terminal.sees("4 people: tax clients · every 6 weeks · last spoke about October 2026")
    terminal.types("6 never")
    terminal.sees("Silent 05: never remind")
    terminal.types("99 never")
    terminal.sees("not among 1 to 20")
    terminal.types("1 nonsense")
    terminal.sees("circle, every, never, spoke")
    terminal.types("")
    terminal.sees("4  Silent 23")
    terminal.sees("4 left>")
    terminal.types("q")
    assert terminal.ends() == 0
    people = book.notebook.people
    assert [each.name for each in people.values() if each.circles] == [
        "Silent 01", "Silent 02", "Silent 04", "Ann Lee",
    ]  # fmt: skip
    assert people[99].circles == (Membership("tax clients", TODAY),)
    wish = people[15].wish
    assert wish is not None
    assert wish.never
    book("undo")
    assert book.notebook.people[15].kept is None
    assert book.notebook.people[99].kept == TODAY


def test_a_table_on_a_terminal_has_headings_and_one_line_a_person(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("people", "tom", folder=tmp_path)
    assert terminal.ends() == 0
    assert "last heard" in terminal.said
    assert terminal.said.count("Tom") == 2
    assert "\t" not in terminal.said


def test_of_very_many_who_could_be_meant_only_the_first_are_listed(book: CommandLine, tmp_path: Path) -> None:
    refused = book("show", "silent")
    assert refused.err.count("\n  Silent") == 12
    assert refused.err.rstrip().endswith("and 11 more")
    assert len(CommandLine.error(book("show", "silent", "--json"))["candidates"]) == 23

    terminal = Terminal("show", "silent", folder=tmp_path)
    terminal.sees("20  Silent")
    terminal.sees("and 3 more")
    terminal.types("20")
    assert terminal.ends() == 0
    assert "21  Silent" not in terminal.said
