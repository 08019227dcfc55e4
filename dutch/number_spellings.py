"""How people spell the parts of number words, with what they mishear and mistype."""

from __future__ import annotations

import re

from dutch.slips import slips

UNITS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5,
    "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
}  # fmt: skip
TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15,
    "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50,
    "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
}  # fmt: skip
_MISHEARD = (
    ("ij", "ei"),
    ("ij", "y"),
    ("v", "f"),
    ("f", "v"),
    ("z", "s"),
    ("cht", "gt"),
    ("g", "ch"),
    ("tig", "teg"),
)
_MISSPELLED_UNITS = {"twe": 2, "vijv": 5, "vyf": 5, "fijf": 5, "vjif": 5, "vjf": 5, "vif": 5,
    "zeve": 7, "zeuven": 7, "zevn": 7, "negn": 9,
}  # fmt: skip
_MISSPELLED = {
    "nul": 0, "achtien": 18, "vijftein": 15, "vijfig": 50, "vijtig": 50, "veftig": 50,
    "dartig": 30, "seventig": 70, "tachentig": 80,
}  # fmt: skip


def _as_typed(numbers: dict[str, int]) -> dict[str, int]:
    """The same numbers, also by ear ("vijftich") and with slips of the finger ("twinitg")."""
    heard = {word.replace(*sound): value for word, value in numbers.items() for sound in _MISHEARD}
    return (
        {slip: value for word, value in numbers.items() for slip in slips(word)} | heard | numbers
    )


_TYPED_UNITS = _MISSPELLED_UNITS | UNITS
_TYPED_TENS = _as_typed(TENS) | {word: n for word, n in _MISSPELLED.items() if n in TENS.values()}
UNDER_HUNDRED = {
    **_MISSPELLED, **_TYPED_UNITS, **_as_typed(TEENS), **_TYPED_TENS,
    **{
        f"{unit}{joint}{ten}": u + t
        for joint in ("n", "e", "en") for unit, u in _TYPED_UNITS.items()
        for ten, t in _TYPED_TENS.items()
    },
}  # fmt: skip
MULTIPLIERS = {
    "honderd": 100, "duizend": 1000, "miljoen": 1_000_000, "miljard": 1_000_000_000,
}  # fmt: skip
# What follows may have lent its first letter: "hondertwintig", "honderdrie".
_MISSPELLED_HUNDRED = re.compile(
    r"h(?:ond(?:er|re)|under|ondr|oner|oder|odner)(?:d(?!er?tig|ertien|rie)|t(?!w|ie|a)|)"
)
_MISSPELLED_THOUSAND = re.compile(r"d(?:ui|iu|u|ei)[sz]en(?:d|t(?!w|ie|a)|)")


def well_spelled(word: str) -> str:
    """The word with "honderd" and "duizend" in full where they were mistyped."""
    return _MISSPELLED_THOUSAND.sub("duizend", _MISSPELLED_HUNDRED.sub("honderd", word))


def multiplier(word: str) -> int | None:
    """What "honderd" and its like multiply by, also when mistyped."""
    return MULTIPLIERS.get(well_spelled(word)) if word[:1] in {"h", "d", "m"} else None
