"""Sessions at the desk: a token in a cookie, of which the store keeps a digest."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.columns import Instant
from arrears.cases.demo_staff import is_demo_store
from arrears.cases.kinds import StaffRole
from arrears.cases.models import DeskSession, SignIn, Staff, Team
from arrears.cases.notes import UNREAD_OF_STAFF
from arrears.clock import now
from arrears.desk.permissions import MAY, Permission

UNUSED_AT_MOST = timedelta(minutes=30)
LONGEST = timedelta(hours=10)
# Being seen is written at most so often: a page that asks each second costs no writes.
SEEN_AGAIN_AFTER = timedelta(minutes=1)

# Built once: building them anew costs more than running them.
VALID = (
    select(
        DeskSession.id,
        DeskSession.seen_at,
        Staff.id.label("staff_id"),
        Staff.display_name,
        Staff.role,
        Staff.team_id,
        Team.name.label("team"),
        SignIn.is_demo,
        # Counted with who it is: the menu of every page shows it.
        UNREAD_OF_STAFF.label("unread_mentions"),
    )
    .join(Staff, Staff.id == DeskSession.staff_id)
    .outerjoin(SignIn, SignIn.staff_id == Staff.id)
    .outerjoin(Team, Team.id == Staff.team_id)
    .where(
        DeskSession.token_digest == bindparam("digest"),
        DeskSession.ended_at.is_(None),
        DeskSession.seen_at > bindparam("seen_after", type_=Instant()),
        DeskSession.started_at > bindparam("started_after", type_=Instant()),
        Staff.active,
    )
)


@dataclass(frozen=True)
class Signed:
    """Somebody of staff who is signed in; `csrf` proves that a form came from our own page."""

    session_id: int
    staff_id: int
    name: str
    role: StaffRole
    team_id: int | None
    team: str | None
    csrf: str
    # When the session was last noted as being used.
    is_stale: bool
    # One of the demo people, as whom everybody can sign in.
    is_demo: bool = False
    unread_mentions: int = 0

    def may(self, permission: Permission) -> bool:
        """Whether their role lets them do this work."""
        return permission in MAY[self.role]


async def begin(session: AsyncSession, staff_id: int) -> str:
    """Sign somebody in; the token for their cookie, which is kept nowhere else."""
    token = secrets.token_urlsafe(32)
    await session.execute(
        insert(DeskSession).values(
            token_digest=digest(token), staff_id=staff_id, started_at=now(), seen_at=now()
        )
    )
    return token


async def find_signed(session: AsyncSession, token: str) -> Signed | None:
    """Who the token belongs to, as long as the session holds and they work here."""
    moment = now()
    asked = {
        "digest": digest(token),
        "seen_after": moment - UNUSED_AT_MOST,
        "started_after": moment - LONGEST,
    }
    row = (await session.execute(VALID, asked)).one_or_none()
    if row is None or (row.is_demo and not await is_demo_store(session)):
        return None
    return Signed(
        session_id=row.id,
        staff_id=row.staff_id,
        name=row.display_name,
        role=row.role,
        team_id=row.team_id,
        team=row.team,
        csrf=csrf_of(token),
        is_demo=bool(row.is_demo),
        unread_mentions=row.unread_mentions,
        is_stale=row.seen_at < moment - SEEN_AGAIN_AFTER,
    )


def is_over(opened: DeskSession) -> bool:
    """Whether a session that nobody ended is over by itself."""
    moment = now()
    return opened.seen_at <= moment - UNUSED_AT_MOST or opened.started_at <= moment - LONGEST


async def see_again(session: AsyncSession, session_id: int) -> None:
    """Note that a session is in use."""
    await session.execute(
        update(DeskSession).where(DeskSession.id == session_id).values(seen_at=now())
    )


def digest(token: str) -> str:
    """What the store keeps of a token: nobody comes in with it."""
    return hashlib.sha256(token.encode()).hexdigest()


def csrf_of(token: str) -> str:
    """Follows from the token, which our pages' scripts cannot read and other sites do not have."""
    return hmac.new(token.encode(), b"csrf", "sha256").hexdigest()
