"""Unpaid invoices as a business tells of them: "F-1 500 euro vervallen 1 juli, F-2 250 euro"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from dutch.amount_answers import parse_amount
from dutch.dates import days_told
from dutch.entities import find_entities

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)"
_NO_NUMBER = rf"(?![\w/.,-]* ?(?:€|euro|eur\b|dag|week|weken|maand|keer|x\b|{_MONTH}))"
_SIGNS = r"[a-z0-9](?:[\w/-]|\.(?=\w))*"
_NUMBER = re.compile(
    # Behind the word for it, anything with a digit.
    r"(?<!\w)(?:factuur|nota|rekening|nummer|nr)(?:nummer|nr)?\.?(?: (?:nummer|nr))?\.?:? (?:is )?"
    rf"{_NO_NUMBER}(?=\S*\d)(?P<named>{_SIGNS})"
    # By itself, what can be nothing else: letters with digits, a year with a count, many digits.
    rf"|(?<![\w.,€/-])(?<!€ )(?!{_MONTH}|kvk){_NO_NUMBER}(?P<coded>[a-z]{{1,6}}[-/.]?\d(?:[\w/-])*"
    r"|20\d\d[-/]\d{3,5}|[1-9]\d{5,11})(?![\w-])",
    re.IGNORECASE,
)
# The day of the invoice itself is not the day on which it was to be paid.
_ISSUED = re.compile(
    r"(?:factuurdatum|gedateerd|(?:factuur|nota|rekening)(?: is)? van|d\.?d\.?)[ :]*(?:op )?"
    rf"(?:\d{{1,2}}[-/]\d{{1,2}}|\d{{1,2}} {_MONTH}[a-z]*)(?:[-/ ]\d{{4}})?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ToldInvoice:
    """What is told of one invoice; what is not told is None."""

    number: str | None
    amount: Decimal | None
    due_on: date | None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is told."""
        return self.number is None and self.amount is None and self.due_on is None


def find_invoices(text: str, *, today: date, asked: bool = False) -> list[ToldInvoice]:
    """The invoices of a message, in order. When they were `asked` for, bare numbers are amounts.

    >>> from datetime import date
    >>> [one.number for one in find_invoices("F-1 500 euro, F-2 80 euro", today=date(2026, 11, 18))]
    ['F-1', 'F-2']
    """
    numbers: list[re.Match[str]] = list(_NUMBER.finditer(text))
    starts = [0, *(match.start() for match in numbers[1:])]
    told = [
        _invoice(text, number, (start, end), today=today, bare=asked or number is not None)
        for number, start, end in zip_longest(numbers, starts, [*starts[1:], len(text)])
    ]
    return [one for one in told if not one.is_nothing]


def _invoice(
    text: str, number: re.Match[str] | None, span: tuple[int, int], *, today: date, bare: bool
) -> ToldInvoice:
    """What a piece of the text tells of the invoice in it."""
    start, end = span
    rest = text[start:end]
    if number is not None:
        rest = f"{text[start : number.start()]};{text[number.end() : end]}"
    rest = _ISSUED.sub(";", rest)
    amount = parse_amount(rest) if bare or _is_money(rest, today) else None
    days = days_told(rest, today=today) if bare or amount else []
    return ToldInvoice(
        number=(number["named"] or number["coded"]) if number else None,
        amount=amount if amount and amount > 0 else None,
        due_on=days[0] if days else None,
    )


def _is_money(text: str, today: date) -> bool:
    return any(one.kind == "amount" for one in find_entities(text, today=today))
