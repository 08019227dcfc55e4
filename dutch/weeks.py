"""Weeks and weekends: "eind volgende week", "week 48", "het weekend"."""

from __future__ import annotations

import re
from datetime import date

from dutch.date_rules import STEPS, YEAR, Days, Moment, Rule, one_day, period
from dutch.days import last_of_month, later, monday_of, months_later
from dutch.months import MONTH_AND_YEAR, month_of

_WHICH = r"(?P<which>deze|volgende|komende|vorige)"
_FRIDAY, _SATURDAY = 4, 5


def _part_of_week(match: re.Match[str], moment: Moment) -> Days | None:
    monday = later(monday_of(moment.today), 7 * STEPS[match["which"] or "deze"])
    if match["part"] == "begin":
        ahead = monday if match["which"] or monday >= moment.today else later(monday, 7)
        return one_day(ahead)
    day = later(monday, 2 if match["part"] in {"half", "halverwege"} else _FRIDAY)
    return one_day(day if match["which"] else _not_before_today(day, monday, moment))


def _not_before_today(day: date, monday: date, moment: Moment) -> date:
    """On Saturday the end of the week is Sunday; halfway is next week by then."""
    if day >= moment.today or moment.past:
        return day
    return later(monday, 6) if day.weekday() == _FRIDAY else later(day, 7)


def _week(match: re.Match[str], moment: Moment) -> Days | None:
    monday = later(monday_of(moment.today), 7 * STEPS[match["which"]])
    return period(monday, later(monday, 6))


def _rest_of_week(_: re.Match[str], moment: Moment) -> Days | None:
    return period(moment.today, later(monday_of(moment.today), 6))


def _week_after_next(_: re.Match[str], moment: Moment) -> Days | None:
    monday = later(monday_of(moment.today), 14)
    return period(monday, later(monday, 6))


def _numbered_week(match: re.Match[str], moment: Moment) -> Days | None:
    try:
        monday = date.fromisocalendar(moment.today.isocalendar()[0], int(match["number"]), 1)
        if later(monday, 6) < moment.today and not moment.past:
            monday = date.fromisocalendar(
                moment.today.isocalendar()[0] + 1, int(match["number"]), 1
            )
    except ValueError:
        return None
    return period(monday, later(monday, 6))


def _edge_week(match: re.Match[str], moment: Moment) -> Days | None:
    """The first, second or last week of a month or year, counted by its Thursdays."""
    first, last = _month_or_year(match, moment)
    if first is None or last is None:
        return None
    # The first Thursday is in the week of the 4th, the last one in that of the fourth last day.
    edge = match["edge"]
    inside = later(last, -3) if edge == "laatste" else later(first, 7 * int(edge[0]) - 4)
    monday = monday_of(inside)
    return period(monday, later(monday, 6))


def _month_or_year(match: re.Match[str], moment: Moment) -> tuple[date | None, date | None]:
    if match["month"]:
        month = month_of(match, moment)
    elif match["whole"]:
        return date(int(match["whole"]), 1, 1), date(int(match["whole"]), 12, 31)
    else:
        month = months_later(moment.today.replace(day=1), STEPS[match["which"] or "deze"])
    return month, month and last_of_month(month)


def _after_weekend(_: re.Match[str], moment: Moment) -> Days | None:
    return one_day(later(monday_of(moment.today), 7))


def _weekend(match: re.Match[str], moment: Moment) -> Days | None:
    weeks = {"volgende": 1, "vorige": -1}.get(match["which"] or "", 0)
    saturday = later(monday_of(moment.today), _SATURDAY + 7 * weeks)
    return period(saturday, later(saturday, 1))


RULES = (
    Rule(
        ("week",),
        re.compile(
            r"(?<!\w)(?P<part>begin|half|halverwege|eind)(?: van| v)?(?: de)? ?"
            rf"(?:{_WHICH} )?week(?!\w)"
        ),
        _part_of_week,
    ),
    Rule(("rest van",), re.compile(r"(?<!\w)rest van (?:de|deze) week(?!\w)"), _rest_of_week),
    Rule(
        ("week na", "week daarna"),
        re.compile(r"(?<!\w)(?:week na (?:de )?volgende(?: week)?|week daarna)(?!\w)"),
        _week_after_next,
    ),
    Rule(
        ("ste week ", "e week "),
        re.compile(
            rf"(?<!\w)(?P<edge>[1-4](?:ste|e)|laatste) week (?:van |in )?"
            rf"(?:{MONTH_AND_YEAR}|(?P<whole>{YEAR})"
            rf"|(?:de )?(?:{_WHICH} )?maand)(?!\w)"
        ),
        _edge_week,
    ),
    Rule(("weekend",), re.compile(r"(?<!\w)na (?:het |deze )weekend(?!\w)"), _after_weekend),
    Rule(("weekend",), re.compile(rf"(?<!\w)(?:{_WHICH} |het )weekend(?!\w)"), _weekend),
    Rule(("week",), re.compile(rf"(?<!\w){_WHICH} week(?!\w)"), _week),
    Rule(
        ("week ",),
        re.compile(
            r"(?<!\w)(?<!elke )(?<!per )week (?P<number>[1-5]?\d)"
            r"(?!\w|[.,][\d-]| ?(?:€|-|per |tot ))"
        ),
        _numbered_week,
    ),
)
