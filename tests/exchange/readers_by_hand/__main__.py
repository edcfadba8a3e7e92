"""libical and ical.js on every kind of item: `python -m tests.exchange.readers_by_hand [--icaljs FOLDER]`.

`apt-get install libical3` for the one; for the other node, and FOLDER where `npm install ical.js` was run.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from relnote.exchange.ics import calendar_bytes
from tests.exchange.every_kind import EVENTS, TASKS, items
from tests.exchange.readers_by_hand import icaljs, libical
from tests.exchange.readers_by_hand.item_read import Read, to_be_read


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.exchange.readers_by_hand", description=__doc__)
    parser.add_argument("--icaljs", type=Path, metavar="FOLDER", help="where `npm install ical.js` was run")
    folder = parser.parse_args().icaljs
    equal = True
    if libical.is_there():
        equal = _compare("libical, strict", libical.read)
    else:
        print("libical is missing: apt-get install libical3")
    if folder is not None:
        equal = _compare("ical.js, strict", lambda file: icaljs.read(file, folder=folder)) and equal
    else:
        print("ical.js was not asked for: --icaljs FOLDER")
    raise SystemExit(not equal)


def _compare(name: str, read: Callable[[Path], tuple[Read, ...]]) -> bool:
    all_equal = True
    for said, wanted in (("events", EVENTS), ("tasks", TASKS)):
        whole = items(wanted)
        with TemporaryDirectory() as folder:
            file = Path(folder) / "every-kind.ics"
            file.write_bytes(calendar_bytes(whole))
            found = read(file)
        expected = to_be_read(whole)
        for mine, theirs in zip(expected, found, strict=False):
            if mine != theirs:
                print(f"  wanted {mine}\n  read   {theirs}")
        all_equal = all_equal and found == expected
        equal = "read back equal" if found == expected else "NOT equal"
        print(f"{name}: {len(found)} of {len(expected)} items as {said}, {equal}")
    return all_equal


if __name__ == "__main__":
    main()
