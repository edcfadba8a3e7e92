"""vCard files as cards of content lines, read tolerantly: whatever is broken, the rest is still read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from relnote.exchange.encodings import as_bytes_of_ascii, decoded, guessed_encoding

LONGEST_FIELD = 1_000_000
"""A field longer than this many bytes is left out (trust 4); photos are left out whatever their length."""


class ContentLine(Struct, frozen=True, gc=False):
    """One property (RFC 6350 §3.3): `group.NAME;PARAMETER=…:value`, its value still as it was written.

    `name` and the names of `parameters` are in capitals. A bare word of vCard 2.1 ("CELL") is a TYPE.
    """

    line: int
    group: str
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str | None:
        """The first value of that parameter."""
        return next((value for key, value in self.parameters if key == name), None)

    @property
    def types(self) -> tuple[str, ...]:
        """The words of TYPE, in small letters, split where one parameter holds several."""
        words = (word for key, value in self.parameters if key == "TYPE" for word in value.split(","))
        return tuple(word.strip().lower() for word in words if word.strip())


class Remark(Struct, frozen=True, gc=False):
    """Something in a file that couldn't be read, or was read in a way worth knowing, and where."""

    file: str
    line: int
    why: str


class Card(Struct, frozen=True, gc=False):
    """One card as it stands in its file: its lines, and what was wrong with it."""

    file: str
    line: int
    lines: tuple[ContentLine, ...]
    photos: int = 0
    remarks: tuple[Remark, ...] = ()

    @property
    def version(self) -> str:
        """The version it claims; "3.0" where it claims none."""
        return next((line.value.strip() for line in self.lines if line.name == "VERSION"), "3.0")


_NAME = rb"(?:[\w-]+\.)?[A-Za-z][\w-]*"
_PROPERTY = re.compile(rb"^\s*" + _NAME + rb"\s*(?:;[^:]*)?:")
_BASE64_ONLY = re.compile(rb"^[A-Za-z0-9+/=\s]*$")
_QUOTED_PRINTABLE = re.compile(rb"^[^:]*;\s*(?:ENCODING\s*=\s*)?\"?QUOTED-PRINTABLE", re.IGNORECASE)
_BASE64 = re.compile(rb"^[^:]*;\s*(?:ENCODING\s*=\s*)?\"?(?:BASE64|B)\"?\s*[;:]", re.IGNORECASE)
_PICTURE = re.compile(rb"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND)\s*[;:]", re.IGNORECASE)
_VERSION_2 = re.compile(rb"^VERSION\s*:\s*2", re.IGNORECASE)
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})


class _Logical(Struct):
    """A line under way: unfolded so far, as bytes, so that a letter folded in its middle comes together."""

    line: int
    pieces: list[bytes]
    soft: bool = False
    base64: bool = False

    @property
    def raw(self) -> bytes:
        return b"".join(self.pieces)


def read_cards(raw: bytes, file: str) -> tuple[list[Card], list[Remark]]:
    """Every card of a file, and what stands outside of cards or couldn't be read at all. Never raises."""
    raw = as_bytes_of_ascii(raw)
    encoding = guessed_encoding(raw)
    cards: list[Card] = []
    remarks: list[Remark] = []
    if encoding != "utf-8" and _says_no_charset(raw):
        remarks.append(Remark(file, 1, f"it isn't UTF-8; read as {_called(encoding)}, look the names over"))
    for start, physical, closed in _split(raw):
        found = _card(start, physical, file, encoding, closed=closed)
        cards.append(found)
    return cards, remarks


def _says_no_charset(raw: bytes) -> bool:
    """Whether some line is neither UTF-8 nor says its own charset, so that the letters are a guess."""
    silent = b"\n".join(line for line in raw.split(b"\n") if b"CHARSET" not in line.upper())
    return guessed_encoding(silent) != "utf-8"


def _called(encoding: str) -> str:
    return {"cp1251": "windows-1251", "cp1252": "windows-1252"}.get(encoding, encoding)


def _physical(raw: bytes) -> list[bytes]:
    """Lines without their ends: CRLF, LF, CR CR LF (seen from a phone), or a lone CR where no LF is."""
    separator = b"\n" if b"\n" in raw else b"\r"
    return [line.rstrip(b"\r").removeprefix(b"\xef\xbb\xbf") for line in raw.split(separator)]


def _split(raw: bytes) -> Iterator[tuple[int, list[tuple[int, bytes]], bool]]:
    """Each card's first line, its physical lines, and whether it was closed.

    A BEGIN inside an open card closes it, unless it is the card of an AGENT, which is left out.
    """
    open_at = 0
    inside: list[tuple[int, bytes]] = []
    nested = 0
    for number, line in enumerate(_physical(raw), 1):
        word = line.strip().upper().replace(b" ", b"") if len(line) < 40 else b""
        if word == b"BEGIN:VCARD":
            if open_at and _ends_with_agent(inside):
                nested += 1
                continue
            if open_at:
                yield open_at, inside, False
            open_at, inside, nested = number, [], 0
        elif word == b"END:VCARD" and nested:
            nested -= 1
        elif word == b"END:VCARD" and open_at:
            yield open_at, inside, True
            open_at, inside = 0, []
        elif open_at and not nested:
            inside.append((number, line))
    if open_at:
        yield open_at, inside, False


