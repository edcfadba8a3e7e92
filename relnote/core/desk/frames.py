"""The words around a quotation: for each kind what may stand before it and after it. Dull on purpose.

Where a frame would please without its quotation it is a template by the third time. No frame holds a sentence
for the card, a mood, an outcome, or a reason that is only the clock's.
"""

from __future__ import annotations

from collections.abc import Mapping

from relnote.core.desk.reasons import Kind

MOST_WORDS = 15
"""Words of a frame, day and channel included, without the quotation."""

NEVER_SAID = (
    "really", "truly", "so much", "exciting", "amazing", "reach out", "touch base", "value", "reconnect",
    "engage", "mention", "wish", "congratulate", "thank warmly", "let them know",
    "let him know", "let her know",
)  # fmt: skip
"""Words that stand in no frame; nor does an exclamation mark."""

TALK = (
    "{Day}{by}:", "{Name}, {day}{by}:", "From {day}{by}:", "Noted {day}{by}:", "{Ago}, on {day}{by}:",
    "{Name} on {day}{by}:", "{By} on {day}:",
)  # fmt: skip
NOTED = ("{Day}{by}:", "Noted {day}{by}:", "As told {day}{by}:", "Since {day}{by}:")

LEADS: Mapping[Kind, tuple[str, ...]] = {
    "undecided": (*TALK, "Open on {day}{by}:"),
    "thought-of": (*TALK, "Still open on {day}{by}:"),
    "they-asked": ("Asked {day}{by}:", "A question of {names}, {day}{by}:", *TALK),
    "chose": TALK,
    "gave": TALK,
    "their-words": ("In {names} own words, {day}{by}:", "{Name}, word for word, {day}{by}:", *TALK),
    "talk": TALK,
    "foretold-past": ("{In_month}:", "As it stood {day}{by}:", *TALK),
    "foretold-ahead": ("Ahead, as told {day}{by}:", "As it stood {day}{by}:", *TALK),
    "received": ("Received {day}:", "From {name}, {day}:", "What came from {name}, {day}:"),
    "story": ("{Name} told you {in_month}:", "A story of {names}, {day}:", "Told {day}{by}:"),
    "interest": (
        "An interest, told {day}:",
        "{Names} own interest, {day}:",
        "Of interest to {name}, {in_month}:",
    ),
    "taste": ("Taste, {day}:", "{Name} on taste, {day}:", "A matter of taste, {in_month}:"),
    "hope": ("A hope of {names}, {day}:", "{Ago} ({day}), {names} hope:", "Hoped for, {day}:"),
    "family": ("Family, as told {day}:", "{Name} on family, {day}:", "Of {names} people, {day}:"),
    "work": ("At work, {day}:", "{Names} work, as told {day}:", "Of the work, {in_month}:"),
    "other": ("{Named}, {day}:", "Under {named}, {day}:", "Your line on {named}, {day}:"),
    "help": ("How you could help, {day}:", "Of use to {name}, {day}:", "Help, noted {day}:"),
    "idea-done": ("{Names} idea, {day}:", "An idea of {names}, {day}:", "Suggested {day}:"),
    "ask": ("To ask, since {day}:", "You meant to ask, {day}:", "Your question of {day}:"),
    "thank": ("To thank for, since {day}:", "Thanks owed, {day}:", "Not thanked yet, noted {day}:"),
    "promise-open": ("You promised for {due}:", "Promised {day} for {due}:", "Your promise for {due}:"),
    "promise-late": (
        "Promised for {due}, ticked on {since}:",
        "Your promise for {due}, kept on {since}:",
        "For {due} you promised, and ticked on {since}:",
    ),
    "waiting-came": (
        "Said for {due}, and came on {since}:",
        "{Name} said {due}, and it came on {since}:",
        "Came on {since}, said for {due}:",
    ),
    "put-right": ("What went wrong, {day}:", "Gone wrong on {day}:", "To own, since {day}:"),
    "first": (
        "{Years_ago}{met}:",
        "Met {years_ago}{met}:",
        "{Years} since you met{met}:",
        "How you met{met}:",
        "The first time{met}:",
        "When you met{met}:",
    ),
    "occasion": ("{Name}, {day}:", "On {day}:", "{Names} day, {day}:"),
    "left": (
        "{Name} on leaving, {day}{by}:",
        "When {name} left, {day}{by}:",
        "Said on leaving, {day}{by}:",
    ),
    "introduction": (
        "{Name} gave {named} your name{on_day}.",
        "{Name} sent you {named}{on_day}.",
        "{Named} came through {name}{on_day}.",
    ),
    "of the dead": (
        "{Named}, as {name} told it {in_month}:",
        "{Named}, in {names} words, {day}:",
        "What {name} told you of {named}, {in_month}:",
    ),
}
"""`{by}` is ", by phone"; `{In_month}` is "In March", `{Names}` "Tom's". What can't be filled isn't offered."""

