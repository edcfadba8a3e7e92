"""The folder of a sync written: each item over what was looked at alone, and jotted down at once."""

from __future__ import annotations

from contextlib import suppress

from msgspec.structs import replace

from relnote.core.calendar_sync.plan import Write
from relnote.core.calendar_sync.reading import DamagedItemError
from relnote.core.calendar_sync.versions import Base, Theirs, parts_of, sum_of, unworded
from relnote.core.errors import RelnoteError
from relnote.storage.swap import StrangerError
from relnote.storage.sync_state import SyncState
from relnote.storage.sync_values import Codec
from relnote.storage.vdir_folder import ENDING, Looked, VdirFolder, sum_of_bytes


class SyncWriting:
    """What a sync does to the folder. `problems`: what was left as it is, `failures`: what the disk refused."""

    def __init__(self, state: SyncState, folder: VdirFolder, codec: Codec) -> None:
        self.state = state
        self.folder = folder
        self.codec = codec
        self.failures: list[str] = []
        self.problems: list[str] = []

    def write(self, write: Write, looked: Looked, bases: dict[str, Base]) -> bool:
        """Whether it was written; `bases` has then met it anew."""
        uid = write.item.uid
        over = looked.raws.get(uid) if write.over is not None else None
        name = write.over.file if write.over is not None else f"{uid}{ENDING}"
        try:
            data = self.codec.write(write.item, over, write.was)
            self.folder.write(name, data, expected=over)
        except StrangerError:
            self.problems.append(f"{name} was changed by another program just now; the next sync sees to it.")
            return False
        except OSError as error:
            self.failed(f"{name} can't be written", error)
            return False
        here = parts_of(write.item)
        kept = write.over.parts.moved if write.over is not None else ()
        ours = unworded(replace(here, moved=kept))
        bases[uid] = Base(ours=ours, file=name, sum=sum_of_bytes(data), wrote=sum_of(here))
        self.jot(uid, bases[uid])
        return True

    def remove(self, there: Theirs, looked: Looked, bases: dict[str, Base]) -> bool:
        """Whether it was taken out, of the folder and of `bases`."""
        try:
            self.folder.remove(there.file, expected=looked.raws[there.uid])
        except StrangerError:
            self.problems.append(
                f"{there.file} was changed by another program just now; the next sync sees to it."
            )
            return False
        except OSError as error:
            self.failed(f"{there.file} can't be removed", error)
            return False
        bases.pop(there.uid, None)
        self.jot(there.uid, None)
        return True

    def jot(self, uid: str, base: Base | None) -> None:
        """Where it can't be jotted down, the sync that goes on after a break knows a little less."""
        with suppress(OSError):
            self.state.jot(self.folder.path, uid, base)

    def failed(self, what: str, error: OSError) -> None:
        """The disk refused; the next sync goes on with it."""
        self.failures.append(f"{what} ({error.strerror or error})")

    def tidy(self) -> None:
        """What a sync that broke off left beside an item: removed, or put aside where it may be another's."""
        with suppress(OSError, RelnoteError):
            for leftover, name in self.folder.leftovers():
                data = self.folder.read(leftover)
                if data is not None and data != self.folder.read(name) and not self._is_ours(data):
                    aside = self.state.put_aside(name, data)
                    self.problems.append(
                        f"A version of {name} that a sync left when it broke off is kept as {aside}."
                    )
                self.folder.files.remove(self.folder.path / leftover)

    def _is_ours(self, data: bytes) -> bool:
        """Whether these are the bytes as relnote wrote them, whole or not."""
        try:
            read = self.codec.read(data)
        except DamagedItemError:
            return True
        return read.wrote == sum_of(read.parts) and read.parts.done is None
