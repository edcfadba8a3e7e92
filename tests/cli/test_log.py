"""`relnote log`: what happened, shown back; what can't be written is kept; rows are settled by it."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pexpect
import pytest
from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.refs import whole_ref
from tests.build import day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal

TOM, BEA, SAM, SAM_HART, NELL = range(1, 6)
OVEN, GUIDE = 71, 72


def practice() -> Notebook:
    return notebook(
        person(TOM, "Tom Okafor"),
        person(BEA, "Bea Lund"),
        person(SAM, "Sam Quillon"),
        person(SAM_HART, "Sam Hart"),
        person(NELL, "Nell Brine"),
        reminder(OVEN, "ask", TOM, "did the oven arrive"),
        reminder(GUIDE, "promise", TOM, "lend him the lease guide", due=day("2026-11-20")),
        talk(80, "2026-11-17", BEA, channel="letter", direction="in", text="her long letter"),
        talk(
            81,
            "2026-11-20",
            TOM,
            BEA,
            planned=True,
            planned_for=day("2026-11-20"),
            text="lunch",
            channel="meal",
        ),
    )


@pytest.fixture
def log(relnote: CommandLine) -> CommandLine:
    relnote.holds(practice())
    return relnote


def new_talk(log: CommandLine) -> Conversation:
    (new,) = log.notebook.conversations.keys() - practice().conversations.keys()
    return log.notebook.conversations[new]


def test_the_worked_example(log: CommandLine) -> None:
    said = log("log", "yesterday, call with Tom Okafor about the lease", "! send the VAT letter by friday")
    assert said.code == 0
    assert said.out == (
        "Logged  Fri 20 Nov 2026 (yesterday) · call · with Tom Okafor · you talked\n"
        "        promise: send the VAT letter, by Fri 27 Nov\n"
    )
    assert "Still open with Tom:  " in said.err
    assert "did the oven arrive" in said.err
    assert "lend him the lease guide" in said.err
    assert "send the VAT letter" not in said.err
    assert "(relnote done " in said.err
    assert "relnote undo takes it back" in said.err


def test_undo_takes_the_whole_entry_back_and_names_it(log: CommandLine) -> None:
    log("log", "call with Tom", "! send it", "* likes quinces")
    undone = log("undo")
    assert "log a call with Tom Okafor" in undone.out + undone.err
    assert log.notebook.conversations.keys() == practice().conversations.keys()
    assert log.notebook.people[TOM].details == ()


def test_words_without_quotes_are_joined(log: CommandLine) -> None:
    assert log("log", "yesterday,", "lunch", "with", "tom", "and", "bea").code == 0
    assert new_talk(log).with_ == (TOM, BEA)


def test_options_win(log: CommandLine) -> None:
    assert log("log", "lunch", "--with", "tom", "--on", "12 june", "--by", "video", "--out").code == 0
    talk = new_talk(log)
    assert (talk.day, talk.with_, talk.channel, talk.direction) == (day("2026-06-12"), (TOM,), "video", "out")


def test_options_alone_can_say_it_all(log: CommandLine) -> None:
    assert log("log", "--with", "tom", "--by", "call").code == 0
    assert new_talk(log).text == ""


def test_a_rows_ref_says_with_whom_and_settles_the_row(log: CommandLine) -> None:
    ref = whole_ref("reminder", GUIDE)[:4]
    assert log("log", ref, "lent it over coffee").code == 0
    assert new_talk(log).with_ == (TOM,)
    assert log.notebook.reminders[GUIDE].done is not None


def test_keep_leaves_the_row_open(log: CommandLine) -> None:
    assert log("log", whole_ref("reminder", GUIDE)[:4], "spoke of it", "--keep").code == 0
    assert log.notebook.reminders[GUIDE].done is None


def test_a_reply_is_logged_by_the_way_it_came_and_settles_the_row(log: CommandLine) -> None:
    assert log("log", whole_ref("reply", 80, BEA)[:4], "yes to all of it").code == 0
    talk = new_talk(log)
    assert (talk.with_, talk.channel, talk.direction) == ((BEA,), "letter", "out")
    assert any(choice.how == "done" for choice in log.notebook.conversations[80].choices)


def test_a_plan_that_happened_is_logged_with_all_it_was_planned_with(log: CommandLine) -> None:
    assert log("log", whole_ref("conversation", 81)[:4], "yesterday, good lunch").code == 0
    talk = log.notebook.conversations[81]
    assert (set(talk.with_), talk.planned, talk.planned_for) == ({TOM, BEA}, False, day("2026-11-20"))
    assert log.notebook.conversations.keys() == {80, 81}


def test_what_is_logged_for_a_plan_happened_on_its_day_unless_another_is_said(log: CommandLine) -> None:
    said = log("log", whole_ref("conversation", 81)[:4], "good lunch")
    assert said.out.startswith("Logged  Fri 20 Nov 2026 (yesterday)")
    assert log.notebook.conversations[81].day == day("2026-11-20")
    log("undo")
    assert "(today)" in log("log", whole_ref("conversation", 81)[:4], "today, good lunch").out
    log("undo")
    assert "Mon 16 Nov" in log("log", whole_ref("conversation", 81)[:4], "good", "--on", "monday").out


def test_a_plan_still_to_come_that_is_logged_happened_today(log: CommandLine) -> None:
    plan = log.notebook.conversations[81]
    log.file.update("put off", lambda now, _m: now.with_conversation(replace(plan, day=day("2026-11-25"))))
    assert "(today)" in log("log", whole_ref("conversation", 81)[:4], "we met early").out


def test_a_plan_that_happened_has_its_id_in_json_too(log: CommandLine) -> None:
    said = log("log", whole_ref("conversation", 81)[:4], "yesterday, good lunch", "--json")
    assert said.json["id"] == "81"


def test_a_persons_ref_is_their_page(log: CommandLine) -> None:
    assert log("log", whole_ref("person", SAM)[:5], "Sam rang").code == 0
    assert new_talk(log).with_ == (SAM,)


def test_what_an_eaten_redirect_leaves_after_a_ref_is_refused(log: CommandLine) -> None:
    said = log("log", whole_ref("reminder", GUIDE)[:4])
    assert said.code == 2
    assert "single quotes" in said.err
    said = log("log", "wrote to")
    assert said.code == 1
    assert "single quotes" in said.err


@pytest.mark.parametrize("words", [("z9z9z",), ("z9z9z", "! send it by friday"), ("b2b", "--with", "tom")])
def test_a_ref_that_fits_nothing_and_stands_alone_is_refused(log: CommandLine, words: tuple[str, ...]) -> None:
    said = log("log", *words)
    assert said.code == 1
    assert f"No row {words[0]}" in said.err
    assert log.notebook == practice()


def test_a_word_that_looks_like_a_ref_is_a_word(log: CommandLine) -> None:
    said = log("log", "b2b", "meeting", "with", "Tom")
    assert said.code == 0
    assert (new_talk(log).text, new_talk(log).with_) == ("b2b meeting with Tom", (TOM,))
    assert "b2b is the ref of no row" in said.err


def test_a_name_that_fits_two_is_refused_with_both(log: CommandLine) -> None:
    said = log("log", "Sam rang about the lease")
    assert said.code == 1
    assert "Which Sam?" in said.err
    assert "Sam Hart" in said.err
    assert "Sam Quillon" in said.err


def test_a_talk_with_an_office_about_someone_is_a_deed_on_their_page_and_no_contact(log: CommandLine) -> None:
    before = log("show", "nell", "--json").json["last_heard"]
    said = log("log", "rang the tax office about Nell's code")
    assert "· a deed for Nell" in said.out
    page = log("show", "nell", "--json").json
    assert page["conversations"][0]["text"] == "rang the tax office about Nell's code"
    assert page["last_heard"] == before
    assert "rang the tax office" in log("brief", "nell").out


def test_an_unknown_name_is_refused_with_the_command_and_never_created(log: CommandLine) -> None:
    said = log("log", "lunch with Aldous Brine, introduced by Bea Lund")
    assert said.code == 1
    assert said.err.startswith(
        'No one in the notebook is called "Aldous Brine". Log it again with --new to add them (introduced by '
        "Bea Lund), or with --words to leave the name a word. To add them by themselves: relnote add "
        '"Aldous Brine" --introduced-by "Bea Lund". What you typed is kept'
    )
    assert log.notebook.people.keys() == practice().people.keys()
    said = log("log", "lunch", "--with", "Aldous Brine")
    assert (said.code, "--new" in said.err) == (1, True)


def test_new_adds_them_with_the_entry(log: CommandLine) -> None:
    said = log("log", "lunch with Aldous Brine, introduced by Bea Lund", "--new")
    assert said.code == 0
    assert said.out.splitlines()[1] == "        new: Aldous Brine, introduced by Bea Lund"
    (added,) = log.notebook.people.keys() - practice().people.keys()
    assert log.notebook.people[added].introduction.by == BEA  # type: ignore[union-attr]
    assert log("log", "coffee", "--with", "Mireille Castane", "--new").code == 0
    assert "Mireille Castane" in {one.name for one in log.notebook.people.values()}


def test_undo_takes_back_those_a_log_added_and_whom_it_kept(log: CommandLine) -> None:
    stranger = replace(practice().people[NELL], kept=None)
    log.file.update("as imported", lambda now, _mint: now.with_person(stranger))
    before = log.notebook
    assert (
        log("log", "lunch with Aldous Brine and Nell", "coffee", "--with", "Mireille Castane", "--new").code
        == 0
    )
    assert len(log.notebook.people) == len(before.people) + 2
    assert log.notebook.people[NELL].kept == day("2026-11-21")
    assert log("undo").code == 0
    assert log.notebook == before
    assert log("redo").code == 0
    assert len(log.notebook.people) == len(before.people) + 2


def test_words_leaves_a_name_a_word(log: CommandLine) -> None:
    assert log("log", "rang Barnaby about Nell's code", "--words").code == 0
    assert (new_talk(log).with_, new_talk(log).about) == ((), (NELL,))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("3/4, call with Tom", ("3 Apr 2026", "4 Mar 2026", "day_first")),
        ("30 february, call with Tom", ("28 Feb 2026", "1 Mar 2026")),
        ("thursday 10:00, lunch with Tom", ("Thu 19 Nov", "Thu 26 Nov")),
    ],
)
def test_an_unclear_day_is_refused_with_its_readings_and_the_words_are_kept(
    log: CommandLine, line: str, words: tuple[str, ...]
) -> None:
    said = log("log", line)
    assert said.code == 1
    assert all(word in said.err for word in words)
    assert "is kept" in said.err
    assert log.file.drafts.read("log") == line


def test_the_locale_settles_three_slash_four(log: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    said = log("log", "3/4, call with Tom")
    assert (said.code, "Fri 3 Apr 2026" in said.out) == (0, True)


def test_a_mark_without_an_owner_is_refused_and_the_whole_entry_is_kept(log: CommandLine) -> None:
    said = log("log", "lunch with Tom and Bea", "! send it")
    assert said.code == 1
    assert "Whose is" in said.err
    assert log.file.drafts.read("log") == "lunch with Tom and Bea\n! send it"
    said = log("log")
    assert said.code == 2
    assert "lunch with Tom and Bea" in said.err


def test_the_same_again_is_already_there(log: CommandLine) -> None:
    log("log", "call with Tom about the lease")
    said = log("log", "call with Tom about the lease")
    assert said.code == 1
    assert said.err.startswith("Already there (")
    assert "--again" in said.err
    assert log("log", "call with Tom about the lease", "--again").code == 0


def test_sad_news_offers_gently_and_sets_nothing(log: CommandLine) -> None:
    said = log("log", "Nell rang, her father died")
    assert "relnote gently nell" in said.err
    assert log.notebook.people[NELL].gently is None


def test_standard_input_is_an_editors_text(log: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "yesterday, emailed Tom\n> Dear Tom,\n> the lease\n! send it by friday\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert log("log", "-").code == 0
    assert new_talk(log).text == "emailed Tom\n> Dear Tom,\n> the lease"


def test_many_bullets_in_a_pasted_text_are_refused_and_kept(
    log: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "emailed Tom\n" + "".join(f"* point {number}\n" for number in range(8))
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    said = log("log", "-")
    assert said.code == 1
    assert '8 lines begin with "*"' in said.err
    assert log.file.drafts.read("log") == text.rstrip()


def test_json_is_what_was_written_with_ids_refs_people_and_marks(log: CommandLine) -> None:
    said = log(
        "log",
        "yesterday 10:00, call with Tom about Bea",
        "! Tom: send it by friday",
        "* Bea: family: at sea",
        "--json",
    )
    data = said.json
    talk = new_talk(log)
    (promise,) = log.notebook.reminders.keys() - practice().reminders.keys()
    (detail,) = log.notebook.people[BEA].details
    tom, bea = {"id": "1", "name": "Tom Okafor"}, {"id": "2", "name": "Bea Lund"}
    refs = [mark.pop("ref") for mark in data["marks"]]
    assert data["marks"] == [
        {"mark": "!", "id": str(promise), "kind": "promise", "person": tom, "text": "send it",
         "due": "2026-11-27", "time": None, "every": None, "from": []},
        {"mark": "*", "id": str(detail.id), "kind": "family", "person": bea, "text": "at sea",
         "due": None, "time": None, "every": None, "from": [tom]},
    ]  # fmt: skip
    open_rows = data["open"]
    assert {row["text"] for row in open_rows} >= {"did the oven arrive", "lend him the lease guide"}
    assert "send it" not in {row["text"] for row in open_rows}
    assert {key: data[key] for key in data if key not in ("marks", "ref", "lines", "open")} == {
        "id": str(talk.id), "day": "2026-11-20", "around": None, "time": "10:00", "with": [tom], "about": [bea],
        "organisations": [], "channel": "call", "direction": "both", "planned": False,
        "text": "call with Tom about Bea", "new": [], "later": [], "offers": [],
    }  # fmt: skip
    assert data["lines"][0].startswith("Logged  Fri 20 Nov 2026 10:00 (yesterday) · call")
    assert said.err == ""
    assert log("done", refs[0]).code == 0


def test_json_of_marks_alone_has_no_conversation_and_no_key_less(log: CommandLine) -> None:
    whole = log("log", "call with Tom", "--json").json
    marks = log("log", whole_ref("person", NELL)[:5], "* likes tea", "--json").json
    assert marks.keys() == whole.keys()
    assert [marks[key] for key in ("id", "ref", "day", "channel", "direction", "text")] == [None] * 6
    assert (marks["with"], marks["about"], marks["organisations"]) == ([], [], [])
    assert marks["marks"][0]["person"] == {"id": "5", "name": "Nell Brine"}


def test_json_says_who_is_new_what_may_follow_and_which_talk_is_another(log: CommandLine) -> None:
    said = log("log", "lunch with Aldous Brine. Then wrote to Bea. Nell died.", "--new", "--json").json
    (new,) = log.notebook.people.keys() - practice().people.keys()
    assert said["new"] == [{"id": str(new), "name": "Aldous Brine"}]
    assert said["later"] == [{"people": [{"id": "2", "name": "Bea Lund"}], "text": "wrote to Bea"}]
    assert "If Nell Brine has died: relnote died nell" in said["offers"]


def test_a_refusal_with_json_is_an_error_with_its_candidates(log: CommandLine) -> None:
    said = log("log", "Sam rang", "--json")
    assert (said.code, said.out) == (1, "")
    assert set(log.error(said)["candidates"]) == {"Sam Hart", "Sam Quillon"}


def test_what_is_typed_is_shown_safely(log: CommandLine) -> None:
    said = log("log", "call with Tom", "* \x1b[31mred\u202e")
    assert said.code == 0
    assert "\x1b" not in said.out + said.err
    assert "\u202e" not in said.out + said.err


def test_a_log_may_begin_the_notebook(relnote: CommandLine) -> None:
    said = relnote("log", "call with Tom Okafor", "--new")
    assert said.code == 0
    assert [one.name for one in relnote.notebook.people.values()] == ["Tom Okafor"]


class OnATerminal:
    """The verb on a real terminal, typed at; on a dumb one there is a prompt in the form's place."""

    def __init__(self, *words: str, dumb: bool = False) -> None:
        self.child = pexpect.spawn(
            sys.executable, ["-m", "relnote", "log", *words], encoding="utf-8", timeout=20,
            dimensions=(40, 160), env={**os.environ, **({"TERM": "dumb"} if dumb else {})},
        )  # fmt: skip

    def sees(self, text: str) -> OnATerminal:
        self.child.expect_exact(text)
        return self

    def types(self, text: str) -> OnATerminal:
        self.child.sendline(text)
        return self

    def ends(self) -> int:
        self.child.expect(pexpect.EOF)
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)


