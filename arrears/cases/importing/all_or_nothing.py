"""Brings a file into the store as a whole or not at all, however long it is.

The file is read twice: once to check every line while the store is left in peace, once to write
it in one transaction, some hundreds of lines at a time.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import batched
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_lines import BadLine
from arrears.cases.store import Store

LINES_AT_ONCE = 500
MOST_BAD_KEPT = 1_000

type Numbered[R] = tuple[int, R]
type OnBad = Callable[[BadLine], None]


@dataclass
class ImportReport:
    """What an import did, or why it did nothing: how many bad lines, and the first of them.

    `left_out` are good lines of what was erased here and does not come back.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    bad_count: int = 0
    bad: list[BadLine] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)

    def refuse(self, bad: BadLine) -> None:
        """Count a bad line; then nothing else counts."""
        self.added = self.updated = self.unchanged = 0
        self.left_out = []
        self.bad_count += 1
        if len(self.bad) < MOST_BAD_KEPT:
            self.bad.append(bad)


class FileKind[R](Protocol):
    """What differs between a file of cases and a file of payments."""

    def read(self, lines: Iterable[bytes]) -> Iterator[Numbered[R] | BadLine]:
        """The lines of the file, checked by themselves."""

    async def write(
        self, session: AsyncSession, rows: Sequence[Numbered[R]], report: ImportReport
    ) -> list[BadLine]:
        """Write a batch of lines and count them; the ones that do not go with the store."""


class NothingLoaded(Exception):
    """A line cannot be kept, so none is."""


async def load[R](
    store: Store, lines: Iterable[bytes], kind: FileKind[R], on_bad: OnBad | None
) -> ImportReport:
    """Load a file. One bad line, and the store stays as it was.

    `lines` must give the same lines each time that it is gone through. `on_bad` hears of every bad
    line; the report holds the first thousand.
    """
    report = ImportReport()

    def refuse(bad: BadLine) -> None:
        report.refuse(bad)
        if on_bad is not None:
            on_bad(bad)

    for row in kind.read(lines):
        if isinstance(row, BadLine):
            refuse(row)
    if report.bad_count:
        return report
    try:
        async with store.writing() as session:
            await _write(session, lines, kind, report, refuse)
    except NothingLoaded:
        return report
    return report


async def _write[R](
    session: AsyncSession,
    lines: Iterable[bytes],
    kind: FileKind[R],
    report: ImportReport,
    refuse: Callable[[BadLine], None],
) -> None:
    for batch in batched(kind.read(lines), LINES_AT_ONCE):
        changed_meanwhile = [row for row in batch if isinstance(row, BadLine)]
        rows = [row for row in batch if not isinstance(row, BadLine)]
        for bad in (*changed_meanwhile, *await kind.write(session, rows, report)):
            refuse(bad)
        # What was loaded to be changed is written; a long file must not pile up.
        session.expunge_all()
    if report.bad_count:
        raise NothingLoaded
