"""What `relnote note` was wanted: whether it shows, checks, prints, keeps, posts, or opens the editor."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from relnote.cli.note_looked_at import marks_of, with_sources
from relnote.cli.note_meaning import meant
from relnote.cli.note_shown import marks_data, show_desk, show_friday, show_marks
from relnote.cli.options import the_day
from relnote.cli.shell import Shell
from relnote.core.day.saying import exact_day
from relnote.core.desk.posted_before import posted_before
from relnote.core.desk.posting import LONGEST, expects_answer
from relnote.core.desk.prompts import Desk, Prompt, desk
from relnote.core.desk.reasons import read_reason
from relnote.core.errors import RelnoteError, UsageError
from relnote.core.notes import Note
from relnote.core.refs import looks_like_ref
from relnote.core.visible import visible


class Wanted(Struct, frozen=True, kw_only=True):
    """The words and options of one `note`, as they were typed."""

    who: tuple[str, ...] = ()
    why: str | None = None
    with_: tuple[str, ...] = ()
    prompts: bool = False
    text: str | None = None
    used: tuple[str, ...] = ()
    line: str | None = None
    enclosed: str | None = None
    answer: bool = False
    posted: str | None = None
    again: bool = False
    keep: bool = False
    throw_away: bool = False
    sheet: tuple[str, str] | None = None
    over: bool = False

    @property
    def of_a_note(self) -> bool:
        """Whether anything was said that only a note to somebody can have."""
        said = (self.text, self.used, self.line, self.enclosed, self.posted, self.sheet)
        return any(said) or self.prompts or self.answer or self.keep or self.throw_away


def answer_note(here: Shell, wanted: Wanted) -> None:
    """Do what was asked; alone it is Friday's desk."""
    draft = meant(here, wanted.who, for_=wanted.why, with_=wanted.with_)
    if draft is None:
        _friday(here, wanted)
    elif wanted.throw_away:
        from relnote.cli.note_saving import thrown_away

        thrown_away(here, draft)
    elif wanted.sheet is None and (wanted.posted is not None or wanted.keep):
        _save(here, _filled(here, draft, wanted), wanted)
    elif wanted.sheet is None and wanted.text is not None:
        _check(here, _filled(here, draft, wanted))
    else:
        _at_the_desk(here, _filled(here, draft, wanted), wanted)


def _friday(here: Shell, wanted: Wanted) -> None:
    if wanted.of_a_note:
        raise UsageError("Whom is it to? Name a person: `relnote note joan --for birthday`.")
    from relnote.core.desk.friday import friday

    show_friday(here, friday(here.notebook, today=here.today))


def _at_the_desk(here: Shell, note: Note, wanted: Wanted) -> None:
    """The prompts: on a sheet, on the screen, or below her text in the editor; first, what went before."""
    shown = _desk(here, note)
    if before := posted_before(here.notebook, note, today=here.today):
        here.hint(visible(before))
    if wanted.sheet is not None:
        from relnote.cli.note_sheet import write_sheet

        write_sheet(here, wanted.sheet, note, shown, over=wanted.over)
    elif wanted.used or wanted.line or wanted.enclosed or wanted.answer:
        raise UsageError("Say --posted DAY or --keep with it; nothing was kept.")
    elif wanted.prompts or here.as_json or not here.on_terminal:
        show_desk(here, shown)
    else:
        from relnote.cli.note_writing import write_note

        write_note(here, note, shown)


def _desk(here: Shell, note: Note) -> Desk:
    return desk(here.notebook, note.to, today=here.today, reason=note.reason)


def _save(here: Shell, note: Note, wanted: Wanted) -> None:
    from relnote.cli.note_saving import kept, posted

    if wanted.posted is None:
        kept(here, note)
        return
    if note.id:
        here.hint(f"It is the draft begun {exact_day(note.made)}.")
    if wanted.answer and not expects_answer(note):
        here.hint(f"A note for {read_reason(note.reason).name} waits for no answer, so none is expected.")
    posted(here, note, on=the_day(here, wanted.posted, sense="past"), again=wanted.again)


def _check(here: Shell, note: Note) -> None:
    """The text's marks: its answer is data, and nothing is kept."""
    found = marks_of(here, note)
    if here.as_json:
        here.data(marks_data(here, found))
        return
    show_marks(here, found)


def _filled(here: Shell, draft: Note, wanted: Wanted) -> Note:
    """The draft with what was said beside it."""
    prompts = _desk(here, draft).prompts if wanted.used else ()
    return replace(
        draft,
        text=_text(wanted.text) if wanted.text is not None else draft.text,
        line=_line(wanted.line) or draft.line,
        enclosed=_line(wanted.enclosed) or draft.enclosed,
        expects_answer=wanted.answer or draft.expects_answer,
        sources=with_sources(draft.sources, [prompts[at].source for at in _used(wanted.used, prompts)]),
    )


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _used(typed: Sequence[str], prompts: Sequence[Prompt]) -> list[int]:
    """The places of the prompts meant, by number as they are shown, or by the ref beside them."""
    places: list[int] = []
    for word in (word for each in typed for word in each.replace(",", " ").split()):
        if word.isascii() and word.isdigit() and 1 <= int(word[:4]) <= len(prompts):
            places.append(int(word[:4]) - 1)
            continue
        by_ref = [at for at, each in enumerate(prompts) if each.ref.startswith(word.casefold())]
        if not looks_like_ref(word.casefold()) or len(by_ref) != 1:
            raise UsageError(
                f'There is no prompt "{word}": this desk has {len(prompts)}. `--prompts` shows them.'
            )
        places += by_ref
    return places


def _text(name: str) -> str:
    """The text of a file, or of standard input; RelnoteError where it is none, or no text."""
    raw = _raw(name)
    if len(raw) > LONGEST * 4:
        raise RelnoteError(
            f"That text is too long: a note holds {LONGEST:,} letters at most. Check what goes on the card."
        )
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise RelnoteError("That isn't UTF-8 text. Save it as plain text and check it again.") from None
    if not text.strip():
        raise RelnoteError("There are no words in it yet.")
    if len(text) > LONGEST:
        raise RelnoteError(f"That is {len(text):,} letters, and a note holds {LONGEST:,} at most.")
    return text


def _raw(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(LONGEST * 4 + 1)
    path = Path(name).expanduser()
    try:
        with path.open("rb") as file:
            return file.read(LONGEST * 4 + 1)
    except IsADirectoryError:
        raise RelnoteError(f"{name} is a folder. Name the text to check, or - for standard input.") from None
    except OSError as error:
        raise RelnoteError(f"{name} can't be read ({error.strerror}).") from error