def an_editor(tmp_path: Path, script: str) -> str:
    program = tmp_path / "my editor"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return f"'{program}'"


def test_one_line_is_shown_back_before_it_is_logged(log: CommandLine) -> None:
    terminal = OnATerminal(dumb=True).sees("log>").types("yesterday, call with Tom ! send it by friday")
    terminal.sees("with Tom Okafor · you talked").sees("promise: send it").sees("enter: log it").types("")
    terminal.sees("Logged")
    assert terminal.ends() == 0
    assert new_talk(log).text == "call with Tom"


def test_a_line_can_be_left(log: CommandLine) -> None:
    terminal = OnATerminal(dumb=True).sees("log>").types("call with Tom").sees("enter: log it").types("n")
    terminal.sees("Nothing was logged.")
    assert terminal.ends() == 0
    assert log.notebook.conversations.keys() == practice().conversations.keys()


def test_an_entry_that_was_refused_comes_back_and_is_logged_as_it_is_or_mended(log: CommandLine) -> None:
    assert log("log", "Sam rang about the lease").code == 1
    terminal = OnATerminal().sees("Kept from before:").sees("Sam rang about the lease").sees("log>").types("y")
    terminal.sees("Which Sam?").types("1").sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0
    assert new_talk(log).text == "Sam rang about the lease"
    assert log.file.drafts.read("log") is None


