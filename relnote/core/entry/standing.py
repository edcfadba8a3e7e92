"""What of someone's the cursor stands on when a line of the log is begun."""

from __future__ import annotations

from typing import Literal

On = Literal["row", "page", "note"]
"""Their row of a list, their page, a note to them."""
