"""What holds for any debts and any payments: no cent is lost or made, and more never hurts."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from arrears.law.imputation import (
    Balance,
    Costs,
    Debt,
    Imputation,
    Parts,
    Payment,
    SpentPayment,
    Use,
    impute,
)
from arrears.law.interest import InterestKind, first_interest_day, interest
from arrears.law.parameter import parameter

CENT = Decimal("0.01")
ONE_DAY = timedelta(days=1)
FIRST = date(2022, 6, 1)
LAST = date(2027, 6, 30)
days = st.dates(FIRST, LAST)
few_days = st.integers(0, 3).map(lambda number: date(2024, 12, 30) + timedelta(days=number))
amounts = st.one_of(st.integers(0, 6000), st.integers(0, 500000)).map(lambda cents: CENT * cents)
kinds = st.one_of(st.none(), st.sampled_from(InterestKind))
KEYS = ["A", "B", "C", "D"]


@st.composite
def debts(draw: st.DrawFn) -> list[Debt]:
    """Up to four debts, often due on the same days so that they are equally old."""
    return [
        Debt(
            key=key,
            principal=draw(amounts),
            due_on=draw(days | few_days),
            costs=draw(st.none() | st.builds(Costs, amounts, days | few_days)),
            interest=draw(kinds),
        )
        for key in KEYS[: draw(st.integers(1, 4))]
    ]


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[list[Debt], list[Payment]]:
    """Debts with payments, some meant for one of them, often several on one day."""
    owed = draw(debts())
    keys = st.none() | st.sampled_from([debt.key for debt in owed])
    payments = st.builds(Payment, days | few_days, amounts, keys)
    return owed, draw(st.lists(payments, max_size=6))


def by_key(found: Imputation) -> dict[str, Balance]:
    return {balance.debt.key: balance for balance in found.balances}


def at_each_use(
    owed: list[Debt], payments: list[Payment], on: date
) -> list[tuple[SpentPayment, Use, dict[str, Balance]]]:
    """Every use of every payment, with all debts as they stood at the end of its day."""
    spent = [
        (payment, use) for payment in impute(owed, payments, on=on).payments for use in payment.uses
    ]
    stood = {day: by_key(impute(owed, payments, on=day)) for day in {use.on for _, use in spent}}
    return [(payment, use, stood[use.on]) for payment, use in spent]


def added(parts: list[Parts]) -> Parts:
    return sum(parts, Parts())


@given(ledgers(), days)
def test_every_cent_of_a_payment_is_spent_or_left(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger
    found = impute(owed, payments, on=on)
    received = sum((payment.amount for payment in payments if payment.on <= on), Decimal(0))
    taken = added([balance.paid for balance in found.balances])

    assert received == taken.total + found.surplus
    for balance in found.balances:
        spent = [
            use.parts
            for payment in found.payments
            for use in payment.uses
            if use.debt == balance.debt.key
        ]
        assert balance.paid == added(spent)


@given(ledgers(), days)
def test_what_is_open_and_what_was_paid_is_what_is_owed(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger

    for balance in impute(owed, payments, on=on).balances:
        together = balance.open + balance.paid
        assert balance.debt.principal == together.principal
        assert balance.debt.costs_on(on) == together.costs
        assert (balance.debt.interest is not None) or together.interest == 0


@given(ledgers(), days)
def test_nothing_is_negative_or_less_than_a_cent(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger
    found = impute(owed, payments, on=on)
    parts = [part for balance in found.balances for part in (balance.open, balance.paid)]
    parts += [use.parts for payment in found.payments for use in payment.uses]
    told = [amount for part in parts for amount in (part.costs, part.interest, part.principal)]
    told += [payment.left for payment in found.payments]

    assert all(amount >= 0 and amount == amount.quantize(CENT) for amount in told)
    assert all(use.parts.total for payment in found.payments for use in payment.uses)


@given(ledgers(), days)
def test_there_is_no_surplus_while_anything_is_open(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger
    found = impute(owed, payments, on=on)

    assert 0 in (found.surplus, found.open)
    assert found.due <= found.open


@given(ledgers(), days, st.randoms(use_true_random=False))
def test_neither_the_order_of_payments_nor_that_of_debts_changes_what_is_open(
    ledger: tuple[list[Debt], list[Payment]], on: date, random: Random
) -> None:
    owed, payments = ledger
    other_debts, other_payments = list(owed), list(payments)
    random.shuffle(other_debts)
    random.shuffle(other_payments)
    found, other = impute(owed, payments, on=on), impute(other_debts, other_payments, on=on)

    assert by_key(found) == by_key(other)
    assert found.surplus == other.surplus


@given(ledgers(), days)
def test_equal_facts_give_equal_outcomes(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger

    assert impute(owed, payments, on=on) == impute(list(owed), list(payments), on=on)


@given(ledgers(), days, days, amounts)
def test_paying_more_never_leaves_more_open(
    ledger: tuple[list[Debt], list[Payment]], on: date, more_on: date, amount: Decimal
) -> None:
    """Of debts that are not equally old: dividing cents in proportion can move one."""
    owed, payments = ledger
    apart = [
        replace(debt, due_on=debt.due_on + timedelta(days=number))
        for number, debt in enumerate(owed)
    ]
    distinct = len({debt.due_on for debt in apart}) == len(apart)
    slack = Decimal(0) if distinct else CENT * len(apart)
    before = impute(apart, payments, on=on)
    after = impute(apart, [*payments, Payment(more_on, amount)], on=on)

    assert after.open <= before.open + slack
    assert after.surplus >= before.surplus
    if distinct:
        for key, balance in by_key(after).items():
            assert balance.open.total <= by_key(before)[key].open.total


@given(ledgers(), days)
def test_within_a_debt_no_principal_is_paid_while_costs_or_interest_are_open(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger

    for _, use, balances in at_each_use(owed, payments, on):
        open_then = balances[use.debt].open
        assert not (use.parts.principal and (open_then.costs or open_then.interest))
        assert not (use.parts.interest and open_then.costs)


@given(ledgers(), days)
def test_no_debt_that_comes_later_is_paid_while_one_before_it_is_open(
    ledger: tuple[list[Debt], list[Payment]], on: date
) -> None:
    owed, payments = ledger

    def rank(debt: Debt, day: date) -> tuple[bool, bool, date]:
        carries = debt.interest is not None or debt.costs_on(day) > 0
        return debt.due_on > day, not carries, debt.due_on

    for spent, use, balances in at_each_use(owed, payments, on):
        if use.why.rule == "imputation.named_by_debtor":
            assert spent.payment.debt == use.debt
            continue
        paid = rank(balances[use.debt].debt, use.on)
        before = [one for one in balances.values() if rank(one.debt, use.on) < paid]
        assert not any(one.open.total for one in before)


@given(debts(), days, days)
def test_without_payments_what_is_open_never_falls(
    owed: list[Debt], one: date, other: date
) -> None:
    earlier, later = sorted([one, other])

    assert impute(owed, [], on=earlier).open <= impute(owed, [], on=later).open


@given(debts(), days)
def test_without_payments_the_interest_is_that_of_the_whole_principal(
    owed: list[Debt], on: date
) -> None:
    for balance in impute(owed, [], on=on).balances:
        kind, first = balance.debt.interest, first_interest_day(balance.debt.due_on)
        if kind is not None:
            principal = balance.debt.principal
            alone = interest(principal, kind=kind, first_day=first, last_day=on)
            assert alone.amount == balance.open.interest
            assert alone.certain == balance.certain


def day_by_day(debt: Debt, payments: list[Payment], on: date) -> Parts:
    """One debt with interest by the slow road: every day by itself."""
    principal, costs_paid = Fraction(debt.principal), Fraction(0)
    unpaid = of_full_years = Fraction(0)
    costs = Fraction(0)
    for number in range((on - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        first = debt.due_on + ONE_DAY
        if day > first and (day.month, day.day) == (first.month, first.day):
            of_full_years = unpaid
        if day >= first:
            rate = parameter(f"statutory_interest_{debt.interest}", on=day).value
            unpaid += (principal + of_full_years) * Fraction(rate) / 36500
        costs = Fraction(debt.costs_on(day)) - costs_paid
        money = sum((Fraction(paid.amount) for paid in payments if paid.on == day), Fraction(0))
        to_costs = min(costs, money)
        costs, costs_paid, money = costs - to_costs, costs_paid + to_costs, money - to_costs
        if money:
            unpaid = in_cents(unpaid)
            to_interest = min(unpaid, money)
            unpaid -= to_interest
            of_full_years = min(unpaid, max(of_full_years - to_interest, Fraction(0)))
            principal -= min(principal, money - to_interest)
    return Parts(*(euros(part) for part in (costs, in_cents(unpaid), principal)))


def in_cents(exact: Fraction) -> Fraction:
    amount = Decimal(exact.numerator) / Decimal(exact.denominator)
    return Fraction(amount.quantize(CENT, ROUND_HALF_UP))


def euros(cents: Fraction) -> Decimal:
    return (Decimal(cents.numerator) / Decimal(cents.denominator)).quantize(CENT)


# The slow road knows no year that starts on a leap day; that is tested with interest itself.
single_debts = st.builds(
    Debt,
    key=st.just("A"),
    principal=amounts,
    due_on=days.filter(lambda day: day != date(2024, 2, 28)),
    costs=st.none() | st.builds(Costs, amounts, days),
    interest=st.sampled_from(InterestKind),
)


@given(single_debts, st.lists(st.builds(Payment, days, amounts), max_size=5), days)
def test_one_debt_is_what_its_days_give_one_by_one(
    debt: Debt, payments: list[Payment], on: date
) -> None:
    """Without a surplus, which later costs would take on a day of their own."""
    found = impute([debt], payments, on=on)

    if not any(use.on != spent.payment.on for spent in found.payments for use in spent.uses):
        assert day_by_day(debt, payments, on) == found.balances[0].open
