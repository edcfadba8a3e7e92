"""`relnote edit` with editors that save, fail, make mistakes, empty the file, or are taken away."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import pytest

from relnote.core.people import Membership, Person
from relnote.core.refs import whole_ref
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal, editor

BOOK = notebook(
    person(1, "Tom Okafor", services="books"),
    person(2, "Bea Lund"),
    talk(10, "2026-11-20", 1, text="about the lease"),
    reminder(20, "promise", 1, "send the VAT letter", due=day("2026-11-27")),
)


@pytest.fixture
def book(relnote: CommandLine) -> CommandLine:
    relnote.holds(BOOK)
    return relnote


def replacing(before: str, after: str) -> str:
    return f"path.write_text(path.read_text().replace({before!r}, {after!r}))"


def tom(book: CommandLine) -> Person:
    return book.notebook.people[1]


def test_what_is_saved_in_the_editor_is_saved(book: CommandLine, tmp_path: Path) -> None:
    command = editor(tmp_path, replacing("Services: books", "Services: books and VAT\nCircle: clients"))
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR=command)
    assert terminal.ends() == 0
    assert tom(book).services == "books and VAT"
    assert tom(book).circles == (Membership("clients", TODAY),)
    assert [each.name for each in book.notebook.settings.circles] == ["clients"]
    assert "Edit Tom Okafor" in terminal.said
    book("undo")
    assert book.notebook == BOOK


def test_a_talk_and_a_reminder_are_edited_by_ref(book: CommandLine, tmp_path: Path) -> None:
    command = editor(tmp_path, replacing("lease", "oven"))
    assert Terminal("edit", whole_ref("conversation", 10)[:6], folder=tmp_path, EDITOR=command).ends() == 0
    assert book.notebook.conversations[10].text == "about the oven"
    command = editor(tmp_path, replacing("27 Nov", "30 Nov"))
    assert Terminal("edit", whole_ref("reminder", 20)[:6], folder=tmp_path, EDITOR=command).ends() == 0
    assert book.notebook.reminders[20].due == day("2026-11-30")


@pytest.mark.parametrize(
    "script", ["path.write_text('')", "path.write_text('# only this\\n\\n')", "pass", "path.unlink()"]
)
def test_an_emptied_or_untouched_file_changes_nothing(book: CommandLine, tmp_path: Path, script: str) -> None:
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, script))
    assert terminal.ends() == 0
    assert "Nothing was changed." in terminal.said
    assert book.notebook == BOOK


MISTAKE_THEN_MENDED = """
text = path.read_text()
if "# line" in text:
    pathlib.Path("seen").write_text(text)
    path.write_text(text.replace("31 June", "30 June"))
else:
    path.write_text(text + "Birthday: 31 June\\n")
"""


def test_a_mistake_reopens_with_its_line(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, MISTAKE_THEN_MENDED))
    terminal.sees("Mend it now?")
    terminal.types("y")
    assert terminal.ends() == 0
    lines = (tmp_path / "seen").read_text().split("\n")
    number = next(at for at, line in enumerate(lines, 1) if line.startswith("Birthday"))
    assert lines[number - 2].startswith(f"# line {number}: There is no 31 June")
    assert (tom(book).birthday and tom(book).birthday.day) == 30  # type: ignore[union-attr]


def test_a_mistake_left_for_later_is_kept_and_offered(book: CommandLine, tmp_path: Path) -> None:
    first = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, MISTAKE_THEN_MENDED))
    first.sees("Mend it now?")
    first.types("n")
    assert first.ends() == 1
    assert book.notebook == BOOK
    second = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, MISTAKE_THEN_MENDED))
    second.sees("Go on with it?")
    second.types("y")
    assert second.ends() == 0
    assert (tom(book).birthday and tom(book).birthday.day) == 30  # type: ignore[union-attr]
    third = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, "pass"))
    assert third.ends() == 0
    assert "Go on with it?" not in third.said


def test_a_failing_editor_loses_nothing(book: CommandLine, tmp_path: Path) -> None:
    failing = replacing("books", "VAT and payroll") + "\nsys.exit(3)"
    first = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, failing))
    assert first.ends() == 1
    assert "ended with an error (3)" in first.said
    assert "kept" in first.said
    assert book.notebook == BOOK
    second = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, "pass"))
    second.sees("Go on with it?")
    second.types("")
    assert second.ends() == 0
    assert tom(book).services == "VAT and payroll"


@pytest.mark.parametrize("command", ["no-such-editor-here --wait", "/proc/version"])
def test_a_missing_editor_is_a_sentence(book: CommandLine, tmp_path: Path, command: str) -> None:
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR=command)
    assert terminal.ends() == 1
    assert "Set EDITOR" in terminal.said
    assert book.notebook == BOOK


def test_quotes_that_do_not_close_are_a_sentence(book: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR="vi 'x")
    assert terminal.ends() == 2
    assert "quotes" in terminal.said


def test_without_a_terminal_it_is_a_sentence(book: CommandLine) -> None:
    answer = book("edit", "tom")
    assert (answer.code, answer.err) == (2, "Editing needs a terminal, and here is none.\n")


def test_the_editor_is_run_without_a_shell(book: CommandLine, tmp_path: Path) -> None:
    Terminal("edit", "tom", folder=tmp_path, EDITOR="true; touch owned").ends()
    Terminal("edit", "tom", folder=tmp_path, EDITOR="true $(touch owned)").ends()
    assert not (tmp_path / "owned").exists()


def test_relnotes_own_editor_wins_over_the_others(book: CommandLine, tmp_path: Path) -> None:
    own = editor(tmp_path, replacing("books", "VAT"))
    assert (
        Terminal("edit", "tom", folder=tmp_path, RELNOTE_EDITOR=own, EDITOR="false", VISUAL="false").ends() == 0
    )
    config = tmp_path / "config" / "relnote" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'editor = "{editor(tmp_path, replacing("VAT", "payroll"))}"\n')
    assert Terminal("edit", "tom", folder=tmp_path, EDITOR="false", VISUAL="false").ends() == 0
    assert tom(book).services == "payroll"


def test_the_file_is_hers_alone_and_goes_away(book: CommandLine, tmp_path: Path) -> None:
    look = """
