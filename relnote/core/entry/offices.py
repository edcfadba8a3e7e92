"""Organisations nobody of hers belongs to, by how they are written: HMRC, Leeds City Council."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.sentences import Token
from relnote.core.entry.vocabulary import CALLING, WRITTEN_NOUNS, words

_NO_OFFICES = words("""
    vat paye cis mtd ni nic nics ct sa utr rti uk eu usa us gb ok asap tbc tba fyi ps nb agm egm aob it hr pdf
    xml tv diy eta kyc aml id pin am pm ceo cfo md pa faq wfh mot iou dm sms wa vm txt csv
""")
"""Capitals that are taxes, papers, hours and roles, not somebody who writes or rings."""

_WELL_KNOWN = words("hmrc dwp dvla nhs fca hse")
"""Known for an office in small letters too: nothing else is spelt so."""

_GOVERNING = words("with to from rang called phoned emailed texted chased by visited")

_LAST_WORDS = words("""
    house council bank ltd limited llp plc insurance pensions society school university college trust
    association union office services accountants solicitors partners partnership holdings hospital surgery
    revenue customs water energy telecom authority agency court tribunal registry
""")
"""What an organisation's name ends in, and a person's hardly ever."""


def office_at(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """The office at a place that is written to, rung or heard from, and the place after it; None: no office."""
    token = tokens[place]
    if token.small == "companies" and place + 1 < len(tokens) and tokens[place + 1].small == "house":
        return ("Companies House", place + 2) if not token.capital else None
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.small in _NO_OFFICES or len(token.text) < 2:
        return None
    if not (token.text.isupper() or token.small in _WELL_KNOWN):
        return None
    governed = before is not None and before.text.islower() and before.small in _GOVERNING
    acts = token.opens and after is not None and after.small in (CALLING | WRITTEN_NOUNS)
    shouted = acts and after is not None and not after.text.islower()
    return (token.text.upper(), place + 1) if governed or (acts and not shouted) else None


def is_office(name: str) -> bool:
    """Whether a name of several words is rather an organisation's than a person's."""
    parts = name.lower().split()
    return len(parts) > 1 and parts[-1] in _LAST_WORDS
