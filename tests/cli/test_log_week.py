"""A week of lines as a small practice types them, sloppy and in a hurry, through the command line."""

from __future__ import annotations

import pytest

from relnote.demo.practice import practice
from tests.build import TODAY
from tests.cli.conftest import CommandLine

MONDAY = [
    ("rang cass re the ceiling, no joy", "call · with Cass Marlow · you talked"),
    ("ngozi rang - can she put the van through the books?", "call · with Ngozi Bellweather · you talked"),
    ("left vm for yusuf", "missed call · with Yusuf Altinel · no answer"),
    ("yusuf rang back, wants quarterly", "call · with Yusuf Altinel · you talked"),
    ("emailed henk, still no fix", "email · with Henk Ollerenshaw · you wrote"),
    ("henk emailed back - fix next month apparently", "email · with Henk Ollerenshaw · he wrote"),
    ("nagged tom for receipts", "with Tom Okafor · you reached him"),
    ("tom dropped receipts off", "meeting · with Tom Okafor · you talked"),
    ("spoke to leonie at the bank about tom's overdraft",
     "with Leonie Achterberg · about Tom Okafor (--with tom if he was there) · you talked"),
]  # fmt: skip
TUESDAY = [
    ("txt from donal, on site till 6", "message · with Donal Quirke · he wrote"),
    ("wa from mum, all fine", "message · with Mum · she wrote"),
    ("tea at mum's", "meal · about Mum (--with mum if she was there)"),
    ("mum says freya got the job", "with Mum · about Freya Reeve (--with freya if she was there) · you talked"),
    ("freya got the job", "about Freya Reeve (--with freya if you talked)"),
    ("freya messaged, she got the job!", "message · with Freya Reeve · she wrote"),
    ("dm from jory on instagram", "message · with Jory Pascoe-Bray · he wrote"),
    ("Hester popped in with a shoebox of receipts", "meeting · with Hester Vane · you talked"),
    ("hester queried the invoice", "with Hester Vane · you talked"),
]
WEDNESDAY = [
    ("letter from hmrc re Gwilym, penalty",
     "letter · with HMRC (new here) · about Gwilym Tregear (--with gwilym if he wrote too) · they wrote"),
    ("email from companies house re kit",
     "email · with Companies House (new here) · about Kit Abara (--with kit if they wrote too) · they wrote"),
    ("on hold to HMRC for donal",
     "with HMRC · a deed for Donal Quirke (--with donal if he was there)"),
    ("rang the tax office re nell, 40 mins on hold",
     "call · with the tax office · a deed for Nell Garraway (--with nell if she was there)"),
    ("desmond at tax office says refund's on its way", "with Desmond Eyre · you talked"),
    ("submitted yusuf's return", "a deed for Yusuf Altinel (--with yusuf if he was there)"),
    ("vera's accounts filed", "about Vera Lindqvist-Dunn (--with vera if you talked)"),
    ("sent matthias the draft accounts to sign", "with Matthias Grell · you reached him"),
    ("matthias signed", "about Matthias Grell (--with matthias if you talked)"),
    ("cheque from gwilym", "with Gwilym Tregear · he reached you"),
    ("gwilym paid in cash", "about Gwilym Tregear (--with gwilym if you talked)"),
]  # fmt: skip
THURSDAY = [
    (
        "meeting w/ dilys & sorcha re van insurance",
        "meeting · with Dilys Penhale and Sorcha Minihan · you talked",
    ),
    ("teams w ngozi and her solicitor", "video · with Ngozi Bellweather · you talked"),
    ("call w/ donal & aoife", "call · with Donal Quirke · you talked"),
    ("coffee with sam quillon + bea", "meal · with Sam Quillon and Bea Lund · you talked"),
    ("call with ngozi's husband", "call · about Ngozi Bellweather (--with ngozi if she was there)"),
    (
        "bumped into walter's sister at the co-op",
        "meeting · about Walter Garraway (--with walter if he was there)",
    ),
    ("amos is in hospital", "about Amos Thirlby (--with amos if you talked)"),
    ("amos's wife rang, he's in hospital", "call · about Amos Thirlby (--with amos if he was there)"),
    ("ran into amos outside the bank, looks tired", "with Amos Thirlby · you talked"),
    ("kit gave notice", "about Kit Abara (--with kit if you talked)"),
    ("walk with kit on the front", "meeting · with Kit Abara · you talked"),
]
FRIDAY = [
    ("posted a card to joan", "letter · with Joan Pike · you wrote"),
    ("dropped the books round to Peg", "meeting · with Peg Ebdon · you talked"),
    ("missed wilf's call", "missed call · with Wilf Tranter · he rang"),
    ("tried wilf, engaged", "missed call · with Wilf Tranter · no answer"),
    ("replied to wilf's letter", "letter · with Wilf Tranter · you wrote"),
    ("chased ida for the registration", "with Ida Falk · you reached her"),
    ("ida says she'll send it monday", "with Ida Falk · you talked"),
    ("fen: no longer trading", "with Fen Ashgrove · you talked"),
    ("Oona & Bram in for year end", "with Oona Wickes and Bram Wickes · you talked"),
    ("zoe emailed the trust deed", "email · with Zoë Krejčířová · she wrote"),
]


