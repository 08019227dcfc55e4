"""The people who work at the desk, their teams, and the door through which they open a case."""

import re
from collections.abc import Mapping

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.desk_sessions import end_sessions
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Case, Staff, Team
from arrears.cases.whole_case import WHOLE_CASE

# Built once: building them anew costs more than running them.
STAFF_MEMBER = (
    select(Staff).where(Staff.id == bindparam("staff")).execution_options(populate_existing=True)
)
ACTIVE_ADMINISTRATORS = (
    select(Staff.id)
    .where(Staff.role == StaffRole.ADMINISTRATOR, Staff.active)
    .order_by(Staff.id)
    .with_for_update()
)
TITLE = r"\b(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|medewerker|medewerkster|collega)"
NUMBERED_CASE = select(Case).where(Case.number == bindparam("number")).options(*WHOLE_CASE)


class NotActiveStaff(Refused):
    """Who acts is nobody of staff, or no longer is."""

    def __init__(self, staff_id: int | None) -> None:
        super().__init__(staff_id)
        self.staff_id = staff_id


class NameTaken(Refused):
    """Somebody of staff, or a team, has that name already."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoSuchTeam(Refused):
    """There is no such team."""

    def __init__(self, team_id: int) -> None:
        super().__init__(team_id)
        self.team_id = team_id


class OwnAdministration(Refused):
    """Nobody takes away their own administration: another administrator does."""


class LastAdministrator(Refused):
    """Without this administrator there would be nobody left to give people their rights."""


class CaseNotFound(Refused):
    """There is no case with that number."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


async def add_team(session: AsyncSession, name: str, *, department: str, by: Actor) -> Team:
    """A new team, whose complaints are counted under its department. Raises NameTaken."""
    if await find_team(session, name) is not None:
        raise NameTaken(name)
    team = Team(name=name, department=department)
    session.add(team)
    await session.flush()
    await note(session, "team:added", by, team_id=team.id)
    return team


async def add_staff(
    session: AsyncSession,
    username: str,
    *,
    display_name: str,
    role: StaffRole,
    by: Actor,
    email: str | None = None,
    team_id: int | None = None,
) -> Staff:
    """Somebody new at the desk, active at once. Raises NameTaken."""
    if await find_staff(session, username) is not None:
        raise NameTaken(username)
    member = Staff(
        username=username,
        display_name=display_name,
        email=email,
        role=role,
        team_id=team_id,
        active=True,
    )
    session.add(member)
    await session.flush()
    await note(session, "staff:added", by, member_id=member.id, role=role.value)
    return member


async def change_role(session: AsyncSession, staff_id: int, role: StaffRole, *, by: Actor) -> Staff:
    """Somebody gets another role. Raises NotActiveStaff, OwnAdministration or LastAdministrator."""
    member = await access_staff(session, staff_id)
    if member.role != role:
        await _check_administration(session, member, by)
        old, member.role = member.role, role
        await note(
            session, "staff:role_changed", by, member_id=member.id, old=old.value, new=role.value
        )
    return member


async def move_to_team(
    session: AsyncSession, staff_id: int, team_id: int | None, *, by: Actor
) -> Staff:
    """Somebody works in another team, or in none. Raises NotActiveStaff or NoSuchTeam."""
    member = await access_staff(session, staff_id)
    if team_id is not None and await session.get(Team, team_id) is None:
        raise NoSuchTeam(team_id)
    if member.team_id != team_id:
        member.team_id = team_id
        await note(session, "staff:team_changed", by, member_id=member.id, team_id=team_id)
    return member


async def deactivate(session: AsyncSession, staff_id: int, *, by: Actor) -> Staff:
    """Somebody leaves the desk at once: what they did keeps their name.

    Raises NotActiveStaff, OwnAdministration or LastAdministrator.
    """
    member = await _find_member(session, staff_id)
    if member is None:
        raise NotActiveStaff(staff_id)
    if member.active:
        await _check_administration(session, member, by)
        member.active = False
        await end_sessions(session, member.id)
        await note(session, "staff:deactivated", by, member_id=member.id)
    return member


