"""Holidays that people name instead of a date: "met kerst", "na nieuwjaar"."""

from __future__ import annotations

import re
from datetime import date

from dutch.date_rules import Days, Moment, Rule, one_day
from dutch.days import easter, later
from dutch.written_dates import on_day

_FIXED = {
    "sinterklaas": (5, 12), "kerstavond": (24, 12), "kerst": (25, 12), "kerstmis": (25, 12),
    "kerstdag": (25, 12), "1ste kerstdag": (25, 12), "2ste kerstdag": (26, 12),
    "1e kerstdag": (25, 12), "2e kerstdag": (26, 12), "oud en nieuw": (31, 12),
    "oudjaar": (31, 12), "oudjaarsdag": (31, 12), "oudejaarsdag": (31, 12),
    "oudejaarsavond": (31, 12), "kerstdagen": (25, 12), "driekoningen": (6, 1),
    "allerheiligen": (1, 11), "valentijnsdag": (14, 2), "nieuwjaar": (1, 1),
    "nieuwjaarsdag": (1, 1), "nieuw": (1, 1),
    "koningsdag": (27, 4), "bevrijdingsdag": (5, 5),
}  # fmt: skip
_AFTER_EASTER = {
    "pasen": 0, "hemelvaart": 39, "hemelvaartsdag": 39, "pinksteren": 49,
    "paasmaandag": 1, "2ste paasdag": 1, "2e paasdag": 1, "pinkstermaandag": 50,
}  # fmt: skip
# "Nieuw" by itself is any new thing.
_NAMES = "|".join(sorted({*_FIXED, *_AFTER_EASTER} - {"nieuw"}, key=len, reverse=True))


def _holiday(match: re.Match[str], moment: Moment) -> Days | None:
    name = match["name"]
    if name in _FIXED:
        return on_day(*_FIXED[name], None, moment)
    year = moment.today.year
    days = (later(easter(y), _AFTER_EASTER[name]) for y in (year, min(year + 1, date.max.year)))
    return one_day(next((day for day in days if day >= moment.today), None))


RULES = (
    Rule(
        (
            *_AFTER_EASTER,
            "kerst",
            "sinterklaas",
            "jaar",
            "nieuw",
            "koning",
            "bevrijding",
            "valentijn",
            "allerheiligen",
            "paasdag",
        ),
        re.compile(rf"(?<!\w)(?P<name>{_NAMES}|(?<=kerst en )nieuw)(?!\w)"),
        _holiday,
    ),
)
