"""Tender ground: what is to be avoided, what has ended, who died, what another person told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.people import Death, Detail, Person, Relation
from tests.build import day, notebook, person, talk
from tests.core.desk.marking import marked, of_kind

TOM, JOAN, HESTER, WALTER, NELL, SAM = range(1, 7)


def detail(id_: int, kind: str, text: str, **fields: object) -> Detail:
    """A detail noted in spring."""
    return Detail(**{"id": id_, "kind": kind, "text": text, "on": day("2026-03-02"), **fields})  # type: ignore[arg-type]


def tom(*details: Detail) -> Person:
    """Tom with these details."""
    return person(TOM, "Tom Okafor", details=details)


BOOK = notebook(
    tom(detail(31, "avoid", "his brother's company")),
    person(JOAN, "Joan Pike", related=(Relation(kind="sister", person=HESTER),)),
    person(HESTER, "Hester Vane"),
    person(WALTER, "Walter Garraway", died=Death(noted=day("2026-10-30"))),
    person(NELL, "Nell Garraway", related=(Relation(kind="father", person=WALTER),)),
    person(SAM, "Sam Quillon"),
    talk(11, "2026-09-22", JOAN, text="She may leave the choir once the bellows are in."),
    talk(12, "2026-09-23", JOAN, HESTER, text="The orchard is to be sold in autumn, every tree."),
)


def tender(text: str, *to: int, book: object = BOOK, **asked: object) -> list[tuple[str, str]]:
    """Words and reason of each tender mark."""
    return [(mark.words, mark.reason) for mark in of_kind("tender", marked(text, book, *to, **asked))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tom, how is your brother?", "brother"),
        ("Tom, your brother has a company, I hear.", "brother has a company"),
    ],
)
def test_what_is_to_be_avoided_is_marked_and_not_quoted(text: str, words: str) -> None:
    assert tender(text, TOM) == [(words, "Tom Okafor's page says to avoid this.")]


def test_a_word_of_every_day_alone_is_not_what_is_avoided() -> None:
    assert tender("Tom, you were good company.", TOM) == []


def test_what_is_avoided_stays_so_though_it_was_spoken_of() -> None:
    book = BOOK.with_conversation(talk(21, "2026-06-01", TOM, text="Would rather not speak of his brother."))
    assert tender("Tom, how is your brother?", TOM, book=book)


def test_what_is_avoided_with_one_is_not_with_another() -> None:
    assert tender("Sam, how is your brother's company?", SAM) == []


def test_an_avoid_that_has_ended_is_no_longer_tender() -> None:
    book = BOOK.with_person(tom(detail(31, "avoid", "his brother's company", ended=day("2026-05-01"))))
    assert tender("Tom, how is your brother's company?", TOM, book=book) == []


def test_what_is_no_longer_so_is_marked_with_the_day() -> None:
    book = BOOK.with_person(tom(detail(32, "family", "married to Ludmila", ended=day("2026-05-01"))))
    expected = [("Ludmila", "Tom Okafor's page has this as no longer so, since 1 May.")]
    assert tender("Tom, my love to Ludmila.", TOM, book=book) == expected


def test_what_was_spoken_of_since_it_ended_is_open_again() -> None:
    book = BOOK.with_person(tom(detail(32, "work", "the thimble shop in Porto", ended=day("2026-05-01"))))
    text = "Tom, is the thimble shop open?"
    assert tender(text, TOM, book=book)
    since = book.with_conversation(talk(21, "2026-06-01", TOM, text="The thimble shop may open again."))
    assert tender(text, TOM, book=since) == []
    before = book.with_conversation(talk(21, "2026-04-01", TOM, text="The thimble shop is busy."))
    assert tender(text, TOM, book=before)


def test_an_idea_that_was_done_is_good_news_and_one_let_go_is_not() -> None:
    done = detail(33, "idea", "one page a year, in plain parchment", ended=day("2026-05-01"))
    text = "Tom, the plain parchment page is here."
    assert tender(text, TOM, book=BOOK.with_person(tom(done))) == []
    assert tender(text, TOM, book=BOOK.with_person(tom(replace(done, let_go=True))))


def test_a_detail_marked_tender_is_marked() -> None:
    book = BOOK.with_person(tom(detail(34, "family", "losing the top of his hearing", tender=True)))
    assert tender("Tom, you are losing your hearing at the top.", TOM, book=book) == [
        ("losing your hearing at the top", "Tom Okafor's page has this as tender.")
    ]


def test_a_talk_that_is_only_planned_opens_nothing() -> None:
    book = BOOK.with_person(tom(detail(32, "work", "the thimble shop in Porto", ended=day("2026-05-01"))))
    plan = talk(21, "2026-11-24", TOM, text="The thimble shop again.", planned=True)
    assert tender("Tom, is the thimble shop open?", TOM, book=book.with_conversation(plan))


def test_someone_who_died_is_marked_where_named_but_for_a_condolence() -> None:
    text = "Nell, I saw Walter in the ledger's margin."
    assert ("Walter", "Walter Garraway has died.") in tender(text, NELL)
    assert tender(text, NELL, reason="condolence") == []


def test_the_surname_the_living_share_is_no_mark() -> None:
    assert tender("Dear Ms Garraway, I called at Garraway and Daughter.", NELL) == []


def test_a_living_namesake_is_who_is_meant_where_the_dead_is_no_nearer() -> None:
    book = BOOK.with_person(person(9, "Walter Stein"))
    assert tender("Sam, I saw Walter at the quay, in Walter's own hat.", SAM, book=book) == []
    assert tender("Nell, I saw Walter at the quay.", NELL, book=book) == [
        ("Walter", "Walter Garraway has died.")
    ]


def test_a_note_to_someone_who_died_says_so_even_before_a_word_is_written() -> None:
    assert tender("", WALTER) == [("", "Walter Garraway has died.")]


def test_a_namesake_it_is_to_is_who_is_meant() -> None:
    book = BOOK.with_person(person(9, "Walter Stein"))
    assert tender("Dear Mr Stein, I told them: ask Walter, and so they did.", 9, book=book) == []


def test_what_one_who_died_told_is_no_longer_theirs_to_say() -> None:
    book = BOOK.with_conversation(
        talk(14, "2025-06-01", WALTER, text="Keeps the accounts in parchment and vinegar.")
    )
    assert tender("Nell, the accounts are in parchment, with vinegar.", NELL, book=book) == []


def test_who_died_later_was_alive_then() -> None:
    assert tender("Nell, Walter rang.", NELL, today=day("2026-10-01")) == []


def test_what_someone_else_told_of_them_is_marked_with_who_told_it() -> None:
    heard = detail(35, "work", "may leave the choir once the bellows are in", how="heard", told_by=(HESTER,))
    book = BOOK.with_person(person(JOAN, "Joan Pike", details=(heard,))).without_conversation(11)
    found = tender("Joan, you may leave the choir, bellows or no bellows.", JOAN, book=book)
    assert found == [("leave the choir, bellows", "You have this from Hester Vane, not from Joan Pike.")]


def test_what_was_told_of_them_is_said_once_though_it_is_in_the_talk_too() -> None:
    heard = detail(35, "work", "may leave the choir once the bellows are in", how="heard", told_by=(HESTER,))
    book = BOOK.with_person(
        person(JOAN, "Joan Pike", details=(heard,), related=(Relation(kind="sister", person=HESTER),))
    )
    told = talk(
        11, "2026-09-22", HESTER, about=(JOAN,), text="Joan may leave the choir once the bellows are in."
    )
    found = tender(
        "Joan, you may leave the choir, bellows or no bellows.", JOAN, book=book.with_conversation(told)
    )
    assert found == [("leave the choir, bellows", "You have this from Hester Vane, not from Joan Pike.")]


def test_what_was_seen_in_a_talk_was_not_told_in_it() -> None:
    seen = detail(36, "family", "hands shake turning pages", how="seen", conversation=15)
    book = BOOK.with_person(tom(seen))
    book = book.with_conversation(
        talk(15, "2026-03-02", TOM, text="Quarter done. His hands shake when turning pages.")
    )
    assert tender("Tom, your hands shake at the pages.", TOM, book=book)


def test_once_they_told_it_themselves_it_is_theirs_to_hear() -> None:
    heard = detail(35, "work", "may leave the choir once the bellows are in", how="heard", told_by=(HESTER,))
    book = BOOK.with_person(person(JOAN, "Joan Pike", details=(heard,)))
    assert tender("Joan, you may leave the choir, bellows or no bellows.", JOAN, book=book) == []


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("seen", "You saw this; Tom Okafor hasn't told you."),
        ("heard", "You heard this from someone else; Tom Okafor hasn't told you."),
    ],
)
def test_what_was_only_seen_or_heard_is_marked(how: str, reason: str) -> None:
    book = BOOK.with_person(tom(detail(36, "family", "hands shake turning pages", how=how)))
    assert tender("Tom, your hands shake at the pages.", TOM, book=book) == [
        ("hands shake at the pages", reason)
    ]


def test_what_one_told_is_marked_at_her_sister_s_desk_without_quoting_it() -> None:
    found = tender("Hester, so the choir must do without her, bellows or not; she will leave.", HESTER)
    reason = "You have this from Joan Pike; whether it may be passed on is theirs to say."
    assert [each[1] for each in found] == [reason]


def test_and_at_anyone_s_where_the_note_names_who_told_it() -> None:
    assert tender("Sam, I hear that Joan may leave the choir.", SAM)
    assert tender("Sam, I hear that someone may leave the choir.", SAM) == []


def test_what_both_were_told_together_may_be_written_to_both() -> None:
    assert tender("Hester, the orchard is sold, every tree, as Joan said.", HESTER) == []
    assert tender("Sam, the orchard is sold, every tree, as Joan said.", SAM)


def test_a_detail_from_a_talk_of_both_may_be_written_to_both() -> None:
    both = detail(37, "hope", "a lathe for the parchment workshop", conversation=12)
    joan = replace(BOOK.people[JOAN], details=(both,))
    text = "Hester, has Joan her lathe in the workshop?"
    assert tender(text, HESTER, book=BOOK.with_person(joan)) == []
    alone = replace(joan, details=(replace(both, conversation=11),))
    assert tender(text, HESTER, book=BOOK.with_person(alone))


def test_what_they_have_from_her_already_is_no_secret() -> None:
    book = BOOK.with_conversation(talk(13, "2026-10-01", HESTER, text="Joan leaves the choir, bellows or not."))
    assert tender("Hester, so Joan leaves the choir.", HESTER, book=book) == []


def joan_may_leave(**fields: object) -> Person:
    """Joan with what her sister told of her, marked tender."""
    heard = detail(
        35, "work", "may leave the choir once the bellows are in", how="heard", told_by=(HESTER,), **fields
    )
    return person(JOAN, "Joan Pike", details=(heard,))


def test_a_word_they_use_themselves_is_not_what_another_told() -> None:
    book = BOOK.with_person(joan_may_leave(tender=True)).without_conversation(11)
    book = book.with_conversation(talk(11, "2026-11-17", JOAN, text="Four pages about the new bellows."))
    assert tender("Joan, I read of the bellows twice.", JOAN, book=book) == []
    (found,) = tender("Joan, the bellows are in. Will you leave the choir?", JOAN, book=book)
    assert found == ("leave the choir", "You have this from Hester Vane, not from Joan Pike.")


@pytest.mark.parametrize(
    "words", ["Tom, how is your back?", "I am sorry about your back, Tom, the second time."]
)
def test_a_back_is_recognised_and_a_way_back_is_none(words: str) -> None:
    heard = detail(36, "family", "Tom's back, the second time", how="heard", told_by=(SAM,))
    book = BOOK.with_person(tom(heard))
    assert tender(words, TOM, book=book) == [("back", "You have this from Sam Quillon, not from Tom Okafor.")]
    assert tender("Tom, I came back a second time.", TOM, book=book) == []


@pytest.mark.parametrize("called", ["father", "dad", "father's"])
def test_someone_who_died_is_meant_by_what_he_was_to_them(called: str) -> None:
    text = f"Nell, I thought of your {called} hives today."
    assert tender(text, NELL) == [(called, "Walter Garraway has died.")]
    assert tender(text, NELL, reason="condolence") == []
    assert tender(text, SAM) == []
    assert tender(text.replace("your", "my"), NELL) == []


def test_the_relation_may_stand_on_the_page_of_the_one_who_died() -> None:
    walter = replace(BOOK.people[WALTER], related=(Relation(kind="daughter", person=NELL),))
    book = BOOK.with_person(walter).with_person(person(NELL, "Nell Garraway"))
    assert tender("Nell, your father taught me that.", NELL, book=book)
    assert tender("Nell, your uncle taught me that.", NELL, book=book) == []


def test_a_living_father_beside_the_one_who_died_may_be_meant() -> None:
    both = (Relation(kind="father", person=WALTER), Relation(kind="father", person=TOM))
    book = BOOK.with_person(person(NELL, "Nell Garraway", related=both))
    assert tender("Nell, give your father my love.", NELL, book=book) == []


def test_what_is_to_be_avoided_is_recognised_by_the_word_it_is_about() -> None:
    book = BOOK.with_person(tom(detail(31, "avoid", "the hospital in Leeds")))
    assert tender("Tom, is the hospital far?", TOM, book=book)
    assert tender("Tom, I was in a house by the sea.", TOM, book=book) == []


def test_joining_words_run_together_tell_nothing_of_anybody() -> None:
    said = talk(14, "2026-10-01", NELL, text="I'd see to it, she'd ring, and then rang off before I'd a word.")
    book = BOOK.with_conversation(said)
    text = "Sam, you rang for Nell and hung up before I'd found a word. She'd be glad."
    assert tender(text, SAM, book=book) == []


def test_a_word_for_how_things_are_beside_one_of_every_day_is_recognised_where_she_is_named() -> None:
    book = BOOK.with_conversation(talk(14, "2026-10-01", NELL, text="She is expecting a baby in spring."))
    assert tender("Sam, it seems that Nell is expecting a baby.", SAM, book=book)
    assert tender("Sam, are you expecting a baby?", SAM, book=book) == []


def test_sentences_too_short_to_be_a_thought_are_told_together() -> None:
    text = "The shop next door is to let. She's thinking of it, for the wreaths."
    book = BOOK.with_conversation(talk(14, "2026-10-01", NELL, text=text))
    assert tender("Sam, Nell is thinking of the shop next door, for the wreaths.", SAM, book=book)


@pytest.mark.parametrize(
    "brother", [Relation(kind="brother", name="Chidi"), Relation(kind="brother", person=SAM)]
)
def test_a_relative_to_be_avoided_is_known_by_name(brother: Relation) -> None:
    page = person(TOM, "Tom Okafor", details=BOOK.people[TOM].details, related=(brother,))
    name = brother.name or "Sam"
    found = tender(f"Tom, {name} has sent me a calendar.", TOM, book=BOOK.with_person(page))
    assert (name, "Tom Okafor's page says to avoid this.") in found
    assert tender("Tom, Mia has sent me a calendar.", TOM, book=BOOK.with_person(page)) == []


@pytest.mark.parametrize(
    ("hope", "text"),
    [
        ("a parlour with nobody in it", "Sam, Nell would like a parlour, I hear."),
        ("her own boat, however small", "Sam, has Nell her boat yet, a small one?"),
    ],
)
def test_a_short_line_she_noted_is_recognised_whole_where_the_teller_is_named(hope: str, text: str) -> None:
    book = BOOK.with_person(person(NELL, "Nell Garraway", details=(detail(38, "hope", hope),)))
    assert tender(text, SAM, book=book)
    assert tender(text.replace("Nell", "she"), SAM, book=book) == []
    assert tender(text.replace("Sam", "Nell").replace(" Nell has", " you have"), NELL, book=book) == []


def test_one_word_of_every_day_is_nobodys_to_tell() -> None:
    book = BOOK.with_person(person(NELL, "Nell Garraway", details=(detail(38, "interest", "the garden"),)))
    assert tender("Sam, I saw Nell in a garden.", SAM, book=book) == []


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("Nell tells me they are off to Cardiff.", True),
        ("I was in Cardiff on Sunday.", False),
        ("Nell and I had soup.", False),
    ],
)
def test_a_place_is_enough_where_she_is_named_who_spoke_of_it(text: str, *, is_marked: bool) -> None:
    book = BOOK.with_conversation(talk(21, "2026-06-01", NELL, text="They are moving to Cardiff in January."))

    assert bool(tender(text, SAM, book=book)) == is_marked


def test_a_place_they_spoke_of_themselves_is_open() -> None:
    book = BOOK.with_conversation(talk(21, "2026-06-01", NELL, text="They are moving to Cardiff in January."))
    book = book.with_conversation(talk(22, "2026-06-02", SAM, text="Grew up in Cardiff."))

    assert tender("Nell tells me they are off to Cardiff.", SAM, book=book) == []
