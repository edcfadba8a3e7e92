"""What is wrong with a form, at the line it is wrong with and in words for someone who sees no file."""

from __future__ import annotations

import re

from relnote.core.record_text.escaping import unescaped
from relnote.core.record_text.form_lines import FormLine, FormPage
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.settings import PLAIN_FIELDS

QUOTED = 24
"""Letters of what she typed that a sentence repeats: it stands right above."""
_WANTED = re.compile(r" ?\(`(.+?): …`\)")
_SHELL = re.compile(r" (?:(?:For someone new|To add them): relnote .*|`relnote [a-z]+` lists everyone\.)$")
IN_A_FORM = " Write the name of someone in the notebook."


def mistakes_by_line(error: MistakesError, page: FormPage) -> dict[int, str]:
    """What is wrong with each line of the page, by its place; what is missing stands at its empty line."""
    found: dict[int, str] = {}
    for mistake in error.mistakes:
        wanted = _WANTED.search(mistake.sentence)
        empty = [
            at for at, line in enumerate(page.lines) if wanted and line.field == wanted[1] and not line.text
        ]
        place = empty[0] if empty else min(mistake.number, max(len(page.lines), 1)) - 1
        line = page.lines[place] if page.lines else FormLine("")
        found.setdefault(place, in_a_form(mistake.sentence, line))
    return found


def in_a_form(sentence: str, line: FormLine) -> str:
    """The sentence beside its line: no command of the shell, no line of a file, and not all she typed again."""
    typed = unescaped(line.value.strip())
    if len(typed) > QUOTED:
        sentence = sentence.replace(typed, f"{typed[:QUOTED].rstrip()}…")
    sentence = _SHELL.sub(IN_A_FORM, _WANTED.sub("", sentence))
    for label, name in PLAIN_FIELDS.items():
        sentence = sentence.replace(name, label)
    return sentence[:1].upper() + sentence[1:]
