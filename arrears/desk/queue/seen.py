"""Remembers whom of staff which cases were listed for, so that it is noted once a day for each."""

from collections.abc import Collection
from datetime import date

from arrears.clock import today


class Seen:
    """What this process has noted today. Another process, or a new start, notes it once more."""

    def __init__(self) -> None:
        self._on: date | None = None
        self._noted: set[tuple[int, int]] = set()

    def new(self, staff_id: int, case_ids: Collection[int]) -> list[int]:
        """The cases that it has not been noted of yet that they saw them today."""
        if self._on != today():
            self._on = today()
            self._noted.clear()
        return sorted(one for one in case_ids if (staff_id, one) not in self._noted)

    def add(self, staff_id: int, case_ids: Collection[int]) -> None:
        """It is noted that they saw these."""
        self._noted.update((staff_id, one) for one in case_ids)
