"""The interest over one principal that stays the same."""

from datetime import date
from decimal import Decimal

from arrears.law.interest.accrual import Accrual
from arrears.law.interest.facts import Interest, InterestKind
from arrears.law.money import ZERO
from arrears.law.reason import reason

ARTICLE = {
    InterestKind.CONSUMER: "art. 6:119 lid 1 BW",
    InterestKind.TRADE: "art. 6:119a lid 1 BW",
}


def interest(
    principal: Decimal, *, kind: InterestKind, first_day: date, last_day: date
) -> Interest:
    """The statutory interest from the first through the last day, since 2011-07-01 (consumer).

    Trade rates are known since 2012-01-01; NoValueOnDate for days before. By art. 6:119, 6:119a,
    6:119b and 6:120 BW: for each day the principal times the rate of that day divided by 365,
    with compounding after each full year from the first day, exact and rounded to cents once.
    The first day is that of the default (`first_interest_day`), the last one that of payment.
    """
    if principal <= 0:
        return _none("interest.no_claim", kind, principal=principal)
    if last_day < first_day:
        return _none("interest.not_started", kind, first_day=first_day)
    return Accrual(kind, first_day).through(last_day, principal=principal).outcome


def _none(rule: str, kind: InterestKind, **facts: Decimal | date) -> Interest:
    return Interest(ZERO, (reason(rule, ARTICLE[kind], **facts),))
