"""The demo's copy: made once a day in the cache folder, so that `log` then `today` agree."""

from __future__ import annotations

from relnote.core.clock import Clock
from relnote.storage.file import NotebookFile


def demo_copy(clock: Clock) -> NotebookFile:
    """The made-up practice as it stands on the clock's day, in a temporary copy that is hers to change."""
    raise NotImplementedError
