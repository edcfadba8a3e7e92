"""The way to a phone, for real: Radicale with a password on 127.0.0.1, vdirsyncer, khal and todoman."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

import pytest

RADICALE = """[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {home}/users
htpasswd_encryption = plain
[storage]
filesystem_folder = {home}/server
[logging]
level = error
"""
PAGE = Path(__file__).parents[2] / "docs" / "calendar-sync.md"
PHONE = """
[pair phone]
a = "phone_vdir"
b = "server"
collections = ["relnote"]
conflict_resolution = "b wins"

[storage phone_vdir]
type = "filesystem"
path = "{home}/phone"
fileext = ".ics"
"""
KHAL = """[calendars]
[[phone]]
path = {home}/phone/relnote
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = phone
[sqlite]
path = {home}/khal.db
"""
TODO = """path = "{home}/phone/*"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
cache_path = "{home}/todo.sqlite"
default_list = "relnote"
"""


class Route:
    """A laptop's folder, a server and a phone's folder, each in a home of its own."""

    def __init__(self, home: Path, port: int) -> None:
        self.home = home
        self.port = port
        self.laptop = home / "laptop" / "relnote"
        self.phone = home / "phone" / "relnote"
        self.set_password("secret")
        (home / "khal.conf").write_text(KHAL.format(home=home), encoding="utf-8")
        (home / "todo.py").write_text(TODO.format(home=home), encoding="utf-8")

    def set_password(self, password: str) -> None:
        """What vdirsyncer says to the server."""
        text = of_the_page()
        for shown, real in {
            "https://cloud.example/remote.php/dav/": f"http://127.0.0.1:{self.port}/",
            "~/.local/share/vdirsyncer/status": f"{self.home}/status",
            "~/calendars": f"{self.home}/laptop",
            'password = "secret"': f'password = "{password}"',
        }.items():
            assert shown in text
            text = text.replace(shown, real)
        (self.home / "vdirsyncer.conf").write_text(text + PHONE.format(home=self.home), encoding="utf-8")

    def run(self, name: str, *words: str | Path, typed: str = "", refused: bool = False) -> str:
        """What the program prints; `refused`: it must fail."""
        home = str(self.home)
        kept = {key: value for key, value in os.environ.items() if key in {"PATH", "TZ"}}
        own = {"HOME": home, "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PYTHONWARNINGS": "ignore"}
        own |= {f"XDG_{each}_HOME": home for each in ("DATA", "CONFIG", "CACHE", "STATE")}
        done = subprocess.run(
            [program(name), *map(str, words)], env={**kept, **own}, input=typed, capture_output=True, text=True,
            encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert (done.returncode != 0) is refused, done.stdout + done.stderr
        return done.stdout + done.stderr

    def begin(self) -> None:
        """Make the collection on the server and both folders."""
        for pair in ("laptop", "phone"):
            self._vdirsyncer("discover", pair, typed="y\ny\n")
        assert self.laptop.is_dir()
        assert self.phone.is_dir()

    def carry(self, *pairs: str) -> None:
        """From the laptop to the phone, as timers do; or these, in their order."""
        for pair in pairs or ("laptop", "phone"):
            self._vdirsyncer("sync", pair)

    def is_refused(self) -> str:
        """What vdirsyncer says where the server doesn't let it in."""
        return self.run("vdirsyncer", "-c", self.home / "vdirsyncer.conf", "sync", "laptop", refused=True)

    def khal(self, *words: str | Path, typed: str = "") -> str:
        return self.run("khal", "-c", self.home / "khal.conf", *words, typed=typed)

    def todo(self, *words: str | Path) -> str:
        return self.run("todo", "--config", self.home / "todo.py", *words)

    def _vdirsyncer(self, *words: str, typed: str = "") -> str:
        return self.run("vdirsyncer", "-c", self.home / "vdirsyncer.conf", *words, typed=typed)


def of_the_page() -> str:
    """The configuration that the page tells her to write: it is the one that is run."""
    found = re.search(r"```ini\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return dedent(found[1])


def program(name: str) -> str:
    """The program beside this Python, else on the path; a skip where it isn't installed."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is missing: pip install {name}")
    return found


@contextmanager
def route(home: Path) -> Iterator[Route]:
    """The server runs for as long as this is open, and is stopped whatever happens."""
    port = _free_port()
    (home / "users").write_text("nell:secret\n", encoding="utf-8")
    (home / "radicale.conf").write_text(RADICALE.format(home=home, port=port), encoding="utf-8")
    server = subprocess.Popen(
        [program("radicale"), "-C", str(home / "radicale.conf")], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(home)},
    )  # fmt: skip
    try:
        _wait_for(server, port)
        yield Route(home, port)
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(server: subprocess.Popen[bytes], port: int) -> None:
    """Until it answers on its port: how long that takes is the machine's business."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None, "Radicale ended by itself"
        with socket.socket() as tried:
            tried.settimeout(0.2)
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError("Radicale doesn't answer")
