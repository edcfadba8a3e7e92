"""What was typed for a log is never lost: its words, its options, and what the editor must still mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.core.refs import whole_ref
from tests.build import day, notebook, person
from tests.cli.conftest import CommandLine
from tests.cli.test_log import BEA, GUIDE, TOM, OnATerminal, an_editor, log, new_talk, practice

__all__ = ["log"]


def test_options_come_back_with_the_words_they_were_typed_with(log: CommandLine) -> None:
    said = log("log", "Sam rang too", "--with", "bea lund", "--on", "yesterday", "--by", "video", "--in")
    assert said.code == 1
    terminal = OnATerminal().sees("Kept from before:").sees("Sam rang too")
    terminal.sees("with --with 'bea lund' --on yesterday --by video --in").sees("log>").types("y")
    terminal.sees("Which Sam?").types("1").sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0
    talk = new_talk(log)
    assert (BEA in talk.with_, talk.day, talk.channel, talk.direction) == (
        True,
        day("2026-11-20"),
        "video",
        "in",
    )
    assert log("log").err.count("--with") == 0


def test_without_a_terminal_the_options_are_said_as_well(log: CommandLine) -> None:
    log("log", "Sam rang", "--on", "yesterday")
    assert 'Kept from before: "Sam rang" (--on yesterday)' in log("log").err


def test_a_row_comes_back_and_is_settled(log: CommandLine) -> None:
    ref = whole_ref("reminder", GUIDE)[:4]
    assert log("log", ref, "lent it, and Sam rang").code == 1
    terminal = OnATerminal().sees(f"with {ref}").types("y").sees("Which Sam?").types("1")
    terminal.sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0
    assert log.notebook.reminders[GUIDE].done is not None
    assert TOM in new_talk(log).with_


def test_a_row_that_is_gone_meanwhile_does_not_hold_the_words_back(log: CommandLine) -> None:
    ref = whole_ref("reminder", GUIDE)[:4]
    log("log", ref, "Sam rang")
    log.file.update("removed meanwhile", lambda now, _mint: now.without_reminder(GUIDE))
    terminal = OnATerminal().types("y").sees("is the ref of no row any more").sees("Which Sam?").types("1")
    terminal.sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0


def test_what_is_given_now_wins_over_what_was_kept_and_typing_anew_leaves_it(log: CommandLine) -> None:
    log("log", "Sam rang", "--on", "yesterday", "--with", "bea")
    terminal = OnATerminal("--on", "thursday", "--with", "tom").types("y").sees("Which Sam?").types("1")
    terminal.sees("Thu 19 Nov").types("").sees("Logged")
    assert terminal.ends() == 0
    assert (TOM in new_talk(log).with_, BEA in new_talk(log).with_) == (True, False)
    log("undo")
    log("log", "Sam rang", "--with", "bea")
    terminal = OnATerminal().sees("log>").types("call with Tom").sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0
    assert new_talk(log).with_ == (TOM,)


def test_options_stay_with_their_own_draft(log: CommandLine) -> None:
    log("log", "Sam rang", "--with", "bea")
    log.file.drafts.keep("log", "written elsewhere, Sam rang")
    assert "--with" not in log("log").err


def test_two_entries_in_one_draft_keep_their_options_before_their_words(log: CommandLine) -> None:
    log("log", "lunch with Tom and Bea", "! send it", "--on", "yesterday")
    log("log", "Sam rang", "--with", "bea")
    assert log.file.drafts.read("log") == (
        "(--on yesterday) lunch with Tom and Bea\n! send it\n\n(--with bea) Sam rang"
    )
    assert "--on yesterday)" in log("log").err


def test_an_unreal_day_beside_the_words_is_not_kept_with_them(log: CommandLine) -> None:
    assert log("log", "call with Tom", "--on", "30 february").code == 1
    terminal = (
        OnATerminal("--words").sees("call with Tom").types("y").sees("enter: log it").types("").sees("Logged")
    )
    assert terminal.ends() == 0


MENDING = """n="$(dirname "$0")/turn"
if [ -e "$n" ]; then cp "$1" "$n.seen"; {second}; else touch "$n"; {first}; fi"""


def mending(first: str, second: str) -> str:
    return MENDING.replace("{first}", first).replace("{second}", second)


@pytest.mark.parametrize(
    ("text", "remark", "mend"),
    [
        ("30 february, call with Tom", "# line 1: There is no 30 February", 's/30 february/yesterday/'),
        ("lunch with Tom and Bea\\n! send it", '# line 2: Whose is "! send it"?', 's/! send/! Bea: send/'),
        ("call with Tom\\n! send it by 31 june", "# line 2: There is no 31 June", 's/31 june/friday/'),
        ("call with Tom\\n*", '# line 2: The line "*" has no words', 's/^[*]$/* likes tea/'),
    ],
)  # fmt: skip
def test_an_entry_of_the_editor_that_cannot_be_read_goes_back_with_what_is_wrong_above_the_line(
    log: CommandLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    remark: str,
    mend: str,
) -> None:
    script = mending(f"printf '{text}\\n' > \"$1\"", f"sed -i '{mend}' \"$1\"")
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, script))
    terminal = OnATerminal("--edit").sees(remark.removeprefix("# ")).sees("Mend it now?").types("")
    terminal.sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0
    seen = (tmp_path / "turn.seen").read_text(encoding="utf-8").split("\n")
    line = int(remark.split()[2].rstrip(":"))
    assert seen[line - 1].startswith(remark)
    assert seen[line] == text.split("\\n")[line - 1]
    assert "# line" not in new_talk(log).text
    assert log.file.drafts.read("log") is None


def test_an_entry_that_is_not_mended_now_is_kept(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, 'printf "30 february, call with Tom\\n" > "$1"'))
    terminal = OnATerminal("--edit", "--with", "bea").sees("Mend it now?").types("n").sees("is kept")
    assert terminal.ends() == 1
    assert log.file.drafts.read("log") == "30 february, call with Tom"
    assert log("log").err.endswith('"30 february, call with Tom" (--with bea)\n')
    assert log.notebook == practice()


def test_what_the_editor_was_left_with_is_kept_where_it_fails_the_second_time(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = 'printf "call with Tom\\n" > "$1"', 'printf "call with Tom, more\\n" > "$1"; exit 3'
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, mending(first, second)))
    terminal = OnATerminal("--edit").sees("enter: log it").types("e").sees("ended with an error (3)")
    assert terminal.ends() == 1
    assert log.file.drafts.read("log") == "call with Tom, more"


def test_quoted_lines_gain_no_space_on_each_way_through_the_editor(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = 'printf "emailed Tom\\n> Dear Tom\\n> the lease\\n" > "$1"'
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, mending(first, "true")))
    terminal = (
        OnATerminal("--edit").sees("enter: log it").types("e").sees("enter: log it").types("").sees("Logged")
    )
    assert terminal.ends() == 0
    assert new_talk(log).text == "emailed Tom\n> Dear Tom\n> the lease"


def test_a_refused_line_that_is_logged_after_all_waits_no_longer(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor")))
    assert relnote("log", "call with Zed Quill about bread").code != 0
    assert relnote.file.drafts.read("log") == "call with Zed Quill about bread"
    assert relnote("log", "call with Zed Quill about bread", "--new").code == 0
    assert relnote.file.drafts.read("log") is None