async def reactivate(session: AsyncSession, staff_id: int, *, by: Actor) -> Staff:
    """Somebody comes back to the desk. Raises NotActiveStaff for who never was of staff."""
    member = await _find_member(session, staff_id)
    if member is None:
        raise NotActiveStaff(staff_id)
    if not member.active:
        member.active = True
        await note(session, "staff:reactivated", by, member_id=member.id)
    return member


async def find_staff(session: AsyncSession, username: str) -> Staff | None:
    """Somebody of staff, active or not, by the name that they sign in with."""
    found = await session.scalars(select(Staff).where(Staff.username == username))
    return found.one_or_none()


async def find_team(session: AsyncSession, name: str) -> Team | None:
    """A team by its name."""
    found = await session.scalars(select(Team).where(Team.name == name))
    return found.one_or_none()


async def find_teams(session: AsyncSession) -> list[Team]:
    """All teams, by name."""
    return list(await session.scalars(select(Team).order_by(Team.name)))


async def find_active_staff(session: AsyncSession, *, team_id: int | None = None) -> list[Staff]:
    """Everybody who works at the desk now, or those of them in one team, by name."""
    everybody = select(Staff).where(Staff.active).order_by(Staff.display_name, Staff.id)
    wanted = everybody if team_id is None else everybody.where(Staff.team_id == team_id)
    return list(await session.scalars(wanted))


async def staff_names(session: AsyncSession) -> Mapping[int, str]:
    """What everybody is called who works at the desk or did, by their number."""
    found = await session.execute(select(Staff.id, Staff.display_name))
    return {row.id: row.display_name for row in found}


async def find_staff_named(session: AsyncSession, text: str) -> Staff | None:
    """Whom of active staff a text names after a title, "mevrouw De Boer"; None unless just one."""
    named = [
        member
        for member in await find_active_staff(session)
        if _is_named(member.display_name, text)
    ]
    return named[0] if len(named) == 1 else None


async def access_staff(session: AsyncSession, staff_id: int | None) -> Staff:
    """Whoever acts, as the store knows them now. Raises NotActiveStaff."""
    member = None if staff_id is None else await _find_member(session, staff_id)
    if member is None or not member.active:
        raise NotActiveStaff(staff_id)
    return member


async def open_case(session: AsyncSession, staff_id: int, number: str) -> Case:
    """The case with that number, whole. The door for staff; the audit trail says who saw it.

    Raises NotActiveStaff or CaseNotFound.
    """
    member = await access_staff(session, staff_id)
    found = await session.scalars(NUMBERED_CASE, {"number": number})
    case = found.unique().one_or_none()
    if case is None:
        raise CaseNotFound(number)
    await note(session, "case:seen", Actor.staff(member.id), case_id=case.id)
    return case


def first_name(display_name: str) -> str:
    """What people in a talk call somebody of staff."""
    return display_name.split(maxsplit=1)[0] if display_name.strip() else display_name


def _is_named(name: str, text: str) -> bool:
    last_name = name.partition(" ")[2] or name
    either = "|".join(re.escape(part) for part in (name, last_name))
    return bool(re.search(rf"{TITLE} (?:{either})\b", text, re.IGNORECASE))


async def _check_administration(session: AsyncSession, member: Staff, by: Actor) -> None:
    """Whether an administrator may stop being one; of several at once each waits for the other."""
    if member.role is not StaffRole.ADMINISTRATOR:
        return
    if member.id == by.staff_id:
        raise OwnAdministration
    held = await session.scalars(ACTIVE_ADMINISTRATORS)
    if set(held) <= {member.id}:
        raise LastAdministrator


async def _find_member(session: AsyncSession, staff_id: int) -> Staff | None:
    found = await session.scalars(STAFF_MEMBER, {"staff": staff_id})
    return found.one_or_none()
