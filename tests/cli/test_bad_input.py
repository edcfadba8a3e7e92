"""What goes wrong ends in a plain sentence and the right exit code, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from relnote.cli.last_words import last_words
from tests.build import notebook, person
from tests.cli.conftest import Answer, CommandLine

READING = (["people"], ["today"], ["show", "tom"], ["search", "x"])
WRITING = (["config", "day_first", "yes"], ["remove", "tom", "--yes"], ["add", "Nell Rowe"])


DAMAGED = {
    "empty": b"",
    "cut": b"{",
    "cut later": b'{"meta": {"1": {"schema": 1}}',
    "another frame": b'{"people": 3}',
    "a list": b"[]",
    "not UTF-8": b"\xff\xfe not text",
    "latin-1": "{é}".encode("latin-1"),
}


def plain(answer: Answer, code: int, *words: str) -> None:
    """A sentence on stderr that says these words, nothing on stdout, this code."""
    assert (answer.code, answer.out) == (code, ""), answer
    assert "mistake of its own" not in answer.err
    assert "Traceback" not in answer.err
    for word in words:
        assert word in answer.err, answer.err


@pytest.fixture
def book(relnote: CommandLine) -> CommandLine:
    relnote.holds(notebook(person(1, "Tom Okafor"), person(2, "Tom Reed")))
    return relnote


def outside(*words: str, path: Path, **options: object) -> subprocess.CompletedProcess[str]:
    """relnote as a program of its own, without a terminal."""
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "relnote", *words], text=True, stdin=subprocess.DEVNULL, timeout=60, check=False,
        env={**os.environ, "RELNOTE_FILE": str(path)}, **{"capture_output": True, **options},
    )  # fmt: skip


@pytest.mark.parametrize("words", READING)
def test_no_notebook_yet_says_how_to_begin_one(relnote: CommandLine, words: list[str]) -> None:
    plain(relnote(*words), 1, str(relnote.path), "relnote add")
    assert not relnote.path.exists()


def test_a_verb_that_needs_people_begins_no_notebook(relnote: CommandLine) -> None:
    plain(relnote("config", "day_first", "yes"), 1)
    plain(relnote("sort", "--circle", "x", "tom"), 1)
    assert not relnote.path.exists()


@pytest.mark.parametrize("words", [*READING, *WRITING])
def test_a_notebook_that_is_a_folder_is_left_alone(relnote: CommandLine, words: list[str]) -> None:
    relnote.path.mkdir()
    plain(relnote(*words), 1, str(relnote.path), "folder")
    assert relnote.path.is_dir()


@pytest.mark.parametrize("words", [*READING, *WRITING])
@pytest.mark.parametrize(
    "content",
    DAMAGED.values(),
    ids=DAMAGED,
)
def test_a_damaged_notebook_is_refused_and_left_byte_for_byte(
    relnote: CommandLine, words: list[str], content: bytes
) -> None:
    relnote.path.write_bytes(content)
    plain(relnote(*words), 1, str(relnote.path))
    assert relnote.path.read_bytes() == content


@pytest.mark.parametrize("words", [*READING, *WRITING])
def test_a_newer_notebook_is_refused_and_left_byte_for_byte(book: CommandLine, words: list[str]) -> None:
    content = json.loads(book.path.read_text())
    content["meta"]["1"]["schema"] = 99
    book.path.write_text(json.dumps(content))
    before = book.path.read_bytes()
    plain(book(*words), 1, "newer")
    assert book.path.read_bytes() == before


AS_NOBODY = """
import contextlib, os, sys
from relnote.main import run
if os.geteuid() == 0:
    nowhere = open(os.devnull, "w")
    with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
        for words in (["add", "Someone"], ["people"], ["config", "day_first", "no"], ["people", "--no"]):
            run([*words, "--file", sys.argv[1]])
    os.setuid(65534)
