"""The conversations about a case, and in which of them its person hears what staff did for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Channel
from arrears.cases.models import Case, Conversation
from arrears.cases.whatsapp_policy import may_be_told

# Built once: building it anew costs more than running it.
OF_CASE = (
    select(Conversation)
    .where(
        or_(
            Conversation.verified_case_id == bindparam("case"),
            Conversation.about_case_id == bindparam("case"),
        )
    )
    .order_by(Conversation.started_at.desc(), Conversation.id)
)


@dataclass(frozen=True)
class Talk:
    """A conversation in which the person of a case is reached.

    Without `may_tell` nothing of the case is said there: nobody proved who they are, they signed
    out, or the creditor wants it told elsewhere.
    """

    id: UUID
    channel: Channel
    may_tell: bool


async def find_talks(session: AsyncSession, case: Case) -> Sequence[Conversation]:
    """The conversations that were verified for a case, or begun by us about it, latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def find_talk(session: AsyncSession, case: Case) -> Talk | None:
    """Where the person of a whole case hears of it: of their own talks the one verified last."""
    talks = await find_talks(session, case)
    verified = [one for one in talks if one.verified_case_id == case.id and one.verified_at]
    if verified:
        latest = max(verified, key=lambda one: (one.verified_at, one.id))
        return Talk(latest.id, latest.channel, may_be_told(case, latest.channel))
    # Of one that is verified for another case, its person has gone on to that.
    others = [one for one in talks if one.verified_case_id in {None, case.id}]
    return Talk(others[0].id, others[0].channel, may_tell=False) if others else None
