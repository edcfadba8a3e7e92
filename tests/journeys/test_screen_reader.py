"""What a screen reader finds in a real terminal: at its cursor, and in what a reader of the terminal says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal, needs


def test_the_terminal_has_its_cursor_on_the_row_she_is_on(terminal: Terminal) -> None:
    terminal.open()
    for keys, words in (
        ((), "Joan Pike"),
        (("Down",), "Tom Okafor"),
        (("m",), "r  let it rest"),
        (("Down",), "g  gently for a while"),
        (("Escape",), "Tom Okafor"),
        (("Enter",), "! send the VAT letter"),
        (("2",), "Bea Lund"),
        (("Down",), "Donal Quirke"),
        (("3",), "Joan Pike"),
        (("4",), "June"),
        (("1",), "Tom Okafor"),
    ):
        terminal.keys(*keys)
        terminal.until(lambda _screen, words=words: terminal.words_at_cursor.startswith(words))  # type: ignore[misc]


def test_the_terminal_has_its_cursor_where_the_next_letter_goes(terminal: Terminal) -> None:
    terminal.open()
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("l", "rang Tom")
    terminal.until(lambda screen: "rang Tom" in screen and terminal.words_at_cursor.strip() == "")
    terminal.keys("Left", "Left", "Left")
    terminal.until(lambda _screen: terminal.words_at_cursor.startswith("Tom"))


def test_under_the_prompt_too_the_terminal_has_its_cursor_on_letter_and_row(terminal: Terminal) -> None:
    terminal.open("log")
    terminal.until(lambda screen: "log it" in screen)
    terminal.keys("rang Tom", "Left", "Left", "Left")
    terminal.until(lambda _screen: terminal.words_at_cursor.startswith("Tom"))
    terminal.keys("Enter")
    terminal.until(lambda _screen: terminal.words_at_cursor.startswith("1  promised for Thursday"))


def test_the_cursor_goes_along_when_the_terminal_shrinks(terminal: Terminal) -> None:
    terminal.open(width=120, height=36)
    terminal.until(lambda screen: "▌ Joan Pike" in screen)
    terminal.keys("Down")
    for width, height in ((80, 12), (120, 36)):
        terminal.tmux("resize-window", "-x", str(width), "-y", str(height))
        terminal.until(lambda _screen: terminal.words_at_cursor.startswith("Tom Okafor"))


class Reader:
    """yasr, a screen reader that sits between the terminal and a program, with its voice in a file."""

    def __init__(self, folder: Path) -> None:
        self._voice = folder / "voice"
        self._voice.touch()
        speaks, self._settings = folder / "speaks.sh", folder / "yasr.conf"
        speaks.write_text(f"#!/bin/sh\nexec cat >> {shlex.quote(str(self._voice))}\n")
        speaks.chmod(0o755)
        options = ["cursor tracking=full", "synthesizer=emacspeak server", f"synthesizer port=|{speaks}",
                   "key echo=off", "up and down arrows=speak line"]  # fmt: skip
        self._settings.write_text("\n".join(["[normalkeys]", "[reviewkeys]", "[options]", *options, ""]))
        self._program = folder / "program.sh"

    def over(self, command: str) -> str:
        """The command under the reader."""
        self._program.write_text(f"#!/bin/sh\nexec {command}\n")
        self._program.chmod(0o755)
        return f"yasr -C {self._settings} {self._program}"

    @property
    def answers(self) -> list[str]:
        """What it said after each key, and first of all before any: a key stops what is being said."""
        keys = re.split(r"^s$", self._voice.read_text(errors="replace"), flags=re.MULTILINE)
        words = (
            [word.strip(" ▕") for word in re.findall(r"^q \{(.*)\}$", key, flags=re.MULTILINE)] for key in keys
        )
        return [" ".join(word for word in each if word) for each in words]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    needs("yasr")
    monkeypatch.setenv("NO_COLOR", "1")
    return Reader(tmp_path)


def press(terminal: Terminal, reader: Reader, key: str, words: str) -> None:
    """Press this key and hear these words after it."""
    before = len(reader.answers)
    terminal.keys(key)
    terminal.until(lambda _screen: len(reader.answers) > before and words in reader.answers[-1])


@pytest.fixture
def opened(terminal: Terminal, reader: Reader) -> Terminal:
    """Today under the reader, which has said all of it and answers the arrows."""
    terminal.run(reader.over(terminal.command()))
    terminal.until(lambda screen: "▌ Joan Pike" in screen and "palette" in reader.answers[-1])
    for key, row in (("Down", "▌ Tom Okafor"), ("Up", "▌ Joan Pike")):
        press(terminal, reader, key, row)
    return terminal


def test_a_screen_reader_says_the_row_she_comes_to_and_nothing_else(opened: Terminal, reader: Reader) -> None:
    press(opened, reader, "Down", "send the VAT letter")
    press(opened, reader, "Up", "their letter came 4 days ago")
    assert reader.answers[-2] == "▌ Tom Okafor promised for Thursday: send the VAT letter b4d"


def test_a_screen_reader_says_what_was_done(opened: Terminal, reader: Reader) -> None:
    press(opened, reader, "Down", "send the VAT letter")
    press(opened, reader, "d", "u takes it back")
    press(opened, reader, "Down", "Donal Quirke has something for you")
    done = reader.answers[-2]
    assert "send the VAT letter" in done
    assert "Reflect" not in done
