"""The floor: this python, collector off, read the file, decode it into relnote's own values, exit.

python -m benchmarks.floor NOTEBOOK
"""

import gc
import sys

gc.disable()

import msgspec  # noqa: E402 - the collector is off before anything is imported

from relnote.core.conversations import Conversation  # noqa: E402
from relnote.core.notes import Note  # noqa: E402
from relnote.core.people import Person  # noqa: E402
from relnote.core.reminders import Reminder  # noqa: E402


class Whole(msgspec.Struct):
    """The tables, whole."""

    meta: dict[str, msgspec.Raw]
    people: dict[str, Person] = {}
    conversations: dict[str, Conversation] = {}
    reminders: dict[str, Reminder] = {}
    notes: dict[str, Note] = {}


with open(sys.argv[1], "rb") as notebook:  # noqa: PTH123 - pathlib is not part of the floor
    whole = msgspec.json.decode(notebook.read(), type=Whole)
print(len(whole.people), len(whole.conversations))
