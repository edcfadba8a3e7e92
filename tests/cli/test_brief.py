"""`relnote brief WHO`: with the phone ringing."""

from __future__ import annotations

from pathlib import Path

from relnote.cli.columns import cells
from relnote.core.people import Detail, Labelled
from tests.build import day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal

TOM = person(
    1, "Tom Okafor", said="oh-KAH-for", phones=(Labelled("01632 964471"),),
    details=(Detail(id=50, kind="family", text="a cat", on=day("2024-10-20")),),
)  # fmt: skip
LETTER = reminder(20, "promise", 1, "send the VAT letter", due=day("2026-11-19"))


def test_it_is_found_by_the_last_digits_of_the_phone_that_rings(relnote: CommandLine) -> None:
    relnote.holds(notebook(TOM, talk(10, "2026-09-18", 1, text="Lease or buy?"), LETTER))

    answer = relnote("brief", "4471")
    assert answer.code == 0
    assert answer.out.startswith("Tom Okafor\n  say oh-KAH-for\n")
    assert '\nWhere you left off\n  "Lease or buy?"  (18 Sep, by phone, 9 weeks ago)\n' in answer.out
    assert "\nOpen between you\n  ! send the VAT letter  (for Thu 19 Nov)\n" in answer.out
    assert '\nAsk after\n  "a cat"  (Oct 2024, 2 years ago)\n' in answer.out


def test_json_says_where_each_line_is_from(relnote: CommandLine) -> None:
    relnote.holds(notebook(TOM, talk(10, "2026-09-18", 1, text="Lease or buy?"), LETTER))

    found = relnote("brief", "tom", "--json").json
    assert found["person"] == {"id": "1", "name": "Tom Okafor", "said": "oh-KAH-for"}
    assert found["last"][0]["source"]["kind"] == "conversation"
    assert found["open"][0] == {
        "text": "send the VAT letter", "aside": "for Thu 19 Nov", "mark": "!", "dim": False,
        "source": {"kind": "reminder", "id": "20", "ref": found["open"][0]["source"]["ref"]},
    }  # fmt: skip
    assert found["ask_after"][0]["dim"] is True


def test_on_an_earlier_day_it_knows_nothing_later(relnote: CommandLine) -> None:
    relnote.holds(notebook(TOM, talk(10, "2026-09-18", 1, text="Lease or buy?")))

    assert "Lease or buy?" not in relnote("brief", "tom", "--on", "2026-09-17").out


def test_someone_who_was_not_in_the_notebook_yet_is_said(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(1, "Tom Okafor", added=day("2026-11-01"))))

    answer = relnote("brief", "tom", "--on", "2026-10-01")
    assert answer.code == 1
    assert "came into the notebook" in answer.err


def test_nobody_is_answered_with_the_nearest_name(relnote: CommandLine) -> None:
    relnote.holds(notebook(TOM))

    answer = relnote("brief", "tim okafor")
    assert answer.code == 1
    assert "Tom Okafor" in answer.err


def test_nothing_in_it_can_move_the_cursor(relnote: CommandLine) -> None:
    hostile = "a\x1b[31mred\u202e"
    relnote.holds(
        notebook(
            person(1, f"Tom {hostile}", said=hostile),
            talk(10, "2026-09-18", 1, text=hostile),
            reminder(20, "ask", 1, hostile),
        )
    )

    printed = relnote("brief", "tom").out
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "␛" in printed


def test_on_a_terminal_no_row_is_wider_than_it_in_whatever_script(relnote: CommandLine, tmp_path: Path) -> None:
    words = "祝你生日快乐,身体健康,万事如意,我们都很想念你和你的家人,希望不久以后能再见面"
    relnote.holds(notebook(TOM, talk(10, "2026-09-18", 1, text=words)))
    terminal = Terminal("brief", "tom", folder=tmp_path, COLUMNS="60", NO_COLOR="1")
    assert terminal.ends() == 0
    rows = terminal.said.splitlines()
    assert max(map(cells, rows)) <= 60
    first = next(at for at, row in enumerate(rows) if "祝你" in row)
    assert rows[first].startswith('  "祝你生日快乐')
    assert rows[first + 1].startswith("    ")
