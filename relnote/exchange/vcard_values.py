"""What the values of a vCard mean: escapes, quoted-printable, lists, days, labels."""

from __future__ import annotations

import quopri
import re
from calendar import monthrange

from relnote.core.partial import PartialDay
from relnote.exchange.content_lines import ContentLine
from relnote.exchange.vcard_text import without_controls

_BIDI = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))
_APPLE_LABEL = re.compile(r"^_\$!<(.*)>!\$_$", re.DOTALL)
_NOT_LABELS = frozenset({"internet", "pref", "voice", "x400", "text", "x-internet", "dom", "intl", "parcel",
                         "postal", "msg"})  # fmt: skip
_LABELS = {"homepage": "home page", "assistantphone": "assistant", "homefax": "home fax", "workfax": "work fax",
           "_$!<homefax>!$_": "home fax"}  # fmt: skip


def plain_value(line: ContentLine) -> str:
    """The value with quoted-printable undone and nothing else: structure and escapes still stand."""
    encoding = (line.parameter("ENCODING") or "").upper()
    if encoding != "QUOTED-PRINTABLE":
        return line.value
    raw = quopri.decodestring(line.value.encode("utf-8", errors="surrogateescape"))
    for charset in (line.parameter("CHARSET"), "utf-8", "cp1252"):
        try:
            return raw.decode(charset or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8", errors="replace")


def is_version_2(version: str) -> bool:
    """Whether backslashes are letters, but for a few before a semicolon (vCard 2.1)."""
    return version.startswith("2")


def unescaped(text: str, *, version: str = "3.0") -> str:
    """Text with its escapes undone: backslash and n is a line end, any other escaped sign is itself."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\\" not in text:
        return text
    if is_version_2(version):
        return re.sub(r"\\([;,:\\])", r"\1", text)
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text, flags=re.DOTALL)


def text_of(line: ContentLine, *, version: str) -> str:
    """The whole value as one text: a bare comma is a comma (seen in FN)."""
    return unescaped(plain_value(line), version=version).strip()


def parts_of(line: ContentLine, *, version: str, separator: str = ";") -> tuple[str, ...]:
    """The components of a structured value (N, ADR, ORG), or with "," the items of a list."""
    return tuple(
        unescaped(part, version=version).strip() for part in _split(plain_value(line), separator=separator)
    )


def _split(value: str, *, separator: str) -> list[str]:
    if "\\" not in value:
        return value.split(separator)
    pieces = re.findall(r"(?:\\.|[^\\])", value, flags=re.DOTALL)
    parts = [""]
    for piece in pieces:
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def bare(text: str) -> str:
    """A number or address without the invisible direction marks that phones put round it."""
    return text.translate(_BIDI).strip()


def phone_of(value: str) -> tuple[str, str | None]:
    """A telephone number, and the label that some programs write inside it (`SKYPE:+46 70…`, `tel:+1-…`)."""
    value = bare(value)
    scheme, colon, rest = value.partition(":")
    if not colon or not scheme.isascii() or not scheme.isalpha():
        return value, None
    number, _semicolon, extension = rest.partition(";ext=")
    number = f"{number} ext {extension}" if extension else number
    return number.strip(), None if scheme.lower() in {"tel", "callto"} else scheme.lower()


def label_of(line: ContentLine, apple: str | None) -> str | None:
    """What the value is called: Apple's own label of the group, else the words of TYPE that say something."""
    if apple:
        return said_label(apple)
    words = [word for word in line.types if word not in _NOT_LABELS]
    return " ".join(words) or None


def said_label(label: str) -> str:
    """An Apple label as a word: `_$!<Anniversary>!$_` is "anniversary", "My shop" stays."""
    found = _APPLE_LABEL.match(label.strip())
    word = found[1] if found else label.strip()
    known = _LABELS.get(word.casefold())
    if known:
        return known
    return word.casefold() if found else word


def rank_of(line: ContentLine) -> int:
    """How preferred: PREF=1 to 100 (version 4), `pref` as a type (before), 101 where nothing says so."""
    stated = line.parameter("PREF")
    if stated and stated.isdigit():
        return int(stated)
    return 1 if "pref" in line.types else 101


_FULL = re.compile(r"^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$")
_NO_YEAR = re.compile(r"^--(\d{2})-?(\d{2})(?:[T ].*)?$")
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_YEAR = re.compile(r"^(\d{4})$")
_ONLY_MONTH = re.compile(r"^--(\d{2})$")


def day_of(text: str, *, omitted_year: str | None = None) -> PartialDay | None:
    """A date of vCard 3 or 4, perhaps truncated; None where it is words ("circa 1800") or no real day.

    `omitted_year` is Apple's X-APPLE-OMIT-YEAR: the year that stands for none.
    """
    text = bare(text)
    year = month = day = None
    if found := _FULL.match(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NO_YEAR.match(text):
        month, day = (int(part) for part in found.groups())
    elif found := _MONTH.match(text):
        year, month = (int(part) for part in found.groups())
    elif found := _YEAR.match(text):
        year = int(found[1])
    elif found := _ONLY_MONTH.match(text):
        month = int(found[1])
    else:
        return None
    if year is not None and omitted_year is not None and omitted_year == str(year):
        year = None
    return PartialDay(year=year, month=month, day=day) if _is_real(year, month, day) else None


def _is_real(year: int | None, month: int | None, day: int | None) -> bool:
    if year is not None and not 1 <= year <= 9999:
        return False
    if month is None:
        return year is not None and day is None
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= monthrange(year or 2000, month)[1]


def kept_line(line: ContentLine) -> str:
    """A property relnote has no place for, as a line of version 3 or 4 that can go out again as it came.

    Quoted-printable and CHARSET are undone; the words of a 2.1 TYPE get their name.
    """
    head = f"{line.group}.{line.name}" if line.group else line.name
    gone = {"CHARSET"} | ({"ENCODING"} if _was_quoted(line) else set())
    for key, value in line.parameters:
        if key not in gone:
            head += f";{key}={_quoted(value)}"
    value = plain_value(line) if _was_quoted(line) else line.value
    value = value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")
    return without_controls(f"{head}:{value}").strip()


def _was_quoted(line: ContentLine) -> bool:
    return (line.parameter("ENCODING") or "").upper() == "QUOTED-PRINTABLE"


def _quoted(value: str) -> str:
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if any(sign in value for sign in ":;,") else value
