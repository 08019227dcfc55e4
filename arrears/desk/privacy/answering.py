"""Ends or extends a request, and has the person hear of it in the talk in which they asked."""

from collections.abc import Awaitable, Callable
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.kinds import PrivacyRefusal
from arrears.cases.models import PrivacyRequest
from arrears.cases.privacy_requests import (
    access_privacy_request,
    answer_privacy_request,
    extend_privacy_request,
    refuse_privacy_request,
)
from arrears.chat.live import NewEntries
from arrears.chat.service import Chat
from arrears.desk.privacy import words

type Act = Callable[[AsyncSession], Awaitable[PrivacyRequest]]
type Saying = Callable[[PrivacyRequest], str]


async def answer(chat: Chat, request_id: int, *, by: Actor) -> None:
    """What was asked is done."""
    await _do_and_tell(
        chat,
        request_id,
        lambda session: answer_privacy_request(session, request_id, by=by),
        lambda request: words.TOLD[request.kind],
    )


async def refuse(chat: Chat, request_id: int, because: PrivacyRefusal, *, by: Actor) -> None:
    """What was asked is not done, for a reason."""
    await _do_and_tell(
        chat,
        request_id,
        lambda session: refuse_privacy_request(session, request_id, because, by=by),
        lambda request: words.refused(request.kind, because),
    )


async def extend(chat: Chat, request_id: int, *, by: Actor, on: date) -> None:
    """It takes two months more."""
    await _do_and_tell(
        chat,
        request_id,
        lambda session: extend_privacy_request(session, request_id, by=by, on=on),
        lambda request: words.extended(request.kind, request.due_on),
    )


async def _do_and_tell(chat: Chat, request_id: int, act: Act, saying: Saying) -> None:
    """Told once: what was done before is not told again."""
    async with chat.store.writing() as session:
        before = await access_privacy_request(session, request_id)
        was = (before.state, before.due_on)
        request = await act(session)
    if request.conversation_id is not None and was != (request.state, request.due_on):
        await chat.log.notify(request.conversation_id, saying(request))
        chat.live.tell(request.conversation_id, NewEntries())
