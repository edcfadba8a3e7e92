"""The names in a line: whose they can be, or that they are nobody's yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from relnote.core.entry.offices import is_office, office_at
from relnote.core.entry.sentences import Token
from relnote.core.entry.vocabulary import (
    ADVERBS,
    BEFORE_A_MONTH,
    CHANNEL_OF,
    DETERMINERS,
    JOINERS,
    MONTH_NAMES,
    NOT_NAMES,
    OPENERS,
    TITLES,
    TOPICS,
    WORD_NAMES,
    words,
)
from relnote.core.finding import Finder
from relnote.core.people import Person

PARTS_OF_NAMES = words("van von de der den da di du la le bin al ter ten y of st san o")
_OPENING_WORDS = WORD_NAMES | OPENERS | TOPICS | JOINERS | DETERMINERS | ADVERBS
"""Words whose capital says nothing at the head of a sentence."""


class Mention(Struct, frozen=True, kw_only=True):
    """A name in a line, from token `first` up to `after`. With no `people` and no organisation it is unknown.

    `small`: written without a capital, so it counts only where the sentence governs it. `doubtful`: a name
    that is a word, at the head of a sentence. `at`: with an @ before it, so it is with.
    """

    first: int
    after: int
    start: int
    end: int
    name: str
    people: tuple[Person, ...] = ()
    organisation: str | None = None
    possessive: bool = False
    small: bool = False
    doubtful: bool = False
    at: bool = False

    @property
    def known(self) -> bool:
        """Whether someone or some organisation of the notebook is named."""
        return bool(self.people or self.organisation)


def mentions(tokens: Sequence[Token], finder: Finder) -> list[Mention]:
    """Every name in the tokens, in order, none overlapping; unknown ones where they are written like names."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        one = _mention_at(tokens, place, finder)
        if one is not None and one.small and one.doubtful and found and found[-1].after == place:
            one = None  # tom will sign
        if one is not None:
            found.append(one)
        place = one.after if one is not None else place + 1
    return found


def _mention_at(tokens: Sequence[Token], place: int, finder: Finder) -> Mention | None:
    token = tokens[place]
    if token.text == "@" and _touches(tokens, place) and not _touches(tokens, place - 1):
        return _at_sign(tokens, place, finder)
    if not token.is_word:
        return None
    known = _longer(_organisation(tokens, place, finder), _person(tokens, place, finder))
    if known is not None:
        return known
    office = office_at(tokens, place)
    if office is not None:
        name, after = office
        return Mention(first=place, after=after, start=token.start, end=tokens[after - 1].end, name=name,
                       organisation=name)  # fmt: skip
    return _unknown(tokens, place, finder) if token.capital else None


