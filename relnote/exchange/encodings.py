"""The bytes of a file that came from elsewhere, as the letters that were meant."""

from __future__ import annotations

import codecs

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def as_bytes_of_ascii(raw: bytes) -> bytes:
    """`raw` in an encoding whose line ends are single bytes: UTF-16 and UTF-32 become UTF-8, marks go."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    start = raw[:200]
    if len(start) > 3 and start[1::2].count(0) > len(start) // 3:
        return raw.decode("utf-16-le", errors="replace").encode("utf-8", errors="replace")
    if len(start) > 3 and start[::2].count(0) > len(start) // 3:
        return raw.decode("utf-16-be", errors="replace").encode("utf-8", errors="replace")
    return raw


def guessed_encoding(raw: bytes) -> str:
    """utf-8 where `raw` is; else windows-1251 or windows-1252, by how its letters stand.

    Cyrillic words are runs of high bytes; in western text a high byte stands alone between plain letters.
    """
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251" if _in_runs(raw) else "cp1252"
    return "utf-8"


def _in_runs(raw: bytes) -> bool:
    high = neighbours = 0
    before = False
    for byte in raw:
        now = byte >= 0xC0
        high += now
        neighbours += now and before
        before = now
    return neighbours * 2 > high


def decoded(raw: bytes, *, charset: str | None, otherwise: str) -> str:
    """`raw` as text: UTF-8 where it is, else in the charset it names, else `otherwise`. Never fails."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for encoding in (charset, otherwise):
        if encoding is not None:
            try:
                return raw.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return raw.decode("cp1252", errors="replace")
