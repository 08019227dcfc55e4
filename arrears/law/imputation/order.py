"""Which debts a payment goes to when the debtor named none (art. 6:43 lid 2 BW).

First to debts that are due, among them to the most onerous, among those to the oldest; and to
debts that are equal in all this, in proportion to what is open of them. Onerous is what carries
interest or costs. The age of a debt is that of its due date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from arrears.law.imputation.account import Account
from arrears.law.imputation.facts import Debt
from arrears.law.money import ZERO, to_cents
from arrears.law.reason import Reason, reason

ORDER = "art. 6:43 lid 2 en 6:44 lid 1 BW"
EARLY = f"art. 6:39 lid 2 BW; {ORDER}"


@dataclass(frozen=True)
class Share:
    """The part of a sum that goes to one debt, and why."""

    debt: str
    amount: Decimal
    why: Reason


def shares_of(amount: Decimal, accounts: Iterable[Account], *, on: date) -> list[Share]:
    """How a sum is divided over debts on a day; together no more than is open."""
    found: list[Share] = []
    for group in _groups([account for account in accounts if account.open.total], on):
        if not amount:
            break
        part = min(amount, sum((account.open.total for account in group), ZERO))
        found += _in_proportion(part, group, on)
        amount -= part
    return found


def _groups(accounts: Iterable[Account], on: date) -> list[list[Account]]:
    """Debts of equal rank together, the first to be paid first.

    Their keys decide the order within a group, so that the order in which debts are given never
    moves a cent.
    """

    def rank(account: Account) -> tuple[bool, bool, date]:
        debt = account.debt
        return not debt.is_due(on), not debt.is_onerous(on), debt.due_on

    ordered = sorted(accounts, key=lambda account: (rank(account), account.debt.key))
    return [list(group) for _, group in groupby(ordered, key=rank)]


def _in_proportion(amount: Decimal, group: Sequence[Account], on: date) -> list[Share]:
    """Each its share of what the ones before it left, so that all cents are given out."""
    found: list[Share] = []
    total = sum((account.open.total for account in group), ZERO)
    for account in group:
        share = to_cents(amount * account.open.total / total)
        found.append(Share(account.debt.key, share, _why(account.debt, len(group), on)))
        amount -= share
        total -= account.open.total
    return found


def _why(debt: Debt, equals: int, on: date) -> Reason:
    source = ORDER if debt.is_due(on) else EARLY
    if equals > 1:
        return reason("imputation.in_proportion", source, due_on=debt.due_on, debts=equals)
    return reason(f"imputation.{_rank_name(debt, on)}", source, due_on=debt.due_on)


def _rank_name(debt: Debt, on: date) -> str:
    if not debt.is_due(on):
        return "not_yet_due"
    return "most_onerous" if debt.is_onerous(on) else "oldest"
