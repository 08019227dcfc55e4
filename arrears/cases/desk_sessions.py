"""The sessions of people of staff at the desk: which are open, and ending them."""

from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import DeskSession, HalfSignIn
from arrears.clock import now


async def find_open_sessions(session: AsyncSession, staff_id: int) -> Sequence[DeskSession]:
    """Somebody's sessions that were not ended, the latest first."""
    found = await session.scalars(
        select(DeskSession)
        .where(DeskSession.staff_id == staff_id, DeskSession.ended_at.is_(None))
        .order_by(DeskSession.started_at.desc(), DeskSession.id.desc())
    )
    return found.all()


async def end_session(session: AsyncSession, session_id: int, *, staff_id: int) -> None:
    """End one session, if it is theirs."""
    await session.execute(
        update(DeskSession)
        .where(
            DeskSession.id == session_id,
            DeskSession.staff_id == staff_id,
            DeskSession.ended_at.is_(None),
        )
        .values(ended_at=now())
    )


async def end_sessions(session: AsyncSession, staff_id: int, *, but: int | None = None) -> None:
    """End all sessions of somebody, `but` that one, and whatever sign-in they have begun."""
    theirs = update(DeskSession).where(
        DeskSession.staff_id == staff_id, DeskSession.ended_at.is_(None)
    )
    others = theirs if but is None else theirs.where(DeskSession.id != but)
    await session.execute(others.values(ended_at=now()))
    await session.execute(delete(HalfSignIn).where(HalfSignIn.staff_id == staff_id))
