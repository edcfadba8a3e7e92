"""`relnote log`: write down what happened, in one line; what was understood is shown back."""

from __future__ import annotations

import click
from msgspec.structs import replace

from relnote.cli.app import Verb
from relnote.cli.options import complete_people, day_option
from relnote.cli.shell import shell
from relnote.core.conversations import Channel, Direction

CHANNELS: tuple[Channel, ...] = (
    "call", "missed", "video", "meeting", "meal", "letter", "email", "message", "social", "signal"
)  # fmt: skip


@click.command(
    "log",
    cls=Verb,
    examples=(
        "relnote log 'yesterday, call with Tom re the lease' '! VAT letter by friday'",
        "relnote log k3f 'sent it, he is glad' --by email",
    ),
)
@click.argument("words", nargs=-1, metavar="[REF] [WORDS…]")
@click.option("--with", "with_", multiple=True, metavar="WHO", shell_complete=complete_people,
              help="Who it was with; may be given again.")  # fmt: skip
@day_option(help="The day it happened, as people say it: yesterday, friday, 12 june.")
@click.option("--by", "channel", type=click.Choice(CHANNELS), metavar="CHANNEL",
              help=f"How: {', '.join(CHANNELS)}.")  # fmt: skip
@click.option("--in", "direction", flag_value="in", help="They reached you.")
@click.option("--out", "direction", flag_value="out", help="You reached them.")
@click.option("--both", "direction", flag_value="both", help="You talked.")
@click.option("--keep", is_flag=True, help="Leave the REF's row open.")
@click.option("--again", is_flag=True, help="Log it though the same entry is there already.")
@click.option("--new", "add_new", is_flag=True, help="Add whoever it was with and isn't in the notebook yet.")
@click.option("--words", "as_words", is_flag=True, help="Leave unknown names as words.")
@click.option("--edit", is_flag=True, help="Write it in your editor.")
def command(
    words: tuple[str, ...],
    with_: tuple[str, ...],
    on: str | None,
    channel: Channel | None,
    direction: Direction | None,
    *,
    keep: bool,
    again: bool,
    add_new: bool,
    as_words: bool,
    edit: bool,
) -> None:
    """Write down what happened: WORDS as you would say them, "-" for standard input, none to be asked.

    A day at the start is the entry's; the channel and the names are found in the sentence.

    \b
    Lines of their own, in single quotes:
      '* family: Mia starts in Leeds'       a detail
      '? how did the exam go 13 june'       to ask next time
      '! send the letter by friday'         a promise of yours
      '> ring again in 3 weeks'             a follow-up
      '< sends the papers by monday'        something they said they would do
      '~ invoice 212 was wrong'             to put right
      '+ the return went through at once'   something that went right
    """  # noqa: D301 - click wants the backspace itself, to leave the list as it is
    from relnote.cli.log_company import Wish, day_given, given_by
    from relnote.cli.log_drafts import Options, draft_kept
    from relnote.cli.log_page import page_again, page_and_words
    from relnote.cli.log_saying import log_lines
    from relnote.cli.log_words import words_of_log

    here = shell()
    here.may_begin()
    options = Options(with_=with_, on=on, channel=channel, direction=direction)
    with draft_kept(here, words, options):
        page, rest = page_and_words(here, words)
        options = replace(options, ref=page.ref)
        enough = bool(with_ or page.ref) and bool(channel or direction)
        typed = words_of_log(here, rest, options, edit=edit, enough=enough)
    if typed is None:
        here.hint("Nothing was logged.")
        return
    with draft_kept(here, typed.lines, replace(typed.options, on=None)):  # an unreal day isn't worth keeping
        day = day_given(here, typed.options)
    with draft_kept(here, typed.lines, typed.options):
        page = page_again(here, page, typed.options.ref)
        wish = Wish(page=page, keep=keep, again=again, add_new=add_new, as_words=as_words)
        given = given_by(here, wish, typed.options, on=day)
    log_lines(here, typed, given, wish)
