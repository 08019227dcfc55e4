"""What a business owes: the tiers unless agreed otherwise, at least a sum for each late payment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from arrears.law.fees.facts import Fee, FeeClaim, add_fees, before_law, in_doubt, no_fee
from arrears.law.fees.notice import why_not_late
from arrears.law.fees.tiers import single_fee, with_vat
from arrears.law.money import CENT, ZERO
from arrears.law.parameter import first_day, parameter
from arrears.law.reason import reason

AT_LEAST = "art. 6:96 lid 4 BW"
DEFAULT = reason("fee.business_default", "art. 6:96 lid 5 BW, a contrario; Besluit BIK")
FIXED_FEE = "business_fixed_fee"


def business_fee(claims: Sequence[FeeClaim], *, vat_applies: bool, on: date) -> Fee:
    """The fee that a business owes to one creditor on a day, since 2013-03-16 (6:96 lid 4 BW).

    From the day after the due date, without any letter, at least the fixed sum for each late
    payment; the tiers hold unless the parties agreed otherwise (Besluit BIK).
    """
    since = first_day(FIXED_FEE)
    waivers = [(claim, why_not_late(claim, source=AT_LEAST, on=on)) for claim in claims]
    late = [claim for claim, waiver in waivers if waiver is None]
    return add_fees(
        [
            *(no_fee(waiver) for _, waiver in waivers if waiver),
            *(before_law(claim) for claim in late if claim.due_on < since),
            _late_fee([claim for claim in late if claim.due_on >= since], vat_applies=vat_applies),
        ]
    )


def _late_fee(late: Sequence[FeeClaim], *, vat_applies: bool) -> Fee:
    """The lower of the tiers over each claim and over their sum; certain when both agree.

    Which of the two is meant is open. A cent of rounding for each claim is no difference.
    """
    each = add_fees(_claim_fee(claim, vat_applies=vat_applies) for claim in late)
    if not late:
        return each
    together = _fee_over_sum(late, vat_applies=vat_applies)
    if together.amount >= each.amount:
        return replace(each, reasons=(*each.reasons, DEFAULT))
    lower = replace(together, reasons=(*together.reasons, DEFAULT))
    if each.amount - lower.amount <= CENT * len(late):
        return lower
    return in_doubt(lower, highest=each.amount, question="business_sum", source=DEFAULT.source)


def _claim_fee(claim: FeeClaim, *, vat_applies: bool) -> Fee:
    """The tiers over one claim: their minimum equals the fixed sum for a late payment."""
    fee_from = claim.due_on + timedelta(days=1)
    late = reason("fee.business_late", AT_LEAST, due_on=claim.due_on, fee_from=fee_from)
    fee = single_fee(claim.principal, on=fee_from)
    fee = with_vat(fee, applies=vat_applies, on=fee_from)
    return replace(fee, reasons=(late, *fee.reasons))


def _fee_over_sum(late: Sequence[FeeClaim], *, vat_applies: bool) -> Fee:
    """The tiers over all claims added, but at least the fixed sum for each of them."""
    fee_from = max(claim.due_on for claim in late) + timedelta(days=1)
    fixed = _fixed_sums(len(late), on=fee_from)
    tiers = _tiers_over_sum(late, on=fee_from)
    higher = max(fixed, tiers, key=lambda fee: fee.amount)
    return with_vat(higher, applies=vat_applies, on=fee_from)


def _fixed_sums(claims: int, *, on: date) -> Fee:
    """The fixed sum for each late payment, since 2013-03-16 (art. 6:96 lid 4 BW)."""
    fixed = parameter(FIXED_FEE, on=on)
    gives = fixed.value * claims
    facts = {"each": fixed.value, "gives": gives}
    because = reason("fee.business_fixed", fixed.source, claims=claims, **facts)
    return Fee(gives, ZERO, (because,))


def _tiers_over_sum(late: Sequence[FeeClaim], *, on: date) -> Fee:
    principal = sum((claim.principal for claim in late), ZERO)
    fee = single_fee(principal, on=on)
    combined = reason("fee.combined", DEFAULT.source, claims=len(late), principal=principal)
    return replace(fee, reasons=(combined, *fee.reasons))
