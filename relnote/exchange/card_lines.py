"""The lines of a card while they find their places: by name, by preference, taken or left."""

from __future__ import annotations

from relnote.exchange.content_lines import Card, ContentLine, Remark
from relnote.exchange.vcard_values import parts_of, rank_of, text_of

GROUP_LABELS = frozenset({"X-ABLABEL"})
"""What Apple calls the other line of the same group."""


class CardLines:
    """The lines of one card: those that found their place are taken, the others are kept as they are."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.version = card.version
        self.remarks = list(card.remarks)
        self.labels = {
            line.group: self.text(line) for line in card.lines if line.name in GROUP_LABELS and line.group
        }
        self.taken: set[ContentLine] = set()

    def named(self, *names: str) -> list[ContentLine]:
        """Lines of these names, in the order of the card."""
        return [line for line in self.card.lines if line.name in names]

    def text(self, line: ContentLine) -> str:
        """The line's whole value as text."""
        return text_of(line, version=self.version)

    def parts(self, line: ContentLine, separator: str = ";") -> tuple[str, ...]:
        """The parts of its value."""
        return parts_of(line, version=self.version, separator=separator)

    def take(self, line: ContentLine) -> None:
        """Say that the line has found its place."""
        self.taken.add(line)

    def first(self, *names: str) -> str | None:
        """The first of these that says something; it has found its place."""
        for line in self.named(*names):
            if text := self.text(line):
                self.take(line)
                return text
        return None

    def remark(self, line: ContentLine, why: str) -> None:
        """Note what is worth telling of the line."""
        self.remarks.append(Remark(self.card.file, line.line, why))

    def preferred(self, *names: str) -> list[ContentLine]:
        """These lines, the preferred ones first, otherwise in the card's order."""
        return sorted(self.named(*names), key=rank_of)


def one_line(text: str) -> str:
    """Text without line ends, its spaces single: for names and labels."""
    return " ".join(text.split())
