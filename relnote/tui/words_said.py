"""What the app says to her: toasts, and the last words where something broke."""

from __future__ import annotations

from rich.text import Text
from textual import on
from textual.notifications import Notification, Notify

from relnote.core.toasts import toast
from relnote.core.visible import visible
from relnote.tui.type_ahead import TypeAheadApp

TOAST = 6.0
"""Seconds a toast stays, with the undo it offers."""
WARNING = 20.0
"""Seconds one stays that says what didn't work."""


class OfAnAct(Notification):
    """What was done, taken back or done again: only the newest is true, and only that `u` takes back."""


class WordsSaid(TypeAheadApp):
    """Plain words, never markup; what failed to be read or written is said once."""

    _complained: str | None = None
    """What was last said to be wrong with the file, until it is well again."""

    def say(self, words: str, *, undo: bool = False, stepped: bool = False) -> None:
        """A toast. One that offers undo, or tells of a step back or on, takes the place of the one before."""
        said = visible(toast(words, undo=undo))
        if undo or stepped:
            self.post_message(Notify(OfAnAct(said, timeout=TOAST)))
        else:
            self.notify(said, markup=False, timeout=TOAST)

    @on(Notify)
    def make_room(self, event: Notify) -> None:
        """Put away what was said of the act before; what didn't work stays."""
        if isinstance(event.notification, OfAnAct):
            for earlier in [each for each in self._notifications if isinstance(each, OfAnAct)]:
                self._unnotify(earlier, refresh=False)

    def warn(self, words: str) -> None:
        """A toast that stays longer: something didn't work."""
        self.notify(visible(words, lines=True), markup=False, severity="warning", timeout=WARNING)

    def complain(self, error: Exception) -> None:
        """Say once what is wrong with the file; what was read before stays on the screen."""
        said = str(getattr(error, "sentence", error))
        if said != self._complained:
            self._complained = said
            self.warn(said)

    def all_is_well(self) -> None:
        """The file can be read again; what is wrong with it next is said anew."""
        self._complained = None

    def _fatal_error(self) -> None:
        """Something broke. Textual would print the values at hand, her notes: only places are said."""
        self.bell()
        self._exit_renderables.append(Text("\n".join(last_words(self._exception))))
        self._close_messages_no_wait()


def last_words(error: Exception | None) -> list[str]:
    """What is printed where relnote broke off: where in the code, and never a value."""
    error = getattr(error, "error", error)  # a worker wraps what broke in it
    lines = ["relnote broke off. What was saved is safe, and what was being typed comes back with l."]
    trace = error.__traceback__ if error is not None else None
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return [*lines, f"{type(error).__name__}. Please report these lines; none of your notes is in them."]