def test_who_was_meant_is_asked_the_first_preselected(log: CommandLine) -> None:
    terminal = OnATerminal("Sam rang about the lease").sees("1  Sam Hart").sees("Which Sam?").types("2")
    terminal.sees("Logged")
    assert terminal.ends() == 0
    assert new_talk(log).with_ == (SAM,)


def test_a_new_name_is_offered_and_can_stay_a_word(log: CommandLine) -> None:
    terminal = OnATerminal("lunch with Aldous and Tom").sees("Aldous is someone new").sees("[1]").types("1")
    terminal.sees("Logged")
    assert terminal.ends() == 0
    assert "Aldous" in {one.name for one in log.notebook.people.values()}


def test_which_day_is_asked(log: CommandLine) -> None:
    terminal = OnATerminal("thursday 10:00, lunch with Tom").sees("2  26 Nov 2026 10:00").sees("[1]").types("2")
    terminal.sees("Planned Thu 26 Nov 2026 10:00")
    assert terminal.ends() == 0
    assert new_talk(log).planned


def test_the_editor_writes_an_entry(log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = 'printf "yesterday, call with Tom\\n! send it by friday\\n" > "$1"'
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, script))
    terminal = OnATerminal("--edit").sees("enter: log it").types("").sees("Logged")
    assert terminal.ends() == 0
    assert new_talk(log).text == "call with Tom"
    assert log.file.drafts.read("log") is None


