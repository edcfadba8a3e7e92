"""ical.js (the parser of Thunderbird and Nextcloud) as a strict reader, through node."""

from __future__ import annotations

import json
import subprocess
from datetime import timedelta
from pathlib import Path

from tests.build import TODAY
from tests.exchange.every_kind import SPAN
from tests.exchange.readers_by_hand.item_read import Read, RefusedError

_SCRIPT = Path(__file__).with_name("read.mjs")


def read(file: Path, *, folder: Path) -> tuple[Read, ...]:
    """Every component. `folder` is where `npm install ical.js` was run. Raises RefusedError."""
    last = TODAY + timedelta(days=SPAN)
    done = subprocess.run(
        ["node", str(_SCRIPT), str(folder), str(file), TODAY.isoformat(), last.isoformat()],
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise RefusedError(done.stderr)
    found = json.loads(done.stdout)
    reads = (Read(**{**each, "alarms": tuple(each["alarms"]), "days": tuple(each["days"])}) for each in found)
    return tuple(sorted(reads, key=lambda each: each.uid))
