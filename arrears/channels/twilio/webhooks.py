"""What Twilio calls when a message comes in."""

from collections.abc import Mapping
from typing import Annotated

import structlog
from fastapi import APIRouter, Depends, Request, Response

from arrears.channels.twilio.inbound import PhoneMessage, SenderUnreachable
from arrears.channels.twilio.receiving import take_in
from arrears.channels.twilio.signature import Called, SignatureCheck
from arrears.channels.web.api import TheChat

# Answers go out by Twilio's API, once they are there: here nothing is said.
NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'

router = APIRouter(prefix="/twilio", tags=["telephones"])

events = structlog.get_logger()


class Twiml(Response):
    """What Twilio is to do now, in its own language."""

    media_type = "text/xml"


async def signed_form(request: Request) -> Mapping[str, str]:
    """The form of a request that Twilio signed. Raises SignatureRefused."""
    called = await Called.of(request)
    check: SignatureCheck = request.app.state.twilio_signatures
    check.admit(called)
    return called.form


type SignedForm = Annotated[Mapping[str, str], Depends(signed_form)]


@router.post("/messages", response_class=Twiml)
async def receive(form: SignedForm, chat: TheChat) -> Twiml:
    """A message came in. Answered once it is kept; the same again is safe."""
    try:
        message = PhoneMessage.read(form)
    except SenderUnreachable:
        events.info("telephone_cannot_be_answered")
    else:
        await take_in(message, chat)
    return Twiml(NOTHING_TO_SAY)
