"""Laws of the marks, looked for by hypothesis: any text, any notes, any order."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.desk.mark import Mark
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Death, Detail, Person, Relation
from tests.build import TODAY, day, notebook, person, talk
from tests.core.desk.letters import labelled, sent
from tests.core.desk.marking import marked, sent_note, with_notes

TOM, BEA, JOAN, HESTER, WALTER = range(1, 6)
REASONS = st.sampled_from([None, "birthday", "thanks", "condolence", "moving house"])
SENTENCES = tuple(
    sentence.strip() for note in labelled("tuned") for sentence in note.text.replace("\n", " ").split(". ")
)
SENTENCE = st.sampled_from(SENTENCES)
TEXT = st.one_of(
    st.lists(SENTENCE, max_size=5).map(". ".join),
    st.text(max_size=200),
    st.text(alphabet="Tom Bea,.\n!ab’'–你写\x1b\u202e", max_size=80),
)
STRANGE = "Zqxv wkplm brfgt jhnds, vbczx qwrtp."
"""Words that stand in no other text of these tests."""


def book(texts: list[str]) -> Notebook:
    """Five people, two of them sisters, one who died; the texts posted to them in turn."""
    people = notebook(
        person(TOM, "Tom Okafor", called="Tommy", details=(_detail(31, "avoid", "his brother's accordion"),)),
        person(BEA, "Bea Lund", details=(_detail(32, "told", "the office moved up one flight"),)),
        person(JOAN, "Joan Pike", related=(Relation(kind="sister", person=HESTER),)),
        person(HESTER, "Hester Vane", details=(_detail(33, "family", "the quinces", ended=day("2026-05-05")),)),
        person(WALTER, "Walter Stein", died=Death(noted=day("2026-05-05"))),
        talk(11, "2026-09-01", JOAN, text="The bellows are patched with parchment. The choir knows nothing."),
    )
    notes = [
        sent_note(900 + place, 1 + place % 5, text, posted=day("2026-01-05") + timedelta(days=place))
        for place, text in enumerate(texts)
    ]
    return with_notes(people, *notes)


def _detail(id_: int, kind: str, text: str, **fields: object) -> Detail:
    return Detail(**{"id": id_, "kind": kind, "text": text, "on": day("2026-03-02"), **fields})  # type: ignore[arg-type]


TO = st.lists(st.sampled_from([TOM, BEA, JOAN, HESTER, WALTER, 99]), max_size=2).map(tuple)
TEXTS = st.lists(TEXT, max_size=6)


@given(TEXT, TEXTS, TO, REASONS)
def test_any_text_has_marks_and_their_words_stand_where_they_say(
    text: str, texts: list[str], to: tuple[int, ...], reason: str | None
) -> None:
    for mark in marked(text, book([*texts, text]), *to, reason=reason):
        assert 0 <= mark.start <= mark.end <= len(text)
        assert mark.end == 0 or text[mark.start : mark.end] == mark.words
        assert mark.reason.endswith(".")
        assert mark.reason[0].isupper() or not mark.reason[0].isalpha()


@given(TEXT, TEXTS, TO, REASONS)
def test_each_mark_has_a_key_of_its_own_and_waving_it_off_removes_just_it(
    text: str, texts: list[str], to: tuple[int, ...], reason: str | None
) -> None:
    here = book([*texts, text])
    found = marked(text, here, *to, reason=reason)
    assert len({mark.key for mark in found}) == len(found)
    for mark in found:
        left = marked(text, here, *to, reason=reason, waved=frozenset({mark.key}))
        assert left == tuple(each for each in found if each.key != mark.key)


@given(TEXT, TEXTS, TO, REASONS, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(
    text: str, texts: list[str], to: tuple[int, ...], reason: str | None, dice: Random
) -> None:
    here = book([*texts, text])
    assert marked(text, shuffled(here, dice), *to, reason=reason) == marked(text, here, *to, reason=reason)


def shuffled(here: Notebook, dice: Random) -> Notebook:
    """The same records in another order."""

    def mixed(ids: list[int]) -> list[int]:
        dice.shuffle(ids)
        return ids

    return replace(
        here,
        people={id_: here.people[id_] for id_ in mixed(list(here.people))},
        notes={id_: here.notes[id_] for id_ in mixed(list(here.notes))},
        conversations={id_: here.conversations[id_] for id_ in mixed(list(here.conversations))},
    )


@given(TEXT, TEXTS, TO, REASONS, st.sampled_from([TOM, BEA, JOAN]))
def test_an_unrelated_note_removes_no_mark(
    text: str, texts: list[str], to: tuple[int, ...], reason: str | None, other: int
) -> None:
    here = book([*texts, text])
    more = with_notes(here, sent_note(999, other, STRANGE, posted=TODAY))
    assert set(marked(text, here, *to, reason=reason)) <= set(marked(text, more, *to, reason=reason))


@given(SENTENCE, TEXTS, st.sampled_from([TOM, BEA]))
def test_a_sentence_of_twelve_words_sent_before_is_marked(sentence: str, texts: list[str], to: int) -> None:
    if len(sentence.split()) < 12 or is_courteous(sentence):
        return
    here = book([*texts, f"Well. {sentence}. Yes."])
    found = marked(f"Tom, a thing. {sentence}. And another.", here, to)
    assert any(mark.kind == "photocopy" for mark in found)


def is_courteous(sentence: str) -> bool:
    """Whether it may be a courtesy with plain words hung on to it."""
    courteous = ("thank", "sorry", "birthday", "hope", "congratul", "lovely to")
    return any(word in sentence.casefold() for word in courteous)


@given(TEXT, TEXTS, REASONS)
def test_in_a_condolence_no_more_is_marked_than_otherwise(
    text: str, texts: list[str], reason: str | None
) -> None:
    here = book([*texts, text])
    otherwise = {mark.key for mark in marked(text, here, TOM, reason=reason)}
    for mark in marked(text, here, TOM, reason="condolence"):
        assert mark.key in otherwise or mark.kind in ("photocopy", "told before")


SECRET = st.text(alphabet="bcdfghjklmnpqrstvwxz", min_size=5, max_size=9)


@given(st.lists(SECRET, min_size=6, max_size=6, unique=True), TEXT, REASONS)
def test_what_one_person_told_stands_in_no_mark_at_another_s_desk_but_in_her_own_words(
    secrets: list[str], text: str, reason: str | None
) -> None:
    here = confided(secrets)
    for mark in marked(f"{text} Hester, Joan is well.", here, HESTER, reason=reason):
        shown = f"{mark.reason} {mark.words} {mark.key}"
        assert not any(secret in shown for secret in secrets if secret not in text)


@given(st.lists(SECRET, min_size=6, max_size=6, unique=True))
def test_even_where_it_is_touched_the_reason_does_not_quote_it(secrets: list[str]) -> None:
    here = confided(secrets)
    text = f"Hester, so Joan has {secrets[0]} and {secrets[1]} now."
    touched = [mark for mark in marked(text, here, HESTER) if mark.kind == "tender"]
    assert touched
    for mark in touched:
        assert not any(secret in mark.reason for secret in secrets)
        assert not any(secret in mark.words for secret in secrets[2:])


def confided(secrets: list[str]) -> Notebook:
    """Joan told three words in a talk and three that became a detail; Hester is her sister."""
    here = book([])
    joan: Person = here.people[JOAN]
    told = replace(joan, details=(_detail(41, "hope", " ".join(secrets[3:])),))
    return here.with_person(told).with_conversation(talk(12, "2026-09-02", JOAN, text=" ".join(secrets[:3])))


@given(st.sampled_from([note for note in labelled("tuned") if note.copy_of]), st.integers(0, 500))
def test_a_copy_s_marks_only_grow_with_more_sent_notes(note: object, number: int) -> None:
    assert isinstance(note, type(labelled("tuned")[0]))
    here, posted = sent("tuned")
    original: Note = posted[note.copy_of or ""]
    alone = replace(here, notes={original.id: original})
    more = with_notes(alone, *list(posted.values())[: number % len(posted)])
    to = posted[note.name].to
    fewer: tuple[Mark, ...] = marked(note.text, alone, *to)
    kinds = {mark.kind for mark in marked(note.text, more, *to)}
    assert {mark.kind for mark in fewer if mark.kind == "photocopy"} <= kinds
