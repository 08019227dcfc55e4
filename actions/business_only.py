"""What is said when something is only for business policyholders with that insurance."""

from collections.abc import Callable

from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.turn import Turn
from arrears.cases.acting import Refused
from arrears.cases.collection.files import NoCollectionService
from arrears.cases.credit_limits import NoCreditInsurance
from arrears.cases.models import Case
from arrears.cases.requests import NotInBusiness
from arrears.cases.verification import access_case

RESPONSES: dict[type[Refused], str] = {
    NoCollectionService: "utter_no_collection_service",
    NoCreditInsurance: "utter_no_credit_insurance",
    NotInBusiness: "utter_only_in_business",
}
BUSINESS_REFUSALS = tuple(RESPONSES)


async def is_for_business(
    turn: Turn, check: Callable[[Case], None], dispatcher: CollectingDispatcher
) -> bool:
    """Whether the case passes a check that it is; if not, says so. Raises NotVerified."""
    try:
        async with store().reading() as session:
            check(await access_case(session, turn.conversation_id))
    except BUSINESS_REFUSALS as refusal:
        refuse_business(refusal, dispatcher)
        return False
    return True


def refuse_business(refusal: Refused, dispatcher: CollectingDispatcher) -> None:
    """Say for whom it is, and how to get there."""
    dispatcher.utter_message(response=RESPONSES[type(refusal)])
