"""`relnote sort`: who matters, after an import or any day."""

from __future__ import annotations

import click
from msgspec.structs import replace

from relnote.cli.app import Verb
from relnote.cli.options import complete_circles, complete_people, the_person_here
from relnote.cli.output import print_rows
from relnote.cli.shell import Shell, shell
from relnote.core.cadence import read_cadence, said_cadence
from relnote.core.days import said_partial
from relnote.core.errors import RelnoteError, UsageError
from relnote.core.people import Person
from relnote.core.record_refs import RecordRefs
from relnote.core.sorting import SPOKE, Sorted, numbers_in, sort_people, spoken_about, unsorted
from relnote.core.visible import visible

PAGE = 20
_HELP = """\
  1-4 7 circle clients   put several in a circle
  3 every 6 weeks        a cadence
  2 never                never remind
  5 spoke month          last spoke: this week, month, season, year, longer
  enter: the next ones   q: enough"""


@click.command(
    "sort",
    cls=Verb,
    examples=(
        "relnote sort",
        'relnote sort --circle clients --last-spoke season "Tom Okafor" "Ida Falk"',
    ),
)
@click.argument("who", nargs=-1, metavar="[WHO…]", shell_complete=complete_people)
@click.option("--circle", metavar="C", shell_complete=complete_circles, help="Put them in this circle.")
@click.option("--every", metavar="CADENCE", help='How often to be in touch: "6 weeks", quarter.')
@click.option("--never", is_flag=True, help="Never remind.")
@click.option(
    "--last-spoke", "spoke", metavar="WHEN", help="When you last spoke: week, month, season, year, longer."
)
def command(
    who: tuple[str, ...], *, circle: str | None, every: str | None, never: bool, spoke: str | None
) -> None:
    """Say who matters, several at once: a circle, a cadence, when you last spoke.

    Imported people are silent until they are sorted. On a terminal it walks through them; with names (each
    quoted) and options it does the same without asking; alone in a pipe it lists them.
    """
    here = shell()
    said = _said(here, circle=circle, every=every, never=never, spoke=spoke)
    if who and not said.says_something:
        raise UsageError("Say what of them: --circle, --every, --never or --last-spoke.")
    if said.says_something and not who:
        raise UsageError("Say of whom: name people, each in quotes.")
    if who:
        people = tuple(the_person_here(here, each) for each in who)
        _sort(here, people, said)
    elif here.on_terminal and not here.as_json:
        _walk(here)
    else:
        _list(here)


def _said(here: Shell, *, circle: str | None, every: str | None, never: bool, spoke: str | None) -> Sorted:
    if every and never:
        raise UsageError("Either --every or --never: they say opposite things.")
    if circle is not None and not circle.strip():
        raise UsageError("--circle is empty.")
    return Sorted(
        circle=circle,
        every=read_cadence(every) if every else None,
        never=never,
        last_spoke=spoken_about(spoke, today=here.today) if spoke else None,
    )


def _sort(here: Shell, people: tuple[Person, ...], said: Sorted) -> None:
    ids = [each.id for each in people]
    names = people[0].name if len(people) == 1 else f"{len(people)} people"
    act = f"sort {names}: {_words(said)}"
    written = here.update(act, lambda now, _mint: sort_people(now, ids, said, today=here.today))
    here.say(f"{visible(names)}: {visible(_words(said))}")
    if written.before != written.after:
        here.hint("relnote undo takes it back")


def _words(said: Sorted) -> str:
    parts = [
        said.circle or "",
        said_cadence(said.every) if said.every else "never remind" if said.never else "",
        f"last spoke about {said_partial(said.last_spoke)}" if said.last_spoke else "",
    ]
    return " · ".join(part for part in parts if part)


def _list(here: Shell) -> None:
    people = unsorted(here.notebook)
    refs = RecordRefs(here.notebook)
    if here.as_json:
        here.data(
            [{"id": str(each.id), "ref": refs.of("person", each.id), "name": each.name} for each in people]
        )
        return
    if not people:
        here.hint("Everyone in the notebook is sorted.")
    print_rows((), [(refs.of("person", each.id), each.name, _where(each)) for each in people])


def _where(person: Person) -> str:
    """What helps to know them again: where they are, else how they are reached."""
    places = [each.organisation for each in person.organisations]
    reach = [each.value for each in (*person.emails, *person.phones)]
    return ", ".join(places[:1] or reach[:1])


def _walk(here: Shell) -> None:
    """Twenty at a time; each answer is one act. What isn't said of someone is left for another day."""
    people = unsorted(here.notebook)
    if not people:
        here.hint("Everyone in the notebook is sorted.")
        return
    here.hint(f"{len(people)} people are silent until you say who they are to you.\n{_HELP}")
    for start in range(0, len(people), PAGE):
        if not _page(here, people[start : start + PAGE], left=len(people) - start):
            return
    here.hint("That was everyone.")


def _page(here: Shell, people: tuple[Person, ...], *, left: int) -> bool:
    """Ask about these until she goes on; False when she has had enough."""
    here.hint("")
    for place, each in enumerate(people, 1):
        where = _where(each)
        here.hint(f"  {place:>2}  {visible(each.name)}" + (f"  ({visible(where)})" if where else ""))
    while True:
        answer: str = click.prompt(f"{left} left", default="", show_default=False, prompt_suffix="> ", err=True)
        if not answer.strip():
            return True
        if answer.strip().casefold() in ("q", "quit", "enough"):
            return False
        try:
            places, said = read_answer(answer, among=len(people), here=here)
        except RelnoteError as error:
            here.hint(f"  {visible(error.sentence)}")
            continue
        _sort(here, tuple(people[place] for place in places), said)


def read_answer(answer: str, *, among: int, here: Shell) -> tuple[tuple[int, ...], Sorted]:
    """`1-4 7 circle clients every 6 weeks`: which of them, and what is said."""
    words = answer.split()
    first = next((at for at, word in enumerate(words) if word[0].isalpha() and word.casefold() != "all"), None)
    if not first:
        raise UsageError(f"Numbers first, then circle, every, never or spoke ({', '.join(SPOKE)}).")
    places = numbers_in(" ".join(words[:first]), among=among)
    said = Sorted()
    phrases: list[list[str]] = []
    for word in words[first:]:
        if word.casefold() in ("circle", "every", "never", "spoke"):
            phrases.append([word.casefold()])
        elif phrases:
            phrases[-1].append(word)
        else:
            raise UsageError(f'"{word}" is none of circle, every, never, spoke.')
    for verb, *rest in phrases:
        said = _with_phrase(said, verb, " ".join(rest), here=here)
    return places, said


def _with_phrase(said: Sorted, verb: str, rest: str, *, here: Shell) -> Sorted:
    if verb == "never":
        return replace(said, never=True)
    if not rest:
        raise UsageError(f"{verb} what?")
    if verb == "circle":
        return replace(said, circle=rest)
    if verb == "every":
        return replace(said, every=read_cadence(rest))
    return replace(said, last_spoke=spoken_about(rest, today=here.today))
