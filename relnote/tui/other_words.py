"""Other words for what the palette does: matched after its own, never shown."""

from __future__ import annotations

LEAST = 3
"""Letters from which on they are looked at: fewer fit nearly everything."""

OTHER_WORDS = {
    "bring people in": "import, vcard, vcf, contacts, address book, card files",
    "sync the calendar": "calendar, vdir, vdirsyncer, caldav, import events",
    "export the calendar": "ics, icalendar, write the calendar, save the calendar",
    "people": "sort, sorting, everyone, contacts, address book",
    "someone new": "add a person, new person, contact",
    "circles": "groups, how often, cadence",
    "settings": "preferences, options, config, configure, quiet seasons",
    "a round": "christmas cards, year end, new year, mailing, cards for a circle",
    "undo": "take back, revert",
    "redo": "do again, repeat",
    "quit": "exit, leave, close relnote",
    "theme": "colours, colors, dark, light, appearance, looks",
    "close the book": "hide, lock, blank, private",
    "said": "toasts, messages, notifications, what was said, history",
    "keys": "help, shortcuts, bindings",
    "why": "explain, sum, reason",
    "done": "tick, complete, finish, check off",
    "drop": "let go, dismiss, never mind",
    "snooze": "put off, postpone, not before, later",
    "log": "write down, talk, call, conversation, meeting",
    "note": "card, letter, write to",
    "remind": "reminder, promise",
    "edit": "change, birthday, phone, email, address",
    "what became of them": "died, death, rest, wake, remove, delete a person",
    "take out": "delete, remove the entry, erase",
    "only them": "turn the screen, show to them",
    "search": "full text, words anywhere, grep",
    "find": "look up, search a name",
    "reflect": "year, review, statistics, looking back",
    "notes": "cards, drafts, ledger, post, letters",
    "today": "agenda, day, home",
}
"""The words an action is shown by, without what follows its name, and the others in one line."""


def is_called(shown: str, typed: str) -> bool:
    """Whether one of the other words for what is shown begins as typed, or a later word of it does."""
    typed = " ".join(typed.casefold().split())
    if len(typed) < LEAST:
        return False
    name = shown.partition("  (")[0].partition(":")[0]
    return f" {typed}" in f" {OTHER_WORDS.get(name, '').replace(',', '')}"
