"""The days of a card: the birthday, other dates, the day of a death."""

from __future__ import annotations

from datetime import date

from relnote.core.partial import PartialDay
from relnote.core.people import Death, Occasion
from relnote.exchange.card_lines import CardLines, one_line
from relnote.exchange.content_lines import ContentLine
from relnote.exchange.vcard_values import day_of, said_label

_ANNIVERSARY = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY")


def birthday_of(card: CardLines) -> PartialDay | None:
    """The first BDAY that is a day; any other stays as a line, and is said."""
    chosen: PartialDay | None = None
    for line in card.named("BDAY"):
        day = _day(card, line)
        if day is None:
            continue
        if chosen is None:
            chosen = day
            card.take(line)
        elif day == chosen:
            card.take(line)
        else:
            card.remark(line, "a second birthday; the first was taken, this one kept as a line")
    return chosen


def _day(card: CardLines, line: ContentLine) -> PartialDay | None:
    text = card.text(line)
    if not text:
        card.take(line)
        return None
    day = day_of(text, omitted_year=line.parameter("X-APPLE-OMIT-YEAR"))
    if day is None:
        card.remark(line, f"{line.name} isn't a day: “{text[:40]}”; kept as a line")
    return day


def occasions_in(card: CardLines) -> tuple[Occasion, ...]:
    """Anniversaries, and Apple's other dates under the label of their group."""
    found: list[Occasion] = []
    for line in card.named(*_ANNIVERSARY, "X-ABDATE"):
        day = _day(card, line)
        if day is None:
            continue
        card.take(line)
        label = said_label(card.labels.get(line.group, "")) or "anniversary"
        found.append(Occasion(one_line(label), day))
    return tuple(dict.fromkeys(found))


def death_of(card: CardLines, *, today: date) -> Death | None:
    """DEATHDATE (RFC 6474): they died, on a day known as far as it is."""
    for line in card.named("DEATHDATE"):
        day = _day(card, line)
        if day is not None:
            card.take(line)
            return Death(noted=today, on=day)
    return None
