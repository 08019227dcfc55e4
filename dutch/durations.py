"""Numbers of months or instalments: "in 4 termijnen", "anderhalf jaar", "een kwartaal"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from dutch.corrections import meant
from dutch.identifiers import without_identifiers

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = {"maand": 1, "termijn": 1, "keer": 1, "kwartaal": 3, "kwart jaar": 3, "jaar": 12}
_COUNT = r"(?P<count>een half|half|een|\d{1,3}(?:,\d)?)"
_RANGE = r"(?: ?(?:-|a|tot|of) ?\d{1,3})?"
_ADJECTIVE = r"(?: (?:gelijke|losse|kleine|maandelijkse|maandelijks|hele|heel|volle|kalender))?"
_BARE = re.compile(
    r"(?<![\w.,€/-])(?<!€ )(?P<count>[1-9]\d{0,2})(?=(?: ?keer)?(?!\w))(?!/|[.,]\d| ?(?:€|%"
    r"|procent|dag|week|werkdag|uur|per |cent|,-))"
)
_LONGEST_IN_YEARS = 10
_DURATION = re.compile(
    rf"(?P<between>(?<!\w)tussen (?:de )?)?(?<![\w.,€/-])(?<!€ ){_COUNT}"
    rf"(?(between) en (?:de )?\d{{1,3}}|{_RANGE}){_ADJECTIVE} ?"
    r"(?P<unit>maand|termijn|kwartaal|kwart jaar|jaar)(?!\w)"
    r"(?! (?:oud|geleden|getrouwd|terug|achter elkaar|klant)(?!\w))"
    rf"(?:,? (?:en )?(?P<more>een half|een|\d{{1,2}}) (?P<also>maand)(?!\w))?"
)
_WHOLE = re.compile(r"(?<!\w)(?:de|het) (?:hele|heel|volle|gehele) (?P<unit>maand|jaar)(?!\w)")
_AT_ONCE = re.compile(r"(?:in )?een(?: keer| maal)?[.! ]*(?:betalen)?[.! ]*")
_OR_SO = re.compile(
    r"(?<!\w)een (?P<unit>maand|jaar|termijn|kwartaal) of (?P<count>\d{1,2})(?!\w|[.,]\d)"
)
_TIMES = re.compile(
    r"(?<!\w)(?:in (?P<in>\d{1,2}) ?(?:keer|delen|deeltjes|stukken|stukjes|brokken|porties"
    r"|betalingen|gedeeltes?|gedeelten)"
    r"|(?P<payments>\d{1,2}) (?:gelijke|maandelijkse|losse|kleine) (?:betalingen|aflossingen"
    r"|bedragen)"
    r"|(?P<pay>\d{1,2}) ?keer (?:te )?(?:betalen|afbetalen|aflossen))(?!\w)"
)
_RATHER = re.compile(
    r"(?<!\w)liever (?:in )?(?P<count>\d{1,2}) (?:dan|als) (?:in )?\d{1,2}"
    r" (?P<unit>maand|termijn|keer)(?!\w)"
)


def durations(text: str) -> Iterator[tuple[int, int, int]]:
    """The numbers of months in plain text, with where they stand."""
    taken = 0
    found = sorted(_all(text), key=lambda one: (one[1], -one[2]))
    for months, start, end in found:
        if start >= taken:
            taken = end
            yield months, start, end


def _all(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _OR_SO.finditer(text):
        yield from _whole(_months(match["count"], match["unit"]), match)
    for match in _RATHER.finditer(text):
        yield from _whole(Decimal(match["count"]), match)
    for match in _WHOLE.finditer(text):
        yield from _whole(_months("een", match["unit"]), match)
    for match in _TIMES.finditer(text):
        yield from _whole(Decimal(next(filter(None, match.groups()))), match)
    for match in _DURATION.finditer(text):
        if not (_is_age(match) or _is_one_of_them(match, text)):
            more = _months(match["more"], "maand") if match["more"] else 0
            yield from _whole(_months(match["count"], match["unit"]) + more, match)


def _whole(months: Decimal, match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    if months >= 1 and months % 1 == 0:
        yield int(months), *match.span()


def _is_age(match: re.Match[str]) -> bool:
    count = match["count"]
    return match["unit"] == "jaar" and count.isdigit() and int(count) > _LONGEST_IN_YEARS


def _is_one_of_them(match: re.Match[str], text: str) -> bool:
    """Whether "een termijn" is one of many, as in "ik heb een termijn gemist"."""
    named = match["unit"] == "termijn" and match["count"] == "een"
    return named and not text.endswith("in ", 0, match.start())


def _months(count: str, unit: str) -> Decimal:
    number = (
        Decimal("0.5") if "half" in count else Decimal(count.replace("een", "1").replace(",", "."))
    )
    return number * _MONTHS[unit]


def parse_months(text: str) -> int | None:
    """The number of months or instalments meant; "een half jaar" is 6.

    >>> parse_months("in 4 termijnen")
    4
    """
    plain = meant(without_identifiers(text).text)
    found = next(durations(plain), None)
    if found:
        return found[0]
    if match := _BARE.search(plain):
        return int(match["count"])
    return 1 if _AT_ONCE.fullmatch(plain.strip()) else None
