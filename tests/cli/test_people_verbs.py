"""add, people, show, search, sort, remove and config, as they are typed."""

from __future__ import annotations

import pytest

from relnote.core.cadence import Cadence
from relnote.core.calendar.wishes import WISHES
from relnote.core.partial import PartialDay
from relnote.core.people import Membership
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

BOOK = notebook(
    person(1, "Tom Okafor", circles=(Membership("clients", day("2024-01-02")),)),
    person(2, "Tom Reed"),
    person(3, "Bea Lund", kept=None),
    person(4, "Ida Falk", kept=None),
    talk(10, "2026-09-18", 1, text="Two shops in Lisbon still both possible."),
    talk(11, "2026-09-19", 1, 3, text="the flat"),
    reminder(20, "promise", 1, "send the VAT letter", due=TODAY, every=Cadence(1, "month"), start=TODAY),
)


@pytest.fixture
def book(relnote: CommandLine) -> CommandLine:
    relnote.holds(BOOK)
    return relnote


def test_add_begins_a_notebook_and_says_back_what_it_understood(relnote: CommandLine) -> None:
    relnote("add", "Bea Lund")
    answer = relnote(
        "add", "Nell", "Rowe", "--called", "Nelly", "--circle", "clients", "--every", "6 weeks",
        "--email", "nell@rowe.example", "--phone", "+44 161 496 0000", "--org", "Rowe & Co", "--role", "owner",
        "--birthday", "12 June", "--met", "at the market, March 2019", "--introduced-by", "bea",
    )  # fmt: skip
    assert answer.code == 0
    assert answer.out == (
        "Added  Nell Rowe · called Nelly · clients · every 6 weeks · nell@rowe.example · +44 161 496 0000 · "
        "Rowe & Co, owner · birthday 12 June · met at the market, March 2019 · introduced by Bea Lund\n"
        '       circle "clients" is new\n'
    )
    assert answer.err == "relnote undo takes it back\n"
    nell = next(each for each in relnote.notebook.people.values() if each.name == "Nell Rowe")
    assert nell.met is not None
    assert (nell.met.story, nell.met.on) == ("at the market", PartialDay(year=2019, month=3))


def test_add_is_one_act(relnote: CommandLine) -> None:
    relnote("add", "Bea Lund", "--circle", "clients")
    relnote("add", "Tom Okafor", "--circle", "family")
    relnote("undo")
    assert [each.name for each in relnote.notebook.people.values()] == ["Bea Lund"]
    assert [each.name for each in relnote.notebook.settings.circles] == ["clients"]


def test_someone_alike_is_refused_until_it_is_said_again(book: CommandLine) -> None:
    answer = book("add", "tom okafor")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "Already there: Tom Okafor (the same name). `--again` adds tom okafor as well.\n"
    assert book("add", "tom okafor", "--again").code == 0
    assert len(book.notebook.people) == 5


def test_add_json_is_the_person_as_people_lists_them(relnote: CommandLine) -> None:
    answer = relnote("add", "Tom Okafor", "--json")
    assert answer.json == relnote("people", "--json").json[0]


def test_people_in_a_pipe_is_tabs_by_name(book: CommandLine) -> None:
    rows = [line.split("\t") for line in book("people").out.splitlines()]
    assert [row[1] for row in rows] == ["Bea Lund", "Ida Falk", "Tom Okafor", "Tom Reed"]
    assert {len(row) for row in rows} == {5}
    assert rows[2][2:] == ["", "clients", "19 Sep"]


def test_people_can_be_asked_for_by_name_or_circle(book: CommandLine) -> None:
    assert [each["name"] for each in book("people", "tom", "--json").json] == ["Tom Okafor", "Tom Reed"]
    assert [each["name"] for each in book("people", "CLIENTS", "--json").json] == ["Tom Okafor"]
    nobody = book("people", "xylo")
    assert (nobody.code, nobody.out, nobody.err) == (0, "", 'No one fits "xylo".\n')


