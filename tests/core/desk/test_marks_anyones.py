"""A note that could go to anyone: names and days aside, nothing in it is this person's."""

from __future__ import annotations

import pytest

from relnote.core.desk.marks import EarlierNotes
from relnote.core.people import Detail, Relation
from tests.build import TODAY, day, notebook, person, talk
from tests.core.desk.marking import marked, of_kind, sent_note, with_notes

TOM, BEA = 1, 2
CHEER = (
    "Dear Tom,\nThank you so much for all your support this year. It has been a pleasure working with you, and "
    "I wish you and your family a wonderful Christmas and a happy new year.\nBest wishes,\nRuth"
)
BOOK = notebook(
    person(TOM, "Tom Okafor", related=(Relation(kind="daughter", name="Mia"),)),
    person(BEA, "Bea Lund"),
    person(3, "Ida Falk"),
    person(4, "Sam Quillon"),
    talk(
        11, "2026-09-18", TOM, text="Two shops in Lisbon, the oven is late and the bread suffers. Mia laughed."
    ),
)

EVERYDAY = notebook(
    person(TOM, "Tom Okafor"),
    *(person(id_, f"Person{id_} Lund{id_}") for id_ in range(2, 6)),
    *(
        talk(
            40 + id_,
            "2026-09-01",
            id_,
            text="Children driver washing friends holiday company flowers delight fires stays.",
        )
        for id_ in range(2, 6)
    ),
)


def is_anyones(text: str, *to: int, **asked: object) -> bool:
    """Whether the mark stands beside it."""
    return bool(of_kind("anyone's", marked(text, BOOK, *to, **asked)))


def test_a_note_for_everybody_is_marked_once_as_a_whole() -> None:
    (mark,) = of_kind("anyone's", marked(CHEER, BOOK, TOM))
    assert (mark.start, mark.end, mark.words, mark.with_) == (0, 0, "", (TOM,))
    assert mark.reason == "With names and days taken out, nothing in it is Tom Okafor's more than anyone's."


@pytest.mark.parametrize(
    "own",
    [
        "The oven came on Monday, and the bread with it.",
        "Lisbon it is then?",
        "The dahlias have survived.",
        "Your accordion, dear.",
    ],
)
def test_one_thing_of_theirs_or_hardly_anyones_is_enough(own: str) -> None:
    assert not is_anyones(CHEER.replace("Best wishes", f"{own}\nBest wishes"), TOM)


def test_one_word_of_every_day_is_not_enough_and_two_of_theirs_are() -> None:
    bread = CHEER.replace("Best wishes", "I had bread.\nBest wishes")
    assert is_anyones(bread, TOM)
    assert not is_anyones(bread.replace("bread", "bread in a shop"), TOM)


def test_a_note_that_was_posted_is_no_proof_for_itself() -> None:
    text = CHEER.replace("Best wishes", "Sit in the chair by the window.\nBest wishes")
    book = with_notes(BOOK, sent_note(901, TOM, text))
    assert not of_kind("anyone's", marked(text, book, TOM))
    earlier = EarlierNotes.of(book, today=TODAY, leave_out=901)
    assert of_kind("anyone's", marked(text, book, TOM, earlier=earlier))


@pytest.mark.parametrize(
    "plain",
    [
        "Give Mia my love.",
        "See you on 12 March.",
        "And to Ida and Sam, and to Aldous in Faro.",
        "How is your daughter?",
    ],
)
def test_names_days_and_kin_make_it_nobodys(plain: str) -> None:
    assert is_anyones(CHEER.replace("Best wishes", f"{plain}\nBest wishes"), TOM)


def test_what_is_tom_s_is_not_bea_s() -> None:
    text = CHEER.replace("Best wishes", "The bread was good.\nBest wishes")
    assert is_anyones(text, BEA)


def test_what_many_have_is_nobodys() -> None:
    many = notebook(
        *(person(id_, f"Person{id_} Lund{id_}") for id_ in range(1, 6)),
        *(talk(20 + id_, "2026-09-01", id_, text="About the thimbles.") for id_ in range(1, 6)),
    )
    text = "I hope the thimbles give you joy this year, and that you are all well and very happy."
    assert of_kind("anyone's", marked(text, many, 1))


def test_a_word_of_an_earlier_note_to_them_is_theirs() -> None:
    text = CHEER.replace("Best wishes", "Sit in the chair by the window.\nBest wishes")
    assert is_anyones(text, TOM)
    book = with_notes(BOOK, sent_note(901, TOM, "You sat in the chair by the window."))
    assert not of_kind("anyone's", marked(text, book, TOM))


def test_a_condolence_and_a_line_just_begun_are_left_alone() -> None:
    assert not is_anyones(CHEER, TOM, reason="condolence")
    assert not is_anyones("Dear Tom,\nThank you so much.", TOM)
    assert not is_anyones("", TOM)


