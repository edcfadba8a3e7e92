"""The config file is hers: one line of it is changed when she chooses something, and every other stays."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from relnote.storage.files import Files, make_folders, remove_if_there, sync_folder, write_new
from relnote.storage.locations import config_path


def remember(name: str, value: str, environment: Mapping[str, str]) -> None:
    """Put `name = "value"` among the first lines of the config file, in place of what it was.

    The file is for her alone and replaced as a whole; where it is a link, what it links to. Raises OSError.
    """
    path = config_path(environment)
    path = path.resolve() if path.is_symlink() else path
    files = Files()
    make_folders(files, path.parent)
    try:
        before = path.read_bytes().decode("utf-8", errors="surrogateescape")
    except FileNotFoundError:
        before = ""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    remove_if_there(files, new)
    write_new(files, new, with_line(before, name, value).encode("utf-8", errors="surrogateescape"))
    files.replace(new, path)
    sync_folder(files, path.parent)


def with_line(text: str, name: str, value: str) -> str:
    """The text of a config file with this name set before its first table (TOML: later it would be in one)."""
    line = f'{name} = "{value}"'
    top, tables = _before_tables(text)
    there = re.compile(rf"^[ \t]*{re.escape(name)}[ \t]*=.*$", re.MULTILINE)
    if there.search(top):
        return there.sub(lambda _found: line, top, count=1) + tables
    gap = "" if not top or top.endswith("\n") else "\n"
    return f"{top}{gap}{line}\n{tables}"


def _before_tables(text: str) -> tuple[str, str]:
    found = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    if found is None:
        return text, ""
    return text[: found.start()], text[found.start() :]
