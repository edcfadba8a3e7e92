"""`relnote note`: Friday's desk, prompts for a note by hand, marks on a text, and the post."""

from __future__ import annotations

import click

from relnote.cli.app import Verb
from relnote.cli.options import complete_circles, complete_people
from relnote.cli.shell import shell


def complete_reasons(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[click.shell_completion.CompletionItem]:
    """What a note may be for, as far as relnote has a word for it."""
    from relnote.core.desk.reasons import REASONS

    item = click.shell_completion.CompletionItem
    return [item(each.name) for each in REASONS if each.name.startswith(incomplete.casefold())]


@click.command(
    "note",
    cls=Verb,
    examples=(
        "relnote note joan --for birthday",
        "relnote note joan --for birthday --used 1,3 --line 'the mouse' --posted today",
    ),
)
@click.argument("who", nargs=-1, metavar="[WHO|REF]", shell_complete=complete_people)
@click.option("--for", "for_", metavar="WHY", shell_complete=complete_reasons,
              help="What it is for: birthday, thanks, condolence, welcome back, sorry, congratulations, "
              "goodbye, words of your own, or a row's ref.")  # fmt: skip
@click.option("--with", "with_", multiple=True, metavar="WHO", shell_complete=complete_people,
              help="Someone else it is to; may be given again.")  # fmt: skip
@click.option("--prompts", is_flag=True, help="Only show the prompts.")
@click.option("--text", metavar="FILE|-", help="Check this text and list its marks.")
@click.option("--used", multiple=True, metavar="N", help="Prompts you used, by number: 1,3.")
@click.option("--line", metavar="TEXT", help="One line of what was said, kept with the note.")
@click.option("--enclosed", metavar="TEXT", help="What goes with it.")
@click.option("--answer", is_flag=True, help="An answer is expected.")
@click.option("--posted", metavar="DAY", help="It went to the post that day; logs the letter.")
@click.option("--again", is_flag=True, help="Post it though one of that day says the same.")
@click.option("--keep", is_flag=True, help="Keep it as a draft.")
@click.option("--throw-away", is_flag=True, help="Throw the draft away.")
@click.option("--sheet", nargs=2, metavar="text|html FILE|-", help="A sheet to write from, to print.")
@click.option("--replace", "over", is_flag=True, help="Write the sheet over a file that relnote didn't write.")
@click.option("--round", "circle", metavar="CIRCLE", shell_complete=complete_circles,
              help="Take a circle through the post, one own line each.")  # fmt: skip
@click.option("--written", is_flag=True, help="In a round: it is written by hand.")
def command(
    who: tuple[str, ...],
    for_: str | None,
    with_: tuple[str, ...],
    text: str | None,
    used: tuple[str, ...],
    line: str | None,
    enclosed: str | None,
    posted: str | None,
    sheet: tuple[str, str] | None,
    circle: str | None,
    *,
    prompts: bool,
    answer: bool,
    again: bool,
    keep: bool,
    throw_away: bool,
    over: bool,
    written: bool,
) -> None:
    """Lay out what only you know of one person, for a note you write by hand.

    Without WHO it is Friday's desk: up to five people a card would be right for. On a terminal `note WHO` opens
    your editor with the prompts below your text; nothing you type is lost. relnote writes no sentence of it.
    """
    from relnote.cli.note_wanted import Wanted, answer_note

    wanted = Wanted(
        who=who,
        why=for_,
        with_=with_,
        prompts=prompts,
        text=text,
        used=used,
        line=line,
        enclosed=enclosed,
        answer=answer,
        posted=posted,
        again=again,
        keep=keep,
        throw_away=throw_away,
        sheet=(sheet[0], sheet[1]) if sheet else None,
        over=over,
    )
    if circle is not None:
        from relnote.cli.note_round import answer_round

        answer_round(shell(), circle, wanted, written=written)
        return
    answer_note(shell(), wanted)