def test_people_json_is_the_contract(book: CommandLine) -> None:
    everyone = book("people", "--json").json
    assert {"id", "ref", "name"} <= everyone[0].keys()
    assert all(isinstance(each["id"], str) for each in everyone)
    assert len({each["ref"] for each in everyone}) == len(everyone)


def test_show_json_is_the_contract(book: CommandLine) -> None:
    tom = book("show", "tom", "okafor", "--json").json
    assert tom["name"] == "Tom Okafor"
    assert [each["text"] for each in tom["conversations"]] == [
        "the flat",
        "Two shops in Lisbon still both possible.",
    ]
    assert tom["reminders"] == [
        {
            "id": "20", "ref": tom["reminders"][0]["ref"], "kind": "promise", "text": "send the VAT letter",
            "due": "2026-11-21", "time": None, "every": "every month", "done_on": None, "dropped_on": None,
        }
    ]  # fmt: skip
    assert (tom["details"], tom["notes"], tom["birthday"]) == ([], [], None)


def test_a_ref_that_show_gives_can_be_done(book: CommandLine) -> None:
    ref = book("show", "tom okafor", "--json").json["reminders"][0]["ref"]
    assert book("done", ref).code == 0
    assert book.notebook.reminders[20].history


def test_show_says_what_is_filled_and_nothing_else(book: CommandLine) -> None:
    lines = book("show", "bea").out.splitlines()
    assert lines[0].startswith("Bea Lund · ")
    assert [line.strip() for line in lines if line][1:4] == [
        "last heard\t19 Sep",
        "Conversations",
        lines[4].strip(),
    ]
    assert lines[4].strip().endswith("19 Sep · call · with Tom Okafor")


def test_a_name_that_fits_two_is_refused_with_both(book: CommandLine) -> None:
    answer = book("show", "tom")
    assert answer.code == 1
    assert "Tom Okafor" in answer.err
    assert "Tom Reed" in answer.err
    error = book("show", "tom", "--json")
    assert {"error", "candidates"} == CommandLine.error(error).keys()
    assert len(CommandLine.error(error)["candidates"]) == 2


def test_search_is_grouped_by_person(book: CommandLine) -> None:
    answer = book("search", "lisbon")
    assert answer.out.split("\t")[::4] == ["Tom Okafor", "Two shops in Lisbon still both possible.\n"]
    found = book("search", "flat", "--json").json
    assert [each["person"]["name"] for each in found] == ["Bea Lund", "Tom Okafor"]
    assert found[0]["hits"][0]["text"] == "the flat"
    assert book("search", "quinces").err == 'Nothing in the notebook says "quinces".\n'


def test_sort_in_a_pipe_lists_those_nobody_kept(book: CommandLine) -> None:
    assert [line.split("\t")[1] for line in book("sort").out.splitlines()] == ["Bea Lund", "Ida Falk"]
    assert [each["name"] for each in book("sort", "--json").json] == ["Bea Lund", "Ida Falk"]


def test_sort_says_it_of_several_without_a_terminal(book: CommandLine) -> None:
    answer = book("sort", "--circle", "clients", "--every", "6 weeks", "--last-spoke", "month", "bea", "ida")
    assert answer.out == "2 people: clients · every 6 weeks · last spoke about October 2026\n"
    assert book("sort").out == ""
    for each in (3, 4):
        assert book.notebook.people[each].circles == (Membership("clients", TODAY),)
    book("undo")
    assert len(book("sort").out.splitlines()) == 2


@pytest.mark.parametrize(
    "words",
    [["bea"], ["--circle", "x"], ["--every", "6w", "--never", "bea"], ["--circle", " ", "bea"]],
)
def test_sort_with_half_of_it_said_is_a_usage_error(book: CommandLine, words: list[str]) -> None:
    assert book("sort", *words).code == 2