@pytest.fixture
def log(relnote: CommandLine) -> CommandLine:
    relnote.holds(practice(TODAY))
    return relnote


@pytest.mark.parametrize("lines", [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY])
def test_the_echo_of_every_line_reads_right(log: CommandLine, lines: list[tuple[str, str]]) -> None:
    said = {line: log("log", line).out for line, _head in lines}
    assert said == {line: f"Logged  Sat 21 Nov 2026 (today) · {head}\n" for line, head in lines}


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("lunch w/ bea on thurs",
         "To move it to Thu 19 Nov: relnote undo, then relnote log 'thurs, lunch w/ bea'"),
        ("met Tamsin at school gate yesterday",
         "To move it to Fri 20 Nov: relnote undo, then relnote log 'yesterday, met Tamsin at school gate'"),
        ("met kit friday - he's off",
         "To move it to Fri 20 Nov: relnote undo, then relnote log 'friday, met kit - he'\\''s off'"),
        ("lunch with philippa on 4 feb",
         "To plan it for Thu 4 Feb: relnote undo, then relnote log '4 Feb 2027, lunch with philippa'"),
        ("bea can't make saturday", "Still planned for Sat 21 Nov 11:00: the flat's insurance (relnote drop "),
        ("cancelled the insurance thing w/ bea", "Still planned for Sat 21 Nov 11:00: the flat's insurance"),
        ("need to ring freya", "Still to do? relnote undo, then relnote remind freya 'ring freya'"),
        ("tom rang > look at the lease again", "relnote log 'tom rang' '> look at the lease again'"),
        ("thanked bea for sending donal our way", '"donal" stayed a word; @donal if it is Donal Quirke.'),
        ("sorcha's dog died", "If this is sad news: relnote gently sorcha"),
    ],
)  # fmt: skip
def test_what_stays_in_doubt_is_said_beside_it(log: CommandLine, line: str, hint: str) -> None:
    assert hint in log("log", line).err


@pytest.mark.parametrize(
    ("line", "name"),
    [("kit leaving hargroves", "Kit Abara"), ("hester again, no answer", "Hester Vane"),
     ("solveig renewal done", "Solveig Harte"), ("piers zoom moved to next weds", "Piers Halloran")],
)  # fmt: skip
def test_what_no_sentence_makes_a_name_is_asked(log: CommandLine, line: str, name: str) -> None:
    said = log("log", line)
    assert (said.code, said.out) == (1, "")
    assert f"may be {name}. Write @" in said.err
