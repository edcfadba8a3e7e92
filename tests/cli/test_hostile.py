"""No string in the notebook, and none that is typed, crashes a verb or reaches the terminal raw."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from relnote.cli.app import VERBS
from relnote.core.refs import whole_ref
from relnote.core.visible import visible
from tests.cli.conftest import Answer, CommandLine
from tests.hostile import HOSTILE, hostile_notebook

Uses = Callable[[str, int], list[list[str]]]
"""From a hostile string and the id of the person who has it, the ways a verb is used."""


def ref(id_: int) -> str:
    return whole_ref("person", id_)


def row(id_: int) -> str:
    return whole_ref("reminder", id_)


def draft(id_: int) -> str:
    return whole_ref("note", 8000 + id_)


ONCE: dict[str, Uses] = {
    "today": lambda text, id_: [["today", "--all"], ["today"], ["today", "--oneline"], ["today", "--json"]],
    "quiet": lambda text, id_: [["quiet"], ["quiet", "--json"]],
    "people": lambda text, id_: [["people"], ["people", "--json"]],
    "notes": lambda text, id_: [
        ["notes"],
        ["notes", "--json"],
        ["notes", ref(id_)],
        ["notes", draft(id_)],
        ["notes", "--", text],
    ],
    "history": lambda text, id_: [["add", text, "--again"], ["history"], ["history", "--json"]],
    "backup": lambda text, id_: [["backup"], ["backup", "--json"]],
    "restore": lambda text, id_: [["restore", "nowhere.json"]],
    "doctor": lambda text, id_: [["doctor"], ["doctor", "--json"], ["doctor", "--apart", text, str(id_)]],
    "demo": lambda text, id_: [["demo"]],
    "completion": lambda text, id_: [["completion", "bash"], ["completion", text]],
}
"""Verbs that show the whole notebook at once, or none of it."""

EACH: dict[str, Uses] = {
    "brief": lambda text, id_: [["brief", ref(id_)], ["brief", ref(id_), "--json"], ["brief", "--", text]],
    "why": lambda text, id_: [["why", ref(id_)], ["why", ref(id_), "--json"], ["why", "--", text]],
    "show": lambda text, id_: [["show", ref(id_)], ["show", ref(id_), "--json"], ["show", "--", text]],
    "search": lambda text, id_: [["search", "--", text], ["search", "--json", "--", text]],
    "edit": lambda text, id_: [["edit", ref(id_)], ["edit", "--", text]],
    "log": lambda text, id_: [["log", "--with", ref(id_), "--", f"call about {text}"], ["log", "--", text]],
    "remind": lambda text, id_: [["remind", ref(id_), "--on", "tomorrow", "--", text],
                                 ["remind", "--", text, text]],
    "note": lambda text, id_: [
        ["note"], ["note", ref(id_)], ["note", ref(id_), "--json", "--for", f"for {text}"],
        ["note", draft(id_), "--sheet", "text", "-"], ["note", draft(id_), "--sheet", "html", "-"],
        ["note", draft(id_), "--keep", "--line", text], ["note", "--round", text],
        ["note", ref(id_), "--round", text, "--line", text, "--written"],
        ["note", "--round", text, "--posted", "today"],
        ["note", draft(id_), "--posted", "today", "--enclosed", text], ["note", "--", text],
        ["note", ref(id_), "--text", text], ["note", ref(id_), "--used", text, "--posted", text],
    ],
    "done": lambda text, id_: [["done", row(5000 + id_), "--say", text], ["done", "--", text]],
    "drop": lambda text, id_: [["drop", row(6000 + id_), "--say", text], ["drop", "--", text]],
    "snooze": lambda text, id_: [["snooze", row(7000 + id_), "friday"], ["snooze", "--", text, text]],
    "add": lambda text, id_: [["add", "--", text],
                              ["add", "--again", "--org", text, "--met", text, "--", text]],
    "sort": lambda text, id_: [["sort"], ["sort", "--circle", text, ref(id_)],
                               ["sort", "--every", text, ref(id_)]],
    "reflect": lambda text, id_: [["reflect"], ["reflect", ref(id_)], ["reflect", "--json"],
                                  ["reflect", "--json", ref(id_)], ["reflect", "--", text]],
    "rest": lambda text, id_: [["rest", ref(id_)], ["rest", "--", text]],
    "wake": lambda text, id_: [["wake", ref(id_)], ["wake", "--", text]],
    "gently": lambda text, id_: [["gently", ref(id_)], ["gently", "--", text]],
    "died": lambda text, id_: [["died", ref(id_)], ["died", "--", text]],
    "remove": lambda text, id_: [["remove", ref(id_)], ["remove", ref(id_), "--yes"], ["remove", "--", text]],
    "undo": lambda text, id_: [["sort", "--circle", "x", ref(id_)], ["undo"], ["undo", "--", text]],
    "redo": lambda text, id_: [["sort", "--circle", "y", ref(id_)], ["undo"], ["redo"]],
    "config": lambda text, id_: [
        ["config"], ["config", "--json"], ["config", "circle", "--cards", "--", text], ["config", "--", text],
        ["config", "season", "--", text, "1 jan", text], ["config", "day_first", "--", text],
    ],
    "import": lambda text, id_: [["import", "card.vcf", "--yes"], ["import", "card.vcf", "--json", "--dry-run"],
                                 ["import", "--", text]],
    "calendar": lambda text, id_: [
        ["calendar", "sync", "vdir"], ["calendar", "sync", "vdir", "--dry-run", "--again"], ["calendar"],
        ["calendar", "--json"], ["calendar", "answer", text, "here"], ["calendar", "sync", "--", text],
    ],
    "export": lambda text, id_: [["export", "calendar", "-"], ["export", "vcard", "-"],
                                 ["export", "--", text, text]],
}  # fmt: skip
"""Verbs that show a person, or say again what was typed."""


def test_every_verb_is_driven() -> None:
    assert set(ONCE) | set(EACH) == set(VERBS)


def test_there_are_at_least_sixty() -> None:
    assert len(set(HOSTILE.values())) >= 60


def check(answer: Answer, words: list[str], *, formats: bool = False) -> None:
    shown = answer.out + answer.err
    assert "mistake of its own" not in answer.err, (words, answer.err)
    assert answer.code in (0, 1, 2), (words, answer)
    assert answer.code == 0 or shown, (words, "an error without a sentence")
    if formats:  # what a file holds is for programs: only what could end or begin a line of it is kept out
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", shown), words
        return
    for line in shown.split("\n"):
        plain = line.replace("\t", "")
        assert visible(plain) == plain, (words, line[:300])


def drive(relnote: CommandLine, uses: Uses, text: str, id_: int) -> None:
    Path("card.vcf").write_text(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{text}\r\nNOTE:{text}\r\nTEL:{text}\r\nEND:VCARD\r\n", newline=""
    )
    _calendar_of(text, id_)
    for words in uses(text, id_):
        if any("\x00" in word for word in words):
            continue  # no shell can pass one on
        check(relnote(*words), words, formats=words[0] == "export")


def _calendar_of(text: str, id_: int) -> None:
    """An item of hers renamed there to the text, and one that can't be read under that name."""
    folder = Path("vdir")
    folder.mkdir(exist_ok=True)
    words = " ".join(text.split()).replace(",", "\\,")
    day = "DTSTART;VALUE=DATE:20261130"
    (folder / f"{id_}.ics").write_text(
        f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:reminder-{5000 + id_}@relnote\r\n{day}\r\nSUMMARY:{words}\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
        newline="",
        errors="replace",
    )
    (folder / f"day-{id_}-\x1b[2J@relnote.ics").write_text("BEGIN:VCALENDAR\r\nUID:x@relnote")


