"""Our message came to somebody whom it was not meant for."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.closing import CLOSED
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.outreach.answered import note_wrong_number


class WrongNumber(TopicAction):
    """You have the wrong number."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_wrong_number"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Say sorry, write no more to it, and have staff find the right one."""
        async with store().writing() as session:
            await note_wrong_number(session, turn.conversation_id, key=turn.key("wrong_number"))
        dispatcher.utter_message(response="utter_wrong_number")
        return [*CLOSED]
