"""relnote in a real terminal: opened by tmux, driven by keys, seen as tmux sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from relnote.storage.file import NotebookFile
from tests.journeys.terminal import Terminal, is_running, pid_of
from tests.stage import HandClock


def test_a_morning_in_a_real_terminal(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "Saturday 21 November" in screen and "▌ Joan Pike" in screen)
    terminal.keys("Down")
    terminal.until(lambda screen: "▌ Tom Okafor" in screen)
    terminal.keys("d")
    terminal.until(lambda screen: "u takes it back" in screen and "promised for Thursday" not in screen)
    clock = HandClock().clock()
    assert NotebookFile(terminal.path, clock=clock).load().reminders[51].done is not None
    terminal.keys("/", "4471")
    terminal.until(lambda screen: "Sent him the form." in screen)
    terminal.keys("Escape")
    terminal.until(lambda screen: "w why" in screen)
    terminal.keys("z")
    terminal.until(lambda screen: screen.split() == ["Saturday", "21", "November"])


def test_what_another_program_writes_appears_by_itself(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "send the VAT letter" in screen)
    beside = NotebookFile(terminal.path, clock=HandClock().clock())
    beside.update("drop it", lambda notebook, _mint: notebook.without_reminder(51))
    terminal.until(lambda screen: "▌ Joan Pike" in screen and "send the VAT letter" not in screen)


def test_a_terminal_that_is_killed_while_she_types_gives_the_words_back(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("l", "rang Tom about the ov")
    terminal.until(lambda screen: "with Tom Okafor" in screen)
    folder = Path(os.environ["XDG_STATE_HOME"])
    terminal.until(lambda _screen: any("the ov" in kept.read_text() for kept in folder.rglob("drafts/*.txt")))
    pids = terminal.tmux("list-panes", "-F", "#{pane_pid}").split()
    children = subprocess.run(["pgrep", "-P", pids[0]], capture_output=True, text=True, check=False)
    for pid in children.stdout.split():
        os.kill(int(pid), signal.SIGKILL)
    terminal.tmux("kill-server")
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    again.open()
    again.until(lambda screen: "You were writing: rang Tom about the ov" in screen)
    again.tmux("kill-server")


def test_a_terminal_that_hangs_up_while_she_types_gives_the_words_back(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("l", "rang Tom about the le")
    terminal.until(lambda screen: "with Tom Okafor" in screen and "about the le" in screen)
    folder = Path(os.environ["XDG_STATE_HOME"])
    terminal.until(lambda _screen: any("the le" in kept.read_text() for kept in folder.rglob("drafts/*.txt")))
    pid = pid_of(terminal)
    os.kill(pid, signal.SIGHUP)
    terminal.until(lambda _screen: not is_running(pid))
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    again.open()
    again.until(lambda screen: "You were writing: rang Tom about the le" in screen)
    again.keys("l")
    again.until(lambda screen: "with Tom Okafor" in screen and "about the le" in screen)
    again.tmux("kill-server")


def kept(words: str) -> bool:
    """Whether a draft on the disk holds these words."""
    return any(words in one.read_text() for one in Path(os.environ["XDG_STATE_HOME"]).rglob("drafts/*.txt"))


def on_a_page(screen: str) -> bool:
    """Whether a person's page is open: Today has no way back."""
    return "esc back" in screen


HANGS_UP_OR_IS_KILLED = pytest.mark.parametrize(
    "how", [signal.SIGHUP, signal.SIGKILL], ids=["the terminal hangs up", "it is killed"]
)


@HANGS_UP_OR_IS_KILLED
def test_a_half_written_form_is_offered_again(terminal: Terminal, how: signal.Signals) -> None:
    terminal.open(width=100, height=30)
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("Enter")
    terminal.until(on_a_page)
    terminal.keys("e")
    terminal.until(lambda screen: "write it down" in screen)
    terminal.keys("Down")  # from the line that adds round to the name
    terminal.keys(" of Hull")
    terminal.until(lambda _screen: kept("Joan Pike of Hull"))
    pid = pid_of(terminal)
    os.kill(pid, how)
    terminal.until(lambda _screen: not is_running(pid))
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    again.open(width=100, height=30)
    again.until(lambda screen: "You were changing: Joan Pike" in screen)
    again.keys("Enter")
    again.until(on_a_page)
    again.keys("e")
    again.until(lambda screen: "Joan Pike of Hull" in screen and "not written down yet" in screen)
    again.tmux("kill-server")
    assert NotebookFile(terminal.path, clock=HandClock().clock()).load().people[4].name == "Joan Pike"


@HANGS_UP_OR_IS_KILLED
def test_a_half_written_reminder_is_offered_again(terminal: Terminal, how: signal.Signals) -> None:
    terminal.open(width=100, height=30)
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("r")
    terminal.until(lambda screen: "write it down" in screen)
    terminal.keys("send the quinc")
    terminal.until(lambda _screen: kept("send the quinc"))
    pid = pid_of(terminal)
    os.kill(pid, how)
    terminal.until(lambda _screen: not is_running(pid))
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    again.open(width=100, height=30)
    again.until(lambda screen: "You were writing: send the quinc" in screen)
    again.keys("r")
    again.until(lambda screen: "write it down" in screen and screen.count("send the quinc") > 1)
    again.tmux("kill-server")


