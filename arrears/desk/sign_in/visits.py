"""Browsers that were sent to the organisation to sign in there: each may come back once."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import OrganisationVisit
from arrears.clock import now
from arrears.desk.sign_in.door import new_token
from arrears.desk.sign_in.sessions import digest

LASTS = timedelta(minutes=10)


@dataclass(frozen=True)
class Visit:
    """What a visit is known by when it comes back."""

    nonce: str
    verifier: str
    goes_to: str


async def begin_visit(session: AsyncSession, door: str, *, goes_to: str) -> tuple[str, Visit]:
    """A browser, known by its token at the door, sets out; with it goes the state."""
    await session.execute(
        delete(OrganisationVisit).where(OrganisationVisit.begun_at < now() - LASTS)
    )
    state, visit = new_token(), Visit(new_token(), new_token(), goes_to)
    await session.execute(
        insert(OrganisationVisit).values(
            state_digest=digest(state),
            door_digest=digest(door),
            nonce=visit.nonce,
            verifier=visit.verifier,
            goes_to=goes_to,
            begun_at=now(),
        )
    )
    return state, visit


async def end_visit(session: AsyncSession, door: str, state: str) -> Visit | None:
    """The visit that this browser comes back from; None for any other, and the second time."""
    table = OrganisationVisit
    found = await session.execute(
        delete(table)
        .where(
            table.state_digest == digest(state),
            table.door_digest == digest(door),
            table.begun_at > now() - LASTS,
        )
        .returning(table.nonce, table.verifier, table.goes_to)
    )
    row = found.one_or_none()
    return None if row is None else Visit(*row)
