"""A condolence: what they told of the one who died, at most two, and nothing asked."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.partial import PartialDay
from relnote.core.people import Death, Person, Relation
from tests.build import day, notebook, person, talk
from tests.core.desk.desks import detail, laid_out, note, quotes, shown

DIED = Death(noted=day("2026-10-28"), on=PartialDay.of(day("2026-10-27")))
INK = detail(50, "family", "her father Walter: “he taught me to keep accounts in green ink”", "2024-06-10")


def nell(*details: Any, **fields: Any) -> Person:
    related = (Relation(kind="father", person=2),)
    return person(
        1, "Nell Garraway", **{"pronouns": "she/her", "details": details, "related": related, **fields}
    )


def walter(**fields: Any) -> Person:
    return person(2, "Walter Garraway", **{"pronouns": "he/him", "died": DIED, **fields})


def test_what_she_told_of_him_stands_in_her_own_words_with_nothing_asked() -> None:
    (line,) = shown(notebook(nell(INK), walter()), why="condolence")

    assert '"he taught me to keep accounts in green ink."' in line
    assert line.startswith(("Walter, as Nell told it in June 2024:", "Walter, in Nell's words, 10 Jun 2024:",
                            "What Nell told you of Walter, in June 2024:"))  # fmt: skip
    assert "?" not in line


def test_nothing_of_him_known_from_her_is_said_in_as_many_words() -> None:
    desk = laid_out(notebook(nell(), walter()), why="condolence")

    assert desk.prompts == ()
    assert desk.said == "You know nothing of him from her. Two lines are enough."


def test_without_pronouns_the_names_stand() -> None:
    desk = laid_out(notebook(nell(pronouns=None), walter(pronouns=None)), why="condolence")

    assert desk.said == "You know nothing of Walter from Nell. Two lines are enough."


def test_whom_they_lost_is_not_guessed() -> None:
    desk = laid_out(notebook(nell(related=()), walter()), why="condolence")

    assert desk.said == "Nothing here says whom Nell lost. Two lines are enough."


def test_two_at_most_and_no_business_no_hopes_no_day_of_the_death() -> None:
    book = notebook(
        nell(INK, detail(51, "hope", "a glasshouse with a stove")),
        walter(),
        talk(10, "2026-06-17", 1, text="Father is slower, she does his hives with him and carries."),
        talk(11, "2026-05-17", 1, text="Walter beat the curate at draughts again, three boards to none."),
        talk(12, "2026-10-28", 1, about=(2,), text="Walter died at home, by the window on the hives."),
    )

    found = quotes(book, why="condolence")
    assert len(found) == 2
    assert not any("died" in each or "glasshouse" in each for each in found)


@pytest.mark.parametrize(
    "fields", [{"how": "heard", "told_by": (3,)}, {"ended": day("2026-11-01")}, {"tender": True}]
)
def test_what_she_did_not_tell_herself_is_left_out(fields: dict[str, Any]) -> None:
    book = notebook(nell(replace(INK, **fields)), walter(), person(3, "Bea Lund"))

    assert quotes(book, why="condolence") == []


def test_what_he_told_stays_his() -> None:
    own = detail(60, "taste", "toast cut thin, his own honey")
    book = notebook(
        nell(), walter(details=(own,)), talk(10, "2026-05-01", 2, text="Walter kept four hives of seven.")
    )

    assert quotes(book, why="condolence") == []


def test_what_a_card_has_said_already_is_not_laid_out_again() -> None:
    book = notebook(nell(INK), walter())

    assert quotes(book.with_note(note(70, 1, "2026-11-01", line="Green ink.", reason="condolence")),
                  why="condolence") == []  # fmt: skip


@pytest.mark.parametrize("why", [None, "birthday", "thanks", "goodbye"])
def test_outside_a_condolence_he_is_not_named_nor_called_father(why: str | None) -> None:
    book = notebook(
        nell(INK, detail(51, "story", "her father's ladder fell on the mayor")),
        walter(),
        talk(10, "2026-06-17", 1, text="Dad is slower, she does his hives with him and carries."),
    )

    assert quotes(book, why=why) == []


def test_there_is_no_desk_for_the_one_who_died() -> None:
    book = notebook(nell(), walter(details=(detail(60, "taste", "toast cut thin, his own honey"),)))

    for why in (None, "condolence", "birthday"):
        desk = laid_out(book, 2, why=why)
        assert desk.prompts == ()
        assert (
            desk.said
            == "Walter died (27 October 2026), and nothing is suggested. Is the card for someone left behind?"
        )


def test_seen_from_before_the_death_nothing_is_held_back() -> None:
    book = notebook(nell(detail(51, "story", "her father's ladder fell on the mayor")), walter())

    assert quotes(book, today=day("2026-10-01")) == ["her father's ladder fell on the mayor"]
