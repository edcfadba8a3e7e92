"""Examples in the docs, run as they stand: `python -m tests.docs.examples` writes what they print now.

A block that opens with ```console holds commands behind `$ ` and what they print. The blocks of a page
run in order in one fresh home, so that a page can log something and then show the day. A ref differs
from run to run where an id was minted on the way, so any ref matches any ref.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
DAY = "2026-11-21"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REF = re.compile(r"\b[bcdfghjklmnpqrstvwxz][2-9][bcdfghjklmnpqrstvwxz](?:[2-9][bcdfghjklmnpqrstvwxz]?)*\b")


@dataclass(frozen=True)
class Example:
    """One command of a page and what the page says it prints."""

    command: str
    shown: str


def examples(block: str) -> list[Example]:
    """The commands of one block, each with the lines up to the next one."""
    found: list[Example] = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command += "\n" + more
        found.append(Example(command, shown.rstrip("\n")))
    return found


def blocks(page: Path) -> list[str]:
    """The insides of a page's console blocks, in order."""
    return _BLOCK.findall(page.read_text("utf-8"))


def printed(command: str, home: Path) -> str:
    """What a command prints, both streams as a person sees them, trailing blanks left out."""
    environment = {
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "RELNOTE_TODAY": DAY,
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
        "EDITOR": "true",
    }
    done = subprocess.run(
        ["bash", "-c", command], env=environment, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    text = done.stdout.decode().replace(str(home), "~")
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n"))


def same(shown: str, now: str) -> bool:
    """Whether what the page shows is what is printed now, refs aside."""
    return _REF.sub("k3f", shown) == _REF.sub("k3f", now)


def rewritten(page: Path) -> str:
    """The page with what its commands print now."""
    with TemporaryDirectory() as home:

        def fresh(match: re.Match[str]) -> str:
            parts = [(example, printed(example.command, Path(home))) for example in examples(match[1])]
            lines = (
                f"$ {example.command}\n{now}\n" if now else f"$ {example.command}\n" for example, now in parts
            )
            return f"```console\n{''.join(lines)}```"

        return _BLOCK.sub(fresh, page.read_text("utf-8"))


if __name__ == "__main__":
    for page_ in PAGES:
        page_.write_text(rewritten(page_), "utf-8")
