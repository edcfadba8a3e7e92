"""Whether someone knows that a promise to them is put off: the question's answers, in words about them."""

from __future__ import annotations

from relnote.core.acts.snoozing import Telling
from relnote.core.people import Person
from relnote.core.pronouns import pronouns_of


def tellings_of(person: Person | None) -> tuple[tuple[Telling, str], ...]:
    """`he knows: told him`; whose pronouns aren't filled in is called by the name."""
    knows, them = _named(person)
    return (
        ("told", f"{knows}: told {them} (logs it)"),
        ("will tell", f"will tell {them} today"),
        ("later", "only look later"),
    )


def _named(person: Person | None) -> tuple[str, str]:
    """As who knows, and as whom one tells."""
    if person is not None and not person.pronouns:
        return f"{person.short_name} knows", person.short_name
    they = pronouns_of(person)
    return f"{they.subject} {'know' if they.subject == 'they' else 'knows'}", they.object