def test_an_emptied_file_logs_nothing(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, ': > "$1"'))
    terminal = OnATerminal("--edit").sees("Nothing was logged.")
    assert terminal.ends() == 0
    assert log.notebook.conversations.keys() == practice().conversations.keys()


def test_an_editor_that_fails_loses_nothing(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, 'printf "call with Tom\\n" > "$1"; exit 3'))
    terminal = OnATerminal("--edit").sees("ended with an error (3)")
    assert terminal.ends() == 1
    assert "call with Tom" in (log.file.drafts.read("log") or "")


def test_what_a_failing_editor_left_comes_back_without_relnotes_own_lines(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'cp "$1" "$1.all"; { echo "call with Tom"; cat "$1.all"; } > "$1"; exit 3'
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, script))
    assert OnATerminal("--edit").sees("ended with an error").ends() == 1
    terminal = OnATerminal().sees("Kept from before:").sees("log>").types("y").sees("enter: log it").types("")
    terminal.sees("Logged")
    assert terminal.ends() == 0
    assert new_talk(log).text == "call with Tom"


def test_a_missing_editor_is_said(log: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor-here")
    terminal = OnATerminal("--edit", "call with Tom").sees('There is no program "no-such-editor-here"')
    assert terminal.ends() == 1
    assert "call with Tom" in (log.file.drafts.read("log") or "")


def test_an_entry_of_the_editor_that_must_be_asked_about_is_kept_when_she_leaves(
    log: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, 'printf "Sam rang\\n" > "$1"'))
    terminal = OnATerminal("--edit").sees("Which Sam?")
    terminal.child.sendintr()
    assert terminal.ends() != 0
    assert log.file.drafts.read("log") == "Sam rang"


def test_on_a_terminal_the_echo_is_folded_and_the_command_stands_alone(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote.holds(practice())
    words = "yesterday, lunch with Tom Okafor, Bea Lund and Nell Brine"
    terminal = Terminal("log", words, folder=tmp_path, COLUMNS="60", NO_COLOR="1")
    assert terminal.ends() == 0
    rows = terminal.said.splitlines()
    assert rows[0].startswith("Logged  Fri 20 Nov 2026 (yesterday) · meal · with Tom")
    assert rows[1].startswith("        ")
    assert any(row.startswith("  (relnote done ") and row.endswith(")") for row in rows)
    assert max(map(len, rows)) <= 60
