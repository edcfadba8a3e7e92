"""`relnote undo` and `redo`: by number, by ref, and refused kindly."""

from __future__ import annotations

from relnote.core.refs import whole_ref
from tests.cli.conftest import CommandLine


def test_the_last_act_is_taken_back_by_its_name_and_done_again(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("add", "Bea Lund")
    undone = relnote("undo")
    assert (undone.code, undone.out) == (0, "Taken back  add Bea Lund\n")
    assert [person.name for person in relnote.notebook.people.values()] == ["Tom Okafor"]
    redone = relnote("redo", "--json")
    assert redone.json == {"redone": "add Bea Lund", "revision": 4}


def test_an_act_is_named_by_its_number(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("add", "Bea Lund")
    assert relnote("undo", "1").out == "Taken back  add Tom Okafor\n"
    assert relnote("undo", "1").err.startswith("Act 1 is already taken back.")
    assert relnote("undo", "9").code == 1


def test_an_act_is_named_by_a_records_ref(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("add", "Bea Lund")
    tom = min(relnote.notebook.people)
    assert relnote("undo", whole_ref("person", tom)[:6]).out == "Taken back  add Tom Okafor\n"
    assert "No act on" in relnote("undo", "b2b2b2b2").err
    refused = relnote("undo", "tom")
    assert (refused.code, refused.out) == (2, "")


def test_nothing_to_undo_is_a_sentence(relnote: CommandLine) -> None:
    assert "no notebook yet" in relnote("undo").err
    relnote("add", "Tom Okafor")
    relnote("undo")
    assert relnote("undo").err == "There is nothing to undo on this machine.\n"
    assert relnote("redo").code == 0
    assert relnote("redo").err == "There is nothing to redo.\n"


def test_a_record_that_changed_since_is_shown_both_ways_and_stays(relnote: CommandLine) -> None:
    from msgspec.structs import replace

    relnote("add", "Tom Okafor")
    for called in ("Tommo", "Big T"):
        relnote.file.update(
            f"call Tom {called}",
            lambda notebook, _mint, called=called: notebook.with_person(  # type: ignore[misc]
                replace(next(iter(notebook.people.values())), called=called)
            ),
        )
    refused = relnote("undo", "2")
    assert refused.code == 1
    assert "then: called: Tommo" in refused.err
    assert "now:  called: Big T" in refused.err
    assert "relnote undo 3" in refused.err
    assert next(iter(relnote.notebook.people.values())).called == "Big T"
