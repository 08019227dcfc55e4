"""Reads from the case store what a conversation left there: one query for each kind of thing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Select, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from arrears.cases.models import (
    Authorisation,
    CallbackRequest,
    Case,
    Circumstance,
    Claim,
    CollectionFile,
    Complaint,
    ContactChange,
    CreditLimitRequest,
    Dispute,
    DocumentRequest,
    Instalment,
    OptOut,
    Pause,
    PaymentMethodChange,
    Person,
    Policy,
    PortalRequest,
    Postponement,
    PrivacyRequest,
    Promise,
    Referral,
    ReportedPayment,
    Survey,
)
from arrears.clock import AMSTERDAM
from tests.system.facts import Facts

CONVERSATION: BindParameter[UUID] = bindparam("conversation")
CASE: BindParameter[int] = bindparam("case")
WEB_ADDRESS: BindParameter[str] = bindparam("address")
PHONE = select(Person.phone).join(Case, Case.person_id == Person.id).where(Case.id == CASE)


async def facts_of(session: AsyncSession, conversation_id: UUID, case_id: int) -> Facts:
    """All that this conversation, or another about this case, has left."""
    scope = {"conversation": conversation_id, "case": case_id, "address": str(conversation_id)}
    found: dict[str, list[Any]] = {
        kind: [_fact(row) for row in (await session.execute(query, scope)).mappings()]
        for kind, query in QUERIES.items()
    }
    files = await session.scalars(COLLECTION_FILES, scope)
    return Facts(**found, collection_file=[_file(one) for one in files])


def _fact(row: Mapping[Any, Any]) -> Any:
    """The columns by name; where there is only one, its value says it all."""
    facts = {name: _as_said(value) for name, value in row.items()}
    return facts if len(facts) > 1 else next(iter(facts.values()))


def _as_said(value: Any) -> Any:
    """People speak of Dutch times."""
    if isinstance(value, datetime):
        return value.astimezone(AMSTERDAM).replace(tzinfo=None)
    return value


def _file(row: CollectionFile) -> dict[str, Any]:
    return {
        "debtor": row.debtor_name,
        "kind": row.debtor_kind,
        "invoices": [invoice.number for invoice in row.invoices],
        "total": sum(invoice.amount for invoice in row.invoices),
        "state": row.state,
    }


def _left(model: Any, *columns: Any) -> Select[Any]:
    """What belongs to the conversation or to the case, in order."""
    owners = (("conversation_id", CONVERSATION), ("case_id", CASE))
    belongs = (getattr(model, name) == one for name, one in owners if hasattr(model, name))
    return select(*columns).select_from(model).where(or_(*belongs)).order_by(model.id)


# The columns bear the names of the fields in tests.system.facts.
QUERIES: Mapping[str, Select[Any]] = {
    "promise": _left(Promise, Promise.amount, Promise.pay_on.label("on"), Promise.state),
    "postponement": _left(
        Postponement,
        Postponement.until,
        Postponement.amount,
        Instalment.position.label("instalment"),
        Postponement.state,
    ).outerjoin(Instalment, Instalment.id == Postponement.instalment_id),
    "reported_payment": _left(
        ReportedPayment,
        ReportedPayment.amount,
        ReportedPayment.said_paid_on.label("on"),
        ReportedPayment.state,
    ),
    "dispute": _left(
        Dispute, Dispute.reason, Claim.due_on.label("claim"), Dispute.told, Dispute.outcome
    ).outerjoin(Claim, Claim.id == Dispute.claim_id),
    "complaint": _left(Complaint, Complaint.route, Complaint.state, Complaint.about),
    "contact_change": _left(
        ContactChange, ContactChange.field, ContactChange.new_value.label("to"), ContactChange.state
    ),
    "payment_method": _left(
        PaymentMethodChange,
        PaymentMethodChange.method,
        PaymentMethodChange.iban,
        PaymentMethodChange.collection_day.label("day"),
        Policy.type.label("policy"),
        PaymentMethodChange.state,
    ).outerjoin(Policy, Policy.id == PaymentMethodChange.policy_id),
    "callback": _left(
        CallbackRequest,
        CallbackRequest.phone,
        CallbackRequest.email,
        CallbackRequest.wished_from.label("after"),
        CallbackRequest.wished_until.label("before"),
        CallbackRequest.topic,
        CallbackRequest.state,
    ),
    "privacy_request": _left(
        PrivacyRequest, PrivacyRequest.kind.label("right"), PrivacyRequest.state
    ),
    "referral": _left(Referral, Referral.helper, Referral.state),
    "circumstances": _left(Circumstance, Circumstance.kind),
    "authorisation": _left(
        Authorisation,
        Authorisation.name,
        Authorisation.relation,
        Authorisation.scope,
        Authorisation.proven_on.is_not(None).label("proven"),
    ),
    "survey": _left(Survey, Survey.mark, Survey.tip),
    "credit_limit": _left(
        CreditLimitRequest,
        CreditLimitRequest.company,
        CreditLimitRequest.kvk_number.label("kvk"),
        CreditLimitRequest.amount,
        CreditLimitRequest.state,
    ),
    "portal_request": _left(PortalRequest, PortalRequest.state),
    "copies": _left(DocumentRequest, DocumentRequest.what, DocumentRequest.state),
    "opt_out": select(OptOut.purpose).where(
        or_(OptOut.address == WEB_ADDRESS, OptOut.address.in_(PHONE)), OptOut.ended_at.is_(None)
    ),
    "pause": _left(Pause, Pause.reason, Pause.until).where(Pause.ended_at.is_(None)),
}
COLLECTION_FILES = (
    select(CollectionFile)
    .where(CollectionFile.submitted_in == CONVERSATION)
    .order_by(CollectionFile.id)
    .options(selectinload(CollectionFile.invoices))
)
