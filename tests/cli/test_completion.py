"""Completion in a real bash and a real zsh, on a terminal, with names that shells trip over."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from relnote.core.settings import Circle, Settings
from tests.build import notebook, person
from tests.cli.conftest import CommandLine

PEOPLE = (
    person(1, "Tom Okafor"),
    person(2, "Tom Reed"),
    person(3, "Okafor & Sons"),
    person(4, "Moira O'Neil"),
    person(5, "Esc\x1b]52;c;aGk=\x07ape"),
    person(6, "Zoë Ångström"),
    person(7, "Ann: the (one) $HOME *"),
    person(8, "Una Twin"),
    person(9, "Una Twin"),
)
PROMPT = "READY> "


def need(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        missing = f"{shell} is not installed: apt-get install -y {shell}"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


class Typing:
    """A shell on a terminal of its own, with relnote's completion read in."""

    def __init__(self, shell: str, folder: Path, notebook_path: Path, script: str) -> None:
        script_path = folder / f"completion.{shell}"
        script_path.write_text(script)
        start = {
            "bash": f"PS1='{PROMPT}'; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; ",
            "zsh": f"PS1='{PROMPT}'; unsetopt BEEP PROMPT_SP; autoload -U compinit; compinit -D; ",
        }[shell]
        options = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"]}[shell]
        environment = {
            "HOME": str(folder),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "RELNOTE_FILE": str(notebook_path),
            "RELNOTE_TODAY": "2026-11-21",
            "LANG": "C.UTF-8",
            "TERM": "dumb" if shell == "bash" else "vt100",
            "INPUTRC": "/dev/null",
        }
        self.child = pexpect.spawn(
            need(shell), options, env=environment, encoding="utf-8", dimensions=(40, 200), timeout=20
        )
        self.said = ""
        self.child.sendline(
            f"{start}. {script_path}; show() {{ printf '<%s>' \"$@\"; echo SHO''WN; }}; echo STARTED"
        )
        self._read_to("STARTED\r\n")
        self._read_to(PROMPT)

    def _read_to(self, what: str) -> str:
        self.child.expect_exact(what)
        self.said += self.child.before
        return str(self.child.before)

    def tab(self, line: str) -> str:
        """What the last word becomes after TAB, as a program would get it."""
        self.child.send(f"{line}\t\x01show \r")
        words = re.findall(r"<([^<>]*)>", self._read_to("SHOWN"))
        self._read_to(PROMPT)
        return str(words[-1])

    def listed(self, line: str) -> str:
        """What pressing TAB until there is a list puts on the terminal."""
        before = len(self.said)
        self.child.send(f"{line}\t\t\t\x15show \r")
        self._read_to("SHOWN")
        self._read_to(PROMPT)
        return self.said[before:]


@pytest.fixture(params=["bash", "zsh"])
def typing(request: pytest.FixtureRequest, relnote: CommandLine, tmp_path: Path) -> Iterator[Typing]:
    shell = str(request.param)
    need(shell)
    relnote.holds(notebook(*PEOPLE, settings=Settings(circles=(Circle(name="tax clients"),))))
    script = relnote("completion", shell).out
    typed = Typing(shell, tmp_path, relnote.path, script)
    yield typed
    typed.child.close(force=True)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("relnote show 'Okafor & S", "Okafor & Sons"),
        ("relnote show mo", "Moira O'Neil"),
        ("relnote show zoe", "Zoë Ångström"),
        ("relnote show Ann", "Ann: the (one) $HOME *"),
        ("relnote show Tom\\ R", "Tom Reed"),
        ("relnote show tom ok", "Okafor"),
        ("relnote add x --circle tax", "tax clients"),
        ("relnote show x --al", "--all"),
    ],
)
def test_one_candidate_is_the_word_itself(typing: Typing, line: str, name: str) -> None:
    assert typing.tab(line) == name


def test_two_toms_leave_what_they_share_and_are_both_shown(typing: Typing) -> None:
    assert typing.tab("relnote show tom").strip() == "Tom"
    listed = typing.listed("relnote show tom")
    assert "Okafor" in listed
    assert "Reed" in listed


def test_an_escape_in_a_name_never_reaches_the_terminal(typing: Typing) -> None:
    ref = typing.tab("relnote show Esc")
    assert re.fullmatch(r"([a-z][2-9])+[a-z]?", ref), ref
    listed = typing.listed("relnote show ")
    assert "Moira" in listed
    assert "\x1b]52" not in listed
    assert "\x9b" not in listed


def test_a_verb_is_completed(typing: Typing) -> None:
    assert typing.tab("relnote comple") == "completion"
