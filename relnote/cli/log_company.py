"""What a log is given beside its words: the row it is for, whom it was with, its day; and what is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import click
from msgspec import Struct
from msgspec.structs import replace

from relnote.cli.log_drafts import Options
from relnote.cli.log_page import Page
from relnote.cli.moments import moment_here
from relnote.cli.options import day_first_here
from relnote.cli.shell import Shell
from relnote.core.acts.acted import Meant
from relnote.core.agenda.rows import Passed
from relnote.core.days import Moment, read_day
from relnote.core.entry.reading import error_of, read_entry
from relnote.core.entry.values import Entry, Given, Question
from relnote.core.errors import EntryError, NobodyError, SeveralError
from relnote.core.finding import Finder
from relnote.core.folding import fold, name_words
from relnote.core.nobody import is_like_a_name
from relnote.core.visible import visible


class Wish(Struct, frozen=True, kw_only=True):
    """What she wants of this log beside its words. `mends`: it comes from her editor, and can go back to it."""

    page: Page = Page()
    keep: bool = False
    again: bool = False
    add_new: bool = False
    as_words: bool = False
    mends: bool = False


class MendError(EntryError):
    """Lines that are to be mended where they were written: an unreal day, whose a mark is, a mark alone."""

    def __init__(self, mistakes: Sequence[Question]) -> None:
        super().__init__(error_of(mistakes[0]).sentence)
        self.mistakes = tuple(mistakes)


_MENDED = ("impossible", "owner", "mark")


def day_given(here: Shell, options: Options) -> Moment | None:
    """The day of `--on`; of two readings a choice on a terminal, else DayError with both."""
    return moment_here(here, options.on, sense="past") if options.on else None


def given_by(here: Shell, wish: Wish, options: Options, *, on: Moment | None) -> Given:
    """The options as the entry takes them; people who aren't found are asked about, or refused."""
    given = Given(
        with_=_of_the_row(here, wish.page.row),
        on=on,
        channel=options.channel,
        direction=options.direction,
        page=wish.page.person,
        day_first=day_first_here(here),
        row_day=_day_of_the_plan(here, wish.page.row),
    )
    if not options.with_:
        return given
    finder = Finder.of(here.notebook, today=here.today)
    for text in options.with_:
        given = _with(here, finder, text, given, wish)
    return given


def _day_of_the_plan(here: Shell, row: Meant | None) -> date | None:
    """The day of a plan that has passed: what is logged for it happened then, as `done` says it did."""
    return row.due if isinstance(row, Passed) and row.due is not None and row.due < here.today else None


def _of_the_row(here: Shell, row: Meant | None) -> tuple[int, ...]:
    """Those whose row it is: all of a plan's, the one person of any other."""
    if row is None:
        return ()
    from relnote.core.acts.acted import record_of

    talk = here.notebook.conversations.get(record_of(row))
    if talk is not None and talk.planned:
        return talk.with_
    person = getattr(row, "person", None)
    one = person if isinstance(person, int) else getattr(person, "id", None)
    return (one,) if one is not None else ()


def _with(here: Shell, finder: Finder, text: str, given: Given, wish: Wish) -> Given:
    """One `--with`: an organisation by its whole name, else the person meant."""
    organisation = finder.organisations.get(" ".join(name_words(text)))
    if organisation is not None and not finder.named(text):
        return replace(given, organisations=(*given.organisations, organisation))
    try:
        return replace(given, with_=(*given.with_, finder.one(text).id))
    except SeveralError as several:
        if not here.on_terminal:
            raise
        place = here.choose(f'Who is "{text}"?', several.candidates)
        return replace(given, with_=(*given.with_, finder.best(text)[place].id))
    except NobodyError as nobody:
        if is_like_a_name(text) and (wish.add_new or _wants_to_add(here, nobody, text)):
            return replace(given, new=(*given.new, text.strip()))
        raise _with_a_way(nobody, text) from None