modes = [f"{each.stat().st_mode & 0o777:o}" for each in (path, path.parent)]
pathlib.Path("seen").write_text(" ".join([str(path), *modes]))
"""
    Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, look)).ends()
    path, mode, folder_mode = (tmp_path / "seen").read_text().split()
    assert (mode, folder_mode) == ("600", "700")
    assert not Path(path).parent.exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_takes_the_file_away_and_keeps_the_words(
    book: CommandLine, tmp_path: Path, number: signal.Signals
) -> None:
    typing = f"""
{replacing("books", "VAT and payroll")}
pathlib.Path("seen").write_text(str(path))
print("TYPED", flush=True)
import signal
signal.pause()
"""
    first = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, typing))
    first.sees("TYPED")
    os.kill(first.child.pid, number)
    assert first.ends() == 128 + number
    assert not Path((tmp_path / "seen").read_text()).parent.exists()
    second = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, "pass"))
    second.sees("Go on with it?")
    second.types("y")
    assert second.ends() == 0
    assert tom(book).services == "VAT and payroll"


def test_vim_is_told_to_leave_no_copies(book: CommandLine, tmp_path: Path) -> None:
    from shutil import which

    if which("vim") is None:
        if os.environ.get("CI"):
            pytest.fail("vim is not installed: apt-get install -y vim")
        pytest.skip("vim is not installed: apt-get install -y vim")
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR="vim -u NONE -N", TERM="vt100")
    terminal.sees("Services: books")
    terminal.child.send(":set swapfile? backup? writebackup? undofile? viminfo?\r")
    for option in ("noswapfile", "nobackup", "nowritebackup", "noundofile", "viminfo="):
        terminal.sees(option)
    terminal.child.send("\r:%s/books/VAT/ | wq\r")
    assert terminal.ends() == 0
    assert tom(book).services == "VAT"
    assert not [
        each for each in tmp_path.rglob("*") if each.suffix in (".swp", ".un~") or "viminfo" in each.name
    ]


def elsewhere(relnote_words: str) -> str:
    """In the editor, another relnote does something; then the text is saved."""
    return f"os.system(f'{{sys.executable}} -m relnote {relnote_words} >/dev/null 2>&1 </dev/null')\n"


def test_what_another_relnote_changed_meanwhile_stays(book: CommandLine, tmp_path: Path) -> None:
    script = elsewhere("sort --circle clients tom") + replacing("books", "VAT")
    assert Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, script)).ends() == 0
    assert (tom(book).services, len(tom(book).circles)) == ("VAT", 1)


def test_the_same_field_changed_meanwhile_shows_the_difference(book: CommandLine, tmp_path: Path) -> None:
    script = elsewhere("sort --every 6w tom") + replacing(
        "Services: books", "Services: books\nCadence: every 2 weeks"
    )
    terminal = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, script))
    assert terminal.ends() == 1
    assert "yours  Cadence: every 2 weeks" in terminal.said
    assert "now    Cadence: every 6 weeks" in terminal.said
    wish = tom(book).wish
    assert wish is not None
    assert wish.every is not None
    assert wish.every.count == 6
    look = "pathlib.Path('seen').write_text(path.read_text())"
    second = Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, look))
    second.sees("Go on with it?")
    second.types("y")
    assert second.ends() == 0
    assert "# yours: Cadence: every 2 weeks" in (tmp_path / "seen").read_text()
    assert "\nCadence: every 6 weeks" in (tmp_path / "seen").read_text()


def test_drafts_are_hers_alone(book: CommandLine, tmp_path: Path) -> None:
    failing = replacing("books", "VAT") + "\nsys.exit(3)"
    Terminal("edit", "tom", folder=tmp_path, EDITOR=editor(tmp_path, failing)).ends()
    drafts = [each for each in (tmp_path / "state").rglob("*") if each.is_file() and "VAT" in each.read_text()]
    assert drafts
    assert all(each.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) == 0 for each in drafts)
