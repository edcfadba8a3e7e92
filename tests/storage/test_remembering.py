"""What she chooses in the screens is one line of her config file; every other line is hers and stays."""

from __future__ import annotations

import stat
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from relnote.storage.locations import config_path, read_config
from relnote.storage.remembering import remember, with_line

HERS = """# my own
file = "~/notes.json"
theme = "lamplight"  # at night

[keys]
"row.done" = "t"
theme = "not this one"
"""


def test_the_line_is_changed_and_every_other_stays() -> None:
    after = with_line(HERS, "theme", "paper")
    assert after.split("\n")[2] == 'theme = "paper"'
    assert [line for line in after.split("\n") if "paper" not in line] == [
        line for line in HERS.split("\n") if "lamplight" not in line
    ]


def test_a_new_line_stands_before_the_first_table() -> None:
    assert with_line('[keys]\n"log" = "m"\n', "theme", "paper") == 'theme = "paper"\n[keys]\n"log" = "m"\n'
    assert with_line('editor = "vi"', "theme", "paper") == 'editor = "vi"\ntheme = "paper"\n'


@given(st.lists(st.sampled_from(['file = "a"', "# a remark", 'editor = "vi"', 'theme = "x"', ""]), unique=True))
def test_what_was_remembered_is_read_again(lines: list[str]) -> None:
    import tomllib

    after = with_line("\n".join(lines), "theme", "paper")
    assert tomllib.loads(after)["theme"] == "paper"
    assert with_line(after, "theme", "paper") == after


def test_the_file_is_for_her_alone_and_a_link_stays_one(tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    remember("theme", "paper", environment)
    path = config_path(environment)
    assert read_config(environment).theme == "paper"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    elsewhere = tmp_path / "dotfiles.toml"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    remember("theme", "lamplight", environment)
    assert path.is_symlink()
    assert read_config(environment).theme == "lamplight"
    assert [one.name for one in path.parent.iterdir()] == ["config.toml"]
