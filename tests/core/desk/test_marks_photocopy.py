"""What was sent before: runs of words, openings and closings, the whole; names swapped or not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.desk.photocopy import like_each_other
from relnote.core.people import Affiliation, Introduction, Relation
from tests.build import TODAY, day, notebook, person
from tests.core.desk.marking import marked, of_kind, sent_note, with_notes, words_of_kind

HETTY, HALIMA, JOAN, HESTER = 1, 2, 3, 4
PARCEL = (
    "Dear Hetty,\nthe parcel was on the landing when I came up, tied as only you tie, and I knew before I had "
    "read the label whose hands had been at it. I've told nobody.\nWith love,\nRuth"
)
BOOK = with_notes(
    notebook(
        person(HETTY, "Hetty Sorrell"),
        person(HALIMA, "Halima Yardley"),
        person(JOAN, "Joan Pike", related=(Relation(kind="sister", person=HESTER),)),
        person(HESTER, "Hester Vane"),
    ),
    sent_note(901, HETTY, PARCEL, posted=day("2025-12-18")),
)


def test_a_run_of_eight_words_is_marked_with_the_words_whose_note_it_was_and_when() -> None:
    text = (
        "Halima, I sneezed twice. A blue coat in brown paper was on the landing when I came up. Nobody saw it."
    )
    (mark,) = of_kind("photocopy", marked(text, BOOK, HALIMA))
    assert mark.words == "was on the landing when I came up"
    assert text[mark.start : mark.end] == mark.words
    assert mark.reason == (
        "These 8 words stand, names and days aside, in your note to Hetty Sorrell of 18 Dec 2025."
    )
    assert (mark.with_, mark.note) == ((HETTY,), 901)


def test_a_run_of_five_words_is_no_mark() -> None:
    assert not of_kind(
        "photocopy", marked("Halima, I sneezed and was on the landing with a lamp.", BOOK, HALIMA)
    )


def test_six_words_are_marked_where_they_are_no_courtesy() -> None:
    sent = "Hetty, once more a letter. The swifts came back across your roof. I ran from the rain."
    book = with_notes(BOOK, sent_note(902, HETTY, sent))
    text = "Halima, a kiln is a fine thing. The swifts came back across your barn. He laughed at every one."
    assert words_of_kind("photocopy", marked(text, book, HALIMA)) == ["The swifts came back across your"]
    five = text.replace("across your", "over your")
    assert not of_kind("photocopy", marked(five, book, HALIMA))


@pytest.mark.parametrize(
    "courtesy",
    [
        "It was so very good to see you.",
        "Thank you so much for the wine.",
        "I hope that you are both well.",
        "Wishing you a very happy birthday.",
    ],
)
def test_a_courtesy_is_no_copy(courtesy: str) -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, f"Hetty, the swifts again. {courtesy} A gull sat on the bollard.")
    )
    found = marked(f"Halima, a kiln at last. {courtesy} My hinge squeaks.", book, HALIMA)
    assert not of_kind("photocopy", found)


def test_what_is_a_courtesy_is_hers_to_say() -> None:
    book = with_notes(BOOK, sent_note(902, HETTY, "Hetty, one thing. May the wind be kind to your hat. I ran."))
    text = "Halima, a kiln. May the wind be kind to your boat. He laughed."
    assert words_of_kind("photocopy", marked(text, book, HALIMA)) == ["May the wind be kind to your"]
    own = book.with_settings(replace(book.settings, courtesies=("may the wind be kind to",)))
    assert not of_kind("photocopy", marked(text, own, HALIMA))


def test_an_opening_thought_is_marked_by_four_words_and_the_same_words_elsewhere_are_not() -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, "Hetty, four swallows nested above you. The rest is silence here.")
    )
    opens = "Halima, four swallows nested above the mill. Nothing else has happened to anyone."
    (mark,) = of_kind("photocopy", marked(opens, book, HALIMA))
    assert mark.words == "four swallows nested above"
    assert mark.reason.startswith("It opens with the words of your note to Hetty Sorrell")
    inside = "Halima, nothing else happened here. Four swallows nested above the mill. All is still."
    assert not of_kind("photocopy", marked(inside, book, HALIMA))


def test_a_note_of_one_sentence_opens_and_closes_with_it_and_is_marked_once() -> None:
    book = with_notes(BOOK, sent_note(902, HETTY, "Hetty, four swallows nested above you."))
    (mark,) = of_kind("photocopy", marked("Halima, four swallows nested above me.", book, HALIMA))
    assert mark.words == "four swallows nested above"


def test_a_closing_thought_is_marked_by_four_words() -> None:
    book = with_notes(BOOK, sent_note(902, HETTY, "Hetty, the hinge is on. Bring your own biscuits.\nRuth"))
    text = "Halima, come up when the kiln is cold. Bring your own biscuits.\nAs ever,\nRuth"
    (mark,) = of_kind("photocopy", marked(text, book, HALIMA))
    assert mark.words == "Bring your own biscuits"
    assert mark.reason.startswith("It closes with the words of")


def test_a_copy_with_names_and_days_swapped_is_the_same_text() -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, "On Tuesday Hetty and I met at the kiln, and I thought of 12 March.")
    )
    text = "On Friday Halima and I met at the kiln, and I thought of 3 June."
    (mark,) = of_kind("photocopy", marked(text, book, HALIMA))
    assert mark.words == text.rstrip(".")


def test_he_and_she_and_kin_are_swapped_as_names_are() -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, "I saw your sister and she had her bicycle on the roof rack.")
    )
    found = marked("I saw your brother and he had his bicycle on the roof rack.", book, HALIMA)
    assert words_of_kind("photocopy", found)[0].startswith("I saw your brother")


def test_ive_and_i_have_are_the_same_words() -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, "I've hung it, it hasn't fallen, I can't miss it and won't dust it.")
    )
    text = "I have hung it, it has not fallen, I can not miss it and will not dust it."
    assert words_of_kind("photocopy", marked(text, book, HALIMA))[0] == text.rstrip(".")


def test_greeting_closing_formula_and_signature_are_left_out() -> None:
    ending = "Many happy returns from all of us on the stairs,\nRuth"
    book = with_notes(BOOK, sent_note(902, HETTY, f"My dear old friend Hetty,\nthe swifts are here.\n{ending}"))
    assert not of_kind(
        "photocopy", marked(f"My dear old friend Halima,\na kiln at last.\n{ending}", book, HALIMA)
    )


def test_a_postscript_is_looked_at() -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, "Hetty, swifts.\nRuth\nP.S. The drawer of misprints is stuck again.")
    )
    found = marked("Halima, a kiln.\nRuth\nP.S. The drawer of misprints is stuck again.", book, HALIMA)
    assert words_of_kind("photocopy", found)[0] == "P.S. The drawer of misprints is stuck again"


def test_the_whole_is_marked_with_its_sum_and_the_longest_words() -> None:
    text = PARCEL.replace("Hetty", "Halima").replace("tied", "folded").replace("tie", "fold")
    whole = marked(text, BOOK, HALIMA)[-1]
    assert whole.kind == "photocopy"
    assert (whole.start, whole.end) == (0, 0)
    assert whole.reason == "31 of its 33 words stand in your note to Hetty Sorrell of 18 Dec 2025."
    assert whole.words.startswith("and I knew before I had read the label")


def test_sentences_that_changed_places_are_still_a_copy() -> None:
    said = "The bell is up. It was rung by the post and by a gull. I shall hear you in it until it wears off."
    moved = "I shall hear you in it until it wears off. It was rung by the post and by a gull. The bell is up."
    book = with_notes(BOOK, sent_note(902, HETTY, said))
    assert marked(moved, book, HALIMA)[-1].key == "photocopy:whole"


def test_a_copy_in_other_phrases_is_told_by_its_words_of_substance() -> None:
    said = (
        "Quinces, a thimble, the accordion, your compass and sardines: what a chapel makes of a harbour Sunday."
    )
    again = (
        "Your compass! And sardines. A chapel with an accordion; harbour, thimble, quinces, all on one Sunday."
    )
    book = with_notes(BOOK, sent_note(902, HETTY, said))
    whole = marked(again, book, HALIMA)[-1]
    assert (
        whole.reason == "It says again, in other phrases, what stands in your note to Hetty Sorrell of 20 Apr."
    )
    assert "compass · sardines · chapel" in whole.words


def test_a_note_to_the_same_person_is_compared_too() -> None:
    (mark, *_rest) = of_kind(
        "photocopy", marked("The mat was on the landing when I came up the stair.", BOOK, HETTY)
    )
    assert mark.with_ == (HETTY,)


def test_between_people_who_know_each_other_less_is_marked() -> None:
    book = with_notes(BOOK, sent_note(902, JOAN, "I was asked. So it was in the end not for us."))
    text = "I sang. They said it was in the end not for me at all."
    assert not of_kind("photocopy", marked(text, book, HALIMA))
    (mark,) = of_kind("photocopy", marked(text, book, HESTER))
    assert mark.reason.endswith("Hester Vane and Joan Pike know each other.")


def test_between_them_a_courtesy_with_three_words_more_is_a_copy() -> None:
    book = with_notes(
        BOOK, sent_note(902, JOAN, "I ran home at noon. Thank you for the blue lamp oil. It rained all day.")
    )
    text = "A kiln is a fine thing. Thank you for the blue lamp oil. Nobody else has ever sent any."
    assert not of_kind("photocopy", marked(text, book, HALIMA))
    assert words_of_kind("photocopy", marked(text, book, HESTER)) == ["Thank you for the blue lamp oil"]


@pytest.mark.parametrize("how", ["related", "same organisation", "introduced"])
def test_who_is_related_of_one_organisation_or_introduced_knows_the_other(how: str) -> None:
    joan = replace(BOOK.people[JOAN], related=())
    hester = BOOK.people[HESTER]
    if how == "related":
        hester = replace(hester, related=(Relation(kind="sister", person=JOAN),))
    if how == "same organisation":
        office = (Affiliation("Vane & Pike"),)
        joan, hester = replace(joan, organisations=office), replace(hester, organisations=office)
    if how == "introduced":
        hester = replace(hester, introduction=Introduction(by=JOAN))
    book = with_notes(BOOK, sent_note(902, JOAN, "I was asked. So it was in the end not for us."))
    text = "I sang. They said it was in the end not for me at all."
    apart = book.with_person(joan).with_person(replace(BOOK.people[HESTER], related=()))
    assert not of_kind("photocopy", marked(text, apart, HESTER))
    assert of_kind("photocopy", marked(text, apart.with_person(joan).with_person(hester), HESTER))


def test_in_a_condolence_only_what_those_who_know_each_other_may_compare_is_marked() -> None:
    text = PARCEL.replace("Hetty", "Halima")
    assert of_kind("photocopy", marked(text, BOOK, HALIMA))
    assert not of_kind("photocopy", marked(text, BOOK, HALIMA, reason="condolence"))
    sisters = with_notes(BOOK, sent_note(903, JOAN, PARCEL))
    assert of_kind("photocopy", marked(text, sisters, HESTER, reason="Condolence"))


def test_a_draft_and_a_note_of_a_day_to_come_are_not_compared() -> None:
    later = replace(BOOK.notes[901], posted=day("2026-12-01"))
    draft = replace(BOOK.notes[901], posted=None)
    for note in (later, draft):
        assert not of_kind("photocopy", marked(PARCEL, BOOK.with_note(note), HALIMA))


def test_the_note_that_is_checked_is_not_compared_with_itself() -> None:
    from relnote.core.desk.marks import EarlierNotes

    earlier = EarlierNotes.of(BOOK, today=TODAY, leave_out=901)
    assert not of_kind("photocopy", marked(PARCEL, BOOK, HETTY, earlier=earlier))


def test_a_name_left_over_from_the_note_that_was_copied_is_marked() -> None:
    text = "Dear Halima,\nthe parcel was on the landing when I came up, and I knew it for Hetty's before I sat."
    (mark,) = of_kind("name", marked(text, BOOK, HALIMA))
    assert mark.words == "Hetty's"
    assert mark.reason == "“Hetty's” is Hetty Sorrell, to whom the note it is like went."


def test_of_texts_that_go_out_together_each_is_told_whose_it_is_like() -> None:
    lines = {
        HETTY: "The swifts came back across your roof and sang all day.",
        HALIMA: "A kiln is a fine thing to own in winter.",
        JOAN: "The swifts came back across your barn and sang all day.",
        HESTER: "",
    }
    assert like_each_other(lines, BOOK, today=TODAY) == {HETTY: (JOAN,), JOAN: (HETTY,)}


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("Ладья стоит у причала, и чайки на ней держат совет.", "Ладья стоит у причала, и чайки на ней спят."),
        ("你写的招牌挂在楼梯上每天都有三个人停下来看一看", "你写的招牌挂在楼梯上每天都有两个人停下来问价钱"),
        (
            "السفينة عند الرصيف منذ يومين والنوارس عليها تجتمع",
            "السفينة عند الرصيف منذ يومين والنوارس عليها تنام",
        ),
        ("नाव दो दिन से घाट पर खड़ी है और पक्षी उस पर बैठे", "नाव दो दिन से घाट पर खड़ी है और पक्षी उस पर सोए"),
    ],
)
def test_a_run_is_found_in_any_script(said: str, again: str) -> None:
    book = with_notes(BOOK, sent_note(902, HETTY, said))
    assert of_kind("photocopy", marked(again, book, HALIMA))


def test_german_nouns_are_no_names() -> None:
    book = with_notes(
        BOOK, sent_note(902, HETTY, "Die Katze auf dem Dach sah dem Mond und der Laterne beim Tanzen zu.")
    )
    text = "Der Hund in dem Haus roch an dem Brot und der Butter beim Essen zu."
    assert not of_kind("photocopy", marked(text, book, HALIMA))


def test_four_words_that_only_join_at_their_ends_are_no_opening_even_to_the_same_person() -> None:
    sent = "Hetty, the girl dropped one pencil with a dot on it and sent it back."
    book = with_notes(BOOK, sent_note(902, HETTY, sent))
    text = "Hetty, the sheet returned with a single dot on it and I found the penny."
    assert not of_kind("photocopy", marked(text, book, HETTY))
    (mark,) = of_kind("photocopy", marked("Hetty, today another girl dropped one pencil.", book, HETTY))
    assert mark.words == "girl dropped one pencil"


def test_two_who_know_each_other_may_both_be_wished_a_happy_new_year() -> None:
    book = with_notes(BOOK, sent_note(902, JOAN, "Joan, the bellows hold. A happy new year to the mice."))
    text = "Hester, the drawer shuts. Happy new year to you and the misprints."
    assert not of_kind("photocopy", marked(text, book, HESTER))
    assert of_kind("photocopy", marked(text.replace("you and the misprints", "the mice"), book, HESTER))
