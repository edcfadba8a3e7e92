"""Laws of the log: reading never breaks, the text is what she typed, spans lie inside their line."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from itertools import count

from hypothesis import assume, given, settings
from hypothesis import strategies as some

from relnote.core.entry.asides import Where, asides
from relnote.core.entry.echo import act_name, echo_entry, offers
from relnote.core.entry.lines import is_marked, lines_of, lines_of_text, split_typed
from relnote.core.entry.reading import check
from relnote.core.entry.values import Given
from relnote.core.entry.writing import write_entry
from relnote.core.errors import RelnoteError
from tests.build import TODAY
from tests.core.entries import BOOK, TOM, entry

PARTS = """yesterday , friday : 12 june thursday 10:00 call lunch with Tom Bea Sam Will tom's Tom's wrote
to from about re and & rang Aldous Brine Mireille @bea @ Okafor Sons Barclays no answer left a message missed
3/4 by in 3 weeks ! ? * > < ~ + family Ida heard seen every quarter - – . ; ' " ( ) I he the letter email
May called 田中 tom bea will mark bill liam says wants rose okafor hmrc HMRC Companies House vm txt wa w / paid
cancelled off fell through moved booked must need yesterday ago weeks next tuesday on at in march tomorrow
can't make mr""".split()

words = some.lists(some.sampled_from(PARTS), max_size=14).map(" ".join)
lines = some.one_of(words, some.text(max_size=60))
entries = some.lists(lines, max_size=4)
WHERE: tuple[Where, ...] = ("written", "asked", "field")
givens = some.sampled_from(
    [Given(), Given(page=TOM), Given(with_=(TOM, 2)), Given(new=("Aldous Brine",), many=True)]
)


@given(entries, givens)
@settings(max_examples=400, deadline=None)
def test_any_lines_are_read_shown_and_written_or_refused_with_a_sentence(
    typed: list[str], beside: Given
) -> None:
    read = entry(*typed, given=beside)
    assert echo_entry(read, BOOK, today=TODAY)
    offers(read, BOOK)
    assert all(asides(read, BOOK, today=TODAY, where=where, row=TOM) is not None for where in WHERE)
    if read.questions:
        assert all(question.sentence for question in read.questions)
        with suppress(RelnoteError):
            check(read)
            raise AssertionError("an entry with questions passed the check")
        return
    numbers = count(1000)
    after = write_entry(BOOK, read, today=TODAY, mint=lambda: next(numbers))
    assert act_name(read, BOOK)
    assert len(after.conversations) == int(read.records)
    assert len(after.reminders) == sum(1 for mark in read.marks if mark.reminder)


@given(entries)
@settings(max_examples=300, deadline=None)
def test_spans_lie_inside_their_line_and_never_overlap_one_another(typed: list[str]) -> None:
    read = entry(*typed)
    assert len(read.spans) == len(typed)
    for line, spans in zip(read.lines, read.spans, strict=True):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(line)
            end = span.end


@given(some.sampled_from(["", "yesterday, ", "last friday: ", "12 june "]), words)
@settings(max_examples=200, deadline=None)
def test_the_text_kept_is_what_was_typed_less_its_day_and_its_marked_lines(lead: str, sentence: str) -> None:
    typed = f"{lead}call with Tom {sentence}".rstrip()
    read = entry(typed, "! send it by friday")
    assert read.text == typed.removeprefix(lead)


@given(some.lists(lines, max_size=6))
def test_no_word_of_the_shells_arguments_is_lost(arguments: list[str]) -> None:
    kept = " ".join(lines_of(arguments)).split()
    assert sorted(kept) == sorted(" ".join(arguments).split())


@given(lines)
def test_one_field_split_into_lines_is_the_field(typed: str) -> None:
    parts = split_typed(typed)
    assert all(typed[part.start : part.start + len(part.text)] == part.text for part in parts)
    assert re.sub(r"\s", "", "".join(part.text for part in parts)) == re.sub(r"\s", "", typed)


@given(some.text(alphabet="> a\n!*", max_size=40))
def test_an_editors_text_loses_nothing_but_blank_ends(text: str) -> None:
    kept = lines_of_text(text)
    assert "".join("".join(kept).split()) == "".join(text.split())
    assert not any(is_marked(line) and not line.strip() for line in kept)


inner = some.sampled_from(
    [
        "yesterday",
        "on tuesday",
        ", 3 weeks ago",
        "next tuesday 12:30",
        "(last friday)",
        "tomorrow about",
        "12 nov re",
    ]
)


@given(inner, words)
@settings(max_examples=300, deadline=None)
def test_a_day_that_is_put_first_is_the_day_and_nothing_of_the_sentence_is_lost(
    phrase: str, sentence: str
) -> None:
    read = entry(f"call with tom {phrase} {sentence}".strip())
    assume(read.inner_day is not None)
    assert read.inner_day is not None
    moved = entry(read.inner_day.moved)
    assert moved.moment.day == read.inner_day.moment.day
    taken = Counter(_plain(read.text)) - Counter(_plain(moved.text))
    assert not Counter(_plain(moved.text)) - Counter(_plain(read.text))
    assert taken <= Counter((*_plain(read.inner_day.phrase), "on"))


def _plain(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(words)
@settings(max_examples=300, deadline=None)
def test_a_capital_at_the_head_of_the_line_changes_nobody(sentence: str) -> None:
    small, capital = entry(f"tom says {sentence.lower()}"), entry(f"Tom says {sentence.lower()}")
    assert (small.with_, small.about, small.channel) == (capital.with_, capital.about, capital.channel)


@given(words)
@settings(max_examples=300, deadline=None)
def test_what_is_guessed_is_taken_from_nobody(sentence: str) -> None:
    read = entry(sentence.lower())
    for guess in read.guesses:
        assert guess.word in sentence.lower()
        assert set(guess.people) <= BOOK.people.keys()
