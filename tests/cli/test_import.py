"""`relnote import`: a preview, one act, and again no change."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.build import notebook, person
from tests.cli.conftest import CommandLine
from tests.exchange.cards import card

BOOK = card("UID:1", "FN:Tom Okafor", "EMAIL:tom@example.com") + card(
    "UID:2", "FN:Bea Lund", "NOTE:flat\\, third floor"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.vcf"
    path.write_text(BOOK, encoding="utf-8", newline="")
    return path


def spawn(*words: str) -> pexpect.spawn:
    return pexpect.spawn(
        sys.executable, ["-m", "relnote", *words], encoding="utf-8", timeout=20, env=dict(os.environ)
    )


def test_without_a_terminal_it_shows_the_preview_and_the_command_to_type(
    relnote: CommandLine, book: Path
) -> None:
    answer = relnote("import", str(book))
    assert answer.code == 1
    assert answer.out == "2 cards in 1 file: 2 new people.\n"
    assert answer.err == f"Nothing was brought in yet. To bring them in: relnote import {book} --yes\n"
    assert not relnote.path.exists()


def test_a_dry_run_writes_nothing(relnote: CommandLine, book: Path) -> None:
    answer = relnote("import", str(book), "--dry-run", "--yes")
    assert (answer.code, answer.err) == (0, "")
    assert not relnote.path.exists()


def test_yes_brings_everyone_in_and_one_undo_takes_them_back(relnote: CommandLine, book: Path) -> None:
    relnote.holds(notebook(person(1, "Ida Falk")))
    answer = relnote("import", str(book), "--yes")
    assert answer.code == 0
    assert answer.out.endswith("Brought in 2 people. relnote undo takes it back.\n")
    assert answer.err == "2 people are in; `relnote sort` to say who matters (ten minutes)\n"
    assert sorted(each.name for each in relnote.notebook.people.values()) == [
        "Bea Lund",
        "Ida Falk",
        "Tom Okafor",
    ]
    assert relnote("undo").code == 0
    assert [each.name for each in relnote.notebook.people.values()] == ["Ida Falk"]


def test_importing_again_leaves_the_file_byte_for_byte(relnote: CommandLine, book: Path) -> None:
    relnote("import", str(book), "--yes")
    before = (relnote.path.read_bytes(), relnote.path.stat().st_ino)
    answer = relnote("import", str(book))
    assert (answer.code, answer.out, answer.err) == (0, "2 cards in 1 file: 2 already here.\n", "")
    relnote("import", str(book), "--yes")
    assert (relnote.path.read_bytes(), relnote.path.stat().st_ino) == before


def test_what_is_new_is_added_and_what_differs_is_told(relnote: CommandLine, book: Path) -> None:
    relnote("import", str(book), "--yes")
    later = card("UID:1", "FN:Thomas Okafor", "EMAIL:tom@example.com", "TEL:0161 496 0001")
    book.write_text(later, encoding="utf-8")
    answer = relnote("import", str(book), "--yes")
    assert answer.out == (
        "1 card in 1 file: something new for 1 person you have.\n"
        "\n"
        "Otherwise on a card; what was there stays, the card's is kept beside it\n"
        f"  Tom Okafor: name Tom Okafor; on the card: Thomas Okafor ({book}, line 1)\n"
        "Brought in something new for 1 person you had. relnote undo takes it back.\n"
    )


def test_one_unreadable_card_never_stops_the_rest(relnote: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "cards" / "deep"
    folder.mkdir(parents=True)
    (folder / "a.vcf").write_text(card("FN:Ana Góis") + card("N:;;;;") + card("FN:Bea Lund"), encoding="utf-8")
    (folder / "b.VCF").write_bytes(b"")
    (folder / "c.vcf").write_bytes(os.urandom(300).replace(b"BEGIN", b""))
    (folder / ".hidden.vcf").write_text(card("FN:Nobody"), encoding="utf-8")
    (folder / "notes.txt").write_text(card("FN:Nobody"), encoding="utf-8")
    answer = relnote("import", str(tmp_path / "cards"), "--yes")
    assert answer.code == 0
    assert "2 cards in 3 files: 2 new people." in answer.out
    assert "deep/a.vcf, line 5: the card has no name, organisation, email or number" in answer.out
    assert "deep/b.VCF, line 1: the file is empty" in answer.out
    assert "deep/c.vcf, line 1: there is no card in it" in answer.out


def test_possible_doubles_are_told_with_their_place(relnote: CommandLine, book: Path) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor")))
    out = relnote("import", str(book), "--dry-run").out
    assert "Possible doubles (each comes in as a person)" in out
    assert f"Tom Okafor (in the notebook) and Tom Okafor ({book}, line 1): the same name" in out
    assert "1 new person" in relnote("import", str(book), "--join", "--dry-run").out


def test_as_json_everything_is_told_with_ids_as_text(relnote: CommandLine, book: Path) -> None:
    planned = relnote("import", str(book), "--dry-run", "--json").json
    assert (planned["applied"], planned["new"], planned["people"][0]["person"]["id"]) == (False, 2, None)
    done = relnote("import", str(book), "--yes", "--json").json
    assert done["applied"] is True
    assert {each["person"]["id"] for each in done["people"]} == {str(key) for key in relnote.notebook.people}
    refused = relnote("import", str(book), "--json")
    assert (refused.code, refused.json["same"]) == (0, 2)


def test_a_long_list_is_cut_and_whole_on_request(relnote: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "twins.vcf"
    path.write_text("".join(card(f"FN:P{at}", "BDAY:never") for at in range(12)), encoding="utf-8")
    assert "  and 4 more (--all lists them)" in relnote("import", str(path), "--dry-run").out
    whole = relnote("import", str(path), "--dry-run", "--all").out
    assert whole.count("BDAY isn't a day") == 12
    assert "  P11: new" in whole


def _as_large_as_can_be_refused(path: Path) -> None:
    path.touch()
    os.truncate(path, 200_000_001)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: None, "There is no {path}. Name a .vcf file, or a folder of them."),
        (lambda path: path.mkdir(), "There is no .vcf file in {path}."),
        (lambda path: path.write_bytes(b" \n"), "{path}: the file is empty. Nothing was brought in."),
        (lambda path: path.write_text("name,email\n"), "{path}: there is no card in it (no BEGIN:VCARD)."),
        (lambda path: path.write_bytes(b"\x00\xff" * 50), "{path}: there is no card in it"),
        (lambda path: os.mkfifo(path), "{path} is neither a file nor a folder."),
        (_as_large_as_can_be_refused, "{path}: the file is over 200 MB"),
        (lambda path: path.write_text(card("N:;;;;")), "{path}: the card has no name"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_gets_a_sentence(
    relnote: CommandLine, tmp_path: Path, make: object, says: str
) -> None:
    path = tmp_path / "thing.vcf"
    make(path)  # type: ignore[operator]
    answer = relnote("import", str(path), "--yes")
    assert answer.code == 1
    assert answer.err.startswith(says.format(path=path))
    assert answer.out == ""
    assert not relnote.path.exists()


def test_names_from_elsewhere_reach_the_screen_as_harmless_signs(relnote: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "hostile.vcf"
    hostile = "[/]\x1b]52;c;x\x07\u202e[link=x]a[/link] \x9b2J"
    path.write_text(card(f"FN:{hostile}", f"BDAY:{hostile}", f"KIND:{hostile}") * 2, encoding="utf-8")
    relnote.holds(notebook(person(1, hostile)))
    for words in (["--dry-run", "--all"], ["--yes"]):
        answer = relnote("import", str(path), *words)
        assert answer.code == 0
        printed = answer.out + answer.err
        assert not [sign for sign in printed if (ord(sign) < 0x20 and sign != "\n") or 0x7F <= ord(sign) < 0xA0]
        assert "\u202e" not in printed


def test_imported_people_stand_on_no_list(relnote: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "b.vcf"
    path.write_text(card("FN:Ana Góis", "BDAY:--1122"), encoding="utf-8")
    relnote("import", str(path), "--yes")
    day = relnote("today", "--json").json
    assert (day["coming_up"], day["quiet"], day["small_thing"]) == ([], [], None)


def test_on_a_terminal_it_asks_and_no_means_no(relnote: CommandLine, book: Path) -> None:
    child = spawn("import", str(book))
    child.expect("2 new people")
    child.expect("Bring them in")
    child.sendline("n")
    child.expect("Nothing was brought in")
    child.expect(pexpect.EOF)
    assert not relnote.path.exists()


def test_on_a_terminal_the_rest_is_shown_on_request_before_yes(relnote: CommandLine, book: Path) -> None:
    child = spawn("import", str(book))
    child.expect("Bring them in")
    child.sendline("a")
    child.expect("Every card")
    child.expect("Bea Lund: new")
    child.expect("Bring them in")
    child.sendline("")
    child.expect("Brought in 2 people")
    child.expect(pexpect.EOF)
    assert len(relnote.notebook.people) == 2


def test_a_pipe_that_closes_early_leaves_the_import_done(relnote: CommandLine, book: Path) -> None:
    piped = f"{sys.executable} -m relnote import {book} --yes | true"
    child = pexpect.spawn("/bin/sh", ["-c", piped], timeout=20, env=dict(os.environ))
    child.expect(pexpect.EOF)
    assert len(relnote.notebook.people) == 2
