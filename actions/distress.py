"""Stress, shame, despair without danger: somebody who needs to be heard before anything else."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.care import SOFTLY, let_question_wait, speaks_softly
from actions.topic import TopicAction
from actions.turn import Turn


class MeetDistress(TopicAction):
    """I cannot bear this any more."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_meet_distress"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Warm words and one choice; an open question waits till the person wants it."""
        again = speaks_softly(turn)
        dispatcher.utter_message(response="utter_distress_again" if again else "utter_distress")
        return [SOFTLY, *let_question_wait(turn)]
