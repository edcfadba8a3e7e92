"""Run a verb in a process of its own that tells every time it opened the notebook, and what it imported.

    python -m tests.guards.watched NOTEBOOK VERB…

The last line of stderr is JSON: how often the notebook's path was opened for reading, how many files in
its folder were opened for writing, and the modules that were imported.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR


def watch(notebook: Path) -> dict[str, int]:
    """Count the opens of the notebook (reads) and of files to write beside it (writes), from now on."""
    counts = {"reads": 0, "writes": 0, "sockets": 0}
    folder = str(notebook.parent)

    def heard(event: str, details: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            counts["sockets"] += 1
        if event != "open" or not isinstance(details[0], (str, bytes, os.PathLike)):
            return
        path, mode, flags = os.fsdecode(details[0]), details[1], int(str(details[2] or 0))
        writes = bool(flags & WRITING) or (isinstance(mode, str) and any(sign in mode for sign in "wax+"))
        if path == str(notebook) and not writes:
            counts["reads"] += 1
        elif writes and (path == str(notebook) or str(Path(path).parent) in {folder, "."}):
            counts["writes"] += 1

    sys.addaudithook(heard)
    return counts


def main() -> None:
    notebook = Path(sys.argv[1])
    counts = watch(notebook)
    from relnote.main import run

    code = 0
    try:
        code = run(["--file", str(notebook), *sys.argv[2:]])
    except SystemExit as ending:
        code = int(ending.code or 0) if not isinstance(ending.code, str) else 1
    modules = sorted(sys.modules)
    sys.stdout.flush()
    print(json.dumps({"code": code, **counts, "modules": modules}), file=sys.stderr)


if __name__ == "__main__":
    main()
