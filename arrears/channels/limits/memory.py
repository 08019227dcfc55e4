"""Counts in this process's memory."""

from limits.aio.storage import MemoryStorage

from arrears.clock import now


class Memory(MemoryStorage):
    """The library's, which looks through all counts at each hit; this one does so once a window.

    A flood from many addresses would make each of its requests dearer than the one before.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sweep_at = 0.0

    async def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count so many more; how many that makes in this window of `expiry` seconds."""
        moment = now().timestamp()
        self._sweep(moment, expiry)
        if self.expirations.get(key, 0) <= moment:
            self.storage[key], self.expirations[key] = 0, moment + expiry
        self.storage[key] += amount
        return self.storage[key]

    def _sweep(self, moment: float, expiry: float) -> None:
        if moment < self._sweep_at:
            return
        self._sweep_at = moment + expiry
        for key in [key for key, ends in self.expirations.items() if ends <= moment]:
            del self.storage[key], self.expirations[key]
