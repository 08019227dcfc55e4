"""How far all conversations are together."""

import asyncio


class Progress:
    """How many messages were answered."""

    def __init__(self) -> None:
        self.answered = 0
        self._news = asyncio.Condition()

    async def advance(self, count: int = 1) -> None:
        """So many more were answered."""
        async with self._news:
            self.answered += count
            self._news.notify_all()

    async def reaches(self, count: int) -> None:
        """Wait till so many were answered."""
        async with self._news:
            await self._news.wait_for(lambda: self.answered >= count)
