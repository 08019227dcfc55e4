"""Which cases and conversations are one person's, and which are also somebody else's."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from arrears.cases.models import (
    Arrangement,
    AuditEvent,
    Case,
    CollectionFile,
    Complaint,
    ContactChange,
    Conversation,
    CreditLimitRequest,
    Dispute,
    Outreach,
    PaymentMethodChange,
    Postponement,
    PrivacyRequest,
    Promise,
    ReportedPayment,
)

type Column = InstrumentedAttribute[Any]

# What makes a conversation part of the file of a case.
AGREED_IN: Sequence[tuple[Column, Column]] = (
    (Arrangement.conversation_id, Arrangement.case_id),
    (Promise.conversation_id, Promise.case_id),
    (Postponement.conversation_id, Postponement.case_id),
    (ReportedPayment.conversation_id, ReportedPayment.case_id),
    (Dispute.conversation_id, Dispute.case_id),
    (PaymentMethodChange.conversation_id, PaymentMethodChange.case_id),
    (ContactChange.conversation_id, ContactChange.case_id),
    (CreditLimitRequest.conversation_id, CreditLimitRequest.case_id),
    (CollectionFile.submitted_in, CollectionFile.case_id),
    (Outreach.conversation_id, Outreach.case_id),
)
# What tells whose a conversation is. That we wrote about a case proves nothing of who answered.
SPOKEN_BY: Sequence[tuple[Column, Column]] = (
    (Conversation.id, Conversation.verified_case_id),
    (AuditEvent.conversation_id, AuditEvent.case_id),
    (Complaint.conversation_id, Complaint.case_id),
    *(pair for pair in AGREED_IN if pair[0] is not Outreach.conversation_id),
)


@dataclass(frozen=True)
class Whose:
    """What is one person's. `shared`: conversations in which another's case was opened too."""

    person_id: int
    cases: Sequence[int]
    conversations: Sequence[UUID]
    shared: Sequence[UUID]


async def belongings(session: AsyncSession, person_id: int) -> Whose:
    """The cases and conversations of a person."""
    cases = list(
        await session.scalars(select(Case.id).where(Case.person_id == person_id).order_by(Case.id))
    )
    asked = select(PrivacyRequest.conversation_id).where(PrivacyRequest.person_id == person_id)
    spoken = [select(talk).where(case.in_(cases)) for talk, case in SPOKEN_BY]
    found = set(await session.scalars(union(asked, *spoken))) - {None}
    with_others = [
        select(talk).where(talk.in_(found), case.is_not(None), case.not_in(cases))
        for talk, case in SPOKEN_BY
    ]
    shared = set(await session.scalars(union(*with_others))) if found else set()
    return Whose(person_id, cases, sorted(found - shared), sorted(shared))
