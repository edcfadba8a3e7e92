"""What a toast says: whose it is first, in a line or two short ones; what `u` does comes last."""

from __future__ import annotations

import re

LETTERS = 56
"""So many letters are said of an act: with what `u` does they are one line of a terminal 80 columns wide."""
ONE_LINE = 75
TWO_LINES = 140
NAME = 26
"""So many of them a name has at most."""
BACK = "   u takes it back"
KEYS = {
    "`relnote undo` takes that back.": "u takes that back.",
    "`relnote redo` does the last one again.": "U does it again.",
    "or with `relnote wake`": "or with m",
    "`relnote sort` to say who matters": "2 shows them, to say who matters",
}
"""What the shell would be told, and the key that does it here."""
_COMMAND = re.compile(r"`relnote\b|: relnote [a-z]")
_PARTS = re.compile(r"(?<=[.?;]) |(?<=:) (?=`relnote)")


def toast(words: str, *, undo: bool = False) -> str:
    """The words as the screens say them; of an act, cut to a line that ends with what `u` does."""
    said = on_screen(words)
    if undo:
        return shortened(said, LETTERS) + BACK
    return said if len(said) <= TWO_LINES else shortened(said, TWO_LINES)


def on_screen(sentence: str) -> str:
    """Without what only a shell can do: a command's key takes its place, else its part is left out."""
    for command, key in KEYS.items():
        sentence = sentence.replace(command, key)
    if not _COMMAND.search(sentence):
        return sentence
    kept = [part for part in _PARTS.split(sentence) if not _COMMAND.search(part)]
    return re.sub(r"[;:,]$", ".", " ".join(kept)) or "That can't be done here."


def told(name: str, what: str, words: str = "") -> str:
    """`Tom Okafor, promise kept: send the VAT letter`; what doesn't fit of the words is left out."""
    if not words:
        return shortened(f"{shortened(name, NAME)}: {what}", LETTERS)
    return shortened(f"{shortened(name, NAME)}, {what}: {words}", LETTERS)


def not_saved(why: str, back: str) -> str:
    """An act that isn't on the disk; `back`, where she typed words for it, is the key that has them."""
    kept = f"\nYour words are kept: {back} brings them back." if back else ""
    return f"Not saved. {on_screen(why)}{kept}"


def answer_kept(back: str) -> str:
    """An answer was left half-written."""
    return f"Kept: {back} brings it back."


def answer_begun(about: str, words: str, back: str, *, others: int = 0) -> str:
    """An answer was left half-written the last time, and perhaps others."""
    begins = f"Half-written: {shortened(about, 20)}: "
    ends = f"{f' and {others} more' if others else ''}   {back} brings it back"
    return begins + shortened(words, max(ONE_LINE - len(begins) - len(ends), 8)) + ends


def shortened(words: str, letters: int) -> str:
    """On one line of so many letters; what is cut off is said by an ellipsis."""
    flat = " ".join(words.split())
    return flat if len(flat) <= letters else flat[: letters - 1].rstrip(" ,;:·") + "…"
