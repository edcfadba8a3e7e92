"""Someone in a form: every field, what is wrong beside its line, nothing typed lost, nothing overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Labelled, Person
from relnote.core.record_text.form_fields import form_fields
from relnote.storage.file import NotebookFile, Written
from relnote.tui.forms.add_row import AddRow
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.field_row import FieldRow
from relnote.tui.forms.record import RecordForm
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from tests.build import TODAY, day, notebook, person
from tests.hostile import HOSTILE, hostile_notebook
from tests.stage import Stage, staged

TOM = person(
    1,
    "Tom Okafor",
    phones=(Labelled("0161 496 0000", "bakery", day("2020-01-01")),),
    details=(Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-17"), conversation=9),),
)
BOOK = notebook(TOM, person(2, "Ida Falk"))


@contextmanager
def contextless() -> Iterator[None]:
    """A terminal that is given away and taken back, where there is none."""
    yield


async def open_form(stage: Stage) -> RecordForm:
    """The form of the first person in People."""
    await stage.press("2", "end", "e")
    form = stage.app.screen
    assert isinstance(form, RecordForm)
    return form


async def open_name(stage: Stage) -> RecordForm:
    """The form, the cursor at its top: from the line that adds, down goes round to it."""
    form = await open_form(stage)
    await stage.press("down")
    assert row(stage, "Name").is_here
    return form


def row(stage: Stage, label: str) -> FieldRow:
    return next(each for each in stage.app.screen.query(FieldRow) if each.line.label == label)


async def put(stage: Stage, label: str, value: str) -> None:
    """Write a value into the line of that label; it is added where it isn't there."""
    rows = [each for each in stage.app.screen.query(FieldRow) if each.line.label == label]
    if not rows:
        add = stage.app.screen.query_one(AddRow)
        add.input.focus()
        add.input.value = f"{label}: {value}"
        await stage.press("enter")
        return
    rows[-1].input.focus()
    rows[-1].input.value = value
    await stage.settled()


def tom(stage: Stage) -> Person:
    return stage.on_disk.people[1]


async def test_the_form_shows_what_is_filled_and_one_line_to_add_more(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path, size=(80, 24)) as stage:
        form = await open_form(stage)
        assert [each.line.label for each in form.query(FieldRow)] == ["Name", "Phone", "family", "add…"]
        assert "0161 496 0000 (bakery)" in stage.screen
        await stage.press("up")
        assert "Birthday" not in stage.screen


FILLED = {
    "Called": "Tommy",
    "Nickname": "the baker",
    "Said": "oh-KAH-for",
    "Pronouns": "he/him",
    "Organisation": "Okafor & Sons (owner)",
    "Email": "tom@okafor.example (work)",
    "Address": "1 Quay Street; Faro; ; 8000; Portugal (home)",
    "Link": "https://okafor.example (shop)",
    "Birthday": "12 june",
    "Leap day": "1 mar",
    "Occasion": "wedding: 12 june 2001",
    "Circle": "clients",
    "Cadence": "every 6 weeks",
    "Last spoke": "march 2026",
    "Met on": "march 2019",
    "Met at": "the market",
    "Met": "he paid for my loaf",
    "Introduced by": "Ida Falk",
    "Introduced on": "12 march 2019",
    "Thanked": "5 april 2019",
    "Services": "books and VAT",
    "Best time": "after eleven",
    "Time zone": "Europe/Lisbon",
    "Related": "sister: Ida Falk (same household)",
    "Wants a card": "yes",
    "Resting": "3 may 2026: sold the shop",
    "Gently until": "2 january 2027",
    "Died": "november 2026",
    "Remember the day": "yes",
    "Kept": "X-SKYPE:tom",
    "hope": "a second shop",
}


