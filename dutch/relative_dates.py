"""Days counted from today: "morgen", "over 2 weken", "volgende week vrijdag"."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from dutch.date_rules import (
    COUNT,
    DAYPART,
    MONTH,
    SHORT_WEEKDAY,
    STEPS,
    WEEKDAY,
    YEAR,
    Days,
    Moment,
    Rule,
    month_number,
    one_day,
    period,
    until,
    weekday_number,
)
from dutch.days import coming, day_or_none, later, monday_of, months_later, nth_weekday, previous
from dutch.reading import TAKEN
from dutch.written_dates import nearest

_TODAY = {
    "vandaag": 0, "vanavond": 0, "vanmiddag": 0, "vanochtend": 0, "vanmorgen": 0, "vannacht": 0,
    "deze avond": 0, "deze middag": 0, "deze ochtend": 0, "nu": 0,
    "over morgen": 2, "morgen": 1, "overmorgen": 2, "gisteren": -1, "gister": -1, "eergisteren": -2,
}  # fmt: skip
_ANCHOR = rf"(?:vandaag|nu|overmorgen|morgen|eergisteren|gisteren|{WEEKDAY})"
_SATURDAY = 5
_UNIT = r"(?P<unit>werkdag|dag|week|maand|kwartaal|jaar)"
_SPREAD = r"(?<!verdeeld )(?<!verdelen )(?<!gespreid )(?<!spreiden )(?<!verspreid )(?<!uitsmeren )"
_SPREAD_AFTER = r"(?! (?:te )?(?:verdel|verdeel|spreid|gespreid|verspreid|uitsmer|uitgesmeerd))"
_ABOUT = r"(?:(?:nog|ongeveer|zo'n|exact|precies|pas|minimaal|maximaal|een kleine|een dikke) )*"
_WHICH_WEEK = r"(?:deze|volgende|komende|vorige)"


def counted(first: date, count: str, unit: str, *, back: bool = False) -> date:
    """The day so many days, weeks, months or years after (or before) another."""
    number = (
        Decimal("0.5") if "half" in count else Decimal(count.replace("een", "1").replace(",", "."))
    )
    number = -number if back else number
    if unit == "werkdag":
        return _working_days(first, int(number))
    if unit in {"dag", "week"}:
        return later(first, int(number * (7 if unit == "week" else 1)))
    months = number * {"maand": 1, "kwartaal": 3, "jaar": 12}[unit]
    return later(months_later(first, int(months)), int(months % 1 * 30))


def _working_days(first: date, count: int) -> date:
    day, step = first, 1 if count > 0 else -1
    for _ in range(abs(count)):
        day = later(day, step)
        while day.weekday() >= _SATURDAY:
            day = later(day, step)
            if day in (date.min, date.max):
                return day
    return day


def _anchor(name: str | None, today: date) -> date:
    if name is None:
        return today
    return (
        later(today, _TODAY[name]) if name in _TODAY else coming(weekday_number(name), after=today)
    )


def _word(match: re.Match[str], moment: Moment) -> Days | None:
    return one_day(later(moment.today, _TODAY[match["word"]]))


def _ahead(match: re.Match[str], moment: Moment) -> Days | None:
    start = _anchor(match["anchor"] or match["from"], moment.today)
    return one_day(counted(start, match["or"] or match["count"], match["unit"]))


def _from_anchor(match: re.Match[str], moment: Moment) -> Days | None:
    return one_day(counted(_anchor(match["from"], moment.today), match["count"], match["unit"]))


def _ago(match: re.Match[str], moment: Moment) -> Days | None:
    return one_day(counted(moment.today, match["or"] or match["count"], match["unit"], back=True))


def _within(match: re.Match[str], moment: Moment) -> Days | None:
    last = counted(moment.today, match["count"], match["unit"])
    return until(moment.today, last)


def _coming_days(match: re.Match[str], moment: Moment) -> Days | None:
    last = counted(moment.today, match["count"], match["unit"])
    return period(later(moment.today, 1), last)


def _in_week(match: re.Match[str], moment: Moment) -> Days | None:
    monday = later(monday_of(moment.today), 7 * STEPS[match["which"]])
    return one_day(later(monday, weekday_number(match["weekday"])))


def _weekday(match: re.Match[str], moment: Moment) -> Days | None:
    weekday, today, which = weekday_number(match["weekday"]), moment.today, match["which"]
    if which == "volgende":
        return one_day(later(monday_of(today), 7 + weekday))
    if which in {"vorige", "laatste"}:
        return one_day(previous(weekday, before=today))
    if which == "deze" and weekday >= today.weekday():
        return one_day(later(monday_of(today), weekday))
    if moment.past and not which:
        return one_day(previous(weekday, before=today))
    return one_day(coming(weekday, after=today))


def _weekday_with_day(match: re.Match[str], moment: Moment) -> Days | None:
    """The nearest "vrijdag de 25e" that is both, or else the nearest 25th."""
    day, weekday = int(match["day"]), weekday_number(match["weekday"])
    step = -1 if moment.past else 1
    first = moment.today.replace(day=1)
    months = (months_later(first, step * count) for count in range(12))
    days = (day_or_none(month.year, month.month, day) for month in months)
    fitting = (d for d in days if d and d.weekday() == weekday and _ahead_of(d, moment))
    return one_day(next(fitting, None) or day_in_month(day, moment))


def _ahead_of(day: date, moment: Moment) -> bool:
    return day <= moment.today if moment.past else day >= moment.today


def day_in_month(day: int, moment: Moment) -> date | None:
    """The next 25th, today included; the last one for someone who looks back."""
    step = -1 if moment.past else 1
    for count in range(3):
        month = months_later(moment.today.replace(day=1), step * count)
        last = months_later(month, 1) if month.year < date.max.year else date.max
        found = later(month, day - 1)
        if day >= 1 and found < last and _ahead_of(found, moment):
            return found
    return None


def _nth(match: re.Match[str], moment: Moment) -> Days | None:
    count = 0 if match["nth"] == "laatste" else int(match["nth"][0])
    weekday = weekday_number(match["weekday"])
    if match["which"]:
        months = STEPS[match["which"]]
        found = nth_weekday(count, weekday, month=months_later(moment.today.replace(day=1), months))
        return one_day(found)
    number = month_number(match["month"])
    if match["year"]:
        return one_day(nth_weekday(count, weekday, month=date(int(match["year"]), number, 1)))
    month = nearest(28, number, moment)
    return one_day(nth_weekday(count, weekday, month=month)) if month else None


RULES = (
    Rule(
        ("over ",),
        re.compile(
            rf"(?<!\w)(?:(?P<anchor>{_ANCHOR}){DAYPART}? )?{_SPREAD}over {_ABOUT}(?:\d{{1,2}} "
            rf"(?:a|tot|of) )?(?P<count>{COUNT}) {_UNIT}"
            rf"(?: of (?P<or>\d{{1,2}}))?(?: (?:vanaf|na|gerekend vanaf) (?P<from>{_ANCHOR}))?"
            rf"(?!\w)"
            rf"{_SPREAD_AFTER}"
        ),
        _ahead,
    ),
    Rule(
        ("vanaf", "na "),
        re.compile(
            rf"(?<!\w)(?P<count>{COUNT}) ?{_UNIT} (?:gerekend )?(?:vanaf|na) (?P<from>{_ANCHOR})"
            rf"(?!\w)"
        ),
        _from_anchor,
    ),
    Rule(
        ("geleden", "terug"),
        re.compile(
            rf"(?<!\w)(?<!over )(?P<count>{COUNT}) ?{_UNIT}"
            r"(?: of (?P<or>\d{1,2}))? (?:geleden|terug)(?!\w)"
        ),
        _ago,
    ),
    Rule(
        ("binnen ",),
        re.compile(rf"(?<!\w)binnen (?:nu en )?(?:de )?{_ABOUT}(?P<count>{COUNT}) {_UNIT}(?!\w)"),
        _within,
    ),
    Rule(
        ("komende ",),
        re.compile(rf"(?<!\w)komende (?P<count>{COUNT}) (?P<unit>dag|week)(?!\w)"),
        _coming_days,
    ),
    Rule(
        ("dag",),
        re.compile(
            rf"(?<!\w)(?<!elke )(?P<nth>[1-5](?:ste|e)|laatste) (?P<weekday>{WEEKDAY})"
            r" (?:van|in) (?:(?:de )?"
            rf"(?P<which>de|deze|volgende|komende|vorige) maand|(?P<month>{MONTH})(?: "
            rf"(?P<year>{YEAR}))?)(?!\w)"
        ),
        _nth,
    ),
    Rule(("elke ",), re.compile(rf"(?<!\w)elke (?:\d(?:ste|e) )?{WEEKDAY}{DAYPART}?(?!\w)"), None),
    Rule(
        ("dag",),
        re.compile(
            rf"(?<!\w)(?:(?:op )?(?P<weekday>{WEEKDAY}){DAYPART}?,? (?:(?:in|van) )?(?:de )?"
            rf"(?P<which>{_WHICH_WEEK}) week)(?!\w)"
        ),
        _in_week,
    ),
    Rule(
        ("week",),
        re.compile(
            rf"(?<!\w)(?P<weekday>ma|di|wo|woe|do|vr|za)\.? (?P<which>{_WHICH_WEEK}) week(?!\w)"
        ),
        _in_week,
    ),
    Rule(
        ("week",),
        re.compile(
            rf"(?<!\w)(?:de )?(?P<which>{_WHICH_WEEK}) week,? ?(?:(?:op|-|de) ?)?"
            rf"(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}(?!\w|')){DAYPART}?(?!\w)"
        ),
        _in_week,
    ),
    Rule(
        ("dag",),
        re.compile(rf"(?<!\w)(?P<weekday>{WEEKDAY}) (?:de )?(?P<day>\d\d?)(?:ste|e)(?!\w)"),
        _weekday_with_day,
    ),
    Rule(
        ("dag",),
        re.compile(
            rf"(?<!\w)(?:(?P<which>deze|volgende|komende|vorige|laatste) )?(?P<weekday>{WEEKDAY})"
            rf"{DAYPART}?(?!\w)"
        ),
        _weekday,
    ),
    Rule(
        ("komende ", "volgende ", "op ", "voor ", "tot ", "deze ", "vorige "),
        re.compile(
            rf"(?<!\w)(?:(?P<which>volgende|komende|vorige) (?P<weekday>{SHORT_WEEKDAY})(?!\w|'))"
        ),
        _weekday,
    ),
    Rule(
        ("op ", "voor ", "tot "),
        re.compile(
            r"(?<!\w)(?:op|voor|tot|uiterlijk)(?P<which>) "
            rf"(?P<weekday>(?!(?:zo|zon|do|don|vrij|ma|maa|di)(?!\w)){SHORT_WEEKDAY}|(?<=op )"
            rf"(?:ma|di|do|vrij|zo(?= ?$)))"
            r"(?!\w|'| ?-)"
        ),
        _weekday,
    ),
    Rule(
        tuple(_TODAY),
        re.compile(
            r"(?<!\w)(?<!goede )(?<!goeie )(?<!de )(?<!elke )(?<!'s )"
            r"(?P<word>vandaag|vanavond|vanmiddag|vanochtend|vanmorgen|vannacht|over ?morgen|morgen"
            r"|eergisteren|gisteren|gister|deze (?:avond|middag|ochtend)|(?<=tussen )nu(?= en)|"
            rf"(?<={TAKEN} en )nu(?!\w))"
            rf"(?:{DAYPART}|en{DAYPART})?(?!\w)"
        ),
        _word,
    ),
)