@HANGS_UP_OR_IS_KILLED
def test_a_half_typed_day_of_a_snooze_is_offered_again(terminal: Terminal, how: signal.Signals) -> None:
    terminal.open(width=100, height=30)
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("s", "in 9 da")
    terminal.until(lambda _screen: kept("in 9 da"))
    pid = pid_of(terminal)
    os.kill(pid, how)
    terminal.until(lambda _screen: not is_running(pid))
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    again.open(width=100, height=30)
    again.until(lambda screen: "Half-written" in screen and "s there brings it back" in screen)
    again.keys("s")
    again.until(lambda screen: "Not before: Joan" in screen and " in 9 da" in screen)
    again.keys("ys", "Enter")
    again.until(lambda screen: "Joan Pike: not before Mon 30 Nov" in screen)
    again.tmux("kill-server")


def test_keys_that_come_in_one_go_act_where_they_were_meant(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("s", "3", "Enter", "d", "d", "rather well", "Enter", "q")
    terminal.until(lambda screen: "Saturday 21 November" not in screen)
    after = NotebookFile(terminal.path, clock=HandClock().clock()).load()
    assert [choice.until for choice in after.conversations[12].choices] == [date(2026, 11, 28)]
    assert after.reminders[51].done is not None
    assert after.reminders[52].done is not None
    assert {detail.text for detail in after.people[2].details} == {"rather well"}


def test_leaving_in_the_breath_of_an_act_leaves_it_on_the_disk(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("Down")
    terminal.until(lambda screen: "▌ Tom Okafor" in screen)
    terminal.keys("d", "q")
    screen = terminal.until(lambda screen: "Saturday 21 November" not in screen)
    assert "broke off" not in screen, screen
    assert NotebookFile(terminal.path, clock=HandClock().clock()).load().reminders[51].done is not None


def test_a_terminal_that_shrinks_and_grows_shows_the_same_row(terminal: Terminal) -> None:
    terminal.open(width=120, height=36)
    terminal.until(lambda screen: "▌ Joan Pike" in screen and "Four pages, mostly bellows." in screen)
    terminal.keys("Down")
    terminal.until(lambda screen: "▌ Tom Okafor" in screen)
    terminal.tmux("resize-window", "-x", "80", "-y", "24")
    terminal.until(lambda screen: "▌ Tom Okafor" in screen and "Two shops" not in screen)
    terminal.tmux("resize-window", "-x", "30", "-y", "8")
    terminal.until(lambda screen: "relnote needs 40 × 10" in screen)
    terminal.tmux("resize-window", "-x", "120", "-y", "36")
    terminal.until(lambda screen: "▌ Tom Okafor" in screen and "Two shops in Lisbon" in screen)


def test_in_a_pipe_it_says_what_to_do(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "relnote"], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert ran.returncode == 2
    assert "relnote today" in ran.stderr
    assert ran.stdout == ""


def editor(folder: Path, script: str) -> str:
    """A made-up editor: a shell script that is given the file's name."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_log_alone_is_one_line_under_the_prompt_and_leaves_plain_lines(terminal: Terminal) -> None:
    terminal.open("log")
    terminal.until(lambda screen: "What happened?" in screen and "log it" in screen)
    terminal.keys("yesterday, rang Tom about the oven ! send the plan by friday")
    terminal.until(lambda screen: "promise: send the plan, by Fri 27 Nov" in screen)
    terminal.keys("Enter")
    terminal.until(lambda screen: "Still open with Tom" in screen)
    terminal.keys("1", "Enter")
    screen = terminal.until(lambda screen: "relnote undo takes it back" in screen)
    assert screen.split("\n")[0] == "Logged  Fri 20 Nov 2026 (yesterday) · call · with Tom Okafor · you talked"
    assert "Done: send the VAT letter" in screen
    assert "Still open with" not in screen
    after = NotebookFile(terminal.path, clock=HandClock().clock()).load()
    assert after.reminders[51].done is not None
    assert max(after.conversations.values(), key=lambda one: one.id).text == "rang Tom about the oven"


def test_a_line_left_under_the_prompt_is_kept_for_the_next_time(terminal: Terminal) -> None:
    terminal.open("log")
    terminal.until(lambda screen: "log it" in screen)
    terminal.keys("rang Tom about the ov")
    terminal.until(lambda screen: "with Tom Okafor" in screen and "about the ov" in screen)
    terminal.keys("Escape")
    terminal.until(lambda screen: "Kept. `relnote log` brings it back." in screen)
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    again.open("log")
    again.until(lambda screen: "rang Tom about the ov" in screen)
    again.tmux("kill-server")


def test_the_line_under_the_prompt_goes_on_in_the_editor(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, 'sed -i "1s/$/ and the smaller shop/" "$1"'))
    terminal.open("log")
    terminal.until(lambda screen: "log it" in screen)
    terminal.keys("rang Tom about the oven")
    terminal.until(lambda screen: "with Tom Okafor" in screen)
    terminal.keys("C-e")
    terminal.until(lambda screen: "enter: log it" in screen)
    terminal.keys("Enter")
    terminal.until(lambda screen: "Still open with Tom" in screen)
    after = NotebookFile(terminal.path, clock=HandClock().clock()).load()
    newest = max(after.conversations.values(), key=lambda one: one.id)
    assert newest.text == "rang Tom about the oven and the smaller shop"


def test_in_the_screens_the_editor_has_the_words_and_gives_them_back(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, 'sed -i "1s/$/ and the lease/" "$1"'))
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("l")
    terminal.keys("rang Tom about the oven")
    terminal.until(lambda screen: "with Tom Okafor" in screen)
    terminal.keys("C-e")
    terminal.until(lambda screen: "about the oven and the lease" in screen)


def test_an_editor_that_fails_loses_nothing(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, "exit 3"))
    terminal.open(width=120, height=36)
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("l")
    terminal.keys("rang Tom about the oven")
    terminal.until(lambda screen: "with Tom Okafor" in screen)
    terminal.keys("C-e")
    terminal.until(lambda screen: "ended with an error (3)" in screen and "rang Tom about the oven" in screen)
