"""People of staff whom their organisation vouches for. Nobody is added because it does."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.models import SignIn, Staff
from arrears.cases.sign_ins import STRANGER


def subject_of(issuer: str, subject: str) -> str:
    """What is kept of who somebody is there: two organisations may use the same names."""
    return hashlib.sha256(f"{issuer}\n{subject}".encode()).hexdigest()


async def admit_from_organisation(
    session: AsyncSession, subject: str, *, email: str | None
) -> int | None:
    """Which active member of staff that is; None, kept in the audit trail, for nobody.

    At the first time they are found by their verified e-mail address, and from then on by
    `subject` alone.
    """
    staff_id = await _find_known(session, subject)
    if staff_id is None and email is not None:
        staff_id = await _bind(session, subject, email)
    if staff_id is None:
        await note(session, "staff:sign_in_failed", STRANGER, how="organisation")
    return staff_id


async def _find_known(session: AsyncSession, subject: str) -> int | None:
    return await session.scalar(
        select(SignIn.staff_id)
        .join(Staff, Staff.id == SignIn.staff_id)
        .where(SignIn.subject == subject, Staff.active)
    )


async def _bind(session: AsyncSession, subject: str, email: str) -> int | None:
    """The one member of staff with that address, who is nobody else there; bound from now on."""
    everybody = await session.scalars(
        select(Staff.id).where(func.lower(Staff.email) == email.lower(), Staff.active).limit(2)
    )
    found = everybody.all()
    if len(found) != 1:
        return None
    held = await session.get(SignIn, found[0], with_for_update=True)
    if held is None:
        held = SignIn(staff_id=found[0], failures=0)
        session.add(held)
    if held.subject is not None:
        return None
    held.subject = subject
    await session.flush()
    await note(session, "staff:organisation_bound", Actor.staff(held.staff_id))
    return held.staff_id