def _ends_with_agent(inside: list[tuple[int, bytes]]) -> bool:
    last = next((line for _number, line in reversed(inside) if line.strip()), b"")
    return last.upper().startswith(b"AGENT") and last.rstrip().endswith(b":")


def _card(start: int, physical: list[tuple[int, bytes]], file: str, encoding: str, *, closed: bool) -> Card:
    remarks = [] if closed else [Remark(file, start, "the card isn't closed; read as far as it goes")]
    keep_space = any(_VERSION_2.match(line) for _number, line in physical)
    lines: list[ContentLine] = []
    photos = 0
    for logical in _unfolded(physical, keep_space=keep_space):
        raw = logical.raw
        if _PICTURE.match(raw) and not _is_address(raw):
            photos += 1
        elif len(raw) > LONGEST_FIELD:
            name = raw[:40].partition(b":")[0].partition(b";")[0].decode("ascii", "replace")
            remarks.append(Remark(file, logical.line, f"{name} is over 1 MB and was left out"))
        elif not _PROPERTY.match(raw):
            remarks.append(Remark(file, logical.line, "the line isn't a field; it was left out"))
        else:
            lines.append(_content_line(logical.line, raw, encoding))
    return Card(file, start, tuple(lines), photos, tuple(remarks))


def _is_address(raw: bytes) -> bool:
    """Whether a picture is only an address of one, which is kept and never fetched."""
    value = raw.partition(b":")[2].strip().lower()
    return value.startswith((b"http:", b"https:", b"uri:http")) or b"value=uri:" in raw[:60].lower()


def _unfolded(physical: list[tuple[int, bytes]], *, keep_space: bool) -> Iterator[_Logical]:
    """Lines with their continuations: folds, soft breaks of quoted-printable, base64 of any shape.

    A fold drops one space (RFC 6350 §3.2); version 2.1 folds at a space, which it keeps.
    """
    current: _Logical | None = None
    for number, line in physical:
        if current is not None and _continues(current, line):
            _continue(current, line, keep_space=keep_space)
            continue
        if not line.strip():
            continue
        if current is not None:
            yield current
        current = _begun(number, line)
    if current is not None:
        yield current


def _continues(current: _Logical, line: bytes) -> bool:
    if current.soft:
        return True
    if current.base64 and not _PROPERTY.match(line) and _BASE64_ONLY.match(line):
        return True
    return line[:1] in {b" ", b"\t"} and bool(line.strip())


def _begun(number: int, line: bytes) -> _Logical:
    quoted = bool(_QUOTED_PRINTABLE.match(line))
    soft = quoted and line.rstrip().endswith(b"=")
    pieces = [line.rstrip()[:-1] if soft else line]
    return _Logical(number, pieces, soft, bool(_BASE64.match(line)))


def _continue(current: _Logical, line: bytes, *, keep_space: bool) -> None:
    if current.soft:
        current.soft = line.rstrip().endswith(b"=")
        current.pieces.append(line.rstrip()[:-1] if current.soft else line)
    elif current.base64:
        current.pieces.append(line.strip())
    else:
        current.pieces.append(line if keep_space else line[1:])


def _content_line(number: int, raw: bytes, encoding: str) -> ContentLine:
    head, _colon, value = _halves(raw)
    names = _parameters(decoded(head, charset=None, otherwise=encoding))
    group, _dot, name = names[0].rpartition(".")
    parameters = tuple(parameter for part in names[1:] for parameter in _parameter(part))
    charset = next((value for key, value in parameters if key == "CHARSET"), None)
    text = decoded(value, charset=charset, otherwise=encoding)
    return ContentLine(number, group.strip().lower(), name.strip().upper(), parameters, text)


def _halves(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """Before and after the first colon that stands outside quotes; outside of all where quotes don't pair."""
    head, colon, value = raw.partition(b":")
    while head.count(b'"') % 2:
        more, colon, rest = value.partition(b":")
        if not colon:
            return raw.partition(b":")
        head, value = head + b":" + more, rest
    return head, colon, value


def _parameters(head: str) -> list[str]:
    """The head split at semicolons outside quotes."""
    if '"' not in head:
        return head.split(";")
    parts = [""]
    quoted = False
    for letter in head:
        if letter == '"':
            quoted = not quoted
        if letter == ";" and not quoted:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _parameter(part: str) -> Iterator[tuple[str, str]]:
    key, equals, value = part.partition("=")
    key = key.strip().upper()
    if not key:
        return
    if not equals:
        yield ("ENCODING" if key in _ENCODINGS else "TYPE"), part.strip()
        return
    plain = value.replace('"', "").strip()
    yield key, plain.replace("^n", "\n").replace("^'", '"').replace("^^", "^")
