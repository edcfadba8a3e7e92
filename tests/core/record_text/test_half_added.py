"""What was half-typed in `add…` goes into the kept text as a line and comes back out of it as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relnote.core.record_text.form_lines import FormLine, FormPage, page_of, typed
from relnote.core.record_text.half_added import half_text, with_half, without_half

PAGE = FormPage((FormLine("Name", "Tom Okafor"), FormLine("*", "daughter Mia", "family")))


def kept_of(half: str, page: FormPage = PAGE, section: str = "person") -> tuple[FormPage, str]:
    """The page as it is read again from its kept text, and what is kept beside it."""
    whole = with_half(page, half, section=section, circles=("clients",))
    return page_of(whole.text, has_body=page.body is not None), half_text(page, whole, half)


@settings(max_examples=80)
@given(st.text(min_size=1, max_size=30).map(lambda each: typed(each).strip()))
@example("name Tommy")
@example("family: daughter Mia")
@example("ph")
@example("# x")
@example("* a: b")
def test_whatever_was_half_typed_comes_back_as_it_was_typed(half: str) -> None:
    assert without_half(*kept_of(half)) == (PAGE, half)


def test_the_kept_text_has_it_as_a_line_for_whoever_goes_on_in_the_shell() -> None:
    kept, _half = kept_of("email x@y.example")
    assert kept.lines[-1] == FormLine("Email", "x@y.example")


@pytest.mark.parametrize("last", ["x@y.example (work)", ""])
def test_what_was_gone_on_with_elsewhere_stands_as_it_was_kept(last: str) -> None:
    _kept, half = kept_of("email x@y.example")
    now = FormPage((*PAGE.lines, *([FormLine("Email", last)] if last else [])))
    assert without_half(now, half) == (now, "")


def test_in_a_talk_her_words_stay_below() -> None:
    talk = FormPage((FormLine("Day", "17 Nov 2026"),), "The oven came.")
    kept, half = kept_of("with Ida", talk, "conversation")
    assert kept.lines[-1] == FormLine("With", "Ida")
    assert without_half(kept, half) == (talk, "with Ida")
