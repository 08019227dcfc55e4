"""The collection fee of a case, and which of its claims carries how much of it.

What a letter costs depends on what was unpaid when its fourteen days ended, and that on how
earlier payments were spent, on earlier fees too. So it is worked out letter by letter.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from arrears.cases.kinds import Frequency
from arrears.cases.models import Case, Claim
from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for, notice_term
from arrears.law.imputation import Costs, Imputation
from arrears.law.money import ZERO, to_cents

type Shares = dict[Claim, Costs]
type Balances = Callable[[Shares, date], Imputation]

MONTHS_IN = {Frequency.MONTH: 1, Frequency.QUARTER: 3, Frequency.YEAR: 12}


def fee_with_shares(
    case: Case, due: Sequence[Claim], balances: Balances, *, on: date
) -> tuple[Fee, Shares]:
    """The fee over all claims that fell due, and the share of each claim that carries one.

    `balances` tells what is open of these claims on a day, given the shares so far.
    """
    debtor = DebtorKind(case.person.kind)
    unpaid: dict[Claim, Decimal] = {}
    shares: Shares = {}
    fee = _fee(case, due, unpaid, debtor, on=on)
    for free_until, group in _by_term(due, debtor, on=on):
        imputation = balances(shares, min(free_until, on))
        open_then = dict(zip(due, imputation.balances, strict=True))
        unpaid |= {claim: open_then[claim].open.principal for claim in group}
        fee = _fee(case, due, unpaid, debtor, on=on)
        more = fee.total - sum((share.amount for share in shares.values()), ZERO)
        _share_out(more, group, unpaid, shares, owed_from=free_until + timedelta(days=1))
    return fee, shares


def _by_term(
    due: Sequence[Claim], debtor: DebtorKind, *, on: date
) -> Iterator[tuple[date, list[Claim]]]:
    """The claims by the last day on which paying them costs no fee, earliest first."""

    def last_free_day(claim: Claim) -> date:
        return _last_free_day(claim, debtor, on=on)

    for day, group in groupby(sorted(due, key=last_free_day), key=last_free_day):
        yield day, list(group)


def _last_free_day(claim: Claim, debtor: DebtorKind, *, on: date) -> date:
    """For a consumer the end of the fourteen days (HR 2016:2704); without a letter there is none.

    For a business the due day (6:96 lid 4 BW).
    """
    if debtor is DebtorKind.BUSINESS:
        return claim.due_on
    if claim.notice_received_on is None:
        return on
    return notice_term(claim.notice_received_on).last_free_day


def _fee(
    case: Case,
    due: Sequence[Claim],
    unpaid: dict[Claim, Decimal],
    debtor: DebtorKind,
    *,
    on: date,
) -> Fee:
    claims = [_fee_claim(claim, unpaid[claim]) for claim in due if claim in unpaid]
    return fee_for(claims, debtor=debtor, vat_applies=_vat_applies(case, due), on=on)


def _fee_claim(claim: Claim, unpaid: Decimal) -> FeeClaim:
    policy = claim.policy
    return FeeClaim(
        principal=unpaid,
        due_on=claim.due_on,
        notice_received_on=claim.notice_received_on,
        recurring=policy is not None,
        period_months=MONTHS_IN[policy.frequency] if policy else 1,
        contract=policy.number if policy else None,
    )


def _share_out(
    amount: Decimal,
    claims: Sequence[Claim],
    unpaid: dict[Claim, Decimal],
    shares: Shares,
    *,
    owed_from: date,
) -> None:
    """Divide an amount over claims in proportion to what was unpaid of them, to the cent.

    Where the law is in doubt a later letter can lower what was certain before: that is taken off
    the latest shares.
    """
    weight = sum((unpaid[claim] for claim in claims), ZERO)
    for claim in claims if amount > 0 else ():
        share = to_cents(amount * unpaid[claim] / weight) if weight else amount
        shares[claim] = Costs(share, owed_from)
        amount -= share
        weight -= unpaid[claim]
    for claim in reversed(list(shares) if amount < 0 else []):
        taken = min(shares[claim].amount, -amount)
        shares[claim] = Costs(shares[claim].amount - taken, shares[claim].owed_from)
        amount += taken


def _vat_applies(case: Case, claims: Sequence[Claim]) -> bool:
    """BIK art. 2 lid 3: an agency that charges VAT, VAT not deductible, and told in the letter."""
    noticed = [claim for claim in claims if claim.notice_received_on]
    return (
        case.creditor.uses_agency
        and not case.creditor.vat_deductible
        and bool(noticed)
        and all(claim.notice_states_vat for claim in noticed)
    )
