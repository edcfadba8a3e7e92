"""In touch, resting, gently, died: how a state begins, what it leaves, how it ends."""

import pytest

from relnote.core.errors import RelnoteError
from relnote.core.lives import (
    details_naming,
    died,
    gently,
    is_gently,
    reminders_left,
    rest,
    resting,
    wake,
)
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Gently, Relation, Rest
from relnote.core.reminders import Done
from tests.build import TODAY, day, notebook, person, reminder

MAREK = person(1, "Marek Stolarz")


def test_a_rest_has_a_day_a_word_and_why_they_left() -> None:
    change = rest(notebook(MAREK), 1, on=TODAY, word="kindly", left="sold up after nineteen years")
    assert change.notebook.people[1].rests == (
        Rest(on=TODAY, word="kindly", left="sold up after nineteen years"),
    )
    assert change.act == "let it rest with Marek Stolarz"


def test_it_ends_when_they_stir_after_its_day_and_not_by_the_goodbye_itself() -> None:
    marek = person(1, "Marek", rests=(Rest(on=day("2026-11-01")),))
    assert resting(marek, today=TODAY, last_stirred=day("2026-11-01"))
    assert resting(marek, today=TODAY, last_stirred=None)
    assert resting(marek, today=TODAY, last_stirred=day("2026-11-02")) is None


def test_waking_is_dated_and_a_later_rest_begins_anew() -> None:
    asleep = rest(notebook(MAREK), 1, on=day("2026-11-01")).notebook
    awake = wake(asleep, 1, on=TODAY).notebook
    assert resting(awake.people[1], today=day("2026-11-10"), last_stirred=None)
    assert resting(awake.people[1], today=TODAY, last_stirred=None) is None
    again = rest(awake, 1, on=TODAY).notebook
    assert resting(again.people[1], today=TODAY, last_stirred=None)


def test_nobody_is_woken_who_does_not_rest() -> None:
    with pytest.raises(RelnoteError, match="isn't resting"):
        wake(notebook(MAREK), 1, on=TODAY)


def test_gently_is_six_weeks_if_unsaid_its_last_day_included() -> None:
    nell = gently(notebook(MAREK), 1, today=TODAY).notebook.people[1]
    assert nell.gently == Gently(TODAY, day("2027-01-02"))
    assert is_gently(nell, today=day("2027-01-02"))
    assert not is_gently(nell, today=day("2027-01-03"))


def test_gently_until_a_day_that_is_ahead() -> None:
    until = gently(notebook(MAREK), 1, today=TODAY, until=day("2026-12-12")).notebook.people[1].gently
    assert until == Gently(TODAY, day("2026-12-12"))
    with pytest.raises(RelnoteError, match="a day ahead"):
        gently(notebook(MAREK), 1, today=TODAY, until=TODAY)


def test_waking_ends_the_gentle_time_too() -> None:
    book = gently(notebook(MAREK), 1, today=TODAY).notebook
    assert wake(book, 1, on=TODAY).notebook.people[1].gently is None


def test_died_keeps_the_page_and_the_reminders_and_said_again_mends_the_day() -> None:
    book = notebook(MAREK, reminder(10, "promise", 1, "x"))
    after = died(book, 1, today=day("2026-11-20")).notebook
    assert list(after.reminders) == [10]
    again = died(after, 1, today=TODAY, on=PartialDay(year=2026, month=11), remember=True).notebook
    death = again.people[1].died
    assert death is not None
    assert (death.noted, death.on, death.remember) == (day("2026-11-20"), PartialDay(year=2026, month=11), True)


def test_nothing_rests_with_the_dead() -> None:
    book = died(notebook(MAREK), 1, today=TODAY).notebook
    with pytest.raises(RelnoteError, match="died"):
        rest(book, 1, on=TODAY)
    with pytest.raises(RelnoteError, match="died"):
        gently(book, 1, today=TODAY)


def test_what_is_left_open_is_shown_oldest_first() -> None:
    book = notebook(
        MAREK,
        reminder(10, "promise", 1, "b", due=day("2026-12-01")),
        reminder(11, "ask", 1, "a", due=day("2026-11-01")),
        reminder(12, "ask", 1, "over", done=Done(TODAY)),
        reminder(13, "ask", 2, "somebody's"),
    )
    assert [each.text for each in reminders_left(book, 1)] == ["a", "b"]


def detail(id_: int, text: str, **fields: object) -> Detail:
    return Detail(id=id_, kind="story", text=text, on=day("2026-01-01"), **fields)  # type: ignore[arg-type]


def test_details_elsewhere_that_name_them_are_found_by_whole_words() -> None:
    book = notebook(
        person(1, "Walter Garraway", nicknames=("Wally",)),
        person(
            2,
            "Nell Garraway",
            details=(
                detail(20, "Walter taught her to keep accounts in green ink"),
                detail(21, "calls him Wally, always"),
                detail(22, "lives in Walterstown"),
                detail(23, "went to sea with Walter", ended=TODAY),
            ),
        ),
    )
    assert [each.detail for each in details_naming(book, 1)] == [20, 21]


def test_a_first_name_someone_else_has_counts_only_with_relatives() -> None:
    book = notebook(
        person(1, "Walter Garraway"),
        person(2, "Walter Pike"),
        person(3, "Joan Pike", details=(detail(20, "Walter sings too"),)),
        person(
            4,
            "Nell",
            details=(detail(21, "Walter's bees"),),
            related=(Relation(kind="father", person=1),),
        ),
    )
    assert [each.detail for each in details_naming(book, 1)] == [21]
