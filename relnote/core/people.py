"""Someone she knows: a person, and the small values a person's page is made of."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.cadence import Cadence
from relnote.core.changed import Changed
from relnote.core.partial import PartialDay

HeardHow = Literal["told", "heard", "seen"]
"""told: by the person themselves; heard: from someone else; seen: nobody said it."""

STATES_BY_SHORT_NAME = frozenset(
    ("", "us", "usa", "united states", "united states of america", "ca", "canada", "au", "australia")
)
"""Where the state's short name is written between town and code; no country may well be one of these."""

TITLES = frozenset(
    "aunt auntie uncle mr mrs ms miss dr prof professor sir dame lord lady".split()
    + "father fr sister sr rev reverend".split()
)
"""Words that go before a name and call nobody by themselves."""


class Labelled(Struct, frozen=True, omit_defaults=True, gc=False):
    """An email, phone or link (vCard EMAIL, TEL, URL), with the day it was learned."""

    value: str
    label: str | None = None
    learned: date | None = None


class Address(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """A postal address in the parts of vCard ADR."""

    po_box: str | None = None
    extended: str | None = None
    street: str | None = None
    locality: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None
    label: str | None = None
    learned: date | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The address as it is written on an envelope, empty parts left out.

        A code that begins with a letter stands after the town (SW1A 1AA, K1A 0B1), one of digits before it
        (8000-112, CH-8001 too); a state's short name stands between (Boston, MA 02110).
        """
        code, town, region = self.postal_code or "", self.locality or "", self.region
        by_state = (self.country or "").casefold().replace(".", "") in STATES_BY_SHORT_NAME
        if region and len(region) in (2, 3) and region.isupper() and town and by_state:
            line, region = " ".join(f"{town}, {region} {code}".split()), None
        elif code[:1].isalpha() and code[1:3].find("-") < 0:
            line = f"{town} {code}".strip()
        else:
            line = f"{code} {town}".strip()
        parts = (self.extended, self.street, self.po_box, line, region, self.country)
        return tuple(part for part in parts if part)


class Affiliation(Struct, frozen=True, omit_defaults=True, gc=False):
    """An organisation (vCard ORG) and what they do there (TITLE or ROLE)."""

    organisation: str
    role: str | None = None


class Membership(Struct, frozen=True, omit_defaults=True, gc=False):
    """A circle someone was put into, and the day that was done: a silence is counted from it (edges 1)."""

    circle: str
    since: date


class Wish(Struct, frozen=True, omit_defaults=True, gc=False):
    """How often she wants to be in touch, since when she wants it. `never` wins over every cadence."""

    since: date
    every: Cadence | None = None
    never: bool = False


class Occasion(Struct, frozen=True, omit_defaults=True, gc=False):
    """Another date of a person, as they call it ("wedding", "shop opened"); year or day may be missing."""

    label: str
    on: PartialDay


class Met(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """How they met: day (perhaps partial), place and story."""

    on: PartialDay | None = None
    place: str | None = None
    story: str | None = None


class Introduction(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """Who brought this person. `by` is a person's id; `by_name` someone who is only a name.

    `through_her` marks an introduction she herself made. `thanked` is the day the introducer was thanked.
    """

    by: int | None = None
    by_name: str | None = None
    on: date | None = None
    thanked: date | None = None


class Relation(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """Someone related: `kind` is what *they* are to this person ("sister"). May be only a name.

    It is kept on one side; the other side shows the inverse. `household` people are heard as one.
    """

    kind: str
    person: int | None = None
    name: str | None = None
    household: bool = False


class Detail(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """One thing known about a person, in the words it was noted in.

    `told_by` are the ids of those who said it: with `how` "told" it is empty (the person themselves), with
    "heard" it names who else did (empty: unknown), with "seen" nobody. `imported` details came from
    another program and are never material until she has sorted them. `renewed` is the last "still so".
    An idea that ended was done, unless it was `let_go`.
    """

    id: int
    kind: str
    text: str
    on: date
    how: HeardHow = "told"
    told_by: tuple[int, ...] = ()
    conversation: int | None = None
    ended: date | None = None
    renewed: date | None = None
    imported: bool = False
    tender: bool = False
    let_go: bool = False


class Rest(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """She let it rest on a day, with a word. `left` holds why they left, in their words, if they did.

    It has ended when `woken` is set, or by itself when they stirred after `on` (that is derived).
    """

    on: date
    word: str | None = None
    left: str | None = None
    woken: date | None = None


class Death(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """They died. `on` may be partial or unknown; `noted` is the day it was written here.

    `remember`: a year on, one row that day, if she chose so.
    """

    noted: date
    on: PartialDay | None = None
    remember: bool = False


class Gently(Struct, frozen=True, omit_defaults=True, gc=False):
    """After bad news: from `since` until the day `until` (included) nothing is suggested, no cheer shown."""

    since: date
    until: date


class Choice(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """What she said to a row that stands for no reminder: done, dropped, or not before `until`.

    `row` is the row's key, for example "reply", "quiet", "occasion:birthday", "small:introduction:812".
    `on` is the day she said it, `until` a snooze's first day back; `for_year` an occasion's year.
    """

    row: str
    how: Literal["done", "drop", "snooze"]
    on: date
    until: date | None = None
    for_year: int | None = None
    say: str | None = None


class Person(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """Someone she knows (vCard). `None` means not known, never no."""

    id: int
    name: str
    added: date
    kept: date | None = None
    """The day she kept them: added by hand, put in a circle, given a cadence, talked with. None: silent."""
    called: str | None = None
    nicknames: tuple[str, ...] = ()
    said: str | None = None
    """How to say the name."""
    pronouns: str | None = None
    organisations: tuple[Affiliation, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    addresses: tuple[Address, ...] = ()
    links: tuple[Labelled, ...] = ()
    birthday: PartialDay | None = None
    leap_day: Literal["28 feb", "1 mar"] = "28 feb"
    """When someone born on 29 February is greeted in other years."""
    occasions: tuple[Occasion, ...] = ()
    circles: tuple[Membership, ...] = ()
    wish: Wish | None = None
    met: Met | None = None
    introduction: Introduction | None = None
    services: str | None = None
    """One free line: what she does for them, since when."""
    best_time: str | None = None
    time_zone: str | None = None
    related: tuple[Relation, ...] = ()
    details: tuple[Detail, ...] = ()
    last_spoke: PartialDay | None = None
    """"Last spoke: about …", said by her once, for someone without a logged talk."""
    rests: tuple[Rest, ...] = ()
    died: Death | None = None
    gently: Gently | None = None
    wants_card: bool = False
    choices: tuple[Choice, ...] = ()
    uid: str | None = None
    """The UID of the card they came from, so that importing it again changes nothing."""
    cards: tuple[str, ...] = ()
    """Fingerprints and further UIDs of the cards that were taken in: one that comes again changes nothing."""
    source: str | None = None
    """The kind of import they came with ("vcard"); None: added by hand."""
    kept_fields: tuple[str, ...] = ()
    """Fields of an import that have no place here, as their raw lines; they go out again."""
    changed: Changed | None = None
    """Of the name, the dates and what else a calendar shows; None: not since it was counted."""

    @property
    def short_name(self) -> str:
        """What to call them: as they like it, else the first word of the name; a title alone is no name."""
        first = self.name.split(" ")[0]
        return self.called or (self.name if first.rstrip(".").casefold() in TITLES else first) or self.name
