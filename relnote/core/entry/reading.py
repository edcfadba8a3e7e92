"""Reading an entry: typed lines and the notebook → what is understood, and what must be asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.day.ground import Moment
from relnote.core.days import TwoReadingsError, exact_day, leading_day, named_day
from relnote.core.entry.channels import way
from relnote.core.entry.company import Company, company
from relnote.core.entry.doubts import asked_of_the_whole, guesses_of, inner_day_of
from relnote.core.entry.lines import is_marked
from relnote.core.entry.marks import Marked, Party, names_in_party, read_mark
from relnote.core.entry.names import mentions
from relnote.core.entry.not_had import meant_from
from relnote.core.entry.resolving import Resolved, resolve
from relnote.core.entry.sentences import Token, tokens_of
from relnote.core.entry.spans import Pieces, spans_of
from relnote.core.entry.telling import tells_of_them
from relnote.core.entry.values import Entry, Given, Later, Question
from relnote.core.entry.vocabulary import PLANNING
from relnote.core.errors import DayError, EntryError, RelnoteError, SeveralError
from relnote.core.finding import Finder
from relnote.core.folding import fold, name_words
from relnote.core.notebook import Notebook


class _Words(Struct, frozen=True, kw_only=True):
    """The entry's own words: its lines without marks, joined, the leading day taken off.

    `pieces` are, for each plain line, its place, where its kept words begin in it, and in `text`.
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]


class _Day(Struct, frozen=True, kw_only=True):
    """The entry's day, where its phrase ends in the first plain line, and what must be asked about it."""

    moment: Moment
    said: bool = False
    begins: int = 0
    rest: int = 0
    questions: tuple[Question, ...] = ()


def read_entry(
    lines: Sequence[str],
    notebook: Notebook,
    *,
    today: date,
    given: Given | None = None,
    finder: Finder | None = None,
) -> Entry:
    """The entry these lines are; never raises: what is missing or unclear stands in `questions`."""
    given = given or Given()
    finder = finder or Finder.of(notebook, today=today)
    day_first = notebook.settings.day_first if notebook.settings.day_first is not None else given.day_first
    plain = [place for place, line in enumerate(lines) if not is_marked(line)]
    day = _day(lines, plain, given, today=today, day_first=day_first)
    words = _words(lines, plain, day.rest)
    tokens = _tokens(words.text, finder)
    if day.moment.day > today:
        tokens = [token for token in tokens if not _only_plans(token)]
    found = company(tokens, mentions(tokens, finder))
    people = resolve(found, given, finder)
    read = way(found, channel=given.channel)
    records = bool(words.text) or bool(people.with_ and (given.channel or given.direction))
    party = _party(people, given, finder, talked=records)
    marked = _marks(lines, party, given, finder, today=today, day_first=day_first)
    typed = Pieces(lines=lines, first=plain[0] if plain else 0, day=(day.begins, day.rest), pieces=words.pieces)
    entry = Entry(
        lines=tuple(lines),
        today=today,
        moment=day.moment,
        said_day=day.said,
        with_=people.with_,
        about=people.about,
        organisations=people.organisations,
        new_organisations=_new_organisations(people.organisations, finder),
        channel=read.channel,
        direction=given.direction or read.direction,
        text=words.text,
        records=records,
        marks=tuple(one.mark for one in marked),
        planned=records and day.moment.day > today,
        new=people.new,
        unknown=people.unknown,
        questions=(*day.questions, *people.questions, *(ask for one in marked for ask in one.questions)),
        spans=spans_of(typed, found, people, read, marked),
        sad=_is_sad(words.text, marked, notebook),
        died=people.people(found.dead),
        off=(off := people.people(found.off)),
        tells=bool(off) or tells_of_them(found),
        named=tuple(dict.fromkeys(people.ids.values())),
        guesses=guesses_of(found, people, tokens, finder),
        meant=words.text[start:] if (start := meant_from(found.first_frame)) and not people.with_ else "",
        inner_day=None
        if day.said or given.row_day is not None
        else inner_day_of(found, read, words.text, tokens, today=today, day_first=day_first),
        later=_later(found, people, words.text),
    )
    questions = (*entry.questions, *asked_of_the_whole(entry, given, finder))
    return replace(entry, questions=questions, expects_answer=_expects_answer(entry))


def check(entry: Entry) -> None:
    """Raise EntryError, DayError or SeveralError where the entry can't be written as it is."""
    for question in entry.questions:
        raise error_of(question)


def error_of(question: Question) -> RelnoteError:
    """A question as the refusal it is where nobody can be asked."""
    if question.asks in ("who", "owner"):
        return SeveralError(question.sentence, candidates=question.candidates)
    if question.asks in ("day", "impossible"):
        return DayError(question.sentence, candidates=question.days)
    return EntryError(question.sentence, candidates=question.candidates)


def _tokens(text: str, finder: Finder) -> Sequence[Token]:
    """The words; names of scripts without spaces are parted from what they run on in."""
    if text.isascii():
        return tokens_of(text)
    from relnote.core.entry.runs import runs_parted

    return runs_parted(tokens_of(text), finder)


