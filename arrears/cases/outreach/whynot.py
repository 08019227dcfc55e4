"""All that keeps a message of our own back, looked at in one place: a pause that really pauses."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from sqlalchemy import bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import (
    Channel,
    EscalationReason,
    OptOutPurpose,
    OutreachKind,
    PauseReason,
    PostponementState,
    PrivacyRequestState,
    PrivacyRight,
)
from arrears.cases.models import Case, Escalation, Outreach, Postponement, PrivacyRequest
from arrears.cases.opt_outs import is_opted_out
from arrears.cases.outreach.due import Due
from arrears.cases.situation import Situation


class WhyNot(StrEnum):
    """Why a message that is due does not go, the gravest first."""

    DANGER = "danger"
    DEATH = "death"
    DEBT_HELP = "debt_help"
    DISPUTE = "dispute"
    RESTRICTION = "restriction"
    STAFF = "staff"
    REPRESENTED = "represented"
    CLOSED = "closed"
    STAGE_TOO_FAR = "stage_too_far"
    PAYMENT_UNDER_WAY = "payment_under_way"
    POSTPONEMENT = "postponement"
    PROMISE = "promise"
    AWAITS_STAFF = "awaits_staff"
    OBJECTED = "objected"
    ARRANGED = "arranged"
    AMOUNT_UNCERTAIN = "amount_uncertain"
    OPTED_OUT = "opted_out"
    NO_NUMBER = "no_number"
    NO_CHANNEL = "no_channel"
    IN_TALK = "in_talk"
    ONE_A_DAY = "one_a_day"


FOR_STAFF = frozenset({WhyNot.STAGE_TOO_FAR, WhyNot.AMOUNT_UNCERTAIN})
"""What somebody of staff must do instead."""

PHONE_CHANNELS = (Channel.WHATSAPP, Channel.SMS)
GRAVEST_FIRST: Sequence[PauseReason] = (
    PauseReason.DANGER,
    PauseReason.DEATH,
    PauseReason.DEBT_HELP,
    PauseReason.DISPUTE,
    PauseReason.RESTRICTION,
    PauseReason.STAFF,
    PauseReason.PAYMENT_UNDER_WAY,
    PauseReason.POSTPONEMENT,
    PauseReason.PROMISE,
)

# Built once: building them anew costs more than running them.
IN_DANGER = select(
    exists().where(
        Escalation.case_id == bindparam("case"),
        Escalation.reason == EscalationReason.DANGER,
        Escalation.closed_at.is_(None),
    )
)
POSTPONEMENT_AWAITS = select(
    exists().where(
        Postponement.case_id == bindparam("case"),
        Postponement.state == PostponementState.AWAITING_STAFF,
    )
)
OBJECTS = select(
    exists().where(
        PrivacyRequest.person_id == bindparam("person"),
        PrivacyRequest.kind.in_((PrivacyRight.OBJECTION, PrivacyRight.RESTRICTION)),
        PrivacyRequest.state == PrivacyRequestState.OPEN,
    )
)
SENT_THAT_DAY = select(
    exists().where(Outreach.case_id == bindparam("case"), Outreach.sent_on == bindparam("day"))
)


async def why_not(session: AsyncSession, situation: Situation) -> WhyNot | None:
    """What keeps every message about a case back; None when nothing does."""
    case = situation.case
    if await session.scalar(IN_DANGER, {"case": case.id}):
        return WhyNot.DANGER
    if standing_still := _why_it_stands_still(situation.standstill):
        return standing_still
    if situation.is_represented:
        return WhyNot.REPRESENTED
    if case.closed_on is not None:
        return WhyNot.CLOSED
    if situation.is_for_a_person:
        return WhyNot.STAGE_TOO_FAR
    return await _what_waits(session, situation)


def why_not_this(situation: Situation, due: Due) -> WhyNot | None:
    """What keeps one message back that goes for no other."""
    if due.kind is not OutreachKind.REMINDER:
        return None
    if due.is_arranged:
        return WhyNot.ARRANGED
    return None if situation.overview.certain else WhyNot.AMOUNT_UNCERTAIN


async def has_opted_out(session: AsyncSession, number: str) -> bool:
    """Whether the person wants none at that number, over whichever channel they said so."""
    for channel in PHONE_CHANNELS:
        if await is_opted_out(session, channel, number, purpose=OptOutPurpose.REMINDERS):
            return True
    return False


async def was_told_on(session: AsyncSession, case: Case, day: date) -> bool:
    """Whether something went out about the case on that day already."""
    return bool(await session.scalar(SENT_THAT_DAY, {"case": case.id, "day": day}))


def _why_it_stands_still(standstill: Mapping[PauseReason, date | None]) -> WhyNot | None:
    return next((WhyNot(why.value) for why in GRAVEST_FIRST if why in standstill), None)


async def _what_waits(session: AsyncSession, situation: Situation) -> WhyNot | None:
    """What the person said or asked, and nobody has dealt with."""
    if situation.promise is not None:
        return WhyNot.PROMISE
    case = situation.case
    if situation.waiting or await session.scalar(POSTPONEMENT_AWAITS, {"case": case.id}):
        return WhyNot.AWAITS_STAFF
    if await session.scalar(OBJECTS, {"person": case.person_id}):
        return WhyNot.OBJECTED
    return None
