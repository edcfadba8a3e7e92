"""Lines: words are wrapped, cut and spread by the cells they take, not by their letters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from relnote.tui.lines import cut, fitted, paragraph, spread, wrapped

TEXTS = st.text(
    st.characters(categories=("L", "N", "P", "Zs"), include_characters="苏小明한국어é "), max_size=80
)
WIDTHS = st.integers(2, 40)


@settings(max_examples=200)
@given(TEXTS, WIDTHS)
def test_no_wrapped_line_is_wider_than_it_may_be_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@settings(max_examples=200)
@given(TEXTS, WIDTHS)
def test_fitted_takes_exactly_its_cells(text: str, width: int) -> None:
    assert cell_len(fitted(text, width)) == width
    assert cell_len(cut(text, width)) <= width


@settings(max_examples=200)
@given(TEXTS, TEXTS, st.integers(20, 60))
def test_what_stands_at_the_right_is_never_pushed_off(left: str, right: str, width: int) -> None:
    right = cut(right, 12)
    line = spread([(left, "ink")], [(right, "dim")], width)
    assert sum(cell_len(text) for text, _ink in line) <= width + 1
    assert line[-1][0] == right


def test_a_cut_text_says_so() -> None:
    assert cut("Bartholomew", 6) == "Barth…"
    assert fitted("苏小明", 5) == "苏小…"


def test_a_paragraph_hangs_by_its_indent() -> None:
    lines = paragraph("one two three", 10, indent=4, first=[("!", "mark")])
    assert [line.text for line in lines] == ["!   one", "    two", "    three"]
