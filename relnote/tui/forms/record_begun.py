"""What a form of a record begins with, and what it leaves."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.editable import Editable
from relnote.core.record_text.form_lines import FormPage
from relnote.core.record_text.rebasing import Rebased
from relnote.core.which_record import What


class Begun(Struct, frozen=True, kw_only=True):
    """The record, its page, hers if she had begun before, and what is said of it."""

    what: What
    record: Editable
    page: FormPage
    hers: Rebased
    title: str
    said: str = ""
    is_new: bool = False
    half: str = ""
    """What stood in the line that adds, half-typed."""


class Changed(Struct, frozen=True):
    """The record the form was begun of, and as she left it."""

    before: Editable
    after: Editable
