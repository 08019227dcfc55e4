"""Quarters of a year: "dit kwartaal", "het eerste kwartaal van 2027", "eind Q1"."""

from __future__ import annotations

import re
from datetime import date

from dutch.date_rules import STEPS, YEAR, Days, Moment, Rule, one_day, period, year_in
from dutch.days import last_of_month, months_later

_OF_YEAR = (
    rf"(?:,? (?:van |in )?(?:(?P<year>{YEAR})(?! ?€|\d)"
    r"|(?P<which_year>deze|volgende|komende|vorige) jaar))?"
)
_WHICH = r"(?P<which>deze|volgende|komende|vorige)"
_PART = r"(?P<part>begin|half|halverwege|eind)(?: van| v)?(?: het| de| h)? "
_QUARTER = rf"(?:(?P<nth>[1-4](?:ste|e)|laatste) kwartaal|q ?(?P<q>[1-4])){_OF_YEAR}"


def _quarter(match: re.Match[str], moment: Moment) -> Days | None:
    first = _first_day(match, moment)
    last = last_of_month(months_later(first, 2))
    part = match.groupdict().get("part")
    if part is None:
        return period(first, last, has_year=year_in(match, moment) is not None)
    middle = months_later(first, 1).replace(day=15)
    return one_day({"begin": first, "eind": last}.get(part, middle))


def _first_day(match: re.Match[str], moment: Moment) -> date:
    named = match.groupdict()
    this = moment.today.replace(month=(moment.today.month - 1) // 3 * 3 + 1, day=1)
    number = named.get("q") or named.get("nth")
    if number is None:
        return months_later(this, 3 * STEPS[named.get("which") or "deze"])
    month = 10 if number == "laatste" else int(number[0]) * 3 - 2
    year = year_in(match, moment)
    if year is not None:
        return date(max(year, 1), month, 1)
    years = 1 if month < this.month and not moment.past else 0
    back = 1 if month > this.month and moment.past else 0
    return months_later(this.replace(month=month), 12 * (years - back))


RULES = (
    Rule(("kwartaal", "q"), re.compile(rf"(?<!\w)(?:{_PART})?{_QUARTER}(?!\w)"), _quarter),
    Rule(
        ("kwartaal",),
        re.compile(rf"(?<!\w){_PART}(?:{_WHICH} )?kwartaal(?!\w)"),
        _quarter,
    ),
    Rule(("kwartaal",), re.compile(rf"(?<!\w){_WHICH} kwartaal(?!\w)"), _quarter),
)
