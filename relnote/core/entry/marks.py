"""A marked line: whose it is, what it becomes, the day that ends it, and who said it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from relnote.core.cadence import Cadence, ending_cadence
from relnote.core.day.ground import Moment
from relnote.core.days import TwoReadingsError, ending_day
from relnote.core.entry.lines import SIGNS
from relnote.core.entry.values import Mark, Question, Span
from relnote.core.entry.vocabulary import WORD_NAMES
from relnote.core.errors import DayError
from relnote.core.finding import Finder
from relnote.core.folding import fold, name_words
from relnote.core.people import HeardHow

KINDS = ("family", "work", "interest", "taste", "story", "reach", "hope", "idea", "help", "given", "received",
         "told", "avoid")  # fmt: skip
"""The kinds a detail starts with; any other word makes a kind of hers."""

GONE_RIGHT = "gone right"
"""The kind of detail that a `+` line becomes."""


class Party(Struct, frozen=True, kw_only=True):
    """The entry's people as a marked line sees them. `names` has each one's names, folded, by id."""

    with_: tuple[int, ...]
    about: tuple[int, ...]
    names: tuple[tuple[int, tuple[str, ...]], ...]
    talked: bool
    page: int | None = None

    @property
    def all(self) -> tuple[int, ...]:
        """With, then about."""
        return (*self.with_, *self.about)


class Marked(Struct, frozen=True, kw_only=True):
    """A marked line as it was read, and what must be asked about it."""

    mark: Mark
    spans: tuple[Span, ...]
    questions: tuple[Question, ...] = ()


class _Head(Struct, frozen=True, kw_only=True):
    """What stands before the colons: an owner, a kind, how it was heard; and where the text begins."""

    begins: int
    owners: tuple[int, ...] = ()
    name: str = ""
    kind: str | None = None
    how: HeardHow | None = None
    spans: tuple[Span, ...] = ()


def read_mark(
    line: str,
    place: int,
    *,
    party: Party,
    finder: Finder,
    today: date,
    day_first: bool | None,
    owner: int | None = None,
) -> Marked:
    """The marked line at a place among the typed lines; `owner` is the answer to an earlier question."""
    sign = line[0]
    head = _head(line, sign, party, finder)
    text, moment, every, left, spans, questions = _ending(
        line, head.begins, place, today=today, day_first=day_first
    )
    whose = owner if owner is not None else _owner(head, party)
    if whose is None:
        questions = (*questions, _whose(line, place, head, party, finder))
    if not text:
        questions = (*questions, Question(asks="mark", sentence=_wordless(sign), line=place))
    how, told_by = _said_by(whose, head.how, party)
    detail = _kind(sign, head)
    mark = Mark(sign=sign, text=text, owner=whose, line=place, detail=detail, reminder=SIGNS[sign],
                moment=moment, every=every, how=how, told_by=told_by, left_as_words=left,
                new_kind=bool(head.kind) and sign == "*" and _is_new(head.kind, finder))  # fmt: skip
    return Marked(mark=mark, spans=(Span(0, 1, "mark"), *head.spans, *spans), questions=questions)


def _kind(sign: str, head: _Head) -> str | None:
    if sign == "+":
        return GONE_RIGHT
    return (head.kind or "story") if sign == "*" else None


def _head(line: str, sign: str, party: Party, finder: Finder) -> _Head:
    """Read `Ida: family: ` and `heard: ` off the front: first the owner, then how, then the kind."""
    head = _Head(begins=_skip(line, 1))
    for _step in range(3):
        colon = line.find(":", head.begins)
        word = line[head.begins : colon].strip() if colon > 0 else ""
        if not word or len(word) > 60 or line[colon + 1 : colon + 2].strip():
            break
        more = _next_head(line, head, word, colon, sign=sign, party=party, finder=finder)
        if more is None:
            break
        head = more
    return head


def _next_head(
    line: str, head: _Head, word: str, colon: int, *, sign: str, party: Party, finder: Finder
) -> _Head | None:
    """One more word before a colon, as an owner, as how it was heard, or as a kind; None: it is text."""
    after = _skip(line, colon + 1)
    start, end = head.begins, head.begins + len(word)
    owners = () if head.owners or head.kind else _owners(word, party, finder)
    if owners:
        return _Head(begins=after, owners=owners, name=word, how=head.how,
                     spans=(*head.spans, Span(start, end, "owner")))  # fmt: skip
    if sign != "*" or head.kind:
        return None
    how: HeardHow | None = {"heard": "heard", "seen": "seen"}.get(word.lower())  # type: ignore[assignment]
    if how is not None:
        return _Head(begins=after, owners=head.owners, name=head.name, how=how,
                     spans=(*head.spans, Span(start, end, "kind")))  # fmt: skip
    if len(word.split()) > 1 or not word.replace("-", "").isalpha():
        return None
    return _Head(begins=after, owners=head.owners, name=head.name, kind=word.lower(), how=head.how,
                 spans=(*head.spans, Span(start, end, "kind")))  # fmt: skip


def _owners(word: str, party: Party, finder: Finder) -> tuple[int, ...]:
    """Whom the word before a colon names: of the entry's people in any case, of all only with a capital."""
    wanted = " ".join(name_words(word))
    if not wanted:
        return ()
    here = tuple(id_ for id_, names in party.names if any(_has(name, wanted) for name in names))
    if here or not (word[0].isupper() or word[0].lower() == word[0].upper()):
        return here
    return tuple(person.id for person in finder.named(wanted))


