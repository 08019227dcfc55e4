"""How payments are spent within one debt and over several, worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.imputation import (
    Costs,
    Debt,
    Imputation,
    NotAnAmount,
    Parts,
    Payment,
    SameKey,
    UnknownDebt,
    impute,
)
from arrears.law.interest import InterestKind
from arrears.law.parameter import NoValueOnDate

CONSUMER = InterestKind.CONSUMER


def day(text: str) -> date:
    return date.fromisoformat(text)


def debt(
    key: str,
    principal: str,
    due_on: str,
    *,
    costs: tuple[str, str] | None = None,
    interest: InterestKind | None = None,
) -> Debt:
    fee = Costs(Decimal(costs[0]), day(costs[1])) if costs else None
    return Debt(key, Decimal(principal), day(due_on), fee, interest)


def paid(on: str, amount: str, for_debt: str | None = None) -> Payment:
    return Payment(day(on), Decimal(amount), for_debt)


def parts(costs: str, interest: str, principal: str) -> Parts:
    return Parts(Decimal(costs), Decimal(interest), Decimal(principal))


def open_of(found: Imputation) -> dict[str, Parts]:
    return {balance.debt.key: balance.open for balance in found.balances}


def open_totals(found: Imputation) -> dict[str, str]:
    return {key: str(open_.total) for key, open_ in open_of(found).items()}


def uses(found: Imputation) -> list[tuple[str, str, str]]:
    """Of every payment in turn: which debt, how much, and the rule."""
    return [
        (use.debt, str(use.parts.total), use.why.rule.removeprefix("imputation."))
        for payment in found.payments
        for use in payment.uses
    ]


# Within one debt: costs, interest, principal.


def test_without_payments_all_is_open() -> None:
    one = debt("A", "1000.00", "2024-12-31", costs=("150.00", "2025-02-01"), interest=CONSUMER)

    found = impute([one], [], on=day("2025-06-30"))

    assert {"A": parts("150.00", "29.75", "1000.00")} == open_of(found)
    assert Decimal("1179.75") == found.open == found.due
    assert Decimal("0.00") == found.surplus


@pytest.mark.parametrize(
    ("amount", "taken"),
    [
        pytest.param("0.00", parts("0", "0", "0"), id="nothing"),
        pytest.param("39.99", parts("39.99", "0", "0"), id="a part of the costs"),
        pytest.param("40.00", parts("40.00", "0", "0"), id="the costs"),
        pytest.param("40.01", parts("40.00", "0.01", "0"), id="a cent of the interest"),
        pytest.param("69.75", parts("40.00", "29.75", "0"), id="costs and interest"),
        pytest.param("69.76", parts("40.00", "29.75", "0.01"), id="a cent of the principal"),
        pytest.param("1069.75", parts("40.00", "29.75", "1000.00"), id="all"),
        pytest.param("1100.00", parts("40.00", "29.75", "1000.00"), id="more than all"),
    ],
)
def test_a_payment_pays_costs_then_interest_then_principal(amount: str, taken: Parts) -> None:
    one = debt("A", "1000.00", "2024-12-31", costs=("40.00", "2025-02-01"), interest=CONSUMER)

    found = impute([one], [paid("2025-06-30", amount)], on=day("2025-06-30"))

    assert taken == found.balances[0].paid
    assert parts("40.00", "29.75", "1000.00") == found.balances[0].paid + found.balances[0].open
    assert Decimal(amount) - taken.total == found.surplus == found.payments[0].left


def test_interest_runs_over_what_is_left_of_the_principal() -> None:
    """6% over 1000 until 30 June: 29.75. So 470.25 off the principal, then 16.02 over 529.75."""
    one = debt("A", "1000.00", "2024-12-31", interest=CONSUMER)

    found = impute([one], [paid("2025-06-30", "500.00")], on=day("2025-12-31"))

    assert {"A": parts("0.00", "16.02", "529.75")} == open_of(found)
    assert [("2025-06-30", "1000.00"), ("2025-12-31", "529.75")] == [
        (str(reason.facts["last_day"]), str(reason.facts["over"]))
        for reason in found.balances[0].reasons
    ]


def test_the_day_of_payment_is_a_day_of_interest_and_the_due_date_is_not() -> None:
    """6% over 36500 is 6.00 a day."""
    one = debt("A", "36500.00", "2025-03-01", interest=CONSUMER)

    on_due_date = impute([one], [paid("2025-03-01", "500.00")], on=day("2025-03-02"))
    day_after = impute([one], [paid("2025-03-02", "500.00")], on=day("2025-03-02"))

    assert {"A": parts("0.00", "5.92", "36000.00")} == open_of(on_due_date)
    assert {"A": parts("0.00", "0.00", "36006.00")} == open_of(day_after)


def test_interest_of_a_full_year_that_was_paid_bears_no_interest() -> None:
    """60.00 of 2025 is compounded; 30.00 of it is paid at the end of January.

    31 days of 4% over 1060 make 3.60; 28 days over the remaining 1030 make 3.16.
    """
    one = debt("A", "1000.00", "2024-12-31", interest=CONSUMER)

    found = impute([one], [paid("2026-01-31", "30.00")], on=day("2026-02-28"))

    assert {"A": parts("0.00", "36.76", "1000.00")} == open_of(found)
    assert Decimal("1030.00") == found.balances[0].reasons[-1].facts["over"]


def test_costs_are_owed_from_their_day_on() -> None:
    one = debt("A", "100.00", "2026-08-01", costs=("40.00", "2026-09-15"))
    before = [paid("2026-09-14", "60.00")]

    assert {"A": parts("0", "0", "40.00")} == open_of(impute([one], before, on=day("2026-09-14")))
    assert {"A": parts("40.00", "0", "40.00")} == open_of(
        impute([one], before, on=day("2026-09-15"))
    )
    assert {"A": parts("0", "0", "80.00")} == open_of(
        impute([one], [paid("2026-09-15", "60.00")], on=day("2026-09-15"))
    )


def test_a_payment_within_the_costs_leaves_the_interest_exact() -> None:
    """0.0049 a day: twice a day rounded would be nothing, two days together are a cent."""
    one = debt("A", "44.71", "2026-03-01", costs=("40.00", "2026-03-01"), interest=CONSUMER)
    each_day = [paid("2026-03-02", "1.00"), paid("2026-03-03", "1.00")]

    found = impute([one], each_day, on=day("2026-03-03"))

    assert {"A": parts("38.00", "0.01", "44.71")} == open_of(found)


def test_a_payment_beyond_the_costs_rounds_the_interest() -> None:
    """0.0049 is rounded to nothing and paid so; then a day over 43.71 is nothing too."""
    one = debt("A", "44.71", "2026-03-01", interest=CONSUMER)

    found = impute([one], [paid("2026-03-02", "1.00")], on=day("2026-03-03"))

    assert {"A": parts("0.00", "0.00", "43.71")} == open_of(found)


# Over several debts.

PLAIN_OLD = debt("plain old", "100.00", "2026-01-01")
PLAIN_NEW = debt("plain new", "100.00", "2026-02-01")
WITH_COSTS = debt("with costs", "100.00", "2026-03-01", costs=("40.00", "2026-04-01"))
LATER = debt("later", "100.00", "2026-08-01")
LATER_STILL = debt("later still", "100.00", "2026-09-01")
ALL = [LATER_STILL, LATER, PLAIN_NEW, WITH_COSTS, PLAIN_OLD]


def test_due_debts_come_first_then_the_onerous_then_the_oldest() -> None:
    found = impute(ALL, [paid("2026-05-01", "470.00")], on=day("2026-05-01"))

    assert [
        ("with costs", "140.00", "most_onerous"),
        ("plain old", "100.00", "oldest"),
        ("plain new", "100.00", "oldest"),
        ("later", "100.00", "not_yet_due"),
        ("later still", "30.00", "not_yet_due"),
    ] == uses(found)
    assert Decimal("70.00") == found.open
    assert Decimal("0.00") == found.due


def test_a_debt_is_onerous_only_from_the_day_on_which_its_costs_are_owed() -> None:
    before = impute(ALL, [paid("2026-03-31", "150.00")], on=day("2026-05-01"))
    after = impute(ALL, [paid("2026-04-01", "150.00")], on=day("2026-05-01"))

    assert ["plain old", "plain new"] == [use[0] for use in uses(before)]
    assert ["with costs", "plain old"] == [use[0] for use in uses(after)]


def test_a_debt_stays_onerous_when_its_costs_are_paid() -> None:
    """So that 100 in one payment and in two is spent alike."""
    two = [paid("2026-05-01", "40.00"), paid("2026-05-02", "60.00")]

    found = impute(ALL, two, on=day("2026-05-02"))

    assert parts("0.00", "0.00", "40.00") == open_of(found)["with costs"]


def test_interest_makes_a_debt_onerous_without_costs() -> None:
    bearing = debt("bearing", "100.00", "2026-02-15", interest=CONSUMER)

    found = impute([PLAIN_OLD, bearing], [paid("2026-02-15", "30.00")], on=day("2026-02-15"))

    assert [("bearing", "30.00", "most_onerous")] == uses(found)


def test_a_debt_is_due_on_its_due_date() -> None:
    bearing = debt("bearing", "100.00", "2026-02-15", interest=CONSUMER)
    debts = [PLAIN_OLD, bearing]

    found = impute(debts, [paid("2026-02-14", "30.00")], on=day("2026-02-15"))

    assert [("plain old", "30.00", "oldest")] == uses(found)
    assert Decimal("170.00") == found.due


def test_a_payment_before_any_debt_is_due_is_spent_at_once() -> None:
    found = impute([LATER, LATER_STILL], [paid("2026-05-01", "120.00")], on=day("2026-05-01"))

    assert [("later", "100.00", "not_yet_due"), ("later still", "20.00", "not_yet_due")] == uses(
        found
    )
    assert found.payments[0].uses[0].why.source.startswith("art. 6:39 lid 2 BW")
    assert {"later": "0.00", "later still": "80.00"} == open_totals(found)


def test_what_was_paid_early_bears_no_interest() -> None:
    one = debt("A", "36500.00", "2025-03-01", interest=CONSUMER)

    found = impute([one], [paid("2025-02-01", "36500.00")], on=day("2025-12-31"))

    assert Decimal("0.00") == found.open
    assert () == found.balances[0].reasons


def test_equal_debts_are_paid_in_proportion() -> None:
    """Two thirds and one third of 50.00; the odd cent follows from the first share."""
    twins = [debt("B", "50.00", "2026-01-01"), debt("A", "100.00", "2026-01-01")]

    found = impute(twins, [paid("2026-05-01", "50.00")], on=day("2026-05-01"))

    assert [("A", "33.33", "in_proportion"), ("B", "16.67", "in_proportion")] == uses(found)
    assert 2 == found.payments[0].uses[0].why.facts["debts"]


def test_dividing_in_proportion_gives_out_every_cent() -> None:
    triplets = [debt(key, "100.00", "2026-01-01") for key in "ABC"]

    found = impute(triplets, [paid("2026-05-01", "1.00")], on=day("2026-05-01"))

    assert ["0.33", "0.34", "0.33"] == [amount for _, amount, _ in uses(found)]


def test_equal_debts_share_each_payment_of_a_day_as_one_sum() -> None:
    """Of 0.03 together 0.02 and 0.01; each cent by itself would always go to the first."""
    twins = [debt("A", "100.00", "2026-01-01"), debt("B", "100.00", "2026-01-01")]

    found = impute(twins, [paid("2026-05-01", "0.01")] * 3, on=day("2026-05-01"))

    assert {"A": "99.98", "B": "99.99"} == open_totals(found)


def test_a_paid_debt_is_no_longer_one_of_the_equals() -> None:
    twins = [debt("A", "100.00", "2026-01-01"), debt("B", "100.00", "2026-01-01")]
    payments = [paid("2026-04-01", "100.00", "A"), paid("2026-05-01", "50.00")]

    found = impute(twins, payments, on=day("2026-05-01"))

    assert ("B", "50.00", "oldest") == uses(found)[-1]


def test_the_debtor_names_the_debt_that_is_paid() -> None:
    found = impute(ALL, [paid("2026-05-01", "60.00", "later")], on=day("2026-05-01"))

    assert [("later", "60.00", "named_by_debtor")] == uses(found)
    assert found.payments[0].uses[0].why.source.startswith("art. 6:43 lid 1")


def test_within_the_named_debt_costs_still_come_first() -> None:
    found = impute(ALL, [paid("2026-05-01", "60.00", "with costs")], on=day("2026-05-01"))

    assert parts("40.00", "0.00", "20.00") == found.payments[0].uses[0].parts


def test_what_the_named_debt_does_not_need_goes_the_usual_way() -> None:
    found = impute(ALL, [paid("2026-05-01", "160.00", "plain new")], on=day("2026-05-01"))

    assert [
        ("plain new", "100.00", "named_by_debtor"),
        ("with costs", "60.00", "most_onerous"),
    ] == uses(found)


def test_a_named_payment_goes_before_others_of_its_day() -> None:
    payments = [paid("2026-05-01", "100.00"), paid("2026-05-01", "100.00", "with costs")]

    found = impute([WITH_COSTS, PLAIN_OLD], payments, on=day("2026-05-01"))

    assert [
        ("with costs", "40.00", "most_onerous"),
        ("plain old", "60.00", "oldest"),
        ("with costs", "100.00", "named_by_debtor"),
    ] == uses(found)


def test_payments_are_told_in_order_of_their_days() -> None:
    payments = [paid("2026-05-02", "20.00"), paid("2026-05-01", "10.00")]

    found = impute([PLAIN_OLD], payments, on=day("2026-05-02"))

    assert payments[::-1] == [spent.payment for spent in found.payments]
    assert Decimal("70.00") == found.open


def test_later_payments_do_not_count_yet() -> None:
    payments = [paid("2026-05-01", "10.00"), paid("2026-05-02", "20.00")]

    found = impute([PLAIN_OLD], payments, on=day("2026-05-01"))

    assert Decimal("90.00") == found.open
    assert 1 == len(found.payments)


def test_a_surplus_stays_visible() -> None:
    found = impute([PLAIN_OLD], [paid("2026-05-01", "130.00")], on=day("2026-05-01"))

    assert Decimal("0.00") == found.open
    assert Decimal("30.00") == found.surplus == found.payments[0].left


def test_a_surplus_pays_costs_that_become_owed_later() -> None:
    one = debt("A", "100.00", "2026-01-01", costs=("40.00", "2026-06-01"))
    payments = [paid("2026-05-01", "130.00"), paid("2026-07-01", "5.00")]

    found = impute([one], payments, on=day("2026-07-01"))

    first, second = found.payments
    assert [day("2026-05-01"), day("2026-06-01")] == [use.on for use in first.uses]
    assert [Decimal("5.00")] == [use.parts.costs for use in second.uses]
    assert Decimal("5.00") == found.open


def test_without_debts_all_is_surplus() -> None:
    found = impute([], [paid("2026-05-01", "10.00")], on=day("2026-05-01"))

    assert (Decimal("0.00"), Decimal("10.00")) == (found.open, found.surplus)
    assert found.certain


# Certainty and refusals.


@pytest.mark.parametrize(
    ("on", "payments", "certain"),
    [
        pytest.param("2026-07-20", [], True, id="up to the verified day"),
        pytest.param("2026-07-21", [], False, id="a day later"),
        pytest.param(
            "2026-11-18", [paid("2026-07-20", "2000.00")], True, id="paid off while verified"
        ),
        pytest.param(
            "2026-11-18", [paid("2026-07-21", "2000.00")], False, id="paid off a day later"
        ),
    ],
)
def test_an_imputation_is_certain_while_interest_ran_at_verified_rates(
    on: str, payments: list[Payment], *, certain: bool
) -> None:
    bearing = debt("bearing", "1000.00", "2026-06-30", interest=CONSUMER)

    found = impute([PLAIN_OLD, bearing], payments, on=day(on))
    plain, with_interest = found.balances

    assert certain == found.certain == with_interest.certain
    assert certain == ("parameter.unverified" != with_interest.reasons[-1].rule)
    assert plain.certain


def test_a_trade_debt_bears_the_interest_of_trade() -> None:
    one = debt("A", "8400.00", "2026-05-30", interest=InterestKind.TRADE)

    assert {"A": "8451.39"} == open_totals(impute([one], [], on=day("2026-06-21")))


@pytest.mark.parametrize("amount", ["-0.01", "1.001", "NaN", "Infinity"])
def test_what_is_no_amount_in_whole_cents_is_refused(amount: str) -> None:
    for make in (
        lambda: paid("2026-05-01", amount),
        lambda: debt("A", amount, "2026-05-01"),
        lambda: Costs(Decimal(amount), day("2026-05-01")),
    ):
        with pytest.raises(NotAnAmount, match="is not an amount of zero or more whole cents"):
            make()


def test_a_payment_for_an_unknown_debt_is_refused() -> None:
    with pytest.raises(UnknownDebt, match="meant for B") as refused:
        impute([PLAIN_OLD], [paid("2026-05-01", "10.00", "B")], on=day("2026-05-01"))

    assert "B" == refused.value.key


def test_two_debts_with_one_key_are_refused() -> None:
    with pytest.raises(SameKey, match="two debts have the key plain old"):
        impute([PLAIN_OLD, PLAIN_OLD], [], on=day("2026-05-01"))


def test_interest_before_the_first_known_rate_is_refused() -> None:
    one = debt("A", "100.00", "2011-06-29", interest=CONSUMER)

    with pytest.raises(NoValueOnDate):
        impute([one], [], on=day("2026-05-01"))
