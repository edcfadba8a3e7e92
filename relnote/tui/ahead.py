"""Modules her first keys will need, imported while she reads the first screen."""

from __future__ import annotations

from importlib import import_module

from relnote.tui.collector import leave_be

LATER = (
    "relnote.core.entry.reading",
    "relnote.storage.transaction",
    "relnote.storage.meeting",
    "relnote.tui.forms.log",
    "relnote.tui.screens.person",
    "relnote.core.rhythm.why",
    "textual.command",
    "relnote.tui.palette",
    "relnote.storage.steps",
    "relnote.tui.acts.editing_round",
)
"""The soonest needed first. Each is imported again, for nothing, where it is used."""


def import_ahead() -> None:
    """Import them all; a second time costs nothing."""
    for name in LATER:
        import_module(name)
    leave_be()