def test_to_two_people_it_is_enough_that_it_is_one_s() -> None:
    assert not is_anyones(CHEER.replace("Best wishes", "The oven, the bread.\nBest wishes"), TOM, BEA)
    (mark,) = of_kind("anyone's", marked(CHEER, BOOK, TOM, BEA))
    assert mark.reason.endswith("nothing in it is Tom Okafor and Bea Lund's more than anyone's.")


def test_a_detail_of_theirs_is_theirs() -> None:
    detail = Detail(id=31, kind="interest", text="tea tables, painted blue", on=day("2026-01-02"))
    book = notebook(person(TOM, "Tom Okafor", details=(detail,)), person(BEA, "Bea Lund"))
    text = CHEER.replace("Best wishes", "A blue tea table was in the window.\nBest wishes")
    assert not of_kind("anyone's", marked(text, book, TOM))
    assert of_kind("anyone's", marked(text, book, BEA))


@pytest.mark.parametrize(
    "story",
    [
        "After you had gone I saw your coat on the chair and wore it to the shop. Two people took me for you.",
        "I sat in the kitchen with the door open and watched the snow fall on the washing, and so did the cat.",
        "The bus was late and the driver told us a story about his father. At the bridge we laughed and stood.",
    ],
)
def test_what_happened_told_in_words_of_every_day_is_no_template(story: str) -> None:
    assert not of_kind("anyone's", marked(f"Dear Tom,\n{story}\nRuth", EVERYDAY, TOM))


@pytest.mark.parametrize(
    "template",
    [
        "It has been a pleasure to work with you. My door is open, so come by for a cup of tea or coffee.",
        "As the year draws to a close I hope you have a restful holiday, good food and warm fires.",
        "Happy birthday, and may the day bring you cake, sunshine, flowers, music and good company.",
        "Thank you for dinner. The house is beautiful, the children a delight. We would love to cook for you.",
        "Congratulations on the new house, and laughter in every room with friends round the table.",
        "I was sorry to hear you are in hospital. Eat well, sleep well, and be home in your own bed soon.",
        "I wish you a merry Christmas, and I hope that the snow stays white, the house warm and the wine cold.",
    ],
)
def test_wishes_made_of_as_many_are(template: str) -> None:
    assert of_kind("anyone's", marked(f"Dear Tom,\n{template}\nRuth", EVERYDAY, TOM))


GENERAL = """\
Wishing you a birthday full of everything you deserve, surrounded by those you love, with plenty of surprises. \
I'm certain that it'll be your best one yet.
I have appreciated your good humour more than I can express. It makes an enormous difference to know there's \
someone one can always rely on, and I shan't forget it.
I'm so sorry about the mistake, which was entirely my fault. I've made sure it can't occur again, and I hope \
you'll forgive me for the inconvenience.
It's been far too long and I've missed our chats. Life has been hectic, but I'd love to catch up properly and \
hear how you've been."""


@pytest.mark.parametrize("template", GENERAL.splitlines())
def test_words_for_how_anything_is_make_it_nobodys(template: str) -> None:
    assert of_kind("anyone's", marked(f"Dear Tom,\n{template}\nRuth", EVERYDAY, TOM))


def test_what_some_others_have_too_counts_for_less_and_several_such_are_enough() -> None:
    text = "Thank you for the {} you put by for me, and I hope that we shall both be well again soon."
    words = ("sheets", "boxes", "cream")
    people = [person(id_, f"Person{id_} Lund{id_}") for id_ in range(1, 6)]
    talks = [talk(60 + id_, "2026-09-01", id_, text=f"About {', '.join(words)}.") for id_ in range(1, 6)]
    book = notebook(*people, *talks)
    assert of_kind("anyone's", marked(text.format("sheets"), book, TOM))
    assert not of_kind("anyone's", marked(text.format("sheets, boxes and cream"), book, TOM))


@pytest.mark.parametrize(
    "forms",
    [
        "I'm longing to hear all your stories.",
        "You get wiser and busier, and write so kindly and richly.",
        "Season's greetings, and sincerest apologies that I replied late.",
    ],
)
def test_a_word_of_every_day_stays_one_in_another_form(forms: str) -> None:
    assert is_anyones(CHEER.replace("Best wishes", f"{forms}\nBest wishes"), TOM)


def test_words_in_a_row_that_stand_on_their_page_are_theirs_though_each_is_anyone_s() -> None:
    walk = talk(12, "2026-05-16", TOM, text="We went out to the light and back and said ten words.")
    book = BOOK.with_conversation(walk)
    light = CHEER.replace("Best wishes", "I have been out to the light again.\nBest wishes")
    assert not of_kind("anyone's", marked(light, book, TOM))
    assert of_kind("anyone's", marked(light, book, BEA))
    assert of_kind("anyone's", marked(light.replace("out to the light", "in a light"), book, TOM))
    wished = with_notes(BOOK, sent_note(901, TOM, light))
    assert of_kind("anyone's", marked(light, wished, TOM))
