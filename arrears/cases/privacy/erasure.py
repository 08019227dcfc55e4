"""Erases of one person, at their request, all that may be erased (AVG art. 17)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, hold_case, note
from arrears.cases.models import Case
from arrears.cases.privacy.erasing import (
    erase_books,
    erase_complaints,
    erase_conversations,
    erase_files,
)
from arrears.cases.privacy.planning import Plan, plan_erasure
from arrears.cases.privacy.whose import Whose, belongings
from arrears.cases.staff import access_staff


class NotConfirmed(Refused):
    """What was typed is not the number of a case of this person."""


class NothingToErase(Refused):
    """All that the store holds of this person has to stay for now."""


async def erase_person(
    session: AsyncSession, person_id: int, *, confirmed: str, by: Actor, on: date
) -> Plan:
    """Erase what may be erased, confirmed with the number of one of the person's cases.

    Raises NotActiveStaff, NotConfirmed or NothingToErase.
    """
    await access_staff(session, by.staff_id)
    whose = await belongings(session, person_id)
    for case_id in whose.cases:
        await hold_case(session, case_id)
    if not await _is_number_of(session, confirmed, whose):
        raise NotConfirmed
    plan = await plan_erasure(session, whose, on=on)
    if plan.is_empty:
        raise NothingToErase
    await carry_out(session, plan, on=on)
    await note(
        session,
        "privacy:erased",
        by,
        person_id=person_id,
        conversations=len(plan.conversations),
        complaints=len(plan.complaints),
        files=len(plan.files),
        books=len(plan.books),
    )
    return plan


async def carry_out(session: AsyncSession, plan: Plan, *, on: date) -> None:
    """Do what a plan says, in the order in which one thing frees the next."""
    await erase_complaints(session, plan.complaints, on=on)
    await erase_files(session, plan.files, on=on)
    await erase_conversations(session, plan.conversations, on=on)
    await erase_books(session, plan.books, on=on)


async def _is_number_of(session: AsyncSession, number: str, whose: Whose) -> bool:
    found = await session.scalar(
        select(Case.id).where(Case.number == number.strip(), Case.id.in_(whose.cases))
    )
    return found is not None
