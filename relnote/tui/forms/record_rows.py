"""The lines of a form in one scroll: laid out as they come into sight, and anew where the record changed."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from relnote.core.form_reading import FormRead
from relnote.core.record_text.adding import with_line
from relnote.core.record_text.form_lines import DETAIL, FormField, FormLine
from relnote.tui.forms.field_row import FieldRow

AT_ONCE = 20
"""Lines laid out at once."""
MOST_DETAILS = 60
"""Details that stand in the form at most."""


class RecordRows(VerticalScroll, inherit_bindings=False):
    """Up and down go from line to line, the scroll follows."""

    def __init__(self, lines: Sequence[FormLine], fields: Sequence[FormField]) -> None:
        super().__init__(id="rows", can_focus=False)
        self._fields = {field.name: field for field in fields}
        self.all = [self._row(line) for line in lines]
        """The lines, from the top."""
        self.folded = 0
        """Older details that have no place in the form: she finds them in her editor."""
        self._coming = self._not_folded()

    def _row(self, line: FormLine) -> FieldRow:
        field = self._fields.get(line.field)
        if field is None or line.field == DETAIL:
            return FieldRow(line, example=field.example if field else "")
        return FieldRow(line, label=field.label, example=field.example)

    def _not_folded(self) -> list[FieldRow]:
        """The lines that stand in the form; of very many details only the newest."""
        details = [row for row in self.all if row.line.field == DETAIL]
        folded = set(details[: max(len(details) - MOST_DETAILS, 0)])
        self.folded = len(folded)
        return [row for row in self.all if row not in folded]

    @property
    def lines(self) -> tuple[FormLine, ...]:
        """The lines as they stand."""
        return tuple(row.now for row in self.all)

    @property
    def here(self) -> FieldRow | None:
        """The line she is on."""
        field = self.screen.focused
        parent = field.parent if field is not None else None
        return parent if isinstance(parent, FieldRow) else None

    # -- laying out

    def compose(self) -> ComposeResult:
        """The first lines."""
        yield from self._next_few()

    def on_mount(self) -> None:
        """A long form opens as a short one does: the rest comes when this is painted."""
        self.call_after_refresh(self._lay_out_more)

    def _next_few(self) -> list[FieldRow]:
        few, self._coming = self._coming[:AT_ONCE], self._coming[AT_ONCE:]
        return few

    async def _lay_out_more(self) -> None:
        if self._coming and self.is_attached:
            await self.mount(*self._next_few())
            self.call_after_refresh(self._lay_out_more)

    async def lay_out_all(self) -> None:
        """Every line that isn't folded has its field now."""
        while self._coming:
            await self.mount(*self._next_few())

    async def put(self, lines: Sequence[FormLine]) -> Sequence[FieldRow]:
        """Lay these lines out and answer with the row of each; one that stays keeps its field and cursor."""
        left, rows, of_lines = self.all, [], []
        place = 0
        for line in lines:
            match = _place_of(line, left, place)
            if match is None:
                rows.append(self._row(line))
                of_lines.append(rows[-1])
                await self._mount(rows[-1], left[place:])
                continue
            for gone in left[place:match]:
                gone.empty()
            left[match].put(line)
            of_lines.append(left[match])
            rows += left[place : match + 1]
            place = match + 1
        for gone in left[place:]:
            gone.empty()
        self.all = [*rows, *left[place:]]
        return of_lines

    async def add(self, line: FormLine) -> FieldRow:
        """One more line, where its field belongs."""
        await self.lay_out_all()
        lines, place = with_line(self.lines, line, tuple(self._fields.values()))
        return (await self.put(lines))[place]

    async def bring(self, row: FieldRow) -> None:
        """Have this line in the form, one that was folded too, and the cursor on it."""
        if not row.is_attached:
            await self._mount(row, self.all[self.all.index(row) + 1 :])
        self.screen.set_focus(row.input)
        row.input.cursor_position = len(row.input.value)

    async def _mount(self, row: FieldRow, behind: Sequence[FieldRow]) -> None:
        """Lay a line out before the first of those behind it that is there."""
        await self.mount(row, before=next((each for each in behind if each.is_attached), None))

    # -- what is said of them

    def judge(self, read: FormRead, *, quietly: FieldRow | None) -> None:
        """Say beside each line what is wrong with it, what it was, or how it was understood.

        Of the line she is `quietly` typing in, what is wrong is said only once she has left it.
        """
        for place, row in enumerate(self.all):
            mistake = read.wrong.get(place, "")
            if mistake and row is quietly and not row.was_left:
                mistake = ""
            said = [read.was.get(place, ""), read.said.get(place, "") if row.wants_said else ""]
            row.say(mistake or row.said or "; ".join(each for each in said if each), wrong=bool(mistake))

    def leave(self) -> None:
        """She has seen them all: what is wrong with any is said."""
        for row in self.all:
            row.was_left = True

    @property
    def first_wrong(self) -> FieldRow | None:
        """The first line that can't be read."""
        return next((row for row in self.all if row.is_wrong), None)


def _place_of(line: FormLine, rows: Sequence[FieldRow], begin: int) -> int | None:
    """The first of the rows from `begin` on for this line: one that says the same, else its like."""
    places = [at for at in range(begin, len(rows)) if rows[at].line.is_like(line)]
    same = [at for at in places if rows[at].line.value == line.value]
    return next(iter(same or places), None)
