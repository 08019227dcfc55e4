"""Everybody of staff, as an administrator sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import StaffRole
from arrears.cases.models import DeskSession, SignIn, Staff, Team
from arrears.clock import now


@dataclass(frozen=True)
class Member:
    """Somebody of staff, with how they sign in."""

    id: int
    username: str
    name: str
    email: str | None
    role: StaffRole
    team_id: int | None
    team: str | None
    active: bool
    has_password: bool
    one_time_until: datetime | None
    has_second_step: bool
    is_of_organisation: bool
    locked_until: datetime | None
    last_seen: datetime | None

    @property
    def is_locked(self) -> bool:
        """Whether too many attempts failed lately."""
        return self.locked_until is not None and self.locked_until > now()


LAST_SEEN = (
    select(func.max(DeskSession.seen_at))
    .where(DeskSession.staff_id == Staff.id)
    .correlate(Staff)
    .scalar_subquery()
)
# In the order of Member.
MEMBERS: Select[*tuple[Any, ...]] = (
    select(
        Staff.id,
        Staff.username,
        Staff.display_name,
        Staff.email,
        Staff.role,
        Staff.team_id,
        Team.name,
        Staff.active,
        SignIn.password_hash.is_not(None),
        SignIn.one_time_until,
        SignIn.totp_secret.is_not(None),
        SignIn.subject.is_not(None),
        SignIn.locked_until,
        LAST_SEEN,
    )
    .outerjoin(Team, Team.id == Staff.team_id)
    .outerjoin(SignIn, SignIn.staff_id == Staff.id)
    .order_by(Staff.active.desc(), Staff.display_name, Staff.id)
)


async def find_members(session: AsyncSession) -> Sequence[Member]:
    """Everybody: who works here first, then who left."""
    return [Member(*row) for row in await session.execute(MEMBERS)]


async def find_member(session: AsyncSession, staff_id: int) -> Member | None:
    """One of them."""
    found = await session.execute(MEMBERS.where(Staff.id == staff_id))
    row = found.one_or_none()
    return None if row is None else Member(*row)
