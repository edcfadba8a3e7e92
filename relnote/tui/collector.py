"""The collector of garbage waits for a pause: a notebook walked through between two keys would stop them."""

from __future__ import annotations

import gc


def wait_for_pauses() -> None:
    """From now on it runs only when it is told to; what is there already stays, and is never walked again."""
    gc.freeze()
    gc.disable()


def collect() -> None:
    """In a pause; what is left then is never walked again. Does nothing where it runs by itself."""
    if not gc.isenabled():
        gc.collect()
        gc.freeze()


def leave_be() -> None:
    """What was made ready for her first keys stays as well. Does nothing where it runs by itself."""
    if not gc.isenabled():
        gc.freeze()
