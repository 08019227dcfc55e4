"""What the case store holds after actions were called."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from arrears.cases.kinds import Holder
from arrears.cases.models import Arrangement, Conversation, Escalation, IdentityAttempt, Model
from arrears.cases.store import Store
from arrears.cases.verification import verified_case_id


class Record:
    """The store, to look in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def arrangements(self) -> list[Arrangement]:
        """All but the one that the demo begins with."""
        async with self._store.reading() as session:
            return list(
                await session.scalars(
                    select(Arrangement)
                    .where(Arrangement.conversation_id.is_not(None))
                    .order_by(Arrangement.id)
                    .options(selectinload(Arrangement.instalments))
                )
            )

    async def every[M: Model](self, kind: type[M]) -> list[M]:
        """All rows of a table."""
        async with self._store.reading() as session:
            return list(await session.scalars(select(kind)))

    async def escalations(self) -> list[Escalation]:
        async with self._store.reading() as session:
            return list(await session.scalars(select(Escalation).order_by(Escalation.id)))

    async def all_of[Row: Model](self, kind: type[Row]) -> list[Row]:
        """Every row of a table, the oldest first."""
        table: Any = kind
        async with self._store.reading() as session:
            return list(await session.scalars(select(kind).order_by(table.id)))

    async def reasons(self) -> list[str]:
        """Why staff was called."""
        return [escalation.reason.value for escalation in await self.escalations()]

    async def holder(self, conversation_id: UUID) -> Holder:
        async with self._store.reading() as session:
            return (await session.get_one(Conversation, conversation_id)).holder

    async def attempts(self) -> int:
        async with self._store.reading() as session:
            return len((await session.scalars(select(IdentityAttempt))).all())

    async def is_verified(self, conversation_id: UUID) -> bool:
        async with self._store.reading() as session:
            return await verified_case_id(session, conversation_id) is not None
