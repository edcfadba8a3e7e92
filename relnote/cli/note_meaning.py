"""Whom a note is to, what for, and which draft it goes on with: from names, refs and a reason."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from relnote.cli.options import the_person_here
from relnote.cli.shell import Shell
from relnote.core.desk.drafting import draft_for
from relnote.core.desk.settling import Purpose, purpose_of
from relnote.core.errors import NobodyError, RelnoteError, SeveralError, UsageError
from relnote.core.notes import Note
from relnote.core.refs import looks_like_ref, whole_ref


def meant(here: Shell, who: Sequence[str], *, for_: str | None, with_: Sequence[str]) -> Note | None:
    """The note meant by WHO (a name, a row's or draft's ref) and WHY (words, a row's ref); None: neither."""
    typed = " ".join(who).strip()
    why = " ".join((for_ or "").split())
    row = _purpose(here, why) if looks_like_ref(why.casefold()) else None
    if not typed:
        if row is None and (why or with_):
            raise UsageError("Whom is it to? Name a person: `relnote note joan --for birthday`.")
        return None if row is None else _note(here, row, None, with_)
    begun = _by_ref(here, typed) if looks_like_ref(typed.casefold()) else None
    if isinstance(begun, Note):
        return replace(begun, reason=why or begun.reason) if row is None else _filled(begun, row)
    purpose = begun or Purpose(the_person_here(here, typed).id)
    if row is None:
        return _note(here, purpose, why, with_)
    if purpose.person != row.person:
        name = here.notebook.people[row.person].name
        raise UsageError(f"{why} is about {name}. Leave the name out, or say why in words.")
    return _note(here, row, None, with_)


def _by_ref(here: Shell, ref: str) -> Purpose | Note | None:
    """What a ref stands for: a row of the day first, then a draft, then any record (edges 3)."""
    return _row_of_the_day(here, ref) or _draft_by_ref(here, ref.casefold()) or _purpose(here, ref)


def _note(here: Shell, purpose: Purpose, why: str | None, with_: Sequence[str]) -> Note:
    """The draft to these people that is there already, else a new note."""
    others = [the_person_here(here, each).id for each in with_]
    to = tuple(dict.fromkeys((purpose.person, *others)))
    reason = why or purpose.reason
    new = Note(id=0, to=to, made=here.today, reason=reason, settles=purpose.settles)
    draft = draft_for(here.notebook, to, reason=reason)
    return new if draft is None else _filled(draft, Purpose(purpose.person, reason, purpose.settles))


def _filled(draft: Note, purpose: Purpose) -> Note:
    """The draft, with what it turns out to be for."""
    settles = purpose.settles or draft.settles
    return replace(draft, reason=purpose.reason or draft.reason, settles=settles)


def _draft_by_ref(here: Shell, ref: str) -> Note | None:
    found = [each for each in here.notebook.notes.values() if whole_ref("note", each.id).startswith(ref)]
    if len(found) > 1:
        raise SeveralError(f"{ref} fits {len(found)} notes; type more of the one you mean.")
    if found and found[0].posted is not None:
        raise RelnoteError(
            f"{ref} was posted on {found[0].posted.isoformat()}. `relnote notes {ref}` shows it; "
            "a new note begins with the name."
        )
    return found[0] if found else None


def _row_of_the_day(here: Shell, ref: str) -> Purpose | None:
    """The row of Friday's desk or of the day with that ref."""
    from relnote.cli.acting import Rows
    from relnote.core.desk.friday import friday

    typed = ref.casefold()
    desk = [row for row in friday(here.notebook, today=here.today) if row.whole.startswith(typed)]
    if len(desk) == 1:
        return desk[0].purpose
    rows = Rows(here)
    return purpose_of(here.notebook, rows.meant([ref])[0]) if rows.hold(ref) else None


def _purpose(here: Shell, ref: str) -> Purpose | None:
    """What the row, the record or the person with that ref asks for; None where it is no ref of any."""
    from relnote.cli.acting import Rows

    found = _row_of_the_day(here, ref)
    if found is not None:
        return found
    people = [each for each in here.notebook.people if whole_ref("person", each).startswith(ref.casefold())]
    if len(people) == 1:
        return Purpose(people[0])
    try:
        return purpose_of(here.notebook, Rows(here).meant([ref])[0])
    except NobodyError:
        return None
