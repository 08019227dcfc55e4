"""The first of October 2024: instalments from before it, from after it, and from both sides."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for


def owed(claims: list[FeeClaim]) -> Fee:
    return fee_for(claims, debtor=DebtorKind.CONSUMER, vat_applies=False, on=date(2026, 11, 18))


OLD = FeeClaim(Decimal(100), date(2024, 7, 1), date(2024, 7, 20), recurring=True)
OLD_TOO = FeeClaim(Decimal(100), date(2024, 8, 1), date(2024, 8, 20), recurring=True)
STRADDLING = FeeClaim(Decimal(100), date(2024, 9, 1), date(2024, 9, 20), recurring=True)
FEE_FROM_THE_DAY = FeeClaim(Decimal(100), date(2024, 8, 1), date(2024, 9, 16), recurring=True)
FEE_DAYS_BEFORE = FeeClaim(Decimal(100), date(2024, 8, 1), date(2024, 9, 13), recurring=True)
FIRST_DAY = FeeClaim(Decimal(100), date(2024, 10, 1), date(2024, 10, 20), recurring=True)
NEW = FeeClaim(Decimal(100), date(2024, 11, 1), date(2024, 11, 20), recurring=True)


@pytest.mark.parametrize(
    ("claims", "amount", "certain"),
    [
        pytest.param([OLD, OLD_TOO], "80.00", True, id="all before: each its own fee"),
        pytest.param([FIRST_DAY, NEW], "60.00", True, id="all since: the second is cheaper"),
        pytest.param([STRADDLING], "40.00", True, id="one that straddles the day"),
        pytest.param([OLD, STRADDLING], "60.00", False, id="letter before, fee after"),
        pytest.param([OLD, FEE_FROM_THE_DAY], "60.00", False, id="fee from the day itself"),
        pytest.param([OLD, FEE_DAYS_BEFORE], "80.00", True, id="fee from days before"),
        pytest.param([OLD, NEW], "60.00", False, id="one before and one after"),
        pytest.param([OLD, OLD_TOO, NEW], "100.00", False, id="what was owed before stays"),
    ],
)
def test_the_first_of_october_2024_parts_the_old_rule_from_the_new(
    claims: list[FeeClaim], amount: str, *, certain: bool
) -> None:
    fee = owed(claims)

    assert (Decimal(amount), certain) == (fee.amount, fee.certain)


def test_before_the_rule_a_letter_with_several_instalments_costs_the_tiers() -> None:
    together = [replace(claim, notice_received_on=date(2024, 8, 20)) for claim in (OLD, OLD_TOO)]
    third = FeeClaim(Decimal(100), date(2024, 6, 1), date(2024, 8, 20), recurring=True)

    assert (Decimal("45.00"), True) == (owed([*together, third]).amount, owed(together).certain)
