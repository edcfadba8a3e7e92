"""vCard files and folders as people to bring in; what can't be read is said, with its file and line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from relnote.core.errors import RelnoteError
from relnote.exchange.card_people import Imported, Nameless, person_of
from relnote.exchange.content_lines import Remark, read_cards

LARGEST_FILE = 200_000_000
"""Bytes; a larger file isn't read (trust 4)."""

ENDINGS = frozenset({".vcf", ".vcard"})


class Reading(Struct, frozen=True):
    """What stood in the files: people to bring in, cards and files that couldn't be read."""

    cards: tuple[Imported, ...]
    unread: tuple[Remark, ...]
    remarks: tuple[Remark, ...]
    """Of whole files; what is worth knowing of a card stands with the card."""
    files: int


def read_vcards(paths: Iterable[Path], *, today: date) -> Reading:
    """Every card of the files, and of the .vcf files of the folders.

    Raises RelnoteError where a path isn't there, or where no file of them all holds a card. One file or
    card that can't be read never stops the rest.
    """
    cards: list[Imported] = []
    unread: list[Remark] = []
    remarks: list[Remark] = []
    files = [(file, path) for path in paths for file in _files(path)]
    for file, path in files:
        name = _shown(file, path)
        raw = _bytes(file, name, unread)
        if raw is None:
            continue
        found, said = read_cards(raw, name)
        if not found:
            unread.append(Remark(name, 1, _cardless(raw)))
        remarks += said if found else ()
        for card in found:
            person = person_of(card, today=today)
            if isinstance(person, Nameless):
                unread.append(person.remark)
            else:
                cards.append(person)
    if not cards:
        raise _nothing(len(files), unread)
    return Reading(tuple(cards), tuple(unread), tuple(remarks), len(files))


def _files(path: Path) -> list[Path]:
    """The file, or the folder's cards in order of their names, hidden files and folders left out."""
    if path.is_dir():
        found = sorted(_walk(path))
        if not found:
            raise RelnoteError(
                f"There is no .vcf file in {path}. Name the folder your address book was exported to."
            )
        return found
    if not path.exists():
        raise RelnoteError(f"There is no {path}. Name a .vcf file, or a folder of them.")
    if not path.is_file():
        raise RelnoteError(f"{path} is neither a file nor a folder. Name a .vcf file, or a folder of them.")
    return [path]


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if path.suffix.lower() in ENDINGS and not name.startswith(".") and path.is_file():
                yield path


def _bytes(file: Path, name: str, unread: list[Remark]) -> bytes | None:
    try:
        if file.stat().st_size > LARGEST_FILE:
            unread.append(Remark(name, 1, "the file is over 200 MB; export it in parts"))
            return None
        return file.read_bytes()
    except OSError as error:
        unread.append(Remark(name, 1, f"it can't be opened ({error.strerror})"))
        return None


def _cardless(raw: bytes) -> str:
    if not raw.strip():
        return "the file is empty"
    return "there is no card in it (no BEGIN:VCARD)"


def _nothing(files: int, unread: list[Remark]) -> RelnoteError:
    """No card in any of them: the reason of one file, or how many files were looked into."""
    if files == 1 and unread:
        first = unread[0]
        where = f"{first.file}, line {first.line}" if first.line > 1 else first.file
        return RelnoteError(
            f"{where}: {first.why}. Nothing was brought in. "
            "relnote reads vCard files (.vcf), as address books and telephones export them."
        )
    return RelnoteError(f"None of {files} files holds a card that can be read. Nothing was brought in.")


def _shown(file: Path, asked: Path) -> str:
    """A file as it was named, one of a folder by its place in it."""
    return str(file) if file == asked else str(file.relative_to(asked))
