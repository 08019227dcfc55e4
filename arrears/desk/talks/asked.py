"""Who asks what of which talk, and what every act in it ends with."""

from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from starlette.responses import Response

from arrears.cases.acting import Actor, Refused
from arrears.cases.holders import ConversationUnknown
from arrears.cases.talks import find_talk
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.desk.access import ForTalks
from arrears.desk.pages import see_other
from arrears.desk.problems import wants_page
from arrears.desk.sign_in.sessions import Signed
from arrears.desk.talks.page import talk_page
from arrears.desk.talks.refusals import status_of, words_for
from arrears.problem import problem


@dataclass(frozen=True)
class Asked:
    """A request of somebody of staff about one talk."""

    request: Request
    conversation_id: UUID
    signed: Signed
    chat: Chat

    @property
    def by(self) -> Actor:
        """Who acts in the talk."""
        return Actor.staff(self.signed.staff_id, self.conversation_id)

    @property
    def path(self) -> str:
        """Where the talk is shown."""
        return f"/desk/talks/{self.conversation_id}"


async def asked(request: Request, conversation_id: UUID, signed: ForTalks, chat: TheChat) -> Asked:
    """What is asked of the talk in the path."""
    return Asked(request, conversation_id, signed, chat)


type InTalk = Annotated[Asked, Depends(asked)]


async def settled(asked: Asked, doing: Awaitable[object], **typed: str) -> Response:
    """Do it and show the talk; refused, say why and give back what was `typed`."""
    try:
        await doing
    except Refused as error:
        return await _refused(asked, error, typed)
    return see_other(asked.path)


async def _refused(asked: Asked, error: Refused, typed: dict[str, str]) -> Response:
    status, words = status_of(error), words_for(error, await _holder(asked))
    if not wants_page(asked.request):
        return problem(status, type(error).__name__, words)
    return await talk_page(
        asked.request,
        asked.chat,
        asked.signed,
        asked.conversation_id,
        status=status,
        problem=words,
        typed=typed,
    )


async def _holder(asked: Asked) -> str | None:
    """The name of the colleague who has the talk, for who wonders why they cannot."""
    with suppress(ConversationUnknown):
        async with asked.chat.store.reading() as session:
            return (await find_talk(session, asked.conversation_id)).held_by
    return None
