"""Marks of erased cases: they tell that a case was erased, and nothing of whose it was.

A mark is made with the installation's own key, so that who has the marks alone cannot try all case
numbers. Those made before there was a key are known too.
"""

import hmac
from collections.abc import Iterable, Sequence

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case, Creditor, ErasedCase
from arrears.settings import settings

NO_KEY = ""

type Named = tuple[str, str]


async def mark_erased(session: AsyncSession, cases: Sequence[int]) -> None:
    """Leave a mark of these cases, while it is still known what they are called."""
    named = await session.execute(
        select(Creditor.name, Case.number)
        .join(Case, Case.creditor_id == Creditor.id)
        .where(Case.id.in_(cases))
    )
    marks = [{"mark": _mark(_keys()[0], one.name, one.number)} for one in named]
    if marks:
        await session.execute(insert(ErasedCase), marks)


async def find_erased(session: AsyncSession, named: Iterable[Named]) -> set[Named]:
    """Which of these cases, each by its creditor and number, were erased here."""
    marked = {_mark(key, *one): one for one in named for key in _keys()}
    found = await session.scalars(select(ErasedCase.mark).where(ErasedCase.mark.in_(marked)))
    return {marked[mark] for mark in found}


def _keys() -> Sequence[str]:
    key = settings().erasure_key
    return [NO_KEY] if key is None else [key.get_secret_value(), NO_KEY]


def _mark(key: str, creditor: str, number: str) -> str:
    return hmac.digest(key.encode(), f"{creditor}\n{number}".encode(), "sha256").hex()
