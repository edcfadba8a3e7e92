"""`relnote note WHO` on a terminal: written in her editor, marked on save, kept or posted, and never lost."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from relnote.core.notes import Note
from tests.build import TODAY, day
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal, editor
from tests.core.desk.notes import practice

DEAR = "path.write_text('Dear Joan,\\nthe mouse.\\n' + path.read_text())"
TICKED = "path.write_text('Dear Joan,\\n' + path.read_text().replace('[ ] 1', '[x] 1'))"
FAILS = f"{DEAR}\nsys.exit(3)"

COPIED = (
    "Your barometer has arrived in the kitchen and forecasts nothing but soup, which it has been right "
    "about every evening since the storm."
)


@pytest.fixture
def desk(relnote: CommandLine) -> CommandLine:
    relnote.holds(practice())
    return relnote


def notes(desk: CommandLine) -> list[Note]:
    return list(desk.notebook.notes.values())


def writing(folder: Path, script: str, *words: str) -> Terminal:
    return Terminal("note", "joan", *words, folder=folder, EDITOR=editor(folder, script))


def test_what_is_written_is_kept_as_a_draft_by_enter(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, DEAR, "--for", "birthday")
    terminal.sees("note>")
    terminal.types("")

    assert terminal.ends() == 0
    (one,) = notes(desk)
    assert (one.text, one.reason, one.posted) == ("Dear Joan,\nthe mouse.", "birthday", None)
    assert "of about" in terminal.said, "how full the card is"
    assert "Kept as a draft" in terminal.said
    assert not list((tmp_path / "state").rglob("note*.txt"))


def test_the_prompts_stand_below_and_a_tick_is_a_source(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, TICKED)
    terminal.sees("note>")
    terminal.types("p")

    assert terminal.ends() == 0
    (one,) = notes(desk)
    assert len(one.sources) == 1
    assert one.posted == TODAY


def test_a_card_written_by_hand_needs_only_a_tick(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, "path.write_text(path.read_text().replace('[ ] 1', '[x] 1'))")
    terminal.sees("note>")
    terminal.types("p yesterday")

    assert terminal.ends() == 0
    (one,) = notes(desk)
    assert (one.text, one.posted) == (None, day("2026-11-20"))


def test_the_line_and_what_is_enclosed_are_read(desk: CommandLine, tmp_path: Path) -> None:
    script = "path.write_text(path.read_text().replace('In a line:', 'In a line: the mouse'))"
    terminal = writing(tmp_path, script)
    terminal.sees("note>")
    terminal.types("")
    assert terminal.ends() == 0
    assert notes(desk)[0].line == "the mouse"


def test_nothing_written_keeps_nothing(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, "pass")

    assert terminal.ends() == 0
    assert "Nothing was written." in terminal.said
    assert desk.notebook == practice()


def test_a_day_that_is_none_leaves_the_way_back(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, DEAR)
    terminal.sees("note>")
    terminal.types("p tomorrow")
    terminal.sees("still ahead")
    terminal.sees("note>")
    terminal.types("p the other day")
    terminal.sees("the other day")
    terminal.sees("note>")
    terminal.types("p last friday")

    assert terminal.ends() == 0
    assert notes(desk)[0].posted == day("2026-11-20")


def test_edit_again_goes_on_with_the_same_words(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, DEAR)
    terminal.sees("note>")
    terminal.types("e")
    terminal.sees("note>")
    terminal.types("k")

    assert terminal.ends() == 0
    (one,) = notes(desk)
    assert one.text == "Dear Joan,\nthe mouse.\nDear Joan,\nthe mouse."


def test_a_mark_waved_off_stays_away_for_this_note(desk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "sent.txt").write_text(COPIED)
    desk("note", "tom", "--text", str(tmp_path / "sent.txt"), "--posted", "yesterday")
    writes = f"path.write_text({COPIED!r} + '\\n' + path.read_text())"
    terminal = writing(tmp_path, writes)
    terminal.sees("photocopy")
    terminal.sees("note>")
    terminal.types("w")
    terminal.sees("No marks.")
    terminal.sees("note>")
    terminal.types("k")
    assert terminal.ends() == 0

    again = writing(tmp_path, "path.write_text(path.read_text() + '# In a line: x')")
    again.sees("No marks.")
    again.sees("note>")
    again.types("k")
    assert again.ends() == 0
    draft = next(each for each in notes(desk) if each.is_draft)
    assert draft.waved


def test_throwing_it_away_is_asked(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, DEAR)
    terminal.sees("note>")
    terminal.types("n")
    terminal.sees("Throw away what you wrote?")
    terminal.types("n")
    terminal.sees("note>")
    terminal.types("n")
    terminal.sees("Throw away what you wrote?")
    terminal.types("y")

    assert terminal.ends() == 0
    assert desk.notebook == practice()


def test_ctrl_c_at_the_question_loses_nothing(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, DEAR)
    terminal.sees("note>")
    terminal.interrupts()
    assert notes(desk) == []

    again = writing(tmp_path, "pass")
    again.sees("Go on with it?")
    again.types("y")
    again.sees("note>")
    again.types("k")
    assert again.ends() == 0
    assert notes(desk)[0].text == "Dear Joan,\nthe mouse."


def test_a_failing_editor_loses_nothing(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(tmp_path, FAILS)
    assert terminal.ends() == 1
    assert "What you wrote is kept" in terminal.said

    again = writing(tmp_path, "pass")
    again.sees("Go on with it?")
    again.types("")
    again.sees("note>")
    again.types("")
    assert again.ends() == 0
    assert notes(desk)[0].text == "Dear Joan,\nthe mouse."


def test_a_missing_editor_is_said(desk: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal("note", "joan", folder=tmp_path, EDITOR="no-such-editor")

    assert terminal.ends() == 1
    assert "no-such-editor" in terminal.said
    assert notes(desk) == []


def test_a_killed_relnote_loses_nothing(desk: CommandLine, tmp_path: Path) -> None:
    terminal = writing(
        tmp_path, f"{DEAR}\nos.kill(os.getppid(), {int(signal.SIGTERM)})\nimport signal\nsignal.pause()"
    )
    terminal.ends()

    again = writing(tmp_path, "pass")
    again.sees("Go on with it?")
    again.types("y")
    again.sees("note>")
    again.types("k")
    assert again.ends() == 0
    assert notes(desk)[0].text == "Dear Joan,\nthe mouse."


def test_a_kept_draft_is_opened_again_by_name(desk: CommandLine, tmp_path: Path) -> None:
    first = writing(tmp_path, DEAR, "--for", "birthday")
    first.sees("note>")
    first.types("k")
    first.ends()

    again = writing(tmp_path, "path.write_text(path.read_text().replace('mouse', 'mice'))")
    again.sees("note>")
    again.types("p")
    assert again.ends() == 0
    (one,) = notes(desk)
    assert (one.text, one.posted, one.reason) == ("Dear Joan,\nthe mice.", TODAY, "birthday")


@pytest.mark.parametrize(("answer", "states"), [("k", ["draft", "draft"]), ("p", ["draft", "posted"])])
def test_a_draft_changed_elsewhere_meanwhile_stays_beside_hers(
    desk: CommandLine, tmp_path: Path, answer: str, states: list[str]
) -> None:
    (tmp_path / "first.txt").write_text("Dear Joan, first.")
    (tmp_path / "other.txt").write_text("Dear Joan, from the other window.")
    desk("note", "joan", "--text", str(tmp_path / "first.txt"), "--keep")
    other = [sys.executable, "-m", "relnote", "note", "joan", "--keep", "--text", str(tmp_path / "other.txt")]
    script = f"import subprocess\nsubprocess.run({other!r}, check=True, stdin=subprocess.DEVNULL)\n{DEAR}"
    terminal = writing(tmp_path, script)
    terminal.sees("note>")
    terminal.types(answer)

    assert terminal.ends() == 0
    assert sorted("posted" if each.posted else "draft" for each in notes(desk)) == states
    assert "Dear Joan, from the other window." in [each.text for each in notes(desk)]
    assert any("the mouse." in (each.text or "") for each in notes(desk))


def test_control_characters_go_to_the_editor_as_signs_and_stay_as_they_were(
    desk: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "draft.txt").write_text("Dear\x1b[31m Joan,")
    desk("note", "joan", "--text", str(tmp_path / "draft.txt"), "--keep")
    terminal = writing(
        tmp_path, "assert chr(27) not in path.read_text()\n" + TICKED.replace("Dear Joan,\\n", "")
    )
    terminal.sees("note>")
    terminal.types("k")

    assert terminal.ends() == 0
    assert notes(desk)[0].text == "Dear\x1b[31m Joan,"


def test_a_round_is_written_in_the_editor(desk: CommandLine, tmp_path: Path) -> None:
    script = (
        "text = path.read_text()\n"
        "text = text.replace('[ ]', '[x]', 1).replace('Bea Lund:', 'Bea Lund: the scan')\n"
        "path.write_text(text)"
    )
    terminal = Terminal("note", "--round", "clients", folder=tmp_path, EDITOR=editor(tmp_path, script))

    assert terminal.ends() == 0
    assert "clients: 1 written, 1 to write" in terminal.said
    (one,) = notes(desk)
    assert (one.line, one.written) == ("the scan", TODAY)

    untouched = Terminal("note", "--round", "clients", folder=tmp_path, EDITOR=editor(tmp_path, "pass"))
    assert untouched.ends() == 0
    assert "Nothing was changed." in untouched.said


def test_lines_of_a_round_that_are_one_are_named_before_they_are_kept(
    desk: CommandLine, tmp_path: Path
) -> None:
    script = (
        f"path.write_text(path.read_text().replace('Lund:', 'Lund: {COPIED}').replace('for:', 'for: {COPIED}'))"
    )
    terminal = Terminal("note", "--round", "clients", folder=tmp_path, EDITOR=editor(tmp_path, script))
    terminal.sees("reads like the line for")
    terminal.sees("edit again")
    terminal.types("")

    assert terminal.ends() == 0
    assert [each.line for each in notes(desk)] == [COPIED, COPIED]


def test_nothing_of_a_note_stays_in_a_temporary_folder(desk: CommandLine, tmp_path: Path) -> None:
    place = tmp_path / "seen"
    terminal = writing(tmp_path, f"pathlib.Path({str(place)!r}).write_text(str(path))\n{DEAR}")
    terminal.sees("note>")
    terminal.types("k")
    terminal.ends()

    assert not Path(place.read_text()).exists()
