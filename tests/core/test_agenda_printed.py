"""How much of a day is printed, what gives way first, and what is said in its place."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from relnote.core.agenda.contract import as_contract
from relnote.core.agenda.day import agenda
from relnote.core.agenda.printed import Section, oneline, sections
from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Death, Detail, Gently, Membership, Wish
from relnote.core.settings import Circle, Season, Settings
from tests.build import TODAY, day, notebook, person, reminder, talk


def printed(book: Notebook, **fields: Any) -> dict[str, Section]:
    return {each.heading: each for each in sections(agenda(book, today=TODAY, **fields), **fields)}


def names(section: Section) -> list[str | None]:
    return [line.name for line in section.lines]


def promises(number: int, first: int = 1000) -> list[Any]:
    return [
        reminder(first + place, "promise", 1, f"thing {place}", due=TODAY - timedelta(days=place))
        for place in range(number)
    ]


def birthdays(number: int) -> list[Any]:
    return [
        person(100 + place, f"B{place:02}", birthday=PartialDay(month=11, day=22 + place % 5))
        for place in range(number)
    ]


def quiet_people(number: int) -> list[Any]:
    found: list[Any] = []
    for place in range(number):
        wish = Wish(day("2026-01-01"), every=Cadence(1, "week"))
        found += [person(200 + place, f"Q{place:02}", wish=wish), talk(2000 + place, "2026-10-01", 200 + place)]
    return found


TOM = person(1, "Tom Okafor")
IDA = person(300, "Ida", details=(Detail(id=3, kind="interest", text="tide tables", on=day("2025-05-04")),))


def test_a_section_with_nothing_in_it_is_not_printed() -> None:
    assert list(printed(notebook(TOM, *promises(1)))) == ["Follow up today"]


def test_the_sections_stand_in_their_order() -> None:
    book = notebook(
        TOM,
        IDA,
        *promises(1),
        *birthdays(1),
        *quiet_people(1),
        talk(50, "2026-11-21", 1, planned=True),
        talk(51, "2026-11-17", 300, channel="letter", direction="in"),
    )
    assert list(printed(book)) == [
        "Today you meet",
        "Waiting for your answer",
        "Follow up today",
        "Coming up",
        "Haven't heard from in a while",
        "One small thing",
    ]


def test_the_small_thing_gives_way_first() -> None:
    book = notebook(TOM, IDA, *promises(8), *birthdays(3), *quiet_people(4))
    shown = printed(book)
    assert "One small thing" not in shown
    assert len(shown["Coming up"].lines) == 3
    assert len(shown["Haven't heard from in a while"].lines) == 4


def test_then_coming_up_gives_way_to_three_rows() -> None:
    shown = printed(notebook(TOM, *promises(5), *birthdays(12), *quiet_people(4)))
    assert [line.words for line in shown["Coming up"].lines][-1] == "and 9 more"
    assert len(shown["Coming up"].lines) == 4
    assert len(shown["Haven't heard from in a while"].lines) == 4


def test_then_the_quiet_to_two_names_never_to_none() -> None:
    shown = printed(notebook(TOM, *promises(12), *birthdays(12), *quiet_people(12)))
    quiet = shown["Haven't heard from in a while"].lines
    assert [line.name is not None for line in quiet] == [True, True, False]
    assert quiet[-1].words == "and 10 more"


def test_her_own_rows_do_not_give_way_until_twelve_of_one_kind() -> None:
    shown = printed(notebook(TOM, *promises(30)))
    lines = shown["Follow up today"].lines
    assert len(lines) == 13
    assert lines[-1].words == "and 18 more, the oldest for 23 Oct"


def test_the_newest_seven_words_of_theirs_then_how_many_more() -> None:
    letters: list[Any] = []
    for place in range(11):
        on = (TODAY - timedelta(days=place + 1)).isoformat()
        letter = talk(500 + place, on, 100 + place, channel="letter", direction="in")
        letters += [person(100 + place, f"P{place:02}"), letter]
    lines = printed(notebook(*letters))["Waiting for your answer"].lines
    assert names(Section("", lines)) == [f"P{place:02}" for place in range(7)] + [None]
    assert lines[-1].words == "and 4 more"


def test_with_every_row_nothing_is_folded() -> None:
    book = notebook(
        TOM, IDA, *promises(30), *birthdays(12), *quiet_people(12), reminder(90, "waiting", 1, "the statements")
    )
    shown = printed(book, every=True)
    assert all(line.name for section in shown.values() for line in section.lines)
    assert len(shown["Follow up today"].lines) == 31
    assert len(shown["Haven't heard from in a while"].lines) == 12


def test_what_others_said_they_would_do_is_one_folded_line() -> None:
    ida = person(2, "Ida Falk")
    book = notebook(
        TOM,
        ida,
        reminder(10, "waiting", 1, "the lease", due=day("2026-11-20")),
        reminder(11, "waiting", 2, "sends the statements", due=day("2026-01-08")),
    )
    (line,) = printed(book)["Follow up today"].lines
    assert line.words == '2 people have something for you; Ida Falk "sends the statements", since 8 Jan'


def test_of_one_person_it_says_who() -> None:
    book = notebook(TOM, reminder(10, "waiting", 1, "the lease", due=day("2026-11-20")))
    assert (
        printed(book)["Follow up today"].lines[0].words
        == 'Tom Okafor has something for you: "the lease", since Friday'
    )


def test_a_suppliers_stands_as_a_row_unless_gently() -> None:
    circles = (Membership("suppliers", day("2024-01-02")),)
    settings = Settings(circles=(Circle(name="suppliers", chase=True),))
    due = reminder(10, "waiting", 2, "the fix", due=day("2026-11-18"))
    plain = notebook(TOM, person(2, "Henk", circles=circles), due, settings=settings)
    assert names(printed(plain)["Follow up today"]) == ["Henk"]
    grieving = person(2, "Henk", circles=circles, gently=Gently(day("2026-11-01"), day("2026-12-13")))
    assert names(printed(notebook(TOM, grieving, due, settings=settings))["Follow up today"]) == [None]


def test_whoever_stands_in_a_row_above_is_not_also_quiet() -> None:
    quiet = quiet_people(3)
    letter = reminder(10, "promise", 200, "send the VAT letter", due=TODAY)
    found = agenda(notebook(*quiet, letter), today=TODAY)
    assert {row.person.name for row in found.quiet} == {"Q01", "Q02"}
    assert found.quiet_total == 2


def test_a_folded_row_does_not_count_as_standing_above() -> None:
    quiet = quiet_people(2)
    found = agenda(notebook(*quiet, reminder(10, "waiting", 200, "the lease", due=TODAY)), today=TODAY)
    assert found.quiet_total == 2


def test_in_a_season_the_quiet_are_one_line() -> None:
    filing = Season(name="filing", start=day("2026-11-15"), end=day("2026-11-30"), yearly=True)
    shown = printed(notebook(*quiet_people(3), settings=Settings(seasons=(filing,))))
    assert [line.words for line in shown["Haven't heard from in a while"].lines] == ["Resting until 30 Nov"]


def test_one_line_for_a_prompt() -> None:
    assert (
        oneline(agenda(notebook(TOM, *promises(3), *quiet_people(2)), today=TODAY))
        == "3 to follow up · 2 quiet"
    )
    assert oneline(agenda(notebook(TOM), today=TODAY)) == "Nothing waits today."


def test_the_first_morning_after_an_import_until_ten_are_kept() -> None:
    def imported(kept: int) -> str | None:
        people = [
            person(each, f"P{each}", source="vcard", kept=TODAY if each <= kept else None)
            for each in range(1, 1201)
        ]
        return agenda(notebook(*people), today=TODAY).arrived

    assert imported(0) == "1,200 people are in; `relnote sort` to say who matters (ten minutes)"
    assert imported(9) == "1,191 of 1,200 people not sorted yet; `relnote sort` to say who matters"
    assert imported(10) is None


def test_two_of_three_are_sorted_and_one_is_left() -> None:
    people = [person(each, f"P{each}", source="vcard", kept=TODAY if each < 3 else None) for each in (1, 2, 3)]
    book = notebook(*people)
    assert (
        agenda(book, today=TODAY).arrived == "1 of 3 people not sorted yet; `relnote sort` to say who matters"
    )
    gone = book.with_person(replace(people[2], died=Death(noted=TODAY)))
    assert agenda(gone, today=TODAY).arrived is None
    assert agenda(book.with_person(replace(people[2], kept=TODAY)), today=TODAY).arrived is None


def test_one_line_counts_what_stands_under_follow_up() -> None:
    supplier = person(3, "Henk Ollerenshaw", circles=(Membership("suppliers", TODAY),))
    chased = reminder(30, "waiting", 3, "the fix", due=day("2026-11-18"))
    folded = reminder(31, "waiting", 1, "the statements", due=day("2026-11-18"))
    settings = Settings(circles=(Circle(name="suppliers", chase=True),))
    found = agenda(notebook(TOM, supplier, chased, folded, *promises(2), settings=settings), today=TODAY)
    rows = [line for each in sections(found) if each.heading == "Follow up today" for line in each.lines]
    assert sum(line.ref is not None for line in rows) == 3
    assert oneline(found) == "3 to follow up"


ROW = {"ref", "person"}
KEYS = {
    "meetings": ROW | {"time", "text"},
    "replies_owed": ROW | {"since", "channel", "days"},
    "follow_ups": ROW | {"kind", "text", "due", "days_late"},
    "waiting": ROW | {"text", "due"},
    "coming_up": ROW | {"label", "on", "in_days", "turning", "post_by"},
    "quiet": ROW
    | {
        "last_heard",
        "last_reached",
        "signal",
        "silence_days",
        "expected_days",
        "allowed_days",
        "basis",
        "why",
        "say",
    },
}


def test_the_contract_holds_its_keys_whatever_is_absent_and_its_ids_are_strings() -> None:
    book = notebook(
        TOM,
        IDA,
        *promises(1),
        *birthdays(1),
        *quiet_people(1),
        reminder(90, "waiting", 1, "the lease", due=TODAY),
        reminder(91, "follow-up", 1, "no day"),
        talk(50, "2026-11-21", 1, planned=True),
        talk(51, "2026-11-17", 300, channel="letter", direction="in"),
    )
    said = as_contract(agenda(book, today=TODAY))
    assert said["day"] == TODAY
    for section, keys in KEYS.items():
        assert said[section], section
        for row in said[section]:
            assert keys <= set(row)
            assert isinstance(row["person"]["id"], str)
    assert said["quiet_total"] == 1
    assert set(said["small_thing"]) == {"ref", "person", "kind", "text"}
    empty = as_contract(agenda(notebook(), today=TODAY))
    assert {key: empty[key] for key in KEYS} == {key: [] for key in KEYS}
    assert (empty["small_thing"], empty["quiet_total"]) == (None, 0)
