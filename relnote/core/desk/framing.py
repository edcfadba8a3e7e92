"""A quotation in its frame: chosen by a stable hash, and unlike every other on the desk."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from string import Formatter
from zlib import crc32

from msgspec import Struct

from relnote.core.day.saying import NEAR_DAYS, ago, said_day
from relnote.core.day.words import MONTHS
from relnote.core.desk.frames import EATEN, FRESH, GENTLE, KEPT, LEADS, MOST_WORDS, SILENT, SILENT_FIRST, TAILS
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import in_quotes
from relnote.core.people import Person

BY: Mapping[str, str] = {
    "call": "by phone", "video": "by video", "meeting": "when you met", "meal": "over a meal",
    "letter": "by letter", "email": "by email", "message": "by message", "social": "online",
}  # fmt: skip
PHRASES = frozenset({"received", "occasion", "interest", "taste"})
"""Kinds whose quotation is rather a thing than a sentence: the full stop stands outside."""
_SEVERAL = frozenset("two three four five six seven eight nine ten eleven twelve some several both".split())


STILL_FRESH = 30
"""Days after which nobody is asked whether any of it is left."""
_FOOD = re.compile(
    r"\b(?:jams?|jell(?:y|ies)|marmalade|chutney|honey|pies?|cakes?|tarts?|bread|loa(?:f|ves)|buns?|biscuits?"
    r"|soups?|cheeses?|eggs|beans|apples?|plums?|pears?|quinces?|fruit|fish|kippers?|wine|beer|cider|gin|whisky"
    r"|tea|coffee|chocolates?|liquorice|sweets|vegetables|marrows?|tomatoes|potatoes|herbs|lemons?)\b"
    r"(?! (?:cups?|tins?|pots?|towels?|sets?|bowls?|caddy|jars?)\b)",
    re.IGNORECASE,
)
_AS_A_FAVOUR = re.compile(r", (?:taken|put|made|found|cut|\w+ed)\b|\bthat (?:stays|works|closes|opens)\b")
"""A thing done for her rather than one to keep: "a comma, taken out"."""


class Framed(Struct, frozen=True):
    """The line as it is shown, its question, and which frame it is."""

    text: str
    question: str | None
    lead: str
    tail: str


def framed(
    each: Material, ground: Ground, *, leads: Collection[str] = (), tails: Collection[str] = ()
) -> Framed | None:
    """The quotation in the first of its frames, from a stable place on, that is like none of those taken."""
    words = _words(each, ground)
    seed = crc32(f"{each.person}:{each.source.kind}:{each.source.id}:{len(ground.earlier_notes)}".encode())
    leading = [lead for lead in LEADS[each.kind] if not each.years or "{years" in lead.casefold()]
    before = _turned([*_filled(leading, words)], seed)
    after = [*_filled(GENTLE if _is_silent(each, ground) else TAILS[each.kind], words)]
    after = _turned([pair for pair in after if _is_true(pair[0], each, ground)], _scattered(seed))
    if each.kind in SILENT_FIRST:
        after.sort(key=lambda pair: pair[0] != SILENT)
    for tail, tail_text in after:
        for lead, lead_text in before:
            if lead in leads or tail in tails or len(f"{lead_text} {tail_text}".split()) > MOST_WORDS:
                continue
            question = tail_text if tail_text.endswith("?") else None
            return Framed(_line(each, lead_text, tail_text), question, lead, tail)
    return None


def _turned(pairs: list[tuple[str, str]], seed: int) -> list[tuple[str, str]]:
    """The same in the same order, begun elsewhere."""
    start = seed % len(pairs) if pairs else 0
    return pairs[start:] + pairs[:start]


def _scattered(seed: int) -> int:
    """Another number for each seed, unlike those of its neighbours: a checksum of like ids is much alike."""
    return (seed * 0x9E3779B1 & 0xFFFFFFFF) >> 12


def _is_silent(each: Material, ground: Ground) -> bool:
    return ground.is_gentle and each.kind != "of the dead"


def _line(each: Material, lead: str, tail: str) -> str:
    if not each.quote:
        return f"{lead} {tail}".strip()
    quoted = in_quotes(each.quote)
    if each.kind in PHRASES and quoted.endswith('."') and not each.quote.endswith("."):
        quoted = f'"{each.quote}".'
    return f"{lead} {quoted} {tail}".strip()


def _is_true(tail: str, each: Material, ground: Ground) -> bool:
    """Whether what a tail says holds, as far as the notebook knows."""
    if tail == "You haven't spoken of it since.":
        return each.unspoken
    if tail == FRESH and each.on is not None and (ground.today - each.on).days > STILL_FRESH:
        return False
    if tail in KEPT and _AS_A_FAVOUR.search(each.quote):
        return False
    if tail in EATEN or tail in KEPT:
        return (tail in EATEN) == (_FOOD.search(each.quote) is not None)
    if tail == "It will be over when the card arrives.":
        arrives = ground.today + timedelta(days=max(1, ground.notebook.settings.post_days))
        return each.days is not None and each.days.last < arrives
    return True


def _filled(templates: Collection[str], words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each template with its text; one that asks for what isn't known is left out."""
    for template in templates:
        asked = [name for _text, name, _spec, _conversion in Formatter().parse(template) if name]
        if all(name in words for name in asked):
            yield template, " ".join(template.format(**words).split())