def _touches(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token after a place follows it with nothing between."""
    return 0 <= place < len(tokens) - 1 and tokens[place].end == tokens[place + 1].start


def _at_sign(tokens: Sequence[Token], place: int, finder: Finder) -> Mention | None:
    """`@tom`, `@Tom Okafor`: the person meant; nobody of that name is an unknown one who is needed."""
    if not tokens[place + 1].is_word:
        return None
    known = _longer(
        _organisation(tokens, place + 1, finder, strict=False), _person(tokens, place + 1, finder, strict=False)
    )
    if known is None:
        people = finder.best(tokens[place + 1].text)
        token = tokens[place + 1]
        known = Mention(first=place, after=place + 2, start=token.start, end=token.end, name=token.text,
                        people=people)  # fmt: skip
    return Mention(first=place, after=known.after, start=tokens[place].start, end=known.end, name=known.name,
                   people=known.people, organisation=known.organisation, at=True)  # fmt: skip


def _longer(one: Mention | None, other: Mention | None) -> Mention | None:
    """The mention that takes more words; a person before an organisation of the same length."""
    if one is None or other is None:
        return other or one
    return one if one.after > other.after else other


def _organisation(
    tokens: Sequence[Token], place: int, finder: Finder, *, strict: bool = True
) -> Mention | None:
    """The longest organisation that stands at a place; of one word, only with a capital."""
    best: Mention | None = None
    for parts, name in finder.organisations_by_word.get(tokens[place].small, ()):
        after = _spelled(tokens, place, parts)
        if (
            after
            and (best is None or after > best.after)
            and (len(parts) > 1 or tokens[place].capital or not strict)
        ):
            last = tokens[after - 1]
            best = Mention(first=place, after=after, start=tokens[place].start, end=last.end, name=name,
                           organisation=name, possessive=last.possessive)  # fmt: skip
    return best


def _spelled(tokens: Sequence[Token], place: int, parts: Sequence[str]) -> int:
    """The place after these words where they stand in a row, signs between them aside; 0: they don't."""
    at = place
    for word in parts:
        while at < len(tokens) and at > place and not tokens[at].is_word and tokens[at].text in "&+-./":
            at += 1
        if at >= len(tokens) or tokens[at].small != word or (at > place and tokens[at].opens):
            return 0
        at += 1
    return at


def _person(tokens: Sequence[Token], place: int, finder: Finder, *, strict: bool = True) -> Mention | None:
    """The person whose name stands at a place, as many words of it as there are."""
    if tokens[place].small in TITLES and place + 1 < len(tokens) and tokens[place + 1].capital:
        return None
    people = finder.by_word.get(tokens[place].small)
    if not people:
        return None
    after, people = _more_of_the_name(tokens, place, people, finder.by_word)
    small = not tokens[place].capital
    if strict and after == place + 1 and _is_other_word(tokens, place, small=small, finder=finder):
        return None
    if strict and not small and _has_another_surname(tokens, after, finder):
        return _unknown_from(tokens, place, finder)
    last = tokens[after - 1]
    name = " ".join(token.text for token in tokens[place:after] if token.is_word)
    return Mention(first=place, after=after, start=tokens[place].start, end=last.end, name=name,
                   people=_whole_names_first(people, name), possessive=last.possessive, small=small,
                   doubtful=_is_doubtful(tokens, place, after))  # fmt: skip


def _more_of_the_name(
    tokens: Sequence[Token], place: int, people: tuple[Person, ...], by_word: Mapping[str, tuple[Person, ...]]
) -> tuple[int, tuple[Person, ...]]:
    """Take words as long as someone has all of them: the place after them, and those people."""
    after = place + 1
    written_large = tokens[place].capital and tokens[place].small not in DETERMINERS
    while after < len(tokens) and not tokens[after - 1].possessive:
        at = after + (tokens[after].text == "-" and _touches(tokens, after - 1) and _touches(tokens, after))
        if at >= len(tokens) or not tokens[at].is_word or tokens[at].opens:
            break
        if written_large and not tokens[at].capital and tokens[at].small not in PARTS_OF_NAMES:
            break
        ids = {person.id for person in by_word.get(tokens[at].small, ())}
        both = tuple(person for person in people if person.id in ids)
        if not both:
            break
        after, people = at + 1, both
    return after, people


def _is_other_word(tokens: Sequence[Token], place: int, *, small: bool, finder: Finder) -> bool:
    """Whether one word that is a name is rather a month, an article or a small word that begins no name."""
    token = tokens[place]
    if token.small in DETERMINERS:
        return True  # "the" alone is nobody, though someone is called the Admiral
    if small:
        titled = place > 0 and tokens[place - 1].small in TITLES
        return token.small not in finder.first_words and not titled
    if token.small in MONTH_NAMES and not token.possessive:
        before = tokens[place - 1].small if place else ""
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        return before in BEFORE_A_MONTH or before[:1].isdecimal() or following[:1].isdecimal()
    return False


def _is_doubtful(tokens: Sequence[Token], place: int, after: int) -> bool:
    token = tokens[place]
    return after == place + 1 and token.small in WORD_NAMES and (token.opens or not token.capital)


def _has_another_surname(tokens: Sequence[Token], after: int, finder: Finder) -> bool:
    """Whether a capitalised word follows that none of these people has and that begins no one's name."""
    if after >= len(tokens) or tokens[after - 1].possessive or tokens[after].opens:
        return False
    return _like_a_surname(tokens[after]) and tokens[after].small not in finder.first_words


def _like_a_surname(token: Token) -> bool:
    """Whether a word is written like a name: one capital, then small letters."""
    return (
        token.is_word
        and len(token.text) > 1
        and token.text[0].isupper()
        and not token.text.isupper()
        and token.small not in NOT_NAMES
        and token.small not in CHANNEL_OF
    )


def _whole_names_first(people: tuple[Person, ...], name: str) -> tuple[Person, ...]:
    """Only those whose whole name it is, if there are any: `Bea` is Bea before she is Bea Lund."""
    if len(people) < 2:
        return people
    wanted = name.casefold()
    return tuple(person for person in people if person.name.casefold() == wanted) or people


def _unknown(tokens: Sequence[Token], place: int, finder: Finder) -> Mention | None:
    """A name nobody has; at the head of a sentence one word may be any word, so its look says little."""
    token = tokens[place]
    if not _like_a_surname(token) or (token.opens and token.small in _OPENING_WORDS):
        return None
    return _unknown_from(tokens, place, finder)


def _joins_a_name(token: Token) -> bool:
    return token.small in PARTS_OF_NAMES or token.text == "-"


def _begins_another(tokens: Sequence[Token], place: int, at: int, finder: Finder) -> bool:
    """Whether the next word is someone's first name and the one before is nobody's: two names, not one."""
    return tokens[at].small in finder.first_words and tokens[place].small not in finder.first_words


def _unknown_from(tokens: Sequence[Token], place: int, finder: Finder) -> Mention:
    """The name nobody has, from a place on: words written like names, particles between them."""
    after = place + 1
    while after < len(tokens) and not tokens[after - 1].possessive:
        at = after
        while at < len(tokens) and _joins_a_name(tokens[at]) and at < after + 2:
            at += 1
        if at >= len(tokens) or not _like_a_surname(tokens[at]) or tokens[at].opens:
            break
        if at == after and _begins_another(tokens, place, at, finder):
            break
        after = at + 1
    last = tokens[after - 1]
    name = " ".join(token.text for token in tokens[place:after]).replace(" - ", "-")
    return Mention(first=place, after=after, start=tokens[place].start, end=last.end, name=name,
                   organisation=name if is_office(name) else None, possessive=last.possessive)  # fmt: skip
