"""The programs that stand nearest, with as much data as relnote is given: 2,000 cards, events and tasks.

They are installed from PyPI into an environment of their own; one that can't be installed is left out
and named. hermitcrm runs on its own demo.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from benchmarks.notebook import TODAY
from benchmarks.timing import Run

COUNT = 2000
WANTED = ("khard", "khal", "todoman", "jrnl", "hermitcrm")


def prepare(folder: Path, home: Path) -> list[Run]:
    """Install what can be installed, write the data, and say what to run."""
    if not (home / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    there = []
    for name in WANTED:
        pip = [
            str(home / "bin" / "python"),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            name,
        ]
        if subprocess.run(pip, check=False, capture_output=True).returncode == 0:
            there.append(name)
        else:
            print(f"{name} can't be installed here; left out.")
    return [run for name in there for run in _ABOUT[name](folder, home / "bin")]


def _home(folder: Path, name: str) -> dict[str, str]:
    home = folder / name
    for part in ("config", "data", "cache", "state"):
        (home / part).mkdir(parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
    }


def _config(where: dict[str, str], path: str, text: str) -> Path:
    file = Path(where["XDG_CONFIG_HOME"]) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def _khard(folder: Path, bins: Path) -> list[Run]:
    where = _home(folder, "khard")
    cards = folder / "khard" / "cards"
    cards.mkdir()
    for number in range(COUNT):
        (cards / f"{number}.vcf").write_text(
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{number}\r\nFN:Person {number}\r\nN:{number};Person;;;\r\n"
            f"EMAIL:p{number}@example.com\r\nTEL:+441632960{number % 1000:03d}\r\nEND:VCARD\r\n"
        )
    _config(where, "khard/khard.conf", f"[addressbooks]\n[[all]]\npath = {cards}\n")
    return [Run(f"khard list, {COUNT} cards", (str(bins / "khard"), "list"), where)]


def _khal(folder: Path, bins: Path) -> list[Run]:
    where = _home(folder, "khal")
    events = folder / "khal" / "events"
    events.mkdir()
    for number in range(COUNT):
        day = TODAY + timedelta(days=number % 700)
        (events / f"{number}.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//\r\nBEGIN:VEVENT\r\n"
            f"UID:{number}\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Ring {number}\r\n"
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    config = _config(
        where,
        "khal/config",
        f"[calendars]\n[[all]]\npath = {events}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "local_timezone = Europe/London\ndefault_timezone = Europe/London\n",
    )
    command = (str(bins / "khal"), "-c", str(config), "list", TODAY.isoformat(), "14d")
    return [Run(f"khal list, {COUNT} events, from its cache", command, where)]


def _todoman(folder: Path, bins: Path) -> list[Run]:
    where = _home(folder, "todoman")
    tasks = folder / "todoman" / "tasks" / "all"
    tasks.mkdir(parents=True)
    for number in range(COUNT):
        (tasks / f"{number}.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//\r\nBEGIN:VTODO\r\n"
            f"UID:{number}\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Ring {number}\r\n"
            "END:VTODO\r\nEND:VCALENDAR\r\n"
        )
    config = _config(where, "todoman/config.py", f'path = "{tasks.parent}/*"\ndate_format = "%Y-%m-%d"\n')
    return [Run(f"todo list, {COUNT} tasks", (str(bins / "todo"), "--config", str(config), "list"), where)]


def _jrnl(folder: Path, bins: Path) -> list[Run]:
    where = _home(folder, "jrnl")
    journal = folder / "jrnl" / "journal.txt"
    entries = (
        f"[{TODAY - timedelta(days=n // 20)} 09:00] Rang person {n % COUNT}.\nAbout the lease."
        for n in range(20_000)
    )
    journal.write_text("\n\n".join(entries) + "\n")
    config = _config(
        where,
        "jrnl/jrnl.yaml",
        f"journals:\n  default:\n    journal: {journal}\nversion: v4.2\ndefault_hour: 9\ndefault_minute: 0\n"
        "editor: ''\nencrypt: false\nhighlight: false\nlinewrap: 79\ntagsymbols: '@'\ntemplate: false\n"
        "timeformat: '%F %R'\nindent_character: '|'\n"
        "colors:\n  body: none\n  date: none\n  tags: none\n  title: none\n",
    )
    command = (str(bins / "jrnl"), "--config-file", str(config), "-n", "10")
    return [Run("jrnl -n 10, 20,000 entries", command, where)]


def _hermitcrm(folder: Path, bins: Path) -> list[Run]:
    where = _home(folder, "hermitcrm")
    program, data = str(bins / "hermitcrm"), str(folder / "hermitcrm" / "demo")
    made = subprocess.run(
        [program, "init", "--demo", "--no-setup", data],
        env={**os.environ, **where},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        print("hermitcrm's demo can't be made here; left out.")
        return []
    return [Run("hermitcrm followups, its demo", (program, "--data", data, "followups"), where)]


_ABOUT = {"khard": _khard, "khal": _khal, "todoman": _todoman, "jrnl": _jrnl, "hermitcrm": _hermitcrm}
