"""Each place and slip by itself: what it shows and what its keys do."""

from __future__ import annotations

from pathlib import Path

from textual.command import CommandPalette
from textual.widgets import Input

from relnote.core.notebook import Notebook
from relnote.storage.file import NotebookFile
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.words import Words
from relnote.tui.screens.keys import Keys
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.today import Today
from relnote.tui.screens.welcome import Welcome
from relnote.tui.screens.why import WhySlip
from relnote.tui.widgets.log_field import LogField
from tests.build import notebook, person
from tests.practice import DONAL, practice
from tests.stage import HandClock, staged


async def test_the_first_minute_is_a_page_and_a_name_is_enough(tmp_path: Path) -> None:
    async with staged(None, tmp_path, size=(80, 24)) as stage:
        assert isinstance(stage.app.screen, Welcome)
        assert "Write down the first person" in stage.screen
        assert not stage.file.exists()
        await stage.press("enter")
        await stage.type("Tom Okafor")
        await stage.press("enter")
        assert [one.name for one in stage.on_disk.people.values()] == ["Tom Okafor"]
        assert "Tom Okafor" in stage.screen


async def test_the_first_screen_leads_into_the_made_up_practice(tmp_path: Path) -> None:
    made_up = NotebookFile(tmp_path / "demo.json", clock=HandClock().clock())
    made_up.update("make it up", lambda _notebook, _mint: practice())
    async with staged(None, tmp_path, demo=lambda: made_up) as stage:
        await stage.press("m")
        assert isinstance(stage.app.screen, Today)
        assert "Joan Pike" in stage.screen
        assert not stage.file.exists()


CARDS = """BEGIN:VCARD
VERSION:4.0
FN:Nell Garraway
TEL:01632 960555
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Henk Ollerenshaw
END:VCARD
"""


async def test_the_first_screen_brings_people_in_after_saying_how_many(tmp_path: Path) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    async with staged(None, tmp_path) as stage:
        await stage.press("i")
        await stage.type("nowhere.vcf")
        await stage.press("enter")
        assert "nowhere.vcf" in stage.toasts[-1]
        assert isinstance(stage.app.screen, Words)
        stage.app.screen.query_one(Input).value = str(cards)
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, Choice))
        assert "2 cards in 1 file: 2 new people." in stage.screen
        assert not stage.file.exists()
        await stage.press("y")
        await stage.until(lambda: isinstance(stage.app.screen, People))
        assert {one.name for one in stage.on_disk.people.values()} == {"Nell Garraway", "Henk Ollerenshaw"}
        assert "Henk Ollerenshaw" in stage.screen


async def test_an_import_that_is_left_brings_nobody_in(tmp_path: Path) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    async with staged(None, tmp_path) as stage:
        await stage.press("i")
        stage.app.screen.query_one(Input).value = str(cards)
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, Choice))
        await stage.press("n")
        assert isinstance(stage.app.screen, Welcome)
        assert not stage.file.exists()


async def test_an_empty_day_is_one_calm_line(tmp_path: Path) -> None:
    async with staged(Notebook(), tmp_path) as stage:
        assert "Nothing waits today." in stage.screen
        await stage.press("d", "x", "s", "w", "enter", "o", "space")
        assert isinstance(stage.app.screen, Today)


