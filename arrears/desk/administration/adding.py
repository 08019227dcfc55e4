"""Somebody new at the desk, or let in anew: with a password for one time."""

import re
from dataclasses import dataclass

from arrears.cases import passwords
from arrears.cases.acting import Actor, Refused
from arrears.cases.kinds import StaffRole
from arrears.cases.sign_ins import ONE_TIME_LASTS, let_in
from arrears.cases.staff import NoSuchTeam, access_staff, add_staff, move_to_team
from arrears.cases.store import Store
from arrears.clock import now

USERNAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
LONGEST_NAME, LONGEST_EMAIL = 100, 200


class BadUsername(Refused):
    """A name to sign in with is of small letters, digits, dots and dashes."""


class BadName(Refused):
    """People see somebody's name in the chat: it is not empty, nor very long."""


class BadEmail(Refused):
    """That is no e-mail address."""


class BadRole(Refused):
    """There is no such role."""


@dataclass(frozen=True)
class Newcomer:
    """Somebody new, as an administrator typed it."""

    username: str
    name: str
    email: str
    role: str
    team: str

    def check(self) -> None:
        """Whether that can be kept. Raises BadUsername, BadName, BadEmail or BadRole."""
        if not USERNAME.fullmatch(self.username):
            raise BadUsername
        if not 0 < len(self.name.strip()) <= LONGEST_NAME or not self.name.isprintable():
            raise BadName
        if self.email and not (len(self.email) <= LONGEST_EMAIL and EMAIL.fullmatch(self.email)):
            raise BadEmail
        role_of(self.role)


def role_of(given: str) -> StaffRole:
    """The role that was chosen. Raises BadRole."""
    try:
        return StaffRole(given)
    except ValueError:
        raise BadRole from None


def team_of(given: str) -> int | None:
    """The team that was chosen, or none. Raises NoSuchTeam."""
    if not given:
        return None
    if not (given.isascii() and given.isdigit() and len(given) < 10):
        raise NoSuchTeam(0)
    return int(given)


async def add(store: Store, newcomer: Newcomer, *, by: Actor) -> str:
    """Somebody new; the password to begin with. Raises as `check` does, NameTaken or NoSuchTeam."""
    newcomer.check()
    team_id = team_of(newcomer.team)
    password = passwords.one_time()
    kept = await passwords.hashed(password)
    async with store.writing() as session:
        member = await add_staff(
            session,
            newcomer.username,
            display_name=newcomer.name.strip(),
            email=newcomer.email or None,
            role=role_of(newcomer.role),
            by=by,
        )
        await move_to_team(session, member.id, team_id, by=by)
        await let_in(session, member.id, kept, until=now() + ONE_TIME_LASTS, by=by)
    return password


async def let_in_anew(store: Store, staff_id: int, *, by: Actor) -> str:
    """Another password to begin with, for who lost theirs. Raises NotActiveStaff."""
    password = passwords.one_time()
    kept = await passwords.hashed(password)
    async with store.writing() as session:
        await access_staff(session, staff_id)
        await let_in(session, staff_id, kept, until=now() + ONE_TIME_LASTS, by=by)
    return password
