"""`relnote config` on a terminal: every setting beneath its name, whole, however long it is."""

from __future__ import annotations

from pathlib import Path

from relnote.cli.columns import cells
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal


def shown(folder: Path, *words: str, columns: int = 60) -> list[str]:
    """What `config` shows on a terminal so wide."""
    terminal = Terminal("config", *words, folder=folder, COLUMNS=str(columns), NO_COLOR="1")
    assert terminal.ends() == 0
    return terminal.said.replace("\r\n", "\n").splitlines()


def test_a_long_list_goes_on_below_its_first_word_and_no_word_is_broken(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote("add", "Tom Okafor")
    relnote("config", "circle", "Okafor & Sons", "--every", "6 weeks")
    lines = shown(tmp_path)
    assert max(map(cells, lines)) <= 60
    assert "  circle Okafor & Sons  every 6 weeks" in lines
    listed = next(
        line.split("\t")[1] for line in relnote("config").out.splitlines() if line.startswith("trade_")
    )
    at = next(at for at, line in enumerate(lines) if line.startswith("  trade_words"))
    start = lines[at].index("vat")
    below = [line for line in lines[at:-1] if line.startswith((" " * start, "  trade_words"))]
    assert " ".join(line[start:] for line in below) == listed


def test_one_that_is_named_says_how_it_is_changed(relnote: CommandLine, tmp_path: Path) -> None:
    relnote("add", "Tom Okafor")
    relnote("config", "circle", "clients", "--every", "6 weeks")
    assert shown(tmp_path, "calendar.words")[-1] == "changed by: relnote config calendar.words yes"
    assert shown(tmp_path, "circle") == [
        "  circle clients  every 6 weeks",
        'changed by: relnote config circle clients --every "6 weeks"',
    ]
