"""The mark for someone who died: named in a note that is no condolence, or written to."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.desk.draft import Draft
from relnote.core.desk.mark import Mark
from relnote.core.desk.words import Word
from relnote.core.people import Person


def passed(draft: Draft) -> Iterator[Mark]:
    """Each one who died and is named, once; in a condolence it is what the note is about."""
    for person in draft.people:
        if _has_died(person, draft):
            yield _mark(draft, person, None)
    if draft.condolence:
        return
    for person_id, word in draft.names_written:
        person = draft.notebook.people[person_id]
        if person_id not in draft.to and _has_died(person, draft) and _is_meant(draft, person, word):
            yield _mark(draft, person, word)


def _has_died(person: Person, draft: Draft) -> bool:
    return person.died is not None and person.died.noted <= draft.today


def _is_meant(draft: Draft, person: Person, word: Word) -> bool:
    """Whether the name is theirs: nobody it is to has it, and nobody living who is as near."""
    named = draft.earlier.names.whose(word.small.removesuffix("'s"))
    others = [each for each in named if each != person.id]
    living = [each for each in others if draft.notebook.people[each].died is None]
    near = draft.earlier.who_may_compare(draft.to)
    return not living or (person.id in near and not any(each in near for each in living))


def _mark(draft: Draft, person: Person, word: Word | None) -> Mark:
    start, end = (word.start, word.end) if word else (0, 0)
    return Mark(
        kind="tender",
        reason=f"{person.name} has died.",
        words=draft.text[start:end],
        key=f"tender:died:{person.id}",
        start=start,
        end=end,
        with_=(person.id,),
    )
