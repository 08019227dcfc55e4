"""People at the desk who do things in the store, and what the audit trail says of it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Concatenate

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole
from arrears.cases.models import AuditEvent
from arrears.cases.staff import add_staff, add_team
from arrears.cases.store import Store
from tests.arrears.databases import until_it_waits

CONSOLE = Actor("console")


class OnPurposeError(Exception):
    """Raised by a test."""


async def do[**P, T](
    store: Store,
    command: Callable[Concatenate[AsyncSession, P], Awaitable[T]],
    *args: P.args,
    **facts: P.kwargs,
) -> T:
    """Carry out a command in a transaction of its own."""
    async with store.writing() as session:
        return await command(session, *args, **facts)


async def fail_after[**P, T](
    store: Store,
    command: Callable[Concatenate[AsyncSession, P], Awaitable[T]],
    *args: P.args,
    **facts: P.kwargs,
) -> None:
    """Carry out a command in a transaction that fails at its end."""

    async def fails() -> None:
        async with store.writing() as session:
            await command(session, *args, **facts)
            await session.flush()
            raise OnPurposeError

    with pytest.raises(OnPurposeError):
        await fails()


async def at_once(
    store: Store,
    first: Callable[[AsyncSession], Awaitable[Any]],
    second: Callable[[AsyncSession], Awaitable[Any]],
) -> tuple[Any, Any]:
    """Two acts in parallel transactions, the second begun before the first has ended.

    What each came to: its result, or the error that it raised.
    """

    async def later() -> Any:
        async with store.writing() as session:
            return await second(session)

    async with store.writing() as session:
        done = await first(session)
        task = asyncio.create_task(later())
        await until_it_waits(task, store)
    return done, (await asyncio.gather(task, return_exceptions=True))[0]


async def staff_member(
    store: Store,
    username: str = "anne",
    role: StaffRole = StaffRole.AGENT,
    *,
    team_id: int | None = None,
) -> Actor:
    """Somebody new at the desk, as who acts."""
    member = await do(
        store,
        add_staff,
        username,
        display_name=username.title(),
        role=role,
        team_id=team_id,
        by=CONSOLE,
    )
    return Actor.staff(member.id)


async def team(store: Store, name: str = "Team Zuid", department: str = "Incasso") -> int:
    """The id of a new team."""
    return (await do(store, add_team, name, department=department, by=CONSOLE)).id


def id_of(member: Actor) -> int:
    """The id of somebody of staff."""
    assert member.staff_id is not None
    return member.staff_id


async def audited(store: Store, *acts: str) -> list[AuditEvent]:
    """The audit events of these acts, in order."""
    async with store.reading() as session:
        found = await session.scalars(
            select(AuditEvent).where(AuditEvent.act.in_(acts)).order_by(AuditEvent.id)
        )
        return list(found)


async def acts_about(store: Store, subject: str) -> list[str]:
    """What was done to a subject, by the audit trail, in order."""
    async with store.reading() as session:
        found = await session.scalars(
            select(AuditEvent.act)
            .where(AuditEvent.act.startswith(f"{subject}:"))
            .order_by(AuditEvent.id)
        )
        return list(found)


def errors(outcomes: Iterable[object]) -> list[type[BaseException]]:
    """The kinds of errors among what several acts came to."""
    return [type(outcome) for outcome in outcomes if isinstance(outcome, BaseException)]
