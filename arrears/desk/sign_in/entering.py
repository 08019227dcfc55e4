"""The way in with a password: name and password, the second step, and a password of one's own."""

from arrears.cases import passwords
from arrears.cases.sign_ins import (
    NotLetIn,
    answer_code,
    answer_password,
    choose_password,
    find_sign_in,
    note_signed_in,
)
from arrears.cases.store import Store
from arrears.desk.sign_in import sessions
from arrears.desk.sign_in.halfway import (
    Halfway,
    begin_half,
    end_half,
    find_half,
    note_second_step,
)


class DoorClosed(Exception):
    """Nobody stands halfway at this door, or no longer."""


async def give_password(store: Store, username: str, password: str) -> str:
    """The first step; the token for the browser to go on with. Raises NotLetIn."""
    async with store.reading() as session:
        compared = await find_sign_in(session, username.strip().lower())
    kept = None if compared is None else compared.password_hash
    is_right = await passwords.is_right(kept, password)
    rehashed = None
    if kept is not None and is_right and passwords.is_outdated(kept):
        rehashed = await passwords.hashed(password)
    async with store.writing() as session:
        answered = await answer_password(session, compared, is_right=is_right, rehashed=rehashed)
        token = None if answered is None else await begin_half(session, answered.staff_id)
    if token is None:
        raise NotLetIn
    return token


async def access_half(store: Store, token: str | None) -> Halfway:
    """Who stands halfway at this door. Raises DoorClosed."""
    async with store.reading() as session:
        half = await find_half(session, token)
    if half is None:
        raise DoorClosed
    return half


async def give_code(store: Store, token: str, code: str) -> str | None:
    """The second step; the token of the session, or None when they choose a password first.

    Raises DoorClosed or NotLetIn.
    """
    half = await access_half(store, token)
    async with store.writing() as session:
        is_right = await answer_code(session, half.staff_id, code)
        if is_right:
            await note_second_step(session, token)
    if not is_right:
        raise NotLetIn
    return None if half.needs_own_password else await _enter(store, half, token)


async def give_own_password(store: Store, token: str, password: str) -> str:
    """A password in place of the one-time one; the token of the session.

    Raises DoorClosed, NotLetIn, PasswordIsOld, or what `check_rules` does.
    """
    half = await access_half(store, token)
    if not half.second_step_done:
        raise DoorClosed
    passwords.check_rules(password, username=half.username)
    if await passwords.is_right(half.password_hash, password):
        raise passwords.PasswordIsOld
    kept = await passwords.hashed(password)
    async with store.writing() as session:
        await choose_password(session, half.staff_id, kept, instead_of=half.password_hash)
    return await _enter(store, half, token)


async def _enter(store: Store, half: Halfway, token: str) -> str:
    async with store.writing() as session:
        await end_half(session, token)
        await note_signed_in(session, half.staff_id, how="password")
        return await sessions.begin(session, half.staff_id)