def _with_a_way(nobody: NobodyError, text: str) -> NobodyError:
    if not is_like_a_name(text):
        return nobody
    way = " --new here adds them with the entry."
    if "relnote add" not in nobody.sentence:
        way = f' To add them: relnote add "{text}", or --new here.'
    return NobodyError(nobody.sentence + way, candidates=nobody.candidates)


def _wants_to_add(here: Shell, nobody: NobodyError, text: str) -> bool:
    if not here.on_terminal:
        return False
    here.hint(visible(nobody.sentence))
    return click.confirm(f'Add "{visible(text)}" as a new person?', default=False, err=True)


def settled(here: Shell, lines: Sequence[str], given: Given, wish: Wish) -> tuple[Entry, Given]:
    """The entry with every question answered, on a terminal by her; else the first one is the refusal."""
    finder = Finder.of(here.notebook, today=here.today)
    while True:
        entry = read_entry(lines, here.notebook, today=here.today, given=given, finder=finder)
        if not entry.questions:
            return entry, given
        if wish.mends and entry.questions[0].asks in _MENDED:
            raise MendError([one for one in entry.questions if one.asks in _MENDED])
        given = _answered(here, entry.questions[0], given, wish, finder)


def _answered(here: Shell, question: Question, given: Given, wish: Wish, finder: Finder) -> Given:
    """What is known with one question answered."""
    if question.asks == "unknown" and wish.add_new:
        return replace(given, new=(*given.new, question.name))
    if question.asks == "unknown" and wish.as_words:
        return replace(given, words=(*given.words, question.name))
    answer = _ANSWERS.get(question.asks)
    if answer is None or not here.on_terminal:
        raise error_of(question)
    return answer(here, question, given, finder)


def _who(here: Shell, question: Question, given: Given, _finder: Finder) -> Given:
    place = here.choose(f"Which {question.name}?", question.candidates)
    return replace(given, chosen=(*given.chosen, (fold(question.name), question.people[place])))


def _day(here: Shell, question: Question, given: Given, _finder: Finder) -> Given:
    place = here.choose(question.sentence, question.days)
    return replace(given, on=read_day(question.days[place], today=here.today, sense="past"))


def _owner(here: Shell, question: Question, given: Given, _finder: Finder) -> Given:
    if not question.people:
        raise error_of(question)
    place = here.choose(question.sentence, question.candidates)
    return replace(given, owners=(*given.owners, (question.line, question.people[place])))


def _unknown(here: Shell, question: Question, given: Given, _finder: Finder) -> Given:
    """A name nobody has: someone new, a word, or someone she has under another name."""
    near = [here.notebook.people[one] for one in question.people]
    choices = [
        question.offered or f"{question.name} is someone new",
        "it is only a word",
        *(f"it is {one.name}" for one in near),
    ]
    place = here.choose(question.sentence.split(" Log it again")[0], choices)
    if place == 0:
        return replace(given, new=(*given.new, question.name))
    if place == 1:
        return replace(given, words=(*given.words, question.name))
    return replace(given, chosen=(*given.chosen, (fold(question.name), near[place - 2].id)))


def _nobody(here: Shell, question: Question, given: Given, finder: Finder) -> Given:
    here.hint(visible(question.sentence.partition(" Write @")[0].partition(" Say who")[0]))
    text: str = click.prompt("Who was it with (enter: leave)", default="", show_default=False, err=True)
    if not text.strip():
        raise error_of(question)
    return _with(here, finder, text, given, Wish())


def _many(here: Shell, question: Question, given: Given, _finder: Finder) -> Given:
    here.hint(visible(question.sentence))
    if not click.confirm("Take them all as marks?", default=False, err=True):
        raise error_of(question)
    return replace(given, many=True)


_ANSWERS: dict[str, Callable[[Shell, Question, Given, Finder], Given]] = {
    "who": _who,
    "day": _day,
    "owner": _owner,
    "unknown": _unknown,
    "nobody": _nobody,
    "many": _many,
}
