"""The desks of the made-up practice, story by story, as she would read them."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.core.desk.prompts import Desk, desk
from relnote.core.notebook import Notebook
from relnote.demo.names import number
from relnote.demo.practice import practice
from tests.build import TODAY


@pytest.fixture(scope="module")
def book() -> Notebook:
    return practice(TODAY)


def of(book: Notebook, name: str, why: str | None = None, *, today: date = TODAY) -> Desk:
    return desk(book, (number(name),), today=today, reason=why)


def quoted(book: Notebook, name: str, why: str | None = None) -> str:
    return " · ".join(prompt.quote for prompt in of(book, name, why).prompts)


def test_the_baker_begins_with_what_he_left_undecided(book: Notebook) -> None:
    first = of(book, "Tom Okafor").prompts[0]

    assert first.kind == "undecided"
    assert first.quote == "Two shops in Lisbon still both possible, he leans to the smaller"
    assert "brother" not in quoted(book, "Tom Okafor")
    assert "VAT" not in quoted(book, "Tom Okafor")


def test_the_late_letter_is_named_in_an_apology_alone(book: Notebook) -> None:
    assert quoted(book, "Tom Okafor", "sorry") == "send the VAT letter"


def test_she_through_whom_five_came_has_the_fifth_to_be_thanked_for_and_no_word_of_him(book: Notebook) -> None:
    lines = [prompt.text for prompt in of(book, "Bea Lund", "thanks").prompts]

    assert "Sam" in lines[0]
    assert "15 Oct" in lines[0]
    assert "folder" not in " ".join(lines)
    assert not any("fingers" in line for line in lines)


def test_the_organist_has_her_letter_and_nothing_that_was_on_a_card_or_that_her_sister_told(
    book: Notebook,
) -> None:
    found = quoted(book, "Joan Pike", "birthday")

    assert "They breathe like somebody asleep" in found
    assert "sixty steps" not in found.casefold()
    assert "leaving the choir" not in found
    assert "choir" not in found


def test_the_sister_never_sees_what_is_the_organists(book: Notebook) -> None:
    for why in (None, "birthday", "thanks"):
        found = quoted(book, "Hester Vane", why)
        assert not any(word in found for word in ("choir", "Joan", "bellows", "hands shake", "cake"))


def test_the_translator_has_her_move_and_not_the_wrong_number(book: Notebook) -> None:
    found = quoted(book, "Ida Falk")

    assert "keep the agency or be brave" in found
    assert not any(word in found for word in ("212", "chair", "bell"))


def test_the_florist_is_asked_nothing_and_her_father_is_not_named(book: Notebook) -> None:
    for why in (None, "birthday"):
        prompts = of(book, "Nell Garraway", why).prompts
        assert len(prompts) <= 2
        assert not any("?" in prompt.text or "ather" in prompt.quote for prompt in prompts)
    condolence = of(book, "Nell Garraway", "condolence").prompts
    assert condolence[0].quote == "Father is slower, she does his hives with him and carries"
    assert of(book, "Walter Garraway").prompts == ()


def test_the_green_ink_was_hers_to_use_until_it_was_used() -> None:
    before = practice(TODAY)
    unwritten = Notebook(people=before.people, conversations=before.conversations, reminders=before.reminders)
    lines = [prompt.text for prompt in of(unwritten, "Nell Garraway", "condolence").prompts]

    assert any('"he taught me to keep accounts in green ink."' in line for line in lines)


def test_the_carpenter_left_something_to_be_asked_again(book: Notebook) -> None:
    assert "Not incorporating yet; ask me again when the van is paid" in quoted(book, "Donal Quirke")


@pytest.mark.parametrize("name", ["Sam Quillon", "Reg (boiler)", "Locksmith, night", "Desmond Eyre"])
def test_where_almost_nothing_is_known_it_says_so(book: Notebook, name: str) -> None:
    found = of(book, name)

    assert found.prompts == ()
    assert found.said is not None
    assert found.said.count("?") == 1


def test_at_the_law_office_each_has_what_is_theirs(book: Notebook) -> None:
    assert "pen at seventy" in quoted(book, "Augustin Pym")
    assert "strongroom" in quoted(book, "Zoë Krejčířová")
    assert "hospital" not in quoted(book, "Zoë Krejčířová")
    assert "tell the desk" not in quoted(book, "Kit Abara")


def test_the_treasurer_has_his_signals_and_not_the_weather_that_was_on_a_card(book: Notebook) -> None:
    assert "signalman" in quoted(book, "Aldous Brine")
    assert "weather" not in quoted(book, "Aldous Brine")


def test_the_trainees_shortcut_was_thanked_for_and_is_not_offered_again(book: Notebook) -> None:
    assert "zeros" not in quoted(book, "Kit Abara", "thanks").split("No zeros harmed")[0]


def test_the_potter_has_five_years_a_hope_and_an_idea_that_is_done(book: Notebook) -> None:
    kinds = [prompt.kind for prompt in of(book, "Mireille Castane").prompts]

    assert {"idea-done", "first", "hope", "undecided"} <= set(kinds)
    assert "thumbprint" not in quoted(book, "Mireille Castane")


def test_the_ironmonger_has_his_postcard_whole(book: Notebook) -> None:
    first = of(book, "Wilf Tranter", "welcome back").prompts[0]

    assert first.quote.endswith("“Sat down. Have got up again. What does a man need to sell rope at a gate?”")


def test_the_supplier_has_his_tie_and_no_bug(book: Notebook) -> None:
    found = quoted(book, "Henk Ollerenshaw")

    assert "tie is retired" in found
    assert "VAT" not in found


def test_the_wrong_letter_is_only_for_an_apology(book: Notebook) -> None:
    assert quoted(book, "Lotte Haverkate", "sorry") == "sent Lotte the wrong year's letter"
    assert "year's" not in quoted(book, "Lotte Haverkate")


def test_most_people_have_something_and_nobody_has_a_line_about_them_that_anyone_has(book: Notebook) -> None:
    desks = {each: desk(book, (each,), today=TODAY) for each in book.people}
    quotes = [prompt.quote for each in desks.values() for prompt in each.prompts if prompt.quote]

    assert sum(bool(each.prompts) for each in desks.values()) >= len(desks) - 6
    shared_talk = 1
    assert len(quotes) - len(set(quotes)) <= shared_talk
