"""What each verb may import, seen from outside: the linter can't see what is lazy."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

import relnote.core
from relnote.cli.app import VERBS, Verb, root

SAY_MODULES = """
import json, sys
from relnote.main import run
code = run(sys.argv[1:])
print("MODULES" + json.dumps(sorted(sys.modules)), file=sys.stderr)
"""

SLOW = {
    "textual", "rich", "tinydb", "icalendar", "dateutil", "difflib", "hashlib", "subprocess", "tempfile",
    "calendar", "_strptime", "dataclasses", "random", "secrets", "zoneinfo", "asyncio", "logging", "email",
    "http", "socket", "csv", "sqlite3", "tomllib",
}  # fmt: skip
"""What costs milliseconds and isn't needed to read the day."""

MAY_IMPORT: dict[str, frozenset[str]] = {
    "today": frozenset(),
    "brief": frozenset(),
    "log": frozenset({"tinydb", "hashlib", "tempfile", "subprocess"}),
}
"""Of the slow ones, those that the quick verbs may still import."""


def modules_after(*words: str, folder: Path) -> set[str]:
    """The modules imported once relnote has run these words on the made-up practice."""
    environment = {
        "HOME": str(folder), "RELNOTE_TODAY": "2026-11-21", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
        "RELNOTE_FILE": str(folder / "notebook.json"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", SAY_MODULES, *words],
        env=environment, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    said = done.stderr.rpartition("MODULES")[2]
    assert said, done.stderr
    return set(json.loads(said))


def begin(folder: Path) -> None:
    modules_after("add", "Tom Okafor", folder=folder)
    modules_after("log", "call with Tom Okafor about the lease", folder=folder)


def test_help_imports_no_verb_and_neither_msgspec_nor_tinydb(tmp_path: Path) -> None:
    modules = modules_after("--help", folder=tmp_path)
    verbs = {f"relnote.cli.{module}" for module, _line in VERBS.values()}
    assert not modules & verbs
    assert not modules & (SLOW | {"msgspec", "relnote.core.notebook", "relnote.cli.shell"})


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_imports_textual(verb: str, tmp_path: Path) -> None:
    asked = modules_after(verb, "--help", folder=tmp_path)
    run = modules_after(verb, folder=tmp_path)
    assert not {"textual", "relnote.tui.app"} & (asked | run)


@pytest.mark.parametrize("verb", MAY_IMPORT)
def test_the_quick_verbs_import_nothing_slow(verb: str, tmp_path: Path) -> None:
    begin(tmp_path)
    words = {
        "today": ["today"],
        "brief": ["brief", "tom"],
        "log": ["log", "call with Tom Okafor about the oven"],
    }
    modules = modules_after(*words[verb], folder=tmp_path)
    assert "relnote.core.notebook" in modules
    assert modules & SLOW <= MAY_IMPORT[verb]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_two_real_examples(verb: str) -> None:
    command = root.get_command(click.Context(root), verb)
    assert isinstance(command, Verb), f"{verb} is no Verb, so it has no examples"
    assert len(command.examples) >= 2
    assert all(example.startswith(f"relnote {verb}") for example in command.examples), command.examples
    assert command.help
    undescribed = [each.opts for each in command.params if isinstance(each, click.Option) and not each.help]
    assert not undescribed


@pytest.mark.parametrize("verb", VERBS)
def test_every_example_is_understood_by_its_verb(verb: str) -> None:
    import shlex

    command = root.get_command(click.Context(root), verb)
    assert isinstance(command, Verb)
    for example in command.examples:
        words = shlex.split(example.split(" > ")[0].split(" | ")[-1])[2:]
        from relnote.cli.asked import Asked
        from tests.cli.conftest import CLOCK

        command.make_context(verb, words, obj=Asked(CLOCK), resilient_parsing=False)


def test_the_core_never_names_a_codec() -> None:
    """import-linter can't forbid a submodule of a package that is allowed."""
    for path in sorted(Path(relnote.core.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                names = [f"{node.value.id}.{node.attr}"]
            assert not [
                name for name in names if name.startswith(("json", "msgspec.json", "msgspec.msgpack"))
            ], path


def test_packages_open_with_nothing() -> None:
    for path in Path(relnote.core.__path__[0]).parent.rglob("__init__.py"):
        assert path.read_text() == "", f"{path} is not empty"
