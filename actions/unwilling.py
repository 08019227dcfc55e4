"""Who will not pay: asked why once, then told calmly what is so and what can still be chosen.

Nothing of it is recorded: whether a refusal is a statement that one will fail (art. 6:83 sub c BW)
is not for a bot to say. A person decides how it goes on.
"""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.requests import have_staff_look
from arrears.cases.verification import verified_case_id

WHY = "utter_refusal_why"
HOW_IT_IS = "utter_refusal_how_it_is"
STAYS = "utter_refusal_stays"


class HearRefusal(TopicAction):
    """I will not pay."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_hear_refusal"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Shorter each time; in the middle of something else nothing is asked."""
        told = _told(turn)
        if HOW_IT_IS in told:
            dispatcher.utter_message(response=STAYS)
        elif WHY in told:
            dispatcher.utter_message(response=HOW_IT_IS)
            if await _have_somebody_decide(turn):
                dispatcher.utter_message(response="utter_refusal_for_staff")
            dispatcher.utter_message(response="utter_refusal_choices")
        elif turn.form:
            dispatcher.utter_message(response="utter_refusal_heard")
        else:
            dispatcher.utter_message(response=WHY)
        return []


def _told(turn: Turn) -> set[str]:
    """What was said in this conversation so far."""
    said = (event.get("metadata") or {} for event in turn.events if event["event"] == "bot")
    return {str(one.get("utter_action")) for one in said}


async def _have_somebody_decide(turn: Turn) -> bool:
    """Staff looks at the case, if it is known whose it is."""
    async with store().writing() as session:
        if await verified_case_id(session, turn.conversation_id) is None:
            return False
        by = Actor.person(turn.conversation_id)
        await have_staff_look(session, by, key=turn.key("refusal"))
    return True
