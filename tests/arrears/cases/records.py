"""A good row of every table that the product fills, to add as it is or to spoil first."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import (
    ArrangementState,
    AttachmentState,
    Author,
    AuthorisationScope,
    CallbackState,
    ChangeState,
    Channel,
    CircumstanceKind,
    ComplaintChannel,
    ComplaintLetterKind,
    ComplaintRoute,
    ComplaintState,
    ContactField,
    CreditLimitState,
    Direction,
    DisputeReason,
    Intent,
    MessageState,
    OptOutPurpose,
    OutgoingState,
    OutreachKind,
    PauseReason,
    PaymentMethod,
    PostponementState,
    PrivacyRequestState,
    PrivacyRight,
    PromiseState,
    ReferralState,
    Relation,
    ReportedPaymentState,
    SendingState,
    StaffRole,
)
from arrears.cases.models import (
    Address,
    Arrangement,
    Attachment,
    AuditEvent,
    Authorisation,
    CallbackRequest,
    CannedAnswer,
    Case,
    Circumstance,
    CollectionFile,
    CollectionInvoice,
    CollectionReceipt,
    Complaint,
    ComplaintEvent,
    ComplaintLetter,
    ContactChange,
    Conversation,
    Correspondence,
    CreditLimitRequest,
    Creditor,
    DailyJob,
    Dispute,
    Document,
    DocumentFile,
    DocumentRequest,
    Mention,
    Message,
    MessageLabel,
    Model,
    Move,
    Note,
    OptOut,
    OutgoingEvent,
    Outreach,
    Pause,
    PaymentMethodChange,
    Person,
    PortalRequest,
    Postponement,
    PrivacyRequest,
    Promise,
    Referral,
    ReportedPayment,
    Staff,
    Survey,
    Team,
    WrongCode,
)
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, invoice, loaded

type Row = dict[str, Any]

DAY = date(2026, 11, 18)
MOMENT = datetime(2026, 11, 18, 9, tzinfo=UTC)
FIFTY = Decimal("50.00")

# A model as a value stands for the first row of its table.
GOOD: dict[type[Model], Row] = {
    Team: {"name": "Incasso", "department": "Incasso"},
    Staff: {
        "username": "anne",
        "display_name": "Anne",
        "role": StaffRole.AGENT,
        "team_id": Team,
        "active": True,
    },
    Arrangement: {
        "case_id": Case,
        "state": ArrangementState.PROPOSED,
        "day_of_month": 25,
        "total": Decimal("100.00"),
        "proposed_at": MOMENT,
    },
    AuditEvent: {"at": MOMENT, "actor": "anne", "act": "case:seen", "case_id": Case},
    Complaint: {
        "number": "K2026-000001",
        "route": ComplaintRoute.DEBTOR,
        "case_id": Case,
        "channel": ComplaintChannel.PHONE,
        "about": "Er werd niet geluisterd.",
        "received_on": DAY,
        "received_at": MOMENT,
        "state": ComplaintState.RECEIVED,
    },
    ComplaintEvent: {
        "complaint_id": Complaint,
        "at": MOMENT,
        "to_state": ComplaintState.RECEIVED,
        "actor": "bot",
    },
    ComplaintLetter: {
        "complaint_id": Complaint,
        "kind": ComplaintLetterKind.RECEIPT,
        "dated_on": DAY,
    },
    Survey: {"conversation_id": Conversation, "mark": 7, "at": MOMENT},
    Postponement: {
        "case_id": Case,
        "asked_on": DAY,
        "until": date(2026, 12, 2),
        "state": PostponementState.GRANTED,
    },
    Promise: {
        "case_id": Case,
        "amount": FIFTY,
        "pay_on": date(2026, 11, 27),
        "made_on": DAY,
        "state": PromiseState.OPEN,
    },
    ReportedPayment: {
        "case_id": Case,
        "amount": FIFTY,
        "reported_at": MOMENT,
        "state": ReportedPaymentState.UNDER_WAY,
    },
    Dispute: {
        "case_id": Case,
        "whole_case": True,
        "reason": DisputeReason.NOT_MINE,
        "opened_at": MOMENT,
    },
    Pause: {"case_id": Case, "reason": PauseReason.DISPUTE, "starts_on": DAY},
    Circumstance: {"case_id": Case, "kind": CircumstanceKind.WORK, "told_on": DAY},
    Referral: {
        "conversation_id": Conversation,
        "helper": "geldfit",
        "consent_at": MOMENT,
        "state": ReferralState.RECORDED,
    },
    Authorisation: {
        "case_id": Case,
        "name": "Mies Voorbeeld",
        "relation": Relation.PARENT,
        "scope": AuthorisationScope.SHARE_INFORMATION,
        "recorded_by": "bot",
    },
    ContactChange: {
        "person_id": Person,
        "case_id": Case,
        "field": ContactField.PHONE,
        "new_value": "+31612345678",
        "state": ChangeState.APPLIED,
        "at": MOMENT,
    },
    PaymentMethodChange: {
        "case_id": Case,
        "method": PaymentMethod.DIRECT_DEBIT_OFF,
        "state": ChangeState.APPLIED,
        "at": MOMENT,
    },
    CallbackRequest: {
        "conversation_id": Conversation,
        "phone": "+31612345678",
        "asked_at": MOMENT,
        "state": CallbackState.OPEN,
    },
    Document: {
        "case_id": Case,
        "dated_on": DAY,
        "kind": "confirmation",
        "what": "Bevestiging van uw betalingsregeling",
        "arrangement_id": Arrangement,
    },
    DocumentFile: {
        "document_id": Document,
        "media_type": "application/pdf",
        "sha256": "0" * 64,
        "content": b"%PDF-1.7",
    },
    DocumentRequest: {
        "case_id": Case,
        "what": "Factuur F-1",
        "asked_at": MOMENT,
        "state": SendingState.OPEN,
    },
    PortalRequest: {"case_id": Case, "asked_at": MOMENT, "state": SendingState.OPEN},
    CreditLimitRequest: {
        "conversation_id": Conversation,
        "company": "Bouwcombinatie Zuidpoort",
        "amount": Decimal("25000.00"),
        "asked_at": MOMENT,
        "state": CreditLimitState.REQUESTED,
    },
    PrivacyRequest: {
        "person_id": Person,
        "kind": PrivacyRight.COPY,
        "asked_at": MOMENT,
        "due_on": date(2026, 12, 18),
        "state": PrivacyRequestState.OPEN,
    },
    OutgoingEvent: {
        "event_id": UUID("0f0d5a3c-6c1e-4f6e-9d0b-1d5d1b2f7a11"),
        "creditor_id": Creditor,
        "case_id": Case,
        "type": "staff.called",
        "at": MOMENT,
        "data": {"reason": "requested"},
        "state": OutgoingState.WAITING,
        "due_at": MOMENT,
    },
    OptOut: {
        "channel": Channel.SMS,
        "address": "+31612345678",
        "purpose": OptOutPurpose.ALL,
        "at": MOMENT,
    },
    Outreach: {
        "case_id": Case,
        "conversation_id": Conversation,
        "kind": OutreachKind.REMINDER,
        "channel": Channel.SMS,
        "sent_on": DAY,
        "sent_at": MOMENT,
    },
    DailyJob: {"name": "promises", "day": DAY, "done_at": MOMENT},
    Attachment: {
        "message_id": Message,
        "position": 0,
        "url": "https://api.twilio.example/media/1",
        "media_type": "image/jpeg",
        "state": AttachmentState.WAITING,
        "due_at": MOMENT,
    },
    MessageLabel: {
        "message_id": Message,
        "intent": Intent.ASK_FEES,
        "staff_id": Staff,
        "at": MOMENT,
        "version": 1,
    },
    Move: {
        "conversation_id": Conversation,
        "channel": Channel.SMS,
        "code_digest": "0" * 64,
        "made_at": MOMENT,
        "ends_at": MOMENT,
    },
    WrongCode: {"channel": Channel.SMS, "address": "+31612345678", "at": MOMENT},
    Note: {"conversation_id": Conversation, "author_id": Staff, "text": "Belt nog.", "at": MOMENT},
    Mention: {"note_id": Note, "staff_id": Staff},
    CannedAnswer: {"title": "Bedankt", "body": "Dank u, {naam}.", "changed_at": MOMENT},
    CollectionInvoice: {
        "collection_file_id": CollectionFile,
        "number": "KT-2",
        "amount": FIFTY,
        "due_on": DAY,
    },
    CollectionReceipt: {
        "collection_file_id": CollectionFile,
        "received_on": DAY,
        "amount": FIFTY,
    },
    Address: {
        "channel": Channel.SMS,
        "address": "+31612345678",
        "conversation_id": Conversation,
    },
    Correspondence: {
        "case_id": Case,
        "dated_on": DAY,
        "kind": "call",
        "direction": Direction.IN,
        "what": "Belde over de brief",
    },
}
POINTED_TO = (Team, Staff, Complaint)
KEYED = [model for model in GOOD if model.__table__.c.get("key") is not None]


async def add(session: AsyncSession, /, model: type[Model], **changes: Any) -> int:
    """Add a good row of a table, changed where a test says so; its id."""
    row = ({"key": uuid4().hex} if model in KEYED else {}) | GOOD[model] | changes
    for column, value in row.items():
        if isinstance(value, type) and issubclass(value, Model):
            row[column] = await session.scalar(select(value.__table__.c.id).limit(1))
    (key,) = model.__table__.primary_key
    added = await session.execute(insert(model).values(**row).returning(key))
    return int(added.scalar_one())


async def with_what_rows_point_to(store: Store) -> None:
    """A case with a claim, payment and collection file, a conversation, someone of staff."""
    collection_file = {
        "number": "2026-000124",
        "submitted_on": "2026-08-20",
        "debtor": {"name": "Bouwcombinatie Zuidpoort"},
    }
    await loaded(
        store,
        case_line(
            claims=[invoice()],
            payments=[{"on": "2026-11-02", "amount": "20.00"}],
            collection_files=[collection_file],
        ),
    )
    said = {"author": Author.PERSON, "state": MessageState.ANSWERED, "at": MOMENT, "sequence": 1}
    talk = await conversation(store)
    async with store.writing() as session:
        await session.execute(insert(Message).values(id=uuid4(), conversation_id=talk, **said))
        for model in POINTED_TO:
            await add(session, model)


async def with_a_row_of_every_table(store: Store) -> None:
    """The same, with a good row in every table that the product fills."""
    await with_what_rows_point_to(store)
    async with store.writing() as session:
        for model in GOOD:
            if model not in POINTED_TO:
                await add(session, model)
