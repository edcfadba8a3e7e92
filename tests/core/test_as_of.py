"""An earlier day, as it was: what is dated after it is gone, what was done since is undone."""

from relnote.core.as_of import as_of
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Choice,
    Death,
    Detail,
    Gently,
    Introduction,
    Membership,
    Relation,
    Rest,
    Wish,
)
from relnote.core.reminders import Done, Snooze, Told
from tests.build import day, notebook, person, reminder, talk

THEN = day("2026-11-10")
LATER = day("2026-11-15")


def test_what_happened_later_is_gone_and_what_was_written_down_late_is_there() -> None:
    seen = as_of(
        notebook(person(1, "Tom"), talk(10, "2026-11-15", 1), talk(11, "2026-11-09", 1, made=LATER)), THEN
    )
    assert list(seen.conversations) == [11]


def test_a_plan_made_by_then_is_a_plan_and_a_later_one_is_not_known() -> None:
    plan = talk(10, "2026-11-20", 1, planned=True, made=day("2026-11-01"))
    later = talk(11, "2026-11-20", 1, planned=True, made=LATER)
    assert list(as_of(notebook(person(1, "Tom"), plan, later), THEN).conversations) == [10]


def test_a_plan_that_happened_since_is_the_plan_again_in_its_own_words() -> None:
    happened = talk(
        10,
        "2026-11-12",
        1,
        made=day("2026-11-01"),
        planned_for=day("2026-11-12"),
        text="Good lunch",
        choices=(Choice(row="plan", how="done", on=LATER, say="lunch with Tom"),),
    )
    seen = as_of(notebook(person(1, "Tom"), happened), day("2026-11-14")).conversations[10]
    assert (seen.planned, seen.text, seen.choices) == (True, "lunch with Tom", ())
    assert as_of(notebook(person(1, "Tom"), happened), LATER).conversations[10] == happened


def test_a_plan_moved_twice_stands_where_it_stood_then() -> None:
    moved = talk(
        10,
        "2026-11-30",
        1,
        planned=True,
        made=day("2026-11-01"),
        planned_for=day("2026-11-11"),
        choices=(
            Choice(row="plan", how="snooze", on=day("2026-11-05"), until=day("2026-11-20")),
            Choice(row="plan", how="snooze", on=LATER, until=day("2026-11-30")),
        ),
    )
    book = notebook(person(1, "Tom"), moved)
    days = [as_of(book, day(each)).conversations[10].day for each in ("2026-11-02", "2026-11-10", "2026-11-15")]
    assert days == [day("2026-11-11"), day("2026-11-20"), day("2026-11-30")]


def test_reminders_are_wound_back() -> None:
    book = notebook(
        person(1, "Tom"),
        reminder(10, "promise", 1, "a", due=day("2026-11-09"), done=Done(LATER, day("2026-11-09"))),
        reminder(11, "ask", 1, "b", dropped=Done(LATER)),
        reminder(12, "ask", 1, "c", snoozes=(Snooze(LATER, day("2026-12-01")),)),
        reminder(13, "promise", 1, "d", due=day("2026-11-30"), told=(Told(LATER, day("2026-11-09")),)),
        reminder(14, "follow-up", 1, "e", due=day("2026-12-01"), history=(Done(LATER, day("2026-11-14")),)),
        reminder(15, "follow-up", 1, "f", made=LATER),
    )
    seen = as_of(book, THEN).reminders
    assert list(seen) == [10, 11, 12, 13, 14]
    assert seen[10].is_open
    assert seen[11].is_open
    assert seen[12].snoozes == ()
    assert (seen[13].due, seen[13].told) == (day("2026-11-09"), ())
    assert (seen[14].due, seen[14].history) == (day("2026-11-14"), ())


def test_a_person_is_as_they_were() -> None:
    tom = person(
        1,
        "Tom",
        kept=LATER,
        circles=(Membership("clients", LATER),),
        wish=Wish(LATER, never=True),
        introduction=Introduction(by=2, thanked=LATER),
        details=(
            Detail(id=100, kind="work", text="bakes", on=day("2026-01-01"), ended=LATER, renewed=LATER),
            Detail(id=101, kind="work", text="sold up", on=LATER),
        ),
        rests=(Rest(on=day("2026-11-01"), woken=LATER), Rest(on=LATER)),
        died=Death(noted=LATER, on=PartialDay.of(day("2026-11-08"))),
        gently=Gently(LATER, day("2026-12-27")),
        choices=(Choice(row="quiet", how="drop", on=LATER),),
    )
    seen = as_of(notebook(tom, person(2, "Bea")), THEN).people[1]
    assert (seen.kept, seen.circles, seen.wish, seen.died, seen.gently, seen.choices) == (
        None,
        (),
        None,
        None,
        None,
        (),
    )
    assert seen.introduction == Introduction(by=2)
    assert seen.details == (Detail(id=100, kind="work", text="bakes", on=day("2026-01-01")),)
    assert seen.rests == (Rest(on=day("2026-11-01")),)


def test_someone_added_later_is_there_only_with_a_talk_by_then_and_kept_by_it() -> None:
    tom = person(1, "Tom", added=LATER, kept=LATER)
    bea = person(2, "Bea", added=LATER, kept=LATER)
    joan = person(3, "Joan", related=(Relation(kind="friend", person=2),))
    seen = as_of(notebook(tom, bea, joan, talk(10, "2026-11-05", 1, made=LATER)), THEN)
    assert list(seen.people) == [1, 3]
    assert seen.people[1].kept == THEN
    assert seen.people[3].related == (Relation(kind="friend"),)


def test_a_note_posted_later_is_a_draft_and_one_made_later_is_gone() -> None:
    book = (
        notebook(person(1, "Tom"))
        .with_note(Note(id=5, to=(1,), made=day("2026-11-01"), posted=LATER))
        .with_note(Note(id=6, to=(1,), made=LATER))
    )
    assert as_of(book, THEN).notes == {5: Note(id=5, to=(1,), made=day("2026-11-01"))}


def test_about_march_written_in_march_is_there_in_march() -> None:
    march = talk(10, "2026-11-30", 1, around="November 2026", made=day("2026-11-05"))
    assert as_of(notebook(person(1, "Tom"), march), THEN).conversations
    assert not as_of(notebook(person(1, "Tom"), march), day("2026-11-04")).conversations
