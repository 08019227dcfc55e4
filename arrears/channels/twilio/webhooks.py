"""What Twilio calls when a message comes in."""

import structlog
from fastapi import APIRouter, Response

from arrears.channels.twilio.inbound import PhoneMessage, SenderUnreachable
from arrears.channels.twilio.receiving import take_in
from arrears.channels.twilio.signature import SignedForm
from arrears.channels.web.api import TheChat, TheLimits

# Answers go out by Twilio's API, once they are there: here nothing is said.
NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'

router = APIRouter(prefix="/twilio", tags=["telephones"])

events = structlog.get_logger()


class Twiml(Response):
    """What Twilio is to do now, in its own language."""

    media_type = "text/xml"


@router.post("/messages", response_class=Twiml)
async def receive(form: SignedForm, chat: TheChat, limits: TheLimits) -> Twiml:
    """A message came in. Answered once it is kept; the same again is safe."""
    try:
        message = PhoneMessage.read(form)
    except SenderUnreachable:
        events.info("telephone_cannot_be_answered")
    else:
        await limits.phone_message(message.address)
        await take_in(message, chat)
    return Twiml(NOTHING_TO_SAY)
