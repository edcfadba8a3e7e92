"""What can be done with what fits nobody: a name, the end of a number, an address, a ref."""

from __future__ import annotations

import re

from relnote.core.fitting import phone_digits
from relnote.core.refs import looks_like_ref

_LETTER = re.compile(r"[^\W\d_]")


def is_like_a_name(text: str) -> bool:
    """Whether someone can be called so: letters, and neither a digit nor an @."""
    return _LETTER.search(text) is not None and not any(sign.isdecimal() or sign == "@" for sign in text)


def who_it_may_be(typed: str) -> str:
    """Nobody fits: said of what was typed as what it looks like, with the way to somebody new."""
    plain = " ".join(typed.split())
    if phone_digits(plain) and not _LETTER.search(plain):
        number = plain if plain.isdecimal() else f'"{plain}"'
        return f"No one's phone number ends in {plain}. For someone new: relnote add NAME --phone {number}."
    if looks_like_ref(plain.casefold()):
        return f'"{plain}" is no one\'s ref, and no one is called so. `relnote people` lists everyone.'
    if "@" in plain and " " not in plain:
        return f"No one has the address {plain}. For someone new: relnote add NAME --email {plain}."
    if is_like_a_name(plain):
        return f'No one called "{plain}". To add them: relnote add "{plain}".'
    return f'No one called "{plain}". `relnote people` lists everyone.'
