"""Ends or extends a request, and has the person hear of it in the talk in which they asked.

Both happen in one transaction: nobody is told of what was not kept, or left without an answer.
"""

from collections.abc import Awaitable, Callable
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.kinds import PrivacyRefusal, PrivacyRight
from arrears.cases.models import PrivacyRequest
from arrears.cases.privacy.fulfilling import find_corrections, fulfil_privacy_request
from arrears.cases.privacy_requests import (
    access_privacy_request,
    extend_privacy_request,
    refuse_privacy_request,
)
from arrears.chat.live import NewEntries
from arrears.chat.records import Entry
from arrears.chat.service import Chat
from arrears.chat.telling import tell_person
from arrears.desk.privacy import words

type Told = tuple[PrivacyRequest, str]
type Act = Callable[[AsyncSession], Awaitable[Told]]


async def answer(chat: Chat, request_id: int, *, by: Actor, on: date, elsewhere: bool) -> None:
    """What was asked is done."""

    async def act(session: AsyncSession) -> Told:
        request = await fulfil_privacy_request(
            session, request_id, by=by, on=on, elsewhere=elsewhere
        )
        if request.kind is not PrivacyRight.CORRECTION:
            return request, words.TOLD[request.kind]
        corrected = await find_corrections(session, request)
        return request, words.corrected([one.field for one in corrected])

    await _do_and_tell(chat, request_id, act, by=by)


async def refuse(chat: Chat, request_id: int, because: PrivacyRefusal, *, by: Actor) -> None:
    """What was asked is not done, for a reason."""

    async def act(session: AsyncSession) -> Told:
        request = await refuse_privacy_request(session, request_id, because, by=by)
        return request, words.refused(request.kind, because)

    await _do_and_tell(chat, request_id, act, by=by)


async def extend(chat: Chat, request_id: int, *, by: Actor, on: date) -> None:
    """It takes two months more."""

    async def act(session: AsyncSession) -> Told:
        request = await extend_privacy_request(session, request_id, by=by, on=on)
        return request, words.extended(request.kind, request.due_on)

    await _do_and_tell(chat, request_id, act, by=by)


async def _do_and_tell(chat: Chat, request_id: int, act: Act, *, by: Actor) -> None:
    """Told once: what was done before is not told again."""
    entries: list[Entry] = []
    async with chat.store.writing() as session:
        before = await access_privacy_request(session, request_id)
        was = (before.state, before.due_on)
        request, text = await act(session)
        talk, stands = request.conversation_id, (request.state, request.due_on)
        if talk is not None and was != stands:
            key = f"privacy:{request.id}:{request.state}:{request.due_on}"
            entries = await tell_person(session, chat, talk, text, by=by, key=key)
    if talk is not None and entries:
        chat.live.tell(talk, NewEntries(entries))
