"""What is left out of a desk, or comes after: her own errands, the end of a sentence, one matter twice."""

from __future__ import annotations

import pytest

from relnote.core.desk.cues import plain_kind
from relnote.core.desk.quoting import cut
from relnote.core.desk.untouched import ILL
from tests.build import notebook, person, reminder, talk
from tests.core.desk.desks import detail, laid_out, quotes, shown

TOM = person(1, "Tom Okafor")
SWALLOWS = "The swallows came back to the bakehouse rafters before the flour did."


@pytest.mark.parametrize(
    "errand",
    [
        "Moved everything to the copper boiler, he walked backwards with the far handle.",
        "Stepped over a barrel in the corridor. Mentioned the barrel. Corridor clear.",
        "Asked what a trumpet costs to mend. Told him, he whistled.",
        "Rang from the quayside. Gulls. Agreed to something.",
        "Plain ones for the bakehouse: heavier, no ribbon.",
        "Fourth barrel needs a corridor, mine is longer.",
    ],
)
def test_her_own_errands_are_no_prompt(errand: str) -> None:
    book = notebook(TOM, talk(10, "2026-10-18", 1, text=errand), talk(11, "2026-10-02", 1, text=SWALLOWS))

    assert quotes(book) == [SWALLOWS[:-1]]


@pytest.mark.parametrize(
    "theirs",
    [
        "Told me about the copper boiler as one tells the dentist.",
        "Has found a leaflet of mine under the copper boiler.",
        "Asked what a trumpet costs to mend. The bandmaster whistled.",
        "Jokes about the copper boiler, “mine is bigger than yours”.",
    ],
)
def test_what_they_did_stays_though_she_is_in_it(theirs: str) -> None:
    assert len(quotes(notebook(TOM, talk(10, "2026-10-18", 1, text=theirs)))) == 1


def test_in_what_they_sent_a_bare_verb_is_theirs() -> None:
    text = "Sent a brass trumpet wrapped in old newspaper."
    came, spoken = (
        notebook(TOM, talk(10, "2026-10-18", 1, text=text, direction=direction)) for direction in ("in", "both")
    )

    assert len(quotes(came)) == 1
    assert quotes(spoken) == []


def test_an_arrangement_is_cut_off_the_end() -> None:
    book = notebook(
        TOM, talk(10, "2026-10-18", 1, text="Oven door broke, second trumpet bought, both on the sheet.")
    )

    assert quotes(book) == ["Oven door broke, second trumpet bought"]


@pytest.mark.parametrize(
    ("end", "stands"),
    [
        ("she sent back a misprint", True),
        ("she sent back “that one”", True),
        ("he walked me through it and never once laughed", False),
        ("they wanted another of those", False),
    ],
)
def test_the_end_of_a_sentence_stands_alone_or_not_at_all(end: str, stands: bool) -> None:
    long = "word " * 30

    assert cut(f"The sums went out with {long}, {end}.") == (end if stands else None)


def test_of_what_only_happened_the_first_is_a_fact_and_silence() -> None:
    book = notebook(
        TOM,
        talk(10, "2026-10-18", 1, text="A heron stood on the copper boiler all morning."),
        talk(11, "2026-10-02", 1, text=SWALLOWS),
    )
    first, second = laid_out(book).prompts

    assert (first.kind, second.kind) == ("talk", "talk")
    assert first.question is None
    assert first.text.endswith(f'"{first.quote}."')
    assert second.question in {
        "What has stayed with you of it?",
        "What did you make of it?",
        "How do you remember it?",
    }


def test_two_plain_sentences_of_one_matter_are_one_too_many() -> None:
    book = notebook(
        TOM,
        talk(10, "2026-10-18", 1, text="Somebody left him a harmonium in a will."),
        talk(11, "2026-10-02", 1, text="Signed on the lid of the harmonium, in his kitchen."),
        talk(12, "2026-09-02", 1, text=SWALLOWS),
    )

    assert len(quotes(book)) == 2
    assert sum("harmonium" in quote for quote in quotes(book)) == 1


