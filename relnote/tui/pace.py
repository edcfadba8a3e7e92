"""How often a screen may be painted anew; most of what a key waits for its answer is the wait for that."""

from __future__ import annotations

from collections.abc import MutableMapping

TIMES_A_SECOND = "120"
"""Textual's own is 60: up to 17 ms of waiting after each key. Nothing is painted where nothing changed."""


def paint_soon(environment: MutableMapping[str, str]) -> None:
    """To be called before Textual is first imported, which reads it once; what she set herself stands."""
    environment.setdefault("TEXTUAL_FPS", TIMES_A_SECOND)
