"""A telephone: sends what somebody types, and reads what the double of Twilio delivers there."""

import asyncio
from collections.abc import Awaitable, Callable

from arrears.channels.twilio.segments import for_sms
from arrears.chat.notices import BOT_IS_AWAY
from tests.contract.twilio.people import NotTaken, Person
from tests.system.running import TODAY

EXCUSES = frozenset({BOT_IS_AWAY, for_sms(BOT_IS_AWAY, on=TODAY)})
LOOK_EVERY_SECONDS = 0.2


class Telephone:
    """One number of one channel."""

    NotTaken = NotTaken

    def __init__(self, person: Person, patience: float) -> None:
        self.address = person.address
        self.counts: list[int] = []
        self._person = person
        self._patience = patience

    @property
    def read(self) -> list[str]:
        """What came in, in order; excuses for a delay left out."""
        return [text for text in self._person.texts if text not in EXCUSES]

    async def sends(self, text: str) -> None:
        """Send something till it is taken. Raises NotTaken."""
        await self._person.writes(text)

    async def reads(self, count: int) -> None:
        """Wait till so many texts came in all. Raises TimeoutError."""
        news = self._person.news
        async with asyncio.timeout(self._patience), news:
            await news.wait_for(lambda: len(self.read) >= count)
        self.counts.append(len(self.read))

    async def reads_all(self, on_its_way: Callable[[], Awaitable[bool]]) -> None:
        """Wait till nothing more is on its way here. Raises TimeoutError."""
        async with asyncio.timeout(self._patience):
            while await on_its_way():  # noqa: ASYNC110 - a database tells no events
                await asyncio.sleep(LOOK_EVERY_SECONDS)
        self.counts.append(len(self.read))
