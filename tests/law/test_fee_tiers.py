"""The fee over one principal: the worked examples of the law, and what holds for every amount."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.fees import DebtorKind, FeeClaim, fee_for, single_fee
from arrears.law.parameter import NoValueOnDate

TODAY = date(2026, 11, 18)
amounts = st.decimals("0.01", "2000000", places=2)

# Principal, fee without VAT, VAT of 21 percent, fee with VAT.
EXAMPLES = """
      0.01    40.00     8.40    48.40
      1.00    40.00     8.40    48.40
     50.00    40.00     8.40    48.40
    100.00    40.00     8.40    48.40
    150.00    40.00     8.40    48.40
    200.00    40.00     8.40    48.40
    250.00    40.00     8.40    48.40
    266.66    40.00     8.40    48.40
    266.67    40.00     8.40    48.40
    266.68    40.00     8.40    48.40
    266.70    40.01     8.40    48.41
    266.73    40.01     8.40    48.41
    267.00    40.05     8.41    48.46
    300.00    45.00     9.45    54.45
    333.33    50.00    10.50    60.50
    412.30    61.85    12.99    74.84
    500.00    75.00    15.75    90.75
    750.00   112.50    23.63   136.13
    820.00   123.00    25.83   148.83
    999.99   150.00    31.50   181.50
   1000.00   150.00    31.50   181.50
   1500.00   225.00    47.25   272.25
   2000.00   300.00    63.00   363.00
   2499.99   375.00    78.75   453.75
   2500.00   375.00    78.75   453.75
   2500.01   375.00    78.75   453.75
   2500.05   375.01    78.75   453.76
   2501.00   375.10    78.77   453.87
   3000.00   425.00    89.25   514.25
   3750.50   500.05   105.01   605.06
   4999.99   625.00   131.25   756.25
   5000.00   625.00   131.25   756.25
   5000.01   625.00   131.25   756.25
   5001.00   625.05   131.26   756.31
   6000.00   675.00   141.75   816.75
   7500.00   750.00   157.50   907.50
   8400.00   795.00   166.95   961.95
   9999.99   875.00   183.75  1058.75
  10000.00   875.00   183.75  1058.75
  10000.01   875.00   183.75  1058.75
  10100.00   876.00   183.96  1059.96
  15000.00   925.00   194.25  1119.25
  25000.00  1025.00   215.25  1240.25
  50000.00  1275.00   267.75  1542.75
 100000.00  1775.00   372.75  2147.75
 199999.99  2775.00   582.75  3357.75
 200000.00  2775.00   582.75  3357.75
 200000.01  2775.00   582.75  3357.75
 200001.00  2775.01   582.75  3357.76
 250000.00  3025.00   635.25  3660.25
 500000.00  4275.00   897.75  5172.75
 999998.00  6774.99  1422.75  8197.74
