"""What a debtor owes to one creditor, whoever the debtor is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from arrears.law.fees.business import business_fee
from arrears.law.fees.consumer import consumer_fee
from arrears.law.fees.facts import DebtorKind, Fee, FeeClaim
from arrears.law.parameter import load
from arrears.law.reason import Reason

ALWAYS = ("collection_fee_tiers", "collection_fee_minimum", "collection_fee_maximum")
BY_DEBTOR = {
    DebtorKind.CONSUMER: (
        "notice_days",
        "cumulation_first_fee",
        "cumulation_limit",
        "cumulation_maximum",
        "cumulation_next_fee",
        "cumulation_window",
    ),
    DebtorKind.BUSINESS: ("business_fixed_fee",),
}


def fee_for(claims: Sequence[FeeClaim], *, debtor: DebtorKind, vat_applies: bool, on: date) -> Fee:
    """The fee owed on a day over all claims of one creditor on one debtor.

    Give every claim of the last half-year that was paid late or not at all, also the ones that
    are settled by now: what is owed for an instalment depends on those before it. `vat_applies`
    says that all three conditions of art. 2 lid 3 Besluit BIK hold: the creditor uses a service
    that charges VAT, cannot deduct it, and has said so in its notice.

    A fee that rests on a number of the law that nobody has verified for that day is not certain.
    """
    rule = consumer_fee if debtor is DebtorKind.CONSUMER else business_fee
    fee = rule(claims, vat_applies=vat_applies, on=on)
    unverified = tuple(_unverified(debtor, vat_applies=vat_applies, on=on)) if fee.amount else ()
    if not unverified:
        return fee
    return replace(fee, reasons=(*fee.reasons, *unverified), certain=False)


def _unverified(debtor: DebtorKind, *, vat_applies: bool, on: date) -> Iterator[Reason]:
    names = (*ALWAYS, *BY_DEBTOR[debtor], *(("vat_percentage",) if vat_applies else ()))
    for parameter in map(load, names):
        if parameter.values[0].from_ <= on and (why := parameter.why_unverified(on)):
            yield why
