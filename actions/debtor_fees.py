"""The collection fee (WIK) from the side of whoever has the claim."""

from decimal import Decimal

from rasa_sdk.executor import CollectingDispatcher

from actions.wording import euros
from arrears.cases.fee_steps import fee_steps
from arrears.clock import today
from arrears.law.fees import DebtorKind, Fee, single_fee

COMPUTED = {
    DebtorKind.BUSINESS: "utter_explain_debtor_fees_computed_business",
    DebtorKind.CONSUMER: "utter_explain_debtor_fees_computed_consumer",
    None: "utter_explain_debtor_fees_computed",
}
OVER_INVOICES = {
    DebtorKind.BUSINESS: "utter_claim_fee_business",
    DebtorKind.CONSUMER: "utter_claim_fee_consumer",
}


def tell_fee_over(
    principal: Decimal, debtor: DebtorKind | None, dispatcher: CollectingDispatcher
) -> None:
    """What a creditor may ask over one claim in euros, how that is computed, and when."""
    fee = single_fee(principal, on=today())
    dispatcher.utter_message(
        response=COMPUTED[debtor],
        principal=euros(principal),
        fee=euros(fee.amount),
        steps=fee_steps(fee),
    )


def tell_fee_of(fee: Fee, debtor: DebtorKind, dispatcher: CollectingDispatcher) -> None:
    """The fee over the invoices of a claim that is being handed in."""
    if not fee.certain:
        dispatcher.utter_message(response="utter_claim_fee_uncertain", fee=euros(fee.amount))
    elif not fee.amount:
        dispatcher.utter_message(response="utter_claim_fee_none")
    else:
        dispatcher.utter_message(response=OVER_INVOICES[debtor], fee=euros(fee.amount))
