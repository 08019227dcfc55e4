"""The fee over one sum: tiers, minimum, maximum and VAT (Besluit BIK, since 2012-07-01)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from arrears.law.fees.facts import Fee, no_fee
from arrears.law.money import ZERO, percent
from arrears.law.parameter import Tier, Value, parameter, tiers
from arrears.law.reason import Reason, reason


def single_fee(principal: Decimal, *, on: date) -> Fee:
    """The fee over a principal, without VAT, since 2012-07-01 (art. 2 lid 1-2 Besluit BIK).

    A percentage for each tier, at least the minimum and at most the maximum. Interest does not
    count. Rounded half-up to the cent: each full tier gives whole euros, so at most one is.
    """
    if principal <= 0:
        return no_fee(reason("fee.no_claim", "art. 1 Besluit BIK", principal=principal))
    table = tiers("collection_fee_tiers", on=on)
    parts = _parts(principal, table.value)
    by_tiers = sum((percent(rate, over) for rate, over in parts), ZERO)
    steps = tuple(_step(rate, over, table.source) for rate, over in parts)
    return _within_bounds(Fee(by_tiers, ZERO, steps), on=on)


def with_vat(fee: Fee, *, applies: bool, on: date) -> Fee:
    """The fee raised by the general VAT rate, if it applies (art. 2 lid 3 Besluit BIK)."""
    if not applies or not fee.amount:
        return fee
    rate = parameter("vat_percentage", on=on)
    vat = percent(rate.value, fee.amount)
    because = reason("fee.vat", rate.source, rate=rate.value, over=fee.amount, gives=vat)
    return replace(fee, vat=vat, reasons=(*fee.reasons, because))


def _parts(principal: Decimal, table: tuple[Tier, ...]) -> list[tuple[Decimal, Decimal]]:
    """The rate of each tier that the principal reaches, with the part of it in that tier."""
    parts: list[tuple[Decimal, Decimal]] = []
    start = Decimal(0)
    for tier in table:
        end = principal if tier.up_to is None else min(principal, tier.up_to)
        if end > start:
            parts.append((tier.rate, end - start))
        start = end
    return parts


def _step(rate: Decimal, over: Decimal, source: str) -> Reason:
    return reason("fee.tier", source, rate=rate, over=over, gives=percent(rate, over))


def _within_bounds(fee: Fee, *, on: date) -> Fee:
    """The fee moved up to the minimum or down to the maximum, with the reason for it."""
    minimum = parameter("collection_fee_minimum", on=on)
    maximum = parameter("collection_fee_maximum", on=on)
    if fee.amount < minimum.value:
        return _bound(fee, "fee.minimum", minimum)
    if fee.amount > maximum.value:
        return _bound(fee, "fee.maximum", maximum)
    return fee


def _bound(fee: Fee, rule: str, bound: Value[Decimal]) -> Fee:
    because = reason(rule, bound.source, tiers_give=fee.amount, gives=bound.value)
    return Fee(bound.value, ZERO, (*fee.reasons, because))
