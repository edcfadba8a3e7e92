"""A value on one line that a terminal can show, and back: what it would obey is written out."""

from __future__ import annotations

_PLAIN = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BACK = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}
_JOINERS = "\u200c\u200d"


def escaped(value: str) -> str:
    r"""`value` on one line that a terminal can show: line ends as `\n`, controls as `\x1b`, `\u202e`."""
    if "\\" in value or not value.isprintable():
        value = "".join(_PLAIN.get(letter) or written_letter(letter) for letter in value)
    ahead, behind = len(value) - len(value.lstrip(" ")), len(value) - len(value.rstrip(" "))
    if not ahead and not behind:
        return value
    return "\\x20" * ahead + value.strip(" ") + "\\x20" * (behind if value.strip(" ") else 0)


def written_letter(letter: str) -> str:
    r"""The letter itself, or `\x1b`, `\u202e` for what a terminal would obey."""
    if letter.isprintable() or letter in _JOINERS:
        return letter
    code = ord(letter)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def unescaped(text: str) -> str:
    """What `escaped` wrote; a backslash that begins nothing stays as it is."""
    if "\\" not in text:
        return text
    out: list[str] = []
    place = 0
    while place < len(text):
        letter, after = text[place], text[place + 1 : place + 2]
        if letter == "\\" and after in _BACK:
            out.append(_BACK[after])
            place += 2
            continue
        coded, length = _coded(text, place) if letter == "\\" else ("", 0)
        out.append(coded or letter)
        place += length or 1
    return "".join(out)


def _coded(text: str, place: int) -> tuple[str, int]:
    digits = {"x": 2, "u": 4, "U": 8}.get(text[place + 1 : place + 2], 0)
    written = text[place + 2 : place + 2 + digits]
    try:
        code = int(written, 16) if len(written) == digits and digits else -1
    except ValueError:
        code = -1
    if not 0 <= code < 0x110000 or 0xD800 <= code < 0xE000:
        return "", 0
    return chr(code), digits + 2
