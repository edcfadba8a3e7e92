"""`relnote history`: what was done, newest first."""

from __future__ import annotations

from tests.cli.conftest import CommandLine


def test_acts_are_listed_newest_first_with_their_numbers(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("add", "Bea Lund")
    relnote("undo")
    rows = [line.split("\t") for line in relnote("history").out.splitlines()]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("2", "add Bea Lund", "taken back"),
        ("1", "add Tom Okafor", ""),
    ]


def test_json_has_every_act(relnote: CommandLine) -> None:
    for number in range(23):
        relnote("add", f"Person {number}")
    acts = relnote("history", "--json").json
    assert [act["number"] for act in acts] == list(range(23, 0, -1))
    assert set(acts[0]) == {"number", "act", "at", "undone"}
    shown = relnote("history")
    assert len(shown.out.splitlines()) == 20
    assert shown.err == "and 3 more: relnote history --all\n"
    assert len(relnote("history", "--all").out.splitlines()) == 23


def test_a_name_that_would_move_the_cursor_is_shown_as_signs(relnote: CommandLine) -> None:
    relnote("add", "Tom\x1b[2J Okafor")
    listed = relnote("history")
    assert "␛[2J" in listed.out
    assert "\x1b" not in listed.out + relnote("undo").out


def test_an_act_reads_as_a_sentence(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor", "--birthday", "1 december")
    relnote("remind", "tom", "ring about the lease", "--on", "today")
    relnote("snooze", "tom", "30 nov")
    relnote("config", "circle", "clients", "--every", "6 weeks")
    relnote("config", "season", "filing", "1 jan", "31 jan", "--yearly")
    relnote("config", "day_first", "yes")
    relnote("config", "sad_words", "stroke out")
    relnote("config", "season", "filing", "--remove")
    relnote("sort", "--circle", "clients", "--every", "quarter", "Tom Okafor")
    relnote("gently", "tom", "until", "12 january")
    acts = [row.split("\t")[2] for row in relnote("history", "--all").out.splitlines()]
    assert acts[::-1] == [
        "add Tom Okafor",
        "remind of Tom Okafor: ring about the lease",
        "snooze until 30 Nov: ring about the lease",
        "circle clients: every 6 weeks",
        "season filing: 1 Jan to 31 Jan every year",
        "day_first: yes (3/4 is 3 April)",
        "add to sad_words: stroke out",
        "remove the season filing",
        "sort Tom Okafor: clients · every quarter",
        "gently with Tom Okafor until 12 Jan",
    ]


def test_settings_and_sorting_say_how_to_take_them_back(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    for words in (
        ("config", "circle", "clients", "--every", "6 weeks"),
        ("config", "day_first", "yes"),
        ("sort", "--circle", "clients", "Tom Okafor"),
        ("config", "circle", "clients", "--remove"),
    ):
        assert relnote(*words).err == "relnote undo takes it back\n", words
    assert relnote("config", "day_first", "yes").err == ""
