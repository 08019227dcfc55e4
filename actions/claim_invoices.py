"""The invoices of a claim as the dialogue keeps them, each till it is whole."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from actions.errand import Known, Unusable
from actions.turn import Turn
from arrears.cases.collection.submissions import Invoice
from arrears.clock import today
from arrears.law.money import ZERO
from dutch import ToldInvoice, find_invoices

type Told = dict[str, str]

PARTS = ("number", "amount", "due_on")
LONGEST_NUMBER = 40


def invoices_told(turn: Turn) -> list[Told] | None:
    """The invoices that a message tells of unasked."""
    return _told(find_invoices(turn.text, today=today()))


def invoices_asked(turn: Turn) -> list[Told] | None:
    """The invoices in an answer to a question for them: a bare number is an amount."""
    return _told(find_invoices(turn.text, today=today(), asked=True))


def number_asked(turn: Turn) -> list[Told] | None:
    """The number of an invoice in an answer to the question for it, with all else that is told."""
    told = invoices_told(turn)
    if told and "number" in told[0]:
        return told
    number = turn.text.strip(" .,;")
    is_number = len(number) <= LONGEST_NUMBER and any(sign.isdigit() for sign in number)
    return [{"number": number.split()[-1]}] if is_number else None


def lacks(part: str) -> Callable[[Known], bool]:
    """Whether a part of one of the invoices is still to be asked."""
    return lambda known: lacking(known, part) is not None


def lacking(known: Known, part: str) -> Told | None:
    """The first invoice without this part. A day that is still to come is not taken for one."""
    return next((one for one in known.get("invoices") or () if not _has(one, part)), None)


def merged(known: Sequence[Told], told: Sequence[Told], *, corrects: bool) -> list[Told]:
    """The invoices with what is told about them; `corrects` when all of them were whole.

    Raises Unusable when nobody can tell which of them is meant.
    """
    invoices = [dict(one) for one in known]
    for one in told:
        place = _place(invoices, one, corrects=corrects)
        if place is None:
            invoices.append(dict(one))
        else:
            invoices[place] |= one
    return invoices


def invoices_of(known: Known) -> list[Invoice]:
    """The invoices as the store takes them in."""
    return [
        Invoice(one["number"], Decimal(one["amount"]), date.fromisoformat(one["due_on"]))
        for one in known["invoices"]
    ]


def sum_of(invoices: Sequence[Invoice]) -> Decimal:
    """What they come to, in euros."""
    return sum((invoice.amount for invoice in invoices), ZERO)


def _told(found: Sequence[ToldInvoice]) -> list[Told] | None:
    return [
        {part: str(value) for part in PARTS if (value := getattr(one, part)) is not None}
        for one in found
    ] or None


def _has(invoice: Told, part: str) -> bool:
    if part == "due_on" and part in invoice:
        return date.fromisoformat(invoice[part]) < today()
    return part in invoice


def _place(invoices: Sequence[Told], told: Told, *, corrects: bool) -> int | None:
    """Which invoice more is told about; None for one of which nothing is known yet."""
    number = told.get("number")
    same = [place for place, one in enumerate(invoices) if number and one.get("number") == number]
    unfinished = [
        place
        for place, one in enumerate(invoices)
        if not all(_has(one, part) for part in PARTS) and not (number and "number" in one)
    ]
    if same or unfinished:
        return (same or unfinished)[0]
    if number is None and len(invoices) > 1:
        raise Unusable("utter_claim_which_invoice")
    is_correction = number is None or (corrects and told.keys() == {"number"})
    return 0 if is_correction and len(invoices) == 1 else None
