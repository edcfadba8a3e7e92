"""A note in her editor: her text above, the prompts to tick below, and nothing of hers lost on the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relnote.core.desk.note_page import BELOW, NotePage, page_text, read_page

LONG = (
    "Joan told you in December 2024: “has kept every order of service since she was nineteen, filed by key.” "
    "What did you think of when you heard it?"
)
PROMPTS = ("18 Sep, by phone: “Two shops.” Which has it become?", "Received 14 December: “two jars.”")


def sent(page: NotePage, *, noticed: tuple[str, ...] = ()) -> str:
    return page_text(page, heading="A note to Tom Okafor · thanks", prompts=PROMPTS, noticed=noticed)


def test_the_text_comes_first_and_every_prompt_below_it() -> None:
    text = sent(NotePage(text="Dear Tom,"))

    assert text.startswith("Dear Tom,\n\n# ----")
    assert f"# [ ] 1  {PROMPTS[0]}" in text
    assert all(line.startswith("#") for line in text.split("\n")[2:-1])


def test_a_tick_with_or_without_the_remark_sign_is_seen() -> None:
    text = sent(NotePage())
    for tick in ("# [x] 1", "[X] 1", "#[x] 1", "# [✓] 1"):
        assert read_page(text.replace("# [ ] 1", tick), prompts=PROMPTS).ticked == (0,)


def test_a_tick_goes_with_its_prompt_when_the_prompts_have_changed() -> None:
    text = sent(NotePage(ticked=(1,)))

    assert read_page(text, prompts=("Another.", "A third.", PROMPTS[1])).ticked == (2,)
    assert read_page(text, prompts=("Another.",)).ticked == ()


def test_a_long_prompt_goes_on_below_and_its_tick_is_known() -> None:
    text = page_text(NotePage(ticked=(1,)), heading="x", prompts=(PROMPTS[0], LONG))

    assert max(len(line) for line in text.split("\n")) <= 82
    assert read_page(text, prompts=(LONG, PROMPTS[0])).ticked == (0,)


def test_that_an_answer_is_expected_is_a_box_of_its_own() -> None:
    text = sent(NotePage(text="Dear Tom,"))

    assert not read_page(text, prompts=PROMPTS).answer
    assert read_page(text.replace("[ ] An", "[x] An"), prompts=PROMPTS).answer
    assert read_page(sent(NotePage(answer=True)), prompts=PROMPTS).is_empty


def test_the_line_and_what_is_enclosed_are_read_where_they_stand() -> None:
    text = (
        sent(NotePage())
        .replace("# In a line:", "# In a line: the mouse")
        .replace("# Enclosed:", "Enclosed: a jar")
    )

    assert read_page(text, prompts=PROMPTS) == NotePage(line="the mouse", enclosed="a jar")


def test_an_untouched_page_and_an_emptied_one_are_empty() -> None:
    assert read_page(sent(NotePage()), prompts=PROMPTS).is_empty
    assert read_page("", prompts=PROMPTS).is_empty
    assert read_page("\n \n", prompts=PROMPTS).is_empty


def test_what_was_noticed_is_not_taken_for_her_words() -> None:
    assert read_page(sent(NotePage(text="Dear Tom,"), noticed=("photocopy: x",)), prompts=PROMPTS) == NotePage(
        text="Dear Tom,"
    )


def test_her_own_remark_signs_and_boxes_stay_in_her_text() -> None:
    text = "# 3 Quay Row\n[x] 1 of two\nIn a line: she said\n" + BELOW

    assert read_page(sent(NotePage(text=text)), prompts=PROMPTS) == NotePage(text=text)


def test_without_the_dividing_line_everything_is_hers() -> None:
    assert read_page("Dear Tom,\n# [x] 1  y", prompts=PROMPTS).text == "Dear Tom,\n# [x] 1  y"


WORDS = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=60).map(
    str.strip
)


@given(
    st.lists(WORDS, max_size=6).map("\n".join).map(str.strip),
    st.sets(st.integers(min_value=0, max_value=1)),
    st.one_of(st.none(), WORDS.map(lambda text: " ".join(text.split())).filter(bool)),
    st.booleans(),
)
def test_a_page_comes_back_as_it_went_out(text: str, ticked: set[int], line: str | None, answer: bool) -> None:
    page = NotePage(text=text or None, ticked=tuple(sorted(ticked)), line=line, answer=answer)

    assert read_page(sent(page), prompts=PROMPTS) == page
