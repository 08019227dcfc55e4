"""A person of staff: on request, and at once when somebody is in danger."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.arrangements import CLOSED
from actions.casestore import store
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import EscalationReason


class RequestHuman(TopicAction):
    """I want to talk to a person."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_request_human"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Put the conversation before staff and say what happens now."""
        await _hand_over(turn, EscalationReason.REQUESTED)
        dispatcher.utter_message(response="utter_human_called")
        return [*CLOSED, SlotSet("wanted", None)]


class MeetDanger(TopicAction):
    """Somebody may be in danger: no word about money, help now, staff at once."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_meet_danger"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Name 112 and 113, and alert staff before anything else."""
        await _hand_over(turn, EscalationReason.DANGER)
        dispatcher.utter_message(response="utter_danger")
        return [*CLOSED, SlotSet("wanted", None)]


async def _hand_over(turn: Turn, reason: EscalationReason) -> None:
    async with store().writing() as session:
        await call_staff(session, turn.conversation_id, reason, key=turn.key(reason.value))
