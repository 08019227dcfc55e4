"""Surveys (KTO): the mark and the tip that people give for how they were helped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.columns import Instant
from arrears.cases.holders import find_last_helper, hold_conversation
from arrears.cases.kinds import CircumstanceKind, EscalationReason, Holder, PauseReason
from arrears.cases.models import (
    Case,
    Circumstance,
    Complaint,
    Conversation,
    Escalation,
    Pause,
    Survey,
)
from arrears.cases.verification import verified_case_id
from arrears.clock import now

LOWEST, HIGHEST = 1, 10
HIGHEST_LOW_MARK = 5

# Built once: building them anew costs more than running them.
THIS_CONVERSATION = Conversation.id == bindparam("conversation")
WAS_HANDLED = or_(
    Conversation.verified_case_id.is_not(None),
    exists().where(Complaint.conversation_id == Conversation.id),
)
WAS_MARKED = exists().where(Survey.conversation_id == Conversation.id)
IN_DANGER = exists().where(
    Escalation.conversation_id == Conversation.id, Escalation.reason == EscalationReason.DANGER
)
IN_MOURNING = or_(
    exists().where(
        Circumstance.kind == CircumstanceKind.DEATH,
        or_(
            Circumstance.conversation_id == Conversation.id,
            Circumstance.case_id == Conversation.verified_case_id,
        ),
    ),
    exists().where(
        Pause.reason.in_([PauseReason.DEATH, PauseReason.DANGER]),
        Pause.case_id == Conversation.verified_case_id,
    ),
)
MAY_BE_ASKED = select(Conversation.id).where(
    THIS_CONVERSATION,
    Conversation.holder == Holder.BOT,
    WAS_HANDLED,
    ~WAS_MARKED,
    ~IN_DANGER,
    ~IN_MOURNING,
)
MARK_OF_CONVERSATION = (
    select(Survey)
    .where(Survey.conversation_id == bindparam("conversation"))
    .order_by(Survey.id.desc())
    .limit(1)
)
MARKS_BY_HANDLER = (
    select(Survey.handler_id, func.count(), func.sum(Survey.mark))
    .where(
        Survey.at >= bindparam("since", type_=Instant()),
        Survey.at < bindparam("until", type_=Instant()),
    )
    .group_by(Survey.handler_id)
    .order_by(Survey.handler_id.asc().nulls_first())
)


class MarkOutOfRange(Refused):
    """A mark is a whole number from 1 to 10."""

    def __init__(self, mark: int) -> None:
        super().__init__(mark)
        self.mark = mark


@dataclass(frozen=True)
class Marks:
    """What people gave one handler, or (`handler_id` None) the assistant alone."""

    handler_id: int | None
    count: int
    total: int

    @property
    def average(self) -> Decimal:
        """The average mark, not rounded."""
        return Decimal(self.total) / self.count


async def mark_conversation(
    session: AsyncSession,
    conversation_id: UUID,
    *,
    by: Actor,
    mark: int,
    tip: str | None = None,
    key: str,
) -> Survey:
    """What someone thought of a conversation; it counts for who had it last, if anybody had.

    Raises MarkOutOfRange or ConversationUnknown.
    """
    await hold_conversation(session, conversation_id)
    if done := await done_before(session, Survey, key):
        return done
    survey = Survey(
        conversation_id=conversation_id,
        case_id=await verified_case_id(session, conversation_id),
        handler_id=await find_last_helper(session, conversation_id),
        mark=mark,
        tip=tip,
        at=now(),
        key=key,
    )
    return await _kept(session, survey, by)


async def mark_case(
    session: AsyncSession,
    case: Case,
    *,
    handler_id: int,
    by: Actor,
    mark: int,
    tip: str | None = None,
    key: str,
) -> Survey:
    """What someone thought of how staff handled their case. Raises MarkOutOfRange."""
    await hold_case(session, case.id)
    if done := await done_before(session, Survey, key):
        return done
    survey = Survey(case_id=case.id, handler_id=handler_id, mark=mark, tip=tip, at=now(), key=key)
    return await _kept(session, survey, by)


async def may_ask_for_mark(session: AsyncSession, conversation_id: UUID) -> bool:
    """Whether a conversation came to something that can be marked, and nobody did so yet.

    Not while staff has it, and never where somebody was in danger or has died.
    """
    return await session.scalar(MAY_BE_ASKED, {"conversation": conversation_id}) is not None


async def find_mark(session: AsyncSession, conversation_id: UUID) -> Survey | None:
    """What was thought of a conversation last."""
    found = await session.scalars(MARK_OF_CONVERSATION, {"conversation": conversation_id})
    return found.one_or_none()


async def find_low_mark(session: AsyncSession, conversation_id: UUID) -> Survey | None:
    """The same when somebody was not content: no pass mark."""
    survey = await find_mark(session, conversation_id)
    return survey if survey is not None and survey.mark <= HIGHEST_LOW_MARK else None


async def add_tip(
    session: AsyncSession, conversation_id: UUID, tip: str, *, by: Actor
) -> Survey | None:
    """A tip with the mark that a conversation was given last; None when it was given none.

    It takes the place of an earlier tip.
    """
    await hold_conversation(session, conversation_id)
    survey = await find_mark(session, conversation_id)
    if survey is not None and survey.tip != tip:
        survey.tip = tip
        await note(session, "survey:tip_given", by, case_id=survey.case_id, survey_id=survey.id)
    return survey


async def marks_by_handler(
    session: AsyncSession, *, since: datetime, until: datetime
) -> Sequence[Marks]:
    """The marks given from one moment until, but not at, another; the assistant alone first."""
    rows = await session.execute(MARKS_BY_HANDLER, {"since": since, "until": until})
    return [Marks(*row) for row in rows]


async def _kept(session: AsyncSession, survey: Survey, by: Actor) -> Survey:
    if not LOWEST <= survey.mark <= HIGHEST:
        raise MarkOutOfRange(survey.mark)
    session.add(survey)
    await session.flush()
    await note(
        session,
        "survey:given",
        by,
        case_id=survey.case_id,
        survey_id=survey.id,
        mark=survey.mark,
        handler_id=survey.handler_id,
    )
    return survey
