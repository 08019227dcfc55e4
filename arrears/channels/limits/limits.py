"""The limits of this installation."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Self
from uuid import UUID

from limits import RateLimitItem, RateLimitItemPerMinute

from arrears.channels.limits.counting import Counts
from arrears.channels.limits.places import Places
from arrears.channels.limits.visitors import is_within
from arrears.settings import Settings


class Limits:
    """Each is asked before the work is done, and raises TooMany.

    Visitors at some addresses are not limited, such as who is on this very machine.
    """

    def __init__(self, counts: Counts, settings: Settings) -> None:
        self._counts = counts
        self._unlimited = settings.unlimited_addresses
        self._requests = _a_minute(settings.requests_per_minute, "requests")
        self._starts = _a_minute(settings.conversations_per_minute, "conversations")
        self._messages = _a_minute(settings.messages_per_minute, "messages")
        self._phone = _a_minute(settings.phone_messages_per_minute, "phone")
        self._sign_ins = _a_minute(settings.sign_ins_per_minute, "sign_ins")
        self._of_visitor = Places(settings.streams_per_address)
        self._of_conversation = Places(settings.streams_per_conversation)

    @classmethod
    @asynccontextmanager
    async def running(cls, settings: Settings) -> AsyncIterator[Self]:
        """Limits that hold while the block runs."""
        async with Counts.running(settings.redis_url) as counts:
            yield cls(counts, settings)

    async def request(self, visitor: str) -> None:
        """A visitor asks for anything at all."""
        await self._count(self._requests, visitor, visitor)

    async def start(self, visitor: str) -> None:
        """A visitor starts a conversation."""
        await self._count(self._starts, visitor, visitor)

    async def message(self, visitor: str, conversation_id: UUID) -> None:
        """Something is said in a conversation, by who has its token: others cannot use it up."""
        await self._count(self._messages, visitor, str(conversation_id))

    async def sign_in(self, visitor: str) -> None:
        """Somebody at an address tries to sign in at the desk, by whatever step."""
        await self._count(self._sign_ins, visitor, visitor)

    async def phone_message(self, number: str) -> None:
        """A message comes in from a telephone number, as the provider vouches for it."""
        await self._counts.count(self._phone, number)

    @contextmanager
    def following(self, visitor: str, conversation_id: UUID) -> Iterator[None]:
        """A visitor follows a conversation while the block runs."""
        if self._is_unlimited(visitor):
            yield
            return
        with (
            self._of_visitor.taken(visitor),
            self._of_conversation.taken(str(conversation_id)),
        ):
            yield

    async def _count(self, limit: RateLimitItem, visitor: str, whose: str) -> None:
        if not self._is_unlimited(visitor):
            await self._counts.count(limit, whose)

    def _is_unlimited(self, visitor: str) -> bool:
        return is_within(visitor, self._unlimited)


def _a_minute(amount: int, what: str) -> RateLimitItemPerMinute:
    return RateLimitItemPerMinute(amount, namespace=what)
