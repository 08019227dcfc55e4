"""Forms of the desk: each counts once, and the audit trail says where its person was told of it."""

from sqlalchemy import bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import Channel
from arrears.cases.models import AuditEvent, Case

ACT = "form:carried_out"

# Built once: building it anew costs more than running it.
DONE = select(AuditEvent.facts).where(
    AuditEvent.case_id == bindparam("case"),
    AuditEvent.act == ACT,
    AuditEvent.facts["form"].as_string() == bindparam("form"),
)

# Told in a channel, and not to nobody or in general.
CONFIRMED = select(
    exists().where(
        AuditEvent.case_id == bindparam("case"),
        AuditEvent.act == ACT,
        AuditEvent.facts["arrangement_id"].as_integer() == bindparam("arrangement"),
        AuditEvent.facts["told"].as_string().in_([channel.value for channel in Channel]),
    )
)


async def told_before(session: AsyncSession, case: Case, key: str) -> str | None:
    """How the person of a held case was told when this form was sent before; None: it was not."""
    facts = (await session.scalars(DONE, {"case": case.id, "form": key})).one_or_none()
    return None if facts is None else str(facts["told"])


async def note_form(
    session: AsyncSession,
    case: Case,
    key: str,
    *,
    what: str,
    told: str,
    by: Actor,
    arrangement_id: int | None = None,
) -> None:
    """A form was carried out for a held case: which act it was for, and how its person was told.

    `arrangement_id` is the arrangement that it put in force.
    """
    about = {} if arrangement_id is None else {"arrangement_id": arrangement_id}
    await note(session, ACT, by, case_id=case.id, form=key, what=what, told=told, **about)


async def was_confirmed(session: AsyncSession, case: Case, arrangement_id: int) -> bool:
    """Whether its person read all terms of an arrangement when a form put it in force."""
    asked = {"case": case.id, "arrangement": arrangement_id}
    return bool(await session.scalar(CONFIRMED, asked))
