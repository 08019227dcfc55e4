"""Another arrangement that staff proposes in the place of one that waits for it."""

from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.arrangements.by_staff import draft_for
from arrears.cases.arrangements.decisions import check_awaiting, let_go
from arrears.cases.arrangements.proposals import write_proposal
from arrears.cases.arrangements.rows import access_arrangement
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case
from arrears.cases.staff import access_staff
from arrears.law import arrangements as law


async def amend_arrangement(
    session: AsyncSession,
    case: Case,
    wish: law.Wish,
    *,
    arrangement_id: int,
    by: Actor,
    on: date,
    day_of_month: int | None = None,
    because: str | None = None,
) -> Arrangement:
    """Staff refuses an arrangement as it is, and proposes another one in the same conversation.

    That one needs the person's yes, and no staff any more. Raises NotActiveStaff,
    ArrangementUnknown, NotAwaiting, ArrangementRefused, or the law's WishRefused.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    refused = await access_arrangement(session, case, arrangement_id)
    check_awaiting(refused)
    refused.decided_because = because
    await let_go(session, case, refused, ArrangementState.REFUSED, by=by)
    day = day_of_month or refused.day_of_month
    is_change = refused.changed_on is not None
    draft = await draft_for(session, case, wish, is_change=is_change, day_of_month=day, on=on)
    # Only a yes in a conversation makes an arrangement wait.
    conversation_id = cast("UUID", refused.conversation_id)
    approved = replace(draft, approved_by_id=by.staff_id)
    amended = await write_proposal(session, case, conversation_id, approved)
    facts = {"arrangement_id": amended.id, "instead_of": refused.id}
    await note(session, "arrangement:amended", by, case_id=case.id, **facts)
    return amended
