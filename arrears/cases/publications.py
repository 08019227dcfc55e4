"""Which acts are told to a creditor's own system, under which name, and what is told of them.

A closed list. Amounts are text such as "123.45", days and moments ISO 8601. Nothing that a person
wrote is told, and nothing of their health: that somebody may be in danger is told as `other`.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from arrears.cases.kinds import EscalationReason, PauseReason
from arrears.cases.models import (
    Arrangement,
    Authorisation,
    Claim,
    Complaint,
    ContactChange,
    Dispute,
    Instalment,
    Model,
    Pause,
    PaymentMethodChange,
    Policy,
    Postponement,
    Promise,
    Referral,
    ReportedPayment,
)

type Facts = Mapping[str, Any]
type Data = dict[str, Any]
type Teller = Callable[[AsyncSession, Facts], Awaitable[Data]]
type Column = InstrumentedAttribute[Any]

OTHER = "other"
# Of health, or of nobody's business.
UNTOLD = frozenset({PauseReason.DANGER, EscalationReason.DANGER})

INSTALMENTS = (
    select(Instalment.due_on, Instalment.amount)
    .where(Instalment.arrangement_id == bindparam("arrangement"))
    .order_by(Instalment.position)
)


@dataclass(frozen=True)
class Publication:
    """What an act is called outside, and where what is told of it comes from."""

    type: str
    data: Teller


def written(value: Any) -> Any:
    """A value as JSON has it."""
    match value:
        case Decimal():
            return f"{value:.2f}"
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case str() if value in UNTOLD:
            return OTHER
        case _:
            return value


def _row(fact: str, key: Column, *joined: type[Model], **told: Column) -> Teller:
    """What is told of the row that an act names by a fact, as it is in this transaction."""
    columns = [column.label(name) for name, column in told.items()]
    statement = select(*columns).select_from(key.class_).where(key == bindparam("key"))
    for table in joined:
        statement = statement.outerjoin(table)

    async def data(session: AsyncSession, facts: Facts) -> Data:
        found = (await session.execute(statement, {"key": facts[fact]})).mappings().one()
        return {name: written(value) for name, value in found.items()}

    return data


_arrangement_row = _row(
    "arrangement_id",
    Arrangement.id,
    arrangement_id=Arrangement.id,
    state=Arrangement.state,
    total=Arrangement.total,
    day_of_month=Arrangement.day_of_month,
    agreed_on=Arrangement.agreed_on,
    replaces=Arrangement.replaces_id,
)


async def _arrangement(session: AsyncSession, facts: Facts) -> Data:
    data = await _arrangement_row(session, facts)
    instalments = await session.execute(INSTALMENTS, {"arrangement": facts["arrangement_id"]})
    told = [{"due_on": written(on), "amount": written(amount)} for on, amount in instalments]
    return data | {"instalments": told}


_complaint_row = _row(
    "complaint",
    Complaint.number,
    complaint=Complaint.number,
    route=Complaint.route,
    state=Complaint.state,
    received_on=Complaint.received_on,
)


async def _complaint(session: AsyncSession, facts: Facts) -> Data:
    return await _complaint_row(session, facts) | {"outcome": facts.get("outcome")}


async def _call(session: AsyncSession, facts: Facts) -> Data:
    return {"reason": written(facts["reason"])}


_promise = _row(
    "promise_id",
    Promise.id,
    promise_id=Promise.id,
    state=Promise.state,
    amount=Promise.amount,
    pay_on=Promise.pay_on,
    made_on=Promise.made_on,
)
_postponement = _row(
    "postponement_id",
    Postponement.id,
    postponement_id=Postponement.id,
    state=Postponement.state,
    arrangement_id=Postponement.arrangement_id,
    amount=Postponement.amount,
    until=Postponement.until,
)
_payment = _row(
    "reported_id",
    ReportedPayment.id,
    reported_id=ReportedPayment.id,
    state=ReportedPayment.state,
    amount=ReportedPayment.amount,
    said_paid_on=ReportedPayment.said_paid_on,
)
_dispute = _row(
    "dispute_id",
    Dispute.id,
    Claim,
    Policy,
    dispute_id=Dispute.id,
    whole_case=Dispute.whole_case,
    invoice=Claim.invoice,
    policy=Policy.number,
    due_on=Claim.due_on,
    reason=Dispute.reason,
    outcome=Dispute.outcome,
)
_pause = _row(
    "pause_id",
    Pause.id,
    pause_id=Pause.id,
    reason=Pause.reason,
    starts_on=Pause.starts_on,
    until=Pause.until,
)
_contact = _row(
    "request_id",
    ContactChange.id,
    change_id=ContactChange.id,
    field=ContactChange.field,
    value=ContactChange.new_value,
)
_payment_method = _row(
    "request_id",
    PaymentMethodChange.id,
    Policy,
    change_id=PaymentMethodChange.id,
    method=PaymentMethodChange.method,
    policy=Policy.number,
    iban=PaymentMethodChange.iban,
    collection_day=PaymentMethodChange.collection_day,
)
# Not to whom: that may tell of more than money.
_referral = _row("request_id", Referral.id, referral_id=Referral.id, state=Referral.state)
# Not who it is: they never spoke with us.
_representative = _row(
    "authorisation_id",
    Authorisation.id,
    authorisation_id=Authorisation.id,
    relation=Authorisation.relation,
    scope=Authorisation.scope,
    proven_on=Authorisation.proven_on,
    ends_on=Authorisation.ends_on,
)


async def _closing(session: AsyncSession, facts: Facts) -> Data:
    return {"because": facts["because"]}


async def _reopening(session: AsyncSession, facts: Facts) -> Data:
    return {}


PUBLICATIONS: Mapping[str, Publication] = {
    "arrangement:agreed": Publication("arrangement.agreed", _arrangement),
    "arrangement:approved": Publication("arrangement.approved", _arrangement),
    "arrangement:refused": Publication("arrangement.refused", _arrangement),
    "arrangement:dropped": Publication("arrangement.withdrawn", _arrangement),
    "arrangement:completed": Publication("arrangement.completed", _arrangement),
    "arrangement:broken": Publication("arrangement.broken", _arrangement),
    "promise:made": Publication("promise.made", _promise),
    "promise:kept": Publication("promise.kept", _promise),
    "promise:broken": Publication("promise.broken", _promise),
    "promise:withdrawn": Publication("promise.withdrawn", _promise),
    "postponement:asked": Publication("postponement.asked", _postponement),
    "postponement:granted": Publication("postponement.granted", _postponement),
    "postponement:refused": Publication("postponement.refused", _postponement),
    "postponement:ended": Publication("postponement.ended", _postponement),
    "reported_payment:reported": Publication("payment.reported", _payment),
    "reported_payment:received": Publication("payment.found", _payment),
    "reported_payment:not_found": Publication("payment.not_found", _payment),
    "dispute:opened": Publication("dispute.opened", _dispute),
    "dispute:closed": Publication("dispute.closed", _dispute),
    "pause:started": Publication("pause.started", _pause),
    "pause:ended": Publication("pause.ended", _pause),
    "case:closed": Publication("case.closed", _closing),
    "case:reopened": Publication("case.reopened", _reopening),
    "complaint:filed": Publication("complaint.filed", _complaint),
    # Filed by somebody who proved only later whose complaint it is.
    "complaint:linked": Publication("complaint.filed", _complaint),
    "complaint:answered": Publication("complaint.answered", _complaint),
    "complaint:closed": Publication("complaint.closed", _complaint),
    "contact_change:applied": Publication("contact.changed", _contact),
    "payment_method:applied": Publication("payment_method.changed", _payment_method),
    "referral:recorded": Publication("referral.recorded", _referral),
    "authorisation:recorded": Publication("representative.told", _representative),
    "authorisation:proven": Publication("representative.proven", _representative),
    "authorisation:ended": Publication("representative.ended", _representative),
    "staff:called": Publication("staff.called", _call),
}
