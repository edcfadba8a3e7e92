"""Material of what is known of someone: the lines she marked, by their kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relnote.core.confidences import is_material
from relnote.core.desk.content import stems
from relnote.core.desk.foretold import Foretold, foretold
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import LONGEST, cut
from relnote.core.desk.reasons import Kind
from relnote.core.desk.untouched import Untouched
from relnote.core.notes import Source
from relnote.core.people import Detail, Person

OWN_KINDS = frozenset({"received", "story", "interest", "taste", "hope", "family", "work", "help"})
ABOUT_WORK = frozenset({"work", "help", "family"})
"""Kinds in which a word of her trade may well mean hers; what she marked as a story or a hope is theirs."""
HERS = frozenset({"given", "told", "reach", "avoid", "idea"})
"""What she gave or said herself, how to reach them, what to leave alone, what they wished of her."""
MAY_BE_FORETOLD = frozenset({"family", "work", "other", "story"})
DAYS_OPEN = 550
"""A day foretold longer ago than this is no news."""


def of_details(ground: Ground, untouched: Untouched) -> Iterator[Material]:
    """Their details that may be quoted; for several people, those of a talk where all of them were."""
    for person in ground.people:
        for detail in person.details:
            if detail.on > ground.today or len(detail.text) > LONGEST:
                continue
            if len(ground.to) > 1 and not ground.is_of_all(detail.conversation):
                continue
            found = _idea_done(detail, person, ground, untouched) or _of_detail(
                detail, person, ground, untouched
            )
            if found is not None:
                yield found


def _of_detail(detail: Detail, person: Person, ground: Ground, untouched: Untouched) -> Material | None:
    kind = detail.kind.casefold()
    if kind in HERS or not is_material(detail) or untouched.holds(detail.text):
        return None
    if kind != "received" and untouched.names_stranger(detail.text, person):
        return None
    hers = kind not in OWN_KINDS or kind in ABOUT_WORK
    quote = cut(" ".join(detail.text.split()), fits=lambda part: not (hers and untouched.is_of_her_trade(part)))
    if quote is None:
        return None
    named = "" if kind in OWN_KINDS else detail.kind
    kind = kind if kind in OWN_KINDS else "other"
    days = _days(detail, kind, quote)
    if days is not None and (ground.today - detail.on).days <= DAYS_OPEN:
        kind = "foretold-past" if days.is_past(ground.today) else "foretold-ahead"
    return _material(
        detail, person, kind, quote, ground, named=named, days=days, unspoken=_is_unspoken(detail, ground)
    )


def _days(detail: Detail, kind: Kind, quote: str) -> Foretold | None:
    return foretold(quote, said=detail.on) if kind in MAY_BE_FORETOLD else None


def _idea_done(detail: Detail, person: Person, ground: Ground, untouched: Untouched) -> Material | None:
    """What they wished she would do, done since: worth saying until they have been told."""
    done = detail.ended
    if detail.kind.casefold() != "idea" or done is None or done > ground.today or detail.let_go:
        return None
    if detail.how != "told" or detail.told_by or detail.imported or detail.tender:
        return None
    told = any(each.row == f"small:idea:{detail.id}" and each.how == "done" for each in person.choices)
    quote = cut(" ".join(detail.text.split()))
    if told or quote is None or untouched.holds(detail.text) or untouched.names_stranger(detail.text, person):
        return None
    return _material(detail, person, "idea-done", quote, ground, since=done)


def _is_unspoken(detail: Detail, ground: Ground) -> bool:
    """Whether no talk of theirs since, nor anything noted of them since, is about the same."""
    about = stems(detail.text)
    later = (talk.text for talk in ground.talks if talk.day > detail.on)
    return len(about) > 1 and all(about.isdisjoint(stems(text)) for text in later)


def _material(
    detail: Detail,
    person: Person,
    kind: Kind,
    quote: str,
    ground: Ground,
    *,
    named: str = "",
    days: Foretold | None = None,
    since: date | None = None,
    unspoken: bool = False,
) -> Material:
    talk = ground.notebook.conversations.get(detail.conversation) if detail.conversation is not None else None
    return Material(
        source=Source("detail", detail.id, detail.on),
        person=person.id,
        kind=kind,
        quote=quote,
        on=detail.on,
        channel=talk.channel if talk else None,
        named=named,
        days=days,
        since=since,
        unspoken=unspoken,
        conversation=detail.conversation,
    )
