"""What an import will do, said before it is done: counts, possible doubles, what couldn't be read, the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from relnote.core.visible import visible
from relnote.exchange.content_lines import Remark
from relnote.exchange.importing import Arrived, Import
from relnote.exchange.saying import counts, number
from relnote.exchange.vcard import Reading

SHOWN = 8
"""Lines of a section before "and 12 more"; --all lists every one."""


def preview_lines(planned: Import, reading: Reading, *, whole: bool = False) -> Iterator[str]:
    """The preview as lines, each safe to print."""
    yield counts(planned, reading)
    sections = (
        ("Possible doubles (each comes in as a person)", _doubles(planned)),
        ("Couldn't be read", [_where(remark) for remark in reading.unread]),
        ("Otherwise on a card; what was there stays, the card's is kept beside it", _conflicts(planned)),
        ("Worth knowing", _worth_knowing(planned, reading)),
    )
    for title, lines in sections:
        yield from _section(title, lines, whole=whole)
    if whole:
        yield from _section("Every card", [_card(each) for each in planned.arrived], whole=True)


def _section(title: str, lines: Sequence[str], *, whole: bool) -> Iterator[str]:
    if not lines:
        return
    yield ""
    yield title
    shown = lines if whole else lines[:SHOWN]
    for line in shown:
        yield f"  {visible(line)}"
    if len(lines) > len(shown):
        yield f"  and {len(lines) - len(shown):,} more (--all lists them)"


def _doubles(planned: Import) -> list[str]:
    arrived = {each.person: each for each in planned.arrived if each.how == "new"}

    def named(person: int) -> str:
        name = planned.notebook.people[person].name
        card = arrived.get(person)
        return f"{name} ({card.file}, line {card.line})" if card else f"{name} (in the notebook)"

    return [f"{named(pair.first)} and {named(pair.second)}: {pair.why}" for pair in planned.doubles]


def _conflicts(planned: Import) -> list[str]:
    return [
        f"{each.name}: {conflict.what} {conflict.hers}; on the card: {conflict.card} ({_place(each)})"
        for each, conflict in planned.conflicts
    ]


def _place(each: Arrived) -> str:
    return f"{each.file}, line {each.line}"


def _worth_knowing(planned: Import, reading: Reading) -> list[str]:
    lines = []
    photos = sum(card.photos for card in reading.cards)
    if photos:
        lines.append(f"{number(photos, 'picture was', 'pictures were')} left out unread")
    things = [each for each in planned.arrived if each.thing and each.how == "new"]
    if things:
        names = ", ".join(f"{each.name} ({each.thing})" for each in things)
        lines.append(f"no person, but brought in: {names}")
    if planned.lists:
        lines.append(f"lists of people, offered as circles when you sort: {', '.join(planned.lists)}")
    lines += [_where(remark) for remark in (*reading.remarks, *planned.remarks)]
    return lines


def _card(each: Arrived) -> str:
    words = {"new": "new", "added": "adds " + ", ".join(each.added), "same": "already here"}
    return f"{each.name}: {words[each.how]} ({each.file}, line {each.line})"


def _where(remark: Remark) -> str:
    return f"{remark.file}, line {remark.line}: {remark.why}"


def as_data(planned: Import, reading: Reading, *, applied: bool) -> dict[str, Any]:
    """The same as JSON. Ids are strings; a person who isn't in yet has none."""
    new = {each.person for each in planned.of("new")}

    def person(key: int) -> dict[str, str | None]:
        known = applied or key not in new
        return {"id": str(key) if known else None, "name": planned.notebook.people[key].name}

    return {
        "applied": applied,
        "files": reading.files,
        "cards": len(reading.cards),
        "new": len(new),
        "added": len(planned.of("added")),
        "same": len(planned.of("same")),
        "doubles": [
            {"people": [person(pair.first), person(pair.second)], "why": pair.why} for pair in planned.doubles
        ],
        "unread": [_remark(remark) for remark in reading.unread],
        "conflicts": [
            {"person": person(each.person), "what": conflict.what, "yours": conflict.hers,
             "card": conflict.card}
            for each, conflict in planned.conflicts
        ],
        "remarks": [_remark(remark) for remark in (*reading.remarks, *planned.remarks)],
        "pictures": sum(card.photos for card in reading.cards),
        "people": [
            {"person": person(each.person), "how": each.how, "added": list(each.added), "file": each.file,
             "line": each.line}
            for each in planned.arrived
        ],
    }  # fmt: skip


def _remark(remark: Remark) -> dict[str, str | int]:
    return {"file": remark.file, "line": remark.line, "why": remark.why}
