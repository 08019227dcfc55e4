"""Who will not pay: asked why once, then told calmly what is so and what can still be chosen.

Nothing of it is recorded: whether a refusal is a statement that one will fail (art. 6:83 sub c BW)
is not for a bot to say. A person decides how it goes on.
"""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.requests import have_staff_look
from arrears.cases.verification import verified_case_id

WHY, HOW_IT_IS = "why", "how it is"


class HearRefusal(TopicAction):
    """I will not pay."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_hear_refusal"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Shorter each time; in the middle of something else nothing is asked."""
        match turn.slots.get("refused"):
            case told if told == HOW_IT_IS:
                dispatcher.utter_message(response="utter_refusal_stays")
                return []
            case told if told == WHY:
                return await self._tell_how_it_is(turn, dispatcher)
            case _ if turn.form:
                dispatcher.utter_message(response="utter_refusal_heard")
                return []
            case _:
                dispatcher.utter_message(response="utter_refusal_why")
                return [SlotSet("refused", WHY)]

    async def _tell_how_it_is(
        self, turn: Turn, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        dispatcher.utter_message(response="utter_refusal_how_it_is")
        if await _have_somebody_decide(turn):
            dispatcher.utter_message(response="utter_refusal_for_staff")
        dispatcher.utter_message(response="utter_refusal_choices")
        return [SlotSet("refused", HOW_IT_IS)]


async def _have_somebody_decide(turn: Turn) -> bool:
    """Staff looks at the case, if it is known whose it is."""
    async with store().writing() as session:
        if await verified_case_id(session, turn.conversation_id) is None:
            return False
        by = Actor.person(turn.conversation_id)
        await have_staff_look(session, by, key=turn.key("refusal"))
    return True
