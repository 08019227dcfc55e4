"""What a business policyholder hands in for collection, and what is wrong with it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from arrears.cases.acting import Refused
from arrears.cases.correspondence import LONGEST_WHAT, Means
from arrears.cases.entries import amount_of, text_of
from arrears.cases.kinds import PersonKind

LONGEST_NAME = 200


@dataclass(frozen=True)
class Invoice:
    """An unpaid invoice of the policyholder to the debtor; the amount in euros."""

    number: str
    amount: Decimal
    due_on: date


@dataclass(frozen=True)
class Step:
    """What the policyholder did so far to be paid, such as a reminder."""

    on: date
    means: Means
    what: str


@dataclass(frozen=True)
class Submission:
    """A claim on one debtor as it is handed in.

    `notice_received_on` is the day on which the debtor received a fourteen-day letter, if any.
    """

    debtor_name: str
    debtor_kind: PersonKind
    invoices: Sequence[Invoice]
    steps: Sequence[Step] = ()
    notice_received_on: date | None = None


class SubmissionRefused(Refused):
    """A file cannot be made of what was handed in."""


class NoInvoice(SubmissionRefused):
    """There is nothing to collect without an invoice."""


class SameInvoice(SubmissionRefused):
    """Two invoices bear the same number."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class InvoiceNotDue(SubmissionRefused):
    """The debtor still has time to pay the invoice."""

    def __init__(self, number: str, due_on: date) -> None:
        super().__init__(number, due_on)
        self.number, self.due_on = number, due_on


class DayToCome(SubmissionRefused):
    """What is told as done lies after today."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


class HandedInBefore(SubmissionRefused):
    """An invoice to this debtor is in a file already, which was not refused."""

    def __init__(self, invoice: str, file: str) -> None:
        super().__init__(invoice, file)
        self.invoice, self.file = invoice, file


def checked(submission: Submission, *, on: date) -> Submission:
    """The same with its words in the form that the store keeps.

    Raises SubmissionRefused, NotText or NotAnAmount.
    """
    _check_days(submission, on)
    invoices = [
        replace(
            invoice,
            number=text_of(invoice.number, longest=LONGEST_NAME),
            amount=amount_of(invoice.amount),
        )
        for invoice in submission.invoices
    ]
    _check_invoices(invoices, on)
    return replace(
        submission,
        debtor_name=text_of(submission.debtor_name, longest=LONGEST_NAME),
        invoices=invoices,
        steps=[
            replace(step, what=text_of(step.what, longest=LONGEST_WHAT))
            for step in submission.steps
        ],
    )


def _check_days(submission: Submission, on: date) -> None:
    told = [step.on for step in submission.steps]
    if submission.notice_received_on is not None:
        told.append(submission.notice_received_on)
    if told and max(told) > on:
        raise DayToCome(max(told))


def _check_invoices(invoices: Sequence[Invoice], on: date) -> None:
    if not invoices:
        raise NoInvoice
    number, times = Counter(invoice.number for invoice in invoices).most_common(1)[0]
    if times > 1:
        raise SameInvoice(number)
    for invoice in invoices:
        if invoice.due_on >= on:
            raise InvoiceNotDue(invoice.number, invoice.due_on)
