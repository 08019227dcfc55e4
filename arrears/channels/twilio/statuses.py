"""What Twilio reports of a text on its way, and how far it has come by all reports together.

Reports come late, twice and in any order. So how far a text has come is the furthest of what was
reported: nothing that comes in later takes it back. That it arrived outweighs that it would not.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.deliveries import advance
from arrears.cases.kinds import DeliveryState
from arrears.cases.models import Delivery
from arrears.channels.twilio.inbound import UnreadablePost
from arrears.channels.twilio.refusals import Refusal, settle

NAMES = ("MessageSid", "MessageStatus", "ErrorCode")
READABLE = tuple(map(re.compile, (r"(SM|MM)[0-9a-fA-F]{32}", r"[a-z_]+", r"\d{0,9}")))

# From the least to the most.
FURTHER = (
    DeliveryState.WAITING,
    DeliveryState.SENDING,
    DeliveryState.HELD,
    DeliveryState.ACCEPTED,
    DeliveryState.SENT,
    DeliveryState.CANCELLED,
    DeliveryState.UNDELIVERED,
    DeliveryState.FAILED,
    DeliveryState.DELIVERED,
    DeliveryState.READ,
)
MEANINGS = {
    **dict.fromkeys(["accepted", "scheduled", "queued", "sending"], DeliveryState.ACCEPTED),
    "sent": DeliveryState.SENT,
    "delivered": DeliveryState.DELIVERED,
    "partially_delivered": DeliveryState.DELIVERED,
    "read": DeliveryState.READ,
    "undelivered": DeliveryState.UNDELIVERED,
    "failed": DeliveryState.FAILED,
    "canceled": DeliveryState.CANCELLED,
}
NOT_ARRIVING = frozenset({DeliveryState.UNDELIVERED, DeliveryState.FAILED})

# Reported of these is an earlier sending, after which the text was kept to go anew.
NOT_SENT = frozenset({DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.HELD})

BY_SID = (
    select(Delivery)
    .where(Delivery.provider_id == bindparam("sid"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
BEING_SENT = (
    select(Delivery)
    .where(Delivery.id == bindparam("delivery"), Delivery.state == DeliveryState.SENDING)
    .with_for_update()
    .execution_options(populate_existing=True)
)


@dataclass(frozen=True)
class Report:
    """How a text fares, as Twilio tells it; `delivery_id` as we gave it along."""

    sid: str
    state: DeliveryState | None
    code: int | None
    delivery_id: UUID | None = None

    @classmethod
    def of(cls, form: Mapping[str, str], delivery_id: UUID | None) -> Self:
        """A report as it is posted, its state None when we do not know it. Or UnreadablePost."""
        sid, status, code = (form.get(name, "") for name in NAMES)
        for name, value, readable in zip(NAMES, (sid, status, code), READABLE, strict=True):
            if not readable.fullmatch(value):
                raise UnreadablePost(name)
        return cls(sid, MEANINGS.get(status), int(code) if code else None, delivery_id)


def further(known: DeliveryState, reported: DeliveryState) -> DeliveryState:
    """How far a text has come, by what was known and what is reported now."""
    return max(known, reported, key=FURTHER.index)


async def take_in(session: AsyncSession, report: Report, content: Collection[str]) -> bool:
    """Note what a report tells; whether it is about a text of ours. Told again, it changes nothing.

    A text that is being sent, and whose sid nobody could note yet, is known by our own id.
    """
    known = (await session.scalars(BY_SID, {"sid": report.sid})).one_or_none()
    if known is not None:
        is_new = known.state not in NOT_SENT
    else:
        asked = {"delivery": report.delivery_id}
        known = (await session.scalars(BEING_SENT, asked)).one_or_none()
        is_new = known is not None
    if known is not None and is_new and report.state is not None:
        await _move(session, known, report.state, report, content)
    return known is not None


async def _move(
    session: AsyncSession,
    known: Delivery,
    reported: DeliveryState,
    report: Report,
    content: Collection[str],
) -> None:
    if further(known.state, reported) is known.state:
        return
    await advance(session, known.id, reported, report.sid)
    if reported in NOT_ARRIVING:
        await settle(session, _refusal(known, reported, report.code), content)


def _refusal(known: Delivery, state: DeliveryState, code: int | None) -> Refusal:
    return Refusal(
        known.id,
        known.conversation_id,
        known.channel,
        known.address,
        attempts=known.attempts,
        has_template=known.template is not None,
        code=code,
        state=state,
    )
