"""The field of the find: typing in it lays nothing out anew, since it never grows."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class FindField(Input):
    """One line of a fixed size; Textual lays the whole screen out for every letter of its own."""

    virtual_size = Reactive(Size(0, 0))
