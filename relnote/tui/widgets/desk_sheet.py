"""A sheet beside others: its row is lit only while the cursor is in it."""

from __future__ import annotations

from relnote.tui.widgets.sheet import Sheet


class DeskSheet(Sheet):
    """Of several sheets on one page, one has the cursor, and it can be seen which without colour."""

    lit_when_left = False
