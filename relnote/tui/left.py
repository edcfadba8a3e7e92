"""What the log's form under a prompt leaves when it is over."""

from __future__ import annotations

from msgspec import Struct


class Left(Struct, frozen=True):
    """What the form left: lines for the terminal, what went wrong, and whether the editor is wanted next."""

    said: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    to_editor: bool = False
