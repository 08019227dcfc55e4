"""Acts that a creditor's own system is told of: an event, in the transaction of the act itself."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import OutgoingState
from arrears.cases.models import Case, Creditor, OutgoingEvent
from arrears.cases.publications import PUBLICATIONS
from arrears.clock import now
from arrears.settings import settings

# Built once: building it anew costs more than running it.
CREDITOR = (
    select(Creditor.id, Creditor.name)
    .join(Case, Case.creditor_id == Creditor.id)
    .where(Case.id == bindparam("case"))
)


async def publish(
    session: AsyncSession, act: str, *, case_id: int | None, facts: Mapping[str, Any]
) -> None:
    """Write the event of an act, if it has one; without a case there is nobody to tell it to.

    Where no endpoint is set for the creditor it is only kept.
    """
    publication = PUBLICATIONS.get(act)
    if publication is None or case_id is None:
        return
    creditor = (await session.execute(CREDITOR, {"case": case_id})).one()
    is_told = creditor.name in settings().event_endpoints
    moment = now()
    await session.execute(
        insert(OutgoingEvent).values(
            event_id=uuid4(),
            creditor_id=creditor.id,
            case_id=case_id,
            type=publication.type,
            at=moment,
            data=await publication.data(session, facts),
            state=OutgoingState.WAITING if is_told else OutgoingState.KEPT,
            due_at=moment,
        )
    )
