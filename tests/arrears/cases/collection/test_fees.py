"""The collection fee on a file, by hand: worked out from the tiers of the Besluit BIK."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.cases.collection.fees import fee_of
from arrears.cases.kinds import PersonKind
from arrears.cases.models import CollectionFile, CollectionInvoice, CollectionReceipt

TODAY = date(2026, 11, 18)


def a_file(
    *invoices: tuple[str, date],
    receipts: tuple[tuple[str, date], ...] = (),
    debtor: PersonKind = PersonKind.BUSINESS,
    notice: date | None = None,
) -> CollectionFile:
    return CollectionFile(
        debtor_kind=debtor,
        notice_received_on=notice,
        invoices=[
            CollectionInvoice(id=position, amount=Decimal(amount), due_on=due_on)
            for position, (amount, due_on) in enumerate(invoices)
        ],
        receipts=[
            CollectionReceipt(received_on=day, amount=Decimal(amount)) for amount, day in receipts
        ],
    )


def rules(file: CollectionFile, on: date = TODAY) -> list[str]:
    return [reason.rule for reason in fee_of(file, on=on).reasons]


def test_a_business_owes_the_tiers_from_the_day_after_the_due_day() -> None:
    file = a_file(("2500.00", date(2026, 9, 1)))

    assert Decimal("0.00") == fee_of(file, on=date(2026, 9, 1)).total
    assert Decimal("375.00") == fee_of(file, on=date(2026, 9, 2)).total
    assert fee_of(file, on=TODAY).certain


def test_what_a_business_pays_late_makes_the_fee_no_lower() -> None:
    file = a_file(("2500.00", date(2026, 9, 1)), receipts=(("2500.00", date(2026, 9, 2)),))

    assert Decimal("375.00") == fee_of(file, on=TODAY).total


def test_what_a_business_pays_when_due_costs_no_fee() -> None:
    file = a_file(
        ("2500.00", date(2026, 9, 1)),
        receipts=(("500.00", date(2026, 8, 20)), ("2000.00", date(2026, 9, 1))),
    )

    assert Decimal("0.00") == fee_of(file, on=TODAY).total
    assert rules(file) == ["fee.no_claim"]


def test_the_vat_of_the_agency_is_never_added() -> None:
    assert Decimal("0.00") == fee_of(a_file(("500.00", date(2026, 9, 1))), on=TODAY).vat


def test_a_consumer_without_a_fourteen_day_letter_owes_no_fee() -> None:
    file = a_file(("500.00", date(2026, 7, 1)), debtor=PersonKind.CONSUMER)

    assert Decimal("0.00") == fee_of(file, on=TODAY).total
    assert rules(file) == ["fee.no_notice"]


def test_a_consumer_owes_the_fee_when_the_fourteen_days_are_over() -> None:
    # Received on Tuesday 1 September: the last free day is Tuesday the 15th.
    file = a_file(("500.00", date(2026, 7, 1)), debtor=PersonKind.CONSUMER, notice=date(2026, 9, 1))

    assert Decimal("0.00") == fee_of(file, on=date(2026, 9, 15)).total
    assert Decimal("75.00") == fee_of(file, on=date(2026, 9, 16)).total


@pytest.mark.parametrize(
    ("paid_on", "fee"),
    [
        pytest.param(date(2026, 9, 15), "60.00", id="on the last free day: only the rest counts"),
        pytest.param(date(2026, 9, 16), "75.00", id="a day later: all of it counts"),
    ],
)
def test_what_a_consumer_pays_within_the_fourteen_days_makes_the_fee_lower(
    paid_on: date, fee: str
) -> None:
    file = a_file(
        ("500.00", date(2026, 7, 1)),
        receipts=(("100.00", paid_on),),
        debtor=PersonKind.CONSUMER,
        notice=date(2026, 9, 1),
    )

    assert Decimal(fee) == fee_of(file, on=TODAY).total


def test_what_is_paid_in_time_goes_to_the_oldest_invoice_first() -> None:
    """All of the older one and a fifth of the other: the tiers run over the 400 that are left."""
    file = a_file(
        ("500.00", date(2026, 7, 15)),
        ("300.00", date(2026, 7, 1)),
        receipts=(("400.00", date(2026, 9, 10)),),
        debtor=PersonKind.CONSUMER,
        notice=date(2026, 9, 1),
    )

    assert Decimal("60.00") == fee_of(file, on=TODAY).total


def test_what_comes_in_after_the_asked_day_does_not_count_yet() -> None:
    file = a_file(
        ("500.00", date(2026, 7, 1)),
        receipts=(("500.00", date(2026, 9, 10)),),
        debtor=PersonKind.CONSUMER,
    )

    assert rules(file, on=date(2026, 9, 9)) == ["fee.no_notice"]
    assert rules(file, on=date(2026, 9, 10)) == ["fee.no_claim"]