NOTEBOOK = hostile_notebook(HOSTILE)


@pytest.mark.parametrize("verb", ONCE)
def test_a_verb_shows_a_hostile_notebook(
    verb: str, relnote: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    relnote.holds(NOTEBOOK)
    drive(relnote, ONCE[verb], HOSTILE["clipboard"], list(HOSTILE).index("clipboard") + 1)


@pytest.mark.parametrize("verb", EACH)
def test_a_verb_takes_and_shows_every_hostile_string(
    verb: str, relnote: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in HOSTILE.items():
        relnote.holds(hostile_notebook({name: text, "beside": HOSTILE["clipboard"]}))
        drive(relnote, EACH[verb], text, 1)


SGR = re.compile(r"\x1b\[[0-9;]*m")
"""Colour and weight, which relnote itself puts there on a terminal."""


@pytest.mark.parametrize("verb", VERBS)
def test_nothing_raw_reaches_a_terminal(verb: str, relnote: CommandLine, tmp_path: Path) -> None:
    """One person a verb, chosen so that the worst strings each have several verbs."""
    worst = ["clipboard", "c1 osc", "right to left override", "markup click", "carriage return", "c0 all"]
    place = list(VERBS).index(verb)
    chosen = worst[place % len(worst)]
    relnote.holds(NOTEBOOK)
    id_ = list(HOSTILE).index(chosen) + 1
    (tmp_path / "card.vcf").write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:{HOSTILE[chosen]}\nEND:VCARD\n")
    uses = (ONCE | EACH)[verb](HOSTILE[chosen].replace("\x00", ""), id_)
    for words in uses[:2]:
        said = on_a_terminal(words, folder=tmp_path)
        for line in SGR.sub("", said).split("\n"):
            plain = line.replace("\t", "").rstrip("\r")
            assert visible(plain) == plain, (words, line[:300])
        assert "mistake of its own" not in said


def on_a_terminal(words: list[str], *, folder: Path) -> str:
    """What relnote puts on a terminal of 100 columns, enter for whatever it asks, three times at most."""
    environment = {
        **os.environ, "TERM": "xterm-256color", "EDITOR": "cat", "COLUMNS": "100", "LINES": "40",
    }  # fmt: skip
    child = pexpect.spawn(
        sys.executable, ["-m", "relnote", *words], env=environment, encoding="utf-8", timeout=30,
        dimensions=(40, 100), cwd=str(folder), echo=False,
    )  # fmt: skip
    for _ in range(3):
        child.send("\r")
    child.sendeof()
    said = str(child.read())
    child.close()
    assert child.exitstatus in (0, 1, 2, 130), (words, child.exitstatus, child.signalstatus, said[-500:])
    return said
