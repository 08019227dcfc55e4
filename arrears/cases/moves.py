"""Going on elsewhere: a web chat becomes a talk by telephone, for who sends a code from there.

The code is told to the person in the web chat only, counts once and for a short time, and is kept
as a digest. Nobody learns whether a code was wrong, used or too late, and who tries too many waits.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.holders import hold_conversation
from arrears.cases.kinds import Channel
from arrears.cases.models import Address, Move, WrongCode
from arrears.cases.verification import access_case
from arrears.cases.whatsapp_policy import may_be_told
from arrears.clock import now

# No sign that looks like another.
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH = 8
VALID_FOR = timedelta(minutes=15)
MOST_WRONG_CODES = 5
WRONG_CODES_COUNT_FOR = timedelta(hours=1)

# Built once: building them anew costs more than running them.
USE = (
    update(Move)
    .where(
        Move.code_digest == bindparam("digest"),
        Move.channel == bindparam("via"),
        Move.used_at.is_(None),
        Move.ends_at > bindparam("moment"),
    )
    .values(used_at=bindparam("moment"))
    .returning(Move.conversation_id)
    .execution_options(synchronize_session=False)
)
WRONG_CODES = select(func.count()).where(
    WrongCode.channel == bindparam("via"),
    WrongCode.address == bindparam("number"),
    WrongCode.at > bindparam("since"),
)


class NotThere(Refused):
    """The case of this talk may not be told in that channel."""


@dataclass(frozen=True)
class Code:
    """A code as it is told once, and till when it counts."""

    text: str
    ends_at: datetime


async def begin_move(session: AsyncSession, conversation_id: UUID, channel: Channel) -> Code:
    """A code with which this conversation goes on in another channel; an earlier one ends.

    Raises NotVerified, or NotThere.
    """
    case = await access_case(session, conversation_id)
    if not may_be_told(case, channel):
        raise NotThere(channel)
    moment = now()
    code = Code(_new_code(), moment + VALID_FOR)
    await session.execute(
        update(Move)
        .where(Move.conversation_id == conversation_id, Move.used_at.is_(None))
        .values(used_at=moment)
    )
    await session.execute(
        insert(Move).values(
            conversation_id=conversation_id,
            channel=channel,
            code_digest=_digest(code.text),
            made_at=moment,
            ends_at=code.ends_at,
        )
    )
    by = Actor.person(conversation_id)
    await note(session, "move:begun", by, case_id=case.id, channel=channel.value)
    return code


async def use_move(
    session: AsyncSession, code: str, channel: Channel, address: str, *, own_address: str
) -> UUID | None:
    """Hold the conversation of this code at the number (E.164) that sent it.

    None when the code opens nothing, or when too many from there did not. A number holds one
    conversation, and a conversation one number in a channel: the latest.
    """
    moment = now()
    asked = {"via": channel, "number": address, "since": moment - WRONG_CODES_COUNT_FOR}
    if (await session.scalar(WRONG_CODES, asked) or 0) >= MOST_WRONG_CODES:
        return None
    used = {"digest": _digest(code), "via": channel, "moment": moment}
    conversation_id = await session.scalar(USE, used)
    if conversation_id is None:
        return None
    await hold_conversation(session, conversation_id)
    await _hold_at(session, conversation_id, channel, address, own_address=own_address)
    by = Actor.person(conversation_id)
    await note(session, "move:made", by, channel=channel.value)
    return conversation_id


async def count_wrong_code(session: AsyncSession, channel: Channel, address: str) -> None:
    """A code came from this number that opened nothing."""
    await session.execute(insert(WrongCode).values(channel=channel, address=address, at=now()))


async def _hold_at(
    session: AsyncSession,
    conversation_id: UUID,
    channel: Channel,
    address: str,
    *,
    own_address: str,
) -> None:
    await session.execute(
        delete(Address).where(
            Address.conversation_id == conversation_id,
            Address.channel == channel,
            Address.address != address,
        )
    )
    held = {"conversation_id": conversation_id, "own_address": own_address}
    try:
        async with session.begin_nested():
            await session.execute(insert(Address).values(channel=channel, address=address, **held))
    except IntegrityError:
        # It is known, or just becoming so: what it held before is left.
        await session.execute(
            update(Address)
            .where(Address.channel == channel, Address.address == address)
            .values(held)
        )


def _new_code() -> str:
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
