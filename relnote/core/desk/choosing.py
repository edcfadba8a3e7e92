"""Which material stands on the desk: the best that differ, each theirs alone, in frames unlike one another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import product

from relnote.core.confidences import capital_words
from relnote.core.desk.content import are_alike, content_words, stems
from relnote.core.desk.framing import Framed, framed
from relnote.core.desk.gathering import material_of_desk
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Key, Material, key_of
from relnote.core.desk.ranking import is_on_file
from relnote.core.desk.reasons import Kind, Reason
from relnote.core.rarity import is_specific

MOST = 5
MOST_IN_GRIEF = 2
MOST_OF_A_KIND = 2
MOST_OF_A_TALK = 3
NEEDS_NO_WORD = frozenset({"introduction", "put-right", "promise-open", "promise-late"})
"""A fact, or the matter of an apology: it is named however common its words are."""

GENTLE_KINDS = frozenset({"received", "story", "interest", "taste"})
"""All that is laid out for someone who has had bad news, but for what an apology or thanks are about."""


def chosen(ground: Ground) -> Iterator[tuple[Material, Framed]]:
    """The best that differ: first one of each kind, then a second, each from another talk; where that isn't
    enough, what she marked of one talk beside what was said in it.

    Two of one kind share no word that says something; a fact on file no name with what stands before it, and
    nothing a name and a word.
    """
    most = MOST_IN_GRIEF if ground.is_gentle or ground.reason.name == "condolence" else MOST
    fitting = [each for each in material_of_desk(ground) if _may_stand(each, ground)]
    taken: list[Material] = []
    own = _own_names(ground)
    for of_one_talk, of_a_kind in product((1, MOST_OF_A_TALK), range(1, MOST_OF_A_KIND + 1)):
        for each in fitting:
            if len(taken) == most:
                break
            if (
                _has_room(each, taken, of_a_kind, of_one_talk, own)
                and _differs(each, taken, own)
                and _is_theirs(each, ground)
            ):
                taken.append(each)
    return _framed([each for each in fitting if each in taken], ground)


def _framed(taken: Sequence[Material], ground: Ground) -> Iterator[tuple[Material, Framed]]:
    leads: set[str] = set()
    tails: set[str] = set()
    for each in taken:
        frame = framed(each, ground, leads=leads, tails=tails)
        if frame is not None:
            leads.add(frame.lead)
            tails.add(frame.tail)
            yield each, frame


def _may_stand(each: Material, ground: Ground) -> bool:
    """Whether the reason lets it stand, and it stood in no earlier note."""
    reason = ground.reason
    if ground.is_gentle and each.kind not in (*GENTLE_KINDS, *_matter(reason)):
        return False
    if each.used is not None or each.kind in reason.leaves_out:
        return False
    return each.kind in reason.first if reason.only else True


def _matter(reason: Reason) -> tuple[Kind, ...]:
    """What the note itself is about: the thing to own or to thank for, or the one who died."""
    return reason.first if reason.only or reason.name == "thanks" else ()


def _own_names(ground: Ground) -> frozenset[str]:
    """What every line of theirs may hold, and what makes no two of them one matter."""
    return stems(" ".join(ground.names.of(ground.to)))


def _has_room(
    each: Material, taken: Collection[Material], of_a_kind: int, of_one_talk: int, own: frozenset[str]
) -> bool:
    """Whether there are fewer of its kind and of its talk; of one talk never two sentences, or a word twice."""
    if each in taken or sum(other.kind == each.kind for other in taken) >= of_a_kind:
        return False
    beside = [other for other in taken if _talk_of(each) == _talk_of(other)]
    for other in beside:
        if other.source.kind == each.source.kind == "conversation" or _shared(each, other, own):
            return False
    return len(beside) < of_one_talk


def _differs(each: Material, taken: Collection[Material], own: frozenset[str]) -> bool:
    about = stems(each.quote) - own
    if any(are_alike(about, stems(other.quote) - own) for other in taken):
        return False
    return not any(_is_of_one_matter(each, other, own) for other in taken)


def _is_of_one_matter(each: Material, other: Material, own: frozenset[str]) -> bool:
    shared = _shared(each, other, own)
    if each.kind == other.kind:
        return bool(shared)
    names = (_named(each) & _named(other)) - own
    return bool(names) and (is_on_file(each.kind) or len(shared) > len(names))


def _shared(each: Material, other: Material, own: frozenset[str]) -> frozenset[str]:
    return (stems(each.quote) & stems(other.quote)) - own


def _named(each: Material) -> frozenset[str]:
    return stems(" ".join(capital_words(each.quote)))


def _talk_of(each: Material) -> Key:
    """The talk it is from, or its own record."""
    if each.conversation is not None:
        return "conversation", each.conversation, None
    return key_of(each.source)


def _is_theirs(each: Material, ground: Ground) -> bool:
    """The removal test: whether its words would say nothing on most others' cards."""
    if each.kind in NEEDS_NO_WORD:
        return True
    words = " ".join(content_words(each.quote))
    return is_specific(words, ground.notebook, of=ground.to, thoroughly=True)
