"""Sends what there is to send, each message once, and only when people may be approached."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.held_cases import held_case
from arrears.cases.outreach.candidates import find_candidates
from arrears.cases.outreach.plan import Planned, look_at, whole_case
from arrears.cases.outreach.recording import record_outreach
from arrears.cases.outreach.rules import OutreachRules
from arrears.cases.store import Store
from arrears.channels.outbound.wording import wording_of
from arrears.chat.records import Opening
from arrears.clock import day_of, moment
from arrears.law.contact_hours import may_approach

events = structlog.get_logger()


class Opens(Protocol):
    """Where a message is written to the log and put on its way; the conversation log does it."""

    async def open_talk(self, session: AsyncSession, opening: Opening) -> UUID:
        """Write to somebody of our own accord, within a transaction."""


@dataclass(frozen=True)
class Sent:
    """A message that was sent, and the conversation in which it may be answered."""

    message: Planned
    conversation_id: UUID


async def send_due(store: Store, log: Opens, rules: OutreachRules) -> Sequence[Sent]:
    """Send all that may go now; what went.

    Nothing goes in the evening and at night, on Sundays and holidays (art. 4.2 Bki, since
    2024-04-01); what waited goes in the next hours that are allowed, if it is still due then.
    """
    at = moment()
    if not may_approach(at):
        return []
    async with store.reading() as session:
        candidates = await find_candidates(session, rules, on=day_of(at))
    sent = [await _send_if_any(store, log, case_id, rules) for case_id in candidates]
    return [one for one in sent if one is not None]


async def _send_if_any(store: Store, log: Opens, case_id: int, rules: OutreachRules) -> Sent | None:
    """Send what a case is to hear; what goes wrong with one case keeps no other from it."""
    try:
        async with store.reading() as session:
            looks = await look_at(session, await whole_case(session, case_id), moment(), rules)
        if any(isinstance(look, Planned) for look in looks):
            return await _send(store, log, case_id, rules)
    except Exception as error:  # noqa: BLE001 - the next run tries again
        events.error("outreach_failed", case_id=case_id, error=type(error).__name__)
    return None


async def _send(store: Store, log: Opens, case_id: int, rules: OutreachRules) -> Sent | None:
    async with store.writing() as session:
        sent = await send_one(session, log, case_id, rules)
    if sent is not None:
        events.info("outreach_sent", case_id=case_id, kind=sent.message.due.kind.value)
    return sent


async def send_one(
    session: AsyncSession, log: Opens, case_id: int, rules: OutreachRules
) -> Sent | None:
    """Send what a case is to hear, in the transaction of the caller: all of it stands, or nothing.

    It is looked at again once nobody else acts on the case, so of two that send at once one does.
    """
    case = await held_case(session, case_id)
    at = moment()
    looks = await look_at(session, case, at, rules) if may_approach(at) else ()
    message = next((look for look in looks if isinstance(look, Planned)), None)
    if message is None:
        return None
    conversation_id = await log.open_talk(session, _opening(message))
    await record_outreach(session, message, conversation_id, at=at)
    return Sent(message, conversation_id)


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
        key=message.due.key,
    )
