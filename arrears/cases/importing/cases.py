"""A case file into the store: new cases, changed ones, and those that are as they were."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_file import CaseLine
from arrears.cases.case_lines import BadLine, read_lines
from arrears.cases.importing.all_or_nothing import ImportReport, Numbered
from arrears.cases.importing.changed_cases import change_case
from arrears.cases.importing.conflicts import conflicts
from arrears.cases.importing.erased import erased_lines
from arrears.cases.importing.new_cases import add_cases
from arrears.cases.importing.parties import Parties
from arrears.cases.importing.stored import stored_digests


class CaseFile:
    """One file of cases."""

    def __init__(self) -> None:
        self._parties = Parties()

    def read(self, lines: Iterable[bytes]) -> Iterator[Numbered[CaseLine] | BadLine]:
        """The cases of the file."""
        return read_lines(lines)

    async def write(
        self, session: AsyncSession, rows: Sequence[Numbered[CaseLine]], report: ImportReport
    ) -> list[BadLine]:
        """Write some cases, unless a collection file of theirs is of another case.

        What was erased here does not come back; the rest of the file does.
        """
        erased = await erased_lines(session, rows)
        rows = [(line, row) for line, row in rows if line not in erased]
        bad = await conflicts(session, rows)
        if bad or report.bad_count:
            return bad
        digests = await stored_digests(session, [row.number for _, row in rows])
        new = [row for _, row in rows if row.number not in digests]
        known = [row for _, row in rows if row.number in digests]
        changed = [row for row in known if digests[row.number] != row.digest()]
        await self._parties.bring_in(session, [*new, *changed])
        await add_cases(session, new, self._parties)
        for row in changed:
            await change_case(session, row, self._parties)
        report.left_out += sorted(erased)
        report.added += len(new)
        report.updated += len(changed)
        report.unchanged += len(known) - len(changed)
        return []
