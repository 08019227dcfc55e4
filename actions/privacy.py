"""Privacy: what is kept and who sees it, and what somebody asks about their own data (AVG)."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import yes
from actions.casestore import store
from actions.errand import Errand, Known, Question, only_when_told
from actions.turn import Turn
from actions.wording import day
from arrears.cases.acting import Actor
from arrears.cases.kinds import PrivacyRight
from arrears.cases.privacy_requests import request_privacy
from dutch import parse_privacy_right


def right(turn: Turn) -> str | None:
    """What is asked about one's own data."""
    return parse_privacy_right(turn.text)


def is_named(known: Known) -> bool:
    """Who asks nothing in particular gets an answer, and no question."""
    return known.get("right") is not None


class AskPrivacy(Errand):
    """What do you keep of me? Send me a copy. Erase it."""

    errand = "privacy"
    intents = frozenset({"ask_privacy"})
    questions = (
        Question("right", read=right, volunteered=right, needed=only_when_told),
        Question("confirmed", read=yes, needed=is_named, confirms=True),
    )

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """A question about privacy in general is answered, and that is all."""
        if right(turn) is None:
            dispatcher.utter_message(response="utter_explain_privacy")
            return False
        return True

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Their good right."""
        if asked := right(turn):
            dispatcher.utter_message(response=f"utter_privacy_{asked}")

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Record it, and say by when there is an answer."""
        if not known["confirmed"]:
            dispatcher.utter_message(response="utter_privacy_not_asked")
            return []
        async with store().writing() as session:
            request = await request_privacy(
                session,
                turn.conversation_id,
                PrivacyRight(known["right"]),
                by=Actor.person(turn.conversation_id),
                key=turn.key("privacy"),
            )
        is_known = request.person_id is not None
        dispatcher.utter_message(
            response="utter_privacy_asked" if is_known else "utter_privacy_asked_by_stranger",
            due_on=day(request.due_on),
        )
        return []
