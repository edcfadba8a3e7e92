"""The order of day and month where she lives, as the machine's locale tells it."""

from __future__ import annotations

import os
from collections.abc import Mapping

_MONTH_FIRST = frozenset({"en_US", "en_PH", "en_ZW", "es_PA", "es_PR"})
_DAY_FIRST_ENGLISH = frozenset({"GB", "IE", "AU", "NZ", "IN", "SG", "HK", "NG", "ZM", "AG", "BW", "IL"})
_DAY_FIRST_LANGUAGES = frozenset(
    {"de", "fr", "es", "it", "pt", "nl", "da", "nb", "nn", "fi", "pl", "cs", "sk", "sl", "hr", "ro", "bg",
     "el", "tr", "ru", "uk", "et", "lv", "ca", "gl", "eu", "cy", "ga", "id", "ms", "vi", "is"}
)  # fmt: skip


def locale_day_first(environment: Mapping[str, str] = os.environ) -> bool | None:
    """Whether dates are written day first here; None where the locale doesn't tell (C, year first)."""
    name = next((environment[key] for key in ("LC_ALL", "LC_TIME", "LANG") if environment.get(key)), "")
    place = name.split(".")[0].split("@")[0]
    if place in _MONTH_FIRST:
        return False
    language, _, country = place.partition("_")
    if language == "en":
        return True if country in _DAY_FIRST_ENGLISH else None
    return True if language in _DAY_FIRST_LANGUAGES else None
