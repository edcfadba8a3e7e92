"""What the docs show is what relnote prints."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from relnote.cli.app import root
from tests.docs.examples import PAGES, ROOT, blocks, examples, printed, same


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_of_a_page_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    for block in blocks(page):
        for example in examples(block):
            now = printed(example.command, tmp_path)
            assert same(example.shown, now), f"{page.name}: $ {example.command}\nprints now:\n{now}"


def test_no_page_shows_a_mistake_of_relnotes_own() -> None:
    assert [page.name for page in PAGES if "made a mistake of its own" in page.read_text("utf-8")] == []


def test_the_pages_hold_examples_at_all() -> None:
    assert sum(len(examples(block)) for page in PAGES for block in blocks(page)) >= 20


def test_every_verb_and_every_option_stands_in_the_command_line_page() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    missing = [
        f"relnote {verb}" for verb in root.list_commands(click.Context(root)) if f"### {verb}" not in page
    ]
    for name in root.list_commands(click.Context(root)):
        command = root.get_command(click.Context(root), name)
        assert command is not None
        options = [option for one in _all(command) for parameter in one.params for option in parameter.opts]
        missing += [
            f"{name} {option}" for option in options if option.startswith("--") and f"`{option}" not in page
        ]
    assert not missing


def _all(command: click.Command) -> list[click.Command]:
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [command, *(deeper for one in below for deeper in _all(one))]
