"""The calendar from the palette; what it takes is imported when it is asked for."""

from __future__ import annotations

from textual import on, work

from relnote.tui.messages import ExportCalendar, SyncCalendar
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.type_ahead import ASKING


class CalendarActs(NotebookApp):
    """The palette's two words for the calendar."""

    @on(SyncCalendar)
    @work(group=ASKING)
    async def sync_calendar(self) -> None:
        """Both ways; what would change is shown before it is taken in."""
        from relnote.tui.acts.calendar_round import CalendarRound

        await CalendarRound(self).sync()

    @on(ExportCalendar)
    @work(group=ASKING)
    async def export_calendar(self) -> None:
        """To a file; what would go out is shown before it does."""
        from relnote.tui.acts.calendar_round import CalendarRound

        await CalendarRound(self).export()
