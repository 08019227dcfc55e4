"""Who may see a case: proof of identity per conversation, and the lock against guessing.

A conversation is verified for one case by case number, postcode and date of birth together.
Every refusal looks the same from outside: an unknown case, a wrong postcode and a wrong date of
birth differ in nothing, nor in the work that is done for them.
"""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, bindparam, case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import audit
from arrears.cases.acting import Actor, note
from arrears.cases.columns import Instant
from arrears.cases.models import Case, Conversation, IdentityAttempt, Person
from arrears.cases.store import writes_alone
from arrears.cases.whatsapp_policy import may_be_told
from arrears.cases.whole_case import WHOLE_CASE
from arrears.clock import now

MOST_FAILURES = 5
LOCK_TIME = timedelta(hours=1)
VERIFIED_TIME = timedelta(minutes=30)


# Built once: building it anew costs more than running it.
VERIFIED_CASE = (
    select(Case, Conversation.channel)
    .join(Conversation, Conversation.verified_case_id == Case.id)
    .where(
        Conversation.id == bindparam("conversation"),
        Conversation.verified_at > bindparam("since"),
    )
    .options(*WHOLE_CASE)
)


VERIFIED_CASE_ID = select(Conversation.verified_case_id).where(
    Conversation.id == bindparam("conversation"),
    Conversation.verified_at > bindparam("since"),
)
FAILURES = (
    select(func.count())
    .select_from(IdentityAttempt)
    .where(IdentityAttempt.succeeded.is_(False), IdentityAttempt.at > bindparam("since"))
)
FAILURES_IN_CONVERSATION = FAILURES.where(
    IdentityAttempt.conversation_id == bindparam("conversation")
)
FAILURES_ON_CASE = FAILURES.where(IdentityAttempt.claimed_digest == bindparam("claimed"))
ALL_FAILURES = select(
    FAILURES_IN_CONVERSATION.scalar_subquery(), FAILURES_ON_CASE.scalar_subquery()
)
# What this very try came to when it was handed in before, if it was.
EARLIER = select(IdentityAttempt.succeeded).where(IdentityAttempt.key == bindparam("key"))
BEFORE = ALL_FAILURES.add_columns(EARLIER.scalar_subquery())
ADD_ATTEMPT = insert(cast("Table", IdentityAttempt.__table__))
FACTS = (
    select(Case.id, Person.postcode, Person.date_of_birth)
    .join(Case.person)
    .where(Case.number == bindparam("number"))
)
VERIFIED = (
    update(cast("Table", Conversation.__table__))
    .where(Conversation.id == bindparam("conversation"))
    .values(verified_case_id=bindparam("case"), verified_at=bindparam("moment", type_=Instant()))
)

# Which case it was about stays known, as after a long silence.
SIGN_OUT = (
    update(Conversation)
    .where(Conversation.id == bindparam("conversation"), Conversation.verified_at.is_not(None))
    .values(verified_at=None)
    .returning(Conversation.verified_case_id)
    .execution_options(synchronize_session=False)
)


class Verdict(StrEnum):
    """What a try to prove one's identity came to."""

    VERIFIED = "verified"
    REFUSED = "refused"
    LOCKED = "locked"


class NotVerified(Exception):
    """This conversation may not see any case (any more, or here): ask who the person is."""


async def verify(
    session: AsyncSession,
    conversation_id: UUID,
    *,
    case_number: str,
    postcode: str,
    date_of_birth: date,
    key: str,
) -> Verdict:
    """Check who someone is, and remember it for this conversation.

    `key` is that of the message that asked: the same try handed in again counts once.
    """
    claimed = _digest(case_number)
    await _one_at_a_time(session, claimed)
    asked = _asked(conversation_id, claimed)
    *failures, earlier = (await session.execute(BEFORE, asked | {"key": key})).one()
    if earlier:
        return Verdict.VERIFIED
    if _are_too_many(failures):
        return Verdict.LOCKED
    if earlier is not None:
        return Verdict.REFUSED
    case_id = await _matching_case(session, case_number, postcode, date_of_birth)
    await session.execute(
        ADD_ATTEMPT,
        {
            "conversation_id": conversation_id,
            "claimed_digest": claimed,
            "succeeded": case_id is not None,
            "at": now(),
            "key": key,
        },
    )
    if case_id is None:
        await audit.record(
            session, "identity:refused", actor="bot", conversation_id=conversation_id
        )
        return await _refusal(session, conversation_id, claimed)
    verified = {"conversation": conversation_id, "case": case_id, "moment": now()}
    await session.execute(VERIFIED, verified)
    await audit.record(
        session,
        "identity:verified",
        actor="bot",
        case_id=case_id,
        conversation_id=conversation_id,
    )
    return Verdict.VERIFIED