1000000.00  6775.00  1422.75  8197.75
1000000.01  6775.00  1422.75  8197.75
1095000.00  6775.00  1422.75  8197.75
2000000.00  6775.00  1422.75  8197.75
"""
ROWS = [pytest.param(*line.split(), id=line.split()[0]) for line in EXAMPLES.strip().splitlines()]


def rules(principal: str) -> list[str]:
    return [reason.rule for reason in single_fee(Decimal(principal), on=TODAY).reasons]


@pytest.mark.parametrize(("principal", "fee", "vat", "with_vat"), ROWS)
def test_the_fee_over_one_principal_is_exact_to_the_cent(
    principal: str, fee: str, vat: str, with_vat: str
) -> None:
    letter = FeeClaim(Decimal(principal), date(2026, 9, 1), notice_received_on=date(2026, 10, 1))

    owed = fee_for([letter], debtor=DebtorKind.CONSUMER, vat_applies=True, on=TODAY)

    assert Decimal(fee) == single_fee(Decimal(principal), on=TODAY).amount
    assert (Decimal(fee), Decimal(vat)) == (owed.amount, owed.vat)
    assert Decimal(with_vat) == owed.total
    assert owed.certain


def test_all_examples_of_the_table_are_here() -> None:
    assert len(ROWS) == 56


@pytest.mark.parametrize("principal", ["0", "0.00", "-0.01", "-500"])
def test_without_a_debt_there_is_no_fee(principal: str) -> None:
    fee = single_fee(Decimal(principal), on=TODAY)

    assert Decimal("0.00") == fee.total
    assert ["fee.no_claim"] == [reason.rule for reason in fee.reasons]


def test_a_small_debt_says_that_the_minimum_rules() -> None:
    tier, minimum = single_fee(Decimal("100.00"), on=TODAY).reasons

    assert {"rate": 15, "over": Decimal("100.00"), "gives": Decimal("15.00")} == tier.facts
    assert "fee.minimum" == minimum.rule
    assert {"tiers_give": Decimal("15.00"), "gives": Decimal("40.00")} == minimum.facts
    assert minimum.source.startswith("art. 2 lid 2 Besluit")


def test_a_debt_above_the_minimum_says_what_the_tier_gives() -> None:
    (tier,) = single_fee(Decimal("412.30"), on=TODAY).reasons

    assert "fee.tier" == tier.rule
    assert {"rate": 15, "over": Decimal("412.30"), "gives": Decimal("61.85")} == tier.facts


@pytest.mark.parametrize(
    ("principal", "expected"),
    [
        pytest.param("266.63", ["fee.tier", "fee.minimum"], id="the last cent below the minimum"),
        pytest.param("266.64", ["fee.tier"], id="the first cent that the percentage gives it"),
        pytest.param("2500.00", ["fee.tier"], id="the first tier ends here"),
        pytest.param("2500.01", ["fee.tier"] * 2, id="a cent into the second tier"),
        pytest.param("5000.01", ["fee.tier"] * 3, id="a cent into the third tier"),
        pytest.param("10000.01", ["fee.tier"] * 4, id="a cent into the fourth tier"),
        pytest.param("200000.01", ["fee.tier"] * 5, id="a cent into the fifth tier"),
        pytest.param("1000000.00", ["fee.tier"] * 5, id="the maximum is reached"),
        pytest.param("1000001.00", ["fee.tier"] * 5 + ["fee.maximum"], id="beyond the maximum"),
    ],
)
def test_the_reasons_name_each_tier_that_is_reached(principal: str, expected: list[str]) -> None:
    assert expected == rules(principal)


def test_before_the_law_there_is_no_value_to_compute_with() -> None:
    assert Decimal("40.00") == single_fee(Decimal(50), on=date(2012, 7, 1)).amount
    with pytest.raises(NoValueOnDate):
        single_fee(Decimal(50), on=date(2012, 6, 30))


@given(amounts, amounts)
def test_a_larger_debt_never_costs_less(one: Decimal, other: Decimal) -> None:
    low, high = sorted([one, other])

    assert single_fee(low, on=TODAY).amount <= single_fee(high, on=TODAY).amount


@given(amounts)
def test_the_fee_stays_between_minimum_and_maximum(principal: Decimal) -> None:
    assert 40 <= single_fee(principal, on=TODAY).amount <= 6775


@given(amounts, amounts)
def test_one_reminder_never_costs_more_than_two(one: Decimal, other: Decimal) -> None:
    """But for the cent that rounding twice can save."""
    together = single_fee(one + other, on=TODAY).amount
    apart = single_fee(one, on=TODAY).amount + single_fee(other, on=TODAY).amount

    assert together <= apart + Decimal("0.01")


@given(amounts)
def test_the_steps_of_the_working_add_up_to_the_fee(principal: Decimal) -> None:
    fee = single_fee(principal, on=TODAY)
    steps = [reason for reason in fee.reasons if reason.rule == "fee.tier"]
    gives = sum(Decimal(str(step.facts["gives"])) for step in steps)

    assert principal == sum(Decimal(str(step.facts["over"])) for step in steps)
    assert fee.amount in {gives, Decimal("40.00"), Decimal("6775.00")}
