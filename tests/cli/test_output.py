"""Rows as a table on a terminal: what is cut, what wraps, what stays whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.cli.columns import cells, with_quotation_cut, wrapped, wrapped_round_its_quotation
from relnote.cli.output import GAP, NARROWEST, _fitting, _table

ROWS = [["k3f", "Tom Okafor", "a very long organisation " * 8], ["q2a", "涂敏芝", "Lund"]]


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def table(rows: list[list[str]], **options: int | None) -> list[str]:
    return _table(("", "name", "at"), rows, **{"strong": None, "wraps": None, "whole": None, **options})


def test_the_widest_column_is_cut_before_a_name_is() -> None:
    heading, tom, tu = table(ROWS)
    assert heading.split() == ["name", "at"]
    assert tom.startswith("k3f  Tom Okafor  a very long")
    assert tom.endswith("…")
    assert cells(tom) <= 80
    assert tu == "q2a  涂敏芝      Lund"


def test_a_column_that_wraps_is_shown_whole_below_its_beginning() -> None:
    lines = table(ROWS, wraps=2)
    assert " ".join(" ".join(lines[1:-1]).split()) == f"k3f Tom Okafor {ROWS[0][2].strip()}"
    assert {len(line) - len(line.lstrip()) for line in lines[2:-1]} == {17}


def test_a_very_long_name_leaves_room_for_what_stands_beside_it() -> None:
    long = [["m7q", "Maximiliana Theodora von und zu Hohenstein-Schlüchtern", "the mill, " * 9], ROWS[1]]
    heading, *lines = table(long, strong=1, wraps=2)
    at = heading.index("at")
    assert lines[0].startswith("m7q  Maximiliana Theodora von und zu")
    assert at < 80 // 2 + 5
    assert " ".join(line[at:] for line in lines[:-1]).split() == ["the", "mill,"] * 9
    assert all(cells(line) <= 80 for line in lines)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("祝你生日快,身体", ["祝你生日", "快,身体"]),
        ("茶叶北京「仓」库", ["茶叶北京", "「仓」库"]),
        ("보고서를 보내다", ["보고서를", "보내다"]),
        ("Tom 和 Bea", ["Tom 和 Bea"]),
    ],
    ids=["a comma begins no row", "nor ends one an opening bracket", "Korean has spaces", "beside Latin"],
)
def test_a_script_without_spaces_breaks_between_letters(text: str, rows: list[str]) -> None:
    assert wrapped(text, 10, most=9) == rows


def test_a_quotation_gives_way_before_what_stands_behind_it() -> None:
    text = '"one two three four five six" (told you in March)'
    assert wrapped_round_its_quotation(text, 20) == ['"one two three…"', "(told you in March)"]
    assert with_quotation_cut(text, 42) == '"one two three four…" (told you in March)'
    assert with_quotation_cut(text, 30) == text, "three words are left at least"
    chinese = '"茶叶的进口和新的仓库" (3 Mar)'
    assert with_quotation_cut(chinese, 20) == '"茶叶的进…" (3 Mar)'


@settings(max_examples=100)
@given(st.text("ab ,茶叶「」。김́👍🏽‍"), st.integers(4, 12))
def test_no_row_is_wider_than_it_may_be_and_nothing_is_lost(text: str, width: int) -> None:
    rows = wrapped(text, width, most=100)
    assert all(cells(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


@settings(max_examples=100)
@given(
    natural=st.lists(st.integers(0, 300), min_size=1, max_size=6),
    columns=st.integers(20, 200),
    last=st.sets(st.integers(0, 5), max_size=2),
)
def test_a_row_fits_whenever_it_can(natural: list[int], columns: int, last: set[int]) -> None:
    widths = _fitting(natural, columns, last={*last})
    least = sum(min(width, NARROWEST) for width in natural) + GAP * (len(natural) - 1)
    assert sum(widths) + GAP * (len(widths) - 1) <= max(columns, least)
    assert all(width <= old for width, old in zip(widths, natural, strict=True))
    if sum(natural) + GAP * (len(natural) - 1) <= columns:
        assert widths == natural
