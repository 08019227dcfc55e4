"""What all commands of the store share: who acts, acts in turn, and acts that were done before.

A command takes a case that one of the doors opened (`access_case` for a person, `open_case` for
staff), checks what must hold, changes it and writes the audit event, in the caller's transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import audit
from arrears.cases.models import Case, Model
from arrears.cases.store import writes_alone

WAIT_FOR_CASE = select(Case.id).where(Case.id == bindparam("case")).with_for_update()


class Refused(Exception):
    """What was asked cannot be done as things stand. Each reason is a class of its own."""


class NotThatWay(Refused):
    """A state cannot be left for that other one."""

    def __init__(self, old: StrEnum, new: StrEnum) -> None:
        super().__init__(f"{old} does not become {new}")
        self.old, self.new = old, new


@dataclass(frozen=True)
class Actor:
    """Who does something: the person in a conversation, the bot in it, or somebody of staff."""

    name: str
    conversation_id: UUID | None = None
    staff_id: int | None = None

    @classmethod
    def person(cls, conversation_id: UUID) -> Self:
        """The person whom this conversation is with."""
        return cls("person", conversation_id)

    @classmethod
    def bot(cls, conversation_id: UUID) -> Self:
        """The assistant by itself, in this conversation."""
        return cls("bot", conversation_id)

    @classmethod
    def staff(cls, staff_id: int, conversation_id: UUID | None = None) -> Self:
        """Somebody of staff, in a conversation or outside any."""
        return cls("staff", conversation_id, staff_id)


async def hold_case(session: AsyncSession, case_id: int) -> None:
    """Have acts on one case wait for each other: what is checked from here on stays true."""
    if not writes_alone(session):
        await session.execute(WAIT_FOR_CASE, {"case": case_id})


async def done_before[T: Model](session: AsyncSession, kind: type[T], key: str) -> T | None:
    """What the same message (`key`) did before, if it is handed on again.

    Lock first, key after: of two that look before they hold the case or conversation, neither finds
    the other, and the second fails on its key.
    """
    table: Any = kind
    found = await session.scalars(select(kind).where(table.key == key))
    return found.one_or_none()


def check_move[S: StrEnum](moves: Mapping[S, frozenset[S]], old: S, new: S) -> None:
    """Whether a state may become that other one. Raises NotThatWay."""
    if new not in moves.get(old, frozenset()):
        raise NotThatWay(old, new)


async def note(
    session: AsyncSession, act: str, by: Actor, *, case_id: int | None = None, **facts: Any
) -> None:
    """Write the audit event of an act, named `subject:act`. Facts are codes and numbers only."""
    await audit.record(
        session,
        act,
        actor=by.name,
        case_id=case_id,
        conversation_id=by.conversation_id,
        staff_id=by.staff_id,
        **facts,
    )
