"""Lines that are good by themselves and do not go with what the store holds."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_file import CaseLine
from arrears.cases.case_lines import BadLine
from arrears.cases.models import Case, CollectionFile


async def conflicts(session: AsyncSession, rows: Sequence[tuple[int, CaseLine]]) -> list[BadLine]:
    """The lines whose collection files the store has under another case."""
    lines = {part.number: (line, row.number) for line, row in rows for part in row.collection_files}
    if not lines:
        return []
    found = await session.execute(
        select(CollectionFile.number, Case.number)
        .join(Case, Case.id == CollectionFile.case_id)
        .where(CollectionFile.number.in_(lines))
    )
    return [
        BadLine(lines[file][0], f"collection file {file} is of case {case} already")
        for file, case in found
        if lines[file][1] != case
    ]
