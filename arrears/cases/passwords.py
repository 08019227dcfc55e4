"""Passwords of staff: kept as argon2id, compared without telling whether a name exists."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from arrears.cases.acting import Refused

SHORTEST = 12
LONGEST = 200
KNOWN_TO_ALL = "demo-wachtwoord"
"""Of the demo people of staff; it stands in the README."""

HASHER = PasswordHasher()
# Of a password that nobody has: who does not exist takes as long to refuse as who does.
NOBODY = HASHER.hash(secrets.token_urlsafe(32))
# Each comparison takes 64 MB for a moment: a flood of them must not take all there is.
_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="passwords")


class PasswordTooShort(Refused):
    """A password has at least twelve characters."""


class PasswordTooLong(Refused):
    """A password is no longer than anyone remembers."""


class PasswordIsName(Refused):
    """The name that somebody signs in with is no password."""


class PasswordIsKnown(Refused):
    """The password of the demo is no secret."""


class PasswordIsOld(Refused):
    """The new password is the one that is to be replaced."""


BAD_PASSWORDS = (PasswordTooShort, PasswordTooLong, PasswordIsName, PasswordIsKnown, PasswordIsOld)


def check_rules(password: str, *, username: str) -> None:
    """Whether somebody may choose this.

    Raises PasswordTooShort, PasswordTooLong, PasswordIsName or PasswordIsKnown.
    """
    if len(password) < SHORTEST:
        raise PasswordTooShort
    if len(password) > LONGEST:
        raise PasswordTooLong
    if password.strip().casefold() == username.casefold():
        raise PasswordIsName
    if password == KNOWN_TO_ALL:
        raise PasswordIsKnown


def one_time() -> str:
    """A password that is given to somebody once, to choose their own with."""
    return "-".join(secrets.token_hex(2) for _ in range(4))


async def hashed(password: str) -> str:
    """What is kept of a password."""
    return await asyncio.get_running_loop().run_in_executor(_threads, HASHER.hash, password)


async def is_right(kept: str | None, password: str) -> bool:
    """Whether this is the password; None takes as long and never is."""
    loop = asyncio.get_running_loop()
    given = password[: LONGEST + 1]
    same = await loop.run_in_executor(_threads, _matches, kept or NOBODY, given)
    return same and kept is not None


def is_outdated(kept: str) -> bool:
    """Whether it was made with other parameters than are used now."""
    return HASHER.check_needs_rehash(kept)


def _matches(kept: str, password: str) -> bool:
    try:
        return HASHER.verify(kept, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
