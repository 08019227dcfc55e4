"""Where a case may be told, when that is not where the person is now."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.closing import ALL_FORGOTTEN
from actions.turn import Turn
from actions.wording import telephone
from arrears.cases.whatsapp_policy import is_told_elsewhere
from arrears.settings import settings


async def is_elsewhere(turn: Turn) -> bool:
    """Whether nothing of the case may be told in this channel."""
    async with store().reading() as session:
        return await is_told_elsewhere(session, turn.conversation_id)


def tell_where(dispatcher: CollectingDispatcher) -> list[EventType]:
    """Say where to go on, and leave what was going on."""
    dispatcher.utter_message(response="utter_told_elsewhere", link=settings().web_chat_url)
    if number := settings().twilio_sms_sender:
        dispatcher.utter_message(response="utter_told_by_sms", number=telephone(number))
    return [*ALL_FORGOTTEN]