def test_remove_asks_and_says_what_happens_to_talks_with_others(book: CommandLine) -> None:
    asked = book("remove", "tom okafor")
    assert asked.code == 2
    assert "1 talk with others stays, without them" in asked.err
    assert 1 in book.notebook.people
    done = book("remove", "tom okafor", "--yes")
    assert done.code == 0
    assert "1 talk with them alone goes" in done.out
    assert 1 not in book.notebook.people
    assert book.notebook.conversations[11].with_ == (3,)
    book("undo")
    assert book.notebook == BOOK


def test_config_lists_everything_with_the_command_that_changes_it(book: CommandLine) -> None:
    rows = [line.split("\t") for line in book("config").out.splitlines()]
    assert [row[0] for row in rows] == [
        "circle", "season", "day_first", "post_days", "words_a_card", "card", "idle_minutes", *WISHES,
        "stock_phrases", "courtesies", "sad_words", "trade_words",
    ]  # fmt: skip
    assert all(row[2].startswith("relnote config ") for row in rows)
    assert book("config", "--json").json.keys() == {row[0] for row in rows} | {"card_sizes"}


def test_every_command_that_config_lists_is_understood(book: CommandLine) -> None:
    import shlex

    book("config", "circle", "the clients")
    for line in book("config").out.splitlines():
        words = shlex.split(line.split("\t")[2].split(" [")[0])[1:]
        assert book(*words).code == 0, words


def test_config_sets_circles_seasons_and_values(book: CommandLine) -> None:
    assert book("config", "circle", "clients", "--every", "6 weeks").out == "circle clients: every 6 weeks\n"
    assert book("config", "circle", "clients", "--never").out == "circle clients: never remind\n"
    assert book("config", "season", "filing", "1 jan", "31 jan", "--yearly", "--circle", "clients").out == (
        "season filing: 1 Jan to 31 Jan every year · only clients\n"
    )
    assert book("config", "day_first", "yes").out == "day_first: yes (3/4 is 3 April)\n"
    assert book("config", "day_first").out.split("\t")[1] == "yes (3/4 is 3 April)"
    assert book("config", "season", "filing", "--remove").out == "season: none yet\n"
    assert book.notebook.settings.seasons == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["day_frist", "yes"], "Did you mean day_first?"),
        (["day_first", "maybe"], "yes, no or unset"),
        (["season", "filing", "1 jan"], "a name and two days"),
        (["season", "filing", "1 jan", "31 jan", "--circle", "nobody"], "no circle"),
        (["circle", "x", "y"], "one name"),
        (["circle", "x", "--yearly"], "--yearly says nothing"),
        (["--every", "6w"], "--every says nothing"),
        (["post_days", "1", "2"], "one value"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_a_way_forward(
    book: CommandLine, words: list[str], said: str
) -> None:
    answer = book("config", *words)
    assert answer.code in (1, 2)
    assert said in answer.err
    assert book.notebook == BOOK


def test_on_a_page_the_refs_stand_in_a_column_and_further_lines_below_the_words(book: CommandLine) -> None:
    talks = (talk(at, "2026-11-01", 1, text="a\nb") for at in range(10, 90))
    book.holds(notebook(person(1, "Ann Lee"), *talks))
    rows = book("show", "ann").out.split("Conversations\n")[1].splitlines()
    heads, first, second = rows[0::3], rows[1::3], rows[2::3]
    starts = {row.index("1 Nov") for row in heads}
    assert len({len(row.split()[0]) for row in heads}) > 1, "refs of several lengths"
    assert starts == {row.index("a") for row in first} == {row.index("b") for row in second}


def test_a_circle_that_is_asked_about_again_is_shown_alone(book: CommandLine) -> None:
    book("config", "circle", "clients", "--every", "6 weeks")
    book("config", "circle", "family", "--cards")
    assert book("config", "circle", "clients").out == "circle clients: every 6 weeks\n"


def test_a_circle_is_begun_by_saying_something_of_it_and_never_by_a_slip(book: CommandLine) -> None:
    before = book.path.read_bytes()
    refused = book("config", "circle", "cleints")
    assert refused.code == 2
    assert 'There is no circle "cleints".' in refused.err
    assert book.path.read_bytes() == before
    assert book("config", "circle", "cleints", "--never").code == 0
