"""Amounts, dates and lists as they are written in Dutch."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache

import phonenumbers
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from arrears.law.money import ZERO

LOCALE = "nl_NL"
# Amounts and days come back, in a schedule above all, and babel takes its time for each.
MOST_REMEMBERED = 4_096
UNITS = (
    (24 * 60 * 60, "dag", "dagen"),
    (60 * 60, "uur", "uur"),
    (60, "minuut", "minuten"),
    (1, "seconde", "seconden"),
)


def euros(amount: Decimal) -> str:
    """`€ 1.250,50`, with a space that does not break; nothing is never less than nothing."""
    return _in_euros(amount or ZERO)


def day(on: date) -> str:
    """`25 december 2026`."""
    return _written(on, "d MMMM y")


def weekday(on: date) -> str:
    """`vrijdag 25 december 2026`."""
    return _written(on, "EEEE d MMMM y")


def coming_day(on: date, *, today: date) -> str:
    """`vandaag`, `morgen`, `maandag 30 november`: a day so near that its year needs no word."""
    named = {today: "vandaag", today + timedelta(days=1): "morgen"}
    return named.get(on) or _written(on, "EEEE d MMMM")


def clock(at: time) -> str:
    """`9:30 uur`, `14 uur`."""
    return f"{at.hour}:{at.minute:02} uur" if at.minute else f"{at.hour} uur"


def account(iban: str) -> str:
    """`NL02 ABNA 0123 4567 89`."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def number(value: Decimal) -> str:
    """`0,5`."""
    return format_decimal(value, locale=LOCALE)


def rounded(value: Decimal | float) -> str:
    """`7,3`: to one decimal, without one that is zero."""
    return format_decimal(value, "#,##0.#", locale=LOCALE)


def share(part: int, whole: int) -> str:
    """`63%`, and `0%` of nothing."""
    return f"{round(100 * part / whole) if whole else 0}%"


def duration(time: timedelta) -> str:
    """`45 seconden`, `2 uur en 5 minuten`, `3 dagen`: in the two largest units that it has."""
    left, parts = int(time.total_seconds()), []
    for seconds, one, more in UNITS:
        count, left = divmod(left, seconds)
        parts.append((count, one if count == 1 else more))
    first = next((place for place, (count, _) in enumerate(parts) if count), len(parts) - 1)
    told = [f"{count} {unit}" for count, unit in parts[first : first + 2] if count]
    return " en ".join(told) or "0 seconden"


def listed(parts: Sequence[str]) -> str:
    """`a, b en c`."""
    return format_list(parts, locale=LOCALE)


def capitalised(words: str) -> str:
    """The same words, to begin a sentence with; names keep their capitals."""
    return words[:1].upper() + words[1:]


def telephone(number: str) -> str:
    """`085 000 0001`, of a number as the store keeps it; of another country with its prefix."""
    known = phonenumbers.parse(number, "NL")
    is_dutch = phonenumbers.region_code_for_number(known) == "NL"
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(known, form.NATIONAL if is_dutch else form.INTERNATIONAL)


@lru_cache(MOST_REMEMBERED)
def _in_euros(amount: Decimal) -> str:
    return format_currency(amount, "EUR", locale=LOCALE)


@lru_cache(MOST_REMEMBERED)
def _written(on: date, form: str) -> str:
    return format_date(on, form, locale=LOCALE)
