"""Somebody with a telephone, whose messages Twilio brings to the app."""

import asyncio
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import httpx
from sqlalchemy import select
from twilio.request_validator import RequestValidator

from arrears.cases.kinds import Author, Channel
from arrears.cases.models import Address, Conversation, Escalation, Message, Model
from arrears.cases.store import Store

PUBLIC_URL, TOKEN = "https://chat.example", "a-token"
OUR_NUMBER = "+3197010000000"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SECONDS_TO_GIVE_UP = 15


async def post(
    web: httpx.AsyncClient, path: str, form: dict[str, str], *, token: str = TOKEN
) -> httpx.Response:
    """A request that Twilio signs with this token."""
    signature = RequestValidator(token).compute_signature(PUBLIC_URL + path, form)
    headers = FORM | {"X-Twilio-Signature": signature}
    return await web.post(path, content=urlencode(form), headers=headers)


class Telephone:
    """One number in one channel, and what the store holds of it."""

    def __init__(
        self,
        web: httpx.AsyncClient,
        store: Store,
        channel: Channel = Channel.WHATSAPP,
        number: str = "+31612345678",
    ) -> None:
        self.web, self.store, self.channel, self.number = web, store, channel, number

    def form(self, text: str, **fields: str) -> dict[str, str]:
        """A message as Twilio posts it."""
        prefix = "whatsapp:" if self.channel is Channel.WHATSAPP else ""
        return {
            "MessageSid": f"SM{uuid4().hex}",
            "From": f"{prefix}{self.number}",
            "To": f"{prefix}{OUR_NUMBER}",
            "Body": text,
            "NumMedia": "0",
            "ProfileName": "Wie dan ook",
        } | fields

    async def sends(self, text: str = "", **fields: str) -> httpx.Response:
        return await post(self.web, "/twilio/messages", self.form(text, **fields))

    async def sends_file(self, media_type: str, text: str = "", **fields: str) -> httpx.Response:
        media = {"NumMedia": "1", "MediaUrl0": "https://x.example/1"}
        return await self.sends(text, **media | {"MediaContentType0": media_type} | fields)

    async def conversation_id(self) -> UUID:
        async with self.store.reading() as session:
            at = select(Address.conversation_id).where(
                Address.channel == self.channel, Address.address == self.number
            )
            return (await session.scalars(at)).one()

    async def conversation(self) -> Conversation:
        talk = await self.conversation_id()
        async with self.store.reading() as session:
            return await session.get_one(Conversation, talk)

    async def messages(self) -> Sequence[Message]:
        """All that stands in the log of this number's conversation."""
        talk = await self.conversation_id()
        async with self.store.reading() as session:
            found = await session.scalars(
                select(Message).where(Message.conversation_id == talk).order_by(Message.sequence)
            )
            return found.all()

    async def said(self) -> list[str | None]:
        """What the person said."""
        return [one.text for one in await self.messages() if one.author is Author.PERSON]

    async def heard(self) -> list[str | None]:
        """What was said to the person."""
        return [one.text for one in await self.messages() if one.author is not Author.PERSON]

    async def until_heard(self, count: int) -> list[str | None]:
        """The same, once there is so much of it."""
        async with asyncio.timeout(SECONDS_TO_GIVE_UP):
            while len(heard := await self.heard()) < count:  # noqa: ASYNC110 - a log tells no events
                await asyncio.sleep(0.01)
        return heard

    async def reasons(self) -> list[str]:
        """Why staff was called."""
        return [one.reason.value for one in await self.rows(Escalation)]

    async def rows[M: Model](self, kind: type[M]) -> list[M]:
        table: Any = kind
        async with self.store.reading() as session:
            return list(await session.scalars(select(kind).order_by(table.id)))
