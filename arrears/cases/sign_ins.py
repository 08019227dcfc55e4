"""How people of staff prove who they are: passwords, second steps, and the lock against guessing.

What is compared slowly (a password) is compared before a transaction begins; the commands here take
what came of it, hold the sign-in, and check that it still is what was compared with.
"""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import totp
from arrears.cases.acting import Actor, Refused, note
from arrears.cases.demo_staff import is_demo_store
from arrears.cases.desk_sessions import end_sessions
from arrears.cases.models import SignIn, Staff
from arrears.clock import now

# Whoever stands at the door: it is not known yet who that is.
STRANGER = Actor("nobody")
FREE_FAILURES = 5
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
ONE_TIME_LASTS = timedelta(days=7)


class NotLetIn(Refused):
    """Name, password or code are not right, or may not be tried now. It never says which."""


class NothingOffered(Refused):
    """There is no new second step to confirm."""


def wait_after(failures: int) -> timedelta:
    """How long nobody may try after so many failures in a row: doubled with each, up to an hour."""
    over = failures - FREE_FAILURES
    # More doublings than this come to more than an hour anyway.
    return min(FIRST_WAIT * 2 ** min(over, 6), LONGEST_WAIT) if over >= 0 else timedelta(0)


async def find_sign_in(session: AsyncSession, username: str) -> SignIn | None:
    """How an active member of staff with that name signs in."""
    found = await session.scalars(
        select(SignIn)
        .join(Staff, Staff.id == SignIn.staff_id)
        .where(Staff.username == username, Staff.active)
    )
    return found.one_or_none()


async def find_sign_in_of(session: AsyncSession, staff_id: int) -> SignIn | None:
    """How this member of staff signs in."""
    return await session.get(SignIn, staff_id)


async def answer_password(
    session: AsyncSession, compared: SignIn | None, *, is_right: bool, rehashed: str | None = None
) -> SignIn | None:
    """What a password came to; the sign-in to go on with, None when it was refused.

    A failure is kept, and so it is told by None: what raises is undone. `rehashed` is the same
    password, made with the parameters of today.
    """
    held = await _hold_to_enter(session, None if compared is None else compared.staff_id)
    if held is None or compared is None:
        await note(session, "staff:sign_in_failed", STRANGER)
        return None
    if not is_right or held.password_hash != compared.password_hash or _is_over(held):
        await _note_failure(session, held)
        return None
    held.password_hash = rehashed or held.password_hash
    if held.totp_secret is None:
        held.totp_offered = held.totp_offered or totp.new_secret()
    return held


async def answer_code(session: AsyncSession, staff_id: int, code: str) -> bool:
    """Whether a code of the second step is right, or confirms the one that is being set up.

    A failure is kept.
    """
    held = await _hold_to_enter(session, staff_id)
    if held is None:
        await note(session, "staff:sign_in_failed", STRANGER)
        return False
    step = _step_of(held, held.totp_secret or held.totp_offered, code)
    if step is None:
        await _note_failure(session, held)
        return False
    held.totp_step = step
    if held.totp_secret is None:
        await _take_offered(session, held)
    return True


async def note_signed_in(session: AsyncSession, staff_id: int, *, how: str) -> None:
    """Somebody is in: earlier failures count no more."""
    held = await _hold(session, staff_id)
    held.failures, held.locked_until = 0, None
    await note(session, "staff:signed_in", Actor.staff(staff_id), how=how)


async def let_in(
    session: AsyncSession, staff_id: int, kept: str, *, until: datetime | None, by: Actor
) -> None:
    """Give somebody a password that `kept` was made of: one time, to choose their own with."""
    held = await session.get(SignIn, staff_id, with_for_update=True)
    if held is None:
        held = SignIn(staff_id=staff_id, failures=0)
        session.add(held)
    held.password_hash, held.one_time_until = kept, until
    held.failures, held.locked_until = 0, None
    await session.flush()
    await end_sessions(session, staff_id)
    await note(session, "staff:password_given", by, member_id=staff_id)


async def choose_password(
    session: AsyncSession,
    staff_id: int,
    kept: str,
    *,
    instead_of: str | None,
    but: int | None = None,
) -> None:
    """Put a password of one's own in place of the one that was compared (`instead_of`).

    Their other sessions end, `but` this one. Raises NotLetIn.
    """
    held = await _hold(session, staff_id)
    if held.password_hash != instead_of:
        raise NotLetIn
    held.password_hash, held.one_time_until = kept, None
    await end_sessions(session, staff_id, but=but)
    await note(session, "staff:password_changed", Actor.staff(staff_id))


async def offer_second_step(session: AsyncSession, staff_id: int) -> None:
    """Begin to renew one's second step: the old one counts until the new one is confirmed."""
    (await _hold(session, staff_id)).totp_offered = totp.new_secret()


async def confirm_second_step(session: AsyncSession, staff_id: int, code: str) -> bool:
    """Whether this code of the new second step is right, which then is the one that counts.

    Raises NothingOffered.
    """
    held = await session.get(SignIn, staff_id, with_for_update=True)
    if held is None or held.totp_offered is None:
        raise NothingOffered
    step = totp.step_of(held.totp_offered, code, after=None)
    if step is None:
        return False
    held.totp_step = step
    await _take_offered(session, held)
    return True


async def reset_second_step(session: AsyncSession, staff_id: int, *, by: Actor) -> None:
    """Somebody lost their telephone: they set the second step up anew at their next sign-in."""
    held = await session.get(SignIn, staff_id, with_for_update=True)
    if held is None:
        return
    held.totp_secret = held.totp_offered = held.totp_step = None
    await end_sessions(session, staff_id)
    await note(session, "staff:second_step_reset", by, member_id=staff_id)


async def _hold(session: AsyncSession, staff_id: int) -> SignIn:
    return await session.get_one(SignIn, staff_id, with_for_update=True, populate_existing=True)


async def _hold_to_enter(session: AsyncSession, staff_id: int | None) -> SignIn | None:
    """The sign-in, if it may be tried now: not while it is locked, nor a demo's beside a case."""
    if staff_id is None:
        return None
    held = await _hold(session, staff_id)
    if held.locked_until is not None and held.locked_until > now():
        return None
    return None if held.is_demo and not await is_demo_store(session) else held


async def _note_failure(session: AsyncSession, held: SignIn) -> None:
    held.failures += 1
    wait = wait_after(held.failures)
    await note(session, "staff:sign_in_failed", STRANGER, member_id=held.staff_id)
    if wait:
        held.locked_until = now() + wait
        await note(
            session, "staff:locked_out", STRANGER, member_id=held.staff_id, failures=held.failures
        )


async def _take_offered(session: AsyncSession, held: SignIn) -> None:
    held.totp_secret, held.totp_offered = held.totp_offered, None
    await note(session, "staff:second_step_set", Actor.staff(held.staff_id))


def _is_over(held: SignIn) -> bool:
    return held.one_time_until is not None and held.one_time_until < now()


def _step_of(held: SignIn, secret: str | None, code: str) -> int | None:
    return None if secret is None else totp.step_of(secret, code, after=held.totp_step)
