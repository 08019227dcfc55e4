"""Whose case it is, who acts for them, and how to reach them."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import telephone
from arrears.cases.kinds import Stage
from arrears.cases.models import Case
from arrears.cases.verification import NotVerified, access_case

# By whether a phone number and an e-mail address are known.
CONTACT = {
    (True, True): "utter_contact_phone_email",
    (True, False): "utter_contact_phone",
    (False, True): "utter_contact_email",
}


class TellContact(TopicAction):
    """Whom is my case with, and how do I reach them? Said beside other answers."""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_contact"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell it to a verified person; say nothing to others."""
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
        except NotVerified:
            return []
        tell_contact(case, dispatcher)
        return []


def tell_contact(case: Case, dispatcher: CollectingDispatcher) -> None:
    """Who acts, with the registration in the agency's name (art. 11 Wki), and whose case it is."""
    creditor = case.creditor
    if creditor.agency and case.stage is not Stage.REMINDER:
        is_registered = creditor.registration is not None
        dispatcher.utter_message(
            response="utter_agency_registered" if is_registered else "utter_agency",
            agency=creditor.agency,
            creditor=creditor.name,
            registration=creditor.registration,
        )
    facts = {
        "phone": telephone(creditor.phone) if creditor.phone else None,
        "email": creditor.email,
    }
    if response := CONTACT.get((bool(creditor.phone), bool(creditor.email))):
        dispatcher.utter_message(response=response, creditor=creditor.name, **facts)
