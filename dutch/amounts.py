"""Sums of money: "€ 1.250,-", "een tientje", "tussen de 50 en 75 euro", "60 per maand"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from dutch.money_signs import is_offered, is_paid
from dutch.numerals import Numeral, numerals
from dutch.reading import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator

BARE, MONEY, RATE = range(3)
"""How sure a number is money: by nothing but itself, by its unit, by "per maand"."""

_NAMED = {
    "vijfje": 5, "joetje": 10, "joet": 10, "donnie": 10, "tientje": 10, "tiener": 10,
    "twintigje": 20, "geeltje": 25, "vijftigje": 50, "honderdje": 100, "meier": 100,
    "meijer": 100, "barkie": 100, "snip": 100, "rooie rug": 1000, "rug": 1000, "ruggetje": 1000,
    "mille": 1000, "duizendje": 1000, "doezoe": 1000, "ton": 100_000,
}  # fmt: skip
# These are amounts without a count too; "rug" and "ton" are other things.
_COUNTLESS = (
    "vijfje", "joetje", "donnie", "tientje", "twintigje", "geeltje", "vijftigje", "honderdje",
    "barkie",
)  # fmt: skip

_NUMBER = r"\d{1,3}(?:,\d)?"
_NOTES = re.compile(
    rf"(?<![\w.,])(?<!geen )(?:(?P<count>een half|een|half|{_NUMBER}) )?"
    rf"(?P<note>{'|'.join(sorted(_NAMED, key=len, reverse=True))})(?P<many>s|gen|nen|n)?(?!\w)"
)
_OR_SO = re.compile(
    rf"(?<!\w)een (?P<note>€|{'|'.join(sorted(_NAMED, key=len, reverse=True))})"
    r" of (?P<count>\d{1,5})(?![\w.,]\d|\w)(?: €)?"
)
_BILLS = re.compile(
    r"(?<![\w.,])(?:(?P<count>een|\d{1,2}) )?briefjes? van (?P<note>\d{1,3})(?![\w.,]\d|\w)(?: €)?"
)
_ONE_EURO = re.compile(r"(?<!\w)(?<!nooit )(?<!niet )(?<!geen )een(?= ?€)")

_PERIOD = r"(?:maand|week|dag|jaar|kwartaal|keer|termijn|4 week|2 week)"
_RATE = (
    rf"(?: ?(?:per|p[./]?|/|elke|de|in de|aan|iedere) ?(?:{_PERIOD}|m|mnd|w)"
    r"| ?(?:maandelijks|wekelijks|per maand|per week))(?!\w)"
)
_NO_CENTS = (
    r"(?! ?(?:[€%\d/.,-]|ste|e\b|maand|week|dag|jaar|keer|termijn|uur|procent|[a-z]*ari\b|maart"
    r"|april|mei\b|ju[nl]i|augustus|[a-z]+ber\b))"
)
_AFTER = re.compile(
    r"(?P<dash> ?[.,] ?(?:-{1,2}|=)(?!\d))?(?P<thousand> ?k(?!\w))?"
    r"(?:(?P<euro> ?€|(?P<e> ?e)(?!\w))"
    rf"(?:(?: en)? (?P<cents>\d{{1,2}}) ?cent| (?P<fifty>\d\d)(?!\w){_NO_CENTS}"
    r"|(?<=\d€)(?P<tight>\d\d)(?![\w€]))?(?!\w)"
    r"|(?P<cent> ?cent)(?!\w)| (?P<slang>piek|ballen|flappen|pegels|pop|knaken)(?!\w))?"
    r"(?P<limit> (?:extra|ongeveer|maximaal|minimaal))?"
    rf"(?P<rate>{_RATE})?"
)
_EURO_BEFORE = re.compile(r"€ ?$")
_UNITS = ("dash", "thousand", "euro", "cent", "slang")
_WITH_CENTS = re.compile(r",\d\d$")
_TUSSEN = re.compile(r"(?<!\w)tussen (?:de )?(?:€ ?)?$")
_LAST_DAY = 31
_THE_NTH = re.compile(r"(?<!\w)de $")
_BY_DAY = re.compile(r"(?<!\w)(?:op|voor|vanaf|de|tot|na|in|nummer|nr|artikel) $")
_OTHER_UNIT = re.compile(
    r" ?(?:%|procent|uur|u(?!\w)|min(?!\w)|km|m2|kg|meter|ste|maand|week|dag|werkdag|jaar|keer"
    r"|termijn|kwartaal|dollar|gulden|kind|mensen|persoon|personen|rekening|factu|brie[fv]"
    r"|aanmaning|herinnering|dossier|polis|verzekering|auto|weekend|x(?!\w))"
)
_SKIPPED = r"(?: de| die| een| zo'n| ongeveer| ca\.?| bedrag van| op| van)*"
_TIE = re.compile(
    r"(?:[.,]-{1,2})?(?: ?€)?(?P<tie> ?(?:-|/|a) ?| (?:tot en met|tot|a|en|of|to|tussen) )"
    r"(?:de |ongeveer |maximaal )?(?:€ ?)?"
)
# A debt that has risen to a sum is that sum.
_REACHED = (
    r"(?<!opgelopen )(?<!gestegen )(?<!gegroeid )(?<!verhoogd )(?<!verlaagd )(?<!gedaald )"
    r"(?<!oplopen )(?<!teruggebracht )"
)
_AT_MOST = re.compile(
    r"(?<!\w)(?:maximaal\.?|ten hoogste|op zijn hoogst|(?:niet|geen|nooit) (?:meer|hoger) (?:dan"
    r"|als)"
    r"|(?<!niet )(?<!nooit )(?:minder|lager) (?:dan|als)|(?:niet|nooit) boven|op zijn meest|onder"
    rf"|{_REACHED}tot|tot en met|tot aan){_SKIPPED} ?(?:€ ?)?$"
)
_AT_LEAST = re.compile(
    r"(?<!\w)(?:minimaal\.?|min\.?|ten minste|op zijn minst|(?:niet|nooit) (?:minder|lager) "
    r"(?:dan|als)"
    rf"|(?:meer|hoger) (?:dan|als)|(?<!niet )(?<!nooit )boven|vanaf){_SKIPPED} ?(?:€ ?)?$"
)
_COMPARED = re.compile(
    r"(?<!niet )(?<!geen )(?<!nooit )(?:meer|hoger|minder|lager) (?:dan|als)|boven|onder"
)
_UP_TO = re.compile(
    r"(?:[.,]-{1,2})?(?: ?€)?,? (?:(?:en|maar|tot) )*(?:maximaal\.?|ten hoogste|op zijn hoogst"
    r"|niet meer dan) (?:€ ?)?"
)
_REFUSED = re.compile(r"[^.!?]{0,40}?(?<!\w)niet(?!\w)")
_AT_MOST_AFTER = re.compile(r" (?:maximaal|of minder|en niet meer|is (?:het |mijn )?max)")
_AT_LEAST_AFTER = re.compile(r" (?:minimaal|of meer)(?!\w)")
_REACH = 40


@dataclass(frozen=True)
class Sum:
    """An amount of money, or a range of which a side may be open."""

    low: Decimal | None
    high: Decimal | None
    start: int
    end: int
    sure: int = MONEY

    @property
    def value(self) -> str:
        """The sum as the bot writes it: "50.00", "50.00..75.00", "..50.00"."""
        if self.low == self.high:
            return _cents(self.low)
        return f"{_cents(self.low)}..{_cents(self.high)}"


def find_sums(text: str) -> list[Sum]:
    """The sums in plain text; numbers that may be anything are told apart by `sure`."""
    named = list(_named_sums(text))
    rest = blanked(text, [(found.start, found.end) for found in named])
    # "Een" is an article nearly everywhere but before euros; as long a numeral keeps the places.
    rest = _ONE_EURO.sub("1,0", rest)
    sums = _tied(list(_counted_sums(rest)), rest)
    return sorted((_bounded(found, rest) for found in [*named, *sums]), key=lambda s: s.start)


def _named_sums(text: str) -> Iterator[Sum]:
    """Sums by name, such as "2 meier", and "een euro of 50", which is about fifty euros."""
    taken = []
    for match in _OR_SO.finditer(text):
        taken.append(match.span())
        yield _single(_NAMED.get(match["note"], 1) * Decimal(match["count"]), *match.span())
    for match in _BILLS.finditer(text):
        taken.append(match.span())
        yield _single(_count(match["count"]) * Decimal(match["note"]), *match.span())
    for match in _NOTES.finditer(blanked(text, taken)):
        if match["count"] or (match["note"] in _COUNTLESS and not match["many"]):
            yield _single(_NAMED[match["note"]] * _count(match["count"]), *match.span())


def _count(typed: str | None) -> Decimal:
    if not typed or typed == "een":
        return Decimal(1)
    return Decimal("0.5") if typed.endswith("half") else Decimal(typed.replace(",", "."))


def _single(value: Decimal, start: int, end: int, sure: int = MONEY) -> Sum:
    return Sum(value, value, start, end, sure)


def _counted_sums(text: str) -> Iterator[Sum]:
    done = 0
    for number in numerals(text):
        found = _weighed(number, text, done) if number.start >= done else None
        if found:
            done = found.end
            yield found


def _weighed(number: Numeral, text: str, done: int) -> Sum | None:
    """What a number is worth as a sum, seen with what stands around it."""
    after = _AFTER.match(text, number.end)
    assert after is not None  # noqa: S101 - every part of the pattern is optional
    before = text[max(done, number.start - _REACH) : number.start]
    start = number.start - _length(_EURO_BEFORE.search(before))
    end = next((after.start(part) for part in ("limit", "rate") if after[part]), after.end())
    sure = _sureness(number, text, before, after)
    if sure is None:
        return None
    return _single(_worth(number.value, after), start, end, sure)


def _length(match: re.Match[str] | None) -> int:
    return len(match[0]) if match else 0


def _worth(value: Decimal, after: re.Match[str]) -> Decimal:
    if after["cent"]:
        return value / 100
    if after["thousand"]:
        return value * 1000
    if cents := after["cents"] or after["fifty"] or after["tight"]:
        return value + Decimal(cents) / 100
    return value


def _sureness(number: Numeral, text: str, before: str, after: re.Match[str]) -> int | None:
    """How sure this number is money, or nothing when it is something else."""
    if after["e"] and _is_nth(number, before, after):
        return None
    if after["rate"]:
        return RATE
    if _EURO_BEFORE.search(before) or any(after[unit] for unit in _UNITS):
        return MONEY
    if _OTHER_UNIT.match(text, number.end) or _runs_on(text, after.end()):
        return None
    if is_offered(before) or is_paid(number.value, before, text, after.end()):
        return MONEY
    return MONEY if _WITH_CENTS.search(text[number.start : number.end]) else BARE


def _is_nth(number: Numeral, before: str, after: re.Match[str]) -> bool:
    """Whether "25e" is a day, and not 25 euros."""
    if number.value > _LAST_DAY:
        return _THE_NTH.search(before) is not None
    return not after["rate"] or _BY_DAY.search(before) is not None


def _runs_on(text: str, end: int) -> bool:
    """Whether a number is the start of a word, such as "12b"; "20a25" is two numbers."""
    return text[end : end + 1].isalpha() and not (
        text[end] == "a" and text[end + 1 : end + 2].isdigit()
    )


def _tied(sums: list[Sum], text: str) -> list[Sum]:
    """The same sums, with "50 tot 75 euro" taken together."""
    tied: list[Sum] = []
    for found in sums:
        if tied and _belong_together(tied[-1], found, text):
            tied[-1] = _range(tied[-1], found)
        else:
            tied.append(found)
    return tied


def _belong_together(first: Sum, second: Sum, text: str) -> bool:
    between = text[first.end : second.start]
    if len(between) > _REACH:
        return False
    if _UP_TO.fullmatch(between) and first.low == first.high:
        return bool(_AT_LEAST.search(text[max(0, first.start - _REACH) : first.start]))
    match = _TIE.fullmatch(between)
    if match is None or first.low is None or second.low is None or first.low != first.high:
        return False
    tie = match["tie"].strip()
    if tie == "en":
        return bool(_TUSSEN.search(text[max(0, first.start - _REACH) : first.start]))
    if tie == "of":
        return first.sure == BARE
    return first.low < second.low


def _range(first: Sum, second: Sum) -> Sum:
    low, high = sorted([first.low or Decimal(0), second.low or Decimal(0)])
    return Sum(low, high, first.start, second.end, max(first.sure, second.sure))


def _bounded(found: Sum, text: str) -> Sum:
    """The sum with the side that "maximaal" or "minstens" leaves open."""
    if found.low != found.high:
        return found
    before = text[max(0, found.start - _REACH) : found.start]
    most, least = _AT_MOST.search(before), _AT_LEAST.search(before)
    if _AT_MOST_AFTER.match(text, found.end):
        return replace(found, low=None)
    if _AT_LEAST_AFTER.match(text, found.end):
        return replace(found, high=None)
    if (most or least) and _COMPARED.search(before) and _REFUSED.match(text, found.end):
        most, least = least, most
    if most:
        return replace(found, low=None)
    return replace(found, high=None) if least else found


def _cents(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"