def _words(each: Material, ground: Ground) -> dict[str, str]:
    today = ground.today
    person = ground.notebook.people[each.person]
    name = _name(person, each, ground)
    words = {"name": name, "names": owner(name), "is_": "is", "it": "it"}
    if each.quote.split(" ")[:1] and each.quote.split(" ")[0].casefold() in _SEVERAL:
        words |= {"is_": "are", "it": "them"}
    words |= _day_words(each, today)
    if each.named:
        words |= {"named": each.named, "named_s": owner(each.named)}
    if each.days:
        words |= {"gone": each.days.gone(), "still": each.days.still(today)}
    if each.kind == "occasion" and each.due:
        words["still"] = f"That is {_when(each.due, today)}."
    if each.due:
        words["due"] = said_day(each.due, today=today)
    if each.since:
        words["since"] = said_day(each.since, today=today)
    capital = {_capital(key): _capital(value) for key, value in words.items() if value and key != "by"}
    return capital | words


def _name(person: Person, each: Material, ground: Ground) -> str:
    """What to call whoever it is of; of several who were there, all of them."""
    if len(ground.to) > 1 and each.source.kind == "conversation":
        return " and ".join(one.short_name for one in ground.people)
    return person.short_name


def _day_words(each: Material, today: date) -> dict[str, str]:
    if each.around:
        words = {
            "day": f"about {each.around}",
            "on_day": "",
            "met": f", {each.around}",
            "in_month": f"about {each.around}",
        }
    elif each.on is not None:
        day = said_day(each.on, today=today)
        words = {"day": day, "on_day": f" on {day}", "met": f", {day}", "ago": _ago(each.on, today)}
        words["in_month"] = _month(each.on, today)
    else:
        words = {"on_day": "", "met": ""}
    by = BY.get(each.channel or "")
    words["by"] = f", {by}" if by else ""
    if by and each.channel not in ("meeting", "meal", "social"):
        words["By"] = _capital(by)
    if each.years:
        span = f"{each.years} years" if each.years > 1 else "a year"
        words |= {"years": span, "years_ago": f"{span} ago"}
    if each.kind != "hope" and "ago" in words and each.on and (today - each.on).days < 14:
        del words["ago"]
    return words


def _ago(on: date, today: date) -> str:
    """`9 weeks ago`; twelve months are a year."""
    said = ago(on, today=today)
    return "a year ago" if said == "12 months ago" else said


def _month(on: date, today: date) -> str:
    """`in March`, with its year where that isn't this one; a day lately is said as it is."""
    if (today - on).days < 45:
        return f"on {said_day(on, today=today)}"
    year = "" if on.year == today.year or (today - on).days <= NEAR_DAYS else f" {on.year}"
    return f"in {MONTHS[on.month - 1]}{year}"


def _when(on: date, today: date) -> str:
    days = (on - today).days
    if days < 0:
        return ago(on, today=today)
    return "today" if days == 0 else "tomorrow" if days == 1 else f"in {days} days"


def owner(name: str) -> str:
    """`Tom's`, also after an s."""
    return f"{name}'s"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
