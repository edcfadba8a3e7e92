"""A sync with a vdir: the notebook first, then the folder, then what is remembered.

What was changed there is in the notebook before anything there is written over, so a sync that breaks off
loses nothing; met again, it says the same and is taken in once (docs/decisions/0012-notebook-first.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from relnote.core.calendar.wanted import As, says, wanted_by
from relnote.core.calendar_sync.plan import Plan, Write, plan
from relnote.core.calendar_sync.questions import remembered
from relnote.core.calendar_sync.sides import Sides
from relnote.core.calendar_sync.versions import Answer, Base, Theirs
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import NotebookFile
from relnote.storage.lock import locked
from relnote.storage.sync_state import Known, SyncState
from relnote.storage.sync_values import Codec, Synced, Wish
from relnote.storage.sync_writing import SyncWriting
from relnote.storage.vdir_folder import NOTHING_THERE, Looked, VdirFolder

EMPTIED = 3
"""So many items gone at once, and none left, is a folder that was emptied and no wish of hers."""


def sync(file: NotebookFile, vdir: Path | None, *, codec: Codec, today: date, wish: Wish) -> Synced:
    """One sync of a notebook with a folder; without one, with the folder synced last.

    Two at once wait for each other. Raises RelnoteError where nothing can be done, LockedError where another
    sync takes too long.
    """
    try:
        state = SyncState.of_notebook(file)
        folder = VdirFolder(_chosen(vdir, state), state.files)
        if wish.dry:
            return _Sync(file, state, folder, codec, today, wish).previewed()
        with _alone(state):
            return _Sync(file, state, folder, codec, today, wish).done()
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise RelnoteError(
            f"The sync broke off: {error.strerror or error}{where}."
            " Nothing is lost; sync again once that is mended."
        ) from error


def _chosen(vdir: Path | None, state: SyncState) -> Path:
    path = vdir.expanduser().resolve() if vdir is not None else state.newest()
    if path is None:
        raise RelnoteError(
            "No calendar was synced yet. Name its folder, for example"
            " `relnote calendar sync ~/calendars/relnote`."
        )
    return path


@contextmanager
def _alone(state: SyncState) -> Iterator[None]:
    with locked(state.files, state.lock_path()):
        yield


class _Sync:
    """One sync, while it holds the lock."""

    def __init__(
        self, file: NotebookFile, state: SyncState, folder: VdirFolder, codec: Codec, today: date, wish: Wish
    ) -> None:
        self.file = file
        self.state = state
        self.folder = folder
        self.codec = codec
        self.today = today
        self.wish = wish
        self.known = state.of(folder.path)
        self.writing = SyncWriting(state, folder, codec)

    def previewed(self) -> Synced:
        """What it would do; nothing is touched."""
        if self.known is None:
            self.folder.must_be_free()
        looked = self._look()
        planned = self._plan(self.file.load(), looked)
        return self._synced(planned, looked, written=planned.writes, removed=planned.removals)

    def done(self) -> Synced:
        """The notebook takes in what was changed there; then the folder; then what is remembered."""
        if self.known is None:
            self.folder.must_be_free()
            if not self._was_synced():
                self.folder.make()
        self.writing.tidy()
        looked = self._look()
        planned, revision = self._taken_in(looked)
        bases = {**planned.bases, **planned.owed}
        self._begin(planned)
        written = tuple(each for each in planned.writes if self.writing.write(each, looked, bases))
        removed = tuple(each for each in planned.removals if self.writing.remove(each, looked, bases))
        self._remember(planned, bases)
        return self._synced(planned, looked, written=written, removed=removed, revision=revision)

    # Deciding

    def _was_synced(self) -> bool:
        """A folder that was synced and is gone may lie on a disk that isn't there: it is never made anew."""
        return self.known is not None or self.state.newest() == self.folder.path

    def _look(self) -> Looked:
        if not self._was_synced() and not self.folder.is_there():
            return NOTHING_THERE
        bases = self.known.items if self.known else {}
        looked = self.folder.look(self.codec.read, {base.file: uid for uid, base in bases.items() if base.file})
        self._must_not_be_emptied(looked, bases)
        return looked

    def _must_not_be_emptied(self, looked: Looked, bases: Mapping[str, Base]) -> None:
        written = [uid for uid, base in bases.items() if not base.left and base.gone is None]
        if self.wish.again or len(written) < EMPTIED or looked.held:
            return
        if not any(uid in looked.there for uid in written):
            raise RelnoteError(
                f"None of the {len(written)} items that relnote wrote to {self.folder.path} is there any more."
                " Is it the right folder, on a disk that is there? Nothing was changed."
                " `relnote calendar sync --again` writes them anew."
            )

    def _plan(self, notebook: Notebook, looked: Looked) -> Plan:
        return plan(notebook, self._sides(notebook, looked))

    def _sides(self, notebook: Notebook, looked: Looked) -> Sides:
        bases = self.known.items if self.known else {}
        gone: dict[str, Answer] = {uid: "again" for uid in bases if uid not in looked.there}
        return Sides(
            there=looked.there,
            bases=bases,
            today=self.today,
            wanted=wanted_by(notebook.settings, as_=self._as()),
            held=looked.held,
            answers={**(gone if self.wish.again else {}), **self.wish.answers},
        )

    def _as(self) -> As | None:
        return self.wish.as_ or (self.known.as_ if self.known else None)

    def _taken_in(self, looked: Looked) -> tuple[Plan, int | None]:
        """The plan, decided anew on the notebook as it is under its lock, and written there as one act."""
        planned = self._plan(self.file.load(), looked)
        if not planned.taken:
            return planned, None
        plans = [planned]

        def change(notebook: Notebook, _mint: NextId) -> Notebook:
            plans.append(self._plan(notebook, looked))
            return plans[-1].notebook

        written = self.file.update(planned.act, change)
        return self._on_what_was_written(plans[-1], written.after, looked), written.revision

    def _on_what_was_written(self, planned: Plan, after: Notebook, looked: Looked) -> Plan:
        """The plan with the items as the notebook has them now: what was counted at its writing is in them."""
        from relnote.core.calendar.items import calendar_items

        wanted = wanted_by(after.settings, as_=self._as())
        items = {item.uid: item for item in calendar_items(after, today=self.today, wanted=wanted)}
        writes = tuple(replace(each, item=items.get(each.item.uid, each.item)) for each in planned.writes)
        return replace(planned, notebook=after, writes=writes)

    def _says(self, notebook: Notebook) -> frozenset[str]:
        return says(wanted_by(notebook.settings))

    # The folder

    def _begin(self, planned: Plan) -> None:
        """What came in is remembered before the folder is written: undone after a break, it stays undone."""
        if not (planned.writes or planned.removals):
            return
        with suppress(OSError):
            if self.known is None:
                self.state.keep(self._known(planned, items={}))
        for uid, base in planned.owed.items():
            self.writing.jot(uid, base)

    # What is remembered

    def _known(self, planned: Plan, *, items: dict[str, Base]) -> Known:
        questions = tuple(remembered(each) for each in planned.questions)
        return Known(
            vdir=str(self.folder.path),
            as_=self._as(),
            says=self._says(planned.notebook),
            items=items,
            questions=questions,
        )

    def _remember(self, planned: Plan, bases: dict[str, Base]) -> None:
        known, path = self._known(planned, items=bases), self.folder.path
        try:
            if known != self.known or self.state.newest() != path or self.state.has_jotted(path):
                self.state.keep(known)
        except OSError as error:
            self.writing.failed(f"what was synced can't be remembered in {self.state.folder}", error)

    def _synced(
        self,
        planned: Plan,
        looked: Looked,
        *,
        written: tuple[Write, ...],
        removed: tuple[Theirs, ...],
        revision: int | None = None,
    ) -> Synced:
        before = {(each.uid, each.kind) for each in (self.known.questions if self.known else ())}
        return Synced(
            vdir=self.folder.path,
            first=self.known is None,
            as_=self._as(),
            tells_more=not self._says(planned.notebook) <= (self.known.says if self.known else frozenset()),
            plan=planned,
            written=written,
            removed=removed,
            problems=(*looked.problems, *self.writing.problems),
            failures=tuple(self.writing.failures),
            news=tuple(each for each in planned.questions if (each.uid, each.kind) not in before),
            revision=revision,
            is_empty_there=bool(removed) and not written and len(removed) == looked.files,
        )
