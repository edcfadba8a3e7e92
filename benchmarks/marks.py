"""Marks on a draft while typing, against many sent notes.

    python -m benchmarks.marks [--notes N]… [--people N]

Types drafts key by key and times each answer; prints the table and writes it to `benchmarks/results/marks.md`.
CPU time stands beside the wall's, as the machine may be busy. It never fails a build: a figure is for reading.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from msgspec import Struct

from benchmarks.notebook import TODAY, WORDS, practice
from relnote.core.desk.marks import EarlierNotes, marks
from relnote.core.notebook import Notebook
from relnote.core.notes import Note

RESULTS = Path(__file__).resolve().parent / "results"
FIRST_NOTE = 1 << 52
COURTESIES = (
    "Thank you so much for the",
    "It was so good to see you at the",
    "I hope that the",
    "Happy birthday,",
)
TEXTURE = """
    harbour lamp quince ladder scarf kettle swifts gutter umbrella parchment heron marmalade slipway hinge
    pencil accordion turnip bandstand wisteria crumb compass thimble walnut sardine chapel ferry bramble
    saucer gate moth
""".split()
"""Words that make a note somebody's, among those of the benchmark's records."""


class Timing(Struct, frozen=True):
    """One keystroke, in seconds."""

    wall: float
    cpu: float


def with_notes(people: int, notes: int, *, same: bool = False) -> Notebook:
    """A notebook with so many sent notes; `same`: one text sent to all of them, the worst there is."""
    book, dice = practice(people), Random(notes)
    ids = list(book.people)
    one = text(dice)
    sent = {
        FIRST_NOTE + number: Note(
            id=FIRST_NOTE + number, to=(ids[number % len(ids)],), made=TODAY, text=one if same else text(dice),
            posted=TODAY - timedelta(days=1 + number % 2000), reason="thanks",
        )
        for number in range(notes)
    }  # fmt: skip
    return Notebook(
        people=book.people, conversations=book.conversations, reminders=book.reminders, settings=book.settings,
        notes=sent,
    )  # fmt: skip


def text(dice: Random) -> str:
    """A note of four to seven sentences, 50 to 90 words, a courtesy among them."""
    lines = [" ".join((dice.choice(COURTESIES), dice.choice(TEXTURE)))]
    for _number in range(dice.randrange(4, 7)):
        words = [
            dice.choice(WORDS if dice.random() < 0.8 else TEXTURE) for _word in range(dice.randrange(8, 16))
        ]
        lines.append(" ".join(words).capitalize())
    return "Dear Bea,\n" + ". ".join(lines) + ".\nWith love,\nRuth"


def typed(draft: str) -> Iterator[str]:
    """The draft as it stands after each key."""
    for place in range(1, len(draft) + 1):
        yield draft[:place]


def keystrokes(book: Notebook, earlier: EarlierNotes, draft: str) -> list[Timing]:
    """How long each key's marks take."""
    return [timed(partial(marked, so_far, book, earlier)) for so_far in typed(draft)]


def marked(draft: str, book: Notebook, earlier: EarlierNotes) -> object:
    """The marks of a draft to the first of the book."""
    return marks(draft, book, (next(iter(book.people)),), today=TODAY, earlier=earlier)


def gathered(book: Notebook) -> EarlierNotes:
    """The earlier notes, as a desk gathers them when it opens."""
    return EarlierNotes.of(book, today=TODAY)


def timed(work: Callable[[], object]) -> Timing:
    """What it takes, once."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Timing(time.perf_counter() - wall, time.process_time() - cpu)


def row(name: str, timings: Sequence[Timing]) -> str:
    """Median, 95th percentile and the most, of both clocks, in milliseconds."""
    cells = []
    for times in (sorted(each.wall for each in timings), sorted(each.cpu for each in timings)):
        cells += [times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))], times[-1]]
    return f"| {name} | {len(timings)} | " + " | ".join(f"{each * 1000:.1f}" for each in cells) + " |"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.marks", description=__doc__)
    parser.add_argument("--notes", type=int, action="append", help="sent notes (200 and 2000)")
    parser.add_argument("--people", type=int, default=2000)
    asked = parser.parse_args(arguments)
    rows = [
        "| draft | keys | median ms | p95 ms | most ms | CPU median | CPU p95 | CPU most |",
        "|---|---|---|---|---|---|---|---|",
    ]
    print("\n".join(rows))
    for line in measured(asked.notes or [200, 2000], asked.people):
        rows.append(line)
        print(line, flush=True)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "marks.md").write_text("\n".join(rows) + "\n", "utf-8")


def measured(sizes: Sequence[int], people: int) -> Iterator[str]:
    """The rows of the table, size by size."""
    for size in sizes:
        book = with_notes(people, size)
        yield row(f"{size} notes, {people} people: gathered once", [timed(partial(gathered, book))])
        earlier, sent = gathered(book), next(iter(book.notes.values())).text or ""
        yield row(f"{size} notes: an honest draft", keystrokes(book, earlier, text(Random(-1))))
        yield row(f"{size} notes: a copy", keystrokes(book, earlier, sent.replace("lease", "oven")))
        long = " ".join(text(Random(number)) for number in range(2500))[:1_000_000]
        pasted = [timed(partial(marked, long, book, earlier)) for _turn in range(3)]
        yield row(f"{size} notes: {len(long):,} letters pasted", pasted)
    book = with_notes(people, sizes[-1], same=True)
    sent = next(iter(book.notes.values())).text or ""
    yield row(f"{sizes[-1]} notes, all the same, and it again", keystrokes(book, gathered(book), sent))


if __name__ == "__main__":
    main()