def _new_organisations(names: Sequence[str], finder: Finder) -> tuple[str, ...]:
    """Those that neither anyone belongs to nor an earlier talk was with."""
    new = [name for name in names if " ".join(name_words(name)) not in finder.organisations]
    if not new:
        return ()
    met = {name for talk in finder.notebook.conversations.values() for name in talk.organisations}
    return tuple(name for name in new if name not in met)


def _only_plans(token: Token) -> bool:
    """A word that says of a coming day what the day says already: *tuesday: booked lunch with Tom*."""
    return token.small in PLANNING and (not token.capital or token.small != "will")


def _day(
    lines: Sequence[str], plain: Sequence[int], given: Given, *, today: date, day_first: bool | None
) -> _Day:
    """The day at the start of the first plain line, or as given; where none is said the row's, else today."""
    line = lines[plain[0]] if plain else ""
    begins = len(line) - len(line.lstrip())
    try:
        found = leading_day(line, today=today, sense="past", day_first=day_first)
    except DayError as unclear:
        if given.on is not None:
            return _Day(moment=given.on, said=True, begins=begins, rest=_past_the_day(line, begins, today))
        asks = "day" if isinstance(unclear, TwoReadingsError) else "impossible"
        asked = Question(asks=asks, sentence=unclear.sentence, days=unclear.candidates, line=plain[0])  # type: ignore[arg-type]
        return _Day(moment=Moment(day=today), questions=(asked,))
    rest = found[1] if found else begins
    moment = given.on or (found[0] if found else Moment(day=given.row_day or today))
    questions = (_which_day(moment, today=today),) if moment.other is not None else ()
    said = given.on is not None or found is not None
    return _Day(moment=moment, said=said, begins=begins, rest=rest, questions=questions)


def _past_the_day(line: str, begins: int, today: date) -> int:
    """Where the rest begins after a day of two readings that was settled otherwise."""
    try:
        found = leading_day(line, today=today, sense="past", day_first=True)
    except DayError:
        return begins
    return found[1] if found else begins


def _which_day(moment: Moment, *, today: date) -> Question:
    """A bare weekday with a time: it was, or it will be."""
    days = tuple(day for day in (moment.day, moment.other) if day is not None)
    clock = f" {moment.time}" if moment.time else ""
    was, will = (named_day(day, today=today) for day in days)
    return Question(
        asks="day",
        sentence=f"Was it {was}{clock}, or will it be {will}{clock}? Say which: last, next, or the date.",
        days=tuple(f"{exact_day(day)}{clock}" for day in days),
    )


def _words(lines: Sequence[str], plain: Sequence[int], rest: int) -> _Words:
    """Join the plain lines, the first without its leading day; a quoted line without its guarding space."""
    kept: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    for number, place in enumerate(plain):
        line = lines[place]
        begins = rest if number == 0 else int(line.startswith(" >"))
        part = line[begins:].rstrip()
        if not part and not kept:
            continue
        pieces.append((place, begins, length))
        kept.append(part)
        length += len(part) + 1
    return _Words(text="\n".join(kept).rstrip(), pieces=tuple(pieces))


def _party(people: Resolved, given: Given, finder: Finder, *, talked: bool) -> Party:
    new = [(one.id, one.name) for one in people.new]
    names = names_in_party((*people.with_, *people.about), finder, new)
    return Party(with_=people.with_, about=people.about, names=tuple(names), talked=talked, page=given.page)


def _marks(
    lines: Sequence[str], party: Party, given: Given, finder: Finder, *, today: date, day_first: bool | None
) -> list[Marked]:
    answered = dict(given.owners)
    return [
        read_mark(line, place, party=party, finder=finder, today=today, day_first=day_first,
                  owner=answered.get(place))
        for place, line in enumerate(lines)
        if is_marked(line)
    ]  # fmt: skip


_NEVER_ANSWERED = ("condolence", "birthday", "thank", "sorry", "goodbye", "farewell", "sympathy")


def _expects_answer(entry: Entry) -> bool:
    """A missed call of hers; an email or message of hers that asks something, and is no courtesy."""
    if entry.direction != "out" or not entry.records:
        return False
    if entry.channel == "missed":
        return True
    asks = entry.text.rstrip().endswith("?") or any(mark.sign == "?" for mark in entry.marks)
    small = entry.text.lower()
    courtesy = any(word in small for word in _NEVER_ANSWERED)
    return entry.channel in ("email", "message") and asks and not courtesy


def _later(found: Company, people: Resolved, text: str) -> tuple[Later, ...]:
    """The later talks with people who aren't with the entry, each with its words."""
    talks = ((people.people(talk.names), text[talk.start : talk.end]) for talk in found.later)
    return tuple(
        Later(people=others, words=words.strip(" ,;.\n"))
        for those, words in talks
        if (others := tuple(person for person in those if person not in people.with_))
    )


def _is_sad(text: str, marked: Sequence[Marked], notebook: Notebook) -> bool:
    """Whether a word of her list of sad words stands in the entry."""
    words = f" {' '.join(_plain_words(' '.join((text, *(one.mark.text for one in marked)))))} "
    return any(f" {fold(sad)} " in words for sad in notebook.settings.sad_words)


def _plain_words(text: str) -> list[str]:
    return [word.strip(".,:;!?()\"'’“”") for word in fold(text).split()]
