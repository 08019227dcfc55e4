"""A telephone: sends what somebody types, and reads what the double of Twilio delivers there."""

import asyncio

from arrears.channels.twilio.segments import for_sms
from arrears.chat.notices import BOT_IS_AWAY
from tests.contract.twilio.people import NotTaken, Person
from tests.system.running import TODAY

EXCUSES = frozenset({BOT_IS_AWAY, for_sms(BOT_IS_AWAY, on=TODAY)})
QUIET_SECONDS = 3.0


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

    async def reads(self, count: int | None) -> None:
        """Wait till so many texts came in all; without a count, till nothing more comes.

        Raises TimeoutError.
        """
        await self._reach(len(self.read) + 1 if count is None else count)
        if count is None:
            await self._until_quiet()
        self.counts.append(len(self.read))

    async def _reach(self, count: int) -> None:
        news = self._person.news
        async with asyncio.timeout(self._patience), news:
            await news.wait_for(lambda: len(self.read) >= count)

    async def _until_quiet(self) -> None:
        seen = -1
        while seen < len(self.read):
            seen = len(self.read)
            await asyncio.sleep(QUIET_SECONDS)
