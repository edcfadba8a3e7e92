"""The note desk's prompts: the rules that part a good one from a bad one, each with an example."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.desk.frames import LEADS, NEVER_SAID, TAILS
from relnote.core.desk.gathering import material
from relnote.core.errors import NobodyError
from relnote.core.notebook import Notebook
from relnote.core.notes import Source
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Gently, Introduction, Met, Occasion, Person, Relation
from relnote.core.reminders import Done, Snooze
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.core.desk.desks import detail, laid_out, note, quotes, shown

SHOPS = "Two shops in Lisbon still both possible, he leans to the smaller."


def tom(*details: Any, **fields: Any) -> Person:
    return person(1, "Tom Okafor", **{"pronouns": "he/him", "details": details, **fields})


def one_line(*records: Any, why: str | None = None) -> str:
    lines = shown(notebook(*records), why=why)
    assert len(lines) == 1, lines
    return lines[0]


class TestAPrompt:
    def test_is_a_quotation_its_day_and_one_question(self) -> None:
        line = one_line(tom(), talk(10, "2026-09-18", 1, text=f"{SHOPS} Lease or buy?"))

        assert f'"{SHOPS}"' in line
        assert "18 Sep" in line
        assert "by phone" in line.casefold()
        assert line.endswith(("Which has it become?", "Is it still open?", "How did it fall?"))

    def test_names_its_record_by_source_and_ref(self) -> None:
        (prompt,) = laid_out(notebook(tom(), talk(10, "2026-09-18", 1, text=SHOPS))).prompts

        assert prompt.source == Source("conversation", 10, day("2026-09-18"))
        assert (prompt.kind, prompt.on, prompt.quote) == ("undecided", day("2026-09-18"), SHOPS[:-1])
        assert prompt.question is not None
        assert prompt.text.endswith(prompt.question)
        assert prompt.ref

    def test_of_a_month_foretold_says_that_it_has_gone_by_and_no_more(self) -> None:
        line = one_line(tom(detail(50, "family", "Edvin starts with the luthier in August", "2026-03-03")))

        assert '"Edvin starts with the luthier in August."' in line
        assert "3 Mar" in line or "In March" in line
        assert "August has come and gone." in line or line.endswith("How did it turn out?")

    def test_of_a_month_to_come_says_how_far_it_is(self) -> None:
        line = one_line(tom(detail(50, "family", "Mia sings at the Guildhall in January", "2026-11-03")))

        assert "That is in 6 weeks." in line or line.endswith("beforehand?")

    def test_of_something_received_asks_where_it_is(self) -> None:
        line = one_line(tom(detail(50, "received", "a ledger, rebound in green", "2025-12-14")))

        assert "14 Dec 2025" in line or "14 Dec" in line
        assert '"a ledger, rebound in green".' in line
        assert "some?" not in line
        assert "left?" not in line

    def test_of_something_to_eat_asks_who_has_had_some(self) -> None:
        jam = one_line(tom(detail(50, "received", "two jars of damson jam", "2025-12-14")))

        assert jam.endswith(
            ("Who else has had some?", "Who had the last of it?", "What did you say when it came?")
        )

    def test_of_an_idea_that_is_done_asks_whether_they_have_heard(self) -> None:
        idea = detail(50, "idea", "one page a year, in plain words", "2026-01-13", ended=day("2026-05-03"))

        line = one_line(tom(idea))
        assert '"one page a year, in plain words."' in line
        assert "3 May" in line
        assert line.endswith("?")
        heard = Choice(row="small:idea:50", how="done", on=TODAY)
        assert shown(notebook(tom(idea, choices=(heard,)))) == []
        assert shown(notebook(tom(replace(idea, let_go=True)))) == []

    def test_of_their_promise_kept_on_its_day_asks_whether_it_was_noticed(self) -> None:
        kept = reminder(
            20, "waiting", 1, "the barometers back", due=day("2026-11-11"), done=Done(day("2026-11-11"))
        )
        late = replace(kept, done=Done(day("2026-11-12")))

        assert "11 Nov" in one_line(tom(), kept)
        assert shown(notebook(tom(), late)) == []

    def test_of_an_introduction_says_nothing_of_the_one_who_came(self) -> None:
        sam = person(3, "Sam Quillon", introduction=Introduction(by=1, on=day("2026-01-12")),
                     details=(detail(50, "hope", "a lighthouse of his own"),))  # fmt: skip
        line = one_line(tom(), sam, talk(10, "2026-02-02", 3, text="Wants a lighthouse. Counts in dozens."))

        assert all(word in line for word in ("Sam", "12 Jan"))
        assert not any(word in line for word in ("lighthouse", "dozens"))
        assert line.endswith(("yours to say.", "is Sam's.", "Sam's to tell."))
        thanked = replace(sam, introduction=Introduction(by=1, on=day("2026-01-12"), thanked=TODAY))
        assert shown(notebook(tom(), thanked)) == []

    def test_of_a_first_day_some_whole_years_ago_comes_early(self) -> None:
        met = Met(on=PartialDay.of(day("2021-11-17")), story="She put a bowl on the desk and said, value that.")
        story = detail(50, "story", "keeps every order of service, filed by key", "2026-05-01")

        assert shown(notebook(tom(story, met=met)))[0].count("She put a bowl on the desk") == 1
        later = replace(met, on=PartialDay.of(day("2021-07-17")))
        assert shown(notebook(tom(story, met=later)))[1].count("She put a bowl on the desk") == 1

    def test_of_a_day_of_theirs_that_is_near_says_when_it_is(self) -> None:
        firing = Occasion("the first firing", PartialDay(month=11, day=29))
        far = Occasion("the regatta", PartialDay(month=7, day=1))

        line = one_line(tom(occasions=(firing, far)))
        assert '"the first firing".' in line
        assert "29 Nov" in line

    def test_of_an_ask_is_not_shown_while_it_is_put_off_or_heard_elsewhere(self) -> None:
        ask = reminder(20, "ask", 1, "did the barometer arrive")

        assert '"did the barometer arrive."' in one_line(tom(), ask)
        assert shown(notebook(tom(), replace(ask, told_by=(3,)))) == []
        assert shown(notebook(tom(), replace(ask, done=Done(TODAY)))) == []
        assert shown(notebook(tom(), replace(ask, snoozes=(Snooze(TODAY, day("2026-11-30")),)))) == []


class TestItsQuotation:
    def test_is_at_most_twenty_five_words_cut_at_a_clause(self) -> None:
        text = f"The gulls took the sandwich off the sill, {'and then another one ' * 8}."

        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=text))) == [
            "The gulls took the sandwich off the sill"
        ]

    def test_is_never_of_her_trade(self) -> None:
        book = notebook(
            tom(), talk(10, "2026-09-18", 1, text="VAT on gulls and sandwiches discussed at length.")
        )

        assert quotes(book) == []
        settings = replace(book.settings, trade_words=("sandwich",))
        assert quotes(replace(book, settings=settings)) == []
        settings = replace(book.settings, trade_words=("piano",))
        assert quotes(replace(book, settings=settings)) == ["VAT on gulls and sandwiches discussed at length"]

    def test_holds_a_word_that_hardly_anyone_else_has(self) -> None:
        others = [
            talk(20 + each, "2026-09-18", each, text="Gulls took sandwiches off a windowsill.")
            for each in (2, 3, 4)
        ]
        people = [person(each, f"P{each}") for each in (2, 3, 4)]
        own = talk(10, "2026-09-18", 1, text="Gulls took sandwiches off the windowsill.")

        assert quotes(notebook(tom(), *people, own, *others[:2])) == [
            "Gulls took sandwiches off the windowsill"
        ]
        assert quotes(notebook(tom(), *people, own, *others)) == []

    @pytest.mark.parametrize("fields", [
        {"direction": "out"}, {"planned": True}, {"imported": True}, {"channel": "signal"},
        {"channel": "missed"},
    ])  # fmt: skip
    def test_is_something_lived_through_with_them(self, fields: dict[str, Any]) -> None:
        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=SHOPS, **fields))) == []

    @pytest.mark.parametrize("fields", [
        {"how": "heard", "told_by": (3,)}, {"how": "seen"}, {"imported": True}, {"ended": TODAY},
        {"tender": True},
    ])  # fmt: skip
    def test_is_something_they_told_her_themselves(self, fields: dict[str, Any]) -> None:
        known = detail(50, "interest", "barometers, one in every room", **fields)

        assert quotes(notebook(tom(known))) == []

    @pytest.mark.parametrize("kind", ["avoid", "reach", "told", "given", "idea"])
    def test_is_nothing_to_avoid_nor_hers(self, kind: str) -> None:
        assert quotes(notebook(tom(detail(50, kind, "barometers, one in every room")))) == []

    def test_touches_nothing_that_is_to_be_avoided(self) -> None:
        avoid = detail(50, "avoid", "the cousin")
        text = "Cousin came with four barometers and a ladder."

        assert quotes(notebook(tom(avoid), talk(10, "2026-09-18", 1, text=text))) == []
        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=text))) != []

    @pytest.mark.parametrize("fields", [{"how": "seen"}, {"ended": TODAY}, {"tender": True, "how": "heard"}])
    def test_does_not_say_again_what_may_not_be_said(self, fields: dict[str, Any]) -> None:
        seen = detail(50, "family", "hands shake turning pages", conversation=10, **fields)
        text = "Her hands shake a little turning the pages of the hymnal."

        assert quotes(notebook(tom(seen), talk(10, "2026-09-18", 1, text=text))) == []
        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=text))) != []

    @pytest.mark.parametrize("text", [
        "Joan leaves the choir for the bell-ringers.",
        "Joan has plans. She leaves the choir for the bell-ringers.",
        "The choir loses its best bell-ringer, and I wasn't to know.",
        "The choir was painted. She has told nobody about the bell-ringers.",
        "The bell-ringer was three weeks in hospital with the choir.",
    ])  # fmt: skip
    def test_is_nobody_elses_and_no_secret(self, text: str) -> None:
        book = notebook(tom(), person(2, "Joan Pike"), talk(10, "2026-09-18", 1, about=(2,), text=text))

        assert not any("bell-ringer" in each for each in quotes(book))

    def test_may_name_family_but_no_stranger(self) -> None:
        mia = detail(50, "family", "Freya wants a trapeze, not books")
        freya = person(2, "Freya Reeve")

        assert quotes(notebook(tom(mia, related=(Relation(kind="daughter", person=2),)), freya)) != []
        assert quotes(notebook(tom(mia), freya)) == []

    def test_is_of_the_whole_quotation_not_of_half_of_it(self) -> None:
        text = "A postcard of a lighthouse. “Sat down. Have got up again. What sells rope?”"

        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=text))) == [text]

    def test_of_what_was_open_is_from_the_last_talk(self) -> None:
        later = talk(11, "2026-10-18", 1, text="Rang about the gate, sorted.")

        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=SHOPS), later)) == []

    def test_is_not_what_is_no_longer_so_though_a_talk_said_it_too(self) -> None:
        ended = detail(50, "interest", "walks the lurcher on the shingle", ended=TODAY)
        own = talk(10, "2026-09-18", 1, text="He walks the lurcher along the shingle before breakfast.")

        assert quotes(notebook(tom(ended), own)) == []
        assert quotes(notebook(tom(), own)) != []

    def test_is_kept_out_where_something_had_to_be_put_right(self) -> None:
        text = "Sent the lighthouse postcard to the wrong gull colony altogether."
        wrong = reminder(20, "put-right", 1, "postcard to the wrong colony", conversation=10)

        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=text), wrong)) == []


class TestNotTwice:
    BELL = detail(50, "received", "the brass bell off her landing", "2026-05-04", conversation=10)
    TALK = talk(10, "2026-05-04", 1, text="Rang.")

    def test_not_what_was_ticked_for_an_earlier_note(self) -> None:
        book = notebook(tom(self.BELL), self.TALK)
        ticked = note(60, 1, "2026-05-10", sources=(Source("detail", 50),))

        assert quotes(book) == ["the brass bell off her landing"]
        assert quotes(book.with_note(ticked)) == []
        assert quotes(book.with_note(note(60, 1, "2026-05-10", sources=(Source("conversation", 10),)))) == []
        assert quotes(book.with_note(replace(ticked, posted=None))) != []

    def test_not_what_stands_in_one(self) -> None:
        book = notebook(tom(self.BELL), self.TALK)

        assert (
            quotes(book.with_note(note(60, 1, "2026-07-10", "The bell on the landing is brass all through.")))
            == []
        )
        assert quotes(book.with_note(note(60, 1, "2026-07-10", "A fine spring to you."))) != []

    def test_not_what_one_word_of_it_was_about_soon_after(self) -> None:
        book = notebook(tom(self.BELL), self.TALK)

        assert (
            quotes(
                book.with_note(
                    note(60, 1, "2026-05-20", "It is rung by the post and by a gull, brass and all.")
                )
            )
            == []
        )
        assert quotes(
            book.with_note(note(60, 1, "2026-06-20", "It is rung by the post and by a gull, brass and all."))
        )
        assert quotes(book.with_note(note(60, 1, "2026-06-20", line="Brass."))) == []
        assert quotes(book.with_note(note(60, 1, "2026-08-20", line="Brass.")))

    def test_not_what_someone_close_was_just_written(self) -> None:
        text = "Hens on the roof of the chapel, all nine."
        related = Relation(kind="sister", person=2)
        bea, both = person(2, "Bea Lund"), talk(10, "2026-09-18", 1, 2, text=text)
        book = notebook(tom(related=(related,)), bea, both)

        assert quotes(book) == [text[:-1]]
        assert quotes(book.with_note(note(60, 2, "2026-11-10", "Nine hens on the chapel roof!"))) == []
        assert quotes(book.with_note(note(60, 2, "2026-06-10", "Nine hens on the chapel roof!"))) != []
        strangers = notebook(tom(), bea, both).with_note(
            note(60, 2, "2026-11-10", "Nine hens on the chapel roof!")
        )
        assert quotes(strangers) != []

    def test_the_day_it_was_used_stands_with_the_material(self) -> None:
        book = notebook(tom(self.BELL), self.TALK).with_note(
            note(60, 1, "2026-05-10", sources=(Source("detail", 50),))
        )

        (each,) = material(book, 1, today=TODAY)
        assert each.used == day("2026-05-10")


class TestTheDesk:
    def test_puts_what_they_gave_before_what_happened_and_facts_last(self) -> None:
        book = notebook(
            tom(
                detail(50, "interest", "barometers, one in every room", "2026-11-20"),
                detail(51, "hope", "a workshop with a north light", "2026-01-20"),
            ),
            talk(10, "2026-11-19", 1, text="Gulls took the sandwich off the windowsill."),
        )

        assert [prompt.kind for prompt in laid_out(book).prompts] == ["hope", "talk", "interest"]

    def test_has_five_at_most_of_different_kinds_first(self) -> None:
        hopes = [
            detail(50 + each, "hope", f"a {word} of his own")
            for each, word in enumerate(
                ["trapeze", "barometer", "lighthouse", "harmonium", "kiln", "orchard", "ferry"]
            )
        ]
        story = detail(90, "story", "filed every hymn by key", "2019-05-04")
        kinds = [prompt.kind for prompt in laid_out(notebook(tom(*hopes, story))).prompts]

        assert kinds == ["hope", "hope", "story"]

    def test_changes_with_the_number_of_earlier_notes_and_is_else_always_the_same(self) -> None:
        book = notebook(tom(detail(50, "hope", "a workshop with a north light")))
        lines = {shown(book)[0]}
        for each in range(6):
            book = book.with_note(note(60 + each, 1, "2026-02-02", "Good spring."))
            assert shown(book) == shown(book)
            lines |= set(shown(book))

        assert len(lines) >= 3

    def test_of_nothing_known_says_so_with_one_question(self) -> None:
        desk = laid_out(notebook(person(1, "Sam Quillon")))

        assert desk.prompts == ()
        assert desk.said is not None
        assert desk.said.startswith(
            "You have written down nothing that would make this card Sam's. Ask instead: "
        )
        assert desk.said.count("?") == 1

    def test_says_of_a_hope_that_it_was_not_spoken_of_since_only_where_it_was_not(self) -> None:
        hope = detail(50, "hope", "a workshop with a north light", "2025-09-18")
        book = notebook(tom(hope), talk(10, "2026-09-18", 1, text="The workshop roof leaks on the lathe."))
        unspoken = notebook(tom(hope), talk(10, "2026-09-18", 1, text="Gulls again."))

        def tails(of: Notebook) -> set[str]:
            notes = [note(60 + each, 1, "2026-02-02", "Good spring.") for each in range(12)]
            found = set()
            for each in notes:
                of = of.with_note(each)
                found |= {line.rsplit('"', 1)[-1].strip() for line in shown(of) if "north light" in line}
            return found

        assert "You haven't spoken of it since." in tails(unspoken)
        assert "You haven't spoken of it since." not in tails(book)

    def test_calls_nobody_by_a_title_alone(self) -> None:
        aunt = person(1, "Aunt Dorrit", details=(detail(50, "hope", "a workshop with a north light"),))

        assert "Aunt Dorrit's" in (laid_out(notebook(replace(aunt, details=()))).said or "")

    def test_of_someone_who_has_had_bad_news_asks_nothing(self) -> None:
        hurt = Gently(day("2026-11-01"), day("2026-12-13"))
        lines = shown(
            notebook(
                tom(
                    detail(50, "received", "a brass bell, dented"),
                    detail(51, "hope", "a trapeze of his own"),
                    detail(52, "interest", "ribbon, the old woven sort"),
                    detail(53, "taste", "salt liquorice, the harder the better"),
                    gently=hurt,
                ),
                talk(10, "2026-11-19", 1, text=SHOPS),
            )
        )

        assert len(lines) == 2
        assert not any("?" in line for line in lines)
        assert "brass bell" in lines[0]

    def test_to_two_people_has_only_what_serves_both(self) -> None:
        book = notebook(
            tom(detail(50, "hope", "a trapeze of his own"), detail(51, "story", "nine hens on the chapel roof",
                                                                    conversation=10)),
            person(2, "Bea Lund", details=(detail(52, "hope", "a lighthouse of her own"),)),
            talk(10, "2026-09-18", 1, 2, text="Biscuits. Gulls took the sandwich off the windowsill."),
            talk(11, "2026-09-19", 1, text="Harmonium mended with fish glue and patience."),
        )  # fmt: skip

        assert quotes(book, 1, 2) == [
            "nine hens on the chapel roof",
            "Biscuits. Gulls took the sandwich off the windowsill",
        ]
        said = laid_out(notebook(tom(), person(2, "Bea Lund")), 1, 2).said
        assert "Tom and Bea's" in (said or "")

    @pytest.mark.parametrize(
        "text", ["word " * 200_000, "ab, " * 250_000, "“" * 900_000, "a\n" * 400_000, "x" * 10**6]
    )
    def test_of_a_text_without_end_is_laid_out_all_the_same(self, text: str) -> None:
        book = notebook(
            tom(detail(50, "hope", text), detail(51, "hope", "a workshop with a north light")),
            reminder(20, "ask", 1, text),
            talk(10, "2026-09-18", 1, text=text),
        )

        assert quotes(book.with_note(note(60, 1, "2026-02-02", text))) == ["a workshop with a north light"]

    @pytest.mark.parametrize(("text", "kept"), [
        ("她父亲从前画招牌，一块也舍不得扔。", "她父亲从前画招牌，一块也舍不得扔"),
        ("Играет на гобое, когда никто не слышит.", "Играет на гобое, когда никто не слышит"),
        ("父は看板を描いていた。一枚も捨てられない。", "父は看板を描いていた。一枚も捨てられない"),
    ])  # fmt: skip
    def test_of_a_text_in_another_script_is_laid_out_too(self, text: str, kept: str) -> None:
        assert quotes(notebook(tom(detail(50, "story", text)))) == [kept]
        assert quotes(notebook(tom(), talk(10, "2026-09-18", 1, text=text)))

    def test_cuts_a_text_without_spaces_at_a_clause(self) -> None:
        long = "她父亲从前画招牌，" + "一块也舍不得扔" * 9 + "。"

        assert quotes(notebook(tom(detail(50, "story", long)))) == ["她父亲从前画招牌"]

    def test_for_someone_who_is_not_there_is_refused(self) -> None:
        with pytest.raises(NobodyError):
            laid_out(notebook(tom()), 99)
        with pytest.raises(NobodyError):
            laid_out(notebook(tom()), 1, 99)


class TestTheReason:
    BOOK: Notebook = notebook(
        tom(
            detail(50, "received", "two jars of damson jam"),
            detail(51, "hope", "a trapeze of his own"),
            detail(52, "interest", "barometers, one in every room"),
        ),
        reminder(20, "put-right", 1, "sent Tom the wrong year's letter"),
        reminder(21, "promise", 1, "send the VAT letter", due=day("2026-11-19")),
        reminder(22, "thank", 1, "for minding the harmonium"),
        reminder(23, "ask", 1, "has the lifeboat gone back"),
        talk(10, "2026-11-02", 1, text=SHOPS),
    )

    def kinds(self, why: str | None) -> list[str]:
        return [prompt.kind for prompt in laid_out(self.BOOK, why=why).prompts]

    def test_of_an_apology_names_the_matter_and_nothing_else(self) -> None:
        assert self.kinds("sorry") == ["put-right", "promise-open"]
        said = laid_out(notebook(tom()), why="sorry").said
        assert (said or "").endswith("What was it, in one line?")

    def test_of_thanks_begins_with_what_is_to_be_thanked_for(self) -> None:
        assert self.kinds("thanks")[:2] == ["thank", "received"]
        assert not {"undecided", "ask"} & set(self.kinds("thanks"))

    def test_of_a_birthday_leaves_business_between_them_out(self) -> None:
        assert self.kinds("birthday")[0] == "hope"
        assert not {"put-right", "promise-open", "thank"} & set(self.kinds("birthday"))

    def test_without_one_nothing_that_went_wrong_is_brought_up(self) -> None:
        assert not {"put-right", "promise-open"} & set(self.kinds(None))

    def test_in_words_of_her_own_brings_forward_what_speaks_of_it(self) -> None:
        assert quotes(self.BOOK, why="his barometers")[0] == "barometers, one in every room"

    def test_a_promise_kept_late_is_one_line(self) -> None:
        late = reminder(
            21, "promise", 1, "send the VAT letter", due=day("2026-11-05"), done=Done(day("2026-11-11"))
        )
        line = one_line(tom(), late)

        assert all(words in line for words in ("5 Nov", "11 Nov", '"send the VAT letter."'))
        assert one_line(tom(), late, why="sorry")
        assert shown(notebook(tom(), late), why="birthday") == []


class TestTheFrames:
    @pytest.mark.parametrize("kind", sorted(LEADS))
    def test_of_each_kind_are_at_least_three(self, kind: str) -> None:
        assert len(set(LEADS[kind])) >= 3
        assert len(set(TAILS[kind])) >= 3

    @pytest.mark.parametrize(
        "frame", sorted({one for each in (*LEADS.values(), *TAILS.values()) for one in each})
    )
    def test_are_plain(self, frame: str) -> None:
        assert "!" not in frame
        assert frame.count("?") <= 1
        assert not any(word in frame.casefold() for word in NEVER_SAID)

    def test_are_not_shared_as_endings_by_two_kinds(self) -> None:
        endings = [tail for kind in TAILS if not kind.startswith("promise") for tail in set(TAILS[kind])]
        shared = {tail for tail in endings if endings.count(tail) > 1}

        assert shared == {"", "{still}"}
