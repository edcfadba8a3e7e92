"""A year end round: a circle by post, card by card, over an evening, a morning and the shell between them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from msgspec.structs import replace

from relnote.core.desk.rounds import RoundPage, round_of
from relnote.core.notebook import Notebook
from relnote.core.people import Address, Membership
from relnote.storage.file import NotebookFile
from tests.build import LONG_AGO, TODAY, day
from tests.journeys.terminal import Terminal
from tests.practice import JOAN, TOM
from tests.stage import HandClock

HOME = Address(street="3 Quay Row", locality="Dunmore", learned=day("2025-03-04"))


def three_clients(book: Notebook) -> Notebook:
    """Bea is one already; Tom and Joan with her, and Tom's address is known."""
    for each in (TOM, JOAN):
        person = replace(book.people[each], circles=(Membership("clients", LONG_AGO),))
        book = book.with_person(replace(person, addresses=(HOME,)) if each == TOM else person)
    return book


def page_of(terminal: Terminal) -> RoundPage:
    book = NotebookFile(terminal.path, clock=HandClock().clock()).load()
    return round_of(book, "clients", today=TODAY)


def in_the_shell(terminal: Terminal, words: str) -> str:
    ran = subprocess.run(
        ["bash", "-c", terminal.command(words)], capture_output=True, text=True, check=False, timeout=120
    )
    return ran.stdout + ran.stderr


def test_a_year_end_round(terminal: Terminal, tmp_path: Path) -> None:
    beside = NotebookFile(terminal.path, clock=HandClock().clock())
    beside.update("three clients", lambda book, _mint: three_clients(book))
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("3")
    terminal.until(lambda screen: "A card today" in screen)
    terminal.keys("R")
    terminal.until(lambda screen: "clients · 3 people" in screen)
    terminal.keys("1y")
    terminal.until(
        lambda screen: "year end for clients · 0 of 3 written" in screen and "▌   Bea Lund" in screen
    )
    assert "3 Quay Row, Dunmore (learned 4 Mar 2025)" in terminal.screen

    terminal.keys("Enter", "1", "p")  # the first card: opened, ticked, posted
    terminal.until(lambda screen: "1 of 3 written and posted" in screen and "▌   Joan Pike" in screen)
    terminal.keys("i")
    terminal.until(lambda screen: "Your line for Joan Pike" in screen)
    terminal.keys("the bellows", "Enter")
    terminal.until(lambda screen: "the bellows" in screen and "Your line" not in screen)
    terminal.keys("Space")
    terminal.until(lambda screen: "✓ Joan Pike" in screen and "2 of 3 written" in screen)
    terminal.keys("C-q")
    terminal.until(lambda screen: "year end for clients" not in screen)

    assert "clients: 1 posted, 1 written, 1 to write" in in_the_shell(terminal, "note --round 'year end'")
    in_the_shell(terminal, "note tom --round 'year end' --line 'two shops' --written")

    again = Terminal(f"{terminal.socket}-again", terminal.path)
    try:
        again.open(width=100, height=30)
        again.until(lambda screen: "▌ Joan Pike" in screen)
        again.keys("3")
        again.until(lambda screen: "3 of 3 written, 1 posted" in screen)
        again.keys("Down")
        again.until(lambda screen: "▌ year end for clients" in screen)
        again.keys("Enter", "P")
        again.until(lambda screen: "Posted on which day?" in screen)
        again.keys("Enter")
        again.until(lambda screen: "3 of 3 written and posted" in screen and "2 cards of year end" in screen)
        assert [row.posted for row in page_of(again).rows] == [TODAY] * 3
        again.keys("u")
        again.until(lambda screen: "Taken back: post 2 cards of year end" in screen)
        assert [row.posted for row in page_of(again).rows] == [TODAY, None, None]
    finally:
        again.tmux("kill-server")
