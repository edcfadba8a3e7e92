"""What is changed in a form: people, entries, settings; reminders without a talk; states; sorting."""

from __future__ import annotations

from relnote.tui.row_acts import RowActs


class EditingActs(RowActs):
    """What follows from the messages Edit, TakeOut, RemindOf, ChangeLife, Sort and ShowCircles."""
