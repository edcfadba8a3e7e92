"""A line that comes back is gone on with where it is to be mended."""

from __future__ import annotations

import pytest

from relnote.core.entry.mending import where_to_mend
from relnote.core.entry.reading import read_entry
from relnote.core.entry.values import Given
from tests.build import TODAY, notebook, person

BOOK = notebook(person(1, "Tom Okafor"), person(2, "Tom Reed"), person(3, "Bea Lund"))


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("rang Bea Lund about the lease", "rang Bea Lund about the lease|"),
        ("lunch with Tom about the lease", "lunch with Tom| about the lease"),
        ("call with Xylo Quandt about the lease", "call with Xylo Quandt| about the lease"),
        (
            "rang Bea Lund\n! send it by 31 june\n? how was it",
            "rang Bea Lund\n! send it by 31 june|\n? how was it",
        ),
        ("rang Bea Lund\n! \n? how was it", "rang Bea Lund\n! |\n? how was it"),
        ("rang Bea Lund and\nthen saw Tom about it", "rang Bea Lund and\nthen saw Tom| about it"),
    ],
)
def test_the_cursor_stands_behind_what_is_asked_about(text: str, goes_on: str) -> None:
    lines = text.split("\n")
    row, column = where_to_mend(read_entry(lines, BOOK, today=TODAY, given=Given()), lines)
    lines[row] = f"{lines[row][:column]}|{lines[row][column:]}"
    assert "\n".join(lines) == goes_on
