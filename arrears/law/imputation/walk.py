"""From debts and payments to what is open on a day, by a walk over the days that matter."""

from collections.abc import Sequence
from datetime import date

from arrears.law.imputation.facts import Debt, Payment
from arrears.law.imputation.ledger import Ledger
from arrears.law.imputation.outcome import Imputation
from arrears.law.imputation.refusals import SameKey, UnknownDebt


def impute(debts: Sequence[Debt], payments: Sequence[Payment], *, on: date) -> Imputation:
    """What is open of the debts to one creditor on a day, and how each payment was spent.

    By art. 6:43 and 6:44 BW, since 1992-01-01. Later payments and later costs do not count yet.

    - Interest runs up to and including the day of a payment. It grows exactly; on a debt it is
      rounded to cents when a payment goes beyond the costs of that debt, and on the asked day.
    - Of the payments of one day, those meant for a debt go there first; then the day's rest is
      spent as one sum. So their order changes nothing about what is open.
    - A payment that finds no debt due is spent at once on the debt that is next in order: the law
      puts due debts first but shuts out no others, and paying early is paying (art. 6:39 lid 2
      BW). This is also best for the debtor: what is paid early never bears interest.
    - What is left when all is paid stays as surplus, for costs that become owed later.

    NoValueOnDate when interest runs before the first known rate, SameKey for two debts with one
    key, UnknownDebt for a payment meant for none of them.
    """
    _check(debts, payments)
    days = _days(debts, payments, on)
    ledger = Ledger(debts, day=days[0])
    for day in days:
        ledger.move_to(day)
        ledger.receive(payment for payment in payments if payment.on == day)
        ledger.spread()
    return ledger.close()


def _days(debts: Sequence[Debt], payments: Sequence[Payment], on: date) -> list[date]:
    """The days on which something is paid or becomes owed, and the asked day."""
    paid = {payment.on for payment in payments}
    owed = {debt.costs.owed_from for debt in debts if debt.costs}
    return sorted({on} | {day for day in paid | owed if day < on})


def _check(debts: Sequence[Debt], payments: Sequence[Payment]) -> None:
    keys: set[str] = set()
    for debt in debts:
        if debt.key in keys:
            raise SameKey(debt.key)
        keys.add(debt.key)
    for payment in payments:
        if payment.debt is not None and payment.debt not in keys:
            raise UnknownDebt(payment.debt)
