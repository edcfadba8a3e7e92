"""What no prompt may touch: what to avoid, what is tender, what has ended, whoever died, her own trade."""

from __future__ import annotations

import re
from functools import cached_property

from relnote.core.confidences import all_words, capital_words, named_words, words_naming
from relnote.core.desk.content import holds_one_of, stems
from relnote.core.desk.ground import Ground
from relnote.core.people import Detail, Person

SECRET = re.compile(
    r"\b(?:told|tells?) (?:nobody|no one)\b|\bdon['’]t tell\b|\b(?:nobody|no one)(?:['’]s| is| was)? to know\b"
    r"|\b(?:not told|not tell (?:her|him|his|their|them))\b|\bwasn['’]t to (?:know|tell|say)\b|\bsecret"
    r"|\bnot to (?:tell|say|mention|repeat|pass (?:it|this|that) on|breathe"
    r"|(?:to )?go (?:any |no )?further)\b"
    r"|\bin confidence\b|\bbetween (?:us|ourselves)\b|\boff the record\b|\bkeep it to (?:my|our)sel",
    re.IGNORECASE,
)
"""A card lies open on a table: what was said so is for no card."""
ILL = re.compile(
    r"\b(?:hospital|operation|surgery|tumou?r|diagnos\w+|illness|is ill|was ill|not well|depress\w+|miscarr\w+"
    r"|hearing aid|(?:her|his|the|their) ears?|wheelchair|dentures|sacked|passed over|bankrupt\w*"
    r"|dementia|forgets (?:who|her|him|us|me|the (?:youngest|eldest|children))|by the \w+['’]s name"
    r"|(?:his|her|their) (?:back|knees?|hips?|heart|eyes?|legs?|foot|feet|shoulder|chest|lungs?|nerves|memory)"
    r" (?:is|are|was|were|has been|have been) (?:\w+ )?(?:bad|worse|playing up|going|gone|poorly|no better)"
    r"|divorc\w+|separat(?:ed|ing)|cried|crying|in tears|wept)\b",
    re.IGNORECASE,
)
"""What is theirs to bring up."""
SENT_ON = re.compile(
    r"\b(?:send|sends|sending|pass|passes|passing) (?:me|(?:over |on )?to me)"
    r" (?:a|an|his|her|their|one|two|some)\b"
    r"(?! (?:letter|card|postcard|note|photo|photograph|picture|recipe|parcel|message|copy))",
    re.IGNORECASE,
)
"""A client who is to come through them."""
OWED = re.compile(
    r"\b(?:will|to|can|can['’]t|cannot|promised to|hasn['’]t|has|hadn['’]t) (?:now )?(?:pay|paid|settle up)\b"
    r"|\b(?:pays|paying) (?:me|up|on|by|next|late|monthly|quarterly|in full)\b|\bcheque\b|\bow(?:es|ed) me\b",
    re.IGNORECASE,
)
"""What is between them and her till."""

KIN = {
    "father": ("father", "dad", "daddy", "papa"), "mother": ("mother", "mum", "mom", "mummy", "mama"),
    "husband": ("husband",), "wife": ("wife",), "partner": ("partner",), "brother": ("brother",),
    "sister": ("sister",), "son": ("son",), "daughter": ("daughter",), "aunt": ("aunt",), "uncle": ("uncle",),
    "grandfather": ("grandfather", "grandad", "grandpa"), "grandmother": ("grandmother", "gran", "grandma"),
}  # fmt: skip
INVERSE = {
    "son": ("father", "mother"), "daughter": ("father", "mother"), "child": ("father", "mother"),
    "father": ("son", "daughter"), "mother": ("son", "daughter"), "wife": ("husband",), "husband": ("wife",),
    "sister": ("brother", "sister"), "brother": ("brother", "sister"), "partner": ("partner",),
}  # fmt: skip


