"""The demo people of staff, whom everybody can sign in as: next to demo cases only.

Their password and the secret of their second step stand in the README. As soon as a store holds
one case that is not of the demo, they are let in no more, and their sessions are over.
"""

from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.demo import demo_numbers
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Case, SignIn, Staff
from arrears.cases.passwords import KNOWN_TO_ALL, hashed
from arrears.cases.staff import add_staff, add_team

DEMO = Actor("demo")
TOTP_SECRET = "MEEDENKERDEMOMEEDENKERDEMOMEEDEN"  # noqa: S105 - no secret: it stands in the README
TEAMS = ("Team Noord", "Team Zuid")
DEPARTMENT = "Incasso"
STAFF = (
    ("anne", "Anne", StaffRole.AGENT, "Team Noord"),
    ("bram", "Bram", StaffRole.AGENT, "Team Zuid"),
    ("karim", "Karim", StaffRole.COMPLAINTS, None),
    ("saskia", "Saskia", StaffRole.SUPERVISOR, None),
    ("bo", "Bo", StaffRole.ADMINISTRATOR, None),
)


async def is_demo_store(session: AsyncSession) -> bool:
    """Whether there are no cases but those of the demo."""
    return await session.scalar(_other_cases()) is None


async def has_demo_staff(session: AsyncSession) -> bool:
    """Whether everybody can sign in here with what stands in the README."""
    one = await session.scalar(select(SignIn.staff_id).where(SignIn.is_demo).limit(1))
    return one is not None and await is_demo_store(session)


async def add_demo_staff(session: AsyncSession) -> int:
    """Put them in a store that holds demo cases only and nobody of staff; how many."""
    holds_cases = await session.scalar(select(Case.id).limit(1)) is not None
    has_staff = await session.scalar(select(Staff.id).limit(1)) is not None
    if has_staff or not holds_cases or not await is_demo_store(session):
        return 0
    kept = await hashed(KNOWN_TO_ALL)
    teams: dict[str | None, int] = {
        name: (await add_team(session, name, department=DEPARTMENT, by=DEMO)).id for name in TEAMS
    }
    for username, name, role, team in STAFF:
        team_id = teams.get(team)
        member = await add_staff(
            session, username, display_name=name, role=role, team_id=team_id, by=DEMO
        )
        session.add(
            SignIn(staff_id=member.id, password_hash=kept, totp_secret=TOTP_SECRET, is_demo=True)
        )
    await session.flush()
    return len(STAFF)


@cache
def _other_cases() -> Select[Any]:
    return select(Case.id).where(Case.number.not_in(demo_numbers())).limit(1)
