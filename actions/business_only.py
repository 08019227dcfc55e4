"""What is said when something is only for business policyholders with that insurance."""

from rasa_sdk.executor import CollectingDispatcher

from arrears.cases.acting import Refused
from arrears.cases.collection.files import NoCollectionService
from arrears.cases.credit_limits import NoCreditInsurance
from arrears.cases.requests import NotInBusiness

RESPONSES: dict[type[Refused], str] = {
    NoCollectionService: "utter_no_collection_service",
    NoCreditInsurance: "utter_no_credit_insurance",
    NotInBusiness: "utter_only_in_business",
}
BUSINESS_REFUSALS = tuple(RESPONSES)


def refuse_business(refusal: Refused, dispatcher: CollectingDispatcher) -> None:
    """Say for whom it is, and how to get there."""
    dispatcher.utter_message(response=RESPONSES[type(refusal)])
