"""What the tests of requests on a case share: who asks, who of staff answers, what came of it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.kinds import EscalationReason
from arrears.cases.models import AuditEvent, Case, Escalation, Model, Staff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import CREDITOR, PERSON, Line, case_line
from tests.arrears.cases.records import add
from tests.arrears.databases import until_it_waits

type Command[T] = Callable[..., Awaitable[T]]

# Nobody of staff has this number.
STRANGER = Actor.staff(404)


class OnPurposeError(Exception):
    """Raised by a test."""


def business_line(number: str = "2026-000123", **changes: Any) -> Line:
    """The case of a business policyholder whose insurer collects for it."""
    policyholder = PERSON | {"kind": "business", "company": "Kuipers Tegelwerken"}
    creditor = CREDITOR | {"kind": "legal_expenses"}
    return case_line(number, creditor=creditor, person=policyholder, claims=[]) | changes


async def act[T](store: Store, talk: UUID, command: Command[T], *args: Any, **facts: Any) -> T:
    """What a command does on the case of a conversation, kept."""
    async with store.writing() as session:
        return await command(session, await access_case(session, talk), *args, **facts)


async def act_and_undo(
    store: Store, talk: UUID, command: Command[Any], *args: Any, **facts: Any
) -> None:
    """A command in a transaction that fails after it."""

    async def fails(session: AsyncSession, case: Case) -> None:
        await command(session, case, *args, **facts)
        raise OnPurposeError

    with pytest.raises(OnPurposeError):
        await act(store, talk, fails)


async def seen[T](store: Store, talk: UUID, query: Command[T], *args: Any, **facts: Any) -> T:
    """What a query finds on the case of a conversation."""
    async with store.reading() as session:
        return await query(session, await access_case(session, talk), *args, **facts)


async def while_first[T](
    store: Store, talk: UUID, command: Command[T], facts: dict[str, Any], second: Awaitable[T]
) -> tuple[T, T]:
    """Two acts at once: the second begins before the first is kept."""
    async with store.writing() as session:
        first = await command(session, await access_case(session, talk), **facts)
        later = asyncio.ensure_future(second)
        await until_it_waits(later, store)
    return first, await later


async def somebody_of_staff(store: Store) -> Actor:
    """Anne, who works at the desk."""
    async with store.writing() as session:
        return Actor.staff(await add(session, Staff, team_id=None))


async def audited(store: Store) -> list[AuditEvent]:
    """What the audit trail says of what was done since the cases came in."""
    async with store.reading() as session:
        acts = select(AuditEvent).where(AuditEvent.actor != "import").order_by(AuditEvent.id)
        return list(await session.scalars(acts))


async def acts_of(store: Store) -> list[str]:
    """The names of those acts."""
    return [event.act for event in await audited(store)]


async def called(store: Store) -> list[EscalationReason]:
    """Why staff was called."""
    async with store.reading() as session:
        return list(await session.scalars(select(Escalation.reason).order_by(Escalation.id)))


async def count(store: Store, model: type[Model]) -> int:
    """How many rows a table has."""
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def nothing_happened(store: Store, model: type[Model]) -> bool:
    """Whether there is no row, no audit event and no call for staff."""
    return not (await count(store, model) or await acts_of(store) or await called(store))


async def case_id_of(store: Store, number: str = "2026-000123") -> int:
    """The id of a case."""
    async with store.reading() as session:
        found = await session.scalar(select(Case.id).where(Case.number == number))
        assert found is not None
        return found
