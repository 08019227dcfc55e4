"""Danger to life: staff at once."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.care import SOFTLY
from actions.closing import ALL_FORGOTTEN
from actions.human import hand_over
from actions.told import Told, take_down
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.kinds import EscalationReason, PauseReason
from arrears.cases.office_hours import when_staff_is_back
from arrears.clock import moment


class MeetDanger(TopicAction):
    """Somebody may be in danger: no word about money, help now, staff at once."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_meet_danger"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Name 112 and 113, alert staff before anything else, and have collection stand still."""
        await hand_over(turn, EscalationReason.DANGER)
        if back := when_staff_is_back(moment()):
            dispatcher.utter_message(response="utter_danger_unstaffed", back=back)
        else:
            dispatcher.utter_message(response="utter_danger")
        told = await take_down(turn, Told(pause=PauseReason.DANGER))
        return [*ALL_FORGOTTEN, SOFTLY, *told]