class Untouched:
    """What is left alone on one desk."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def holds(self, quote: str, *, conversation: int | None = None, of_talk: bool = False) -> bool:
        """Whether a quotation touches any of it. `of_talk`: a sentence of a talk, no line she marked."""
        if self.names_dead(quote) or SECRET.search(quote) or not stems(quote).isdisjoint(self._tender):
            return True
        if holds_one_of(quote, self._ground.notebook.settings.sad_words):
            return True
        if ILL.search(quote) or (of_talk and not stems(quote).isdisjoint(self._consoled)):
            return True
        return any(_restates(quote, detail, conversation) for detail in self._closed)

    def is_of_her_trade(self, quote: str) -> bool:
        """Whether a word of her trade stands in it, her money, or a client to come: theirs, not hers."""
        trade = self._ground.notebook.settings.trade_words
        return holds_one_of(quote, trade) or any(each.search(quote) for each in (SENT_ON, OWED))

    def names_dead(self, quote: str) -> bool:
        """Whether it names someone who died, or says *father* on the desk of someone whose father did."""
        if not named_words(quote).isdisjoint(self._dead_names):
            return True
        return not self._dead_kin.isdisjoint(all_words(quote.replace("'s", "").replace("’s", "")))

    def names_stranger(self, text: str, person: Person) -> bool:
        """Whether a line of theirs names someone of the notebook who is neither they nor related to them."""
        people = self._ground.notebook.people
        kin = [each.id for each in people.values() if kin_words(person, each)]
        strangers = self._ground.names.everyone - self._ground.names.of((person.id, *kin))
        return not capital_words(text).isdisjoint(strangers)

    @cached_property
    def _dead_names(self) -> frozenset[str]:
        dead = self._ground.dead
        shared = frozenset().union(*(words_naming(each) for each in self._ground.people))
        return frozenset().union(*(words_naming(each) for each in dead)) - shared

    @cached_property
    def _dead_kin(self) -> frozenset[str]:
        return frozenset().union(
            *(kin_words(each, other) for each in self._ground.people for other in self._ground.dead)
        )

    @cached_property
    def _tender(self) -> frozenset[str]:
        """What the lines to avoid are about, and the tender ones they told themselves."""
        return frozenset().union(
            *(
                stems(detail.text)
                for person in self._ground.people
                for detail in person.details
                if detail.on <= self._ground.today
                and (detail.kind.casefold() == "avoid" or (detail.tender and detail.how == "told"))
            )
        ) - frozenset().union(*(stems(" ".join(words_naming(each))) for each in self._ground.people))

    @cached_property
    def _consoled(self) -> frozenset[str]:
        """What the lines of her condolences to them were about."""
        lines = (note.line for note in self._ground.earlier_notes if note.reason == "condolence" and note.line)
        return frozenset().union(*(stems(line) for line in lines))

    @cached_property
    def _closed(self) -> tuple[Detail, ...]:
        """What is no longer so, and what was only heard, seen or brought in."""
        return tuple(
            detail
            for person in self._ground.people
            for detail in person.details
            if detail.kind != "idea"
            and (
                detail.ended is not None
                or detail.how != "told"
                or detail.told_by
                or detail.imported
                or detail.tender
            )
        )


def kin_words(person: Person, other: Person) -> frozenset[str]:
    """What this person calls the other where they are related: "father", "dad"; empty where they aren't."""
    kinds = [each.kind.casefold() for each in person.related if each.person == other.id]
    for each in other.related:
        if each.person == person.id:
            kinds += INVERSE.get(each.kind.casefold(), ())
    return frozenset(word for kind in kinds for word in KIN.get(kind, (kind,)))


def _restates(quote: str, detail: Detail, conversation: int | None) -> bool:
    """Whether a quotation says again what that detail says; of one talk with it, a little is enough."""
    words, quoted = stems(detail.text), stems(quote)
    if not words:
        return False
    shared = len(words & quoted)
    if conversation is not None and detail.conversation == conversation:
        return 2 * shared >= len(words)
    return shared >= 2 and 2 * shared >= min(len(words), len(quoted) or 1)
