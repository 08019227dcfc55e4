"""Forms of the desk: each counts once, and the audit trail says where its person was told of it."""

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.models import AuditEvent, Case

ACT = "form:carried_out"

# Built once: building it anew costs more than running it.
DONE = select(AuditEvent.facts).where(
    AuditEvent.case_id == bindparam("case"),
    AuditEvent.act == ACT,
    AuditEvent.facts["form"].as_string() == bindparam("form"),
)


async def told_before(session: AsyncSession, case: Case, key: str) -> str | None:
    """How the person of a held case was told when this form was sent before; None: it was not."""
    facts = (await session.scalars(DONE, {"case": case.id, "form": key})).one_or_none()
    return None if facts is None else str(facts["told"])


async def note_form(
    session: AsyncSession, case: Case, key: str, *, what: str, told: str, by: Actor
) -> None:
    """A form was carried out for a held case: which act it was for, and how its person was told."""
    await note(session, ACT, by, case_id=case.id, form=key, what=what, told=told)
