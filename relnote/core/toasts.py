"""What a toast says: whose it is first, in a line or two short ones; what `u` does comes last."""

from __future__ import annotations

LETTERS = 58
"""So many letters a toast has, beside what `u` does."""
NAME = 26
"""So many of them a name has at most."""
BACK = "u takes it back"


def told(name: str, what: str, words: str = "") -> str:
    """`Tom Okafor, promise kept: send the VAT letter`; what doesn't fit of the words is left out."""
    said = f"{shortened(name, NAME)}, {what}" if words else f"{shortened(name, NAME)}: {what}"
    return shortened(f"{said}: {words}" if words else said, LETTERS)


def answer_kept(back: str) -> str:
    """An answer was left half-written."""
    return f"Kept: {back} brings it back."


def answer_begun(about: str, words: str, back: str, *, others: int = 0) -> str:
    """An answer was left half-written the last time, and perhaps others."""
    more = f", and {others} more" if others else ""
    return f"Half-written: {shortened(about, 26)}: {shortened(words, 24)}{more}   {back} brings it back"


def shortened(words: str, letters: int) -> str:
    """On one line of so many letters; what is cut off is said by an ellipsis."""
    flat = " ".join(words.split())
    return flat if len(flat) <= letters else flat[: letters - 1].rstrip(" ,;:·") + "…"
