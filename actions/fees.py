"""Why there are collection fees (incassokosten), and how they were computed for this case."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.fee_steps import fee_steps
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import euros
from arrears.cases.overview import overview_of
from arrears.cases.verification import NotVerified, access_case
from arrears.clock import today


class ExplainFees(TopicAction):
    """Why do I have to pay extra costs?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_fees"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """In general for anyone; step by step for a verified person."""
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
        except NotVerified:
            dispatcher.utter_message(response="utter_fees_in_general")
            return []
        overview = overview_of(case, on=today())
        steps = fee_steps(overview.fee)
        if overview.fee.amount:
            dispatcher.utter_message(
                response="utter_fees_own", amount=euros(overview.fee.total), steps=steps
            )
        else:
            dispatcher.utter_message(response="utter_fees_none", steps=steps)
        if not overview.fee.certain:
            dispatcher.utter_message(response="utter_amount_uncertain")
        return []
