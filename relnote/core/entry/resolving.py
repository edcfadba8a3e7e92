"""From the names of an entry to its people: chosen, asked about, or added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from relnote.core.entry.company import Company
from relnote.core.entry.introducing import introducers
from relnote.core.entry.names import Mention
from relnote.core.entry.values import Given, NewPerson, Question, Unknown, What
from relnote.core.finding import Finder
from relnote.core.folding import fold, name_words

MOST_CANDIDATES = 20
"""More people than this are not a choice any more: she writes more of the name."""


class Resolved(Struct, frozen=True, kw_only=True):
    """Who is with and about by id, what must be asked, and what each name of the line is."""

    with_: tuple[int, ...]
    about: tuple[int, ...]
    organisations: tuple[str, ...]
    new: tuple[NewPerson, ...]
    unknown: tuple[Unknown, ...]
    questions: tuple[Question, ...]
    whats: Mapping[int, What]
    ids: Mapping[int, int]

    def what(self, name: Mention) -> What:
        """What a name of the line was understood as."""
        return self.whats.get(name.start, "unknown")

    def people(self, names: Sequence[Mention]) -> tuple[int, ...]:
        """The people these names of the line mean, each once; those still to be asked about left out."""
        return tuple(dict.fromkeys(self.ids[name.start] for name in names if name.start in self.ids))


def resolve(found: Company, given: Given, finder: Finder) -> Resolved:
    """Settle every name: by an answer, by the page she is on, by who else is named; else ask."""
    left = {fold(word) for word in given.words}
    names = [name for name in found.with_ if fold(name.name) not in left]
    others = [name for name in (*found.about, *found.offered) if fold(name.name) not in left]
    named_once = _surely(names, others, given)
    brought = introducers(found.frames)
    new = _new_people(names, others, given, brought)
    ids = _ids((*names, *others), given, named_once, new)
    with_ids = [ids[name.start] for name in names if name.start in ids]
    about_ids = [ids[name.start] for name in others if name.start in ids]
    page = (given.page,) if given.page is not None else ()
    unnamed = tuple(one.id for one in new if one.name in _not_in_line(given, names, others))
    with_ = tuple(dict.fromkeys((*given.with_, *page, *with_ids, *unnamed)))
    about = tuple(dict.fromkeys(person for person in about_ids if person not in with_))
    unknown = _unknown(names, others, given, found, new, brought)
    return Resolved(
        with_=with_,
        about=about,
        organisations=tuple(
            dict.fromkeys((*given.organisations, *(name.organisation for name in names if name.organisation)))
        ),
        new=new,
        unknown=unknown,
        questions=(
            *_who(names + others, given, named_once, finder),
            *(_needed(one, finder) for one in unknown if one.needed),
        ),
        whats={**_named_what(others, ids, "about"), **_named_what(names, ids, "with")},
        ids=ids,
    )


def _surely(names: Sequence[Mention], others: Sequence[Mention], given: Given) -> set[int]:
    """Whom the entry surely names: given, on whose page she is, or by a name only they have."""
    sure = {name.people[0].id for name in (*names, *others) if len(name.people) == 1}
    return sure | set(given.with_) | ({given.page} if given.page is not None else set())


def _chosen(name: Mention, given: Given, sure: set[int]) -> int | None:
    """The one person a name means, None where that must be asked."""
    if len(name.people) == 1:
        return name.people[0].id
    answer = dict(given.chosen).get(fold(name.name))
    if answer is not None:
        return answer
    fitting = {person.id for person in name.people}
    if given.page in fitting:
        return given.page
    both = fitting & sure
    return both.pop() if len(both) == 1 else None


def _ids(names: Sequence[Mention], given: Given, sure: set[int], new: Sequence[NewPerson]) -> dict[int, int]:
    """Whom the names mean, by each name's place; those that must still be asked about are left out."""
    by_name = {**dict(given.chosen), **{fold(one.name): one.id for one in new}}
    ids: dict[int, int] = {}
    for name in names:
        one = _chosen(name, given, sure) if name.people else by_name.get(fold(name.name))
        if one is not None:
            ids[name.start] = one
    return ids


