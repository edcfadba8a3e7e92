"""The made-up practice: a one-person accountancy above a bicycle shop in a small harbour town."""

from __future__ import annotations

from datetime import date

from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.core.settings import Circle, Season, Settings
from relnote.demo.building import built
from relnote.demo.days import Days
from relnote.demo.stories import (
    allotments,
    baker,
    carpenter,
    colleagues,
    exporter,
    family,
    florist,
    introductions,
    ironmonger,
    law_office,
    organist,
    potter,
    shopkeepers,
    software,
    studios,
    suppliers,
    town,
    trades,
    translator,
)

STORIES = (
    baker, introductions, organist, translator, florist, carpenter, law_office, allotments, potter, ironmonger,
    software, exporter, family, shopkeepers, trades, studios, suppliers, colleagues, town,
)  # fmt: skip


def practice(today: date) -> Notebook:
    """The whole notebook as it stands on `today`; the same day gives the same notebook, ids and all."""
    days = Days(today)
    pages = [page for story in STORIES for page in story.pages(days)]
    return built(pages, days, settings=_settings(days))


def _settings(days: Days) -> Settings:
    """Her circles, and a quiet month for filing that is always some weeks ahead, so that it rests nobody."""
    since = days("110 mon")
    return Settings(
        circles=(
            Circle(name="clients", since=since),
            Circle(name="suppliers", every=Cadence(3, "month"), since=since, chase=True),
            Circle(name="colleagues", every=Cadence(10, "week"), since=since),
            Circle(name="family", since=since, cards=True),
            Circle(name="town", since=since),
            Circle(name="house", never=True, since=since),
        ),
        seasons=(
            Season(name="filing", start=days("-7 mon"), end=days("-10 sun"), yearly=True, circles=("clients",)),
        ),
        day_first=True,
    )
