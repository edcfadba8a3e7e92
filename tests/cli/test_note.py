"""`relnote note` without a terminal: Friday's desk, prompts, marks, the post; what is refused, and how."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from relnote.core.day.saying import exact_day
from relnote.core.notes import Note, Source
from relnote.core.partial import PartialDay
from relnote.core.people import Death
from relnote.core.refs import whole_ref
from tests.build import TODAY, day, person, talk
from tests.cli.conftest import CommandLine
from tests.core.desk.notes import JOAN, LETTER, PROMISE, SAM, THANK, TOM, practice


@pytest.fixture
def desk(relnote: CommandLine) -> CommandLine:
    relnote.holds(practice())
    return relnote


def notes(desk: CommandLine) -> list[Note]:
    return list(desk.notebook.notes.values())


def ref_of(desk: CommandLine, name: str) -> str:
    return next(line.split("\t")[2] for line in desk("note").out.splitlines() if line.startswith(name))


def test_alone_it_is_fridays_desk_a_line_for_each(desk: CommandLine) -> None:
    rows = [line.split("\t")[:2] for line in desk("note").out.splitlines()]

    assert rows[0] == ["Joan Pike", "birthday, 60 on Thursday · post a card by Tue"]
    assert [row[0] for row in rows] == ["Joan Pike", "Tom Okafor", "Bea Lund", "Mira Castane"]


def test_fridays_desk_as_json(desk: CommandLine) -> None:
    data = desk("note", "--json").json

    assert data["day"] == "2026-11-21"
    assert data["friday"][0] == {
        "ref": ref_of(desk, "Joan"),
        "person": {"id": "3", "name": "Joan Pike"},
        "reason": "birthday",
        "text": "birthday, 60 on Thursday · post a card by Tue",
    }


def test_an_empty_desk_says_so(relnote: CommandLine) -> None:
    relnote("add", "Ida Falk")

    assert relnote("note").out.startswith("No card presses today.")
    assert relnote("note", "--json").json["friday"] == []


def test_what_went_to_them_for_the_same_reason_is_said_beside_the_prompts(desk: CommandLine) -> None:
    desk("note", "joan", "--for", "condolence", "--line", "Green ink.", "--posted", "30 October")
    answer = desk("note", "joan", "--for", "condolence")
    assert 'A condolence went on 30 Oct: "Green ink."' in answer.err
    assert "A condolence went" not in answer.out
    assert "went on" not in desk("note", "joan", "--for", "thanks").err


def test_prompts_as_json_keep_to_the_contract(desk: CommandLine) -> None:
    data = desk("note", "tom", "--prompts", "--json").json

    assert data["person"] == {"id": "1", "name": "Tom Okafor"}
    assert data["prompts"]
    for prompt in data["prompts"]:
        assert prompt["text"]
        assert set(prompt["source"]) == {"kind", "ref", "day"}
        assert prompt["quote"] in prompt["text"]


def test_a_row_begins_the_note_it_asks_for(desk: CommandLine) -> None:
    for typed in (["note", ref_of(desk, "Joan")], ["note", "--for", ref_of(desk, "Joan")]):
        data = desk(*typed, "--json").json
        assert (data["person"]["name"], data["reason"]) == ("Joan Pike", "birthday")


def test_a_note_for_a_row_of_the_day_settles_it(desk: CommandLine) -> None:
    ref = whole_ref("reminder", PROMISE)[:4]
    answer = desk("note", "tom", "--for", ref, "--posted", "yesterday", "--line", "the form")

    assert answer.out.splitlines()[0] == "Posted  Fri 20 Nov 2026 (yesterday) · to Tom Okafor"
    assert "kept: send the VAT letter" in answer.out
    assert "for the loaf" in answer.err, "what is still open is said"
    assert desk.notebook.reminders[PROMISE].done is not None
    assert desk.notebook.reminders[THANK].is_open


def test_a_row_of_someone_else_is_not_mixed_with_a_name(desk: CommandLine) -> None:
    answer = desk("note", "bea", "--for", whole_ref("reminder", PROMISE)[:4])

    assert answer.code == 2
    assert "about Tom Okafor" in answer.err


def test_pen_first_a_whole_card_is_one_line(desk: CommandLine) -> None:
    answer = desk("note", "joan", "--for", "birthday", "--used", "1", "--line", "the mouse",
                  "--enclosed", "a photograph", "--posted", "today")  # fmt: skip

    (one,) = notes(desk)
    assert answer.code == 0
    assert (one.text, one.line, one.enclosed, one.posted) == (None, "the mouse", "a photograph", TODAY)
    assert [type(each) for each in one.sources] == [Source]
    assert desk.notebook.conversations[one.conversation or 0].text == "the mouse"
    assert "greeted: birthday" in answer.out
    assert "enclosed: a photograph" in answer.out


def test_one_undo_takes_the_whole_card_back(desk: CommandLine) -> None:
    desk("note", "joan", "--for", "birthday", "--posted", "today")
    desk("undo")

    assert desk.notebook == practice()


def test_the_same_card_is_not_posted_twice_unless_again(desk: CommandLine) -> None:
    card = ("note", "joan", "--for", "birthday", "--posted", "today")
    desk(*card)
    refused = desk(*card)

    assert refused.code == 1
    assert "--again" in refused.err
    assert len(notes(desk)) == 1
    assert desk(*card, "--again").code == 0


def test_a_text_is_checked_and_nothing_is_kept(desk: CommandLine, tmp_path: Path) -> None:
    desk("note", "tom", "--posted", "yesterday", "--text", _file(tmp_path, COPY))
    before = desk.notebook
    data = desk("note", "joan", "--json", "--text", _file(tmp_path, COPY)).json

    assert "photocopy" in [mark["kind"] for mark in data["marks"]]
    for mark in data["marks"]:
        assert {"kind", "reason", "words", "with"} <= set(mark)
        assert mark["words"] in COPY
    assert desk.notebook == before
    plain = desk("note", "joan", "--text", _file(tmp_path, COPY))
    assert plain.out.split("\t")[0] in {mark["kind"] for mark in data["marks"]}


COPY = (
    "Your barometer has arrived in the kitchen and forecasts nothing but soup, which it has been right "
    "about every evening since the storm took the washing line and half of the quay."
)


def _file(folder: Path, text: str) -> str:
    path = folder / "draft.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_text_is_read_from_standard_input(desk: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Dear Joan,\r\nthe mouse.")))

    assert desk("note", "joan", "--text", "-", "--keep").code == 0
    (one,) = notes(desk)
    assert (one.text, one.posted) == ("Dear Joan,\nthe mouse.", None)


def test_a_draft_is_gone_on_with_and_posted_by_its_ref(desk: CommandLine, tmp_path: Path) -> None:
    kept = desk("note", "joan", "--text", _file(tmp_path, "Dear Joan,"), "--keep").out
    (one,) = notes(desk)
    ref = whole_ref("note", one.id)[:6]
    assert whole_ref("note", one.id)[:3] in kept
    assert "draft" in desk("notes").out

    answer = desk("note", ref, "--line", "the mouse", "--posted", "today")

    assert answer.code == 0
    assert "the draft begun 21 Nov 2026" in answer.err
    (after,) = notes(desk)
    assert (after.id, after.text, after.line) == (one.id, "Dear Joan,", "the mouse")
    again = desk("note", ref, "--posted", "today")
    assert again.code == 1
    assert "posted on" in again.err


def test_a_row_of_the_day_is_meant_before_an_old_note_with_a_like_ref(desk: CommandLine) -> None:
    wanted = whole_ref("reminder", PROMISE)[:3]
    like = next(each for each in range(1, 1_000_000) if whole_ref("note", each).startswith(wanted))
    old = Note(id=like, to=(JOAN,), made=day("2026-01-01"), posted=day("2026-01-01"), line="old")
    desk.holds(practice().with_note(old))

    assert desk("note", wanted, "--json").json["person"]["name"] == "Tom Okafor"


def test_a_draft_is_thrown_away_and_comes_back_with_undo(desk: CommandLine, tmp_path: Path) -> None:
    desk("note", "joan", "--text", _file(tmp_path, "Dear Joan,"), "--keep")
    before = desk.notebook
    assert desk("note", "joan", "--throw-away").code == 0
    assert notes(desk) == []
    desk("undo")
    assert desk.notebook == before
    assert "Nothing was kept" in desk("note", "tom", "--throw-away").err


def test_a_note_to_two_people(desk: CommandLine) -> None:
    answer = desk(
        "note", "tom", "--with", "bea", "--posted", "today", "--line", "the loaf", "--for", "the fair"
    )

    assert "the fair to Tom Okafor and Bea Lund" in answer.out
    (one,) = notes(desk)
    assert one.to == (1, 2)
    assert desk("note", "tom", "--with", "bea", "--json").json["people"][1]["name"] == "Bea Lund"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tomorrow", "ahead"),
        ("2026-12-24", "ahead"),
        ("30 feb", "28 Feb"),
        ("3/4", "3/4"),
        ("the other day", "the other day"),
    ],
)
def test_a_day_that_is_none_posts_nothing(desk: CommandLine, typed: str, said: str) -> None:
    answer = desk("note", "joan", "--posted", typed)

    assert answer.code == 1
    assert said in answer.err
    assert notes(desk) == []


def test_a_day_in_the_past_is_the_letters_day(desk: CommandLine) -> None:
    desk("note", "joan", "--posted", "last friday", "--line", "x")
    (one,) = notes(desk)
    assert exact_day(one.posted or TODAY) == "20 Nov 2026"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no words"),
        (" \n\t\n", "no words"),
        ("x" * 1_000_000, "100,000 letters at most"),
        ("é" * 150_000, "100,000"),
    ],
)
def test_a_text_that_is_none_or_a_book_is_refused(
    desk: CommandLine, tmp_path: Path, text: str, said: str
) -> None:
    answer = desk("note", "joan", "--text", _file(tmp_path, text), "--posted", "today")

    assert answer.code == 1
    assert said in answer.err
    assert notes(desk) == []


def test_a_text_that_is_no_text_or_not_there_is_refused(desk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(b"\xff\xd8\xff\xe0")

    assert "UTF-8" in desk("note", "joan", "--text", str(tmp_path / "picture")).err
    assert "can't be read" in desk("note", "joan", "--text", str(tmp_path / "nowhere")).err
    assert "is a folder" in desk("note", "joan", "--text", str(tmp_path)).err


def test_another_script_and_control_characters_are_kept_as_they_are(desk: CommandLine, tmp_path: Path) -> None:
    text = "王小明，谢谢你的罐子。\n\x1b[31m[bold]<b>&amp;\u202e"
    answer = desk("note", "joan", "--text", _file(tmp_path, text), "--posted", "today")

    (one,) = notes(desk)
    assert answer.code == 0
    assert one.text == text
    shown = desk("notes", whole_ref("note", one.id)[:6]).out
    assert "\x1b" not in shown
    assert "王小明" in shown


def test_someone_without_a_history_gets_a_question_and_no_padding(desk: CommandLine) -> None:
    desk.holds(practice().with_person(person(9, "Nova Reed")))
    data = desk("note", "nova", "--json").json

    assert data["prompts"] == []
    assert data["said"].count("?") == 1


def test_nobody_writes_to_someone_who_died(desk: CommandLine) -> None:
    died = Death(noted=day("2026-11-02"), on=PartialDay(year=2026, month=11, day=1))
    desk.holds(practice().with_person(person(JOAN, "Joan Pike", died=died)))

    answer = desk("note", "joan", "--posted", "today")
    assert answer.code == 1
    assert "died" in answer.err
    assert notes(desk) == []


def test_nobody_is_guessed(desk: CommandLine) -> None:
    desk.holds(practice().with_person(person(9, "Tom Ash")))

    several = desk("note", "tom", "--json")
    assert several.code == 1
    assert len(CommandLine.error(several)["candidates"]) == 2
    assert desk("note", "nobody").code == 1
    assert desk("note", "--posted", "today").code == 2
    assert desk("note", "--for", "birthday").code == 2


def test_words_beside_nothing_to_keep_them_are_refused(desk: CommandLine) -> None:
    answer = desk("note", "joan", "--line", "the mouse")

    assert answer.code == 2
    assert "--posted DAY or --keep" in answer.err


def test_a_prompt_that_is_not_there_is_not_used(desk: CommandLine) -> None:
    assert desk("note", "joan", "--used", "9", "--posted", "today").code == 2
    assert desk("note", "joan", "--used", "x,1", "--posted", "today").code == 2
    assert notes(desk) == []


def test_a_posted_card_as_json(desk: CommandLine) -> None:
    data = desk("note", "joan", "--for", "birthday", "--posted", "today", "--json").json

    assert data["posted"] == "2026-11-21"
    assert data["note"]["to"] == [{"id": "3", "name": "Joan Pike"}]


def test_a_sheet_goes_to_a_file_and_over_no_other(desk: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "joan.html"
    assert desk("note", "joan", "--for", "birthday", "--sheet", "html", str(target)).code == 0
    assert "@page" in target.read_text()
    assert target.stat().st_mode & 0o077 == 0
    assert desk("note", "tom", "--sheet", "html", str(target)).code == 0
    assert "Tom Okafor" in target.read_text()

    mine = tmp_path / "mine.txt"
    mine.write_text("my own words")
    assert desk("note", "tom", "--sheet", "text", str(mine)).code == 1
    assert mine.read_text() == "my own words"
    assert desk("note", "tom", "--sheet", "text", str(mine), "--replace").code == 0
    assert desk("note", "tom", "--sheet", "pdf", str(mine)).code == 2
    assert desk("note", "tom", "--sheet", "text", "-").out.startswith("A sheet to write from")


def test_a_round_from_the_list_to_the_post(desk: CommandLine) -> None:
    round_ = ("note", "--round", "clients", "--for", "year end")
    assert [line.split("\t")[1] for line in desk(*round_).out.splitlines()] == ["Bea Lund", "Tom Okafor"]

    assert desk("note", "tom", *round_[1:], "--line", "the loaf").code == 0
    assert desk("note", "tom", "--round", "clients", "--written").out == (
        "clients: 1 written, 1 to write; no address for 2\n"
    )
    assert desk("note", "--round", "Year end").err == "clients: 1 written, 1 to write; no address for 2\n"
    data = desk(*round_, "--json").json
    assert data["people"][1]["line"] == "the loaf"
    assert data["people"][1]["written"] == "2026-11-21"

    answer = desk("note", "--round", "clients", "--posted", "today")
    assert "year end to Tom Okafor" in answer.out
    (one,) = notes(desk)
    assert (one.posted, one.reason) == (TODAY, "year end")
    assert desk("note", "--round", "clients", "--posted", "today").code == 1
    desk("undo")
    assert notes(desk)[0].posted is None


def test_a_line_that_another_of_the_round_has_is_said_and_kept(desk: CommandLine) -> None:
    assert "reads like" not in desk("note", "tom", "--round", "clients", "--line", "the loaf").err
    again = desk("note", "bea", "--round", "clients", "--line", "The  loaf")

    assert "Bea Lund: reads like the line for Tom Okafor" in again.err
    assert {one.line for one in notes(desk)} == {"the loaf", "The loaf"}


def test_a_round_named_by_what_it_is_for_says_the_command_that_begins_it(desk: CommandLine) -> None:
    refused = desk("note", "--round", "year end")

    assert refused.code == 1
    assert "relnote note --round 'clients' --for 'year end'" in refused.err


def test_a_round_refuses_what_is_for_one_note(desk: CommandLine) -> None:
    assert desk("note", "--round", "clients", "--line", "x").code == 2
    assert desk("note", "--round", "clients", "--used", "1").code == 2
    assert desk("note", "joan", "--round", "clients", "--written").code == 2
    assert desk("note", "--round", "nowhere").code == 1


def test_a_round_is_printed_with_a_sheet_for_each_card_that_waits(desk: CommandLine, tmp_path: Path) -> None:
    everyone = desk("note", "--round", "clients", "--sheet", "text", "-").out
    assert everyone.count("A sheet to write from") > 1
    for each in desk("note", "--round", "clients", "--json").json["people"]:
        assert each["person"]["name"] in everyone
        desk("note", each["person"]["name"], "--round", "clients", "--written")
    written = desk("note", "--round", "clients", "--sheet", "html", str(tmp_path / "cards.html"))
    assert written.code == 1
    assert "nothing to print" in written.err
    assert not (tmp_path / "cards.html").exists()


def test_posting_answers_the_letter_and_the_day_shows_it(desk: CommandLine) -> None:
    assert "Joan Pike" in desk("today").out
    desk("note", "joan", "--for", "birthday", "--posted", "today")
    shown = desk("today").out

    assert "letter came" not in shown
    assert "birthday" not in shown
    assert desk.notebook.conversations[LETTER] == practice().conversations[LETTER]


def test_an_introducer_thanked_by_a_note_is_thanked_on_the_page(desk: CommandLine) -> None:
    desk("note", "--for", ref_of(desk, "Bea"), "--posted", "today")

    introduction = desk.notebook.people[SAM].introduction
    assert introduction is not None
    assert introduction.thanked == TODAY


def test_a_letter_that_came_after_is_the_answer_in_the_ledger(desk: CommandLine) -> None:
    desk("note", "tom", "--posted", "2026-11-10", "--line", "how is the oven?")
    assert desk("notes", "--json").json[0]["answered"] == "2026-11-10"
    desk("note", "tom", "--posted", "2026-11-18", "--line", "and the shop?")
    assert "an answer is expected" in desk("notes", "tom").out

    desk.holds(desk.notebook.with_conversation(talk(77, "2026-11-20", TOM, channel="letter", direction="in")))
    assert "heard on 20 Nov" in desk("notes", "tom").out
