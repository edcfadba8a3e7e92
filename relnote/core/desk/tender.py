"""The mark for tender ground: what is to be avoided, what has ended, who died, what another person told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from relnote.core.confidences import names_said
from relnote.core.day.saying import said_day
from relnote.core.desk.compared import KIN_WORDS, names_of
from relnote.core.desk.draft import Draft, Sentence
from relnote.core.desk.general_words import GENERAL_STEMS
from relnote.core.desk.mark import Mark
from relnote.core.desk.passed import passed
from relnote.core.desk.plain_words import DONE_STEMS, LETTER_STEMS, ORDINARY_STEMS, stem
from relnote.core.desk.sources import Confidence, Sources, is_theirs, stems_of, substance
from relnote.core.desk.words import words_of
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Person, Relation

SHARE_OF_HEARD, SHARE_OF_NAMED = 0.5, 0.4
FEWEST_NAMED, FEWEST_UNNAMED = 2, 3
"""What part of a thing heard, and how many stems of a confidence, make it recognisable in a sentence."""


class Ground(Struct, frozen=True, gc=False, kw_only=True):
    """A detail to be careful with, and why. `heard`: from someone else, so more of it has to be there."""

    detail: Detail
    stems: frozenset[str]
    why: str
    about: tuple[int, ...]
    names: frozenset[str] = frozenset()
    """By which a relative whom it says to avoid is called."""
    heard: bool = False


def tender(draft: Draft) -> Iterator[Mark]:
    """What of a draft touches something tender. No reason quotes what is tender: it may be another's."""
    sources = draft.earlier.sources
    touched = tuple(_touched(draft, sources))
    yield from touched
    yield from passed(draft)
    # what Bea told of Tom and stands on Tom's page too is said once
    told = {(mark.start, each) for mark in touched for each in mark.with_}
    for mark in _confided(draft, sources):
        if (mark.start, mark.with_[0]) not in told:
            yield mark


def _touched(draft: Draft, sources: Sources) -> Iterator[Mark]:
    for person in draft.people:
        for ground in _grounds(person, sources, draft):
            found = next(_touching(ground, draft, sources), None)
            if found is not None:
                yield _mark(draft, *found, why=ground.why, key=f"detail:{ground.detail.id}", about=ground.about)


def _grounds(person: Person, sources: Sources, draft: Draft) -> Iterator[Ground]:
    for detail in sources.details(person.id):
        found = _why(detail, person, draft)
        if found is not None:
            why, tellers = found
            heard = not is_theirs(detail) and not detail.tender and detail.ended is None
            names = _relatives(detail, person, draft.notebook) if detail.kind == "avoid" else frozenset()
            yield Ground(
                detail=detail,
                stems=_recognised_by(detail, person, heard=heard) | names,
                why=why,
                about=(person.id, *tellers),
                names=names,
                heard=heard,
            )


def _relatives(detail: Detail, person: Person, notebook: Notebook) -> frozenset[str]:
    """The stems of the first names of the relatives a line speaks of: "his brother" is Chidi."""
    said = stems_of(detail.text)
    kin = [each for each in person.related if stem(each.kind) in said]
    named = (_name(each, notebook) for each in kin)
    return stems_of(" ".join(name.split(" ")[0] for name in named if name))


def _name(each: Relation, notebook: Notebook) -> str | None:
    known = notebook.people.get(each.person) if each.person is not None else None
    return known.name if known else each.name


def _recognised_by(detail: Detail, person: Person, *, heard: bool) -> frozenset[str]:
    """Its stems without their own name; of a thing heard without what any letter says, where more is left."""
    stems = stems_of(detail.text) - stems_of(" ".join(names_of(person)))
    return (stems - LETTER_STEMS if heard else stems) or stems


def _why(detail: Detail, person: Person, draft: Draft) -> tuple[str, tuple[int, ...]] | None:
    """The reason a detail asks for care, and who told it if that is the reason; None where it doesn't."""
    if detail.ended is not None and detail.ended <= draft.today:
        if detail.kind in ("avoid", "told") or (detail.kind == "idea" and not detail.let_go):
            return None
        return f"{person.name}'s page has this as no longer so, since {_day(detail, draft)}.", ()
    if detail.kind == "avoid":
        return f"{person.name}'s page says to avoid this.", ()
    if not is_theirs(detail) and detail.kind != "told":
        if detail.told_by:
            who = names_said(detail.told_by, draft.notebook.people)
            return f"You have this from {who}, not from {person.name}.", detail.told_by
        seen = "You saw this" if detail.how == "seen" else "You heard this from someone else"
        return f"{seen}; {person.name} hasn't told you.", ()
    return (f"{person.name}'s page has this as tender.", ()) if detail.tender else None


def _day(detail: Detail, draft: Draft) -> str:
    return said_day(detail.ended or detail.on, today=draft.today)


