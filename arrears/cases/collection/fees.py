"""What a debtor of a business policyholder owes on top of the invoices (WIK)."""

from datetime import date
from decimal import Decimal

from arrears.cases.models import CollectionFile, CollectionInvoice
from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for, notice_term
from arrears.law.imputation import Debt, Payment, impute


def fee_of(file: CollectionFile, *, on: date) -> Fee:
    """The collection fee on a file, loaded with its invoices and receipts, on a day.

    Without VAT: that may be asked only when the notice said so (Besluit BIK art. 2 lid 3), which a
    file does not tell.
    """
    claims = [
        FeeClaim(
            principal=_unpaid_in_time(file, invoice, on=on),
            due_on=invoice.due_on,
            notice_received_on=file.notice_received_on,
        )
        for invoice in file.invoices
    ]
    return fee_for(claims, debtor=DebtorKind(file.debtor_kind), vat_applies=False, on=on)


def _unpaid_in_time(file: CollectionFile, invoice: CollectionInvoice, *, on: date) -> Decimal:
    """What was unpaid of an invoice when the time to pay it without a fee ended (6:43 BW)."""
    books = impute(
        [Debt(str(one.id), one.amount, one.due_on) for one in file.invoices],
        [Payment(receipt.received_on, receipt.amount) for receipt in file.receipts],
        on=min(on, _last_free_day(file, invoice) or on),
    )
    unpaid = {balance.debt.key: balance.open.principal for balance in books.balances}
    return unpaid[str(invoice.id)]


def _last_free_day(file: CollectionFile, invoice: CollectionInvoice) -> date | None:
    """The last day to pay without a fee; None when no letter has begun the term.

    A consumer has until the fourteen days end (HR 2016:2704, r.o. 3.8), a business until the due
    day (6:96 lid 4 BW).
    """
    if DebtorKind(file.debtor_kind) is DebtorKind.BUSINESS:
        return invoice.due_on
    received = file.notice_received_on
    return notice_term(received).last_free_day if received else None
