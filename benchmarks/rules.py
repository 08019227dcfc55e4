"""How many times a second each rule of law can be asked."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from arrears.law.arrangements import MonthlyAmount, Months, propose
from arrears.law.fees import DebtorKind, FeeClaim, fee_for
from arrears.law.imputation import Debt, Payment, impute
from arrears.law.interest import InterestKind, interest
from arrears.law.premium import InsurancePolicy, Premium, cover, protocol, timeline

SECONDS = 1.0
TODAY = date(2026, 11, 18)
MONTH = timedelta(days=30)
FIRST = date(2026, 1, 1)


def measure() -> str:
    """A line a rule, with its calls a second."""
    return "\n".join(f"{what:52}{a_second(act):>12,.0f}" for what, act in RULES.items())


def a_second(act: Callable[[], object]) -> float:
    """Calls a second, over about a second."""
    act()
    calls, begun = 0, time.perf_counter()
    while (taken := time.perf_counter() - begun) < SECONDS:
        act()
        calls += 1
    return calls / taken


def _instalments(count: int) -> list[FeeClaim]:
    return [
        FeeClaim(
            Decimal("62.50"),
            FIRST + number * MONTH,
            FIRST + number * MONTH + timedelta(days=22),
            recurring=True,
            contract="P-1",
        )
        for number in range(count)
    ]


def _fee(claims: list[FeeClaim], debtor: DebtorKind) -> Callable[[], object]:
    return lambda: fee_for(claims, debtor=debtor, vat_applies=True, on=TODAY)


def _debts(kind: InterestKind | None) -> list[Debt]:
    return [
        Debt(str(number), Decimal("62.50"), FIRST + number * MONTH, interest=kind)
        for number in range(10)
    ]


def _imputing(kind: InterestKind | None) -> Callable[[], object]:
    debts = _debts(kind)
    payments = [Payment(FIRST + number * MONTH, Decimal("40.00")) for number in range(10)]
    return lambda: impute(debts, payments, on=TODAY)


ONE = [FeeClaim(Decimal("412.30"), FIRST, FIRST + timedelta(days=22))]
PREMIUM = Premium(date(2026, 10, 1), reminders_on=(date(2026, 10, 22),))
POLICY = InsurancePolicy((PREMIUM,), holder=DebtorKind.CONSUMER, motor=True)
PROTOCOL = protocol("intermediary_21_30_35_49_58")

RULES: dict[str, Callable[[], object]] = {
    "fee of one claim, a consumer": _fee(ONE, DebtorKind.CONSUMER),
    "fee of six instalments in a row, a consumer": _fee(_instalments(6), DebtorKind.CONSUMER),
    "fee of six late invoices, a business": _fee(_instalments(6), DebtorKind.BUSINESS),
    "proposal by an amount a month": lambda: propose(
        Decimal("474.15"), MonthlyAmount(Decimal(60)), day_of_month=25, today=TODAY
    ),
    "proposal in twelve months": lambda: propose(
        Decimal("474.15"), Months(12), day_of_month=31, today=TODAY
    ),
    "interest over five years": lambda: interest(
        Decimal("1000.00"),
        kind=InterestKind.CONSUMER,
        first_day=date(2021, 7, 1),
        last_day=date(2026, 6, 30),
    ),
    "ten payments over ten debts": _imputing(None),
    "ten payments over ten debts with interest": _imputing(InterestKind.CONSUMER),
    "where a premium stands": lambda: timeline(PREMIUM, PROTOCOL, on=TODAY),
    "whether a policy covers": lambda: cover(POLICY, PROTOCOL, on=TODAY),
}