async def is_locked(session: AsyncSession, conversation_id: UUID) -> bool:
    """Whether this conversation has used up its tries for now."""
    return await _failures_in(session, conversation_id) >= MOST_FAILURES


async def verified_case_id(session: AsyncSession, conversation_id: UUID) -> int | None:
    """The id of the case that this conversation may see now, if any."""
    values = {"conversation": conversation_id, "since": now() - VERIFIED_TIME}
    return await session.scalar(VERIFIED_CASE_ID, values)


async def access_case(session: AsyncSession, conversation_id: UUID) -> Case:
    """The case that this conversation is verified for, whole. The one door to a case.

    Raises NotVerified, also when the person has been silent for longer than VERIFIED_TIME, or is
    now where nothing of the case may be told.
    """
    found = await session.execute(
        VERIFIED_CASE, {"conversation": conversation_id, "since": now() - VERIFIED_TIME}
    )
    verified = found.unique().one_or_none()
    if verified is None or not may_be_told(*verified):
        raise NotVerified
    return verified[0]


async def find_case(session: AsyncSession, conversation_id: UUID) -> Case | None:
    """The same for who may do without: None while nobody is verified."""
    try:
        return await access_case(session, conversation_id)
    except NotVerified:
        return None


async def sign_out(session: AsyncSession, conversation_id: UUID, *, by: Actor) -> bool:
    """Close the case for a conversation till somebody proves again who they are.

    Whether there was something to close: done twice, it happens once.
    """
    case_id = await session.scalar(SIGN_OUT, {"conversation": conversation_id})
    if case_id is None:
        return False
    await note(session, "identity:signed_out", by, case_id=case_id)
    return True


def kept_alive(
    moment: ColumnElement[datetime], since: ColumnElement[datetime]
) -> ColumnElement[datetime | None]:
    """What `verified_at` becomes when the person speaks at `moment`: still there, or lapsed.

    `since` is VERIFIED_TIME before that moment.
    """
    return case((Conversation.verified_at > since, moment), else_=Conversation.verified_at)


async def _one_at_a_time(session: AsyncSession, claimed: str) -> None:
    """Tries for one case number wait for each other, so that none slips past the count.

    On SQLite all writers do.
    """
    if not writes_alone(session):
        await session.execute(select(func.pg_advisory_xact_lock(int(claimed[:15], 16))))


async def _refusal(session: AsyncSession, conversation_id: UUID, claimed: str) -> Verdict:
    failures = (await session.execute(ALL_FAILURES, _asked(conversation_id, claimed))).one()
    return Verdict.LOCKED if _are_too_many(failures) else Verdict.REFUSED


def _asked(conversation_id: UUID, claimed: str) -> dict[str, Any]:
    return {"conversation": conversation_id, "claimed": claimed, "since": now() - LOCK_TIME}


def _are_too_many(failures: Iterable[int]) -> bool:
    """Of the conversation, or on the case."""
    return any(count >= MOST_FAILURES for count in failures)


async def _failures_in(session: AsyncSession, conversation_id: UUID) -> int:
    values = {"conversation": conversation_id, "since": now() - LOCK_TIME}
    return await session.scalar(FAILURES_IN_CONVERSATION, values) or 0


async def _matching_case(
    session: AsyncSession, case_number: str, postcode: str, date_of_birth: date
) -> int | None:
    found = (await session.execute(FACTS, {"number": case_number})).one_or_none()
    case_id, true_postcode, true_birth = found or (None, "", date.min)
    right_postcode = hmac.compare_digest(postcode.encode(), true_postcode.encode())
    right_birth = hmac.compare_digest(date_of_birth.isoformat(), true_birth.isoformat())
    return case_id if right_postcode & right_birth else None


def _digest(case_number: str) -> str:
    return hashlib.sha256(case_number.encode()).hexdigest()
