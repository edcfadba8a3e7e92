"""What can go wrong, each as a sentence a person can act on, with its exit code."""

from __future__ import annotations


class RelnoteError(Exception):
    """A sentence that says what is wrong and what to do; printed as it is, in one place (`main`)."""

    exit_code = 1

    def __init__(self, sentence: str, *, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.candidates = candidates


class UsageError(RelnoteError):
    """The words of the command are off: nothing was read or written."""

    exit_code = 2


class LockedError(RelnoteError):
    """The notebook is locked: another program is writing, or it is encrypted and no passphrase came."""

    exit_code = 4


class DayError(RelnoteError):
    """A day that doesn't exist, can't be read, or has two readings; says the nearest real ones."""


class NobodyError(RelnoteError):
    """No person (or row) fits what was typed; `candidates` are the nearest."""


class SeveralError(RelnoteError):
    """What was typed fits more than one; `candidates` are all of them, most lately talked with first."""


class EntryError(RelnoteError):
    """A log entry that can't be taken as it is; what was typed is kept by whoever prints this."""


class NotebookError(RelnoteError):
    """The notebook's file can't be read or written as it is; it is left byte for byte."""


class ChangedSinceError(RelnoteError):
    """An undo or a form meets a record that changed since; shows both, overwrites neither."""
