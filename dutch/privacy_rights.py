"""What somebody asks about their own data: a copy, to erase it, to correct it (AVG)."""

from __future__ import annotations

import re

from dutch.reading import fold

_DATA = r"(?:gegevens|data|info\w*|dossier|chat\w*|gesprek\w*|naam|nummer|account|alles|bewaar\w*)"
# The first that fits; the names are those of the law's articles 15 to 18 and 21.
_RIGHTS = {
    "erasure": re.compile(
        rf"(?<!\w)(?:ver|ge)?wis(?:sen|t)?(?!\w)|verwijder\w*|{_DATA} weg(?:halen|doen)?(?!\w)"
        r"|vergeten worden|vergeetrecht|gooi .{0,30} weg|delete"
    ),
    "objection": re.compile(
        r"bezwaar .{0,40}(?:gebruik|verwerk|gegevens)|niet (?:meer )?gebruik\w*"
    ),
    "restriction": re.compile(r"beperk\w*|bevries\w*"),
    "correction": re.compile(
        rf"{_DATA} .{{0,30}}(?:klop\w* niet|verkeerd|fout)|(?:corrige|verbeter|rectific)\w*"
    ),
    "copy": re.compile(
        rf"(?:kopie|copie|inzage|inzien|opvragen|downloaden|uitdraai|overzicht|avg.?verzoek)"
        rf"|stuur .{{0,40}}{_DATA}|welke (?:gegevens|data)"
    ),
}


def parse_privacy_right(text: str) -> str | None:
    """`copy`, `erasure`, `correction`, `restriction` or `objection`; None when none is asked for.

    >>> parse_privacy_right("kunt u mijn gegevens wissen")
    'erasure'
    """
    plain = fold(text).text
    return next((right for right, said in _RIGHTS.items() if said.search(plain)), None)
