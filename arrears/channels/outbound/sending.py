"""Sends what there is to send, each message once, and only when people may be approached."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

import structlog
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.held_cases import held_case
from arrears.cases.outreach.plan import Planned, look_at, plan
from arrears.cases.outreach.recording import record_outreach
from arrears.cases.outreach.rules import OutreachRules
from arrears.cases.store import Store
from arrears.channels.outbound.wording import wording_of
from arrears.chat.records import Opening
from arrears.clock import moment
from arrears.law.contact_hours import may_approach

events = structlog.get_logger()


class Opens(Protocol):
    """Where a message is written to the log and put on its way; the conversation log does it."""

    async def open_talk(self, session: AsyncSession, opening: Opening) -> UUID:
        """Write to somebody of our own accord, within a transaction."""


async def send_due(store: Store, log: Opens, rules: OutreachRules) -> Sequence[Planned]:
    """Send all that may go now; what went.

    Nothing goes in the evening and at night, on Sundays and holidays (art. 4.2 Bki, since
    2024-04-01); what waited goes in the next hours that are allowed, if it is still due then.
    """
    if not may_approach(moment()):
        return ()
    async with store.reading() as session:
        looks = [look async for look in plan(session, at=moment(), rules=rules)]
    planned = [look for look in looks if isinstance(look, Planned)]
    sent = [await _send(store, log, one.case.id, rules) for one in planned]
    return [one for one in sent if one is not None]


async def _send(store: Store, log: Opens, case_id: int, rules: OutreachRules) -> Planned | None:
    """Send what a case is to hear, as it is now: looked at again once nobody else acts on it."""
    at = moment()
    if not may_approach(at):
        return None
    try:
        async with store.writing() as session:
            message = await _to_send(session, case_id, at, rules)
            if message is None:
                return None
            conversation_id = await log.open_talk(session, _opening(message))
            kept = await record_outreach(session, message, conversation_id, at=at)
    except IntegrityError:
        # A first conversation at that number began at this very moment: the next run sees it.
        events.info("outreach_put_off", case_id=case_id)
        return None
    events.info("outreach_sent", outreach_id=kept.id, case_id=case_id, kind=kept.kind.value)
    return message


async def _to_send(
    session: AsyncSession, case_id: int, at: datetime, rules: OutreachRules
) -> Planned | None:
    case = await held_case(session, case_id)
    looks = await look_at(session, case, at=at, rules=rules)
    return next((look for look in looks if isinstance(look, Planned)), None)


def _opening(message: Planned) -> Opening:
    words, reach = wording_of(message), message.reach
    return Opening(
        reach.channel,
        reach.address,
        message.case.id,
        words.text,
        own_address=reach.own_address,
        template=words.template,
        variables=words.variables,
    )
