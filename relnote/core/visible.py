"""Text from elsewhere, made safe to look at: nothing in it can move the cursor, hide or reorder."""

from __future__ import annotations

_ZWNJ, _ZWJ = "‌", "‍"
_VARIATION = frozenset("︎️")


def visible(text: str, *, lines: bool = False) -> str:
    """`text` with control characters, bidi controls and lone joiners shown as signs.

    ESC becomes ␛, a right-to-left override ⟨202E⟩. A joiner between two emoji or letters that join stays.
    With `lines`, line feeds stay; otherwise every kind of line end becomes one space.
    """
    if text.isprintable():
        return text
    if lines:
        return "\n".join(visible(line) for line in text.replace("\r\n", "\n").split("\n"))
    text = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return "".join(_shown(text, place, letter) for place, letter in enumerate(text))


def _shown(text: str, place: int, letter: str) -> str:
    if letter.isprintable() or letter in _VARIATION:
        return letter
    if letter in (_ZWNJ, _ZWJ) and _joins(text, place):
        return letter
    from unicodedata import category  # most text is printable, and needs none of it

    code = ord(letter)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if category(letter) == "Zs":
        return " "
    return f"⟨{code:04X}⟩"


def _joins(text: str, place: int) -> bool:
    """Whether the joiner at `place` stands between two signs that it can join."""
    before = text[place - 1] if place else ""
    after = text[place + 1] if place + 1 < len(text) else ""
    return bool(before and after) and all(_joinable(letter) for letter in (before, after))


def _joinable(letter: str) -> bool:
    import unicodedata

    return letter in _VARIATION or (unicodedata.category(letter)[0] in "LMS" and not letter.isascii())
