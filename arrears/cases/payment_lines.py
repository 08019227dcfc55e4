"""The payments file: money received, a line a payment. CSV in UTF-8 with a line of headings:

case_number,received_on,amount,reference

Commas or semicolons between the values; amounts with a point. The reference is the bank's own and
makes a payment one of a kind: the same line again is the same payment.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import Field, ValidationError

from arrears.cases.case_file import Amount, CaseNumber, Code, Day, Part
from arrears.cases.case_lines import BadLine, decoded, reasons

HEADINGS = ["case_number", "received_on", "amount", "reference"]


class PaymentLine(Part):
    """One line of the file."""

    case_number: CaseNumber
    received_on: Day
    amount: Annotated[Amount, Field(allow_inf_nan=False)]
    reference: Code


def read_payment_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, PaymentLine] | BadLine]:
    """Every payment of the file, checked, in order, with the number of its line."""
    delimiter: str | None = None
    for number, text in decoded(lines):
        if isinstance(text, BadLine):
            yield text
        elif delimiter is None:
            delimiter = ";" if ";" in text else ","
            if _values(text, delimiter) != HEADINGS:
                yield BadLine(number, f"the first line must be {delimiter.join(HEADINGS)}")
        else:
            yield _payment(number, _values(text, delimiter))
    if delimiter is None:
        yield BadLine(1, f"the file is empty; its first line must be {','.join(HEADINGS)}")


def _values(text: str, delimiter: str) -> list[str]:
    try:
        (values,) = csv.reader([text], delimiter=delimiter, strict=True)
    except csv.Error:
        return []
    return [value.strip() for value in values]


def _payment(number: int, values: list[str]) -> tuple[int, PaymentLine] | BadLine:
    if len(values) != len(HEADINGS):
        return BadLine(number, f"has {len(values)} values, not {len(HEADINGS)}")
    try:
        return number, PaymentLine.model_validate(dict(zip(HEADINGS, values, strict=True)))
    except ValidationError as error:
        return BadLine(number, "; ".join(reasons(error)))