async def test_what_others_have_for_her_is_folded_until_it_is_opened(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        assert stage.sheet("#day").keys.count("fold:waiting") == 1
        await stage.press("o")
        assert "fold:waiting" not in stage.sheet("#day").keys
        assert "sends the bank statements" in stage.screen


async def test_beside_the_folded_line_stands_what_it_holds(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        stage.sheet("#day").cursor = "fold:waiting"
        await stage.settled()
        beside = " ".join(line.text for line in stage.sheet("#page").lines)
        assert "Donal Quirke" in beside
        assert "sends the bank statements" in beside
        assert stage.sheet("#page").keys == ()


async def test_people_are_found_without_accents_by_nickname_and_organisation(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        for typed, key in (("ida", "3"), ("pikey", "4"), ("okafor & sons", "1")):
            await stage.press("slash")
            await stage.type(typed)
            assert stage.sheet("#people").cursor == key, typed
            await stage.press("escape", "escape")


async def test_enter_in_the_find_opens_the_best_and_escape_comes_back(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("/bea")
        await stage.press("enter")
        assert isinstance(stage.app.screen, PersonPage)
        assert "The knee scan has a day." in stage.screen
        await stage.press("escape")
        assert isinstance(stage.app.screen, People)


async def test_in_the_find_every_letter_is_text(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("/dxsluzq12")
        assert isinstance(stage.app.screen, People)
        assert stage.app.screen.query_one("#find").value == "dxsluzq12"  # type: ignore[attr-defined]


async def test_back_by_its_key_people_has_the_cursor_in_the_list(tmp_path: Path) -> None:
    """Left from the find, it would take `/` for a letter of a name."""
    async with staged(practice(), tmp_path) as stage:
        await stage.type("/bea")
        await stage.press("enter", "2")
        assert stage.app.focused is stage.sheet("#people")
        await stage.press("slash")
        await stage.type("ida")
        assert stage.app.screen.query_one("#find").value == "ida"  # type: ignore[attr-defined]


async def test_a_promise_on_someones_page_is_a_row_that_can_be_done(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "enter", "d")
        assert stage.on_disk.reminders[51].done is not None
        assert isinstance(stage.app.screen, PersonPage)


async def test_a_page_stands_in_the_place_it_was_opened_from(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("enter", "2")
        assert isinstance(stage.app.screen, People)
        await stage.press("1")
        assert isinstance(stage.app.screen, Today)


async def test_why_shows_the_whole_sum(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("end", "w")
        assert isinstance(stage.app.screen, WhySlip)
        assert "Ída Falk" in stage.screen
        await stage.press("escape")
        assert isinstance(stage.app.screen, Today)


async def test_the_key_help_names_the_keys_of_this_place(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(100, 50)) as stage:
        await stage.press("question_mark")
        assert isinstance(stage.app.screen, Keys)
        for words in ("Done: kept", "Not before a day", "Blank the screen", "Find someone"):
            assert words in stage.screen
        await stage.press("escape", "2", "question_mark")
        assert "Add a person" in stage.screen


async def test_the_palette_has_every_action_and_every_person(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("ctrl+p")
        assert isinstance(stage.app.screen, CommandPalette)
        await stage.type("quirke")
        await stage.app.workers.wait_for_complete()
        await stage.press("enter")
        assert isinstance(stage.app.screen, PersonPage)
        assert stage.app.screen.person_id == DONAL


async def test_every_binding_has_a_description_a_tooltip_and_an_id_of_its_own(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        ids: dict[str, str] = {}
        for keys in ((), ("2",), ("enter",), ("escape", "l")):
            await stage.press(*keys)
            for active in stage.app.screen.active_bindings.values():
                binding = active.binding
                if not type(active.node).__module__.startswith("relnote"):
                    continue
                if binding.id is None:
                    assert not binding.show, binding
                    continue
                assert binding.description, binding
                assert binding.tooltip, binding
                assert ids.setdefault(binding.id, binding.action) == binding.action, binding


async def test_the_user_can_give_an_action_another_key(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, keys={"row.done": "f5"}) as stage:
        await stage.press("down", "d")
        assert stage.on_disk.reminders[51].done is None
        await stage.press("f5")
        assert stage.on_disk.reminders[51].done is not None


async def test_both_themes_and_no_colour_keep_the_cursor_in_sight(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, theme="paper") as stage:
        assert stage.app.theme == "paper"
        assert "▌ Joan Pike" in stage.screen
        stage.app.theme = "textual-dark"
        await stage.settled()
        assert "▌ Joan Pike" in stage.screen


async def test_names_are_completed_with_tab_in_the_log(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang quir")
        await stage.press("tab")
        assert stage.app.screen.query_one(LogField).text == "rang Donal Quirke"


async def test_of_two_toms_the_log_asks_which(tmp_path: Path) -> None:
    two = notebook(person(1, "Tom Okafor"), person(2, "Tom Reed"), person(3, "Bea Lund"))
    async with staged(two, tmp_path) as stage:
        await stage.type("lrang Tom about the oven")
        await stage.press("enter")
        assert "Which Tom?" in stage.screen
        await stage.press("2")
        talk = next(iter(stage.on_disk.conversations.values()))
        assert stage.on_disk.people[talk.with_[0]].name == "Tom Reed"


async def test_someone_the_log_does_not_know_is_added_only_when_she_says_so(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("2")
        await stage.type("llunch with Zelda Fitz")
        await stage.press("enter")
        assert "No one is called Zelda Fitz yet." in stage.screen
        assert "Zelda Fitz" not in {one.name for one in stage.on_disk.people.values()}
        await stage.press("1")
        assert "Zelda Fitz" in {one.name for one in stage.on_disk.people.values()}


async def test_sad_news_offers_gently_and_sets_nothing_by_itself(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang Donal, his father died on Sunday")
        await stage.press("enter", "escape")
        assert "Suggest nothing of Donal" in stage.screen
        assert stage.on_disk.people[DONAL].gently is None
        await stage.press("y")
        assert stage.on_disk.people[DONAL].gently is not None


async def test_a_crash_prints_places_and_none_of_her_notes(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        secret = "Two shops in Lisbon"
        try:
            raise ValueError(secret)
        except ValueError as error:
            stage.app._exception = error
            stage.app._fatal_error()
        printed = "".join(str(one) for one in stage.app._exit_renderables)
        stage.app._exception = None
        stage.app._exit_renderables.clear()
        assert "test_screens.py" in printed
        assert "ValueError" in printed
        assert secret not in printed


async def test_the_cursor_goes_down_someones_page_to_its_oldest_line(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 12)) as stage:
        await stage.press("down", "enter")
        whole = stage.sheet("#whole")
        assert ":" not in str(whole.cursor)
        await stage.press(*("down" for _key in whole.keys))
        assert whole.cursor == whole.keys[-1]
        assert whole.lines[-2].text.strip() in stage.screen
        await stage.press("d", "x", "s")
        assert stage.toasts == []
