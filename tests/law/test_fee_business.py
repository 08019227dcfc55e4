"""What a business owes: no letter needed, at least 40 for each late payment."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for

DUE = date(2026, 6, 1)
LATER = date(2026, 12, 1)


def invoice(principal: str = "100", *, due: date = DUE, paid: date | None = None) -> FeeClaim:
    return FeeClaim(Decimal(principal), due, notice_received_on=None, paid_on=paid)


def business(*claims: FeeClaim, on: date = LATER, vat_applies: bool = False) -> Fee:
    return fee_for(claims, debtor=DebtorKind.BUSINESS, vat_applies=vat_applies, on=on)


@pytest.mark.parametrize(
    ("on", "amount", "rule"),
    [
        pytest.param("2026-06-01", "0.00", "fee.not_late", id="on the due date"),
        pytest.param("2026-06-02", "40.00", "fee.business_late", id="the day after"),
    ],
)
def test_a_business_owes_from_the_day_after_the_due_date(on: str, amount: str, rule: str) -> None:
    fee = business(invoice(), on=date.fromisoformat(on))

    assert (Decimal(amount), rule) == (fee.amount, fee.reasons[0].rule)


def test_six_late_invoices_cost_six_times_forty() -> None:
    """Row R of the law's table: no rule for periodic instalments protects a business."""
    claims = [invoice(due=date(2026, month, 1)) for month in range(1, 7)]
    fee = business(*claims)

    assert (Decimal("240.00"), True) == (fee.amount, fee.certain)
    assert 1 == sum(reason.rule == "fee.business_default" for reason in fee.reasons)


def test_one_late_invoice_costs_the_tiers_unless_agreed_otherwise() -> None:
    fee = business(invoice("8400"), vat_applies=True)

    assert (Decimal("795.00"), Decimal("166.95")) == (fee.amount, fee.vat)
    assert fee.certain
    assert "fee.business_default" == fee.reasons[-1].rule


@pytest.mark.parametrize(
    ("claims", "lowest", "highest", "because"),
    [
        pytest.param([invoice("500")] * 2 + [invoice("5000")], "675", "775", "fee.combined",
                     id="the tiers over the sum are lower"),
        pytest.param([invoice("270")] * 3, "121.50", "121.50", "", id="both come out the same"),
        pytest.param([invoice("50")] * 2 + [invoice("3000")], "435.00", "505.00", "fee.combined",
                     id="small ones beside a large one"),
        pytest.param([invoice("300.10")] * 2, "90.03", "90.03", "fee.combined",
                     id="only a cent of rounding differs"),
        pytest.param([invoice("300.03")] * 2, "90.00", "90.00", "",
                     id="a cent of rounding the other way"),
        pytest.param([invoice("50")] * 9 + [invoice("300")], "400.00", "405.00",
                     "fee.business_fixed", id="forty for each is more than the tiers"),
    ],
)  # fmt: skip
def test_several_late_invoices_are_certain_only_when_the_sum_makes_no_difference(
    claims: list[FeeClaim], lowest: str, highest: str, because: str
) -> None:
    fee = business(*claims)

    assert Decimal(lowest) == fee.amount
    assert (lowest == highest) == fee.certain
    if because:
        assert because == fee.reasons[0].rule
    if not fee.certain:
        assert Decimal(highest) == fee.reasons[-1].facts["highest"]
        assert "business_sum" == fee.reasons[-1].facts["question"]


@pytest.mark.parametrize(
    ("due", "amount", "certain"),
    [
        pytest.param("2013-03-15", "0.00", False, id="due before the fixed sum existed"),
        pytest.param("2013-03-16", "40.00", True, id="due on its first day"),
    ],
)
def test_an_invoice_from_before_the_rule_needs_a_person(
    due: str, amount: str, *, certain: bool
) -> None:
    fee = business(invoice(due=date.fromisoformat(due)))

    assert (Decimal(amount), certain) == (fee.amount, fee.certain)


@pytest.mark.parametrize(
    ("paid", "amount"),
    [
        pytest.param("2026-06-01", "0.00", id="paid on the due date"),
        pytest.param("2026-06-02", "40.00", id="paid a day late"),
    ],
)
def test_an_invoice_paid_late_still_costs_the_fixed_sum(paid: str, amount: str) -> None:
    assert Decimal(amount) == business(invoice(paid=date.fromisoformat(paid))).amount


def test_an_invoice_of_nothing_costs_nothing() -> None:
    fee = business(invoice("0"), invoice("-5"))

    assert Decimal("0.00") == fee.amount
    assert ["fee.no_claim"] * 2 == [reason.rule for reason in fee.reasons]


@given(st.lists(st.decimals("0.01", "50000", places=2), min_size=1, max_size=8))
def test_every_late_invoice_costs_at_least_forty(principals: list[Decimal]) -> None:
    fee = business(*(invoice(str(principal)) for principal in principals))

    assert fee.amount >= 40 * len(principals)
