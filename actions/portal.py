"""Access to the online file: a registration code, or a person when logging in fails."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.business_only import refuse_business
from actions.casestore import store
from actions.explanation import words
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import weekday
from arrears.cases.acting import Actor
from arrears.cases.portal_requests import request_portal_code
from arrears.cases.requests import NotInBusiness, looked_at_by
from arrears.cases.verification import access_case
from arrears.clock import today

TROUBLE = words(
    r"wachtwoord|gebruikersnaam|geblokkeerd|foutmelding|onjuist|ongeldig|verlopen|wit scherm"
    r"|werkt niet|doet (?:het )?niet|laadt niet"
    r"|(?:niet|nie) (?:meer )?(?:inloggen|in ?loggen|openen)"
    r"|inloggen (?:lukt|gaat|werkt) niet|kom (?:er )?(?:ik )?niet in|ligt eruit|resetten"
)


class RequestPortalAccess(TopicAction):
    """How do I get into my online file?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_request_portal_access"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Ask for a code; it is never told in the chat."""
        if TROUBLE.search(turn.text):
            dispatcher.utter_message(response="utter_portal_trouble")
            return []
        try:
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                asked = await request_portal_code(
                    session,
                    case,
                    by=Actor.person(turn.conversation_id),
                    key=turn.key("portal"),
                )
        except NotInBusiness as refusal:
            refuse_business(refusal, dispatcher)
            return []
        way = "e-mail" if case.person.email else "post"
        if asked.key != turn.key("portal"):
            dispatcher.utter_message(response="utter_portal_code_under_way", way=way)
            return []
        dispatcher.utter_message(
            response="utter_portal_code_asked",
            way=way,
            looked_at_by=weekday(looked_at_by(today())),
        )
        return []
