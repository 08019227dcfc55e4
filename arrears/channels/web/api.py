"""The web chat's API: start a conversation, say something, read along."""

from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass
from typing import Annotated, Self
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import StreamingResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from arrears.cases.kinds import Channel, Holder
from arrears.channels.limits.limits import Limits
from arrears.channels.limits.visitors import visitor_at
from arrears.channels.web.events import EventStream, happenings
from arrears.channels.web.shown import Spoken
from arrears.chat.records import ConversationNotFound, Inbound, storable
from arrears.chat.service import Chat

LONGEST_TEXT = 20_000
MOST_MESSAGES = 2**31 - 1


class Started(BaseModel):
    """A new conversation. The token opens it: keep it as you would a password."""

    id: UUID
    token: str


class Saying(BaseModel):
    """What a person sends: typed text, or the payload of an offered button with its title."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    client_id: Annotated[str, Field(pattern=r"^[\w-]{1,64}$")]
    text: Annotated[str, Field(max_length=LONGEST_TEXT), AfterValidator(storable)] = ""
    payload: (
        Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(storable)] | None
    ) = None
    typed: Annotated[
        bool, Field(description="Typed by hand: the answer waits a moment for what may follow")
    ] = False

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.text and self.payload is None:
            raise ValueError("empty message")
        return self


class Kept(BaseModel):
    """The message is in the log, under this number."""

    sequence: int


class History(BaseModel):
    """What was said, and how things stand."""

    messages: list[Spoken]
    composing: bool
    holder: Holder
    verified: bool = Field(description="Whether the person may see their case now")
    handled: int = Field(
        description="What the person said up to this number was answered, or is with staff"
    )
    by: str | None = Field(description="The first name of the colleague who has the talk")


async def chat_of(request: Request) -> Chat:
    """The conversations of this app. Asynchronous, or it would be called in a thread."""
    chat: Chat = request.app.state.chat
    return chat


async def limits_of(request: Request) -> Limits:
    """How much may be asked of this app."""
    limits: Limits = request.app.state.limits
    return limits


async def visitor_of(request: Request) -> str:
    """Whom this request counts for."""
    return visitor_at(request.client and request.client.host)


type TheChat = Annotated[Chat, Depends(chat_of)]
type TheLimits = Annotated[Limits, Depends(limits_of)]
type Visitor = Annotated[str, Depends(visitor_of)]
type After = Annotated[
    int, Query(ge=0, le=MOST_MESSAGES, description="Only what came after this sequence number")
]


@dataclass(frozen=True)
class Visit:
    """A request that was counted: whose it is, and what it is asked of.

    One dependency for all three: working each out takes its time at every message.
    """

    visitor: str
    limits: Limits
    chat: Chat


async def visiting(request: Request) -> Visit:
    """Count a request before anything else is done for it."""
    visit = Visit(await visitor_of(request), await limits_of(request), await chat_of(request))
    await visit.limits.request(visit.visitor)
    return visit


type Visiting = Annotated[Visit, Depends(visiting)]


async def admitted(
    conversation_id: UUID,
    visit: Visiting,
    bearer: Annotated[
        HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))
    ] = None,
) -> UUID:
    """The conversation in the path, if the token in the header is its own; else 404."""
    if bearer is None:
        raise ConversationNotFound(conversation_id)
    await visit.chat.log.admit(conversation_id, bearer.credentials)
    return conversation_id


type Admitted = Annotated[UUID, Depends(admitted)]


async def place(conversation: Admitted, visit: Visiting) -> AsyncIterator[None]:
    """A place to follow a conversation from, for as long as the answer lasts."""
    with visit.limits.following(visit.visitor, conversation):
        yield


router = APIRouter(
    prefix="/chat/conversations", tags=["web chat"], dependencies=[Depends(visiting)]
)


@router.post("", status_code=201)
async def start(visit: Visiting) -> Started:
    """Start a conversation."""
    await visit.limits.start(visit.visitor)
    conversation_id, token = await visit.chat.log.start(Channel.WEB)
    return Started(id=conversation_id, token=token)


@router.post("/{conversation_id}/messages", status_code=202)
async def say(saying: Saying, conversation: Admitted, visit: Visiting) -> Kept:
    """Say something. Answered once it is kept; sending it again is safe."""
    await visit.limits.message(visit.visitor, conversation)
    inbound = Inbound(saying.client_id, saying.text, saying.payload, typed=saying.typed)
    return Kept(sequence=await visit.chat.receive(conversation, inbound))


@router.post("/{conversation_id}/typing", status_code=204)
async def type_on(conversation: Admitted, visit: Visiting) -> None:
    """The person is typing: an answer to what was typed before waits; a colleague sees it."""
    visit.chat.person_types(conversation)


@router.get("/{conversation_id}/messages")
async def read(conversation: Admitted, visit: Visiting, after: After = 0) -> History:
    """What was said so far."""
    entries = await visit.chat.log.entries(conversation, after=after)
    standing = await visit.chat.log.standing(conversation)
    return History(
        messages=[Spoken.of(entry) for entry in entries],
        composing=visit.chat.live.is_composing(conversation),
        **asdict(standing),
    )


@router.get(
    "/{conversation_id}/events",
    response_class=StreamingResponse,
    responses={200: {"content": {EventStream.media_type: {}}}},
    dependencies=[Depends(place)],
)
async def follow(conversation: Admitted, visit: Visiting, after: After = 0) -> EventStream:
    """All that happens from now on, after first what was missed since `after`."""
    return EventStream(happenings(visit.chat, conversation, after))


@router.post("/{conversation_id}/sign-out", status_code=204)
async def sign_out(conversation: Admitted, visit: Visiting) -> None:
    """Close the case for this conversation. The talk goes on; the bot asks anew who it is with."""
    await visit.chat.sign_out(conversation)
