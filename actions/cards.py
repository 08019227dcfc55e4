"""Cards: amounts, schedules and what it takes to pay, that a channel can show as a table."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from actions.wording import capitalised, day, euros, weekday
from arrears.cases.arrangements.course import Course
from arrears.cases.claim_names import name_of
from arrears.cases.collection.files import FileStatus
from arrears.cases.collection.submissions import Invoice
from arrears.cases.models import Arrangement, Claim, Payment
from arrears.cases.overview import Overview
from arrears.law.money import ZERO

type Card = dict[str, Any]


def amounts_card(title: str, overview: Overview) -> Card:
    """What is owed, part by part."""
    parts: Sequence[tuple[str, Decimal]] = (
        ("Oorspronkelijk bedrag", overview.principal),
        ("Wettelijke rente", overview.interest),
        ("Incassokosten", overview.fee.amount),
        ("Btw over de incassokosten", overview.fee.vat),
        ("Al betaald", -overview.paid),
    )
    shown = [(label, amount) for label, amount in parts if amount]
    return _amounts(title, shown, total=overview.open)


def claims_card(title: str, claims: Sequence[Claim]) -> Card:
    """What it is all for, each with the day on which it was to be paid."""
    rows = [
        (f"{capitalised(name_of(claim))}, {day(claim.due_on)}", claim.principal) for claim in claims
    ]
    return _amounts(title, rows, total=_sum(claims))


def payments_card(title: str, payments: Sequence[Payment]) -> Card:
    """What was received, in the order given."""
    rows = [(day(payment.received_on), payment.amount) for payment in payments]
    return _amounts(title, rows, total=sum((amount for _, amount in rows), ZERO))


def schedule_card(title: str, arrangement: Arrangement) -> Card:
    """When to pay how much."""
    rows = [
        {"due_on": weekday(instalment.due_on), "amount": euros(instalment.amount)}
        for instalment in arrangement.instalments
    ]
    return _schedule(title, rows, total=arrangement.total)


def course_card(title: str, course: Course, *, on: date) -> Card:
    """When to pay how much, and which of it was paid."""
    rows = [
        {
            "due_on": f"{weekday(one.due_on)}, betaald" if one.is_paid else weekday(one.due_on),
            "amount": euros(one.instalment.amount),
        }
        for one in course.standing(on=on).instalments
    ]
    return _schedule(title, rows, total=course.schedule.total)


def invoices_card(debtor: str, invoices: Sequence[Invoice]) -> Card:
    """What is handed in for collection."""
    rows = [(f"Factuur {one.number}, vervallen {day(one.due_on)}", one.amount) for one in invoices]
    return _amounts(debtor, rows, total=sum((one.amount for one in invoices), ZERO))


def file_card(status: FileStatus) -> Card:
    """What is claimed of a debtor, what came in, and what is open."""
    parts: Sequence[tuple[str, Decimal]] = (
        ("Ingediende facturen", status.principal),
        ("Incassokosten", status.fee.amount),
        ("Ontvangen", -status.received),
    )
    title = f"Dossier {status.file.number}, {status.file.debtor_name}"
    return _amounts(title, [part for part in parts if part[1]], total=status.open)


def _amounts(title: str, rows: Sequence[tuple[str, Decimal]], *, total: Decimal) -> Card:
    shown = [{"label": label, "amount": euros(amount)} for label, amount in rows]
    return {"kind": "amounts", "title": title, "rows": shown, "total": euros(total)}


def _schedule(title: str, rows: Sequence[dict[str, str]], *, total: Decimal) -> Card:
    return {"kind": "schedule", "title": title, "rows": rows, "total": euros(total)}


def _sum(claims: Sequence[Claim]) -> Decimal:
    return sum((claim.principal for claim in claims), ZERO)
