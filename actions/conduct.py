"""Insults and threats: a calm boundary, and then help as before."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.closing import ALL_FORGOTTEN
from actions.human import hand_over, tell_when_staff_is_back
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.kinds import EscalationReason
from dutch import is_threat


class MeetAbuse(TopicAction):
    """Somebody swears at us, or threatens."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_meet_abuse"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Set the boundary once in full, then briefly; a threat of violence goes to staff."""
        if is_threat(turn.text):
            await hand_over(turn, EscalationReason.NEEDS_STAFF)
            dispatcher.utter_message(response="utter_threat")
            tell_when_staff_is_back(dispatcher)
            return [*ALL_FORGOTTEN]
        is_told = bool(turn.slots.get("boundary_told"))
        dispatcher.utter_message(response="utter_abuse_again" if is_told else "utter_abuse")
        return [SlotSet("boundary_told", True)]