def test_a_fact_on_file_gives_way_to_what_happened_about_the_same_name() -> None:
    book = notebook(
        person(
            1,
            "Runa Haldorsen",
            details=(
                detail(50, "family", "Edvin starts with the luthier in August", "2026-07-03"),
                detail(51, "family", "Edvin wants to make violins", "2025-07-30"),
            ),
        ),
        talk(10, "2026-10-18", 1, text=SWALLOWS),
        talk(11, "2026-10-02", 1, text="Edvin has carved a fiddle out of a spoon box, one note."),
    )

    found = " · ".join(quotes(book))

    assert "fiddle" in found
    assert "violins" not in found


@pytest.mark.parametrize(
    "theirs_to_bring_up",
    [
        "passed over twice",
        "mother in Leicester, forgets the youngest first",
        "Mother calls her by the sister's name.",
    ],
)
def test_a_failing_memory_and_a_slight_are_theirs_to_bring_up(theirs_to_bring_up: str) -> None:
    assert ILL.search(theirs_to_bring_up)
    assert not ILL.search("He went over the bridge and forgets his umbrella.")


def test_to_be_glad_for_her_is_no_present() -> None:
    assert plain_kind("The cheapest was best, she was delighted for me.") == "talk"
    assert plain_kind("She has hidden four boxes for me.") == "gave"


@pytest.mark.parametrize(
    "someone_elses",
    [
        "Mr Trumpet's copper boiler, the swollen knee, the ferret.",
        "Asked after the ferret man. Slower, I said.",
        "Wants to send me a trumpeter he can't face.",
        "Is passing on to me some ferret keeper with three ledgers.",
        "Wrong week, his, righted before the trumpet.",
    ],
)
def test_what_is_someone_elses_is_no_prompt(someone_elses: str) -> None:
    book = notebook(
        TOM, talk(10, "2026-10-18", 1, text=someone_elses), talk(11, "2026-10-02", 1, text=SWALLOWS)
    )

    assert quotes(book) == [SWALLOWS[:-1]]


def test_a_title_before_their_own_name_is_theirs() -> None:
    text = "Mr Okafor walked backwards with the copper boiler."

    assert quotes(notebook(TOM, talk(10, "2026-10-18", 1, text=text))) == [text[:-1]]


def test_what_is_sent_in_the_post_is_no_client() -> None:
    text = "Wants to send me a postcard from the copper mine."

    assert quotes(notebook(TOM, talk(10, "2026-10-18", 1, text=text))) == [text[:-1]]


def test_a_line_of_something_unsaid_is_no_prompt() -> None:
    """Nobody can tell from "They land in December" who lands."""
    talks = (
        talk(10, "2026-10-18", 1, text="They brought the trumpets past the copper boiler."),
        talk(11, "2026-10-02", 1, text=SWALLOWS),
    )

    assert quotes(notebook(TOM, *talks)) == [SWALLOWS[:-1]]


def test_who_is_called_they_may_be_said_so() -> None:
    kit = person(1, "Kit Abara", pronouns="they/them")
    text = "They brought the trumpets past the copper boiler."

    assert quotes(notebook(kit, talk(10, "2026-10-18", 1, text=text))) == [text[:-1]]


@pytest.mark.parametrize("errand", ["which bus the trumpet comes on", "when she is coming with the trumpet"])
def test_a_question_of_time_or_place_is_for_a_call(errand: str) -> None:
    asks = reminder(20, "ask", 1, errand), reminder(21, "ask", 1, "how the trumpet fared")

    assert quotes(notebook(TOM, *asks)) == ["how the trumpet fared"]


def test_one_matter_is_laid_out_once() -> None:
    """The name of a town and one more word, twice, are one matter."""
    book = notebook(
        TOM,
        talk(10, "2026-10-18", 1, text="Two trumpets in Lisbon still both possible, he leans to the smaller."),
        talk(11, "2026-10-02", 1, text="Two trumpets in Lisbon, a copper one on a hill and a brass one below."),
    )

    assert quotes(book) == ["Two trumpets in Lisbon still both possible, he leans to the smaller"]


def test_twelve_months_are_a_year() -> None:
    hopes = (detail(number, "hope", "a copper boiler", "2025-11-21") for number in range(5, 35))
    said = " ".join(text for hope in hopes for text in shown(notebook(person(1, "Tom", details=(hope,)))))

    assert "A year ago (21 Nov 2025), Tom's hope:" in said
    assert "12 months" not in said
