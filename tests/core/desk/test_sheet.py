"""A sheet holds the envelope, the prompts it was given and her own words, and is safe to open anywhere."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from relnote.core.desk.prompts import desk
from relnote.core.desk.sheet import Sheet, is_sheet, sheet, sheet_html, sheet_text
from relnote.core.notebook import Notebook
from relnote.core.people import Address, Detail, Relation
from relnote.core.visible import visible
from relnote.demo.practice import practice as demo
from tests.build import TODAY, day, notebook, person, talk
from tests.hostile import HOSTILE

FEWEST_TELLING = 3
"""Words beyond which a detail is nobody else's by chance."""

WORK = Address(street="Office 4", locality="Faro", label="work", learned=day("2026-10-01"))
HOME = Address(
    street="3 Quay Row", locality="Dunmore", postal_code="PX7 2QD", label="Home", learned=day("2025-03-04")
)


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def of(book: Notebook, **fields: object) -> Sheet:
    return sheet(book, (1,), today=TODAY, **fields)  # type: ignore[arg-type]


def test_the_envelope_takes_the_home_address_and_says_when_it_was_learned() -> None:
    book = notebook(person(1, "Joan Pike", addresses=(WORK, HOME)))

    assert sheet_text(of(book, reason="birthday")) == (
        "A sheet to write from · 21 Nov 2026 · birthday\n\n"
        "Joan Pike\n3 Quay Row\nDunmore PX7 2QD\n(address learned 4 Mar 2025)\n"
    )


def test_without_a_home_the_address_learned_last_is_taken_and_none_is_said() -> None:
    older = Address(street="1 Old Lane", label="work", learned=day("2020-01-01"))

    assert "Office 4" in sheet_text(of(notebook(person(1, "Joan Pike", addresses=(older, WORK)))))
    assert "(no address known)" in sheet_text(of(notebook(person(1, "Joan Pike"))))


def test_prompts_and_her_own_words_follow() -> None:
    shown = of(
        notebook(person(1, "Joan Pike")), prompts=("A prompt.",), text="Dear Joan,\n\nx", line="the mouse"
    )

    assert sheet_text(shown).endswith("[ ] A prompt.\n\nDear Joan,\n\nx\n\nthe mouse\n")
    assert "Dear Joan,\n\nx" in sheet_html(shown)


def test_a_page_is_one_sheet_of_paper_that_loads_and_runs_nothing() -> None:
    page = sheet_html(of(notebook(person(1, "Joan Pike", addresses=(HOME,))), prompts=("A prompt.",)))

    found = Page(page)
    assert "@page { size: A5" in page
    assert "default-src 'none'" in page
    assert "<address" in page
    assert not {"script", "img", "a", "link", "iframe", "form", "svg"} & set(found.tags)
    assert not [name for name, _value in found.attributes if name in ("src", "href", "style")]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_in_the_notebook_becomes_markup_or_a_control(text: str) -> None:
    words = f"{text}<script>alert(1)</script><b onclick=x>&amp;</b>"
    address = Address(street=words, locality=words, label="home")
    shown = of(
        notebook(person(1, words, addresses=(address,))), reason=words, prompts=(words,), text=words, line=words
    )
    plain = of(notebook(person(1, "x", addresses=(HOME,))), reason="x", prompts=("x",), text="x", line="x")

    page = visible(sheet_html(shown), lines=True)
    tags = [tag for tag in Page(page).tags if tag != "br"]
    assert tags == [tag for tag in Page(sheet_html(plain)).tags if tag != "br"]
    assert not [name for name, _value in Page(page).attributes if name.startswith("on")]
    for whole in (page, visible(sheet_text(shown), lines=True)):
        assert all(visible(line) == line for line in whole.split("\n"))


def test_there_are_lines_to_write_on_unless_she_typed_the_card() -> None:
    book = notebook(person(1, "Joan Pike"))
    assert sheet_html(of(book)).count("<hr>") == 6
    assert "<hr>" not in sheet_html(of(book, text="Dear Joan"))


def test_relnote_knows_its_own_sheets_again() -> None:
    shown = of(notebook(person(1, "Joan Pike")))

    assert is_sheet(sheet_text(shown))
    assert is_sheet(sheet_html(shown))
    assert not is_sheet("Dear Joan,")
    assert not is_sheet("<!doctype html><p>mine</p>")


def test_what_someone_else_told_stands_on_no_sheet() -> None:
    """Every detail and talk is a word of its own; a sheet of Joan's has none but hers."""
    book = notebook(
        person(
            1,
            "Joan Pike",
            addresses=(HOME,),
            related=(Relation(kind="sister", person=2),),
            details=(
                Detail(id=11, kind="story", text="the quodlibet at the ferry", on=day("2026-01-05")),
                Detail(id=12, kind="family", text="heardword", on=day("2026-01-05"), how="heard", told_by=(2,)),
                Detail(id=13, kind="avoid", text="avoidword", on=day("2026-01-05")),
                Detail(id=14, kind="story", text="endedword", on=day("2026-01-05"), ended=day("2026-02-01")),
                Detail(id=15, kind="story", text="seenword", on=day("2026-01-05"), how="seen"),
            ),
        ),
        person(
            2, "Edith Pike", details=(Detail(id=21, kind="story", text="sisterword", on=day("2026-01-05")),)
        ),
        talk(31, "2026-11-01", 2, about=(1,), text="Joan may leave the choir, choirword."),
        talk(32, "2026-11-02", 1, text="Has found the zymurgy manual."),
    )
    shown = desk(book, (1,), today=TODAY)
    value = of(book, prompts=[each.text for each in shown.prompts])

    for page in (sheet_text(value), sheet_html(value)):
        for told in ("heardword", "avoidword", "endedword", "seenword", "sisterword", "choirword", "Edith"):
            assert told not in page


def test_in_the_whole_demo_no_sheet_holds_a_detail_of_someone_else() -> None:
    book = demo(TODAY)
    told = {
        detail.text: person_id
        for person_id, someone in book.people.items()
        for detail in someone.details
        if len(detail.text.split()) > FEWEST_TELLING
    }
    heard = [
        detail.text
        for someone in book.people.values()
        for detail in someone.details
        if detail.how != "told" or detail.kind == "avoid"
    ]
    for person_id in book.people:
        prompts = [each.text for each in desk(book, (person_id,), today=TODAY).prompts]
        page = sheet_text(sheet(book, (person_id,), today=TODAY, prompts=prompts))
        assert not [text for text, whose in told.items() if whose != person_id and text in page]
        assert not [text for text in heard if text in page]
