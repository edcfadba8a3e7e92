"""The screens, timed: start on a terminal, a key in the find, an act until it is painted and until it is saved.

    python -m benchmarks.tui [--people 2000] [--many 10000] [--rounds 30]

Start is whole processes, from exec to the first paint of Today, beside `empty_app.py`. The rest is timed
inside the app, from the value set or the action called to `call_after_refresh`.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from relnote.tui.pace import paint_soon

paint_soon(os.environ)  # as relnote's own start does, before Textual is imported

from textual.widgets import Input  # noqa: E402

from benchmarks import notebook  # noqa: E402
from benchmarks.timing import Run, times_in_turn  # noqa: E402
from relnote.core.clock import Clock  # noqa: E402
from relnote.storage.file import NotebookFile  # noqa: E402
from relnote.tui.app import RelnoteApp  # noqa: E402
from relnote.tui.collector import wait_for_pauses  # noqa: E402
from relnote.tui.screens.today import Today  # noqa: E402
from relnote.tui.widgets.sheet import Sheet  # noqa: E402

SIZE = (120, 36)
TYPED = ("t", "to", "tom", "tom ", "a", "an", "ana", "4", "44", "447", "okafor", "o", "li", "zzz", "")


def clock() -> Clock:
    return Clock(today=lambda: notebook.TODAY, now=lambda: datetime.now(UTC))


def opened(path: Path) -> RelnoteApp:
    app = RelnoteApp(NotebookFile(path, clock=clock()), clock=clock())
    wait_for_pauses()  # as relnote's own start does
    return app


def told(name: str, seconds: Sequence[float], limit: str) -> None:
    ordered = sorted(seconds)
    high = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    print(
        f"| {name} | {statistics.median(ordered) * 1000:.0f} ms | {high * 1000:.0f} ms | {limit} |", flush=True
    )


async def painted(app: RelnoteApp) -> float:
    """The moment the screen had been painted; who waits for it may be told a little later."""
    done: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    app.screen.call_after_refresh(lambda: done.set_result(time.perf_counter()))
    return await done


async def timed(act: Callable[[], object], until: Callable[[], Awaitable[float]]) -> float:
    began = time.perf_counter()
    act()
    return await until() - began


def start(path: Path, *, rounds: int) -> None:
    runs = (
        Run("an empty app", (sys.executable, "-m", "benchmarks.empty_app"), terminal=True),
        Run("start", (sys.executable, "-m", "benchmarks.opened_app", str(path)), terminal=True),
    )
    times = times_in_turn(runs, rounds=rounds)
    told("an empty app of the same widgets", times["an empty app"], "")
    told("start to Today painted", times["start"], "2 × the empty app")


async def find(path: Path, *, rounds: int) -> None:
    app = opened(path)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("slash")
        field = app.screen.query_one("#find", Input)
        times = []
        for _round in range(max(rounds // 5, 2)):
            times += [
                await timed(partial(setattr, field, "value", text), partial(painted, app)) for text in TYPED
            ]
    told(f"a key in the find, {len(app.notebook.people):,} people", times[len(TYPED) :], "33 ms at the 95th")


async def act(path: Path, *, rounds: int) -> None:
    app = opened(path)
    shown, saved, steps = [], [], []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        day = app.screen.query_one("#day", Sheet)
        for _round in range(rounds):
            steps.append(await timed(partial(day.action_step, 1), partial(painted, app)))
            key = next(key for key in day.keys if "promise" in str(getattr(app.meant(key), "kind", "")))
            day.cursor = key
            await painted(app)
            place = app.screen
            assert isinstance(place, Today)
            faded = told_when_faded(day)
            began = time.perf_counter()
            place.action_tick_off()
            async with asyncio.timeout(10):
                shown.append(await faded - began)
            assert key in day.faded or key not in day.keys
            await app.settle()
            saved.append(time.perf_counter() - began)
            while key in day.keys or not app.at_rest:
                await asyncio.sleep(0.01)
            await pilot.pause()
    told("arrow-down in Today, the page beside it", steps, "")
    told("done to the row painted", shown, "50 ms at the 95th")
    told("done to saved", saved, "200 ms at the 95th")


def told_when_faded(day: Sheet) -> asyncio.Future[float]:
    """The moment the next row that fades on this sheet had been painted so."""
    painted: asyncio.Future[float] = asyncio.get_running_loop().create_future()

    def fade(key: str) -> bool:
        del day.fade
        faded = day.fade(key)
        day.call_after_refresh(lambda: painted.set_result(time.perf_counter()))
        return faded

    day.fade = fade  # type: ignore[method-assign]
    return painted


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tui", description=__doc__)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--many", type=int, default=10000, help="people for the find")
    parser.add_argument("--rounds", type=int, default=30)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        for name in ("DATA", "STATE", "CACHE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = folder
        usual, many = Path(folder) / "usual.json", Path(folder) / "many.json"
        notebook.write(asked.people, usual)
        notebook.write(asked.many, many)
        print("| the screens | median | 95th percentile | at most |\n|---|---|---|---|")
        start(usual, rounds=max(asked.rounds // 2, 5))
        asyncio.run(find(many, rounds=asked.rounds))
        asyncio.run(act(usual, rounds=asked.rounds))


if __name__ == "__main__":
    main()
