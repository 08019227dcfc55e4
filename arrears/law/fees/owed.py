"""What a debtor owes to one creditor, whoever the debtor is."""

from collections.abc import Sequence
from datetime import date

from arrears.law.fees.business import business_fee
from arrears.law.fees.consumer import consumer_fee
from arrears.law.fees.facts import DebtorKind, Fee, FeeClaim


def fee_for(claims: Sequence[FeeClaim], *, debtor: DebtorKind, vat_applies: bool, on: date) -> Fee:
    """The fee owed on a day over all claims of one creditor on one debtor.

    Give every claim of the last half-year that was paid late or not at all, also the ones that
    are settled by now: what is owed for an instalment depends on those before it. `vat_applies`
    says that all three conditions of art. 2 lid 3 Besluit BIK hold: the creditor uses a service
    that charges VAT, cannot deduct it, and has said so in its notice.
    """
    rule = consumer_fee if debtor is DebtorKind.CONSUMER else business_fee
    return rule(claims, vat_applies=vat_applies, on=on)