async def test_every_field_there_is_can_be_filled_in_the_form(tmp_path: Path) -> None:
    names = {field.name for field in form_fields("person")}
    assert names == {"Name", "Phone", "*", *FILLED} - {"hope"}, "a new field wants its line here"
    async with staged(BOOK, tmp_path, size=(100, 60)) as stage:
        await open_form(stage)
        for label, value in FILLED.items():
            await put(stage, label, value)
        await stage.press("ctrl+s")
        assert isinstance(stage.app.screen, People), stage.screen
        after = tom(stage)
        empty = {
            name
            for name in ("called", "nicknames", "said", "pronouns", "organisations", "emails", "addresses",
                         "links", "birthday", "occasions", "circles", "wish", "last_spoke", "met", "related",
                         "introduction", "services", "best_time", "time_zone", "rests", "gently", "died",
                         "kept_fields")
            if not getattr(after, name)
        }  # fmt: skip
        assert not empty
        assert after.wants_card
        assert after.introduction is not None
        assert after.introduction.by == 2
        assert after.related[0].household
        assert after.details[0] == TOM.details[0]
        assert after.details[1].text == "a second shop"
        assert after.phones == TOM.phones
        assert stage.on_disk.settings.circle("clients") is not None


async def test_a_changed_word_is_one_act_with_one_undo(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        await stage.type(" junior")
        await stage.press("enter")
        assert tom(stage).name == "Tom Okafor junior"
        assert "Changed: Tom Okafor junior" in stage.toasts[-1]
        await stage.press("u")
        await stage.until(lambda: tom(stage).name == "Tom Okafor")


async def test_what_is_typed_at_once_is_added_and_renames_nobody(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path, size=(80, 24)) as stage:
        form = await open_form(stage)
        assert form.query_one(AddRow).is_here
        assert "add…" in stage.screen
        assert "Tom Okafor" in stage.screen
        await stage.type("email tom@okafor.example")
        await stage.press("enter", "enter")
        assert tom(stage).name == "Tom Okafor"
        assert [each.value for each in tom(stage).emails] == ["tom@okafor.example"]


async def test_from_the_line_that_adds_up_leads_to_the_lines_above_it(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await stage.press("up")
        assert row(stage, "family").is_here
        await stage.press("up", "up")
        assert row(stage, "Name").is_here


async def test_a_long_form_begins_with_the_line_that_adds_in_sight(tmp_path: Path) -> None:
    many = tuple(Detail(id=1000 + each, kind="story", text=f"thing {each}", on=TODAY) for each in range(30))
    async with staged(notebook(replace(TOM, details=many)), tmp_path, size=(80, 24)) as stage:
        form = await open_form(stage)
        await stage.until(lambda: len(form.query(FieldRow)) == 33)
        assert form.query_one(AddRow).is_here
        assert "add…" in stage.screen
        assert "thing 0" in stage.screen
        assert "esc leave it" in stage.screen


async def test_a_name_that_is_changed_says_as_it_is_typed_which_it_was(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        assert row(stage, "Name").note == ""
        await stage.type("x")
        assert row(stage, "Name").note == "was Tom Okafor"
        await stage.press("down")
        assert "was Tom Okafor" in stage.screen
        await stage.press("escape", "e")
        assert row(stage, "Name").note == "was Tom Okafor"
        await stage.press("ctrl+r")
        assert row(stage, "Name").note == ""


async def test_someone_new_begins_with_the_name(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("N")
        await stage.type("Nell Rowe")
        assert row(stage, "Name").is_here
        assert row(stage, "Name").note == ""


async def test_a_form_left_unchanged_writes_nothing(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await stage.press("enter")
        assert isinstance(stage.app.screen, People)
        assert not stage.toasts
        assert tom(stage) == TOM


async def test_a_few_letters_and_enter_begin_a_line_and_enter_again_writes_it_down(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await stage.type("bir")
        assert "Birthday" in stage.screen
        await stage.press("enter")
        await stage.type("12 june")
        assert "12 June" in stage.screen
        await stage.press("enter")
        assert tom(stage).birthday is not None


WRONG = {
    "Birthday": ("30 february", "February"),
    "Occasion": ("wedding", "written like `wedding"),
    "Cadence": ("every now and then", "how often"),
    "Last spoke": ("soonish", "soonish"),
    "Met on": ("31 june", "June"),
    "Introduced on": ("zork", "zork"),
    "Thanked": ("zork", "zork"),
    "Related": ("Ida Falk", "written like `sister"),
    "Wants a card": ("perhaps", "neither yes nor no"),
    "Leap day": ("2 march", "leap day"),
    "Address": ("1; 2; 3; 4; 5; 6; 7; 8", "seven parts"),
    "Resting": ("zork", "zork"),
    "Gently until": ("yesterday", "a day ahead"),
    "Died": ("30 february 2026", "February"),
}


@pytest.mark.parametrize("label", WRONG)
async def test_a_wrong_line_says_what_is_wrong_and_keeps_the_words(label: str, tmp_path: Path) -> None:
    value, sentence = WRONG[label]
    async with staged(BOOK, tmp_path, size=(100, 40)) as stage:
        await open_form(stage)
        await put(stage, label, value)
        await stage.press("ctrl+s")
        form = stage.app.screen
        assert isinstance(form, RecordForm)
        assert row(stage, label).is_wrong
        assert sentence in row(stage, label).note
        assert row(stage, label).input.value == value
        assert row(stage, label).input.has_focus
        assert tom(stage) == TOM


async def test_a_name_that_is_emptied_is_asked_for(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await put(stage, "Name", "  ")
        await stage.press("enter")
        assert "needs a name" in stage.screen


async def test_what_is_wrong_is_said_once_the_line_is_left_and_not_before(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await put(stage, "Birthday", "")
        await stage.type("30 feb")
        assert not row(stage, "Birthday").is_wrong
        await stage.press("down")
        assert row(stage, "Birthday").is_wrong
        await stage.press("up")
        await stage.press(*("backspace",) * 6)
        await stage.type("28 feb")
        assert not row(stage, "Birthday").is_wrong


@pytest.mark.parametrize("begin", range(4))
async def test_a_form_full_of_hostile_words_opens_and_changes_nothing_by_itself(
    begin: int, tmp_path: Path
) -> None:
    """Each of the strings in every field of somebody's form; a quarter of them in one sitting."""
    some = list(HOSTILE)[begin::4]
    book = hostile_notebook({name: HOSTILE[name] for name in some})
    async with staged(book, tmp_path, size=(80, 24)) as stage:
        await stage.press("2")
        for key in stage.sheet("#people").keys:
            stage.sheet("#people").put_cursor(key)
            await stage.press("e")
            form = stage.app.screen
            assert isinstance(form, RecordForm), key
            assert "\x1b" not in stage.screen
            await stage.press("ctrl+s")
            assert isinstance(stage.app.screen, People), key
        assert len(stage.sheet("#people").keys) >= len(some)
        assert stage.on_disk.people == book.people


PASTED = (
    "[/]",
    "\x1b[31mTom\x1b[0m",
    "Tom\u202egnp.exe",
    "\U0001f468\u200d\U0001f469",
    "王小明",
    "a\nb\r\nc",
    "x" * 10_000,
)


@pytest.mark.parametrize("text", PASTED, ids=range(len(PASTED)))
async def test_what_is_pasted_becomes_one_line_and_is_kept(text: str, tmp_path: Path) -> None:
    from textual.events import Paste

    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await put(stage, "Services", "")
        row(stage, "Services").input.post_message(Paste(text))
        await stage.settled()
        assert "\x1b" not in stage.screen
        await stage.press("enter")
        assert tom(stage).services == " ".join(text.splitlines())


async def test_someone_new_is_written_down_in_the_same_form(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "a")
        await stage.type("Nell Rowe")
        await stage.press("down")
        await stage.type("0161 496 0999")
        await stage.press("enter")
        nell = next(each for each in stage.on_disk.people.values() if each.name == "Nell Rowe")
        assert [each.value for each in nell.phones] == ["0161 496 0999"]
        assert nell.kept == TODAY


async def test_someone_who_may_be_there_already_is_asked_about(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("N")
        await stage.type("tom okafor")
        await stage.press("enter")
        assert isinstance(stage.app.screen, Choice)
        assert "the same name" in stage.screen
        await stage.press("n")
        assert isinstance(stage.app.screen, RecordForm)
        assert row(stage, "Name").input.value == "tom okafor"
        await stage.press("enter", "y")
        assert len(stage.on_disk.people) == 3


async def test_a_number_that_was_not_found_is_kept_for_the_new_person(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("slash")
        await stage.type("447155")
        await stage.press("enter")
        assert row(stage, "Phone").input.value == "447155"
        assert row(stage, "Name").input.has_focus


# -- nothing typed is lost, nothing is overwritten


async def test_what_was_typed_is_kept_and_stands_there_again(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        await stage.type(" junior")
        await stage.press("escape")
        assert "Kept" in stage.toasts[-1]
        assert tom(stage) == TOM
    async with staged(None, tmp_path) as stage:
        assert stage.toasts == ["You were changing: Tom Okafor   e there brings it back"]
        await open_form(stage)
        assert row(stage, "Name").input.value == "Tom Okafor junior"
        assert "not written down yet" in stage.screen
        await stage.press("ctrl+r")
        assert row(stage, "Name").input.value == "Tom Okafor"
        await stage.press("escape", "e")
        assert "not written down yet" not in stage.screen


async def test_someone_new_half_written_is_kept_too(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("N")
        await stage.type("Nell")
        await stage.press("escape")
    async with staged(None, tmp_path) as stage:
        await stage.press("N")
        assert row(stage, "Name").input.value == "Nell"


async def test_a_burst_of_letters_before_escape_is_kept_whole(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        await stage.burst(*"abcdefghijkl", "escape")
        await stage.press("e")
        assert row(stage, "Name").input.value == "Tom Okaforabcdefghijkl"


async def elsewhere(stage: Stage, changed: Person) -> None:
    """Another program writes this person, and the screens notice."""

    def change(book: Notebook, _mint: object) -> Notebook:
        return book.with_person(changed)

    stage.file.update("elsewhere", change)
    stage.app.look_at_file()
    await stage.until(lambda: replace(stage.app.here.notebook.people[1], changed=None) == changed)
    await stage.settled()


async def test_what_changes_elsewhere_in_the_record_is_taken_in_and_the_cursor_stays(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        await stage.type(" junior")
        await elsewhere(stage, replace(TOM, services="payroll"))
        assert "taken in here: You do for them" in stage.screen
        assert row(stage, "Services").input.value == "payroll"
        await stage.type("!")
        assert row(stage, "Name").input.value == "Tom Okafor junior!"
        await stage.press("enter")
        assert (tom(stage).name, tom(stage).services) == ("Tom Okafor junior!", "payroll")


async def test_what_changes_in_the_same_place_is_shown_beside_hers_and_not_overwritten(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        await stage.type(" junior")
        await elsewhere(stage, replace(TOM, name="Thomas Okafor"))
        assert "meanwhile it became Thomas Okafor" in stage.screen
        assert row(stage, "Name").input.value == "Tom Okafor junior"
        await stage.press("escape")
        assert tom(stage).name == "Thomas Okafor"
        await stage.press("e")
        assert "meanwhile it became Thomas Okafor" in stage.screen
        await stage.press("enter")
        assert tom(stage).name == "Tom Okafor junior"


async def test_someone_removed_meanwhile_is_said_and_the_words_are_kept(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_name(stage)
        await stage.type(" junior")
        stage.file.update("elsewhere", lambda book, _mint: book.without_person(1))
        stage.app.look_at_file()
        await stage.until(lambda: 1 not in stage.app.here.notebook.people)
        assert "removed meanwhile" in stage.screen
        await stage.press("enter")
        assert 1 not in stage.on_disk.people
        assert "junior" in stage.app.draft("edit 1")


# -- in her editor


async def test_the_editor_is_given_the_record_and_what_comes_back_is_written(tmp_path: Path) -> None:
    given: list[tuple[str, str]] = []

    def edit(text: str, draft: str) -> str:
        given.append((text, draft))
        return text.replace("Tom Okafor", "Thomas Okafor")

    async with staged(BOOK, tmp_path, edit=edit) as stage:
        stage.app.suspend = contextless  # type: ignore[method-assign]
        await stage.press("2", "end", "E")
        await stage.until(lambda: tom(stage).name == "Thomas Okafor")
        assert "# More fields:" in given[0][0]
        assert given[0][1] == "edit 1"


async def test_a_text_with_mistakes_opens_again_with_them_marked(tmp_path: Path) -> None:
    texts: list[str] = []

    def edit(text: str, draft: str) -> str:
        texts.append(text)
        return text + "Birthday: 30 february\n" if len(texts) == 1 else text.replace("30 feb", "28 feb")

    async with staged(BOOK, tmp_path, edit=edit) as stage:
        stage.app.suspend = contextless  # type: ignore[method-assign]
        await stage.press("2", "end", "E")
        assert isinstance(stage.app.screen, Choice)
        await stage.press("e")
        await stage.until(lambda: tom(stage).birthday is not None)
        assert "# line" in texts[1]


async def test_an_editor_that_fails_is_said_and_the_words_are_kept(tmp_path: Path) -> None:
    def edit(text: str, draft: str) -> str:
        raise RelnoteError("The editor ended with an error.")

    async with staged(BOOK, tmp_path, edit=edit) as stage:
        stage.app.suspend = contextless  # type: ignore[method-assign]
        await stage.press("2", "end", "E")
        assert "ended with an error" in stage.toasts[-1]


async def test_from_the_form_the_editor_goes_on_with_what_was_typed(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path, edit=lambda text, draft: text.replace("junior", "senior")) as stage:
        stage.app.suspend = contextless  # type: ignore[method-assign]
        await open_name(stage)
        await stage.type(" junior")
        await stage.press("ctrl+e")
        assert row(stage, "Name").input.value == "Tom Okafor senior"


async def test_her_editor_is_given_what_was_half_typed_in_the_form_as_a_line(tmp_path: Path) -> None:
    given: list[str] = []

    def edit(text: str, draft: str) -> str:
        given.append(text)
        return text

    async with staged(BOOK, tmp_path, edit=edit) as stage:
        stage.app.suspend = contextless  # type: ignore[method-assign]
        await open_form(stage)
        await stage.type("email x@y.example")
        await stage.press("escape", "E")
        await stage.until(lambda: bool(tom(stage).emails))
        assert "Email: x@y.example" in given[0]
        await open_form(stage)
        assert stage.app.screen.query_one(AddRow).typed == ""


async def test_on_their_page_the_name_at_the_top_is_edited(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "end", "enter")
        assert isinstance(stage.app.screen, PersonPage)
        await stage.press("g", "e")
        assert isinstance(stage.app.screen, RecordForm)
        assert row(stage, "Name").input.value == "Tom Okafor"


async def test_of_very_many_details_the_newest_are_shown_and_none_is_lost(tmp_path: Path) -> None:
    many = tuple(Detail(id=1000 + each, kind="story", text=f"thing {each}", on=TODAY) for each in range(100))
    async with staged(notebook(replace(TOM, details=many)), tmp_path) as stage:
        await open_form(stage)
        form = stage.app.screen
        await stage.until(lambda: len(form.query(FieldRow)) == 2 + 60 + 1)
        assert "40 older details are not shown" in stage.screen
        await put(stage, "Name", "Thomas Okafor")
        await stage.press("ctrl+s")
        assert (tom(stage).name, tom(stage).details) == ("Thomas Okafor", many)


async def test_a_change_that_comes_between_is_shown_when_hers_fails_to_save(
    tmp_path: Path,
) -> None:
    class Crossing(NotebookFile):
        """Another program writes just before the first act of the screens does."""

        crossed = False

        def update(self, act: str, change: Any, *, backup: bool = False) -> Written:
            if not Crossing.crossed:
                Crossing.crossed = True
                super().update("elsewhere", lambda book, _mint: book.with_person(replace(
                    book.people[1], name="Thomas Okafor", services="payroll")))  # fmt: skip
            return super().update(act, change, backup=backup)

    async with staged(BOOK, tmp_path, file=Crossing) as stage:
        await open_name(stage)
        await stage.type(" junior")
        await stage.press("enter")
        await stage.until(lambda: stage.app.here.notebook.people[1].services == "payroll")
        assert "Not saved" in stage.toasts[-1]
        assert tom(stage).name == "Thomas Okafor"
        await stage.press("e")
        assert row(stage, "Name").input.value == "Tom Okafor junior"
        assert "meanwhile it became Thomas Okafor" in stage.screen
        assert row(stage, "Services").input.value == "payroll"
        await stage.press("enter")
        assert (tom(stage).name, tom(stage).services) == ("Tom Okafor junior", "payroll")


async def name_line(stage: Stage, words: str) -> None:
    """Write into the line that adds, and press enter there."""
    stage.app.screen.query_one(AddRow).input.focus()
    stage.app.screen.query_one(AddRow).input.value = words
    await stage.press("enter")


async def test_several_lines_are_added_one_after_the_other_and_written_at_once(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        form = await open_form(stage)
        for words in ("email x@y.example", "mobile 0170 555 01", "daughter Mia", "likes quinces"):
            await name_line(stage, words)
            assert form.query_one(AddRow).is_here
        assert "story: likes quinces stands above" in form.query_one(AddRow).note
        await stage.press("enter")
        assert [each.value for each in tom(stage).emails] == ["x@y.example"]
        assert [(each.value, each.label) for each in tom(stage).phones][1:] == [("0170 555 01", "mobile")]
        assert [(each.kind, each.name) for each in tom(stage).related] == [("daughter", "Mia")]
        assert [(each.kind, each.text) for each in tom(stage).details][1:] == [("story", "likes quinces")]


async def test_the_foot_says_what_enter_does_with_a_line_that_is_named(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        form = await open_form(stage)
        form.set_focus(form.query_one(AddRow).input)
        await stage.settled()
        assert "write it down" in stage.screen
        await stage.type("daughter Mia")
        assert "add the line" in stage.screen
        assert "write it down" not in stage.screen
        await stage.press("enter")
        assert "write it down" in stage.screen


async def test_what_a_line_becomes_is_said_while_it_is_typed(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        form = await open_form(stage)
        form.query_one(AddRow).input.focus()
        await stage.type("email x@y")
        assert form.query_one(AddRow).note == "becomes Email: x@y"


async def test_a_line_that_cannot_be_read_is_gone_to_with_what_is_wrong(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await name_line(stage, "birthday 31 june")
        born = row(stage, "Birthday")
        assert born.is_here
        assert born.input.value == "31 june"
        assert "30 Jun" in born.note


async def test_a_line_that_is_there_takes_the_new_words_and_says_what_it_had(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        form = await open_form(stage)
        form.query_one(AddRow).input.focus()
        await stage.type("name Tommy O")
        assert "in place of Tom Okafor" in form.query_one(AddRow).note
        await stage.press("enter", "enter")
        assert tom(stage).name == "Tommy O"


@pytest.mark.parametrize("half", ["email x@y.example", "ph", "likes qui", "name Tommy"])
async def test_what_was_half_typed_where_lines_are_added_stands_there_again(half: str, tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await stage.type(half)
    async with staged(None, tmp_path) as stage:
        form = await open_form(stage)
        assert form.query_one(AddRow).typed == half
        assert [each.label for each in form.rows] == ["Name", "Phone", "family"]
        await stage.press("escape", "e")
        assert stage.app.screen.query_one(AddRow).typed == half
        await stage.press("ctrl+r", "escape", "e")
        assert stage.app.screen.query_one(AddRow).typed == ""
        assert "not written down yet" not in stage.screen


async def test_what_was_half_typed_and_taken_back_letter_by_letter_is_not_kept(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await open_form(stage)
        await stage.type("ab")
        await stage.press("backspace", "backspace", "escape")
        assert stage.app.draft("edit 1") == ""
        assert not stage.toasts


async def test_enter_on_another_line_forgets_nothing_that_was_named(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        form = await open_form(stage)
        form.query_one(AddRow).input.focus()
        await stage.type("email x@y.example")
        await stage.press("up", "enter", "enter")
        assert [each.value for each in tom(stage).emails] == ["x@y.example"]


async def test_a_number_changed_here_and_elsewhere_says_what_it_became_at_its_own_line(tmp_path: Path) -> None:
    mobile = Labelled("0770 900", "his own", day("2020-01-01"))
    both = replace(TOM, phones=(*TOM.phones, mobile))
    async with staged(notebook(both), tmp_path) as stage:
        form = await open_form(stage)
        own = next(each for each in form.rows if each.input.value.startswith("0770"))
        own.input.focus()
        await stage.type("9")
        await elsewhere(stage, replace(both, phones=(*TOM.phones, replace(mobile, value="0771 111"))))
        assert own.note == "meanwhile it became 0771 111 (his own); yours stands here"
        assert "Phone: you changed it here, and it was changed elsewhere." in " ".join(stage.screen.split())
        await elsewhere(stage, replace(both, phones=(replace(mobile, value="0771 111"),)))
        assert own.note == "meanwhile it became 0771 111 (his own); yours stands here"
        await stage.press("ctrl+r")
        assert own.note == ""
        assert [each.now.value for each in form.rows if each.label == "Phone" and each.now.value] == [
            "0771 111 (his own)"
        ]
