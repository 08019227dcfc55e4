"""Going on by telephone: where a person may, and the code to do it with."""

from datetime import datetime
from typing import Literal

from fastapi import APIRouter, Depends, HTTPException, Request
from pydantic import BaseModel, ConfigDict

from arrears.cases.kinds import Channel
from arrears.cases.moves import begin_move
from arrears.cases.verification import NotVerified, access_case
from arrears.cases.whatsapp_policy import may_be_told
from arrears.channels.twilio.going_on import link_to, number_for, text_with
from arrears.channels.web.api import Admitted, TheChat, visiting
from arrears.settings import Settings

router = APIRouter(
    prefix="/chat/conversations", tags=["web chat"], dependencies=[Depends(visiting)]
)

type Telephone = Literal[Channel.WHATSAPP, Channel.SMS]
TELEPHONES: tuple[Telephone, ...] = (Channel.WHATSAPP, Channel.SMS)


class Choice(BaseModel):
    """Where somebody wants to go on."""

    model_config = ConfigDict(extra="forbid")

    channel: Telephone


class Choices(BaseModel):
    """Where this conversation may go on now; nowhere while it is not known who the person is."""

    channels: list[Telephone]


class GoingOn(BaseModel):
    """What to send from the telephone, and where to: the link has all of it ready.

    The code counts once, and till `ends_at`. A new one ends it.
    """

    channel: Telephone
    number: str
    code: str
    text: str
    link: str
    ends_at: datetime


@router.get("/{conversation_id}/elsewhere")
async def choices(conversation: Admitted, request: Request, chat: TheChat) -> Choices:
    """Where to go on."""
    settings: Settings = request.app.state.settings
    try:
        async with chat.store.reading() as session:
            case = await access_case(session, conversation)
    except NotVerified:
        return Choices(channels=[])
    return Choices(
        channels=[
            channel
            for channel in TELEPHONES
            if number_for(settings, channel) and may_be_told(case, channel)
        ]
    )


@router.post("/{conversation_id}/elsewhere", status_code=201)
async def go_on(choice: Choice, conversation: Admitted, request: Request, chat: TheChat) -> GoingOn:
    """A code with which this conversation goes on by telephone."""
    number = number_for(request.app.state.settings, choice.channel)
    if number is None:
        raise HTTPException(404, "No such channel")
    async with chat.store.writing() as session:
        code = await begin_move(session, conversation, choice.channel)
    text = text_with(code.text)
    return GoingOn(
        channel=choice.channel,
        number=number,
        code=text.rpartition(" ")[2],
        text=text,
        link=link_to(choice.channel, number, text),
        ends_at=code.ends_at,
    )
