"""An import in one line, the same wherever it is asked about."""

from __future__ import annotations

from relnote.exchange.importing import Import
from relnote.exchange.vcard import Reading


def counts(planned: Import, reading: Reading) -> str:
    """What an import will do, in one line: how many are new, known, already here."""
    new, same, enriched = len(planned.of("new")), len(planned.of("same")), planned.enriched
    further = sum(each.person not in enriched for each in planned.of("added"))
    said = []
    if new:
        said.append(number(new, "new person", "new people"))
    if further:
        said.append(number(further, "card tells more of one of them", "cards tell more of some of them"))
    if enriched:
        said.append(f"something new for {number(len(enriched), 'person', 'people')} you have")
    if same:
        said.append(f"{same:,} already here")
    cards = number(len(reading.cards), "card", "cards")
    return f"{cards} in {number(reading.files, 'file', 'files')}: {', '.join(said) or 'nobody new'}."


def brought_in(done: Import, reading: Reading) -> str:
    """What an import did, short enough that nothing of it is cut: what becomes of the new ones counts most."""
    new = len(done.of("new"))
    return (
        f"{number(new, 'new person', 'new people')}, silent until you keep them"
        if new
        else counts(done, reading)
    )


def number(count: int, one: str, many: str) -> str:
    """`1,200 people`, `1 person`."""
    return f"{count:,} {one if count == 1 else many}"
