"""Who gave their password and has a step to go: the second step, or a password of their own."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import HalfSignIn, SignIn, Staff
from arrears.clock import now
from arrears.desk.sign_in.door import new_token
from arrears.desk.sign_in.sessions import digest

LASTS = timedelta(minutes=10)


@dataclass(frozen=True)
class Halfway:
    """Somebody between two steps of signing in."""

    staff_id: int
    username: str
    password_hash: str | None
    second_step_done: bool
    # The secret to set the second step up with; None when that was done before.
    offered: str | None
    needs_own_password: bool


async def begin_half(session: AsyncSession, staff_id: int) -> str:
    """Somebody's password was right; the token for their browser until they are in."""
    await session.execute(delete(HalfSignIn).where(HalfSignIn.begun_at < now() - LASTS))
    token = new_token()
    await session.execute(
        insert(HalfSignIn).values(
            door_digest=digest(token), staff_id=staff_id, begun_at=now(), second_step_done=False
        )
    )
    return token


async def find_half(session: AsyncSession, token: str | None) -> Halfway | None:
    """Who stands at the door with this token, for ten minutes from their password on."""
    if token is None:
        return None
    found = await session.execute(
        select(HalfSignIn.second_step_done, Staff.username, SignIn)
        .join(Staff, Staff.id == HalfSignIn.staff_id)
        .join(SignIn, SignIn.staff_id == Staff.id)
        .where(
            HalfSignIn.door_digest == digest(token),
            HalfSignIn.begun_at > now() - LASTS,
            Staff.active,
        )
    )
    row = found.one_or_none()
    if row is None:
        return None
    done, username, sign_in = row
    return Halfway(
        staff_id=sign_in.staff_id,
        username=username,
        password_hash=sign_in.password_hash,
        second_step_done=done,
        offered=None if sign_in.totp_secret else sign_in.totp_offered,
        needs_own_password=sign_in.one_time_until is not None,
    )


async def note_second_step(session: AsyncSession, token: str) -> None:
    """The second step is done."""
    await session.execute(
        update(HalfSignIn)
        .where(HalfSignIn.door_digest == digest(token))
        .values(second_step_done=True)
    )


async def end_half(session: AsyncSession, token: str) -> None:
    """They are in."""
    await session.execute(delete(HalfSignIn).where(HalfSignIn.door_digest == digest(token)))
