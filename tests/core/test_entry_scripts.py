"""Names in scripts that put no spaces between words are found inside a run of letters."""

from __future__ import annotations

import pytest

from tests.build import notebook, person
from tests.core.entries import entry

LI, TANAKA, KIM, MING = 1, 2, 3, 4
BOOK = notebook(
    person(LI, "李小明"),
    person(TANAKA, "田中 さくら", nicknames=("さくらさん",)),
    person(KIM, "김민수"),
    person(MING, "小明月"),
)


@pytest.mark.parametrize(
    ("line", "with_", "about"),
    [
        ("李小明打电话来了", (LI,), ()),
        ("今天和李小明聊了租约", (), (LI,)),
        ("lunch with 李小明", (LI,), ()),
        ("lunch with 李小明吃了饭", (LI,), ()),
        ("lunch with 李小明, 김민수 and 田中さくら", (LI, KIM, TANAKA), ()),
        ("李小明 called", (LI,), ()),
        ("李小明's letter came", (LI,), ()),
        ("김민수에게 전화했다", (KIM,), ()),
        ("昨日は田中さくらさんに電話した", (), (TANAKA,)),
        ("さくらさんに電話した", (TANAKA,), ()),
        ("和小明月见面", (), (MING,)),
    ],
)
def test_a_name_is_found_inside_a_run(line: str, with_: tuple[int, ...], about: tuple[int, ...]) -> None:
    read = entry(line, book=BOOK)
    assert (read.with_, read.about) == (with_, about)
    assert read.text == line


def test_spans_underline_the_name_and_nothing_else() -> None:
    read = entry("今天和李小明聊了租约", book=BOOK)
    assert [(span.start, span.end, span.what) for span in read.spans[0]] == [(3, 6, "about")]


def test_one_letter_is_no_name_and_a_run_without_a_name_stays_whole() -> None:
    book = notebook(person(1, "李"), person(2, "Tom Okafor"))
    assert entry("桃李满天下, says Tom", book=book).about == (2,)
