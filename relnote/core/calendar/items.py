"""What goes into a calendar: every item with its day, repeat, words and UID.

The door to this package: `calendar_items` for the items, `exchange.ics.calendar_bytes` for them as one file
and `exchange.ics.one_item` for one of them as a file of its own, `calendar.wanted.wanted_by` for what her
settings say. These names stay; what an item holds is in `calendar.values`.
"""

from __future__ import annotations

from datetime import date

from relnote.core.calendar.card_items import card_items
from relnote.core.calendar.ground import Ground
from relnote.core.calendar.hour_items import hour_items
from relnote.core.calendar.occasion_items import occasion_items
from relnote.core.calendar.plan_items import plan_items
from relnote.core.calendar.reminder_items import reminder_items
from relnote.core.calendar.values import Item
from relnote.core.calendar.wanted import Wanted
from relnote.core.notebook import Notebook


def calendar_items(notebook: Notebook, *, today: date, wanted: Wanted | None = None) -> tuple[Item, ...]:
    """Every open reminder with a day, every planned meeting, the occasions of people she keeps; by UID.

    The same notebook, day and wish give the same items.
    """
    ground = Ground(notebook, today, wanted or Wanted())
    makers = (reminder_items, plan_items, occasion_items, card_items, hour_items)
    return tuple(sorted((item for make in makers for item in make(ground)), key=lambda item: item.uid))