def _named_what(names: Sequence[Mention], ids: Mapping[int, int], what: What) -> dict[int, What]:
    return {name.start: what if name.start in ids or name.organisation else "unknown" for name in names}


def _who(names: Sequence[Mention], given: Given, sure: set[int], finder: Finder) -> list[Question]:
    """A question for each name that fits several people, asked once."""
    asked: dict[str, Question] = {}
    for name in names:
        if fold(name.name) in asked or len(name.people) < 2 or _chosen(name, given, sure) is not None:
            continue
        people = finder.lately_first(name.people)[:MOST_CANDIDATES]
        asked[fold(name.name)] = Question(
            asks="who",
            name=name.name,
            people=tuple(person.id for person in people),
            candidates=tuple(finder.told_apart(person) for person in people),
            sentence=f"Which {name.name}? Write more of the name.",
        )
    return list(asked.values())


def _not_in_line(given: Given, names: Sequence[Mention], others: Sequence[Mention]) -> set[str]:
    """The new names that stand nowhere in the line: they came by --with."""
    written = {fold(name.name) for name in (*names, *others)}
    return {name for name in given.new if fold(name) not in written}


def _new_people(
    names: Sequence[Mention], others: Sequence[Mention], given: Given, brought: Mapping[int, Mention]
) -> tuple[NewPerson, ...]:
    """Those who were accepted as new people, with who brought them where the line says so."""
    written = {fold(name.name): name for name in (*others, *names)}
    accepted = dict.fromkeys(given.new)
    return tuple(
        NewPerson(id=-place, name=name, introduced_by=_brought_by(written.get(fold(name)), brought))
        for place, name in enumerate(accepted, 1)
    )


def _brought_by(name: Mention | None, by: Mapping[int, Mention]) -> int | None:
    """The one person who brought someone, by the words."""
    bringer = by.get(name.start) if name is not None else None
    return bringer.people[0].id if bringer is not None and len(bringer.people) == 1 else None


def _unknown(
    names: Sequence[Mention],
    others: Sequence[Mention],
    given: Given,
    found: Company,
    new: Sequence[NewPerson],
    brought: Mapping[int, Mention],
) -> tuple[Unknown, ...]:
    """The names nobody has: those with are needed, others only offered; each once."""
    accepted = {fold(one.name) for one in new} | dict(given.chosen).keys()
    unknown: dict[str, Unknown] = {}
    known_with = any(name.known for name in names) or bool(given.with_) or given.page is not None
    hows = {name.start: group.how for group in found.governed for name in group.names}
    with_ = {name.start for name in names}
    for name in (*names, *others):
        if name.known or fold(name.name) in accepted:
            continue
        surely = name.at or " " in name.name or hows.get(name.start) in ("with", "object", "subject", "at")
        unknown.setdefault(fold(name.name), Unknown(
            name=name.name,
            needed=name.start in with_ and (not known_with or surely),
            introduced_by=_brought_by(name, brought),
        ))  # fmt: skip
    return tuple(unknown.values())


def _needed(unknown: Unknown, finder: Finder) -> Question:
    brought = finder.notebook.people.get(unknown.introduced_by or 0)
    by = f" (introduced by {brought.name})" if brought else ""
    option = f' --introduced-by "{brought.name}"' if brought else ""
    first = fold(unknown.name.split()[0])
    near = [one for one in finder.best(first) if any(word.startswith(first) for word in name_words(one.name))][
        :5
    ]
    return Question(
        asks="unknown",
        name=unknown.name,
        people=tuple(one.id for one in near),
        candidates=tuple(finder.told_apart(one) for one in near),
        offered=f"{unknown.name} is someone new{by}",
        sentence=f'No one in the notebook is called "{unknown.name}". Log it again with --new to add them{by}, '
        "or with --words to leave the name a word. To add them by themselves: "
        f'relnote add "{unknown.name}"{option}.',
    )
