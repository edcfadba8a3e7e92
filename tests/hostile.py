"""Strings that break programs which trust their data, and a notebook full of them."""

from __future__ import annotations

from relnote.core.cadence import Cadence
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Address,
    Affiliation,
    Detail,
    Labelled,
    Membership,
    Met,
    Occasion,
    Person,
    Relation,
    Rest,
    Wish,
)
from relnote.core.reminders import Reminder
from relnote.core.settings import Circle, Season, Settings
from tests.build import TODAY, day, notebook, person, reminder, talk

HOSTILE: dict[str, str] = {
    "markup closing": "[/]",
    "markup closing named": "[/bold] Tom",
    "markup style": "[red]Tom[/red]",
    "markup link": "[link=https://evil.example]Tom[/link]",
    "markup click": "[@click=app.quit]Tom[/]",
    "markup attribute": "[a=b]",
    "markup open": "Tom [bold",
    "markup emoji": ":smile: Tom",
    "markup variable": "$primary [$error]Tom",
    "backslash bracket": "Tom \\[bold]",
    "format braces": "{person} {0} %s %(name)s",
    "escape alone": "Tom\x1b",
    "colour": "\x1b[31mTom\x1b[0m",
    "clear screen": "\x1b[2J\x1b[HTom",
    "cursor up": "Tom\x1b[5A",
    "alternate screen": "\x1b[?1049hTom",
    "report": "Tom\x1b[6n\x1b[c",
    "window title": "\x1b]0;owned\x07Tom",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07Tom",
    "hyperlink": "\x1b]8;;https://evil.example\x1b\\Tom\x1b]8;;\x1b\\",
    "device control": "\x1bP+q544e\x1b\\Tom",
    "application program": "\x1b_hidden\x1b\\Tom",
    "c1 csi": "Tom\x9b31m",
    "c1 osc": "\x9d52;c;ZXZpbA==\x9cTom",
    "c1 next line": "Tom\x85Okafor",
    "c1 all": "".join(chr(code) for code in range(0x80, 0xA0)),
    "c0 all": "T" + "".join(chr(code) for code in range(1, 0x20)) + "m",
    "null": "Tom\x00Okafor",
    "bell": "Tom\x07",
    "backspace": "Tom\x08\x08\x08Bea",
    "carriage return": "Tom Okafor\rBea Lund",
    "newline": "Tom\nOkafor",
    "windows line end": "Tom\r\nOkafor",
    "tab": "Tom\tOkafor",
    "vertical tab, form feed": "Tom\x0b\x0cOkafor",
    "delete": "Tom\x7f",
    "line separator": "Tom\u2028Okafor",
    "paragraph separator": "Tom\u2029Okafor",
    "right to left override": "Tom \u202egnp.exe",
    "left to right override": "\u202dTom",
    "embedding": "\u202aTom\u202b",
    "isolate": "\u2066Tom\u2067 \u2068Okafor\u2069",
    "marks": "\u200eTom\u200f\u061c",
    "zero width space": "T\u200bom",
    "lone joiner": "Tom\u200d",
    "lone joiner first": "\u200dTom",
    "non-joiner": "Tom\u200cOkafor",
    "word joiner": "Tom\u2060Okafor",
    "byte order mark": "\ufeffTom",
    "soft hyphen": "Tom\u00adOkafor",
    "no-break space": "Tom\u00a0Okafor",
    "tag letters": "Tom\U000e0041\U000e0042",
    "interlinear": "Tom\ufff9a\ufffab\ufffb",
    "replacement": "Tom\ufffd",
    "private use": "Tom\ue000",
    "not a character": "Tom\uffff",
    "emoji family": "\U0001f468\u200d\U0001f469\u200d\U0001f467 Okafor",
    "emoji skin": "\U0001f44b\U0001f3fd Tom",
    "flag": "\U0001f1f5\U0001f1f9 Tom",
    "variation": "\u2764\ufe0f Tom",
    "cjk": "王小明",
    "arabic": "محمد بن علي",
    "hebrew": "יוסף כהן",
    "devanagari": "क्षितिज",
    "persian joiner": "می\u200cخواهم",
    "combining heap": "T" + "\u0301" * 60 + "om",
    "decomposed": "Zoe\u0308 A\u030angstro\u0308m",
    "ten thousand": "Tom " * 2500,
    "ten thousand unbroken": "x" * 10_000,
    "quotes": "'; rm -rf / #\"`$(touch x)`",
    "dashes": "--help",
    "formula": "=cmd|'/c calc'!A1",
    "path": "../../etc/passwd",
    "json": '{"name": "Tom"}\\u0000',
    "ref": "k3f",
    "number": "4471",
    "dots": "…",
    "space only": " \u3000 ",
}  # fmt: skip
"""What each is for, and the string."""


def hostile_person(id_: int, text: str) -> Person:
    """Someone all of whose words are `text`."""
    return person(
        id_,
        text,
        called=text,
        nicknames=(text,),
        said=text,
        pronouns=text,
        organisations=(Affiliation(text, text),),
        emails=(Labelled(text, text),),
        phones=(Labelled(text, text),),
        links=(Labelled(text, text),),
        addresses=(Address(street=text, locality=text, label=text),),
        birthday=PartialDay(month=11, day=24),
        occasions=(Occasion(text, PartialDay(month=11, day=25)),),
        circles=(Membership(text, day("2026-01-01")),),
        wish=Wish(day("2025-01-01"), Cadence(2, "week")),
        met=Met(place=text, story=text),
        services=text,
        best_time=text,
        time_zone=text,
        related=(Relation(kind=text, name=text),),
        details=tuple(
            Detail(id=id_ * 100 + place, kind=kind, text=text, on=day("2026-03-03"))
            for place, kind in enumerate((text, "reach", "hope", "told", "avoid", "family"))
        ),
        rests=(Rest(on=day("2025-01-01"), word=text, left=text, woken=day("2025-02-01")),),
        kept_fields=(text,),
    )


def hostile_notebook(texts: dict[str, str]) -> Notebook:
    """Everyone and everything in it says one of the texts; person ids count from 1, in their order."""
    records: list[Person | Conversation | Reminder] = []
    for id_, text in enumerate(texts.values(), 1):
        records += [
            hostile_person(id_, text),
            talk(
                1000 + id_,
                "2026-03-03",
                id_,
                channel="letter",
                direction="in",
                text=text,
                organisations=(text,),
            ),
            talk(2000 + id_, "2026-11-18", id_, channel="email", direction="in", text=f"{text} undecided?"),
            talk(4000 + id_, "2026-11-21", id_, channel="meeting", planned=True, text=text, time="11:00"),
            reminder(5000 + id_, "promise", id_, text, due=TODAY),
            reminder(6000 + id_, "waiting", id_, text, due=day("2026-11-01")),
            reminder(7000 + id_, "ask", id_, text),
        ]
    settings = Settings(
        circles=tuple(Circle(name=text) for text in dict.fromkeys(texts.values())),
        seasons=tuple(
            Season(name=text, start=day("2028-01-01"), end=day("2028-01-31"), yearly=True, circles=(text,))
            for text in dict.fromkeys(texts.values())
        ),
        stock_phrases=tuple(texts.values()),
    )
    book = notebook(*records, settings=settings)
    for id_, text in enumerate(texts.values(), 1):
        book = book.with_note(
            Note(id=8000 + id_, to=(id_,), made=day("2026-03-03"), reason=text, text=text, line=text)
        )
    return book
