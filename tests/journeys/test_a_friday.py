"""A Friday: she opens the desk, writes a card by hand, types another, and the terminal goes away under it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from relnote.storage.file import NotebookFile
from tests.journeys.terminal import Terminal, pid_of
from tests.stage import HandClock


def on_disk(terminal: Terminal) -> list[str]:
    """What was posted, and what is a draft."""
    notes = NotebookFile(terminal.path, clock=HandClock().clock()).load().notes.values()
    return [f"{'posted' if note.posted else 'draft'}: {note.text or ''}" for note in notes]


def test_a_friday_in_a_real_terminal(terminal: Terminal) -> None:
    terminal.open(width=100, height=30)
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("Down")
    terminal.until(lambda screen: "▌ Tom Okafor" in screen)
    terminal.keys("n1p")
    terminal.until(lambda screen: "posted" in screen and "u takes it back" in screen)
    assert on_disk(terminal) == ["posted: "]
    terminal.keys("3")
    terminal.until(lambda screen: "A card today" in screen and "Tom Okafor" in screen)
    terminal.keys("t")
    terminal.until(lambda screen: "A note to whom?" in screen)
    terminal.keys("bea", "Enter")
    terminal.until(lambda screen: "To Bea Lund" in screen)
    terminal.keys("Tab", "Dear Bea, the knee")
    terminal.until(lambda screen: "4 of about 90 words" in screen)
    folder = Path(os.environ["XDG_STATE_HOME"])
    terminal.until(lambda _screen: any("the knee" in kept.read_text() for kept in folder.rglob("drafts/*.txt")))
    os.kill(pid_of(terminal), signal.SIGHUP)
    terminal.tmux("kill-server")
    again = Terminal(f"{terminal.socket}-again", terminal.path)
    try:
        again.open(width=100, height=30)
        again.until(lambda screen: "You were writing to Bea Lund" in screen)
        again.keys("3")
        again.until(lambda screen: "Drafts" in screen and "the knee" in screen)
        assert sorted(on_disk(again)) == ["draft: Dear Bea, the knee", "posted: "]
        again.keys("Down")
        again.until(lambda screen: "▌ Bea Lund" in screen)
        again.keys("n")
        again.until(lambda screen: "To Bea Lund" in screen)
        again.keys("Tab", " scan")
        again.until(lambda screen: "5 of about 90 words" in screen)
        again.keys("C-q")
        again.until(lambda screen: "To Bea Lund" not in screen)
        assert sorted(on_disk(again)) == ["draft: Dear Bea, the knee scan", "posted: "]
    finally:
        again.tmux("kill-server")