SILENT = ""
"""A fact, and silence: once a desk."""

TAILS: Mapping[Kind, tuple[str, ...]] = {
    "undecided": ("Which has it become?", "Is it still open?", "How did it fall?"),
    "thought-of": ("Is it still a thought?", "Where does that stand?", "Has it come to anything?"),
    "they-asked": ("Did you ever answer?", "What did you answer?", "Is there more to answer by now?"),
    "chose": (
        "Has it stayed so?",
        "What came of that?",
        "How has that gone?",
    ),
    "gave": ("What do you remember of it?", "What did you say at the time?", SILENT),
    "their-words": (
        "What did you say to that?",
        SILENT,
        "What made you write it down?",
        "What would you have liked to answer?",
    ),
    "talk": (
        SILENT,
        "What has stayed with you of it?",
        "What did you make of it?",
        "What else do you remember of it?",
    ),
    "foretold-past": (
        "{gone} What would you like to know?",
        "How did it turn out?",
        "{gone} What came of it?",
    ),
    "foretold-ahead": (
        "{still}",
        "It will be over when the card arrives.",
        "{still} What would you like to hear of it?",
        "What would you ask beforehand?",
    ),
    "received": (
        "Where {is_} {it} now?",
        "When did you last use {it}?",
        "Who else has seen {it}?",
        "Who else has had some?",
        "Is any of it left?",
        "Who had the last of it?",
        "What did you say when it came?",
    ),
    "story": ("What did you think of when you heard it?", "What would you still ask about it?", SILENT),
    "interest": (
        "What have you come across since?",
        "What would you ask someone who knows that much about it?",
        "Where would you look for more of it?",
    ),
    "taste": (
        "Have you come across it since?",
        "Do you share it?",
        "Who else do you know with that taste?",
        SILENT,
    ),
    "hope": ("You haven't spoken of it since.", "How far has it come?", "What has moved since?"),
    "family": (
        "What have you heard since?",
        "How did it come up?",
        "What did you answer to that?",
        SILENT,
    ),
    "work": (
        "What more would you like to know of it?",
        "What have you heard of it since?",
        SILENT,
        "Which part would you ask about?",
    ),
    "other": ("Is that still so?", "What would you ask about it?", "What more do you know by now?"),
    "help": ("Has there been a chance?", "Could it be now?", "Did you ever offer?"),
    "idea-done": (
        "It is done since {since}. Has {name} heard?",
        "Done {since}. Who has told {name}?",
        "Since {since} it is done. Was that ever said?",
    ),
    "ask": ("Have you asked?", "Is a card the place for it?", "Do you know by now?"),
    "thank": (
        "What did it change?",
        "How did you come to know of it?",
        "What would there be without it?",
    ),
    "promise-open": (
        "One line, and first.",
        "If it is to be said, first.",
        "It is open. Say it first or not here.",
    ),
    "promise-late": ("If it is to be said, first.", "One line, and first.", "One line, or none."),
    "waiting-came": (
        "Have you said that you noticed?",
        "Did you say so at the time?",
        "Has anyone remarked on it?",
    ),
    "put-right": (
        "One line, and first, or not at all.",
        "If it is said, then before all else.",
        "Where it is said it stands first.",
    ),
    "first": (
        "What do you remember of that day?",
        "What did you think at the time?",
        "What has changed since then?",
    ),
    "occasion": ("{still}", "What do you know of it?", "How will the day be kept?"),
    "left": ("How does it read now?", "What would you answer today?", SILENT),
    "introduction": (
        "What it meant is yours to say.",
        "What came of it is {named_s}.",
        "The rest is {named_s} to tell.",
    ),
    "of the dead": (
        "That you still know this may be enough.",
        "It can stand alone.",
        "It needs nothing beside it.",
    ),
}
"""Questions to the writer, or a statement; never a sentence for the card."""

FRESH = "Is any of it left?"
EATEN = frozenset({"Who else has had some?", FRESH, "Who had the last of it?"})
KEPT = frozenset({"Where {is_} {it} now?", "When did you last use {it}?", "Who else has seen {it}?"})
"""Fit for what is eaten, and for what is not."""

GENTLE = ("It can stand alone.", "That you kept it may be enough.")
"""All that is said after a quotation to someone who has had bad news."""

SILENT_FIRST = frozenset({"talk"})
"""Of what only happened a fact and silence is best; a question of it has to fit whatever it was."""

QUESTIONS = (
    "what is new in {names} work",
    "what has changed since you met",
    "what is hard just now",
    "how could you help",
)
"""What to ask them where nothing is known: one of these."""
