"""What a note is for, and what that changes: which material is looked for first, and which is left out."""

from __future__ import annotations

from msgspec import Struct

Kind = str
"""What a piece of material is: "undecided", "received", "story" … `frames.py` has a row for each."""

HERS = ("put-right", "promise-open", "promise-late")
"""Where she fell short: named in an apology, and in hardly any other note."""

LEFT_OPEN = ("undecided", "thought-of", "foretold-past", "foretold-ahead")
"""What waits for an outcome."""


class Reason(Struct, frozen=True, kw_only=True):
    """`first` are the kinds it looks for, best first; `leaves_out` those it never shows.

    `only`: nothing but `first` is shown. `words` are her own, where the reason isn't one that relnote knows.
    `expects_answer`: whether a note for it may be posted as one that waits for an answer; if not, it never is.
    """

    name: str
    first: tuple[Kind, ...] = ()
    leaves_out: tuple[Kind, ...] = ()
    only: bool = False
    words: str | None = None
    expects_answer: bool = True


JUST_BECAUSE = Reason(name="just because", leaves_out=("put-right", "promise-open"))

REASONS: tuple[Reason, ...] = (
    JUST_BECAUSE,
    Reason(
        name="birthday",
        first=("hope", "story", "their-words", "received", "interest", "taste"),
        leaves_out=(*HERS, "waiting-came", "idea-done", "thank", "help"),
        expects_answer=False,
    ),
    Reason(
        name="thanks",
        first=("thank", "introduction", "received", "waiting-came"),
        leaves_out=(*HERS, *LEFT_OPEN, "ask", "chose", "help"),
        expects_answer=False,
    ),
    Reason(name="condolence", first=("of the dead",), only=True, expects_answer=False),
    Reason(
        name="welcome back",
        first=("undecided", "thought-of", "they-asked", "ask", "left", "their-words", "talk"),
        leaves_out=(*HERS, "thank"),
    ),
    Reason(
        name="sorry",
        first=("put-right", "promise-open", "promise-late"),
        only=True,
        expects_answer=False,
    ),
    Reason(
        name="congratulations",
        first=("foretold-past", "undecided", "hope", "thought-of", "occasion"),
        leaves_out=(*HERS, "waiting-came", "thank", "help"),
    ),
    Reason(
        name="goodbye",
        first=("first", "received", "story", "their-words"),
        leaves_out=(*HERS, "undecided", "thought-of", "foretold-ahead", "ask", "help"),
        expects_answer=False,
    ),
)

_ALSO = {
    "thank you": "thanks", "thank": "thanks", "thank-you": "thanks", "condolences": "condolence",
    "sympathy": "condolence", "apology": "sorry", "apologies": "sorry", "farewell": "goodbye",
    "good bye": "goodbye", "congratulation": "congratulations", "happy birthday": "birthday",
}  # fmt: skip


def read_reason(text: str | None) -> Reason:
    """The reason meant, letter case aside; none is "just because", other words are a reason of her own."""
    typed = " ".join((text or "").split())
    if not typed:
        return JUST_BECAUSE
    name = typed.casefold()
    name = _ALSO.get(name, name)
    known = next((reason for reason in REASONS if reason.name == name), None)
    return known or Reason(name=typed, leaves_out=JUST_BECAUSE.leaves_out, words=typed)
