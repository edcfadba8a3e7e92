"""What an export made: its bytes, the lines a person would see, and how many of which kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


def _never(_before: bytes) -> bool:
    return False


@dataclass(frozen=True)
class Made:
    """One export before it is written.

    `is_like` tells whether a file is an earlier one of the same sort, `says_more` whether this one tells its
    readers what that one didn't.
    """

    raw: bytes
    lines: tuple[str, ...]
    kinds: Mapping[str, int]
    summary: str
    is_like: Callable[[bytes], bool]
    says_more: Callable[[bytes], bool] = _never