def _touching(ground: Ground, draft: Draft, sources: Sources) -> Iterator[tuple[Sentence, frozenset[str]]]:
    for sentence in draft.sentences:
        shared = ground.stems & sentence.stems.keys()
        if shared and _is_touched(ground, shared) and not _is_open(ground, shared, sources):
            yield sentence, shared


def _is_touched(ground: Ground, shared: frozenset[str]) -> bool:
    """Two words of it; or one where it is all there is, what is to be avoided, or no word of every day."""
    if ground.heard and (len(ground.stems) > 1 or shared <= _EVERY_DAY):
        return len(shared) > 1 and len(shared) >= SHARE_OF_HEARD * len(ground.stems)
    if ground.names & shared or (ground.detail.kind == "avoid" and _head(ground.detail.text) in shared):
        return True
    return len(shared) > 1 or len(ground.stems) == 1 or not shared <= _EVERY_DAY


def _head(text: str) -> str | None:
    """The stem of the first word that is more than any letter says: what a line to avoid is about."""
    found = (stem(word.small) for word in substance(words_of(text)))
    return next((each for each in found if each not in LETTER_STEMS), None)


def _is_open(ground: Ground, shared: frozenset[str], sources: Sources) -> bool:
    """Whether they have told it themselves, or spoken of it since it ended.

    What is to be avoided never is open, nor what is tender though they told it.
    """
    detail = ground.detail
    if detail.kind == "avoid" or (detail.tender and is_theirs(detail)):
        return False
    return any(
        shared <= each.stems and (detail.ended is None or each.on >= detail.ended)
        for each in sources.own(ground.about[0])
        if each.talk is None or each.talk != detail.conversation
    )


_EVERY_DAY = (ORDINARY_STEMS | LETTER_STEMS) - {stem(each) for each in KIN_WORDS}
_DONE_EVERY_DAY = _EVERY_DAY | DONE_STEMS
_SAYS_LITTLE = _DONE_EVERY_DAY | GENERAL_STEMS
"""By these alone nothing is recognised as told; where nobody is named, more words say little."""


def _confided(draft: Draft, sources: Sources) -> Iterator[Mark]:
    """What someone else told her, where those it is to weren't there and haven't said it themselves.

    What someone told who died since is no longer theirs to say.
    """
    near = draft.earlier.who_may_compare(draft.to) - set(draft.to)
    named = draft.named
    people = draft.notebook.people
    for teller in sorted(each for each in near | named if people[each].died is None):
        who = names_said((teller,), people)
        why = f"You have this from {who}; whether it may be passed on is theirs to say."
        for each in sources.confidences_of(teller):
            if _may_be_in(each, draft) and not set(draft.to) <= each.present:
                found = _passed_on(each, draft, sources, near=teller in near)
                if found is not None:
                    yield _mark(draft, *found, why=why, key=each.key, about=(teller,))


def _may_be_in(told: Confidence, draft: Draft) -> bool:
    """Whether enough of it stands anywhere in the draft to be looked for sentence by sentence."""
    shared = told.stems & draft.stems
    return len(shared) >= min(FEWEST_NAMED, len(told.stems) or 1) or bool(told.places & shared)


def _passed_on(
    told: Confidence, draft: Draft, sources: Sources, *, near: bool
) -> tuple[Sentence, frozenset[str]] | None:
    for sentence, named in zip(draft.sentences, draft.named_by_sentence, strict=True):
        shared = told.stems & sentence.stems.keys()
        names_them = told.teller in named
        if names_them and told.places & shared and not _is_known(told.places & shared, draft, sources):
            return sentence, shared
        all_of_it = told.noted and names_them and shared == told.stems
        if not (all_of_it and _is_a_line(shared)) and (len(shared) < FEWEST_NAMED or shared <= _DONE_EVERY_DAY):
            continue
        enough = names_them and len(shared) >= SHARE_OF_NAMED * len(told.stems)
        if (enough or (near and _is_recognised(shared))) and not _is_known(shared, draft, sources):
            return sentence, shared
    return None


def _is_a_line(stems: frozenset[str]) -> bool:
    """Whether all of a line that was noted says enough: two words, or one that is not of every day."""
    return len(stems) > 1 or not stems <= _SAYS_LITTLE


def _is_recognised(shared: frozenset[str]) -> bool:
    return len(shared) >= FEWEST_UNNAMED and len(shared - _SAYS_LITTLE) >= FEWEST_NAMED


def _is_known(shared: frozenset[str], draft: Draft, sources: Sources) -> bool:
    """Whether everyone it is to has told it, or been written it."""
    return all(any(shared <= own.stems for own in sources.own(each)) for each in draft.to)


def _mark(
    draft: Draft, sentence: Sentence, shared: Iterable[str], *, why: str, key: str, about: tuple[int, ...]
) -> Mark:
    start, end = sentence.span(frozenset(shared))
    return Mark(
        kind="tender",
        reason=why,
        words=draft.text[start:end],
        key=f"tender:{key}",
        start=start,
        end=end,
        with_=about,
    )
