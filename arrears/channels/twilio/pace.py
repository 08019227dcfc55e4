"""How fast one sender may send."""

import asyncio


class Pace:
    """Turns of one sender, so many a second, in the order in which they are asked for."""

    def __init__(self, per_second: float) -> None:
        self._gap = 1 / per_second
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for the next turn."""
        moment = asyncio.get_running_loop().time()
        turn = max(moment, self._next)
        self._next = turn + self._gap
        await asyncio.sleep(turn - moment)

    def rest(self, seconds: float) -> None:
        """Give no turn before so many seconds from now."""
        self._next = max(self._next, asyncio.get_running_loop().time() + seconds)