sys.exit(run(sys.argv[2:]))
"""
"""Root may write anywhere, so it becomes nobody, once what is imported on demand has been."""


def test_a_read_only_notebook_is_read_and_a_write_says_where_it_failed(book: CommandLine) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "notebook.json"
        path.write_bytes(book.path.read_bytes())
        path.chmod(0o444)
        folder.chmod(0o555)
        environment = {**os.environ, "RELNOTE_FILE": str(path), "XDG_STATE_HOME": str(folder / "state")}
        program = [sys.executable, "-c", AS_NOBODY, str(book.path.with_name("warm.json"))]
        said = [
            subprocess.run([*program, *words], env=environment, capture_output=True,
                           text=True, stdin=subprocess.DEVNULL, timeout=60, check=False)
            for words in (["people"], ["config", "day_first", "yes"])
        ]  # fmt: skip
        assert path.read_bytes() == book.path.read_bytes()
        folder.chmod(0o755)
    assert (said[0].returncode, said[0].stderr) == (0, "")
    assert said[1].returncode == 1
    assert str(folder) in said[1].stderr
    assert "mistake of its own" not in said[1].stderr


def test_a_place_where_no_file_can_be_says_so(book: CommandLine) -> None:
    plain(book("add", "Nell", "--file", "/proc/self/notebook.json"), 1, "/proc/self")


def test_an_unknown_name_offers_those_that_are_near(book: CommandLine) -> None:
    plain(book("show", "tom", "okafur"), 1, "Tom Okafor")


def test_a_name_that_fits_two_is_never_chosen_in_silence(book: CommandLine) -> None:
    plain(book("remove", "tom", "--yes"), 1, "Tom Okafor", "Tom Reed")
    assert len(book.notebook.people) == 2


@pytest.mark.parametrize("words", [["show"], ["show", " "], ["search", ""], ["add"], ["remove", ""]])
def test_empty_text_is_no_request(book: CommandLine, words: list[str]) -> None:
    plain(book(*words), 2)


def test_a_name_of_spaces_adds_nobody(book: CommandLine) -> None:
    plain(book("add", "  "), 1, "name")
    assert len(book.notebook.people) == 2


@pytest.mark.parametrize("day", ["31 june", "29 february 2027", "2026-13-01", "someday"])
def test_an_impossible_day_is_refused_never_shifted(book: CommandLine, day: str) -> None:
    plain(book("add", "Nell Rowe", "--birthday", day), 1)
    assert len(book.notebook.people) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["shwo", "tom"], "Did you mean show"),
        (["show", "tom", "--jsn"], "--json"),
        (["completion", "ksh"], "bash"),
        (["add"], "relnote add needs NAME"),
    ],
)
def test_a_usage_error_says_what_to_do(book: CommandLine, words: list[str], said: str) -> None:
    plain(book(*words), 2, said, "--help")


def test_an_error_with_json_is_json(book: CommandLine) -> None:
    for words in (["show", "tom"], ["show", "xylo"], ["shwo"], ["show"], ["add", "x", "--every", "y"]):
        answer = book(*words, "--json")
        assert answer.code in (1, 2)
        error = CommandLine.error(answer)
        assert set(error) == {"error", "candidates"}
        assert isinstance(error["candidates"], list)


def test_options_may_stand_before_or_after_the_verb(book: CommandLine) -> None:
    assert book("--json", "people").json == book("people", "--json").json
    elsewhere = str(book.path.with_name("elsewhere.json"))
    book("--file", elsewhere, "add", "Nell Rowe")
    assert [each["name"] for each in book("people", "--json", "--file", elsewhere).json] == ["Nell Rowe"]


def test_without_a_verb_and_a_terminal_it_says_what_to_do(book: CommandLine) -> None:
    done = outside(path=book.path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "relnote today" in done.stderr


def test_a_bad_clock_is_a_usage_error(book: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELNOTE_TODAY", "tomorrow")
    plain(book("today"), 2, "RELNOTE_TODAY")


def test_bytes_that_are_no_text_are_refused(book: CommandLine) -> None:
    plain(book("add", os.fsdecode(b"Tom \xff")), 2, "UTF-8")
    assert len(book.notebook.people) == 2


def test_a_reader_that_leaves_early_is_no_error(relnote: CommandLine) -> None:
    relnote.holds(notebook(*(person(each, f"Person {each}" * 50) for each in range(1, 500))))
    read, write = os.pipe()
    os.close(read)
    done = outside("people", path=relnote.path, capture_output=False, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pipe_that_closes_after_the_save_is_not_an_unsaved_act(book: CommandLine) -> None:
    read, write = os.pipe()
    os.close(read)
    done = outside(
        "add", "Nell Rowe", path=book.path, capture_output=False, stdout=write, stderr=subprocess.PIPE
    )
    os.close(write)
    assert done.returncode == 0
    assert "Nell Rowe" in {each.name for each in book.notebook.people.values()}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_full_disk_behind_stdout_does_not_unsay_the_save(book: CommandLine) -> None:
    with Path("/dev/full").open("w") as full:
        done = outside(
            "add", "Nell Rowe", path=book.path, capture_output=False, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 1
    assert "What was saved stays saved" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Nell Rowe" in {each.name for each in book.notebook.people.values()}


def raised_by(act: Callable[[], object]) -> BaseException:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - any will do
        act()
    return caught.value


def test_a_mistake_of_relnotes_own_says_none_of_her_words(capsys: pytest.CaptureFixture[str]) -> None:
    secret = "Tom is ill"
    code = last_words(raised_by(lambda: int(secret)), ["show", "tom"])
    assert code == 1
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "report" in said
    assert secret not in said
    assert "Traceback" not in said


def test_the_whole_traceback_is_there_for_who_asks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RELNOTE_DEBUG", "1")
    last_words(raised_by(lambda: int("x")), [])
    assert "Traceback" in capsys.readouterr().err
