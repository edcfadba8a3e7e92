"""What holds of every desk of every notebook."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.confidences import words_naming
from relnote.core.desk.frames import LEADS, NEVER_SAID
from relnote.core.desk.frames import MOST_WORDS as MOST_OF_FRAME
from relnote.core.desk.gathering import material
from relnote.core.desk.prompts import Desk, Prompt, desk
from relnote.core.desk.quoting import MOST_WORDS
from relnote.core.desk.reasons import REASONS, read_reason
from relnote.core.notebook import Notebook
from relnote.core.people import Detail
from relnote.core.record_refs import RecordRefs
from relnote.demo.practice import practice
from tests.build import TODAY, talk
from tests.core.day_notebooks import shuffled
from tests.core.desk.told import IDS, Told, a_word, told_notebook

WHY = (*(reason.name for reason in REASONS), None, "the new shop")
seeds = st.integers(0, 100_000)
whys = st.sampled_from(WHY)


def desks(told: Told, why: str | None) -> dict[int, Desk]:
    """The desk of each of its people."""
    return {each: desk(told.notebook, (each,), today=TODAY, reason=why) for each in IDS}


def record_text(notebook: Notebook, prompt: Prompt) -> tuple[str, date | None]:
    """The text of the record a prompt names, and the day that record has."""
    id_ = prompt.source.id
    if prompt.source.kind == "conversation":
        return notebook.conversations[id_].text, notebook.conversations[id_].day
    if prompt.source.kind == "reminder":
        return notebook.reminders[id_].text, notebook.reminders[id_].made
    if prompt.source.kind == "detail":
        found = [one for each in notebook.people.values() for one in each.details if one.id == id_]
        return found[0].text, found[0].on
    person = notebook.people[id_]
    if prompt.source.kind == "introduction":
        return "", person.introduction.on if person.introduction else None
    if prompt.kind == "first":
        met = person.met
        whole = met is not None and met.on is not None and met.on.day is not None
        return (met.story or "") if met else "", met.on.first if met and met.on and whole else None
    if prompt.kind == "left":
        rest = max(person.rests, key=lambda each: each.on)
        return rest.left or "", rest.on
    return next(each.label for each in person.occasions if each.label.startswith(prompt.quote)), prompt.on


@settings(max_examples=30, deadline=None)
@given(seeds, whys)
def test_every_quotation_stands_word_for_word_in_a_record_of_that_day(seed: int, why: str | None) -> None:
    told = told_notebook(seed)
    refs = RecordRefs(told.notebook)
    for each in desks(told, why).values():
        for prompt in each.prompts:
            text, on = record_text(told.notebook, prompt)
            assert prompt.quote in " ".join(text.split())
            assert prompt.quote in prompt.text
            assert prompt.on == on == prompt.source.on
            if prompt.source.kind in ("conversation", "reminder"):
                found = refs.record(prompt.ref)
                assert (found.section, found.id) == (prompt.source.kind, prompt.source.id)


@settings(max_examples=50, deadline=None)
@given(seeds, whys)
def test_no_word_that_one_person_told_is_on_the_desk_of_another(seed: int, why: str | None) -> None:
    told = told_notebook(seed)
    for person_id, each in desks(told, why).items():
        shown = " ".join(prompt.text for prompt in each.prompts) + (each.said or "")
        secret = set().union(*told.owned.values()) - told.owned[person_id]
        assert [word for word in secret if word in shown] == []


@settings(max_examples=50, deadline=None)
@given(seeds, whys)
def test_nothing_to_avoid_heard_seen_tender_ended_imported_or_planned_is_on_any_desk(
    seed: int, why: str | None
) -> None:
    told = told_notebook(seed)
    for each in desks(told, why).values():
        shown = " ".join(prompt.text for prompt in each.prompts)
        never = told.never if why == "condolence" else told.never | told.of_others
        assert [word for word in never if word in shown] == []


@settings(max_examples=30, deadline=None)
@given(seeds, whys)
def test_nobody_who_died_is_named_outside_a_condolence_nor_has_a_desk(seed: int, why: str | None) -> None:
    told = told_notebook(seed)
    people = told.notebook.people
    dead = {each.id for each in people.values() if each.died}
    for person_id, each in desks(told, why).items():
        if person_id in dead:
            assert each.prompts == ()
        if why != "condolence":
            words = set().union(*(words_naming(people[one]) for one in dead)) - words_naming(people[person_id])
            quoted = " ".join(prompt.quote for prompt in each.prompts).casefold()
            assert words.isdisjoint(re.findall(r"\w+", quoted))


@settings(max_examples=30, deadline=None)
@given(seeds, whys)
def test_a_desk_is_short_its_frames_plain_and_no_two_alike(seed: int, why: str | None) -> None:
    for each in desks(told_notebook(seed), why).values():
        frames = [
            prompt.text.replace(prompt.quote, "") if prompt.quote else prompt.text for prompt in each.prompts
        ]
        assert len(frames) <= 5
        assert bool(frames) != bool(each.said)
        for prompt, frame in zip(each.prompts, frames, strict=True):
            assert len(prompt.quote.split()) <= MOST_WORDS
            assert len([word for word in frame.split() if word.strip('".,:;')]) <= MOST_OF_FRAME
            assert frame.count("?") <= 1
            assert "!" not in frame
            assert not any(re.search(rf"\b{re.escape(word)}\b", frame.casefold()) for word in NEVER_SAID)
        endings = [frame.rsplit('"', 1)[-1].strip(" .") for frame in frames]
        assert len(endings) == len(set(endings))


@settings(max_examples=25, deadline=None)
@given(seeds, whys, st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_nothing(seed: int, why: str | None, order: Random) -> None:
    book = told_notebook(seed).notebook
    mixed = replace(shuffled(book, order), notes=book.notes)
    for person_id in IDS:
        one, other = (desk(each, (person_id,), today=TODAY, reason=why) for each in (book, mixed))
        assert one == other


@settings(max_examples=30, deadline=None)
@given(seeds, st.integers(0, 6), st.integers(0, 6), whys)
def test_changing_one_persons_record_changes_no_quotation_of_anothers(
    seed: int, mine: int, other: int, why: str | None
) -> None:
    book = told_notebook(seed).notebook
    one, changed = IDS[mine], IDS[other]
    if one == changed:
        return
    reason = read_reason(why)
    before = {(each.source, each.quote) for each in material(book, one, today=TODAY, reason=reason)}
    quoted = {each.quote for each in desk(book, (one,), today=TODAY, reason=why).prompts}
    there = book.people[changed]
    later = Detail(id=5, kind="story", text=" ".join(sorted(quoted)), on=TODAY)
    after = book.with_person(replace(there, details=(*there.details[1:], later))).with_conversation(
        talk(6, "2026-11-20", changed, text=f"The {a_word(99_999)} again. {' '.join(sorted(quoted))}")
    )
    assert {(each.source, each.quote) for each in material(after, one, today=TODAY, reason=reason)} == before
    for prompt in desk(after, (one,), today=TODAY, reason=why).prompts:
        assert (prompt.source, prompt.quote) in before


@settings(max_examples=30, deadline=None)
@given(seeds, st.lists(st.sampled_from(IDS), min_size=2, max_size=3, unique=True), whys)
def test_a_note_to_several_has_only_what_was_said_to_all_of_them(
    seed: int, to: list[int], why: str | None
) -> None:
    told = told_notebook(seed)
    for prompt in desk(told.notebook, tuple(to), today=TODAY, reason=why).prompts:
        assert prompt.source.kind in ("conversation", "detail", "reminder")
        words = {word for word in set().union(*told.owned.values()) if word in prompt.quote}
        assert all(words <= told.owned[each] for each in to)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=6, max_size=6), whys)
def test_any_text_at_all_makes_a_desk_or_none_and_breaks_nothing(texts: list[str], why: str | None) -> None:
    book = told_notebook(1).notebook
    there = book.people[IDS[0]]
    details = tuple(
        Detail(id=90 + place, kind=kind, text=text, on=TODAY - timedelta(days=place))
        for place, (kind, text) in enumerate(
            zip(("family", "hope", "idea", texts[5] or "x"), texts, strict=False)
        )
    )
    book = book.with_person(replace(there, details=details)).with_conversation(
        talk(7, "2026-11-20", IDS[0], text=texts[4])
    )
    for prompt in desk(book, (IDS[0],), today=TODAY, reason=why or texts[5]).prompts:
        assert len(prompt.quote.split()) <= MOST_WORDS


@pytest.mark.parametrize(("today", "why"), [*((TODAY, why) for why in WHY), (date(2027, 2, 28), None)])
def test_of_the_practice_too_every_quotation_stands_in_its_record(today: date, why: str | None) -> None:
    book = practice(today)
    for person_id in book.people:
        found = desk(book, (person_id,), today=today, reason=why)
        endings = [prompt.text.rsplit('"', 1)[-1] for prompt in found.prompts]
        assert len(endings) == len(set(endings))
        for prompt in found.prompts:
            text, on = record_text(book, prompt)
            assert prompt.quote in " ".join(text.split())
            assert prompt.on == on


def test_the_generated_notebooks_hold_what_the_laws_speak_of() -> None:
    kinds = {
        prompt.kind
        for told in map(told_notebook, range(60))
        for why in (None, "sorry", "condolence", "thanks", "welcome back")
        for each in desks(told, why).values()
        for prompt in each.prompts
    }

    assert set(LEADS) - {"chose", "help"} <= kinds
