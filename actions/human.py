"""A person of staff, on request."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.closing import ALL_FORGOTTEN
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import EscalationReason
from arrears.cases.languages import note_language
from arrears.cases.office_hours import when_staff_is_back
from arrears.clock import moment


class RequestHuman(TopicAction):
    """I want to talk to a person."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_request_human"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Put the conversation before staff and say what happens now."""
        await hand_over(turn, EscalationReason.REQUESTED)
        dispatcher.utter_message(response="utter_human_called")
        tell_when_staff_is_back(dispatcher)
        return [*ALL_FORGOTTEN]


async def hand_over(turn: Turn, reason: EscalationReason) -> None:
    """Put the conversation before staff, once for this message."""
    async with store().writing() as session:
        await call_staff(session, turn.conversation_id, reason, key=turn.key(reason.value))
        await note_language(session, turn.conversation_id, turn.language)


def tell_when_staff_is_back(dispatcher: CollectingDispatcher) -> None:
    """Say when to expect an answer of staff, if nobody of them is there now."""
    if back := when_staff_is_back(moment()):
        dispatcher.utter_message(response="utter_staff_is_back", back=back)
