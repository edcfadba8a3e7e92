"""What was done and isn't on the disk yet: painted at once over what the disk has, in the order it was done."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook

Decide = Callable[[Notebook, NextId], Acted]
"""A pure act: what comes of a notebook by it. It is asked to paint and again, on the newest state, to save."""


def with_ids_kept(decide: Decide) -> Decide:
    """The act with the same ids each time it is asked: what was painted is what is saved.

    An id that is taken meanwhile, by what another program wrote, is minted anew.
    """
    kept: list[int] = []

    def again(notebook: Notebook, mint: NextId) -> Acted:
        before, given = iter(tuple(kept)), []

        def next_id() -> int:
            known = next(before, None)
            given.append(mint() if known is None or _is_taken(known, notebook) else known)
            return given[-1]

        acted = decide(notebook, next_id)
        kept[:] = given
        return acted

    return again


def _is_taken(record: int, notebook: Notebook) -> bool:
    tables = (notebook.people, notebook.conversations, notebook.reminders, notebook.notes)
    return any(record in table for table in tables)


class Act(Struct, frozen=True):
    """An act on its way to the disk. `words`: what she typed, to be kept as that `draft` should it fail."""

    decide: Decide
    name: str
    said: str
    words: str = ""
    draft: str = "log"
    begun_from: str = ""
    """What the words were an edit of, so that they can meet what changed meanwhile."""


class Unsaved(Struct, frozen=True):
    """What the disk is known to hold, and the acts that are not there yet, oldest first."""

    base: Notebook
    acts: tuple[Act, ...] = ()

    def painted(self, mint: NextId) -> Notebook:
        """The notebook as she sees it: every act applied to what the disk holds."""
        notebook = self.base
        for act in self.acts:
            notebook = act.decide(notebook, mint).notebook
        return notebook

    def with_act(self, act: Act) -> Unsaved:
        """With one more act to save."""
        return Unsaved(self.base, (*self.acts, act))

    def saved(self, base: Notebook) -> Unsaved:
        """The oldest act is on the disk, which now holds `base`."""
        return Unsaved(base, self.acts[1:])

    def failed(self) -> Unsaved:
        """The oldest act could not be saved: what it painted goes away again."""
        return Unsaved(self.base, self.acts[1:])