def _has(name: str, wanted: str) -> bool:
    return f" {wanted} " in f" {' '.join(name_words(name))} "


def _owner(head: _Head, party: Party) -> int | None:
    """Whose the line is: the one it names, else the one it can only be."""
    if head.owners:
        return head.owners[0] if len(head.owners) == 1 else None
    if len(party.with_) == 1:
        return party.with_[0]
    if not party.with_ and len(party.about) == 1:
        return party.about[0]
    return None


def _whose(line: str, place: int, head: _Head, party: Party, finder: Finder) -> Question:
    people = _named_first(head.owners or party.all, line[head.begins :], party)
    if not people:
        return Question(asks="owner", line=place, name=head.name, sentence=(
            f'Whose is "{line}"? Begin it with a name: {line[0]} NAME: …, or say --with.'))  # fmt: skip
    shown = tuple(_shown(person, finder) for person in people)
    example = _first_word(shown[0])
    return Question(asks="owner", line=place, name=head.name, people=people, candidates=shown, sentence=(
        f'Whose is "{line}"? Begin it with the name: {line[0]} {example}: {line[head.begins :]}'))  # fmt: skip


def _named_first(people: Sequence[int], text: str, party: Party) -> tuple[int, ...]:
    """Whom the words of the line name stands first, in the order they do: *! bring joan the kettle*."""
    only_words = WORD_NAMES & set(text.split())  # will, as it is typed, is hardly Will
    places: dict[str, int] = {}
    for place, word in enumerate(name_words(text)):
        if word not in only_words:
            places.setdefault(word, place)
    names = dict(party.names)

    def first(person: int) -> int:
        at = [places[word] for name in names.get(person, ()) for word in name_words(name) if word in places]
        return min(at, default=len(places))

    return tuple(sorted(people, key=first))


def _first_word(shown: str) -> str:
    return shown.split(" ")[0].rstrip(",")


def _shown(person: int, finder: Finder) -> str:
    known = finder.notebook.people.get(person)
    return finder.told_apart(known) if known else "the new person"


def _wordless(sign: str) -> str:
    return f'The line "{sign}" has no words after its mark.'


def _said_by(owner: int | None, how: HeardHow | None, party: Party) -> tuple[HeardHow, tuple[int, ...]]:
    """Who said it: an owner who was with said it; of one who wasn't, those with did; else as marked."""
    others = tuple(person for person in party.with_ if person != owner)
    if how == "seen":
        return "seen", ()
    if how == "heard":
        return "heard", others if party.talked else ()
    if owner is None or owner in party.with_ or not party.talked:
        return "told", ()
    return "heard", others


_Ending = tuple[str, Moment | None, Cadence | None, str | None, tuple[Span, ...], tuple[Question, ...]]


def _ending(line: str, begins: int, place: int, *, today: date, day_first: bool | None) -> _Ending:
    """The text, and the day and repeat that end it; in `*` and `+` none is looked for."""
    text = line[begins:].strip()
    if SIGNS[line[0]] is None or not text:
        return text, None, None, None, (), ()
    try:
        found = ending_day(line[begins:], today=today, sense="coming", day_first=day_first)
    except TwoReadingsError as two:
        word = text.split()[-1].rstrip(".")
        start = line.rfind(word)
        left = f'"{word}" left as words: {" or ".join(two.candidates)}'
        return text, None, None, left, (Span(start, start + len(word), "words"),), ()
    except DayError as unreal:
        asked = Question(asks="impossible", sentence=unreal.sentence, days=unreal.candidates, line=place)
        return text, None, None, None, (), (asked,)
    rest, moment, start = found if found is not None else (line[begins:].rstrip(), None, -1)
    spans = (Span(begins + start, len(line.rstrip()), "day"),) if moment else ()
    repeat = ending_cadence(rest)
    if repeat is not None:
        rest, every, at = repeat
        spans = (Span(begins + at, len(line.rstrip()), "day"),)
        return rest.strip(), moment, every, None, spans, ()
    return rest.strip(), moment, None, None, spans, ()


def _is_new(kind: str | None, finder: Finder) -> bool:
    """Whether no detail of hers has this kind yet."""
    if kind is None or kind in KINDS:
        return False
    people = finder.notebook.people.values()
    return not any(detail.kind == kind for person in people for detail in person.details)


def _skip(line: str, at: int) -> int:
    """The place of the next word."""
    while at < len(line) and line[at].isspace():
        at += 1
    return at


def names_in_party(
    people: Sequence[int], finder: Finder, new: Sequence[tuple[int, str]]
) -> Sequence[tuple[int, tuple[str, ...]]]:
    """The folded names of the entry's people, by id, new ones too."""
    known = [
        (id_, tuple(fold(name) for name in (person.name, person.called, *person.nicknames) if name))
        for id_ in people
        if (person := finder.notebook.people.get(id_)) is not None
    ]
    return (*known, *((id_, (fold(name),)) for id_, name in new if id_ in people))
